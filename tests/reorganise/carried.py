"""Scenarios carried out on texts, for tests."""

from __future__ import annotations

from orgmodel.files.build.organisation import build_organisation
from orgmodel.files.loading import load_entries
from orgmodel.model.organisation import Organisation
from orgmodel.reorganise.carrying_out import CarriedOut, carry_out
from orgmodel.reorganise.scenario import read_scenario

HEAD = "scenario: 1\nid: test\nbase: stad\nchanges:\n"
BASE = """\
format: 1
id: stad
name: Stad
# het bestuur
bodies:
  - {name: College, chair: sportcoach, members: [sportcoach, diensthoofd-jeugd]}   # twee leden
head: {title: Directeur, deputies: [diensthoofd-sport]}
units:
  - name: Vrije tijd
    type: cluster
    head: none
    units:
      # sport eerst
      - name: Sport
        type: dienst
        headcount: {persons: 6}
        head: {title: Diensthoofd sport}   # sinds kort
        positions:
          - {title: Deskundige, count: 4}
          - {title: Sportcoach, count: ~8, reports_to: [diensthoofd-sport, {to: directeur, kind: functional}]}

      - name: Jeugd
        type: dienst
        head: {title: Diensthoofd jeugd}
        positions:
          - {title: Deskundige, count: 2}
          - {title: Animator, count: 3, vacant: 1}
  - {name: Onthaal, type: dienst, head: {title: Diensthoofd onthaal}}
"""


def organisation_of(text: str) -> Organisation:
    """Read an organisation that must be sound."""
    loaded = load_entries(text.encode(), "base.yaml")
    assert loaded.entry is not None, loaded.diagnostics
    organisation, problems = build_organisation(loaded.entry)
    assert not problems, problems
    return organisation


def carried(changes: str, base: str = BASE) -> CarriedOut:
    """Carry changes out that must be possible."""
    result, faults = _carry_out(changes, base)
    assert result is not None, faults
    return result


def refusals(changes: str, base: str = BASE) -> list[str]:
    """Return why changes cannot be made: `line:column: message`."""
    result, faults = _carry_out(changes, base)
    assert result is None
    return faults


def _carry_out(changes: str, base: str) -> tuple[CarriedOut | None, list[str]]:
    loaded = load_entries(base.encode(), "base.yaml")
    organisation = organisation_of(base)
    scenario, faults = read_scenario((HEAD + changes).encode(), "test.yaml")
    result = None
    if scenario is not None:
        result, faults = carry_out(organisation, loaded.document, [scenario])
    return result, [f"{fault.line}:{fault.column}: {fault.message}" for fault in faults]
