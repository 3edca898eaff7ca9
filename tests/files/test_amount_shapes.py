"""A list or keys where a quantity is meant."""

from __future__ import annotations

import pytest

from orgmodel.files.loading import load_entries


@pytest.mark.parametrize("value", ["{b: c}", "[1]", "{}"])
def test_a_quantity_of_the_wrong_shape_is_refused_without_a_traceback(value: str) -> None:
    text = f"format: 1\nname: X\npositions:\n  - {{title: a, count: {value}}}\n"
    found = load_entries(text.encode(), "x.yaml").diagnostics
    assert [fault.line for fault in found] == [4]
