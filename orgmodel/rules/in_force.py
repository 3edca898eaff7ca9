"""What really applies of the settings of one rule, and what another setting overrules."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from orgmodel.rules.settings import NOBODY_IN_PARTICULAR, Resolved, Scope, Setting, Subject


class InForce(NamedTuple):
    """Hold the value of one option, for everybody or for one scope."""

    option: str
    setting: Setting


class Overruled(NamedTuple):
    """Hold what some level says of one option, and what has more say."""

    option: str
    setting: Setting
    by: InForce


def subject_of(scope: Scope) -> Subject:
    """Return a subject that only this scope names."""
    if scope.by == "type":
        return Subject(types=(scope.word,))
    if scope.by == "profile":
        return Subject(profile=scope.word)
    return Subject(layers=(scope.word,)) if scope.by else NOBODY_IN_PARTICULAR


def in_force(resolved: Resolved) -> Iterator[InForce]:
    """Return what applies: each option for everybody, then for whom another value holds."""
    for option, plain in resolved.plain.items():
        yield InForce(option, plain)
        for scope in resolved.scopes:
            found = resolved.setting(option, subject_of(scope))
            differs = (found.value, found.origin) != (plain.value, plain.origin)
            if scope.by and (differs or found.scope == scope):
                yield InForce(option, replace(found, scope=scope))


def overruled(resolved: Resolved) -> Iterator[Overruled]:
    """Return what some level says and what does not apply, since another level or limit has more say."""
    for said in resolved.said:
        for scope, values in said.options.items():
            for option, value in values.items():
                setting = Setting(value, said.origin, scope)
                if resolved.setting(option, subject_of(scope)) != setting:
                    yield Overruled(option, setting, _by(resolved, option, setting))


def _by(resolved: Resolved, option: str, setting: Setting) -> InForce:
    """Return what has more say than a setting: of the same option, else the limit on the other side."""
    subject = subject_of(setting.scope)
    found = resolved.setting(option, subject)
    opposite = resolved.opposite
    if opposite is None or option != opposite.of:
        return InForce(option, found)
    other = opposite.resolved.setting(opposite.option, subject)
    # What no higher level says of the same option falls away before the limit on the other side.
    falls_away = found.origin.rank <= setting.origin.rank or found == Setting(None, other.origin, other.scope)
    return InForce(opposite.option, other) if falls_away else InForce(option, found)
