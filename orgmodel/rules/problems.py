"""What is wrong with rule settings: where, and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from msgspec import Struct

from orgmodel.model.paths import DocumentPath
from orgmodel.rules.registry import RULE_BY_NAME, find_rule
from orgmodel.rules.settings import Level
from orgmodel.words.near import nearest


class ProblemKind(Enum):
    """Each kind of fault of a rule setting, with its rule name and code as a diagnostic."""

    UNKNOWN_RULE = ("unknown-rule", "C101")
    UNKNOWN_OPTION = ("unknown-option", "C102")
    WRONG_OPTION = ("wrong-option", "C103")
    WRONG_SEVERITY = ("wrong-severity", "C104")
    UNKNOWN_PACK = ("unknown-pack", "C105")
    REVERSED_LIMITS = ("reversed-limits", "C106")
    WAIVER_FOR_NOTHING = ("waiver-for-nothing", "C107")


class Problem(Struct, frozen=True):
    """Hold one fault of a rule setting; the caller knows the file of each level.

    Args:
        level: whose file it is in: project, organisation or command line.
        path: where in that file.
    """

    kind: ProblemKind
    level: Level
    path: DocumentPath
    message: str

    @property
    def rule(self) -> str:
        """Return the kebab-case name of the diagnostic."""
        return self.kind.value[0]

    @property
    def code(self) -> str:
        """Return the stable code of the diagnostic."""
        return self.kind.value[1]


def rule_meant(word: str) -> str:
    """Return a remedy for a word that names no rule in a file: there rules go by their names only."""
    rule = find_rule(word)
    if rule is not None:
        return f"write its name, {rule.name!r}"
    return did_you_mean(word, RULE_BY_NAME, "`orgmodel rules` lists all")


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """Return a remedy: the nearest known word, else what to do instead."""
    near = nearest(word, known)
    return f"did you mean {near!r}?" if near is not None else otherwise
