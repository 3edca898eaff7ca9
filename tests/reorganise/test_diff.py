"""The diff of two models, and the plan carried out on the model."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from orgmodel.model.elements import Unit
from orgmodel.model.organisation import Organisation
from orgmodel.reorganise.as_data import to_data
from orgmodel.reorganise.changes import ChangeKind, ElementKind, Likeness
from orgmodel.reorganise.diff import NotComparableError, diff
from orgmodel.reorganise.replay import apply_plan, inverse
from tests.reorganise.organisations import organisations


@given(organisations())
@settings(max_examples=100, deadline=None)
def test_diff_of_an_organisation_with_itself_is_empty(organisation: Organisation) -> None:
    for plan in (diff(organisation, organisation), diff(organisation, organisation, by_likeness=True)):
        assert (plan.changes, plan.order) == ((), ())


@given(organisations(), organisations(), st.booleans())
@settings(max_examples=300, deadline=None)
def test_a_plan_leads_to_the_other_state_and_its_inverse_back(
    before: Organisation, after: Organisation, by_likeness: bool
) -> None:
    plan = diff(before, after, by_likeness=by_likeness)
    assert to_data(apply_plan(plan, before)) == to_data(after)
    assert to_data(apply_plan(inverse(plan), after)) == to_data(before)


@given(organisations(), organisations(ids="stuvwxyz"))
@settings(max_examples=200, deadline=None)
def test_likeness_pairs_each_element_once(before: Organisation, after: Organisation) -> None:
    plan = diff(before, after, by_likeness=True)
    assert to_data(apply_plan(plan, before)) == to_data(after)
    assert to_data(apply_plan(inverse(plan), after)) == to_data(before)
    pairs = [change.becomes for change in plan.changes if change.becomes]
    assert len(pairs) == len(set(pairs))


def test_names_that_differ_much_are_not_taken_for_one() -> None:
    before = _city(Unit("sport", "Sport", "stad", ()), Unit("zwembad", "Zwembad", "sport", ()))
    after = _city(
        Unit("sport-en-spel", "Sport en spel", "stad", ()), Unit("zwembad", "Zwembad", "sport-en-spel", ())
    )
    plan = diff(before, after, by_likeness=True)
    assert [(c.kind, c.id) for c in plan.changes] == [
        (ChangeKind.REMOVED, "sport"),
        (ChangeKind.CREATED, "sport-en-spel"),
        (ChangeKind.MOVED, "zwembad"),
    ]


def test_names_that_differ_little_are_alike() -> None:
    before = _city(
        Unit("sportdienst", "Sportdienst", "stad", ()), Unit("zwembad", "Zwembad", "sportdienst", ())
    )
    after = _city(
        Unit("sportdiensten", "Sportdiensten", "stad", ()), Unit("zwembad", "Zwembad", "sportdiensten", ())
    )
    plan = diff(before, after, by_likeness=True)
    assert [(c.kind, c.id, c.becomes, c.likeness) for c in plan.changes] == [
        (ChangeKind.RENAMED, "sportdienst", "sportdiensten", Likeness(92, same_parent=True))
    ]


def test_organisations_whose_ids_cross_are_refused() -> None:
    before = _city(Unit("gemeente", "Gemeente", "stad", ()))
    after = replace(_city(), root=Unit("gemeente", "Stad", None, ()))
    with pytest.raises(NotComparableError) as caught:
        diff(before, after)
    assert str(caught.value) == (
        "the organisations stad and gemeente cannot be compared: gemeente is the id of an element of stad; "
        "give that element another id"
    )


def test_only_what_must_move_counts_as_displaced() -> None:
    names = ["a", "b", "c", "d"]
    before = _city(*(Unit(n, n, "stad", ()) for n in names))
    after = _city(*(Unit(n, n, "stad", ()) for n in ["d", "a", "b", "c"]))
    plan = diff(before, after)
    assert not plan.changes
    assert [(e.element, e.id, e.before, e.after) for e in plan.order] == [(ElementKind.UNIT, "d", 4, 1)]


def _city(*units: Unit) -> Organisation:
    return Organisation("Stad", Unit("stad", "Stad", None, ()), units)
