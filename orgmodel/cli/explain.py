"""`orgmodel explain`: what a rule does."""

from __future__ import annotations

import re

import click

from orgmodel.cli import options
from orgmodel.words.text import Text

DIAGNOSTIC = re.compile(r"^[CD]\d{3}$")
OF_THE_FILE = Text(
    "{code} is een fout in het bestand zelf of in de instellingen van regels, geen regel. De melding zegt "
    "waar ze staat en wat je kunt doen; ze kan niet worden uitgezet of vrijgesteld.",
    "{code} is a fault of the file itself or of the settings of rules, no rule. Its message says where it "
    "stands and what to do; it cannot be switched off or waived.",
)


@click.command("explain")
@click.argument("rule")
@options.language
def command(rule: str, lang: str | None) -> None:
    """Say what RULE (a name or a code) does, why it matters, and how to mend what it finds."""
    if DIAGNOSTIC.match(rule):
        options.answer(OF_THE_FILE.to(lang or "nl").format(code=rule))
        return
    from orgmodel.rules.catalogue import explain
    from orgmodel.workflows.validating import find_rule_named

    options.answer(explain(find_rule_named(rule), lang or "nl"))
