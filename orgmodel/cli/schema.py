"""`orgmodel schema`: the JSON Schema for editors."""

from __future__ import annotations

import json

import click


@click.command("schema")
@click.option("--scenario", "kind", flag_value="scenario", help="The schema of scenario files.")
@click.option("--project", "kind", flag_value="project", help="The schema of a project's orgmodel.yaml.")
def command(kind: str | None) -> None:
    """Print the JSON Schema of the file format, for completion and hover text in an editor."""
    from orgmodel.workflows.schemas import Kind, schema_for

    schema = schema_for(Kind(kind or "organisation"))
    click.echo(json.dumps(schema, indent=2, ensure_ascii=False))
