"""What contradicts itself inside one position is refused where it stands, with what to do."""

# ruff: noqa: E501 - texts as they are written

from __future__ import annotations

import pytest

from orgmodel.files.build.organisation import build_organisation
from orgmodel.files.loading import load_entries

START = "format: 1\nname: Stad\nhead: {title: Hoofd}\npositions:\n"


def problems(*positions: str) -> list[str]:
    text = START + "".join(f"  - {{{position}}}\n" for position in positions)
    loaded = load_entries(text.encode(), "stad.yaml")
    assert loaded.entry is not None, loaded.diagnostics
    _, found = build_organisation(loaded.entry)
    places = [loaded.document.locate(one.path) for one in found]
    return [
        f"{place.line}:{place.column} {one.code} {one.rule}: {one.message}"
        for place, one in zip(places, found, strict=True)
    ]


@pytest.mark.parametrize(
    ("position", "message"),
    [
        (
            "title: K, count: 2, vacant: 5",
            "5:34 D209 more-vacant-than-seats: 5 seats are vacant of 2; raise `count` or lower `vacant`",
        ),
        (
            "title: K, count: 2, status: vacant, vacant: 1",
            "5:50 D210 vacant-against-status: status vacant leaves every seat empty, and `vacant` "
            "says 1; leave out one of them",
        ),
        (
            "title: K, status: planned, vacant: 0",
            "5:41 D210 vacant-against-status: status planned leaves every seat empty, and `vacant` "
            "says 0; leave out one of them",
        ),
        (
            "title: K, count: 3+, status: vacant, vacant: 0-2",
            "5:51 D210 vacant-against-status: status vacant leaves every seat empty, and `vacant` "
            "says 0-2; leave out one of them",
        ),
        (
            "title: K, count: 4, status: filled, vacant: 1",
            "5:50 D210 vacant-against-status: status filled leaves no seat empty, and `vacant` says 1; "
            "leave out one of them",
        ),
    ],
)
def test_vacant_seats_that_contradict(position: str, message: str) -> None:
    assert problems(position) == [message]


@pytest.mark.parametrize(
    "position",
    [
        "title: K, count: 2, status: vacant, vacant: 2",
        "title: K, count: 2-4, status: vacant, vacant: 3",
        "title: K, count: unknown, status: planned, vacant: unknown",
        "title: K, count: 2, status: filled, vacant: 0-1",
        "title: K, count: 2, status: phasing-out, vacant: 1",
        "title: K, count: 2, status: unknown, vacant: 1",
        "title: K, count: 2, vacant: 2",
    ],
)
def test_vacant_seats_that_may_be_so(position: str) -> None:
    assert problems(position) == []


def test_nobody_is_the_other_holder_of_his_own_position() -> None:
    assert problems("title: A, same_holder_as: a", "title: B, same_holder_as: {position: b}") == [
        "5:32 D204 wrong-reference: 'a' is this position itself; name the other one that the same person holds",
        "6:32 D204 wrong-reference: 'b' is this position itself; name the other one that the same person holds",
    ]


def test_two_positions_may_each_name_the_other_as_held_by_the_same_person() -> None:
    assert problems("title: A, same_holder_as: b", "title: B, same_holder_as: a") == []


@pytest.mark.parametrize(
    ("position", "message"),
    [
        (
            "title: K, reports_to: [hoofd, hoofd]",
            "5:36 D211 repeated-reference: `reports_to` names 'hoofd' twice in the same way; keep one of them",
        ),
        (
            "title: K, reports_to: {to: [hoofd, hoofd]}",
            "5:28 D211 repeated-reference: `reports_to` names 'hoofd' twice in the same way; keep one of them",
        ),
        (
            "title: K, reports_to: [hoofd, {to: hoofd, primary: true}]",
            "5:36 D211 repeated-reference: `reports_to` names 'hoofd' twice in the same way; keep one of them",
        ),
        (
            "title: K, deputies: [hoofd, {position: hoofd}]",
            "5:34 D211 repeated-reference: `deputies` names 'hoofd' twice in the same way; keep one of them",
        ),
    ],
)
def test_what_is_named_twice_alike_is_told(position: str, message: str) -> None:
    assert problems(position) == [message]


def test_a_member_named_twice_alike_is_told() -> None:
    assert problems(
        "title: K", "title: L}\nbodies:\n  - {name: R, members: [k, {title: Lid}, {title: Lid}, k]"
    ) == ["8:56 D211 repeated-reference: `members` names 'k' twice in the same way; keep one of them"]


@pytest.mark.parametrize(
    "position",
    [
        "title: K, reports_to: [hoofd, {to: hoofd, kind: functional}]",
        "title: K, reports_to: [{to: hoofd, scope: geld}, {to: hoofd, scope: gebouwen}]",
        'title: K, reports_to: [hoofd, {to: hoofd, quote: "meldt aan het hoofd"}]',
        "title: K, deputies: [{position: hoofd, scope: geld}, {position: hoofd, scope: gebouwen}]",
    ],
)
def test_what_is_named_twice_with_other_words_may_stand(position: str) -> None:
    assert problems(position) == []
