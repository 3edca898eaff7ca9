"""Entries of a project's settings file, `orgmodel.yaml`, or of `--rules FILE`."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field

from orgmodel.files.schema.settings import Rules
from orgmodel.files.schema.shapes import Entry, Texts


class ProjectEntry(Entry):
    """Hold the settings that hold for every organisation of a project."""

    called: ClassVar[str] = "the project settings"

    rules: Rules = Field({}, description="Settings by rule name.")
    packs: Texts = Field((), description="Names of rule packs to use; a list.")
    theme: dict[str, Any] = Field({}, description="House style of the drawings.")
