"""Plans saved, applied, refused when stale; old or new bytes whatever happens."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from orgmodel.reorganise.saved import read_saved, saved_text
from orgmodel.workflows.applying import ApplyRefused, Stale, apply_in_place, apply_saved, apply_to, save_plan
from orgmodel.workflows.failures import CannotRun
from orgmodel.workflows.inputs import read_input
from orgmodel.workflows.reorganising import Planned, compare_files, what_if
from orgmodel.workflows.validating import Asked
from tests.reorganise.carried import BASE, HEAD

ASKED = Asked(on=date(2026, 1, 1))
MOVE = HEAD + "  - {move: sport, part_of: onthaal}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "stad.yaml").write_text(BASE, "utf-8")
    (tmp_path / "move.yaml").write_text(MOVE, "utf-8")
    return tmp_path


def planned(folder: Path, scenario: str = "move.yaml") -> Planned:
    result = what_if(read_input(str(folder / "stad.yaml")), [read_input(str(folder / scenario))], ASKED)
    assert not result.faults
    return result.planned[0]


def faults(folder: Path, *scenarios: str) -> list[str]:
    given = [read_input(str(folder / name)) for name in scenarios]
    result = what_if(read_input(str(folder / "stad.yaml")), given, ASKED)
    assert not result.planned
    found = (fault.diagnostic for fault in result.faults)
    return [f"{Path(one.file).name}:{one.line}:{one.column}: {one.message}" for one in found]


def test_a_plan_comes_back_from_its_file(folder: Path) -> None:
    save_plan(planned(folder), str(folder / "plan.json"))
    text = (folder / "plan.json").read_text("utf-8")
    assert saved_text(read_saved(text.encode())) == text
    assert str(folder) not in text


def test_a_saved_plan_is_applied_once(folder: Path) -> None:
    plan = planned(folder)
    save_plan(plan, str(folder / "plan.json"))
    assert apply_saved(str(folder / "plan.json")) == folder / "stad.yaml"
    assert (folder / "stad.yaml").read_bytes() == plan.carried.data
    with pytest.raises(Stale) as caught:
        apply_saved(str(folder / "plan.json"))
    assert str(caught.value) == (
        "the base stad.yaml changed since the plan was made; plan again with `orgmodel whatif`"
    )


@pytest.mark.parametrize(("file", "word"), [("stad.yaml", "base"), ("move.yaml", "scenario")])
def test_a_plan_whose_inputs_changed_is_refused(folder: Path, file: str, word: str) -> None:
    save_plan(planned(folder), str(folder / "plan.json"))
    with (folder / file).open("a") as stream:
        stream.write("# later\n")
    before = (folder / "stad.yaml").read_bytes()
    with pytest.raises(Stale, match=f"^the {word} {file} changed since the plan was made"):
        apply_saved(str(folder / "plan.json"))
    assert (folder / "stad.yaml").read_bytes() == before


def test_a_plan_that_was_edited_says_so_and_may_be_saved_anew(folder: Path) -> None:
    plan, path = planned(folder), folder / "plan.json"
    save_plan(plan, str(path))
    text = path.read_text("utf-8")
    for old, new in (('"after": "onthaal"', '"after": "jeugd"'), ('"result": "', '"result": "0')):
        assert text.count(old) == 1
        path.write_text(text.replace(old, new), "utf-8")
        with pytest.raises(ApplyRefused) as caught:
            apply_saved(str(path))
        assert str(caught.value) == (
            f"{path} cannot be applied: it was edited since it was made; save the plan again"
        )
    assert (folder / "stad.yaml").read_text("utf-8") == BASE
    save_plan(plan, str(path))
    assert path.read_text("utf-8") == text
    path.write_text(json.dumps(json.loads(text)), "utf-8")
    assert apply_saved(str(path)) == folder / "stad.yaml"


def test_a_plan_of_another_version_says_so(folder: Path) -> None:
    plan, path = planned(folder), folder / "plan.json"
    save_plan(plan, str(path))
    other = saved_text(replace(read_saved(path.read_bytes()), result="0" * 64))
    path.write_text(other, "utf-8")
    with pytest.raises(ApplyRefused, match="since this is another version of orgmodel; plan again"):
        apply_saved(str(path))


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"plan": 2}', '{"plan": 1}', '{"plan": 1, "base": 3}'])
def test_what_is_no_plan_is_refused(folder: Path, content: str) -> None:
    (folder / "plan.json").write_text(content)
    with pytest.raises(CannotRun, match=r"plan\.json cannot be applied: "):
        apply_saved(str(folder / "plan.json"))


def test_in_place_keeps_link_and_mode(folder: Path) -> None:
    (folder / "real").mkdir()
    (folder / "stad.yaml").rename(folder / "real" / "stad.yaml")
    (folder / "stad.yaml").symlink_to(Path("real") / "stad.yaml")
    (folder / "real" / "stad.yaml").chmod(0o640)
    plan = planned(folder)
    apply_in_place(plan)
    assert (folder / "stad.yaml").is_symlink()
    assert stat.S_IMODE((folder / "real" / "stad.yaml").stat().st_mode) == 0o640
    assert (folder / "real" / "stad.yaml").read_bytes() == plan.carried.data
    with pytest.raises(Stale, match=r"^stad.yaml changed since it was read"):
        apply_in_place(plan)


def test_a_new_file_leaves_the_base_alone(folder: Path) -> None:
    plan = planned(folder)
    apply_to(plan, str(folder / "new.yaml"))
    assert (folder / "stad.yaml").read_text("utf-8") == BASE
    found = compare_files(read_input(str(folder / "stad.yaml")), read_input(str(folder / "new.yaml")), ASKED)
    assert not isinstance(found, tuple)
    assert [(c.kind, c.id) for c in found.plan.changes] == [("moved", "sport")]


def test_two_versions_are_compared_without_a_scenario(folder: Path) -> None:
    (folder / "move.yaml").write_text(
        HEAD + "  - {transfer: animator, count: 1, part_of: onthaal}\n  - {rename: sport, name: Sporten}\n",
        "utf-8",
    )
    text = (
        planned(folder)
        .carried.data.decode()
        .replace("        id: sport\n", "")
        .replace(": Jeugd", ": Jeugdd")
    )
    (folder / "new.yaml").write_text(text, "utf-8")
    found = compare_files(read_input(str(folder / "stad.yaml")), read_input(str(folder / "new.yaml")), ASKED)
    assert not isinstance(found, tuple)
    pairs = {c.id: (c.becomes, c.likeness and c.likeness.percent) for c in found.plan.changes if c.becomes}
    assert pairs["sport"] == ("sporten", 83)
    assert pairs["jeugd"] == ("jeugdd", 91)
    assert pairs["sport/deskundige"] == ("sporten/deskundige", 100)
    persons = found.conservation.persons
    assert (str(persons.left), str(persons.arrived), str(persons.lost)) == ("1", "1", "0")


def test_scenarios_stack(folder: Path) -> None:
    later = MOVE.replace("id: test", "id: later\nafter: test").replace(
        "sport, part_of: onthaal", "jeugd, part_of: sport"
    )
    (folder / "later.yaml").write_text(later, "utf-8")
    plan = planned(folder, "later.yaml")
    assert [one.path.name for one in plan.scenarios if one.path] == ["move.yaml", "later.yaml"]
    assert plan.carried.after.unit_by_id["jeugd"].parent == "sport"
    assert plan.carried.after.unit_by_id["sport"].parent == "onthaal"


def test_scenarios_that_wait_for_one_another_are_refused(folder: Path) -> None:
    (folder / "move.yaml").write_text(MOVE.replace("id: test", "id: test\nafter: later"), "utf-8")
    (folder / "later.yaml").write_text(MOVE.replace("id: test", "id: later\nafter: test"), "utf-8")
    assert faults(folder, "later.yaml") == [
        "move.yaml:3:8: the scenarios wait for one another (later -> test -> later); take one `after:` away"
    ]


def test_two_scenarios_of_one_id_are_told(folder: Path) -> None:
    (folder / "other.yaml").write_text(HEAD + "  - {move: jeugd, part_of: onthaal}\n", "utf-8")
    given = [read_input(str(folder / name)) for name in ("move.yaml", "other.yaml")]
    result = what_if(read_input(str(folder / "stad.yaml")), given, ASKED)
    assert len(result.planned) == 1
    found = [fault.diagnostic for fault in result.faults]
    assert [(Path(one.file).name, one.line, one.column, one.rule) for one in found] == [
        ("other.yaml", 2, 5, "duplicate-id")
    ]
    assert found[0].message == (
        f"{folder / 'move.yaml'} has the id 'test' too, and their plans the same names; "
        "give one another `id:`"
    )


def test_a_scenario_that_comes_first_is_one(folder: Path) -> None:
    (folder / "other.yaml").write_text(HEAD + "  - {move: jeugd, part_of: onthaal}\n", "utf-8")
    (folder / "later.yaml").write_text(MOVE.replace("id: test", "id: later\nafter: test"), "utf-8")
    assert faults(folder, "later.yaml") == [
        f"later.yaml:3:8: {folder / 'move.yaml'} and {folder / 'other.yaml'} both have the id 'test'; "
        "give one another `id:`, or give the file that is meant too"
    ]


def test_an_unknown_scenario_and_another_base_are_refused(folder: Path) -> None:
    (folder / "move.yaml").write_text(MOVE.replace("id: test", "id: test\nafter: nowhere"), "utf-8")
    assert faults(folder, "move.yaml") == [
        "move.yaml:3:8: no scenario has the id 'nowhere', here or in the folder of this file; "
        "give its file too, or mend `after:`"
    ]
    (folder / "move.yaml").write_text(MOVE.replace("base: stad", "base: dorp"), "utf-8")
    assert faults(folder, "move.yaml") == [
        "move.yaml:3:7: the scenario changes 'dorp', and the base is 'stad'; give it its own base"
    ]


APPLY = (
    "import sys\n"
    "from orgmodel.workflows.applying import Stale, apply_saved\n"
    "print('ready', flush=True)\n"
    "sys.stdin.readline()\n"
    "try:\n"
    "    apply_saved(sys.argv[1])\n"
    "except Stale:\n"
    "    sys.exit(1)\n"
)


def start(folder: Path) -> subprocess.Popen[bytes]:
    arguments = [sys.executable, "-c", APPLY, str(folder / "plan.json")]
    process = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"
    return process


def release(process: subprocess.Popen[bytes]) -> None:
    assert process.stdin is not None
    process.stdin.write(b"\n")
    process.stdin.flush()


def test_of_two_at_once_one_wins_and_one_is_refused(folder: Path) -> None:
    plan = planned(folder)
    save_plan(plan, str(folder / "plan.json"))
    both = [start(folder), start(folder)]
    for process in both:
        release(process)
    assert sorted(process.wait(30) for process in both) == [0, 1]
    assert (folder / "stad.yaml").read_bytes() == plan.carried.data


@pytest.mark.skipif(os.name == "nt", reason="a kill is a signal")
def test_fifty_kills_leave_the_old_or_the_new_bytes(folder: Path) -> None:
    plan = planned(folder)
    save_plan(plan, str(folder / "plan.json"))
    old, new = BASE.encode(), plan.carried.data
    process = start(folder)
    began = time.monotonic()
    release(process)
    assert process.wait(30) == 0
    whole = time.monotonic() - began
    for number in range(50):
        (folder / "stad.yaml").write_bytes(old)
        pid = os.fork()
        if pid == 0:
            os.setpgid(0, 0)
            try:
                apply_saved(str(folder / "plan.json"))
            finally:
                os._exit(0)
        time.sleep(whole * number / 40)
        os.kill(pid, 9)
        os.waitpid(pid, 0)
        found = (folder / "stad.yaml").read_bytes()
        assert found in (old, new)
