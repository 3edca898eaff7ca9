"""Reading a `theme:` mapping: house style in, or every error with its key and the remedy."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from orgmodel.organogram.contrast import is_colour
from orgmodel.organogram.theme import THEMES, Theme
from orgmodel.organogram.theme_contrast import KeyPath, ThemeError, contrast_errors
from orgmodel.organogram.theme_keys import KEYS, ROLES, WIDEST_CORNER
from orgmodel.words.near import nearest

_FAMILY = re.compile(r"[^\W_][\w -]*")


class _Reading(Struct):
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
        if key not in KEYS:
            reading.errors.append(
                ((str(key),), f"unknown key {str(key)!r} of a theme; {_did_you_mean(str(key), tuple(KEYS))}")
            )
    _read_base(mapping.get("base"), reading)
    base = reading.theme
    _read_colours(mapping.get("colours"), reading)
    _read_unit_colours(mapping.get("unit_colours"), reading)
    _read_palette(mapping.get("palette"), reading)
    _read_rest(mapping, reading)
    _check_contrasts(reading, mapping, base)
    return reading.theme, tuple(reading.errors)


def _check_contrasts(reading: _Reading, given: Mapping[str, object], base: Theme) -> None:
    colours = given.get("colours")
    roles = [role for role in colours if role in ROLES] if isinstance(colours, Mapping) else ()
    errors = contrast_errors(reading.theme, roles)
    reading.errors += errors
    for path, _ in errors:
        if path[0] == "colours":
            reading.theme = _with(reading.theme, path[1], getattr(base, path[1]))
    if any(path[0] != "colours" for path, _ in errors):
        reading.theme = replace(reading.theme, units=base.units, unit_colours=base.unit_colours)


def _read_base(value: object, reading: _Reading) -> None:
    if value is None:
        return
    if not isinstance(value, str) or value not in THEMES:
        reading.errors.append((("base",), f"no theme {value!s}; {_did_you_mean(str(value), tuple(THEMES))}"))
        return
    reading.theme = THEMES[value]


def _read_colours(value: object, reading: _Reading) -> None:
    for role, colour in _entries(value, "colours", reading):
        if role not in ROLES:
            reading.errors.append(
                (("colours", role), f"unknown role {role!r} of a colour; {_did_you_mean(role, tuple(ROLES))}")
            )
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
    _read_font(mapping.get("font"), reading)
    logo = mapping.get("logo")
    if isinstance(logo, str):
        reading.theme = replace(reading.theme, logo=logo)
    elif logo is not None:
        reading.errors.append((("logo",), "not a text; write the path of a PNG file"))
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


def _read_font(value: object, reading: _Reading) -> None:
    if value is None:
        return
    families = tuple(part.strip() for part in str(value).split(","))
    if isinstance(value, str) and all(_FAMILY.fullmatch(family) for family in families):
        reading.theme = replace(reading.theme, font=families)
        return
    reading.errors.append((("font",), f"{value!s} names no font; write one or more, as Verdana, sans-serif"))


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
    if not 0 <= corner <= WIDEST_CORNER:
        message = f"a corner of {value!s} points is not between 0 and {WIDEST_CORNER:g}; write such a number"
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
    near = nearest(word, known)
    return f"did you mean {near}?" if near else f"known are {', '.join(known)}"
