"""A written SVG, parsed again: boxes, lines, texts and what frames them, in points."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from xml.etree import ElementTree

import fontpkg_arimo
from fontTools.ttLib import TTFont

SVG = "{http://www.w3.org/2000/svg}"
SOFT_HYPHEN = "\u00ad"
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
# How far ink reaches above and below the baseline of Arimo's capitals and descenders, in ems.
_ASCENT, _DESCENT = 0.73, 0.21


@dataclass(frozen=True, slots=True)
class Area:
    left: float
    top: float
    right: float
    bottom: float
    corner: float = 0.0

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def grown(self, by: float) -> Area:
        return Area(self.left - by, self.top - by, self.right + by, self.bottom + by, self.corner)

    def meets(self, other: Area) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: Area) -> bool:
        """Tell whether another area lies within this one, its rounded corners heeded."""
        if other.left < self.left or other.right > self.right:
            return False
        if other.top < self.top or other.bottom > self.bottom:
            return False
        points = ((x, y) for x in (other.left, other.right) for y in (other.top, other.bottom))
        return all(self._holds_point(x, y) for x, y in points)

    def _holds_point(self, x: float, y: float) -> bool:
        corner = min(self.corner, self.width / 2, self.height / 2)
        across = max(self.left + corner - x, x - self.right + corner, 0.0)
        down = max(self.top + corner - y, y - self.bottom + corner, 0.0)
        return across**2 + down**2 <= (corner + 0.01) ** 2


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text.

    `pinned` is the width that the file asks for; of a browser, `advance` is how far it sets the text, and
    `measured` how wide that is with the ink of slanted letters, which reaches beyond the last advance.
    """

    words: str
    x: float
    y: float
    size: float
    bold: bool
    italic: bool
    anchor: str
    pinned: float = 0.0
    advance: float | None = None
    measured: float | None = None

    @property
    def shown(self) -> str:
        return self.words.replace(SOFT_HYPHEN, "")

    @property
    def area(self) -> Area:
        width = self.measured
        if width is None:
            width = width_of(self.shown, self.bold, self.italic) * self.size
        left = self.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[self.anchor] * width
        return Area(left, self.y - _ASCENT * self.size, left + width, self.y + _DESCENT * self.size)


@dataclass(slots=True)
class Box:
    """`area` is the card, `cards` also what is stacked behind it; `shapes` are all its rectangles.

    `texts` are its lines from top to bottom.
    """

    id: str
    kind: str
    element: str
    mark: str
    unknown: bool
    title: str
    shapes: list[Area]
    texts: list[Text]
    area: Area = field(init=False)
    cards: list[Area] = field(init=False)

    def __post_init__(self) -> None:
        widest = max(shape.width for shape in self.shapes)
        self.cards = [shape for shape in self.shapes if shape.width > widest - 0.05]
        self.area = min(self.cards, key=lambda shape: (shape.left, shape.top))

    @property
    def lozenges(self) -> list[Area]:
        """Badges and tags; the bar of its unit is as high as the box."""
        lower, narrower = min(16.0, self.area.height - 0.05), self.area.width - 0.05
        return [s for s in self.shapes if s.corner > 2 and s.height < lower and s.width < narrower]


Segment = tuple[float, float, float, float]


@dataclass(slots=True)
class Link:
    """`route` is the whole way from source to target, `strokes` the pieces that this line draws itself.

    `mark` is what stands at its end: `dot`, `arrow` or nothing; `marked` is the place that it takes.
    """

    source: str
    target: str
    kind: str
    unknown: bool
    title: str
    route: list[tuple[float, float]]
    strokes: list[list[tuple[float, float]]]
    labels: list[Text]
    mark: str
    marked: Area | None
    dashes: str

    @property
    def label(self) -> str:
        return joined(self.labels)

    @property
    def drawn(self) -> list[Segment]:
        return [segment for stroke in self.strokes for segment in segments(stroke)]


@dataclass(slots=True)
class Frame:
    role: str
    texts: list[Text]
    shapes: list[Area]
    paths: list[list[tuple[float, float]]]


@dataclass(slots=True)
class Sheet:
    width: float
    height: float
    boxes: list[Box]
    links: list[Link]
    frames: list[Frame]

    @property
    def texts(self) -> list[Text]:
        found = [text for box in self.boxes for text in box.texts]
        found += [text for link in self.links for text in link.labels]
        return found + [text for frame in self.frames for text in frame.texts]


def read_sheet(svg: bytes) -> Sheet:
    root = ElementTree.fromstring(svg)
    assert root.get("width") == root.get("viewBox").split()[2] + "pt"
    sheet = Sheet(*(float(part) for part in root.get("viewBox").split()[2:]), [], [], [])
    for group in root.iterfind(f"{SVG}g"):
        role = group.get("class", "")
        if role == "box":
            sheet.boxes.append(_box(group))
        elif role.startswith("link "):
            sheet.links.append(_link(group, role.removeprefix("link ")))
        else:
            shapes, texts = _areas(group), _texts(group)
            sheet.frames.append(Frame(role, texts, shapes, [_points(p) for p in group.iter(f"{SVG}path")]))
    return sheet


def segments(points: list[tuple[float, float]]) -> list[Segment]:
    return [(*a, *b) for a, b in pairwise(points)]


def around(segment: Segment) -> Area:
    x1, y1, x2, y2 = segment
    return Area(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))


def is_set_in(text: Text, lozenge: Area) -> bool:
    """Tell whether a text stands in the middle of a badge or tag."""
    middle = (lozenge.left + lozenge.right) / 2
    return text.anchor == "middle" and abs(text.x - middle) < 0.1 and lozenge.top < text.y < lozenge.bottom


def joined(texts: list[Text]) -> str:
    """Join lines to the text they were wrapped from."""
    words = "".join(text.words + ("" if text.words.endswith(SOFT_HYPHEN) else " ") for text in texts)
    return words.replace(SOFT_HYPHEN, "").strip()


def _box(group: ElementTree.Element) -> Box:
    return Box(
        group.get("id", "").removeprefix("box-"),
        group.get("data-kind", ""),
        group.get("data-element", ""),
        group.get("data-mark", ""),
        group.get("data-unknown") == "true",
        group.findtext(f"{SVG}title", ""),
        _areas(group),
        _texts(group),
    )


def _link(group: ElementTree.Element, kind: str) -> Link:
    paths = list(group.iter(f"{SVG}path"))
    drawn = [path for path in paths if path.get("class") not in ("route", "end")]
    return Link(
        group.get("data-source", ""),
        group.get("data-target", ""),
        kind,
        group.get("data-unknown") == "true",
        group.findtext(f"{SVG}title", ""),
        _points(paths[0]),
        [_points(path) for path in drawn],
        _texts(group),
        *_mark(group),
        drawn[0].get("stroke-dasharray", "") if drawn else "",
    )


def _mark(group: ElementTree.Element) -> tuple[str, Area | None]:
    circle = group.find(f"{SVG}circle")
    if circle is not None:
        x, y, r = (float(circle.get(key)) for key in ("cx", "cy", "r"))
        return "dot", Area(x - r, y - r, x + r, y + r)
    head = group.find(f"{SVG}path[@class='end']")
    if head is None:
        return "", None
    xs, ys = zip(*_points(head), strict=True)
    return "arrow", Area(min(xs), min(ys), max(xs), max(ys))


def _areas(group: ElementTree.Element) -> list[Area]:
    found = []
    for rect in group.iter(f"{SVG}rect"):
        x, y, width, height = (float(rect.get(key, "0")) for key in ("x", "y", "width", "height"))
        found.append(Area(x, y, x + width, y + height, float(rect.get("rx", "0"))))
    return found


def _texts(group: ElementTree.Element) -> list[Text]:
    return [
        Text(
            (text.text or "").replace("\u00a0", " "),
            float(text.get("x", "")),
            float(text.get("y", "")),
            float(text.get("font-size", "")),
            text.get("font-weight") == "bold",
            text.get("font-style") == "italic",
            text.get("text-anchor", "start"),
            float(text.get("textLength", "0")),
        )
        for text in group.iter(f"{SVG}text")
    ]


def _points(path: ElementTree.Element) -> list[tuple[float, float]]:
    numbers = [float(number) for number in _NUMBER.findall(path.get("d", ""))]
    return list(zip(numbers[0::2], numbers[1::2], strict=True))


@lru_cache(maxsize=4)
def _font(bold: bool, italic: bool):
    name = "Arimo-Italic[wght].ttf" if italic else "Arimo[wght].ttf"
    font = TTFont(fontpkg_arimo.ROOT / "files" / name)
    return font.getBestCmap(), font.getGlyphSet(location={"wght": 700 if bold else 400}), font["head"]


@lru_cache(maxsize=4096)
def _advance(character: str, bold: bool, italic: bool) -> float:
    names, glyphs, head = _font(bold, italic)
    return glyphs[names.get(ord(character), ".notdef")].width / head.unitsPerEm


@lru_cache(maxsize=65536)
def width_of(words: str, bold: bool, italic: bool) -> float:
    """Add up the advances of a text, in ems."""
    return sum(_advance(character, bold, italic) for character in words)
