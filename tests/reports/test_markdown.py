from __future__ import annotations

from orgmodel.reports.markdown import findings_markdown
from tests.reports.reporting import report_on
from tests.reports.test_findings_text import WIDE


def test_findings_and_spans_are_tables() -> None:
    assert findings_markdown(report_on(WIDE, "span-too-wide"), language="en") == (
        "# Reporting lines: findings\n"
        "\n"
        "1 warning in 1 organisation\n"
        "\n"
        "## Stad\n"
        "\n"
        "| verdict | rule | subject | finding | place |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| warning | N201 span-too-wide | `directeur` | span of control is 14, limit is 8"
        "<br>limit: the organisation's own limit"
        "<br>sensitive: counted with a collective position as one, the span is 1, within the limit"
        " | `test.yaml:4:7` |\n"
        "\n"
        "### Widest spans\n"
        "\n"
        "| position | span | limit |\n"
        "| --- | --- | --- |\n"
        "| Directeur | 14 | limit 8 (the organisation's own limit) |\n"
        "\n"
        "- counted: seats on primary hierarchical lines, vacant seats included, staff included; "
        "~ is ± 10%, at least ± 1, rounded outward; no status is filled, "
        "a status or primary line not known counts 0 to all; "
        "waivers judged on 2026-11-21\n"
    )


def test_text_of_the_file_is_never_markup() -> None:
    text = WIDE.replace("name: Stad", 'name: "Stad | <b>*x*</b>"')
    assert "## Stad \\| \\<b\\>\\*x\\*\\</b\\>\n" in findings_markdown(report_on(text), language="nl")
