"""A card is a box that may still change: it has the same fields, and gives them all to its box."""

from __future__ import annotations

from msgspec.structs import fields, replace

from orgmodel.organogram.chart import Box, BoxKind, Mark, Place
from orgmodel.organogram.views.card import Card, card_from, finish


def test_a_card_has_the_fields_of_a_box_in_their_order_then_whether_it_has_a_line():
    of_card = [(field.name, field.type, field.default) for field in fields(Card)]
    of_box = [(field.name, field.type, field.default) for field in fields(Box)]
    assert of_card == [*of_box[:-1], ("linked", bool, True)]
    assert of_box[-1][0] == "description"


def test_every_field_reaches_the_box_and_comes_back():
    box = Box(
        id="b", kind=BoxKind.UNIT, title="Dienst", details=("één", "twee"), counts="3 direct",
        badge="Vacature", tags=("MT",), parent="a", place=Place.BESIDE, stacked=True,
        unknown=True, muted=True, mark=Mark.FOCUS,
        colour_group="groep", row="rij", heat=0.5, element="element", below="2 teams",
    )  # fmt: skip
    head = Card("a", BoxKind.HEAD, "Directeur")
    card = card_from(box)
    made = finish([card, head], "nl")
    assert made[0].id == "a"
    assert replace(made[1], description="") == box
    assert made[1].description == "Dienst, eenheid naast Directeur: Vacature; één; twee; 3 direct; MT."
