"""Judge one organisation by all rules."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import partial

from msgspec import Struct

from orgmodel.analysis.computed import Computed
from orgmodel.analysis.conventions import Conventions
from orgmodel.model.elements import Position
from orgmodel.model.organisation import Organisation
from orgmodel.model.paths import DocumentPath
from orgmodel.model.quantity import Interval
from orgmodel.rules.configuration import Configuration, RelaxedLimit, configure
from orgmodel.rules.context import NONE_RAN, Context, verdict_above
from orgmodel.rules.facts import Facts
from orgmodel.rules.finding import Finding, Severity
from orgmodel.rules.packs import Pack
from orgmodel.rules.problems import Problem
from orgmodel.rules.registry import RULE_BY_NAME, RULES
from orgmodel.rules.rule import Family, Rule
from orgmodel.rules.sensitivity import sensitivity
from orgmodel.rules.settings import NO_RULE_SETTINGS, RuleSettings, Setting
from orgmodel.rules.waivers import apply_waivers
from orgmodel.words.text import Text

WIDEST = 5


class WidestSpan(Struct, frozen=True):
    """Hold one of the widest spans, with the limit that holds for it and where that comes from.

    Args:
        sensitivity: other common conventions that would change the verdict, in words.
    """

    position: str
    title: str
    path: DocumentPath
    span: Interval
    limit: Setting
    sensitivity: tuple[Text, ...] = ()


class Evaluation(Struct, frozen=True):
    """Hold everything that the rules say of one organisation.

    Args:
        findings: by document path, then code.
        relaxed: limits that the organisation itself relaxed.
        problems: faults of the settings; always errors, never waived.
        widest: the widest spans, widest first.
        on: the day on which waivers are judged.
        computed: the numbers that were judged.
        configuration: the settings that each rule ran with.
        waivers: whether waivers were applied.
    """

    organisation: Organisation
    conventions: Conventions
    findings: tuple[Finding, ...]
    relaxed: tuple[RelaxedLimit, ...]
    problems: tuple[Problem, ...]
    widest: tuple[WidestSpan, ...]
    packs: tuple[Pack, ...]
    on: date
    computed: Computed
    configuration: Configuration
    waivers: bool = True


def evaluate(
    computed: Computed,
    settings: RuleSettings = NO_RULE_SETTINGS,
    *,
    on: date,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    waivers: bool = True,
    sensitive: bool = True,
) -> Evaluation:
    """Judge an organisation by the rules that apply to it.

    Args:
        on: the day on which waivers are judged.
        select: names of the only rules to run; empty for all.
        ignore: names of rules not to run.
        waivers: False leaves waivers out of account, and the rules on them.
        sensitive: False saves the time of telling which other convention would change a verdict.
    """
    configuration = configure(computed.organisation, settings)
    facts = Facts(computed, on, sensitive)
    chosen = [rule for rule in RULES if _runs(rule, configuration, select, ignore)]
    plain = [rule for rule in chosen if rule.family is not Family.WAIVERS]
    findings = _run(plain, facts, configuration)
    if waivers:
        findings = apply_waivers(findings, computed.organisation.settings.waivers, RULE_BY_NAME, on)
        findings += _judge_waivers(chosen, findings, facts, configuration)
    return Evaluation(
        organisation=computed.organisation,
        conventions=computed.conventions,
        findings=tuple(sorted(findings, key=_order)),
        relaxed=configuration.relaxed,
        problems=configuration.problems,
        widest=_widest(facts, configuration),
        packs=configuration.packs,
        on=on,
        computed=computed,
        configuration=configuration,
        waivers=waivers,
    )


def _runs(rule: Rule, configuration: Configuration, select: Collection[str], ignore: Collection[str]) -> bool:
    if rule.name in ignore or (select and rule.name not in select):
        return False
    return configuration.resolved[rule.name].severity.value is not Severity.NONE


def _judge_waivers(
    chosen: Sequence[Rule], findings: Sequence[Finding], facts: Facts, configuration: Configuration
) -> list[Finding]:
    """Run the rules on waivers; rules that waivers name run for them, even where not chosen."""
    about = [rule for rule in chosen if rule.family is Family.WAIVERS]
    if not about:
        return []
    named = {waiver.rule for waiver in facts.organisation.settings.waivers}
    others = [rule for rule in RULES if rule.name in named and rule not in chosen]
    unseen = [
        rule for rule in others if configuration.resolved[rule.name].severity.value is not Severity.NONE
    ]
    known = (*findings, *_run(unseen, facts, configuration))
    ran = {rule.name: rule for rule in (*chosen, *unseen)}
    return _run(about, facts, configuration, known, ran)


def _run(
    rules: Sequence[Rule],
    facts: Facts,
    configuration: Configuration,
    findings: tuple[Finding, ...] = (),
    ran: Mapping[str, Rule] = NONE_RAN,
) -> list[Finding]:
    found: list[Finding] = []
    for rule in rules:
        resolved = configuration.resolved[rule.name]
        found.extend(rule.check(Context(facts, resolved, configuration.packs, findings, ran)))
    return found


def _order(finding: Finding) -> tuple[tuple[tuple[bool, str | int], ...], str, str]:
    path = tuple((isinstance(step, str), step) for step in finding.path)
    return path, finding.code, finding.subject


def _widest(facts: Facts, configuration: Configuration) -> tuple[WidestSpan, ...]:
    rule = configuration.resolved["span-too-wide"]
    context = Context(facts, rule)
    spans = [(position, numbers.direct.value) for position, numbers in facts.managers]
    spans.sort(key=lambda pair: (-pair[1].minimum, -(pair[1].maximum or 0), pair[0].id))
    return tuple(
        _widest_span(context, position, span) for position, span in spans[:WIDEST] if span.maximum != 0
    )


def _widest_span(context: Context, position: Position, span: Interval) -> WidestSpan:
    limit = context.setting("max", position)
    others: tuple[Text, ...] = ()
    if limit.number is not None:
        judge = partial(verdict_above, limit=limit.number)
        others = sensitivity(context.facts, position, judge)
    return WidestSpan(position.id, position.title, position.path, span, limit, others)
