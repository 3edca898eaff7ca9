"""Rule settings as written, checked against each rule's options."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from orgmodel.model.paths import DocumentPath
from orgmodel.model.settings import RuleSetting
from orgmodel.rules.finding import Severity
from orgmodel.rules.problems import Problem, ProblemKind, did_you_mean, rule_meant
from orgmodel.rules.registry import RULE_BY_NAME
from orgmodel.rules.rule import Rule
from orgmodel.rules.settings import EVERYBODY, Origin, Said, Scope

Written = Iterator[tuple[Scope, DocumentPath, Mapping[str, str]]]


def read_settings(rules: tuple[RuleSetting, ...], origin: Origin, problems: list[Problem]) -> dict[str, Said]:
    """Return what one level says of each rule; faults are added to `problems`."""
    read: dict[str, Said] = {}
    for setting in rules:
        rule = RULE_BY_NAME.get(setting.rule)
        if rule is None:
            message = f"there is no rule {setting.rule!r}; {rule_meant(setting.rule)}"
            problems.append(Problem(ProblemKind.UNKNOWN_RULE, origin.level, setting.path, message))
            continue
        severity = _severity(setting, origin, problems)
        options = {}
        for scope, path, values in _written(setting):
            if scope.by and not rule.scoped:
                message = f"limits of {rule.name} do not differ by {scope.by}; leave `by_{scope.by}` out"
                problems.append(Problem(ProblemKind.UNKNOWN_OPTION, origin.level, path, message))
                continue
            options[scope] = _options(rule, values, path, origin, problems)
        read[rule.name] = Said(
            origin, severity, {scope: values for scope, values in options.items() if values}
        )
    return read


def _severity(setting: RuleSetting, origin: Origin, problems: list[Problem]) -> Severity | None:
    if setting.severity is None:
        return None
    known = [severity.value for severity in Severity]
    if setting.severity in known:
        return Severity(setting.severity)
    remedy = did_you_mean(setting.severity, known, "write error, warning, info or none")
    message = f"{setting.severity!r} is no severity; {remedy}"
    path = (*setting.path, "severity")
    problems.append(Problem(ProblemKind.WRONG_SEVERITY, origin.level, path, message))
    return None


def _written(setting: RuleSetting) -> Written:
    yield EVERYBODY, setting.path, setting.options
    for by, words in (
        ("type", setting.by_type),
        ("profile", setting.by_profile),
        ("layer", setting.by_layer),
    ):
        for word, values in words.items():
            yield Scope(by, word), (*setting.path, f"by_{by}", word), values


def _options(
    rule: Rule, values: Mapping[str, str], path: DocumentPath, origin: Origin, problems: list[Problem]
) -> dict[str, object]:
    known = rule.options
    right: dict[str, object] = {}
    for option, text in values.items():
        if option not in known:
            otherwise = (
                f"options of {rule.name}: {', '.join(known)}" if known else f"{rule.name} has no options"
            )
            remedy = did_you_mean(option, known, otherwise)
            message = f"{rule.name} has no option {option!r}; {remedy}"
            problems.append(Problem(ProblemKind.UNKNOWN_OPTION, origin.level, (*path, option), message))
            continue
        try:
            right[option] = known[option].read(text)
        except ValueError as remedy:
            message = f"{option} of {rule.name} is {text!r}; write {remedy}"
            problems.append(Problem(ProblemKind.WRONG_OPTION, origin.level, (*path, option), message))
    return right
