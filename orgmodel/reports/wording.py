"""Words that all reports on findings share."""

from __future__ import annotations

from orgmodel.analysis.conventions import Conventions, SpanUnit
from orgmodel.model.settings import Waiver
from orgmodel.reports.reported import Tally
from orgmodel.rules.configuration import RelaxedLimit
from orgmodel.rules.engine import Evaluation
from orgmodel.rules.finding import Finding, Verdict
from orgmodel.rules.settings import Setting
from orgmodel.words import reports as words
from orgmodel.words.text import Text, joined, same


def conventions_text(counting: Conventions) -> Text:
    """Return the counting conventions in words."""
    parts = [words.COUNTED_UNITS[counting.unit]]
    if counting.unit is not SpanUnit.PERSONS:
        parts.append(words.VACANT[counting.vacant])
    parts.append(words.STAFF[counting.staff])
    if counting.functional:
        parts.append(words.FUNCTIONAL)
    if not counting.collective:
        parts.append(words.NOT_COLLECTIVE)
    return joined(parts)


def counted_text(evaluation: Evaluation) -> Text:
    """Return all conventions in force, and how waivers were judged."""
    counting = evaluation.conventions
    about = words.ABOUT.format(percent=counting.about)
    return joined([conventions_text(counting), about, words.NOT_KNOWN, waivers_text(evaluation)], "; ")


def waivers_text(evaluation: Evaluation) -> Text:
    """Return whether waivers were applied, and on which day they were judged."""
    if not evaluation.waivers:
        return words.WAIVERS_IGNORED
    return words.WAIVERS_ON.format(date=evaluation.on.isoformat())


def relaxed_text(relaxed: RelaxedLimit) -> Text:
    """Return a limit that the organisation relaxed: before, whose that was, and after."""
    text = words.RELAXED_ENTRY.format(
        rule=relaxed.rule,
        option=f"{relaxed.option} {relaxed.scope}".rstrip(),
        before=value_text(relaxed.before),
        before_from=relaxed.before.origin.text,
        after=value_text(relaxed.after),
    )
    return joined([text, words.OVERRULED], "; ") if relaxed.overruled else text


def value_text(setting: Setting) -> Text:
    """Return the value of a setting in words."""
    if setting.value is None:
        return words.NO_LIMIT
    return same(str(setting.value).lower())


def limit_text(limit: Setting) -> Text:
    """Return a limit with where it comes from."""
    start = words.NO_LIMIT if limit.number is None else words.LIMIT_OF.format(limit=limit.number)
    return Text(f"{start.nl} ({limit.origin.text.nl})", f"{start.en} ({limit.origin.text.en})")


def verdict_text(finding: Finding) -> Text:
    """Return the severity of a finding, or that it is undecided or waived."""
    if finding.waived is not None:
        return words.WAIVED
    return words.UNDECIDED if finding.verdict is Verdict.UNDECIDED else words.SEVERITY[finding.severity.value]


def notes(finding: Finding) -> list[tuple[Text, Text]]:
    """Return what is to be said below the message: label and text."""
    found = []
    if finding.limit_from is not None:
        found.append((words.LIMIT, finding.limit_from))
    found.extend((words.SENSITIVE, other) for other in finding.sensitivity)
    if finding.cited is not None:
        found.append((words.SOURCE, finding.cited))
    if finding.source is not None:
        found.append((words.SOURCE, same(finding.source)))
    if finding.waiver is not None:
        label = words.WAIVER_TOO_LOW if finding.waived is None else words.WAIVER
        found.append((label, waiver_text(finding.waiver)))
    return found


def waiver_text(waiver: Waiver) -> Text:
    """Return who accepted an exception, until when, up to what, and why."""
    end = words.NO_END if waiver.expires is None else words.UNTIL.format(date=waiver.expires.text)
    limit = [] if waiver.limit is None else [words.LIMIT_OF.format(limit=waiver.limit)]
    signed = joined([words.APPROVED_BY.format(authority=waiver.approved_by), end, *limit])
    return joined([signed, same(waiver.reason)], ": ")


def summary_text(counts: Tally, organisations: int) -> Text:
    """Return how many findings there are, in how many organisations."""
    parts = [
        words.counted(number, nouns)
        for number, nouns in (
            (counts.errors, words.ERRORS),
            (counts.warnings, words.WARNINGS),
            (counts.infos, words.INFOS),
            (counts.undecided, words.UNDECIDED_COUNT),
            (counts.waived, words.WAIVED_COUNT),
        )
        if number
    ]
    found = joined(parts) if parts else words.NOTHING_FOUND
    return words.IN.format(counts=found, organisations=words.counted(organisations, words.ORGANISATIONS))
