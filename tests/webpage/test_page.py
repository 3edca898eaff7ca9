"""The one way to write a page of HTML: nothing of a text becomes markup, nothing is loaded."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from orgmodel.webpage import element, page, words

TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")))


class Read(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.elements, self.texts = [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))

    def handle_data(self, data):
        self.texts.append(data)


@given(TEXTS, TEXTS)
def test_text_comes_back_as_it_was_and_begins_nothing(text, attribute):
    read = Read(words("p", text, title=attribute, data_box=None, class_="x"))
    assert read.elements == [("p", {"title": attribute, "class": "x"})]
    assert "".join(read.texts) == text


def hashed(text):
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_the_policy_allows_our_style_and_script_and_embedded_pictures():
    written = page("T & x", "nl", ("<p>a</p>",), style="p{}", script="go()", metadata={"a": '"b"'})
    read = Read(written)
    meta = [attributes for tag, attributes in read.elements if tag == "meta"]
    assert meta[1]["content"] == (
        f"default-src 'none'; style-src '{hashed('p{}')}'; script-src '{hashed('go()')}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    assert meta[3] == {"name": "a", "content": '"b"'}
    assert "<title>T &amp; x</title>" in written
    assert written.index("<p>a</p>") < written.index("<script>go()</script>")


def test_a_page_without_a_script_allows_none():
    written = page("T", "nl", (), style="", attributes={"data-words": "<"})
    assert "script" not in written
    assert '<body data-words="&lt;">' in written
    assert re.match(r'<!DOCTYPE html>\n<html lang="nl">\n<head>', written)


def test_void_elements_are_not_closed():
    assert element("meta", charset="utf-8") == '<meta charset="utf-8">'
    assert element("ul", (words("li", "a"), words("li", "<"))) == "<ul><li>a</li><li>&lt;</li></ul>"
