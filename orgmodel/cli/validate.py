"""`orgmodel validate`: diagnostics and rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from orgmodel.cli import judging, options

if TYPE_CHECKING:
    from orgmodel.workflows.validating import Asked

FORMATS = ("text", "json", "sarif", "markdown")


@click.command("validate")
@options.paths
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="Form of the report.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info"]),
    default="error",
    help="Least severity that gives exit status 1.",
)
@click.option(
    "--fail-undecided",
    is_flag=True,
    help="Exit status 1 too for whatever cannot be decided, of any severity, unless it is waived.",
)
@click.option("--select", multiple=True, metavar="RULE", help="Only this rule (name or code).")
@click.option("--ignore", multiple=True, metavar="RULE", help="Not this rule (name or code).")
@judging.judging
@options.language
def command(
    paths: tuple[str, ...],
    form: str,
    fail_on: str,
    fail_undecided: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    asked: Asked,
    lang: str | None,
) -> None:
    """Check the organisations in PATH... and say what is wrong, where, and what to do.

    PATH is a file, a folder (its own *.yaml that begin with `format:`) or - for standard input.
    """
    from orgmodel.rules.finding import Severity
    from orgmodel.workflows.inputs import read_inputs
    from orgmodel.workflows.reporting import write_report
    from orgmodel.workflows.validating import fails, rule_names, validate

    asked = replace(asked, select=rule_names(select), ignore=rule_names(ignore))
    if asked.select and set(asked.select) <= set(asked.ignore):
        raise click.UsageError("every rule selected is ignored too; no rule is left to run")
    report = validate(read_inputs(paths, options.note), asked)
    text = write_report(report, form, language=lang or "en", colour=options.wants_colour())
    options.answer(text, failed=fails(report, fail_on=Severity(fail_on), fail_undecided=fail_undecided))
