"""The widest span that an organisation allows, for who shows spans without judging them."""

from __future__ import annotations

from orgmodel.model.organisation import Organisation
from orgmodel.rules.configuration import configure
from orgmodel.rules.finding import Severity
from orgmodel.rules.settings import RuleFile, RuleSettings


def span_limit(organisation: Organisation, project: RuleFile) -> int | None:
    """Return the widest span allowed to a position that no scope names; None where there is no limit.

    Args:
        project: what the project says of rules.
    """
    rule = configure(organisation, RuleSettings(project)).resolved["span-too-wide"]
    return None if rule.severity.value is Severity.NONE else rule.plain["max"].number
