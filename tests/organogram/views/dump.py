"""A chart as text, complete and easy to compare."""

from __future__ import annotations

from orgmodel.organogram.chart import Box, Chart, Link, Mark, Place


def dump(chart: Chart) -> str:
    depth: dict[str, int] = {}
    lines = [f"# {chart.title}", chart.subtitle]
    for box in chart.boxes:
        depth[box.id] = 0 if box.parent is None else depth[box.parent] + 1
        lines.append("  " * depth[box.id] + _box(box))
    lines += [
        _link(link) for link in chart.links if not (link.in_tree and not link.unknown and not link.label)
    ]
    lines.append(f"{sum(link.in_tree for link in chart.links)} lines in the tree")
    lines += [f"amber: {chart.word_of_focus}", *chart.footer]
    return "\n".join(lines) + "\n"


def _box(box: Box) -> str:
    signs = [
        box.kind.value,
        box.place.value if box.place is not Place.BELOW else "",
        "unknown" if box.unknown else "",
        "stacked" if box.stacked else "",
        "muted" if box.muted else "",
        box.mark.value if box.mark is not Mark.NONE else "",
        *box.tags,
        box.badge,
    ]
    shown = " | ".join([box.title, *box.details, box.counts]).rstrip(" |")
    return f"{shown}   [{', '.join(sign for sign in signs if sign)}]"


def _link(link: Link) -> str:
    signs = [link.kind.value, "unknown" if link.unknown else "", "tree" if link.in_tree else ""]
    label = f" {link.label!r}" if link.label else ""
    return f"{link.source} -> {link.target}{label}   [{', '.join(sign for sign in signs if sign)}]"
