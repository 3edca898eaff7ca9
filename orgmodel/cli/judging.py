"""The options of commands that judge by rules."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from orgmodel.cli import options

if TYPE_CHECKING:
    from orgmodel.workflows.validating import Asked

rules_file = click.option(
    "--rules", "rules_file", metavar="FILE", help="Settings that win over those of the file."
)
no_waivers = click.option("--no-waivers", is_flag=True, help="Leave waivers out of account.")
on = click.option("--on", type=options.Day(), help="Day on which waivers are judged (default: today).")

UNITS = {"in-persons": "persons", "in-fte": "fte"}
COUNTING = ("without-vacant", "without-staff", "with-functional", "collective-as-one", *UNITS)
count = click.option(
    "--count",
    "counting",
    multiple=True,
    type=click.Choice(COUNTING),
    help="Another convention for spans than seats, vacant and staff included, on hierarchical lines; "
    "in-persons and in-fte count in another unit.",
)


about = click.option(
    "--about",
    type=click.IntRange(0, 100),
    default=10,
    metavar="PERCENT",
    help="What `~38` stands for: so many percent either way, and at least 1, rounded outward to "
    "whole seats and persons (default: 10: `~12` is 10 to 14).",
)


def judging(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options on rules, waivers, their day and how to count; the command takes them as `asked`."""

    @wraps(command)
    def judged(
        *,
        rules_file: str | None,
        no_waivers: bool,
        on: date | None,
        counting: tuple[str, ...],
        about: int,
        **others: Any,
    ) -> None:
        command(asked=_asked(rules_file, no_waivers, on, counting, about), **others)

    return rules_file(no_waivers(on(count(about(judged)))))


def _asked(
    rules_file: str | None, no_waivers: bool, on: date | None, counting: tuple[str, ...], about: int
) -> Asked:
    from orgmodel.analysis import Conventions, SpanUnit
    from orgmodel.workflows.projects import NO_PROJECT, settings_file
    from orgmodel.workflows.validating import Asked

    units = [UNITS[word] for word in counting if word in UNITS]
    if len(set(units)) > 1:
        raise click.UsageError("spans are counted in one unit; choose --count in-persons or --count in-fte")
    return Asked(
        on=on or options.today(),
        command_line=settings_file(rules_file) if rules_file else NO_PROJECT,
        waivers=not no_waivers,
        conventions=Conventions(
            unit=SpanUnit(units[0]) if units else SpanUnit.SEATS,
            vacant="without-vacant" not in counting,
            staff="without-staff" not in counting,
            functional="with-functional" in counting,
            collective="collective-as-one" not in counting,
            about=about,
        ),
    )
