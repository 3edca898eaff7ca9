"""The settings of all rules for one organisation: built-in < pack < project < organisation < command line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from orgmodel.model.organisation import Organisation
from orgmodel.rules.finding import Severity
from orgmodel.rules.options import Relaxed, limit_direction
from orgmodel.rules.packs import PACK_NAMES, Pack, load_pack
from orgmodel.rules.problems import Problem, ProblemKind, did_you_mean
from orgmodel.rules.reading import read_settings
from orgmodel.rules.registry import RULE_BY_NAME, RULES
from orgmodel.rules.settings import (
    EVERYBODY,
    Level,
    Origin,
    Resolved,
    RuleSettings,
    Scope,
    Setting,
    Subject,
)
from orgmodel.rules.waivers import raised_limit


class RelaxedLimit(NamedTuple):
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


class Configuration(NamedTuple):
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
        *(read_settings(pack.rules, pack.origin(by), problems) for pack, by in reversed(packs)),
    ]
    resolved = {
        rule.name: Resolved(rule, tuple(level[rule.name] for level in levels if rule.name in level))
        for rule in RULES
    }
    problems.extend(_reversed_limits(resolved))
    problems.extend(_waiver_problems(organisation))
    relaxed = tuple(limit for one in resolved.values() for limit in _relaxed(one))
    return Configuration(resolved, tuple(pack for pack, _ in packs), relaxed, tuple(problems))


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
    """Find spans whose lower limit lies above the upper one, for whoever some level names."""
    narrow, wide = resolved["span-too-narrow"], resolved["span-too-wide"]
    for scope in sorted({*narrow.scopes, *wide.scopes}):
        subject = subject_of(scope)
        least, most = narrow.setting("min", subject), wide.setting("max", subject)
        if least.number is None or most.number is None or least.number <= most.number:
            continue
        blamed = max((least, most), key=lambda setting: (setting.origin.level, setting.scope != EVERYBODY))
        if blamed.origin.level not in (Level.PROJECT, Level.ORGANISATION, Level.COMMAND_LINE):
            continue
        rule, option = ("span-too-narrow", "min") if blamed is least else ("span-too-wide", "max")
        where = () if blamed.scope == EVERYBODY else (f"by_{blamed.scope.by}", blamed.scope.word)
        message = (
            f"the lower limit {least.number} of span-too-narrow lies above "
            f"the upper limit {most.number} of span-too-wide; swap them"
        )
        path = ("rules", rule, *where, option)
        yield Problem(ProblemKind.REVERSED_LIMITS, blamed.origin.level, path, message)


def _waiver_problems(organisation: Organisation) -> Iterator[Problem]:
    for waiver in organisation.settings.waivers:
        rule = RULE_BY_NAME.get(waiver.rule)
        if rule is None:
            remedy = did_you_mean(waiver.rule, RULE_BY_NAME, "`orgmodel rules` lists all")
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


def subject_of(scope: Scope) -> Subject:
    """Return a subject that only this scope names."""
    if scope.by == "type":
        return Subject(types=(scope.word,))
    if scope.by == "profile":
        return Subject(profile=scope.word)
    return Subject(layers=(scope.word,) if scope.by else ())


_GRAVITY = {Severity.NONE: 0, Severity.INFO: 1, Severity.WARNING: 2, Severity.ERROR: 3}


def _relaxed(resolved: Resolved) -> Iterator[RelaxedLimit]:
    """Compare what holds up to the organisation with what would hold without its own say."""
    lower = [said for said in resolved.said if said.origin.level <= Level.ORGANISATION]
    others = [said for said in lower if not said.origin.is_organisations_own]
    if len(others) == len(lower):
        return
    below, with_own = Resolved(resolved.rule, tuple(others)), Resolved(resolved.rule, tuple(lower))
    before, after = below.severity, with_own.severity
    if _GRAVITY[Severity(str(after.value))] < _GRAVITY[Severity(str(before.value))]:
        yield _relaxed_limit(resolved, "severity", "", before, after, resolved.severity)
    for name, option in resolved.rule.options.items():
        for scope in with_own.scopes if option.relaxed is not None else ():
            subject = subject_of(scope)
            before, after = below.setting(name, subject), with_own.setting(name, subject)
            if option.relaxed is not None and _allows_more(before, after, option.relaxed):
                last = resolved.setting(name, subject)
                yield _relaxed_limit(resolved, name, scope.text, before, after, last)


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
