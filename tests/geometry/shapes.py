"""Generated organisations of every shape, as plain format-1 data; sizes count boxes, not bodies."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.support.generated import Data

SHAPES = ("star", "chain", "comb", "random", "balanced", "broad")
NAMES = (
    "Personeelsadministratie", "Sport", "ICT", "Ruimtelijke ordening en stedenbouw", "Financiën",
    "Klantencontactcentrum", "Facilitair beheer", "Burgerlijke stand", "Kinderopvanginitiatieven",
    "Arbeidsongeschiktheidsverzekeringsdossierbehandeling", "Groen & reiniging", "Jeugd", "<R&D>",
    "Monumentenzorgsubsidieaanvragenbeheer", "Welzijn op het werk", "Juridische dienst",
    "Ziekenhuisapothekersassistentenopleiding in samenwerking met de regio",
)  # fmt: skip
TITLES = (
    "Deskundige", "Administratief medewerker", "Informatieveiligheidscoördinator", "Jurist", "Redder",
    "Toezichthouder", "Maatschappelijk werker schuldhulp", "Gegevensbeschermingsfunctionaris", "GIS",
    "Technisch assistent groenvoorziening en begraafplaatsen", "Consulent", "Ingenieur",
)  # fmt: skip
SCOPES = ("kwaliteit", "informatieveiligheid", "opvolging van de begroting en de rapportering", "")
# Files nest no deeper than 100 levels of YAML; deeper structures are written flat, with `part_of`.
_DEEPEST = 20
TYPES = ("cluster", "dienst", "team", "afdeling")


def organisation(shape: str, size: int, seed: int, *, extras: bool = True) -> Data:
    """Return an organisation of about `size` boxes.

    Args:
        extras: bodies, staff, second lines, several bosses, deputies and counts as well.
    """
    random = Random(f"{shape} {size} {seed}")
    data: Data = {
        "format": "1", "id": "o", "name": "Proefstad", "as_of": "2026-01-01",
        "head": {"id": "top", "title": "Algemeen directeur"},
    }  # fmt: skip
    units, depths = [data], [0]
    parent_of = _PARENTS[shape]
    for number in range(1, size):
        chosen = parent_of(number, len(units), random)
        parent = units[chosen]
        as_position = number > 2 and random.random() < (0.45 if shape != "chain" else 0.0)
        if as_position:
            parent.setdefault("positions", []).append(_position(f"p{number}", random, extras))
            continue
        unit: Data = {
            "id": f"u{number}", "name": f"{random.choice(NAMES)} {number}", "type": random.choice(TYPES),
            "head": _head(number, random),
        }  # fmt: skip
        if depths[chosen] > _DEEPEST:
            unit["part_of"] = parent["id"]
        (data if depths[chosen] > _DEEPEST else parent).setdefault("units", []).append(unit)
        units.append(unit)
        depths.append(depths[chosen] + 1)
    if extras:
        _add_extras(data, units, random)
    return data


_PARENTS: dict[str, Callable[[int, int, Random], int]] = {
    "star": lambda number, count, random: 0,
    "chain": lambda number, count, random: count - 1,
    "comb": lambda number, count, random: count - 1 if number % 2 else max(0, count - 2),
    "random": lambda number, count, random: random.randrange(count),
    "balanced": lambda number, count, random: (number - 1) // 7 % count,
    "broad": lambda number, count, random: min(count - 1, random.randrange(12)),
}


def _head(number: int, random: Random) -> Data | str:
    drawn = random.random()
    if drawn < 0.12:
        return "none"
    if drawn < 0.2:
        return "unknown"
    return {"id": f"h{number}", "title": f"Hoofd {random.choice(TITLES).lower()} {number}"}


def _position(identity: str, random: Random, extras: bool) -> Data:
    position: Data = {"id": identity, "title": f"{random.choice(TITLES)} {identity[1:]}"}
    if extras and random.random() < 0.3:
        position["count"] = random.choice(["2", "5", "12", "~8", "3+", "unknown"])
    elif extras and random.random() < 0.15:
        position["status"] = "vacant"
    return position


def _add_extras(data: Data, units: list[Data], random: Random) -> None:
    heads = [unit["head"] for unit in units if isinstance(unit["head"], dict)]
    positions = [position for unit in units for position in unit.get("positions", [])]
    names = [position["id"] for position in (*heads, *positions)]
    data["bodies"] = [{"id": "b0", "name": "Gemeenteraad", "kind": "gemeenteraad"}]
    for number in range(1, random.randint(1, 4)):
        body: Data = {"id": f"b{number}", "name": f"Comité {random.choice(NAMES).lower()} {number}"}
        body["reports_to"] = "b0"
        data["bodies"].append(body)
    data["head"]["reports_to"] = random.sample([body["id"] for body in data["bodies"]], 1)
    for unit in units[1:]:
        if random.random() < 0.08:
            unit["staff"] = "true"
    for position in random.sample([*heads[1:], *positions], min(len(heads) - 1 + len(positions), 5)):
        others = [name for name in names if name != position["id"]]
        position["reports_to"] = _lines(random, random.choice(others), data["bodies"])
    for position in random.sample(heads, min(len(heads), 3)):
        others = [name for name in names if name != position["id"]]
        if others:
            position["deputies"] = [{"position": random.choice(others), "condition": "afwezigheid"}]


def _lines(random: Random, other: str, bodies: list[Data]) -> Data | list[Data | str] | str:
    """Second lines that leave the first as it is, so that no cycle can arise."""
    scope = {"scope": word} if (word := random.choice(SCOPES)) else {}
    return random.choice(
        [
            {"to": other, "kind": "functional", **scope},
            {"to": random.choice(bodies)["id"], **scope},
            [{"to": other, "kind": "functional", **scope}, {"to": bodies[0]["id"]}],
            ["none", {"to": other, "kind": "functional", **scope}],
            "unknown",
        ]
    )


def several_bosses(size: int, seed: int) -> Data:
    """Return a flat organisation in which members report to heads of other units, one line primary."""
    random = Random(seed)
    units: list[Data] = [
        {"id": f"u{n}", "name": f"{random.choice(NAMES)} {n}", "type": "dienst",
         "head": {"id": f"h{n}", "title": f"Diensthoofd {n}"}, "positions": []}
        for n in range(max(2, size // 6))
    ]  # fmt: skip
    for number in range(size - len(units) - 1):
        position: Data = {"id": f"p{number}", "title": f"{random.choice(TITLES)} {number}"}
        first, second = random.sample(units, 2)
        if random.random() < 0.3:
            position["reports_to"] = [
                {"to": first["head"]["id"], "primary": "true"},
                {"to": second["head"]["id"], "scope": random.choice(SCOPES[:3])},
            ]
        elif random.random() < 0.2:
            position["reports_to"] = [first["head"]["id"], second["head"]["id"]]
        first["positions"].append(position)
    head = {"id": "top", "title": "Algemeen directeur"}
    return {"format": "1", "id": "o", "name": "Matrixstad", "head": head, "units": units}
