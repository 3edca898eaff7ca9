from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from msgspec.structs import replace
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.util import Pt

from orgmodel.organogram.notice import OutputError
from orgmodel.organogram.outputs.office_package import read_package_stamp
from orgmodel.organogram.outputs.pptx import scenes_to_pptx
from orgmodel.organogram.scene import Point, Scene

STAMP = '{"view": "<full> & \\"x\\""}'


def _slide(scene: Scene):
    return Presentation(BytesIO(scenes_to_pptx([scene], STAMP))).slides[0]


def _named(slide, name: str):
    return next(shape for shape in slide.shapes if shape.name == name)


def _connectors(slide):
    return list(slide.shapes._spTree.iter(qn("p:cxnSp")))


def _words(shape) -> str:
    """Return a shape's text as it reads: breaks and the hyphens that the layout added taken out."""
    return "\n".join(
        "".join(run.text for run in paragraph.runs).replace("\u00ad", "")
        for paragraph in shape.text_frame.paragraphs
    )


def test_every_box_is_a_named_shape_with_alternative_text(scene):
    slide = _slide(scene)
    told = {
        shape.name: shape._element.xpath(".//p:cNvPr/@descr")[0]
        for shape in slide.shapes
        if shape._element.xpath(".//p:cNvPr/@descr") and not shape._element.tag.endswith("cxnSp")
    }
    assert told == {
        "Gemeenteraad": "Gemeenteraad, 35 leden, orgaan",
        "Algemeen directeur": "Algemeen directeur, 11 direct · 809 indirect",
        "Stadsontwikkeling": "Eenheid, vacature, 11 direct, 103 indirect.",
        "5 × omgevingsambtenaar": "5 × omgevingsambtenaar",
        "Publiek domein": "Publiek domein, diensthoofd niet gekend",
        "Financieel directeur": "Financieel directeur, naast de lijn",
    }


def test_text_is_editable_and_equal_to_the_chart(scene):
    slide = _slide(scene)
    assert _words(_named(slide, "Algemeen directeur")) == "Algemeen directeur\n11 direct · 809 indirect"
    stack = _named(slide, "5 × omgevingsambtenaar")
    assert [_words(shape) for shape in stack.shapes] == ["", "5 × omgevingsambtenaar", ""]
    # The hyphen of the layout is a bar beside the text, in which only a soft one stands.
    assert [shape.name for shape in stack.shapes][-1] == "hyphen"
    assert "\u2010" not in "".join(slide.shapes._spTree.xpath(".//a:t/text()"))
    cluster = _named(slide, "Stadsontwikkeling")
    assert [_words(shape) for shape in cluster.shapes] == [
        "Stadsontwikkeling\nClustermanager\n11 direct · 103 indirect",
        "",
        "Vacature",
        "MT",
    ]


def test_a_shape_stands_where_the_scene_has_it(scene):
    head = _named(_slide(scene), "Algemeen directeur")
    assert (head.left, head.top, head.width, head.height) == (Pt(150), Pt(100), Pt(150), Pt(36))
    assert head._element.xpath(".//a:prstGeom/@prst") == ["roundRect"]


def test_every_line_is_glued_at_both_ends_where_it_is_drawn(scene):
    slide = _slide(scene)
    numbers = {int(value) for value in slide.shapes._spTree.xpath(".//p:cNvPr/@id")}
    glued = [item for item in _connectors(slide) if item.xpath(".//a:stCxn")]
    for connector in glued:
        assert int(connector.xpath(".//a:stCxn/@id")[0]) in numbers
        assert int(connector.xpath(".//a:endCxn/@id")[0]) in numbers
    # Lines of the tree bend once in a connector; other lines are straight from knot to knot.
    geometries = [item.xpath(".//a:prstGeom/@prst")[0] for item in glued]
    assert geometries == ["line", "bentConnector2", "bentConnector2", "line", "line", "line", "line", "line"]
    stack = glued[1]
    assert stack.xpath(".//a:stCxn/@idx") == ["1"]
    assert stack.xpath(".//a:endCxn/@idx") == ["4"]


def test_lines_that_share_the_rest_of_their_way_share_a_knot(scene):
    first = replace(
        scene.links[2], points=(Point(166, 238), Point(120, 238), Point(120, 150), Point(200, 150))
    )
    second = replace(
        scene.links[3], points=(Point(166, 282), Point(120, 282), Point(120, 150), Point(200, 150))
    )
    slide = _slide(replace(scene, links=(first, second)))
    glued = [item for item in _connectors(slide) if item.xpath(".//a:stCxn")]
    ends = [item.xpath(".//a:endCxn/@id")[0] for item in glued]
    assert len(glued) == 3
    assert ends[0] == ends[2] == glued[1].xpath(".//a:stCxn/@id")[0]


def test_a_box_gets_a_connection_site_where_a_line_leaves_it_off_the_middle(scene):
    slide = _slide(scene)
    main = _named(slide, "Stadsontwikkeling").shapes[0]._element
    places = [(int(place.get("x")), int(place.get("y"))) for place in main.xpath(".//a:cxn/a:pos")]
    assert places[4] == (Pt(8), Pt(46))


def test_tree_lines_are_decorative_and_other_lines_are_told(scene):
    told = [item.xpath("./p:nvCxnSpPr/p:cNvPr/@descr") for item in _connectors(_slide(scene))]
    assert [line for found in told for line in found] == [
        "Financieel directeur functioneel naar Algemeen directeur: controletaken",
        "Algemeen directeur legt verantwoording af aan Gemeenteraad",
        "Financieel directeur legt verantwoording af aan Gemeenteraad",
    ]


def test_slide_has_title_language_notes_and_the_size_of_the_page(scene):
    archive = scenes_to_pptx([scene, scene], STAMP)
    presentation = Presentation(BytesIO(archive))
    assert (presentation.slide_width.pt, presentation.slide_height.pt) == (
        pytest.approx(595.28, abs=0.01),
        380,
    )
    first, second = presentation.slides
    assert first.shapes.title.text_frame.text == "Voorbeeldstad"
    notes = first.notes_slide.notes_text_frame.text
    assert notes.startswith("Voorbeeldstad\nOrganogram · 1 januari 2026")
    assert "    - Publiek domein – diensthoofd niet gekend\n" in notes
    assert second.notes_slide.notes_text_frame.text == notes
    assert set(first.shapes._spTree.xpath(".//a:rPr/@lang")) == {"nl-BE"}


def test_a_page_without_title_block_keeps_a_title_off_the_slide(scene):
    bare = replace(scene, decorations=(), sheet=2, sheets=3)
    slide = _slide(bare)
    assert slide.shapes.title.text_frame.text == "Voorbeeldstad, blad 2 van 3"
    assert slide.shapes.title.top < 0


def test_a_page_larger_than_a_slide_may_be_is_shrunk(scene):
    presentation = Presentation(BytesIO(scenes_to_pptx([replace(scene, width=8064.0)], "")))
    assert presentation.slide_width == 51_206_400
    head = _named(presentation.slides[0], "Algemeen directeur")
    assert (head.left, head.width) == (Pt(75), Pt(75))


def test_a_page_far_too_large_is_refused(scene):
    with pytest.raises(OutputError, match="the sheet is 90000 pt long and a slide at most 4032"):
        scenes_to_pptx([replace(scene, height=90_000.0)], "")


def test_hostile_text_comes_back_as_it_was(hostile_scene):
    slide = _slide(hostile_scene)
    title = hostile_scene.boxes[2].box.title
    assert _named(slide, title).shapes[0].text_frame.paragraphs[0].text == title


def test_same_scene_same_bytes_without_times_or_users(scene):
    archive = scenes_to_pptx([scene], STAMP)
    assert scenes_to_pptx([scene], STAMP) == archive
    with zipfile.ZipFile(BytesIO(archive)) as opened:
        assert {entry.date_time for entry in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = opened.read("docProps/core.xml").decode()
    assert "created" not in core
    assert "Voorbeeldstad" in core


def test_stamp_comes_back(scene):
    assert read_package_stamp(scenes_to_pptx([scene], STAMP)) == STAMP
    assert read_package_stamp(b"no archive") is None
