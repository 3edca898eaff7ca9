"""What must hold on every sheet, as lists of breaches."""

from itertools import combinations, pairwise

from orgmodel.organogram.scene import Anchor, PlacedBox, Point, Rect, Scene, TextLine

HAIR = 0.01


def breaches(scene: Scene) -> list[str]:
    return [
        *_overlaps(scene),
        *_off_page(scene),
        *_lines_through(scene),
        *_ends(scene),
        *_texts(scene),
        *_labels(scene),
    ]


def meets(a: Rect, b: Rect) -> bool:
    return (
        a.x < b.x + b.width - HAIR
        and b.x < a.x + a.width - HAIR
        and a.y < b.y + b.height - HAIR
        and b.y < a.y + a.height - HAIR
    )


def _overlaps(scene: Scene) -> list[str]:
    return [
        f"{a.box.id} overlaps {b.box.id}" for a, b in combinations(scene.boxes, 2) if meets(a.rect, b.rect)
    ]


def _off_page(scene: Scene) -> list[str]:
    points = [Point(b.rect.x, b.rect.y) for b in scene.boxes]
    points += [Point(b.rect.x + b.rect.width, b.rect.y + b.rect.height) for b in scene.boxes]
    points += [p for link in scene.links for p in link.points]
    for texts in [d.texts for d in scene.decorations] + [link.label for link in scene.links]:
        points += [Point(x, t.y) for t in texts for x in _extent(t)]
    off = [p for p in points if not (0 <= p.x <= scene.width and 0 <= p.y <= scene.height)]
    return [f"{p} is off the page" for p in off]


def _lines_through(scene: Scene) -> list[str]:
    found = []
    for link in scene.links:
        for a, b in pairwise(link.points):
            if a.x != b.x and a.y != b.y:
                found.append(f"{link.link.source} to {link.link.target} is not orthogonal")
            line = Rect(min(a.x, b.x), min(a.y, b.y), abs(a.x - b.x) + 2 * HAIR, abs(a.y - b.y) + 2 * HAIR)
            inner = Rect(line.x - HAIR, line.y - HAIR, line.width + HAIR, line.height + HAIR)
            found += [
                f"{link.link.source} to {link.link.target} passes through {box.box.id}"
                for box in scene.boxes
                if meets(
                    inner,
                    Rect(box.rect.x + 0.1, box.rect.y + 0.1, box.rect.width - 0.2, box.rect.height - 0.2),
                )
            ]
    return found


def _ends(scene: Scene) -> list[str]:
    # A free line to a stack ends at what stands behind its card.
    places = {box.box.id: [box.rect, *(shape.rect for shape in box.shapes)] for box in scene.boxes}
    found = []
    for link in scene.links:
        for point, box in ((link.points[0], link.link.source), (link.points[-1], link.link.target)):
            if not any(_on_border(point, rect) for rect in places[box]):
                found.append(f"{link.link.source} to {link.link.target} does not meet {box}")
    return found


def _on_border(point: Point, rect: Rect) -> bool:
    right, bottom = rect.x + rect.width, rect.y + rect.height
    beside = min(abs(point.x - rect.x), abs(point.x - right)) < HAIR and rect.y <= point.y <= bottom
    above = min(abs(point.y - rect.y), abs(point.y - bottom)) < HAIR and rect.x <= point.x <= right
    return beside or above


def _texts(scene: Scene) -> list[str]:
    return [
        f"{text.words!r} leaves {box.box.id}"
        for box in scene.boxes
        for text in box.texts
        if not _is_inside(text, box)
    ]


def _is_inside(text: TextLine, placed: PlacedBox) -> bool:
    rect, (left, right) = placed.rect, _extent(text)
    if left < rect.x - HAIR or right > rect.x + rect.width + HAIR:
        return False
    if text.words == placed.box.badge:
        return True
    return rect.y <= text.y - 0.72 * text.size and text.y + 0.2 * text.size <= rect.y + rect.height


def _labels(scene: Scene) -> list[str]:
    found = []
    for link in scene.links:
        for text in link.label:
            left, right = _extent(text)
            ground = Rect(left, text.y - 0.72 * text.size, right - left, 0.9 * text.size)
            found += [
                f"label {text.words!r} on {box.box.id}" for box in scene.boxes if meets(ground, box.rect)
            ]
    return found


def _extent(text: TextLine) -> tuple[float, float]:
    left = {Anchor.START: 0.0, Anchor.MIDDLE: text.width / 2, Anchor.END: text.width}[text.anchor]
    return text.x - left, text.x - left + text.width
