"""Fixed words of reports on findings."""

from __future__ import annotations

from orgmodel.words.text import Text

SEVERITY = {
    "error": Text("fout", "error"),
    "warning": Text("waarschuwing", "warning"),
    "info": Text("info", "info"),
    "none": Text("uit", "off"),
}
UNDECIDED = Text("onbeslist", "undecided")
WAIVED = Text("aanvaard", "waived")
VIOLATION = Text("overtreding", "violation")

LIMIT = Text("grens", "limit")
LIMIT_OF = Text("grens {limit}", "limit {limit}")
SENSITIVE = Text("gevoelig", "sensitive")
WAIVER = Text("afwijking aanvaard", "waived")
WAIVER_TOO_LOW = Text("afwijking reikt niet tot hier", "waiver does not reach this")
APPROVED_BY = Text("goedgekeurd door {authority}", "approved by {authority}")
UNTIL = Text("tot en met {date}", "until {date}")
NO_END = Text("zonder einde", "without end")
SOURCE = Text("bron", "source")

ERRORS = (Text("1 fout", "1 error"), Text("{n} fouten", "{n} errors"))
WARNINGS = (Text("1 waarschuwing", "1 warning"), Text("{n} waarschuwingen", "{n} warnings"))
INFOS = (Text("1 info", "1 info"), Text("{n} info", "{n} info"))
UNDECIDED_COUNT = (Text("1 onbeslist", "1 undecided"), Text("{n} onbeslist", "{n} undecided"))
WAIVED_COUNT = (Text("1 aanvaard", "1 waived"), Text("{n} aanvaard", "{n} waived"))
ORGANISATIONS = (Text("1 organisatie", "1 organisation"), Text("{n} organisaties", "{n} organisations"))
NOTHING_FOUND = Text("geen bevindingen", "no findings")
IN = Text("{counts} in {organisations}", "{counts} in {organisations}")

WIDEST_SPANS = Text("breedste spans", "widest spans")
NO_SPANS = Text("geen leidinggevende functies", "no positions that lead")
NO_LIMIT = Text("geen grens", "no limit")
RELAXED = Text("door de organisatie zelf versoepeld", "relaxed by the organisation itself")
RELAXED_ENTRY = Text(
    "{rule} {option}: {before} ({before_from}) werd {after}",
    "{rule} {option}: {before} ({before_from}) became {after}",
)
OVERRULED = Text("opdrachtregel heeft voorrang", "overruled on the command line")
PACKS = Text("pakketten", "packs")
READ_ON = Text("gelezen op {date}", "read on {date}")
COUNTED = Text("telwijze", "counted")
WAIVERS_ON = Text("afwijkingen beoordeeld op {date}", "waivers judged on {date}")
WAIVERS_IGNORED = Text("afwijkingen niet toegepast", "waivers ignored")

RULE = Text("regel", "rule")
SUBJECT = Text("onderwerp", "subject")
FINDING = Text("bevinding", "finding")
PLACE = Text("plaats", "place")
VERDICT = Text("oordeel", "verdict")
SPAN = Text("span", "span")
POSITION = Text("functie", "position")
COUNTED_UNITS = {
    "seats": Text("plaatsen op hiërarchische hoofdlijnen", "seats on primary hierarchical lines"),
    "persons": Text(
        "personen op hiërarchische hoofdlijnen, elk één keer",
        "persons on primary hierarchical lines, each once",
    ),
    "fte": Text("VTE op hiërarchische hoofdlijnen", "FTE on primary hierarchical lines"),
}
VACANT = {
    True: Text("vacante plaatsen inbegrepen", "vacant seats included"),
    False: Text("zonder vacante plaatsen", "vacant seats left out"),
}
STAFF = {True: Text("staf inbegrepen", "staff included"), False: Text("zonder staf", "staff left out")}
FUNCTIONAL = Text("functionele lijnen inbegrepen", "functional lines included")
NOT_COLLECTIVE = Text("een collectieve functie telt één", "a collective position counts one")
ABOUT = Text(
    "~ is ± {percent} %, minstens ± 1, naar buiten afgerond",
    "~ is ± {percent}%, at least ± 1, rounded outward",
)
NOT_KNOWN = Text(
    "zonder status is gevuld, een ongekende status of hoofdlijn telt 0 tot alles",
    "no status is filled, a status or primary line not known counts 0 to all",
)

FINDINGS = Text("Bevindingen", "Findings")
DIAGNOSTICS = Text("Fouten in het bestand", "Faults of the file")
AUDIT_OF = Text("Rapporteringslijnen: bevindingen", "Reporting lines: findings")


def counted(number: int, words: tuple[Text, Text]) -> Text:
    """Return a number with its noun in one or several."""
    return words[0] if number == 1 else words[1].format(n=number)
