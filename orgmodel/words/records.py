"""What findings on bodies, provenance, waivers and text say."""

from __future__ import annotations

from orgmodel.words.text import Text

# Bodies.
NO_MEMBERS = Text("{body} heeft geen leden; vermeld `members:`", "{body} has no members; state `members:`")
MEMBERS_NOT_STATED = Text("leden van {body} zijn niet vermeld", "members of {body} are not stated")
STATE_MEMBERS = Text("vermeld `members:` van {body}", "state `members:` of {body}")
CHAIR_PERHAPS_OUTSIDE = Text(
    "of {chair}, voorzitter van {body}, ook lid is blijkt niet",
    "whether {chair}, chair of {body}, is a member too does not show",
)
CHAIR_NOT_KNOWN = Text(
    "of de voorzitter van {body} lid is blijkt niet", "whether the chair of {body} is a member does not show"
)
CHAIR_OUTSIDE = Text(
    "{chair}, voorzitter van {body}, staat niet bij de leden",
    "{chair}, chair of {body}, is not among the members",
)
MEMBER_NOT_KNOWN = Text(
    "een zetel van {body} heeft geen gekende houder; vermeld `position:` of `title:`",
    "a seat of {body} has no known holder; state `position:` or `title:`",
)
MEMBERS_NOT_COUNTED = Text(
    "hoeveel zetels {member} in {body} heeft is niet gekend",
    "how many seats {member} has in {body} is not known",
)
STATE_COUNT = Text("vermeld `count:` van {member}", "state `count:` of {member}")

# Provenance.
UNSOURCED = Text(
    "{what} {number} van {subject} heeft geen bron; voeg `source:` of `quote:` toe",
    "{what} {number} of {subject} has no source; add `source:` or `quote:`",
)
UNUSED_SOURCE = Text(
    "geen enkel gegeven noemt bron {title}; gebruik ze of schrap ze",
    "no fact names source {title}; use it or leave it out",
)
MONTHS = Text("maanden", "months")
STALE = Text(
    "{what} van {subject}: ouderdom is {age}, grens is {limit} maanden; vervang door een recent cijfer",
    "{what} of {subject}: age is {age}, limit is {limit} months; replace by a recent number",
)
MAYBE_STALE = Text(
    "{what} van {subject}: ouderdom is {age}, grens is {limit} maanden",
    "{what} of {subject}: age is {age}, limit is {limit} months",
)
STATE_AS_OF = Text("vermeld `as_of:` nauwkeuriger", "state `as_of:` more precisely")

# Waivers.
WAIVER_EXPIRED = Text(
    "waiver voor {rule} liep af op {expires}, vandaag is {on}; verleng of schrap",
    "waiver for {rule} expired on {expires}, today is {on}; renew it or leave it out",
)
WAIVER_UNUSED = Text(
    "waiver voor {rule} dekt niets: {subject} heeft geen zulke bevinding; schrap ze",
    "waiver for {rule} covers nothing: {subject} has no such finding; leave it out",
)
WAIVER_DOUBLE = Text(
    "een eerdere waiver voor {rule} dekt {subject} al; schrap er één",
    "an earlier waiver for {rule} covers {subject} already; leave one out",
)
WAIVER_PERHAPS_TOO_LOW = Text(
    "waiver voor {rule} geldt tot {limit}, {subject} heeft {measured}",
    "waiver for {rule} holds up to {limit}, {subject} has {measured}",
)
WAIVER_TOO_LOW = Text(
    "waiver voor {rule} geldt tot {limit} en dekt niets: {subject} heeft {measured}; pas de grens aan of "
    "schrap ze",
    "waiver for {rule} holds up to {limit} and covers nothing: {subject} has {measured}; change the limit or "
    "leave it out",
)
STATE_MEASURED = Text("vermeld wat bij {subject} niet gekend is", "state what is not known of {subject}")
WAIVER_OWN = Text(
    "{title} keurde de eigen waiver voor {rule} goed; laat een ander beslissen",
    "{title} approved the own waiver for {rule}; let another decide",
)
WAIVER_SELF_APPROVED = Text(
    "{title} zetelt in {body}, dat de waiver goedkeurde; laat een ander orgaan beslissen",
    "{title} sits in {body}, which approved the waiver; let another body decide",
)
WAIVER_MEMBERS = Text(
    "of {title} zetelt in {body}, dat de waiver goedkeurde, blijkt niet",
    "whether {title} sits in {body}, which approved the waiver, does not show",
)

# Text.
TURNING_CHARACTER = Text(
    "`{text}` bevat {code}, dat de leesrichting keert; schrap het teken",
    "`{text}` holds {code}, which turns the reading direction; remove it",
)
HIDDEN_CHARACTER = Text(
    "`{text}` bevat het onzichtbare teken {code}; schrap het",
    "`{text}` holds the invisible character {code}; remove it",
)
MIXED_SCRIPTS = Text(
    "`{word}` mengt letters van {scripts} die op elkaar lijken; schrijf het in één schrift",
    "`{word}` mixes look-alike letters of {scripts}; write it in one script",
)
