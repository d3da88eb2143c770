"""The questions about one-off and structural costs, money besides time, and rows that count for nothing; and their answers."""

from __future__ import annotations

from burden.language import Text

BOTH_TIMINGS = Text(
    "Are both one-off and structural costs there, and told apart?",
    "Zijn zowel eenmalige als structurele kosten er, en uit elkaar gehouden?",
)
NO_ONE_OFF = Text("There are no one-off costs in any mix.", "Er zijn in geen enkele mix eenmalige kosten.")
NO_STRUCTURAL = Text("There are no structural costs in any mix.", "Er zijn in geen enkele mix structurele kosten.")
PER_MIX = Text("One-off and structural a year: {mixes}.", "Eenmalig en structureel per jaar: {mixes}.")
OF_MIX = Text("{mix} {one_off} and {structural}", "{mix} {one_off} en {structural}")
ONLY_ONE_OFF = Text(
    "Binding instruments with one-off costs only: {which}.",
    "Bindende instrumenten met alleen eenmalige kosten: {which}.",
)
ONLY_STRUCTURAL = Text(
    "Binding instruments with structural costs only: {which}.",
    "Bindende instrumenten met alleen structurele kosten: {which}.",
)

OUT_OF_POCKET = Text(
    "Is money that firms pay to others counted besides their time?",
    "Is naast de eigen tijd ook geld geteld dat bedrijven aan anderen betalen?",
)
PAID = Text(
    "Binding instruments that ask something of firms, with external costs or investments: {done} of {count}.",
    "Bindende instrumenten die iets van bedrijven vragen, met externe kosten of investeringen: {done} van {count}.",
)
NOT_PAID = Text("With hours only: {which}.", "Met alleen uren: {which}.")
PART_PAID = Text(
    "External costs are {external} of all structural burden of the mixes and investments {investment} of all one-off burden.",
    "Externe kosten zijn {external} van alle structurele regeldruk van de mixen en investeringen {investment} van alle eenmalige.",
)

INVESTMENTS = Text(
    "Does every investment have a lifetime, after which it is made again?",
    "Heeft elke investering een levensduur, waarna zij opnieuw wordt gedaan?",
)
NO_INVESTMENTS = Text(
    "Nothing to check: no activity asks an investment. See whether equipment, software or training material is needed.",
    "Niets te controleren: geen handeling vraagt een investering. Ga na of apparatuur, software of lesmateriaal nodig is.",
)
WITH_LIFETIME = Text(
    "Activity rows with an investment that have a lifetime: {done} of {count}.",
    "Rijen handelingen met een investering die een levensduur hebben: {done} van {count}.",
)
NEVER_AGAIN = Text("Never made again: {which}.", "Nooit opnieuw gedaan: {which}.")
NO_INVESTMENT = Text(
    "Rows with a lifetime but no investment: {which}.", "Rijen met een levensduur maar zonder investering: {which}."
)

USUAL = Text("Is what firms would do anyway taken off?", "Is afgetrokken wat bedrijven hoe dan ook zouden doen?")
NO_SUBSTANTIVE = Text(
    "Nothing to check: no binding instrument has a substantive obligation with activities.",
    "Niets te controleren: geen bindend instrument heeft een inhoudelijke verplichting met handelingen.",
)
TAKEN_OFF = Text(
    "Activity rows of substantive obligations that bind, with a share of business as usual: {done} of {count}.",
    "Rijen handelingen van bindende inhoudelijke verplichtingen met een aandeel bedrijfseigen kosten: {done} van {count}.",
)
NOTHING_TAKEN_OFF = Text(
    "Obligations where nothing is taken off: {which}.", "Verplichtingen waar niets is afgetrokken: {which}."
)
ALL_TAKEN_OFF = Text("Rows where everything is taken off: {which}.", "Rijen waar alles is afgetrokken: {which}.")

NEARLY_ALL = Text(
    "Rows where nearly everything is taken off: {which}.", "Rijen waar bijna alles is afgetrokken: {which}."
)
MUCH_TAKEN_OFF = Text(
    "On average {share} is taken off: hardly anything is left that the rules cause.",
    "Gemiddeld is {share} afgetrokken: er blijft nauwelijks iets over dat de regels veroorzaken.",
)

IDLE = Text("Does every row count for something?", "Telt elke rij ergens voor mee?")
NOTHING_IDLE = Text(
    "Every row counts for something: {activities} of activities, {scope} of the scope, {interactions} of interactions.",
    "Elke rij telt ergens voor mee: {activities} van handelingen, {scope} van de reikwijdte, {interactions} van wisselwerkingen.",
)
NEVER_DONE = Text("Activities with a frequency of 0: {which}.", "Handelingen met een frequentie van 0: {which}.")
WITHOUT_EFFORT = Text(
    "Activities without hours, external costs or investment: {which}.",
    "Handelingen zonder uren, externe kosten of investering: {which}.",
)
UNREACHED = Text(
    "Activities that reach no firm in any mix: {which}.", "Handelingen die in geen mix een bedrijf bereiken: {which}."
)
NO_SHARE = Text(
    "Scope rows with a share of 0 and no note that says why: {which}.",
    "Rijen van de reikwijdte met een aandeel van 0 en zonder toelichting waarom: {which}.",
)
OVERRULED = Text(
    "Scope rows that never count, because others are more specific or their instrument is in no mix: {which}.",
    "Rijen van de reikwijdte die nooit tellen, omdat andere specifieker zijn of hun instrument in geen mix zit: {which}.",
)
INACTIVE = Text(
    "Interactions that change nothing in any mix: {which}.", "Wisselwerkingen die in geen mix iets veranderen: {which}."
)

FREQUENCIES = Text("Do the frequencies look right?", "Zien de frequenties er juist uit?")
FREQUENCIES_FINE = Text(
    "Activity rows looked at: {count}; no structural one is done more than {most} times a year, and no one-off one less than once.",
    "Bekeken rijen handelingen: {count}; geen structurele gebeurt vaker dan {most} keer per jaar, en geen eenmalige minder dan één keer.",
)
VERY_OFTEN = Text(
    "Done more than {most} times a year, more than once every working day: {which}.",
    "Vaker dan {most} keer per jaar, meer dan eens per werkdag: {which}.",
)
LESS_THAN_ONCE = Text(
    "One-off, yet done less than once; a share of the firms belongs in the scope: {which}.",
    "Eenmalig, maar minder dan één keer; een aandeel van de bedrijven hoort in de reikwijdte: {which}.",
)
