"""Put drawn lines of text back together into the texts they were wrapped from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from orgmodel.organogram.scene import TextLine


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Hold the lines of one text.

    Args:
        gaps: what stood in the text before each line where it was broken: a space or nothing.
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
            found[-1][0].append(line)
            found[-1][1].append(" " if rest[0] == " " else "")
            rest = rest.lstrip()[len(words) :]
            continue
        found.append(([line], [""]))
        rest = ""
        for index in range(following, len(texts)):
            if words and texts[index].startswith(words):
                rest, following = texts[index][len(words) :], index + 1
                break
    return [Paragraph(tuple(drawn), tuple(gaps)) for drawn, gaps in found]
