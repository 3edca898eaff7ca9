"""`orgmodel whatif`: plan a reorganisation, see what it does, carry it out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from orgmodel.cli import judging, options

if TYPE_CHECKING:
    from orgmodel.workflows.validating import Asked


@click.command("whatif")
@click.argument("base")
@click.argument("scenarios", nargs=-1, required=True, metavar="SCENARIO...")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "markdown", "html"]),
    default="text",
    help="Form of the plan.",
)
@click.option("-o", "--output", metavar="DIR", help="Write the plan and its drawings into this folder.")
@click.option("--drawings", default="svg,png,pdf,txt", show_default=True, help="Formats of the drawings.")
@click.option("--plan-out", metavar="FILE", help="Save the plan, to be carried out by `orgmodel apply`.")
@click.option("--apply", "target", metavar="NEW.yaml", help="Write the planned organisation to this file.")
@click.option("--in-place", is_flag=True, help="Write the planned organisation over the base.")
@judging.judging
@options.language
def command(
    base: str,
    scenarios: tuple[str, ...],
    form: str,
    output: str | None,
    drawings: str,
    plan_out: str | None,
    target: str | None,
    in_place: bool,
    asked: Asked,
    lang: str | None,
) -> None:
    """Say what each SCENARIO would do to the organisation in BASE; several are compared."""
    from orgmodel.workflows.inputs import read_each
    from orgmodel.workflows.planning import Outcome, carry_out_asked, write_outputs
    from orgmodel.workflows.reorganising import what_if
    from orgmodel.workflows.showing import faults_as_text

    outcome = Outcome(plan_out, target, in_place)
    if outcome.count > 1 or (outcome.count and len(scenarios) > 1):
        raise click.UsageError("a plan is saved or applied once; give one scenario and one of the options")
    first, *others = read_each((base, *scenarios))
    found = what_if(first, others, asked)
    if found.faults or found.before is None:
        options.refuse(faults_as_text(fault.diagnostic for fault in found.faults))
        return
    language = lang or found.before.organisation.language
    text, notes = write_outputs(
        found,
        form,
        language,
        folder=Path(output) if output else None,
        formats=tuple(part.strip() for part in drawings.split(",") if part.strip()),
    )
    notes += carry_out_asked(found.planned[0], outcome)
    click.echo(text, nl=False)
    for note in notes:
        click.echo(note, err=True)
