"""Fixtures for the whole suite."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# A run that decides whether a change lands draws the same examples each time; other runs draw new ones.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")

_GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser):
    parser.addoption(
        "--update-golden", action="store_true", help="write the golden files instead of comparing"
    )


@pytest.fixture
def golden(request):
    """Compare a result with the file of that name in tests/golden, or write it with --update-golden."""

    def compare(name: str, result: bytes | str) -> None:
        data = result.encode() if isinstance(result, str) else result
        path = _GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            return
        assert path.exists(), f"no golden file {name}; look at the result, then run pytest --update-golden"
        if isinstance(result, str):
            assert result == path.read_bytes().decode()
        else:
            assert data == path.read_bytes(), f"{name} differs; look at it, then run pytest --update-golden"

    return compare
