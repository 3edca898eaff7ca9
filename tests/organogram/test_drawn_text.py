"""Text in equals text out, from the chart through layout and Graphviz to the SVG."""

import pytest

from orgmodel.organogram.chart import Box, BoxKind, Chart, Link, LinkKind
from orgmodel.organogram.layout import lay_out
from orgmodel.organogram.page import page_from
from orgmodel.organogram.text_twin import text_twin
from orgmodel.organogram.theme import STANDARD

from .reading import drawn_links, visible_text
from .scenes import write_all

TITLES = [
    "Algemeen directeur",
    "<R&D> en \\N",
    'Dienst "Omgeving" \\l',
    "Coördinator/diensthoofd Welzijn–Zorg-en-Zo-Voort",
    "Omgevingsvergunningscoördinatieverantwoordelijke",
    "מנהל כללי",
    "Pneumonoultramicroscopicsilicovolcanoconiosis",
    "www.voorbeeld.example/een/heel/lang/adres/zonder/spaties/en/nog/wat/meer",
    "e\u0301e\u0301n",
    "twee  spaties",
    "Administratief medewerker technische uitvoeringsdienst en patrimoniumbeheer van de stad",
    "{a|b} %s $x #1",
]


@pytest.fixture(scope="module")
def drawing():
    boxes = [Box("0", BoxKind.HEAD, TITLES[0], ("& <details>",), "11 direct · 106 indirect")]
    boxes += [
        Box(
            str(n), BoxKind.UNIT, title, (title[::-1] if title.isascii() else title,), "2+ direct", parent="0"
        )
        for n, title in enumerate(TITLES[1:], start=1)
    ]
    links = [Link(box.id, "0", LinkKind.HIERARCHICAL, in_tree=True) for box in boxes[1:]]
    links.append(Link("1", "2", LinkKind.FUNCTIONAL, label="<scope> & \\N"))
    chart = Chart("proef", "tekst", "Stad <X> & Y", "", "nl", tuple(boxes), tuple(links))
    scenes = lay_out(chart, page_from("a3"), STANDARD)
    said = []
    files = write_all(scenes, chart, ("svg", "txt"), warn=said.append)
    assert said == []
    assert list(files) == [".svg", ".txt"]
    return chart, {name: data.decode() for name, data in files.items()}


def test_every_text_of_the_chart_is_read_in_its_box(drawing):
    chart, files = drawing
    texts = visible_text(files[".svg"])
    assert texts == {box.id: " ".join((box.title, *box.details, box.counts)) for box in chart.boxes}


def test_some_text_was_hyphenated_for_it(drawing):
    assert "\u00ad" in drawing[1][".svg"]


def test_svg_and_twin_hold_the_same_lines(drawing):
    chart, files = drawing
    wanted = sorted((link.source, link.target, link.kind.value) for link in chart.links)
    assert drawn_links(files[".svg"]) == wanted
    assert len(text_twin(chart)) == len(chart.boxes)
    for box in chart.boxes:
        assert f"- {box.title} – " in files[".txt"]
