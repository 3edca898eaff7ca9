"""Findings before and after: new, healed, unchanged, no longer decidable."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from orgmodel.rules.finding import Finding, Verdict


class FindingsChange(Struct, frozen=True):
    """Hold what becomes of the findings, each group in the order of its file.

    Args:
        new: violations that were not there before.
        healed: violations that are gone.
        unchanged: violations before and after, as after.
        undecided: what cannot be decided any more, or is new and cannot be decided.
        decided: what could not be decided and is fine now.
    """

    new: tuple[Finding, ...] = ()
    healed: tuple[Finding, ...] = ()
    unchanged: tuple[Finding, ...] = ()
    undecided: tuple[Finding, ...] = ()
    decided: tuple[Finding, ...] = ()


def findings_change(
    before: Iterable[Finding], after: Iterable[Finding], new_ids: Mapping[str, str]
) -> FindingsChange:
    """Compare the findings of two states by rule and subject; waived ones are left out.

    Args:
        new_ids: old id to new id, where ids change.
    """
    old = _by_subject(before, new_ids)
    now = _by_subject(after, {})
    was_violation = {key for key, finding in old.items() if finding.verdict is Verdict.VIOLATION}
    violation = {key for key, finding in now.items() if finding.verdict is Verdict.VIOLATION}
    return FindingsChange(
        new=tuple(f for key, f in now.items() if key in violation and key not in was_violation),
        healed=tuple(f for key, f in old.items() if key in was_violation and key not in now),
        unchanged=tuple(f for key, f in now.items() if key in violation and key in was_violation),
        undecided=tuple(
            f for key, f in now.items() if key not in violation and (key not in old or key in was_violation)
        ),
        decided=tuple(f for key, f in old.items() if key not in was_violation and key not in now),
    )


def _by_subject(
    findings: Iterable[Finding], new_ids: Mapping[str, str]
) -> dict[tuple[str, str, str], Finding]:
    """Return findings by rule and subject; several of one rule on one subject by their text too."""
    found: dict[tuple[str, str, str], Finding] = {}
    for finding in findings:
        if finding.waived is not None:
            continue
        subject = new_ids.get(finding.subject, finding.subject)
        key = (finding.rule, subject, "")
        found[key if key not in found else (finding.rule, subject, finding.message.en)] = finding
    return found
