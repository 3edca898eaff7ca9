"""Broken files: a located message, exit status 1, no traceback, and what was drawn before is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

BROKEN = sorted((Path(__file__).parents[1] / "files" / "broken").glob("*.yaml"))

HEAD = "format: 1\nid: o\nname: O\n"

# What the reader accepts and the builder refuses: ids, references, kinds, circles of units.
REFUSED = {
    "two units of one name": (
        "units:\n  - {name: Staf}\n  - {name: Staf}\n",
        (6, 5),
        "this unit has the id 'staf', which a unit above has; give one of them an explicit `id:`",
    ),
    "two positions of one title": (
        "positions:\n  - {title: Jurist}\n  - {title: Jurist}\n",
        (6, 5),
        "this position has the id 'jurist', which a position above has",
    ),
    "an explicit id twice": (
        "units:\n  - {id: a, name: A}\n  - {id: a, name: B}\n",
        (6, 10),
        "this unit has the id 'a', which a unit above has; give one of them another id",
    ),
    "a unit called as the organisation": ("units:\n  - {id: o, name: B}\n", (5, 10), "has the id 'o'"),
    "a reserved id": ("units:\n  - {id: unknown, name: B}\n", (5, 10), "the id 'unknown' is reserved"),
    "nobody of that id": (
        "head: {title: Directeur}\npositions:\n  - {title: Jurist, reports_to: directeurr}\n",
        (6, 33),
        "no position or body has the id 'directeurr'; did you mean 'directeur'?",
    ),
    "a line to a unit": (
        "units:\n  - {name: Zorg, head: {title: Hoofd}}\npositions:\n  - {title: Jurist, reports_to: zorg}\n",
        (7, 33),
        "'zorg' is a unit, and here a position or a body is meant; name its head 'zorg/hoofd'",
    ),
    "a line to a unit without head": (
        "units:\n  - {name: Zorg}\npositions:\n  - {title: Jurist, reports_to: zorg}\n",
        (7, 33),
        "name the position that heads it, or `unknown`",
    ),
    "an ambiguous tail": (
        "units:\n  - {name: A, head: {title: Hoofd}}\n  - {name: B, head: {title: Hoofd}}\n"
        "positions:\n  - {title: Jurist, reports_to: hoofd}\n",
        (8, 33),
        "'hoofd' fits 2 elements; write 'a/hoofd' or 'b/hoofd'",
    ),
    "part of a position": (
        "head: {title: Directeur}\nunits:\n  - {name: A, part_of: directeur}\n",
        (6, 24),
        "'directeur' is a position, and here a unit is meant; name a unit",
    ),
    "a unit inside itself": (
        "units:\n  - {name: A, part_of: b}\n  - {name: B, part_of: a}\n",
        (5, 24),
        "the unit is part of itself (a -> b -> a); mend one `part_of`",
    ),
    "a unit straight inside itself": (
        "units:\n  - {name: A, part_of: a}\n",
        (5, 24),
        "the unit is part of itself (a -> a)",
    ),
    "unknown beside a superior": (
        "head: {title: Directeur}\npositions:\n  - {title: Jurist, reports_to: [unknown, directeur]}\n",
        (6, 33),
        "`reports_to` says 'unknown' and names a superior too; keep one of them",
    ),
    "no such source": (
        "sources:\n  - {id: plan, title: Plan}\nunits:\n  - {name: A, source: plann}\n",
        (7, 23),
        "no source has the id 'plann'; did you mean 'plan'?",
    ),
    "no such site": (
        "units:\n  - {name: A, site: waregem}\n",
        (5, 21),
        "no site has the id 'waregem'; declare it under `sites:`",
    ),
    "two sources of one id": (
        "sources:\n  - {id: a, title: A}\n  - {id: a, title: B}\n",
        (6, 10),
        "a source above has the id 'a' too; give one of them another id",
    ),
    "two diagrams of one id": (
        "diagrams:\n  - {id: a}\n  - {id: a}\n",
        (6, 10),
        "a diagram above has the id 'a' too; give one of them another id",
    ),
    "a focus on nothing": (
        "diagrams:\n  - {id: a, view: vacancy, focus: jurist}\n",
        (5, 35),
        "no element has the id 'jurist'",
    ),
    "a quote of nothing": (
        'sources:\n  - {id: a, title: A}\nunits:\n  - {name: A, quote: {of: tpye, text: "dienst A"}}\n',
        (7, 27),
        "the quote proves 'tpye', which is no key here; did you mean 'type'?",
    ),
    "more vacant than seats": (
        "positions:\n  - {title: Jurist, count: 2, vacant: 3}\n",
        (5, 39),
        "3 seats are vacant of 2; raise `count` or lower `vacant`",
    ),
    "a member that is a unit": (
        "units:\n  - {name: Zorg}\nbodies:\n  - {name: Team, members: [zorg]}\n",
        (7, 28),
        "'zorg' is a unit, and here a position is meant",
    ),
    "a deputy that is not there": (
        "head: {title: Directeur, deputies: [adjunct]}\n",
        (4, 37),
        "no position has the id 'adjunct'; declare it",
    ),
    "a waiver for nobody": (
        "waivers:\n  - {rule: span-too-wide, subject: x, reason: r, approved_by: raad}\n",
        (5, 36),
        "no element has the id 'x'",
    ),
    "a waiver for no rule": (
        "head: {title: A}\nwaivers:\n  - {rule: span-wide, subject: a, reason: r, approved_by: raad}\n",
        (6, 12),
        "this waiver is for a rule 'span-wide' that does not exist; did you mean 'span-too-wide'?",
    ),
    "a rule without such an option": (
        "rules:\n  span-too-wide: {maximum: 8}\n",
        (5, 28),
        "span-too-wide has no option 'maximum'; did you mean 'max'?",
    ),
    "no such pack": (
        "packs: [mckinsey]\n",
        (4, 9),
        "there is no rule pack 'mckinsey'; packs: arizona-national-guard",
    ),
}


@pytest.fixture
def drawn_before(tmp_path):
    folder = tmp_path / "diagrams"
    folder.mkdir()
    (folder / "o-organogram.svg").write_text("van vroeger", encoding="utf-8")
    return folder


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_file_that_cannot_be_read_is_refused_in_its_place(run, path, drawn_before):
    checked = run("validate", path)
    assert checked.status == 1
    assert f"--> {path}:" in checked.out
    assert "Traceback" not in checked.out + checked.err
    ran = run("render", path, "-o", drawn_before)
    assert ran.status == 1
    assert ran.err.startswith(f"{path}:")
    assert [one.read_text() for one in drawn_before.iterdir()] == ["van vroeger"]


@pytest.mark.parametrize("name", REFUSED)
def test_what_does_not_hold_together_is_refused_in_its_place(run, tmp_path, drawn_before, name):
    text, (line, column), message = REFUSED[name]
    path = tmp_path / "o.yaml"
    path.write_text(HEAD + text, encoding="utf-8")
    checked = run("validate", path)
    assert checked.status == 1
    assert message in checked.out
    assert f"--> {path}:{line}:{column}" in checked.out
    if "error[C" not in checked.out:  # settings of rules do not keep a drawing from being made
        ran = run("render", path, "-o", drawn_before)
        assert ran.status == 1
        assert f"{path}:{line}:{column}: " in ran.err
        assert [one.read_text() for one in drawn_before.iterdir()] == ["van vroeger"]
