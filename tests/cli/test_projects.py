"""Settings around an organisation: `orgmodel.yaml` above it and `--rules FILE`."""

from __future__ import annotations

import json


def test_a_fault_of_the_project_is_told_once_and_located(run, small, tmp_path):
    (tmp_path / "ander.yaml").write_text(small.read_text(encoding="utf-8").replace("id: klein", "id: ander"))
    (tmp_path / "orgmodel.yaml").write_text("rules:\n  span-to-wide: {max: 3}\n", encoding="utf-8")
    ran = run("validate", tmp_path, "--format", "json")
    assert ran.status == 1
    (finding,) = json.loads(ran.out)["findings"]
    assert (finding["rule"], finding["file"], finding["line"]) == ("unknown-rule", "orgmodel.yaml", 2)
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
