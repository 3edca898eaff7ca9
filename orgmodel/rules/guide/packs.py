"""What the rule on the statements of packs looks at, why, and how to mend."""

from orgmodel.rules.documented import Guide
from orgmodel.words.text import Text

STATEMENT = Guide(
    Text(
        "Toetst de uitspraken met bron van de gekozen pakketten (`packs:`). Zonder pakket gebeurt niets.",
        "Judges the sourced statements of the packs chosen (`packs:`). Without a pack nothing happens.",
    ),
    Text(
        "Ze tonen waar een bestand en een gepubliceerde uitspraak uit elkaar lopen; ze zijn geen juridisch "
        "advies.",
        "They show where a file and a published statement part; they are no legal advice.",
    ),
    Text(
        "Vul het bestand aan, of lees de bron na.",
        "Complete the file, or read the source.",
    ),
    passing="""\
format: 1
name: Voorbeeld
kind: gemeente
head: {title: Directeur}
""",
    failing="""\
format: 1
name: Voorbeeld
kind: gemeente
packs: [lokaal-bestuur-vlaanderen]
head: {title: Directeur}
""",
)
