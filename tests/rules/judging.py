"""Judge a file in a test."""

from __future__ import annotations

from datetime import date

from orgmodel.analysis import compute
from orgmodel.analysis.conventions import DEFAULT_CONVENTIONS, Conventions
from orgmodel.rules.engine import Evaluation, evaluate
from orgmodel.rules.settings import NO_RULE_SETTINGS, RuleSettings
from tests.support.opening import organisation_of

ON = date(2026, 11, 21)


def judge(
    text: str,
    *rules: str,
    settings: RuleSettings = NO_RULE_SETTINGS,
    conventions: Conventions = DEFAULT_CONVENTIONS,
    on: date = ON,
    waivers: bool = True,
) -> Evaluation:
    computed = compute(organisation_of(text), conventions)
    return evaluate(computed, settings, on=on, select=rules, waivers=waivers)


def said(text: str, *rules: str, language: str = "en") -> list[str]:
    """Return `subject: verdict: message` of each finding."""
    return [
        f"{finding.subject}: {finding.verdict.value}: {finding.message.to(language)}"
        for finding in judge(text, *rules).findings
    ]
