"""`orgmodel new`: write a commented file to start from."""

from __future__ import annotations

import click

from orgmodel.workflows.starting import write_start


@click.command("new")
@click.argument("file")
@click.option("--scenario", is_flag=True, help="Write a scenario instead of an organisation.")
def command(file: str, scenario: bool) -> None:
    """Write a small commented organisation to FILE, to start from."""
    write_start(file, scenario=scenario)
    click.echo(f"wrote {file}", err=True)
