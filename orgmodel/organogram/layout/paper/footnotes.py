"""Footnotes: what the footer of a sheet tells of lines that find no room in its drawing."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from orgmodel.organogram.chart import Chart, Link, LinkKind
from orgmodel.organogram.layout.paper.one_page import fitted, tightest
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
_ANY = float("inf")
_Item = TypeVar("_Item")


class Part(Struct, frozen=True):
    """Hold the chart of one sheet, with what its footer tells in place of the drawing.

    Args:
        chart: what is drawn; where the footer has a label, its line has a number.
        told: lines that are not drawn.
        whole: each line that has a number, as it is in the file.
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
        """Return the part with the labels of some lines in its footer, under a number."""
        noted: list[Link] = []
        sentences: list[str] = []
        whole = dict(self.whole)
        for link in self.chart.links:
            if link not in links:
                noted.append(link)
                continue
            number = f"({len(sentences) + 1})"
            noted.append(replace(link, label=number))
            whole[noted[-1]] = link
            sentences.append(f"{number} {link.label}.")
        footer = (*self.chart.footer, *sentences)
        return replace(self, chart=replace(self.chart, links=tuple(noted), footer=footer), whole=whole)

    def telling(self, links: Set[Link]) -> Part:
        """Return the part without some lines, which its footer tells."""
        titles = {box.id: box.title for box in self.chart.boxes}
        told = [link for link in self.chart.links if link in links]
        sentences = (
            told_line(link, titles[link.source], titles[link.target], self.chart.language) for link in told
        )
        chart = replace(
            self.chart,
            links=tuple(link for link in self.chart.links if link not in links),
            footer=(*self.chart.footer, *sentences),
        )
        return replace(self, chart=chart, told=(*self.told, *told))

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


def fit_whole(part: Part, page: Page, theme: Theme, largest: float = _ANY) -> Scene | None:
    """Lay a part out on one page with every line; None where even numbers for labels leave no room.

    Args:
        largest: titles are no larger than this, in points.
    """
    scene = fitted(part.chart, page, theme, largest=largest)
    return fit_noted(part, page, theme, largest) if scene is None else part.as_told(scene)


def fit_noted(part: Part, page: Page, theme: Theme, largest: float = _ANY) -> Scene | None:
    """Lay a part out with the labels that find no room in its footer; None where that does not help."""
    labelled = part.labelled
    if not labelled or not _holds(part.noting({*labelled}), page, theme):
        return None

    def noted(kept: Sequence[Link]) -> Part:
        return part.noting({*labelled}.difference(kept))

    best = noted(most_of(labelled, lambda kept: _holds(noted(kept), page, theme)))
    scene = fitted(best.chart, page, theme, largest=largest) or tightest(best.chart, page, theme)
    return None if scene is None else best.as_told(scene)


def fit_most(part: Part, page: Page, theme: Theme, largest: float = _ANY) -> Scene | None:
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
