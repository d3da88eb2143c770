"""What is said of the relative suitability of the mixes, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text
from burden.study.words import InstrumentOrigin

SUITABILITY = Text(
    "The mixes side by side: what speaks for and against each",
    "De mixen naast elkaar: wat pleit voor en tegen elke mix",
)
SUITABILITY_NOTE = Text(
    "Nothing is weighed or added up here. Per firm: per year, for a firm that every obligation of the mix reaches. Goals: the analyst's score of the mix as a whole (−2 to 2). Changes: years after the first in which binding rules enter or end.",
    "Hier is niets gewogen of opgeteld. Per bedrijf: per jaar, voor een bedrijf dat door elke verplichting van de mix wordt bereikt. Doelen: de score die de analist aan de mix als geheel gaf (−2 tot 2). Wijzigingen: jaren na het eerste waarin bindende regels ingaan of aflopen.",
)
INTERVAL_NOTE = Text(
    "Low and high: between them lie 90% of the draws; amounts are rounded to what that supports.",
    "Laag en hoog: daartussen ligt 90% van de trekkingen; bedragen zijn afgerond op wat dat toelaat.",
)
CRITERION = Text("Criterion", "Criterium")
GOAL = Text("Goal: {goal}", "Doel: {goal}")
PER_FIRM = Text("Per firm: {size}", "Per bedrijf: {size}")
FINDINGS = Text("Findings on workability", "Bevindingen over werkbaarheid")
NEGATIVE = Text("of which negative", "waarvan negatief")
CHANGES = Text("Interim changes", "Tussentijdse wijzigingen")
PART_OF = {
    InstrumentOrigin.NATIONAL: Text("National part", "Nationaal deel"),
    InstrumentOrigin.EU: Text("European part", "Europees deel"),
    InstrumentOrigin.EU_WITH_NATIONAL_CHOICE: Text(
        "European part with national choice", "Europees deel met nationale keuze"
    ),
}

CHEAPER_DRAWN = Text(
    "{first} costs less than {second} in {chance} of the draws",
    "{first} kost in {chance} van de trekkingen minder dan {second}",
)
CHEAPER = Text(
    "{first} costs less than {second} ({amount} a year)", "{first} kost minder dan {second} ({amount} per jaar)"
)
SAME_COST = Text("{first} and {second} cost the same", "{first} en {second} kosten evenveel")
NO_LOWER = Text("{cost} and scores no lower on any goal.", "{cost} en scoort op geen enkel doel lager.")
HIGHER = Text(
    "{cost} and scores no lower on any goal; it scores higher on {goals}.",
    "{cost} en scoort op geen enkel doel lager; hoger scoort de mix op {goals}.",
)
ONLY_COST = Text("{cost}; no goal has a score for both.", "{cost}; geen doel heeft voor beide een score.")
WEIGHT = Text(
    "{cost}, but {second} scores higher on {goals}: a matter of weight.",
    "{cost}, maar {second} scoort hoger op {goals}: een kwestie van afweging.",
)
BETTER_AS_DEAR = Text("{cost}, and {second} scores higher on {goals}.", "{cost}, en {second} scoort hoger op {goals}.")
TURNING_POINTS = Text(
    "Matters of weight: from which worth of one point per year the dearer mix comes first",
    "Kwesties van afweging: vanaf welke waarde van één punt per jaar de duurdere mix voorgaat",
)
TURNING_POINTS_NOTE = Text(
    "Under a goal: if that goal alone counts. Last: if all goals count alike. No amount: the dearer mix does not come first, whatever a point is worth.",
    "Onder een doel: als alleen dat doel telt. Als laatste: als alle doelen even zwaar tellen. Geen bedrag: de duurdere mix gaat niet voor, wat een punt ook waard is.",
)
CHEAPER_MIX = Text("Cheaper mix", "Goedkopere mix")
OTHER_MIX = Text("Dearer mix", "Duurdere mix")
COSTS_MORE = Text("Costs more per year", "Kost meer per jaar")
CHANCE = Text("Chance that the cheaper one is cheaper", "Kans dat de goedkopere goedkoper is")
ALL_GOALS = Text("All goals alike", "Alle doelen even zwaar")
NOT_SCORED = Text(
    "Not compared on {goals}: a score is missing.", "Niet vergeleken op {goals}: daar ontbreekt een score."
)
COST_AND_GOALS = Text(
    "What each mix costs and what it does for each goal: {measure}",
    "Wat elke mix kost en voor elk doel doet: {measure}",
)
BEATEN_BY = Text("{mix} by {other}", "{mix} door {other}")
BEATEN = Text(
    "Beaten on cost and goals together: {beaten}. The other one costs no more, scores no lower on any goal, and is better on something.",
    "Op kosten en doelen samen overtroffen: {beaten}. De andere mix kost niet meer, scoort op geen enkel doel lager en is ergens beter in.",
)
NONE_BEATEN = Text(
    "No mix is beaten by another on cost and goals together: which one comes first is a matter of weight.",
    "Geen mix wordt door een andere op kosten en doelen samen overtroffen: welke voorgaat, is een kwestie van afweging.",
)
NOT_IN_CHART = Text(
    "Without a score on a goal, and so not in the chart: {mixes}.",
    "Zonder score op een doel, en dus niet in de grafiek: {mixes}.",
)
QUOTED = Text("“{text}”", "‘{text}’")
