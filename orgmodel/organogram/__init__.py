"""Organograms: chart, text twin, measuring, layout, DOT, outputs."""
