from __future__ import annotations

import csv
import io

from orgmodel.reports.lines_csv import lines_csv
from tests.reports.reporting import computed_of, locator, opened

TEXT = """\
format: 1
id: stad
name: Stad
sources: [{id: gids, title: Gids}]
bodies: [{name: Raad, members: [{title: Lid}]}]
head: {title: Directeur, reports_to: raad}
positions:
  - {title: "=HYPERLINK(1)", id: formule}
  - title: Jurist
    reports_to: {to: formule, kind: functional, scope: contracten, source: gids, quote: "vraagt raad, soms"}
"""


def rows() -> list[dict[str, str]]:
    one = opened(TEXT)
    text = lines_csv([(computed_of(one), locator(one))])
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_line_is_a_row_with_kind_and_source() -> None:
    found = [(row["reporter"], row["superior"], row["kind"], row["primary"], row["origin"]) for row in rows()]
    assert found == [
        ("directeur", "raad", "accountability", "not stated", "declared"),
        ("formule", "directeur", "hierarchical", "yes", "nesting"),
        ("jurist", "formule", "functional", "not stated", "declared"),
        ("jurist", "directeur", "hierarchical", "yes", "nesting"),
    ]
    row = rows()[2]
    assert (row["source"], row["quote"], row["scope"], row["file"], row["line"]) == (
        "gids",
        "vraagt raad, soms",
        "contracten",
        "test.yaml",
        "10",
    )


def test_a_cell_is_never_a_formula() -> None:
    assert rows()[1]["reporter_title"] == "'=HYPERLINK(1)"
