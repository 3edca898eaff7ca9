"""The chain from the top down to one position, in the form that documents use."""

from __future__ import annotations

from collections.abc import Sequence

from orgmodel.analysis.computed import Computed
from orgmodel.model.lines import LineKind, LineState
from orgmodel.words import show as words
from orgmodel.words.text import Text

_STEP = "∟ "
_MOST_NAMED = 8


def show_chain(computed: Computed, focus: str, language: str | None = None) -> str:
    """Write who stands above a position, a line each, from the top: `∟ directeur samenleving`.

    Args:
        focus: id of a position or body, or of a unit for its head.
        language: nl or en for fixed words; None for the organisation's.
    """
    organisation = computed.organisation
    language = language or organisation.language
    chain = chain_of(computed, focus)
    circle = _circle_above(computed, chain)
    # Nobody stands at the top of a circle: it is said whole, and the chain begins where it leaves it.
    start = max((number for number, one in enumerate(chain) if one in circle), default=0)
    titles = [_name(computed, element) for element in chain[start:]]
    if focus in organisation.unit_by_id and organisation.unit_by_id[focus].head is None:
        titles.append(organisation.unit_by_id[focus].label)
    if circle:
        titles.insert(0, words.CIRCLE.format(names=circle_words(circle, computed)).to(language))
    elif chain and _top_not_known(computed, chain[0]):
        titles.insert(0, words.NOT_KNOWN.to(language))
    lines = [title if number == 0 else _STEP + title for number, title in enumerate(titles)]
    others = _others(computed, chain, language) if chain else []
    if others:
        lines += ["", *others]
    return "\n".join(lines) + "\n"


def chain_of(computed: Computed, focus: str) -> tuple[str, ...]:
    """Return the ids of the positions from the top down to a position, or to the head of a unit.

    Of several superiors the primary one is followed, else the first; a circle ends where it closes.
    """
    organisation = computed.organisation
    current: str | None = focus
    while current is not None and current in organisation.unit_by_id:
        unit = organisation.unit_by_id[current]
        current = unit.head if unit.head is not None else unit.parent
    chain: dict[str, None] = {}
    while current is not None and current not in chain:
        chain[current] = None
        current = _superior(computed, current)
    return tuple(reversed(chain))


def circle_words(circle: Sequence[str], computed: Computed) -> str:
    """Write the positions of a circle of lines, each before the one it reports to: `A → B → A`."""
    shown = [_name(computed, one) for one in circle[:_MOST_NAMED]]
    last = shown[0] if len(circle) <= _MOST_NAMED else "…"
    return " → ".join([*shown, last])


def _circle_above(computed: Computed, chain: Sequence[str]) -> tuple[str, ...]:
    """Return the circle that a chain from the top down runs into; nothing where it has a top."""
    closing = _superior(computed, chain[0]) if chain else None
    if closing is None:
        return ()
    # The chain ended where it would have met one of its own: from there up it goes round.
    return tuple(reversed(chain[: chain.index(closing) + 1]))


def _superior(computed: Computed, position: str) -> str | None:
    lines = computed.hierarchical(position)
    known = [line for line in lines if line.superior in computed.organisation.position_by_id]
    for line in known:
        if line.primary:
            return line.superior
    return known[0].superior if known else None


def _top_not_known(computed: Computed, position: str) -> bool:
    """Tell whether the chain goes on above its first position, nobody knows where."""
    found = computed.organisation.position_by_id.get(position)
    if found is None:
        return False
    return found.line_state is LineState.UNKNOWN and position != computed.organisation.root.head


def _others(computed: Computed, chain: tuple[str, ...], language: str) -> list[str]:
    """Return the further lines of the last position, which the chain leaves out."""
    above = chain[-2] if len(chain) > 1 else None
    said: dict[str, None] = {}
    for line in computed.lines_by_reporter.get(chain[-1], ()):
        if line.superior == above and line.kind is LineKind.HIERARCHICAL:
            continue
        told = _name(computed, line.superior) + (f": {line.scope}" if line.scope else "")
        said[words.ALSO.format(line=f"{_kind(line.kind).to(language)} → {told}").to(language)] = None
    return list(said)


def _kind(kind: LineKind) -> Text:
    return {
        LineKind.HIERARCHICAL: words.HIERARCHICAL,
        LineKind.FUNCTIONAL: words.FUNCTIONAL,
        LineKind.ACCOUNTABILITY: words.ACCOUNTABILITY,
    }[kind]


def _name(computed: Computed, element: str) -> str:
    position = computed.organisation.position_by_id.get(element)
    return position.title if position is not None else computed.organisation.body_by_id[element].name
