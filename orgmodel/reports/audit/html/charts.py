"""Bar charts as inline SVG: what is certain is filled, what is possible is outlined in short dashes."""

from __future__ import annotations

from collections.abc import Iterator

from orgmodel.model.quantity import Number
from orgmodel.reports.audit.tables import Picture
from orgmodel.webpage import element, words

# Points of the drawing; at 360 pixels wide it stands at its own size.
_WIDTH = 330
_LABELS = 104
_NUMBERS = 62
_ROW = 20
_BAR = 12
_OPEN_END = 16
_INK = "#17324D"
_TEXT = "#1B2733"


def bar_chart(picture: Picture, identity: str) -> str:
    """Return a bar chart; its numbers stand in the table beside it."""
    height = _ROW * len(picture.bars) + 4
    title = f"{identity}-chart"
    return element(
        "svg",
        (words("title", picture.title, id=title), *_bars(picture)),
        class_="chart",
        role="img",
        aria_labelledby=title,
        viewBox=f"0 0 {_WIDTH} {height}",
        width=str(_WIDTH),
        height=str(height),
    )


def _bars(picture: Picture) -> Iterator[str]:
    widest = max((_longest(least, most) for _, least, most, _, _ in picture.bars), default=0)
    room = _WIDTH - _LABELS - _NUMBERS - _OPEN_END
    for row, (label, least, most, number, undecided) in enumerate(picture.bars):
        middle = row * _ROW + _ROW // 2 + 2
        yield _text(label, _LABELS - 8, middle, anchor="end")
        sure = _length(least, widest, room)
        end = sure + _OPEN_END if most is None else _length(most, widest, room)
        if undecided:
            yield _bar(0, end, middle, dashed=True)
        else:
            yield _bar(0, sure, middle)
            yield _bar(sure, end, middle, dashed=True)
        yield _text(number, _LABELS + end + 6, middle)


def _longest(least: Number, most: Number | None) -> Number:
    return least if most is None else most


def _length(number: Number, widest: Number, room: int) -> int:
    if not number or not widest:
        return 0
    return max(1, round(float(number) / float(widest) * room))


def _bar(start: int, end: int, middle: int, *, dashed: bool = False) -> str:
    if end <= start:
        return ""
    return element(
        "rect",
        x=str(_LABELS + start),
        y=str(middle - _BAR // 2),
        width=str(end - start),
        height=str(_BAR),
        fill="#FFFFFF" if dashed else _INK,
        stroke=_INK,
        stroke_dasharray="3 2" if dashed else None,
    )


def _text(text: str, x: int, middle: int, *, anchor: str | None = None) -> str:
    return words("text", text, x=str(x), y=str(middle + 4), font_size="11", fill=_TEXT, text_anchor=anchor)
