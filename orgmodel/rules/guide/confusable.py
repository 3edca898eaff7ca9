"""What the rule on confusable text looks at, why, and how to mend."""

from orgmodel.rules.documented import Guide
from orgmodel.words.text import Text

CONFUSABLE = Guide(
    Text(
        "Zoekt in namen, titels en aliassen tekens die de leesrichting keren of onzichtbaar zijn, en "
        "woorden met letters uit schriften die op elkaar lijken.",
        "Looks in names, titles and aliases for characters that turn the reading direction or are "
        "invisible, and for words with letters of look-alike scripts.",
    ),
    Text(
        "Zulke tekst leest anders dan ze is: twee namen die gelijk lijken zijn het niet.",
        "Such text reads otherwise than it is: two names that look alike are not.",
    ),
    Text(
        "Typ het woord opnieuw.",
        "Type the word again.",
    ),
    passing="""\
format: 1
name: Voorbeeld
head: {title: Directeur zorg en welzijn}
""",
    failing="""\
format: 1
name: Voorbeeld
head: {title: Dir\u0435cteur}
""",
)
