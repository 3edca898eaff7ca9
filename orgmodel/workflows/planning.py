"""Tell plans, draw them, and carry out the one that was chosen."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from orgmodel.files.writing import write_atomically
from orgmodel.workflows.applying import ApplyRefused, Stale, apply_in_place, apply_to, save_plan
from orgmodel.workflows.drawing import Drawn
from orgmodel.workflows.failures import CannotRun
from orgmodel.workflows.names import safe_name
from orgmodel.workflows.plan_reporting import write_plans
from orgmodel.workflows.reorganising import Planned, WhatIf
from orgmodel.workflows.showing import faults_as_text

_ENDINGS = {"text": "txt", "json": "json", "markdown": "md", "html": "html"}


class Outcome(Struct, frozen=True):
    """Hold what is to become of a plan besides being told."""

    plan_out: str | None = None
    target: str | None = None
    in_place: bool = False

    @property
    def count(self) -> int:
        """Return how many things are asked."""
        return sum((self.plan_out is not None, self.target is not None, self.in_place))


def write_outputs(
    found: WhatIf, form: str, language: str, *, folder: Path | None, formats: tuple[str, ...]
) -> tuple[str, list[str]]:
    """Return the plans as text for standard output, and what was written into the folder.

    Args:
        folder: None writes nothing; else every plan and its drawings go there.
        formats: of the drawings.

    Raises:
        CannotRun: when the house style of the base is at fault, or a format does not exist.
    """
    assert found.before is not None
    reorganisations = [planned.reorganisation for planned in found.planned]
    if folder is None:
        return write_plans(found.before, reorganisations, form, language), []
    from orgmodel.workflows.change_drawing import draw_change
    from orgmodel.workflows.theming import theme_for

    theme, faults = theme_for(found.before.organisation, found.planned[0].base)
    if faults:
        raise CannotRun(faults_as_text(faults))
    files: dict[str, bytes] = {}
    notes: list[str] = []
    for one in reorganisations:
        drawings = list(draw_change(one, formats=formats, theme=theme, language=language))
        notes += [
            f"{drawn.diagram}.{drawn.form}: {failure}" for drawn in drawings for failure in drawn.failures
        ]
        for drawn in drawings:
            files |= drawn.files
        name = f"{safe_name(found.before.organisation.id)}-{safe_name(one.id)}-plan.{_ENDINGS[form]}"
        files[name] = write_plans(found.before, [one], form, language, _picture(drawings)).encode()
    if len(reorganisations) > 1:
        name = f"{safe_name(found.before.organisation.id)}-vergelijking.{_ENDINGS[form]}"
        files[name] = write_plans(found.before, reorganisations, form, language).encode()
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        write_atomically(folder / name, data)
    return "".join(f"{folder / name}\n" for name in files), notes


def carry_out_asked(planned: Planned, outcome: Outcome) -> list[str]:
    """Save or apply a plan as asked, and say what was written.

    Raises:
        CannotRun: when it cannot be written, or the base changed meanwhile.
    """
    try:
        if outcome.plan_out is not None:
            save_plan(planned, outcome.plan_out)
            return [f"wrote {outcome.plan_out}; carry it out with `orgmodel apply {outcome.plan_out}`"]
        if outcome.target is not None:
            apply_to(planned, outcome.target)
            return [f"wrote {outcome.target}"]
        if outcome.in_place:
            apply_in_place(planned)
            return [f"wrote {planned.base.name}"]
    except (ApplyRefused, Stale) as reason:
        raise CannotRun(str(reason)) from None
    return []


def _picture(drawings: list[Drawn]) -> str:
    for drawn in drawings:
        if drawn.form == "svg" and drawn.files:
            return next(iter(drawn.files.values())).decode()
    return ""
