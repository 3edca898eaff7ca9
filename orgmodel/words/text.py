"""A text in each language that orgmodel writes."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

Language: TypeAlias = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = ("nl", "en")


class Text(Struct, frozen=True):
    """Hold one text in Dutch and in English; a template takes `str.format` fields."""

    nl: str
    en: str

    def to(self, language: str) -> str:
        """Return the text in `language`; Dutch unless English is asked."""
        return self.en if language == "en" else self.nl

    def format(self, **values: object) -> Text:
        """Fill the fields in both languages; a Text among the values is taken in its language."""
        return Text(
            self.nl.format(**{key: _in(value, "nl") for key, value in values.items()}),
            self.en.format(**{key: _in(value, "en") for key, value in values.items()}),
        )


def _in(value: object, language: str) -> object:
    return value.to(language) if isinstance(value, Text) else value


def same(text: str) -> Text:
    """Return a text that is the same in each language: a name from a file."""
    return Text(text, text)


def joined(parts: list[Text], mark: str = ", ") -> Text:
    """Return texts in a row."""
    return Text(mark.join(part.nl for part in parts), mark.join(part.en for part in parts))
