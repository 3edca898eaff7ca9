"""The command `orgmodel`: one thin module per subcommand, imported when it is called."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import NoReturn

import click

from orgmodel.workflows.failures import CannotRun

COMMANDS = {
    "validate": "orgmodel.cli.validate",
    "render": "orgmodel.cli.render",
    "show": "orgmodel.cli.show",
    "audit": "orgmodel.cli.audit",
    "whatif": "orgmodel.cli.whatif",
    "apply": "orgmodel.cli.apply",
    "diff": "orgmodel.cli.diff",
    "new": "orgmodel.cli.new",
    "explain": "orgmodel.cli.explain",
    "rules": "orgmodel.cli.rules",
    "schema": "orgmodel.cli.schema",
}


INTERRUPTED = 130


class LazyCommands(click.Group):
    """Import a subcommand's module only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return one subcommand, or None when there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(COMMANDS[cmd_name]).command
        assert isinstance(command, click.Command)
        return command


@click.group(cls=LazyCommands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="orgmodel")
def program() -> None:
    """Organisation as code: validate, draw and reorganise an organisation declared in YAML."""


def run() -> NoReturn:
    """Run the command and end its process at once.

    Python would take apart everything in memory first, which takes a fiftieth of the time of a small file.
    """
    try:
        main()
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 0
    # A stream may be closed, and one that cannot be written to has been told of.
    for stream in filter(None, (sys.stdout, sys.stderr)):
        with suppress(OSError):
            stream.flush()
    os._exit(status)


def main() -> NoReturn:
    """Run the command; what cannot run says why on stderr and exits with 2."""
    # A command is short and its model is frozen: passes of the collector over 100,000 elements find
    # nothing and take more time than the work.
    gc.disable()
    # No plugin on this machine changes what a file means; looking for one reads every package's metadata.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        sys.exit(program.main(prog_name="orgmodel", standalone_mode=False))
    except click.ClickException as mistake:
        mistake.show()
        sys.exit(mistake.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("orgmodel: interrupted", err=True)
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # Who reads has enough, as `head` has; what is left in the buffer cannot be written any more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except (CannotRun, OSError) as reason:
        click.echo(f"orgmodel: {_words(reason)}", err=True)
        sys.exit(2)


def _words(reason: Exception) -> str:
    if not isinstance(reason, OSError):
        return str(reason)
    where = f" {reason.filename}" if reason.filename else ""
    return f"cannot read or write{where}: {(reason.strerror or 'no access').lower()}"


if __name__ == "__main__":
    main()
