"""How the reporting-line audit counts, a sentence each."""

from __future__ import annotations

from orgmodel.words.text import Text

CONVENTION_LINES = (
    Text("Een span telt {conventions}.", "A span counts {conventions}."),
    Text(
        "Een aantal met `~` staat voor {percent} % minder tot meer, en minstens 1; plaatsen en personen "
        "worden naar buiten afgerond: `~12` is bij 10 % 10 tot 14.",
        "A number with `~` stands for {percent}% less to more, and at least 1; seats and persons are rounded "
        "outward: at 10%, `~12` is 10 to 14.",
    ),
    Text(
        "Waar de status of de hiërarchische hoofdlijn niet gekend is, telt een functie van 0 tot alles.",
        "Where the status or the primary hierarchical line is not known, a position counts from 0 to all.",
    ),
    Text(
        "Een aantal personen telt wie er werkt: een functie zonder status is bezet, `unknown` telt van 0 tot "
        "het aantal plaatsen.",
        "Headcount counts persons: a position without a status is filled, `unknown` counts from 0 to its "
        "seats.",
    ),
    Text(
        "Waar niet vermeld is of het hoofd meetelt, kan een vermeld aantal personen met of zonder het hoofd "
        "zijn.",
        "Where it is not stated whether the head counts, a stated number of persons may be with or without "
        "the head.",
    ),
    Text(
        "Personen en VTE worden nooit in elkaar omgerekend.",
        "Persons and FTE are never converted into each other.",
    ),
    Text(
        "Laag 1 is het hoofd van de organisatie; organen hebben geen laag.",
        "Layer 1 is the head of the organisation; bodies have none.",
    ),
    Text("Indirect telt wie lager staat, zonder de directe.", "Indirect excludes direct."),
    Text(
        "Vermeldingen van één bron en datum worden samen genomen; andere staan naast elkaar, en gerekend "
        "wordt met de laatste gedateerde, anders met alle samen.",
        "Statements of one source and date are intersected; others stand side by side, and the latest dated "
        "one is used, else all together.",
    ),
    Text(
        "Afgeleide en mogelijke elementen tellen alleen in het maximum.",
        "Inferred and possible elements count in the maximum only.",
    ),
)
