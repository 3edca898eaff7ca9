"""The chart: boxes and links to draw, free of page, type and place. Every view produces one."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class BoxKind(StrEnum):
    """What a box stands for; a note stands for nothing and has no line."""

    BODY = "body"
    HEAD = "head"
    UNIT = "unit"
    POSITION = "position"
    REMAINDER = "remainder"
    NOTE = "note"


class Mark(StrEnum):
    """A neutral mark on a box; meaning is also given in words by `badge`."""

    NONE = "none"
    FOCUS = "focus"
    NEW = "new"
    GONE = "gone"
    MOVED = "moved"
    CHANGED = "changed"
    NEW_MANAGER = "new manager"
    GHOST = "ghost"


class LinkKind(StrEnum):
    """What a link means; decides its stroke."""

    HIERARCHICAL = "hierarchical"
    FUNCTIONAL = "functional"
    ACCOUNTABILITY = "accountability"
    DEPUTY = "deputy"


class Place(StrEnum):
    """Where a box stands in relation to its parent in the layout tree."""

    BELOW = "below"
    BESIDE = "beside"
    ABOVE = "above"


class Box(Struct, frozen=True):
    """Hold one box.

    Args:
        id: unique in the chart; the id of the element it stands for where there is one.
        title: first line, bold, exactly as in the file.
        details: further lines, muted.
        counts: last line, bold: "11 direct · 106 indirect"; empty for none.
        badge: word on the border of a marked box: "Deze functie", "Vacature"; empty for none.
        tags: small marks in the corner: "MT".
        parent: id of the box it hangs from in the layout tree; None for a root.
        place: below, beside (staff) or above (bodies) that parent.
        stacked: several alike elements, drawn as a small stack.
        unknown: not known: short dashes and italics.
        muted: less prominent (siblings in a vacancy view).
        colour_group: name of the unit colour (the top-level unit's id); empty for none.
        row: name of the row for `--align type`; empty for none.
        heat: 0 to 1, for heat views, one of the scale's; None for none.
        element: id of the model element for links and tooltips.
        below: everything that hangs from it, in words, for when the layout must prune it:
            "3 teams, 42 medewerkers"; empty lets the layout count boxes.
        description: one sentence for screen readers.
    """

    id: str
    kind: BoxKind
    title: str
    details: tuple[str, ...] = ()
    counts: str = ""
    badge: str = ""
    tags: tuple[str, ...] = ()
    parent: str | None = None
    place: Place = Place.BELOW
    stacked: bool = False
    unknown: bool = False
    muted: bool = False
    mark: Mark = Mark.NONE
    colour_group: str = ""
    row: str = ""
    heat: float | None = None
    element: str = ""
    below: str = ""
    description: str = ""


class Link(Struct, frozen=True):
    """Hold one line between two boxes, from the box that reports to the box reported to.

    Args:
        label: the line's scope in the document's words; empty for none.
        unknown: inferred or unspecified: short dashes.
        in_tree: it is the connector between a box and its layout parent (drawn on the shared bus).
    """

    source: str
    target: str
    kind: LinkKind
    label: str = ""
    unknown: bool = False
    in_tree: bool = False
    mark: Mark = Mark.NONE


class HeatStep(Struct, frozen=True):
    """Hold one step of the scale of a heat view: its numbers in words, and the `heat` of its boxes."""

    word: str
    heat: float


class Chart(Struct, frozen=True):
    """Hold one organogram to draw.

    Args:
        organisation, id: names of the output file.
        title, subtitle: the title block; the subtitle holds date and totals.
        footer: source and counting convention, a sentence a line.
        language: nl or en, for fixed words.
        boxes: in drawing order; siblings in file order; parents before children.
        word_of_focus: legend text for the amber mark ("deze functie", "vacature").
        draft: "ONTWERP" on drafts; empty for none.
        scale: of a heat view, from the least number to the most.
        focus: id of the one box that the chart is about; empty for none.
        colour_order: ids of the units that take colours first, drawn here or not, so that a unit has one
            colour in all drawings of its organisation.
    """

    organisation: str
    id: str
    title: str
    subtitle: str
    language: str
    boxes: tuple[Box, ...]
    links: tuple[Link, ...]
    footer: tuple[str, ...] = ()
    word_of_focus: str = ""
    draft: str = ""
    view: str = "full"
    scale: tuple[HeatStep, ...] = ()
    focus: str = ""
    colour_order: tuple[str, ...] = ()
