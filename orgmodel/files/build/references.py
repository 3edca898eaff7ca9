"""References: from what an author writes to the one element meant."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from enum import StrEnum

from msgspec import Struct, field

from orgmodel.files.build.problems import Problems
from orgmodel.files.build.remedies import as_id, reference_remedy
from orgmodel.files.build.slugs import RESERVED
from orgmodel.model.paths import DocumentPath

# Ids that are compared with wrong references, all together: to seek what is near takes its time.
MOST_COMPARED = 200_000


class ElementKind(StrEnum):
    """The kinds of elements that share one namespace of ids."""

    ORGANISATION = "organisation"
    UNIT = "unit"
    POSITION = "position"
    BODY = "body"


UNITS = frozenset({ElementKind.UNIT, ElementKind.ORGANISATION})
POSITIONS = frozenset({ElementKind.POSITION})
SUPERIORS = frozenset({ElementKind.POSITION, ElementKind.BODY})
ANY_KIND = frozenset(ElementKind)
_WITH_ARTICLE = {
    ElementKind.ORGANISATION: "the organisation",
    ElementKind.UNIT: "a unit",
    ElementKind.POSITION: "a position",
    ElementKind.BODY: "a body",
}
_MEANT = {UNITS: "unit", POSITIONS: "position", SUPERIORS: "position or body", ANY_KIND: "element"}


class References(Struct):
    """Know every id and every unambiguous tail of one.

    Args:
        called: ids by case-folded name, title or alias, once anybody asks.
    """

    problems: Problems
    called: Callable[[], Mapping[str, Sequence[str]]] = dict
    kinds: dict[str, ElementKind] = field(default_factory=dict)
    paths: dict[str, DocumentPath] = field(default_factory=dict)
    heads: dict[str, str] = field(default_factory=dict)
    _tails: dict[str, list[str]] = field(default_factory=dict)
    _compared: int = 0

    def declare(self, identity: str, kind: ElementKind, path: DocumentPath, *, explicit: bool) -> bool:
        """Note an element's id; refuse a reserved or used one."""
        if identity in RESERVED:
            message = f"the id {identity!r} is reserved; give this {kind} another `id:`"
            place = (*path, "id") if explicit else path
            self.problems.add(place, "reserved-id", "D203", message, identity)
            return False
        if identity in self.kinds:
            self._refuse_second(identity, kind, path, explicit=explicit)
            return False
        self.kinds[identity] = kind
        self.paths[identity] = path
        start = identity.find("/")
        while start >= 0:
            self._tails.setdefault(identity[start + 1 :], []).append(identity)
            start = identity.find("/", start + 1)
        return True

    def resolve(
        self,
        name: str,
        path: DocumentPath,
        wanted: frozenset[ElementKind],
        *,
        words: Collection[str] = (),
        otherwise: str = "declare it",
    ) -> str | None:
        """Return the id meant by `name`, or None after noting why there is none.

        Args:
            words: the reserved words that could be written here too.
            otherwise: the remedy where no id comes near.
        """
        if self.kinds.get(name) in wanted:
            return name
        meant = [identity for identity in self._tails.get(name, ()) if self.kinds[identity] in wanted]
        if len(meant) == 1:
            return meant[0]
        if meant:
            self.refuse_ambiguous(name, meant, path)
            return None
        ids = self._names(wanted)
        other = next((one for one in (name, as_id(name)) if one in self.kinds), None)
        if other is not None and other not in ids:
            self._refuse_kind(name, other, path, wanted)
            return None
        remedy = reference_remedy(name, ids, self.called(), words, otherwise)
        message = f"no {_MEANT[wanted]} has the id {name!r}; {remedy}"
        self.problems.add(path, "unresolved-reference", "D202", message, name)
        return None

    def refuse_ambiguous(self, name: str, meant: Iterable[str], path: DocumentPath) -> None:
        """Note that a name may mean several elements."""
        ids = sorted(meant)
        choice = " or ".join(map(repr, ids[:4]))
        message = f"{name!r} fits {len(ids)} elements; write {choice}"
        self.problems.add(path, "ambiguous-reference", "D205", message, name)

    def find(self, name: str, wanted: frozenset[ElementKind] = ANY_KIND) -> tuple[str, ...]:
        """Return the ids that `name` may mean, without complaint."""
        if self.kinds.get(name) in wanted:
            return (name,)
        return tuple(identity for identity in self._tails.get(name, ()) if self.kinds[identity] in wanted)

    def _refuse_second(self, identity: str, kind: ElementKind, path: DocumentPath, *, explicit: bool) -> None:
        first = self.kinds[identity]
        remedy = "give one of them an explicit `id:`"
        if explicit:
            path, remedy = (*path, "id"), "give one of them another id"
        message = f"this {kind} has the id {identity!r}, which {_WITH_ARTICLE[first]} above has; {remedy}"
        self.problems.add(path, "duplicate-id", "D201", message, identity)

    def _refuse_kind(
        self, name: str, identity: str, path: DocumentPath, wanted: frozenset[ElementKind]
    ) -> None:
        kind = self.kinds[identity]
        words = _MEANT[wanted].replace(" or ", " or a ")
        remedy = f"name a {words}"
        if kind in UNITS and ElementKind.POSITION in wanted:
            head = self.heads.get(identity)
            remedy = f"name its head {head!r}" if head else "name the position that heads it, or `unknown`"
        message = f"{name!r} is {_WITH_ARTICLE[kind]}, and here a {words} is meant; {remedy}"
        self.problems.add(path, "wrong-reference", "D204", message, name)

    def _names(self, wanted: frozenset[ElementKind]) -> set[str]:
        if self._compared > MOST_COMPARED:
            return set()
        names = {identity for identity, kind in self.kinds.items() if kind in wanted}
        for tail, ids in self._tails.items():
            if any(self.kinds[identity] in wanted for identity in ids):
                names.add(tail)
        self._compared += len(names)
        return names
