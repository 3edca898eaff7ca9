"""What the rules on provenance look at, why, and how to mend."""

from orgmodel.rules.documented import Guide
from orgmodel.words.text import Text

UNSOURCED = Guide(
    Text(
        "Zoekt vermelde aantallen zonder eigen `source:` of `quote:`; een citaat van de eenheid met `of: "
        "headcount` telt ook.",
        "Looks for stated numbers without a `source:` or `quote:` of their own; a quote of the unit with "
        "`of: headcount` counts too.",
    ),
    Text(
        "Een getal zonder document is niet na te gaan.",
        "A number without a document cannot be verified.",
    ),
    Text(
        "Voeg de bron toe, liefst met het citaat.",
        "Add the source, with the quote if possible.",
    ),
    passing="""\
format: 1
name: Voorbeeld
complete: false
sources: [{id: gids, title: Gids}]
headcount: {persons: 40, source: gids}
""",
    failing="""\
format: 1
name: Voorbeeld
complete: false
headcount: {persons: 40}
""",
)

UNUSED = Guide(
    Text(
        "Zoekt bronnen die geen enkel gegeven noemt.",
        "Looks for sources that no fact names.",
    ),
    Text(
        "Ofwel is de bron niet verwerkt, ofwel ontbreekt ze bij de gegevens die eruit komen.",
        "Either the source was not worked in, or it is missing at the facts that come from it.",
    ),
    Text(
        "Noem de bron bij haar gegevens, of schrap ze.",
        "Name the source at its facts, or leave it out.",
    ),
    passing="""\
format: 1
name: Voorbeeld
complete: false
sources: [{id: gids, title: Gids}, {id: verslag, title: Verslag}]
headcount: [{persons: 40, source: gids}, {fte: 32, source: verslag}]
""",
    failing="""\
format: 1
name: Voorbeeld
complete: false
sources: [{id: gids, title: Gids}, {id: verslag, title: Verslag}]
headcount: {persons: 40, source: gids}
""",
)

STALE = Guide(
    Text(
        "Vergelijkt de datum van elk vermeld aantal met `as_of` van de organisatie.",
        "Compares the date of each stated number with `as_of` of the organisation.",
    ),
    Text(
        "Een oud cijfer naast een nieuwe structuur leidt tot verkeerde tegenspraken.",
        "An old number beside a new structure leads to false contradictions.",
    ),
    Text(
        "Zoek een recenter cijfer, of laat beide met hun datum staan.",
        "Find a more recent number, or keep both with their dates.",
    ),
    passing="""\
format: 1
name: Voorbeeld
as_of: 2026-04
complete: false
headcount: {persons: 40, as_of: 2025-01}
""",
    failing="""\
format: 1
name: Voorbeeld
as_of: 2026-04
complete: false
headcount: {persons: 40, as_of: 2020}
""",
)
