"""From the located tree to parts that can be edited."""

from __future__ import annotations

from orgmodel.files.edits.nodes import Collection, Entry, Scalar, Value, adopt
from orgmodel.files.tree import Document, Mapping, Node, Sequence, child_of
from orgmodel.model.paths import DocumentPath

_SPACE = " \t"


def open_document(document: Document) -> Collection:
    """Return a whole document as a mapping to edit.

    Args:
        document: a file that was read without faults.
    """
    assert document.root is not None
    text, root = document.text, document.root
    if text[root.start] == "{":
        value = open_node(text, root, root.start, root.end)
        assert isinstance(value, Collection)
        return value
    end = _line_end(text, root.end)
    return _collection(text, root, 0, end, flow=False, fresh=True)


def open_node(text: str, node: Node, start: int, end: int, *, fresh_from: int | None = None) -> Value:
    """Return one value to edit.

    Args:
        text: the text it stands in.
        node: the value in the located tree.
        start, end: where it stands.
        fresh_from: start of its first line, for a block that begins on a line of its own.
    """
    if isinstance(node, str):
        return Scalar(text[start:end], node)
    if text[start] in "{[":
        return _collection(text, node, start, end, flow=True, fresh=False)
    begin = start if fresh_from is None else fresh_from
    return _collection(text, node, begin, _line_end(text, end), flow=False, fresh=fresh_from is not None)


def graft(document: Document, path: DocumentPath) -> Value:
    """Return the value at a path of one document, to be put into another.

    Args:
        document: a file that was read without faults.
        path: keys and list positions of a value that is there.
    """
    node: Node | None = document.root
    span = document.span(path)
    for step in path:
        below = child_of(node, step) if node is not None else None
        node = below[0] if below else None
    assert node is not None
    line = _line_start(document.text, span.start)
    fresh = not document.text[line : span.start].strip(_SPACE)
    return open_node(document.text, node, span.start, span.end, fresh_from=line if fresh else None)


def _collection(
    text: str, node: Mapping | Sequence, start: int, end: int, *, flow: bool, fresh: bool
) -> Collection:
    is_mapping = isinstance(node, Mapping)
    column = node.start - _line_start(text, node.start)

    def load(collection: Collection) -> list[Entry]:
        if flow:
            return _flow_entries(collection, node)
        return _block_keys(collection, node) if isinstance(node, Mapping) else _block_items(collection, node)

    return Collection(
        text, start, end, is_mapping=is_mapping, flow=flow, fresh=fresh, column=column, load=load
    )


def _block_keys(collection: Collection, node: Mapping) -> list[Entry]:
    text, at = collection.source, collection.start
    entries = []
    for index, (key, value) in enumerate(node.items()):
        begin, start, end = node.spans[index * 3 : index * 3 + 3]
        entries.append(_block_entry(collection, key, value, (at, begin, start, end)))
        at = _line_end(text, _value_end(text, value, start, end))
    return entries


def _block_items(collection: Collection, node: Sequence) -> list[Entry]:
    text, at = collection.source, collection.start
    entries = []
    for index, value in enumerate(node):
        start, end = node.spans[index * 2 : index * 2 + 2]
        dash = node.start if index == 0 else _dash(text, at)
        entries.append(_block_entry(collection, None, value, (at, dash, start, end)))
        at = _line_end(text, _value_end(text, value, start, end))
    return entries


def _block_entry(
    collection: Collection, key: str | None, node: Node, offsets: tuple[int, int, int, int]
) -> Entry:
    """Return one entry of a block.

    Args:
        offsets: end of the entry before, start of the key or dash, start and end of the value.
    """
    text = collection.source
    at, begin, start, end = offsets
    line = _line_start(text, begin)
    gap, lead = _split_comments(text[at:line], collection.column) if line > at else ("", "")
    value_line = _line_start(text, start)
    is_block = not isinstance(node, str) and text[start] not in "{["
    if is_block and value_line > begin:
        opening_end = _line_end(text, _key_end(text, begin, key))
        value = open_node(text, node, start, end, fresh_from=opening_end)
        entry = Entry(key, text[begin:opening_end], value, collection.column, gap, lead)
    else:
        value = open_node(text, node, start, end)
        end = _value_end(text, node, start, end)
        tail = "" if is_block else text[end : _line_end(text, end)]
        if isinstance(value, Scalar):
            value = Scalar(text[start:end], value.value)
        entry = Entry(key, text[begin:start], value, collection.column, gap, lead, tail)
    adopt(entry, entry.value)
    return entry


def _flow_entries(collection: Collection, node: Mapping | Sequence) -> list[Entry]:
    text, at = collection.source, collection.start + 1
    entries = []
    step = 3 if isinstance(node, Mapping) else 2
    keys = list(node) if isinstance(node, Mapping) else [None] * len(node)
    values = list(node.values()) if isinstance(node, Mapping) else list(node)
    for index, (key, value) in enumerate(zip(keys, values, strict=True)):
        span = node.spans[index * step : index * step + step]
        begin, start, end = span[0], span[-2], span[-1]
        comma = _comma(text, end)
        is_last = index == len(values) - 1
        after = comma if comma is not None else collection.end - 1
        entry = Entry(key, text[begin:start], open_node(text, value, start, end), 0)
        entry.column = begin - _line_start(text, begin)
        entry.lead = text[at:begin]
        entry.tail = text[end:after]
        adopt(entry, entry.value)
        entries.append(entry)
        at = after + 1
        if is_last and comma is not None:
            collection.closing = text[comma : collection.end]
    if not entries:
        collection.closing = text[at : collection.end]
    return entries


def _split_comments(text: str, column: int) -> tuple[str, str]:
    """Split the lines above an entry into those that stay and its own comments straight above."""
    lines = text.splitlines(keepends=True)
    first = len(lines)
    while first and lines[first - 1].lstrip(_SPACE).startswith("#") and _indent(lines[first - 1]) == column:
        first -= 1
    return "".join(lines[:first]), "".join(lines[first:])


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(_SPACE))


def _dash(text: str, at: int) -> int:
    """Return where the next list item begins, past blank lines and comments."""
    while True:
        end = _next_line(text, at)
        line = text[at:end]
        if line.lstrip(_SPACE).startswith("-"):
            return at + _indent(line)
        at = end


def _key_end(text: str, begin: int, key: str | None) -> int:
    """Return the offset after the colon or dash that begins an entry, so that its line end can be found."""
    if key is None:
        return begin + 1
    if text[begin] in "\"'":
        quote = text[begin]
        end = text.index(quote, begin + 1)
        while text[end - 1] == "\\" and quote == '"':
            end = text.index(quote, end + 1)
        return text.index(":", end) + 1
    return text.index(":", begin + len(key)) + 1


def _value_end(text: str, node: Node, start: int, end: int) -> int:
    """Return where a value ends; a block scalar ends with its last line's end."""
    if not isinstance(node, str) or start == end or text[start] not in "|>":
        return end
    line = _line_start(text, end)
    return line if line > start and not text[line:end].strip(_SPACE) else end


def _comma(text: str, at: int) -> int | None:
    """Return where the comma after a value in braces stands, or None when the bracket closes."""
    while at < len(text):
        if text[at] == ",":
            return at
        if text[at] in "}]":
            return None
        at = _next_line(text, at) if text[at] == "#" else at + 1
    return None


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _line_end(text: str, at: int) -> int:
    """Return the offset after the line that holds the character before `at`."""
    return at if at and text[at - 1] == "\n" else _next_line(text, at)


def _next_line(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1
