"""The audit in a real browser: axe, width, keyboard, sorting, and nothing fetched or refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from orgmodel.workflows.auditing import audit_inputs, write_files
from orgmodel.workflows.inputs import read_inputs
from orgmodel.workflows.validating import Asked
from tests.browser.waiting import wait_until
from tests.reports.audit.auditing import ORGS, RICH
from tests.reports.audit.test_page import HOSTILE

WIDE, TABLET, PHONE = (1280, 900), (768, 1024), (360, 780)
NAMES = ("voorbeeldstad-audit", "rijk-audit", "kwaad-audit", "index")


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """Write the pages of a whole city, of something of everything, and of hostile text."""
    made = tmp_path_factory.mktemp("audit")
    for name, text in (("rijk", RICH), ("kwaad", HOSTILE)):
        (made / f"{name}.yaml").write_text(text, encoding="utf-8")
    paths = [ORGS / "voorbeeldstad.yaml", made / "rijk.yaml", made / "kwaad.yaml"]
    audits = audit_inputs(read_inputs(map(str, paths)), Asked(on=date(2026, 11, 21)))
    write_files(audits, "html", made, None, lambda _: None)
    return made


@pytest.fixture
def visit(browser, folder):
    """Open a page; at the end nothing may have been fetched, refused or thrown."""
    opened, faults, fetched = [], [], []

    def open_page(name, size=WIDE, **context):
        page = browser.new_context(viewport={"width": size[0], "height": size[1]}, **context).new_page()
        opened.append(page)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text))
        page.on("dialog", lambda dialog: faults.append(dialog.message))
        page.on("request", lambda request: fetched.append(request.url))
        page.goto((folder / f"{name}.html").as_uri())
        return page

    yield open_page
    for page in opened:
        page.context.close()
    assert faults == []
    assert len(fetched) == len(opened)


def rows_of(page, table, column):
    return page.locator(f"#{table} tbody tr > :nth-child({column})").all_inner_texts()


# Axe takes ten seconds over the page of a city; the others have the same parts at phone width.
@pytest.mark.parametrize(
    ("name", "size"), [(NAMES[0], WIDE), *((name, size) for name in NAMES[1:] for size in (WIDE, PHONE))]
)
def test_axe_finds_nothing(visit, name, size):
    page = visit(name, size)
    assert [found["id"] for found in Axe().run(page).response["violations"]] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_page_itself_never_scrolls_sideways(visit, name):
    page = visit(name, PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE[0]


def test_columns_sort_both_ways_by_keyboard(visit):
    page = visit("voorbeeldstad-audit")
    before = rows_of(page, "managers-table", 6)
    heading = page.locator("#managers-table th", has=page.get_by_role("button", name="direct", exact=True))
    heading.locator("button").focus()
    page.keyboard.press("Enter")
    assert heading.get_attribute("aria-sort") == "ascending"
    spans = [int(text) for text in rows_of(page, "managers-table", 6)]
    assert spans == sorted(map(int, before))
    page.keyboard.press("Space")
    assert heading.get_attribute("aria-sort") == "descending"
    assert rows_of(page, "managers-table", 6)[0] == "31"
    assert page.locator("#managers-table [aria-sort]").count() == 1


def test_numbers_sort_as_numbers_in_dutch(visit):
    page = visit("voorbeeldstad-audit")
    button = page.locator("#units-table thead button", has_text="personen")
    button.click()
    button.click()
    assert rows_of(page, "units-table", 5)[0] == "1.012"


def test_without_a_script_all_is_there(visit):
    page = visit("voorbeeldstad-audit", java_script_enabled=False)
    assert page.locator("thead button").count() == 0
    assert page.locator("#managers-table tbody tr").count() == 103
    assert page.locator("#managers-table thead th").first.is_visible()


def test_the_first_tab_skips_to_the_content(visit):
    page = visit("rijk-audit")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_every_focus_is_seen(visit):
    page = visit("rijk-audit")
    for _ in range(25):
        page.keyboard.press("Tab")
        assert page.evaluate("getComputedStyle(document.activeElement).outlineWidth") == "3px"


def test_wide_tables_scroll_by_keyboard(visit):
    page = visit("voorbeeldstad-audit", TABLET)
    region = page.locator(".scroll:has(#managers-table)")
    region.focus()
    page.keyboard.press("ArrowRight")
    wait_until(page, "document.activeElement.scrollLeft > 0")


@pytest.mark.parametrize("name", NAMES)
def test_on_a_phone_no_table_is_wider_than_the_screen(visit, name):
    page = visit(name, PHONE)
    widths = page.locator(".scroll:has(table)").evaluate_all("all => all.map(each => each.scrollWidth)")
    assert widths
    assert max(widths) <= PHONE[0]


def test_on_a_phone_a_row_is_a_card_with_the_heading_before_each_cell(visit):
    page = visit("voorbeeldstad-audit", PHONE)
    row = page.locator("#managers-table tbody tr").first
    headings = page.locator("#managers-table thead th").all_inner_texts()
    labels = row.locator("> *").evaluate_all(
        "cells => cells.map(cell => getComputedStyle(cell, '::before').content.split(' / ')[0])"
    )
    assert labels == [f'"{heading}"' for heading in headings]
    tops = [cell.bounding_box()["y"] for cell in row.locator("> *").all() if cell.is_visible()]
    assert len(tops) > 8
    assert tops == sorted(set(tops))


def test_on_a_phone_a_table_stays_a_table_for_those_who_listen(visit):
    page = visit("rijk-audit", PHONE)
    headings = page.locator("#managers-table thead th").all_inner_texts()
    table = page.get_by_role("table", name=page.locator("#managers-table caption").inner_text())
    rows = table.get_by_role("row")
    assert table.get_by_role("columnheader").all_inner_texts() == headings
    assert rows.nth(1).get_by_role("rowheader").count() == 1
    assert rows.nth(1).get_by_role("cell").count() == len(headings) - 1
    assert headings[1] not in rows.nth(1).aria_snapshot()


def test_on_a_phone_cards_sort_too(visit):
    page = visit("voorbeeldstad-audit", PHONE)
    button = page.locator("#managers-table thead").get_by_role("button", name="direct", exact=True)
    button.click()
    button.click()
    assert rows_of(page, "managers-table", 6)[0] == "31"


def test_on_a_phone_headings_without_buttons_are_for_those_who_listen(visit):
    page = visit("voorbeeldstad-audit", PHONE, java_script_enabled=False)
    assert page.locator("#managers-table thead").bounding_box()["height"] == 1


def test_a_printed_page_repeats_its_headings(visit):
    page = visit("voorbeeldstad-audit")
    page.emulate_media(media="print")
    assert (
        page.locator("#managers-table thead button").first.evaluate(
            "button => getComputedStyle(button).display"
        )
        == "contents"
    )
    assert page.locator("nav").is_hidden()
    assert page.locator(".signature").is_visible()
