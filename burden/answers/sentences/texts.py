"""What sentences say of the figures, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text
from burden.study.words import ObligationKind

# Nouns.
MIX = Text("policy mix", "beleidsmix"), Text("policy mixes", "beleidsmixen")
ALTERNATIVE = Text("alternative", "alternatief"), Text("alternatives", "alternatieven")
SIZE_CLASS = Text("size class", "grootteklasse"), Text("size classes", "grootteklassen")
SECTOR = Text("sector", "sector"), Text("sectors", "sectoren")
FIGURE = Text("figure", "cijfer"), Text("figures", "cijfers")
ROW = Text("row", "rij"), Text("rows", "rijen")
DRAW = Text("draw", "trekking"), Text("draws", "trekkingen")
KINDS: dict[str, Text] = {
    ObligationKind.INFORMATION: Text("information obligations", "informatieverplichtingen"),
    ObligationKind.SUBSTANTIVE: Text("substantive obligations", "inhoudelijke verplichtingen"),
    ObligationKind.FAMILIARISATION: Text("familiarisation", "kennisneming"),
    ObligationKind.SUPERVISION: Text("supervision", "toezicht"),
    ObligationKind.PROOF_OUT_OF_SCOPE: Text(
        "proof of being out of scope", "het aantonen buiten de reikwijdte te vallen"
    ),
}

# What the measure is.
MIXES_COMPARED = Text("{mixes} have been calculated.", "Er zijn {mixes} doorgerekend.")
ONE_MIX = Text("One policy mix has been calculated.", "Er is één beleidsmix doorgerekend.")
REFERENCE = Text(
    "The reference, with which the others are compared, is {mix}.",
    "De nuloptie, waarmee de andere worden vergeleken, is {mix}.",
)
NO_REFERENCE = Text(
    "The study names no reference mix, so no comparison with unchanged policy is possible.",
    "De studie wijst geen nuloptie aan; een vergelijking met ongewijzigd beleid is dus niet te maken.",
)
MIX_IS = Text("{mix}: {description}", "{mix}: {description}")
MIX_HOLDS = Text("This mix contains {instruments}.", "Deze mix bevat {instruments}.")
MIX_HOLDS_VOLUNTARY = Text(
    "This mix contains {instruments}, of which {voluntary} voluntary.",
    "Deze mix bevat {instruments}, waarvan {voluntary} vrijwillig.",
)
MIX_HOLDS_ONLY_VOLUNTARY = Text(
    "This mix contains {instruments}, all voluntary.", "Deze mix bevat {instruments}, allemaal vrijwillig."
)
INSTRUMENT = Text("instrument", "instrument"), Text("instruments", "instrumenten")

INSTRUMENTS = Text("Instruments and the mixes they are in", "Instrumenten en de mixen waarin ze zitten")
INSTRUMENTS_NOTE = Text(
    "The columns of the mixes show from which year the instrument is in the mix, and its last year where it has one.",
    "In de kolommen van de mixen staat vanaf welk jaar het instrument in de mix zit, en het laatste jaar als dat er is.",
)
IN_FULL = Text(
    "Amounts are given in full so that they can be found in the Excel workbook.",
    "Bedragen zijn volledig weergegeven, zodat ze in de Excel-werkmap zijn terug te vinden.",
)
INTERVALS_SAY = Text("The intervals show how certain they are.", "De intervallen laten zien hoe zeker ze zijn.")
MORE_ROWS = Text(
    "These are the first {most} of {rows} rows; the Excel workbook has all of them.",
    "Dit zijn de eerste {most} van {rows} rijen; in de Excel-werkmap staan ze allemaal.",
)

# Whom it reaches.
POPULATION = Text("The study covers {firms}.", "De studie gaat over {firms}.")
POPULATION_KINDS = Text("The study covers {firms} in {kinds}.", "De studie gaat over {firms} in {kinds}.")
NUMBER_OF = Text("{number} {noun}", "{number} {noun}")
REACHED = Text(
    "One or more obligations apply to at least the following numbers: {mixes}.",
    "Een of meer verplichtingen gelden voor ten minste de volgende aantallen: {mixes}.",
)
REACHED_OF = Text("{mix} {count} ({share})", "{mix} {count} ({share})")
REACHED_WHY = Text(
    "These numbers are based on the obligation with the widest reach in each firm category; the obligations of a mix together may reach more.",
    "Per bedrijfscategorie is uitgegaan van de verplichting met het grootste bereik; samen kunnen de verplichtingen van een mix meer bedrijven of burgers bereiken.",
)
REACH = Text(
    "Firms, and the minimum number reached by each mix", "Bedrijven, en hoeveel elke mix er ten minste bereikt"
)
REACHED_BY = Text("Reached by {mix}", "Bereikt door {mix}")
TOTAL = Text("Total", "Totaal")
REACHED_NOBODY = Text("No mix places an obligation on anyone.", "Geen enkele mix legt iemand een verplichting op.")

# One-off and structural.
BURDEN = Text(
    "The regulatory burden of {mix} amounts to {one_off} and {structural}.",
    "De regeldrukkosten van {mix} komen neer op {one_off} en {structural}.",
)
ONE_OFF = Text("{amount} one-off", "eenmalig {amount}")
STRUCTURAL = Text("{amount} structural per year", "structureel {amount} per jaar")
ONE_OFF_RELIEF = Text("a one-off relief of {amount}", "eenmalig een verlichting van {amount}")
STRUCTURAL_RELIEF = Text(
    "a structural relief of {amount} per year", "structureel een verlichting van {amount} per jaar"
)
NO_ONE_OFF = Text("no one-off costs", "geen eenmalige kosten")
NO_STRUCTURAL = Text("no structural costs", "geen structurele kosten")
THESE_ARE = {
    "central": Text("These are central estimates;", "Dit zijn centrale schattingen;"),
    "mean": Text(
        "These are expected values (mean of the draws);", "Dit zijn verwachte waarden (gemiddelde van de trekkingen);"
    ),
}
WHAT_INTERVAL = Text(
    "{called} the {levels} interval is in brackets: in {share} of {draws} the total lies within it.",
    "{called} tussen haakjes staat het {levels}-interval: in {share} van {draws} ligt het totaal daarbinnen.",
)
HOW_MANY_ABOVE = Text(
    "This share of the draws lies above the central estimate of the {measure} costs: {shares}.",
    "Dit deel van de trekkingen ligt boven de centrale schatting van de {measure} kosten: {shares}.",
)
SHARE_IN = Text("{share} in {mix}", "{share} bij {mix}")
NO_INTERVAL = Text(
    "These are central estimates. No figure in the study has a range, so nothing can be said about how certain they are.",
    "Dit zijn centrale schattingen. Geen enkel cijfer in de studie heeft een bandbreedte; hoe zeker ze zijn, is dus niet te zeggen.",
)
OUTSIDE = Text(
    "The central estimate of the {measure} costs of {mix} lies {side} its interval: the ranges of the figures reach much further {way} than {other}.",
    "De centrale schatting van de {measure} kosten van {mix} ligt {side} het interval: de bandbreedtes van de cijfers reiken veel verder naar {way} dan naar {other}.",
)
BELOW, ABOVE = Text("below", "onder"), Text("above", "boven")
UP, DOWN = Text("up", "boven"), Text("down", "beneden")
ONE_OFF_ADJECTIVE, STRUCTURAL_ADJECTIVE = Text("one-off", "eenmalige"), Text("structural", "structurele")

# By kind and by size class.
BY_KIND = Text("In {mix}, {first}.", "Bij {mix} bestaan {first}.")
BY_KINDS = Text("In {mix}, {first}; {last}.", "Bij {mix} bestaan {first}; {last}.")
KIND_CLAUSE = Text("the {measure} costs are {parts}", "de {measure} kosten {parts}")
KIND_PART = Text("{share} {kind}", "voor {share} uit {kind}")
BY_SIZE = Text(
    "Firms with fewer than 250 persons employed bear, in {mix}, {parts}.",
    "Bedrijven met minder dan 250 werkzame personen dragen bij {mix} {parts}.",
)
SME_PART = Text("{share} of the {measure} costs", "{share} van de {measure} kosten")

# Apart.
APART = Text(
    "Voluntary instruments and financial charges are not regulatory burden; they are not included in any total.",
    "Vrijwillige instrumenten en financiële lasten zijn geen regeldruk; ze zijn nergens meegeteld.",
)
APART_NONE = Text(
    "The study contains no voluntary instruments or financial charges.",
    "De studie bevat geen vrijwillige instrumenten of financiële lasten.",
)
OF_GROUP = Text("{group}: {mixes}.", "{group}: {mixes}.")
OF_GROUP_IN = Text("{items} in mix {mix}", "{items} bij mix {mix}")
GROUP_ITEMS: dict[str, Text] = {
    "hours_structural": Text("{size} hours per year", "{size} uur per jaar"),
    "paid_structural": Text("{size} paid per year", "{size} aan uitgaven per jaar"),
    "hours_one_off": Text("{size} hours once", "eenmalig {size} uur"),
    "paid_one_off": Text("{size} paid once", "eenmalig {size} aan uitgaven"),
}
"""What is told of a group, by the columns of its table."""
NOT_OF_GROUPS = Text("The study contains no burden for {groups}.", "De studie bevat geen regeldruk voor {groups}.")
APART_OF = Text("Shown separately, in {mix}: {items}.", "Apart vermeld, bij {mix}: {items}.")
APART_ITEMS = (
    (
        "voluntary_one_off",
        Text("{amount} voluntary one-off", "{amount} vrijwillig eenmalig"),
        Text("a voluntary one-off relief of {amount}", "een vrijwillige eenmalige verlichting van {amount}"),
    ),
    (
        "voluntary_structural",
        Text("{amount} voluntary per year", "{amount} vrijwillig per jaar"),
        Text("a voluntary relief of {amount} per year", "een vrijwillige verlichting van {amount} per jaar"),
    ),
    (
        "financial_one_off",
        Text("{amount} financial charges one-off", "{amount} financiële lasten eenmalig"),
        Text("{amount} received one-off", "{amount} eenmalig ontvangen"),
    ),
    (
        "financial_structural",
        Text("{amount} financial charges per year", "{amount} financiële lasten per jaar"),
        Text("{amount} received per year", "{amount} per jaar ontvangen"),
    ),
)
"""Columns of `compare_mixes`, and what is said of a cost and of a gain."""

# Per firm.
TWO_KINDS = Text(
    "The cost per firm is given in two ways: the average over all firms of a size class, reached or not, and the cost for a firm that is reached by every obligation that the mix puts on its category. The second is an upper limit: some obligations rule each other out, such as a duty and the proof that it does not apply.",
    "De kosten per bedrijf zijn op twee manieren weergegeven: gemiddeld over alle bedrijven van een grootteklasse, bereikt of niet, en voor een bedrijf dat door elke verplichting wordt bereikt die de mix aan zijn categorie oplegt. Het tweede is een bovengrens: sommige verplichtingen sluiten elkaar uit, zoals een plicht en het bewijs dat die plicht niet geldt.",
)
PER_FIRM = Text(
    "In {mix}, {size} bear the most on average: {one_off} and {structural}",
    "Bij {mix} dragen {size} gemiddeld het meest: {one_off} en {structural}",
)
PER_FIRM_SME = Text(
    "Of the firms with fewer than 250 persons employed, {size} bear the most on average: {one_off} and {structural}",
    "Van de bedrijven met minder dan 250 werkzame personen dragen {size} gemiddeld het meest: {one_off} en {structural}",
)
PER_FIRM_REACHED = Text(
    "{average}. For a firm reached by every obligation, the costs are {one_off} and {structural}.",
    "{average}. Voor een bedrijf dat door elke verplichting wordt bereikt, gaat het om {one_off} en {structural}.",
)
PER_FIRM_NONE = Text(
    "In {mix} no size class bears structural costs.", "Bij {mix} draagt geen enkele grootteklasse structurele kosten."
)

# Alternatives.
COMPARED = Text(
    "Compared with the reference, {mix} costs {one_off} and {structural}.",
    "Vergeleken met de nuloptie kost {mix} {one_off} en {structural}.",
)
ONE_OFF_DIFFERENCES = (
    Text("{amount} more one-off", "eenmalig {amount} meer"),
    Text("{amount} less one-off", "eenmalig {amount} minder"),
    Text("about the same one-off", "eenmalig ongeveer evenveel"),
)
STRUCTURAL_DIFFERENCES = (
    Text("{amount} more per year structurally", "structureel {amount} per jaar meer"),
    Text("{amount} less per year structurally", "structureel {amount} per jaar minder"),
    Text("about the same per year structurally", "structureel ongeveer evenveel"),
)
"""What is said of more, less, and no difference."""
PER_YEAR = Text("{amount} per year", "{amount} per jaar")
CHANCE_MORE = Text(
    "The chance that its structural costs are higher than those of the reference is {chance}.",
    "De kans dat de structurele kosten hoger zijn dan die van de nuloptie is {chance}.",
)
CHANCE_LESS = Text(
    "The chance that its structural costs are lower than those of the reference is {chance}.",
    "De kans dat de structurele kosten lager zijn dan die van de nuloptie is {chance}.",
)
ALWAYS_EQUAL = Text(
    "In every draw its structural costs equal those of the reference.",
    "In elke trekking zijn de structurele kosten gelijk aan die van de nuloptie.",
)
CHEAPEST = Text(
    "Measured by annual equivalent, with one-off and structural costs combined, {mix} is the cheapest of the {alternatives}: {amount}.",
    "Gemeten naar jaarlijks equivalent, met eenmalige en structurele kosten samen, is {mix} de goedkoopste van de {alternatives}: {amount}.",
)
CHEAPER_THAN = Text("It costs {chances}.", "Deze mix is {chances}.")
THAN = Text("less than {mix} with a chance of {chance}", "met een kans van {chance} goedkoper dan {mix}")
AS_MUCH = Text("as much as {mix} in every draw", "in elke trekking even duur als {mix}")
GOALS = Text(
    "How far each mix contributes to the goals is the analyst's judgement, which is kept separate from the costs.",
    "In hoeverre elke mix bijdraagt aan de doelen, is het oordeel van de analist. Dat oordeel staat los van de kosten.",
)
NO_GOALS = Text(
    "The study does not say how far each mix contributes to the goals.",
    "De studie vermeldt niet in hoeverre elke mix bijdraagt aan de doelen.",
)
