"""From the bytes of a file to its located tree."""

from __future__ import annotations

from orgmodel.files.decoding import decode
from orgmodel.files.diagnostics import Diagnostic
from orgmodel.files.faults import EMPTY_FILE, NOT_KEYS, TOO_LARGE, Faults, diagnosed
from orgmodel.files.mistakes.scalars import NO_KEYS
from orgmodel.files.parsing import parse
from orgmodel.files.tree import Document, Mapping

LARGEST_FILE = 16 * 1024 * 1024
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def read_document(data: bytes, name: str) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Read a file as a located tree, all its faults at once.

    Args:
        data: the bytes of the file.
        name: the name as the user gave it, for messages.

    Returns:
        The document, its `root` None where no tree could be read, and what is wrong with it.
    """
    faults = Faults()
    if len(data) > LARGEST_FILE:
        message = f"the file has more than {LARGEST_FILE} bytes; split the organisation into several files"
        faults.add(0, 1, TOO_LARGE, message)
        return _unread(name, "", faults)
    text = decode(data, faults)
    if text is None:
        return _unread(name, "", faults)
    parsed = parse(text, faults)
    root = parsed.root
    document = Document(
        name,
        text,
        root if isinstance(root, Mapping) else None,
        data.startswith(_BYTE_ORDER_MARK),
        parsed.misread,
    )
    if not faults.found and (root is None or root == ""):
        faults.add(0, 1, EMPTY_FILE, "the file is empty; `orgmodel new FILE` writes one to start from")
    elif root is not None and document.root is None:
        faults.add(0, 1, NOT_KEYS, NO_KEYS)
    return document, diagnosed(document, faults.found)


def _unread(name: str, text: str, faults: Faults) -> tuple[Document, tuple[Diagnostic, ...]]:
    document = Document(name, text, None)
    return document, diagnosed(document, faults.found)
