"""What every change of a scenario has."""

from __future__ import annotations

from typing import Annotated, ClassVar, TypeAlias

from pydantic import Field

from orgmodel.files.schema.shapes import Entry, OneOrMoreTexts

Targets: TypeAlias = Annotated[OneOrMoreTexts, Field(min_length=1)]

NEW_HEADCOUNT = "What becomes of the stated numbers: `none` (they lapse) or new ones."


class ChangeEntry(Entry):
    """Hold one change; its verb is the key that names the element."""

    verb: ClassVar[str] = ""

    reason: str | None = Field(None, description="Why, in a sentence.")
