"""Reports of texts, through the real reader and the rules."""

from __future__ import annotations

from datetime import date

from orgmodel.analysis import compute
from orgmodel.analysis.computed import Computed
from orgmodel.model.paths import DocumentPath
from orgmodel.reports.reported import Fault, Judged, Locate, Place, Report
from orgmodel.rules.engine import evaluate
from orgmodel.rules.settings import NO_RULE_SETTINGS, RuleSettings
from orgmodel.workflows.inputs import Input
from orgmodel.workflows.opening import Opened, open_organisation

ON = date(2026, 11, 21)


def opened(text: str, name: str = "test.yaml") -> Opened:
    return open_organisation(Input(name, text.encode()))


def locator(one: Opened) -> Locate:
    document = one.document
    assert document is not None

    def locate(path: DocumentPath) -> Place:
        at = document.locate(path)
        return Place(document.name, at.line, at.column, at.width, document.line_text(at.line))

    return locate


def computed_of(one: Opened) -> Computed:
    assert one.organisation is not None, one.diagnostics
    return compute(one.organisation)


def report_on(
    text: str,
    *select: str,
    name: str = "test.yaml",
    settings: RuleSettings = NO_RULE_SETTINGS,
    waivers: bool = True,
) -> Report:
    one = opened(text, name)
    if one.organisation is None:
        assert one.document is not None
        faults = tuple(Fault(fault, one.document.line_text(fault.line)) for fault in one.diagnostics)
        return Report(faults=faults)
    evaluation = evaluate(computed_of(one), settings, on=ON, select=select, waivers=waivers)
    return Report((Judged(evaluation, locator(one)),))
