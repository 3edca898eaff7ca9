"""All rules and packs in words: `orgmodel explain`, `orgmodel rules` and the catalogue."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from orgmodel.rules.configuration import Configuration
from orgmodel.rules.finding import Severity
from orgmodel.rules.in_force import in_force, overruled
from orgmodel.rules.packs import PACK_NAMES, Pack, load_pack
from orgmodel.rules.registry import RULES
from orgmodel.rules.rule import Family, Rule
from orgmodel.rules.settings import Resolved, Setting
from orgmodel.words import catalogue as words

_WIDTH = 100


def explain(rule: Rule, language: str) -> str:
    """Return all that is documented of a rule, for a terminal."""
    return "\n".join(_explained(rule, language)) + "\n"


def _explained(rule: Rule, language: str) -> Iterator[str]:
    yield f"{rule.name} ({rule.code})"
    yield (
        f"{words.FAMILY.to(language)} {rule.family.value}, "
        f"{words.SEVERITY.to(language)} {rule.severity.value}"
    )
    for heading, text in (
        (words.WHAT, rule.guide.what),
        (words.WHY, rule.guide.why),
        (words.MEND, rule.guide.mend),
    ):
        yield ""
        yield f"{heading.to(language)}:"
        yield from _indented(text.to(language))
    options = list(_options(rule, language))
    if options:
        yield ""
        yield f"{words.OPTIONS.to(language)}:"
        for option in options:
            yield from _indented(option)
    if rule.scoped:
        yield from _indented(words.SCOPED.to(language))
    for heading, example in ((words.PASSING, rule.guide.passing), (words.FAILING, rule.guide.failing)):
        yield ""
        yield f"{heading.to(language)}:"
        yield from (f"    {line}".rstrip() for line in example.splitlines())


def _indented(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent="  ", subsequent_indent="  ")


def _options(rule: Rule, language: str) -> Iterator[str]:
    for name, option in rule.options.items():
        default = _shown(option.default)
        yield f"{name} ({words.DEFAULT.to(language)} {default}): {option.description.to(language)}"


def _shown(value: object) -> str:
    if value is None:
        return "none"
    return str(value).lower() if isinstance(value, bool) else str(value)


def rules_text(language: str, configuration: Configuration | None = None) -> str:
    """Return one line for each rule; with a configuration, what is in force and from where."""
    lines = []
    for rule in RULES:
        resolved = None if configuration is None else configuration.resolved[rule.name]
        severity = rule.severity if resolved is None else Severity(str(resolved.severity.value))
        shown = words.SWITCHED_OFF.to(language) if severity is Severity.NONE else severity.value
        first_sentence = rule.guide.what.to(language).split(". ")[0].rstrip(".")
        lines.append(f"{rule.code}  {rule.name:<32}{shown:<9}{first_sentence}")
        if resolved is not None:
            lines.extend(f"{'':6}{line}" for line in _in_force(resolved, language))
    if configuration is None:
        lines += ["", f"{words.PACKS.to(language)} (`packs:`):"]
        lines += [f"{name:<38}{load_pack(name).title.to(language)}" for name in PACK_NAMES]
    return "\n".join(lines) + "\n"


def _in_force(resolved: Resolved, language: str) -> Iterator[str]:
    if resolved.said:
        yield _from("severity", resolved.severity, language)
    for option, setting in in_force(resolved):
        yield _from(option, setting, language)
    for option, setting, by in overruled(resolved):
        shown, stronger = _from(option, setting, language), _from(*by, language)
        yield f"{words.OVERRULED.to(language)}: {shown}, {words.BY.to(language)} {stronger}"


def _from(name: str, setting: Setting, language: str) -> str:
    option = f"{name} {setting.scope.text}".rstrip()
    return f"{option}: {_shown(setting.value)} ({setting.origin.text.to(language)})"


def catalogue() -> str:
    """Return the catalogue of rules and packs as Markdown, in English."""
    lines = [
        "# Rules",
        "",
        "Generated from the rules themselves; `pytest --update-golden` writes it anew.",
        words.EVERY_RULE.en,
        "",
    ]
    for family in Family:
        rules = [rule for rule in RULES if rule.family is family]
        lines += [f"## {family.value.capitalize()}", ""]
        for rule in rules:
            lines += _entry(rule)
    lines += ["## Packs of figures and statements", ""]
    for name in PACK_NAMES:
        lines += _pack(load_pack(name))
    return "\n".join(lines).rstrip("\n") + "\n"


def _entry(rule: Rule) -> list[str]:
    guide = rule.guide
    lines = [
        f"### {rule.name} ({rule.code}, {rule.severity.value})",
        "",
        guide.what.en,
        "",
        f"Why: {guide.why.en}",
        "",
        f"Mend: {guide.mend.en}",
        "",
    ]
    options = [f"- `{option.split(' ', 1)[0]}` {option.split(' ', 1)[1]}" for option in _options(rule, "en")]
    if options:
        lines += [*options, ""]
    if rule.scoped:
        lines += [words.SCOPED.en, ""]
    for heading, example in (("Passes:", guide.passing), ("Fails:", guide.failing)):
        lines += [heading, "", "```yaml", *example.rstrip("\n").splitlines(), "```", ""]
    return lines


def _pack(pack: Pack) -> list[str]:
    lines = [
        f"### {pack.name}",
        "",
        f"{pack.title.en}. Applies to {pack.applies_to.en}. Source: {pack.source.en}; read on {pack.read}.",
        "",
        pack.note.en,
        "",
    ]
    lines += [f"- {one.text.en} Source: {one.source.en}." for one in pack.expectations]
    return [*lines, ""] if pack.expectations else lines
