"""`orgmodel diff`: what differs between two files of one organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from orgmodel.cli import judging, options

if TYPE_CHECKING:
    from orgmodel.workflows.validating import Asked


@click.command("diff")
@click.argument("old")
@click.argument("new")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "markdown", "html"]),
    default="text",
    help="Form of the report.",
)
@judging.judging
@options.language
def command(
    old: str,
    new: str,
    form: str,
    asked: Asked,
    lang: str | None,
) -> None:
    """Say what differs between OLD and NEW, and what follows; one of them may be - (standard input)."""
    from orgmodel.workflows.inputs import read_each
    from orgmodel.workflows.plan_reporting import write_plans
    from orgmodel.workflows.reorganising import compare_files
    from orgmodel.workflows.showing import faults_as_text

    before, after = read_each((old, new))
    found = compare_files(before, after, asked)
    if isinstance(found, tuple):
        options.refuse(faults_as_text(fault.diagnostic for fault in found))
        return
    old_id, new_id = found.before.organisation.id, found.after.organisation.id
    if old_id != new_id:
        told = f"the ids differ, {old_id} and {new_id}: they are compared as two versions of one organisation"
        click.echo(told, err=True)
    language = lang or found.before.organisation.language
    options.answer(write_plans(found.before, [found], form, language))
