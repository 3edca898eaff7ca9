"""Settings around an organisation: `orgmodel.yaml` above it and `--rules FILE`."""

from __future__ import annotations

import json


def test_a_fault_of_the_project_is_told_once_and_located(run, small, tmp_path):
    (tmp_path / "ander.yaml").write_text(small.read_text(encoding="utf-8").replace("id: klein", "id: ander"))
    (tmp_path / "orgmodel.yaml").write_text("rules:\n  span-to-wide: {max: 3}\n", encoding="utf-8")
    ran = run("validate", tmp_path, "--format", "json")
    assert ran.status == 1
    (finding,) = json.loads(ran.out)["findings"]
    file = str(tmp_path / "orgmodel.yaml")
    assert (finding["rule"], finding["file"], finding["line"]) == ("unknown-rule", file, 2)
    assert "did you mean 'span-too-wide'?" in finding["message"]


def test_the_command_line_wins_over_the_file_and_the_file_over_the_project(run, small, tmp_path):
    (tmp_path / "orgmodel.yaml").write_text("rules:\n  span-too-wide: {max: 2}\n", encoding="utf-8")
    ran = run("validate", small)
    assert "span of control is 3, limit is 2 (span-too-wide)" in ran.out
    own = small.read_text(encoding="utf-8") + "rules:\n  span-too-wide: {max: 5}\n"
    small.write_text(own, encoding="utf-8")
    relaxed = run("validate", small)
    assert "span-too-wide)" not in relaxed.out
    assert "relaxed by the organisation itself" in relaxed.out
    strict = tmp_path / "streng.yml"
    strict.write_text("rules:\n  span-too-wide: {max: 1, severity: error}\n", encoding="utf-8")
    ran = run("validate", small, "--rules", strict)
    assert ran.status == 1
    assert "span of control is 3, limit is 1 (span-too-wide)" in ran.out


def test_a_fault_of_the_project_is_named_from_the_working_directory(run, small, tmp_path, monkeypatch):
    folder = tmp_path / "p" / "sub"
    folder.mkdir(parents=True)
    small.rename(folder / "klein.yaml")
    (tmp_path / "p" / "orgmodel.yaml").write_text("rules:\n  span-too-wide: {maxx: 3, max: 2}\n")
    for working, path, shown in (
        (tmp_path, "p/sub/klein.yaml", "p/orgmodel.yaml"),
        (folder, "klein.yaml", "../orgmodel.yaml"),
        (tmp_path / "p", "../p/sub/klein.yaml", "orgmodel.yaml"),
    ):
        monkeypatch.chdir(working)
        assert f"--> {shown}:2:25" in run("validate", path).out
        found = json.loads(run("validate", path, "--format", "json").out)["findings"]
        assert {one["file"] for one in found if one["verdict"] == "error"} == {shown}
        (result, *_) = json.loads(run("validate", path, "--format", "sarif").out)["runs"][0]["results"]
        location = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert location == {"uri": shown}
        # Reports call the project as seen from the organisation's file, wherever they were made.
        assert "limit is 2 (span-too-wide)" in run("validate", path).out
        assert "project setting (../orgmodel.yaml)" in run("validate", path).out


def test_a_project_of_the_working_directory_is_not_that_of_a_file_beside_it(
    run, small, tmp_path, monkeypatch
):
    (tmp_path / "work").mkdir()
    (tmp_path / "work" / "orgmodel.yaml").write_text("rules:\n  span-too-wide: {maxx: 3}\n")
    monkeypatch.chdir(tmp_path / "work")
    assert "orgmodel.yaml" not in run("validate", "../klein.yaml").out


def test_the_rules_for_a_file_tell_what_is_wrong_with_its_settings(run, small, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "orgmodel.yaml").write_text("rules:\n  span-to-wide: {max: 3}\n", encoding="utf-8")
    ran = run("rules", "--for", "klein.yaml")
    assert (ran.status, ran.out) == (1, "")
    assert "orgmodel.yaml:2:17: there is no rule 'span-to-wide'; did you mean 'span-too-wide'?" in ran.err


def test_what_cannot_be_decided_fails_only_when_asked_whatever_its_severity(run, small):
    open_ended = small.read_text(encoding="utf-8").replace("count: 3", "count: 8+")
    small.write_text(open_ended, encoding="utf-8")
    only = ("validate", small, "--select", "span-too-wide")
    assert "undecided[N201]" in run(*only).out
    assert run(*only).status == 0
    assert run(*only, "--fail-on", "info").status == 0
    assert run(*only, "--fail-undecided").status == 1
    waiver = "waivers: [{rule: span-too-wide, subject: team/teamleider, reason: R., approved_by: B}]\n"
    small.write_text(open_ended + waiver, encoding="utf-8")
    assert run(*only, "--fail-undecided").status == 0


def test_how_far_about_reaches_is_an_option_and_told(run, small):
    small.write_text(small.read_text(encoding="utf-8").replace("count: 3", "count: ~10"), encoding="utf-8")
    only = ("validate", small, "--select", "span-too-wide")
    assert "span of control is 9–11, limit is 10" in run(*only).out
    assert "~ is ± 10%, at least ± 1, rounded outward" in run(*only).out
    wider = run(*only, "--about", "40")
    assert "span of control is 6–14, limit is 10" in wider.out
    assert "~ is ± 40%, at least ± 1, rounded outward" in wider.out
    found = json.loads(run(*only, "--about", "40", "--format", "json").out)
    assert found["summary"]["organisations"][0]["conventions"]["about"] == 40
    assert run(*only, "--about", "many").status == 2
