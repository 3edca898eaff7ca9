"""The contract of the commands that plan, compare and apply."""

from __future__ import annotations

import json

import pytest

SCENARIO = """\
scenario: 1
id: kleiner
base: klein
name: Een kleiner team
changes:
  - {move: stafmedewerker, part_of: team}
"""


@pytest.fixture
def scenario(tmp_path):
    path = tmp_path / "kleiner.yaml"
    path.write_text(SCENARIO, encoding="utf-8")
    return path


def test_a_plan_names_who_gets_another_manager_and_writes_nothing(run, small, scenario):
    before = small.read_bytes()
    ran = run("whatif", small, scenario)
    assert ran.status == 0
    assert "Stafmedewerker" in ran.out
    assert "Directeur" in ran.out
    assert "Teamleider" in ran.out
    assert small.read_bytes() == before


def test_a_saved_plan_is_applied_once_and_then_refused_as_stale(run, small, scenario, tmp_path):
    plan = tmp_path / "plan.json"
    assert run("whatif", small, scenario, "--plan-out", plan).status == 0
    assert run("apply", plan).status == 0
    assert "part_of: team" in small.read_text(encoding="utf-8") or "Stafmedewerker" in small.read_text(
        encoding="utf-8"
    )
    after = small.read_bytes()
    ran = run("apply", plan)
    assert ran.status == 1
    assert "changed" in ran.err
    assert small.read_bytes() == after


def test_apply_to_a_new_file_leaves_the_base(run, small, scenario, tmp_path):
    before = small.read_bytes()
    target = tmp_path / "nieuw.yaml"
    assert run("whatif", small, scenario, "--apply", target).status == 0
    assert small.read_bytes() == before
    ran = run("diff", small, target, "--format", "json")
    assert ran.status == 0
    assert json.loads(ran.out)


def test_a_bad_scenario_is_located_and_changes_nothing(run, small, tmp_path):
    path = tmp_path / "fout.yaml"
    path.write_text(SCENARIO.replace("move: stafmedewerker", "move: stafmedewerkr"), encoding="utf-8")
    before = small.read_bytes()
    ran = run("whatif", small, path, "--in-place")
    assert ran.status == 1
    assert "fout.yaml:6:" in ran.err
    assert "did you mean 'stafmedewerker'" in ran.err
    assert small.read_bytes() == before


def test_a_file_differs_from_itself_in_nothing(run, small):
    ran = run("diff", small, small, "--lang", "en")
    assert ran.status == 0
    assert "Nothing changes." in ran.out


def test_two_organisations_with_other_ids_are_compared_and_that_is_told(run, small, tmp_path):
    other = tmp_path / "ander.yaml"
    other.write_text(small.read_text(encoding="utf-8").replace("id: klein", "id: ander"), encoding="utf-8")
    ran = run("diff", small, other)
    assert ran.status == 0
    told = "the ids differ, klein and ander: they are compared as two versions of one organisation\n"
    assert ran.err == told


def test_a_scenario_given_twice_is_refused(run, small, scenario):
    ran = run("whatif", small, scenario, scenario.parent / "." / ".." / scenario.parent.name / scenario.name)
    assert ran.status == 2
    assert ran.out == ""
    assert ran.err.endswith("the same scenario is given twice; give it once\n")
    assert len(ran.err.splitlines()) == 1


def test_two_things_at_once_are_refused(run, small, scenario, tmp_path):
    ran = run("whatif", small, scenario, "--in-place", "--apply", tmp_path / "x.yaml")
    assert ran.status == 2
    assert "give one scenario and one of the options" in ran.err


@pytest.mark.parametrize("option", ["--apply", "--plan-out"])
def test_no_file_that_exists_is_overwritten(run, small, scenario, option):
    for path in (small, scenario):
        before = path.read_bytes()
        ran = run("whatif", small, scenario, option, path)
        assert ran.status == 2
        assert "exists already" in ran.err
        assert path.read_bytes() == before


def test_a_plan_may_be_saved_anew(run, small, scenario, tmp_path):
    plan = tmp_path / "plan.json"
    assert run("whatif", small, scenario, "--plan-out", plan).status == 0
    assert run("whatif", small, scenario, "--plan-out", plan).status == 0


@pytest.mark.parametrize(
    "arguments", [("diff", "-", "-"), ("whatif", "-", "-"), ("whatif", "klein.yaml", "-", "-")]
)
def test_standard_input_is_read_only_once(run, arguments):
    ran = run(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "orgmodel: standard input can be read only once; give a file for every other -\n"
