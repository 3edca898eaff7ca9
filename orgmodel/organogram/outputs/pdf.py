"""PDF/UA-1: a page a sheet, then the text twin as a tagged list."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from orgmodel.organogram.chart import Chart
from orgmodel.organogram.describe import describe
from orgmodel.organogram.notice import OutputError
from orgmodel.organogram.outputs.glyphs import texts_of
from orgmodel.organogram.outputs.pdf_text import check_glyphs, check_marks
from orgmodel.organogram.outputs.typesetter import typeset
from orgmodel.organogram.scene import Scene
from orgmodel.organogram.text_twin import MOST_LEVELS, TwinEntry, text_twin
from orgmodel.words import twin

# The format's own limit, in points.
_MOST = 14_400.0
_MOST_BOXES = 20_000
_SOURCE = """\
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title, keywords: (data.stamp,), date: none)
#set text(font: "Arimo", size: 9pt, lang: data.language, fill: rgb("#1B2733"), hyphenate: false)
#set par(leading: 0.5em)
#for sheet in data.sheets {
  page(width: sheet.width * 1pt, height: sheet.height * 1pt, margin: 0pt, fill: white,
    image(bytes(sheet.svg), format: "svg", width: 100%, height: 100%, alt: sheet.alt))
}
#set page(paper: "a4", margin: (x: 20mm, top: 22mm, bottom: 20mm), fill: white,
  footer: context align(right, text(7.5pt, fill: rgb("#4A5763"), counter(page).display())))
#show heading: set text(fill: rgb("#17324D"))
#show heading.where(level: 1): set text(size: 15pt)
#set list(indent: 0pt, body-indent: 5pt, spacing: 6pt, marker: text(fill: rgb("#7C8B99"), [–]))
#let entry(number) = {
  let it = data.entries.at(number)
  text(weight: "bold", it.title)
  if it.details != "" { text(fill: rgb("#4A5763"), " – " + it.details) }
  if it.marks != "" { text(fill: rgb("#4A5763"), " [" + it.marks + "]") }
  for relation in it.relations { linebreak(); text(8pt, fill: rgb("#1D5FA8"), "→ " + relation) }
}
= #data.heading
#text(fill: rgb("#4A5763"), data.subtitle)
#v(6pt)
"""
_FOOTER = """
#v(8pt)
#for line in data.footer { par(text(7.5pt, fill: rgb("#4A5763"), line)) }
"""


def scenes_to_pdf(svgs: Sequence[str], scenes: Sequence[Scene], chart: Chart, stamp: str) -> bytes:
    """Set the sheets and the text twin as one tagged PDF.

    Args:
        svgs: each sheet, as `scene_to_svg` wrote it.
        scenes: the sheets, for their sizes.
        chart: what is drawn on all of them.
        stamp: metadata, one line of JSON, kept as the document's keywords.
    """
    entries = text_twin(chart)
    check_glyphs(_texts(scenes, chart, entries))
    data = {
        "title": chart.title,
        "heading": f"{chart.title}: {twin.IN_WORDS.to(chart.language)}",
        "subtitle": chart.subtitle,
        "footer": chart.footer,
        "language": chart.language,
        "stamp": stamp,
        "sheets": [
            {"svg": svg, "width": scene.width, "height": scene.height, "alt": _alternative(scene)}
            for svg, scene in zip(svgs, scenes, strict=True)
        ],
        "entries": [_entry(entry) for entry in entries],
    }
    source = _SOURCE + "\n".join(_list(entries)) + _FOOTER
    try:
        [pdf] = typeset(source, {"data": json.dumps(data)}, "pdf")
    except OutputError:
        check_marks(_texts(scenes, chart, entries))
        raise
    return pdf


def check_pages(scenes: Sequence[Scene], chart: Chart) -> None:
    """Refuse pages and lists that the format cannot hold."""
    side = max(max(scene.width, scene.height) for scene in scenes)
    if side > _MOST:
        raise OutputError(
            f"the drawing is {side:.0f} pt long, a PDF page at most {_MOST:.0f}; "
            "ask for svg, for a paper (--paper) or for less (--focus, --down)"
        )
    if len(chart.boxes) > _MOST_BOXES:
        raise OutputError(
            f"the drawing has {len(chart.boxes)} boxes, a PDF at most {_MOST_BOXES}; "
            "ask for svg and txt, or for less (--focus, --down)"
        )


def _texts(scenes: Sequence[Scene], chart: Chart, entries: Sequence[TwinEntry]) -> Iterator[tuple[str, str]]:
    """Yield every text of the document with the box it belongs to."""
    for scene in scenes:
        yield from texts_of(scene)
    for entry in entries:
        for text in (*entry.details, *entry.relations):
            yield entry.box.id, text
    for text in (chart.title, chart.subtitle, *chart.footer):
        yield "", text


def _alternative(scene: Scene) -> str:
    chart = scene.chart
    words = [describe(chart)]
    if scene.sheets > 1:
        sheet = twin.SHEET.to(chart.language)
        words.append(sheet.format(sheet=scene.sheet, sheets=scene.sheets))
    words.append(twin.FULL_TEXT.to(chart.language))
    return " ".join(words)


def _entry(entry: TwinEntry) -> dict[str, object]:
    return {
        "title": entry.box.title,
        "details": " – ".join(entry.details),
        "marks": "; ".join(entry.marks),
        "relations": entry.relations,
    }


def _list(entries: Sequence[TwinEntry]) -> Iterator[str]:
    """Write the nested list as indented markup that names entries by number, never by text."""
    for number, entry in enumerate(entries):
        yield f"{'  ' * min(entry.depth, MOST_LEVELS)}- #entry({number})"
