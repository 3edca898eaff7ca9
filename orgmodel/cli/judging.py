"""The options of commands that judge by rules."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

from orgmodel.cli import options

Command = TypeVar("Command", bound=Callable[..., Any])

rules_file = click.option(
    "--rules", "rules_file", metavar="FILE", help="Settings that win over those of the file."
)
no_waivers = click.option("--no-waivers", is_flag=True, help="Leave waivers out of account.")
on = click.option("--on", type=options.Day(), help="Day on which waivers are judged (default: today).")


def judging(command: Command) -> Command:
    """Add the options on rules, waivers and their day."""
    return rules_file(no_waivers(on(command)))


def asked(rules_file: str | None, no_waivers: bool, on: date | None) -> Any:
    """Return how to judge, from the options of `judging`."""
    from orgmodel.workflows.projects import NO_PROJECT, settings_file
    from orgmodel.workflows.validating import Asked

    return Asked(
        on=on or options.today(),
        command_line=settings_file(rules_file) if rules_file else NO_PROJECT,
        waivers=not no_waivers,
    )
