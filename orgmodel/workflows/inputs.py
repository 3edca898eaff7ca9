"""From the paths on the command line to named bytes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from orgmodel.files.reading import LARGEST_FILE
from orgmodel.workflows.failures import CannotRun

STANDARD_INPUT = "-"
_ENDINGS = (".yaml", ".yml")


class Input(Struct, frozen=True):
    """Hold one file's bytes under the name that the user gave."""

    name: str
    data: bytes

    @property
    def path(self) -> Path | None:
        """Return the file's path, or None for standard input."""
        return None if self.name == "<stdin>" else Path(self.name)


def read_inputs(paths: Iterable[str], tell: Callable[[str], None] = lambda _: None) -> tuple[Input, ...]:
    """Read every organisation file meant by the paths.

    Args:
        paths: files, folders (their own `*.yaml` that begin with `format:`) or `-` for standard input.
        tell: takes a message on each organisation file that a folder holds under another ending.

    Raises:
        CannotRun: when a path cannot be read, or a folder holds no organisation.
    """
    found: dict[str, Input] = {}
    for path in paths:
        for one in _read(path, tell):
            found.setdefault(one.name, one)
    return tuple(found.values())


def read_input(path: str) -> Input:
    """Read one file or standard input."""
    # One byte too many is enough to refuse a file; the rest of a huge one is not read.
    if path == STANDARD_INPUT:
        return Input("<stdin>", sys.stdin.buffer.read(LARGEST_FILE + 1))
    # Reports and saved plans, which name their files, are UTF-8.
    name = path.encode("utf-8", "replace").decode("utf-8")
    if name != path:
        raise CannotRun(f"cannot read {name}: the ? in its name is no UTF-8; rename it")
    try:
        with Path(path).open("rb") as file:
            return Input(path, file.read(LARGEST_FILE + 1))
    except OSError as error:
        raise CannotRun(f"cannot read {path}: {_reason(error)}; check the name") from None


def read_each(paths: Sequence[str]) -> tuple[Input, ...]:
    """Read files of which each is used for something else.

    Raises:
        CannotRun: when standard input would be read twice, or a file cannot be read.
    """
    if paths.count(STANDARD_INPUT) > 1:
        raise CannotRun("standard input can be read only once; give a file for every other -")
    return tuple(read_input(path) for path in paths)


def is_organisation(data: bytes) -> bool:
    """Tell whether a file begins with `format:`, comments and blank lines aside."""
    text = data.removeprefix(b"\xef\xbb\xbf")
    for line in text.splitlines():
        stripped = line.strip()
        if stripped and not stripped.startswith(b"#") and stripped != b"---":
            return stripped.startswith(b"format:")
    return False


def _read(path: str, tell: Callable[[str], None]) -> Iterator[Input]:
    folder = Path(path)
    if path == STANDARD_INPUT or not folder.is_dir():
        yield read_input(path)
        return
    found = False
    for file in sorted(folder.iterdir()):
        if file.suffix.lower() not in _ENDINGS or not file.is_file():
            continue
        one = read_input(str(file))
        if not is_organisation(one.data):
            continue
        if file.suffix != ".yaml":
            tell(
                f"{file} is passed over: in a folder only *.yaml files are read; rename it or name it itself"
            )
            continue
        found = True
        yield one
    if not found:
        raise CannotRun(f"no organisation in {path}: none of its *.yaml files begins with `format:`")


def _reason(error: OSError) -> str:
    return (error.strerror or "it cannot be opened").lower()
