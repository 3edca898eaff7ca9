"""Options and answers that several commands share."""

from __future__ import annotations

import os
import sys
from datetime import date

import click

LANGUAGES = ("nl", "en")

language = click.option("--lang", type=click.Choice(LANGUAGES), help="Language of what is written.")
paths = click.argument("paths", nargs=-1, required=True, metavar="PATH...")


class Day(click.ParamType[date]):
    """Read a day as 2026-11-21."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day; refuse what is not in the calendar."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is no day; write 2026-11-21", param, ctx)


def today() -> date:
    """Return today's date."""
    return date.today()


def wants_colour() -> bool:
    """Tell whether to colour standard output: on a terminal, unless NO_COLOR is set."""
    return bool(sys.stdout and sys.stdout.isatty()) and not os.environ.get("NO_COLOR")


def answer(text: str, *, failed: bool = False) -> None:
    """Write a result to standard output and leave with status 1 when something was found."""
    click.echo(text, nl=not text.endswith("\n"))
    if failed:
        sys.exit(1)


def note(text: str) -> None:
    """Write a message to standard error."""
    click.echo(text, err=True)


def refuse(text: str) -> None:
    """Write messages to standard error and leave with status 1."""
    click.echo(text, err=True)
    sys.exit(1)
