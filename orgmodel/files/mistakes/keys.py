"""The keys of the format, and what authors write instead of them: Dutch, other schemas' words."""

from __future__ import annotations

import re
from collections.abc import Container

# Every key of an organisation, its settings and a scenario; a test compares them with the schema.
KEYS = frozenset(
    """
    after aliases approved approved_by area as_of attends base before bodies body by_layer
    by_profile by_type certainty chair changes close complete condition count create date deputies
    diagrams direct dissolve down expires file focus format formats frequency from fte grade head
    headcount history id includes_head indirect into kind language legal_entity lens limit members
    merge move name note number of open options order organisation packs paper part_of party persons
    position positions primary profile quote reason relations rename reports_to rest retype rule
    rules same_holder_as scenario scope secretary set severity site sites source sources split staff
    status subject takes text theme title to transfer type unit units until up url vacant view
    voting waivers with
    """.split()  # noqa: SIM905 - as a list these words would take a page
)

# What stands for what, by the word that authors write; the first one that fits is offered.
_MEANT: dict[str, tuple[str, ...]] = {
    "aan": ("to",),
    "aantal": ("count",),
    "aantal personen": ("persons",),
    "aanwezig": ("attends",),
    "afdeling": ("part_of", "units"),
    "afdelingen": ("units",),
    "afgeleid": ("inferred",),
    "barema": ("grade",),
    "bestand": ("file",),
    "bezet": ("filled",),
    "bezetting": ("headcount", "count"),
    "boss": ("reports_to", "head"),
    "bron": ("source",),
    "bronnen": ("sources",),
    "children": ("units",),
    "citaat": ("quote",),
    "datum": ("date", "as_of"),
    "deputy": ("deputies",),
    "diagrammen": ("diagrams",),
    "dienst": ("part_of", "units"),
    "diensten": ("units",),
    "direct": ("direct",),
    "directie": ("units",),
    "eenheden": ("units",),
    "eenheid": ("part_of", "units"),
    "employees": ("headcount", "count"),
    "engels": ("en",),
    "entiteit": ("legal_entity",),
    "fout": ("error",),
    "frequentie": ("frequency",),
    "functie": ("title", "positions"),
    "functienaam": ("title",),
    "functies": ("positions",),
    "functietitel": ("title",),
    "functioneel": ("functional",),
    "geen": ("none",),
    "gepland": ("planned",),
    "geschiedenis": ("history",),
    "graad": ("grade",),
    "hierarchisch": ("hierarchical",),
    "hiërarchisch": ("hierarchical",),
    "historiek": ("history",),
    "hoofd": ("head",),
    "indirect": ("indirect",),
    "ingevuld": ("filled",),
    "leden": ("members",),
    "leider": ("head", "reports_to"),
    "leiding": ("head", "reports_to"),
    "leidinggevende": ("reports_to", "head"),
    "locatie": ("site", "sites"),
    "locaties": ("sites",),
    "manager": ("reports_to", "head"),
    "medewerkers": ("positions",),
    "mogelijk": ("possible",),
    "naam": ("name", "title"),
    "name": ("title",),
    "nederlands": ("nl",),
    "niveau": ("grade",),
    "nota": ("note",),
    "nummer": ("number",),
    "omschrijving": ("note",),
    "onbekend": ("unknown",),
    "onderdeel van": ("part_of",),
    "ongekend": ("unknown",),
    "open": ("vacant",),
    "openstaand": ("vacant",),
    "opmerking": ("note",),
    "orgaan": ("bodies",),
    "organen": ("bodies",),
    "organisatie": ("organisation",),
    "parent": ("part_of",),
    "personeel": ("headcount", "positions"),
    "personeelsaantal": ("headcount",),
    "personen": ("persons", "headcount"),
    "plaats": ("site",),
    "plaatsvervanger": ("deputies",),
    "plaatsvervangers": ("deputies",),
    "posities": ("positions",),
    "profiel": ("profile",),
    "rang": ("grade",),
    "rapporteert": ("reports_to",),
    "rapporteert aan": ("reports_to",),
    "rechtstreeks": ("direct",),
    "reden": ("reason",),
    "regels": ("rules",),
    "relaties": ("relations",),
    "rol": ("title",),
    "role": ("title",),
    "secretaris": ("secretary",),
    "site": ("site", "sites"),
    "soort": ("type", "kind"),
    "staf": ("staff",),
    "supervisor": ("reports_to", "head"),
    "taal": ("language",),
    "team": ("units",),
    "teams": ("units",),
    "titel": ("title", "name"),
    "title": ("name",),
    "type": ("type", "kind"),
    "uitdovend": ("phasing-out",),
    "vacature": ("vacant",),
    "vacatures": ("vacant",),
    "verantwoordelijke": ("head", "reports_to"),
    "version": ("format",),
    "versie": ("format",),
    "vervanger": ("deputies",),
    "vervangers": ("deputies",),
    "volledig": ("complete",),
    "voorwaarde": ("condition",),
    "voorzitter": ("chair",),
    "vte": ("fte",),
    "waarschuwing": ("warning",),
    "zeker": ("stated",),
    "zetels": ("count",),
}
PERSONS = frozenset({"employee", "holder", "medewerker", "person", "persoon", "titularis"})


def meant_by(word: str, allowed: Container[str]) -> str | None:
    """Return the allowed word that another language or another schema calls `word`, if there is one."""
    plain = re.sub(r"[\s_-]+", " ", word.strip().casefold())
    return next((one for one in _MEANT.get(plain, ()) if one in allowed), None)
