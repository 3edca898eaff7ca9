"""Fixed words of the reporting-line audit."""

from __future__ import annotations

from orgmodel.words.text import Text

TITLE = Text("Audit van de rapporteringslijnen", "Audit of the reporting lines")
INDEX = Text("Audits van de rapporteringslijnen", "Audits of the reporting lines")
AS_OF = Text("stand {date}", "as of {date}")
AUDITED = Text(
    "Bestand {file} (SHA-256 {sha256}), beoordeeld op {date} met {program}.",
    "File {file} (SHA-256 {sha256}), judged on {date} with {program}.",
)
READING = Text(
    "Zo leest u de getallen: 11 is precies 11; 8+ is 8 of meer; 7–9 is minstens 7 en hoogstens 9; niet "
    "gekend zegt dat de documenten het niet vermelden. Oordelen zijn in orde, overtreding of onbeslist: "
    "onbeslist betekent dat de documenten geen oordeel toelaten, en dan staat erbij wat het zou beslissen. "
    "Een bron staat onder haar korte naam; de tabel van bronnen geeft haar titel.",
    "How to read the numbers: 11 is exactly 11; 8+ is 8 or more; 7–9 is at least 7 and at most 9; not known "
    "says that the documents do not state it. Verdicts are ok, violation or undecided: undecided means that "
    "the documents allow no verdict, and what would settle it is said. A source stands under its "
    "short name; the table of sources gives its title.",
)

SUMMARY = Text("Samenvatting", "Summary")
FINDINGS = Text("Bevindingen", "Findings")
DISTRIBUTION = Text("Spreiding van spans en lagen", "Distribution of spans and layers")
MANAGERS = Text("Leidinggevende functies", "Positions that lead")
LINES = Text("Alle rapporteringslijnen", "All reporting lines")
STATEMENTS = Text("Vermelde naast berekende aantallen", "Stated beside computed numbers")
UNITS = Text("Aantallen per eenheid", "Numbers of each unit")
WAIVERS = Text("Afwijkingen", "Waivers")
RELAXED = Text("Versoepelde grenzen", "Relaxed limits")
RULES = Text("Regels en grenzen", "Rules and limits")
CONVENTIONS = Text("Telwijze", "Counting conventions")
SOURCES = Text("Bronnen", "Sources")
ORGANOGRAM = Text("Organogram", "Organogram")
CONTENTS = Text("Inhoud", "Contents")
SORT_BY = Text("Sorteer op", "Sort by")
TO_CONTENT = Text("Naar de inhoud", "Skip to the content")
SIGNATURE = Text("Ondertekening", "Signature")
SIGNATURE_LINES = (
    Text("Naam en functie van de auditor", "Name and position of the auditor"),
    Text("Datum", "Date"),
    Text("Handtekening", "Signature"),
)

VIOLATIONS = Text("overtreding", "violation")
UNDECIDED = Text("onbeslist", "undecided")
WAIVED = Text("aanvaard", "waived")
LINE_NUMBER = Text("regel {number}", "line {number}")

# Captions: what a table counts.
CAPTION_FIGURES = Text("Kengetallen", "Figures")
CAPTION_FINDINGS = Text("Bevindingen naar ernst en oordeel", "Findings by severity and verdict")
CAPTION_SPANS = Text(
    "Functies die leiding geven, naar span: een functie telt zo vaak als haar plaatsen zeker zijn, minstens "
    "één keer",
    "Positions that lead, by span: a position counts as often as its seats are certain, at least once",
)
CAPTION_LAYERS = Text("Plaatsen per laag; laag 1 is het hoofd van de organisatie", "Seats in each layer")
CAPTION_MANAGERS = Text(
    "Wie leiding geeft, met span, laag, grens en oordeel", "Who leads, with span, layer, limit and verdict"
)
SPANS_IN = Text("{what} (span in {unit})", "{what} (span in {unit})")
CAPTION_LINES = Text(
    "Wie aan wie rapporteert, en van wie de lijn omhoog niet gekend is",
    "Who reports to whom, and of whom the line upward is not known",
)
CAPTION_STATEMENTS = Text(
    "Elk vermeld aantal, met zijn bron, naast wat uit het bestand volgt",
    "Each stated number, with its source, beside what follows from the file",
)
CAPTION_UNITS = Text(
    "Personen, VTE en plaatsen van elke eenheid, alles eronder inbegrepen",
    "Persons, FTE and seats of each unit, everything below included",
)
CAPTION_INDEX = Text(
    "Organisaties, met kengetallen en het aantal bevindingen",
    "Organisations, with figures and the number of findings",
)
CAPTION_RULES = Text(
    "Elke regel, met de grens waarmee ze liep en wie die stelde",
    "Each rule, with the limit it ran with and who set it",
)

# Rows of the summary.
PERSONS_ROW = Text("Personen", "Persons")
FTE_ROW = Text("Voltijdse equivalenten (VTE)", "Full-time equivalents (FTE)")
SEATS_ROW = Text("Plaatsen, vacante inbegrepen", "Seats, vacant ones included")
UNITS_ROW = Text("Eenheden in het bestand", "Units in the file")
MANAGERS_ROW = Text("Leidinggevende functies in het bestand", "Positions that lead in the file")
UNKNOWN_HEADS_ROW = Text("Eenheden met een niet gekend hoofd", "Units of which the head is not known")
SPAN_COUNT_ROW = Text(
    "Spans waarover gerekend is, daarvan precies gekend", "Spans in the figures, of which known exactly"
)
SPAN_MIN_ROW = Text("Kleinste span", "Smallest span")
SPAN_MEDIAN_ROW = Text("Mediaan van de spans", "Median span")
SPAN_MEAN_ROW = Text("Gemiddelde span, op één decimaal", "Mean span, to one decimal")
SPAN_MAX_ROW = Text("Grootste span", "Widest span")
LAYERS_ROW = Text("Lagen", "Layers")
OF_WHICH = Text("{number}, daarvan {exact}", "{number}, of which {exact}")

# Bars.
BAND = Text("{least} tot {most}", "{least} to {most}")
BAND_BELOW = Text("{least} tot minder dan {most}", "{least} to less than {most}")
BAND_OPEN = Text("{least} of meer", "{least} or more")
NOT_EXACT = Text("niet uit te maken", "cannot tell")
LAYER_NUMBER = Text("laag {number}", "layer {number}")
CHART_SPANS = Text("Aantal leidinggevenden per span", "Number of positions that lead, by span")
CHART_LAYERS = Text("Aantal plaatsen per laag", "Number of seats in each layer")

# Cells.
NONE_OF = Text("geen", "none")
NO_FINDINGS = Text("Geen bevindingen.", "No findings.")
NO_WAIVERS = Text("Het bestand bevat geen afwijkingen.", "The file holds no waivers.")
NO_RELAXED = Text(
    "De organisatie heeft geen enkele grens zelf versoepeld.", "The organisation itself relaxed no limit."
)
NO_STATEMENTS = Text("Het bestand vermeldt geen aantallen.", "The file states no numbers.")
NO_MANAGERS = Text("Geen enkele functie geeft leiding.", "No position leads.")
NO_LINES = Text("Het bestand bevat geen functies.", "The file holds no positions.")
NO_SOURCES = Text(
    "Het bestand noemt geen bronnen: geen enkel getal is te herleiden tot een document.",
    "The file names no sources: no number can be traced to a document.",
)
OK = Text("in orde", "ok")
NOT_JUDGED = Text("niet beoordeeld: regel staat uit", "not judged: the rule is off")
NO_SOURCE = Text("geen bron", "no source")
NO_QUOTE = Text("geen citaat", "no quote")
YES = Text("ja", "yes")
NO = Text("nee", "no")
NOT_STATED = Text("niet vermeld", "not stated")
NOT_KNOWN = Text("niet gekend", "not known")
JOINTLY = Text("samen met {names}", "together with {names}")
NARROW_LIMIT = Text("minstens {limit}", "at least {limit}")
WIDE_LIMIT = Text("hoogstens {limit}", "at most {limit}")
SENSITIVE = Text("gevoelig: {otherwise}", "sensitive: {otherwise}")
CITED = Text("bron van de uitspraak: {source}", "source of the statement: {source}")
WAIVED_BECAUSE = Text("aanvaard: {reason}", "waived: {reason}")
WAIVER_TOO_LOW = Text(
    "de afwijking reikt niet tot hier: {reason}", "the waiver does not reach this: {reason}"
)
NOT_RUN = Text("uit", "off")
HEAD_UNKNOWN = Text("niet gekend", "not known")
HEAD_NONE = Text("geen", "none")
HEAD_NOT_STATED = Text("niet vermeld", "not stated")
INCLUDES_HEAD = Text("hoofd inbegrepen", "head included")
EXCLUDES_HEAD = Text("zonder hoofd", "head left out")
AGREES = Text("niet in strijd", "no contradiction")
CONTRADICTS = Text("in strijd met berekend", "contradicts computed")
SOURCES_DIFFER = Text(
    "{n} vermeldingen; alle staan hier naast elkaar", "{n} statements; all stand here side by side"
)
NOTHING_TO_COMPARE = Text(
    "hoofd niet gekend: niets om mee te vergelijken", "head not known: nothing to compare with"
)
NO_END = Text("geen einddatum", "no end date")
OVERRULED = Text("opdrachtregel heeft voorrang", "overruled on the command line")
PACK = Text("Pakket {name}: {source}; gelezen op {date}.", "Pack {name}: {source}; read on {date}.")
NOT_DRAWN = Text("Niet getekend: {reason}", "Not drawn: {reason}")
CIRCLE = Text(
    "rapporteringslijnen lopen in een kring: {circle}; verbeter één `reports_to`",
    "reporting lines run in a circle: {circle}; mend one `reports_to`",
)
IN_WORDS = Text("Het organogram in woorden", "The organogram in words")
SHEET = Text("Organogram, blad {sheet} van {sheets}", "Organogram, sheet {sheet} of {sheets}")
FAULTS = Text("Fouten in het bestand", "Faults of the file")

KINDS = {
    "hierarchical": Text("hiërarchisch", "hierarchical"),
    "functional": Text("functioneel", "functional"),
    "accountability": Text("verantwoording", "accountability"),
}
CERTAINTIES = {
    "stated": Text("vermeld", "stated"),
    "inferred": Text("afgeleid", "inferred"),
    "possible": Text("mogelijk", "possible"),
}
ORIGINS = {
    "declared": Text("eigen regel in het bestand", "declared"),
    "nesting": Text("plaats in de structuur", "nesting"),
    "body": Text("lidmaatschap van een orgaan", "membership of a body"),
}
ABOVE = {
    "not known": Text("niet gekend", "not known"),
    "head not known": Text("niet gekend: hoofd van {unit}", "not known: head of {unit}"),
    "head not stated": Text(
        "niet gekend: of {unit} een hoofd heeft, is niet vermeld",
        "not known: whether {unit} has a head is not stated",
    ),
    "place not known": Text(
        "niet gekend: plaats in de structuur niet vermeld", "not known: place in the structure not stated"
    ),
    "nobody": Text("niemand", "nobody"),
}
SCOPES = {
    "persons": Text("personen", "persons"),
    "fte": Text("VTE", "FTE"),
    "direct": Text("rechtstreeks", "direct"),
    "indirect": Text("onrechtstreeks", "indirect"),
}
WAIVER_STATES = {
    "applied": Text("toegepast", "applied"),
    "without effect": Text("dekt niets", "covers nothing"),
    "expired": Text("vervallen op de dag van de audit", "expired on the day of the audit"),
    "ignored": Text("niet toegepast, op verzoek", "left out of account, as asked"),
}
SEVERITIES = {
    "error": Text("fout", "error"),
    "warning": Text("waarschuwing", "warning"),
    "info": Text("info", "info"),
    "none": Text("uit", "off"),
}
