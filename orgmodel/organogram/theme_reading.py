"""Reading a `theme:` mapping: house style in, or every error with its key and the remedy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import Any, TypeAlias

from orgmodel.organogram.chart import Mark
from orgmodel.organogram.contrast import (
    GRAPHIC_RATIO,
    TEXT_RATIO,
    contrast_ratio,
    is_colour,
    nearest_passing,
)
from orgmodel.organogram.theme import THEMES, Theme

KeyPath: TypeAlias = tuple[str, ...]
ThemeError: TypeAlias = tuple[KeyPath, str]

_KEYS = ("base", "colours", "unit_colours", "palette", "font", "corner", "logo", "title_block", "footer")
_ROLES = (
    "paper", "ink", "muted", "heading", "hierarchical", "functional", "accountability", "deputy", "card",
    "border", "head", "on_head", "body", "unknown", "focus", "focus_border", "focus_ink", "on_focus", "heat",
)  # fmt: skip
# Which role must stand out against which, and how much.
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
_WIDEST_CORNER = 12.0


@dataclass(slots=True)
class _Reading:
    theme: Theme
    errors: list[ThemeError] = field(default_factory=list)


def theme_from(mapping: Mapping[str, object], base: Theme) -> tuple[Theme, tuple[ThemeError, ...]]:
    """Read a `theme:` mapping over a base; what is wrong is left as in the base.

    Args:
        mapping: the keys as written: base (standard, print, high-contrast), colours by role,
            unit_colours by unit id or type, palette, font, corner (points), logo, title_block, footer.
        base: the theme to start from.

    Returns:
        The theme, and every error as (key path, message).
    """
    reading = _Reading(base)
    for key in mapping:
        if key not in _KEYS:
            reading.errors.append(((str(key),), f"unknown key of a theme; {_did_you_mean(str(key), _KEYS)}"))
    _read_base(mapping.get("base"), reading)
    _read_colours(mapping.get("colours"), reading)
    _read_unit_colours(mapping.get("unit_colours"), reading)
    _read_palette(mapping.get("palette"), reading)
    _read_rest(mapping, reading)
    _check_contrasts(reading, base)
    return reading.theme, tuple(reading.errors)


def contrast_errors(theme: Theme) -> tuple[ThemeError, ...]:
    """Return every pair of colours of a theme that is too alike, as (key path, message)."""
    pairs: list[tuple[KeyPath, str, str, float]] = [
        (("colours", role), getattr(theme, role), ground, least) for role, ground, least in _CONTRASTS
    ]
    pairs += [(path, colour, "card", GRAPHIC_RATIO) for path, colour in _unit_colours(theme)]
    marks = [(mark, colour) for mark, colour in theme.marks if mark is not Mark.GHOST]
    pairs += [(("marks", mark.value), colour, "on_focus", TEXT_RATIO) for mark, colour in marks]
    # One error a colour, for the ground on which it stands out least: what passes there passes elsewhere.
    worst: dict[KeyPath, tuple[float, str]] = {}
    for path, colour, ground, least in pairs:
        lack = least - contrast_ratio(colour, getattr(theme, ground))
        if lack > worst.get(path, (0.0, ""))[0]:
            worst[path] = (lack, _too_alike(colour, getattr(theme, ground), ground, least))
    return tuple((path, message) for path, (_, message) in worst.items())


def _check_contrasts(reading: _Reading, base: Theme) -> None:
    errors = contrast_errors(reading.theme)
    reading.errors += errors
    for path, _ in errors:
        if path[0] == "colours":
            reading.theme = _with(reading.theme, path[1], getattr(base, path[1]))
    if any(path[0] != "colours" for path, _ in errors):
        reading.theme = replace(reading.theme, units=base.units, unit_colours=base.unit_colours)


def _unit_colours(theme: Theme) -> list[tuple[KeyPath, str]]:
    named = [(("unit_colours", name), colour) for name, colour in theme.unit_colours]
    return [*named, *((("palette", str(n)), colour) for n, colour in enumerate(theme.units))]


def _too_alike(colour: str, ground: str, name: str, least: float) -> str:
    ratio = contrast_ratio(colour, ground)
    return (
        f"contrast of {colour} with {name} {ground} is {ratio:.1f}, at least {least:g} is needed; "
        f"the nearest colour that passes is {nearest_passing(colour, ground, least)}"
    )


def _read_base(value: object, reading: _Reading) -> None:
    if value is None:
        return
    if not isinstance(value, str) or value not in THEMES:
        reading.errors.append((("base",), f"no theme {value!s}; {_did_you_mean(str(value), tuple(THEMES))}"))
        return
    reading.theme = THEMES[value]


def _read_colours(value: object, reading: _Reading) -> None:
    for role, colour in _entries(value, "colours", reading):
        if role not in _ROLES:
            reading.errors.append((("colours", role), f"unknown role; {_did_you_mean(role, _ROLES)}"))
        elif _is_colour(colour, ("colours", role), reading):
            reading.theme = _with(reading.theme, role, str(colour).upper())


def _read_unit_colours(value: object, reading: _Reading) -> None:
    named = [
        (name, str(colour).upper())
        for name, colour in _entries(value, "unit_colours", reading)
        if _is_colour(colour, ("unit_colours", name), reading)
    ]
    reading.theme = replace(reading.theme, unit_colours=(*named, *reading.theme.unit_colours))


def _read_palette(value: object, reading: _Reading) -> None:
    if value is None:
        return
    if not isinstance(value, (list, tuple)) or not value:
        reading.errors.append((("palette",), "not a list of colours; write #RRGGBB values"))
        return
    passing = [_is_colour(colour, ("palette", str(n)), reading) for n, colour in enumerate(value)]
    if all(passing):
        reading.theme = replace(reading.theme, units=tuple(str(colour).upper() for colour in value))


def _read_rest(mapping: Mapping[str, object], reading: _Reading) -> None:
    for key in ("font", "logo"):
        value = mapping.get(key)
        if isinstance(value, str):
            reading.theme = _with(reading.theme, key, value)
        elif value is not None:
            reading.errors.append(((key,), "not a text; write a text"))
    _read_corner(mapping.get("corner"), reading)
    block = mapping.get("title_block")
    if isinstance(block, bool) or block in ("true", "false"):
        reading.theme = replace(reading.theme, title_block=block in (True, "true"))
    elif block is not None:
        reading.errors.append((("title_block",), f"{block!s} is neither true nor false; write one of these"))
    footer = mapping.get("footer")
    if isinstance(footer, str):
        reading.theme = replace(reading.theme, footer=(footer,))
    elif isinstance(footer, (list, tuple)) and all(isinstance(line, str) for line in footer):
        reading.theme = replace(reading.theme, footer=tuple(footer))
    elif footer is not None:
        reading.errors.append((("footer",), "not a text or a list of texts; write one of these"))


def _with(theme: Theme, key: str, value: str) -> Theme:
    change: dict[str, Any] = {key: value}
    return replace(theme, **change)


def _read_corner(value: object, reading: _Reading) -> None:
    if value is None:
        return
    try:
        corner = float(str(value))
    except ValueError:
        corner = -1.0
    if not 0 <= corner <= _WIDEST_CORNER:
        message = f"a corner of {value!s} points is not between 0 and {_WIDEST_CORNER:g}; write such a number"
        reading.errors.append((("corner",), message))
        return
    reading.theme = replace(reading.theme, corner=corner)


def _entries(value: object, key: str, reading: _Reading) -> list[tuple[str, object]]:
    if value is None:
        return []
    if not isinstance(value, Mapping):
        reading.errors.append(((key,), "not a mapping; write a name and a colour on each line"))
        return []
    return [(str(name), colour) for name, colour in value.items()]


def _is_colour(value: object, path: KeyPath, reading: _Reading) -> bool:
    if isinstance(value, str) and is_colour(value):
        return True
    reading.errors.append((path, f'{value!s} is no colour; write six digits in quotes, as "#17324D"'))
    return False


def _did_you_mean(word: str, known: tuple[str, ...]) -> str:
    near = get_close_matches(word, known, 1)
    return f"did you mean {near[0]}?" if near else f"known are {', '.join(known)}"
