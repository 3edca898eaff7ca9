"""The page: header, contents, sections, signature."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from orgmodel.reports.audit.html.organogram import Organogram, organogram_markup
from orgmodel.reports.audit.html.table_markup import table_markup
from orgmodel.reports.audit.sections import Worded
from orgmodel.reports.audit.tables import Section
from orgmodel.webpage import CARDS, element, escaped, page, words
from orgmodel.words import audit as fixed

# What stands on the first, upright page; all that follows prints across, for its wide tables.
_FIRST_PAGE = ("summary", "distribution")


def audit_page(audit: Worded, organogram: Organogram) -> str:
    """Return the audit of one organisation as one page that needs no other file."""
    language = audit.language
    sections = [_section(section, language) for section in audit.sections]
    drawn = element("section", _drawn(organogram, language), class_="wide drawn")
    contents = [(section.id, section.title) for section in audit.sections]
    contents.append(("organogram", fixed.ORGANOGRAM.to(language)))
    body = (
        _header(audit),
        _contents(contents, language),
        element("main", [*sections, drawn, _signature(language)], id="content", tabindex="-1"),
    )
    return document(f"{audit.title}: {audit.name}", language, body)


def document(title: str, language: str, body: Iterable[str]) -> str:
    """Return a whole page with our style and script, and first a link past what precedes the content."""
    skip = words("a", fixed.TO_CONTENT.to(language), class_="skip", href="#content")
    return page(title, language, (skip, *body), style=_asset("style.css") + CARDS, script=_asset("sort.js"))


def _header(audit: Worded) -> str:
    return element(
        "header",
        (
            element("h1", f"{escaped(audit.title)} {words('span', audit.name)}"),
            words("p", audit.about, class_="about"),
            words("p", audit.reading),
        ),
    )


def _contents(entries: Iterable[tuple[str, str]], language: str) -> str:
    items = [element("li", words("a", title, href=f"#{identity}")) for identity, title in entries]
    return element("nav", element("ul", items), aria_label=fixed.CONTENTS.to(language))


def _section(section: Section, language: str) -> str:
    wide = section.id not in _FIRST_PAGE
    parts = [words("h2", section.title, id=section.id)]
    parts += [words("p", paragraph) for paragraph in section.paragraphs]
    parts += [table_markup(table, language) for table in section.tables]
    return element("section", "\n".join(parts), class_="wide" if wide else None)


def _drawn(organogram: Organogram, language: str) -> Iterator[str]:
    yield words("h2", fixed.ORGANOGRAM.to(language), id="organogram")
    yield from organogram_markup(organogram, language)


def _signature(language: str) -> str:
    lines = [words("p", line.to(language)) for line in fixed.SIGNATURE_LINES]
    title = words("h2", fixed.SIGNATURE.to(language))
    return element("section", (title, *lines), class_="wide signature")


@cache
def _asset(name: str) -> str:
    return files("orgmodel.reports.audit.html").joinpath(name).read_text(encoding="utf-8")
