"""Entries: short forms written out, values typed, what is absent told from what is none."""

from __future__ import annotations

import textwrap
from decimal import Decimal
from pathlib import Path

import pytest

from orgmodel.files.loading import load_entries
from orgmodel.model.elements import Status
from orgmodel.model.evidence import Certainty
from orgmodel.model.lines import LineKind
from orgmodel.model.quantity import AT_LEAST_ONE, Interval, exactly

ORGS = sorted((Path(__file__).parents[2] / "orgs").glob("*.yaml"))


def organisation(text: str):
    loaded = load_entries(b"format: 1\nname: Voorbeeld\n" + textwrap.dedent(text).encode(), "stad.yaml")
    assert loaded.diagnostics == ()
    return loaded.entry


@pytest.mark.parametrize("path", ORGS, ids=lambda path: path.stem)
def test_the_organisations_load(path):
    loaded = load_entries(path.read_bytes(), path.name)
    assert loaded.diagnostics == ()
    assert loaded.entry.id == path.stem


def test_an_absent_key_is_empty_or_none():
    entry = organisation("")
    assert (entry.id, entry.complete, entry.head, entry.language) == (None, None, None, "nl")
    assert (entry.units, entry.quote, entry.rules) == ((), (), {})
    assert entry.certainty is Certainty.STATED


def test_quotes_and_notes_take_text_mapping_or_list():
    entry = organisation("""\
        quote: ["een", {of: units, text: twee, certainty: inferred, source: s}]
        note: {text: drie, quote: vier}
        aliases: [Stad, {name: Gemeente, quote: vijf}]
    """)
    assert [(one.text, one.of, one.source, one.certainty) for one in entry.quote] == [
        ("een", None, None, Certainty.STATED),
        ("twee", "units", "s", Certainty.INFERRED),
    ]
    assert [(one.text, [quote.text for quote in one.quote]) for one in entry.note] == [("drie", ["vier"])]
    assert [(one.name, len(one.quote)) for one in entry.aliases] == [("Stad", 0), ("Gemeente", 1)]


def test_the_forms_of_a_head():
    units = organisation("""\
        units:
          - {name: A, head: unknown}
          - {name: B, head: none}
          - {name: C, head: baas}
          - {name: D, head: {position: baas, certainty: inferred, quote: q}}
          - {name: E, head: {title: Hoofd, certainty: possible}}
          - {name: F, head: {position: unknown, quote: q}}
          - {name: G}
    """).units
    assert [unit.head and unit.head.form for unit in units] == [
        "unknown",
        "none",
        "reference",
        "reference",
        "position",
        "unknown",
        None,
    ]
    assert [units[index].head.reference for index in (2, 3)] == ["baas", "baas"]
    assert (units[3].head.certainty, units[3].head.quote[0].text) == (Certainty.INFERRED, "q")
    assert (units[4].head.position.title, units[4].head.position.certainty) == ("Hoofd", Certainty.POSSIBLE)


def test_the_forms_of_a_line():
    positions = organisation("""\
        positions:
          - {title: A}
          - {title: B, reports_to: unknown}
          - {title: C, reports_to: [a, {to: [b, c], kind: functional, primary: false, with: d, scope: s}]}
    """).positions
    assert [
        position.reports_to if position.reports_to is None else len(position.reports_to)
        for position in positions
    ] == [None, 1, 2]
    assert positions[1].reports_to[0].to == ("unknown",)
    line = positions[2].reports_to[1]
    assert (line.to, line.kind, line.primary, line.with_, line.scope) == (
        ("b", "c"),
        LineKind.FUNCTIONAL,
        False,
        ("d",),
        "s",
    )
    assert positions[2].reports_to[0].primary is None


def test_the_values_of_a_position():
    position = organisation("""\
        positions:
          - title: 0470
            count: unknown
            vacant: 0
            status: phasing-out
            staff: true
            fte: 0.8-1.0
            site: [a, b]
            number: 12:30
            grade: No
            deputies: [x, {position: y, order: 2, condition: c}]
            same_holder_as: z
    """).positions[0]
    assert (position.title, position.number, position.grade) == ("0470", "12:30", "No")
    assert (position.count.interval, position.vacant) == (AT_LEAST_ONE, exactly(0))
    assert position.fte.interval == Interval(Decimal("0.8"), 1)
    assert (position.status, position.staff, position.site) == (Status.PHASING_OUT, True, ("a", "b"))
    assert [(one.position, one.order, one.condition) for one in position.deputies] == [
        ("x", None, None),
        ("y", 2, "c"),
    ]
    assert position.same_holder_as.position == "z"


def test_units_bodies_and_settings():
    entry = organisation("""\
        headcount: {persons: ~38, includes_head: false, as_of: <=2026-04}
        units: [{id: teams, type: team, count: 6, complete: true}]
        bodies:
          - {name: Raad, chair: unknown, members: [a, {title: Lid, count: 3+, voting: true}], reports_to: a}
        rules: {span-too-wide: {max: 8, severity: error, by_layer: {1: {max: 12}}}}
        diagrams: [{id: o, up: 1, formats: [svg]}]
        history: [{kind: fusie, date: 2023, before: [{name: X, kind: y}]}]
        packs: [vlaanderen]
        theme: {colours: {zorg: "#123456"}}
    """)
    assert (entry.headcount[0].persons.text, entry.headcount[0].includes_head) == ("~38", False)
    assert entry.headcount[0].as_of.is_limit
    assert (entry.units[0].type, entry.units[0].count, entry.units[0].complete) == (
        ("team",),
        exactly(6),
        True,
    )
    body = entry.bodies[0]
    assert (body.chair.position, body.reports_to[0].to) == ("unknown", ("a",))
    assert [(one.position, one.title, one.voting) for one in body.members] == [
        ("a", None, None),
        (None, "Lid", True),
    ]
    rule = entry.rules["span-too-wide"]
    assert (rule.severity, rule.options, rule.by_layer) == ("error", {"max": "8"}, {"1": {"max": "12"}})
    assert (entry.diagrams[0].up, entry.diagrams[0].down, entry.diagrams[0].formats) == (1, None, ("svg",))
    assert (entry.history[0].before[0].name, entry.history[0].date.text) == ("X", "2023")
    assert entry.packs == ("vlaanderen",)
    assert entry.theme == {"colours": {"zorg": "#123456"}}


def test_entries_are_frozen():
    with pytest.raises(ValueError, match="frozen"):
        organisation("").name = "Anders"


def test_an_unknown_key_names_the_nearest_and_the_place():
    loaded = load_entries(b"format: 1\nname: X\nunits:\n  - {name: Y, sourse: z}\n", "stad.yaml")
    one = loaded.diagnostics[0]
    assert (one.line, one.column, one.width, one.code) == (4, 15, 6, "D131")
    assert one.message == "unknown key 'sourse' in a unit; did you mean 'source'?"
