"""What the footer tells of lines that find no room: first labels, then lines, and never more than need be."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from orgmodel.organogram.chart import Box, BoxKind, Chart, Link, LinkKind, Place
from orgmodel.organogram.layout import lay_out
from orgmodel.organogram.layout.drawing import Drawing
from orgmodel.organogram.layout.lines.labels import NOTE_ROOM
from orgmodel.organogram.layout.paper.footnotes import fit_most, most_of
from orgmodel.organogram.layout.paper.one_page import tightest
from orgmodel.organogram.layout.paper.part import Part, footnoted
from orgmodel.organogram.measure import text_width
from orgmodel.organogram.page import Page, page_from
from orgmodel.organogram.scene import Anchor, PlacedLink, Point, Scene, TextLine
from orgmodel.organogram.text_twin import drawn_chart, write_twin
from orgmodel.organogram.theme import STANDARD
from tests.organogram.layout.charts import chart_of, connectors
from tests.organogram.layout.geometry import breaches

CONDITION = (
    "enkel voor zorginhoudelijke en personeelsmatige beslissingen "
    "(bij afwezigheid van meer dan drie opeenvolgende werkdagen)"
)


def care(label: str = CONDITION) -> Chart:
    """Return a small organisation with a body above its head, and one line with a long label."""
    names = ("Hoofdverpleegkundige", "80 × Zorgkundige", "8 × Kinesist", "8 × Poetshulp", "8 × Kok")
    boxes = [
        Box("raad", BoxKind.BODY, "Raad van bestuur", place=Place.ABOVE),
        Box("hoofd", BoxKind.HEAD, "Algemeen directeur", counts="2 direct · 125 indirect"),
        Box("zorg", BoxKind.UNIT, "Woonzorg", ("Departementshoofd",), "113 direct", parent="hoofd"),
        *(Box(f"z{n}", BoxKind.POSITION, name, parent="zorg") for n, name in enumerate(names)),
        Box("wijk", BoxKind.UNIT, "Wijkwerking", ("Wijkmanager",), "12 direct", parent="hoofd"),
        Box("w0", BoxKind.POSITION, "6 × Buurtwerker", parent="wijk"),
        Box("w1", BoxKind.POSITION, "6 × Jongerenwerker", parent="wijk"),
    ]
    free = [
        Link("hoofd", "raad", LinkKind.ACCOUNTABILITY),
        Link("z0", "zorg", LinkKind.DEPUTY, label),
    ]
    return chart_of(boxes, [*connectors(boxes), *free])


def paper(words: str) -> Page:
    page = page_from(words)
    assert page is not None
    return page


def footer_of(scene: Scene) -> list[str]:
    return list(scene.chart.footer[1:])


def label_of(scene: Scene, source: str) -> str:
    (placed,) = (one for one in scene.links if one.link.source == source and one.link.label)
    return " ".join(text.words for text in placed.label)


def test_a_label_without_room_becomes_a_footnote_and_its_line_stays() -> None:
    chart = care()
    (scene,) = lay_out(chart, paper("100x150"), STANDARD)
    assert {placed.link for placed in scene.links} == {*chart.links}
    assert label_of(scene, "z0") == "(1)"
    assert footer_of(scene) == [f"(1) {CONDITION}."]
    assert "blad" not in scene.chart.subtitle
    assert breaches(scene) == []


def test_a_label_with_room_stays_at_its_line() -> None:
    (scene,) = lay_out(care("zorginhoudelijk"), paper("100x150"), STANDARD)
    assert label_of(scene, "z0") == "zorginhoudelijk"
    assert footer_of(scene) == []


def test_labels_with_the_same_text_share_one_number() -> None:
    chart = care()
    more = replace(chart, links=(*chart.links, Link("z1", "zorg", LinkKind.DEPUTY, CONDITION)))
    noted = Part(more).noting({link for link in more.links if link.label})
    assert [link.label for link in noted.chart.links if link.label] == ["(1)", "(1)"]
    assert noted.chart.footer[1:] == (f"(1) {CONDITION}.",)


def test_a_line_without_room_for_a_number_is_explained_in_the_footer() -> None:
    chart = care("budget")
    (link,) = (link for link in chart.links if link.label)
    explained = Part(chart).explaining({link})
    assert [one.label for one in explained.chart.links if one.source == "z0"][-1] == ""
    assert explained.chart.footer[1:] == ("Hoofdverpleegkundige → Woonzorg: vervangt, budget.",)
    assert explained.told == ()
    assert link in explained.whole.values()


def test_lines_that_only_their_labels_tell_apart_stay_two_lines() -> None:
    chart = care("budget")
    other = Link("z0", "zorg", LinkKind.DEPUTY, "verlof")
    whole = replace(chart, links=(*chart.links, other))
    explained = Part(whole).explaining({chart.links[-1], other})
    assert tuple(map(explained.as_in_file, explained.chart.links)) == whole.links
    assert [line.rpartition(" ")[2] for line in explained.chart.footer[1:]] == ["budget.", "verlof."]


def placed(link: Link, *words: str) -> PlacedLink:
    label = tuple(TextLine(text, 50.0, 20.0, 7.0, "#000000", anchor=Anchor.MIDDLE) for text in words)
    return PlacedLink(link, (Point(0.0, 0.0), Point(90.0, 0.0)), "#000000", 1.0, label=label)


def test_the_footer_tells_what_a_drawing_left_room_for_or_not() -> None:
    chart = care("budget en planning")
    z0 = chart.links[-1]
    more = [Link(f"z{n}", "zorg", LinkKind.DEPUTY, label) for n, label in ((1, "verlof"), (2, "ziekte"))]
    links = [placed(z0, NOTE_ROOM), placed(more[0], "verlof"), placed(more[1])]
    whole = replace(chart, links=(*chart.links, *more))
    told, drawing = footnoted(whole, Drawing((), tuple(links), 100.0, 50.0))
    assert told.footer[1:] == ("8 × Kinesist → Woonzorg: vervangt, ziekte.", "(1) budget en planning.")
    assert told.links == whole.links
    assert [one.link for one in drawing.links] == [z0, *more]
    assert [[text.words for text in one.label] for one in drawing.links] == [["(1)"], ["verlof"], []]
    assert drawing.links[0].label[0].width == text_width("(1)", 7.0)


def test_room_for_a_number_that_nobody_gave_stays_empty() -> None:
    chart = care("budget")
    part = Part(chart)
    drawing = Drawing((), (placed(chart.links[-1], NOTE_ROOM),), 100.0, 50.0)
    (line,) = part.numbered(drawing, part).links
    assert (line.link, line.label) == (chart.links[-1], ())


@pytest.mark.parametrize("words", ["a4", "100x150", "105x120", "90x110"])
def test_the_twin_has_every_line(words: str) -> None:
    chart = care()
    scenes = lay_out(chart, paper(words), STANDARD)
    assert {*drawn_chart(scenes, chart).links} == {*chart.links}
    twin = write_twin(drawn_chart(scenes, chart))
    assert "  → legt verantwoording af aan Raad van bestuur\n" in twin
    assert f"→ plaatsvervanger van Woonzorg: {CONDITION}\n" in twin


def narrow() -> Chart:
    """Return a chain below a body, with a line that must pass beside its boxes."""
    boxes = [
        Box("o0", BoxKind.BODY, "Raad van bestuur", place=Place.ABOVE),
        Box("b0", BoxKind.HEAD, "Personeelsadministratie"),
    ]
    boxes += [Box(f"b{n}", BoxKind.UNIT, "Personeelsadministratie", parent=f"b{n - 1}") for n in range(1, 4)]
    free = [
        Link("b0", "o0", LinkKind.ACCOUNTABILITY),
        Link("b3", "b0", LinkKind.FUNCTIONAL, "begroting"),
    ]
    return chart_of(boxes, [*connectors(boxes), *free])


def test_only_a_line_without_room_leaves_the_drawing() -> None:
    chart = narrow()
    scene = fit_most(Part(chart), Page(126.0, 400.0, 10.0), STANDARD)
    assert scene is not None
    assert scene.told == (chart.links[-1],)
    assert [placed.link for placed in scene.links] == [*chart.links[:-1]]
    assert footer_of(scene) == ["Personeelsadministratie → Personeelsadministratie: functioneel, begroting."]
    assert {*drawn_chart((scene,), chart).links} == {*chart.links}


def test_items_are_left_out_only_where_they_do_not_fit() -> None:
    asked = []

    def fits(items: list[int]) -> bool:
        asked.append(items)
        return not {3, 11} & {*items}

    assert most_of(range(16), fits) == [n for n in range(16) if n not in (3, 11)]
    assert len(asked) < 16
    assert most_of([], fits) == []


def test_what_was_drawn_to_see_whether_it_fits_is_kept() -> None:
    scene = tightest(narrow(), Page(300.0, 400.0, 10.0), STANDARD)
    assert scene is not None
    assert tightest(narrow(), Page(300.0, 400.0, 10.0), STANDARD) is scene
