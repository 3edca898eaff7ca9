"""What a run need not draw again: outputs that are still just as it would write them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from msgspec import Struct

import orgmodel
from orgmodel.organogram.origin import Origin, short_hash
from orgmodel.organogram.stamp import is_sealed, origin_of, read_stamp


class Kept(Struct, frozen=True):
    """Hold what need not be drawn.

    Args:
        files: names by format.
        text: hash of the text twin; empty where no picture tells it.
    """

    files: Mapping[str, tuple[str, ...]]
    text: str = ""


NOTHING = Kept({})


def kept_files(folder: Path, stem: str, forms: tuple[str, ...], origin: Origin) -> Kept:
    """Return the files that need not be drawn again.

    A file is kept when its stamp names the same origin, its seal is whole and it is not older than the
    program's own code. A text twin has no stamp: the stamp of a kept picture tells its hash.

    Args:
        stem: name of the files up to the number of the sheet or the format.
        forms: formats that are asked for.
    """
    files: dict[str, tuple[str, ...]] = {}
    text = ""
    for form in forms:
        names, told = _sheets(folder, stem, form, origin) if form != "txt" else ((), "")
        if names:
            files[form], text = names, told
    twin = f"{stem}.txt"
    if "txt" in forms and text and _text_hash(folder / twin) == text:
        files["txt"] = (twin,)
    return Kept(files, text)


def _sheets(folder: Path, stem: str, form: str, origin: Origin) -> tuple[tuple[str, ...], str]:
    """Return the files of one format and the hash of their text twin; none where one of them is not right."""
    names: tuple[str, ...] = (f"{stem}.{form}",)
    if not (folder / names[0]).is_file():
        names = (f"{stem}-1.{form}",)
    first = _right_stamp(folder / names[0], form, origin)
    if first is None:
        return (), ""
    sheets = _number_of_sheets(first)
    if sheets > 1:
        names = tuple(f"{stem}-{number}.{form}" for number in range(1, sheets + 1))
    for number, name in enumerate(names, start=1):
        stamp = _right_stamp(folder / name, form, origin)
        if stamp is None or stamp.get("sheet", f"{number}/{sheets}") != f"{number}/{sheets}":
            return (), ""
    return names, first.get("text", "")


def _right_stamp(path: Path, form: str, origin: Origin) -> dict[str, str] | None:
    """Return the stamp of a file that is as this run would write it."""
    try:
        if path.stat().st_mtime < _age_of_program():
            return None
        data = path.read_bytes()
    except OSError:
        return None
    stamp = read_stamp(data, form)
    # What was warned of is drawn again, so that it is told again.
    if stamp is None or origin_of(stamp) != origin.values(form) or "warnings" in stamp:
        return None
    return stamp if is_sealed(data, form) else None


def _number_of_sheets(stamp: Mapping[str, str]) -> int:
    number = stamp.get("sheet", "1/1").rpartition("/")[2]
    return int(number) if number.isdecimal() else 1


def _text_hash(path: Path) -> str | None:
    try:
        return short_hash([path.read_bytes()]) if path.stat().st_mtime >= _age_of_program() else None
    except OSError:
        return None


@cache
def _age_of_program() -> float:
    """Return when the program's code was last changed: while it is developed its version says nothing."""
    code = Path(orgmodel.__file__).parent
    files = (path for path in code.rglob("*.*") if path.suffix != ".pyc" and path.is_file())
    return max((path.stat().st_mtime for path in files), default=0.0)
