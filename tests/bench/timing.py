"""Time pairs of whole processes in turn, several rounds, and give their medians."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one line of the table: what was timed, beside which peer, and how fast it should be.

    Args:
        ours, peer: median seconds of a whole process.
        wanted: the ratio of ours to the peer's not to exceed.
    """

    work: str
    peer_name: str
    ours: float
    peer: float
    wanted: float

    @property
    def ratio(self) -> float:
        """Return our time as a part of the peer's."""
        return self.ours / self.peer

    @property
    def line(self) -> str:
        """Return the row of the table."""
        verdict = (
            "reached"
            if self.ratio <= self.wanted
            else f"not reached, {self.ratio / self.wanted:.1f} times over"
        )
        return (
            f"| {self.work} | {self.ours:.2f} s | {self.peer_name} {self.peer:.2f} s "
            f"| {self.ratio:.2f} | {self.wanted:.2f} | {verdict} |"
        )


@dataclass(frozen=True, slots=True)
class Run:
    """Hold what became of a command: how long it took, and what it wrote on standard output."""

    seconds: float
    output: bytes


def pair(
    work: str,
    ours: Sequence[str],
    peer_name: str,
    peer: Sequence[str],
    *,
    wanted: float,
    rounds: int,
    drawn: Path | None = None,
) -> Row:
    """Run ours and the peer's command in turn, so that both meet the same machine.

    Args:
        drawn: the folder that ours writes; it is removed before each round, since what is there is kept.
    """
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        if drawn is not None:
            shutil.rmtree(drawn, ignore_errors=True)
        times[0].append(seconds(ours))
        times[1].append(seconds(peer))
    return Row(work, peer_name, statistics.median(times[0]), statistics.median(times[1]), wanted)


def seconds(command: Sequence[str]) -> float:
    """Run a command and return how long it took."""
    return run(command).seconds


def run(command: Sequence[str]) -> Run:
    """Run a command; a failure of the command ends the benchmark."""
    start = time.perf_counter()
    result = subprocess.run(command, capture_output=True, check=False)
    taken = time.perf_counter() - start
    if result.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)[:200]} failed: {result.stderr.decode()[:500]}")
    return Run(taken, result.stdout)


def python(code: str, *arguments: str | Path) -> list[str]:
    """Return the command that runs a piece of Python."""
    return [sys.executable, "-c", code, *(str(argument) for argument in arguments)]


def orgmodel(*arguments: str | Path) -> list[str]:
    """Return an orgmodel command."""
    return [sys.executable, "-m", "orgmodel", *(str(argument) for argument in arguments)]
