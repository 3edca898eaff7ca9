from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import PHONE, WIDE


def _violations(page) -> list[str]:
    return [found["id"] for found in Axe().run(page).response["violations"]]


@pytest.mark.parametrize(("name", "size"), [("nl", WIDE), ("en", PHONE)], ids=["wide", "phone"])
def test_axe_finds_nothing_before_and_after_search_and_choice(visit, name, size):
    page = visit(name, size)
    assert _violations(page) == []
    page.fill("#search", "team")
    assert _violations(page) == []
    page.keyboard.press("Enter")
    assert _violations(page) == []


def test_axe_finds_nothing_without_the_script(visit, pages):
    # Axe itself needs scripts; so the page is taken as it is before ours has run.
    page = visit()
    bare = page.evaluate(
        "html => { const parsed = new DOMParser().parseFromString(html, 'text/html');"
        " parsed.querySelector('script').remove();"
        " document.documentElement.classList.remove('js');"
        " document.body.replaceWith(parsed.body); }",
        pages["nl"].read_text(encoding="utf-8"),
    )
    assert bare is None
    assert _violations(page) == []


def test_tab_goes_to_each_part_once_and_is_seen(visit):
    page = visit()
    stops = []
    for _ in range(9):
        page.keyboard.press("Tab")
        name, outline = page.evaluate(
            "() => { const at = document.activeElement;"
            " const seen = at.matches('li') ? at.querySelector('.label') : at;"
            " return [at.id || at.className || at.dataset.box, getComputedStyle(seen).outlineWidth]; }"
        )
        stops.append(name)
        assert outline == "3px"
    assert stops == [
        "skip",
        "search",
        "zoom-in",
        "zoom-out",
        "fit",
        "picture",
        "expand",
        "collapse",
        "gemeenteraad",
    ]


def test_the_tree_is_walked_with_arrows(visit):
    page = visit()
    page.focus("#tree li")
    items = page.locator("#tree li")
    boxes = items.evaluate_all("found => found.map(item => item.dataset.box)")

    def at() -> str:
        return page.evaluate("document.activeElement.dataset.box")

    page.keyboard.press("End")
    assert at() == boxes[-1]
    page.keyboard.press("Home")
    assert at() == boxes[0]
    for _ in range(4):
        page.keyboard.press("ArrowDown")
    director = at()
    assert director == "algemeen-directeur"
    page.keyboard.press("ArrowLeft")
    assert page.get_attribute(f"[data-box='{director}']", "aria-expanded") == "false"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert at() == boxes[boxes.index(director) + 1]
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert at() == director


def test_the_whole_list_collapses_and_expands(visit):
    page = visit()
    everything = page.locator("#tree li").count()
    page.click("#collapse")
    roots = page.locator("#tree > li").count()
    assert page.locator("#tree li:visible").count() == roots
    page.click("#expand")
    assert page.locator("#tree li:visible").count() == everything


def test_without_script_the_drawing_and_the_list_are_there(visit):
    page = visit(java_script_enabled=False)
    assert page.locator("#picture svg").is_visible()
    assert page.locator("#tree li").last.is_visible()
    assert page.locator("#search").is_hidden()
    assert page.locator("#expand").is_hidden()


def test_who_asks_for_less_motion_gets_none(visit):
    page = visit(reduced_motion="reduce")
    page.fill("#search", "team")
    page.keyboard.press("Enter")
    moving = page.evaluate("getComputedStyle(document.querySelector('g.box')).transitionDuration")
    assert moving == "0s"


def test_the_list_says_exactly_the_boxes_of_the_drawing(visit):
    page = visit()
    told = page.locator("#tree li").evaluate_all("found => found.map(item => item.dataset.box)")
    drawn = page.locator("g.box").evaluate_all(
        "found => found.map(box => box.id.slice('sheet-1-box-'.length))"
    )
    assert sorted(told) == sorted(drawn)
