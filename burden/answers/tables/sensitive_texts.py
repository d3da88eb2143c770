"""What is said of figures that matter and of break-even values, in Dutch and in English."""

from __future__ import annotations

from burden.engine.many.breakeven import Crossing
from burden.language import Text

DRIVERS = Text("What {mix} depends on: {measure}", "Waar {mix} van afhangt: {measure}")
DRIVERS_OF_MIXES = Text("What the mixes depend on most: {measure}", "Waar de mixen het meest van afhangen: {measure}")
DRIVERS_OF_PAIR = Text(
    "What the difference between {mix} and {against} depends on: {measure}",
    "Waar het verschil tussen {mix} en {against} van afhangt: {measure}",
)
GROUP = Text("Group of figures", "Groep cijfers")
COUNT = Text("Number", "Aantal")
SHARE = Text("Share of the spread", "Aandeel in de spreiding")
GROUPS = {
    "tariffs": Text("all tariffs", "alle uurtarieven"),
    "firm_categories": Text("all numbers of firms", "alle aantallen bedrijven"),
    "counts": Text("all counts", "alle aantallen"),
    "interactions": Text("all interactions between instruments", "alle wisselwerkingen tussen instrumenten"),
    "scope": Text("scope of {owner}", "reikwijdte van {owner}"),
    "activities": Text("{field} of {owner}", "{field} van {owner}"),
}
THE_FIGURE = {"each": Text("Each figure", "Elk cijfer"), "it": Text("the figure", "het cijfer")}
THE_GROUP = {"each": Text("Each group", "Elke groep"), "it": Text("the group", "de groep")}
DRIVERS_NOTE = Text(
    "{each} in turn goes from low to high while all others keep their central value; the largest differences are shown, "
    "rounded to what the difference supports.",
    "{each} gaat om de beurt van laag naar hoog, terwijl alle andere hun centrale waarde houden; de grootste verschillen "
    "staan vermeld, afgerond op wat het verschil rechtvaardigt.",
)
SHARES_NOTE = Text(
    "The share is the part of the variance over {draws} draws, independent of each other (dependence 0), that {it} causes "
    "on its own; {rest} comes from others and from combinations.",
    "Het aandeel is het deel van de variantie over {draws} onafhankelijke trekkingen (samenhang 0) dat {it} op zichzelf "
    "veroorzaakt; {rest} komt van andere en van combinaties.",
)
SHARES_AT_WORK = Text("The shares of the spread are being worked out …", "Het aandeel in de spreiding wordt bepaald …")
TURNS = Text(
    "*: somewhere between the low and the high value the other mix becomes the cheaper one.",
    "*: ergens tussen de lage en de hoge waarde wordt de andere mix de goedkoopste.",
)
NOTHING_UNCERTAIN = Text(
    "No uncertain figure makes a difference here.", "Geen enkel onzeker cijfer maakt hier verschil."
)

TARGET_PAIR = Text("{mix} costs the same as {against}", "{mix} kost evenveel als {against}")
TARGET_PAIR_CEILING = Text("{mix} costs {ceiling} more than {against}", "{mix} kost {ceiling} meer dan {against}")
TARGET_CEILING = Text("{mix} costs {ceiling}", "{mix} kost {ceiling}")
BREAK_EVENS = Text(
    "Break-even values within the range: {target} ({measure})",
    "Omslagpunten binnen de bandbreedte: {target} ({measure})",
)
BREAK_EVENS_NOTE = Text(
    "The value of each figure at which this is so, with all others at their central value. The one nearest to its central "
    "value comes first.",
    "De waarde van elk cijfer waarbij dat zo is, met alle andere op hun centrale waarde. Wat het dichtst bij de centrale "
    "waarde ligt, staat eerst.",
)
BREAK_EVEN_AT = Text("Break-even at", "Omslagpunt bij")
NONE_IN_RANGE = Text(
    "No single uncertain figure has a break-even value within its range ({target}).",
    "Geen enkel onzeker cijfer heeft een omslagpunt binnen zijn bandbreedte ({target}).",
)
NO_RANGE = Text("it has none", "dit cijfer heeft er geen")
CROSSINGS = {
    Crossing.IN_RANGE: Text(
        "{figure}: {target} at the value {value}, within the range ({range}).",
        "{figure}: {target} bij een waarde van {value}, binnen de bandbreedte ({range}).",
    ),
    Crossing.IN_BOUNDS: Text(
        "{figure}: no break-even within the range ({range}); {target} only at the value {value}.",
        "{figure}: geen omslagpunt binnen de bandbreedte ({range}); {target} pas bij een waarde van {value}.",
    ),
    Crossing.OUT_OF_BOUNDS: Text(
        "{figure}: no break-even within the range ({range}), nor at any other allowed value.",
        "{figure}: geen omslagpunt binnen de bandbreedte ({range}), en ook niet bij een andere toegestane waarde.",
    ),
    Crossing.NO_EFFECT: Text(
        "{figure}: no break-even; this figure makes no difference here.",
        "{figure}: geen omslagpunt; dit cijfer maakt hier geen verschil.",
    ),
    Crossing.ALWAYS: Text("{figure}: {target} at every value.", "{figure}: {target} bij elke waarde."),
    Crossing.NOT_LINEAR: Text(
        "{figure}: no exact value can be given. Under the rules of this study (rounded hours, or rare activities placed in "
        "their years) the result follows it in steps.",
        "{figure}: er is geen exacte waarde te geven. Door de regels van deze studie (afgeronde uren, of zeldzame "
        "handelingen in hun jaar) volgt de uitkomst dit cijfer in stappen.",
    ),
}

TRIED = Text(
    "{figure} at {value} instead of {central}, with all others at their central value.",
    "{figure} op {value} in plaats van {central}, met alle andere op hun centrale waarde.",
)
TRIED_CENTRAL = Text(
    "{figure} at its central value, {central}. Move the slider to try another value.",
    "{figure} op zijn centrale waarde, {central}. Gebruik de schuifregelaar om een andere waarde te proberen.",
)
AT_CENTRAL = Text("At the central value", "Bij de centrale waarde")
AT_VALUE = Text("At this value", "Bij deze waarde")
CHANGE = Text("Change", "Verandering")
CHEAPEST = Text("cheapest", "goedkoopst")
