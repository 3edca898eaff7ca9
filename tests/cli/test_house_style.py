"""Whatever draws, draws in the house style of the organisation."""

from __future__ import annotations

import pytest

from .test_planning import SCENARIO
from .test_redrawing import png

STYLE = "theme: {colours: {head: '#7A0019'}}\n"


@pytest.fixture
def styled(small):
    small.write_text(small.read_text(encoding="utf-8") + STYLE, encoding="utf-8")
    return small


def test_audit_draws_in_the_house_style(run, styled, tmp_path):
    assert run("audit", styled, "--format", "html", "-o", tmp_path / "uit").status == 0
    assert "#7A0019" in (tmp_path / "uit" / "klein-audit.html").read_text(encoding="utf-8")


def test_whatif_draws_in_the_house_style(run, styled, tmp_path):
    scenario = tmp_path / "kleiner.yml"
    scenario.write_text(SCENARIO, encoding="utf-8")
    ran = run("whatif", styled, scenario, "-o", tmp_path / "uit", "--drawings", "svg")
    assert ran.status == 0
    drawings = list((tmp_path / "uit").glob("*.svg"))
    assert len(drawings) == 3
    assert all("#7A0019" in drawing.read_text(encoding="utf-8") for drawing in drawings)


def test_whatif_in_the_house_style_of_the_project(run, small, tmp_path):
    (tmp_path / "orgmodel.yaml").write_text(STYLE, encoding="utf-8")
    scenario = tmp_path / "kleiner.yml"
    scenario.write_text(SCENARIO, encoding="utf-8")
    assert run("whatif", small, scenario, "-o", tmp_path / "uit", "--drawings", "svg").status == 0
    assert "#7A0019" in (tmp_path / "uit" / "klein-kleiner.svg").read_text(encoding="utf-8")


def test_a_faulty_house_style_of_the_project_is_told_in_its_place(run, small, tmp_path):
    (tmp_path / "orgmodel.yaml").write_text("theme: {colours: {head: '#FFFFFE'}}\n", encoding="utf-8")
    scenario = tmp_path / "kleiner.yml"
    scenario.write_text(SCENARIO, encoding="utf-8")
    ran = run("whatif", small, scenario, "-o", tmp_path / "uit", "--drawings", "svg")
    assert ran.status == 2
    assert "orgmodel.yaml:1:" in ran.err
    assert not (tmp_path / "uit").exists()


def test_an_audit_may_show_the_logo_that_it_holds(run, small, tmp_path):
    (tmp_path / "merk.png").write_bytes(png(b"\1\2\3"))
    small.write_text(small.read_text(encoding="utf-8") + "theme: {logo: merk.png}\n", encoding="utf-8")
    assert run("audit", small, "--format", "html", "-o", tmp_path / "uit").status == 0
    page = (tmp_path / "uit" / "klein-audit.html").read_text(encoding="utf-8")
    assert 'href="data:image/png;base64,' in page
    assert "img-src data:; " in page


def test_a_colour_of_a_unit_that_the_file_does_not_have_is_told(run, small, tmp_path):
    text = small.read_text(encoding="utf-8").replace("name: Team\n", "name: Team\n    type: dienst\n")
    for name, remedy in (
        ("dinst", "did you mean dienst?"),
        ("zone", "give the id of a unit or its first `type`"),
    ):
        small.write_text(f"{text}theme: {{unit_colours: {{{name}: '#2F7D54'}}}}\n", encoding="utf-8")
        ran = run("validate", small)
        assert ran.status == 1
        assert f"no unit has the id or type '{name}'; {remedy}" in ran.out
        assert run("render", small, "-o", tmp_path / "uit", "--format", "txt").status != 0
    for name in ("dienst", "team"):
        small.write_text(f"{text}theme: {{unit_colours: {{{name}: '#2F7D54'}}}}\n", encoding="utf-8")
        assert run("validate", small).status == 0


def test_a_project_may_colour_units_that_one_of_its_files_does_not_have(run, small, tmp_path):
    style = "theme: {unit_colours: {zone: '#2F7D54'}}\n"
    (tmp_path / "orgmodel.yaml").write_text(style, encoding="utf-8")
    assert run("validate", small).status == 0
