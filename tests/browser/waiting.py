"""Wait for what a page does later; Playwright's own wait needs `eval`, which our pages' policy refuses."""

from __future__ import annotations

import time
from typing import Any

from playwright.sync_api import Page


def wait_until(page: Page, expression: str, arg: Any = None, seconds: float = 15.0) -> None:
    """Ask the page until the expression holds; it fails the test if it never does."""
    end = time.monotonic() + seconds
    while not page.evaluate(expression, arg):
        assert time.monotonic() < end, f"never true: {expression}"
        page.wait_for_timeout(20)
