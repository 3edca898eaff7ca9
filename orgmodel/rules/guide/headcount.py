"""What the headcount rules look at, why, and how to mend."""

from orgmodel.rules.documented import Guide
from orgmodel.words.text import Text

CONTRADICTION = Guide(
    Text(
        "Vergelijkt elk vermeld aantal met wat uit de functies en eenheden volgt. Alleen wat elkaar volledig "
        "uitsluit is een tegenspraak; `complete: false` houdt de berekening naar boven open.",
        "Compares each stated number with what follows from the positions and units. Only numbers that "
        "exclude "
        "each other contradict; `complete: false` keeps the computed number open upward.",
    ),
    Text(
        "Eén van beide is fout, en elk verder cijfer rust erop. Er wordt nooit iets overschreven.",
        "One of them is wrong, and every further number rests on it. Nothing is ever overwritten.",
    ),
    Text(
        "Verbeter het aantal, vul de ontbrekende functies aan, of schrijf `complete: false`.",
        "Correct the number, add the missing positions, or write `complete: false`.",
    ),
    passing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
headcount: {direct: 3}
positions: [{title: Medewerker, count: 3}]
""",
    failing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
headcount: {direct: 5}
positions: [{title: Medewerker, count: 3}]
""",
)

PARTS = Guide(
    Text(
        "Telt de vermelde personen (en VTE) van de onderliggende eenheden op en vergelijkt met het geheel.",
        "Adds up the stated persons (and FTE) of the units below and compares with the whole.",
    ),
    Text(
        "Delen die samen groter zijn dan het geheel wijzen op dubbeltelling of op cijfers van een andere "
        "datum.",
        "Parts greater than the whole point at double counting or at numbers of another date.",
    ),
    Text(
        "Verbeter het geheel of een deel, of dateer de cijfers (`as_of`).",
        "Correct the whole or a part, or date the numbers (`as_of`).",
    ),
    passing="""\
format: 1
name: Voorbeeld
complete: false
headcount: {persons: 30}
units:
  - {name: Zorg, headcount: {persons: 20}}
  - {name: Onderhoud, headcount: {persons: 8}}
""",
    failing="""\
format: 1
name: Voorbeeld
complete: false
headcount: {persons: 30}
units:
  - {name: Zorg, headcount: {persons: 20}}
  - {name: Onderhoud, headcount: {persons: 15}}
""",
)

FTE = Guide(
    Text(
        "Vergelijkt VTE met personen van elke eenheid waarvan VTE vermeld is, en `fte` van één plaats met 1.",
        "Compares FTE with persons of each unit whose FTE is stated, and `fte` of one seat with 1.",
    ),
    Text(
        "Een persoon telt hoogstens één voltijds equivalent; personen en VTE worden nooit stil omgerekend.",
        "A person counts one full-time equivalent at most; persons and FTE are never silently converted.",
    ),
    Text(
        "Verbeter één van beide; `fte` van een functie is per plaats, in een `headcount` het totaal.",
        "Correct one of them; `fte` of a position is per seat, in a `headcount` the total.",
    ),
    passing="""\
format: 1
name: Voorbeeld
complete: false
headcount: {persons: 30, fte: 24.5}
""",
    failing="""\
format: 1
name: Voorbeeld
complete: false
headcount: {persons: 30, fte: 34.5}
""",
)

DISAGREE = Guide(
    Text(
        "Zoekt vermelde aantallen van verschillende bronnen of datums die elkaar uitsluiten, en zet ze "
        "naast elkaar. Ook aantallen van verschillende datums worden getoond: die mogen verschillen, en de "
        "berekening neemt het laatste. `~38` sluit 34 tot 42 niet uit: 10 % minder tot meer, minstens 1, "
        "naar buiten afgerond.",
        "Looks for stated numbers of different sources or dates that exclude each other, and sets them side "
        "by side. Numbers of different dates are shown too: these may differ, and the calculation takes the "
        "latest. `~38` excludes none of 34 to 42: 10% either way, at least 1, rounded outward.",
    ),
    Text(
        "Beide kunnen juist zijn op hun eigen dag; wie één ervan citeert, hoort de andere te kennen.",
        "Both may be right on their own day; who quotes one should know of the other.",
    ),
    Text(
        "Dateer de aantallen (`as_of`), zodat de berekening weet welk het laatste is; ze mogen naast elkaar "
        "blijven staan.",
        "Date the numbers (`as_of`), so that the calculation knows which is the latest; they may stay side "
        "by side.",
    ),
    passing="""\
format: 1
name: Voorbeeld
complete: false
sources: [{id: verslag, title: Verslag}, {id: gids, title: Gids}]
headcount:
  - {persons: ~38, source: verslag}
  - {persons: 40, source: gids}
""",
    failing="""\
format: 1
name: Voorbeeld
complete: false
sources: [{id: verslag, title: Verslag}, {id: gids, title: Gids}]
headcount:
  - {persons: 38, source: verslag}
  - {persons: 40, source: gids}
""",
)
