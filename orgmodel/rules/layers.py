"""Layers: too many, and uneven between branches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

import orgmodel.rules.guide.layers as guide
from orgmodel.model.elements import Position, Unit
from orgmodel.model.paths import DocumentPath
from orgmodel.model.quantity import ZERO, Interval, Number
from orgmodel.rules.context import Context, verdict_above
from orgmodel.rules.finding import Finding, Severity, Verdict
from orgmodel.rules.options import one_of, upper_limit
from orgmodel.rules.rule import Family, Rule
from orgmodel.rules.settings import Setting
from orgmodel.rules.unplaced import unplaced
from orgmodel.words import options as said
from orgmodel.words import rules as words
from orgmodel.words.bounds import bounds, listed, measured
from orgmodel.words.text import Text

DEPTH_OPTIONS = {
    "max": upper_limit(7, said.MOST_LAYERS),
    "counts": one_of(("all", "managers"), said.WHICH_LAYERS),
}
UNEVEN_OPTIONS = {"max": upper_limit(3, said.LAYER_DIFFERENCE)}


def check_depth(context: Context) -> Iterator[Finding]:
    """Find organisations with too many layers."""
    setting = context.setting("max")
    counts = str(context.setting("counts").value)
    positions = _counted(context, counts)
    if setting.number is None or not positions:
        return
    depth = _depth(context, positions)
    verdict = verdict_above(depth, setting.number)
    if verdict is None:
        return
    message = words.TOO_MANY_LAYERS.format(
        layers=measured(depth, words.LAYERS), limit=setting.number, counts=words.LAYERS_COUNTED[counts]
    )
    layer_of = context.computed.positions
    deepest = max(positions, key=lambda position: layer_of[position.id].layer.minimum).path
    settle, where = what_settles(context)
    finding = context.judged(
        verdict,
        context.organisation.id,
        where if where is not None and verdict is Verdict.UNDECIDED else deepest,
        message,
        settle=settle,
        measured=depth,
        limit=setting,
    )
    yield replace(finding, sensitivity=_counted_otherwise(context, counts, verdict, setting.number))


def what_settles(context: Context) -> tuple[Text, DocumentPath | None]:
    """Return what the file would have to state for layers to be known, and where, if at one place."""
    organisation = context.organisation
    if organisation.is_open:
        return words.STATE_COMPLETE, None
    named = list(unplaced(context))
    named += [
        (context.label(unit), unit.path)
        for unit in map(organisation.unit_by_id.__getitem__, context.computed.unknown_heads)
        if not named
    ]
    if named:
        names = listed(tuple(dict.fromkeys(name for name, _ in named)))
        return words.STATE_LEADER.format(names=names), named[0][1]
    several = [one for one in organisation.positions if len(context.computed.positions[one.id].superiors) > 1]
    if several:
        names = listed(tuple(one.title for one in several))
        return words.STATE_LINES_OF.format(names=names), several[0].path
    return words.STATE_CERTAIN, None


def _counted_otherwise(context: Context, counts: str, verdict: Verdict, limit: int) -> tuple[Text, ...]:
    """Return what the other convention says where it changes the verdict."""
    other = "managers" if counts == "all" else "all"
    depth = _depth(context, _counted(context, other))
    if verdict_above(depth, limit) is verdict:
        return ()
    layers = measured(depth, words.LAYERS)
    return (words.LAYERS_OTHERWISE.format(counts=words.LAYERS_COUNTED[other], layers=layers),)


def _counted(context: Context, counts: str) -> tuple[Position, ...]:
    if counts == "all":
        return context.organisation.positions
    return tuple(position for position, _ in context.facts.managers)


def _depth(context: Context, positions: Iterable[Position]) -> Interval:
    """Return the bounds of the deepest layer; where more may exist it has no upper bound."""
    least: Number = 0
    most: Number | None = None if context.organisation.is_open else 0
    numbers = context.computed.positions
    for position in positions:
        layer = numbers[position.id].layer
        if position.evidence.is_stated:
            least = max(least, layer.minimum)
        most = _greatest(most, layer.maximum)
    for layer in context.computed.unknown_heads.values():
        most = _greatest(most, layer.maximum)
    return Interval(least, most)


def check_even(context: Context) -> Iterator[Finding]:
    """Find branches that differ much in depth."""
    setting = context.setting("max")
    branches, loose = _branches(context), _loose(context)
    if setting.number is None or len(branches) + len(loose) < 2:
        return
    if len(branches) < 2:
        yield _perhaps_uneven(context, setting, loose)
        return
    deepest = max(branches, key=lambda unit: branches[unit].minimum)
    others = [unit for unit in branches if unit != deepest]
    shallowest = min(others, key=lambda unit: (branches[unit].maximum is None, branches[unit].maximum or 0))
    difference = _difference(branches)
    if loose:
        difference = difference.opened()
    verdict = verdict_above(difference, setting.number)
    if verdict is None:
        return
    units = context.organisation.unit_by_id
    message = words.UNEVEN_LAYERS.format(
        difference=measured(difference, words.LAYERS),
        limit=setting.number,
        deep=units[deepest].label,
        deep_layers=bounds(branches[deepest]),
        shallow=units[shallowest].label,
        shallow_layers=bounds(branches[shallowest]),
    )
    yield context.judged(
        verdict,
        context.organisation.id,
        units[deepest].path,
        message,
        settle=what_settles(context)[0],
        measured=difference,
        limit=setting,
    )


def _loose(context: Context) -> list[Unit]:
    """Return units of which the place is not known: perhaps branches of their own."""
    return [unit for unit in context.organisation.units_by_parent.get(None, ()) if not unit.staff]


def _perhaps_uneven(context: Context, setting: Setting, loose: list[Unit]) -> Finding:
    names = listed(tuple(unit.label for unit in loose))
    return context.undecided(
        context.organisation.id,
        loose[0].path,
        words.BRANCHES_NOT_KNOWN.format(names=names),
        settle=words.STATE_PLACE.format(unit=names),
        limit=setting,
    )


def _branches(context: Context) -> dict[str, Interval]:
    """Return the deepest layer of each unit straight below the top; staff units stand beside the line."""
    organisation = context.organisation
    branch_of: dict[str, str] = {}
    is_open: dict[str, bool] = {}
    pending = [
        (unit, unit.id) for unit in organisation.units_by_parent.get(organisation.id, ()) if not unit.staff
    ]
    while pending:
        unit, branch = pending.pop()
        branch_of[unit.id] = branch
        is_open[branch] = is_open.get(branch, False) or not unit.complete
        pending.extend((below, branch) for below in organisation.units_by_parent.get(unit.id, ()))
    numbers = context.computed.positions
    depths: dict[str, Interval] = {}
    for position in organisation.positions:
        known_branch = branch_of.get(position.unit or "")
        if known_branch is None:
            continue
        layer = numbers[position.id].layer
        least = layer.minimum if position.evidence.is_stated else 0
        known = depths.get(known_branch, ZERO)
        most = _greatest(known.maximum, layer.maximum)
        if least > known.minimum or most != known.maximum:
            depths[known_branch] = Interval(max(known.minimum, least), most)
    for unit_id, layer in context.computed.unknown_heads.items():
        if unit_id in branch_of:
            known = depths.get(branch_of[unit_id], ZERO)
            depths[branch_of[unit_id]] = Interval(known.minimum, _greatest(known.maximum, layer.maximum))
    # What has no known place may stand in any branch.
    loose = bool(organisation.units_by_parent.get(None) or organisation.positions_by_unit.get(None))
    return {unit: depth.opened() if is_open[unit] or loose else depth for unit, depth in depths.items()}


def _greatest(first: Number | None, second: Number | None) -> Number | None:
    return None if first is None or second is None else max(first, second)


def _difference(branches: dict[str, Interval]) -> Interval:
    """Return the bounds of deepest minus shallowest."""
    depths = list(branches.values())
    ceilings = [depth.maximum for depth in depths if depth.maximum is not None]
    least = max(depth.minimum for depth in depths) - min(ceilings) if ceilings else 0
    if len(ceilings) < len(depths):
        return Interval(max(0, least), None)
    return Interval(max(0, least), max(ceilings) - min(depth.minimum for depth in depths))


RULES = (
    Rule(
        "too-many-layers", "L301", Family.LAYERS, Severity.WARNING, guide.TOO_MANY, check_depth, DEPTH_OPTIONS
    ),
    Rule("uneven-layers", "L302", Family.LAYERS, Severity.INFO, guide.UNEVEN, check_even, UNEVEN_OPTIONS),
)
