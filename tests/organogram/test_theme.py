from itertools import pairwise

import pytest

from orgmodel.organogram.contrast import TEXT_RATIO, contrast_ratio, mix, nearest_passing
from orgmodel.organogram.theme import STANDARD, THEMES, Theme
from orgmodel.organogram.theme_contrast import contrast_errors
from orgmodel.organogram.theme_reading import theme_from


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_the_ramp_of_heat_keeps_away_from_the_hue_of_focus(theme: Theme) -> None:
    red, _, blue = (int(theme.heat[start : start + 2], 16) for start in (1, 3, 5))
    assert blue >= red
    assert contrast_ratio(theme.ink, theme.heat) >= TEXT_RATIO
    steps = [mix(theme.card, theme.heat, step / 6) for step in range(7)]
    assert all(contrast_ratio(lighter, darker) > 1.08 for lighter, darker in pairwise(steps))


def test_ten_units_are_told_apart_in_high_contrast() -> None:
    colours = THEMES["high-contrast"].units
    assert len(set(colours)) == len(colours) == 10
    assert all(contrast_ratio(colour, "#FFFFFF") >= TEXT_RATIO for colour in colours)


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_built_in_themes_pass_their_own_test(theme: Theme) -> None:
    assert contrast_errors(theme) == ()


def test_black_on_white_is_21() -> None:
    assert contrast_ratio("#000000", "#FFFFFF") == pytest.approx(21.0)


@pytest.mark.parametrize(("colour", "ratio"), [("#AABBCC", 4.5), ("#FFFF00", 3.0), ("#FFFFFF", 4.5)])
def test_nearest_passing_colour_passes(colour: str, ratio: float) -> None:
    assert contrast_ratio(nearest_passing(colour, "#FFFFFF", ratio), "#FFFFFF") >= ratio


def test_a_pale_text_is_refused_with_ratio_and_remedy() -> None:
    theme, errors = theme_from({"colours": {"muted": "#AAAAAA"}}, STANDARD)
    assert theme.muted == STANDARD.muted
    assert errors[0] == (
        ("colours", "muted"),
        "contrast of #AAAAAA with body #EDF1F6 is 2.04, at least 4.5 is needed; "
        "the nearest colour that passes is #6D6D6D",
    )


def test_a_house_style_is_read() -> None:
    theme, errors = theme_from(
        {
            "base": "print",
            "colours": {"head": "#5a1a2b"},
            "unit_colours": {"cluster": "#123456"},
            "font": "Verdana, sans-serif",
            "corner": "6",
            "title_block": "false",
            "footer": "Stad Voorbeeld",
        },
        STANDARD,
    )
    assert errors == ()
    assert (theme.name, theme.head, theme.corner, theme.title_block) == ("print", "#5A1A2B", 6.0, False)
    assert theme.unit_colours == (("cluster", "#123456"),)
    assert (theme.footer, theme.font) == (("Stad Voorbeeld",), ("Verdana", "sans-serif"))


@pytest.mark.parametrize(
    ("mapping", "path", "message"),
    [
        ({"colors": {}}, ("colors",), "unknown key 'colors' of a theme; did you mean colours?"),
        ({"base": "prnt"}, ("base",), "no theme prnt; did you mean print?"),
        (
            {"colours": {"hed": "#000000"}},
            ("colours", "hed"),
            "unknown role 'hed' of a colour; did you mean head?",
        ),
        (
            {"colours": {"head": "red"}},
            ("colours", "head"),
            'red is no colour; write six digits in quotes, as "#17324D"',
        ),
        (
            {"font": 'Arial";x:url(y)'},
            ("font",),
            'Arial";x:url(y) names no font; write one or more, as Verdana, sans-serif',
        ),
        (
            {"corner": "40"},
            ("corner",),
            "a corner of 40 points is not between 0 and 12; write such a number",
        ),
    ],
)
def test_errors_name_the_key(mapping: dict[str, object], path: tuple[str, ...], message: str) -> None:
    theme, errors = theme_from(mapping, STANDARD)
    assert theme == STANDARD
    assert errors == ((path, message),)


def test_of_two_colours_too_alike_the_one_that_was_given_is_to_be_mended() -> None:
    theme, errors = theme_from({"base": "print", "colours": {"head": "#777777"}}, STANDARD)
    assert errors == (
        (
            ("colours", "head"),
            "contrast of #777777 with on_head #FFFFFF is 4.47, at least 4.5 is needed; "
            "the nearest colour that passes is #767676",
        ),
    )
    assert theme.head == THEMES["print"].head
