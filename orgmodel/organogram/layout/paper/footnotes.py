"""Footnotes: what the footer of a sheet tells of lines that find no room in its drawing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from orgmodel.organogram.chart import Chart, Link, LinkKind
from orgmodel.organogram.layout.paper.one_page import fitted, tightest
from orgmodel.organogram.layout.sizes import ANY_SIZE
from orgmodel.organogram.page import Page
from orgmodel.organogram.scene import Scene
from orgmodel.organogram.theme import Theme
from orgmodel.words import legend as words

_KINDS = {
    LinkKind.HIERARCHICAL: words.HIERARCHICAL,
    LinkKind.FUNCTIONAL: words.FUNCTIONAL,
    LinkKind.ACCOUNTABILITY: words.ACCOUNTABILITY,
    LinkKind.DEPUTY: words.DEPUTY,
}
# A label no longer than a number in brackets has nothing to gain from a footnote.
_SHORT = 4
_Item = TypeVar("_Item")


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
        found = (link for link in self.chart.links if len(link.label) > _SHORT)
        return sorted(found, key=lambda link: len(link.label))

    @property
    def free(self) -> list[Link]:
        """Return the drawn lines that are no connector of the tree."""
        return [link for link in self.chart.links if not link.in_tree]

    def noting(self, links: Set[Link]) -> Part:
        """Return the part with the labels of some lines in its footer, each text once, under a number."""
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
        bare = {link: replace(link, label="") for link in self.chart.links if link in links}
        chart = replace(
            self.chart,
            links=tuple(bare.get(link, link) for link in self.chart.links),
            footer=(*self.chart.footer, *self._sentences(bare)),
        )
        return replace(self, chart=chart, whole=self.whole | {bare[link]: link for link in bare})

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

    def as_told(self, scene: Scene) -> Scene:
        """Return the drawing of this part with its lines as they are in the file."""
        links = tuple(self.whole.get(link, link) for link in scene.chart.links)
        return replace(
            scene,
            chart=replace(scene.chart, links=links),
            links=tuple(
                replace(placed, link=self.whole[placed.link]) if placed.link in self.whole else placed
                for placed in scene.links
            ),
            told=self.told,
        )


def fit_whole(
    part: Part, page: Page, theme: Theme, largest: float = ANY_SIZE, *, enlarge: bool = False
) -> Scene | None:
    """Lay a part out on one page with every line; None where even numbers for labels leave no room.

    Args:
        largest: titles are no larger than this, in points.
        enlarge: a small drawing may get larger type and wider gaps than usual, to fill its page.
    """

    def laid_out(chart: Chart) -> Scene | None:
        return fitted(chart, page, theme, enlarge=enlarge, largest=largest)

    return _labelled(part, frozenset(), laid_out) or _fit_noted(part, page, theme, largest)


def _fit_noted(part: Part, page: Page, theme: Theme, largest: float) -> Scene | None:
    """Lay a part out with the labels that find no room in its footer; None where that does not help."""
    labelled = part.labelled
    if not labelled or not _holds(part.noting({*labelled}), page, theme):
        return None

    def noted(kept: Sequence[Link]) -> set[Link]:
        return {*labelled}.difference(kept)

    kept = most_of(labelled, lambda kept: _holds(part.noting(noted(kept)), page, theme))

    def laid_out(chart: Chart) -> Scene | None:
        return fitted(chart, page, theme, largest=largest) or tightest(chart, page, theme)

    return _labelled(part, noted(kept), laid_out)


def _labelled(part: Part, noted: Set[Link], laid_out: Callable[[Chart], Scene | None]) -> Scene | None:
    """Lay a part out until every label stands at its line, or in the footer; None where it does not fit.

    Args:
        noted: labels that the footer tells in any case, under a number.
    """
    noted, bare = set(noted), set[Link]()
    while True:
        shown = part.explaining(bare).noting(noted - bare)
        scene = laid_out(shown.chart)
        if scene is None:
            return None
        loose = {
            shown.whole.get(one.link, one.link) for one in scene.links if one.link.label and not one.label
        }
        if not loose:
            return shown.as_told(scene)
        # A label as short as a number gains nothing by one.
        bare |= {link for link in loose if link in noted or len(link.label) <= _SHORT}
        noted |= loose


def fit_most(part: Part, page: Page, theme: Theme, largest: float = ANY_SIZE) -> Scene | None:
    """Lay a part out on one page with as many lines as find room; None where its boxes do not."""

    def shown(lines: Sequence[Link]) -> Part:
        return part.telling({*part.free}.difference(lines))

    def fits(lines: Sequence[Link]) -> bool:
        left = shown(lines)
        return _holds(left.noting({*left.labelled}), page, theme)

    return fit_whole(shown(most_of(part.free, fits)), page, theme, largest)


def _holds(part: Part, page: Page, theme: Theme) -> bool:
    return tightest(part.chart, page, theme) is not None


def most_of(items: Sequence[_Item], fits: Callable[[Sequence[_Item]], bool]) -> list[_Item]:
    """Return items that fit together, none of which was left out unless it did not fit, by halves."""
    kept: list[_Item] = []
    waiting = [list(items)]
    while waiting:
        group = waiting.pop()
        if group and fits([*kept, *group]):
            kept += group
        elif len(group) > 1:
            middle = len(group) // 2
            waiting += [group[middle:], group[:middle]]
    return kept


def told_line(link: Link, source: str, target: str, language: str, see: str = "") -> str:
    """Say a line in a sentence of the footer.

    Args:
        source, target: titles of its ends.
        see: on which other sheet it ends.
    """
    parts = [_KINDS[link.kind].to(language), link.label, see]
    return f"{source} → {target}: {', '.join(part for part in parts if part)}."
