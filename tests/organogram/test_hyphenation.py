import pyphen
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from orgmodel.organogram.hyphenation import hyphen_places

LETTERS = st.text(alphabet="abcdefghijklmnopqrstuvwxyzéëïAEIOS", min_size=1, max_size=40)


def test_dutch_words_part_at_syllables():
    assert hyphen_places("Diensthoofd", "nl") == (6,)
    assert hyphen_places("Stedenbouwkundige", "nl") == (3, 6, 10, 13)


def test_english_words_part_at_syllables():
    assert hyphen_places("Administration", "en") == (5, 7, 10)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Kwaliteitscoördinator", "Kwa-li-teits-coör-di-na-tor"),
        ("Financiënbeheer", "Finan-ciën-be-heer"),
        ("patiëntenvervoer", "patiën-ten-ver-voer"),
    ],
)
def test_no_word_is_parted_before_a_trema_that_a_break_would_drop(word, parts):
    assert "".join("-" * (n in hyphen_places(word, "nl")) + letter for n, letter in enumerate(word)) == parts


@pytest.mark.parametrize(("language", "name"), [("nl", "nl_NL"), ("en", "en_GB")])
@given(word=LETTERS)
@example("İİİİİİİİ")
@example("verantwoordelijkheidsgebieden")
@example("unquestionably")
@settings(max_examples=300, deadline=None)
def test_words_part_where_another_reader_of_the_dictionary_parts_them(language, name, word):
    expected = pyphen.Pyphen(lang=name, left=3, right=3).positions(word)
    assert hyphen_places(word, language) == tuple(place for place in expected if word[place] not in "äëïöü")
