"""Print the table of speeds: `python -m tests.bench`; each row beside its peer, in the same run."""

from __future__ import annotations

import compileall
import shutil
import sys
import tempfile
from pathlib import Path

import orgmodel as package
from tests.bench.organisations import generate, generate_scenario
from tests.bench.peers import computed, write_dot, write_wbs
from tests.bench.steps import HEADER, steps_row
from tests.bench.timing import Row, orgmodel, pair, python, seconds

CSAFELOADER = "import sys, yaml; yaml.load(open(sys.argv[1], 'rb'), Loader=yaml.CSafeLoader)"
PEAK = (
    "import resource, subprocess, sys; subprocess.run(sys.argv[1:], capture_output=True);"
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)"
)


def main() -> None:
    """Time every row and print the table."""
    # A checkout may have no bytecode; every installed package has, the peers too.
    compileall.compile_dir(Path(package.__file__).parent, quiet=1)
    with tempfile.TemporaryDirectory() as folder:
        table(Path(folder))


def table(folder: Path) -> None:
    """Write the generated organisations into a folder and time every row."""
    files = {}
    for size in (20, 1_000, 10_000, 30_000, 100_000):
        files[size] = folder / f"{size}.yaml"
        files[size].write_text(generate(size), encoding="utf-8")
    print("| work | orgmodel | peer | ratio | wanted | verdict |")
    print("|---|---|---|---|---|---|")
    show(validate_large(files[100_000]))
    show(validate_small(files[20]))
    drawn = {1_000: draw_thousand(files[1_000], folder)}
    show(drawn[1_000])
    drawn[30_000] = draw_thirty_thousand(files[30_000], folder)
    show(drawn[30_000])
    show(plan(files[10_000], folder))
    show_steps(drawn, files)
    growth(files[10_000], files[100_000])


def show(row: Row | str) -> None:
    """Print one row, or why it could not be timed."""
    print(row if isinstance(row, str) else row.line, flush=True)


def show_steps(drawn: dict[int, Row | str], files: dict[int, Path]) -> None:
    """Print what the time of each drawing went to, by the number of positions."""
    print(f"\n{HEADER}")
    for size, row in drawn.items():
        if isinstance(row, Row):
            print(steps_row(row.work, files[size], rounds=5 if size < 10_000 else 1), flush=True)


def validate_large(file: Path) -> Row:
    """Time loading and all rules beside merely loading with PyYAML."""
    return pair(
        "load and validate 100,000 positions",
        orgmodel("validate", file, "--format", "json"),
        "CSafeLoader",
        python(CSAFELOADER, file),
        wanted=1.0,
        rounds=3,
    )


def validate_small(file: Path) -> Row:
    """Time a small file, whole process, beside the import of networkx alone."""
    return pair(
        "validate one small file",
        orgmodel("validate", file),
        "import networkx",
        python("import networkx"),
        wanted=0.35 / 0.42,
        rounds=9,
    )


def draw_thousand(file: Path, folder: Path) -> Row | str:
    """Time 1,000 positions to SVG beside PlantUML WBS."""
    if not shutil.which("plantuml"):
        return missing("1,000 positions to SVG", "plantuml")
    peer = folder / "wbs.puml"
    write_wbs(computed(file.read_text(encoding="utf-8")), peer)
    ours = orgmodel("render", file, "-o", folder / "a", "--format", "svg")
    theirs = ["env", "PLANTUML_LIMIT_SIZE=60000", "plantuml", "-tsvg", str(peer)]
    return pair(
        "1,000 positions to SVG", ours, "PlantUML WBS", theirs, wanted=0.25, rounds=5, drawn=folder / "a"
    )


def draw_thirty_thousand(file: Path, folder: Path) -> Row | str:
    """Time 30,000 positions to SVG beside `dot`; once, since the peer takes minutes."""
    dot = shutil.which("dot")
    if dot is None:
        return missing("30,000 positions to SVG", "graphviz")
    peer = folder / "tree.dot"
    write_dot(computed(file.read_text(encoding="utf-8")), peer)
    ours = orgmodel("render", file, "-o", folder / "b", "--format", "svg")
    theirs = [dot, "-Tsvg", str(peer), "-o", str(folder / "tree.svg")]
    return pair("30,000 positions to SVG", ours, "dot", theirs, wanted=0.1, rounds=1, drawn=folder / "b")


def plan(file: Path, folder: Path) -> Row:
    """Time planning 500 operations on 10,000 positions beside validating the same file."""
    scenario = folder / "plan.yaml"
    scenario.write_text(generate_scenario(500), encoding="utf-8")
    ours = orgmodel("whatif", file, scenario, "--format", "json")
    peer = orgmodel("validate", file, "--format", "json")
    return pair("plan 500 operations on 10,000 positions", ours, "validate", peer, wanted=2.0, rounds=5)


def missing(work: str, package: str) -> str:
    """Return the row of a peer that is not on this machine."""
    return f"| {work} | | not run: apt-get install {package} | | | |"


def growth(small: Path, large: Path) -> None:
    """Print how time grows from 10,000 to 100,000 positions, and the peak of memory."""
    times = [seconds(orgmodel("validate", file, "--format", "json")) for file in (small, large)]
    print(f"\ngrowth from 10,000 to 100,000 positions: {times[1] / times[0] / 10:.2f} of linear")
    import subprocess

    command = [sys.executable, "-c", PEAK, *orgmodel("validate", large, "--format", "json")]
    peak = subprocess.run(command, capture_output=True, check=True, text=True).stdout.strip()
    print(f"peak memory at 100,000 positions: {peak} MB")


main()
