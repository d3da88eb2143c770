"""The questions about the mixes side by side, and their answers."""

from __future__ import annotations

from burden.language import Text

REFERENCE = Text(
    "Is there a reference to compare the alternatives with?",
    "Is er een nuloptie om de alternatieven mee te vergelijken?",
)
NO_REFERENCE = Text(
    "The study sets no reference mix, so that differences with the present situation cannot be given.",
    "De studie stelt geen referentiemix in, zodat verschillen met de huidige situatie niet te geven zijn.",
)
HAS_REFERENCE = Text(
    "The reference is {mix}: {one_off} one-off and {structural} a year.",
    "De nuloptie is {mix}: {one_off} eenmalig en {structural} per jaar.",
)
NO_NULL_OPTION = Text(
    "Is {mix} the situation without the proposal? It holds {count} binding instruments; others hold fewer and burden less: {mixes}. Only where the proposal takes rules away is that right.",
    "Is {mix} de situatie zonder het voorstel? Zij bevat {count} bindende instrumenten; andere bevatten er minder en geven minder regeldruk: {mixes}. Alleen als het voorstel regels wegneemt klopt dat.",
)
HOLDS = Text("{mix} ({count})", "{mix} ({count})")
NOT_CALCULATED = Text(
    "The reference is {mix}, but none of its instruments reaches any firm: nothing is calculated for it.",
    "De nuloptie is {mix}, maar geen van haar instrumenten bereikt een bedrijf: er is niets voor berekend.",
)

ALTERNATIVES = Text(
    "Are at least two alternatives worked out besides the reference?",
    "Zijn er naast de nuloptie ten minste twee alternatieven doorgerekend?",
)
NO_ALTERNATIVES = Text("Alternatives with a calculation: none.", "Doorgerekende alternatieven: geen.")
WORKED_OUT = Text(
    "Alternatives with a calculation: {count} ({mixes}).", "Doorgerekende alternatieven: {count} ({mixes})."
)
NOT_WORKED_OUT = Text("Nothing is calculated for: {mixes}.", "Niets berekend voor: {mixes}.")
THE_SAME = Text(
    "To the same cost in every activity come: {mixes}.", "Op dezelfde kosten in elke handeling komen uit: {mixes}."
)
WITHOUT_REFERENCE = Text(
    "No mix is set as the reference; all mixes are counted as alternatives.",
    "Geen mix is als nuloptie ingesteld; alle mixen zijn als alternatief geteld.",
)

GOALS = Text("Is it said how far each mix serves the goals?", "Is per mix aangegeven in hoeverre hij de doelen dient?")
NO_GOALS = Text(
    "The study names no goals: whether the burden is in proportion to what is achieved cannot be judged from it.",
    "De studie noemt geen doelen: of de regeldruk in verhouding staat tot wat wordt bereikt is er niet uit op te maken.",
)
SCORES = Text("Scores given: {given} of {wanted}.", "Scores gegeven: {given} van {wanted}.")
WITHOUT_SCORE = Text("Without a score: {which}.", "Zonder score: {which}.")
WITHOUT_REASON = Text("Scores without a reason: {count}.", "Scores zonder reden: {count}.")
SAME_SCORES = Text(
    "On each goal every mix has the same score, so that the goals do not tell the mixes apart.",
    "Op elk doel hebben alle mixen dezelfde score, zodat de doelen de mixen niet onderscheiden.",
)
GOAL_IN_MIX = Text("{goal} in {mix}", "{goal} in {mix}")

CHANGES = Text(
    "Are firms spared changes of their obligations along the way?",
    "Blijven bedrijven tussentijdse wijzigingen van hun verplichtingen bespaard?",
)
AT_ONCE = Text(
    "In every mix all binding instruments enter in one and the same year.",
    "In elke mix treden alle bindende instrumenten in één en hetzelfde jaar in werking.",
)
IN_STEPS = Text(
    "Binding instruments enter in more than one year: {mixes}.",
    "Bindende instrumenten treden in meer dan één jaar in werking: {mixes}.",
)
AT_MOST_ONE = Text(
    "Nothing to check: no mix holds two binding instruments.",
    "Niets te controleren: geen mix bevat twee bindende instrumenten.",
)

HORIZON = Text(
    "Is the horizon long enough for what enters late and what lasts long?",
    "Is de looptijd lang genoeg voor wat laat ingaat en wat lang meegaat?",
)
LONG_ENOUGH = Text(
    "In the horizon ({first}-{last}) every binding instrument is in force for at least half of the years, and no investment has a lifetime beyond it.",
    "In de looptijd ({first}-{last}) is elk bindend instrument ten minste de helft van de jaren van kracht, en geen investering heeft een levensduur die er voorbij gaat.",
)
LATE = Text(
    "In force for less than half of the horizon ({first}-{last}): {which}.",
    "Minder dan de helft van de looptijd ({first}-{last}) van kracht: {which}.",
)
OUTLASTING = Text(
    "Investments that outlast the horizon ({first}-{last}), the longest with a lifetime of {lifetime} years: {count}.",
    "Investeringen die langer meegaan dan de looptijd ({first}-{last}), de langste met een levensduur van {lifetime} jaar: {count}.",
)
