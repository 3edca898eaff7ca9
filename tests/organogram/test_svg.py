import re
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from orgmodel.organogram.chart import Box, BoxKind, Chart
from orgmodel.organogram.dot import scene_to_dot
from orgmodel.organogram.engine import draw
from orgmodel.organogram.notice import EngineError, OutputError
from orgmodel.organogram.outputs.allowed import check_allowed
from orgmodel.organogram.outputs.drawn import all_parts, check_drawn
from orgmodel.organogram.outputs.svg import scene_to_svg
from orgmodel.organogram.scene import Point, Rect, Scene

from .reading import SVG, box_lines, drawn_links, visible_text
from .scenes import card, grid_scene, small_scene

# What a file may hold: the printable characters of YAML, without line ends.
PRINTABLE = st.characters(
    exclude_categories=("Cs", "Cc"), exclude_characters="\u2028\u2029\ufeff\ufffe\uffff"
) | st.sampled_from("\\&<>\"'%{}[]|#;\u0301\u200f\u202e\u05d0\u0627")
NASTY = [
    "<R&D>", "&amp;", "&lt;b&gt;", "&#65;", "\\N", "\\l", "\\n", "\\G\\E\\T\\H\\L", "a\\", "\\\\", '"', '\\"',
    '"]; b [label="x', "<b>vet</b>", "]]>", "<!-- x -->", "{a|b}", "%s", "$x", "מנהל", "مدير عام", "e\u0301e",
    "Coördinator – België", "ﬁn", "👩‍🔧", "\U00020000", " voor en na ", "twee  spaties", "'", "`", "\u00a0",
    "x\ty",
]  # fmt: skip


def fail(notice):
    raise AssertionError(str(notice))


def drawn(scene):
    return scene_to_svg(scene, fail)


def compare(svg, scene):
    check_drawn(svg, all_parts(scene), scene.width, scene.height)


def test_holds_exactly_the_boxes_and_links_of_the_scene():
    scene = small_scene()
    svg = drawn(scene)
    assert list(box_lines(svg)) == [placed.box.id for placed in scene.boxes]
    assert drawn_links(svg) == sorted(
        (placed.link.source, placed.link.target, placed.link.kind.value) for placed in scene.links
    )


def test_reads_as_the_chart_does():
    texts = visible_text(drawn(small_scene()))
    assert texts["stad"] == "Stadsontwikkeling Clustermanager 11 direct · 106 indirect Vacature"
    assert texts["lang"] == "Organisatieontwikkeling & co"


def test_an_added_hyphen_is_drawn_and_not_written():
    svg = drawn(small_scene())
    assert box_lines(svg)["lang"] == ["Organisatieont\u00ad", "wikkeling & co"]


def test_has_a_size_a_role_a_title_and_a_description():
    root = ElementTree.fromstring(drawn(small_scene()))
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("420pt", "420pt", "0 0 420 420")
    assert (root.get("role"), root.get("lang")) == ("img", "nl")
    assert root.findtext(f"{SVG}title") == "Stad Izegem"
    assert root.findtext(f"{SVG}desc").startswith("Organogram: Stad Izegem. 7 vakken, 7 lijnen.")


def test_golden(golden):
    golden("organogram/small.svg", drawn(small_scene()))


def test_nasty_labels_come_through_unchanged():
    svg = drawn(grid_scene(NASTY))
    assert [lines[0] for lines in box_lines(svg).values()] == NASTY


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(PRINTABLE, min_size=1, max_size=30), min_size=40, max_size=60, unique=True))
@example(["\\"] * 2)
def test_any_label_comes_through_unchanged(labels):
    svg = drawn(grid_scene(labels))
    assert [lines[0] for lines in box_lines(svg).values()] == labels


def test_characters_that_xml_cannot_hold_are_replaced():
    svg = drawn(grid_scene(["a\x00b\x1bc\ufffe\ud800"]))
    assert box_lines(svg) == {"0": ["a\ufffdb\ufffdc\ufffd\ufffd"]}


@pytest.fixture(scope="module")
def drawing():
    return draw(scene_to_dot(small_scene())).svg


def test_a_moved_box_is_noticed(drawing):
    scene = small_scene()
    [first, *others] = scene.boxes
    moved = Rect(first.rect.x + 5, first.rect.y, first.rect.width, first.rect.height)
    shape = replace(first.shapes[0], rect=moved)
    scene = replace(scene, boxes=(replace(first, rect=moved, shapes=(shape,)), *others))
    with pytest.raises(EngineError, match="graphviz changed box-0"):
        compare(drawing, scene)


def test_a_moved_line_is_noticed(drawing):
    scene = small_scene()
    [first, *others] = scene.links
    link = replace(first, points=(Point(270, 130), first.points[1]))
    with pytest.raises(EngineError, match="graphviz changed link-0"):
        compare(drawing, replace(scene, links=(link, *others)))


def test_a_lost_and_an_added_part_are_noticed(drawing):
    scene = small_scene()
    with pytest.raises(EngineError, match="graphviz added box-6, "):
        compare(drawing, replace(scene, boxes=scene.boxes[:-1]))
    with pytest.raises(EngineError, match="graphviz left out link-7"):
        compare(drawing, replace(scene, links=(*scene.links, scene.links[0])))


def test_another_text_is_noticed(drawing):
    with pytest.raises(EngineError, match="graphviz changed box-0-text-0"):
        compare(drawing.replace("Gemeenteraad</text>", "Gemeenterad</text>"), small_scene())


@pytest.mark.parametrize(
    ("part", "pattern", "instead"),
    [
        ("box-3-shape-1", r'(?<= d="M)', "9"),
        ("link-0-end", r'(?<= cx=")', "9"),
        ("link-0-end", r'(?<= cy=")', "x"),
        ("link-5", r'(?<= d="M)\d+', "east"),
        ("link-5", r"(?<=C)", "1,2 3,4 5,6 "),
        ("link-5", r' d="[^"]*"', ""),
        ("box-1-text-0", "<text.*</text>", ""),
        ("box-1-text-0", "</text>", "</text><text>more</text>"),
    ],
)
def test_a_part_that_is_drawn_otherwise_is_noticed(drawing, part, pattern, instead):
    start = drawing.index(f'<g id="{part.replace("-", "&#45;")}"')
    end = drawing.index("</g>", start)
    group = re.sub(pattern, instead, drawing[start:end], count=1)
    assert group != drawing[start:end]
    with pytest.raises(EngineError, match=f"graphviz changed {part};"):
        compare(drawing[:start] + group + drawing[end:], small_scene())


def test_a_part_drawn_twice_is_noticed(drawing):
    start = drawing.index('<g id="link&#45;5"')
    group = drawing[start : drawing.index("</g>", start)] + "</g>"
    with pytest.raises(EngineError, match="graphviz drew link-5 twice"):
        compare(drawing[:start] + group + drawing[start:], small_scene())
    with pytest.raises(EngineError, match="graphviz added link-99"):
        compare(drawing[:start] + group.replace("45;5", "45;99") + drawing[start:], small_scene())


def test_a_page_of_another_size_is_noticed(drawing):
    start = drawing.index('<g id="page"')
    shrunk = drawing[:start] + drawing[start:].replace("420", "400", 1)
    with pytest.raises(EngineError, match="graphviz did not keep the size of the page"):
        compare(shrunk.replace("420", "400"), small_scene())


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("<script>1</script>", "<script>"),
        ('<rect onclick="x()"/>', "onclick on <rect>"),
        ("<style>*{}</style>", "<style>"),
        ("<foreignObject/>", "<foreignObject>"),
        ('<a href="javascript:x()"/>', "'javascript:x.*use http, https, mailto or a #fragment"),
        ('<a href="data:text/html,x"/>', "data:text/html"),
        ('<image href="https://x/y.png"/>', "https://x/y.png"),
        ('<use href="#a"/>', "<use>"),
        ('<rect fill="url(https://x)"/>', "the colour 'url"),
        ('<rect style="fill:url(x)"/>', "style on <rect>"),
        ('<g xmlns="http://www.w3.org/1999/xhtml"/>', "xmlns on <g>"),
        (
            '<svg xmlns="http://www.w3.org/1999/xhtml"/>',
            "namespace 'http://www.w3.org/1999/xhtml'; write http",
        ),
        ('<x:g xmlns:x="http://www.w3.org/1999/xhtml"/>', "<x:g>"),
        ('<rect xmlns:x="http://www.w3.org/1999/xlink" x:href="#a"/>', "x:href on <rect>"),
    ],
)
def test_what_is_not_on_the_list_is_refused(content, message):
    with pytest.raises(OutputError, match=message):
        check_allowed(f'<svg xmlns="http://www.w3.org/2000/svg">{content}</svg>')


@pytest.mark.parametrize("address", ["https://example.org/a?b", "http://x", "mailto:a@example.org", "#box-a"])
def test_plain_links_are_allowed(address):
    check_allowed(f'<svg xmlns="http://www.w3.org/2000/svg"><a href="{address}"/></svg>')


def test_a_document_type_is_refused():
    with pytest.raises(OutputError, match="document type"):
        check_allowed('<!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg"/>')


def test_a_large_scene_goes_to_graphviz_a_box_at_a_time():
    labels = [f"{label} {number}" for number in range(70) for label in NASTY[:30]]
    scene = grid_scene(labels)
    dot = scene_to_dot(scene)
    assert dot.count(", label=") == len(labels) * 2 - 1  # each box, and the label of each line but the last
    svg = drawn(scene)
    assert [lines[0] for lines in box_lines(svg).values()] == labels
    assert svg.count("<rect ") == 1 + len(labels) * 2 - 1
    with pytest.raises(EngineError, match="graphviz changed box-8"):
        compare(draw(dot.replace('label="a\\\\ 0', 'label="b\\\\ 0')).svg, scene)


def test_a_page_of_a_chain_ten_thousand_deep_is_drawn():
    boxes = tuple(Box(str(n), BoxKind.POSITION, f"P{n}") for n in range(10_000))
    chart = Chart("keten", "x", "Keten", "", "nl", boxes, ())
    placed = tuple(card(box, 10, 10.0 + 60 * n) for n, box in enumerate(boxes))
    scene = Scene(chart, 200, 600_020, placed, (), (), 7.0)
    assert len(box_lines(drawn(scene))) == 10_000
