"""The organisation while a scenario is carried out: what stands where, and the text being edited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct, field

from orgmodel.files.build.references import ElementKind
from orgmodel.files.build.slugs import slug
from orgmodel.files.edits.editing import EditTree
from orgmodel.files.edits.nodes import Collection, Entry, Scalar, mark_changed
from orgmodel.files.edits.scalars import scalar
from orgmodel.model.organisation import Organisation
from orgmodel.model.paths import DocumentPath
from orgmodel.reorganise import keys
from orgmodel.reorganise.changes import Cause
from orgmodel.reorganise.flows import SeatFlow
from orgmodel.reorganise.names import Names, Refused, tails_of
from orgmodel.reorganise.sites import Site, is_attached, scalars_below, sites_of

DEEPEST_NESTING = 60
_KEYS = {
    ElementKind.ORGANISATION: keys.ORGANISATION,
    ElementKind.UNIT: keys.UNIT,
    ElementKind.POSITION: keys.POSITION,
    ElementKind.BODY: keys.BODY,
}


class Place(Struct):
    """Hold what stands straight in a unit, in the order of the file, then of arrival."""

    units: dict[str, None] = field(default_factory=dict)
    positions: dict[str, None] = field(default_factory=dict)


class Working:
    """Hold the state between two changes.

    Args:
        base: the organisation before.
        tree: its document, to be edited.
    """

    def __init__(self, base: Organisation, tree: EditTree) -> None:
        self.base = base
        self.tree = tree
        self.names = Names()
        self.parent: dict[str, str | None] = {}
        self.unit_of: dict[str, str | None] = {}
        self.places: dict[str | None, Place] = {base.id: Place(), None: Place()}
        self.head_of: dict[str, str] = {}
        self.causes: dict[str, list[Cause]] = {}
        self.into: dict[str, str] = {}
        self.flows: list[SeatFlow] = []
        self.cause = Cause("", 0, "")
        self._made: dict[str, Collection] = {base.id: tree.root}
        self._paths: dict[str, DocumentPath] = {}
        self._written: dict[tuple[str, str, str], Cause] = {}
        self._sites: dict[str, list[Site]] | None = None
        self._note_base()

    def _note_base(self) -> None:
        base = self.base
        self.names.add(base.id, ElementKind.ORGANISATION)
        for unit in base.units:
            self.places[unit.id] = Place()
        for unit in base.units:
            self._paths[unit.id] = unit.path
            self.note_unit(unit.id, unit.parent)
            if unit.head is not None:
                self.head_of[unit.id] = unit.head
        if base.root.head is not None:
            self.head_of[base.id] = base.root.head
        for position in base.positions:
            self._paths[position.id] = position.path
            self.note_position(position.id, position.unit)
        for body in base.bodies:
            self._paths[body.id] = body.path
            self.names.add(body.id, ElementKind.BODY)

    def note_unit(self, identity: str, parent: str | None) -> None:
        """Note a unit below another."""
        self.names.add(identity, ElementKind.UNIT)
        self.parent[identity] = parent
        self.places.setdefault(identity, Place())
        self.places[parent].units[identity] = None

    def note_position(self, identity: str, unit: str | None) -> None:
        """Note a position in a unit."""
        self.names.add(identity, ElementKind.POSITION)
        self.unit_of[identity] = unit
        self.places[unit].positions[identity] = None

    def keep_unambiguous(self, identity: str) -> None:
        """Write references in full where a new id would make their short form ambiguous."""
        for short in (identity, *tails_of(identity)):
            for target in self.names.find(short):
                if target == short:
                    continue
                for site, named in self.sites(target):
                    mine = [one for one in named if getattr(one.value, "value", None) == short]
                    self.redirect(mine, target)
                    if mine:
                        self.touch(site.owner)

    def note_made(self, identity: str, mapping: Collection) -> None:
        """Note where a new element is written."""
        self._made[identity] = mapping

    def mapping(self, identity: str) -> Collection:
        """Return the keys of an element, to be edited."""
        if identity not in self._made:
            self._made[identity] = self.tree.mapping_at(self._paths[identity])
        return self._made[identity]

    def entry(self, identity: str) -> Entry:
        """Return the entry that holds an element: a list item, or the key `head`."""
        owner = self.mapping(identity).owner
        assert owner is not None
        return owner

    def keys_of(self, identity: str) -> tuple[str, ...]:
        """Return the usual order of an element's keys."""
        return _KEYS[self.names.kinds[identity]]

    def text_of(self, identity: str, key: str) -> str | None:
        """Return the plain value of a key, or None."""
        entry = self.mapping(identity).get(key)
        return entry.value.value if entry is not None and isinstance(entry.value, Scalar) else None

    def set_text(self, identity: str, key: str, text: str) -> None:
        """Give a key of an element a plain value."""
        self.tree.set_key(self.mapping(identity), key, scalar(text), self.keys_of(identity))

    def remove_key(self, identity: str, key: str) -> None:
        """Take a key of an element away, where it has it."""
        entry = self.mapping(identity).get(key)
        if entry is not None:
            self.tree.take_out(entry)

    def touch(self, *identities: str) -> None:
        """Note that the change at hand concerns these elements."""
        for identity in identities:
            causes = self.causes.setdefault(identity, [])
            if self.cause not in causes:
                causes.append(self.cause)

    def claim(self, identity: str, key: str, *path: str | int) -> None:
        """Note that the change at hand decides a key of an element.

        Raises:
            Refused: when another change of the same scenario decides it already.
        """
        first = self._written.setdefault((self.cause.scenario, identity, key), self.cause)
        if first is not self.cause:
            raise Refused(
                f"change {first.number} ({first.verb}) decides `{key}` of {identity!r} already; "
                "keep one of both",
                *path,
            )

    def remove(self, identity: str, into: str | None) -> None:
        """Note that an element is gone."""
        kind = self.names.kinds[identity]
        self.touch(identity)
        if kind is ElementKind.UNIT:
            del self.places[self.parent.pop(identity)].units[identity]
            self.head_of.pop(identity, None)
        elif kind is ElementKind.POSITION:
            del self.places[self.unit_of.pop(identity)].positions[identity]
        self.names.remove(identity, f"change {self.cause.number} ({self.cause.verb})", into)
        if into is not None:
            self.into[identity] = into

    def chain(self, unit: str | None) -> Iterator[str]:
        """Yield a unit and those above it, the organisation last."""
        seen: set[str] = set()
        while unit is not None and unit not in seen:
            seen.add(unit)
            yield unit
            unit = self.parent.get(unit)

    def inherited(self, unit: str | None, key: str) -> str | None:
        """Return the value of a key that a unit hands down."""
        for one in self.chain(unit):
            text = self.text_of(one, key)
            if text is not None:
                return text
        return None

    def derived_id(self, position: str, unit: str) -> str:
        """Return the id that a position without one would get in a unit."""
        title = slug(self.text_of(position, "title") or "")
        return title if unit == self.base.id else f"{unit}/{title}"

    def depth(self, identity: str) -> int:
        """Return how many lists and mappings hold an element."""
        depth, collection = 0, self.mapping(identity)
        while collection.owner is not None and collection.owner.owner is not None:
            depth, collection = depth + 1, collection.owner.owner
        return depth

    def headed_by(self, position: str) -> list[str]:
        """Return the units that a position heads."""
        return [unit for unit, head in self.head_of.items() if head == position]

    def sites(self, target: str) -> list[tuple[Site, list[Entry]]]:
        """Return the places that refer to an element now, with the entries that name it."""
        if self._sites is None:
            self._sites = sites_of(self.base)
        found = []
        for site in self._sites.get(target, ()):
            if site.owner not in self.names.kinds:
                continue
            entry = site.entry if site.entry is not None else self._entry_at(site.path)
            if entry is None or not is_attached(entry, self.tree.root):
                continue
            named = [one for one in scalars_below(entry) if self._names_it(one, target)]
            if named:
                found.append((site, named))
        return found

    def note_site(self, target: str, site: Site) -> None:
        """Note a reference that a change wrote."""
        self.sites(target)
        assert self._sites is not None
        self._sites.setdefault(target, []).append(site)

    def redirect(self, entries: Iterable[Entry], target: str) -> None:
        """Let references name another element."""
        for entry in entries:
            entry.value = scalar(target)
            mark_changed(entry.owner)

    def _entry_at(self, path: DocumentPath) -> Entry | None:
        try:
            return self.tree.entry_at(path)
        except (LookupError, IndexError):
            return None

    def _names_it(self, entry: Entry, target: str) -> bool:
        text = entry.value.value if isinstance(entry.value, Scalar) else ""
        return text == target or (text in tails_of(target) and target in self.names.find(text))
