"""The table of all rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from orgmodel.rules import (
    bodies,
    confusable,
    expectations,
    headcount,
    layers,
    lines,
    provenance,
    span,
    structure,
    waivers,
)
from orgmodel.rules.rule import Family, Rule
from orgmodel.words.near import nearest


def _unique(rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """Return the rules, refusing two of one name or code."""
    for key in ("name", "code"):
        seen: set[str] = set()
        for rule in rules:
            value = getattr(rule, key)
            if value in seen:
                raise ValueError(f"two rules have the {key} {value!r}")
            seen.add(value)
    return tuple(rules)


RULES = _unique(
    (
        *structure.RULES,
        *span.RULES,
        *layers.RULES,
        *lines.RULES,
        *headcount.RULES,
        *bodies.RULES,
        *provenance.RULES,
        *waivers.RULES,
        *confusable.RULES,
        *expectations.RULES,
    )
)

RULE_BY_NAME: Mapping[str, Rule] = {rule.name: rule for rule in RULES}
RULE_BY_CODE: Mapping[str, Rule] = {rule.code: rule for rule in RULES}


class Choice(Struct, frozen=True):
    """Hold what words on the command line choose.

    Args:
        unknown: each word that names nothing, with the nearest name or None.
    """

    names: frozenset[str]
    unknown: tuple[tuple[str, str | None], ...] = ()


def choose(words: Iterable[str]) -> Choice:
    """Return the rules that names, codes or families choose."""
    names: set[str] = set()
    unknown: list[tuple[str, str | None]] = []
    for word in words:
        chosen = find_rule(word)
        found = {rule.name for rule in RULES if rule is chosen or word.lower() == rule.family.value}
        if not found:
            known = [*RULE_BY_NAME, *RULE_BY_CODE, *(family.value for family in Family)]
            unknown.append((word, nearest(word, known)))
        names |= found
    return Choice(frozenset(names), tuple(unknown))


def find_rule(word: str) -> Rule | None:
    """Return the rule of a name or a code, in either case."""
    return RULE_BY_NAME.get(word.lower()) or RULE_BY_CODE.get(word.upper())
