from pathlib import Path

import fontpkg_arimo
import pytest
from fontTools.ttLib import TTFont

from orgmodel.organogram.measure import missing_glyphs, text_width

SAFETY = 1.01


def test_widths_are_those_of_the_font() -> None:
    font = TTFont(Path(fontpkg_arimo.ROOT) / "files" / "Arimo[wght].ttf")
    metrics, glyphs = font["hmtx"].metrics, font.getBestCmap()
    advance = sum(metrics[glyphs[ord(letter)]][0] for letter in "Financiën") / 2048
    assert text_width("Financiën", 10) == pytest.approx(advance * 10 * SAFETY)


def test_bold_is_wider_and_size_scales() -> None:
    assert text_width("Afdeling", 8, bold=True) > text_width("Afdeling", 8)
    assert text_width("Afdeling", 16) == pytest.approx(2 * text_width("Afdeling", 8))


def test_marks_and_joiners_have_no_width() -> None:
    assert text_width("e\u200d", 10) == text_width("e", 10)


def test_missing_glyphs_are_named_once_and_measured_wide() -> None:
    assert missing_glyphs("Team 犬 en 犬 😀") == ("犬", "😀")
    assert missing_glyphs("Café – “één” · 5 × ½ €") == ()
    assert text_width("犬", 10) == pytest.approx(15 * SAFETY)
