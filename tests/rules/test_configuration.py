from __future__ import annotations

from typing import Any

import pytest

from orgmodel.model.settings import RuleSetting
from orgmodel.rules.catalogue import rules_text
from orgmodel.rules.configuration import configure
from orgmodel.rules.registry import choose
from orgmodel.rules.settings import NO_RULE_SETTINGS, Level, RuleFile, RuleSettings
from tests.rules.judging import judge
from tests.support.opening import organisation_of

TOP = "format: 1\nid: o\nname: O\n"
CREW = (
    "head: {title: Top}\n"
    "units:\n"
    "  - {name: U, type: dienst, head: {title: A, profile: coach}, positions: [{title: M, count: 9}]}\n"
    "  - {name: V, type: team, head: {title: B}, positions: [{title: N, count: 9}]}\n"
)


def setting(rule: str, **values: Any) -> RuleSetting:
    return RuleSetting(rule, ("rules", rule), **values)


def project(*rules: RuleSetting, packs: tuple[str, ...] = ()) -> RuleSettings:
    return RuleSettings(project=RuleFile("orgmodel.yaml", rules, packs))


def command_line(*rules: RuleSetting) -> RuleSettings:
    return RuleSettings(command_line=RuleFile("", rules))


def limits(rules: str, settings: RuleSettings = NO_RULE_SETTINGS) -> dict[str, tuple[str | None, str]]:
    """Return the limit of each finding on a span, and where it comes from."""
    findings = judge(TOP + CREW + rules, "span-too-wide", settings=settings).findings
    return {
        finding.subject: (finding.limit, "" if finding.limit_from is None else finding.limit_from.en)
        for finding in findings
    }


def test_each_level_overrules_the_one_below() -> None:
    built_in = setting("span-too-wide", options={"max": "8"})
    assert limits("", project(built_in)) == {
        "u/a": ("8", "project setting (orgmodel.yaml)"),
        "v/b": ("8", "project setting (orgmodel.yaml)"),
    }
    own = "rules: {span-too-wide: {max: 7}}\n"
    assert limits(own, project(built_in))["u/a"] == ("7", "the organisation's own limit")
    last = RuleSettings(
        RuleFile("orgmodel.yaml", (built_in,)),
        RuleFile("", (setting("span-too-wide", options={"max": "6"}),)),
    )
    assert limits(own, last)["u/a"] == ("6", "command line")


def test_a_pack_overrules_the_defaults_only() -> None:
    source = "pack surrey-six-six: Local Government Association case study, Surrey County Council DMA, "
    assert limits("packs: [surrey-six-six]\n")["u/a"] == ("6", source + "www.local.gov.uk")
    over = project(setting("span-too-wide", options={"max": "8"}))
    assert limits("packs: [surrey-six-six]\n", over)["u/a"] == ("8", "project setting (orgmodel.yaml)")


def test_the_last_pack_named_wins() -> None:
    assert limits("packs: [surrey-six-six, practice-nl]\n") == {}
    assert limits("packs: [practice-nl, surrey-six-six]\n")["u/a"][0] == "6"


def test_limits_differ_by_profile_then_type_then_layer() -> None:
    assert {
        subject: limit
        for subject, (limit, _) in limits(
            "rules: {span-too-wide: {max: 8, by_type: {dienst: {max: 7}}, by_profile: {coach: {max: 6}}}}\n"
        ).items()
    } == {"u/a": "6", "v/b": "8"}
    assert {
        subject: limit
        for subject, (limit, _) in limits(
            "rules: {span-too-wide: {max: 8, by_type: {dienst: {max: 7}}, by_layer: {2: {max: 5}}}}\n"
        ).items()
    } == {"u/a": "7", "v/b": "5"}


def test_levels_are_counted_from_below_too() -> None:
    rules = "rules: {span-too-wide: {by_layer: {first-line: {max: 5}, higher-line: {max: 1}}}}\n"
    assert {subject: limit for subject, (limit, _) in limits(rules).items()} == {
        "top": "1",
        "u/a": "5",
        "v/b": "5",
    }


def test_a_higher_level_overrules_narrower_scopes_below() -> None:
    below = project(setting("span-too-wide", by_profile={"coach": {"max": "5"}}))
    assert limits("rules: {span-too-wide: {max: 8}}\n", below)["u/a"][0] == "8"


def test_severity_none_switches_a_rule_off() -> None:
    assert limits("rules: {span-too-wide: {max: 1, severity: none}}\n") == {}
    evaluation = judge(TOP + CREW + "rules: {span-too-wide: {max: 8, severity: error}}\n", "span-too-wide")
    assert {finding.severity.value for finding in evaluation.findings} == {"error"}


def relaxed(
    rules: str, settings: RuleSettings = NO_RULE_SETTINGS
) -> list[tuple[str, str, str, object, object, bool]]:
    configuration = configure(organisation_of(TOP + CREW + rules), settings)
    return [
        (one.rule, one.option, one.scope, one.before.value, one.after.value, one.overruled)
        for one in configuration.relaxed
    ]


def test_what_the_organisation_relaxed_is_listed() -> None:
    assert relaxed("rules: {span-too-wide: {max: 12, severity: info}}\n") == [
        ("span-too-wide", "severity", "", "warning", "info", False),
        ("span-too-wide", "max", "", 10, 12, False),
    ]
    assert relaxed("rules: {span-too-wide: {max: none}}\n") == [("span-too-wide", "max", "", 10, None, False)]
    assert relaxed("rules: {span-too-wide: {by_type: {team: {max: 16}}}}\n") == [
        ("span-too-wide", "max", "by_type team", 10, 16, False)
    ]


def test_what_it_made_stricter_is_not() -> None:
    assert relaxed("rules: {span-too-wide: {max: 10, severity: error}, span-too-narrow: {min: 3}}\n") == []


def test_lower_limits_are_relaxed_downward() -> None:
    below = project(setting("span-too-narrow", options={"min": "4"}))
    assert relaxed("rules: {span-too-narrow: {min: 3}}\n", below) == [
        ("span-too-narrow", "min", "", 4, 3, False)
    ]
    assert relaxed("rules: {span-too-narrow: {min: 4}}\n", below) == []
    assert relaxed("rules: {span-too-narrow: {min: 5}}\n", below) == []


def test_a_plain_limit_may_relax_a_narrower_scope_below() -> None:
    below = project(setting("span-too-wide", options={"max": "12"}, by_profile={"coach": {"max": "5"}}))
    assert relaxed("rules: {span-too-wide: {max: 8}}\n", below) == [
        ("span-too-wide", "max", "by_profile coach", 5, 8, False)
    ]


def test_a_relaxed_limit_that_the_command_line_overrules_is_still_listed() -> None:
    over = command_line(setting("span-too-wide", options={"max": "9"}, severity="error"))
    assert relaxed("rules: {span-too-wide: {max: 12, severity: info}}\n", over) == [
        ("span-too-wide", "severity", "", "warning", "info", True),
        ("span-too-wide", "max", "", 10, 12, True),
    ]


def test_what_the_project_relaxed_is_not_the_organisations_doing() -> None:
    assert relaxed("", project(setting("span-too-wide", options={"max": "20"}))) == []


def problems(
    rules: str = "", settings: RuleSettings = NO_RULE_SETTINGS
) -> list[tuple[str, str, int, str, str]]:
    configuration = configure(organisation_of(TOP + CREW + rules), settings)
    return [
        (one.code, one.rule, one.level, "/".join(map(str, one.path)), one.message)
        for one in configuration.problems
    ]


def test_an_unknown_rule() -> None:
    assert problems("rules: {span-to-wide: {max: 8}}\n") == [
        (
            "C101",
            "unknown-rule",
            Level.ORGANISATION,
            "rules/span-to-wide",
            "there is no rule 'span-to-wide'; did you mean 'span-too-wide'?",
        )
    ]
    two = "rules: {span-to-wide: {max: 8}, span-too-wide: {maxx: 8}}\n"
    assert [code for code, *_ in problems(two)] == ["C101", "C102"]
    ((_, _, level, _, message),) = problems(settings=command_line(setting("xyz")))
    assert level == Level.COMMAND_LINE
    assert message == "there is no rule 'xyz'; `orgmodel rules` lists all"


def test_an_unknown_option() -> None:
    assert problems("rules: {span-too-wide: {maxx: 8}}\n") == [
        (
            "C102",
            "unknown-option",
            Level.ORGANISATION,
            "rules/span-too-wide/maxx",
            "span-too-wide has no option 'maxx'; did you mean 'max'?",
        )
    ]
    assert problems("rules: {self-report: {depth: 8}}\n")[0][4] == (
        "self-report has no option 'depth'; self-report has no options"
    )
    assert problems("rules: {too-many-layers: {xyz: 8}}\n")[0][4] == (
        "too-many-layers has no option 'xyz'; options of too-many-layers: max, counts"
    )


def test_an_option_of_a_scope_is_located_there() -> None:
    ((_, _, _, path, _),) = problems("rules: {span-too-wide: {by_type: {team: {mx: 8}}}}\n")
    assert path == "rules/span-too-wide/by_type/team/mx"


@pytest.mark.parametrize(
    ("rules", "message"),
    [
        (
            "span-too-wide: {max: veel}",
            "max of span-too-wide is 'veel'; write a whole number such as 12, or none",
        ),
        (
            "span-too-wide: {max: -3}",
            "max of span-too-wide is '-3'; write a whole number such as 12, or none",
        ),
        ("too-many-layers: {counts: some}", "counts of too-many-layers is 'some'; write all or managers"),
    ],
)
def test_a_wrong_value(rules: str, message: str) -> None:
    ((code, _, level, _, found),) = problems(f"rules: {{{rules}}}\n")
    assert (code, level) == ("C103", Level.ORGANISATION)
    assert found == message


def test_a_limit_of_nothing_is_a_limit() -> None:
    assert problems("rules: {span-too-narrow: {min: 0}, span-too-wide: {max: 0}}\n") == []
    assert [one[0] for one in problems("rules: {span-too-narrow: {min: -1}}\n")] == ["C103"]


def test_a_wrong_value_leaves_the_level_below_in_force() -> None:
    evaluation = judge(TOP + CREW + "rules: {span-too-wide: {max: veel}}\n")
    assert [problem.code for problem in evaluation.problems] == ["C103"]
    assert evaluation.widest[0].limit.number == 10


def test_a_wrong_severity_of_a_settings_file() -> None:
    ((code, _, level, path, message),) = problems(settings=project(setting("span-too-wide", severity="eror")))
    assert (code, level, path) == ("C104", Level.PROJECT, "rules/span-too-wide/severity")
    assert message == "'eror' is no severity; did you mean 'error'?"


def test_an_unknown_pack() -> None:
    assert problems("packs: [practice-nl, mckinsey-archetype]\n") == [
        (
            "C105",
            "unknown-pack",
            Level.ORGANISATION,
            "packs/1",
            "there is no rule pack 'mckinsey-archetype'; did you mean 'mckinsey-archetypes'?",
        )
    ]


def test_reversed_limits() -> None:
    ((code, _, level, path, message),) = problems(
        "rules: {span-too-narrow: {min: 12}, span-too-wide: {max: 10, by_type: {team: {max: 10}}}}\n"
    )[:1]
    assert (code, level, path) == ("C106", Level.ORGANISATION, "rules/span-too-narrow/min")
    assert message == (
        "the lower limit 12 of span-too-narrow lies above the upper limit 10 of span-too-wide; swap them"
    )
    assert problems("rules: {span-too-narrow: {min: 10}, span-too-wide: {max: 10}}\n") == []
    assert problems("rules: {span-too-narrow: {min: 12}, span-too-wide: {max: none}}\n") == []


def test_reversed_limits_of_one_type() -> None:
    ((_, _, _, path, _),) = problems(
        "rules: {span-too-narrow: {min: 3}, span-too-wide: {by_type: {team: {max: 2}}}}\n"
    )
    assert path == "rules/span-too-wide/by_type/team/max"


def test_a_reversed_limit_is_told_once_however_many_scopes_there_are() -> None:
    own = "rules: {span-too-narrow: {min: 12, by_type: {team: {min: 13}}}, span-too-wide: {max: 10}}\n"
    below = project(setting("span-too-wide", by_profile={"coach": {"max": "5"}, "player": {"max": "4"}}))
    assert [path for _, _, _, path, _ in problems(own, below)] == [
        "rules/span-too-narrow/min",
        "rules/span-too-narrow/by_type/team/min",
    ]


def test_limits_of_two_levels_are_not_reversed_the_higher_wins() -> None:
    assert problems("rules: {span-too-narrow: {min: 12}}\n") == []
    for most in ("4", "9", "15"):
        over = command_line(setting("span-too-wide", options={"max": most}))
        assert problems("packs: [mckinsey-archetypes]\n", over) == []


def in_force_of(rule: str, text: str, settings: RuleSettings = NO_RULE_SETTINGS) -> list[str]:
    lines = rules_text("en", configure(organisation_of(TOP + CREW + text), settings)).splitlines()
    start = next(index for index, line in enumerate(lines) if line.split()[1] == rule)
    found = []
    for line in lines[start + 1 :]:
        if not line.startswith("      "):
            break
        found.append(line.strip().split(": IADS")[0])
    return found


def test_a_limit_that_contradicts_a_higher_level_falls_away() -> None:
    nine = project(setting("span-too-wide", options={"max": "9"}), packs=("mckinsey-archetypes",))
    assert problems(settings=nine) == []
    assert in_force_of("span-too-wide", "", nine)[:2] == [
        "severity: warning (pack mckinsey-archetypes",
        "max: 9 (project setting (orgmodel.yaml))",
    ]
    assert in_force_of("span-too-narrow", "", nine) == [
        "severity: warning (pack mckinsey-archetypes",
        "min: none (default limit, no norm)",
        "min by_profile coach: 6 (pack mckinsey-archetypes",
        "min by_profile player-coach: 3 (pack mckinsey-archetypes",
        "min by_profile supervisor: 8 (pack mckinsey-archetypes",
        "overruled: min by_profile facilitator: 11 (pack mckinsey-archetypes",
        "overruled: min by_profile coordinator: 16 (pack mckinsey-archetypes",
    ]


def test_what_falls_away_leaves_the_level_below_it() -> None:
    own = "rules: {span-too-narrow: {min: 6}}\n"
    assert limits(own, project(setting("span-too-wide", options={"max": "5"}))) == {}
    assert in_force_of("span-too-wide", own, project(setting("span-too-wide", options={"max": "5"}))) == [
        "severity: warning (default limit, no norm)",
        "max: 10 (default limit, no norm)",
        "overruled: max: 5 (project setting (orgmodel.yaml)), by min: 6 (the organisation's own limit)",
    ]
    assert in_force_of("span-too-wide", "rules: {span-too-narrow: {by_type: {team: {min: 12}}}}\n") == [
        "max: 10 (default limit, no norm)",
        "max by_type team: none (the organisation's own limit)",
    ]


def test_what_falls_away_says_before_which_limit() -> None:
    nine = project(setting("span-too-wide", options={"max": "9"}), packs=("mckinsey-archetypes",))
    shown = rules_text("en", configure(organisation_of(TOP + CREW), nine)).splitlines()
    told = next(line for line in shown if "overruled: min by_profile coordinator: 16" in line)
    assert told.endswith(", by max: 9 (project setting (orgmodel.yaml))")


def test_of_two_packs_the_last_named_wins_where_they_contradict() -> None:
    narrow = in_force_of("span-too-narrow", "packs: [mckinsey-archetypes, surrey-six-six]\n")
    assert "overruled: min by_profile supervisor: 8 (pack mckinsey-archetypes" in narrow
    wide = in_force_of("span-too-wide", "packs: [surrey-six-six, mckinsey-archetypes]\n")
    assert "max by_profile facilitator: 15 (pack mckinsey-archetypes" in wide
    assert problems("packs: [mckinsey-archetypes, surrey-six-six]\n") == []


def test_a_rule_that_is_off_makes_no_limit_fall_away() -> None:
    off = "rules: {span-too-narrow: {min: 12, severity: none}}\n"
    assert in_force_of("span-too-wide", off) == ["max: 10 (default limit, no norm)"]


def test_what_the_organisation_makes_fall_away_is_relaxed() -> None:
    below = project(setting("span-too-wide", options={"max": "8"}))
    assert relaxed("rules: {span-too-narrow: {min: 30, severity: info}}\n", below) == [
        ("span-too-wide", "max", "", 8, None, False),
        ("span-too-narrow", "severity", "", "warning", "info", False),
    ]


def test_only_what_really_applies_is_listed_as_in_force() -> None:
    own = (
        "rules: {span-too-wide: {max: 12, by_type: {team: {max: 16}, dienst: {max: 30}}, "
        "by_profile: {coach: {max: 11}}}}\n"
    )
    five = command_line(setting("span-too-wide", options={"max": "5"}))
    assert in_force_of("span-too-wide", own, five) == [
        "severity: warning (default limit, no norm)",
        "max: 5 (command line)",
        "overruled: max: 12 (the organisation's own limit), by max: 5 (command line)",
        "overruled: max by_type team: 16 (the organisation's own limit), by max: 5 (command line)",
        "overruled: max by_type dienst: 30 (the organisation's own limit), by max: 5 (command line)",
        "overruled: max by_profile coach: 11 (the organisation's own limit), by max: 5 (command line)",
    ]
    assert {limit for limit, _ in limits(own, five).values()} == {"5"}
    team = command_line(setting("span-too-wide", by_type={"team": {"max": "5"}}))
    assert in_force_of("span-too-wide", own, team)[1:] == [
        "max: 12 (the organisation's own limit)",
        "max by_profile coach: 11 (the organisation's own limit)",
        "max by_type dienst: 30 (the organisation's own limit)",
        "max by_type team: 5 (command line)",
        "overruled: max by_type team: 16 (the organisation's own limit), "
        "by max by_type team: 5 (command line)",
    ]


def test_no_pack_reverses_its_own_limits() -> None:
    for pack in ("mckinsey-archetypes", "arizona-national-guard", "surrey-six-six"):
        assert problems(f"packs: [{pack}]\n") == []


def test_a_waiver_for_a_rule_that_does_not_exist() -> None:
    waiver = "waivers: [{rule: span-to-wide, subject: top, reason: x, approved_by: y}]\n"
    assert problems(waiver) == [
        (
            "C107",
            "waiver-for-nothing",
            Level.ORGANISATION,
            "waivers/0/rule",
            "this waiver is for a rule 'span-to-wide' that does not exist; did you mean 'span-too-wide'?",
        )
    ]


def test_limits_that_cannot_differ_by_type() -> None:
    ((code, _, _, path, message),) = problems("rules: {too-many-layers: {by_type: {team: {max: 3}}}}\n")
    assert (code, path) == ("C102", "rules/too-many-layers/by_type/team")
    assert message == "limits of too-many-layers do not differ by type; leave `by_type` out"


def test_what_is_in_force_is_listed_with_its_origin() -> None:
    organisation = organisation_of(
        TOP
        + CREW
        + "rules: {span-too-wide: {max: 12, by_type: {team: {max: 16}}}, one-over-one: {severity: none}}\n"
    )
    lines = rules_text("en", configure(organisation, project())).splitlines()
    start = next(index for index, line in enumerate(lines) if line.startswith("N201"))
    assert [line.strip() for line in lines[start + 1 : start + 4]] == [
        "severity: warning (default limit, no norm)",
        "max: 12 (the organisation's own limit)",
        "max by_type team: 16 (the organisation's own limit)",
    ]
    off = next(line for line in lines if line.startswith("N203"))
    assert off.split()[:3] == ["N203", "one-over-one", "off"]


def test_a_waiver_for_a_rule_like_no_other() -> None:
    ((_, _, _, _, message),) = problems("waivers: [{rule: xyz, subject: top, reason: x, approved_by: y}]\n")
    assert message == "this waiver is for a rule 'xyz' that does not exist; `orgmodel rules` lists all"


def test_a_limit_of_a_waiver_that_is_no_number_covers_nothing() -> None:
    for limit in ("veel", "nan", "inf"):
        waiver = (
            f"waivers: [{{rule: span-too-wide, subject: u/a, limit: {limit}, reason: x, approved_by: y}}]\n"
        )
        ((code, _, _, path, message),) = problems(waiver)
        assert (code, path) == ("C103", "waivers/0/limit")
        assert message == f"the limit '{limit}' is no number; write a number such as 14"
        findings = judge(TOP + CREW + "rules: {span-too-wide: {max: 8}}\n" + waiver, "span-too-wide").findings
        assert [finding.waived for finding in findings] == [None, None]


def test_a_limit_of_a_waiver_for_a_rule_without_limits() -> None:
    waiver = "waivers: [{rule: unit-without-head, subject: u, limit: 3, reason: x, approved_by: y}]\n"
    ((code, _, _, path, message),) = problems(waiver)
    assert (code, path) == ("C107", "waivers/0/limit")
    assert message == "unit-without-head has no limit to raise; leave `limit` out"


def test_a_code_or_capitals_in_a_file_are_answered_with_the_name() -> None:
    for word in ("N201", "n201", "Span-Too-Wide"):
        text = f"format: 1\nname: O\nhead: {{title: T}}\nrules: {{{word}: {{max: 8}}}}\n"
        (problem,) = judge(text).problems
        assert problem.message == f"there is no rule '{word}'; write its name, 'span-too-wide'"
        assert problem.path == ("rules", word)


def test_a_waiver_for_a_code_is_answered_with_the_name() -> None:
    text = (
        "format: 1\nname: O\nhead: {title: T}\n"
        "waivers: [{rule: N201, subject: t, reason: R., approved_by: raad}]\n"
    )
    (problem,) = judge(text).problems
    assert problem.message == (
        "this waiver is for a rule 'N201' that does not exist; write its name, 'span-too-wide'"
    )


def test_the_command_line_takes_names_codes_and_families_in_either_case() -> None:
    assert choose(["n201", "One-Over-One", "Layers"]).names == {
        "span-too-wide",
        "one-over-one",
        "too-many-layers",
        "uneven-layers",
    }


def test_a_wrong_option_hides_none_that_follows() -> None:
    assert limits("rules: {span-too-wide: {maxx: 3, max: 8}}\n") == limits(
        "rules: {span-too-wide: {max: 8}}\n"
    )
