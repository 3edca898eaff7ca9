"""The text twin as a real list of several levels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orgmodel.organogram.outputs.office_package import xml_text
from orgmodel.organogram.text_twin import TwinEntry
from orgmodel.words import twin

LEVELS = 9
NUMBER = 77

_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_BULLETS = "•–▪"
_STEP = 284
_MUTED = "4A5763"


def bullets() -> tuple[str, str]:
    """Write the definition of the list and its use, as XML."""
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
        f'<w:lvlText w:val="{_BULLETS[level % len(_BULLETS)]}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{_STEP * (level + 1)}" w:hanging="{_STEP}"/></w:pPr>'
        '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/></w:rPr></w:lvl>'
        for level in range(LEVELS)
    )
    definition = (
        f'<w:abstractNum {_SPACE} w:abstractNumId="{NUMBER}"><w:multiLevelType w:val="hybridMultilevel"/>'
        f"{levels}</w:abstractNum>"
    )
    use = f'<w:num {_SPACE} w:numId="{NUMBER}"><w:abstractNumId w:val="{NUMBER}"/></w:num>'
    return definition, use


def list_paragraphs(entries: Sequence[TwinEntry], language: str) -> Iterator[str]:
    """Write each box as an item on its own level, and each of its other lines below it."""
    for entry in entries:
        level = min(entry.depth, LEVELS - 1)
        marks = list(entry.marks)
        if entry.depth >= LEVELS:
            marks.append(twin.LEVEL.to(language).format(level=entry.depth + 1))
        rest = "".join(f" – {detail}" for detail in entry.details)
        if marks:
            rest += f" [{'; '.join(marks)}]"
        yield _item(level, _run(entry.box.title, bold=True) + _run(rest))
        for relation in entry.relations:
            yield _continued(level, _run(f"→ {relation}", colour=_MUTED))


def _item(level: int, runs: str) -> str:
    return (
        f'<w:p {_SPACE}><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{NUMBER}"/></w:numPr>'
        f'<w:spacing w:after="40"/></w:pPr>{runs}</w:p>'
    )


def _continued(level: int, runs: str) -> str:
    """Write a paragraph that belongs to the item above it."""
    place = f'<w:spacing w:after="40"/><w:ind w:left="{_STEP * (level + 1)}"/>'
    return f"<w:p {_SPACE}><w:pPr>{place}</w:pPr>{runs}</w:p>"


def _run(text: str, *, bold: bool = False, colour: str = "") -> str:
    if not text:
        return ""
    properties = ("<w:b/>" if bold else "") + (f'<w:color w:val="{colour}"/>' if colour else "")
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{xml_text(text)}</w:t></w:r>'
