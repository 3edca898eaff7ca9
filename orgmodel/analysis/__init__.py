"""What follows from an organisation: lines, spans, layers, headcounts."""

from orgmodel.analysis.compute import compute, in_seats
from orgmodel.analysis.computed import Computed, PositionNumbers, Reconciled, UnitNumbers
from orgmodel.analysis.conventions import DEFAULT_CONVENTIONS, Conventions, SpanUnit

__all__ = [
    "DEFAULT_CONVENTIONS",
    "Computed",
    "Conventions",
    "PositionNumbers",
    "Reconciled",
    "SpanUnit",
    "UnitNumbers",
    "compute",
    "in_seats",
]
