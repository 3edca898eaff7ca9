import json
from dataclasses import replace

import pytest

from orgmodel.organogram.stamp import drift, make_stamp, read_stamp

from .scenes import small_scene, write_all

FORMATS = ("svg", "png", "pdf", "dot")


@pytest.fixture(scope="module")
def written():
    scene = small_scene()
    return write_all((scene,), scene.chart, FORMATS, theme="druk", dpi=72)


@pytest.mark.parametrize("format", FORMATS)
def test_each_format_gives_its_stamp_back(written, format, tmp_path):
    path = tmp_path / f"x.{format}"
    path.write_bytes(written[f".{format}"])
    stamp = read_stamp(path, format)
    assert stamp == read_stamp(written[f".{format}"], format)
    assert stamp["theme"] == "druk"
    assert stamp["view"] == "full"
    assert stamp["font"] == "Arimo 1.341"
    assert ("graphviz" in stamp) is (format != "dot")
    assert ("typst" in stamp) is (format in ("png", "pdf"))


@pytest.mark.parametrize("format", [*FORMATS, "txt", "html"])
@pytest.mark.parametrize(
    "data", [b"", b"\x89PNG\r\n\x1a\n\0\0\0\4tEX", b'<metadata id="stamp">[1]</metadata>', b"// {x"]
)
def test_no_stamp_is_none(format, data):
    assert read_stamp(data, format) is None


def test_drift_names_what_changed():
    old = {"view": "full", "theme": "a", "chart": "1", "graphviz": "x 1"}
    assert drift(old, old) == []
    assert drift(old, {**old, "graphviz": "x 2", "chart": "2"}) == ["chart", "graphviz"]
    assert drift(old, {**old, "typst": "1"}) == ["typst"]
    assert drift(None, old) == ["stamp"]
    chart = small_scene().chart
    stamps = [
        json.loads(make_stamp(each, dots, "svg", theme="a", engine="x"))
        for each, dots in ((chart, ["a"]), (chart, ["b"]), (replace(chart, title="x"), ["a"]))
    ]
    assert drift(stamps[0], stamps[1]) == ["drawing"]
    assert drift(stamps[0], stamps[2]) == ["chart"]
