"""How much a file may hold, so that a hostile one is refused in two seconds and 300 MB."""

from __future__ import annotations

from orgmodel.files.faults import TOO_DEEP, TOO_LARGE, Faults, TooManyFaults

DEEPEST = 100
# An organisation of 100,000 positions has some 900,000 parts.
MOST_PARTS = 1_250_000
MOST_KEYS = 1_000
LONGEST_VALUE = 100_000


def refuse_depth(start: int, faults: Faults) -> None:
    """Refuse a level too many and end the reading."""
    message = f"this is nested more than {DEEPEST} levels deep; write deep structures flat, with `part_of`"
    faults.add(start, start + 1, TOO_DEEP, message)
    raise TooManyFaults


def refuse_keys(start: int, end: int, faults: Faults) -> None:
    """Refuse a key too many in one place and end the reading."""
    message = f"more than {MOST_KEYS} keys stand together here; check the indentation"
    faults.add(start, end, TOO_LARGE, message)
    raise TooManyFaults


def refuse_parts(start: int, faults: Faults) -> None:
    """Refuse a key or value too many in the file and end the reading."""
    message = (
        f"the file has more than {MOST_PARTS} keys and values; split the organisation over several files"
    )
    faults.add(start, start + 1, TOO_LARGE, message)
    raise TooManyFaults


def refuse_length(start: int, end: int, faults: Faults) -> None:
    """Refuse a value of more characters than any document's quote has."""
    message = f"this value has {end - start} characters, limit {LONGEST_VALUE}; shorten it"
    faults.add(start, end, TOO_LARGE, message)
