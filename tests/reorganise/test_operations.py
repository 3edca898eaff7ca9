"""Each verb carried out on the base's own text."""

# ruff: noqa: E501 - texts as they are written

from __future__ import annotations

import pytest

from orgmodel.reorganise.changes import ChangeKind
from orgmodel.reorganise.planning import plan_of
from tests.reorganise.carried import BASE, carried


def lines_changed(changes: str, base: str = BASE) -> tuple[list[str], list[str]]:
    old, new = base.splitlines(), carried(changes, base).data.decode().splitlines()
    return [line for line in old if line not in new], [line for line in new if line not in old]


CASES = [
    pytest.param(
        "  - {rename: sport, name: Sport en spel}\n",
        ["      - name: Sport"],
        ["      - name: Sport en spel", "        id: sport"],
        id="rename a unit",
    ),
    pytest.param(
        '  - {rename: animator, title: "Animator: jeugd"}\n',
        ["          - {title: Animator, count: 3, vacant: 1}"],
        ['          - {title: "Animator: jeugd", id: jeugd/animator, count: 3, vacant: 1}'],
        id="rename a position",
    ),
    pytest.param(
        "  - {retype: sport, type: [afdeling, dienst]}\n",
        [],
        ["        type: [afdeling, dienst]"],
        id="retype",
    ),
    pytest.param(
        "  - {transfer: sport/deskundige, count: 3, part_of: jeugd}\n",
        ["          - {title: Deskundige, count: 4}", "          - {title: Deskundige, count: 2}"],
        ["          - {title: Deskundige}", "          - {title: Deskundige, count: 5}"],
        id="transfer to alike seats",
    ),
    pytest.param(
        "  - {transfer: animator, count: 1, vacant: 1, part_of: sport}\n",
        ["          - {title: Animator, count: 3, vacant: 1}"],
        ["          - {title: Animator, vacant: 1}", "          - {title: Animator, count: 2}"],
        id="transfer a vacant seat",
    ),
    pytest.param(
        "  - {open: animator, count: 1}\n",
        ["          - {title: Animator, count: 3, vacant: 1}"],
        ["          - {title: Animator, count: 3, vacant: 2}"],
        id="open one seat",
    ),
    pytest.param(
        "  - {open: diensthoofd-sport}\n",
        ["        head: {title: Diensthoofd sport}   # sinds kort"],
        ["        head: {title: Diensthoofd sport, status: vacant}   # sinds kort"],
        id="open a position",
    ),
    pytest.param(
        "  - {close: jeugd/deskundige}\n",
        ["          - {title: Deskundige, count: 2}"],
        [],
        id="close a position",
    ),
    pytest.param(
        "  - {close: sportcoach, to: diensthoofd-jeugd}\n",
        [
            "  - {name: College, chair: sportcoach, members: [sportcoach, diensthoofd-jeugd]}   # twee leden",
            "          - {title: Sportcoach, count: ~8, reports_to: [diensthoofd-sport, {to: directeur, kind: functional}]}",
        ],
        ["  - {name: College, chair: jeugd/diensthoofd-jeugd, members: [diensthoofd-jeugd]}   # twee leden"],
        id="close with somebody who takes over",
    ),
    pytest.param(
        "  - {set: sport, headcount: none}\n",
        ["        headcount: {persons: 6}"],
        [],
        id="take a number away",
    ),
    pytest.param(
        "  - {set: [sport, jeugd], legal_entity: OCMW}\n",
        [],
        ["        legal_entity: OCMW"] * 2,
        id="set a key of two units",
    ),
    pytest.param(
        "  - {retarget-line: sportcoach, from: directeur, to: diensthoofd-onthaal}\n",
        [
            "          - {title: Sportcoach, count: ~8, reports_to: [diensthoofd-sport, {to: directeur, kind: functional}]}"
        ],
        [
            "          - {title: Sportcoach, count: ~8, reports_to: "
            "[diensthoofd-sport, {to: onthaal/diensthoofd-onthaal, kind: functional}]}"
        ],
        id="retarget a line",
    ),
    pytest.param(
        "  - {remove-line: sportcoach, to: directeur}\n",
        [
            "          - {title: Sportcoach, count: ~8, reports_to: [diensthoofd-sport, {to: directeur, kind: functional}]}"
        ],
        ["          - {title: Sportcoach, count: ~8, reports_to: [diensthoofd-sport]}"],
        id="remove a line",
    ),
    pytest.param(
        "  - {add-line: jeugd/deskundige, to: directeur, kind: functional, scope: feesten}\n",
        ["          - {title: Deskundige, count: 2}"],
        [
            "          - {title: Deskundige, count: 2, reports_to: "
            "[{to: directeur, kind: functional, scope: feesten}]}"
        ],
        id="add a line",
    ),
    pytest.param(
        "  - {remove-deputy: directeur, position: diensthoofd-sport}\n"
        "  - {add-member: college, title: Burger, count: 2}\n"
        "  - {set: college, chair: unknown}\n",
        [
            "  - {name: College, chair: sportcoach, members: [sportcoach, diensthoofd-jeugd]}   # twee leden",
            "head: {title: Directeur, deputies: [diensthoofd-sport]}",
        ],
        [
            "  - name: College  # twee leden",
            "    chair: unknown",
            "    members:",
            "      - sportcoach",
            "      - diensthoofd-jeugd",
            "      - {title: Burger, count: 2}",
            "head: {title: Directeur}",
        ],
        id="deputies and bodies",
    ),
]


@pytest.mark.parametrize(("changes", "gone", "come"), CASES)
def test_only_the_lines_meant_change(changes: str, gone: list[str], come: list[str]) -> None:
    assert lines_changed(changes) == (gone, come)


def test_a_moved_unit_takes_its_comments_along() -> None:
    text = carried("  - {move: sport, part_of: onthaal}\n").data.decode()
    assert text.endswith(
        "  - name: Onthaal\n"
        "    type: dienst\n"
        "    head: {title: Diensthoofd onthaal}\n"
        "    units:\n"
        "      # sport eerst\n"
        "      - name: Sport\n"
        "        type: dienst\n"
        "        headcount: {persons: 6}\n"
        "        head: {title: Diensthoofd sport}   # sinds kort\n"
        "        positions:\n"
        "          - {title: Deskundige, count: 4}\n"
        "          - {title: Sportcoach, count: ~8, reports_to: [diensthoofd-sport, {to: directeur, kind: functional}]}\n"
    )


def test_a_merge_keeps_ids_and_says_where_a_unit_went() -> None:
    result = carried(
        "  - merge: [sport, jeugd]\n"
        "    into: {name: Sport en jeugd, type: dienst}\n"
        "    head: diensthoofd-jeugd\n"
        "    headcount: {persons: 15}\n"
    )
    plan = plan_of(result)
    assert [(c.kind, c.id, c.into) for c in plan.changes if c.element == "unit"] == [
        (ChangeKind.MERGED, "jeugd", "sport-en-jeugd"),
        (ChangeKind.MERGED, "sport", "sport-en-jeugd"),
        (ChangeKind.CREATED, "sport-en-jeugd", None),
    ]
    assert {p.id for p in result.after.positions} == {p.id for p in result.before.positions}
    assert result.after.unit_by_id["sport-en-jeugd"].head == "jeugd/diensthoofd-jeugd"
    assert [c.causes[0].verb for c in plan.changes if c.causes] == ["merge"] * len(plan.changes)


def test_the_employer_stays_when_a_position_moves() -> None:
    base = BASE.replace("      - name: Jeugd\n", "      - name: Jeugd\n        legal_entity: OCMW\n")
    result = carried("  - {move: animator, part_of: onthaal}\n", base)
    assert result.after.position_by_id["jeugd/animator"].legal_entity == "OCMW"


def test_a_short_reference_is_written_in_full_when_it_would_become_ambiguous() -> None:
    result = carried("  - create:\n      position: {title: Sportcoach, part_of: onthaal}\n")
    assert "chair: sport/sportcoach, members: [sport/sportcoach, diensthoofd-jeugd]" in result.data.decode()


def test_a_comment_stays_when_a_value_becomes_a_block() -> None:
    base = BASE.replace("    head: none\n", "    head: none   # niemand\n")
    changes = "  - set: vrije-tijd\n    head:\n      title: Clustermanager   # nieuw\n      grade: A4\n"
    text = carried(changes, base).data.decode()
    assert (
        "    type: cluster\n"
        "    head:   # niemand\n"
        "      title: Clustermanager   # nieuw\n"
        "      grade: A4\n"
        "    units:\n"
    ) in text


def test_a_long_chain_is_written_flat_before_it_nests_too_deeply() -> None:
    units = "".join(f"  - {{name: E{number}, head: none}}\n" for number in range(60))
    base = f"format: 1\nid: stad\nname: Stad\nunits:\n{units}"
    changes = "".join(f"  - {{move: e{number}, part_of: e{number - 1}}}\n" for number in range(1, 60))
    result = carried(changes, base)
    assert [unit.parent for unit in result.after.units if unit.id == "e59"] == ["e58"]
    assert "part_of: e" in result.data.decode()


def test_line_ends_of_the_base_are_kept() -> None:
    base = BASE.replace("\n", "\r\n")
    data = carried("  - create:\n      unit:\n        name: Zaal\n        part_of: onthaal\n", base).data
    assert data.count(b"\n") == data.count(b"\r\n") == base.count("\n") + 4


def test_to_open_some_seats_leaves_out_that_all_are_filled() -> None:
    base = BASE.replace("{title: Deskundige, count: 4}", "{title: Deskundige, count: 4, status: filled}")
    data = carried("  - {open: sport/deskundige, count: 1}\n", base).data
    assert "          - {title: Deskundige, count: 4, vacant: 1}\n" in data.decode()
