"""`orgmodel schema`: the JSON Schema for editors."""

from __future__ import annotations

import json

import click


@click.command("schema")
@click.option("--scenario", is_flag=True, help="The schema of scenario files.")
def command(scenario: bool) -> None:
    """Print the JSON Schema of the file format, for completion and hover text in an editor."""
    from orgmodel.files.json_schema import organisation_schema, scenario_schema

    schema = scenario_schema() if scenario else organisation_schema()
    click.echo(json.dumps(schema, indent=2, ensure_ascii=False))
