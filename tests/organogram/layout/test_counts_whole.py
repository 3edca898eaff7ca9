"""Counts stay on one line, those of remainders too, as long as the density keeps counts whole."""

import pytest

from orgmodel.organogram.chart import Box, BoxKind
from orgmodel.organogram.layout.cards import cards_of, shapes_of
from orgmodel.organogram.layout.sizes import densities
from orgmodel.organogram.layout.tree import tree_of
from tests.organogram.layout.charts import chart_of, connectors

TITLES = ("+ 106 medewerkers", "+ 3 scholen, 1 team, 1.120 medewerkers", "+ ca. 12 medewerkers")


@pytest.mark.parametrize("title", TITLES)
def test_a_number_of_a_remainder_stays_with_its_word(title: str) -> None:
    boxes = [Box("ad", BoxKind.HEAD, "AD"), Box("rest", BoxKind.REMAINDER, title, parent="ad", unknown=True)]
    chart = chart_of(boxes, connectors(boxes))
    for sizes in densities(chart, 7.0):
        if not sizes.whole:
            continue
        lines = [line.line.words for line in cards_of(tree_of(chart), sizes, "nl")[1].lines]
        assert not any(line.endswith(("+", "ca.", "106", "1.120", "12")) for line in lines)


def test_a_narrower_note_parts_no_number_from_its_word_and_no_word() -> None:
    note = Box("note", BoxKind.NOTE, "Personeelsbestand", ("Stadsontwikkeling: 117–118 medewerkers",))
    chart = chart_of([Box("ad", BoxKind.HEAD, "AD"), note], [])
    sizes = densities(chart, 8.0)[6]
    wide = cards_of(tree_of(chart), sizes, "nl")[1]
    shapes = list(shapes_of(note, wide, sizes, "nl"))
    assert shapes[0] == wide
    assert [card.width for card in shapes] == sorted({card.width for card in shapes}, reverse=True)
    narrow = [line.line.words for line in shapes[-1].lines]
    assert narrow == ["Personeelsbestand", "Stadsontwikkeling:", "117–118 medewerkers"]
