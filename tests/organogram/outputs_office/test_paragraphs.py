"""Lines are put back into the text that they were wrapped from, also where a separator was left out."""

from orgmodel.organogram.measure import measure_at
from orgmodel.organogram.outputs.paragraphs import paragraphs
from orgmodel.organogram.scene import TextLine
from orgmodel.organogram.text_wrap import wrap

MEASURE = measure_at(8.0)


def drawn(text: str, limit: float) -> list[TextLine]:
    lines = wrap(text, limit, MEASURE, "nl")
    return [TextLine(line.words, 0, 0, 8, "", hyphenated=line.hyphenated, joint=line.joint) for line in lines]


def test_a_line_after_a_separator_belongs_to_the_same_text() -> None:
    texts = ["Stadsontwikkeling", "1.012 medewerkers · 846,3 VTE", "stand 1 januari 2026"]
    lines = [line for text in texts for line in drawn(text, 90)]
    found = paragraphs(lines, texts)
    assert [[line.words for line in one.lines] for one in found] == [
        ["Stadsontwikkeling"], ["1.012 medewerkers", "846,3 VTE"], ["stand 1 januari 2026"],
    ]  # fmt: skip
    assert found[1].gaps == ("", " ")


def test_a_parted_word_has_no_gap() -> None:
    (found,) = paragraphs(drawn("Omgevingsambtenaar stad", 60), ["Omgevingsambtenaar stad"])
    assert found.gaps == ("", "")
