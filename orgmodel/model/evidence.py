"""Provenance: how sure a fact is, which document says so, and in which words."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Certainty(StrEnum):
    """How sure an element is, as placed."""

    STATED = "stated"
    INFERRED = "inferred"
    POSSIBLE = "possible"


class Quote(Struct, frozen=True):
    """Hold a document's own words.

    Args:
        text: the words, verbatim.
        of: the key of the element that the words prove; None for the element itself.
        source: the source id, already inherited; None when there is none.
        certainty: how far the words prove it.
    """

    text: str
    of: str | None = None
    source: str | None = None
    certainty: Certainty = Certainty.STATED


class Note(Struct, frozen=True):
    """Hold an author's remark with the words it rests on."""

    text: str
    source: str | None = None
    quotes: tuple[Quote, ...] = ()


class Evidence(Struct, frozen=True):
    """Hold the keys common to all elements.

    Args:
        certainty: how sure the element is, as placed.
        source: the source id, already inherited; None when there is none.
        own: whether the element itself names a source or a quote.
        quotes: the quotes, in the author's order.
        notes: the remarks, in the author's order.
    """

    certainty: Certainty = Certainty.STATED
    source: str | None = None
    own: bool = False
    quotes: tuple[Quote, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def is_stated(self) -> bool:
        """Tell whether the element counts in the minimum too."""
        return self.certainty is Certainty.STATED


NO_EVIDENCE = Evidence()


class Alias(Struct, frozen=True):
    """Hold another name of an element; an alias never resolves a reference."""

    name: str
    evidence: Evidence = NO_EVIDENCE
