"""What Word and the page cut off a drawing stands in their text: title, subtitle, mark of a draft, footer."""

from __future__ import annotations

import html
import re
from io import BytesIO

import pytest
from docx import Document
from docx.document import Document as DocumentType
from msgspec.structs import replace
from pptx import Presentation

from orgmodel.organogram.change import before_and_after
from orgmodel.organogram.chart import Chart
from orgmodel.organogram.origin import Origin
from orgmodel.organogram.outputs import prepare, write_format
from orgmodel.organogram.outputs.formats import Drawing
from orgmodel.organogram.page import ENDLESS
from orgmodel.organogram.scene import Scene
from orgmodel.organogram.theme import STANDARD
from orgmodel.workflows.change_drawing import changes_of
from tests.organogram.change.cases import worked

SUBTITLE = "Organogram · 1 januari 2026 · 821 medewerkers"
NOW = "Voorbeeldstad · stand 1 januari 2026 · 1.012 medewerkers · 7 vacatures"
PLAN = "ONTWERP · Voorbeeldstad · ontwerp van reorganisatie · vanaf 1 januari 2027"
NOTED = "(1) bij verlof."


@pytest.fixture(scope="module")
def plan() -> Drawing:
    """Before beside after, the second sheet with a footnote of its own."""
    changes = changes_of(worked("voorbeeldstad", "voorbeeldstad-twee-clusters"))
    sheets, both = before_and_after(changes, ENDLESS, STANDARD)
    own = replace(sheets[1].chart, footer=(*sheets[1].chart.footer, NOTED))
    return prepare((sheets[0], replace(sheets[1], chart=own)), Origin(both))


def _draft(scene: Scene, **texts: str) -> Drawing:
    chart: Chart = replace(scene.chart, draft="ONTWERP", **texts)
    return prepare((replace(scene, chart=chart),), Origin(chart))


def _document(drawing: Drawing) -> DocumentType:
    return Document(BytesIO(write_format(drawing, "docx")[".docx"]))


def _said_in_document(drawing: Drawing) -> list[str]:
    paragraphs = _document(drawing).paragraphs
    return [paragraph.text for paragraph in paragraphs if paragraph.style.name != "Normal"]


def _said_on_page(drawing: Drawing) -> list[str]:
    """Return the texts outside the drawing, up to the footer of the page, that the screen shows."""
    text = write_format(drawing, "html")[".html"].decode()
    outside = re.sub(r"<svg.*?</svg>", "", text, flags=re.DOTALL)
    found = re.findall(r"<(h1|p|figcaption)>(.*?)</\1>", outside, re.DOTALL)
    return [html.unescape(re.sub("<[^>]+>", "", words)) for _, words in found if words]


@pytest.mark.parametrize("said", [_said_in_document, _said_on_page])
@pytest.mark.parametrize(
    ("subtitle", "below"), [(SUBTITLE, f"ONTWERP · {SUBTITLE}"), ("", "ONTWERP")], ids=["subtitle", "none"]
)
def test_a_draft_is_said_below_the_title(scene, said, subtitle, below):
    assert said(_draft(scene, subtitle=subtitle))[:2] == ["Voorbeeldstad", below]


def test_the_mark_of_a_draft_stands_out(scene):
    drawing = _draft(scene)
    runs = [(run.text, run.bold) for run in _document(drawing).paragraphs[1].runs]
    assert runs == [("ONTWERP", True), (f" · {SUBTITLE}", None)]
    page = write_format(drawing, "html")[".html"].decode()
    assert f"<p><strong>ONTWERP</strong> · {SUBTITLE}</p></header>" in page


@pytest.mark.parametrize("said", [_said_in_document, _said_on_page])
def test_each_sheet_of_a_plan_says_its_own_subtitle_and_footnotes(plan, said):
    texts = said(plan)
    assert texts[0] == "Eén cluster voor de ruimte: vóór en na"
    assert texts[1] == f"{PLAN} · 14 medewerkers krijgen een andere leidinggevende"
    assert texts[3] == NOW
    assert texts[5:7] == [f"{PLAN} · 1.012 medewerkers", NOTED]
    assert ["vóór" in texts[2], "na" in texts[4]] == [True, True]
    assert texts[7:9] == [
        "Bron: Personeelsplan 2026 (verzonnen) (1 januari 2026).",
        "Direct telt functies, ook vacante; indirect telt medewerkers.",
    ]


def test_a_subtitle_that_all_sheets_share_is_said_once(scene):
    sheets = tuple(replace(scene, sheet=number, sheets=2) for number in (1, 2))
    drawing = prepare(sheets, Origin(scene.chart))
    assert [said(drawing).count(SUBTITLE) for said in (_said_in_document, _said_on_page)] == [1, 1]


def test_a_slide_keeps_the_mark_of_a_draft(plan):
    slides = Presentation(BytesIO(write_format(plan, "pptx")[".pptx"])).slides
    marks = [[one.text_frame.text for one in slide.shapes if one.name == "draft"] for slide in slides]
    assert marks == [[], ["ONTWERP"]]
