"""The questions about one-off and structural costs, money besides time, and rows that count for nothing; and their answers."""

from __future__ import annotations

from burden.language import Text

BOTH_TIMINGS = Text(
    "Are both one-off and structural costs included, and shown separately?",
    "Zijn zowel eenmalige als structurele kosten opgenomen, en apart vermeld?",
)
NO_ONE_OFF = Text("There are no one-off costs in any mix.", "Er zijn in geen enkele mix eenmalige kosten.")
NO_STRUCTURAL = Text("There are no structural costs in any mix.", "Er zijn in geen enkele mix structurele kosten.")
PER_MIX = Text("One-off, and structural per year: {mixes}.", "Eenmalig en structureel per jaar: {mixes}.")
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
    "Is the money that firms pay to others counted as well as their time?",
    "Is naast de eigen tijd ook het geld meegeteld dat bedrijven aan anderen betalen?",
)
PAID = Text(
    "Binding instruments that ask something of firms, with external costs or investments: {done} of {count}.",
    "Bindende instrumenten die iets van bedrijven vragen, met externe kosten of investeringen: {done} van {count}.",
)
NOT_PAID = Text("With hours only: {which}.", "Alleen met uren: {which}.")
PART_PAID = Text(
    "External costs make up {external} of the structural burden of all mixes, and investments {investment} of the one-off burden.",
    "Externe kosten zijn {external} van de structurele regeldruk van alle mixen, en investeringen {investment} van de eenmalige regeldruk.",
)

INVESTMENTS = Text(
    "Does every investment have a lifetime, after which it is replaced?",
    "Heeft elke investering een levensduur, waarna die opnieuw wordt gedaan?",
)
NO_INVESTMENTS = Text(
    "Nothing to check: no activity requires an investment. Check whether equipment, software or training material is needed.",
    "Niets te controleren: geen enkele handeling vraagt om een investering. Ga na of apparatuur, software of lesmateriaal nodig is.",
)
WITH_LIFETIME = Text(
    "Activity rows with an investment that have a lifetime: {done} of {count}.",
    "Rijen met handelingen met een investering die een levensduur hebben: {done} van {count}.",
)
NEVER_AGAIN = Text("Never replaced: {which}.", "Nooit opnieuw gedaan: {which}.")
NO_INVESTMENT = Text(
    "Rows with a lifetime but no investment: {which}.", "Rijen met een levensduur maar zonder investering: {which}."
)

USUAL = Text(
    "Have the costs that firms would incur anyway been deducted?",
    "Zijn de kosten afgetrokken die bedrijven hoe dan ook zouden maken?",
)
NO_SUBSTANTIVE = Text(
    "Nothing to check: no binding instrument has a substantive obligation with activities.",
    "Niets te controleren: geen bindend instrument heeft een inhoudelijke verplichting met handelingen.",
)
TAKEN_OFF = Text(
    "Activity rows of binding substantive obligations with a share of business as usual: {done} of {count}.",
    "Rijen met handelingen van bindende inhoudelijke verplichtingen met een aandeel bedrijfseigen kosten: {done} van {count}.",
)
NOTHING_TAKEN_OFF = Text(
    "Obligations where nothing has been deducted: {which}.", "Verplichtingen waar niets is afgetrokken: {which}."
)
ALL_TAKEN_OFF = Text("Rows where everything has been deducted: {which}.", "Rijen waar alles is afgetrokken: {which}.")

NEARLY_ALL = Text(
    "Rows where nearly everything has been deducted: {which}.", "Rijen waar bijna alles is afgetrokken: {which}."
)
MUCH_TAKEN_OFF = Text(
    "On average {share} has been deducted: hardly any costs caused by the rules remain.",
    "Gemiddeld is {share} afgetrokken: er blijft nauwelijks iets over dat door de regels komt.",
)

IDLE = Text("Does every row count towards the result?", "Telt elke rij mee in de uitkomst?")
NOTHING_IDLE = Text(
    "Every row counts: {activities} for activities, {scope} for the scope, {interactions} for interactions.",
    "Elke rij telt mee: {activities} van handelingen, {scope} van de reikwijdte, {interactions} van wisselwerkingen.",
)
NEVER_DONE = Text("Activities with a frequency of 0: {which}.", "Handelingen met een frequentie van 0: {which}.")
WITHOUT_EFFORT = Text(
    "Activities without hours, external costs or investment: {which}.",
    "Handelingen zonder uren, externe kosten of investering: {which}.",
)
UNREACHED = Text(
    "Activities that reach no firm in any mix: {which}.",
    "Handelingen die in geen enkele mix een bedrijf bereiken: {which}.",
)
NO_SHARE = Text(
    "Scope rows with a share of 0 and no note to explain it: {which}.",
    "Rijen van de reikwijdte met een aandeel van 0 zonder toelichting: {which}.",
)
OVERRULED = Text(
    "Scope rows that never count, because others are more specific or their instrument is in no mix: {which}.",
    "Rijen van de reikwijdte die nooit tellen, omdat andere specifieker zijn of hun instrument in geen enkele mix zit: {which}.",
)
INACTIVE = Text(
    "Interactions that change nothing in any mix: {which}.",
    "Wisselwerkingen die in geen enkele mix iets veranderen: {which}.",
)

FREQUENCIES = Text("Do the frequencies look right?", "Lijken de frequenties te kloppen?")
FREQUENCIES_FINE = Text(
    "Activity rows examined: {count}; no structural activity is done more than {most} times a year, and no one-off activity less than once.",
    "Bekeken rijen met handelingen: {count}; geen structurele handeling gebeurt vaker dan {most} keer per jaar, en geen eenmalige minder dan één keer.",
)
VERY_OFTEN = Text(
    "Done more than {most} times a year, so more than once every working day: {which}.",
    "Vaker dan {most} keer per jaar, dus meer dan eens per werkdag: {which}.",
)
LESS_THAN_ONCE = Text(
    "One-off, yet done less than once; a share of the firms belongs in the scope: {which}.",
    "Eenmalig, maar minder dan één keer; een aandeel van de bedrijven hoort thuis in de reikwijdte: {which}.",
)
