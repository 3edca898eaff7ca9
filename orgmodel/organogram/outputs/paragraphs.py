"""Put drawn lines of text back together into the texts they were wrapped from."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from orgmodel.organogram.scene import TextLine


class Paragraph(Struct, frozen=True):
    """Hold the lines of one text.

    Args:
        gaps: what reads well before each line in place of the break: a space, nothing in a word.
    """

    lines: tuple[TextLine, ...]
    gaps: tuple[str, ...]


def paragraphs(lines: Sequence[TextLine], sources: Sequence[str]) -> list[Paragraph]:
    """Group lines by the text they come from; a line from no source stands alone.

    Args:
        sources: the texts in the order in which they are drawn.
    """
    found: list[tuple[list[TextLine], list[str]]] = []
    rest, following = "", 0
    texts = [" ".join(source.split()) for source in sources]
    for line in lines:
        words = " ".join(line.words.split())
        if rest and words and rest.lstrip().startswith(words):
            found[-1][1].append(" " if found[-1][0][-1].joint else "")
            found[-1][0].append(line)
            rest = _rest(rest.lstrip(), words, line)
            continue
        found.append(([line], [""]))
        rest = ""
        for index in range(following, len(texts)):
            if words and texts[index].startswith(words):
                rest, following = _rest(texts[index], words, line), index + 1
                break
    return [Paragraph(tuple(drawn), tuple(gaps)) for drawn, gaps in found]


def _rest(text: str, words: str, line: TextLine) -> str:
    """Return what follows the words of a line in its text, without what the break replaces."""
    return text[len(words) :].removeprefix(line.joint)
