"""Compute everything that follows from an organisation."""

from __future__ import annotations

from msgspec.structs import replace

from orgmodel.analysis.approximate import with_share
from orgmodel.analysis.computed import Computed, PositionNumbers, Reconciled
from orgmodel.analysis.conventions import DEFAULT_CONVENTIONS, Conventions, SpanUnit
from orgmodel.analysis.direct import DirectSpans
from orgmodel.analysis.headcount import Headcounts
from orgmodel.analysis.indirect import NOBODY_BELOW, IndirectSpans
from orgmodel.analysis.layers import layers
from orgmodel.analysis.ordering import Ordering, order_nodes
from orgmodel.analysis.reporting import Reporting, report
from orgmodel.model.elements import Statement
from orgmodel.model.organisation import Organisation
from orgmodel.model.quantity import AT_LEAST_ONE, Interval


def compute(organisation: Organisation, conventions: Conventions = DEFAULT_CONVENTIONS) -> Computed:
    """Return the lines, spans, layers and headcounts of an organisation; total also on cyclic lines."""
    if conventions.about != DEFAULT_CONVENTIONS.about:
        organisation = with_share(organisation, conventions.about)
    reporting = report(organisation)
    names = [*(position.id for position in organisation.positions), *reporting.unknown_heads]
    ordering = order_nodes(names, reporting.edges)
    indirect = IndirectSpans(organisation, reporting, ordering.nodes).count()
    direct = DirectSpans(organisation, reporting, ordering.nodes)
    at_layer = layers(organisation, reporting, ordering.nodes)
    return Computed(
        organisation=organisation,
        conventions=conventions,
        lines=tuple(reporting.lines),
        positions=_numbers(organisation, direct, conventions, ordering, indirect, at_layer),
        units=Headcounts(organisation, direct).count(),
        cycles=_named(ordering, organisation),
        statements=_statements(organisation),
        direct_spans=direct,
        unknown_heads={
            unit: at_layer.get(node, AT_LEAST_ONE) for unit, node in reporting.unknown_heads.items()
        },
    )


def in_seats(computed: Computed) -> Computed:
    """Return what follows with spans in seats, as drawings show them."""
    conventions = replace(computed.conventions, unit=SpanUnit.SEATS)
    return computed if conventions == computed.conventions else compute(computed.organisation, conventions)


def _numbers(
    organisation: Organisation,
    direct: DirectSpans,
    conventions: Conventions,
    ordering: Ordering,
    indirect: dict[int, Reconciled],
    at_layer: dict[int, Interval],
) -> dict[str, PositionNumbers]:
    in_cycle = {node for cycle in ordering.cycles for node in cycle}
    superiors = _superiors(organisation, direct.reporting)
    in_seats = replace(conventions, unit=SpanUnit.SEATS)
    numbers = {}
    for node, position in enumerate(organisation.positions):
        span = direct.at(node, conventions)
        numbers[position.id] = PositionNumbers(
            span,
            indirect.get(node, NOBODY_BELOW),
            at_layer.get(node, AT_LEAST_ONE),
            node in in_cycle,
            superiors.get(node, ()),
            span.value if in_seats == conventions else direct.at(node, in_seats).value,
        )
    return numbers


def _superiors(organisation: Organisation, reporting: Reporting) -> dict[int, tuple[str, ...]]:
    positions = organisation.positions
    found: dict[int, tuple[str, ...]] = {}
    for edge in reporting.edges:
        if edge.superior < len(positions):
            found[edge.reporter] = (*found.get(edge.reporter, ()), positions[edge.superior].id)
    return found


def _named(ordering: Ordering, organisation: Organisation) -> tuple[tuple[str, ...], ...]:
    positions = organisation.positions
    named = (
        tuple(positions[node].id for node in cycle if node < len(positions)) for cycle in ordering.cycles
    )
    return tuple(cycle for cycle in named if cycle)


def _statements(organisation: Organisation) -> tuple[Statement, ...]:
    units = (organisation.root, *organisation.units)
    return tuple(statement for unit in units for statement in unit.headcount)
