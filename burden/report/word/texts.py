"""What sentences say of the figures, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text
from burden.study.words import ObligationKind, SizeClass

"""The languages in the order of `Text`."""

# How figures are said.
ONES = Text("{figure}", "{figure}")
BILLION = Text("{figure}\u00a0billion", "{figure}\u00a0miljard")
MILLION = Text("{figure}\u00a0million", "{figure}\u00a0miljoen")
LESS_THAN_ONE_PERCENT = Text("less than 1%", "minder dan 1%")
MORE_THAN_99_PERCENT = Text("more than 99%", "meer dan 99%")
RANGE = Text("{low} to {high}", "{low} tot {high}")
IN_BRACKETS = Text("{amount} ({interval})", "{amount} ({interval})")
ABOUT = Text("about {amount}", "ongeveer {amount}")

# Nouns.
MIX = Text("policy mix", "beleidsmix"), Text("policy mixes", "beleidsmixen")
ALTERNATIVE = Text("alternative", "alternatief"), Text("alternatives", "alternatieven")
SIZE_CLASS = Text("size class", "grootteklasse"), Text("size classes", "grootteklassen")
SECTOR = Text("sector", "sector"), Text("sectors", "sectoren")
FIGURE = Text("figure", "cijfer"), Text("figures", "cijfers")
ROW = Text("row", "rij"), Text("rows", "rijen")
DRAW = Text("draw", "trekking"), Text("draws", "trekkingen")
ADDRESSEES: dict[str, tuple[Text, Text]] = {
    "business": (Text("firm", "bedrijf"), Text("firms", "bedrijven")),
    "citizen": (Text("citizen", "burger"), Text("citizens", "burgers")),
    "professional": (Text("professional", "professional"), Text("professionals", "professionals")),
    "government": (Text("public body", "overheidsorganisatie"), Text("public bodies", "overheidsorganisaties")),
}
MIX_CODE = Text("mix {code}", "mix {code}")
MIX_NAMED = Text("{code} ({name})", "{code} ({name})")
SIZES: dict[str, Text] = {
    SizeClass.ZZP: Text("self-employed persons without staff", "zelfstandigen zonder personeel"),
    SizeClass.MICRO: Text("micro firms", "microbedrijven"),
    SizeClass.SMALL: Text("small firms", "kleine bedrijven"),
    SizeClass.MEDIUM: Text("medium-sized firms", "middelgrote bedrijven"),
    SizeClass.LARGE: Text("large firms", "grote bedrijven"),
}
OWN_SIZE = Text("firms of size class {size}", "bedrijven van grootteklasse {size}")
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
MIXES_COMPARED = Text("{mixes} have been calculated.", "Doorgerekend zijn {mixes}.")
ONE_MIX = Text("One policy mix has been calculated.", "Doorgerekend is één beleidsmix.")
REFERENCE = Text(
    "The reference, with which the others are compared, is {mix}.",
    "De nuloptie, waarmee de andere worden vergeleken, is {mix}.",
)
NO_REFERENCE = Text(
    "The study names no reference mix, so nothing can be compared with unchanged policy.",
    "De studie wijst geen nuloptie aan; een vergelijking met ongewijzigd beleid is dus niet te maken.",
)
MIX_IS = Text("{mix}: {description}", "{mix}: {description}")
MIX_HOLDS = Text("Holds {instruments}.", "Bevat {instruments}.")
MIX_HOLDS_VOLUNTARY = Text(
    "Holds {instruments}, of which {voluntary} voluntary.", "Bevat {instruments}, waarvan {voluntary} vrijwillig."
)
MIX_HOLDS_ONLY_VOLUNTARY = Text("Holds {instruments}, all voluntary.", "Bevat {instruments}, alleen vrijwillige.")
INSTRUMENT = Text("instrument", "instrument"), Text("instruments", "instrumenten")

INSTRUMENTS = Text("Instruments and the mixes they are in", "Instrumenten en de mixen waarin zij zitten")
INSTRUMENTS_NOTE = Text(
    "In the columns of the mixes stands the year from which the instrument is in the mix.",
    "In de kolommen van de mixen staat het jaar vanaf wanneer het instrument in de mix zit.",
)
IN_FULL = Text(
    "Amounts are given in full so that they can be found in the Excel workbook.",
    "Bedragen staan er voluit, zodat ze in de Excel-werkmap zijn terug te vinden.",
)
INTERVALS_SAY = Text("How sure they are, the intervals say.", "Hoe zeker ze zijn, zeggen de intervallen.")
MORE_ROWS = Text(
    "The first {most} of {rows} rows; the Excel workbook has all of them.",
    "De eerste {most} van {rows} rijen; de Excel-werkmap heeft ze alle.",
)

# Whom it reaches.
POPULATION = Text("The study counts {firms}.", "De studie telt {firms}.")
POPULATION_KINDS = Text("The study counts {firms} in {kinds}.", "De studie telt {firms} in {kinds}.")
NUMBER_OF = Text("{number} {noun}", "{number} {noun}")
REACHED = Text(
    "One or more obligations apply to at least the following numbers: {mixes}.",
    "Een of meer verplichtingen gelden voor ten minste de volgende aantallen: {mixes}.",
)
REACHED_OF = Text("{mix} {count} ({share})", "{mix} {count} ({share})")
REACHED_WHY = Text(
    "These are the numbers that the obligation with the widest reach in each firm category has; together the obligations of a mix may reach more.",
    "Dat zijn de aantallen van de verplichting met het grootste bereik in elke bedrijfscategorie; samen kunnen de verplichtingen van een mix er meer bereiken.",
)
REACH = Text("Firms, and how many each mix reaches at least", "Bedrijven, en hoeveel elke mix er ten minste bereikt")
REACHED_BY = Text("Reached by {mix}", "Bereikt door {mix}")
TOTAL = Text("Total", "Totaal")
REACHED_NOBODY = Text("No mix obliges anybody to anything.", "Geen enkele mix verplicht iemand tot iets.")

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
WHAT_INTERVAL = Text(
    "These are central estimates; between brackets stands the {levels} interval, in which the total lies in {share} of {draws}.",
    "Dit zijn centrale schattingen; tussen haakjes staat het {levels}-interval, waarin het totaal in {share} van {draws} ligt.",
)
NO_INTERVAL = Text(
    "These are central estimates. No figure of the study has a range, so nothing can be said of how sure they are.",
    "Dit zijn centrale schattingen. Geen enkel cijfer van de studie heeft een bandbreedte; over de zekerheid is dus niets te zeggen.",
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
    "Voluntary instruments and financial charges are no regulatory burden; they are nowhere added in.",
    "Vrijwillige instrumenten en financiële lasten zijn geen regeldruk; zij zijn nergens meegeteld.",
)
APART_NONE = Text(
    "The study holds no voluntary instruments or financial charges.",
    "De studie bevat geen vrijwillige instrumenten of financiële lasten.",
)
APART_OF = Text("Apart, in {mix}: {items}.", "Apart, bij {mix}: {items}.")
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
    "The cost per firm is given in two ways: the average over all firms of a size class, reached or not, and the cost for a firm that is reached by every obligation that the mix puts on its category. The second is an upper limit: some obligations exclude each other, such as a duty and the proof that it does not apply.",
    "De kosten per bedrijf staan er op twee manieren: gemiddeld over alle bedrijven van een grootteklasse, bereikt of niet, en voor een bedrijf dat door elke verplichting wordt bereikt die de mix aan zijn categorie oplegt. Het tweede is een bovengrens: sommige verplichtingen sluiten elkaar uit, zoals een plicht en het bewijs dat zij niet geldt.",
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
    "{average}; reached by every obligation {one_off} and {structural}.",
    "{average}; door elke verplichting bereikt {one_off} en {structural}.",
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
    Text("about as much one-off", "eenmalig ongeveer evenveel"),
)
STRUCTURAL_DIFFERENCES = (
    Text("{amount} more per year structurally", "structureel {amount} per jaar meer"),
    Text("{amount} less per year structurally", "structureel {amount} per jaar minder"),
    Text("about as much per year", "structureel ongeveer evenveel"),
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
    "Counted as annual equivalent, one-off and structural costs together, {mix} is the cheapest of the {alternatives}: {amount}.",
    "Gerekend als jaarlijks equivalent, eenmalige en structurele kosten samen, is {mix} de goedkoopste van de {alternatives}: {amount}.",
)
CHEAPEST_OF_ALL = Text(
    "Counted as annual equivalent, one-off and structural costs together, {mix} is the cheapest of the {alternatives}: {amount}.",
    "Gerekend als jaarlijks equivalent, eenmalige en structurele kosten samen, is {mix} de goedkoopste van de {alternatives}: {amount}.",
)
CHEAPER_THAN = Text("It costs {chances}.", "Deze is {chances}.")
THAN = Text("less than {mix} with a chance of {chance}", "met een kans van {chance} goedkoper dan {mix}")
GOALS = Text(
    "How far each mix serves the goals is a judgement of the analyst, which stands beside the costs and is not mixed into them.",
    "Hoever elke mix bijdraagt aan de doelen is een oordeel van de analist; het staat naast de kosten en is er niet mee vermengd.",
)
NO_GOALS = Text(
    "The study does not say how far each mix serves the goals.",
    "De studie zegt niet hoever elke mix bijdraagt aan de doelen.",
)
