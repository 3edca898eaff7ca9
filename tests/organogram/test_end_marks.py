import re
import zipfile
from io import BytesIO

from orgmodel.organogram.chart import Box, BoxKind, Link, LinkKind, Place
from orgmodel.organogram.dot import scene_to_dot
from orgmodel.organogram.end_marks import arrowhead, mark_rect, reach_of
from orgmodel.organogram.layout import lay_out
from orgmodel.organogram.outputs.pieces import pieces_of
from orgmodel.organogram.outputs.pptx import scenes_to_pptx
from orgmodel.organogram.outputs.svg import scene_to_svg
from orgmodel.organogram.page import page_from
from orgmodel.organogram.scene import Dash, EndMark, PlacedLink, Point, Rect
from orgmodel.organogram.theme import STANDARD
from tests.geometry.marks import mark_breaches
from tests.geometry.sheet import read_sheet
from tests.organogram.layout.charts import chart_of, connectors

UP = (Point(10, 90), Point(10, 50))


def drawn():
    """Lay out two deputies of one head, and one of a stack."""
    boxes = [
        Box("head", BoxKind.HEAD, "Algemeen directeur"),
        Box("raad", BoxKind.BODY, "Gemeenteraad", place=Place.ABOVE),
        *(Box(name, BoxKind.POSITION, f"Afdelingshoofd {name}", parent="head") for name in "abc"),
        Box("stapel", BoxKind.POSITION, "4 × deskundige", parent="b", stacked=True),
    ]
    links = [
        *connectors(boxes),
        Link("a", "head", LinkKind.DEPUTY, "vervanger 1"),
        Link("c", "head", LinkKind.DEPUTY, "vervanger 2"),
        Link("c", "stapel", LinkKind.DEPUTY),
        Link("head", "raad", LinkKind.ACCOUNTABILITY),
    ]
    (scene,) = lay_out(chart_of(boxes, links), page_from("a4"), STANDARD)
    return scene


def test_an_arrowhead_touches_the_border_and_is_smaller_on_a_short_stretch() -> None:
    assert arrowhead(UP) == (Point(12.5, 55.8), Point(10, 50.8), Point(7.5, 55.8))
    wing, tip, other = arrowhead((Point(0, 20), Point(4, 20)))
    assert (tip, tip.y - wing.y, other.y - tip.y) == (Point(3.2, 20), 1.25, 1.25)
    assert mark_rect(UP, EndMark.ARROW) == Rect(7.5, 50.8, 5.0, 5.0)
    assert mark_rect(UP, EndMark.DOT) == Rect(7.6, 47.6, 4.8, 4.8)
    assert reach_of(EndMark.NONE) == 0.0


def test_lines_say_who_replaces_whom_in_the_drawing_and_in_the_legend() -> None:
    scene = drawn()
    assert {(link.link.kind, link.end) for link in scene.links} == {
        (LinkKind.HIERARCHICAL, EndMark.NONE),
        (LinkKind.ACCOUNTABILITY, EndMark.DOT),
        (LinkKind.DEPUTY, EndMark.ARROW),
    }
    ends = [link.points[-1] for link in scene.links if link.link.target == "head" and link.end]
    assert len(ends) == 2
    samples = {d.texts[0].words: d.end for d in scene.decorations if d.role == "legend" and d.points}
    assert (samples["vervangt"], samples["hiërarchisch"]) == (EndMark.ARROW, EndMark.NONE)
    sheet = read_sheet(scene_to_svg(scene, lambda notice: None).encode())
    assert [link.mark for link in sheet.links if link.kind == "deputy"] == ["arrow"] * 3
    assert mark_breaches(sheet) == []


def test_a_line_to_a_stack_ends_at_what_stands_behind_it() -> None:
    scene = drawn()
    stack = next(box for box in scene.boxes if box.box.stacked)
    behind = next(shape.rect for shape in stack.shapes if shape.rect.x > stack.rect.x)
    end = next(link.points[-1] for link in scene.links if link.link == Link("c", "stapel", LinkKind.DEPUTY))
    assert round(end.x, 2) == round(behind.x + behind.width, 2)


def test_every_format_that_draws_lines_has_the_mark() -> None:
    scene = drawn()
    assert len(re.findall('id="[^"]*-end"', scene_to_dot(scene))) == (3 + 1) + (1 + 1)
    slides = zipfile.ZipFile(BytesIO(scenes_to_pptx([scene], "{}")))
    slide = slides.read("ppt/slides/slide1.xml").decode()
    assert (slide.count('type="arrow"'), slide.count('type="oval"')) == (3 + 1, 1 + 1)


def test_what_crosses_a_line_at_its_mark_keeps_off_it() -> None:
    deputy = PlacedLink(Link("b", "a", LinkKind.DEPUTY), UP, "#000000", 1.0, Dash.SOLID, EndMark.ARROW)
    across = PlacedLink(Link("c", "d", LinkKind.FUNCTIONAL), (Point(0, 54), Point(60, 54)), "#000000", 1.0)
    whole, parts = pieces_of([deputy, across])
    assert whole == [UP]
    assert parts == [(Point(0, 54), Point(5.3, 54)), (Point(14.7, 54), Point(60, 54))]
