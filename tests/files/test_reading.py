"""Reading: text stays text, and every node knows where it stands."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orgmodel.files import reading
from orgmodel.files.decoding import ILLEGAL
from orgmodel.files.reading import read_document
from orgmodel.files.tree import Location, Mapping, Sequence


def read(text: str):
    document, diagnostics = read_document(textwrap.dedent(text).encode(), "stad.yaml")
    assert diagnostics == ()
    return document


def faults(text: str | bytes):
    data = text if isinstance(text, bytes) else text.encode()
    return [(one.line, one.column, one.rule) for one in read_document(data, "stad.yaml")[1]]


@pytest.mark.parametrize(
    "written",
    [
        "No",
        "0470123456",
        "12:30",
        "2026-04",
        "yes",
        "1e3",
        "0x1F",
        "~38",
        "<=2026-04-09",
        ".inf",
        "R&D",
        "a:b",
    ],
)
def test_values_stay_text(written):
    assert read(f"a: {written}\n").root == {"a": written}
    assert read(f"a: [{written}, b]\n").root == {"a": [written, "b"]}


def test_block_text_and_single_quotes():
    root = read("a: 'it''s'\nb: |\n  one\n  two\nc: >-\n  one\n  two\n").root
    assert root == {"a": "it's", "b": "one\ntwo\n", "c": "one two"}


def test_the_tree_is_made_of_text_lists_and_mappings():
    root = read("a: {b: [c]}\n").root
    assert type(root) is Mapping
    assert type(root["a"]) is Mapping
    assert type(root["a"]["b"]) is Sequence
    assert type(root["a"]["b"][0]) is str


LOCATED = """\
format: 1
head: {title: Hoofd, "fte": 0.8}
units:
  - name: "Zörg"   # an ordinary comment
    type: dienst
  - name: Wonen
    quote:
      - een
      -   twee
"""


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        ((), (1, 1, 9), (1, 1, 9)),
        (("format",), (1, 9, 1), (1, 1, 6)),
        (("head", "title"), (2, 15, 5), (2, 8, 5)),
        (("head", "fte"), (2, 29, 3), (2, 22, 5)),
        (("units", 0, "name"), (4, 11, 6), (4, 5, 4)),
        (("units", 1), (6, 5, 11), (6, 5, 11)),
        (("units", 1, "quote", 1), (9, 11, 4), (9, 11, 4)),
        # a list position on one value stays there; a missing step stops at what there is
        (("head", "title", 0), (2, 15, 5), (2, 8, 5)),
        (("units", 0, "type", 0, "text"), (5, 11, 6), (5, 5, 4)),
        (("units", 1, "head", "title"), (6, 5, 11), (6, 5, 11)),
        (("units", 9), (4, 3, 38), (3, 1, 5)),
    ],
)
def test_locate(path, value, key):
    document = read(LOCATED)
    assert document.locate(path) == Location(*value)
    assert document.locate(path, key=True) == Location(*key)


def test_an_empty_value_is_located_by_its_key():
    document, _ = read_document(b"a:\n  head:\n  list:\n    -\n", "stad.yaml")
    assert document.locate(("a", "head")) == Location(2, 3, 4)
    assert document.locate(("a", "list", 0)) == Location(4, 5, 1)


def test_line_text():
    document = read("a: b\r\nc: d\r\n")
    assert [document.line_text(line) for line in (0, 1, 2, 3, 4)] == ["", "a: b", "c: d", "", ""]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_lines_count_alike_with_every_line_break(line_break):
    document = read(line_break.join(["a: b", "c: {d: e}", ""]))
    assert document.locate(("c", "d")) == Location(2, 8, 1)


def test_a_byte_order_mark_shifts_nothing():
    document, diagnostics = read_document(b"\xef\xbb\xbfa: b\n", "stad.yaml")
    assert (diagnostics, document.root, document.marked) == ((), {"a": "b"}, True)
    assert document.locate(("a",)) == Location(1, 4, 1)


# What a file may hold between double quotes: any text, a backslash and a quote written with a
# backslash, what is no character of a text file or would be folded by its number.
FOLDED = set("\n\r\t\x85\u2028\u2029\ufeff")
TEXTS = st.text(
    st.characters(exclude_categories=("Cs",)).filter(lambda c: c in FOLDED or not ILLEGAL.match(c))
)


def quoted(text: str) -> str:
    written = "".join(
        f"\\u{ord(character):04x}" if character in FOLDED else character
        for character in text.replace("\\", "\\\\").replace('"', '\\"')
    )
    return f'"{written}"'


@settings(max_examples=150, deadline=None)
@given(TEXTS.filter(lambda text: text.strip() != ""))
def test_text_in_double_quotes_comes_back_equal(text):
    document, diagnostics = read_document(f"a: {quoted(text)}\nb: [{quoted(text)}]\n".encode(), "stad.yaml")
    assert diagnostics == ()
    assert document.root == {"a": text, "b": [text]}


NAMES = st.text(st.sampled_from("abcé😀-_ ’&"), min_size=1, max_size=8).map(lambda name: f"x{name}x")
NODES = st.recursive(
    NAMES,
    lambda below: (
        st.lists(below, min_size=1, max_size=3) | st.dictionaries(NAMES, below, min_size=1, max_size=3)
    ),
    max_leaves=12,
)


def written(node, indent: int = 0, flow: bool = False) -> str:
    if isinstance(node, str):
        return f" {quoted(node)}\n" if not flow else quoted(node)
    if flow or indent > 3:
        inside = node.items() if isinstance(node, dict) else ((None, one) for one in node)
        parts = (
            f"{quoted(key)}: {written(one, flow=True)}" if key else written(one, flow=True)
            for key, one in inside
        )
        opening, closing = "{}" if isinstance(node, dict) else "[]"
        text = f"{opening}{', '.join(parts)}{closing}"
        return text if flow else f" {text}\n"
    pad = "  " * indent
    if isinstance(node, dict):
        return "\n" + "".join(f"{pad}{quoted(key)}:{written(one, indent + 1)}" for key, one in node.items())
    return "\n" + "".join(f"{pad}-{written(one, indent + 1)}" for one in node)


def leaves(node, path=()):
    if isinstance(node, str):
        yield path, node
    elif isinstance(node, dict):
        for key, one in node.items():
            yield from leaves(one, (*path, key))
    else:
        for index, one in enumerate(node):
            yield from leaves(one, (*path, index))


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(NAMES, NODES, min_size=1, max_size=4))
def test_locate_returns_the_place_where_the_text_stands(tree):
    document, diagnostics = read_document(written(tree).encode(), "stad.yaml")
    assert diagnostics == ()
    assert document.root == tree
    for path, text in leaves(tree):
        place = document.locate(path)
        assert document.line_text(place.line)[place.column - 1 :][: place.width] == quoted(text)
        span = document.span(path)
        assert document.text[span.start : span.end] == quoted(text)
        if isinstance(path[-1], str):
            place = document.locate(path, key=True)
            assert document.line_text(place.line)[place.column - 1 :][: place.width] == quoted(path[-1])


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=60) | st.text("ab:- {}[],\"'#&*!|>%@\n\t", max_size=40).map(str.encode))
def test_no_bytes_give_a_traceback(data):
    document, diagnostics = read_document(data, "stad.yaml")
    assert document.root is not None or diagnostics
    for one in diagnostics:
        assert one.width >= 1
        assert 1 <= one.column <= len(document.line_text(one.line)) + 1


def test_a_comment_is_refused_only_where_it_was_meant_as_text():
    assert faults('a: b # five\nc: [d, # six\n  e] # seven\n#eight\nf: "g #9" #ten\n') == []
    assert faults("a: b #5\n") == [(1, 6, "hash-in-value")]
    assert faults("a: [b, c #5\n ]\n") == [(1, 10, "hash-in-value")]


def test_curly_quotes_inside_a_value_stay():
    assert read("a: Team “Zorg”\nb: ’s-Gravenhage\nc: «x»\n").root["a"] == "Team “Zorg”"
    assert faults('a: "b \\u2028 \\u0000"\n') == [(1, 4, "illegal-character")]
    assert faults("“a”: b\n") == [(1, 1, "word-quotes")]


def test_no_more_than_a_thousand_faults_are_shown():
    shown = read_document(b"a: [" + b"~," * 5000 + b"]", "stad.yaml")[1]
    assert len(shown) == 1000
    assert shown[-1].rule == "many-faults"
    assert (
        shown[-1].message == "the file has 1000 faults or more, of which no more are shown; mend these first"
    )


def test_a_file_over_the_size_is_refused(monkeypatch):
    monkeypatch.setattr(reading, "LARGEST_FILE", 10)
    assert read_document(b"a: bcdefghijk\n", "stad.yaml")[1][0].message == (
        "the file has more than 10 bytes; split the organisation into several files"
    )
