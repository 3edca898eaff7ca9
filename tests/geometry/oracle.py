"""What a drawing of the view `full` must hold, derived from the YAML data alone.

One box for the head of the organisation, one for each body, unit and other position; a head that is
declared in its unit stands in the unit's box. Lines: nesting, replaced by what `reports_to` says.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any

import yaml

Data = dict[str, Any]
Line = tuple[str, str, str]
MOST_DEPUTIES = 5


def read(text: bytes) -> Data:
    return yaml.load(text, Loader=yaml.BaseLoader)


def slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.lower())
    return re.sub(r"[^a-z0-9]+", "-", "".join(c for c in plain if not unicodedata.combining(c))).strip("-")


@dataclass(slots=True)
class Place:
    """One position or unit: its own box, the box it hangs from, and its data."""

    id: str
    data: Data
    unit: str | None
    is_unit: bool = False
    is_head: bool = False
    box: str = ""


@dataclass(slots=True)
class Expected:
    """Boxes, and lines as (source, target, kind); `depth` of a box counts from the top."""

    boxes: set[str] = field(default_factory=set)
    lines: set[Line] = field(default_factory=set)
    unknown: set[Line] = field(default_factory=set)
    parents: dict[str, str] = field(default_factory=dict)
    bodies: set[str] = field(default_factory=set)

    def depth(self, box: str) -> int:
        found = 0
        while box in self.parents:
            box, found = self.parents[box], found + 1
        return found

    def down_to(self, layers: int) -> Expected:
        """Return what remains of an excerpt of so many layers; bodies always stay."""
        boxes = {box for box in self.boxes if box in self.bodies or self.depth(box) <= layers}
        lines = {line for line in self.lines if {line[0], line[1]} <= boxes}
        return Expected(boxes, lines, self.unknown & lines, self.parents, self.bodies)

    def with_few_deputies(self, top: str) -> Expected:
        """Return what a drawing shows where deputies are many: of those only the deputies at the top."""
        deputies = {line for line in self.lines if line[2] == "deputy"}
        if len(deputies) <= MOST_DEPUTIES:
            return self
        hidden = {line for line in deputies if top not in line[:2]}
        return Expected(self.boxes, self.lines - hidden, self.unknown - hidden, self.parents, self.bodies)


class Oracle:
    def __init__(self, data: Data) -> None:
        self.data = data
        self.id = data.get("id") or slug(data["name"])
        self.places: dict[str, Place] = {}
        self.expected = Expected()
        self.heads: dict[str, str] = {}
        self.top = self.id
        self._walk()
        self._refer()

    def _walk(self) -> None:
        """Name every unit and position."""
        pending: list[tuple[Data, str | None]] = [(self.data, None)]
        while pending:
            unit, parent = pending.pop()
            is_top = unit is self.data
            identity = self.id if is_top else unit.get("id") or slug(unit["name"])
            head = unit.get("head")
            if isinstance(head, dict) and "title" in head:
                own = head.get("id") or (f"{identity}/{slug(head['title'])}" if not is_top else "")
                own = own or slug(head["title"])
                box = own if is_top else identity
                self.places[own] = Place(own, head, identity, is_head=True, box=box)
                self.heads[identity] = own
                self.top = own if is_top else self.top
            if not is_top:
                self.places[identity] = Place(identity, unit, parent, True, box=identity)
            for position in unit.get("positions", []):
                its = position.get("id") or slug(position["title"])
                if "id" not in position and not is_top:
                    its = f"{identity}/{its}"
                self.places[its] = Place(its, position, identity, box=its)
            pending += [(child, identity) for child in reversed(unit.get("units", []))]

    def find(self, reference: str) -> Place:
        """Return the one element that an id or its tail names."""
        if reference in self.places:
            return self.places[reference]
        found = [place for id_, place in self.places.items() if id_.endswith("/" + reference)]
        assert len(found) == 1, (reference, found)
        return found[0]

    def _home(self, place: Place) -> str | None:
        """Return the box of the unit in which a place stands."""
        if place.data.get("part_of") == "unknown":
            return None
        if "part_of" in place.data:
            return self.find(place.data["part_of"]).box
        return self.top if place.unit in (None, self.id) else place.unit

    def _leader(self, place: Place) -> str | None:
        """Return the head of the unit around a place, else of the nearest unit above that has one."""
        unit = self.places[place.unit] if place.is_head and place.unit != self.id else place
        if place.is_head and place.unit == self.id:
            return None
        while unit.data.get("part_of") != "unknown":
            above = self.find(unit.data["part_of"]).id if "part_of" in unit.data else unit.unit or self.id
            if above in self.heads:
                return self.heads[above]
            if above == self.id:
                return None
            unit = self.places[above]
        return None

    def _refer(self) -> None:
        expected = self.expected
        own_bodies = [body for body in self.data.get("bodies", []) if "organisation" not in body]
        expected.bodies = {body.get("id") or slug(body["name"]) for body in own_bodies}
        expected.boxes = expected.bodies | {place.box for place in self.places.values()} | {self.top}
        for place in self.places.values():
            if place.box != self.top:
                self._hang(place)
            self._second(place)
        for body in own_bodies:
            for line in _listed(body.get("reports_to")):
                for target in _listed(line["to"] if isinstance(line, dict) else line):
                    self._add(body.get("id") or slug(body["name"]), target, "", False)

    def _hang(self, place: Place) -> None:
        """Add the line of the tree: of a unit by its head where that stands in it, else by nesting."""
        head = place.data.get("head") if place.is_unit else None
        if isinstance(head, dict) and "title" in head:
            return  # the head's own place hangs the box
        unit = self.places[place.unit] if place.is_head and place.unit != self.id else place
        unsure = any(one.data.get("certainty", "stated") != "stated" for one in (unit, place))
        lines = _entries(place.data.get("reports_to"))
        home = self._home(unit)
        if isinstance(head, dict) and "position" in head and home is None:
            home = self.find(head["position"]).box
            unsure = unsure or "certainty" in head
        hierarchical = [e for e in lines if self._kind(e) == "hierarchical" and e["to"] not in RESERVED]
        if any(entry["to"] == "none" for entry in lines):
            self.expected.parents[place.box] = home or self.top
            return
        primary = [entry for entry in hierarchical if entry.get("primary") == "true"]
        chosen = (primary or hierarchical or [None])[0]
        if chosen is not None:
            leader = self._leader(place)
            superior = self.find(chosen["to"])
            vague = "certainty" in chosen
            implied = [e for e in hierarchical if self.find(e["to"]).id == leader]
            if not primary and implied:
                superior = self.find(implied[0]["to"])
            at_home = superior.id == leader and home is not None
            parent = home if at_home else superior.box
            self._tree(place.box, parent, vague or (at_home and unsure))
            return
        if home is None:
            self.expected.parents[place.box] = self.top
            return
        vague = any(entry["to"] == "unknown" for entry in lines)
        self._tree(place.box, home, vague or unsure)

    def _tree(self, source: str, target: str, unknown: bool) -> None:
        self.expected.parents[source] = target
        self.expected.lines.add((source, target, "hierarchical"))
        if unknown:
            self.expected.unknown.add((source, target, "hierarchical"))

    def _second(self, place: Place) -> None:
        """Add every declared line that is not the one of the tree, and the deputies."""
        for entry in _entries(place.data.get("reports_to")):
            if entry["to"] in RESERVED:
                continue
            kind = self._kind(entry)
            hangs = self.expected.parents.get(place.box)
            if kind == "hierarchical":
                superior = self.find(entry["to"])
                if superior.box == hangs or superior.id == self._leader(place):
                    continue
            self._add(place.box, entry["to"], entry.get("kind", ""), "certainty" in entry)
        for deputy in _listed(place.data.get("deputies")):
            source = self.find(deputy["position"] if isinstance(deputy, dict) else deputy).box
            if source != place.box:
                self.expected.lines.add((source, place.box, "deputy"))

    def _kind(self, entry: Data) -> str:
        if entry.get("kind"):
            return str(entry["kind"])
        return "accountability" if entry["to"] in self.expected.bodies else "hierarchical"

    def _add(self, source: str, to: str, kind: str, unknown: bool) -> None:
        is_body = to in self.expected.bodies
        target = to if is_body else self.find(to).box
        line = (source, target, kind or ("accountability" if is_body else "hierarchical"))
        if source != target:
            self.expected.lines.add(line)
            self.expected.unknown |= {line} if unknown else set()


RESERVED = ("none", "unknown")


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _entries(value: Any) -> list[Data]:
    """Return lines one target each."""
    found = []
    for entry in _listed(value):
        line = entry if isinstance(entry, dict) else {"to": entry}
        found += [{**line, "to": to} for to in _listed(line["to"])]
    return found
