"""Bad scenarios: each refused where it stands, naming the change, with what to do."""

# ruff: noqa: E501 - texts as they are written

from __future__ import annotations

import pytest

from tests.reorganise.carried import refusals

CASES = [
    pytest.param(
        "  - foo\n",
        ["5:5: change 1: a change is a verb with its keys, such as {move: sport, part_of: onthaal}"],
        id="no verb and no keys",
    ),
    pytest.param(
        "  - {retype: stad, type: gemeente}\n",
        ["5:14: change 1 (retype): 'stad' is an organisation, and here a unit is meant; name a unit"],
        id="an organisation for a unit",
    ),
    pytest.param(
        "  - {move: sprot, part_of: onthaal}\n",
        ["5:12: change 1 (move): no position or unit has the id 'sprot'; did you mean 'sport'?"],
        id="unknown id",
    ),
    pytest.param(
        "  - {move: deskundige, part_of: onthaal}\n",
        [
            "5:12: change 1 (move): 'deskundige' fits 2 elements; write 'jeugd/deskundige' or 'sport/deskundige'"
        ],
        id="ambiguous tail",
    ),
    pytest.param(
        "  - {move: sport, part_of: college}\n",
        [
            "5:28: change 1 (move): 'college' is a body, and here an organisation or unit is meant; name an organisation or unit"
        ],
        id="wrong kind",
    ),
    pytest.param(
        "  - {move: vrije-tijd, part_of: vrije-tijd}\n",
        ["5:33: change 1 (move): 'vrije-tijd' cannot become part of itself; name a unit outside it"],
        id="move under itself",
    ),
    pytest.param(
        "  - {move: vrije-tijd, part_of: sport}\n",
        [
            "5:33: change 1 (move): 'vrije-tijd' cannot become part of 'sport', which is part of it; name a unit outside it"
        ],
        id="move under own part",
    ),
    pytest.param(
        "  - {move: sport, part_of: vrije-tijd}\n",
        ["5:12: change 1 (move): 'sport' is part of 'vrije-tijd' already; leave it out"],
        id="move where it is",
    ),
    pytest.param(
        "  - {move: diensthoofd-sport, part_of: onthaal}\n",
        [
            "5:5: change 1 (move): 'sport/diensthoofd-sport' heads 'sport'; say who heads that unit next: add `head:` with an id, unknown or none"
        ],
        id="head left",
    ),
    pytest.param(
        "  - {dissolve: sport, headcount: none}\n",
        [
            "5:16: change 1 (dissolve): 'sport/diensthoofd-sport', 'sport/deskundige', 'sport/sportcoach' of 'sport' would have no destination; add `part_of:` for all of them, or each under `to:`"
        ],
        id="dissolve without destination",
    ),
    pytest.param(
        "  - {dissolve: sport, part_of: jeugd}\n",
        [
            "5:16: change 1 (dissolve): the stated numbers of 'sport' have no destination; add `headcount: none` to let them lapse, and `set` those of the units that take its content"
        ],
        id="dissolve without destination of numbers",
    ),
    pytest.param(
        "  - {dissolve: vrije-tijd, part_of: sport}\n",
        ["5:37: change 1 (dissolve): 'vrije-tijd' cannot be dissolved into 'sport', which goes with it"],
        id="dissolve into own part",
    ),
    pytest.param(
        "  - {dissolve: onthaal, to: {diensthoofd-sport: jeugd}}\n",
        [
            "5:49: change 1 (dissolve): 'sport/diensthoofd-sport' does not stand in 'onthaal'; name what it holds"
        ],
        id="dissolve sends what it does not hold",
    ),
    pytest.param(
        "  - {merge: [sport, vrije-tijd], into: {name: Samen}, head: none, headcount: none}\n",
        [
            "5:14: change 1 (merge): 'sport' is part of 'vrije-tijd'; a unit cannot merge with one above it: dissolve 'sport' with `part_of: vrije-tijd`"
        ],
        id="merge with ancestor",
    ),
    pytest.param(
        "  - {merge: [sport, jeugd], into: vrije-tijd, headcount: none}\n",
        [
            "5:14: change 1 (merge): 'sport' is part of 'vrije-tijd'; a unit cannot merge with one above it: dissolve 'sport' with `part_of: vrije-tijd`"
        ],
        id="merge into ancestor",
    ),
    pytest.param(
        "  - {merge: [sport], into: {name: Samen}, head: none, headcount: none}\n",
        ["5:13: change 1 (merge): a merge takes two units or more; name another"],
        id="merge of one",
    ),
    pytest.param(
        "  - {merge: [sport, jeugd], into: {name: Samen}, headcount: none}\n",
        [
            "5:35: change 1 (merge): nothing says who heads 'samen'; add `head:` with an id, a new position, unknown or none"
        ],
        id="merge without head",
    ),
    pytest.param(
        "  - {merge: [sport, jeugd], into: {name: Samen}, head: none}\n",
        [
            "5:13: change 1 (merge): the stated numbers of 'sport' have no destination; add `headcount:` with new numbers, or none"
        ],
        id="merge without numbers",
    ),
    pytest.param(
        "  - {merge: [sport, jeugd], into: {name: Onthaal}, head: none, headcount: none}\n",
        ["5:35: change 1 (merge): a unit has the id 'onthaal' already; add another `id:`"],
        id="merge name taken",
    ),
    pytest.param(
        "  - {transfer: sport/deskundige, count: 5, part_of: onthaal}\n",
        [
            "5:41: change 1 (transfer): cannot transfer seats of 'sport/deskundige': 5 asked, 4 there; lower `count`"
        ],
        id="transfer of more",
    ),
    pytest.param(
        "  - {transfer: sportcoach, count: 8, part_of: onthaal}\n",
        [
            "5:35: change 1 (transfer): cannot transfer seats of 'sport/sportcoach': 8 asked, 7-9 there, so one may not be left; lower `count`, or `set` how many seats there are first"
        ],
        id="transfer of about",
    ),
    pytest.param(
        "  - {transfer: animator, count: 1, vacant: 2, part_of: onthaal}\n",
        ["5:44: change 1 (transfer): 2 of 1 seats cannot be vacant; lower `vacant`"],
        id="transfer of vacant",
    ),
    pytest.param(
        "  - {set: sportcoach, grade: B1}\n  - {set: sportcoach, grade: B2}\n",
        [
            "6:30: change 2 (set): change 1 (set) decides `grade` of 'sport/sportcoach' already; keep one of both"
        ],
        id="contradiction",
    ),
    pytest.param(
        "  - {move: sport, part_of: onthaal}\n  - {move: sport, part_of: stad}\n",
        ["6:12: change 2 (move): change 1 (move) decides `part_of` of 'sport' already; keep one of both"],
        id="moved twice",
    ),
    pytest.param(
        "  - {dissolve: sport, part_of: jeugd, headcount: none}\n  - {rename: sport, name: Sporten}\n",
        [
            "6:14: change 2 (rename): 'sport' is gone since change 1 (dissolve); change the order, or leave it out"
        ],
        id="gone",
    ),
    pytest.param(
        "  - {close: sportcoach}\n",
        [
            "5:13: change 1 (close): 'sport/sportcoach' is still the chair of 'college', a seat in 'college'; add `to:` with the id that takes over, or none to drop these"
        ],
        id="close in use",
    ),
    pytest.param(
        "  - {close: diensthoofd-sport, to: none}\n",
        [
            "5:13: change 1 (close): 'sport/diensthoofd-sport' heads 'sport'; add `head:` with an id, unknown or none"
        ],
        id="close head",
    ),
    pytest.param(
        "  - {retarget-line: deskundige, from: directeur, to: diensthoofd-jeugd}\n",
        [
            "5:21: change 1 (retarget-line): 'deskundige' fits 2 elements; write 'jeugd/deskundige' or 'sport/deskundige'"
        ],
        id="no line",
    ),
    pytest.param(
        "  - {remove-line: jeugd/deskundige, to: diensthoofd-jeugd}\n",
        [
            "5:41: change 1 (remove-line): 'jeugd/deskundige' has no declared line to 'jeugd/diensthoofd-jeugd'; a line that follows from the place changes with `move`, or with `set` and `reports_to`"
        ],
        id="no line 2",
    ),
    pytest.param(
        "  - {remove-member: college, position: directeur}\n",
        ["5:40: change 1 (remove-member): 'directeur' has no seat in 'college'; leave it out"],
        id="no member",
    ),
    pytest.param(
        "  - {add-member: college, position: sportcoach}\n",
        ["5:37: change 1 (add-member): 'sport/sportcoach' has a seat in 'college' already; leave it out"],
        id="member twice",
    ),
    pytest.param(
        "  - {add-deputy: directeur, position: directeur}\n",
        ["5:39: change 1 (add-deputy): 'directeur' cannot be its own deputy; name another"],
        id="own deputy",
    ),
    pytest.param(
        "  - {set: sport, status: vacant}\n",
        [
            "5:26: change 1 (set): 'sport' is a unit, for which `set` takes complete, count, head, headcount, legal_entity, site, staff"
        ],
        id="wrong key",
    ),
    pytest.param(
        "  - {set: sport}\n",
        ["5:11: change 1 (set): `set` changes nothing; add a key with its new value"],
        id="nothing set",
    ),
    pytest.param(
        "  - {move: sport, rename: sport, part_of: onthaal}\n",
        ["5:19: change 1 has two verbs, move and rename; make two changes of it"],
        id="two verbs",
    ),
    pytest.param(
        "  - {mov: sport, part_of: onthaal}\n",
        ["5:6: change 1 has no verb that is known; did you mean 'move'?"],
        id="unknown verb",
    ),
    pytest.param(
        "  - {part_of: onthaal}\n",
        [
            "5:6: change 1 has no verb that is known; use one of create, rename, retype, move, merge, split, dissolve, transfer, set, open, phase-out, close, add-line, remove-line, retarget-line, add-member, remove-member, add-deputy, remove-deputy"
        ],
        id="no verb",
    ),
    pytest.param(
        "  - {move: sport, partof: onthaal}\n",
        [
            "5:19: change 1 (move): unknown key 'partof' in a change with the verb move; did you mean 'part_of'?",
        ],
        id="unknown key",
    ),
    pytest.param(
        "  - {transfer: sport/deskundige, count: veel, part_of: onthaal}\n",
        ["5:41: change 1 (transfer): 'count' is 'veel'; write a whole number such as 2"],
        id="not a number",
    ),
    pytest.param(
        "  - {rename: sport, title: Sporten}\n",
        ["5:28: change 1 (rename): 'sport' is a unit, which has a name; write `name:` for `title:`"],
        id="rename key",
    ),
    pytest.param(
        "  - create:\n      unit: {name: Sport, part_of: onthaal}\n",
        ["6:13: change 1 (create): a unit has the id 'sport' already; add another `id:`"],
        id="name taken",
    ),
    pytest.param(
        "  - create:\n      position: {title: Nieuw, part_of: onthaal, reports_to: niemand}\n",
        [
            "5:5: change 1 (create): the result could not be read: no position or body has the id 'niemand'; declare it, or write `unknown`"
        ],
        id="unresolved in new",
    ),
    pytest.param(
        "  - {split: sport, into: [{name: Zaal, takes: [sportcoach]}], headcount: none}\n",
        [
            "5:13: change 1 (split): 'sport/diensthoofd-sport', 'sport/deskundige' of 'sport' would have no destination; add `rest:` with the id of the unit that keeps them"
        ],
        id="split rest",
    ),
]


@pytest.mark.parametrize(("changes", "messages"), CASES)
def test_a_bad_change_is_refused_where_it_stands(changes: str, messages: list[str]) -> None:
    assert refusals(changes) == messages


@pytest.mark.parametrize(
    ("change", "column", "verb", "key"),
    [
        ("move: [], part_of: onthaal", 12, "move", "move"),
        ("merge: [], into: {name: Samen}, head: none", 13, "merge", "merge"),
        ("split: sport, into: [], rest: onthaal", 26, "split", "into"),
        ("set: [], staff: true", 11, "set", "set"),
        ("open: []", 12, "open", "open"),
        ("phase-out: []", 17, "phase-out", "phase-out"),
        ("close: []", 13, "close", "close"),
        ("retarget-line: [], from: directeur, to: sportcoach", 21, "retarget-line", "retarget-line"),
    ],
)
def test_a_change_of_nothing_is_refused(change: str, column: int, verb: str, key: str) -> None:
    message = f"5:{column}: change 1 ({verb}): '{key}' is an empty list; name one at least"
    assert refusals(f"  - {{{change}}}\n") == [message]


def test_no_lines_at_all_are_said_in_a_word() -> None:
    assert refusals("  - {set: sportcoach, reports_to: []}\n") == [
        "5:35: change 1 (set): 'reports_to' is an empty list; say `unknown` or `none` where that is meant, or leave the key out"
    ]


def test_a_new_name_has_no_spaces_at_its_ends() -> None:
    assert refusals('  - {rename: sport, name: "Sporten "}\n') == [
        "5:27: change 1 (rename): 'name' begins or ends with a space; remove it, for names that differ in it look alike"
    ]
