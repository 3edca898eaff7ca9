"""PDF/UA-1 by a checker of others, with the rules of the Matterhorn Protocol that need no person."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from outloud import check

DIAGRAMS = Path(__file__).parents[2] / "diagrams"
SHEETS = sorted([*DIAGRAMS.glob("*.pdf"), *DIAGRAMS.glob("scenarios/*.pdf")])
# Warnings that do not hold here: a figure of a whole page is what an organogram is, the list after it tells
# it in words; and what stands above every sheet of a plan is part of its picture, not a running header.
ALLOWED = {"TAG-030", "PAG-001"}


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.stem)
def test_a_committed_sheet_passes_every_rule(path):
    result = check(str(path))
    assert (result.error, result.stats["tagged"]) == (None, True)
    assert result.errors == 0
    assert {finding.rule for finding in result.findings} <= ALLOWED
    failed = [row["id"] for row in result.criteria["pdfua1"] if row["status"] == "fail"]
    assert failed == []


def test_the_checker_notices_a_page_without_language_or_tags(tmp_path):
    writer = pypdf.PdfWriter(SHEETS[0])
    del writer.root_object["/Lang"], writer.root_object["/StructTreeRoot"]
    broken = tmp_path / "broken.pdf"
    writer.write(broken)
    assert {finding.rule for finding in check(str(broken)).findings} >= {"DOC-002", "DOC-013"}
