"""The three worked scenarios: what is committed is what the command writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from orgmodel.cli.main import program

ROOT = Path(__file__).parents[2]
WORKED = [
    ("voorbeeldstad", "voorbeeldstad-twee-clusters"),
    ("voorbeeldstad", "voorbeeldstad-burgerzaken"),
    ("izegem", "izegem-diensthoofd"),
]


@pytest.mark.parametrize(("base", "scenario"), WORKED)
def test_the_committed_plan_and_drawings_are_those_of_today(base, scenario, tmp_path):
    arguments = ["whatif", f"orgs/{base}.yaml", f"orgs/scenarios/{scenario}.yaml", "--on", "2026-11-21"]
    arguments += ["--format", "markdown", "--drawings", "svg,png,pdf,txt", "-o", str(tmp_path)]
    program.main(arguments, standalone_mode=False)
    written = sorted(tmp_path.iterdir())
    assert written
    for path in written:
        committed = ROOT / "diagrams" / "scenarios" / path.name
        assert path.read_bytes() == committed.read_bytes(), f"{path.name} is stale; see CONTRIBUTING.md"
