"""HTML pages that need nothing from elsewhere: elements, escaping, tables, a strict policy."""

from orgmodel.webpage.elements import element, escaped, words
from orgmodel.webpage.page import page
from orgmodel.webpage.table import CARDS, Content, Heading, table

__all__ = ["CARDS", "Content", "Heading", "element", "escaped", "page", "table", "words"]
