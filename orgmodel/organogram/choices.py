"""The names that a file or an option may give to a view and a format.

They stand apart from the tables of functions, so that a file can be checked without the rooms that draw it.
"""

from __future__ import annotations

VIEW_NAMES = ("full", "vacancy", "unit", "bodies", "lines", "heat")
FORMAT_NAMES = ("svg", "png", "pdf", "txt", "dot", "html", "docx", "pptx")
