"""Reorganisations to draw: the worked scenarios, and two generated states."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from orgmodel.analysis import compute
from orgmodel.model.organisation import Organisation
from orgmodel.reorganise.diff import diff
from orgmodel.reorganise.reorganisation import Judged, Reorganisation, reorganisation_of
from orgmodel.workflows.inputs import read_input
from orgmodel.workflows.projects import NO_PROJECT
from orgmodel.workflows.reorganising import what_if
from orgmodel.workflows.validating import Asked

ORGS = Path(__file__).parents[3] / "orgs"


@cache
def worked(base: str, scenario: str) -> Reorganisation:
    """Plan one of the committed scenarios."""
    asked = Asked(on=date(2026, 11, 21), command_line=NO_PROJECT)
    files = read_input(str(ORGS / f"{base}.yaml")), read_input(str(ORGS / "scenarios" / f"{scenario}.yaml"))
    found = what_if(files[0], [files[1]], asked)
    assert not found.faults
    return found.planned[0].reorganisation


def between(before: Organisation, after: Organisation, *, by_likeness: bool = False) -> Reorganisation:
    """Compare two states, without rules."""
    plan = diff(before, after, by_likeness=by_likeness)
    states = [Judged(one, compute(one), ()) for one in (before, after)]
    return reorganisation_of(plan, *states, name=("plan", "Plan"))
