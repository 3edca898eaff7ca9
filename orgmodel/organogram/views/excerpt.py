"""The line below the title of a drawing that shows a part."""

from __future__ import annotations

from orgmodel.organogram.views.parts import Parts
from orgmodel.words import organogram as words
from orgmodel.words.numbers import format_date


def excerpt_subtitle(parts: Parts, *said: str, named: bool = True) -> str:
    """Return what is drawn, the organisation and the date.

    Args:
        named: whether the organisation is named here, the title naming a part of it.
    """
    texts = [*([parts.organisation.name] if named else []), *said]
    if parts.organisation.as_of is not None:
        date = format_date(parts.organisation.as_of, parts.language)
        texts.append(words.AS_OF.format(date=date).to(parts.language))
    return words.SEPARATOR.join(text for text in texts if text)
