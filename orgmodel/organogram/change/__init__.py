"""Drawings of a reorganisation: two states and neutral marks; no plan is known here."""

from __future__ import annotations

from orgmodel.organogram.change.changes import Changes
from orgmodel.organogram.change.chart import change_chart

__all__ = ["Changes", "change_chart"]
