from __future__ import annotations

from tests.rules.judging import said

TOP = "format: 1\nid: o\nname: O\ncomplete: false\n"
SOURCES = "sources: [{id: gids, title: Gids}, {id: plan, title: Plan}]\n"


def test_a_number_without_a_source() -> None:
    assert said(TOP + "units: [{name: U, headcount: {persons: ~40}}]\n", "unsourced-statement") == [
        "u: violation: persons about 40 of U has no source; add `source:` or `quote:`"
    ]


def test_a_number_with_a_quote_or_a_source() -> None:
    for headcount in (
        'headcount: {persons: 40, quote: "40 mensen"}',
        "headcount: {persons: 40, source: gids}",
        'headcount: {persons: 40}, quote: {of: headcount, text: "40 mensen"}',
    ):
        text = TOP + SOURCES + f"units: [{{name: U, {headcount}}}]\n"
        assert said(text, "unsourced-statement") == []


def test_a_quote_of_another_number_proves_nothing() -> None:
    text = TOP + 'units: [{name: U, headcount: {persons: 40}, quote: {of: name, text: "U"}}]\n'
    assert len(said(text, "unsourced-statement")) == 1


def test_a_source_that_no_fact_names() -> None:
    assert said(TOP + SOURCES + "headcount: {persons: 40, source: gids}\n", "unused-source") == [
        "plan: violation: no fact names source Plan; use it or leave it out"
    ]


def test_a_source_is_used_wherever_it_is_named() -> None:
    for use in (
        "note: {text: Zie plan., source: plan}",
        'quote: {source: plan, text: "woorden"}',
        "positions: [{title: A, source: plan}]",
        "positions: [{title: A, reports_to: {to: b, source: plan}}, {title: B}]",
        "positions: [{title: A, deputies: [{position: b, source: plan}]}, {title: B}]",
        "positions: [{title: A, aliases: [{name: AA, source: plan}]}]",
        "positions: [{title: A, relations: [{kind: contact, to: a, source: plan}]}]",
        "positions: [{title: A}, {title: B, same_holder_as: {position: a, source: plan}}]",
        "bodies: [{name: Raad, source: plan}]",
        "bodies: [{name: Raad, members: [{title: Lid, source: plan}]}]",
        "bodies: [{name: Raad, chair: {title: Lid, source: plan}}]",
        "bodies: [{name: Raad, relations: [{kind: contact, party: X, source: plan}]}]",
        "bodies: [{name: Raad, aliases: [{name: R, source: plan}]}]",
        "bodies: [{name: Raad}, {name: Hof, reports_to: {to: raad, source: plan}}]",
        "units: [{name: U, source: plan}]",
        "units: [{name: U, headcount: {fte: 3, source: plan}}]",
        "units: [{name: U, aliases: [{name: UU, source: plan}]}]",
        "units: [{name: U, relations: [{kind: contact, party: X, source: plan}]}]",
        "positions: [{title: A}]\nunits: [{name: U, head: {position: a, source: plan}}]",
        "sites: [{name: S, source: plan}]",
        "history: [{kind: merger, source: plan}]",
        "relations: [{kind: contact, party: X, source: plan}]",
        "aliases: [{name: OO, source: plan}]",
    ):
        text = TOP + SOURCES + "headcount: {persons: 40, source: gids}\n" + use + "\n"
        assert said(text, "unused-source") == [], use


def test_the_only_source_is_inherited_by_all() -> None:
    text = TOP + "sources: [{id: gids, title: Gids}]\nheadcount: {persons: 40}\n"
    assert said(text, "unused-source") == []


def stale(as_of: str, date: str, months: str = "24") -> list[str]:
    text = TOP + (
        f"as_of: {as_of}\nheadcount: {{persons: 40, as_of: {date}}}\n"
        f"rules: {{stale-statement: {{months: {months}}}}}\n"
    )
    return said(text, "stale-statement")


def test_an_old_number() -> None:
    assert stale("2026-04-09", "2024-03-09") == [
        "o: violation: persons of O: age is 25 months, limit is 24 months; replace by a recent number"
    ]
    assert stale("2026-04-09", "2024-03-10") == []
    assert stale("2026-04-09", "2024-04-09") == []


def test_an_age_that_the_dates_leave_open() -> None:
    assert stale("2026-04", "2024") == [
        "o: undecided: persons of O: age is 15–27 months, limit is 24 months: cannot tell; "
        "state `as_of:` more precisely"
    ]
    assert stale("<=2026-04-09", "2010")[0].startswith("o: undecided: persons of O: age is 0–195 months,")
    assert stale("2026-04-09", "<=2026-04-09")[0].startswith("o: undecided: persons of O: age is not known,")
    assert stale("2026-04-09", "<=2020")[0].startswith("o: violation: persons of O: age is 63+ months,")


def test_no_limit_or_no_date_finds_nothing() -> None:
    assert stale("2026", "1990", "none") == []
    assert said(TOP + "headcount: {persons: 40, as_of: 1990}\n", "stale-statement") == []
    assert said(TOP + "as_of: 2026\nheadcount: {persons: 40}\n", "stale-statement") == []
