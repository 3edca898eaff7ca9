"""Deep chains, wide spans and circles make a chart like any other."""

from __future__ import annotations

import pytest

from orgmodel.organogram.views import ViewError, ViewRequest, build_chart
from tests.support.opening import computed_of


def flat(length: int, superior) -> str:
    lines = ["format: 1", "id: o", "name: O", "head: {id: p0, title: Top}", "positions:"]
    lines += [f"  - {{id: p{n}, title: P{n}, reports_to: p{superior(n)}}}" for n in range(1, length)]
    return "\n".join(lines) + "\n"


def test_a_chain_ten_thousand_deep():
    computed = computed_of(flat(10_000, lambda n: n - 1))
    chart = build_chart(computed, ViewRequest())
    assert [box.id for box in chart.boxes] == [f"p{n}" for n in range(10_000)]
    assert [box.parent for box in chart.boxes[1:]] == [f"p{n}" for n in range(9_999)]
    assert len(chart.links) == 9_999
    place = build_chart(computed, ViewRequest(view="vacancy", focus="p9999", up=3))
    assert [box.id for box in place.boxes] == ["p9996", "p9997", "p9998", "p9999", "p9996:headcount"]


def test_a_span_of_five_thousand():
    computed = computed_of(flat(5_001, lambda n: 0))
    chart = build_chart(computed, ViewRequest())
    assert chart.boxes[0].counts == "5.000 direct"
    assert len(chart.boxes) == len(chart.links) + 1 == 5_001
    place = build_chart(computed, ViewRequest(view="vacancy", focus="p0"))
    assert len(place.boxes) == 18
    assert [box.title for box in place.boxes[-2:]] == ["+ 4.985 medewerkers", "Personeelsbestand"]
    peer = build_chart(computed, ViewRequest(view="vacancy", focus="p7"))
    assert [box.title for box in peer.boxes] == ["Top", "4.999 andere functies", "P7", "Personeelsbestand"]


def test_a_circle_is_drawn_from_the_top_without_a_line():
    text = "format: 1\nid: o\nname: O\nhead: {title: Top}\npositions:\n"
    text += "  - {id: a, title: A, reports_to: b}\n  - {id: b, title: B, reports_to: a}\n"
    chart = build_chart(computed_of(text), ViewRequest())
    assert {box.id: box.parent for box in chart.boxes} == {"top": None, "a": "top", "b": "a"}


@pytest.mark.parametrize(
    ("request_", "message"),
    [
        (ViewRequest(view="tree"), "there is no view 'tree'; choose full, vacancy"),
        (ViewRequest(view="vacancy"), "the view vacancy looks at one position or unit; name it as its focus"),
        (ViewRequest(focus="nobody"), "focus 'nobody' is no position or unit of o; give its id"),
        (
            ViewRequest(view="vacancy", focus="raad"),
            "focus 'raad' is a body; give a position or unit, or use the view bodies",
        ),
        (ViewRequest(view="heat", lenses=("age",)), "heat shows one of span, layer, vacancy, not age"),
        (ViewRequest(view="lines", focus="kern"), "no head of 'kern' is declared; give a position"),
        (ViewRequest(language="fr"), "language 'fr' has no fixed words; choose nl or en"),
    ],
)
def test_what_cannot_be_drawn_is_refused_with_the_remedy(request_, message):
    text = "format: 1\nid: o\nname: O\nhead: {title: Top}\n"
    text += "bodies: [{name: Raad}]\nunits: [{name: Kern, head: none}]\n"
    with pytest.raises(ViewError) as refused:
        build_chart(computed_of(text), request_)
    assert str(refused.value).startswith(message)
