"""Plans, consequences and comparisons in every format."""

from __future__ import annotations

import json
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

from orgmodel.reorganise.reorganisation import NeutralMark, marks_of
from orgmodel.reports.plan_comparison import (
    comparison_html,
    comparison_markdown,
    comparison_table,
    comparison_text,
)
from orgmodel.reports.plan_html import reorganisation_html
from orgmodel.reports.plan_json import reorganisations_json
from orgmodel.reports.plan_markdown import reorganisation_markdown
from orgmodel.reports.plan_text import reorganisation_text
from orgmodel.workflows.inputs import Input, read_input
from orgmodel.workflows.reorganising import WhatIf, what_if
from orgmodel.workflows.validating import Asked
from tests.reorganise.carried import BASE, HEAD

ORGS = Path(__file__).parents[2] / "orgs"
WORKED = [
    ("izegem", "izegem-diensthoofd"),
    ("voorbeeldstad", "voorbeeldstad-burgerzaken"),
    ("voorbeeldstad", "voorbeeldstad-twee-clusters"),
]


def planned(changes: str, *more: str) -> WhatIf:
    given = [
        Input(f"{n}.yaml", (HEAD.replace("id: test", f"id: test-{n}") + one).encode())
        for n, one in enumerate((changes, *more))
    ]
    result = what_if(Input("stad.yaml", BASE.encode()), given, Asked(on=date(2026, 1, 1)))
    assert not result.faults
    return result


def worked(base: str, scenario: str) -> WhatIf:
    result = what_if(
        read_input(str(ORGS / f"{base}.yaml")),
        [read_input(str(ORGS / "scenarios" / f"{scenario}.yaml"))],
        Asked(on=date(2026, 6, 1)),
    )
    assert not result.faults
    return result


def test_one_worked_scenario_heals_a_span_and_loses_nobody() -> None:
    reorganisation = worked(*WORKED[1]).planned[0].reorganisation
    healed = [(finding.rule, finding.subject) for finding in reorganisation.findings.healed]
    assert ("span-too-wide", "burgerzaken/diensthoofd-burgerzaken") in healed
    assert reorganisation.conservation.holds
    assert str(reorganisation.conservation.persons.lost) == "0"
    assert str(reorganisation.consequences.persons) == "21"


def test_one_worked_scenario_adds_a_layer() -> None:
    metrics = worked(*WORKED[2]).planned[0].reorganisation.metrics
    layers = [(str(a.value), str(b.value)) for a, b in metrics if a.metric == "layers"]
    assert layers == [("6", "7")]


def test_persons_without_a_seat_are_named() -> None:
    text = reorganisation_text(planned("  - {close: jeugd/deskundige}\n").planned[0].reorganisation, "nl")
    assert "  Zonder zetel: 2 Deskundige. Zeg in het scenario waar zij heen gaan.\n" in text
    assert "  Zetels: 20–22 nu = 18–20 blijven + 0 gaan naar een andere functie + 2 vervallen; " in text


IZEGEM = (ORGS / "izegem.yaml").read_text(encoding="utf-8")
MERGED = "scenario: 1\nid: test\nbase: izegem\nchanges:\n"


def test_of_a_head_that_nobody_knows_no_destination_is_told() -> None:
    changes = "  - {merge: [patrimonium, stedenbouw], into: {name: Ruimte}, head: {title: Diensthoofd}}\n"
    result = what_if(
        Input("izegem.yaml", IZEGEM.encode()),
        [Input("test.yaml", (MERGED + changes).encode())],
        Asked(on=date(2026, 1, 1)),
    )
    reorganisation = result.planned[0].reorganisation
    assert reorganisation.conservation.unknown_heads == ("patrimonium", "stedenbouw")
    assert json.loads(reorganisations_json([reorganisation], "nl"))["reorganisations"][0]["conservation"][
        "unknown_heads"
    ] == {"units": ["patrimonium", "stedenbouw"], "seats": {"min": 0, "max": 2}}
    assert (
        "  Elke functie van nu, met wie daarop staat, heeft precies één bestemming. Van wie nu leiding geeft "
        "aan Patrimonium, Stedenbouw (0–2 zetels) is niet gekend wie het is, en dus ook niet waar die heen "
        "gaat.\n"
    ) in reorganisation_text(reorganisation, "nl")


def test_a_head_that_nobody_knows_goes_where_its_unit_goes() -> None:
    reorganisation = worked(*WORKED[0]).planned[0].reorganisation
    assert reorganisation.conservation.unknown_heads == ()
    assert "  Elke functie en elke persoon van nu heeft precies één bestemming.\n" in reorganisation_text(
        reorganisation, "nl"
    )


def test_marks_for_a_drawing() -> None:
    reorganisation = (
        planned("  - {move: sport, part_of: onthaal}\n  - {close: animator}\n  - {set: jeugd, head: none}\n")
        .planned[0]
        .reorganisation
    )
    assert marks_of(reorganisation) == {
        "jeugd": NeutralMark.CHANGED,
        "sport": NeutralMark.MOVED,
        "jeugd/animator": NeutralMark.GONE,
        "jeugd/deskundige": NeutralMark.NEW_MANAGER,
        "jeugd/diensthoofd-jeugd": NeutralMark.CHANGED,
        "sport/diensthoofd-sport": NeutralMark.NEW_MANAGER,
    }


def test_the_best_of_a_row_is_marked_where_fewer_is_better() -> None:
    result = planned("  - {open: diensthoofd-sport}\n", "  - {set: sportcoach, grade: B1}\n")
    assert result.before is not None
    reorganisations = [one.reorganisation for one in result.planned]
    table = comparison_table(result.before, reorganisations, "en")
    rows = {row[0]: row[1:] for row in table.rows}
    assert rows["managers without a holder"] == ("0", "1", "0 ✓")
    assert rows["seats"] == ("20–22", "20–22", "20–22")
    for write in (comparison_text, comparison_markdown, comparison_html):
        assert "0 ✓" in write(result.before, reorganisations, "nl")


def test_json_holds_the_whole_plan() -> None:
    reorganisation = planned("  - {move: sport, part_of: onthaal}\n").planned[0].reorganisation
    data = json.loads(reorganisations_json([reorganisation], "en"))["reorganisations"][0]
    assert data["plan"]["changes"][0]["kind"] == "moved"
    assert data["plan"]["changes"][0]["keys"] == [
        {"key": "parent", "before": "vrije-tijd", "after": "onthaal"}
    ]
    assert data["plan"]["changes"][0]["causes"] == [{"scenario": "test-0", "number": 1, "verb": "move"}]
    assert data["managers"] == [
        {
            "position": "sport/diensthoofd-sport",
            "persons": {"min": 1, "max": 1},
            "before": ["directeur"],
            "after": ["onthaal/diensthoofd-onthaal"],
            "certain": True,
        }
    ]
    assert data["conservation"]["holds"] is True


def test_text_from_files_is_no_markup() -> None:
    changes = '  - {rename: sport, name: "<b>R&D</b> | *x*"}\n'
    reorganisation = planned(changes).planned[0].reorganisation
    page = reorganisation_html(reorganisation, "nl")
    assert "<b>" not in page
    assert "&lt;b&gt;R&amp;D&lt;/b&gt; | *x*" in page
    assert r"\<b\>R\&D\</b\> \| \*x\*" in reorganisation_markdown(reorganisation, "nl")


def test_the_page_is_whole_and_takes_nothing_from_elsewhere() -> None:
    page = reorganisation_html(worked(*WORKED[2]).planned[0].reorganisation, "nl")
    checker = _Tags()
    checker.feed(page)
    assert checker.open == []
    assert checker.headings[0] == "h1"
    assert not re.search(r"(src|href)=|url\(|@import|<script", page)
    assert '<html lang="nl">' in page


class _Tags(HTMLParser):
    """Follow which tags are open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.headings: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in ("h1", "h2"):
            self.headings.append(tag)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
