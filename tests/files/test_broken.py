"""Every broken file gives located messages: the file says what, `*.expected` beside it what is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from orgmodel.files.loading import load_entries

BROKEN = sorted((Path(__file__).parent / "broken").glob("*.yaml"))


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_broken_file_gives_located_messages(path, request):
    loaded = load_entries(path.read_bytes(), path.name)
    said = "".join(
        f"{one.line}:{one.column} +{one.width} {one.code} {one.rule}: {one.message}\n"
        for one in loaded.diagnostics
    )
    expected = path.with_suffix(".expected")
    if request.config.getoption("--update-golden"):
        expected.write_text(said, encoding="utf-8")
    assert said == expected.read_text(encoding="utf-8")
    assert loaded.entry is None
    assert loaded.diagnostics
    assert {one.file for one in loaded.diagnostics} == {path.name}


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_messages_are_ours_and_end_in_no_stop(path):
    for one in load_entries(path.read_bytes(), path.name).diagnostics:
        assert not one.message.endswith(".")
        for jargon in ("pydantic", "Input should", "valid dictionary", "scalar", "token", "extra_forbidden"):
            assert jargon not in one.message


def test_there_are_enough_broken_files():
    assert len(BROKEN) >= 60
