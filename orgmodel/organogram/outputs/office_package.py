"""What PPTX and DOCX share as packages: the stamp, properties without times, the same bytes each time."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, unescape

from orgmodel.organogram.outputs.zipped import members_if_whole, read_members, write_members

LOCALES = {"nl": "nl-BE", "en": "en-GB"}

_CUSTOM = "docProps/custom.xml"
_STAMP_NAME = "orgmodel-stamp"
_TYPES = "[Content_Types].xml"
_RELATIONS = "_rels/.rels"
_CONTENT_TYPE = (
    '<Override PartName="/docProps/custom.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>'
)
_RELATION = (
    '<Relationship Id="rIdStamp" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" '
    'Target="docProps/custom.xml"/></Relationships>'
)
_PROPERTIES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    '<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="{name}">'
    "<vt:lpwstr>{value}</vt:lpwstr></property></Properties>"
)
_CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title>'
    "<dc:language>{language}</dc:language></cp:coreProperties>"
)
_APPLICATION = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>orgmodel</Application></Properties>"
)
_STAMP = re.compile(r'name="orgmodel-stamp"><vt:lpwstr>(.*?)</vt:lpwstr>', re.DOTALL)
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def xml_text(text: str) -> str:
    """Escape text for an XML element or a double-quoted attribute."""
    return escape(_ILLEGAL.sub("\ufffd", text), {'"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;"})


def finish_package(archive: bytes, *, title: str, language: str, stamp: str) -> bytes:
    """Put title, language and stamp into an Office package and write it with the same bytes each time."""
    members = read_members(archive)
    members["docProps/core.xml"] = _CORE.format(
        title=xml_text(title), language=LOCALES.get(language, language)
    ).encode()
    members["docProps/app.xml"] = _APPLICATION.encode()
    members[_CUSTOM] = _PROPERTIES.format(name=_STAMP_NAME, value=xml_text(stamp)).encode()
    members[_TYPES] = members[_TYPES].replace(b"</Types>", _CONTENT_TYPE.encode())
    members[_RELATIONS] = members[_RELATIONS].replace(b"</Relationships>", _RELATION.encode())
    return write_members(members)


def replace_in_stamp(archive: bytes, old: bytes, new: bytes) -> bytes:
    """Replace a piece of the stamp of a PPTX or DOCX; anything that is no such package stays as it is."""
    members = members_if_whole(archive)
    if _CUSTOM not in members:
        return archive
    return write_members({**members, _CUSTOM: members[_CUSTOM].replace(old, new)})


def read_package_stamp(archive: bytes) -> str | None:
    """Read the stamp of a PPTX or DOCX; None where there is none."""
    properties = members_if_whole(archive).get(_CUSTOM, b"").decode(errors="replace")
    found = _STAMP.search(properties)
    if found is None:
        return None
    return unescape(found[1], {"&quot;": '"', "&#10;": "\n", "&#9;": "\t", "&#13;": "\r"})
