"""Fixed words on organograms: counts, marks, title block and footer."""

from __future__ import annotations

from orgmodel.words.text import Text

SEPARATOR = " · "

TITLE_VACANCY = Text("Plaats in het organogram", "Place in the organogram")
TITLE_LINES = Text("Lijnen van {title}", "Lines of {title}")

SUBTITLE = {
    "full": Text("Organogram van de diensten", "Organogram of the services"),
    "unit": Text("Organogram van een eenheid", "Organogram of a unit"),
    "bodies": Text("Organen", "Governing bodies"),
    "heat-span": Text("Organogram met spanwijdtes", "Organogram with spans of control"),
    "heat-layer": Text("Organogram met lagen", "Organogram with layers"),
    "heat-vacancy": Text("Organogram met vacatures", "Organogram with vacancies"),
}
AS_OF = Text("stand {date}", "as of {date}")

DATE_NOT_KNOWN = Text("datum niet gekend", "date not known")
HEADCOUNT = Text("Personeelsbestand", "Headcount")

DIRECT = Text("{number} direct", "{number} direct")
INDIRECT = Text("{number} indirect", "{number} indirect")
NEITHER_KNOWN = Text("direct en indirect niet gekend", "direct and indirect not known")
DIRECT_NOT_KNOWN = Text("direct niet gekend", "direct not known")
INDIRECT_NOT_KNOWN = Text("indirect niet gekend", "indirect not known")
EACH = Text("elk", "each")
PERSONS_EACH = Text("elk {persons}", "{persons} each")
STATED_AND_COMPUTED = Text("{stated} vermeld, {computed} berekend", "{stated} stated, {computed} computed")
FTE = Text("{number} VTE", "{number} FTE")
FTE_EACH = Text("elk {number} VTE", "{number} FTE each")
PERSON = Text("{number} medewerker", "{number} person")
PERSONS = Text("{number} medewerkers", "{number} persons")
AT_LEAST = Text("minstens {number}", "at least {number}")
PERSONS_NOT_KNOWN = Text("aantal medewerkers niet gekend", "number of persons not known")
POST = Text("{number} functie", "{number} position")
POSTS = Text("{number} functies", "{number} positions")
MEMBER = Text("{number} lid", "{number} member")
MEMBERS = Text("{number} leden", "{number} members")
BEYOND_LIMIT = Text("{step} (boven limiet {limit})", "{step} (above limit {limit})")
LAYER = Text("laag {number}", "layer {number}")

VACANCY = Text("Vacature", "Vacancy")
VACANCIES = Text("Vacatures", "Vacancies")
ONE_VACANCY = Text("1 vacature", "1 vacancy")
SOME_VACANCIES = Text("{number} vacatures", "{number} vacancies")
VACANCIES_NOT_KNOWN = Text("aantal vacatures niet gekend", "number of vacancies not known")
VACANT_OF = Text("{vacant} van {seats} vacant", "{vacant} of {seats} vacant")
NO_VACANCY = Text("geen vacature", "no vacancy")
THIS_POSITION = Text("Deze functie", "This position")
THIS_UNIT = Text("Deze eenheid", "This unit")
MARK_VACANCY = Text("vacature", "vacancy")
MARK_POSITION = Text("deze functie", "this position")
MARK_UNIT = Text("deze eenheid", "this unit")

INFERRED = Text("afgeleid", "inferred")
PLACE_INFERRED = Text("plaats afgeleid", "place inferred")
LEAD_INFERRED = Text("leiding afgeleid", "lead inferred")
UNIT_INFERRED = Text("eenheid afgeleid", "unit inferred")
POSITION_INFERRED = Text("functie afgeleid", "position inferred")
BODY_INFERRED = Text("orgaan afgeleid", "body inferred")
POSSIBLE = Text("mogelijk", "possible")
PLANNED = Text("gepland", "planned")
PHASING_OUT = Text("uitdovend", "phasing out")
STATUS_NOT_KNOWN = Text("bezetting niet gekend", "not known whether filled")
NUMBER_NOT_KNOWN = Text("aantal niet gekend", "number not known")
PLACE_NOT_KNOWN = Text("plaats niet gekend", "place not known")
DISTRIBUTION_NOT_KNOWN = Text("verdeling niet gekend", "distribution not known")
HEAD_NOT_KNOWN = Text("leidinggevende niet gekend", "head not known")
HEADS_NOT_KNOWN = Text("leidinggevenden niet gekend", "heads not known")
HEAD_NOT_STATED = Text("leidinggevende niet vermeld", "head not stated")
HEAD_OF_TYPE_NOT_KNOWN = {
    "dienst": Text("diensthoofd niet gekend", "head not known"),
    "afdeling": Text("afdelingshoofd niet gekend", "head not known"),
}
HEADS_OF_TYPE_NOT_KNOWN = {
    "dienst": Text("diensthoofden niet gekend", "heads not known"),
    "afdeling": Text("afdelingshoofden niet gekend", "heads not known"),
}
MAIN_LINE_NOT_STATED = Text("hoofdlijn niet vermeld", "main line not stated")
TOGETHER = Text("{units} samen", "{units} together")
PER = Text("per {type}", "per {type}")
HEAD_OF = Text("hoofd van {unit}", "head of {unit}")
SAME_HOLDER = Text("zelfde titularis als {title}", "same holder as {title}")
MEMBER_OF_TEAM = Text("lid van het managementteam", "member of the management team")
MANAGEMENT_TEAM = Text("MT", "MT")
# What a body without a kind is called, or its id, where it is the managementteam.
NAMES_OF_MANAGEMENT_TEAM = frozenset({"managementteam", "management team", "management-team", "mt"})
CHAIR = Text("voorzitter: {title}", "chair: {title}")
CHAIR_NOT_KNOWN = Text("voorzitter niet gekend", "chair not known")
SECRETARY = Text("secretaris: {title}", "secretary: {title}")
ATTENDS = Text("woont bij: {title}", "attends: {title}")
BODIES = Text("{number} organen", "{number} bodies")
OF_ORGANISATION = Text("van {organisation}", "of {organisation}")
MEMBER_IS = Text("lid: {title}", "member: {title}")
MEMBERS_ARE = Text("leden: {title}", "members: {title}")
NOT_VOTING = Text("zonder stem", "not voting")
MORE_MEMBERS = Text("en nog {number}", "and {number} more")
DEPUTY_ORDER = Text("vervanger {number}", "deputy {number}")
JOINTLY = Text("samen met {names}", "together with {names}")
REMAINDER = Text("+ {parts}", "+ {parts}")
SUPERIOR_NOT_KNOWN = Text("Leidinggevende niet gekend", "Superior not known")

UNIT = Text("eenheid", "unit")
UNITS = Text("eenheden", "units")
OTHER = Text("andere {plural}", "other {plural}")
OTHER_POSITIONS = Text("{number} andere functies", "{number} other positions")
OTHER_COUNTED = Text("{number} andere {plural}", "{number} other {plural}")

SOURCE = Text("Bron: {titles}.", "Source: {titles}.")
SOURCES = Text("Bronnen: {titles}.", "Sources: {titles}.")
APPROVED = Text("goedgekeurd {date}", "approved {date}")
CONVENTION_VACANT = Text(
    "Direct telt functies, ook vacante; indirect telt medewerkers.",
    "Direct counts positions, vacant ones included; indirect counts persons.",
)
CONVENTION_FILLED = Text(
    "Direct telt functies, zonder vacante; indirect telt medewerkers.",
    "Direct counts positions, without vacant ones; indirect counts persons.",
)
DEPUTIES_LEFT_OUT = Text(
    "Niet alle vervangingen staan op dit blad.",
    "Not all deputies are shown here.",
)
NOT_DRAWN = Text("Niet getekend: {kinds}.", "Not drawn: {kinds}.")
OTHER_HIERARCHICAL_LINES = Text("andere hiërarchische lijnen", "other hierarchical lines")
FUNCTIONAL_LINES = Text("functionele lijnen", "functional lines")
ACCOUNTABILITY_LINES = Text("verantwoordingslijnen", "lines of accountability")
DEPUTY_LINES = Text("vervangingen", "deputies")
ONLY_SPANS = Text(
    "Functies waaraan niemand rapporteert, staan hier niet.",
    "Positions that nobody reports to are not shown here.",
)
ONLY_VACANCIES = Text(
    "Functies en onderdelen van eenheden zonder vacature staan hier niet.",
    "Positions without a vacancy and parts of units without one are not shown here.",
)
CONVENTION_NO_STAFF = Text("Staffuncties tellen niet mee.", "Staff positions are not counted.")
CONVENTION_FUNCTIONAL = Text("Functionele lijnen tellen mee.", "Functional lines are counted.")
CONVENTION_COLLECTIVE = Text("Gelijke functies tellen als één.", "Alike positions count as one.")
NOT_COMPLETE = Text(
    "De bronnen beschrijven niet de hele organisatie.",
    "The sources do not describe the whole organisation.",
)
STATED_HEADCOUNT = Text("Vermeld: {statements}.", "Stated: {statements}.")

NOUN_CHAIR = Text("voorzitter", "chair")
NOUN_SECRETARY = Text("secretaris", "secretary")
NOUN_MEMBER = Text("lid", "member")
NOUN_BODY = Text("orgaan", "body")
NOUN_HEAD = Text("hoofd van de organisatie", "head of the organisation")
NOUN_UNIT = Text("eenheid", "unit")
NOUN_POSITION = Text("functie", "position")
NOUN_NOTE = Text("toelichting", "note")
NOUN_REMAINDER = Text("niet getekend", "not drawn")
UNDER = Text("onder {parent}", "below {parent}")
BESIDE = Text("naast {parent}", "beside {parent}")
ABOVE = Text("boven {parent}", "above {parent}")

_PLURALS_NL = {
    "afdeling": "afdelingen",
    "bedrijfstak": "bedrijfstakken",
    "bureau": "bureaus",
    "cel": "cellen",
    "cluster": "clusters",
    "deelgebied": "deelgebieden",
    "departement": "departementen",
    "dienst": "diensten",
    "directie": "directies",
    "domein": "domeinen",
    "entiteit": "entiteiten",
    "groep": "groepen",
    "kantoor": "kantoren",
    "pijler": "pijlers",
    "ploeg": "ploegen",
    "school": "scholen",
    "sector": "sectoren",
    "stafdienst": "stafdiensten",
    "subdienst": "subdiensten",
    "team": "teams",
    "zone": "zones",
}


def plural_of(word: str, language: str) -> str | None:
    """Return the plural of a unit type of a file in `language`; None where it is not known."""
    if language == "en":
        return f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"
    lower = word.lower()
    known = [ending for ending in _PLURALS_NL if lower.endswith(ending)]
    if not known:
        return None
    ending = max(known, key=len)
    return word[: len(word) - len(ending)] + _PLURALS_NL[ending]
