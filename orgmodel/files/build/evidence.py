"""Evidence of an element: its certainty, source, quotes and notes, the source inherited."""

from __future__ import annotations

from collections.abc import Iterable

from orgmodel.files.build.problems import Problems
from orgmodel.files.build.remedies import suggestion
from orgmodel.files.schema.common import AliasEntry, CommonEntry, NoteEntry, QuoteEntry
from orgmodel.model.evidence import NO_EVIDENCE, Alias, Certainty, Evidence, Note, Quote
from orgmodel.model.paths import DocumentPath


class EvidenceReader:
    """Read the common keys, checking the sources that they name.

    Args:
        source_ids: ids of the declared sources.
    """

    def __init__(self, source_ids: frozenset[str], problems: Problems) -> None:
        self._source_ids = source_ids
        self._problems = problems
        self.only_source = next(iter(source_ids)) if len(source_ids) == 1 else None
        self._bare: dict[str | None, Evidence] = {}

    def read(self, entry: CommonEntry, path: DocumentPath, inherited: str | None) -> Evidence:
        """Return the evidence of one element; `inherited` is the source from above."""
        if not entry.quote and not entry.note and entry.source is None:
            if entry.certainty is Certainty.STATED:
                return self._without_own(inherited)
            return Evidence(entry.certainty, inherited)
        source = self.source(entry.source, (*path, "source")) or inherited
        return Evidence(
            certainty=entry.certainty,
            source=source,
            own=entry.source is not None or bool(entry.quote),
            quotes=self.quotes(entry.quote, (*path, "quote"), source, type(entry)),
            notes=self.notes(entry.note, (*path, "note"), source),
        )

    def source(self, name: str | None, path: DocumentPath) -> str | None:
        """Return a source id after checking that it is declared."""
        if name is None or name in self._source_ids:
            return name
        remedy = suggestion(name, self._source_ids, "declare it under `sources:`")
        self._problems.add(path, "unresolved-reference", "D202", f"no source has the id {name!r}; {remedy}")
        return None

    def quotes(
        self,
        entries: Iterable[QuoteEntry],
        path: DocumentPath,
        source: str | None,
        element: type[CommonEntry] | None = None,
    ) -> tuple[Quote, ...]:
        """Return the quotes, each with its own source or the element's."""
        quotes = []
        for index, entry in enumerate(entries):
            own = self.source(entry.source, (*path, index, "source"))
            quotes.append(Quote(entry.text, entry.of, own or source, entry.certainty))
            if entry.of is not None and element is not None:
                self._check_key(entry.of, element, (*path, index, "of"))
        return tuple(quotes)

    def notes(self, entries: Iterable[NoteEntry], path: DocumentPath, source: str | None) -> tuple[Note, ...]:
        """Return the notes."""
        notes = []
        for index, entry in enumerate(entries):
            own = self.source(entry.source, (*path, index, "source")) or source
            notes.append(Note(entry.text, own, self.quotes(entry.quote, (*path, index, "quote"), own)))
        return tuple(notes)

    def aliases(
        self, entries: Iterable[AliasEntry], path: DocumentPath, source: str | None
    ) -> tuple[Alias, ...]:
        """Return the other names of an element."""
        return tuple(
            Alias(entry.name, self.read(entry, (*path, "aliases", index), source))
            for index, entry in enumerate(entries)
        )

    def _without_own(self, source: str | None) -> Evidence:
        if source is None:
            return NO_EVIDENCE
        if source not in self._bare:
            self._bare[source] = Evidence(source=source)
        return self._bare[source]

    def _check_key(self, key: str, element: type[CommonEntry], path: DocumentPath) -> None:
        keys = {field.alias or name for name, field in element.model_fields.items()}
        if key in keys:
            return
        remedy = suggestion(key, keys, "name a key of this element, or leave `of` out")
        message = f"the quote proves {key!r}, which is no key here; {remedy}"
        self._problems.add(path, "quote-of-nothing", "D206", message)
