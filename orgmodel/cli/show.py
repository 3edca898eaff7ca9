"""`orgmodel show`: the computed organisation."""

from __future__ import annotations

import click

from orgmodel.cli import options


@click.command("show")
@click.argument("path")
@click.option("--focus", metavar="REF", help="The chain from this position (id or title) to the top.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Form.")
@options.language
def command(path: str, focus: str | None, form: str, lang: str | None) -> None:
    """Show what follows from the organisation in PATH: tree, spans, layers, counts."""
    from orgmodel.reports.show_chain import show_chain
    from orgmodel.reports.show_json import show_json
    from orgmodel.reports.show_text import show_text
    from orgmodel.workflows.showing import faults_as_text, find_element, open_computed

    opened, computed = open_computed(path)
    if computed is None:
        options.refuse(faults_as_text(opened.diagnostics))
        return
    element = find_element(computed.organisation, focus) if focus else None
    if form == "json":
        options.answer(show_json(computed, element))
    elif element is not None:
        options.answer(show_chain(computed, element, lang))
    else:
        options.answer(show_text(computed, lang))
