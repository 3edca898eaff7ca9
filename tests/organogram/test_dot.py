import re
from dataclasses import replace

import pytest

from orgmodel.organogram.dot import number, quote, scene_to_dot
from orgmodel.organogram.engine import draw
from orgmodel.organogram.outputs.drawn import all_parts

from .scenes import small_scene


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
