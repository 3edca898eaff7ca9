"""The audit of one organisation in words, section by section."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from orgmodel.reports.audit.findings_section import (
    findings_section,
    relaxed_section,
    rules_section,
    waivers_section,
)
from orgmodel.reports.audit.gathered import Audit
from orgmodel.reports.audit.numbers_section import (
    conventions_section,
    sources_section,
    statements_section,
    units_section,
)
from orgmodel.reports.audit.phrases import Phrases
from orgmodel.reports.audit.reporting_section import lines_section, managers_section
from orgmodel.reports.audit.summary_section import distribution_section, summary_section
from orgmodel.reports.audit.tables import Section
from orgmodel.words import audit as words
from orgmodel.words.numbers import format_date

_SECTIONS = (
    summary_section,
    distribution_section,
    findings_section,
    managers_section,
    lines_section,
    statements_section,
    units_section,
    waivers_section,
    relaxed_section,
    rules_section,
    conventions_section,
    sources_section,
)


class Worded(Struct, frozen=True):
    """Hold an audit in words.

    Args:
        title: what the document is.
        name: the organisation, with its date.
        about: the file, its fingerprint, the day and the program.
        reading: how to read the numbers and verdicts.
    """

    title: str
    name: str
    about: str
    reading: str
    language: str
    sections: tuple[Section, ...]


def worded(audit: Audit, language: str) -> Worded:
    """Word an audit in one language."""
    phrases = Phrases(audit, language)
    organisation = audit.organisation
    date = organisation.as_of
    dated = "" if date is None else f", {phrases.say(words.AS_OF, date=format_date(date, language))}"
    file = audit.audited
    return Worded(
        phrases.say(words.TITLE),
        f"{organisation.name}{dated}",
        phrases.say(
            words.AUDITED,
            file=file.name,
            sha256=file.sha256,
            date=audit.evaluation.on.isoformat(),
            program=file.program,
        ),
        phrases.say(words.READING),
        language,
        tuple(section(audit, phrases) for section in _SECTIONS),
    )


def all_worded(audits: Iterable[Audit], language: str | None) -> tuple[Worded, ...]:
    """Word audits, each in `language` or else in its organisation's own."""
    return tuple(worded(each, language or each.organisation.language) for each in audits)
