"""What a command may import: start-up is most of the time that a small file takes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LISTED = """
import sys
from orgmodel.cli.main import main
try:
    main()
except SystemExit as end:
    assert end.code in (0, None), end.code
print("\\nimported:", *sys.modules)
"""
SMALL = """
format: 1
name: Proefstad
head: {title: Directeur, count: 1}
units:
  - name: Welzijn
    head: {title: Diensthoofd}
    positions: [{title: Medewerker, count: 3}]
"""
ASKING = SMALL + "diagrams: [{id: alles, view: full, formats: [svg], paper: a4}]\n"


def imported(*arguments: str, folder: Path) -> set[str]:
    """Return the modules that a command has imported when it is done."""
    command = [sys.executable, "-c", LISTED, *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(command, capture_output=True, text=True, cwd=folder, check=True, env=environment)
    return set(ran.stdout.rpartition("\nimported:")[2].split())


def among(modules: set[str], *rooms: str) -> list[str]:
    """Return the modules of some packages, themselves included."""
    return sorted(
        name for name in modules if name.startswith(tuple(f"{room}." for room in rooms)) or name in rooms
    )


@pytest.mark.parametrize("text", [SMALL, ASKING], ids=["plain", "asking for a drawing"])
def test_validate_imports_nothing_that_draws_plans_or_reports_otherwise(tmp_path, text):
    (tmp_path / "small.yaml").write_text(text)
    modules = imported("validate", "small.yaml", folder=tmp_path)
    assert "orgmodel.rules.engine" in modules
    drawing = among(modules, "orgmodel.organogram")
    assert set(drawing) <= {"orgmodel.organogram", "orgmodel.organogram.choices", "orgmodel.organogram.page"}
    assert not among(modules, "orgmodel.reorganise", "orgmodel.reports.audit", "orgmodel.reports.sarif")
    assert not among(
        modules, "orgmodel.files.edits", "orgmodel.files.schema.scenario", "orgmodel.rules.catalogue"
    )
    assert not among(
        modules,
        "orgmodel.files.mistakes.syntax",
        "orgmodel.files.mistakes.slips",
        "orgmodel.files.schema.explaining",
    )
    assert not among(modules, "networkx", "graphviz", "rich", "typst", "uharfbuzz", "pyphen")
    assert not among(modules, "subprocess", "multiprocessing", "asyncio")


def test_render_imports_only_what_its_format_needs(tmp_path):
    (tmp_path / "small.yaml").write_text(ASKING)
    modules = imported("render", "small.yaml", "-o", "drawn", folder=tmp_path)
    assert "orgmodel.organogram.layout.paper.pages" in modules
    assert not among(modules, "typst", "docx", "pptx", "networkx", "rich", "multiprocessing")
    assert not among(modules, "orgmodel.reorganise", "orgmodel.reports", "orgmodel.rules.registry")
    assert not among(modules, "orgmodel.organogram.outputs.png", "orgmodel.organogram.outputs.html")


def test_render_imports_nothing_that_places_or_draws_where_every_file_is_as_it_should_be(tmp_path):
    (tmp_path / "small.yaml").write_text(ASKING)
    imported("render", "small.yaml", "-o", "drawn", folder=tmp_path)
    modules = imported("render", "small.yaml", "-o", "drawn", folder=tmp_path)
    assert "orgmodel.workflows.keeping" in modules
    assert not among(
        modules, "orgmodel.organogram.layout", "orgmodel.organogram.outputs", "graphviz", "pyphen"
    )
