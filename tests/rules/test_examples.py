from __future__ import annotations

import pytest

from orgmodel.rules.finding import Verdict
from orgmodel.rules.registry import RULES
from orgmodel.rules.rule import Rule
from tests.rules.judging import judge


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_passing_example_passes(rule: Rule) -> None:
    evaluation = judge(rule.guide.passing, rule.name)
    assert evaluation.problems == ()
    assert evaluation.findings == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_failing_example_is_a_violation(rule: Rule) -> None:
    evaluation = judge(rule.guide.failing, rule.name)
    assert evaluation.problems == ()
    assert [finding.verdict for finding in evaluation.findings].count(Verdict.VIOLATION) > 0
