"""The checks themselves: each fault that they exist for is found."""

from __future__ import annotations

import pytest

from tests.geometry.checks import breaches
from tests.geometry.crossings import crossing_breaches
from tests.geometry.lines import line_breaches
from tests.geometry.marks import mark_breaches
from tests.geometry.oracle import Oracle
from tests.geometry.sheet import read_sheet, width_of

PAGE = """<svg xmlns="http://www.w3.org/2000/svg" width="400pt" height="300pt" viewBox="0 0 400 300">
<rect class="page" x="0" y="0" width="400" height="300"/>{parts}</svg>"""
ABOVE = '<g class="box" id="box-a" data-kind="unit"><rect x="20" y="20" width="100" height="30" rx="3"/></g>'
BELOW = '<g class="box" id="box-b" data-kind="unit"><rect x="20" y="90" width="100" height="30" rx="3"/></g>'
LINE = '<g class="link hierarchical" data-source="b" data-target="a"><path d="M70,90L70,50"/></g>'


def found(*parts: str) -> list[str]:
    return breaches(read_sheet(PAGE.format(parts="".join(parts)).encode()), 7.0)


def box(x: float, y: float, inside: str = "", name: str = "c") -> str:
    rect = f'<rect x="{x}" y="{y}" width="100" height="30" rx="3"/>'
    return f'<g class="box" id="box-{name}" data-kind="unit">{rect}{inside}</g>'


def text(words: str, x: float, y: float, size: float = 8, anchor: str = "start") -> str:
    return f'<text x="{x}" y="{y}" font-size="{size}" text-anchor="{anchor}">{words}</text>'


def line(path: str, label: str = "", source: str = "b", target: str = "a") -> str:
    return (
        f'<g class="link functional" data-source="{source}" data-target="{target}">'
        f'<path d="{path}"/>{label}</g>'
    )


def test_a_clean_sheet():
    assert found(ABOVE, BELOW, LINE, box(200, 20, text("Sport", 210, 38))) == []


@pytest.mark.parametrize(
    ("parts", "breach"),
    [
        ((box(119, 30),), "box c lies over a"),
        ((box(310, 20),), "box c leaves the page"),
        ((box(200, 20, text("Sport", 210, 38, 6.9)),), "'Sport' is set in 6.9 pt"),
        ((box(200, 20, text("Vergunningen en handhaving", 210, 38)),), "leaves box c by"),
        ((box(200, 20, text("Sport", 196, 38)),), "leaves box c by 4.00 pt"),
        ((box(200, 20, text("Sport", 210, 38) + text("Jeugd", 212, 41)),), "lies over 'Jeugd' in box c"),
        ((box(20, 60), LINE), "line b → a (hierarchical) passes through c"),
        ((line("M40,90L60,90L60,50"),), "line b → a (functional) runs along the border of b"),
        ((line("M70,90L60,50"),), "is askew"),
        ((line("M70,88L70,50"),), "does not meet b"),
        ((line("M70,90L70,50", source="z"),), "has no box z"),
        ((line("M60,90L60,50", text("kwaliteit", 60, 54, 8, "middle")),), "lies over box a"),
        ((LINE, line("M30,90L30,50", text("kwaliteit", 50, 72))), "crosses the label 'kwaliteit'"),
        ((f'<g class="footer">{text("Bron", 30, 40)}</g>',), "footer lies over box a"),
        ((f'<g class="footer">{text("Bron", 60, 72)}</g>', LINE), "crosses the footer"),
        ((f'<g class="footer">{text("Bron", 60, 72, 4)}</g>',), "'Bron' is set in 4.0 pt"),
    ],
)
def test_each_fault_is_found(parts, breach):
    assert any(breach in one for one in found(ABOVE, BELOW, *parts)), found(ABOVE, BELOW, *parts)


def on_sheet(*parts: str) -> list[str]:
    return line_breaches(read_sheet(PAGE.format(parts="".join(parts)).encode()))


@pytest.mark.parametrize(
    ("parts", "breach"),
    [
        ((LINE, line("M71,90L71,50")), "b → a (hierarchical) runs along b → a (functional)"),
        ((line("M70,90L70,70L75,70L75,50"),), "b → a (functional) steps 5.0 pt aside"),
        ((line("M30,90L30,70L110,70L110,50", text("afwezig", 30, 73)),), "strikes its own label 'afwezig'"),
        ((line("M70,90L70,70L200,70", text("afwezig", 160, 65), target="c"), box(200, 50)), None),
        ((LINE, line("M30,90L30,50", text("bij afwezig", 36, 72))), "nearer to b → a (hierarchical)"),
        ((line("M30,90L30,50", text("afwezig", 160, 72)), box(200, 60)), "nearer to box c"),
    ],
)
def test_each_fault_of_lines_is_found(parts, breach):
    found = on_sheet(ABOVE, BELOW, *parts)
    assert found == [] if breach is None else any(breach in one for one in found), found


STRANGER = line("M30,80L110,80", source="c", target="d")
GAPPED = STRANGER.replace(
    '<path d="M30,80L110,80"/>',
    '<path class="route" d="M30,80L110,80"/><path d="M30,80L67,80"/><path d="M73,80L110,80"/>',
)
BRANCH = (
    '<g class="link hierarchical" data-source="c" data-target="a">'
    '<path class="route" d="M30,90L30,80L70,80L70,50"/>'
    '<path d="M30,90L30,80L{end},80"/></g>'
)


@pytest.mark.parametrize(
    ("parts", "breach"),
    [
        ((LINE, STRANGER), "c → d (functional) crosses b → a (hierarchical) without a gap at 70, 80"),
        ((LINE, GAPPED), None),
        ((LINE, BRANCH.format(end=70)), None),
        ((LINE, BRANCH.format(end=67)), "c → a (hierarchical) has a gap in its corner or junction at 67, 80"),
        ((LINE, line("M30,70L70,70", target="d")), None),
    ],
)
def test_a_crossing_has_a_gap_and_a_junction_none(parts, breach):
    found = crossing_breaches(read_sheet(PAGE.format(parts="".join(parts)).encode()))
    assert found == ([] if breach is None else [breach])


DEPUTY = '<g class="link deputy" data-source="b" data-target="a"><path d="M70,90L70,50"/>{}</g>'
HEAD = '<path class="end" d="M{x1},{y}L70,{tip}L{x2},{y}"/>'.format


@pytest.mark.parametrize(
    ("parts", "breach"),
    [
        ((DEPUTY.format(HEAD(x1=67, x2=73, y=55.8, tip=50.8)),), None),
        ((DEPUTY.format(""),), "b → a (deputy) ends in nothing"),
        (
            (LINE.replace("</g>", HEAD(x1=67, x2=73, y=55.8, tip=50.8) + "</g>"),),
            "b → a (hierarchical) ends in arrow",
        ),
        (
            (DEPUTY.format(HEAD(x1=67, x2=73, y=66, tip=61)),),
            "the mark of b → a (deputy) does not stand at its box",
        ),
        (
            (DEPUTY.format(HEAD(x1=67, x2=73, y=46, tip=41)),),
            "the arrowhead of b → a (deputy) lies over its box",
        ),
        (
            (DEPUTY.format(HEAD(x1=67, x2=73, y=55.8, tip=50.8)), line("M20,90L20,54L200,54", target="d")),
            "the mark of b → a (deputy) touches b → d (functional)",
        ),
    ],
)
def test_a_mark_says_where_a_line_leads(parts, breach):
    found = mark_breaches(read_sheet(PAGE.format(parts="".join((ABOVE, BELOW, *parts))).encode()))
    assert found == ([] if breach is None else [breach])


def test_a_text_keeps_off_round_corners():
    lozenge = '<rect x="200" y="20" width="100" height="30" rx="15"/>' + text("Raad", 201, 28)
    assert any("'Raad' leaves box" in one for one in found(f'<g class="box" id="box-c">{lozenge}</g>'))


def test_widths_are_those_of_the_font():
    assert width_of("Algemeen directeur", False, False) == pytest.approx(8.671, abs=0.001)
    assert width_of("Algemeen directeur", True, False) > width_of("Algemeen directeur", False, False)


def test_the_oracle_on_a_small_organisation():
    data = {
        "name": "Stad", "head": {"title": "Directeur"}, "bodies": [{"name": "Raad"}],
        "units": [
            {"name": "Sport", "head": {"title": "Diensthoofd", "reports_to": ["directeur", "raad"]},
             "positions": [{"title": "Redder", "deputies": ["diensthoofd"]}]},
            {"name": "Jeugd", "head": "none",
             "positions": [{"title": "Werker", "reports_to": {"to": "redder", "kind": "functional"}}]},
        ],
    }  # fmt: skip
    expected = Oracle(data).expected
    assert expected.boxes == {"raad", "directeur", "sport", "sport/redder", "jeugd", "jeugd/werker"}
    assert expected.lines == {
        ("sport", "directeur", "hierarchical"),
        ("sport", "raad", "accountability"),
        ("sport/redder", "sport", "hierarchical"),
        ("sport", "sport/redder", "deputy"),
        ("jeugd", "directeur", "hierarchical"),
        ("jeugd/werker", "jeugd", "hierarchical"),
        ("jeugd/werker", "sport/redder", "functional"),
    }
    assert expected.down_to(1).boxes == {"raad", "directeur", "sport", "jeugd"}
