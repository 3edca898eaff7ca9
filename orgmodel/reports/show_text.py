"""The computed organisation as a tree that a person reads: who leads whom, with the numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from orgmodel.analysis.computed import Computed
from orgmodel.model.elements import Position, Unit
from orgmodel.model.organisation import Organisation
from orgmodel.reports.show_chain import circle_words
from orgmodel.reports.show_words import Wording
from orgmodel.words import show as words

_DEEPEST_INDENT = 40

Node: TypeAlias = Unit | Position | str


def show_text(computed: Computed, language: str | None = None) -> str:
    """Write the computed organisation as a tree of units and positions, with bodies and statements.

    Args:
        language: nl or en for fixed words; None for the organisation's.
    """
    wording = Wording(computed, language or computed.organisation.language)
    lines = [wording.title(), *_tree(computed.organisation, wording)]
    if computed.cycles:
        lines += ["", wording.say(words.CIRCLES)]
        lines.extend(f"- {circle_words(cycle, computed)}" for cycle in computed.cycles)
    bodies = computed.organisation.bodies
    if bodies:
        lines += ["", wording.say(words.BODIES)]
        for body in bodies:
            lines.append(f"- {wording.body(body)}")
            lines.extend(f"  - {wording.member(member)}" for member in body.members)
    if computed.statements:
        lines += ["", wording.say(words.STATEMENTS)]
        lines.extend(f"- {wording.statement(statement)}" for statement in computed.statements)
    return "\n".join(lines) + "\n"


def _tree(organisation: Organisation, wording: Wording) -> Iterator[str]:
    """Yield a line for each unit and position, in file order; those without a place last."""
    top: list[Node] = list(_inside(organisation.root, organisation))
    loose: list[Node] = [
        *organisation.positions_by_unit.get(None, ()),
        *organisation.units_by_parent.get(None, ()),
    ]
    if organisation.root.head is not None or not organisation.root.complete:
        yield wording.headed_by(organisation.root)
    stack: list[tuple[Node, str, bool, int]] = []
    _push(stack, [*top, wording.say(words.PLACE_UNKNOWN)] if loose else top, "", 1)
    while stack:
        node, prefix, last, depth = stack.pop()
        yield f"{prefix}{'└─ ' if last else '├─ '}{_line(node, wording)}"
        inside = loose if isinstance(node, str) else _inside(node, organisation)
        _push(stack, inside, prefix + ("   " if last else "│  "), depth + 1)


def _push(stack: list[tuple[Node, str, bool, int]], nodes: Sequence[Node], prefix: str, depth: int) -> None:
    """Put nodes on the stack; very deep ones carry the number of their level instead of an indent."""
    if depth > _DEEPEST_INDENT:
        prefix = f"… {depth} "
    last = len(nodes) - 1
    stack.extend((nodes[number], prefix, number == last, depth) for number in range(last, -1, -1))


def _inside(node: Unit | Position, organisation: Organisation) -> list[Node]:
    """Return what a unit holds, its own head excepted, which its line names."""
    if isinstance(node, Position):
        return []
    positions = organisation.positions_by_unit.get(node.id, ())
    return [
        *(position for position in positions if position.id != node.head),
        *organisation.units_by_parent.get(node.id, ()),
    ]


def _line(node: Node, wording: Wording) -> str:
    if isinstance(node, str):
        return node
    return wording.unit(node) if isinstance(node, Unit) else wording.position(node)
