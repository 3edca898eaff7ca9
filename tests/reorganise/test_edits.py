"""Span edits: what is not edited keeps every byte."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.files.edits.editing import EditTree
from orgmodel.files.edits.nodes import Collection
from orgmodel.files.edits.scalars import plain, scalar
from orgmodel.files.reading import read_document

ORGS = sorted((Path(__file__).parents[2] / "orgs").glob("*.yaml"))
ODD = """# top comment
---
# about format
format: 1   # one
name: "X"

units:
# indentless
- name: A   # a
  # own comment
  note: |
    a block
      text

  positions:
    -
      title: B
    -   title: C
        quote: >-
          folded
          text
    # trailing of positions

- {name: D, type: [a , b ], # what
   note: "multi
     line", }
- - nested
  - list

# final
"""
ORDER = ["name", "id", "type", "head", "positions", "units"]


def tree_of(text: str) -> EditTree:
    document, faults = read_document(text.encode(), "test.yaml")
    assert not faults
    return EditTree(document)


def open_all(collection: Collection) -> None:
    pending = [collection]
    while pending:
        found = pending.pop()
        found.changed = True
        pending += [entry.value for entry in found.entries if isinstance(entry.value, Collection)]


@pytest.mark.parametrize("text", [ODD, *(path.read_text("utf-8") for path in ORGS)])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("last", [True, False])
def test_opening_every_part_changes_no_byte(text: str, newline: str, last: bool) -> None:
    written = (text if last else text.rstrip()).replace("\n", newline)
    tree = tree_of(written)
    assert tree.text() == written
    open_all(tree.root)
    assert tree.text() == written


BASE = """\
format: 1
name: Stad
units:
  # the first
  - name: Sport   # remark of sport
    # about its positions
    positions:
      - {title: Coach, count: 2}   # two of them

  - {name: Jeugd, type: dienst}   # remark of jeugd
"""


def test_a_block_moves_into_braces_with_its_comments() -> None:
    tree = tree_of(BASE)
    sport, jeugd = tree.entry_at(("units", 0)), tree.mapping_at(("units", 1))
    assert sport is not None
    tree.take_out(sport)
    tree.append(jeugd, "units", sport, ORDER)
    assert tree.text() == (
        "format: 1\n"
        "name: Stad\n"
        "units:\n"
        "  - name: Jeugd  # remark of jeugd\n"
        "    type: dienst\n"
        "    units:\n"
        "      # the first\n"
        "      - name: Sport   # remark of sport\n"
        "        # about its positions\n"
        "        positions:\n"
        "          - {title: Coach, count: 2}   # two of them\n"
    )


def test_keys_are_set_in_their_usual_place() -> None:
    tree = tree_of(BASE)
    tree.set_key(tree.mapping_at(("units", 0)), "id", scalar("sport-1"), ORDER)
    tree.set_key(tree.mapping_at(("units", 1)), "id", scalar("a: b"), ORDER)
    tree.set_key(tree.mapping_at(("units", 1)), "type", scalar("team"), ORDER)
    assert tree.text() == BASE.replace("# remark of sport\n", "# remark of sport\n    id: sport-1\n").replace(
        "{name: Jeugd, type: dienst}", '{name: Jeugd, id: "a: b", type: team}'
    )


def test_the_last_item_of_a_list_takes_its_key_along() -> None:
    tree = tree_of(BASE)
    coach = tree.entry_at(("units", 0, "positions", 0))
    assert coach is not None
    tree.take_out(coach)
    assert tree.text() == BASE.replace(
        "    # about its positions\n    positions:\n      - {title: Coach, count: 2}   # two of them\n", ""
    )


def test_entries_in_brackets_go_and_come_with_their_commas() -> None:
    tree = tree_of("a: [x, y , z]\nb: { k: 1, l: 2 }\n")
    for path in (("a", 0), ("a", 2), ("b", "l")):
        entry = tree.entry_at(path)
        assert entry is not None
        tree.take_out(entry)
    tree.set_key(tree.mapping_at(("b",)), "m", scalar("3"), [])
    assert tree.text() == "a: [y]\nb: { k: 1, m: 3 }\n"


@given(
    st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn", "Zl", "Zp")))
)
@settings(max_examples=300, deadline=None)
def test_new_values_are_read_as_they_were_meant(text: str) -> None:
    if not text.strip() or "\ufeff" in text or "\ufffe" in text:
        return
    document, faults = read_document(f"a: {{b: {plain(text)}, c: 1}}\n".encode(), "x")
    root = document.root
    assert not faults
    assert root is not None
    assert root["a"] == {"b": text, "c": "1"}
