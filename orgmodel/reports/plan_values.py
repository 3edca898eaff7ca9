"""Values of a plan in words: references by name, quantities and states in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping

from orgmodel.model.organisation import Organisation
from orgmodel.model.quantity import parse_quantity
from orgmodel.reorganise.as_data import Data
from orgmodel.reorganise.substitute import REFERENCE_KEYS
from orgmodel.words import plan as words
from orgmodel.words.numbers import format_quantity
from orgmodel.words.text import Text

_QUANTITIES = frozenset({"count", "vacant", "fte"})


class Values:
    """Write the values of a plan in one language.

    Args:
        before, after: the two states, for the names of their elements.
        language: nl or en.
    """

    def __init__(self, before: Organisation, after: Organisation, language: str) -> None:
        self.language = language
        self._old = names_of(before)
        self._new = names_of(after)

    def name(self, identifier: str, *, before: bool) -> str:
        """Return the name of an element in one of the states; its id where neither has it."""
        first, second = (self._old, self._new) if before else (self._new, self._old)
        return first.get(identifier) or second.get(identifier) or identifier

    def one(self, key: str, value: Data, *, before: bool) -> str:
        """Write the value of one key.

        Args:
            key: name of the model's field.
            value: its data.
            before: whether the value is that of the state before.
        """
        if value is None:
            return self._word(words.NOT_KNOWN if key in ("parent", "unit") else words.NOT_STATED)
        if isinstance(value, bool):
            return self._word(words.YES if value else words.NO)
        if isinstance(value, list):
            return ", ".join(self.one(key, item, before=before) for item in value) or self._word(
                words.NOTHING
            )
        if isinstance(value, dict):
            return self._entry(key, value, before=before)
        return self._scalar(key, str(value), before=before)

    def _scalar(self, key: str, text: str, *, before: bool) -> str:
        if key in words.VALUES:
            word = words.VALUES[key].get(text)
            return self._word(word) if word else text
        if key in _QUANTITIES:
            return format_quantity(parse_quantity(text), self.language)
        return self.name(text, before=before) if key in REFERENCE_KEYS else text

    def _entry(self, key: str, entry: Mapping[str, Data], *, before: bool) -> str:
        if key == "lines":
            return self._line(entry, before=before)
        if key == "headcount":
            number = format_quantity(parse_quantity(entry["quantity"]), self.language)
            return f"{number} {self._scalar('scope', entry['scope'], before=before)}"
        if key in ("members", "attends", "chair", "secretary"):
            return self._seat(entry, before=before)
        if key == "deputies":
            return self._with_remarks(
                self.name(entry["position"], before=before), entry, "condition", "scope"
            )
        if key == "relations":
            to = [self.name(name, before=before) for name in entry.get("to", ())]
            return f"{entry['kind']}: {', '.join([*to, *entry.get('party', ())])}"
        return str(entry.get("name") or entry.get("text") or self._word(words.DIFFERS))

    def _line(self, entry: Mapping[str, Data], *, before: bool) -> str:
        remarks = [words.VALUES["line"][entry["kind"]].to(self.language)]
        if entry.get("primary") and entry["kind"] == "hierarchical":
            remarks.append(self._word(words.PRIMARY))
        if entry.get("scope"):
            remarks.append(entry["scope"])
        if entry.get("jointly_with"):
            names = ", ".join(self.name(name, before=before) for name in entry["jointly_with"])
            remarks.append(self._word(words.JOINTLY_WITH).format(names=names))
        return f"{self.name(entry['superior'], before=before)} ({', '.join(remarks)})"

    def _seat(self, entry: Mapping[str, Data], *, before: bool) -> str:
        if entry.get("position"):
            return self.name(entry["position"], before=before)
        title = entry.get("title", "")
        return f"{entry['count']} × {title}" if "count" in entry else title

    def _with_remarks(self, name: str, entry: Mapping[str, Data], *keys: str) -> str:
        remarks = [str(entry[key]) for key in keys if entry.get(key)]
        return f"{name} ({', '.join(remarks)})" if remarks else name

    def _word(self, text: Text) -> str:
        return text.to(self.language)


def names_of(organisation: Organisation) -> Mapping[str, str]:
    """Return the name or title of each unit, position and body by id."""
    names = {unit.id: unit.label for unit in organisation.unit_by_id.values()}
    names |= {position.id: position.title for position in organisation.positions}
    names |= {body.id: body.name for body in organisation.bodies}
    return names | {organisation.id: organisation.name}
