"""One character more or less gives an organisation, or faults within the lines of the file."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.files.build.organisation import build_organisation
from orgmodel.files.loading import load_entries

TEXT = (Path(__file__).parents[2] / "orgs" / "leuven.yaml").read_text(encoding="utf-8")
CHARACTERS = st.sampled_from(" \n\t\r:-{}[],\"'#&*!|>%@`?~<=.\\/aZ09é“’–•\u00a0\u200b\u2028\x00\ufeff\x85")


@settings(max_examples=120, deadline=None)
@given(st.integers(0, len(TEXT) - 1), st.none() | CHARACTERS)
def test_one_character_gives_an_organisation_or_located_faults(offset, character):
    text = TEXT[:offset] + (TEXT[offset + 1 :] if character is None else character + TEXT[offset:])
    loaded = load_entries(text.encode(), "stad.yaml")
    places = list(loaded.diagnostics)
    if loaded.entry is not None:
        places += [loaded.document.locate(one.path) for one in build_organisation(loaded.entry)[1]]
    assert loaded.entry is not None or places
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for place in places:
        assert 1 <= place.line <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1
        assert 1 <= place.width <= max(1, len(lines[place.line - 1]) + 1 - place.column)
