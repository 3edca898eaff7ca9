"""Edits of a file that leave every byte alone that they do not concern."""
