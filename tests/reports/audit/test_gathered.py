"""What an audit states: exact numbers of the organisations in `orgs/`."""

from __future__ import annotations

from decimal import Decimal

from orgmodel.model.quantity import Interval
from orgmodel.reports.audit.figures import Bar, span_bars, span_figures
from orgmodel.reports.audit.gathered import WaiverState
from orgmodel.reports.audit.lines import Above
from orgmodel.rules.finding import Severity, Verdict
from tests.reports.audit.auditing import ONE_BELOW, RICH, audit_named, audit_of


def exactly(number):
    return Interval(number, number)


def test_voorbeeldstad_adds_up():
    summary = audit_named("voorbeeldstad").summary
    assert summary.persons.value == exactly(1012)
    assert summary.fte.value == exactly(Decimal("846.3"))
    assert summary.seats == exactly(1020)
    assert (summary.units, summary.managers, summary.unknown_heads) == (103, 103, 0)
    spans = summary.spans
    assert (spans.managers, spans.exact) == (103, 103)
    assert (spans.minimum, spans.median, spans.maximum) == (exactly(3), exactly(9), exactly(31))
    # 1,020 seats, of which two report to bodies only: 1,018 direct reports of 103 managers.
    assert spans.mean == exactly(Decimal("9.9"))
    assert summary.layers == exactly(6)


def test_voorbeeldstad_distributions_count_everybody():
    audit = audit_named("voorbeeldstad")
    assert [bar.number.minimum for bar in audit.span_bars] == [0, 0, 8, 9, 18, 27, 34, 3, 3, 1]
    assert [bar.number.minimum for bar in audit.layer_bars] == [2, 15, 42, 183, 552, 226]
    assert sum(bar.number.minimum for bar in audit.layer_bars) == 1020


def test_voorbeeldstad_spans_follow_from_its_lines():
    audit = audit_named("voorbeeldstad")
    led = {}
    for audited in audit.lines:
        line = audited.line
        if line is not None and line.kind.value == "hierarchical" and line.primary:
            led[line.superior] = led.get(line.superior, 0) + audited.seats.minimum
    for manager in audit.managers:
        assert manager.numbers.direct.value == exactly(led[manager.position.id])


def test_voorbeeldstad_findings_and_waivers():
    audit = audit_named("voorbeeldstad")
    assert audit.summary.findings == {
        (Severity.ERROR, Verdict.VIOLATION, False): 1,
        (Severity.ERROR, Verdict.VIOLATION, True): 2,
        (Severity.WARNING, Verdict.VIOLATION, False): 1,
    }
    assert [each.state for each in audit.waivers] == [WaiverState.APPLIED, WaiverState.APPLIED]


def test_izegem_says_what_is_not_known():
    audit = audit_named("izegem")
    summary = audit.summary
    assert summary.persons.value == Interval(118, None)
    assert summary.fte.value == Interval(0, None)
    assert summary.layers == Interval(3, None)
    assert (summary.managers, summary.unknown_heads) == (4, 3)
    assert (summary.spans.managers, summary.spans.exact) == (4, 1)
    assert summary.spans.maximum == Interval(11, None)
    assert audit.span_bars[-1] == Bar(None, None, exactly(3))
    head = audit.lines[0]
    assert (head.reporter, head.line, head.above) == ("algemeen-directeur", None, Above.NOT_KNOWN)


def test_izegem_manager_with_stated_span():
    audit = audit_named("izegem")
    manager = next(each for each in audit.managers if each.numbers.direct.stated is not None)
    assert manager.numbers.direct.computed == Interval(11, None)
    assert manager.numbers.direct.value == exactly(11)
    assert manager.most.number == 10
    assert [finding.rule for finding in manager.judged] == ["span-too-wide"]
    stated = audit.stated[0]
    proof = audit.proofs.of_statement(stated.statement)
    assert proof.quotes == ("Geeft rechtstreeks leiding aan 11 medewerkers.",)
    assert proof.source.id == "functiebeschrijving"


def test_every_line_has_its_place_and_words():
    audit = audit_named("izegem")
    declared = next(each for each in audit.lines if each.line and each.line.origin.value == "declared")
    assert declared.place.text.strip().startswith("reports_to: {to: algemeen-directeur")
    proof = audit.proofs.of_line(declared.line)
    assert proof.quotes == ("Functie rapporteert aan: Algemeen Directeur",)


def test_waivers_of_each_state():
    states = [each.state for each in audit_of(RICH).waivers]
    assert states == [WaiverState.APPLIED, WaiverState.EXPIRED, WaiverState.WITHOUT_EFFECT]
    ignored = audit_of(RICH, waivers=False)
    assert {each.state for each in ignored.waivers} == {WaiverState.IGNORED}
    assert not any(ran.ran for ran in ignored.rules if ran.resolved.rule.family.value == "waivers")


def test_nested_lines_rest_on_the_words_about_their_unit():
    audit = audit_of(RICH)
    worker = next(each for each in audit.lines if each.reporter == "techniek/arbeider")
    assert audit.proofs.of_line(worker.line).quotes == ("de ploeg van Techniek",)
    head = next(each for each in audit.lines if each.reporter == "techniek/diensthoofd")
    assert audit.proofs.of_line(head.line).quotes == ()


def test_who_has_no_line_upward():
    above = {each.reporter: each.above for each in audit_of(RICH).lines if each.line is None}
    assert above == {
        "directeur": Above.NOBODY,
        "zwevend": Above.NOT_KNOWN,
        "groen/tuinier": Above.HEAD_NOT_KNOWN,
    }


def test_figures_over_bounds():
    figures = span_figures([(exactly(4), 2), (Interval(3, 5), 1), (Interval(2, None), 1)])
    assert figures.managers == 4
    assert figures.exact == 2
    assert figures.minimum == Interval(2, 4)
    assert figures.median == Interval(Decimal("3.5"), Decimal("4.5"))
    assert figures.mean == Interval(Decimal("3.2"), None)
    assert figures.maximum == Interval(4, None)
    assert span_figures([]) is None


def test_a_bar_holds_what_surely_belongs_there():
    bars = span_bars([(Interval(2, 3), 1), (Interval(3, 4), 2), (exactly(0), 1)])
    assert bars == (
        Bar(0, 0, exactly(1)),
        Bar(1, 1, exactly(0)),
        Bar(2, 3, exactly(1)),
        Bar(None, None, exactly(2)),
    )


def test_the_verdict_on_a_manager_is_the_gravest_of_all_rules_of_spans():
    managers = {each.position.title: each for each in audit_of(ONE_BELOW).managers}
    assert [(finding.code, finding.verdict) for finding in managers["Teamleider A"].judged] == [
        ("N203", Verdict.VIOLATION)
    ]
    assert [(finding.code, finding.verdict) for finding in managers["Teamleider B"].judged] == [
        ("N203", Verdict.UNDECIDED)
    ]
    assert managers["Teamleider C"].judged == ()
