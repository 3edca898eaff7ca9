"""What a drawing takes, step by step: `python -m tests.bench.steps FILE` does one and prints its times."""

from __future__ import annotations

import gc
import json
import statistics
import sys
import time
from itertools import pairwise
from pathlib import Path

from orgmodel.analysis import Computed, compute
from orgmodel.organogram.layout.paper.pages import lay_out
from orgmodel.organogram.origin import Origin
from orgmodel.organogram.outputs import prepare, write_format
from orgmodel.organogram.scene import Scene
from orgmodel.organogram.views import ViewRequest, build_chart
from orgmodel.workflows.inputs import Input
from orgmodel.workflows.opening import open_organisation
from tests.bench.timing import run

HEADER = "| ms | start and end | reading | layout | drawing | whole |\n|---|---|---|---|---|---|"


def main(file: Path) -> None:
    """Draw the file once, in memory, as the command does; print the seconds of each step as JSON."""
    gc.disable()
    times = [time.perf_counter()]
    found = _read(file)
    times.append(time.perf_counter())
    origin = Origin(build_chart(found, ViewRequest(id="organogram", view="full")))
    scenes = lay_out(origin.chart, origin.page, origin.theme)
    times.append(time.perf_counter())
    _draw(scenes, origin)
    times.append(time.perf_counter())
    print(json.dumps([after - before for before, after in pairwise(times)]))


def _read(file: Path) -> Computed:
    opened = open_organisation(Input(file.name, file.read_bytes()))
    assert opened.organisation is not None, opened.diagnostics[:3]
    return compute(opened.organisation)


def _draw(scenes: tuple[Scene, ...], origin: Origin) -> None:
    """Write DOT, let Graphviz draw it, check what it drew, write SVG and its stamp."""
    write_format(prepare(scenes, origin), "svg")


def steps_row(work: str, file: Path, rounds: int) -> str:
    """Return the line that tells what the time of a drawing went to, in ms; the rest is start and end.

    Args:
        work: what is drawn.
        rounds: of how many drawings to take the medians.
    """
    command = [sys.executable, "-m", "tests.bench.steps", str(file)]
    drawn = [run(command) for _ in range(rounds)]
    steps = [statistics.median(column) for column in zip(*(json.loads(d.output) for d in drawn), strict=True)]
    whole = statistics.median(d.seconds for d in drawn)
    cells = (whole - sum(steps), *steps, whole)
    return f"| {work} | " + " | ".join(f"{1000 * cell:,.0f}" for cell in cells) + " |"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
