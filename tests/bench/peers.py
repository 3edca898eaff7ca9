"""The same organisation written for the peers: DOT for `dot`, WBS for PlantUML."""

from __future__ import annotations

from pathlib import Path

from orgmodel.analysis import Computed, compute
from orgmodel.workflows.inputs import Input
from orgmodel.workflows.opening import open_organisation


def computed(text: str) -> Computed:
    """Return the generated organisation as orgmodel computes it."""
    opened = open_organisation(Input("bench.yaml", text.encode()))
    assert opened.organisation is not None, opened.diagnostics[:3]
    return compute(opened.organisation)


def write_dot(found: Computed, path: Path) -> None:
    """Write one box a position and one edge a line, as users of Graphviz do."""
    lines = ["digraph {", "node [shape=box]"]
    for number, position in enumerate(found.organisation.positions):
        lines.append(f'n{number} [label="{position.title}"]')
    numbers = {position.id: number for number, position in enumerate(found.organisation.positions)}
    lines += [f"n{numbers[above]} -> n{numbers[below]}" for below, above in _tree(found)]
    lines.append("}")
    path.write_text("\n".join(lines), encoding="utf-8")


def write_wbs(found: Computed, path: Path) -> None:
    """Write the tree as a PlantUML work breakdown structure."""
    below: dict[str | None, list[str]] = {}
    above_of = dict(_tree(found))
    titles = {position.id: position.title for position in found.organisation.positions}
    for position in found.organisation.positions:
        below.setdefault(above_of.get(position.id), []).append(position.id)
    lines = ["@startwbs", "* organisatie"]
    pending = [(name, 2) for name in reversed(below.get(None, []))]
    while pending:
        name, depth = pending.pop()
        lines.append(f"{'*' * depth} {titles[name]}")
        pending.extend((child, depth + 1) for child in reversed(below.get(name, [])))
    lines.append("@endwbs")
    path.write_text("\n".join(lines), encoding="utf-8")


def _tree(found: Computed) -> list[tuple[str, str]]:
    return [(name, numbers.superiors[0]) for name, numbers in found.positions.items() if numbers.superiors]
