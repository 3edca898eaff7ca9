"""Remedies for numbers: what to write instead of a number in a document's form."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

LONGEST_COMPARED = 60
WHOLE_FORMS = "write 11, ~38 (about), 3+ (at least), 6-8 or unknown"
DECIMAL_FORMS = "write 1, 0.8, ~38 (about), 3+ (at least), 0.8-1.0 or unknown"

_SIGNS = {"½": "0.5", "¼": "0.25", "¾": "0.75"}
_NUMBER = r"(\d+(?:[.,]\d+)?)"
_COUNTED = (
    r"(?:x|vte['’]?n?|fte['’]?s?|pers(?:\.|on(?:en|s)?)?|mensen|medewerkers?|koppen|man|plaatsen|zetels)"
)


def _grouped(match: re.Match[str]) -> str:
    number = re.sub(r"\D", "", match[2])
    return f"a number has no thousands mark; write {match[1]}{number}{match[3]}"


def _range(match: re.Match[str]) -> str:
    least, most = _pointed(match[1]), _pointed(match[2])
    if Decimal(most) < Decimal(least):
        return f"the range runs downward; write {most}-{least}"
    if "." in least + most:
        return f"write {least}-{most} with a hyphen, whole numbers for persons and seats"
    return f"write {least}-{most} with a hyphen"


def _with_point(match: re.Match[str]) -> str:
    decimals = f".{match[3]}" if match[3] else ""
    return f"{match[1]}{match[2]}{decimals}{match[4]}"


def _share(part: str, of: str) -> str:
    share = (Decimal(part) / Decimal(of)).quantize(Decimal("0.01"))
    return f"{share.normalize():f}"


def _first(match: re.Match[str]) -> str:
    return next(group for group in match.groups() if group)


def _pointed(number: str) -> str:
    return number.replace(",", ".")


_FORMS: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (r"([~]?)(\d{1,3}(?:[.  \u202f]\d{3})+)(\+?)", _grouped),
    (rf"{_NUMBER}\s*(?:[-–—−]|tot|à|to)\s*{_NUMBER}", _range),
    (
        rf"(?:≥|>=|⩾|minstens|minimaal|minimum|min\.?|ten ?minste|vanaf|at least)\s*{_NUMBER}"
        rf"|{_NUMBER}\s+\+|\+{_NUMBER}",
        lambda match: f"write {_pointed(_first(match))}+ for at least",
    ),
    (
        r"(?:>|meer dan|boven(?: de)?|more than)\s*(\d{1,9})",
        lambda match: f"write {int(match[1]) + 1}+ for more than {match[1]}",
    ),
    (
        r"(?:<|minder dan|onder(?: de)?|less than)\s*([1-9]\d{0,8})",
        lambda match: f"write 0-{int(match[1]) - 1} for less than {match[1]}",
    ),
    (
        rf"(?:≤|<=|⩽|hoogstens|maximaal|maximum|max\.?|ten hoogste|at most)\s*{_NUMBER}",
        lambda match: f"write 0-{_pointed(_first(match))} for at most",
    ),
    (
        rf"(?:ca\.?|circa|±|≈|\+/?-|ongeveer|zowat|rond|about|c\.|~)\s*{_NUMBER}|{_NUMBER}-?tal",
        lambda match: f"write ~{_pointed(_first(match))} for about",
    ),
    (r"(~?)(\d+),(\d+)(\+?)", lambda match: f"decimals take a point; write {_with_point(match)}"),
    (
        r"(\d{1,3}(?:\.\d{3})+),(\d+)",
        lambda match: (
            f"decimals take a point and thousands no mark; write {match[1].replace('.', '')}.{match[2]}"
        ),
    ),
    (r"\.(\d+)", lambda match: f"write 0.{match[1]}"),
    (
        r"(\d{1,3})/(0*[1-9]\d{0,2})",
        lambda match: f"fractions are written as decimals; write {_share(match[1], match[2])}",
    ),
    (r"(\d{1,3})\s*%", lambda match: f"shares are written as decimals; write {_share(match[1], '100')}"),
    ("½|¼|¾", lambda match: f"fractions are written as decimals; write {_SIGNS[match[0]]}"),
    (
        rf"([~]?)(\d+)(?:[.,](\d+))?(\+?)\s*{_COUNTED}",
        lambda match: f"the key says what is counted; write {_with_point(match)}",
    ),
    (r"\?|on(?:ge|be)kend|n\.?v\.?t\.?|n/a|nvt|-", lambda _: "write unknown, or leave the key out"),
    ("geen|nul|none", lambda _: "write 0, or leave the key out"),
)
_FRACTION = r"~?\d+\.\d+\+?|\d+(?:\.\d+)?-\d+(?:\.\d+)?"


def amount_remedy(text: str, *, whole: bool) -> str:
    """Return what to write for a number in a document's form: `≥3`, `ca. 38`, `6–8`, `3.600`, `4/5`.

    Args:
        whole: whether the number counts persons or seats, which are whole.
    """
    text = " ".join(text[:LONGEST_COMPARED].split())
    # Compiled when first needed: most files have no such number, and every command starts with this.
    for form, remedy in _FORMS:
        if match := re.fullmatch(form, text, re.IGNORECASE):
            return remedy(match)
    if whole and re.fullmatch(_FRACTION, text):
        return f"persons and seats are whole numbers; {WHOLE_FORMS}"
    return WHOLE_FORMS if whole else DECIMAL_FORMS
