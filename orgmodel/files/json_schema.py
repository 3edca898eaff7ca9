"""The JSON Schema of a file, for editors: completion, hover text and checks while writing."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from orgmodel.files.schema.organisation import OrganisationEntry
from orgmodel.files.schema.project import ProjectEntry
from orgmodel.files.schema.scenario import WholeScenarioEntry
from orgmodel.files.schema.shapes import Entry

# Draft-07 is what the YAML servers of editors understand best.
DIALECT = "http://json-schema.org/draft-07/schema#"
SCALAR = ["string", "number", "boolean"]


class _EditorSchema(GenerateJsonSchema):
    """Write the schema for editors, which type scalars where our reader keeps them as text."""

    schema_dialect = DIALECT

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Accept any scalar: `number: 53` and `name: 2024` are text to us."""
        return {"type": SCALAR}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Leave null out: a key without a value is refused."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Leave defaults out: absent means not stated."""
        return self.generate_inner(schema["schema"])


def organisation_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft-07) of an organisation's file."""
    return schema_of(OrganisationEntry, "orgmodel organisation, format 1")


def project_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft-07) of a project's settings, `orgmodel.yaml`."""
    return schema_of(ProjectEntry, "orgmodel project settings")


def scenario_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft-07) of a scenario's file."""
    return schema_of(WholeScenarioEntry, "orgmodel scenario, format 1")


def schema_of(entry: type[Entry], title: str) -> dict[str, Any]:
    """Return the JSON Schema of the file whose top is `entry`."""
    schema = entry.model_json_schema(schema_generator=_EditorSchema, ref_template="#/definitions/{model}")
    schema["definitions"] = schema.pop("$defs", {})
    return {"$schema": DIALECT, **_without_titles(schema), "title": title}


def _without_titles(schema: dict[str, Any]) -> dict[str, Any]:
    """Drop the generated titles, which repeat the keys and hide the descriptions in editors."""
    return {key: _below(key, value) for key, value in schema.items() if key != "title"}


def _below(key: str, value: Any) -> Any:
    if key in {"properties", "definitions"}:
        return {name: _without_titles(below) for name, below in value.items()}
    if isinstance(value, dict):
        return _without_titles(value)
    if isinstance(value, list):
        return [_without_titles(one) if isinstance(one, dict) else one for one in value]
    return value
