"""The verbs of scenarios, each carried out as edits of the base's own text."""
