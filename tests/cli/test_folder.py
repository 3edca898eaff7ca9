"""A folder of organisations: over the cores, one after the other in the answer, whatever fails among them."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

ORGANISATION = (
    "format: 1\nid: {name}\nname: {name}\nhead: {{title: Directeur}}\npositions: [{{title: Lid}}]\n"
)


@pytest.fixture
def organisations(tmp_path):
    """Return a folder of six organisations, of which the second and fourth cannot be drawn."""
    folder = tmp_path / "orgs"
    folder.mkdir()
    for name in "abcdef":
        (folder / f"{name}.yaml").write_text(ORGANISATION.format(name=name), encoding="utf-8")
    (folder / "b.yaml").write_text("format: 1\nid: b\nhaed: x\n", encoding="utf-8")
    circle = "positions: [{id: x, title: X, reports_to: y}, {id: y, title: Y, reports_to: x}]"
    (folder / "d.yaml").write_text(f"format: 1\nid: d\nname: D\n{circle}\n", encoding="utf-8")
    return folder


def drawings(folder):
    return sorted(path.name for path in folder.iterdir())


def test_one_failed_organisation_does_not_stop_the_rest(run, organisations, tmp_path):
    folder = tmp_path / "uit"
    ran = run("render", organisations, "-o", folder, "--format", "svg")
    assert ran.status == 1
    assert drawings(folder) == [f"{name}-organogram.svg" for name in "acef"]
    assert ran.out.splitlines() == [str(folder / f"{name}-organogram.svg") for name in "acef"]
    told = ran.err.splitlines()
    assert told[0].startswith(f"{organisations}/b.yaml:1:1: 'name' is missing")
    assert told[-1].startswith(
        f"{organisations}/d.yaml:4:43: cannot draw a circle of reporting lines: x -> y -> x"
    )


def test_a_file_in_the_way_does_not_stop_the_rest(run, organisations, tmp_path):
    folder = tmp_path / "uit"
    (folder / "a-organogram.svg").mkdir(parents=True)
    ran = run("render", organisations, "-o", folder, "--format", "svg")
    assert f"{organisations}/a.yaml: cannot write " in ran.err
    assert drawings(folder) == [f"{name}-organogram.svg" for name in "acef"]


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")
def test_an_ended_process_does_not_stop_the_rest(run, organisations, tmp_path):
    """The stand-in kills the process that draws the organisation `c`, as a system without memory does."""
    embedded = Path(sys.prefix) / "bin" / "graphviz-pure"
    program = tmp_path / "killer"
    program.write_text(
        '#!/bin/sh\n[ "$1" = -V ] && echo "version 1.2.3" && exit\n'
        f"dot=$(mktemp -p {tmp_path})\ncat > $dot\n"
        f'grep -q Boekhouder $dot && kill -9 $PPID\n{embedded} "$@" < $dot\n'
    )
    program.chmod(0o755)
    fatal = organisations / "c.yaml"
    fatal.write_text(fatal.read_text(encoding="utf-8").replace("Lid", "Boekhouder"), encoding="utf-8")
    folder = tmp_path / "uit"
    ran = run("render", organisations, "-o", folder, "--format", "svg", "--graphviz", program)
    assert drawings(folder) == [f"{name}-organogram.svg" for name in "aef"]
    assert f"{organisations}/c.yaml: the process that drew it was ended" in ran.err


def test_the_same_bytes_as_one_at_a_time(run, organisations, tmp_path):
    together, apart = tmp_path / "samen", tmp_path / "apart"
    run("render", organisations, "-o", together, "--format", "svg,txt")
    for name in "acef":
        run("render", organisations / f"{name}.yaml", "-o", apart, "--format", "svg,txt")
    assert drawings(together) == drawings(apart)
    assert all((together / name).read_bytes() == (apart / name).read_bytes() for name in drawings(apart))


def test_organisations_are_drawn_at_the_same_time(run, organisations, tmp_path):
    """Each Graphviz waits until a second one runs beside it: one at a time would never end well."""
    if (os.cpu_count() or 1) < 2 or os.name == "nt":
        pytest.skip("one core, or no shell")
    embedded = Path(sys.prefix) / "bin" / "graphviz-pure"
    program = tmp_path / "waiting"
    program.write_text(
        '#!/bin/sh\n[ "$1" = -V ] && echo "version 1.2.3" && exit\n'
        f"touch {tmp_path}/running.$$\n"
        f"for i in $(seq 200); do [ $(ls {tmp_path}/running.* | wc -l) -ge 2 ] && break; sleep 0.05; done\n"
        f'[ $(ls {tmp_path}/running.* | wc -l) -ge 2 ] || exit 1\n{embedded} "$@"\n'
    )
    program.chmod(0o755)
    for name in "bdef":
        (organisations / f"{name}.yaml").unlink()
    ran = run("render", organisations, "-o", tmp_path / "uit", "--format", "svg", "--graphviz", program)
    assert (ran.status, len(ran.out.splitlines())) == (0, 2)


@pytest.mark.skipif(os.name == "nt", reason="no terminals of this kind")
@pytest.mark.parametrize("terminal", [True, False])
def test_a_progress_bar_on_a_terminal_only(organisations, tmp_path, terminal):
    ours, theirs = pty.openpty() if terminal else os.pipe()
    command = [sys.executable, "-c", "from orgmodel.cli.main import main; main()", "render", organisations]
    process = subprocess.Popen(
        [*command, "-o", tmp_path / "uit", "--format", "txt"],
        stdout=subprocess.PIPE,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm"},
    )
    os.close(theirs)
    said = b""
    try:
        while chunk := os.read(ours, 4096):
            said += chunk
    except OSError:
        pass  # The terminal is gone with the process.
    os.close(ours)
    assert process.wait() == 1
    assert (b"100%" in said) is terminal
