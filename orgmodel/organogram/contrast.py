"""Contrast by WCAG 2.1: the ratio of two colours, and the nearest colour that passes."""

from __future__ import annotations

import re

TEXT_RATIO = 4.5
GRAPHIC_RATIO = 3.0

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


def is_colour(text: str) -> bool:
    """Tell whether a text is a colour as #RRGGBB."""
    return _COLOUR.fullmatch(text) is not None


def contrast_ratio(first: str, second: str) -> float:
    """Return the WCAG 2.1 contrast ratio of two #RRGGBB colours: 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def nearest_passing(colour: str, background: str, ratio: float) -> str:
    """Return the colour nearest to `colour`, on its way to black or white, that passes on `background`."""
    for step in range(256):
        for target in _ends(background):
            mixed = mix(colour, target, step / 255)
            if contrast_ratio(mixed, background) >= ratio:
                return mixed
    return _ends(background)[0]


def mix(colour: str, other: str, share: float) -> str:
    """Mix `share` (0 to 1) of the other colour in."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def _ends(background: str) -> tuple[str, str]:
    ends = ("#000000", "#FFFFFF")
    return ends if _luminance(background) > 0.18 else (ends[1], ends[0])


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return float(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)
