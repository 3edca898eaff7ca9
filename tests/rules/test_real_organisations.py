"""What the rules say of the four real organisations, each line with its reason.

The documents decide little: whatever they leave open is undecided, never a violation.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from orgmodel.analysis import compute
from orgmodel.model.settings import RuleSetting
from orgmodel.rules.engine import evaluate
from orgmodel.rules.settings import RuleFile, RuleSettings
from tests.rules.judging import ON
from tests.support.opening import organisation_of

ORGS = Path(__file__).parents[2] / "orgs"

NOT_CLOSED = "the file is open: more reports may exist than the document names"
OPEN_HEAD = "the document names the unit in passing and says nothing of a head"
OPEN_BODY = "the document names the body and none of its members"
DEEPER = "layers below the declared ones may exist"

DECIDED: dict[str, dict[tuple[str, str], str]] = {
    "izegem": {
        ("span-too-wide", "stadsontwikkeling/clustermanager-stadsontwikkeling"): (
            "I9 states 11 direct reports; the default limit is 10, no norm"
        ),
    },
    "leuven": {
        ("skipped-layer", "sociale-dienst/afdelingshoofd-sociale-dienst-ocmw"): (
            "L1 puts the directeur samenleving between, L2 has a line to the algemeen directeur too"
        ),
    },
    "pom-vlaams-brabant": {
        ("deputy-order-ambiguous", "algemeen-directeur"): "P6: two clusters, so two deputies, and no order"
    },
    "vivus": {("statements-disagree", "vivus"): "V32 to V34: a 38-tal, 38 and 40, side by side"},
}

UNDECIDED: dict[str, dict[tuple[str, str], str]] = {
    "izegem": {
        ("body-without-members", "college"): OPEN_BODY,
        ("body-without-members", "raden-en-commissies"): OPEN_BODY,
        (
            "head-outside-unit",
            "werkplaatsen",
        ): "I14, I15: the dienst has no stated parent, its head stands in the cluster",
        ("one-over-one", "algemeen-directeur"): NOT_CLOSED,
        ("one-over-one", "andere-clusters/clustermanager"): NOT_CLOSED,
        ("one-over-one", "izegem"): "I14: the dienst nutsen may stand anywhere, so below anybody",
        ("one-over-one", "stadsontwikkeling/diensthoofd-werkplaatsen"): NOT_CLOSED,
        ("span-too-wide", "algemeen-directeur"): NOT_CLOSED,
        ("span-too-wide", "andere-clusters/clustermanager"): NOT_CLOSED,
        ("span-too-wide", "izegem"): "I14: the dienst nutsen may stand anywhere, so below anybody",
        ("span-too-wide", "stadsontwikkeling/diensthoofd-werkplaatsen"): NOT_CLOSED,
        ("too-many-layers", "izegem"): "(f): an intermediate layer must exist, the text has none",
        ("uneven-layers", "izegem"): DEEPER,
        ("unit-without-head", "nutsen"): OPEN_HEAD,
        ("vacant-manager-without-deputy", "stadsontwikkeling/clustermanager-stadsontwikkeling"): (
            "I1, I32: the holder is masked, a deputy is not mentioned"
        ),
    },
    "leuven": {
        ("body-without-members", "beleidsorganen"): OPEN_BODY,
        ("body-without-members", "bijzonder-comite"): OPEN_BODY,
        ("body-without-members", "vast-bureau"): OPEN_BODY,
        ("fte-exceeds-persons", "sociale-dienst"): "(e): about 100 VTE, persons are not stated",
        ("one-over-one", "algemeen-directeur"): NOT_CLOSED,
        ("one-over-one", "leuven"): "L7, L9, L11: who heads the teams, and where Economie stands",
        ("one-over-one", "samenleving/directeur-samenleving"): NOT_CLOSED,
        ("span-too-wide", "algemeen-directeur"): NOT_CLOSED,
        ("span-too-wide", "leuven"): "L7, L9, L11: who heads the teams, and where Economie stands",
        ("span-too-wide", "samenleving/directeur-samenleving"): NOT_CLOSED,
        ("span-too-wide", "sociale-dienst/afdelingshoofd-sociale-dienst-ocmw"): (
            "(c): about 8 leaders and an unknown number of staff: 8 or more"
        ),
        ("too-many-layers", "leuven"): DEEPER,
        ("uneven-layers", "leuven"): "L11: whether Economie is a branch of its own is ambiguous",
        ("unit-without-head", "buurtwerk"): OPEN_HEAD,
        ("unit-without-head", "diversiteit-en-gelijke-kansen"): OPEN_HEAD,
        ("unit-without-head", "economie"): OPEN_HEAD,
        ("unit-without-head", "ruimtelijke-ontwikkeling"): OPEN_HEAD,
        ("unit-without-head", "sociale-zaken"): OPEN_HEAD,
        ("unit-without-head", "wonen"): OPEN_HEAD,
    },
    "pom-vlaams-brabant": {
        ("body-without-members", "bestuursorganen"): OPEN_BODY,
        ("body-without-members", "directiecomite"): OPEN_BODY,
        ("one-over-one", "algemeen-directeur"): "P7: the line of the clusters is inferred",
        ("one-over-one", "clusters/clusterverantwoordelijke"): "P9: the number of team members is not stated",
        ("one-over-one", "pom-vlaams-brabant"): "P14: the parent of the two specialists is not known",
        ("span-too-wide", "algemeen-directeur"): "P7: the line of the clusters is inferred",
        (
            "span-too-wide",
            "clusters/clusterverantwoordelijke",
        ): "P9: the number of team members is not stated",
        ("skipped-layer", "pom-vlaams-brabant"): "P14: the line of the two specialists is not known",
        ("span-too-wide", "pom-vlaams-brabant"): "P14: the parent of the two specialists is not known",
        ("too-many-layers", "pom-vlaams-brabant"): DEEPER,
    },
    "vivus": {
        ("body-without-members", "algemene-vergadering"): OPEN_BODY,
        ("body-without-members", "bestuursorgaan"): OPEN_BODY,
        ("body-without-members", "dagelijks-bestuur"): OPEN_BODY,
        ("body-without-members", "managementteam"): OPEN_BODY,
        ("chair-not-member", "bestuursorgaan"): "V10: there is a chair, nothing says who",
        ("chair-not-member", "managementteam"): "V17: the algemeen directeur chairs by inference",
        ("one-over-one", "algemeen-directeur"): "V15: the size of the managementteam is not stated",
        ("one-over-one", "klanten/directeur"): NOT_CLOSED,
        ("one-over-one", "organisatie-en-ondersteuning/directeur"): NOT_CLOSED,
        ("one-over-one", "patrimonium/directeur"): NOT_CLOSED,
        ("one-over-one", "vivus"): "V22, V28: the line of two positions is not known",
        ("span-too-wide", "algemeen-directeur"): "V15, (f): the size of the managementteam is not stated",
        ("span-too-wide", "klanten/directeur"): NOT_CLOSED,
        ("span-too-wide", "organisatie-en-ondersteuning/directeur"): NOT_CLOSED,
        ("span-too-wide", "patrimonium/directeur"): NOT_CLOSED,
        ("skipped-layer", "vivus"): "V22, V28: the line of two positions is not known",
        ("span-too-wide", "vivus"): "V22, V28: the line of two positions is not known",
        ("stale-statement", "vivus"): "V38: only a last possible date is known",
        ("too-many-layers", "vivus"): DEEPER,
        ("uneven-layers", "vivus"): DEEPER,
        ("vacant-manager-without-deputy", "algemeen-directeur"): (
            "V23: a vacancy may be inferred, the text never says so"
        ),
        ("vacant-manager-without-deputy", "vivus"): "V22, V26: the directeur HR may report to anybody",
    },
}


def findings(name: str, **limit: str) -> dict[str, dict[tuple[str, str], str]]:
    rules = tuple(
        RuleSetting(rule.replace("_", "-"), ("rules", rule), options={"max": value})
        for rule, value in limit.items()
    )
    settings = RuleSettings(command_line=RuleFile("", rules))
    organisation = organisation_of((ORGS / f"{name}.yaml").read_bytes())
    found: dict[str, dict[tuple[str, str], str]] = {"violation": {}, "undecided": {}}
    for finding in evaluate(compute(organisation), settings, on=ON).findings:
        found[finding.verdict][finding.rule, finding.subject] = finding.message.en
    return found


@pytest.mark.parametrize("name", DECIDED)
def test_what_the_documents_decide(name: str) -> None:
    assert sorted(findings(name)["violation"]) == sorted(DECIDED[name])


@pytest.mark.parametrize("name", UNDECIDED)
def test_what_the_documents_leave_open(name: str) -> None:
    assert sorted(findings(name)["undecided"]) == sorted(UNDECIDED[name])


HEAD_OF_LEUVEN = "sociale-dienst/afdelingshoofd-sociale-dienst-ocmw"


def test_the_span_of_leuven_under_two_limits() -> None:
    subject = ("span-too-wide", HEAD_OF_LEUVEN)
    assert findings("leuven", span_too_wide="6")["violation"][subject] == "span of control is 8+, limit is 6"
    assert findings("leuven", span_too_wide="10")["undecided"][subject] == (
        "span of control is 8+, limit is 10: cannot tell; state the number of Leidinggevende, Stafmedewerker "
        "of Sociale dienst, or state `headcount: {direct: ...}` of Sociale dienst"
    )


def test_the_three_statements_of_vivus_stand_side_by_side() -> None:
    assert findings("vivus")["violation"]["statements-disagree", "vivus"] == (
        "persons of VIVUS: about 38 / 38 (functiebeschrijving), 40 (infopakket, no later than 9 April 2026); "
        "the sources stand side by side"
    )


def test_nothing_is_unsourced_or_unused() -> None:
    for name in DECIDED:
        found = findings(name)
        rules = {rule for kind in found.values() for rule, _ in kind}
        assert not rules & {
            "unsourced-statement",
            "unused-source",
            "headcount-contradiction",
            "confusable-text",
        }
