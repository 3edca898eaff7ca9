"""Audits of texts and of the organisations in `orgs/`, through the real reader, rules and analysis."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from orgmodel.reports.audit.gathered import Audit, Audited
from orgmodel.reports.audit.gathering import audit
from orgmodel.workflows.inputs import Input
from orgmodel.workflows.validating import Asked, validate

ORGS = Path(__file__).parents[3] / "orgs"
ON = date(2026, 11, 21)


def audit_of(text: str | bytes, name: str = "test.yaml", **asked) -> Audit:
    """Return the audit of one text; fail with its faults when it has any."""
    data = text.encode() if isinstance(text, str) else text
    report = validate((Input(name, data),), Asked(**{"on": ON, **asked}))
    assert not report.faults, report.faults
    return audit(report.judged[0], Audited(name, "0" * 64, "orgmodel"))


@cache
def audit_named(name: str) -> Audit:
    """Return the audit of a real organisation."""
    return audit_of((ORGS / f"{name}.yaml").read_bytes(), f"{name}.yaml")


# Something of everything: waivers of each state, a relaxed limit, a pack, statements that differ, lines
# of each kind, and lines that are not known.
RICH = """\
format: 1
id: rijk
name: Rijk <&> Co
kind: gemeente
as_of: 2026-06-30
sources:
  - {id: plan, title: Plan, date: 2026-01-15, approved: 2026-02-01, approved_by: raad, file: plan.pdf}
  - {id: nota, title: Nota, date: 2025-03}
headcount:
  - {persons: 20, source: plan, quote: twintig personen}
  - {persons: ~22, source: nota, quote: een 22-tal}
bodies:
  - {name: Raad, members: [{title: Raadslid, count: 7}], chair: unknown, source: plan}
head: {title: Directeur, source: plan, quote: de directeur leidt, reports_to: raad}
positions:
  - {title: Stafmedewerker, staff: true, source: plan}
  - {title: Zwevend, reports_to: unknown, source: nota}
units:
  - name: Techniek
    type: dienst
    head: {title: Diensthoofd, source: plan, deputies: [arbeider]}
    headcount: {direct: 14, source: plan, quote: leidt 14 mensen}
    quote: {of: positions, text: de ploeg van Techniek}
    positions:
      - {title: Arbeider, count: 12}
      - title: Ingenieur
        count: 2
        reports_to:
          - {to: diensthoofd, primary: true}
          - {to: directeur, kind: functional, scope: veiligheid, frequency: maandelijks}
  - name: Groen
    type: dienst
    head: unknown
    complete: false
    source: nota
    positions: [{title: Tuinier, count: 3+}]
rules:
  span-too-wide: {max: 13}
packs: [surrey-six-six]
waivers:
  - rule: span-too-wide
    subject: diensthoofd
    reason: tot de verhuis
    approved_by: raad
    expires: 2027-06-30
    limit: 15
  - {rule: one-over-one, subject: directeur, reason: oud, approved_by: raad, expires: 2026-01-31}
  - {rule: span-too-wide, subject: directeur, reason: voorzichtig, approved_by: raad}
"""

# Who leads one seat, perhaps one, and certainly more.
ONE_BELOW = """\
format: 1
name: Stad
head: {title: Directeur}
units:
  - name: Zeker
    head: {title: Teamleider A}
    positions: [{title: Medewerker A}]
  - name: Misschien
    head: {title: Teamleider B}
    positions: [{title: Medewerker B, count: 1-3}]
  - name: Ruim
    head: {title: Teamleider C}
    positions: [{title: Medewerker C, count: 3}]
"""
