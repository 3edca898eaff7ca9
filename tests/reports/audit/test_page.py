"""The page: one file, well-formed, accessible in its structure, closed to whatever a file says."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from html.parser import HTMLParser

import pytest

from orgmodel.reports.audit.as_text import audit_text
from orgmodel.reports.audit.html.charts import bar_chart
from orgmodel.reports.audit.html.index import index_page
from orgmodel.reports.audit.html.organogram import Organogram
from orgmodel.reports.audit.html.page import audit_page
from orgmodel.reports.audit.sections import worded
from orgmodel.reports.audit.tables import Picture
from orgmodel.workflows.audit_drawing import draw_organogram
from orgmodel.workflows.inputs import Input
from tests.reports.audit.auditing import RICH, audit_named, audit_of
from tests.support.opening import computed_of

VOID = {"meta", "br", "link", "img", "input", "hr", "wbr"}

HOSTILE = """\
format: 1
id: kwaad
name: </title><script>alert(1)</script>
sources: [{id: bron, title: "<img src=x onerror=alert(2)>", url: "javascript:alert(3)", file: "</td><td>"}]
head: {title: "\\" onmouseover=\\"alert(4)", quote: "</style><script>alert(5)</script>"}
bodies: [{name: "<svg onload=alert(6)>"}]
headcount: {persons: 3, quote: "&lt;b&gt; blijft zo"}
units:
  - name: "<R&D> \\\\N 'x'"
    type: "</option>"
    head: {title: "شرطة <i>", reports_to: {to: onmouseover-alert-4, scope: "<a href=x>"}}
    positions: [{title: "]]> --> <!--", grade: x}]
"""


class Reading(HTMLParser):
    """Read a page; every element must be closed where it was opened."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.ids, self.tags, self.attributes, self.texts = [], [], [], [], []
        self.headings = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.tags.append(tag)
        self.attributes.append((tag, values))
        if "id" in values:
            self.ids.append(values["id"])
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] not in ("style", "script"):
            self.texts.append(data)


def page_of(audit, language="nl"):
    return audit_page(
        worded(audit, language), draw_organogram(audit.computed, Input("test.yaml", b""), language)
    )


@cache
def page_named(name, language="nl"):
    return page_of(audit_named(name), language)


@pytest.fixture(scope="module")
def hostile():
    return page_of(audit_of(HOSTILE, "kwaad.yaml"))


@pytest.mark.parametrize("name", ["izegem", "voorbeeldstad"])
def test_structure(name):
    page = Reading(page_named(name))
    assert len(page.ids) == len(set(page.ids))
    assert page.headings[0] == 1
    assert all(after <= before + 1 for before, after in zip(page.headings, page.headings[1:], strict=False))
    assert page.tags.count("h1") == page.tags.count("main") == 1
    assert page.tags.count("table") == page.tags.count("caption") == page.tags.count("thead")
    heads = [(values["scope"], values["role"]) for tag, values in page.attributes if tag == "th"]
    assert set(heads) == {("col", "columnheader"), ("row", "rowheader")}
    links = [values["href"] for tag, values in page.attributes if tag == "a"]
    assert all(link.removeprefix("#") in page.ids for link in links)
    assert dict(page.attributes)["html"] == {"lang": "nl"}


def test_every_sheet_has_its_own_ids():
    text = page_named("voorbeeldstad")
    sheets = text.count('<svg xmlns="http://www.w3.org/2000/svg"')
    assert sheets > 1
    assert f'aria-labelledby="sheet{sheets}-title sheet{sheets}-desc"' in text
    assert f"Organogram, blad {sheets} van {sheets}" in text
    assert "<metadata" not in text
    assert "<?xml" not in text


def test_nothing_of_a_file_becomes_markup(hostile):
    page = Reading(hostile)
    assert page.tags.count("script") == 1
    assert page.tags.count("style") == 1
    assert not {"img", "i", "b", "iframe", "option"} & set(page.tags)
    for tag, values in page.attributes:
        assert not any(name.startswith("on") or name == "style" for name in values), tag
    links = [values.get("href", "#") for _, values in page.attributes]
    assert all(link.startswith("#") for link in links)


def test_text_is_shown_as_the_file_has_it(hostile):
    shown = "".join(Reading(hostile).texts)
    for text in (
        "</title><script>alert(1)</script>",
        "<img src=x onerror=alert(2)>",
        "javascript:alert(3)",
        '" onmouseover="alert(4)',
        "&lt;b&gt; blijft zo",
        "<R&D> \\N 'x'",
        "شرطة <i>",
        "]]> --> <!--",
    ):
        assert text in shown


def test_the_policy_allows_our_own_style_and_script_only(hostile):
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', hostile)[1].replace("&#x27;", "'")
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        content = re.search(rf"<{tag}>(.*?)</{tag}>", hostile, re.DOTALL)[1]
        hashed = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{hashed}'" in policy


def test_same_input_same_bytes():
    assert page_of(audit_of(RICH)) == page_of(audit_of(RICH))


def test_numbers_in_dutch_and_in_english():
    assert ' data-order="1012">1.012</td>' in page_named("voorbeeldstad")
    assert ' data-order="846.3">846,3</td>' in page_named("voorbeeldstad")
    assert ">not known</td>" in page_named("izegem", "en")
    assert "1,012" in audit_text([worded(audit_named("voorbeeldstad"), "en")])


def test_a_circle_is_audited_and_not_drawn():
    audit = audit_of(
        "format: 1\nname: Kring\nhead: {title: A}\npositions:\n"
        "  - {id: b, title: B, reports_to: c}\n  - {id: c, title: C, reports_to: b}\n"
    )
    text = page_of(audit)
    assert "Niet getekend: rapporteringslijnen lopen in een kring: b -&gt; c -&gt; b" in text
    assert "S101 reporting-cycle" in text


def test_bars_stand_for_bounds():
    chart = bar_chart(Picture("t", (("een", 4, 4, "4", False), ("twee", 2, None, "2+", False))), "x")
    solid = re.findall(r'width="(\d+)" height="12" fill="#17324D"', chart)
    dashed = re.findall(r'width="(\d+)" height="12" fill="#FFFFFF"', chart)
    assert [int(width) for width in solid] == [148, 74]
    assert len(dashed) == 1


def test_without_a_drawing_the_reason_is_told():
    text = audit_page(worded(audit_of(RICH), "en"), Organogram(reason="<too> large"))
    assert "<p>Not drawn: &lt;too&gt; large</p>" in text


def test_the_index_leads_to_every_page():
    audits = [audit_named("izegem"), audit_of(HOSTILE, "kwaad.yaml")]
    page = Reading(index_page([(audits[0], "izegem-audit.html"), (audits[1], "a b.html")], (), "nl"))
    links = [values["href"] for tag, values in page.attributes if tag == "a"]
    assert links == ["#content", "izegem-audit.html", "a%20b.html"]
    assert "</title><script>alert(1)</script>" in "".join(page.texts)
    assert page.tags.count("script") == 1


def test_of_many_layers_as_many_are_drawn_as_fit_in_four_hundred_boxes():
    chain = "".join(f"  - {{id: p{n}, title: Functie {n}, reports_to: p{n - 1}}}\n" for n in range(1, 451))
    computed = computed_of(f"format: 1\nid: o\nname: O\nhead: {{id: p0, title: Top}}\npositions:\n{chain}")
    twin = draw_organogram(computed, Input("o.yaml", b""), "nl").twin
    assert "Functie 398" in twin
    assert "Functie 401" not in twin
