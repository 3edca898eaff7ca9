"""Write a Word document: heading, one picture a sheet, then the same in words."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from docx import Document
from docx.document import Document as DocumentType
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle

from orgmodel.organogram.chart import Chart
from orgmodel.organogram.describe import describe
from orgmodel.organogram.outputs.crop import drawing_rect
from orgmodel.organogram.outputs.docx.listing import bullets, list_paragraphs
from orgmodel.organogram.outputs.docx.paper import UPRIGHT, Paper, paper_for
from orgmodel.organogram.outputs.office_package import LOCALES, finish_package
from orgmodel.organogram.outputs.said import (
    SAID_IN_TEXT,
    BelowTitle,
    below_title,
    own_below_title,
    own_footer,
)
from orgmodel.organogram.scene import Rect, Scene
from orgmodel.organogram.text_twin import drawn_chart, text_twin
from orgmodel.words import page, twin

# The document says these itself, in text that can be read and edited; the logo stands in its header.
CUT_OFF = SAID_IN_TEXT | {"logo"}
_HEADING = RGBColor(0x17, 0x32, 0x4D)
_MUTED = RGBColor(0x4A, 0x57, 0x63)
_SIZES = {"Normal": 10.0, "Heading 1": 18.0, "Heading 2": 12.0, "Subtitle": 10.0, "Caption": 8.5}
_SPACE_AFTER = {"Heading 1": 2.0, "Subtitle": 10.0, "Caption": 0.0}
_SHARE = 100_000
# The logo stands within the upper margin.
_ABOVE_LOGO, _LOGO_HEIGHT = 18.0, 28.0
_DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative val="1" '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"/></a:ext></a:extLst>'
)


def scenes_to_docx(
    scenes: Sequence[Scene],
    chart: Chart,
    pictures: Sequence[bytes],
    stamp: str,
    *,
    font: str = "Arial",
    house_footer: Sequence[str] = (),
) -> bytes:
    """Write sheets as a Word document.

    Args:
        scenes: the sheets.
        chart: what is drawn on all of them.
        pictures: each sheet as PNG, title and footer included; they are cut off, being said in text.
        stamp: kept in the document's custom properties.
        font: typeface of all text.
        house_footer: lines of the house style, above the chart's footer.
    """
    document = _empty(font, LOCALES.get(chart.language, chart.language))
    _add_logo(document, scenes)
    document.add_heading(chart.title, 1)
    _add_below_title(document, below_title(chart))
    for scene, picture in zip(scenes, pictures, strict=True):
        _add_sheet(document, scene, picture, chart)
        for sentence in own_footer(scene.chart, chart):
            document.add_paragraph(sentence, "Caption")
    for sentence in (*house_footer, *chart.footer):
        document.add_paragraph(sentence, "Caption")
    _add_words(document, chart)
    saved = BytesIO()
    document.save(saved)
    return finish_package(saved.getvalue(), title=chart.title, language=chart.language, stamp=stamp)


def _empty(font: str, locale: str) -> DocumentType:
    """Return a document with the template's styles in our type, and none of its extras."""
    document = Document()
    for part in (document.part, document.part.package):
        for number, relation in list(part.rels.items()):
            if relation.reltype.endswith(("/stylesWithEffects", "/thumbnail", "/customXml")):
                part.rels.pop(number)
    for style in list(document.styles.element):
        if style.get(qn("w:type")) == "table" and style.get(qn("w:default")) != "1":
            document.styles.element.remove(style)
    for name, size in _SIZES.items():
        style = document.styles[name]
        style.font.name, style.font.size = font, Pt(size)
        style.font.bold = name.startswith("Heading")
        style.font.italic = False
        fonts = style.element.rPr.rFonts
        for attribute in [key for key in fonts.attrib if key.endswith("Theme")]:
            del fonts.attrib[attribute]
        fonts.set(qn("w:cs"), font)
        _set_spacing(style, name)
        if name != "Normal":
            style.font.color.rgb = _HEADING if style.font.bold else _MUTED
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), locale)
    definition, use = bullets()
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(definition))
    numbering.append(parse_xml(use))
    return document


def _add_logo(document: DocumentType, scenes: Sequence[Scene]) -> None:
    """Put the logo at the top right of every page, above the text."""
    logo = next((d.picture for scene in scenes for d in scene.decorations if d.picture is not None), None)
    if logo is None:
        return
    section = document.sections[0]
    section.header_distance = Pt(_ABOVE_LOGO)
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    scale = min(_LOGO_HEIGHT / logo.rect.height, 1.0)
    size = (Pt(logo.rect.width * scale), Pt(logo.rect.height * scale))
    properties = paragraph.add_run().add_picture(BytesIO(logo.data), *size)._inline.docPr
    properties.set("name", "logo")
    properties.append(parse_xml(_DECORATIVE))


def _set_spacing(style: ParagraphStyle, name: str) -> None:
    style.paragraph_format.space_before = Pt(0)
    style.paragraph_format.space_after = Pt(_SPACE_AFTER.get(name, 6.0))
    for letters in style.element.rPr.findall(qn("w:spacing")):
        style.element.rPr.remove(letters)


def _add_below_title(document: DocumentType, said: BelowTitle) -> None:
    if not any(said):
        return
    paragraph = document.add_paragraph(style="Subtitle")
    if said.draft:
        paragraph.add_run(said.draft).bold = True
    if said.rest:
        paragraph.add_run(said.rest)


def _add_sheet(document: DocumentType, scene: Scene, picture: bytes, whole: Chart) -> None:
    rect = drawing_rect(scene, CUT_OFF)
    below = own_below_title(scene.chart, whole)
    paper, scale = paper_for(scene, rect, has_subtitle=any(below))
    _set_page(document.sections[0] if scene.sheet == 1 else document.add_section(), paper)
    if scene.sheets > 1:
        sheet = twin.SHEET.format(sheet=scene.sheet, sheets=scene.sheets).to(scene.chart.language)
        part = "" if scene.chart.title == whole.title else f": {scene.chart.title}"
        document.add_heading(sheet.rstrip(".") + part, 2)
    _add_below_title(document, below)
    shape = document.add_picture(BytesIO(picture), Pt(rect.width * scale), Pt(rect.height * scale))
    properties = shape._inline.docPr
    properties.set("name", scene.chart.title)
    properties.set("descr", _alternative_text(scene))
    _crop(shape._inline, rect, scene)


def _set_page(section: Section, paper: Paper) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if paper.width > paper.height else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Pt(paper.width), Pt(paper.height)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Pt(paper.margin)


def _alternative_text(scene: Scene) -> str:
    words = [describe(drawn_chart((scene,))), twin.FULL_TEXT.to(scene.chart.language)]
    return " ".join(words)


def _crop(inline: object, rect: Rect, scene: Scene) -> None:
    cut = {
        "l": rect.x / scene.width,
        "t": rect.y / scene.height,
        "r": 1 - (rect.x + rect.width) / scene.width,
        "b": 1 - (rect.y + rect.height) / scene.height,
    }
    shares = " ".join(f'{side}="{max(round(share * _SHARE), 0)}"' for side, share in cut.items())
    fill = inline.find(f".//{qn('pic:blipFill')}")  # type: ignore[attr-defined]
    space = "http://schemas.openxmlformats.org/drawingml/2006/main"
    fill.insert(1, parse_xml(f'<a:srcRect xmlns:a="{space}" {shares}/>'))


def _add_words(document: DocumentType, chart: Chart) -> None:
    section = document.add_section()
    _set_page(section, UPRIGHT)
    document.add_heading(page.IN_WORDS.to(chart.language), 2)
    body = document.element.body
    end = body[-1]
    for paragraph in list_paragraphs(text_twin(chart), chart.language):
        end.addprevious(parse_xml(paragraph))
