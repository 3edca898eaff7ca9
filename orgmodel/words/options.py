"""What the options of rules mean."""

from __future__ import annotations

from orgmodel.words.text import Text

MOST_LAYERS = Text(
    "Hoogste aantal lagen, van het hoofd van de organisatie naar beneden; `none` voor geen grens.",
    "Most layers from the head of the organisation down; `none` for no limit.",
)
WHICH_LAYERS = Text(
    "Welke lagen tellen: alle (`all`), of alleen die waarin iemand leiding geeft (`managers`).",
    "Which layers count: all (`all`), or only those with somebody who leads (`managers`).",
)
LAYER_DIFFERENCE = Text(
    "Hoogste verschil in lagen tussen takken; `none` voor geen grens.",
    "Most layers of difference between branches; `none` for no limit.",
)
WIDEST_SPAN = Text(
    "Hoogste aantal dat rechtstreeks aan één functie rapporteert, in de eenheid waarin spans geteld worden; "
    "`none` voor geen grens.",
    "Most direct reports of one position, in the unit that spans are counted in; `none` for no limit.",
)
NARROWEST_SPAN = Text(
    "Laagste aantal dat rechtstreeks aan één leidinggevende rapporteert, in de eenheid waarin spans geteld "
    "worden; `none` voor geen grens.",
    "Fewest direct reports of one manager, in the unit that spans are counted in; `none` for no limit.",
)
FEWEST_OTHERS = Text(
    "Laagste aantal andere medewerkers per leidinggevende, over de hele organisatie; `none` voor geen grens.",
    "Fewest other employees for each supervisor, over the whole organisation; `none` for no limit.",
)
RATIO_ABOVE = Text(
    "Beoordeelt organisaties van meer dan zoveel personen, of VTE.",
    "Judge organisations of more than so many persons, or FTE.",
)
RATIO_COUNTS = Text("Wat geteld wordt: plaatsen (`seats`) of VTE (`fte`).", "What is counted: seats or FTE.")
OLDEST = Text(
    "Hoogste aantal volle maanden tussen een vermelding en `as_of` van de organisatie; `none` voor geen "
    "grens.",
    "Most whole months between a statement and `as_of` of the organisation; `none` for no limit.",
)
STAFF_HEADS = Text(
    "Of ook stafeenheden een eigen hoofd nodig hebben.",
    "Whether staff units need a head of their own too.",
)
