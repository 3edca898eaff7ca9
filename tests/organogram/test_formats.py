import hashlib
import itertools
import math
import os
import struct
import subprocess
import sys
import warnings
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from msgspec.structs import replace
from PIL import Image

from orgmodel.organogram.notice import EngineError, Notice, OutputError
from orgmodel.organogram.origin import Origin
from orgmodel.organogram.outputs import write_drawing
from orgmodel.organogram.outputs.png import unpinned
from orgmodel.organogram.scene import Decoration, Point
from orgmodel.organogram.theme import Theme
from tests.support.tools import need

from .scenes import grid_scene, small_scene, write_all

ROOT = Path(__file__).parents[2]
OWN = ("svg", "png", "pdf", "txt", "dot")


def test_one_file_a_sheet_or_one_in_all():
    scene = small_scene()
    sheets = (replace(scene, sheets=2), replace(scene, sheet=2, sheets=2))
    names = set(write_all(sheets, scene.chart, OWN, dpi=72))
    assert names == {"-1.svg", "-2.svg", "-1.png", "-2.png", ".pdf", ".txt", ".dot"}
    assert set(write_drawing((scene,), Origin(scene.chart), "svg")) == {".svg"}


def test_unknown_format_is_refused():
    scene = small_scene()
    with pytest.raises(OutputError, match="unknown format 'gif'; use one of svg, png, pdf, txt, dot"):
        write_drawing((scene,), Origin(scene.chart), "gif")


def test_dot_of_several_sheets_holds_as_many_graphs():
    scene = small_scene()
    dot = write_drawing((scene, scene), Origin(scene.chart), "dot")[".dot"].decode()
    assert dot.count("digraph ") == 2


def chunks(png):
    place, found = 8, {}
    while place < len(png):
        (length,) = struct.unpack_from(">I", png, place)
        found[png[place + 4 : place + 8]] = png[place + 8 : place + 8 + length]
        place += 12 + length
    return found


@pytest.mark.parametrize(("dpi", "pixels", "per_metre"), [(72, 420, 2835), (200, 1167, 7874)])
def test_png_has_the_size_and_resolution_asked(dpi, pixels, per_metre):
    scene = small_scene()
    found = chunks(write_drawing((scene,), Origin(scene.chart, dpi=dpi), "png")[".png"])
    assert struct.unpack_from(">II", found[b"IHDR"]) == (pixels, pixels)
    assert struct.unpack(">IIB", found[b"pHYs"]) == (per_metre, per_metre, 1)
    assert found[b"tEXt"].startswith(b'orgmodel\0{"organisation":')
    assert b"tIME" not in found


def runs(values):
    return [(dark, len(list(pixels))) for dark, pixels in itertools.groupby(value < 128 for value in values)]


@pytest.mark.parametrize(
    ("width", "height"), [(420, 246.34), (300.26, 246.24), (246.1, 900.3), (299.9, 52.3)]
)
def test_png_draws_equal_lines_equally_on_a_page_of_part_of_a_pixel(width, height):
    pixel = 72 / 200
    across, down = math.ceil(width / pixel), math.ceil(height / pixel)
    rules = tuple(
        Decoration("rule", (), (), ends, "#000000", 3 * pixel)
        for n in range(7)
        for middle in [(20 * n + 8.5) * pixel]
        for ends in [(Point(9, middle), Point(54, middle)), (Point(middle + 72, 0), Point(middle + 72, 36))]
    )
    scene = replace(small_scene(), boxes=(), links=(), decorations=rules, width=width, height=height)
    scene = replace(scene, chart=replace(scene.chart, boxes=(), links=()))
    png = write_drawing((scene,), Origin(scene.chart, dpi=200), "png")[".png"]
    picture = Image.open(BytesIO(png)).convert("L")
    assert picture.size == (across, down)
    regular = [(False, 7), *[(True, 3), (False, 17)] * 7]
    column = runs(picture.getpixel((60, y)) for y in range(down))
    assert column == [*regular[:-1], (False, down - 130)]
    row = runs(picture.getpixel((x, 1)) for x in range(200, across))
    assert row == [*regular[:-1], (False, across - 330)]


def test_png_that_is_too_large_is_refused():
    scene = replace(small_scene(), width=50_000.0)
    with pytest.raises(OutputError, match=r"162 million pixels at 200 dpi, limit 120 million; ask for svg"):
        write_drawing((scene,), Origin(scene.chart), "png")


def test_missing_shapes_are_warned_of_once_as_the_format_shows_them():
    said = []
    scene = grid_scene(["Dienst", "مدير", "دير"])
    write_all((scene,), scene.chart, ("svg", "png", "dot", "txt"), dpi=72, warn=said.append)
    assert [notice.subject for notice in said] == ["1", "1"]
    assert "U+0631 (ARABIC LETTER REH); the" in said[0].message
    assert said[0].message.startswith("the font Arimo has no shape for U+0645 (ARABIC LETTER MEEM)")
    assert said[0].message.endswith("the reader's own font draws it, or an empty box instead")
    assert "the picture shows an empty box instead; write the text otherwise" in said[1].message


def test_empty_boxes_in_a_picture_are_not_stretched():
    svg = (
        '<text x="1" textLength="50" lengthAdjust="spacingAndGlyphs">Dienst &amp; é</text>'
        '<text x="1" textLength="50" lengthAdjust="spacingAndGlyphs">مدير</text>'
    )
    pinned = '<text x="1" textLength="50" lengthAdjust="spacingAndGlyphs">Dienst &amp; é</text>'
    assert unpinned(svg) == pinned + '<text x="1">مدير</text>'


def test_warnings_are_not_lost_without_a_taker():
    scene = grid_scene(["مدير"])
    with pytest.warns(UserWarning, match="0: the font Arimo has no shape"):
        write_drawing((scene,), Origin(scene.chart), "svg")


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")
def test_what_graphviz_says_reaches_the_taker(tmp_path):
    program = tmp_path / "talkative"
    embedded = Path(sys.prefix) / "bin" / "graphviz-pure"
    program.write_text(
        '#!/bin/sh\necho "Warning: odd" >&2\n[ "$1" = -V ] && echo "version 1.2.3" && exit\n'
        f'{embedded} "$@"\n'
    )
    program.chmod(0o755)
    said, scene = [], small_scene()
    written = write_drawing((scene,), Origin(scene.chart, graphviz=str(program)), "svg", warn=said.append)
    assert said == [Notice("graphviz: Warning: odd")]
    assert b"graphviz 1.2.3" in written[".svg"]


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")
def test_a_drawing_that_lacks_boxes_is_refused(tmp_path):
    program = tmp_path / "lazy"
    program.write_text('#!/bin/sh\ncat > /dev/null\necho "<svg version 1.0></svg>"\n')
    program.chmod(0o755)
    scene = small_scene()
    with pytest.raises(EngineError, match="graphviz did not keep the size of the page"):
        write_drawing((scene,), Origin(scene.chart, graphviz=str(program)), "svg")


def test_both_graphviz_programs_give_the_same_drawing():
    need("system Graphviz", "dot")
    scene = small_scene()
    own = write_drawing((scene,), Origin(scene.chart), "svg")[".svg"].decode()
    other = write_drawing((scene,), Origin(scene.chart, graphviz="dot"), "svg")[".svg"].decode()
    assert [line for line in own.splitlines() if "<metadata" not in line] == [
        line for line in other.splitlines() if "<metadata" not in line
    ]


SCRIPT = """
import hashlib, sys, warnings
warnings.simplefilter("ignore")
sys.path.insert(0, sys.argv[1])
from tests.organogram.scenes import small_scene, write_all
scene = small_scene()
for name, data in write_all((scene,), scene.chart, sys.argv[2:], dpi=72).items():
    print(name, hashlib.sha256(data).hexdigest())
"""


def test_same_bytes_in_another_process():
    def run(seed, zone):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "USER": f"user-{seed}"}
        command = [sys.executable, "-c", SCRIPT, str(ROOT), *OWN]
        return subprocess.run(command, capture_output=True, text=True, env=environment, check=True).stdout

    scene = small_scene()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        here = write_all((scene,), scene.chart, OWN, dpi=72)
    expected = "".join(f"{name} {hashlib.sha256(data).hexdigest()}\n" for name, data in here.items())
    assert run("1", "UTC") == expected
    assert run("2", "Asia/Tokyo") == expected


def test_the_font_of_the_house_style_comes_first_where_the_reader_may_have_it():
    scene = small_scene()
    origin = Origin(scene.chart, theme=Theme(font=("Verdana", "Gill Sans")))
    svg = write_drawing((scene,), origin, "svg")[".svg"].decode()
    assert svg.count('font-family="Verdana,Gill Sans,Arimo,Arial,Helvetica,sans-serif"') == 1
    assert svg.count("font-family") == 1
    html = write_drawing((scene,), origin, "html")[".html"].decode()
    assert 'font-family="Verdana,Gill Sans,Arimo,' in html
    slides = zipfile.ZipFile(BytesIO(write_drawing((scene,), origin, "pptx")[".pptx"]))
    assert slides.read("ppt/theme/theme1.xml").count(b'<a:latin typeface="Arial"') == 2
    assert not [name for name in slides.namelist() if b"Verdana" in slides.read(name)]
    text = zipfile.ZipFile(BytesIO(write_drawing((scene,), origin, "docx")[".docx"]))
    assert b'w:ascii="Verdana"' in text.read("word/styles.xml")
    assert text.read("word/document.xml").count(b"Arial") == 0
    plain = write_drawing((scene,), Origin(scene.chart), "pdf")[".pdf"]
    own = write_drawing((scene,), origin, "pdf")[".pdf"]
    assert len(own) == len(plain)


def test_the_footer_of_the_house_style_is_in_word_above_the_footer_of_the_chart():
    scene = small_scene()
    origin = Origin(scene.chart, theme=Theme(footer=("Stad Voorbeeld, dienst HR", "Kopij <vrij> & open")))
    document = Document(BytesIO(write_drawing((scene,), origin, "docx")[".docx"]))
    captions = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Caption"]
    own = ["Stad Voorbeeld, dienst HR", "Kopij <vrij> & open"]
    assert captions == [*own, "Bron: verzonnen voorbeeld.", "Direct telt functies."]
