import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.organogram.measure import measure_at
from orgmodel.organogram.text_wrap import WrappedLine, balanced, wrap

MEASURE = measure_at(8.6, bold=True)


def join_lines(lines: tuple[WrappedLine, ...]) -> str:
    return "".join(line.words + line.joint for line in lines[:-1]) + (lines[-1].words if lines else "")


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
    assert lines[0].joint == ""


def test_breaks_after_a_hyphen_of_the_text() -> None:
    assert wrap("sociaal-cultureel", 50, MEASURE, "nl")[0] == WrappedLine("sociaal-", joint="")


def test_empty_text_has_no_lines() -> None:
    assert wrap("", 50, MEASURE, "nl") == ()


@pytest.mark.parametrize(
    ("text", "limit", "lines"),
    [
        ("7 × Gebouwverantwoordelijke", 120, ["7 × Gebouwverantwoorde-", "lijke"]),
        ("23 × Loketmedewerker balie", 90, ["23 × Loketmedewer-", "ker balie"]),
        ("9 direct · 52 indirect", 66, ["9 direct", "52 indirect"]),
        ("Zorg: 1.012 medewerkers · 846,3 VTE", 90, ["Zorg:", "1.012 medewerkers", "846,3 VTE"]),
        ("ca. 12 medewerkers", 62, ["ca. 12", "medewerkers"]),
        ("rond ca. 12", 40, ["rond", "ca. 12"]),
        ("ca. 38 / 38 / 40 medewerkers", 100, ["ca. 38 / 38 / 40", "medewerkers"]),
        ("ca. 38 / 38 / 40 VTE", 50, ["ca. 38 / 38", "/ 40 VTE"]),
        ("Bestuur 38 / 38 / 40", 70, ["Bestuur", "38 / 38 / 40"]),
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


@pytest.mark.parametrize(
    ("text", "limit", "lines"),
    [
        ("aantal niet gekend · afgeleid", 100, ["aantal niet gekend", "afgeleid"]),
        ("A4a-A4b · 1 VTE · lid van het team", 120, ["A4a-A4b · 1 VTE", "lid van het team"]),
        ("Coördinator / diensthoofd", 70, ["Coördinator", "/ diensthoofd"]),
        ("een twee drie vier vijf · a", 50, ["een twee", "drie vier vijf", "a"]),
        ("een · twee drie · vier", 55, ["een · twee", "drie · vier"]),
        ("een · twee drie · vier", 41, ["een", "twee drie", "vier"]),
    ],
)
def test_no_line_ends_with_a_separator(text: str, limit: float, lines: list[str]) -> None:
    wrapped = wrap(text, limit, MEASURE, "nl")
    assert [line.drawn for line in wrapped] == lines
    assert join_lines(wrapped) == text


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(["12 direct", "ca. 38 / 40 VTE", "team", "lid van het bestuur", "A4a-A4b"])),
    st.floats(60, 200),
)
def test_what_is_separated_never_ends_a_line_with_a_separator(parts: list[str], limit: float) -> None:
    text = " · ".join(parts)
    lines = wrap(text, limit, MEASURE, "nl")
    assert join_lines(lines) == text
    assert not any(line.words.endswith(("·", "/", "ca.")) for line in lines)
    assert not any(line.words.startswith("·") for line in lines)


def test_about_never_stands_alone_on_a_line():
    lines = [line.drawn for line in wrap("ca. 8 × Leidinggevende", 60.0, measure_at(8.6, bold=True), "nl")]
    assert lines == ["ca. 8 × Lei-", "dinggevende"]


@pytest.mark.parametrize(
    ("text", "limit", "lines"),
    [
        ("Veiligheid en publieke ruimte", 110, ["Veiligheid en", "publieke ruimte"]),
        ("Ruimtelijke ordening en stedenbouw", 110, ["Ruimtelijke ordening", "en stedenbouw"]),
        ("Organisatie en ondersteuning", 90, ["Organisatie en", "ondersteuning"]),
        ("Comité klantencontactcentrum 2", 130, ["Comité", "klantencontactcentrum 2"]),
        ("College van burgemeester en schepenen", 150, ["College van burgemeester", "en schepenen"]),
        ("Loket 23 × Redder balie", 90, ["Loket", "23 × Redder balie"]),
        ("12 direct · een heel lang woord", 70, ["12 direct · een", "heel lang woord"]),
        ("een twee drie vier vijf zes zeven", 70, ["een twee", "drie vier vijf", "zes zeven"]),
        ("9 direct · 52 indirect", 66, ["9 direct", "52 indirect"]),
        ("Omgevingsambtenaar", 60, ["Omgevings-", "ambtenaar"]),
        ("Redder", 60, ["Redder"]),
    ],
)
def test_no_short_line_ends_a_text_that_can_be_balanced(text: str, limit: float, lines: list[str]) -> None:
    wrapped = balanced(wrap(text, limit, MEASURE, "nl"), limit, MEASURE)
    assert [line.drawn for line in wrapped] == lines


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(["12", "direct", "ca.", "/", "·", "team", "gegevensbescherming", "×", "+", "", "en"])
    ),
    st.floats(30, 200),
)
def test_balanced_lines_say_the_same_on_as_many_lines_none_wider(words: list[str], limit: float) -> None:
    text = " ".join(words)
    greedy = wrap(text, limit, MEASURE, "nl")
    lines = balanced(greedy, limit, MEASURE)
    assert join_lines(lines) == text
    assert len(lines) == len(greedy)
    widths = [max((MEASURE(line.drawn) for line in each), default=0.0) for each in (lines, greedy)]
    assert widths[0] <= widths[1]
    ends = [{line.words for line in each if line.words.endswith("·")} for each in (lines, greedy)]
    assert len(ends[0]) <= len(ends[1])
