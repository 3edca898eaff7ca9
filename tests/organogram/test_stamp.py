import json

import pytest
from msgspec.structs import replace

from orgmodel.organogram.chart import Mark
from orgmodel.organogram.origin import Origin
from orgmodel.organogram.outputs import FORMATS as EVERY
from orgmodel.organogram.page import Page
from orgmodel.organogram.stamp import drift, is_sealed, make_stamp, read_stamp, sealed
from orgmodel.organogram.theme import PRINT, Theme

from .scenes import small_scene, write_all

FORMATS = tuple(format for format in EVERY if format != "txt")
TYPESET = ("png", "pdf", "docx")


@pytest.fixture(scope="module")
def written():
    scene = small_scene()
    return write_all((scene,), scene.chart, FORMATS, theme=PRINT, dpi=72)


@pytest.mark.parametrize("format", FORMATS)
def test_each_format_gives_its_stamp_back(written, format, tmp_path):
    path = tmp_path / f"x.{format}"
    path.write_bytes(written[f".{format}"])
    stamp = read_stamp(path, format)
    chart = small_scene().chart
    assert stamp == read_stamp(written[f".{format}"], format)
    assert (stamp["organisation"], stamp["diagram"]) == (chart.organisation, chart.id)
    assert stamp["theme"] == "print"
    assert stamp["view"] == "full"
    assert stamp["font"] == "Arimo 1.341"
    assert ("graphviz" in stamp) is (format not in ("dot", "pptx"))
    assert ("typst" in stamp) is (format in TYPESET)
    assert stamp.get("sheet") == ("1/1" if format in ("svg", "png") else None)


@pytest.mark.parametrize("format", FORMATS)
def test_a_seal_tells_whether_a_file_is_as_it_was_written(written, format):
    data = written[f".{format}"]
    assert is_sealed(data, format)
    stamp = read_stamp(data, format)
    assert stamp["seal"] not in (
        None,
        json.loads(make_stamp({k: stamp[k] for k in stamp if k != "seal"}))["seal"],
    )
    for place in (len(data) // 3, len(data) // 2, len(data) * 2 // 3):
        changed = data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]
        assert not is_sealed(changed, format)
    assert not is_sealed(data + b" ", format)


def test_a_seal_stays_out_of_the_texts():
    data = b'<metadata id="stamp">{"view":"full","seal":"0000000000000000"}</metadata>'
    assert not is_sealed(data, "svg")
    own = f'<metadata id="stamp">{make_stamp({"view": "full"})}</metadata>'.encode()
    twice = sealed(own + b'"seal":"0000000000000000"', "svg")
    assert twice.endswith(b'"seal":"0000000000000000"')
    assert is_sealed(twice, "svg")


@pytest.mark.parametrize("format", [*FORMATS, "txt"])
@pytest.mark.parametrize(
    "data", [b"", b"\x89PNG\r\n\x1a\n\0\0\0\4tEX", b'<metadata id="stamp">[1]</metadata>', b"// {x"]
)
def test_no_stamp_is_none(format, data):
    assert read_stamp(data, format) is None
    assert not is_sealed(data, format)
    assert sealed(data, format) == data


def test_drift_names_what_changed():
    old = {"view": "full", "theme": "a", "chart": "1", "graphviz": "x 1", "seal": "1"}
    assert drift(old, {**old, "seal": "2"}) == []
    assert drift(old, {**old, "graphviz": "x 2", "chart": "2"}) == ["chart", "graphviz"]
    assert drift(old, {**old, "typst": "1"}) == ["typst"]
    assert drift(None, old) == ["stamp"]
    drawn = {**old, "drawing": "1", "text": "1"}
    assert drift(drawn, {**drawn, "drawing": "2", "text": "2"}) == ["drawing", "text"]
    assert drift(drawn, {**drawn, "drawing": "2", "text": "2", "page": "2"}) == ["page"]


CHART = small_scene().chart
FROM = Origin(CHART, Page(400.0, 300.0), Theme())


@pytest.mark.parametrize(
    ("other", "named"),
    [
        (replace(FROM, chart=replace(CHART, title="x")), ["chart"]),
        (replace(FROM, chart=replace(CHART, id="x")), ["chart", "diagram"]),
        (replace(FROM, chart=replace(CHART, view="vacancy")), ["chart", "view"]),
        (replace(FROM, page=Page(400.0, 300.0, 25.0)), ["page"]),
        (replace(FROM, page=Page(400.0, 300.0, align_type=True)), ["page"]),
        (replace(FROM, theme=Theme(ink="#000000")), ["style"]),
        (replace(FROM, theme=Theme(marks=((Mark.NEW, "#000000"),))), ["style"]),
        (replace(FROM, theme=Theme(name="x")), ["style", "theme"]),
        (replace(FROM, theme=Theme(logo="a.png", logo_data=b"a")), ["logo"]),
        (replace(FROM, dpi=300), ["dpi"]),
        (replace(FROM, is_declared=True), ["asked"]),
    ],
)
def test_a_stamp_covers_every_input(other, named):
    assert drift(FROM.values("png"), other.values("png")) == named


def test_a_stamp_covers_the_bytes_of_the_logo_and_not_its_path():
    logo = replace(FROM, theme=Theme(logo="a.png", logo_data=b"a"))
    assert logo.values("svg") == replace(FROM, theme=Theme(logo="b.png", logo_data=b"a")).values("svg")
    other = replace(FROM, theme=Theme(logo="a.png", logo_data=b"b"))
    assert drift(logo.values("svg"), other.values("svg")) == ["logo"]


@pytest.mark.parametrize("format", FORMATS)
def test_names_from_the_file_come_back_from_the_stamp(format):
    scene = small_scene()
    name = '<a> & "b" (c) \\ \u00e9 --> é 0000000000000000'
    written = write_all((scene,), replace(scene.chart, id=name), (format,), dpi=72)[f".{format}"]
    assert read_stamp(written, format)["diagram"] == name
    assert is_sealed(written, format)
