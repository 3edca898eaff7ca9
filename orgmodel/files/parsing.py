"""Read a text to its end, past slips that are clear, so that one run names as many faults as it can."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct
from yaml.error import MarkedYAMLError, YAMLError

from orgmodel.files.composing import Composer
from orgmodel.files.faults import EMPTY_VALUE, ILLEGAL_CHARACTER, Fault, Faults, TooManyFaults
from orgmodel.files.mistakes.mending import Mend, fault_as_written, restore
from orgmodel.files.mistakes.scalars import glued_comments, glued_keys, refuse_comments
from orgmodel.files.tree import Node

if TYPE_CHECKING:
    from orgmodel.files.mistakes.stopping import Stop

# Each mend reads the text again: together no more than a large file takes.
MOST_MENDS = 30
MOST_READ = 4_000_000


class Parsed(Struct, frozen=True):
    """Hold what a text holds.

    Args:
        root: the tree; None where the text could not be read to its end.
        misread: the offsets of slips past which the text was read.
    """

    root: Node | None
    misread: tuple[int, ...] = ()


def parse(text: str, faults: Faults) -> Parsed:
    """Return the tree of a text, noting all faults at their place."""
    reading, mends, stops = text, list[Mend](), list[Fault]()
    while True:
        found = Faults()
        root, stop = _read(reading, found)
        if stop is None:
            break
        fault = fault_as_written(stop.fault, mends)
        gets_on = all(fault.start != other.start for other in stops)
        stops.append(fault)
        if stop.mend is None or not gets_on or not _goes_on(len(mends), len(text)):
            root = None
            break
        reading = stop.mend.applied(reading)
        mends.append(stop.mend)
    # What the parser stops at once more in a line follows from the first stop there.
    lines: dict[int, Fault] = {}
    for fault in stops:
        lines.setdefault(_line_start(text, fault.start), fault)
    faults.found.extend(lines.values())
    faults.found.extend(_independent(found, mends, stops if stop else [], text, set(lines)))
    restore(root, mends)
    return Parsed(root, tuple(fault.start for fault in lines.values()))


def _goes_on(mends: int, length: int) -> bool:
    return mends < MOST_MENDS and (mends + 2) * length <= MOST_READ


def _line_start(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1


def _independent(
    found: Faults, mends: list[Mend], stops: list[Fault], text: str, lines: set[int]
) -> Iterator[Fault]:
    """Yield the faults that do not follow from a stop: not on its line, nor behind the last one."""
    end = stops[-1].start if stops else len(text) + 1
    for fault in dict.fromkeys(found.found):
        written = fault_as_written(fault, mends)
        if written.start >= end or _line_start(text, written.start) in lines:
            continue
        if written.rule == EMPTY_VALUE[0] and stops and not text[written.end : end].strip(" :\r\n"):
            # The value is there: it is what could not be read.
            continue
        yield written


def _read(text: str, faults: Faults) -> tuple[Node | None, Stop | None]:
    """Return the tree of a text, and where the parser stopped, if it did."""
    comments, keys = glued_comments(text), glued_keys(text)
    composer = Composer(text, faults, watched=frozenset(comments) | frozenset(keys))
    stop = None
    try:
        composer.compose()
    except MarkedYAMLError as error:
        stop = _explained(error, text, composer)
    except YAMLError as error:
        stop = _illegal(error)
    except TooManyFaults:
        return None, None
    plain = sorted(composer.plain)
    if plain:
        from orgmodel.files.mistakes.slips import missing_space

        faults.found.extend(missing_space(place, keys[place]) for place in plain if place in keys)
    try:
        refuse_comments(text, (comments[place] for place in plain if place in comments), faults)
    except TooManyFaults:
        return None, stop
    return composer.root, stop


def _illegal(error: YAMLError) -> Stop:
    from orgmodel.files.mistakes.stopping import Stop

    offset = int(getattr(error, "position", 0))
    message = "this character is not allowed in a file; remove it"
    return Stop(Fault(offset, offset + 1, *ILLEGAL_CHARACTER, message))


def _explained(error: MarkedYAMLError, text: str, composer: Composer) -> Stop:
    # Imported here, and so wherever faults are put into words: a sound file has no use for it.
    from orgmodel.files.mistakes.stopping import Scalar
    from orgmodel.files.mistakes.syntax import explain

    last = composer.last
    scalar = Scalar(last.start_mark.index, last.end_mark.index, last.style) if last else Scalar(0, 0, "")
    opened = next(
        (one.start for one in composer.around if text[one.start : one.start + 1] in {"[", "{"}), None
    )
    first = None if composer.root is None or isinstance(composer.root, str) else composer.root.start
    return explain(error, text, scalar, opened, first)
