import re

import pytest
from msgspec.structs import replace

from orgmodel.organogram.chart import Box, BoxKind
from orgmodel.organogram.dot import number, quote, scene_to_dot
from orgmodel.organogram.engine import draw
from orgmodel.organogram.outputs.drawn import all_parts

from .scenes import card, small_scene


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Dienst", '"Dienst"'),
        ("<R&D>", '"<R&amp;D>"'),
        ("\\N", '"\\\\N"'),
        ('"a"', '"\\"a\\""'),
        ("a\nb\rc", '"a\\nb\\rc"'),
        ("a\x00b", '"a\ufffdb"'),
        ("&amp;", '"&amp;amp;"'),
    ],
)
def test_quote(text, quoted):
    assert quote(text) == quoted


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (-0.0001, "0"), (1.5, "1.5"), (841.8898, "841.89"), (10, "10"), (100.0, "100")],
)
def test_number(value, text):
    assert number(value) == text


def test_golden(golden):
    golden("organogram/small.dot", scene_to_dot(small_scene()))


def test_places_are_turned_upside_down():
    dot = scene_to_dot(small_scene())
    # 200 to 350 by 130 to 174 on a page 420 high.
    assert re.search(r'"algemeen-directeur" \[.*pos="275,268", width=2.08333, height=0.61111', dot)


def test_lines_join_the_boxes_they_link():
    dot = scene_to_dot(small_scene())
    route = "120,115 120,115 110,115 110,115 110,115 110,156 110,156"
    assert f'"stad/deskundige" -> "stad" [id="link-4", pos="{route}"' in dot


def test_names_every_part_once():
    names = [part.name for part in all_parts(small_scene())]
    assert len(names) == len(set(names))
    assert re.findall(r' \[id="([^"]+)"', scene_to_dot(small_scene())) == ["page", *names]


def test_says_the_boxes_and_lines_in_words():
    dot = scene_to_dot(small_scene())
    assert 'tooltip="5 × deskundige"' in dot
    assert 'tooltip="Organisatieontwikkeling &amp; co functioneel naar Stafdienst: controletaken"' in dot


def test_a_box_without_shapes_still_stands_there():
    scene = small_scene()
    bare = replace(scene.boxes[0], shapes=(), texts=())
    dot = scene_to_dot(replace(scene, boxes=(bare, *scene.boxes[1:])))
    assert '"raad" [id="box-0"' in dot
    assert draw(dot).warnings == ()


def looks(dot):
    """Return the element that Graphviz draws first of each part, without its place."""
    groups = re.findall(r'<g id="([^"]+)" class="(?:node|edge)[^"]*">(.*?)</g>', draw(dot).svg, re.DOTALL)
    found = {}
    for name, group in groups:
        first = re.search(r"<(?:polygon|path|ellipse|text)\b[^>]*>", group)
        if first is not None:
            found[name.replace("&#45;", "-")] = re.sub(r' (?:points|d|c?[xy]|r[xy])="[^"]*"', "", first[0])
    return found


def test_what_most_boxes_and_lines_of_a_large_scene_look_like_is_said_once():
    scene = small_scene()
    more = tuple(card(Box(f"extra-{n}", BoxKind.POSITION, "x"), 10, 200) for n in range(500))
    dot = scene_to_dot(replace(scene, boxes=(*scene.boxes, *more)))
    assert dot.count('  node [fontsize=8.6, fillcolor="#FFFFFF", color="#7C8B99", penwidth=1]\n') == 1
    assert dot.count('  edge [color="#55636F", penwidth=1.1]\n') == 1
    assert len(re.findall(r" -> .*color=", dot)) == 3  # accountability, functional and the legend's
    assert len(re.findall(r'id="box-.*penwidth', dot)) == 2  # the body and the vacancy
    large, small = looks(dot), looks(scene_to_dot(scene))
    names = [part.name for part in all_parts(replace(scene, boxes=()))]
    assert len(names) == 14
    assert all(large[name] == small[name] for name in [*names, *(f"box-{n}" for n in range(7))])
