"""What a file asks to be drawn is checked by `validate` as by `render`, in its place."""

from __future__ import annotations

import pytest

HEAD = "format: 1\nid: o\nname: O\nhead: {title: Directeur}\n"
FAULTS = [
    ("diagrams: [{id: a, view: vol}]\n", (5, 26), "there is no view 'vol'; choose full, vacancy"),
    ("diagrams: [{id: a, view: vacancy}]\n", (5, 26), "the view vacancy looks at one position or unit"),
    ("diagrams: [{id: a, paper: a5}]\n", (5, 27), "'a5' is no paper; write a4, a4 portrait, a3"),
    ("diagrams: [{id: a, formats: [jpg]}]\n", (5, 29), "there is no format 'jpg'"),
    ("theme: {kleur: rood}\n", (5, 16), "unknown key 'kleur' of a theme"),
    ("theme: {logo: nope.png}\n", (5, 15), "nope.png"),
]


@pytest.mark.parametrize(("text", "place", "message"), FAULTS)
def test_a_drawing_that_cannot_be_made_is_refused_in_the_file(run, tmp_path, text, place, message):
    path = tmp_path / "o.yaml"
    path.write_text(HEAD + text, encoding="utf-8")
    line, column = place
    checked = run("validate", path)
    assert checked.status == 1
    assert message in checked.out
    assert f"--> {path}:{line}:{column}" in checked.out
    drawn = run("render", path, "-o", tmp_path / "uit")
    assert drawn.status == 1
    assert f"{path}:{line}:{column}: " in drawn.err
    assert not (tmp_path / "uit").exists()


def test_a_house_style_of_the_project_is_checked_in_its_own_file(run, tmp_path):
    path, project = tmp_path / "o.yaml", tmp_path / "orgmodel.yaml"
    path.write_text(HEAD + "theme: {corner: 4}\n", encoding="utf-8")
    project.write_text('theme: {base: print, colours: {head: "#777777"}}\n', encoding="utf-8")
    message = "contrast of #777777 with on_head #FFFFFF is 4.47, at least 4.5 is needed"
    checked = run("validate", path)
    assert checked.status == 1
    assert checked.out.count("contrast of") == 1
    assert f"{message}; the nearest colour that passes is #767676" in checked.out
    assert ":1:38" in checked.out
    path.write_text(HEAD, encoding="utf-8")
    assert message in run("validate", path).out
    assert message in run("render", path, "-o", tmp_path / "uit").err
