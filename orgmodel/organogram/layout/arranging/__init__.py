"""Arranging: how each parent sets out what is below it, so that the whole fits its room."""
