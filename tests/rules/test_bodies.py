from __future__ import annotations

from tests.rules.judging import judge, said

TOP = "format: 1\nid: o\nname: O\nhead: {title: Top}\npositions: [{title: A}]\n"


def body(text: str, rule: str) -> list[str]:
    return said(TOP + f"bodies: [{{id: raad, name: Raad, {text}}}]\n", rule)


def test_a_body_without_members() -> None:
    assert body("kind: raad", "body-without-members") == [
        "raad: violation: Raad has no members; state `members:`"
    ]
    assert body("complete: false", "body-without-members") == [
        "raad: undecided: members of Raad are not stated: cannot tell; state `members:` of Raad"
    ]
    assert body("members: [top]", "body-without-members") == []
    assert body("organisation: Anderen", "body-without-members") == []


def test_a_chair_who_is_no_member() -> None:
    assert body("chair: a, members: [top]", "chair-not-member") == [
        "raad: violation: A, chair of Raad, is not among the members"
    ]
    assert body("chair: a, members: [top, a]", "chair-not-member") == []
    assert body("members: [top]", "chair-not-member") == []


def test_a_chair_of_an_open_body_is_undecided() -> None:
    assert body("complete: false, chair: a, members: [top]", "chair-not-member") == [
        "raad: undecided: whether A, chair of Raad, is a member too does not show: cannot tell; "
        "state `members:` of Raad"
    ]


def test_an_inferred_chair_or_member_is_undecided() -> None:
    for text in (
        "chair: {position: a, certainty: inferred}, members: [top]",
        "chair: a, members: [top, {position: a, certainty: possible}]",
    ):
        (finding,) = judge(TOP + f"bodies: [{{id: raad, name: Raad, {text}}}]\n", "chair-not-member").findings
        assert finding.verdict == "undecided"


def test_a_chair_not_known_is_undecided() -> None:
    assert body("chair: unknown, members: [top]", "chair-not-member") == [
        "raad: undecided: whether the chair of Raad is a member does not show: cannot tell; "
        "state `members:` of Raad"
    ]


def test_a_seat_that_exists_only_in_the_body_is_known_by_its_title() -> None:
    assert body("chair: {title: Voorzitter}, members: [{title: Voorzitter}]", "chair-not-member") == []
    assert len(body("chair: {title: Voorzitter}, members: [{title: Lid}]", "chair-not-member")) == 1


def test_a_seat_whose_holder_is_not_known() -> None:
    assert body("members: [unknown, top]", "member-unknown") == [
        "raad: violation: a seat of Raad has no known holder; state `position:` or `title:`"
    ]


def test_a_number_of_seats_that_is_not_known() -> None:
    assert body("members: [{title: Lid, count: 3+}]", "member-unknown") == [
        "raad: undecided: how many seats Lid has in Raad is not known: cannot tell; state `count:` of Lid"
    ]
    assert body("members: [{title: Lid, count: 3}]", "member-unknown") == []


def test_findings_on_bodies_name_their_source_and_what_was_measured() -> None:
    text = TOP + "sources: [{id: gids, title: Gids}]\nsource: gids\n"
    (empty,) = judge(text + "bodies: [{id: raad, name: Raad}]\n", "body-without-members").findings
    assert empty.source == "gids"
    seats = "bodies: [{id: raad, name: Raad, members: [{title: Lid, count: 3+}]}]\n"
    (open_ended,) = judge(text + seats, "member-unknown").findings
    assert (str(open_ended.measured), open_ended.source) == ("3+", "gids")
