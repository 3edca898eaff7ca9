"""`orgmodel audit`: the reporting-line audit."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from orgmodel.cli import judging, options

if TYPE_CHECKING:
    from orgmodel.workflows.validating import Asked

FORMATS = ("text", "json", "csv", "markdown", "html")
DEFAULT_FOLDER = "audit"


@click.command("audit")
@options.paths
@click.option(
    "-o",
    "--output",
    metavar="DIR",
    help="Write <organisation>-audit.<ext> into this folder (html: default `audit`).",
)
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="Form of the audit.")
@judging.judging
@options.language
def command(
    paths: tuple[str, ...],
    output: str | None,
    form: str,
    asked: Asked,
    lang: str | None,
) -> None:
    """Audit the reporting lines of the organisations in PATH...

    Who reports to whom, spans, layers, stated beside computed numbers, findings, waivers, the rules and
    limits used, each with its line in the file and its source. Text, JSON, CSV (all reporting lines, for a
    spreadsheet: semicolons) and Markdown go to standard output unless -o names a folder; html writes one page
    for each organisation, and index.html for several.

    Exit status: 0 fine, whatever was found (`orgmodel validate` fails on findings); 1 when a file has faults
    or its lines run in a circle; 2 when it could not run.
    """
    from orgmodel.cli.progress import progress
    from orgmodel.workflows.auditing import audit_inputs, write_files, write_one
    from orgmodel.workflows.inputs import read_inputs
    from orgmodel.workflows.showing import faults_as_text

    audits = audit_inputs(read_inputs(paths, options.note), asked)
    if audits.faults:
        click.echo(faults_as_text(fault.diagnostic for fault in audits.faults), err=True)
    if output is None and form != "html":
        options.answer(write_one(audits, form, lang), failed=audits.failed)
        return
    folder = Path(output or DEFAULT_FOLDER)
    with progress(len(audits.audits)) as advance:
        for path in write_files(audits, form, folder, lang, advance):
            click.echo(str(path))
    if audits.failed:
        sys.exit(1)
