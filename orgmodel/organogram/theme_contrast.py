"""Which colours of a theme must stand out against which, and which of them do not."""

from __future__ import annotations

import math
from collections.abc import Collection
from typing import TypeAlias

from msgspec import Struct

from orgmodel.organogram.chart import Mark
from orgmodel.organogram.contrast import GRAPHIC_RATIO, TEXT_RATIO, contrast_ratio, nearest_passing
from orgmodel.organogram.theme import Theme

KeyPath: TypeAlias = tuple[str, ...]
ThemeError: TypeAlias = tuple[KeyPath, str]

_CONTRASTS = (
    ("ink", "card", TEXT_RATIO), ("ink", "body", TEXT_RATIO), ("ink", "unknown", TEXT_RATIO),
    ("ink", "focus", TEXT_RATIO), ("ink", "heat", TEXT_RATIO), ("muted", "paper", TEXT_RATIO),
    ("muted", "card", TEXT_RATIO), ("muted", "body", TEXT_RATIO), ("muted", "unknown", TEXT_RATIO),
    ("muted", "focus", TEXT_RATIO), ("heading", "paper", TEXT_RATIO), ("on_head", "head", TEXT_RATIO),
    ("focus_ink", "focus", TEXT_RATIO), ("on_focus", "focus_border", TEXT_RATIO),
    ("functional", "paper", TEXT_RATIO), ("accountability", "paper", TEXT_RATIO),
    ("deputy", "paper", TEXT_RATIO), ("hierarchical", "paper", GRAPHIC_RATIO),
    ("border", "paper", GRAPHIC_RATIO), ("border", "card", GRAPHIC_RATIO),
    ("border", "body", GRAPHIC_RATIO), ("border", "unknown", GRAPHIC_RATIO),
    ("focus_border", "focus", GRAPHIC_RATIO), ("focus_border", "paper", GRAPHIC_RATIO),
    ("head", "paper", GRAPHIC_RATIO),
)  # fmt: skip


class _Pair(Struct, frozen=True):
    """Hold a colour to see, by its key, on a ground that is a role of the theme."""

    path: KeyPath
    colour: str
    ground: str
    least: float


def contrast_errors(theme: Theme, given: Collection[str] = ()) -> tuple[ThemeError, ...]:
    """Return every pair of colours of a theme that is too alike, as (key path, message).

    Args:
        given: the roles that were given a colour; of a pair the one that was given is to be mended.
    """
    # One error a colour, for the ground on which it stands out least: what passes there passes elsewhere.
    worst: dict[KeyPath, tuple[float, str]] = {}
    for pair in _pairs(theme):
        ground = getattr(theme, pair.ground)
        lack = pair.least - contrast_ratio(pair.colour, ground)
        if lack <= 0:
            continue
        path, message = pair.path, _too_alike(pair.colour, pair.ground, ground, pair.least)
        if pair.ground in given and pair.path[-1] not in given:
            path = ("colours", pair.ground)
            message = _too_alike(ground, pair.path[-1], pair.colour, pair.least)
        if lack > worst.get(path, (0.0, ""))[0]:
            worst[path] = (lack, message)
    return tuple((path, message) for path, (_, message) in worst.items())


def _pairs(theme: Theme) -> list[_Pair]:
    pairs = [
        _Pair(("colours", role), getattr(theme, role), ground, least) for role, ground, least in _CONTRASTS
    ]
    named = [(("unit_colours", name), colour) for name, colour in theme.unit_colours]
    listed = [(("palette", str(number)), colour) for number, colour in enumerate(theme.units)]
    pairs += [_Pair(path, colour, "card", GRAPHIC_RATIO) for path, colour in (*named, *listed)]
    marks = [(mark, colour) for mark, colour in theme.marks if mark is not Mark.GHOST]
    return pairs + [_Pair(("marks", mark.value), colour, "on_focus", TEXT_RATIO) for mark, colour in marks]


def _too_alike(colour: str, name: str, other: str, least: float) -> str:
    # Rounded down, so that no ratio that falls short is written as the one that is needed.
    ratio = math.floor(contrast_ratio(colour, other) * 100) / 100
    return (
        f"contrast of {colour} with {name} {other} is {ratio:.2f}, at least {least:g} is needed; "
        f"the nearest colour that passes is {nearest_passing(colour, other, least)}"
    )
