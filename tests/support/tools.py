"""Programs that some tests need: absent, a test is skipped; where a run may skip nothing, it fails."""

from __future__ import annotations

import os
import shutil

import pytest


def need(tool: str, *programs: str) -> None:
    """Go on where one of the programs is found; else skip, or fail where ORGMODEL_SKIP_NOTHING is set."""
    need_that(any(shutil.which(program) for program in programs), tool)


def need_that(present: bool, tool: str) -> None:
    """Go on where the tool is present; else skip, or fail where ORGMODEL_SKIP_NOTHING is set."""
    if present:
        return
    if os.environ.get("ORGMODEL_SKIP_NOTHING"):
        pytest.fail(f"there is no {tool}, and this run may skip nothing; install it")
    pytest.skip(f"there is no {tool}", allow_module_level=True)
