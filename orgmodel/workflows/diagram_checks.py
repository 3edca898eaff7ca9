"""Check what a file asks to be drawn, so that `validate` refuses what `render` would."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from orgmodel.files.diagnostics import Diagnostic
from orgmodel.files.tree import Document
from orgmodel.model.organisation import Organisation
from orgmodel.model.settings import Diagram
from orgmodel.organogram.choices import FORMAT_NAMES, VIEW_NAMES
from orgmodel.organogram.page import PAPER_WORDS, page_from
from orgmodel.words.near import nearest

NEEDS_FOCUS = ("vacancy", "unit", "lines")
RULE, CODE = "diagram", "D302"


def diagram_faults(organisation: Organisation, document: Document) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the diagrams of a file."""
    diagrams = organisation.settings.diagrams
    return tuple(
        _located(document, diagram, key, message) for diagram in diagrams for key, message in _faults(diagram)
    )


def _faults(diagram: Diagram) -> Iterator[tuple[str, str]]:
    if diagram.view not in VIEW_NAMES:
        yield "view", f"there is no view {diagram.view!r}; {_choice(diagram.view, VIEW_NAMES)}"
    elif diagram.focus is None and diagram.view in NEEDS_FOCUS:
        yield "view", f"the view {diagram.view} looks at one position or unit; name it as `focus:`"
    if diagram.paper is not None and page_from(diagram.paper) is None:
        yield "paper", f"{diagram.paper!r} is no paper; write {PAPER_WORDS}"
    for form in diagram.formats:
        if form not in FORMAT_NAMES:
            yield "formats", f"there is no format {form!r}; {_choice(form, FORMAT_NAMES)}"


def _choice(word: str, known: Collection[str]) -> str:
    near = nearest(word, known)
    return f"did you mean {near!r}?" if near else f"choose {', '.join(known)}"


def _located(document: Document, diagram: Diagram, key: str, message: str) -> Diagnostic:
    place = document.locate((*diagram.path, key))
    return Diagnostic(document.name, place.line, place.column, RULE, CODE, message, place.width, diagram.id)
