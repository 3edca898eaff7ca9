"""Outlines: how far a subtree reaches left and right at each height, so that neighbours nest."""

from __future__ import annotations

from itertools import pairwise

from msgspec import Struct

# A deeper outline is simplified to this many spans, so that a chain of 10,000 stays linear.
_MOST_SPANS = 24


class Span(Struct, frozen=True):
    """Hold how far a subtree reaches from `top` to `bottom`, in points from its anchor."""

    top: float
    bottom: float
    left: float
    right: float


def moved(spans: list[Span], dx: float, dy: float) -> list[Span]:
    """Return the spans moved by (dx, dy) points."""
    return [Span(s.top + dy, s.bottom + dy, s.left + dx, s.right + dx) for s in spans]


def clearance(left: list[Span], right: list[Span]) -> float:
    """Return how far the right outline must move right to touch the left one without overlap."""
    most = float("-inf")
    i = j = 0
    while i < len(left) and j < len(right):
        a, b = left[i], right[j]
        if a.bottom > b.top and b.bottom > a.top:
            most = max(most, a.right - b.left)
        if a.bottom <= b.bottom:
            i += 1
        else:
            j += 1
    return most


def union(first: list[Span], second: list[Span]) -> list[Span]:
    """Return one outline around two."""
    cuts = sorted({y for s in (*first, *second) for y in (s.top, s.bottom)})
    result: list[Span] = []
    i = j = 0
    for top, bottom in pairwise(cuts):
        while i < len(first) and first[i].bottom <= top:
            i += 1
        while j < len(second) and second[j].bottom <= top:
            j += 1
        one = first[i] if i < len(first) and first[i].top < bottom else None
        other = second[j] if j < len(second) and second[j].top < bottom else None
        if one is not None and other is not None:
            result.append(Span(top, bottom, min(one.left, other.left), max(one.right, other.right)))
        elif (here := one or other) is not None:
            result.append(Span(top, bottom, here.left, here.right))
    return simplified(result)


def simplified(spans: list[Span]) -> list[Span]:
    """Join equal neighbours, and everything deep down where there are too many spans."""
    result: list[Span] = []
    for span in spans:
        last = result[-1] if result else None
        if (
            last is not None
            and last.left == span.left
            and last.right == span.right
            and last.bottom == span.top
        ):
            result[-1] = Span(last.top, span.bottom, last.left, last.right)
        else:
            result.append(span)
    if len(result) <= _MOST_SPANS:
        return result
    return [*result[: _MOST_SPANS - 1], around(result[_MOST_SPANS - 1 :])]


def around(spans: list[Span]) -> Span:
    """Return the bounding box of some spans."""
    if len(spans) == 1:
        return spans[0]
    return Span(
        min([s.top for s in spans]),
        max([s.bottom for s in spans]),
        min([s.left for s in spans]),
        max([s.right for s in spans]),
    )
