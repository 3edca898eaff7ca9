"""Word: the picture with its alternative text, and the text twin as a list."""

from orgmodel.organogram.outputs.docx.document import scenes_to_docx

__all__ = ["scenes_to_docx"]
