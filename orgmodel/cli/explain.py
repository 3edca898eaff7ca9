"""`orgmodel explain`: what a rule does."""

from __future__ import annotations

import click

from orgmodel.cli import options


@click.command("explain")
@click.argument("rule")
@options.language
def command(rule: str, lang: str | None) -> None:
    """Say what RULE (a name or a code) does, why it matters, and how to mend what it finds."""
    from orgmodel.rules.catalogue import explain
    from orgmodel.workflows.validating import find_rule_named

    options.answer(explain(find_rule_named(rule), lang or "nl"))
