"""Generated organisations of any size, written as an author would write them."""

from __future__ import annotations

from random import Random

UNITS_PER_UNIT = 6
POSITIONS_PER_UNIT = 8
TITLES = ("Deskundige", "Administratief medewerker", "Ingenieur", "Technisch assistent", "Consulent")
WORDS = ("Beheer", "Onthaal", "Welzijn", "Ruimte", "Vergunningen", "Jeugd", "Cultuur", "Groen")


def generate(positions: int, seed: int = 1) -> str:
    """Return the YAML of an organisation with `positions` positions, heads included.

    It has second (functional) lines, lines by reference, deputies, headcount statements, vacancies and
    collective positions, not only a tree.
    """
    return _Writer(positions, Random(seed)).write()


def generate_scenario(operations: int) -> str:
    """Return the YAML of a scenario with `operations` changes on what `generate` makes.

    Units move to other branches, are renamed and retyped, heads become vacant; each unit meets one change.
    """
    lines = ["scenario: 1", "id: proef-plan", "base: proef", "name: Proefplan", "changes:"]
    for number in range(operations):
        unit = f"eenheid-{number + UNITS_PER_UNIT * 40}"
        change = (
            f"{{move: {unit}, part_of: eenheid-{number % 30 + 1}}}",
            f"{{rename: {unit}, name: Hernoemd {number}}}",
            f"{{retype: {unit}, type: team}}",
            f"{{set: hoofd-{number + UNITS_PER_UNIT * 40}, status: vacant}}",
        )[number % 4]
        lines.append(f"  - {change}")
    return "\n".join(lines) + "\n"


class _Writer:
    def __init__(self, positions: int, random: Random) -> None:
        self.left = positions
        self.random = random
        self.lines: list[str] = []
        self.heads: list[str] = []

    def write(self) -> str:
        self.lines += [
            "format: 1",
            "id: proef",
            "name: Proefstad",
            "as_of: 2026-01-01",
            "sources:",
            "  - {id: plan, title: Personeelsplan, date: 2026-01-01}",
            "head:",
            "  title: Algemeen directeur",
        ]
        self.left -= 1
        self.heads.append("algemeen-directeur")
        units = self._unit_count()
        self.lines.append("units:")
        self._units(units)
        return "\n".join(self.lines) + "\n"

    def _unit_count(self) -> int:
        return max(1, -(-self.left // (POSITIONS_PER_UNIT + 1)))

    def _units(self, count: int) -> None:
        """Write units as a balanced tree, numbered breadth first, nested depth first."""
        children = {
            number: range(number * UNITS_PER_UNIT + 1, min(count, (number + 1) * UNITS_PER_UNIT + 1))
            for number in range(count)
        }
        pending = [(number, 1) for number in reversed(range(min(1, count)))]
        while pending:
            number, depth = pending.pop()
            self._unit(number, depth, has_units=bool(children[number]))
            pending.extend((child, depth + 1) for child in reversed(children[number]))

    def _unit(self, number: int, depth: int, *, has_units: bool) -> None:
        if self.left <= 0:
            return
        indent = "    " * (depth - 1) + "  "
        word = self.random.choice(WORDS)
        self._add(indent, f"- id: eenheid-{number}")
        self._add(indent, f"  name: {word} {number}")
        self._add(indent, f"  type: {'dienst' if depth > 1 else 'cluster'}")
        self._add(indent, "  head:")
        self._add(indent, f"    id: hoofd-{number}")
        self._add(indent, f"    title: Hoofd {word.lower()} {number}")
        self._add(indent, "    grade: A1a-A3a")
        if number % 3 == 0:
            self._add(indent, "    reports_to:")
            self._add(
                indent, f"      - {{to: {self.heads[-1] if depth > 1 else self.heads[0]}, primary: true}}"
            )
            other = self.random.choice(self.heads)
            self._add(indent, f'      - {{to: {other}, kind: functional, scope: "projecten {number}"}}')
        if number % 7 == 0 and number:
            self._add(indent, f"    deputies: [{self.random.choice(self.heads)}]")
        self.left -= 1
        members = min(POSITIONS_PER_UNIT, self.left)
        if number % 4 == 0:
            self._add(indent, '  headcount: {direct: 1+, quote: "Geeft leiding aan het team."}')
        if members:
            self._add(indent, "  positions:")
        for seat in range(members):
            self._position(indent, number, seat)
        self.left -= members
        self.heads.append(f"hoofd-{number}")
        if has_units and self.left > 0:
            self._add(indent, "  units:")

    def _position(self, indent: str, unit: int, seat: int) -> None:
        title = f"{self.random.choice(TITLES)} {seat + 1}"
        self._add(indent, f"    - title: {title}")
        self._add(indent, "      fte: 0.8")
        if seat % 4 == 0:
            self._add(indent, f"      count: {self.random.randint(2, 5)}")
        if seat == 5 and unit % 5 == 0:
            self._add(indent, "      status: vacant")
        if seat == 6 and unit % 6 == 0:
            to = self.random.choice(self.heads)
            self._add(indent, f"      reports_to: {{to: {to}, kind: functional, scope: overleg}}")

    def _add(self, indent: str, text: str) -> None:
        self.lines.append(indent + text)
