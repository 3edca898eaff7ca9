import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.organogram.measure import measure_at
from orgmodel.organogram.text_wrap import WrappedLine, wrap

MEASURE = measure_at(8.6, bold=True)


def join_lines(lines: tuple[WrappedLine, ...]) -> str:
    parts = [line.words + ("" if line.continues else " ") for line in lines[:-1]]
    return "".join(parts) + (lines[-1].words if lines else "")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60), st.floats(12, 200), st.sampled_from(["nl", "en"]))
def test_lines_give_the_text_back_and_fit(text: str, limit: float, language: str) -> None:
    lines = wrap(text, limit, MEASURE, language)
    assert join_lines(lines) == text
    for line in lines:
        assert MEASURE(line.drawn.rstrip()) <= limit or len(line.words) <= 8


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="abcdefg hijklm-nop", max_size=80), st.floats(20, 120))
def test_plain_text_never_overflows(text: str, limit: float) -> None:
    lines = wrap(text, limit, MEASURE, "nl")
    assert join_lines(lines) == text
    assert all(MEASURE(line.drawn.rstrip()) <= limit for line in lines)


def test_wraps_at_words_first() -> None:
    assert wrap("Administratief medewerker", 80, MEASURE, "nl") == (
        WrappedLine("Administratief"),
        WrappedLine("medewerker"),
    )


def test_hyphenates_a_long_word() -> None:
    lines = wrap("Omgevingsambtenaar", 60, MEASURE, "nl")
    assert [line.drawn for line in lines] == ["Omgevings-", "ambtenaar"]
    assert lines[0].hyphenated
    assert lines[0].continues


def test_breaks_after_a_hyphen_of_the_text() -> None:
    assert wrap("sociaal-cultureel", 50, MEASURE, "nl")[0] == WrappedLine("sociaal-", continues=True)


def test_empty_text_has_no_lines() -> None:
    assert wrap("", 50, MEASURE, "nl") == ()


@pytest.mark.parametrize(
    ("text", "limit", "lines"),
    [
        ("7 × Gebouwverantwoordelijke", 120, ["7 × Gebouwverantwoorde-", "lijke"]),
        ("23 × Loketmedewerker balie", 90, ["23 × Loketmedewer-", "ker balie"]),
        ("9 direct · 52 indirect", 66, ["9 direct ·", "52 indirect"]),
        ("Zorg: 1.012 medewerkers · 846,3 VTE", 90, ["Zorg:", "1.012 medewerkers ·", "846,3 VTE"]),
        ("stand uiterlijk 9 april", 70, ["stand uiterlijk", "9 april"]),
        ("1.012 medewerkers", 62, ["1.012", "medewerkers"]),
        ("7 × 3D-tekenaar", 30, ["7 × 3D-", "teke-", "naar"]),
        ("+ 106 medewerkers", 70, ["+ 106", "medewerkers"]),
    ],
)
def test_a_number_stays_with_its_word(text: str, limit: float, lines: list[str]) -> None:
    wrapped = wrap(text, limit, MEASURE, "nl")
    assert [line.drawn for line in wrapped] == lines
    assert join_lines(wrapped) == text
