import os
import time
from pathlib import Path

import pytest

from orgmodel.organogram.engine import draw, engine_version, find_program
from orgmodel.organogram.notice import EngineError
from tests.support.tools import need

DOT = 'digraph { a [label="ë – \\"x\\"", pos="10,10", fontname="Arimo,Arial"] }'
pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-ins are shell scripts")


@pytest.fixture
def stand_in(tmp_path):
    """Write a program that stands in for Graphviz."""

    def write(script):
        path = tmp_path / "stand-in"
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)
        return str(path)

    return write


def test_embedded_program_draws_without_a_word():
    drawn = draw(DOT)
    assert "ë – &quot;x&quot;</text>" in drawn.svg
    assert drawn.warnings == ()


def test_embedded_program_is_found_without_a_path(monkeypatch):
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("ORGMODEL_GRAPHVIZ", raising=False)
    assert Path(find_program()).stem == "graphviz-pure"
    assert engine_version() == "graphviz-pure 0.2.2"


def test_system_program_draws_too(monkeypatch):
    need("system Graphviz", "dot")
    monkeypatch.setenv("ORGMODEL_GRAPHVIZ", "dot")
    assert engine_version().startswith("graphviz ")
    assert "ë – &quot;x&quot;</text>" in draw(DOT).svg


def test_what_it_says_is_a_warning(stand_in):
    program = stand_in(
        "cat > /dev/null; echo '<svg></svg>'; echo 'Warning: strange' >&2; echo >&2; echo more >&2"
    )
    assert draw(DOT, graphviz=program).warnings == ("Warning: strange", "more")


def test_the_known_notice_about_widths_is_no_warning(stand_in):
    notice = (
        "Warning: no value for width of non-ASCII character 195. Falling back to width of space character"
    )
    program = stand_in(f"cat > /dev/null; echo '<svg></svg>'; echo '{notice}' >&2; echo '{notice} x' >&2")
    assert draw(DOT, graphviz=program).warnings == ()


def test_failure_is_an_error_with_its_words(stand_in):
    program = stand_in("echo 'syntax error near x' >&2; exit 3")
    with pytest.raises(
        EngineError, match=r"status 3 \(syntax error near x\); install graphviz-pure, or name"
    ):
        draw(DOT, graphviz=program)


def test_empty_drawing_is_an_error(stand_in):
    with pytest.raises(EngineError, match="graphviz drew nothing"):
        draw(DOT, graphviz=stand_in("cat > /dev/null"))


def test_missing_program_is_an_error():
    with pytest.raises(EngineError, match="no program 'no-such-dot' to draw with; install graphviz-pure"):
        draw(DOT, graphviz="no-such-dot")


def test_program_that_cannot_run_is_an_error(tmp_path):
    program = tmp_path / "broken"
    program.write_text("#!/no/such/shell\n")
    program.chmod(0o755)
    with pytest.raises(EngineError, match=r"cannot run .*broken"):
        draw(DOT, graphviz=str(program))


def test_program_without_a_version_is_an_error(stand_in):
    with pytest.raises(EngineError, match="does not say which Graphviz it is"):
        engine_version(stand_in("echo hello"))


def test_broken_dot_is_an_error():
    with pytest.raises(EngineError, match="graphviz ended with status"):
        draw("digraph {")


def test_time_limit_ends_it_and_what_it_started(stand_in, tmp_path):
    child = tmp_path / "child"
    program = stand_in(f"sleep 60 & echo $! > {child}; wait")
    start = time.monotonic()
    with pytest.raises(EngineError, match=r"did not end within 0\.5 s and was stopped; draw less"):
        draw(DOT, graphviz=program, seconds=0.5)
    assert time.monotonic() - start < 5
    assert not _is_running(int(child.read_text()))


def test_what_it_leaves_behind_is_ended(stand_in, tmp_path):
    child = tmp_path / "child"
    program = stand_in(f"cat > /dev/null; sleep 60 > /dev/null 2>&1 & echo $! > {child}; echo '<svg></svg>'")
    draw(DOT, graphviz=program)
    assert not _is_running(int(child.read_text()))


def test_runs_with_a_server_name_and_a_fixed_locale(stand_in):
    program = stand_in('cat > /dev/null; echo "<svg>$SERVER_NAME $LC_ALL $*</svg>"')
    assert draw(DOT, graphviz=program).svg == "<svg>orgmodel C -Kneato -n2 -Tsvg</svg>\n"


def test_reads_no_file_named_in_the_graph(tmp_path):
    picture = tmp_path / "x.svg"
    picture.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    drawn = draw(f'digraph {{ a [pos="1,1", image="{picture}"] }}')
    assert str(picture) not in drawn.svg


def _is_running(process):
    for _ in range(50):
        try:
            os.kill(process, 0)
            if Path(f"/proc/{process}/stat").read_text().rpartition(") ")[2].startswith("Z"):
                return False
        except (ProcessLookupError, FileNotFoundError):
            return False
        time.sleep(0.05)
    return True
