from __future__ import annotations

from datetime import date

from tests.rules.judging import judge

TEXT = """\
format: 1
id: o
name: O
head: {title: Top}
positions: [{title: M, count: 12}]
bodies:
  - {id: raad, name: Raad van bestuur, aliases: [RvB], complete: COMPLETE, members: [MEMBERS]}
waivers:
  - {rule: RULE, subject: SUBJECT, reason: Verhuis., approved_by: BY EXTRA}
"""


def text_of(
    *,
    rule: str = "span-too-wide",
    subject: str = "top",
    by: str = "raad",
    extra: str = "",
    members: str = "{title: Lid}",
    complete: str = "true",
) -> str:
    text = TEXT.replace("RULE", rule).replace("SUBJECT", subject).replace("BY", by)
    return text.replace("EXTRA", extra).replace("MEMBERS", members).replace("COMPLETE", complete)


def waived(text: str, on: date = date(2026, 11, 21)) -> list[str | None]:
    return [finding.waived for finding in judge(text, "span-too-wide", on=on).findings]


def about(rule: str, text: str, on: date = date(2026, 11, 21)) -> list[str]:
    findings = judge(text, rule, on=on).findings
    return [f"{finding.subject}: {finding.verdict}: {finding.message.en}" for finding in findings]


def test_a_waiver_marks_its_finding_with_the_reason() -> None:
    assert waived(text_of()) == ["Verhuis."]


def test_no_waivers_ignores_them_and_the_rules_on_them() -> None:
    evaluation = judge(text_of(extra=", expires: 2020"), waivers=False)
    assert [finding.waived for finding in evaluation.findings] == [None]
    assert not evaluation.waivers


def test_a_waiver_holds_through_its_last_day() -> None:
    text = text_of(extra=", expires: 2026-11")
    assert waived(text, date(2026, 11, 30)) == ["Verhuis."]
    assert waived(text, date(2026, 12, 1)) == [None]
    assert about("waiver-expired", text, date(2026, 11, 30)) == []
    assert about("waiver-expired", text, date(2026, 12, 1)) == [
        "top: violation: waiver for span-too-wide expired on 2026-11, today is 2026-12-01; "
        "renew it or leave it out"
    ]


def test_a_raised_limit_covers_no_more_than_it_says() -> None:
    assert waived(text_of(extra=", limit: 12")) == ["Verhuis."]
    assert waived(text_of(extra=", limit: 11")) == [None]
    assert waived(text_of(extra=", limit: 14").replace("count: 12", "count: 12+")) == [None]
    assert waived(text_of(extra=", limit: 14").replace("count: 12", "count: 12-14")) == ["Verhuis."]


def test_a_raised_lower_limit_covers_from_there_up() -> None:
    narrow = "rules: {span-too-narrow: {min: 20}}\n"
    for limit, reason in (("12", "Verhuis."), ("13", None)):
        text = text_of(rule="span-too-narrow", extra=f", limit: {limit}") + narrow
        (finding,) = judge(text, "span-too-narrow").findings
        assert finding.waived == reason


def test_a_waiver_for_another_subject_or_rule_covers_nothing() -> None:
    assert waived(text_of(subject="m")) == [None]
    assert waived(text_of(rule="one-over-one")) == [None]


def test_an_unused_waiver() -> None:
    assert about("waiver-unused", text_of(rule="one-over-one")) == [
        "top: violation: waiver for one-over-one covers nothing: top has no such finding; leave it out"
    ]
    assert about("waiver-unused", text_of()) == []


def test_an_expired_waiver_is_not_unused_as_well() -> None:
    assert about("waiver-unused", text_of(rule="one-over-one", extra=", expires: 2020")) == []


def test_a_waiver_for_a_rule_switched_off_is_not_judged() -> None:
    text = text_of(rule="one-over-one") + "rules: {one-over-one: {severity: none}}\n"
    assert about("waiver-unused", text) == []


def test_a_subject_in_the_body_that_approved() -> None:
    for by in ("raad", "Raad van bestuur", "RvB", "Beslissing van de RvB op 3 mei"):
        assert about("waiver-self-approved", text_of(by=by, members="top")) == [
            "top: violation: Top sits in Raad van bestuur, which approved the waiver; let another body decide"
        ], by
    assert about("waiver-self-approved", text_of()) == []
    assert about("waiver-self-approved", text_of(by="kraad", members="top")) == []


def test_an_open_body_or_an_inferred_member_is_undecided() -> None:
    assert about("waiver-self-approved", text_of(complete="false")) == [
        "top: undecided: whether Top sits in Raad van bestuur, which approved the waiver, does not show: "
        "cannot tell; state `members:` of Raad van bestuur"
    ]
    (message,) = about("waiver-self-approved", text_of(members="{position: top, certainty: inferred}"))
    assert message.startswith("top: undecided: ")


def test_a_chair_sits_in_the_body_too() -> None:
    text = text_of().replace("members:", "chair: top, members:")
    assert len(about("waiver-self-approved", text)) == 1


def test_who_approves_the_own_waiver() -> None:
    assert about("waiver-self-approved", text_of(by="top")) == [
        "top: violation: Top approved the own waiver for span-too-wide; let another decide"
    ]


def test_each_waiver_is_judged_by_itself() -> None:
    text = text_of(by="top") + (
        "  - {rule: unit-without-head, subject: raad, reason: R., approved_by: top}\n"
        "  - {rule: span-too-narrow, subject: top, reason: R., approved_by: top}\n"
    )
    assert [message.split(" for ")[1] for message in about("waiver-self-approved", text)] == [
        "span-too-wide; let another decide",
        "span-too-narrow; let another decide",
    ]


def test_each_body_that_approved_is_judged() -> None:
    text = text_of(by="raad en MT").replace("waivers:", "  - {id: mt, name: MT, members: [top]}\nwaivers:")
    assert about("waiver-self-approved", text) == [
        "top: violation: Top sits in MT, which approved the waiver; let another body decide"
    ]


def test_the_head_answers_for_a_unit() -> None:
    text = text_of(rule="fte-exceeds-persons", subject="o", by="top")
    assert about("waiver-self-approved", text) == [
        "o: violation: Top approved the own waiver for fte-exceeds-persons; let another decide"
    ]


def test_a_waiver_below_what_is_measured_covers_nothing() -> None:
    assert about("waiver-unused", text_of(extra=", limit: 12")) == []
    assert about("waiver-unused", text_of(extra=", limit: 11")) == [
        "top: violation: waiver for span-too-wide holds up to 11 and covers nothing: top has 12; "
        "change the limit or leave it out"
    ]
    assert about("waiver-unused", text_of(extra=", limit: 14").replace("count: 12", "count: 12+")) == [
        "top: undecided: waiver for span-too-wide holds up to 14, top has 12+: cannot tell; "
        "state what is not known of top"
    ]


def test_a_second_waiver_for_the_same_is_named() -> None:
    second = "  - {rule: span-too-wide, subject: top, reason: Nog eens., approved_by: raad}\n"
    finding = judge(text_of() + second, "waiver-unused").findings[0]
    assert finding.path == ("waivers", 1)
    assert finding.message.en == ("an earlier waiver for span-too-wide covers top already; leave one out")
    assert waived(text_of() + second) == ["Verhuis."]


def test_a_second_waiver_that_raises_the_limit_further_is_used() -> None:
    second = "  - {rule: span-too-wide, subject: top, reason: Ruimer., approved_by: raad, limit: 12}\n"
    assert [one.split(": ")[0] for one in about("waiver-unused", text_of(extra=", limit: 11") + second)] == [
        "top"
    ]
    assert waived(text_of(extra=", limit: 11") + second) == ["Ruimer."]


def test_a_first_waiver_that_has_expired_makes_no_double() -> None:
    second = "  - {rule: span-too-wide, subject: top, reason: Verlengd., approved_by: raad}\n"
    assert about("waiver-unused", text_of(extra=", expires: 2020") + second) == []


def test_a_self_approved_waiver_is_shown_at_who_approved_it() -> None:
    for text in (text_of(by="top"), text_of(members="top"), text_of(complete="false")):
        (finding,) = judge(text, "waiver-self-approved").findings
        assert finding.path == ("waivers", 0, "approved_by")
