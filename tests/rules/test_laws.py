from __future__ import annotations

import json
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.analysis import Computed, compute
from orgmodel.analysis.statements import stated
from orgmodel.model.elements import HeadcountScope, Unit
from orgmodel.model.quantity import ZERO_OR_ONE
from orgmodel.rules.engine import Evaluation, evaluate
from orgmodel.rules.finding import Verdict
from orgmodel.workflows.inputs import Input
from orgmodel.workflows.opening import open_organisation
from tests.analysis.test_narrowing import contradicts
from tests.rules.judging import ON
from tests.support.generated import all_positions, all_units, as_yaml, uncertain_organisation
from tests.support.opening import organisation_of
from tests.support.uncertain import NEW, doubtful_organisation, learned

Data = dict[str, Any]
LIMITS = {
    "span-too-wide": {"max": "4"},
    "span-too-narrow": {"min": "2"},
    "too-many-layers": {"max": "3"},
    "uneven-layers": {"max": "1"},
    "supervisory-ratio": {"min_others": "3", "above": "5"},
}
CONTRADICTIONS = {"headcount-contradiction", "parts-exceed-whole", "statements-disagree"}


def organisation(seed: int) -> Data:
    data = uncertain_organisation(Random(seed))
    data["rules"] = LIMITS
    return data


def judged(data: Data) -> Evaluation:
    return evaluate(compute(organisation_of(as_yaml(data))), on=ON)


def verdicts(evaluation: Evaluation) -> dict[tuple[str, str], Verdict]:
    found: dict[tuple[str, str], Verdict] = {}
    for finding in evaluation.findings:
        key = (finding.rule, finding.subject)
        if found.get(key) is not Verdict.VIOLATION:
            found[key] = finding.verdict
    return found


def read(data: Data) -> Evaluation | None:
    """Judge an organisation; None where the file is refused or contradicts itself."""
    opened = open_organisation(Input("test.yaml", as_yaml(data)))
    if opened.organisation is None:
        return None
    computed = compute(opened.organisation)
    if contradicts(computed) or any(
        parts_contradict(unit, computed) for unit in computed.organisation.unit_by_id.values()
    ):
        return None
    return evaluate(computed, on=ON, sensitive=False)


def parts_contradict(unit: Unit, computed: Computed) -> bool:
    """Tell whether the direct and indirect numbers of a unit exclude who is declared in it."""
    direct, indirect = (
        stated(unit.headcount, scope) for scope in (HeadcountScope.DIRECT, HeadcountScope.INDIRECT)
    )
    if direct is None or indirect is None:
        return False
    together = direct.plus(indirect).plus(ZERO_OR_ONE)
    return computed.units[unit.id].persons.computed.intersection(together) is None


@settings(max_examples=80, deadline=None, derandomize=True)
@given(st.integers(0, 10**9))
def test_learning_more_never_changes_a_decided_verdict(seed: int) -> None:
    data = {**doubtful_organisation(Random(seed)), "rules": LIMITS}
    before = read(data)
    if before is None:
        return
    old = verdicts(before)
    for other in learned(data):
        after = read(other)
        if after is None:
            continue
        new = verdicts(after)
        if CONTRADICTIONS & {rule for rule, subject in new if (rule, subject) not in old}:
            continue
        for key, verdict in old.items():
            if verdict is Verdict.VIOLATION:
                assert new.get(key) is Verdict.VIOLATION, (key, as_yaml(other))
        for rule, subject in set(new) - set(old) - {key for key in new if key[1] == NEW}:
            # What cannot be told of whoever may turn out to be the one is said once, of the organisation.
            assert old.get((rule, "o")) is Verdict.UNDECIDED, (rule, subject, as_yaml(other))


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**9))
def test_the_order_of_lists_changes_no_verdict(seed: int) -> None:
    data = organisation(seed)
    before = verdicts(judged(data))
    random = Random(seed)
    for unit in all_units(data):
        for key in ("units", "positions"):
            random.shuffle(unit.get(key, []))
    assert verdicts(judged(data)) == before


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**9))
def test_renaming_changes_no_verdict(seed: int) -> None:
    data = organisation(seed)
    before = verdicts(judged(data))
    for number, unit in enumerate(all_units(data)):
        unit["name"] = f"Andere naam {number}"
    for number, position in enumerate(all_positions(data)):
        position["title"] = f"Andere titel {number}"
    assert verdicts(judged(data)) == before


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**9))
def test_a_waiver_changes_only_what_is_waived(seed: int) -> None:
    data = organisation(seed)
    before = judged(data)
    ids = {position["id"] for position in all_positions(data)} | {unit["id"] for unit in all_units(data)}
    waivable = [finding for finding in before.findings if finding.subject in ids]
    if not waivable:
        return
    chosen = Random(seed).choice(waivable)
    data["waivers"] = [
        {"rule": chosen.rule, "subject": chosen.subject, "reason": "Verhuis.", "approved_by": "niemand"}
    ]
    after = judged(data)
    assert len(after.findings) == len(before.findings)
    for old, new in zip(before.findings, after.findings, strict=True):
        expected = "Verhuis." if (old.rule, old.subject) == (chosen.rule, chosen.subject) else None
        assert new.waived == expected
        assert (new.rule, new.verdict, new.subject, new.path, new.message, new.measured, new.limit) == (
            old.rule,
            old.verdict,
            old.subject,
            old.path,
            old.message,
            old.measured,
            old.limit,
        )


def test_two_runs_find_the_same() -> None:
    for seed in range(20):
        data = organisation(seed)
        first, second = judged(data), judged(json.loads(json.dumps(data)))
        assert first.findings == second.findings
