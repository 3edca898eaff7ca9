"""Random charts of every shape, for the tests of the layout."""

from hypothesis import strategies as st

from orgmodel.organogram.chart import Box, BoxKind, Chart, Link, LinkKind, Mark, Place

WORDS = (
    "Dienst", "Omgeving", "en", "ruimtelijke", "ordening", "Sport", "Personeelsadministratie", "ICT",
    "Klantencontactcentrum", "van", "de", "burger", "Facilitair", "Donaudampfschifffahrtsgesellschaft",
)  # fmt: skip
SHAPES = ("star", "chain", "comb", "random")


def chart_of(boxes: list[Box], links: list[Link], footer: tuple[str, ...] = ("Bron: verzonnen.",)) -> Chart:
    return Chart("stad", "proef", "Proef", "stand 2026", "nl", tuple(boxes), tuple(links), footer)


def connectors(boxes: list[Box]) -> list[Link]:
    return [Link(b.id, b.parent, LinkKind.HIERARCHICAL, in_tree=True) for b in boxes if b.parent]


@st.composite
def charts(draw: st.DrawFn, most: int = 40) -> Chart:
    shape = draw(st.sampled_from(SHAPES))
    count = draw(st.integers(1, most))
    boxes = [Box("b0", BoxKind.HEAD, "Algemeen directeur", counts=draw(st.sampled_from(["", "4 direct"])))]
    for number in range(1, count):
        parent = {
            "star": 0,
            "chain": number - 1,
            "comb": (number - 1) // 2 * 2,
        }.get(shape)
        if parent is None:
            parent = draw(st.integers(0, number - 1))
        boxes.append(_box(draw, number, parent))
    bodies = draw(st.integers(0, 3))
    boxes += [Box(f"o{n}", BoxKind.BODY, f"Orgaan {n}", place=Place.ABOVE) for n in range(bodies)]
    links = connectors(boxes)
    if draw(st.integers(0, 4)) == 0:
        numbers = ("Stad: 1.012 medewerkers · 846,3 VTE", "Zorg: ca. 38 / 40 medewerkers", "stand 2026")
        boxes.append(Box("note", BoxKind.NOTE, "Personeelsbestand", numbers, parent="b0", place=Place.BESIDE))
    links += [Link(f"o{n}", "o0", LinkKind.ACCOUNTABILITY) for n in range(1, bodies)]
    for _ in range(draw(st.integers(0, 3))):
        source = boxes[draw(st.integers(0, count - 1))]
        target = boxes[draw(st.integers(0, len(boxes) - 1))]
        if source is target or target.kind is BoxKind.NOTE:
            continue
        kind = LinkKind.FUNCTIONAL if target.kind is not BoxKind.BODY else LinkKind.ACCOUNTABILITY
        label = draw(st.sampled_from(["", "kwaliteit", "opvolging van de begroting en de rapportering"]))
        links.append(Link(source.id, target.id, kind, label))
    return chart_of(boxes, list(dict.fromkeys(links)))


def _box(draw: st.DrawFn, number: int, parent: int) -> Box:
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4))
    marked = draw(st.integers(0, 20)) == 0
    return Box(
        f"b{number}",
        BoxKind.UNIT,
        " ".join(words),
        ("Diensthoofd",) if draw(st.booleans()) else (),
        draw(st.sampled_from(["", "11 direct · 106 indirect"])),
        badge="Vacature" if marked else "",
        mark=Mark.FOCUS if marked else Mark.NONE,
        tags=("MT",) if draw(st.integers(0, 9)) == 0 else (),
        parent=f"b{parent}",
        place=Place.BESIDE if draw(st.integers(0, 12)) == 0 else Place.BELOW,
        stacked=draw(st.integers(0, 9)) == 0,
        unknown=draw(st.integers(0, 9)) == 0,
        colour_group=draw(st.sampled_from(["", "een", "twee"])),
        row=draw(st.sampled_from(["", "cluster", "dienst"])),
    )


def tree_chart(count: int, span: int, title: str = "Functie met lange {:03d}") -> Chart:
    """Make a tree filled level by level; a span of 0 makes a chain."""
    boxes = [Box("b0", BoxKind.HEAD, title.format(0))]
    for number in range(1, count):
        parent = (number - 1) // span if span else number - 1
        boxes.append(Box(f"b{number}", BoxKind.POSITION, title.format(number), parent=f"b{parent}"))
    return chart_of(boxes, connectors(boxes), ())
