"""What the rules on lines look at, why, and how to mend."""

from orgmodel.rules.documented import Guide
from orgmodel.words.text import Text

SEVERAL = Guide(
    Text(
        "Zoekt functies met hiërarchische lijnen naar meerdere functies, waarvan niet precies één `primary: "
        "true` draagt. Lijnen naar organen zijn verantwoording en tellen niet.",
        "Looks for positions with hierarchical lines to several positions, of which not exactly one says "
        "`primary: true`. Lines to bodies are accountability and do not count.",
    ),
    Text(
        "Met twee bazen van gelijke rang is niet duidelijk wie opdraagt, beoordeelt en verlof toestaat.",
        "With two bosses of equal rank it is not clear who assigns, appraises and grants leave.",
    ),
    Text(
        "Vermeld `primary: true` bij de hoofdlijn, of maak van de andere een functionele lijn.",
        "State `primary: true` at the primary line, or make the other one functional.",
    ),
    passing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
positions:
  - {title: Adjunct}
  - title: Adviseur
    reports_to: [{to: directeur, primary: true}, {to: adjunct}]
""",
    failing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
positions:
  - {title: Adjunct}
  - {title: Adviseur, reports_to: [{to: directeur}, {to: adjunct}]}
""",
)

DOUBLED = Guide(
    Text(
        "Zoekt functionele lijnen naar wie al de hiërarchische leidinggevende is.",
        "Looks for functional lines to somebody who is the hierarchical superior already.",
    ),
    Text(
        "De tweede lijn zegt niets nieuws en maakt de tekening drukker; vaak is een andere functie bedoeld.",
        "The second line says nothing new and crowds the drawing; often another position is meant.",
    ),
    Text(
        "Schrap de functionele lijn, of wijs ze naar de bedoelde functie.",
        "Leave the functional line out, or point it at the position meant.",
    ),
    passing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
positions:
  - {title: Jurist}
  - {title: Adviseur, reports_to: {to: jurist, kind: functional, scope: contracten}}
""",
    failing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
positions:
  - {title: Adviseur, reports_to: {to: directeur, kind: functional, scope: contracten}}
""",
)

OWN_REPORT = Guide(
    Text(
        "Zoekt functionele lijnen naar iemand die hiërarchisch onder de functie staat.",
        "Looks for functional lines to somebody who stands below the position.",
    ),
    Text(
        "Wie aan zijn eigen medewerker rapporteert, kan hem moeilijk beoordelen.",
        "Who reports to his own report can hardly appraise him.",
    ),
    Text(
        "Keer de lijn om, of schrijf ze als `relations:`.",
        "Turn the line, or write it under `relations:`.",
    ),
    passing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
positions:
  - {title: Jurist}
  - {title: Adviseur, reports_to: {to: jurist, kind: functional}}
""",
    failing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
units:
  - name: Zorg
    head: {title: Hoofd zorg, reports_to: {to: verzorgende, kind: functional}}
    positions: [{title: Verzorgende}]
""",
)

SKIPPED = Guide(
    Text(
        "Zoekt hiërarchische lijnen die voorbij een leidinggevende van dezelfde functie lopen, naar iemand "
        "daarboven.",
        "Looks for hierarchical lines that run past a superior of the same position, to somebody above.",
    ),
    Text(
        "De overgeslagen leidinggevende weet niet altijd wat er beslist wordt. Vaak is het bedoeld; daarom "
        "enkel info.",
        "The superior passed over does not always know what is decided. Often it is meant; hence info only.",
    ),
    Text(
        "Maak van de lijn een functionele met een `scope:`, of laat ze via de leidinggevende lopen.",
        "Make the line functional with a `scope:`, or let it run through the superior.",
    ),
    passing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
units:
  - name: Zorg
    head: {title: Hoofd zorg}
    positions: [{title: Verzorgende, count: 4}]
""",
    failing="""\
format: 1
name: Voorbeeld
head: {title: Directeur}
units:
  - name: Zorg
    head: {title: Hoofd zorg}
    positions:
      - {title: Verzorgende, reports_to: [{to: hoofd-zorg, primary: true}, {to: directeur}]}
""",
)
