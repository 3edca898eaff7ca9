"""Zip archives with the same bytes for the same members: no times, no users, one order."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO

_FIRST = "[Content_Types].xml"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX = 3


def read_members(archive: bytes) -> dict[str, bytes]:
    """Read every member of an archive."""
    with zipfile.ZipFile(BytesIO(archive)) as source:
        return {name: source.read(name) for name in source.namelist()}


def members_if_whole(archive: bytes) -> dict[str, bytes]:
    """Read every member of what may be no archive, or a broken one; then there are none."""
    try:
        return read_members(archive)
    except (zipfile.BadZipFile, OSError, EOFError, zlib.error, ValueError, RuntimeError, struct.error):
        return {}


def write_members(members: Mapping[str, bytes]) -> bytes:
    """Write members as one archive, sorted, the list of content types first as Office wants it."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in sorted(members, key=lambda name: (name != _FIRST, name)):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = _UNIX
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, members[name])
    return target.getvalue()
