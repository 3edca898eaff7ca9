"""Layers: too many, and uneven between branches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal

from pydantic import Field

from orgmodel.model.elements import Position
from orgmodel.model.quantity import Interval, Number
from orgmodel.rules.context import Context, verdict_above
from orgmodel.rules.finding import Finding, Severity
from orgmodel.rules.guide import layers as guide
from orgmodel.rules.rule import Family, Options, Rule, upper_limit
from orgmodel.words import rules as words


class LayerOptions(Options):
    """Hold the most layers, and which layers count."""

    max: int | None = upper_limit(
        7, "Most layers from the head of the organisation down; `none` for no limit."
    )
    counts: Literal["all", "managers"] = Field(
        "all", description="Which layers count: all, or only those with somebody who leads."
    )


class UnevenOptions(Options):
    """Hold how far branches may differ in depth."""

    max: int | None = upper_limit(3, "Most layers of difference between branches; `none` for no limit.")


def check_depth(context: Context) -> Iterator[Finding]:
    """Find organisations with too many layers."""
    setting = context.setting("max")
    counts = str(context.setting("counts").value)
    deepest = {"all": _all(context), "managers": _managers(context)}
    if setting.number is None or not deepest[counts]:
        return
    depths = {name: _depth(context, positions) for name, positions in deepest.items()}
    verdict = verdict_above(depths[counts], setting.number)
    if verdict is None:
        return
    message = words.TOO_MANY_LAYERS.format(
        layers=words.measured(depths[counts], words.LAYERS),
        limit=setting.number,
        counts=words.LAYERS_COUNTED[counts],
    )
    layer_of = context.computed.positions
    path = max(deepest[counts], key=lambda position: layer_of[position.id].layer.minimum).path
    finding = context.judged(
        verdict,
        context.organisation.id,
        path,
        message,
        settle=words.STATE_COMPLETE,
        measured=depths[counts],
        limit=setting,
    )
    other = "managers" if counts == "all" else "all"
    if verdict_above(depths[other], setting.number) is not verdict:
        flipped = words.LAYERS_OTHERWISE.format(
            counts=words.LAYERS_COUNTED[other], layers=words.measured(depths[other], words.LAYERS)
        )
        finding = replace(finding, sensitivity=(flipped,))
    yield finding


def _all(context: Context) -> list[Position]:
    return list(context.organisation.positions)


def _managers(context: Context) -> list[Position]:
    return [position for position, _ in context.facts.managers]


def _depth(context: Context, positions: Iterable[Position]) -> Interval:
    """Return the bounds of the deepest layer; where more may exist it has no upper bound."""
    least: Number = 0
    most: Number | None = None if context.facts.is_open else 0
    for position in positions:
        layer = context.computed.positions[position.id].layer
        if position.evidence.is_stated:
            least = max(least, layer.minimum)
        most = None if most is None or layer.maximum is None else max(most, layer.maximum)
    return Interval(least, most)


def check_even(context: Context) -> Iterator[Finding]:
    """Find branches that differ much in depth."""
    setting = context.setting("max")
    branches = _branches(context)
    if setting.number is None or len(branches) < 2:
        return
    deepest = max(branches, key=lambda unit: branches[unit].minimum)
    others = [unit for unit in branches if unit != deepest]
    shallowest = min(others, key=lambda unit: (branches[unit].maximum is None, branches[unit].maximum or 0))
    difference = _difference(branches)
    verdict = verdict_above(difference, setting.number)
    if verdict is None:
        return
    units = context.organisation.unit_by_id
    message = words.UNEVEN_LAYERS.format(
        difference=words.measured(difference, words.LAYERS),
        limit=setting.number,
        deep=units[deepest].label,
        deep_layers=words.bounds(branches[deepest]),
        shallow=units[shallowest].label,
        shallow_layers=words.bounds(branches[shallowest]),
    )
    yield context.judged(
        verdict,
        context.organisation.id,
        units[deepest].path,
        message,
        settle=words.STATE_COMPLETE,
        measured=difference,
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
    depths: dict[str, Interval] = {}
    for position in organisation.positions:
        branch = branch_of.get(position.unit or "", "")
        if not branch:
            continue
        layer = context.computed.positions[position.id].layer
        least = layer.minimum if position.evidence.is_stated else 0
        known = depths.get(branch, Interval(0, 0))
        depths[branch] = Interval(max(known.minimum, least), _greatest(known.maximum, layer.maximum))
    return {unit: depth.opened() if is_open[unit] else depth for unit, depth in depths.items()}


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
        "too-many-layers", "L301", Family.LAYERS, Severity.WARNING, guide.TOO_MANY, check_depth, LayerOptions
    ),
    Rule("uneven-layers", "L302", Family.LAYERS, Severity.INFO, guide.UNEVEN, check_even, UnevenOptions),
)
