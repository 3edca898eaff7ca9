"""Rule settings level by level, and what follows for one subject."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import IntEnum
from functools import cached_property
from types import MappingProxyType

from msgspec import Struct

from orgmodel.model.settings import RuleSetting
from orgmodel.rules.finding import Severity
from orgmodel.rules.options import Relaxed
from orgmodel.rules.rule import Rule
from orgmodel.words import rules as words
from orgmodel.words.text import Text, same


class Level(IntEnum):
    """Who sets a rule; a higher level wins."""

    BUILT_IN = 0
    PACK = 1
    PROJECT = 2
    ORGANISATION = 3
    COMMAND_LINE = 4


class Origin(Struct, frozen=True):
    """Hold where a setting comes from.

    Args:
        name: the pack or the settings file; empty where there is but one of the level.
        source: the publication that a pack cites.
        chosen_by: who chose a pack.
        order: the place of a pack among those chosen; the last one named wins.
    """

    level: Level
    name: str = ""
    source: Text | None = None
    chosen_by: Level | None = None
    order: int = 0

    @property
    def rank(self) -> tuple[Level, int]:
        """Return by what origins are compared; the highest wins."""
        return self.level, self.order

    @property
    def is_organisations_own(self) -> bool:
        """Tell whether the organisation itself set this, or chose the pack that does."""
        return Level.ORGANISATION in (self.level, self.chosen_by)

    @property
    def text(self) -> Text:
        """Return the origin in words."""
        if self.level is Level.PACK:
            return words.FROM_PACK.format(name=self.name, source=self.source or same("?"))
        template = {
            Level.BUILT_IN: words.FROM_DEFAULT,
            Level.PROJECT: words.FROM_PROJECT,
            Level.ORGANISATION: words.FROM_ORGANISATION,
            Level.COMMAND_LINE: words.FROM_COMMAND_LINE,
        }[self.level]
        return template.format(name=self.name)


BUILT_IN = Origin(Level.BUILT_IN)


class RuleFile(Struct, frozen=True):
    """Hold what one settings file, or the command line, says of rules.

    Args:
        name: the file as the user gave it, for the report; empty for the command line.
    """

    name: str = ""
    rules: tuple[RuleSetting, ...] = ()
    packs: tuple[str, ...] = ()


NO_RULE_FILE = RuleFile()


class RuleSettings(Struct, frozen=True):
    """Hold what is said of rules outside the organisation's own file."""

    project: RuleFile = NO_RULE_FILE
    command_line: RuleFile = NO_RULE_FILE


NO_RULE_SETTINGS = RuleSettings()


class Scope(Struct, frozen=True, order=True):
    """Hold for whom an option is set: `by` is type, profile or layer; empty for everybody."""

    by: str = ""
    word: str = ""

    @property
    def text(self) -> str:
        """Return the scope as the file writes it: `by_type dienst`."""
        return f"by_{self.by} {self.word}" if self.by else ""


EVERYBODY = Scope()


class Said(Struct, frozen=True):
    """Hold what one level says of one rule, checked against the rule's options."""

    origin: Origin
    severity: Severity | None = None
    options: Mapping[Scope, Mapping[str, object]] = MappingProxyType({})


class Subject(Struct, frozen=True):
    """Hold the words of a subject by which thresholds may differ."""

    types: tuple[str, ...] = ()
    profile: str | None = None
    layers: tuple[str, ...] = ()

    @property
    def scopes(self) -> Iterator[Scope]:
        """Return the scopes that hold the subject, the most specific first."""
        if self.profile is not None:
            yield Scope("profile", self.profile)
        for word in self.types:
            yield Scope("type", word)
        for word in self.layers:
            yield Scope("layer", word)
        yield EVERYBODY


NOBODY_IN_PARTICULAR = Subject()


class Setting(Struct, frozen=True):
    """Hold the value of an option and who set it."""

    value: object
    origin: Origin
    scope: Scope = EVERYBODY

    @property
    def number(self) -> int | None:
        """Return the value of a limit; None when it is switched off."""
        return self.value if isinstance(self.value, int) else None


class Opposite(Struct, frozen=True):
    """Hold the limit on the other side: of the narrowest span beside the widest, or the reverse.

    Args:
        of: the own option.
        option: the other one, of the rule that `resolved` is about.
    """

    of: str
    option: str
    resolved: Resolved


class Resolved(Struct, frozen=True, dict=True):
    """Hold all that holds for one rule.

    The highest level that speaks of an option wins, whomever a lower level names. A limit that contradicts
    the opposite limit of a higher level falls away, as if it had not been said.

    Args:
        said: what each level says, the highest level first; the built-in level is last.
        opposite: the limit on the other side, where there is one.
    """

    rule: Rule
    said: tuple[Said, ...]
    opposite: Opposite | None = None

    @cached_property
    def severity(self) -> Setting:
        """Return the severity and who set it."""
        for said in self.said:
            if said.severity is not None:
                return Setting(said.severity, said.origin)
        return Setting(self.rule.severity, BUILT_IN)

    @cached_property
    def scopes(self) -> tuple[Scope, ...]:
        """Return every scope that some level names, here or for an opposite limit, everybody included."""
        named = {scope for said in self.said for scope in said.options}
        if self.opposite is not None:
            named.update(self.opposite.resolved.scopes)
        return tuple(sorted(named | {EVERYBODY}))

    @cached_property
    def uses_layer(self) -> bool:
        """Tell whether some threshold differs by layer."""
        return any(scope.by == "layer" for scope in self.scopes)

    def setting(self, option: str, subject: Subject = NOBODY_IN_PARTICULAR) -> Setting:
        """Return the value of an option for one subject, and who set it."""
        return self.plain[option] if len(self.scopes) == 1 else self._setting(option, subject)

    @cached_property
    def plain(self) -> Mapping[str, Setting]:
        """Return the value of each option for a subject that no scope names."""
        return {option: self._setting(option, NOBODY_IN_PARTICULAR) for option in self.rule.options}

    def _setting(self, option: str, subject: Subject) -> Setting:
        opposite = self.opposite
        if opposite is None or option != opposite.of:
            return next(self._candidates(option, subject))
        # Where the opposite limit outranks ours, nothing that we say makes it fall away itself.
        other = opposite.resolved.setting(opposite.option, subject)
        for candidate in self._candidates(option, subject):
            outranked = candidate.origin.rank < other.origin.rank
            if not (outranked and self._contradict(option, candidate, other)):
                return candidate
        return Setting(None, other.origin, other.scope)

    def _candidates(self, option: str, subject: Subject) -> Iterator[Setting]:
        """Return all that is said of an option for one subject, what has the most say first."""
        for said in self.said:
            for scope in subject.scopes:
                values = said.options.get(scope)
                if values is not None and option in values:
                    yield Setting(values[option], said.origin, scope)
        yield Setting(self.rule.options[option].default, BUILT_IN)

    def _contradict(self, option: str, own: Setting, other: Setting) -> bool:
        is_upper = self.rule.options[option].relaxed is Relaxed.HIGHER
        least, most = (other, own) if is_upper else (own, other)
        return are_reversed(least, most)


def are_reversed(least: Setting, most: Setting) -> bool:
    """Tell whether a lower limit lies above an upper one."""
    return least.number is not None and most.number is not None and least.number > most.number
