"""Entries of what a file asks of orgmodel: rules, waivers, diagrams."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from orgmodel.files.schema.common import Date, Number
from orgmodel.files.schema.shapes import AsList, Drawn, Entry, Identity, JsonSchema, OneOrMoreTexts, Texts
from orgmodel.files.schema.values import Words

SEVERITIES = ("error", "warning", "info", "none")
Options: TypeAlias = dict[str, str]


class RuleSettingEntry(Entry):
    """Hold what a file says of one rule."""

    called: ClassVar[str] = "a rule setting"

    severity: Annotated[Literal["error", "warning", "info", "none"], Words(SEVERITIES)] | None = Field(
        None, description="error, warning, info or none (switches the rule off)."
    )
    options: Options = Field({}, description="The rule's own options.")
    by_type: dict[str, Options] = Field({}, description="Options for each type of unit.")
    by_profile: dict[str, Options] = Field({}, description="Options for each profile of position.")
    by_layer: dict[str, Options] = Field({}, description="Options for each layer, 1 the highest.")


class RuleKeys:
    """Gather a rule's own options from the keys that every rule has."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Gather the options."""
        return core_schema.no_info_before_validator_function(_gathered, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchema:
        """Accept options beside the fixed keys."""
        setting = dict(handler.resolve_ref_schema(handler(schema)))
        properties = {key: below for key, below in setting["properties"].items() if key != "options"}
        option = {"type": ["string", "number", "boolean"], "description": "An option of the rule."}
        return {"type": "object", "properties": properties, "additionalProperties": option}


def _gathered(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    fixed = {"severity", "by_type", "by_profile", "by_layer"}
    entry: dict[str, Any] = {key: below for key, below in value.items() if key in fixed}
    entry["options"] = {key: below for key, below in value.items() if key not in fixed}
    return entry


Rules: TypeAlias = dict[str, Annotated[RuleSettingEntry, RuleKeys()]]


class WaiverEntry(Entry):
    """Hold an accepted exception to a rule."""

    called: ClassVar[str] = "a waiver"

    rule: str = Field(description="Name of the rule.")
    subject: str = Field(description="Id of the element that is excepted.")
    reason: str = Field(description="Why it is accepted.")
    approved_by: str = Field(description="On whose authority: a post or a body, no person's name.")
    expires: Date | None = Field(None, description="Last day on which it counts: 2027 or 2027-12-31.")
    limit: str | None = Field(None, description="Up to which measurement it counts.")


class DiagramEntry(Entry):
    """Hold one drawing that `orgmodel render` builds."""

    called: ClassVar[str] = "a diagram"

    id: Identity = Field(description="Identity, among the diagrams; part of the file name.")
    title: Drawn | None = Field(None, description="Title above the drawing.")
    view: str | None = Field(None, description="What to show: full, vacancy, unit, bodies, lines or heat.")
    focus: str | None = Field(None, description="Id of the position or unit looked at.")
    up: Number | None = Field(None, description="Layers shown above the focus; all if absent.")
    down: Number | None = Field(None, description="Layers shown below the focus; all if absent.")
    lens: OneOrMoreTexts = Field(
        (),
        description="heat: span, layer or vacancy; lines: relations; fte: FTE beside persons; one or a list.",
    )
    paper: str | None = Field(None, description="Paper to fit on: a4, a4 portrait, a3, 170x230 (mm), auto.")
    formats: Texts = Field((), description="File formats: svg, png, pdf, txt, dot, html, docx, pptx; a list.")


Waivers: TypeAlias = Annotated[tuple[WaiverEntry, ...], AsList]
Diagrams: TypeAlias = Annotated[tuple[DiagramEntry, ...], AsList]
