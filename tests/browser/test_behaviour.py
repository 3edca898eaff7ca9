from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.browser.conftest import PHONE, WIDE
from tests.browser.waiting import wait_until
from tests.organogram.outputs_office.by_hand import HOSTILE


def _width(page) -> float:
    return page.evaluate("document.querySelector('#picture svg').getBoundingClientRect().width")


def _scroll(page) -> list[float]:
    return page.evaluate(
        "[document.getElementById('picture').scrollLeft, document.getElementById('picture').scrollTop]"
    )


def _middle(page, selector: str) -> tuple[float, float]:
    frame = page.locator(selector).bounding_box()
    return frame["x"] + frame["width"] / 2, frame["y"] + frame["height"] / 2


def _texts(page, selector: str) -> list[str]:
    return page.locator(selector).all_inner_texts()


def test_search_lists_marks_and_counts(visit):
    page = visit()
    page.keyboard.press("/")
    page.keyboard.type("clustermanager STADS")
    assert page.inner_text("#hits") == "1 treffer"
    assert _texts(page, "#results button") == ["Stadsontwikkeling"]
    assert page.locator("g.box.is-hit").count() == 1
    page.keyboard.press("Escape")
    assert page.input_value("#search") == ""
    assert page.locator(".is-hit").count() == 0
    page.fill("#search", "zzz")
    assert page.inner_text("#hits") == "geen treffers"


def test_search_finds_without_accents(visit):
    page = visit()
    page.fill("#search", "financien")
    assert "Financiën" in _texts(page, "#results button")


def test_choosing_shows_lines_and_both_chains(visit):
    page = visit()
    page.fill("#search", "Handhaving")
    page.keyboard.press("Enter")
    assert page.inner_text("#chosen-title") == "Handhaving"
    assert "Handhaving rapporteert aan Veiligheid en publieke ruimte" in _texts(page, "#chosen-lines button")
    assert _texts(page, "#chosen-above button") == ["Veiligheid en publieke ruimte", "Algemeen directeur"]
    assert _texts(page, "#chosen-below button") == ["+ 3 teams, 40 medewerkers"]
    assert page.get_attribute("[data-box='handhaving']", "aria-selected") == "true"
    assert page.inner_text("#told") == "Gekozen: Handhaving"
    assert page.locator("g.box.is-above").count() == 2
    page.click("#chosen-above button >> nth=1")
    assert page.inner_text("#chosen-title") == "Algemeen directeur"
    assert _texts(page, "#chosen-above li") == ["niemand hierboven"]
    page.keyboard.press("Escape")
    assert page.locator("#chosen").is_hidden()
    assert page.locator("[aria-selected='true']").count() == 0


def test_a_box_without_details_borrows_none_from_those_below(visit):
    page = visit("hostile")
    page.evaluate("document.querySelector('#item-1 > .more').remove()")
    page.click("#item-1")
    assert page.inner_text("#chosen-title") == "Algemeen directeur"
    assert page.inner_text("#chosen-more") == ""


def test_the_hits_close_when_the_keyboard_leaves_and_open_again(visit):
    page = visit()
    page.fill("#search", "team")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('#results') !== null")
    page.focus("#fit")
    assert page.locator("#results").is_hidden()
    page.focus("#search")
    assert page.locator("#results").is_visible()
    page.click("#results button >> nth=0")
    assert page.locator("#results").is_hidden()
    assert page.locator("#chosen").is_visible()


def _shown(page, selector: str) -> int:
    return sum(each.is_visible() for each in page.locator(selector).all())


def test_what_is_folded_in_the_list_is_folded_in_the_drawing(visit):
    page = visit()
    boxes, lines = _shown(page, "g.box"), _shown(page, "g.link")
    page.locator("[data-box='burger-en-onthaal']").press("ArrowLeft")
    below = page.locator("[data-box='burger-en-onthaal'] li").count()
    assert below == 6
    assert (_shown(page, "g.box"), _shown(page, "g.link")) == (boxes - 6, lines - 6)
    assert page.locator("#sheet-1-box-burgerzaken").is_hidden()
    assert page.locator(".fold text").all_text_contents() == ["+ 6"]
    page.click(".fold")
    assert (_shown(page, "g.box"), _shown(page, "g.link")) == (boxes, lines)
    assert page.locator(".fold").count() == 0
    assert page.get_attribute("[data-box='burger-en-onthaal']", "aria-expanded") == "true"


def test_a_chosen_box_folds_by_its_button_and_a_hit_below_unfolds_it(visit):
    page = visit()
    page.click("#sheet-1-box-burger-en-onthaal")
    assert page.inner_text("#fold") == "Dichtklappen"
    page.click("#fold")
    assert page.inner_text("#fold") == "Openklappen"
    assert page.locator("#sheet-1-box-communicatie").is_hidden()
    page.fill("#search", "communicatie")
    page.keyboard.press("Enter")
    assert page.locator("#sheet-1-box-communicatie").is_visible()
    page.click("#chosen-below button >> nth=0")
    assert page.locator("#fold").is_hidden()


def test_all_is_folded_and_unfolded_at_once(visit):
    page = visit()
    boxes = _shown(page, "g.box")
    page.click("#collapse")
    assert 0 < _shown(page, "g.box") < 15
    page.click("#expand")
    assert _shown(page, "g.box") == boxes


_DRAWN_ROUTES = "[...document.querySelectorAll('.route')].filter(r => getComputedStyle(r).stroke !== 'none')"


def test_a_chosen_line_is_drawn_as_a_whole(visit):
    page = visit()
    assert page.evaluate(f"{_DRAWN_ROUTES}.length") == 0
    page.click("#sheet-1-box-burger-en-onthaal")
    drawn = page.evaluate(f"{_DRAWN_ROUTES}.map(r => r.parentElement.dataset.source)")
    assert "burger-en-onthaal" in drawn


def test_lines_that_stay_draw_what_a_hidden_one_had_drawn(visit):
    page = visit()
    page.locator("[data-box='algemeen-directeur']").press("ArrowLeft")
    bare = page.evaluate(
        """() => [...document.querySelectorAll('g.link:not(.is-folded) .route')].filter((route) => {
          const target = route.parentElement.dataset.target;
          const gone = document.querySelector(`g.link.is-folded[data-target='${target}'] path[stroke]`);
          return gone && getComputedStyle(route).stroke === 'none';
        }).length"""
    )
    assert bare == 0
    page.locator("[data-box='algemeen-directeur']").press("ArrowRight")
    assert page.evaluate(f"{_DRAWN_ROUTES}.length") == 0


def test_a_box_is_chosen_by_click_and_not_by_drag(visit):
    page = visit()
    x, y = _middle(page, "#sheet-1-box-handhaving")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 40, y)
    page.mouse.up()
    assert page.locator("#chosen").is_hidden()
    page.mouse.click(x, y)
    assert page.inner_text("#chosen-title") == "Handhaving"


def test_keys_zoom_fit_and_pan(visit):
    page = visit()
    fitted = _width(page)
    page.keyboard.press("+")
    assert _width(page) == pytest.approx(fitted * 1.25, rel=0.01)
    page.keyboard.press("-")
    assert _width(page) == pytest.approx(fitted, rel=0.01)
    for _ in range(4):
        page.keyboard.press("+")
    page.focus("#picture")
    before = _scroll(page)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    wait_until(page, "before => document.getElementById('picture').scrollTop > before", arg=before[1])
    wait_until(page, "before => document.getElementById('picture').scrollLeft > before", arg=before[0])
    page.keyboard.press("0")
    assert _width(page) == pytest.approx(fitted, rel=0.01)


def _is_whole(page) -> bool:
    drawing, region = (page.locator(each).bounding_box() for each in (".sheet", "#picture"))
    shares = [drawing[side] / region[side] for side in ("width", "height")]
    assert 0.94 < max(shares) <= 1
    hidden = page.evaluate(
        "[picture.scrollWidth - picture.clientWidth, picture.scrollHeight - picture.clientHeight]"
    )
    return hidden == [0, 0]


@pytest.mark.parametrize("size", [WIDE, (1000, 1400)])
@pytest.mark.parametrize("name", ["nl", "wide"])
def test_a_page_opens_with_the_whole_drawing_in_sight(visit, name, size):
    assert _is_whole(visit(name, size))


_SMALLEST_PIXELS = """() => Math.min(...[...document.querySelectorAll("#picture text")]
    .filter((text) => getComputedStyle(text.parentElement).display !== "none")
    .map((text) => text.getAttribute("font-size") * text.ownerSVGElement.getScreenCTM().a))"""


@pytest.mark.parametrize(("name", "box"), [("nl", "algemeen-directeur"), ("vacancy", "stadsontwikkeling")])
def test_on_a_phone_a_page_opens_legible_at_the_box_that_matters_most(visit, name, box):
    page = visit(name, PHONE, has_touch=True, is_mobile=True)
    assert page.evaluate(_SMALLEST_PIXELS) == pytest.approx(11, abs=0.1)
    across, down = _middle(page, f"#sheet-1-box-{box}")
    assert across == pytest.approx(_middle(page, "#picture")[0], abs=2)
    region = page.locator("#picture").bounding_box()
    assert region["y"] < down < region["y"] + region["height"]
    page.tap("#fit")
    assert _is_whole(page)


def test_a_page_that_opened_legible_follows_the_window(visit):
    page = visit("nl", PHONE)
    page.set_viewport_size({"width": WIDE[0], "height": WIDE[1]})
    wait_until(page, "() => picture.scrollHeight === picture.clientHeight")
    assert _is_whole(page)


def test_title_and_footer_are_said_once(visit):
    page = visit()
    once = ["Voorbeeldstad", "Bron: Personeelsplan 2026 (verzonnen) (1 januari 2026)."]
    for words in once:
        found = page.get_by_text(words, exact=True).all()
        assert [each.is_visible() for each in found].count(True) == 1
    cut = page.evaluate(
        """() => { const frame = document.querySelector(".sheet").getBoundingClientRect();
          const whole = (box) => box.left >= frame.left && box.right <= frame.right + 1
            && box.top >= frame.top && box.bottom <= frame.bottom + 1;
          return [...document.querySelectorAll("g.box, g.link, g.legend")]
            .filter((each) => !whole(each.getBoundingClientRect())).length; }"""
    )
    assert cut == 0


def test_each_of_several_sheets_says_its_title_and_its_own_footer(visit):
    page = visit("sheets")
    captions = _texts(page, "figcaption")
    assert len(captions) == page.locator(".sheet").count() > 1
    assert captions[0] == f"Voorbeeldstad, blad 1 van {len(captions)}"
    assert all(line.endswith(f"blad {n} van {len(captions)}") for n, line in enumerate(captions, start=1))


@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_the_title_of_a_sheet_stays_in_sight_wherever_the_drawing_is_scrolled(visit, size):
    page = visit("sheets", size)
    page.locator("#zoom-in").click(click_count=4)
    page.evaluate("() => { picture.scrollLeft = picture.scrollWidth; }")
    edges = page.evaluate(
        """() => { const frame = picture.getBoundingClientRect();
          const title = document.querySelector("figcaption").getBoundingClientRect();
          return [title.left - frame.left, frame.right - title.right, picture.scrollLeft]; }"""
    )
    assert edges[2] > 0
    assert min(edges) >= 0


def test_a_drawing_that_was_fitted_follows_the_window(visit):
    page = visit("nl", WIDE)
    before = _width(page)
    page.set_viewport_size({"width": 1800, "height": 1200})
    wait_until(
        page, "before => document.querySelector('#picture svg').clientWidth > before * 1.2", arg=before
    )


def test_wheel_zooms_where_the_mouse_is_and_dragging_pans(visit):
    page = visit()
    fitted = _width(page)
    x, y = _middle(page, "#picture")
    page.mouse.move(x, y)
    page.mouse.wheel(0, -600)
    wait_until(
        page,
        "width => document.querySelector('#picture svg').getBoundingClientRect().width > width * 2",
        arg=fitted,
    )
    before = _scroll(page)
    page.mouse.down()
    page.mouse.move(x - 50, y - 30)
    page.mouse.up()
    after = _scroll(page)
    assert (after[0] - before[0], after[1] - before[1]) == (
        pytest.approx(50, abs=1),
        pytest.approx(30, abs=1),
    )


def test_on_a_phone_choosing_keeps_the_drawing_in_sight_and_legible(visit):
    page = visit(size=PHONE, has_touch=True, is_mobile=True)
    page.fill("#search", "Handhaving")
    page.keyboard.press("Enter")
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE[0]
    wait_until(
        page,
        "() => { const box = document.querySelector('#sheet-1-box-handhaving').getBoundingClientRect();"
        " const frame = document.querySelector('#picture').getBoundingClientRect();"
        " return frame.top >= 0 && box.top >= frame.top"
        " && box.left >= frame.left && box.right <= frame.right; }",
    )
    assert page.locator("#sheet-1-box-handhaving").bounding_box()["width"] > 150


def test_hostile_text_is_only_text(visit):
    page = visit("hostile")
    assert page.locator("img").count() == 0
    assert page.locator("script").count() == 1
    page.fill("#search", "onerror")
    page.keyboard.press("Enter")
    assert page.text_content("#chosen-title") == HOSTILE


def test_print_is_only_the_drawing_on_a4(visit):
    page = visit()
    page.fill("#search", "Handhaving")
    page.keyboard.press("Enter")
    printed = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    assert len(printed.pages) == 1
    size = printed.pages[0].mediabox
    assert (float(size.width), float(size.height)) == (pytest.approx(842, abs=1), pytest.approx(595, abs=1))
    words = printed.pages[0].extract_text()
    assert "Handhaving" in words
    assert words.count("Organogram van de diensten") == 1
    assert words.count("Bron: Personeelsplan") == 1
    assert "Zoek in het organogram" not in words
    assert "Keuze wissen" not in words
