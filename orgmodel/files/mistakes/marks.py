"""Anchors, aliases and tags: YAML has them, this format has not."""

from __future__ import annotations

import re

from orgmodel.files.faults import ALIAS, TAG, Faults
from orgmodel.files.mistakes.scalars import shown

_WORD = re.compile(r"\S{0,40}")


def refuse_alias(text: str, start: int, end: int, faults: Faults) -> None:
    """Refuse `*name`, which stands for what an anchor marks."""
    message = (
        f"{shown(text[start:end])} is an alias, which this format does not have; "
        "put text that begins with * between double quotes"
    )
    faults.add(start, end, ALIAS, message)


def refuse_mark(text: str, start: int, faults: Faults, *, is_anchor: bool) -> None:
    """Refuse `&name`, an anchor, or `!name`, a tag, before a value."""
    word = _WORD.match(text, start)
    written = word[0] if word else ""
    name, character = ("an anchor", "&") if is_anchor else ("a tag", "!")
    message = (
        f"{shown(written)} is {name}, which this format does not have; "
        f"put text that begins with {character} between double quotes"
    )
    faults.add(start, start + len(written), ALIAS if is_anchor else TAG, message)
