"""From scenes to files: a table of formats, each with the function that writes it."""

from orgmodel.organogram.outputs.formats import FORMATS, Drawing, prepare, write_drawing, write_format

__all__ = ["FORMATS", "Drawing", "prepare", "write_drawing", "write_format"]
