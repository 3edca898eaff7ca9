"""What earlier runs left beside the drawings of this one: sheets too many, other formats, dropped diagrams.

Only what carries our stamp for the same organisation is ever spoken of, save the text twin, which has none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from orgmodel.organogram.choices import FORMAT_NAMES
from orgmodel.organogram.origin import short_hash
from orgmodel.organogram.stamp import drift, is_sealed, read_stamp
from orgmodel.workflows.names import output_name, safe_name

_NUMBER = re.compile(r"(?:-(\d+))?\.\w+")


class Asked(Struct, frozen=True):
    """Hold what a run asked of one diagram, and got.

    Args:
        made_from: the part of its stamps that tells what is drawn.
        text: hash of its text twin.
        files: names of its files, written or kept, by format; a format that failed has none.
    """

    made_from: Mapping[str, str]
    text: str
    files: Mapping[str, tuple[str, ...]]


class Leftover(Struct, frozen=True):
    """Hold one file that a run did not make.

    Args:
        why: what is wrong with it.
        is_replaced: it is a sheet of a drawing that now has other sheets, unchanged since we wrote it:
            it may be removed.
    """

    name: str
    why: str
    is_replaced: bool = False


def leftovers(
    folder: Path, names: Sequence[str], organisation: str, asked: Mapping[str, Asked], *, is_whole: bool
) -> tuple[Leftover, ...]:
    """Return the files of an organisation that no longer belong beside what a run made.

    Args:
        names: of the files in `folder` that the run did not make, sorted.
        asked: the diagrams of the run by id.
        is_whole: the run was for every diagram of the organisation.
    """
    found = []
    for name in _with_prefix(names, f"{safe_name(organisation)}-"):
        path = folder / name
        if path.suffix[1:] not in FORMAT_NAMES or path.is_symlink() or not path.is_file():
            continue
        found.append(_judged(path, organisation, asked, is_whole=is_whole))
    return tuple(leftover for leftover in found if leftover is not None)


def _with_prefix(names: Sequence[str], prefix: str) -> Iterator[str]:
    for at in range(bisect_left(names, prefix), len(names)):
        if not names[at].startswith(prefix):
            return
        yield names[at]


def _judged(path: Path, organisation: str, asked: Mapping[str, Asked], *, is_whole: bool) -> Leftover | None:
    form = path.suffix[1:]
    data = path.read_bytes()
    if form == "txt":
        return _judged_twin(path, data, organisation, asked)
    stamp = read_stamp(data, form) or {}
    if stamp.get("organisation") != organisation or not _is_named_for(path.name, organisation, stamp):
        return None
    one = asked.get(stamp["diagram"])
    if one is not None:
        return _beside(path.name, data, stamp, one)
    if not is_whole or "asked" not in stamp:
        return None
    return Leftover(path.name, f"the file no longer asks for the diagram {stamp['diagram']!r}; remove it")


def _beside(name: str, data: bytes, stamp: Mapping[str, str], one: Asked) -> Leftover | None:
    """Judge a file of a diagram that was asked for: another sheet or another format."""
    form = name.rpartition(".")[2]
    if one.files.get(form):
        why = f"it is a sheet of an older drawing, which now takes {len(one.files[form])}; remove it"
        return Leftover(name, why, is_replaced=is_sealed(data, form))
    changed = drift({key: stamp.get(key, "") for key in one.made_from}, one.made_from)
    if form in one.files or not changed:
        return None
    return Leftover(name, f"it is of an older state ({', '.join(changed)} changed); {_remedy(form)}")


def _judged_twin(path: Path, data: bytes, organisation: str, asked: Mapping[str, Asked]) -> Leftover | None:
    """Compare a text twin that was not asked for with the hash in the stamps of what was drawn."""
    for diagram, one in asked.items():
        if path.name != output_name(organisation, diagram, ".txt"):
            continue
        if "txt" not in one.files and one.text and one.text != short_hash([data]):
            return Leftover(path.name, f"it is of an older state; {_remedy('txt')}")
    return None


def _remedy(form: str) -> str:
    return f"ask for {form} too, or remove it"


def _is_named_for(name: str, organisation: str, stamp: Mapping[str, str]) -> bool:
    """Tell whether a file has the name that we gave it: a copy under another name is its owner's."""
    stem = output_name(organisation, stamp.get("diagram", ""), "")
    number = _NUMBER.fullmatch(name.removeprefix(stem)) if name.startswith(stem) else None
    if number is None:
        return False
    sheet, _, sheets = stamp.get("sheet", "1/1").partition("/")
    return number[1] == (None if sheets == "1" else sheet)
