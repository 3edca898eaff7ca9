"""What the span rules look at, why, and how to mend."""

from orgmodel.rules.documented import Guide
from orgmodel.words.text import Text

WIDE = Guide(
    Text(
        "Telt de plaatsen, gevuld of vacant, staf inbegrepen, die met hun hiërarchische hoofdlijn aan "
        "een functie "
        "rapporteren, en vergelijkt met `max`. Wie niet als leidinggevende gekend is, wordt niet beoordeeld.",
        "Counts the seats, filled or vacant, staff included, whose primary hierarchical line runs to a "
        "position, "
        "and compares with `max`. Positions not known to lead are not judged.",
    ),
    Text(
        "Een brede span laat weinig tijd per medewerker. De standaardgrens 10 is een vertrekpunt, geen "
        "norm: een "
        "getal toont waar te kijken, het oordeelt niet.",
        "A wide span leaves little time for each report. The default limit of 10 is a starting point, no "
        "norm: a "
        "number shows where to look, it does not judge.",
    ),
    Text(
        "Herbekijk de lijnen of de lagen, stel een onderbouwde grens in (`rules:`), of leg de afwijking "
        "vast in "
        "een waiver.",
        "Review the lines or the layers, set an argued limit (`rules:`), or record the exception as a "
        "waiver.",
    ),
    passing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
positions: [{title: Medewerker, count: 10}]
""",
    failing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
positions: [{title: Medewerker, count: 11}]
""",
)

NARROW = Guide(
    Text(
        "Vergelijkt de span van elke leidinggevende met `min`. Standaard is er geen ondergrens.",
        "Compares the span of each manager with `min`. By default there is no lower limit.",
    ),
    Text(
        "Veel smalle spans maken een organisatie hoog en traag.",
        "Many narrow spans make an organisation tall and slow.",
    ),
    Text(
        "Voeg eenheden samen, of verlaag de grens voor dit type (`by_type`).",
        "Merge units, or lower the limit for this type (`by_type`).",
    ),
    passing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
positions: [{title: Medewerker, count: 3}]
rules: {span-too-narrow: {min: 3}}
""",
    failing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
positions: [{title: Medewerker, count: 2}]
rules: {span-too-narrow: {min: 3}}
""",
)

ONE_OVER_ONE = Guide(
    Text(
        "Zoekt leidinggevenden met precies één plaats onder zich.",
        "Looks for managers with exactly one seat below them.",
    ),
    Text(
        "Een laag voor één medewerker kost een leidinggevende en een stap in elke beslissing.",
        "A layer for one report costs a manager and a step in every decision.",
    ),
    Text(
        "Voeg de twee lagen samen, of geef de leidinggevende meer rechtstreekse medewerkers.",
        "Merge the two layers, or give the manager more direct reports.",
    ),
    passing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
positions: [{title: Medewerker, count: 2}]
""",
    failing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
positions: [{title: Adjunct}]
""",
)

RATIO = Guide(
    Text(
        "Deelt alle andere medewerkers door alle leidinggevenden, over de hele organisatie, en "
        "vergelijkt met "
        "`min_others`. Standaard staat deze regel uit; pakketten zetten hem aan.",
        "Divides all other employees by all supervisors, over the whole organisation, and compares with "
        "`min_others`. Off by default; packs switch it on.",
    ),
    Text(
        "Een verhouding van de hele organisatie zegt niets over één leidinggevende: ze toont alleen waar "
        "te kijken.",
        "A ratio of the whole organisation says nothing of one manager: it only shows where to look.",
    ),
    Text(
        "Bekijk de smalste spans eerst; pas `min_others` aan met de reden erbij.",
        "Look at the narrowest spans first; adapt `min_others` and say why.",
    ),
    passing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
positions: [{title: Medewerker, count: 120}]
rules: {supervisory-ratio: {min_others: 11}}
""",
    failing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
units:
  - {name: Ploegen, count: 20, head: {title: Ploegbaas}, positions: [{title: Arbeider, count: 5}]}
rules: {supervisory-ratio: {min_others: 11}}
""",
)
