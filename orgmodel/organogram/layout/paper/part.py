"""A part: the chart of one sheet, with what its footer tells in place of the drawing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set

from msgspec import Struct
from msgspec.structs import replace

from orgmodel.organogram.chart import Chart, Link, LinkKind
from orgmodel.organogram.layout.drawing import Drawing
from orgmodel.organogram.layout.lines.labels import NOTE_ROOM
from orgmodel.organogram.measure import text_width
from orgmodel.organogram.scene import PlacedLink
from orgmodel.words import legend as words

_KINDS = {
    LinkKind.HIERARCHICAL: words.HIERARCHICAL,
    LinkKind.FUNCTIONAL: words.FUNCTIONAL,
    LinkKind.ACCOUNTABILITY: words.ACCOUNTABILITY,
    LinkKind.DEPUTY: words.DEPUTY,
}


class Part(Struct, frozen=True):
    """Hold the chart of one sheet, with what its footer tells in place of the drawing.

    Args:
        chart: what is drawn; where the footer has a label, its line has a number or none.
        told: lines that are not drawn.
        whole: each line that has a number or no label, as it is in the file.
    """

    chart: Chart
    told: tuple[Link, ...] = ()
    whole: dict[Link, Link] = {}

    @property
    def labelled(self) -> list[Link]:
        """Return the drawn lines whose label the footer could tell, the shortest label first."""
        found = (link for link in self.chart.links if len(link.label) > len(NOTE_ROOM))
        return sorted(found, key=lambda link: len(link.label))

    @property
    def free(self) -> list[Link]:
        """Return the drawn lines that are no connector of the tree."""
        return [link for link in self.chart.links if not link.in_tree]

    def noting(self, links: Set[Link]) -> Part:
        """Return the part with the labels of some lines in its footer, each text once, under a number."""
        if not links:
            return self
        noted: list[Link] = []
        numbers: dict[str, str] = {}
        whole = dict(self.whole)
        for link in self.chart.links:
            if link not in links:
                noted.append(link)
                continue
            number = numbers.setdefault(link.label, f"({len(numbers) + 1})")
            noted.append(replace(link, label=number))
            whole[noted[-1]] = link
        footer = (*self.chart.footer, *(f"{number} {label}." for label, number in numbers.items()))
        return replace(self, chart=replace(self.chart, links=tuple(noted), footer=footer), whole=whole)

    def explaining(self, links: Set[Link]) -> Part:
        """Return the part with some lines without their label, which its footer tells with both ends."""
        if not links:
            return self
        told = [link for link in self.chart.links if link in links]
        taken = {*self.chart.links}
        bare: dict[Link, Link] = {}
        for link in told:
            plain = replace(link, label="")
            # Two lines that only their labels tell apart keep them, though no room was found for these.
            if plain not in taken:
                taken.add(plain)
                bare[link] = plain
        chart = replace(
            self.chart,
            links=tuple(bare.get(link, link) for link in self.chart.links),
            footer=(*self.chart.footer, *self._sentences(told)),
        )
        return replace(self, chart=chart, whole=self.whole | {plain: link for link, plain in bare.items()})

    def with_footnotes(self, noted: Set[Link], bare: Set[Link]) -> Part:
        """Return the part with the labels of some lines in its footer.

        Args:
            noted: lines with a number for their label.
            bare: lines without even that.
        """
        return self.explaining(bare).noting(noted - bare)

    def as_in_file(self, link: Link) -> Link:
        """Return a line of this part as it is in the file."""
        return self.whole.get(link, link)

    def telling(self, links: Set[Link]) -> Part:
        """Return the part without some lines, which its footer tells."""
        told = [link for link in self.chart.links if link in links]
        chart = replace(
            self.chart,
            links=tuple(link for link in self.chart.links if link not in links),
            footer=(*self.chart.footer, *self._sentences(told)),
        )
        return replace(self, chart=chart, told=(*self.told, *told))

    def _sentences(self, links: Iterable[Link]) -> Iterator[str]:
        titles = {box.id: box.title for box in self.chart.boxes}
        for link in links:
            yield told_line(link, titles[link.source], titles[link.target], self.chart.language)

    def crowded_out(self, drawing: Drawing) -> dict[Link, bool]:
        """Return the lines whose label found no room in a drawing of this part; whether a number did."""
        return {
            self.as_in_file(placed.link): bool(placed.label)
            for placed in drawing.links
            if placed.link.label and (not placed.label or placed.label[0].words == NOTE_ROOM)
        }

    def numbered(self, drawing: Drawing, labels: Part) -> Drawing:
        """Return a drawing of this part with the numbers of another, and every line as it is in the file."""
        numbers = {link: shown.label for shown, link in labels.whole.items()}
        links = (_numbered(placed, self.as_in_file(placed.link), numbers) for placed in drawing.links)
        return replace(drawing, links=tuple(links))

    @property
    def drawn(self) -> Chart:
        """Return the chart of the sheet: its lines as they are in the file, its footnotes in the footer."""
        if not self.whole:
            return self.chart
        return replace(self.chart, links=tuple(map(self.as_in_file, self.chart.links)))


def _numbered(placed: PlacedLink, link: Link, numbers: Mapping[Link, str]) -> PlacedLink:
    number = numbers.get(link)
    if not placed.label or not (number or placed.label[0].words == NOTE_ROOM):
        return replace(placed, link=link)
    if not number:
        # The footer tells it with both ends, so that the room for a number stays empty.
        return replace(placed, link=link, label=())
    line = placed.label[0]
    width = text_width(number, line.size)
    return replace(placed, link=link, label=(replace(line, words=number, width=width),))


def footnoted(chart: Chart, drawing: Drawing) -> tuple[Chart, Drawing]:
    """Let the footer of a chart tell the labels that found no room in a drawing of it.

    Returns:
        The chart with the longer footer, and the drawing with the numbers.
    """
    part = Part(chart)
    crowded = part.crowded_out(drawing)
    shown = part.with_footnotes({*crowded}, {link for link, has_number in crowded.items() if not has_number})
    return shown.drawn, part.numbered(drawing, shown)


def told_line(link: Link, source: str, target: str, language: str, see: str = "") -> str:
    """Say a line in a sentence of the footer.

    Args:
        source, target: titles of its ends.
        see: on which other sheet it ends.
    """
    parts = [_KINDS[link.kind].to(language), link.label, see]
    return f"{source} → {target}: {', '.join(part for part in parts if part)}."
