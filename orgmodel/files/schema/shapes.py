"""Shapes: one value or a list, a short form or a long one; what they are in memory and in JSON Schema."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, Strict
from pydantic_core import CoreSchema, core_schema

JsonSchema = dict[str, Any]

# Names, titles and scopes are drawn; nobody reads longer ones in a box, nor spaces at their ends.
MOST_DRAWN = 500
# What holds nothing but spaces is refused where it is read.
_NO_SPACE_AT_ENDS = r"^(\s*|\S([\s\S]*\S)?\n*)$"
# An id, or parts of one with a slash between; none empty, and none that leads elsewhere as a path: `..`.
_NO_PATH = r"^[^/\\]*[^/\\.][^/\\]*(/[^/\\]*[^/\\.][^/\\]*)*$"


class Entry(BaseModel):
    """Hold one entry of a file; `called` is what messages call it."""

    # One validator is built for the whole file when it is first used, none for each entry in it.
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", defer_build=True)
    called: ClassVar[str] = "an entry"


AsList = Strict(False)
"""A list of the file becomes a tuple."""


class Several:
    """Take one value or a list of them."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Make a list of one value."""
        return core_schema.no_info_before_validator_function(as_list, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchema:
        """Accept both."""
        listed = handler(schema)
        return {"anyOf": [listed["items"], listed]}


class Short:
    """Take a bare text for an entry.

    Args:
        key: the key that the text is the value of.
    """

    def __init__(self, key: str) -> None:
        self._key = key

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Write the short form out."""
        return core_schema.no_info_before_validator_function(self._written_out, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchema:
        """Accept both forms."""
        return {"anyOf": [{"type": ["string", "number", "boolean"]}, handler(schema)]}

    def _written_out(self, value: Any) -> Any:
        return {self._key: value} if isinstance(value, str) else value


def as_list(value: Any) -> Any:
    """Return a list of the file as it is, and one value as a list of one."""
    return value if isinstance(value, list) else [value]


Drawn: TypeAlias = Annotated[str, Field(max_length=MOST_DRAWN, pattern=_NO_SPACE_AT_ENDS)]
Identity: TypeAlias = Annotated[str, Field(pattern=_NO_PATH)]
Texts: TypeAlias = Annotated[tuple[str, ...], AsList]
OneOrMoreTexts: TypeAlias = Annotated[tuple[str, ...], AsList, Several()]
