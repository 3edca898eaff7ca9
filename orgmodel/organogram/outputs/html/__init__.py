"""HTML: one page that works offline, with the drawing, search and the text twin as a tree."""

from orgmodel.organogram.outputs.html.page import scenes_to_html

__all__ = ["scenes_to_html"]
