"""From scenes to files: a table of formats, each with the function that writes it."""

from orgmodel.organogram.outputs.formats import FORMATS, write_drawing, write_drawings

__all__ = ["FORMATS", "write_drawing", "write_drawings"]
