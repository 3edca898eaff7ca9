"""The settings of all rules for one organisation: built-in < pack < project < organisation < command line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from orgmodel.model.organisation import Organisation
from orgmodel.model.paths import DocumentPath
from orgmodel.rules.finding import Severity
from orgmodel.rules.in_force import subject_of
from orgmodel.rules.options import Relaxed, limit_direction
from orgmodel.rules.packs import PACK_NAMES, Pack, load_pack
from orgmodel.rules.problems import Problem, ProblemKind, did_you_mean, rule_meant
from orgmodel.rules.reading import read_settings
from orgmodel.rules.registry import RULE_BY_NAME, RULES
from orgmodel.rules.settings import (
    EVERYBODY,
    Level,
    Opposite,
    Origin,
    Resolved,
    RuleSettings,
    Said,
    Setting,
    are_reversed,
)
from orgmodel.rules.waivers import raised_limit

_NARROW, _WIDE = "span-too-narrow", "span-too-wide"

# Levels that somebody writes in a file of the own.
_WRITTEN = (Level.PROJECT, Level.ORGANISATION, Level.COMMAND_LINE)


class RelaxedLimit(Struct, frozen=True):
    """Hold one limit that the organisation itself relaxed.

    Args:
        option: the option, or `severity`.
        scope: for whom, as the file writes it; empty for everybody.
        before: the setting below, and where it comes from.
        after: what the organisation wrote.
        overruled: whether the command line has the last word.
    """

    rule: str
    option: str
    scope: str
    before: Setting
    after: Setting
    overruled: bool


class Configuration(Struct, frozen=True):
    """Hold the settings of every rule, what is wrong with them, and what the organisation relaxed."""

    resolved: Mapping[str, Resolved]
    packs: tuple[Pack, ...]
    relaxed: tuple[RelaxedLimit, ...]
    problems: tuple[Problem, ...]


def configure(organisation: Organisation, settings: RuleSettings) -> Configuration:
    """Bring all levels together for one organisation."""
    problems: list[Problem] = []
    own = organisation.settings
    named = (
        (Level.PROJECT, settings.project.packs),
        (Level.ORGANISATION, own.packs),
        (Level.COMMAND_LINE, settings.command_line.packs),
    )
    packs = _packs(named, problems)
    levels = [
        read_settings(settings.command_line.rules, Origin(Level.COMMAND_LINE), problems),
        read_settings(own.rules, Origin(Level.ORGANISATION), problems),
        read_settings(settings.project.rules, Origin(Level.PROJECT, settings.project.name), problems),
        *(
            read_settings(pack.rules, pack.origin(by, order), problems)
            for order, (pack, by) in reversed(list(enumerate(packs)))
        ),
    ]
    said = {rule.name: tuple(level[rule.name] for level in levels if rule.name in level) for rule in RULES}
    resolved = _resolved(said)
    problems.extend(_reversed_limits(resolved))
    problems.extend(_waiver_problems(organisation))
    relaxed = _relaxed(said, resolved)
    return Configuration(resolved, tuple(pack for pack, _ in packs), relaxed, tuple(problems))


def _resolved(said: Mapping[str, tuple[Said, ...]]) -> dict[str, Resolved]:
    """Bring together what each level says; limits of a rule that is off make no other fall away."""
    resolved = {name: Resolved(RULE_BY_NAME[name], each) for name, each in said.items()}
    narrow, wide = resolved[_NARROW], resolved[_WIDE]
    if Severity.NONE not in (narrow.severity.value, wide.severity.value):
        resolved[_NARROW] = replace(narrow, opposite=Opposite("min", "max", wide))
        resolved[_WIDE] = replace(wide, opposite=Opposite("max", "min", narrow))
    return resolved


def _packs(
    named: tuple[tuple[Level, tuple[str, ...]], ...], problems: list[Problem]
) -> list[tuple[Pack, Level]]:
    """Return each pack once, with who chose it first."""
    chosen: dict[str, tuple[Pack, Level]] = {}
    for level, names in named:
        for index, name in enumerate(names):
            if name in PACK_NAMES:
                chosen.setdefault(name, (load_pack(name), level))
                continue
            remedy = did_you_mean(name, PACK_NAMES, f"packs: {', '.join(PACK_NAMES)}")
            message = f"there is no rule pack {name!r}; {remedy}"
            problems.append(Problem(ProblemKind.UNKNOWN_PACK, level, ("packs", index), message))
    return list(chosen.values())


def _reversed_limits(resolved: Mapping[str, Resolved]) -> Iterator[Problem]:
    """Find spans whose lower limit lies above the upper one of the same level, for whoever it names."""
    narrow, wide = resolved[_NARROW], resolved[_WIDE]
    found: dict[DocumentPath, Problem] = {}
    for scope in sorted({*narrow.scopes, *wide.scopes}):
        subject = subject_of(scope)
        least, most = narrow.setting("min", subject), wide.setting("max", subject)
        level = least.origin.level
        if not are_reversed(least, most) or level is not most.origin.level or level not in _WRITTEN:
            continue
        blames_most = most.scope != EVERYBODY and least.scope == EVERYBODY
        blamed, rule, option = (most, _WIDE, "max") if blames_most else (least, _NARROW, "min")
        where = () if blamed.scope == EVERYBODY else (f"by_{blamed.scope.by}", blamed.scope.word)
        message = (
            f"the lower limit {least.number} of span-too-narrow lies above "
            f"the upper limit {most.number} of span-too-wide; swap them"
        )
        path = ("rules", rule, *where, option)
        found.setdefault(path, Problem(ProblemKind.REVERSED_LIMITS, level, path, message))
    yield from found.values()


def _waiver_problems(organisation: Organisation) -> Iterator[Problem]:
    for waiver in organisation.settings.waivers:
        rule = RULE_BY_NAME.get(waiver.rule)
        if rule is None:
            remedy = rule_meant(waiver.rule)
            message = f"this waiver is for a rule {waiver.rule!r} that does not exist; {remedy}"
            path = (*waiver.path, "rule")
            yield Problem(ProblemKind.WAIVER_FOR_NOTHING, Level.ORGANISATION, path, message)
        elif waiver.limit is not None:
            path = (*waiver.path, "limit")
            if limit_direction(rule.options) is None:
                message = f"{rule.name} has no limit to raise; leave `limit` out"
                yield Problem(ProblemKind.WAIVER_FOR_NOTHING, Level.ORGANISATION, path, message)
            elif raised_limit(waiver) is None:
                message = f"the limit {waiver.limit!r} is no number; write a number such as 14"
                yield Problem(ProblemKind.WRONG_OPTION, Level.ORGANISATION, path, message)


_GRAVITY = {Severity.NONE: 0, Severity.INFO: 1, Severity.WARNING: 2, Severity.ERROR: 3}


def _relaxed(
    said: Mapping[str, tuple[Said, ...]], resolved: Mapping[str, Resolved]
) -> tuple[RelaxedLimit, ...]:
    """Compare what holds up to the organisation with what would hold without its own say."""
    lower = _those(said, lambda one: one.origin.level <= Level.ORGANISATION)
    others = _those(lower, lambda one: not one.origin.is_organisations_own)
    if others == lower:
        return ()
    below, with_own = _resolved(others), _resolved(lower)
    return tuple(
        limit
        for name, last in resolved.items()
        for limit in _relaxed_of_rule(below[name], with_own[name], last)
    )


def _those(
    said: Mapping[str, tuple[Said, ...]], chosen: Callable[[Said], bool]
) -> dict[str, tuple[Said, ...]]:
    return {name: tuple(filter(chosen, each)) for name, each in said.items()}


def _relaxed_of_rule(below: Resolved, with_own: Resolved, last: Resolved) -> Iterator[RelaxedLimit]:
    before, after = below.severity, with_own.severity
    if _GRAVITY[Severity(str(after.value))] < _GRAVITY[Severity(str(before.value))]:
        yield _relaxed_limit(last, "severity", "", before, after, last.severity)
    for name, option in last.rule.options.items():
        if option.relaxed is None:
            continue
        told: set[tuple[Setting, Setting]] = set()
        for scope in with_own.scopes:
            subject = subject_of(scope)
            before, after = below.setting(name, subject), with_own.setting(name, subject)
            if (before, after) not in told and _allows_more(before, after, option.relaxed):
                told.add((before, after))
                yield _relaxed_limit(last, name, scope.text, before, after, last.setting(name, subject))


def _relaxed_limit(
    resolved: Resolved, option: str, scope: str, before: Setting, after: Setting, last: Setting
) -> RelaxedLimit:
    overruled = last.origin.level is Level.COMMAND_LINE
    return RelaxedLimit(resolved.rule.name, option, scope, before, after, overruled)


def _allows_more(before: Setting, after: Setting, direction: Relaxed) -> bool:
    if before.number is None or after.number is None:
        return before.number is not None
    higher = after.number > before.number
    lower = after.number < before.number
    return higher if direction is Relaxed.HIGHER else lower
