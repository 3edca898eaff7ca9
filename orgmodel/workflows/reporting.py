"""The table of report formats."""

from __future__ import annotations

from orgmodel.reports.reported import Report


def write_report(report: Report, form: str, *, language: str, colour: bool = False) -> str:
    """Write findings in one format.

    Args:
        form: text, json, sarif or markdown.
    """
    if form == "json":
        from orgmodel.reports.findings_json import findings_json

        return findings_json(report, language=language)
    if form == "sarif":
        from orgmodel.reports.sarif import findings_sarif

        return findings_sarif(report, language=language)
    if form == "markdown":
        from orgmodel.reports.markdown import findings_markdown

        return findings_markdown(report, language=language)
    from orgmodel.reports.findings_text import findings_text

    return findings_text(report, language=language, colour=colour)
