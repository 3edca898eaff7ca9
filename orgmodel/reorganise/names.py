"""What a reference in a scenario means while elements come and go."""

from __future__ import annotations

from msgspec import Struct

from orgmodel.files.build.references import ANY_KIND, ElementKind
from orgmodel.files.build.remedies import suggestion

MOST_NAMED = 4


class Refused(Exception):  # noqa: N818 - it reads as what it says: the change is refused
    """Tell why a change cannot be made.

    Args:
        message: lower case, the remedy last.
        path: where below the change the fault stands.
    """

    def __init__(self, message: str, *path: str | int) -> None:
        super().__init__(message)
        self.message = message
        self.path = path


class Gone(Struct, frozen=True):
    """Hold which change took an element away, and what holds its content now."""

    change: str
    into: str | None


class Names:
    """Know every id and every tail of one, as they are at this point of the scenario."""

    def __init__(self) -> None:
        self.kinds: dict[str, ElementKind] = {}
        self.gone: dict[str, Gone] = {}
        self._tails: dict[str, list[str]] = {}

    def add(self, identity: str, kind: ElementKind) -> None:
        """Note an element."""
        self.kinds[identity] = kind
        for tail in tails_of(identity):
            self._tails.setdefault(tail, []).append(identity)

    def remove(self, identity: str, change: str, into: str | None) -> None:
        """Note that an element is gone."""
        del self.kinds[identity]
        for tail in tails_of(identity):
            self._tails[tail].remove(identity)
        self.gone[identity] = Gone(change, into)

    def find(self, name: str, wanted: frozenset[ElementKind] = ANY_KIND) -> tuple[str, ...]:
        """Return the ids that a name may mean; an exact id beats a tail."""
        if self.kinds.get(name) in wanted:
            return (name,)
        return tuple(found for found in self._tails.get(name, ()) if self.kinds[found] in wanted)

    def resolve(self, name: str, wanted: frozenset[ElementKind], *path: str | int) -> str:
        """Return the one id meant.

        Args:
            name: as the author writes it.
            wanted: the kinds of elements that fit.
            path: where below the change it stands.

        Raises:
            Refused: when there is none, or more than one.
        """
        found = self.find(name, wanted)
        if len(found) == 1:
            return found[0]
        words = " or ".join(sorted(wanted))
        if found:
            choice = " or ".join(repr(one) for one in sorted(found)[:MOST_NAMED])
            raise Refused(f"{name!r} fits {len(found)} elements; write {choice}", *path)
        gone = next((one for one in self.gone if one == name or name in tails_of(one)), None)
        if gone is not None:
            raise Refused(
                f"{name!r} is gone since {self.gone[gone].change}; change the order, or leave it out", *path
            )
        other = self.kinds.get(name)
        if other is not None:
            meant = with_article(words)
            raise Refused(
                f"{name!r} is {with_article(other)}, and here {meant} is meant; name {meant}", *path
            )
        names = [one for one, kind in self.kinds.items() if kind in wanted]
        names += [tail for tail, ids in self._tails.items() if any(self.kinds[one] in wanted for one in ids)]
        remedy = suggestion(name, names, "declare it in the base, or create it first")
        raise Refused(f"no {words} has the id {name!r}; {remedy}", *path)


def with_article(noun: str) -> str:
    """Put `a` or `an` before a noun: `an organisation`; a unit is `a unit`."""
    return f"an {noun}" if noun.startswith("o") else f"a {noun}"


def tails_of(identity: str) -> list[str]:
    """Return what follows each slash of an id."""
    tails = []
    start = identity.find("/")
    while start >= 0:
        tails.append(identity[start + 1 :])
        start = identity.find("/", start + 1)
    return tails
