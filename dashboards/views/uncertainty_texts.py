"""What the page about uncertainty says, in Dutch and in English."""

from __future__ import annotations

from burden.engine.breakeven import Crossing
from burden.language import Text

UNCERTAINTY = Text("Uncertainty", "Onzekerheid")
SHOWN = Text("Shown", "Getoond")
SHOWN_OPTIONS = {
    "intervals": Text("How certain the totals are", "Hoe zeker de totalen zijn"),
    "drivers": Text("What matters most", "Wat het meest uitmaakt"),
    "break_even": Text("When another mix is cheaper", "Wanneer een andere mix goedkoper is"),
}
DRAWING = Text("{done} of {expected} draws completed", "{done} van de {expected} trekkingen gedaan")
AT_MOST = Text("; this may take {seconds} seconds at most", "; dit mag hoogstens {seconds} seconden duren")
STOPPED = Text(
    "The draws were stopped. Choose another mix or measure, or open this page again, to have them made after all.",
    "De trekkingen zijn gestopt. Kies een andere mix of maat, of open deze pagina opnieuw, om ze alsnog te laten doen.",
)
ONE_MIX = Text(
    "One mix is shown, so there is nothing to compare it with.",
    "Er is één mix getoond; er is dus niets om mee te vergelijken.",
)

ABOUT = Text("About", "Over")
ABOUT_OPTIONS = {
    "mix": Text("One mix", "Eén mix"),
    "pair": Text("Difference between two mixes", "Verschil tussen twee mixen"),
}
MIX = Text("Mix", "Mix")
PAIR = Text("{second} minus {first}", "{second} min {first}")
FIGURE = Text("Figure", "Cijfer")
SHARE = Text("Share of the spread", "Aandeel in de spreiding")
TORNADO = Text(
    "What {mix} depends on: {measure}. In {currency}, prices of {year}.",
    "Waar {mix} van afhangt: {measure}. In {currency}, prijspeil {year}.",
)
TORNADO_NOTE = Text(
    "Each figure in turn goes from its low to its high value while all others keep their central value; these are the {most} largest "
    "differences. The share is the part of the variance over {draws} draws that the figure causes on its own; {rest} comes from "
    "other figures and from combinations of figures.",
    "Elk cijfer gaat om de beurt van zijn lage naar zijn hoge waarde, terwijl alle andere hun centrale waarde houden; dit zijn de {most} grootste "
    "verschillen. Het aandeel is het deel van de variantie over {draws} trekkingen dat het cijfer op zichzelf veroorzaakt; {rest} "
    "komt van andere cijfers en van combinaties van cijfers.",
)
SHARES_AT_WORK = Text("The shares of the spread are being worked out …", "Het aandeel in de spreiding wordt bepaald …")
NOTHING_UNCERTAIN = Text(
    "No uncertain figure makes a difference here.", "Geen enkel onzeker cijfer maakt hier verschil."
)

ONE_MIX_ONLY = Text(
    "This study has one mix, so no other mix can become cheaper.",
    "Deze studie heeft één mix; er kan dus geen andere mix goedkoper worden.",
)
TARGET = Text("{second} costs the same as {first}", "{second} kost evenveel als {first}")
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
        "{figure}: no break-even within the range; this figure makes no difference here.",
        "{figure}: geen omslagpunt binnen de bandbreedte; dit cijfer maakt hier geen verschil.",
    ),
    Crossing.ALWAYS: Text("{figure}: {target} at every value.", "{figure}: {target} bij elke waarde."),
    Crossing.NOT_LINEAR: Text(
        "{figure}: no exact value can be given. Under the rules of this study (rounded hours, or rare activities placed in "
        "their years) the result follows it in steps.",
        "{figure}: er is geen exacte waarde te geven. Door de regels van deze studie (afgeronde uren, of zeldzame "
        "handelingen in hun jaar) volgt de uitkomst dit cijfer in stappen.",
    ),
}
NONE_IN_RANGE = Text(
    "No uncertain figure has a break-even value within its range: {target}. So no single figure changes which of the two "
    "is cheaper.",
    "Geen enkel onzeker cijfer heeft een omslagpunt binnen zijn bandbreedte: {target}. Geen enkel cijfer op zich "
    "verandert dus welke van de twee goedkoper is.",
)
BREAK_EVENS = Text(
    "Break-even values within the range: {target} ({measure})",
    "Omslagpunten binnen de bandbreedte: {target} ({measure})",
)
BREAK_EVENS_NOTE = Text(
    "The value of each figure at which the two mixes cost the same, with all others at their central value. The one nearest to its central value comes "
    "first.",
    "De waarde van elk cijfer waarbij de twee mixen evenveel kosten, met alle andere op hun centrale waarde. Wat het dichtst bij de "
    "centrale waarde ligt, staat eerst.",
)
BREAK_EVEN_AT = Text("Break-even at", "Omslagpunt bij")
UNIT = Text("Unit", "Eenheid")
TRY = Text("Try a value", "Probeer een waarde")
VALUE = Text("Value ({unit})", "Waarde ({unit})")
TRIED = Text(
    "{figure} at {value} instead of {central}, with all others at their central value. In {currency}, prices of {year}.",
    "{figure} op {value} in plaats van {central}, met alle andere op hun centrale waarde. In {currency}, prijspeil {year}.",
)
TRIED_CENTRAL = Text(
    "{figure} at its central value, {central}. Move the slider to try another value. In {currency}, prices of {year}.",
    "{figure} op zijn centrale waarde, {central}. Gebruik de schuifregelaar om een andere waarde te proberen. In {currency}, "
    "prijspeil {year}.",
)
AT_CENTRAL = Text("At the central value", "Bij de centrale waarde")
AT_VALUE = Text("At this value", "Bij deze waarde")
CHANGE = Text("Change", "Verandering")
CHEAPEST = Text("cheapest", "goedkoopst")
