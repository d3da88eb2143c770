"""The questions about the mixes side by side, and their answers."""

from __future__ import annotations

from burden.language import Text

REFERENCE = Text(
    "Is there a reference to compare the alternatives with?",
    "Is er een nuloptie om de alternatieven mee te vergelijken?",
)
NO_REFERENCE = Text(
    "The study sets no reference mix, so differences from the present situation cannot be given.",
    "De studie wijst geen nuloptie aan; verschillen met de huidige situatie zijn dus niet te geven.",
)
HAS_REFERENCE = Text(
    "The reference is {mix}: {one_off} one-off and {structural} a year.",
    "De nuloptie is {mix}: {one_off} eenmalig en {structural} per jaar.",
)
NO_NULL_OPTION = Text(
    "Is {mix} the situation without the proposal? It contains {count} binding instruments; other mixes contain fewer and cause less burden: {mixes}. That is right only if the proposal removes rules.",
    "Is {mix} de situatie zonder het voorstel? Deze mix bevat {count} bindende instrumenten; andere mixen bevatten er minder en geven minder regeldruk: {mixes}. Dat klopt alleen als het voorstel regels schrapt.",
)
HOLDS = Text("{mix} ({count})", "{mix} ({count})")
NOT_CALCULATED = Text(
    "The reference is {mix}, but none of its instruments reaches any firm: nothing is calculated for it.",
    "De nuloptie is {mix}, maar geen instrument daarin bereikt een bedrijf: er is niets voor berekend.",
)

ALTERNATIVES = Text(
    "Have at least two alternatives been worked out besides the reference?",
    "Zijn er naast de nuloptie ten minste twee alternatieven doorgerekend?",
)
NO_ALTERNATIVES = Text("Alternatives calculated: none.", "Doorgerekende alternatieven: geen.")
WORKED_OUT = Text("Alternatives calculated: {count} ({mixes}).", "Doorgerekende alternatieven: {count} ({mixes}).")
NOT_WORKED_OUT = Text("Nothing has been calculated for: {mixes}.", "Er is niets berekend voor: {mixes}.")
THE_SAME = Text(
    "These mixes cost the same in every activity: {mixes}.", "Deze mixen kosten in elke handeling evenveel: {mixes}."
)
WITHOUT_REFERENCE = Text(
    "No mix has been set as the reference; all mixes are counted as alternatives.",
    "Geen mix is als nuloptie ingesteld; alle mixen zijn als alternatief geteld.",
)

GOALS = Text(
    "Does the study say how far each mix contributes to the goals?",
    "Is per mix aangegeven in hoeverre die bijdraagt aan de doelen?",
)
NO_GOALS = Text(
    "The study names no goals, so it does not show whether the burden is in proportion to what is achieved.",
    "De studie noemt geen doelen. Daardoor is niet te zien of de regeldruk in verhouding staat tot wat wordt bereikt.",
)
SCORES = Text("Scores given: {given} of {wanted}.", "Scores gegeven: {given} van {wanted}.")
WITHOUT_SCORE = Text("Without a score: {which}.", "Zonder score: {which}.")
WITHOUT_REASON = Text("Scores without a reason: {count}.", "Scores zonder reden: {count}.")
SAME_SCORES = Text(
    "Every mix has the same score on each goal, so the goals do not distinguish between the mixes.",
    "Alle mixen hebben op elk doel dezelfde score; de doelen maken dus geen onderscheid tussen de mixen.",
)
GOALS_OF_INSTRUMENTS = Text(
    "Does the study say what each instrument of a mix contributes to the goals, and whether instruments reinforce each other?",
    "Is aangegeven wat elk instrument van een mix bijdraagt aan de doelen, en of instrumenten elkaar versterken?",
)
SCORES_OF_INSTRUMENTS = Text(
    "Scores of instruments in mixes, on each goal: {given} of {wanted}.",
    "Scores van instrumenten in mixen, op elk doel: {given} van {wanted}.",
)
SCORES_OF_PAIRS = Text("Scores of two instruments together: {count}.", "Scores van twee instrumenten samen: {count}.")
NO_SCORES_OF_PAIRS = Text(
    "No score says what two instruments do together.", "Geen score zegt wat twee instrumenten samen doen."
)
GOAL_IN_MIX = Text("{goal} in {mix}", "{goal} in {mix}")

CHANGES = Text(
    "Are firms spared interim changes to their obligations?",
    "Wordt voorkomen dat verplichtingen van bedrijven tussentijds wijzigen?",
)
AT_ONCE = Text(
    "In every mix all binding instruments start in the same year.",
    "In elke mix treden alle bindende instrumenten in hetzelfde jaar in werking.",
)
IN_STEPS = Text(
    "Binding instruments start in more than one year: {mixes}.",
    "Bindende instrumenten treden in meer dan één jaar in werking: {mixes}.",
)
AT_MOST_ONE = Text(
    "Nothing to check: no mix contains two binding instruments.",
    "Niets te controleren: geen enkele mix bevat twee bindende instrumenten.",
)

HORIZON = Text(
    "Is the horizon long enough for what starts late and what lasts long?",
    "Is de looptijd lang genoeg voor wat laat ingaat en wat lang meegaat?",
)
LONG_ENOUGH = Text(
    "Every binding instrument is in force for at least half of the horizon ({first}-{last}), and no investment lasts longer than the horizon.",
    "Elk bindend instrument is ten minste de helft van de looptijd ({first}-{last}) van kracht, en geen investering gaat langer mee dan de looptijd.",
)
LATE = Text(
    "In force for less than half of the horizon ({first}-{last}): {which}.",
    "Minder dan de helft van de looptijd ({first}-{last}) van kracht: {which}.",
)
OUTLASTING = Text(
    "Investments that outlast the horizon ({first}-{last}), the longest with a lifetime of {lifetime} years: {count}.",
    "Investeringen die langer meegaan dan de looptijd ({first}-{last}), de langste met een levensduur van {lifetime} jaar: {count}.",
)
