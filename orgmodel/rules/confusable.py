"""Text that does not read as it is written: hidden, turning or look-alike characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import orgmodel.rules.guide.confusable as guide
from orgmodel.model.evidence import Alias
from orgmodel.model.paths import DocumentPath
from orgmodel.rules.context import Context
from orgmodel.rules.finding import Finding, Severity
from orgmodel.rules.rule import Family, Rule
from orgmodel.words import records as words
from orgmodel.words.text import Text

_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_HIDDEN = re.compile("[\u200b\u2060]")
# Joiners belong in some scripts; between Latin letters they only hide.
_JOINED_LATIN = re.compile("(?<=[A-Za-z])[\u200c\u200d]|[\u200c\u200d](?=[A-Za-z])")
_WORD = re.compile(r"[^\W\d_]{2,}")
_LOOK_ALIKE = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"})

Named = tuple[str, DocumentPath, str]


def check_text(context: Context) -> Iterator[Finding]:
    """Find names and titles that hold hidden, turning or mixed-script characters."""
    for subject, path, text in _texts(context):
        if text.isascii():
            continue
        fault = _fault(text)
        if fault is not None:
            yield context.violation(subject, path, fault)


def _fault(text: str) -> Text | None:
    shown = "".join(char if char.isprintable() else f"<U+{ord(char):04X}>" for char in text)
    for pattern, message in (
        (_TURNING, words.TURNING_CHARACTER),
        (_HIDDEN, words.HIDDEN_CHARACTER),
        (_JOINED_LATIN, words.HIDDEN_CHARACTER),
    ):
        found = pattern.search(text)
        if found is not None:
            return message.format(text=shown, code=f"U+{ord(found[0]):04X}")
    for word in _WORD.findall(text):
        scripts = sorted(_scripts(word))
        if len(scripts) > 1:
            return words.MIXED_SCRIPTS.format(word=word, scripts=" + ".join(scripts))
    return None


def _scripts(word: str) -> set[str]:
    if word.isascii():
        return {"LATIN"}
    return {unicodedata.name(char, "?").split(" ", 1)[0] for char in word} & _LOOK_ALIKE


def _texts(context: Context) -> Iterator[Named]:
    organisation = context.organisation
    yield organisation.id, ("name",), organisation.name
    yield from _aliases(organisation.id, (), organisation.aliases)
    for unit in organisation.units:
        if unit.name is not None:
            yield unit.id, (*unit.path, "name"), unit.name
        for word in unit.types:
            yield unit.id, (*unit.path, "type"), word
        yield from _aliases(unit.id, unit.path, unit.aliases)
    for position in organisation.positions:
        yield position.id, (*position.path, "title"), position.title
        yield from _aliases(position.id, position.path, position.aliases)
        for line in position.lines:
            if line.scope is not None:
                yield position.id, line.path, line.scope
    for body in organisation.bodies:
        yield body.id, (*body.path, "name"), body.name
        yield from _aliases(body.id, body.path, body.aliases)
        for member in (*body.members, *body.attends):
            if member.title is not None:
                yield body.id, member.path, member.title
    for source in organisation.sources:
        yield source.id, (*source.path, "title"), source.title
    for site in organisation.sites:
        yield site.id, (*site.path, "name"), site.name


def _aliases(subject: str, path: DocumentPath, aliases: tuple[Alias, ...]) -> Iterator[Named]:
    for index, alias in enumerate(aliases):
        yield subject, (*path, "aliases", index), alias.name


RULES = (Rule("confusable-text", "T901", Family.TEXT, Severity.WARNING, guide.CONFUSABLE, check_text),)
