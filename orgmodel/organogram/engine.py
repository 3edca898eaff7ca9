"""Graphviz: found, run and watched here, and nowhere else."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib import metadata
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, TypeAlias

from msgspec import Struct

from orgmodel.organogram.notice import EngineError

VARIABLE = "ORGMODEL_GRAPHVIZ"
TIME_LIMIT = 120.0
_PACKAGE = "graphviz-pure"
_REMEDY = f"install {_PACKAGE}, or name a Graphviz program with --graphviz or {VARIABLE}"
# Graphviz guesses the width of text byte by byte; we measured the text and fixed every place.
_KNOWN = re.compile(
    r"(Warning: )*(no value for width of (non-)?ASCII character \d+\. Falling back to (0|width of space .*)"
    r"|no hard-coded metrics for '[^']*'\.  Falling back to '[^']*' metrics)"
)

# Status, and what was written on standard output and on standard error.
_Ended: TypeAlias = tuple[int, str, str]


class Drawn(Struct, frozen=True):
    """Hold what Graphviz returned.

    Args:
        svg: its drawing.
        warnings: what it wrote on stderr, a line each, without what is known to be harmless.
    """

    svg: str
    warnings: tuple[str, ...] = ()


def draw(dot: str, *, graphviz: str | None = None, seconds: float = TIME_LIMIT) -> Drawn:
    """Draw DOT with fixed places as SVG; arguments as for `drawing`."""
    with drawing(dot, graphviz=graphviz, seconds=seconds) as finished:
        return finished()


@contextmanager
def drawing(
    dot: str, *, graphviz: str | None = None, seconds: float = TIME_LIMIT
) -> Iterator[Callable[[], Drawn]]:
    """Let Graphviz draw DOT with fixed places as SVG while the block does something else.

    Args:
        dot: one graph.
        graphviz: program to run; by default the variable ORGMODEL_GRAPHVIZ, else the embedded one.
        seconds: how long the block waits at most, after which Graphviz and what it started are ended.

    Yields:
        A function that waits for the drawing.
    """
    with _running([find_program(graphviz), "-Kneato", "-n2", "-Tsvg"], dot, seconds) as finished:
        yield lambda: _drawn(*finished())


def _drawn(status: int, output: str, errors: str) -> Drawn:
    messages = tuple(
        line for line in errors.splitlines() if line.strip() and not _KNOWN.fullmatch(line.strip())
    )
    if status != 0:
        said = "; ".join(messages) or "no message"
        raise EngineError(f"graphviz ended with status {status} ({said}); {_REMEDY}")
    if "</svg>" not in output:
        raise EngineError(f"graphviz drew nothing ({'; '.join(messages) or 'no message'}); {_REMEDY}")
    return Drawn(output, messages)


def engine_version(graphviz: str | None = None) -> str:
    """Name the Graphviz that would draw, with its version: `graphviz-pure 0.2.2`."""
    if _chosen(graphviz) is None:
        find_program(None)
        return f"{_PACKAGE} {metadata.version(_PACKAGE)}"
    program = find_program(graphviz)
    with _running([program, "-V"], "", TIME_LIMIT) as finished:
        _, output, errors = finished()
    found = re.search(r"version (\d[\w.~+-]*)", output + errors)
    if found is None:
        raise EngineError(f"{program} does not say which Graphviz it is; {_REMEDY}")
    return f"graphviz {found[1]}"


def find_program(graphviz: str | None = None) -> str:
    """Return the path of the Graphviz program to run."""
    chosen = _chosen(graphviz)
    if chosen is None:
        return _embedded()
    path = shutil.which(chosen)
    if path is None:
        raise EngineError(f"no program {chosen!r} to draw with; {_REMEDY}")
    return path


def _chosen(graphviz: str | None) -> str | None:
    return graphviz or os.environ.get(VARIABLE) or None


def _embedded() -> str:
    try:
        files = metadata.files(_PACKAGE) or []
    except metadata.PackageNotFoundError:
        raise EngineError(f"the embedded Graphviz is not installed; {_REMEDY}") from None
    for file in files:
        path = Path(str(file.locate()))
        if path.stem == _PACKAGE and path.suffix in ("", ".exe") and path.is_file():
            return str(path)
    raise EngineError(f"{_PACKAGE} is installed without its program; {_REMEDY}")


@contextmanager
def _running(command: list[str], text: str, seconds: float) -> Iterator[Callable[[], _Ended]]:
    """Run a program; it reads and writes files, so that it need not wait for us nor we for it."""
    # SERVER_NAME keeps Graphviz from reading files; a fixed locale keeps its numbers the same.
    environment = {**os.environ, "SERVER_NAME": "orgmodel", "LC_ALL": "C"}
    with _temporary(text) as given, _temporary() as output:
        try:
            process = subprocess.Popen(
                command,
                stdin=given,
                stdout=output,
                stderr=subprocess.PIPE,
                env=environment,
                start_new_session=True,
            )
        except OSError as error:
            raise EngineError(f"cannot run {command[0]} ({error.strerror}); {_REMEDY}") from None
        try:
            yield lambda: _finished(process, output, seconds)
        finally:
            _end(process)


def _temporary(text: str = "") -> IO[bytes]:
    try:
        file = TemporaryFile()  # noqa: SIM115 (whoever asked for it closes it)
        file.write(text.encode())
        file.seek(0)
    except OSError as error:
        raise EngineError(
            f"cannot hand the drawing to graphviz ({error.strerror}); make room for temporary files, "
            "or name another folder for them with TMPDIR"
        ) from None
    return file


def _finished(process: subprocess.Popen[bytes], output: IO[bytes], seconds: float) -> _Ended:
    try:
        _, errors = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        raise EngineError(
            f"graphviz did not end within {seconds:g} s and was stopped; draw less, or split the diagram"
        ) from None
    output.seek(0)
    return process.returncode, output.read().decode(errors="replace"), errors.decode(errors="replace")


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the process and whatever it started."""
    if os.name == "nt":
        process.kill()
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    if process.stderr is not None:
        process.stderr.close()
