from __future__ import annotations

from tests.rules.judging import judge, said

TOP = "format: 1\nid: o\nname: O\n"
SOURCES = "sources: [{id: gids, title: Gids}, {id: plan, title: Plan}]\n"


def test_stated_and_computed_that_exclude_each_other() -> None:
    text = TOP + "head: {title: Top}\nheadcount: {direct: 5}\npositions: [{title: M, count: 3}]\n"
    (finding,) = judge(text, "headcount-contradiction").findings
    assert finding.message.en == "direct of O: stated 5, computed 3; correct one of them"
    assert finding.message.nl == "rechtstreeks van O: vermeld 5, berekend 3; verbeter één van beide"
    assert finding.path[0] == "headcount"


def test_an_open_organisation_may_hold_more() -> None:
    text = (
        TOP
        + "complete: false\nhead: {title: Top}\nheadcount: {direct: 5}\npositions: [{title: M, count: 3}]\n"
    )
    assert said(text, "headcount-contradiction") == []


def test_persons_fte_and_indirect_are_judged_too() -> None:
    text = TOP + (
        "head: {title: Top, fte: 1}\n"
        "headcount: {persons: 9, includes_head: true, fte: 7, indirect: 8}\n"
        "positions: [{title: M, count: 3, fte: 1}]\n"
    )
    assert said(text, "headcount-contradiction") == [
        "o: violation: FTE of O: stated 7, computed 4; correct one of them",
        "o: violation: indirect of O: stated 8, computed 0; correct one of them",
        "o: violation: persons of O: stated 9, computed 4; correct one of them",
    ]


def test_one_source_and_date_that_contradicts_itself() -> None:
    text = (
        TOP
        + SOURCES
        + ("complete: false\nheadcount: [{persons: 38, source: gids}, {persons: 40, source: gids}]\n")
    )
    assert said(text, "headcount-contradiction") == [
        "o: violation: persons of O: one source and date states 38 / 40; correct or date them"
    ]
    assert said(text.replace("38", "~38").replace("40", "39"), "headcount-contradiction") == []


def test_parts_that_exceed_the_whole() -> None:
    text = TOP + (
        "complete: false\nheadcount: {persons: 30, includes_head: true}\n"
        "units: [{name: U, headcount: {persons: PART}}, {name: V, count: 2, headcount: {persons: 5}}]\n"
    )
    assert said(text.replace("PART", "21"), "parts-exceed-whole") == [
        "o: violation: persons of O is 30, the parts together count 31–34: U, V; correct one of them"
    ]
    assert said(text.replace("PART", "20"), "parts-exceed-whole") == []


def test_whether_the_head_is_counted_leaves_room_for_one() -> None:
    text = TOP + "complete: false\nheadcount: {persons: 30}\nunits: [{name: U, headcount: {persons: PART}}]\n"
    assert said(text.replace("PART", "31"), "parts-exceed-whole") == []
    assert len(said(text.replace("PART", "32"), "parts-exceed-whole")) == 1


def test_inferred_parts_and_open_wholes_do_not_exceed() -> None:
    part = "units: [{name: U, certainty: inferred, headcount: {persons: 50}}]\n"
    assert said(TOP + "complete: false\nheadcount: {persons: 30}\n" + part, "parts-exceed-whole") == []
    part = "units: [{name: U, headcount: {persons: 50}}]\n"
    assert said(TOP + "complete: false\nheadcount: {persons: 30+}\n" + part, "parts-exceed-whole") == []


def fte(headcount: str) -> list[str]:
    return said(TOP + f"complete: false\nheadcount: {{{headcount}}}\n", "fte-exceeds-persons")


def test_more_fte_than_persons() -> None:
    # Whether the head is among the 30 is not stated.
    assert fte("persons: 30, includes_head: true, fte: 30.5") == [
        "o: violation: O counts 30.5 FTE over 30 persons; correct one of them"
    ]
    assert fte("persons: 30, includes_head: true, fte: 30") == []
    assert fte("persons: 30, includes_head: true, fte: ~30") == [
        "o: undecided: O counts 27–33 FTE, persons 30: cannot tell; state `headcount: {persons: ...}` of O"
    ]


def test_fte_without_persons_is_undecided() -> None:
    assert fte("fte: 12") == [
        "o: undecided: O counts 12 FTE, persons not known: cannot tell; state `headcount: {persons: "
        "...}` of O"
    ]


def test_fte_of_one_seat() -> None:
    text = TOP + "head: {title: Top, fte: FTE}\n"
    assert said(text.replace("FTE", "1.5"), "fte-exceeds-persons") == [
        "top: violation: one seat of Top counts 1.5 FTE, more than 1; state `fte` per seat"
    ]
    assert said(text.replace("FTE", "0.8-1.2"), "fte-exceeds-persons") == [
        "top: undecided: one seat of Top counts 0.8–1.2 FTE: cannot tell; state `fte` of one seat"
    ]
    assert said(text.replace("FTE", "0.8-1.0"), "fte-exceeds-persons") == []


def disagree(first: str, second: str) -> list[str]:
    text = TOP + SOURCES + f"complete: false\nheadcount: [{{{first}}}, {{{second}}}]\n"
    return said(text, "statements-disagree")


def test_sources_that_exclude_each_other() -> None:
    assert disagree("persons: 38, source: gids", "persons: 40, source: plan") == [
        "o: violation: persons of O: 38 (gids), 40 (plan); the sources stand side by side"
    ]


def test_sources_that_may_agree() -> None:
    assert disagree("persons: ~38, source: gids", "persons: 40, source: plan") == []
    assert disagree("persons: 38, source: gids", "fte: 40, source: plan") == []


def test_numbers_of_different_dates_stand_side_by_side_with_their_dates() -> None:
    assert disagree("persons: 40, as_of: 2024, source: gids", "persons: 4, as_of: <=2026-06") == [
        "o: violation: persons of O: 40 (gids, 2024), 4 (no later than June 2026); "
        "the sources stand side by side"
    ]
    # Dating what is undated decides nothing otherwise.
    assert disagree("persons: 38", "persons: 40, as_of: 2025-03") == [
        "o: violation: persons of O: 38, 40 (March 2025); the sources stand side by side"
    ]


def test_findings_on_fte_name_their_source_and_what_was_measured() -> None:
    text = (
        TOP
        + SOURCES
        + (
            "source: gids\ncomplete: false\nhead: {title: Top}\npositions: [{title: A, fte: 0.8-1.2}]\n"
            "headcount: {persons: 30, includes_head: true, fte: 30.5}\n"
        )
    )
    findings = judge(text, "fte-exceeds-persons").findings
    assert [(finding.subject, str(finding.measured), finding.source) for finding in findings] == [
        ("o", "30.5", "gids"),
        ("a", "0.8-1.2", "gids"),
    ]
