"""Words for levels counted from below, for thresholds by layer."""

FIRST_LINE = "first-line"
"""A manager who leads nobody that leads."""

HIGHER_LINE = "higher-line"
"""A manager of managers."""
