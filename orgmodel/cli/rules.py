"""`orgmodel rules`: all rules, or what applies to one file."""

from __future__ import annotations

import click

from orgmodel.cli import options


@click.command("rules")
@click.option("--for", "path", metavar="FILE", help="What applies to this file, and who says so.")
@click.option("--rules", "rules_file", metavar="FILE", help="Settings that win over those of the file.")
@options.language
def command(path: str | None, rules_file: str | None, lang: str | None) -> None:
    """List the rules: code, name, severity and what each finds."""
    from orgmodel.rules.catalogue import rules_text
    from orgmodel.workflows.projects import NO_PROJECT, settings_file
    from orgmodel.workflows.validating import rules_that_apply

    configuration = None
    if path is not None:
        command_line = settings_file(rules_file) if rules_file else NO_PROJECT
        configuration, faults = rules_that_apply(path, command_line)
        if configuration is None:
            options.refuse(faults)
    options.answer(rules_text(lang or "en", configuration))
