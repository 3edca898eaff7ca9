"""What earlier runs left beside new drawings: removed where it is ours and replaced, else told."""

from __future__ import annotations

import shutil

import pytest

from .test_redrawing import SHEETS, SMALL_SHEET


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "uit"


@pytest.fixture
def draw(run, small, folder):
    def call(*options, forms="svg"):
        return run("render", small, "-o", folder, "--format", forms, *options)

    return call


def widen(small):
    small.write_text(small.read_text(encoding="utf-8").replace("units:\n", f"units:\n{SHEETS}"), "utf-8")


def narrow(small):
    small.write_text(small.read_text(encoding="utf-8").replace(SHEETS, ""), "utf-8")


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_sheets_that_a_drawing_no_longer_has_are_removed(draw, small, folder):
    widen(small)
    assert draw("--paper", SMALL_SHEET, forms="svg,png").status == 0
    old = names(folder)
    assert {"klein-organogram-1.svg", "klein-organogram-2.png"} <= set(old)
    narrow(small)
    checked = draw("--paper", SMALL_SHEET, "--check", forms="svg,png")
    assert checked.status == 1
    for name in old:
        assert (
            f"{name}: is stale, it is a sheet of an older drawing, which now takes 1; remove it"
            in checked.out
        )
    assert names(folder) == old
    drawn = draw("--paper", SMALL_SHEET, forms="svg,png")
    assert drawn.err == "".join(f"removed {folder / name}\n" for name in old)
    assert names(folder) == ["klein-organogram.png", "klein-organogram.svg"]
    assert draw("--paper", SMALL_SHEET, "--check", forms="svg,png").status == 0


def test_one_sheet_that_became_several_is_removed(draw, small, folder):
    draw("--paper", SMALL_SHEET)
    widen(small)
    assert f"removed {folder / 'klein-organogram.svg'}\n" in draw("--paper", SMALL_SHEET).err
    assert "klein-organogram.svg" not in names(folder)


def test_what_is_not_ours_or_was_changed_stays(draw, small, folder):
    widen(small)
    draw("--paper", SMALL_SHEET)
    (folder / "klein-organogram-90.svg").write_text("<svg/>", encoding="utf-8")
    (folder / "klein-organogram-80.svg").symlink_to(folder / "klein-organogram-2.svg")
    shutil.copy(folder / "klein-organogram-2.svg", folder / "klein-organogram-oud.svg")
    shutil.copy(folder / "klein-organogram-2.svg", folder / "klein-organogram-70.svg")
    edited = folder / "klein-organogram-2.svg"
    edited.write_text(edited.read_text(encoding="utf-8").replace("Dienst", "Mijn dienst"), encoding="utf-8")
    narrow(small)
    ran = draw("--paper", SMALL_SHEET)
    kept = ["-2", "-70", "-80", "-90", "-oud", ""]
    assert set(names(folder)) == {f"klein-organogram{end}.svg" for end in kept}
    told = [line for line in ran.err.splitlines() if not line.startswith("removed ")]
    assert told == [f"{edited}: it is a sheet of an older drawing, which now takes 1; remove it"]


def test_another_organisation_is_left_alone(run, draw, small, folder, tmp_path):
    other = tmp_path / "ander.yaml"
    text = small.read_text(encoding="utf-8").replace("id: klein", "id: klein-organogram")
    other.write_text(text.replace("head:", "diagrams: [{id: '2', formats: [svg]}]\nhead:", 1), "utf-8")
    assert run("render", other, "-o", folder).status == 0
    assert names(folder) == ["klein-organogram-2.svg"]
    assert draw().err == ""
    assert names(folder) == ["klein-organogram-2.svg", "klein-organogram.svg"]


def test_another_format_of_an_older_state_is_told_and_stays(draw, small, folder):
    draw(forms="svg,pdf,txt")
    assert draw().err == "1 files are up to date\n"
    small.write_text(small.read_text(encoding="utf-8").replace("Teamleider", "Leider"), "utf-8")
    ran = draw()
    assert ran.status == 0
    assert ran.err.splitlines() == [
        f"{folder}/klein-organogram.pdf: it is of an older state (chart changed); "
        "ask for pdf too, or remove it",
        f"{folder}/klein-organogram.txt: it is of an older state; ask for txt too, or remove it",
    ]
    checked = draw("--check")
    assert checked.status == 1
    assert checked.out.splitlines() == [
        f"{folder}/klein-organogram.pdf: is stale, it is of an older state (chart changed); "
        "ask for pdf too, or remove it",
        f"{folder}/klein-organogram.txt: is stale, it is of an older state; ask for txt too, or remove it",
    ]
    assert draw(forms="svg,pdf,txt").err == "1 files are up to date\n"
    assert draw("--check").status == 0


def test_a_diagram_that_is_no_longer_asked_for_is_told_and_stays(run, small, folder):
    text = small.read_text(encoding="utf-8")
    small.write_text(text + "diagrams: [{id: een, formats: [svg]}, {id: twee, formats: [svg]}]\n", "utf-8")
    run("render", small, "-o", folder)
    small.write_text(text + "diagrams: [{id: een, formats: [svg]}]\n", "utf-8")
    why = "the file no longer asks for the diagram 'twee'; remove it"
    ran = run("render", small, "-o", folder)
    assert (ran.status, ran.err.splitlines()[0]) == (0, f"{folder}/klein-twee.svg: {why}")
    assert (folder / "klein-twee.svg").is_file()
    checked = run("render", small, "-o", folder, "--check")
    assert (checked.status, checked.out) == (1, f"{folder}/klein-twee.svg: is stale, {why}\n")
    assert run("render", small, "-o", folder, "--diagram", "een", "--check").status == 0


def test_drawings_asked_for_by_options_and_plans_are_not_leftovers(run, draw, small, folder, tmp_path):
    from .test_planning import SCENARIO

    draw("--focus", "teamleider")
    scenario = tmp_path / "kleiner.yml"
    scenario.write_text(SCENARIO, encoding="utf-8")
    run("whatif", small, scenario, "-o", folder, "--drawings", "svg")
    before = names(folder)
    assert "klein-vacancy-team-teamleider.svg" in before
    assert draw().err == ""
    assert names(folder) == sorted([*before, "klein-organogram.svg"])


def test_a_drawing_that_fails_leaves_the_old_one(draw, small, folder):
    draw(forms="pdf")
    small.write_text(small.read_text(encoding="utf-8").replace("Team", "Team 🎉"), "utf-8")
    ran = draw(forms="pdf")
    assert ran.status == 2
    assert names(folder) == ["klein-organogram.pdf"]
    assert "older" not in ran.err


def test_two_files_of_one_id_leave_the_diagrams_of_the_other_alone(run, small, folder, tmp_path):
    text = small.read_text(encoding="utf-8")
    small.write_text(text + "diagrams: [{id: een, formats: [svg]}]\n", "utf-8")
    (tmp_path / "later.yaml").write_text(text + "diagrams: [{id: twee, formats: [svg]}]\n", "utf-8")
    for _ in range(2):
        ran = run("render", small, tmp_path / "later.yaml", "-o", folder)
        assert (ran.status, "twee" in ran.err) == (0, False)
    assert names(folder) == ["klein-een.svg", "klein-twee.svg"]


def test_where_a_sheet_cannot_be_written_the_old_ones_stay(draw, small, folder):
    widen(small)
    draw("--paper", SMALL_SHEET)
    old = names(folder)
    narrow(small)
    (folder / "klein-organogram.svg").mkdir()
    ran = draw("--paper", SMALL_SHEET)
    assert ran.status == 2
    assert "cannot write" in ran.err
    assert names(folder) == sorted([*old, "klein-organogram.svg"])
