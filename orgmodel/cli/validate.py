"""`orgmodel validate`: diagnostics and rules."""

from __future__ import annotations

from datetime import date

import click

from orgmodel.cli import options

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
@click.option("--fail-undecided", is_flag=True, help="Let what cannot be decided fail too.")
@click.option("--select", multiple=True, metavar="RULE", help="Only this rule (name or code).")
@click.option("--ignore", multiple=True, metavar="RULE", help="Not this rule (name or code).")
@click.option("--rules", "rules_file", metavar="FILE", help="Settings that win over those of the file.")
@click.option("--no-waivers", is_flag=True, help="Leave waivers out of account.")
@click.option("--on", type=options.Day(), help="Day on which waivers are judged (default: today).")
@options.language
def command(
    paths: tuple[str, ...],
    form: str,
    fail_on: str,
    fail_undecided: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    rules_file: str | None,
    no_waivers: bool,
    on: date | None,
    lang: str | None,
) -> None:
    """Check the organisations in PATH... and say what is wrong, where, and what to do.

    PATH is a file, a folder (its own *.yaml that begin with `format:`) or - for standard input.
    """
    from orgmodel.rules.finding import Severity
    from orgmodel.workflows.inputs import read_inputs
    from orgmodel.workflows.projects import NO_PROJECT, settings_file
    from orgmodel.workflows.reporting import write_report
    from orgmodel.workflows.validating import Asked, fails, rule_names, validate

    asked = Asked(
        on=on or options.today(),
        select=rule_names(select),
        ignore=rule_names(ignore),
        command_line=settings_file(rules_file) if rules_file else NO_PROJECT,
        waivers=not no_waivers,
    )
    if asked.select and set(asked.select) <= set(asked.ignore):
        raise click.UsageError("every rule selected is ignored too; no rule is left to run")
    report = validate(read_inputs(paths), asked)
    text = write_report(report, form, language=lang or "en", colour=options.wants_colour())
    options.answer(text, failed=fails(report, fail_on=Severity(fail_on), fail_undecided=fail_undecided))
