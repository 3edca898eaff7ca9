"""The contract of the command line: exit statuses, streams, names of files."""

from __future__ import annotations

import json
import os
import struct

import pytest

from orgmodel.organogram.stamp import read_stamp


def test_a_sound_file_gives_status_0_and_an_empty_list(run, small):
    ran = run("validate", small, "--format", "json")
    assert ran.status == 0
    assert json.loads(ran.out)["findings"] == []
    assert ran.err == ""


def test_a_diagnostic_gives_status_1_with_line_and_column(run, tmp_path):
    path = tmp_path / "fout.yaml"
    path.write_text("format: 1\nname: X\nheead: {title: A}\n", encoding="utf-8")
    ran = run("validate", path, "--format", "json")
    assert ran.status == 1
    (finding,) = json.loads(ran.out)["findings"]
    assert (finding["verdict"], finding["severity"], finding["line"], finding["column"]) == (
        "error",
        "error",
        3,
        1,
    )
    assert "did you mean 'head'" in finding["message"]


def test_a_warning_fails_only_when_asked(run, small):
    small.write_text(small.read_text(encoding="utf-8").replace("count: 3", "count: 30"), encoding="utf-8")
    assert run("validate", small).status == 0
    ran = run("validate", small, "--fail-on", "warning")
    assert ran.status == 1
    assert "span of control is 30, limit is 10 (span-too-wide)" in ran.out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("validate", "nergens.yaml"), "cannot read nergens.yaml: no such file or directory"),
        (("validate", "SMALL", "--select", "span-to-wide"), "did you mean 'span-too-wide'?"),
        (("validate", "SMALL", "--on", "morgen"), "'morgen' is no day; write 2026-11-21"),
        (
            ("render", "SMALL", "-o", "OUT", "--format", "gif"),
            "there is no format 'gif'; choose svg, png, pdf",
        ),
        (("render", "SMALL", "-o", "OUT", "--focus", "teamlijder"), "did you mean 'Teamleider'?"),
        (("render", "SMALL", "-o", "OUT", "--diagram", "x"), "declares no diagram 'x'"),
        (("render", "SMALL", "-o", "OUT", "--paper", "b5"), "'b5' is no paper; write a4"),
        (("render", "SMALL", "-o", "OUT", "--format", "svg", "--graphviz", "/nergens/dot"), "/nergens/dot"),
        (("show", "SMALL", "--focus", "directeuren"), "did you mean"),
        (("render", "SMALL", "-o", "SMALL"), "klein.yaml is a file; name a folder"),
        (("validate", "SMALL", "--select", "N201", "--ignore", "N201"), "no rule is left to run"),
        (("new", "SMALL"), "exists already; name another file"),
    ],
)
def test_what_cannot_run_gives_status_2_and_a_remedy(run, small, tmp_path, arguments, message):
    places = {"SMALL": str(small), "OUT": str(tmp_path / "uit")}
    ran = run(*(places.get(argument, argument) for argument in arguments))
    assert ran.status == 2
    assert message in ran.err
    assert "Traceback" not in ran.err
    assert not (tmp_path / "uit").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("validate", "FILE", "--format", "sarif"),
        ("validate", "FOLDER"),
        ("audit", "FILE", "--format", "html"),
        ("show", "FILE"),
    ],
)
def test_a_name_that_is_no_utf_8_is_refused(run, small, tmp_path, arguments):
    odd = tmp_path / os.fsdecode(b"klein\xeb.yaml")
    small.rename(odd)
    ran = run(*({"FILE": odd, "FOLDER": tmp_path}.get(one, one) for one in arguments))
    said = f"orgmodel: cannot read {tmp_path}/klein?.yaml: the ? in its name is no UTF-8; rename it\n"
    assert (ran.status, ran.out, ran.err) == (2, "", said)


def test_a_folder_means_its_own_files_that_begin_with_format(run, small, tmp_path):
    (tmp_path / "ander.yaml").write_text("# uitleg\nkleur: rood\n", encoding="utf-8")
    (tmp_path / "onder").mkdir()
    (tmp_path / "onder" / "diep.yaml").write_text("format: 1\nname: Diep\n", encoding="utf-8")
    ran = run("validate", tmp_path, "--format", "json")
    assert [one["id"] for one in json.loads(ran.out)["summary"]["organisations"]] == ["klein"]


def test_render_writes_the_default_diagram_under_its_contract_name_and_then_nothing(run, small, tmp_path):
    folder = tmp_path / "uit"
    first = run("render", small, "-o", folder, "--format", "svg,txt,dot")
    assert first.status == 0
    names = ["klein-organogram.dot", "klein-organogram.svg", "klein-organogram.txt"]
    assert sorted(path.name for path in folder.iterdir()) == names
    second = run("render", small, "-o", folder, "--format", "svg,txt,dot")
    assert second.out == ""
    assert "3 files are up to date" in second.err


def test_check_names_what_is_missing_stale_or_edited(run, small, tmp_path):
    folder = tmp_path / "uit"
    assert run("render", small, "-o", folder, "--format", "svg", "--check").status == 1
    run("render", small, "-o", folder, "--format", "svg")
    assert run("render", small, "-o", folder, "--format", "svg", "--check").status == 0
    drawing = folder / "klein-organogram.svg"
    before = drawing.read_bytes()
    small.write_text(small.read_text(encoding="utf-8").replace("Team\n", "Ploeg\n"), encoding="utf-8")
    stale = run("render", small, "-o", folder, "--format", "svg", "--check")
    assert stale.status == 1
    assert "klein-organogram.svg: is stale (chart changed)" in stale.out
    assert drawing.read_bytes() == before


def test_a_cycle_is_named_and_not_drawn_and_leaves_the_old_drawing(run, tmp_path):
    path = tmp_path / "kring.yaml"
    path.write_text(
        "format: 1\nid: k\nname: K\npositions:\n"
        "  - {id: a, title: A, reports_to: b}\n  - {id: b, title: B, reports_to: a}\n",
        encoding="utf-8",
    )
    (tmp_path / "uit").mkdir()
    old = tmp_path / "uit" / "k-organogram.svg"
    old.write_text("oud", encoding="utf-8")
    ran = run("render", path, "-o", tmp_path / "uit")
    assert ran.status == 1
    assert ran.err == (
        f"{path}:5:35: cannot draw a circle of reporting lines: a -> b -> a; mend one `reports_to`\n"
    )
    assert old.read_text(encoding="utf-8") == "oud"


def test_a_missing_shape_is_told_once_at_its_place(run, tmp_path):
    path = tmp_path / "vreemd.yaml"
    path.write_text(
        "format: 1\nid: v\nname: Stad\nhead: {title: Directeur}\npositions:\n"
        "  - {title: Kok 🍳}\n  - {title: Bakker 🍳 مم}\n",
        encoding="utf-8",
    )
    ran = run("render", path, "-o", tmp_path / "uit", "--format", "svg,pdf")
    assert ran.status == 2
    told = [line.partition(";")[0] for line in ran.err.splitlines()]
    assert told == [
        f"{path}:6:17: organogram.svg: kok: the font Arimo has no shape for U+1F373 (COOKING)",
        f"{path}:7:22: organogram.svg: bakker-مم: the font Arimo has no shape for "
        "U+0645 (ARABIC LETTER MEEM)",
        f"{path}:6:17: organogram.pdf: kok: the PDF font Arimo has no shape for U+1F373 (COOKING)",
        f"{path}:7:22: organogram.pdf: bakker-مم: the PDF font Arimo has no shape for "
        "U+0645 (ARABIC LETTER MEEM)",
    ]


def test_the_size_of_type_and_pictures_is_told_and_asked(run, small, tmp_path):
    ran = run("render", small, "-o", tmp_path, "--format", "png", "--dpi", "72", "--paper", "a4")
    assert ran.err == ""
    picture = (tmp_path / "klein-organogram.png").read_bytes()
    assert struct.unpack(">II", picture[16:24]) == (842, 596)
    stamp = read_stamp(picture, "png")
    assert stamp is not None
    assert (stamp["dpi"], stamp["type"]) == ("72", "7.0 pt")
    again = run("render", small, "-o", tmp_path, "--format", "png", "--dpi", "72", "--paper", "a4")
    assert again.err == "1 files are up to date\n"
    tight = run("render", small, "-o", tmp_path / "klein", "--format", "svg", "--paper", "80x75")
    assert tight.err == "klein-organogram: 1 sheet, titles 7.0 pt, smallest type 7.0 pt\n"
    refused = run("render", small, "-o", tmp_path, "--dpi", "20")
    assert (refused.status, "20 is not in the range 36<=x<=1200" in refused.err) == (2, True)


def test_ids_become_safe_names_and_collisions_are_refused(run, tmp_path):
    for name in ("een", "twee"):
        text = 'format: 1\nid: "zelfde*"\nname: Zelfde\nhead: {title: A}\n'
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    ran = run("render", tmp_path, "-o", tmp_path / "uit", "--format", "txt")
    assert ran.status == 2
    assert "zelfde-organogram.txt is written by" in ran.err
    assert [path.name for path in (tmp_path / "uit").iterdir()] == ["zelfde-organogram.txt"]


def test_one_faulty_organisation_does_not_stop_the_rest(run, small, tmp_path):
    (tmp_path / "fout.yaml").write_text("format: 1\n", encoding="utf-8")
    ran = run("render", tmp_path, "-o", tmp_path / "uit", "--format", "txt")
    assert ran.status == 1
    assert "fout.yaml:1:" in ran.err
    assert (tmp_path / "uit" / "klein-organogram.txt").exists()


def test_show_gives_the_chain_as_documents_write_it(run, small):
    ran = run("show", small, "--focus", "Medewerker")
    assert ran.out == "Directeur\n∟ Teamleider\n∟ Medewerker\n"


@pytest.mark.parametrize("focus", ["TEAM/Teamleider", "téamleider", "TÉAMLEIDER", "Team"])
def test_a_focus_is_found_without_regard_to_capitals_and_accents(run, small, focus):
    ran = run("show", small, "--focus", focus)
    assert (ran.status, ran.out) == (0, "Directeur\n∟ Teamleider\n")


def test_a_focus_that_fits_several_in_small_letters_is_refused(run, tmp_path):
    path = tmp_path / "k.yaml"
    text = "format: 1\nid: k\nname: K\npositions: [{title: René, id: a}, {title: RENE, id: b}]\n"
    path.write_text(text, encoding="utf-8")
    assert run("show", path, "--focus", "rené").out == "René\n"
    ran = run("show", path, "--focus", "Renë")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "orgmodel: 'Renë' fits 2 elements; write one of a, b\n"


def test_show_json_keeps_the_contract(run, small):
    data = json.loads(run("show", small, "--format", "json").out)
    assert list(data) == ["organisation", "units", "positions", "bodies", "statements"]
    leader = data["positions"][2]
    promised = [
        "id",
        "title",
        "unit",
        "count",
        "status",
        "staff",
        "reports_to",
        "direct",
        "indirect",
        "layer",
    ]
    assert [key for key in leader if key in promised] == promised
    assert leader["id"] == "team/teamleider"
    assert leader["direct"] == {"min": 3, "max": 3}
    assert leader["layer"] == {"min": 2, "max": 2}
    (line,) = leader["reports_to"]
    expected = {
        "to": "directeur",
        "kind": "hierarchical",
        "primary": True,
        "scope": None,
        "certainty": "stated",
    }
    assert {key: line[key] for key in expected} == expected


def test_new_writes_a_start_that_is_sound_and_draws(run, tmp_path):
    path = tmp_path / "nieuw.yaml"
    assert run("new", path).status == 0
    assert run("validate", path).status == 0
    assert run("render", path, "-o", tmp_path / "uit", "--format", "txt").status == 0


def test_standard_input_is_a_file_too(tmp_path, small):
    import subprocess
    import sys

    ran = subprocess.run(
        [sys.executable, "-m", "orgmodel", "show", "-"],
        input=small.read_bytes(),
        capture_output=True,
        check=True,
    )
    assert ran.stdout.decode().startswith("Klein")


@pytest.mark.parametrize("form", ["svg", "txt"])
def test_a_chain_of_10000_and_a_span_of_5000_draw(run, tmp_path, form):
    chain = [
        "format: 1",
        "id: keten",
        "name: Keten",
        "positions:",
        "  - {id: p0, title: P, reports_to: none}",
    ]
    chain += [f"  - {{id: p{i}, title: P, reports_to: p{i - 1}}}" for i in range(1, 10_000)]
    wide = ["format: 1", "id: breed", "name: Breed", "head: {title: Directeur}", "positions:"]
    wide += [f"  - {{id: m{i}, title: M}}" for i in range(5_000)]
    for name, lines in (("keten", chain), ("breed", wide)):
        path = tmp_path / f"{name}.yaml"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        assert run("validate", path, "--ignore", "span-too-wide").status == 0
        assert run("render", path, "-o", tmp_path, "--format", form).status == 0
    assert json.loads(run("show", tmp_path / "keten.yaml", "--format", "json").out)["positions"][-1][
        "layer"
    ] == {
        "min": 10_000,
        "max": 10_000,
    }


def test_a_diagnostic_has_an_explanation_too(run):
    ran = run("explain", "D123", "--lang", "en")
    assert ran.status == 0
    assert ran.out.startswith("D123 is a fault of the file itself")


def test_a_result_that_cannot_be_written_is_said_in_one_line(small):
    import subprocess
    import sys
    from pathlib import Path

    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "orgmodel", "validate", str(small)]
        ran = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False, text=True)
    assert ran.returncode == 2
    assert ran.stderr == "orgmodel: cannot read or write: no space left on device\n"


def test_spans_are_counted_by_the_convention_asked_and_the_result_says_so(run, small):
    text = small.read_text(encoding="utf-8").replace("count: 3", "count: 12, vacant: 1")
    small.write_text(text, encoding="utf-8")
    assert "span of control is 12, limit is 10" in run("validate", small).out
    filled = run("validate", small, "--count", "without-vacant")
    assert "span of control is 11, limit is 10" in filled.out
    assert "vacant seats left out" in filled.out
    alike = run("validate", small, "--count", "collective-as-one", "--format", "json")
    data = json.loads(alike.out)
    assert data["summary"]["organisations"][0]["conventions"]["collective"] is False
    assert "span-too-wide" not in [finding["rule"] for finding in data["findings"]]


def test_a_process_ends_with_all_of_its_output_written_and_the_status_of_the_command(small, tmp_path):
    import subprocess
    import sys

    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}

    def ran(*arguments):
        command = [sys.executable, "-m", "orgmodel", *map(str, arguments)]
        return subprocess.run(command, capture_output=True, check=False, env=environment)

    schema = ran("schema")
    assert (schema.returncode, json.loads(schema.stdout)["type"]) == (0, "object")
    faulty = tmp_path / "faulty.yaml"
    faulty.write_text("format: 1\nname: [\n")
    assert ran("validate", faulty).returncode == 1
    assert ran("validate", tmp_path / "none.yaml").returncode == 2


def test_a_process_whose_output_is_closed_ends_without_a_traceback(small):
    import subprocess
    import sys

    command = f"{sys.executable} -m orgmodel validate {small} >&-"
    closed = subprocess.run(["sh", "-c", command], capture_output=True, check=False, text=True)
    assert (closed.returncode, closed.stderr) == (0, "")
