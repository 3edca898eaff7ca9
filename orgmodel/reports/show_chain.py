"""The chain from the top down to one position, in the form that documents use."""

from __future__ import annotations

from collections.abc import Sequence

from orgmodel.analysis.computed import Computed
from orgmodel.analysis.leaders import NOBODY, PLACE_UNKNOWN, Leader, Leaders, Leading
from orgmodel.model.lines import LineKind, LineState
from orgmodel.reports.show_words import Wording
from orgmodel.words import show as words
from orgmodel.words.text import Text

_STEP = "∟ "
_MOST_NAMED = 8


def show_chain(computed: Computed, focus: str, language: str | None = None) -> str:
    """Write who stands above a position, a line each, from the top: `∟ directeur samenleving`.

    A head that is not known or not stated has a line too; where nobody knows how the chain goes on above,
    its first line says so.

    Args:
        focus: id of a position or body, or of a unit for its head.
        language: nl or en for fixed words; None for the organisation's.
    """
    organisation = computed.organisation
    language = language or organisation.language
    chain, above = _climb(computed, focus)
    circle = _circle(chain, above)
    # Nobody stands at the top of a circle: it is said whole, and the chain begins where it leaves it.
    start = max((number for number, one in enumerate(chain) if one in circle), default=0)
    wording = Wording(computed, language)
    titles = [_title(wording, element) for element in chain[start:]]
    unit = organisation.unit_by_id.get(focus)
    if unit is not None and unit.head is None and focus not in chain:
        titles.append(unit.label)
    if circle:
        titles.insert(0, words.CIRCLE.format(names=circle_words(circle, computed)).to(language))
    elif above.leading is Leading.PLACE_UNKNOWN:
        titles.insert(0, words.SUPERIOR_UNKNOWN.to(language))
    lines = [title if number == 0 else _STEP + title for number, title in enumerate(titles)]
    others = _others(computed, chain, language) if chain else []
    if others:
        lines += ["", *others]
    return "\n".join(lines) + "\n"


def chain_of(computed: Computed, focus: str) -> tuple[str, ...]:
    """Return the ids of the positions and bodies from the top down to a position, or to the head of a unit.

    Of several superiors the primary one is followed, else the first; a circle ends where it closes. Heads
    that are not known have no id: they are passed.
    """
    chain, _ = _climb(computed, focus)
    return tuple(element for element in chain if element not in computed.organisation.unit_by_id)


def _climb(computed: Computed, focus: str) -> tuple[tuple[str, ...], Leader]:
    """Return the chain from the top down, a unit for its head that is not known, and what is above it."""
    leaders = Leaders(computed.organisation)
    in_unit = focus in computed.organisation.unit_by_id
    above = leaders.of_members(focus) if in_unit else Leader(Leading.HEAD, None, focus)
    chain: dict[str, None] = {}
    current = _element(above)
    while current is not None and current not in chain:
        chain[current] = None
        above = _above(computed, leaders, current)
        current = _element(above)
    return tuple(reversed(chain)), above


def _element(leader: Leader) -> str | None:
    """Return the id of a leader; of one that is not known that of the unit."""
    return leader.position or leader.unit


def _above(computed: Computed, leaders: Leaders, element: str) -> Leader:
    """Return who stands above a position or body, or above the head of a unit that is not known."""
    organisation = computed.organisation
    if element in organisation.unit_by_id:
        return leaders.above(organisation.unit_by_id[element])
    superior = _superior(computed, element)
    if superior is not None:
        return Leader(Leading.HEAD, None, superior)
    position = organisation.position_by_id.get(element)
    if position is None or element == organisation.root.head:
        return NOBODY
    if position.line_state is LineState.UNKNOWN:
        return PLACE_UNKNOWN
    return leaders.of_position(position) if position.line_state is LineState.DERIVED else NOBODY


def circle_words(circle: Sequence[str], computed: Computed) -> str:
    """Write the positions of a circle of lines, each before the one it reports to: `A → B → A`."""
    shown = [_name(computed, one) for one in circle[:_MOST_NAMED]]
    last = shown[0] if len(circle) <= _MOST_NAMED else "…"
    return " → ".join([*shown, last])


def _circle(chain: Sequence[str], above: Leader) -> tuple[str, ...]:
    """Return the circle that a chain from the top down runs into; nothing where it has a top."""
    closing = _element(above)
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


def _title(wording: Wording, element: str) -> str:
    unit = wording.organisation.unit_by_id.get(element)
    if unit is None:
        return _name(wording.computed, element)
    return f"{wording.called(unit)}: {wording.headed_by(unit)}"


def _name(computed: Computed, element: str) -> str:
    organisation = computed.organisation
    position = organisation.position_by_id.get(element)
    if position is not None:
        return position.title
    unit = organisation.unit_by_id.get(element)
    return unit.label if unit is not None else organisation.body_by_id[element].name
