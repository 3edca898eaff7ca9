"""What is documented of a rule, in one place."""

from __future__ import annotations

from msgspec import Struct

from orgmodel.words.text import Text


class Guide(Struct, frozen=True):
    """Hold what `orgmodel explain` says of a rule.

    Args:
        what: what the rule looks at and what it counts.
        why: why it matters.
        mend: how to mend what it finds.
        passing, failing: whole files in format 1; the tests run them.
    """

    what: Text
    why: Text
    mend: Text
    passing: str
    failing: str
