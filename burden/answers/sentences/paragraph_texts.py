"""What the sentences of the regulatory-burden paragraph say, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

# How costs are built up: target group x number x time x tariff.
EFFORT = Text("{obligation}: {sum}{others}.", "{obligation}: {sum}{others}.")
NAMED_IN = Text("{obligation} ({mix})", "{obligation} ({mix})")
IN_OTHERS = Text(" ({mixes})", " ({mixes})")
IN_MIX = Text("in {mix} {amount}", "in {mix} {amount}")
LABOUR: dict[bool, Text] = {
    False: Text(
        "{number} {firms} × {time} × {tariff} an hour = {labour}",
        "{number} {firms} × {time} × {tariff} per uur = {labour}",
    ),
    True: Text(
        "{number} {firms} × {time} a year × {tariff} an hour = {labour} a year",
        "{number} {firms} × {time} per jaar × {tariff} per uur = {labour} per jaar",
    ),
}
"""By whether it is structural, as the next one."""
OUTLAY_ONLY: dict[bool, Text] = {
    False: Text("{number} {firms} × {each} paid to others = {cost}", "{number} {firms} × {each} aan uitgaven = {cost}"),
    True: Text(
        "{number} {firms} × {each} a year paid to others = {cost} a year",
        "{number} {firms} × {each} per jaar aan uitgaven = {cost} per jaar",
    ),
}
WITH_OUTLAY = Text(
    "{labour}, plus {outlay} paid to others: {cost} in all", "{labour}, plus {outlay} aan uitgaven: samen {cost}"
)

# Small and medium-sized firms.
SME = Text(
    "Firms with fewer than 250 persons employed bear {parts}.",
    "Bedrijven met minder dan 250 werkzame personen dragen {parts}.",
)
SME_PART = Text("{shares} of the {measure} costs", "van de {measure} kosten {shares}")
SHARE_IN = Text("{share} ({mix})", "{share} ({mix})")

# Others.
OTHERS_NONE = Text(
    "For {groups} the calculation shows no regulatory burden.",
    "Voor {groups} zijn er volgens de berekening geen regeldrukkosten.",
)
OTHERS = Text("{groups}: {mixes}.", "{groups}: {mixes}.")
OTHERS_APART = Text(
    "This stands apart and is nowhere added to the burden of firms.",
    "Dat staat apart en is nergens bij de regeldruk van bedrijven opgeteld.",
)

# National and European.
ORIGIN_ALL = {
    "national": Text("All costs follow from national rules.", "Alle kosten volgen uit nationale regels."),
    "eu": Text(
        "All costs follow from European rules that leave no national choice.",
        "Alle kosten volgen uit Europese regels zonder nationale keuze.",
    ),
    "eu with national choice": Text(
        "All costs follow from European rules that leave a national choice.",
        "Alle kosten volgen uit Europese regels met een nationale keuze.",
    ),
}

# Workability.
FINDINGS = (
    Text(
        "The study holds one finding on workability.",
        "De studie bevat één bevinding over de werkbaarheid.",
    ),
    Text(
        "The study holds {number} findings on workability, {negative} of them negative.",
        "De studie bevat {number} bevindingen over de werkbaarheid, waarvan {negative} negatief.",
    ),
)
OBJECTIONS = (
    Text("The gravest objection: {objections}.", "Het zwaarste bezwaar: {objections}."),
    Text("The gravest objections: {objections}.", "De zwaarste bezwaren: {objections}."),
)
OBJECTION = Text("“{finding}” ({about})", "‘{finding}’ ({about})")
ABOUT = Text("{name}, for {firms}", "{name}, bij {firms}")

# How certain.
ABOVE = Text(
    "In {structural} of the draws the structural costs turn out higher than the central estimate, and in {one_off} the one-off costs do{why}.",
    "In {structural} van de trekkingen komen de structurele kosten hoger uit dan de centrale schatting, en in {one_off} de eenmalige{why}.",
)
ABOVE_ONE = Text(
    "In {share} of the draws the {measure} costs turn out higher than the central estimate{why}.",
    "In {share} van de trekkingen komen de {measure} kosten hoger uit dan de centrale schatting{why}.",
)
UPWARDS = Text(
    ": the ranges of the figures reach further up than down",
    ": de bandbreedtes reiken verder naar boven dan naar beneden",
)
DOWNWARDS = Text(
    ": the ranges of the figures reach further down than up",
    ": de bandbreedtes reiken verder naar beneden dan naar boven",
)

# When.
ENTRY = Text("The obligations enter into force in {years}.", "De verplichtingen treden in werking in {years}.")
ENTRY_STARTS = Text(
    "The first obligations enter into force in {years}.", "De eerste verplichtingen treden in werking in {years}."
)

# What it rests on.
DEPENDS = Text("The results depend most on {figures}.", "De uitkomsten hangen het meest af van {figures}.")
DEPENDS_IN = Text("{figure} ({mixes})", "{figure} ({mixes})")
TARIFFS = Text(
    "Hours are valued, on average per obligation, at {low} to {high}.",
    "Uren zijn gemiddeld per verplichting gewaardeerd tegen {low} tot {high}.",
)
TARIFF = Text("An hour is valued at {low}.", "Een uur is gewaardeerd tegen {low}.")
UNVERIFIED = (
    Text(
        "Of these, 1 has not been verified against a source.",
        "Daarvan is er 1 niet aan de hand van een bron geverifieerd.",
    ),
    Text(
        "Of these, {number} have not been verified against a source.",
        "Daarvan zijn er {number} niet aan de hand van een bron geverifieerd.",
    ),
)
