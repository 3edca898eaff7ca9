"""Drawings of a reorganisation: two states and neutral marks; no plan is known here."""

from __future__ import annotations

from orgmodel.organogram.change.changes import Changes, Seats
from orgmodel.organogram.change.chart import change_chart
from orgmodel.organogram.change.sheets import before_and_after

__all__ = ["Changes", "Seats", "before_and_after", "change_chart"]
