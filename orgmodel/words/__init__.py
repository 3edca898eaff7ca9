"""Fixed words per language."""
