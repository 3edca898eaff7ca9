"""The command `audit`: where it writes, and its exit status."""

from __future__ import annotations

import json
import shutil

from tests.cli.conftest import run, small
from tests.reports.audit.auditing import ORGS, RICH

__all__ = ["run", "small"]

BROKEN = "format: 1\nname: Kapot\nhed: x\n"


def test_findings_do_not_fail(run):
    ran = run("audit", ORGS / "voorbeeldstad.yaml", "--on", "2026-11-21")
    assert ran.status == 0
    assert ran.out.startswith("Audit van de rapporteringslijnen\nVoorbeeldstad, stand 1 januari 2026\n")
    assert ran.err == ""


def test_faults_fail_and_the_rest_is_audited(run, small, tmp_path):
    (tmp_path / "kapot.yaml").write_text(BROKEN, encoding="utf-8")
    ran = run("audit", tmp_path, "--format", "json")
    assert ran.status == 1
    data = json.loads(ran.out)
    assert [each["id"] for each in data["organisations"]] == ["klein"]
    assert data["faults"][0]["line"] == 3
    assert "kapot.yaml:3:1:" in ran.err


def test_a_circle_fails(run, tmp_path):
    path = tmp_path / "kring.yaml"
    path.write_text(
        "format: 1\nname: Kring\npositions:\n"
        "  - {id: b, title: B, reports_to: c}\n  - {id: c, title: C, reports_to: b}\n",
        encoding="utf-8",
    )
    assert run("audit", path).status == 1


def test_what_cannot_be_read_cannot_run(run, tmp_path):
    ran = run("audit", tmp_path / "niets.yaml")
    assert (ran.status, ran.out) == (2, "")


def test_files_go_into_the_folder_and_nowhere_else(run, small, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for form, extension in (("text", "txt"), ("csv", "csv"), ("markdown", "md"), ("json", "json")):
        ran = run("audit", "klein.yaml", "--format", form, "-o", "uit")
        assert ran.out.replace("\\", "/") == f"uit/klein-audit.{extension}\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["klein.yaml", "uit"]
    assert len(list((tmp_path / "uit").iterdir())) == 4


def test_html_has_a_folder_of_its_own(run, small, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run("audit", "klein.yaml", "--format", "html").status == 0
    assert [path.name for path in (tmp_path / "audit").iterdir()] == ["klein-audit.html"]


def test_several_pages_have_an_index(run, small, tmp_path):
    (tmp_path / "rijk.yaml").write_text(RICH, encoding="utf-8")
    (tmp_path / "kapot.yaml").write_text(BROKEN, encoding="utf-8")
    out = tmp_path / "uit"
    assert run("audit", tmp_path, "--format", "html", "-o", out).status == 1
    names = sorted(path.name for path in out.iterdir())
    assert names == ["index.html", "klein-audit.html", "rijk-audit.html"]
    index = (out / "index.html").read_text(encoding="utf-8")
    assert "klein-audit.html" in index
    assert "<code>kapot.yaml:3:1</code>" in index
    assert str(tmp_path) not in index


def test_the_same_bytes_from_any_folder(run, tmp_path, monkeypatch):
    results = []
    for name in ("een", "twee"):
        folder = tmp_path / name
        folder.mkdir()
        shutil.copy(ORGS / "izegem.yaml", folder)
        run("audit", folder / "izegem.yaml", "--format", "html", "-o", folder, "--on", "2026-11-21")
        results.append((folder / "izegem-audit.html").read_bytes())
    assert results[0] == results[1]


def test_two_organisations_of_one_id_are_refused(run, small, tmp_path):
    (tmp_path / "ook.yaml").write_text("format: 1\nid: klein\nname: Ook\n", encoding="utf-8")
    ran = run("audit", tmp_path, "--format", "html", "-o", tmp_path / "uit")
    assert ran.status == 2
    assert "ook.yaml and klein.yaml would both write klein-audit.html" in ran.err
    assert not (tmp_path / "uit").exists()


def test_the_command_line_wins_over_the_file(run, tmp_path):
    path = tmp_path / "rijk.yaml"
    path.write_text(RICH, encoding="utf-8")
    rules = tmp_path / "streng.yaml"
    rules.write_text("rules: {span-too-wide: {max: 6}}\n", encoding="utf-8")
    ran = run("audit", path, "--format", "json", "--rules", rules, "--no-waivers", "--lang", "en")
    found = json.loads(ran.out)["organisations"][0]
    manager = next(each for each in found["managers"] if each["position"] == "techniek/diensthoofd")
    assert manager["most"] == {"limit": 6, "from": "command line"}
    assert found["waivers_applied"] is False
    assert {each["state"] for each in found["waivers"]} == {"ignored"}
