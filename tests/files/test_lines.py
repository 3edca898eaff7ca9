"""Lines and columns are those of a plain reading, whatever the line breaks and wherever blocks end."""

from __future__ import annotations

import re
from bisect import bisect_right

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.files import lines
from orgmodel.files.lines import Lines


@pytest.fixture(scope="module", autouse=True)
def small_blocks():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lines, "_BLOCK", 3)
        yield


@settings(max_examples=200, deadline=None)
@given(st.text("ab\n\r", max_size=20))
def test_places_and_lines_are_those_of_a_plain_reading(text):
    starts = [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", text))]
    found = Lines(text)
    for offset in range(len(text) + 1):
        line = bisect_right(starts, offset)
        assert found.position(offset) == (line, offset - starts[line - 1] + 1)
    for line, start in enumerate(starts, 1):
        end = starts[line] if line < len(starts) else len(text)
        assert found.text_of(line) == text[start:end].rstrip("\r\n")
    assert (found.text_of(0), found.text_of(len(starts) + 1)) == ("", "")
