"""The logo of a house style: read inside the project only, and drawn at the top right."""

import struct
import zlib
from pathlib import Path

import pytest

from orgmodel.files.diagnostics import Diagnostic
from orgmodel.organogram.chart import Box, BoxKind, Chart
from orgmodel.organogram.layout import lay_out
from orgmodel.organogram.outputs.svg import scene_to_svg
from orgmodel.organogram.page import Page
from orgmodel.organogram.picture import png_size
from orgmodel.organogram.theme import Theme
from orgmodel.workflows.inputs import read_input
from orgmodel.workflows.opening import open_organisation
from orgmodel.workflows.projects import NO_PROJECT
from orgmodel.workflows.theming import theme_of

FILE = "format: 1\nid: stad\nname: Stad\nhead: {{title: Directeur}}\ntheme:\n  logo: {logo}\n"


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


PNG = (
    b"\x89PNG\r\n\x1a\n"
    + _chunk(b"IHDR", struct.pack(">IIBBBBB", 6, 2, 8, 0, 0, 0, 0))
    + _chunk(b"IDAT", zlib.compress(b"\0\1\2\3\4\5\6" * 2))
    + _chunk(b"IEND", b"")
)


def test_the_size_of_a_png() -> None:
    assert png_size(PNG) == (6, 2)
    assert png_size(PNG[:20]) is None
    assert png_size(PNG[:-1]) is None
    assert png_size(PNG[:45] + b"?" + PNG[46:]) is None
    assert png_size(b"GIF89a" + bytes(40)) is None


def test_the_logo_stands_at_the_top_right() -> None:
    chart = Chart("stad", "proef", "Proef", "stand 2026", "nl", (Box("a", BoxKind.HEAD, "Directeur"),), ())
    page = Page(400.0, 300.0, 20.0)
    (scene,) = lay_out(chart, page, Theme(logo_data=PNG))
    (logo,) = (d.picture for d in scene.decorations if d.role == "logo")
    assert logo is not None
    assert (logo.rect.x, logo.rect.y, logo.rect.width, logo.rect.height) == (278.0, 20.0, 102.0, 34.0)
    assert 'href="data:image/png;base64,iVBOR' in scene_to_svg(scene, lambda notice: None)


@pytest.mark.parametrize(
    ("logo", "message"),
    [
        ("../merk.png", "the logo '../merk.png' is outside the folder of the project; put it inside"),
        ("weg.png", "the logo 'weg.png' cannot be read; give the path of a PNG file in the project"),
        ("stad.yaml", "the logo 'stad.yaml' is no PNG; save it as one"),
    ],
)
def test_other_files_are_refused_at_their_place(tmp_path: Path, logo: str, message: str) -> None:
    folder = tmp_path / "project"
    folder.mkdir()
    (tmp_path / "merk.png").write_bytes(PNG)
    theme, faults = _theme(folder, logo)
    assert theme.logo_data == b""
    assert [(f.line, f.column, f.message) for f in faults] == [(6, 9, message)]


def test_a_logo_in_the_project_is_read(tmp_path: Path) -> None:
    (tmp_path / "merk.png").write_bytes(PNG)
    theme, faults = _theme(tmp_path, "merk.png")
    assert (theme.logo_data, faults) == (PNG, ())


def _theme(folder: Path, logo: str) -> tuple[Theme, tuple[Diagnostic, ...]]:
    file = folder / "stad.yaml"
    file.write_text(FILE.format(logo=logo), encoding="utf-8")
    opened = open_organisation(read_input(str(file)))
    assert opened.organisation is not None
    assert opened.document is not None
    return theme_of(opened.organisation, opened.document, NO_PROJECT)
