from orgmodel.model.settings import RuleSetting
from orgmodel.rules.settings import RuleFile
from orgmodel.rules.span_limit import span_limit
from tests.support.opening import computed_of

PLAIN = "format: 1\nid: o\nname: O\nhead: {title: D}\n"


def limit(text: str, *project: RuleSetting) -> int | None:
    return span_limit(computed_of(text).organisation, RuleFile("orgmodel.yaml", project))


def test_the_limit_is_the_rule_s_own_unless_a_project_or_file_says_otherwise() -> None:
    assert limit(PLAIN) == 10
    assert limit(PLAIN + "rules: {span-too-wide: {max: 12}}\n") == 12
    assert limit(PLAIN, RuleSetting("span-too-wide", ("rules", "span-too-wide"), options={"max": "8"})) == 8


def test_a_rule_that_is_off_has_no_limit() -> None:
    assert limit(PLAIN + "rules: {span-too-wide: {severity: none}}\n") is None
