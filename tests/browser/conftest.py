"""A real browser: Debian's Chromium, steered by Playwright. Without Chromium these tests are skipped."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from orgmodel.organogram.origin import Origin
from orgmodel.organogram.outputs.formats import prepare, write_format
from tests.organogram.outputs_office.by_hand import HOSTILE, hand_drawn
from tests.support.tools import need_that

WIDE = (1360, 850)
PHONE = (390, 844)
_ORGANISATION = Path(__file__).parents[2] / "orgs" / "voorbeeldstad.yaml"
_COMMAND = "from orgmodel.cli.main import main; main()"
_NAMES = ("chromium", "chromium-browser", "google-chrome")


def _chromium() -> str | None:
    named = os.environ.get("ORGMODEL_CHROMIUM")
    return named or next((found for name in _NAMES if (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = _chromium()
    need_that(program is not None, "Chromium (or none is named in ORGMODEL_CHROMIUM)")
    with sync_playwright() as driver:
        started = driver.chromium.launch(
            executable_path=program, args=["--headless=new", "--no-sandbox", "--disable-gpu"]
        )
        yield started
        started.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Written pages by name: a real one, the same in English, others of it, one full of hostile text."""
    folder = tmp_path_factory.mktemp("pages")
    found = {}
    for language in ("nl", "en"):
        target = folder / language
        command = [sys.executable, "-c", _COMMAND, "render", _ORGANISATION]
        options = ["-o", target, "--diagram", "organogram", "--lang", language, "--format", "html"]
        subprocess.run([*command, *options], check=True)
        found[language] = target / "voorbeeldstad-organogram.html"
    wide = [sys.executable, "-c", _COMMAND, "render", _ORGANISATION, "-o", folder, "--format", "html"]
    subprocess.run([*wide, "--view", "heat", "--lens", "layer", "--align", "type"], check=True)
    found["wide"] = folder / "voorbeeldstad-heat-layer.html"
    subprocess.run([*wide, "--diagram", "vacature"], check=True)
    found["vacancy"] = folder / "voorbeeldstad-vacature.html"
    sheets = ["--diagram", "organogram", "--view", "full", "--paper", "a4"]
    subprocess.run([*wide, *sheets], check=True)
    found["sheets"] = folder / "voorbeeldstad-organogram.html"
    scene = hand_drawn(HOSTILE)
    found["hostile"] = folder / "hostile.html"
    found["hostile"].write_bytes(write_format(prepare((scene,), Origin(scene.chart)), "html")[".html"])
    return found


@pytest.fixture
def visit(browser: Browser, pages: dict[str, Path]) -> Iterator[Callable[..., Page]]:
    """Open a page; at the end nothing may have been fetched, refused or thrown."""
    opened: list[Page] = []
    faults: list[str] = []
    fetched: list[str] = []

    def open_page(name: str = "nl", size: tuple[int, int] = WIDE, **context: object) -> Page:
        page = browser.new_context(viewport={"width": size[0], "height": size[1]}, **context).new_page()
        opened.append(page)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text))
        page.on("dialog", lambda dialog: faults.append(dialog.message))
        page.on("request", lambda request: fetched.append(request.url))
        page.goto(pages[name].as_uri())
        return page

    yield open_page
    for page in opened:
        page.context.close()
    assert faults == []
    assert len(fetched) == len(opened)
