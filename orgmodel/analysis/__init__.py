"""What follows from an organisation: lines, spans, layers, headcounts."""

from orgmodel.analysis.compute import compute
from orgmodel.analysis.computed import Computed, PositionNumbers, Reconciled, UnitNumbers
from orgmodel.analysis.conventions import DEFAULT_CONVENTIONS, Conventions

__all__ = [
    "DEFAULT_CONVENTIONS",
    "Computed",
    "Conventions",
    "PositionNumbers",
    "Reconciled",
    "UnitNumbers",
    "compute",
]
