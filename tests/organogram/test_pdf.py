import re

import pypdf
import pytest
from msgspec.structs import replace

from orgmodel.organogram.chart import Box, BoxKind, Chart, Link, LinkKind
from orgmodel.organogram.notice import OutputError
from orgmodel.organogram.origin import Origin
from orgmodel.organogram.outputs import write_drawing
from orgmodel.organogram.scene import Scene

from .scenes import card, grid_scene, small_scene


def pdf_of(tmp_path, *scenes):
    path = tmp_path / "x.pdf"
    path.write_bytes(write_drawing(scenes, Origin(scenes[0].chart), "pdf")[".pdf"])
    return pypdf.PdfReader(path)


def tags(reader):
    """Return depth, tag and alternative text of every structure element."""
    found, waiting = [], [(reader.trailer["/Root"]["/StructTreeRoot"]["/K"], 0)]
    while waiting:
        item, depth = waiting.pop()
        item = item.get_object()
        if isinstance(item, list):
            waiting += [(each, depth) for each in reversed(item)]
        elif isinstance(item, dict) and "/S" in item:
            found.append((depth, item["/S"], item.get("/Alt")))
            if "/K" in item and not isinstance(item["/K"], int):
                waiting.append((item["/K"], depth + 1))
    return found


def test_says_what_it_is(tmp_path):
    reader = pdf_of(tmp_path, small_scene())
    root = reader.trailer["/Root"]
    assert reader.metadata.title == "Stad Izegem"
    assert root["/Lang"] == "nl"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data().decode()


def test_holds_no_date(tmp_path):
    reader = pdf_of(tmp_path, small_scene())
    assert set(reader.metadata) == {"/Title", "/Keywords", "/Creator"}
    assert "Date" not in reader.trailer["/Root"]["/Metadata"].get_data().decode()


def test_first_the_picture_with_a_short_text_then_the_list(tmp_path):
    found = tags(pdf_of(tmp_path, small_scene()))
    [figure] = [alternative for _, tag, alternative in found if tag == "/Figure"]
    assert figure.startswith("Organogram: Stad Izegem. 7 vakken, 7 lijnen.")
    assert figure.endswith("De volledige tekst staat in de lijst.")
    names = [tag for _, tag, _ in found]
    assert names.index("/Figure") < names.index("/H1") < names.index("/L")
    assert names.count("/LI") == 7
    assert len({depth for depth, tag, _ in found if tag == "/L"}) == 3


def test_text_of_the_list_is_the_twin(tmp_path):
    text = pdf_of(tmp_path, small_scene()).pages[1].extract_text()
    assert "Stad Izegem: het organogram in woorden" in text
    assert "Organisatieontwikkeling & co" in text
    assert "→ functioneel naar Stafdienst: controletaken" in text


def test_a_page_a_sheet(tmp_path):
    scene = small_scene()
    sheets = [replace(scene, sheet=1, sheets=2), replace(scene, sheet=2, sheets=2, width=500.0)]
    reader = pdf_of(tmp_path, *sheets)
    sizes = [(round(page.mediabox.width), round(page.mediabox.height)) for page in reader.pages]
    assert sizes == [(420, 420), (500, 420), (595, 842)]
    figures = [text for _, tag, text in tags(reader) if tag == "/Figure"]
    assert [re.findall(r"Blad . van .", text) for text in figures] == [["Blad 1 van 2"], ["Blad 2 van 2"]]


def test_a_text_is_never_code(tmp_path):
    labels = [
        "#panic()",
        "*vet* _x_ $y$ `z`",
        "= Kop",
        "- lijst",
        "@a <b> \\ // c",
        "#{1+1}",
        "https://a.b/c",
    ]
    text = pdf_of(tmp_path, grid_scene(labels)).pages[-1].extract_text()
    for label in labels:
        assert label in text


def test_a_missing_shape_is_an_error_with_its_place(tmp_path):
    with pytest.raises(OutputError) as error:
        pdf_of(tmp_path, grid_scene(["Dienst", "مدير", "Kok 🍳"]))
    assert error.value.subject == "1"
    assert [(one.subject, one.sign) for one in error.value.notices] == [("1", "م"), ("2", "🍳")]
    assert error.value.message == (
        "the PDF font Arimo has no shape for U+0645 (ARABIC LETTER MEEM), U+062F (ARABIC LETTER DAL), "
        "U+064A (ARABIC LETTER YEH), U+0631 (ARABIC LETTER REH); "
        "write the text otherwise, or ask for svg, png or txt"
    )


def test_invisible_marks_and_right_to_left_are_set(tmp_path):
    pdf_of(tmp_path, grid_scene(["\u202eom\u202c", "מנהל", "e\u0301", "A\u00adB", "x\u200bz\u2060"]))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("q\u0301", "U+0301 (COMBINING ACUTE ACCENT)"),
        ("a\u200db", "U+200D (ZERO WIDTH JOINER)"),
        ("\ufeffa", "U+FEFF (ZERO WIDTH NO-BREAK SPACE)"),
    ],
)
def test_a_mark_that_cannot_be_read_back_is_an_error_with_its_place(tmp_path, text, name):
    with pytest.raises(OutputError) as error:
        pdf_of(tmp_path, grid_scene(["Dienst", "e\u0301", text]))
    assert error.value.subject == "2"
    assert error.value.message.startswith(f"the PDF cannot say what is read in {text!r}, with {name}; write")


def test_a_page_beyond_the_format_is_refused(tmp_path):
    with pytest.raises(
        OutputError, match="the drawing is 20000 pt long, a PDF page at most 14400; ask for svg"
    ):
        pdf_of(tmp_path, replace(small_scene(), width=20_000.0))


def test_a_deep_chain_is_set(tmp_path):
    boxes = tuple(Box(str(n), BoxKind.UNIT, f"D{n}", parent=str(n - 1) if n else None) for n in range(60))
    links = tuple(Link(str(n), str(n - 1), LinkKind.HIERARCHICAL, in_tree=True) for n in range(1, 60))
    chart = Chart("a", "b", "Keten", "", "nl", boxes, links)
    placed = tuple(card(box, 10, 10 + 50 * n) for n, box in enumerate(boxes))
    reader = pdf_of(tmp_path, Scene(chart, 200, 3100, placed, (), (), 7.0))
    assert "D59 [geen hiërarchische lijn; niveau 60]" in reader.pages[-1].extract_text()
