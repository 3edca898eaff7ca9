from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn
from msgspec.structs import replace
from PIL import Image

from orgmodel.organogram.outputs.crop import drawing_rect
from orgmodel.organogram.outputs.docx import scenes_to_docx
from orgmodel.organogram.outputs.docx.document import CUT_OFF
from orgmodel.organogram.outputs.office_package import read_package_stamp
from orgmodel.organogram.scene import Rect

STAMP = '{"view": "full"}'


@pytest.fixture(scope="module")
def picture() -> bytes:
    saved = BytesIO()
    Image.new("RGB", (60, 38), "white").save(saved, "PNG")
    return saved.getvalue()


def _items(document) -> list[tuple[int, str]]:
    found = []
    for paragraph in document.paragraphs:
        level = paragraph._p.xpath("./w:pPr/w:numPr/w:ilvl/@w:val")
        if level:
            found.append((int(level[0]), paragraph.text))
    return found


def test_heading_subtitle_and_source_are_text(scene, picture):
    document = Document(BytesIO(scenes_to_docx([scene], scene.chart, [picture], STAMP)))
    told = [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs[:2]]
    assert told == [
        ("Heading 1", "Voorbeeldstad"),
        ("Subtitle", "Organogram · 1 januari 2026 · 821 medewerkers"),
    ]
    captions = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Caption"]
    assert captions == ["Bron: verzonnen voorbeeldorganisatie.", "Direct telt functies, ook vacante."]


def test_the_text_twin_is_a_list_of_several_levels(scene, picture):
    document = Document(BytesIO(scenes_to_docx([scene], scene.chart, [picture], STAMP)))
    items = _items(document)
    assert [level for level, _ in items] == [0, 0, 1, 2, 2, 1]
    assert items[0] == (0, "Gemeenteraad – 35 leden [orgaan]")
    assert items[4] == (2, "Publiek domein – diensthoofd niet gekend")
    definition = document.part.numbering_part.element.xpath('./w:abstractNum[@w:abstractNumId="77"]/w:lvl')
    assert len(definition) == 9


def test_the_picture_has_alternative_text_and_is_cut_to_the_drawing(scene, picture):
    document = Document(BytesIO(scenes_to_docx([scene], scene.chart, [picture], STAMP)))
    shape = document.inline_shapes[0]
    told = shape._inline.docPr.get("descr")
    assert told.startswith("Organogram: Voorbeeldstad.")
    assert told.endswith("De volledige tekst staat in de lijst.")
    rect = drawing_rect(scene, CUT_OFF)
    assert rect == Rect(26.5, 46, 467.5, pytest.approx(290.25))
    assert shape.width.pt == pytest.approx(rect.width, abs=0.1)
    cut = shape._inline.xpath(".//a:srcRect")[0]
    assert int(cut.get("t")) == round(46 / 380 * 100_000)


def test_each_sheet_has_a_heading_and_a_picture_of_its_own(scene, picture):
    sheets = [replace(scene, sheet=number, sheets=2) for number in (1, 2)]
    document = Document(BytesIO(scenes_to_docx(sheets, scene.chart, [picture, picture], STAMP)))
    headings = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Heading 2"]
    assert headings == ["Blad 1 van 2", "Blad 2 van 2", "Het organogram in woorden"]
    assert len(document.inline_shapes) == 2


def test_the_heading_of_a_sheet_names_its_part_and_its_own_footnotes_stand_below(scene, picture):
    own = replace(scene.chart, title="Voorbeeldstad – Zorg", footer=(*scene.chart.footer, "(1) bij verlof."))
    sheets = [replace(scene, sheets=2), replace(scene, chart=own, sheet=2, sheets=2)]
    document = Document(BytesIO(scenes_to_docx(sheets, scene.chart, [picture, picture], STAMP)))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts.count("Blad 2 van 2: Voorbeeldstad – Zorg") == 1
    assert texts.count("(1) bij verlof.") == 1
    assert texts.index("(1) bij verlof.") == texts.index("Blad 2 van 2: Voorbeeldstad – Zorg") + 2


@pytest.mark.parametrize(
    ("width", "type_size", "paper", "drawn"),
    [
        (470, 7, 595.3, 475.5),
        (600, 9, 595.3, 481.9),
        (700, 7, 841.9, 705.5),
        (780, 7, 841.9, 785.5),
        (1000, 7, 1190.6, 1005.5),
        (3000, 7, 1190.6, 1077),
    ],
)
def test_a_drawing_gets_the_smallest_paper_on_which_its_type_is_legible(
    scene, picture, width, type_size, paper, drawn
):
    head = scene.boxes[1]
    shape = replace(head.shapes[0], rect=Rect(24, 100, width, 36))
    wide = replace(
        scene,
        width=4000.0,
        type_size=float(type_size),
        boxes=(replace(head, shapes=(shape,)), *scene.boxes),
    )
    document = Document(BytesIO(scenes_to_docx([wide], wide.chart, [picture], STAMP)))
    assert document.sections[0].page_width.pt == pytest.approx(paper, abs=0.1)
    assert document.inline_shapes[0].width.pt == pytest.approx(drawn, abs=0.3)
    assert document.sections[-1].page_width.pt == pytest.approx(595.3, abs=0.1)


@pytest.mark.parametrize(("language", "locale"), [("nl", "nl-BE"), ("en", "en-GB")])
def test_language(scene, picture, language, locale):
    spoken = replace(scene, chart=replace(scene.chart, language=language))
    document = Document(BytesIO(scenes_to_docx([spoken], spoken.chart, [picture], STAMP)))
    assert {item.get(qn("w:val")) for item in document.styles.element.iter(qn("w:lang"))} == {locale}


def test_a_chain_deeper_than_the_list_says_its_level(scene, picture):
    first = replace(scene.boxes[0].box, place=scene.boxes[1].box.place)
    chain = [replace(first, id="0", parent=None)]
    chain += [replace(first, id=str(n), parent=str(n - 1)) for n in range(1, 12)]
    deep = replace(
        scene,
        boxes=tuple(replace(scene.boxes[0], box=box) for box in chain),
        links=(),
        chart=replace(scene.chart, boxes=tuple(chain), links=()),
    )
    items = _items(Document(BytesIO(scenes_to_docx([deep], deep.chart, [picture], STAMP))))
    assert [level for level, _ in items] == [0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 8, 8]
    assert items[-1][1].endswith("niveau 12]")


def test_hostile_text_comes_back_as_it_was(hostile_scene, picture):
    document = Document(BytesIO(scenes_to_docx([hostile_scene], hostile_scene.chart, [picture], STAMP)))
    title = hostile_scene.boxes[2].box.title
    assert any(text.startswith(title) for _, text in _items(document))


def test_same_scene_same_bytes_without_times_or_users(scene, picture):
    archive = scenes_to_docx([scene], scene.chart, [picture], STAMP)
    assert scenes_to_docx([scene], scene.chart, [picture], STAMP) == archive
    assert read_package_stamp(archive) == STAMP
    with zipfile.ZipFile(BytesIO(archive)) as opened:
        assert {entry.date_time for entry in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert "python-docx" not in opened.read("docProps/core.xml").decode()
