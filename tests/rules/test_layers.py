from __future__ import annotations

from tests.rules.judging import judge, said

TOP = "format: 1\nid: o\nname: O\n"
THREE = (
    "head: {title: Top}\n"
    "units:\n"
    "  - {name: U, head: {title: A}, positions: [{title: M, count: 3}]}\n"
    "  - {name: S, staff: true, head: none, positions: [{title: Secretaris}]}\n"
)


def depth(limit: str, extra: str = "") -> list[str]:
    rules = f"rules: {{too-many-layers: {{max: {limit}}}}}\n"
    return said(TOP + extra + THREE + rules, "too-many-layers")


def test_too_deep_is_a_violation_at_the_deepest_position() -> None:
    assert depth("2") == ["o: violation: depth is 3 layers (all levels), limit is 2"]
    assert depth("3") == []
    text = TOP + THREE + "rules: {too-many-layers: {max: 2}}\n"
    (finding,) = judge(text, "too-many-layers").findings
    assert finding.path == ("units", 0, "positions", 0)


def test_an_open_organisation_may_be_deeper() -> None:
    settle = "cannot tell; state `complete: true` if everything is declared"
    assert depth("5", "complete: false\n") == [
        f"o: undecided: depth is 3+ layers (all levels), limit is 5: {settle}"
    ]
    assert depth("2", "complete: false\n") == ["o: violation: depth is 3+ layers (all levels), limit is 2"]


def test_counting_only_managers_may_change_the_verdict() -> None:
    text = TOP + THREE + "rules: {too-many-layers: {max: 2}}\n"
    (finding,) = judge(text, "too-many-layers").findings
    assert [other.en for other in finding.sensitivity] == [
        "counting only levels that lead, depth is 2 layers and the verdict differs"
    ]
    assert said(text.replace("max: 2", "max: 2, counts: managers"), "too-many-layers") == []
    (finding,) = judge(text.replace("max: 2", "max: 1"), "too-many-layers").findings
    assert finding.sensitivity == ()


def test_inferred_positions_count_in_the_maximum_only() -> None:
    text = TOP + (
        "head: {title: Top}\n"
        "units: [{name: U, head: {title: A}, positions: [{title: M, certainty: inferred}]}]\n"
        "rules: {too-many-layers: {max: 2}}\n"
    )
    assert said(text, "too-many-layers") == [
        "o: undecided: depth is 2–3 layers (all levels), limit is 2: cannot tell; "
        "state a source that says so in so many words"
    ]


LOOSE = (
    "head: {title: Top}\n"
    "positions: [{title: A}, {title: Los, reports_to: unknown}]\n"
    "units: [{name: U, head: {title: B}, positions: [{title: M, count: 3}]}]\n"
)


def test_in_a_closed_organisation_the_line_that_is_not_known_settles_its_depth() -> None:
    text = TOP + LOOSE + "rules: {too-many-layers: {max: 4}}\n"
    (finding,) = judge(text, "too-many-layers").findings
    assert finding.message.en == (
        "depth is 3–5 layers (all levels), limit is 4: cannot tell; "
        "state `head:`, `reports_to:` or `part_of:` of Los"
    )
    assert finding.path == ("positions", 1)
    assert said(text.replace("max: 4", "max: 5"), "too-many-layers") == []
    (opened,) = judge("complete: false\n" + text, "too-many-layers").findings
    assert opened.message.en.endswith(
        "depth is 3+ layers (all levels), limit is 4: cannot tell; "
        "state `complete: true` if everything is declared"
    )
    assert opened.path == ("units", 0, "positions", 0)


def test_heads_not_known_then_several_lines_settle_the_depth() -> None:
    heads = TOP + (
        "head: {title: Top}\n"
        "units: [{name: U, head: unknown, units: [{name: V, head: {title: H}}]}]\n"
        "rules: {too-many-layers: {max: 2}}\n"
    )
    assert said(heads, "too-many-layers") == [
        "o: undecided: depth is 2–3 layers (all levels), limit is 2: cannot tell; "
        "state `head:`, `reports_to:` or `part_of:` of U"
    ]
    lines = TOP + (
        "head: {title: Top}\n"
        "positions: [{title: A}, {title: B, reports_to: [{to: top}, {to: a}]}]\n"
        "rules: {too-many-layers: {max: 2}}\n"
    )
    assert said(lines, "too-many-layers") == [
        "o: undecided: depth is 2–3 layers (all levels), limit is 2: cannot tell; state `reports_to:` of B"
    ]


UNEVEN = (
    "head: {title: Top}\n"
    "units:\n"
    "  - {name: U, head: {title: A}, positions: [{title: M}], units: [{name: W, head: {title: C}, "
    "positions: [{title: N}]}]}\n"
    "  - {name: V, head: {title: B}}\n"
    "  - {name: S, staff: true, head: none}\n"
    "rules: {uneven-layers: {max: LIMIT}}\n"
)


def test_branches_of_different_depth() -> None:
    assert said(TOP + UNEVEN.replace("LIMIT", "1"), "uneven-layers") == [
        "o: violation: difference in depth between branches is 2 layers, limit is 1 (U: 4; V: 2)"
    ]
    assert said(TOP + UNEVEN.replace("LIMIT", "2"), "uneven-layers") == []


def test_an_open_branch_may_be_deeper() -> None:
    text = TOP + UNEVEN.replace("LIMIT", "3").replace("name: V,", "name: V, complete: false,")
    assert said(text, "uneven-layers") == [
        "o: undecided: difference in depth between branches is not known, limit is 3 (U: 4; V: 2+): "
        "cannot tell; state `complete: true` if everything is declared"
    ]


def test_one_branch_is_never_uneven() -> None:
    text = (
        TOP + "head: {title: Top}\nunits: [{name: U, head: {title: A}}]\nrules: {uneven-layers: {max: 0}}\n"
    )
    assert said(text, "uneven-layers") == []


def test_no_limit_of_layers_finds_nothing() -> None:
    assert depth("none") == []


def test_counting_all_levels_may_decide_what_managers_leave_open() -> None:
    text = TOP + "complete: false\n" + THREE + "rules: {too-many-layers: {max: 2, counts: managers}}\n"
    (finding,) = judge(text, "too-many-layers").findings
    assert (finding.verdict, str(finding.measured)) == ("undecided", "2+")
    assert [other.en for other in finding.sensitivity] == [
        "counting all levels, depth is 3+ layers and the verdict differs"
    ]


def test_what_has_no_known_place_may_deepen_any_branch() -> None:
    branches = "units: [{name: U, head: {title: A}}, {name: V, head: {title: B}}]\n"
    text = TOP + "head: {title: Top}\npositions: [{title: L, part_of: unknown, count: 2}]\n" + branches
    assert said(text + "rules: {uneven-layers: {max: 0}}\n", "uneven-layers") == [
        "o: undecided: difference in depth between branches is not known, limit is 0 (U: 2+; V: 2+): "
        "cannot tell; state `head:`, `reports_to:` or `part_of:` of L"
    ]


def test_units_of_unknown_place_are_perhaps_branches() -> None:
    text = TOP + (
        "head: {title: Top}\nunits: [{name: V, head: {title: B}, part_of: unknown}, "
        "{name: W, part_of: unknown, head: {title: C}}]\n"
    )
    assert said(text, "uneven-layers") == [
        "o: undecided: whether V, W is a branch of its own does not show, nor the difference in depth "
        "between branches: cannot tell; state the place of V, W (`part_of`)"
    ]
