"""The logo of the house style is in every output that has pictures, at its place."""

from __future__ import annotations

import base64
from io import BytesIO

import pytest
from docx import Document
from msgspec.structs import replace
from PIL import Image
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.util import Pt
from pypdf import PdfReader

from orgmodel.organogram.origin import Origin
from orgmodel.organogram.outputs import prepare, write_format
from orgmodel.organogram.outputs.pptx.scaled import scaled
from orgmodel.organogram.scene import Decoration, Picture, Rect, Scene

PLACE = Rect(480.0, 20.0, 60.0, 30.0)
RED = (170, 0, 0)


@pytest.fixture(scope="module")
def logo() -> bytes:
    saved = BytesIO()
    Image.new("RGB", (40, 20), RED).save(saved, "PNG")
    return saved.getvalue()


@pytest.fixture
def drawing(scene: Scene, logo: bytes):
    with_logo = replace(
        scene, decorations=(*scene.decorations, Decoration("logo", picture=Picture(PLACE, logo)))
    )
    sheets = tuple(replace(with_logo, sheet=number, sheets=2) for number in (1, 2))
    return prepare(sheets, Origin(scene.chart, dpi=72))


def test_each_slide_shows_it_and_the_presentation_holds_it_once(drawing, logo):
    presentation = Presentation(BytesIO(write_format(drawing, "pptx")[".pptx"]))
    for slide in presentation.slides:
        (picture,) = (shape for shape in slide.shapes if shape.shape_type is MSO_SHAPE_TYPE.PICTURE)
        assert picture.image.blob == logo
        assert (picture.name, picture._element.xpath(".//p:cNvPr/@descr")) == ("logo", [])
        place = (picture.left, picture.top, picture.width, picture.height)
        assert place == tuple(map(Pt, (PLACE.x, PLACE.y, PLACE.width, PLACE.height)))
    media = {part.partname for part in presentation.part.package.iter_parts() if "/media/" in part.partname}
    assert len(media) == 1


def test_a_slide_that_shrinks_takes_it_along(drawing):
    (decoration,) = (one for one in scaled(drawing.scenes[0], 0.5).decorations if one.picture is not None)
    assert decoration.picture.rect == Rect(240.0, 10.0, 30.0, 15.0)


def test_every_page_of_the_document_shows_it_at_the_top_right(drawing, logo):
    document = Document(BytesIO(write_format(drawing, "docx")[".docx"]))
    header = document.sections[0].header
    (relation,) = header._element.xpath(".//a:blip/@r:embed")
    assert header.part.related_parts[relation].blob == logo
    (extent,) = header._element.xpath(".//wp:extent")
    assert (int(extent.get("cx")), int(extent.get("cy"))) == (Pt(56), Pt(28))
    assert header.paragraphs[0].alignment == 2
    assert [section.header.is_linked_to_previous for section in document.sections] == [False, True, True]


def test_the_page_and_the_pictures_show_it(drawing, logo):
    address = "data:image/png;base64," + base64.b64encode(logo).decode()
    assert write_format(drawing, "html")[".html"].decode().count(address) == 2
    assert all(address in svg.decode() for svg in write_format(drawing, "svg").values())
    for png in write_format(drawing, "png").values():
        middle = (int(PLACE.x + PLACE.width / 2), int(PLACE.y + PLACE.height / 2))
        assert Image.open(BytesIO(png)).convert("RGB").getpixel(middle) == RED


def test_each_sheet_of_the_pdf_shows_it(drawing):
    pages = PdfReader(BytesIO(write_format(drawing, "pdf")[".pdf"])).pages
    for page in pages[:2]:
        (picture,) = page.images
        assert picture.image.convert("RGB").getpixel((5, 5)) == RED
