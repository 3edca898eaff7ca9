"""The table of forms in which plans are told."""

from __future__ import annotations

from collections.abc import Sequence

from orgmodel.reorganise.reorganisation import Judged, Reorganisation


def write_plans(
    before: Judged, reorganisations: Sequence[Reorganisation], form: str, language: str, drawing: str = ""
) -> str:
    """Write one plan in full, or several with a table that compares them.

    Args:
        before: the base, for the comparison.
        form: text, json, markdown or html.
        drawing: SVG to set in an HTML page.
    """
    if form == "json":
        from orgmodel.reports.plan_json import reorganisations_json

        return reorganisations_json(reorganisations, language)
    if form == "html":
        from orgmodel.reports.plan_comparison import comparison_html
        from orgmodel.reports.plan_html import reorganisation_html

        if len(reorganisations) == 1:
            return reorganisation_html(reorganisations[0], language, drawing)
        return comparison_html(before, reorganisations, language)
    if form == "markdown":
        from orgmodel.reports.plan_comparison import comparison_markdown
        from orgmodel.reports.plan_markdown import reorganisation_markdown

        plans = [reorganisation_markdown(one, language) for one in reorganisations]
        table = [comparison_markdown(before, reorganisations, language)] if len(plans) > 1 else []
        return "\n".join([*plans, *table])
    from orgmodel.reports.plan_comparison import comparison_text
    from orgmodel.reports.plan_text import reorganisation_text

    plans = [reorganisation_text(one, language) for one in reorganisations]
    table = [comparison_text(before, reorganisations, language)] if len(plans) > 1 else []
    return "\n".join([*plans, *table])
