from __future__ import annotations

from orgmodel.reports.findings_text import findings_text
from orgmodel.reports.reported import Report
from tests.reports.reporting import report_on

WIDE = """\
format: 1
id: stad
name: Stad
head: {title: Directeur}
positions: [{title: Medewerker, count: 14}]
rules: {span-too-wide: {max: 8}}
"""


def test_a_finding_shows_its_line_with_a_caret_and_the_spans_with_their_limit() -> None:
    assert findings_text(report_on(WIDE, "span-too-wide"), language="en") == (
        "warning[N201]: span of control is 14, limit is 8 (span-too-wide)\n"
        " --> test.yaml:4:7 (directeur)\n"
        "  |\n"
        "4 | head: {title: Directeur}\n"
        "  |       ^^^^^^^^^^^^^^^^^^\n"
        "  = limit: the organisation's own limit\n"
        "  = sensitive: counted with a collective position as one, the span is 1, within the limit\n"
        "\n"
        "Stad (stad)\n"
        "  widest spans:\n"
        "    14  Directeur, limit 8 (the organisation's own limit)\n"
        "        counted with a collective position as one, the span is 1, within the limit\n"
        "  counted: seats on primary hierarchical lines, vacant seats included, staff included; "
        "~ is ± 10%, at least ± 1, rounded outward; no status is filled, "
        "a status or primary line not known counts 0 to all; "
        "waivers judged on 2026-11-21\n"
        "\n"
        "1 warning in 1 organisation\n"
    )


def test_a_finding_in_dutch() -> None:
    lines = findings_text(report_on(WIDE, "span-too-wide"), language="nl").splitlines()
    assert lines[0] == "waarschuwing[N201]: span of control is 14, grens is 8 (span-too-wide)"
    assert lines[5] == "  = grens: eigen grens van de organisatie"
    assert lines[-1] == "1 waarschuwing in 1 organisatie"


def test_colour_only_when_asked() -> None:
    report = report_on(WIDE, "span-too-wide")
    assert "\x1b[" not in findings_text(report, language="en")
    assert findings_text(report, language="en", colour=True).startswith(
        "\x1b[33m\x1b[1mwarning[N201]\x1b[0m: span of control"
    )


def test_no_findings_still_prints_the_widest_spans_and_their_limit() -> None:
    text = findings_text(report_on(WIDE.replace("14", "3"), "span-too-wide"), language="en")
    assert "    3  Directeur, limit 8 (the organisation's own limit)\n" in text
    assert text.endswith("\nno findings in 1 organisation\n")


def test_a_default_limit_says_that_it_is_no_norm() -> None:
    text = findings_text(report_on(WIDE.replace("rules:", "theme:").split("theme")[0]), language="en")
    assert "span of control is 14, limit is 10 (span-too-wide)" in text
    assert "  = limit: default limit, no norm\n" in text


def test_a_limit_that_the_organisation_relaxed_is_listed() -> None:
    text = findings_text(report_on(WIDE.replace("max: 8", "max: 20")), language="en")
    assert "  relaxed by the organisation itself:\n" in text
    assert "    span-too-wide max: 10 (default limit, no norm) became 20\n" in text


def test_a_diagnostic_shows_its_line_too() -> None:
    text = findings_text(report_on("format: 1\nname: Stad\nhed: {title: Directeur}\n"), language="en")
    assert text.startswith("error[")
    assert " --> test.yaml:3:1\n" in text
    assert "3 | hed: {title: Directeur}\n  | ^^^\n" in text
    assert text.endswith("\n1 error in 0 organisations\n")


def test_control_characters_of_the_file_do_not_reach_the_terminal() -> None:
    file = 'format: 1\nname: "Stad\u202e"\nhead: {title: "Direc\u202eteur"}\npositions: [{title: Een}]\n'
    text = findings_text(report_on(file), language="en")
    assert "\u202e" not in text
    assert "\\u202e" in text


def test_a_long_line_is_shortened_around_what_is_meant() -> None:
    note = "x" * 400
    file = f'format: 1\nname: Stad\nhead: {{note: "{note}", title: Directeur, deputies: [directeur]}}\n'
    lines = findings_text(report_on(file, "deputy-loop"), language="en").splitlines()
    shown = next(line for line in lines if line.startswith("3 | "))
    caret = lines[lines.index(shown) + 1]
    assert len(shown) < 175
    assert shown[caret.index("^") :].startswith("directeur")


def test_an_empty_report_is_one_line() -> None:
    assert findings_text(Report(), language="nl") == "geen bevindingen in 0 organisaties\n"
