"""Write a presentation: one sheet a slide, the text twin as notes, the same bytes for the same scenes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from io import BytesIO

from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.presentation import Presentation as PresentationType
from pptx.slide import Slide
from pptx.util import Emu

from orgmodel.organogram.notice import OutputError
from orgmodel.organogram.outputs.office_package import LOCALES, finish_package
from orgmodel.organogram.outputs.pptx.geometry import emu
from orgmodel.organogram.outputs.pptx.scaled import scaled
from orgmodel.organogram.outputs.pptx.slide import write_slide
from orgmodel.organogram.outputs.zipped import read_members, write_members
from orgmodel.organogram.scene import Scene
from orgmodel.organogram.text_twin import drawn_chart, write_twin

# The format's own limits, in points: 1 to 56 inches.
_LEAST, _MOST = 72.0, 4032.0
_LEAST_TYPE = 1.0
_TITLE_ONLY = 5
# As wide as Arimo, in which the boxes were measured: a slide cannot pin the width of its texts, so another
# font would run out of them.
_FONT = "Arial"


def scenes_to_pptx(scenes: Sequence[Scene], stamp: str) -> bytes:
    """Write sheets as a presentation of native shapes and glued connectors; the text twins are the notes.

    Args:
        scenes: one sheet a slide.
        stamp: kept in the document's custom properties.
    """
    scenes = _fitted(scenes)
    chart = scenes[0].chart
    locale = LOCALES.get(chart.language, chart.language)
    presentation = _empty()
    presentation.slide_width = Emu(emu(max(_LEAST, *(scene.width for scene in scenes))))
    presentation.slide_height = Emu(emu(max(_LEAST, *(scene.height for scene in scenes))))
    for scene in scenes:
        slide = presentation.slides.add_slide(presentation.slide_layouts[0])
        _fill(slide, write_slide(scene, locale, partial(_embedded, slide)))
        _note(slide, write_twin(drawn_chart((scene,))), locale)
    saved = BytesIO()
    presentation.save(saved)
    archive = _with_font(saved.getvalue())
    return finish_package(archive, title=chart.title, language=chart.language, stamp=stamp)


def _fitted(scenes: Sequence[Scene]) -> list[Scene]:
    longest = max(max(scene.width, scene.height) for scene in scenes)
    if longest <= _MOST:
        return list(scenes)
    factor = _MOST / longest
    if factor * min(scene.type_size for scene in scenes) < _LEAST_TYPE:
        raise OutputError(
            f"the sheet is {longest:.0f} pt long and a slide at most {_MOST:.0f}; "
            "choose a paper or a view with less"
        )
    return [scaled(scene, factor) for scene in scenes]


def _empty() -> PresentationType:
    """Return a presentation with the one layout that is used, and none of the template's extras."""
    presentation = Presentation()
    for place, layout in reversed(list(enumerate(presentation.slide_layouts))):
        if place != _TITLE_ONLY:
            presentation.slide_layouts.remove(layout)
    for part in (presentation.part, presentation.part.package):
        for number, relation in list(part._rels.items()):
            if relation.reltype.endswith(("/printerSettings", "/thumbnail")):
                part._rels.pop(number)
    return presentation


def _fill(slide: Slide, shapes: str) -> None:
    tree = slide.shapes._spTree
    tree.getparent().replace(tree, parse_xml(shapes))


def _embedded(slide: Slide, png: bytes) -> str:
    """Put a picture into the presentation, once for all slides; return the name of its relation."""
    _, relation = slide.part.get_or_add_image_part(BytesIO(png))
    return str(relation)


def _note(slide: Slide, note: str, locale: str) -> None:
    frame = slide.notes_slide.notes_text_frame
    if frame is None:
        return
    frame.text = note
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            run._r.get_or_add_rPr().set("lang", locale)


def _with_font(archive: bytes) -> bytes:
    members = read_members(archive)
    wanted = f'<a:latin typeface="{_FONT}"'.encode()
    for name, content in members.items():
        if name.startswith("ppt/theme/"):
            members[name] = content.replace(b'<a:latin typeface="Calibri"', wanted)
    return write_members(members)
