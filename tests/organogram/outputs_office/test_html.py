from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
from msgspec.structs import replace

from orgmodel.organogram.origin import Origin
from orgmodel.organogram.outputs.formats import prepare, write_format
from orgmodel.organogram.outputs.html import scenes_to_html
from orgmodel.organogram.outputs.html.tree import tree_lines
from orgmodel.organogram.stamp import read_stamp
from orgmodel.organogram.text_twin import text_twin


class Page(HTMLParser):
    """Hold the elements of a page, and check that each is closed where it must be."""

    VOID = frozenset({"meta", "input"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self._open: list[str] = []
        self.deepest = 0
        self.feed(text)
        assert self._open == []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self._open.append(tag)
            self.deepest = max(self.deepest, len(self._open))

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        self.texts.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def _written(scene) -> str:
    return write_format(prepare((scene,), Origin(scene.chart)), "html")[".html"].decode()


def test_one_file_with_language_title_stamp_and_drawing(scene):
    text = _written(scene)
    page = Page(text)
    assert page.all("html")[0]["lang"] == "nl-BE"
    assert len(page.all("svg")) == 1
    assert text.count("<title>Voorbeeldstad</title>") == 1
    stamp = read_stamp(text.encode(), "html")
    assert stamp is not None
    assert stamp["view"] == "full"


def test_the_policy_allows_our_style_and_script_and_nothing_else(scene):
    text = _written(scene)
    policy = next(meta["content"] for meta in Page(text).all("meta") if "http-equiv" in meta)
    hashes = [
        "sha256-" + base64.b64encode(hashlib.sha256(found.encode()).digest()).decode()
        for found in (
            re.search(r"<style>(.*?)</style>", text, re.DOTALL)[1],
            re.search(r"<script>(.*?)</script>", text, re.DOTALL)[1],
        )
    ]
    assert policy == (
        f"default-src 'none'; style-src '{hashes[0]}'; script-src '{hashes[1]}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def test_hostile_text_begins_no_element_and_comes_back_as_it_was(scene, hostile_scene):
    plain, hostile = Page(_written(scene)), Page(_written(hostile_scene))
    assert [tag for tag, _ in hostile.elements] == [tag for tag, _ in plain.elements]
    assert hostile.all("img") == []
    assert not any(name.startswith("on") for _, attributes in hostile.elements for name in attributes)
    assert hostile_scene.boxes[2].box.title in hostile.texts


def test_nothing_is_fetched(scene):
    page = Page(_written(scene))
    addresses = [
        attributes[name] for _, attributes in page.elements for name in ("src", "href") if name in attributes
    ]
    assert addresses == ["#words"]


def test_ids_are_unique_over_sheets(scene):
    sheets = tuple(replace(scene, sheet=number, sheets=2) for number in (1, 2))
    drawing = prepare(sheets, Origin(scene.chart))
    page = Page(scenes_to_html(drawing.pages, sheets, scene.chart, "{}").decode())
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert page.all("svg")[1]["aria-labelledby"] == "sheet-2-title sheet-2-desc"


def test_the_list_holds_each_box_once_on_its_level(scene):
    page = Page("".join(tree_lines(text_twin(scene.chart), "nl")))
    boxes = [attributes["data-box"] for attributes in page.all("li")]
    assert boxes == ["raad", "directeur", "cluster", "stapel", "domein", "financien"]
    assert page.deepest == 7


def test_a_chain_deeper_than_browsers_nest_stays_shallow(scene):
    first = scene.boxes[1].box
    chain = (replace(first, id="0"), *(replace(first, id=str(n), parent=str(n - 1)) for n in range(1, 3000)))
    chart = replace(scene.chart, boxes=chain, links=())
    text = "".join(tree_lines(text_twin(chart), "nl"))
    page = Page(text)
    assert len(page.all("li")) == 3000
    assert page.deepest == 61 + 60 + 2
    assert "niveau 3000]" in text


@pytest.mark.parametrize(
    ("language", "word"), [("nl", "Zoek in het organogram"), ("en", "Search the organogram")]
)
def test_fixed_words(scene, language, word):
    spoken = replace(scene, chart=replace(scene.chart, language=language))
    assert word in _written(spoken)


def test_same_scene_same_bytes(scene):
    assert _written(scene) == _written(scene)
