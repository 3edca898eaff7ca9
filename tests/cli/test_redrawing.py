"""What is drawn again, and what is left: seen from outside, by files and by a Graphviz that fails."""

from __future__ import annotations

import os
import shutil
import struct
import sys
import zlib
from pathlib import Path

import pytest

EVERY = "svg,png,pdf,txt,dot,html,docx,pptx"
# More than one small sheet holds.
SHEETS = "".join(
    f"  - {{name: Dienst {n}, positions: [{{title: Lid {n}}}, {{title: Hulp {n}}}]}}\n" for n in range(10)
)
SMALL_SHEET = "100x90"
STYLE = "theme: {colours: {head: '#7A0019'}}\n"


@pytest.fixture
def graphviz(tmp_path):
    """Return a Graphviz that tells its version, and draws until it is broken."""
    if os.name == "nt":
        pytest.skip("the stand-in is a shell script")
    embedded = Path(sys.prefix) / "bin" / "graphviz-pure"
    program = tmp_path / "stand-in"
    program.write_text(
        '#!/bin/sh\n[ "$1" = -V ] && echo "version 1.2.3" && exit\n'
        f'[ -e {tmp_path}/broken ] && echo broken >&2 && exit 1\n{embedded} "$@"\n'
    )
    program.chmod(0o755)
    return program


@pytest.fixture
def render(run, small, graphviz, tmp_path):
    """Render the small organisation into `uit` with that Graphviz."""
    folder = tmp_path / "uit"

    def call(*options, broken=False, forms=EVERY):
        (tmp_path / "broken").unlink(missing_ok=True)
        if broken:
            (tmp_path / "broken").touch()
        return run("render", small, "-o", folder, "--format", forms, "--graphviz", graphviz, *options)

    call.folder = folder
    call.file = small
    return call


def states(folder):
    return {path.name: (path.stat().st_ino, path.stat().st_mtime_ns) for path in folder.iterdir()}


def test_what_did_not_change_is_not_drawn_again(render):
    first = render()
    assert (first.status, len(first.out.splitlines())) == (0, 8)
    before = states(render.folder)
    again = render(broken=True)
    assert (again.status, again.out, again.err) == (0, "", "8 files are up to date\n")
    assert states(render.folder) == before


def change_the_chart(render):
    render.file.write_text(render.file.read_text(encoding="utf-8").replace("Teamleider", "Leider"), "utf-8")


def change_the_style(render):
    render.file.write_text(render.file.read_text(encoding="utf-8") + STYLE, "utf-8")


def change_the_project(render):
    (render.file.parent / "orgmodel.yaml").write_text(STYLE, "utf-8")


@pytest.mark.parametrize("change", [change_the_chart, change_the_style, change_the_project])
def test_what_changed_is_drawn_again(render, change):
    render()
    before = states(render.folder)
    change(render)
    assert render(broken=True, forms="svg").status == 2
    assert states(render.folder) == before
    again = render()
    assert len(again.out.splitlines()) == (8 if change is change_the_chart else 7)
    assert render("--check").status == 0


def test_another_paper_language_or_option_draws_again(render):
    for options in (("--paper", "a4"), ("--lang", "en"), ("--down", "0"), ("--align", "type")):
        assert render(*options, broken=False, forms="svg").out.count(".svg") == 1, options
        assert render(*options, broken=True, forms="svg").out == ""


def test_the_bytes_of_the_logo_count(render):
    logo = render.file.parent / "merk.png"
    logo.write_bytes(png(b"\1\2\3"))
    render.file.write_text(render.file.read_text(encoding="utf-8") + "theme: {logo: merk.png}\n", "utf-8")
    assert render(forms="svg").status == 0
    assert render(broken=True, forms="svg").status == 0
    logo.write_bytes(png(b"\3\2\1"))
    ran = render("--check", forms="svg")
    assert (ran.status, ran.out) == (
        1,
        f"{render.folder}/klein-organogram.svg: is stale (logo changed)\n",
    )
    assert render(broken=True, forms="svg").status == 2
    assert "klein-organogram.svg" in render(forms="svg").out


def png(pixels):
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", 3, 1, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"\0" + pixels)),
        (b"IEND", b""),
    )
    chunks = [struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in parts]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def test_another_version_draws_again(render, monkeypatch):
    from importlib import metadata

    render()
    installed = metadata.version
    monkeypatch.setattr(metadata, "version", lambda name: "9.9" if name == "orgmodel" else installed(name))
    assert render(broken=True, forms="svg").status == 2


@pytest.mark.parametrize("form", EVERY.split(","))
def test_a_file_that_was_changed_by_hand_is_written_again(render, form):
    render(forms=f"{form},svg")
    target = render.folder / f"klein-organogram.{form}"
    right = target.read_bytes()
    target.write_bytes(right[: len(right) // 2] + b"x" + right[len(right) // 2 :])
    checked = render("--check", forms=form)
    assert checked.status == 1
    assert checked.out.startswith(str(target))
    assert render(forms=f"{form},svg").out == f"{target}\n"
    assert target.read_bytes() == right


def test_a_missing_file_alone_is_drawn_again(render):
    render()
    before = states(render.folder)
    (render.folder / "klein-organogram.png").unlink()
    assert render().out == f"{render.folder / 'klein-organogram.png'}\n"
    after = states(render.folder)
    assert {name for name in after if after[name] != before[name]} == {"klein-organogram.png"}


def test_a_file_older_than_the_program_is_drawn_again_and_noted(render):
    render(forms="svg")
    target = render.folder / "klein-organogram.svg"
    os.utime(target, (1, 1))
    assert render(broken=True, forms="svg").status == 2
    assert render(forms="svg").err == "1 files are up to date\n"
    assert target.stat().st_mtime > 1
    assert render(broken=True, forms="svg").status == 0


def test_check_draws_and_writes_nothing(render):
    render(forms="svg")
    before = states(render.folder)
    assert render("--check", forms="svg").status == 0
    assert render("--check", broken=True, forms="svg").status == 2
    assert states(render.folder) == before


def test_warnings_are_told_again(render):
    render.file.write_text(render.file.read_text(encoding="utf-8").replace("Team", "Team 🎉"), "utf-8")
    first = render(forms="svg")
    assert "PARTY POPPER" in first.err
    assert [line for line in render(forms="svg").err.splitlines() if "PARTY" in line] == [
        line for line in first.err.splitlines() if "PARTY" in line
    ]


def test_a_copied_sheet_is_not_taken_for_another(render):
    text = render.file.read_text(encoding="utf-8")
    render.file.write_text(text.replace("units:\n", f"units:\n{SHEETS}"), "utf-8")
    sheets = render("--paper", SMALL_SHEET, forms="svg").out.splitlines()
    assert len(sheets) > 1
    shutil.copy(sheets[0], sheets[1])
    assert render("--paper", SMALL_SHEET, forms="svg").out == f"{sheets[1]}\n"


def test_drawings_with_other_lenses_have_other_names(run, tmp_path):
    (tmp_path / "a.yaml").write_text("format: 1\nid: a\nname: A\nhead: {title: D}\npositions: [{title: K}]\n")
    options = ("-o", tmp_path / "out", "--format", "txt", "--view", "heat")
    for lens in ((), ("--lens", "layer"), ("--lens", "vacancy")):
        assert run("render", tmp_path / "a.yaml", *options, *lens).status == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "a-heat-layer.txt",
        "a-heat-vacancy.txt",
        "a-heat.txt",
    ]
