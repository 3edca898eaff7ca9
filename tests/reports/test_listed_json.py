"""JSON broken over lines down to a level."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from orgmodel.reports.listed_json import listed_json

LEAVES = st.none() | st.booleans() | st.integers() | st.text()
DATA = st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20)


@given(DATA, st.integers(0, 4))
def test_what_is_written_is_read_back(data, levels):
    assert json.loads(listed_json(data, levels)) == data


def test_outer_levels_have_lines_and_inner_ones_none():
    text = listed_json({"a": [{"b": 1, "é": [2]}], "c": []}, levels=2)
    assert text == '{\n  "a": [\n    {"b": 1, "é": [2]}\n  ],\n  "c": []\n}\n'
