"""HTML pages that need nothing from elsewhere: elements, escaping, a strict policy."""

from orgmodel.webpage.elements import element, escaped, words
from orgmodel.webpage.page import page

__all__ = ["element", "escaped", "page", "words"]
