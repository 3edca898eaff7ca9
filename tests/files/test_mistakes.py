"""Mistakes as authors make them, in Word and Notepad: each is named once, in its place, with the remedy.

`mistakes.txt` holds them: a name, what stands in the file below, what an author writes instead, and
what is said of it, `line:column +width message`.
"""

from __future__ import annotations

import re
from ast import literal_eval
from pathlib import Path
from typing import NamedTuple

import pytest

from orgmodel.files.build.organisation import build_organisation
from orgmodel.files.loading import load_entries

TABLE = Path(__file__).parent / "mistakes.txt"
STAD = """\
format: 1
id: stad
name: Voorbeeldstad
as_of: 2026-01-01
head: {title: Directeur, fte: 1.0}
positions:
  - {title: Beleidsmedewerker, staff: true, fte: 0.5}
units:
  - name: Onthaal
    type: dienst
    head: {title: Diensthoofd onthaal, fte: 1.0}
    headcount: {persons: 5}
    positions:
      - {title: Onthaalmedewerker, count: 3, fte: 0.8}
      - title: Deskundige
        status: vacant
  - name: Techniek
    type: dienst
    head: unknown
    positions:
      - {title: Technicus, count: 4}
"""


class Mistake(NamedTuple):
    """Hold what is written instead of what, and what is said of it."""

    right: str
    wrong: str
    said: list[str]


def read_table() -> dict[str, Mistake]:
    table = {}
    for block in re.split(r"\n(?=\S)", TABLE.read_text(encoding="utf-8").rstrip("\n")):
        name, right, wrong, *said = block.split("\n  ")
        table[name] = Mistake(literal_eval(right[2:]), literal_eval(wrong[2:]), said)
    return table


MISTAKES = read_table()


def said(data: bytes) -> list[str]:
    loaded = load_entries(data, "stad.yaml")
    found = [f"{one.line}:{one.column} +{one.width} {one.message}" for one in loaded.diagnostics]
    if loaded.entry is None:
        return found
    for problem in build_organisation(loaded.entry)[1]:
        place = loaded.document.locate(problem.path)
        found.append(f"{place.line}:{place.column} +{place.width} {problem.message}")
    return found


def test_without_mistakes_nothing_is_said():
    assert said(STAD.encode()) == []


@pytest.fixture(scope="module", autouse=True)
def updated(request):
    yield
    if request.config.getoption("--update-golden"):
        TABLE.write_text("".join(written(name, case) for name, case in MISTAKES.items()), encoding="utf-8")


def written(name: str, case: Mistake) -> str:
    lines = [
        f"- {case.right!r}",
        f"+ {case.wrong!r}",
        *said(STAD.replace(case.right, case.wrong, 1).encode()),
    ]
    return "".join([f"{name}\n", *(f"  {line}\n" for line in lines)])


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_named_in_its_place(name, request):
    case = MISTAKES[name]
    assert case.right in STAD
    if not request.config.getoption("--update-golden"):
        assert said(STAD.replace(case.right, case.wrong, 1).encode()) == case.said


def test_several_slips_are_named_at_once():
    text = STAD.replace("name: Onthaal", "name: Dienst: onthaal").replace("- name: Tech", "-name: Tech")
    text = text.replace("status: vacant", "status:vacant").replace("{title: Technicus", "{titel: Technicus")
    assert said(text.encode()) == [
        "9:17 +1 a colon and a space cannot stand inside an unquoted value; "
        "put the whole value between double quotes",
        "16:9 +7 a space is missing after the colon; write status: and then the value",
        "17:3 +1 a space is missing after the dash; write - and then the item",
        "21:10 +5 unknown key 'titel' in a position; did you mean 'title'?",
    ]


NOBODY = "no position or body has the id"
HERE = "and here a position or a body is meant; name its head"
# What `reports_to` says, and why it leads nowhere.
REFERENCES = {
    "Directeur": f"{NOBODY} 'Directeur'; did you mean 'directeur'?",
    "diensthoofd onthaal": f"{NOBODY} 'diensthoofd onthaal'; did you mean 'diensthoofd-onthaal'?",
    "Onthaal/Deskundige zorg": f"{NOBODY} 'Onthaal/Deskundige zorg'; did you mean 'onthaal/deskundige'?",
    "directuer": f"{NOBODY} 'directuer'; did you mean 'directeur'?",
    "baas": f"{NOBODY} 'baas'; that is a name, references are ids; write 'directeur'",
    "Jan Peeters": f"{NOBODY} 'Jan Peeters'; declare it, or write `unknown`",
    "onbekend": f"{NOBODY} 'onbekend'; write `unknown`",
    "geen": f"{NOBODY} 'geen'; write `none`",
    "directeur en technicus": f"{NOBODY} 'directeur en technicus'; "
    "several references make a list; write [directeur, technicus]",
    "Onthaal": f"'Onthaal' is a unit, {HERE} 'onthaal/diensthoofd-onthaal'",
    "stad": f"'stad' is the organisation, {HERE} 'directeur'",
}


@pytest.mark.parametrize("name", REFERENCES)
def test_a_reference_that_leads_nowhere_says_what_to_write(name):
    text = STAD.replace("fte: 1.0}", "fte: 1.0, aliases: [Baas]}", 1)
    text = text.replace("status: vacant", f"status: vacant\n        reports_to: {name}")
    assert said(text.encode()) == [f"17:21 +{len(name)} {REFERENCES[name]}"]


UTF16 = "the file is in UTF-16; save it as UTF-8"
NO_TEXT = "this is no text file (a Word or other binary file?); save it as plain text"
NO_KEYS = "a file holds keys with values; begin it with the line `format: 1`"
MARKUP = "this is a file in HTML or XML; `orgmodel new FILE` writes a file to start from"
EMPTY = "the file is empty; `orgmodel new FILE` writes one to start from"
# Other files, named .yaml; a tab-separated outline is read as one text.
FILES = {
    "UTF-16 with mark": ("format: 1\n".encode("utf-16"), UTF16),
    "UTF-16": ("format: 1\n".encode("utf-16-le"), UTF16),
    "UTF-16, big end first": ("format: 1\n".encode("utf-16-be"), UTF16),
    "rich text": (rb"{\rtf1\ansi format: 1\par}", "this is a file in rich text (RTF); save it as plain text"),
    "HTML": (b"<!DOCTYPE html>\n<html>\n<head><title>Stad</title></head></html>\n", MARKUP),
    "XML": (b'<?xml version="1.0"?>\n<org/>\n', MARKUP),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", NO_TEXT),
    "a photo": (b"\xff\xd8\xff\xe0\0\x10JFIF", NO_TEXT),
    "compressed": (b"\x1f\x8b\x08\0abc", NO_TEXT),
    "CSV": (b"functie;dienst\nDirecteur;\n", NO_KEYS),
    "CSV in quotes": (b'"functie","dienst"\n"Directeur",""\n', NO_KEYS),
    "an outline": (b"Directeur\n\tDiensthoofd\n\t\tMedewerker\n", NO_KEYS),
    "Markdown": (b"# Organogram\n\n- Directeur\n  - Diensthoofd\n", NO_KEYS),
    "comments": (b"# nog in te vullen\n", EMPTY),
    "blank lines": (b"  \n\n", EMPTY),
    "a mark alone": (b"\xef\xbb\xbf", EMPTY),
    "the begin of a document": (b"---\n", EMPTY),
}


@pytest.mark.parametrize("kind", FILES)
def test_another_file_is_told_for_what_it_is(kind):
    data, message = FILES[kind]
    assert said(data) == [f"1:1 +1 {message}"]


def test_a_file_of_an_old_editor_is_told_how_to_be_saved():
    assert said(STAD.replace("Technicus", "Één technicus").encode("cp1252")) == [
        "21:17 +1 byte 0xC9 ('É' in Windows-1252?) is no UTF-8; save the file as UTF-8 "
        "(Notepad: Save as, with the encoding UTF-8)"
    ]
