"""What the page about uncertainty says, in Dutch and in English."""

from __future__ import annotations

from burden.engine.breakeven import Crossing
from burden.language import Text

UNCERTAINTY = Text("Uncertainty", "Onzekerheid")
SHOWN = Text("Shown", "Getoond")
SHOWN_OPTIONS = {
    "intervals": Text("How sure the totals are", "Hoe zeker de totalen zijn"),
    "drivers": Text("What matters most", "Wat het meest uitmaakt"),
    "break_even": Text("When another mix is cheaper", "Wanneer een andere mix goedkoper is"),
}
DRAWING = Text("{done} of {expected} draws made", "{done} van de {expected} trekkingen gedaan")
PAIRS = Text("Mixes compared two by two: {measure}", "Mixen twee aan twee vergeleken: {measure}")
RANKS = Text("Chance of each place, cheapest first: {measure}", "Kans op elke plaats, goedkoopste eerst: {measure}")
TOTALS = Text("How sure the totals are: {measure}", "Hoe zeker de totalen zijn: {measure}")
AMOUNTS_IN = Text("Amounts in {currency}, prices of {year}.", "Bedragen in {currency}, prijspeil {year}.")
PAIRS_NOTE = Text(
    "The difference is that of the first mix less the other, draw by draw.",
    "Het verschil is dat van de eerste mix min de andere, trekking voor trekking.",
)
ONE_MIX = Text(
    "One mix is shown, so there is nothing to compare it with.",
    "Er is één mix getoond; er is dus niets om mee te vergelijken.",
)

ABOUT = Text("About", "Over")
ABOUT_OPTIONS = {
    "mix": Text("One mix", "Eén mix"),
    "pair": Text("Difference of two mixes", "Verschil van twee mixen"),
}
MIX = Text("Mix", "Mix")
PAIR = Text("{second} less {first}", "{second} min {first}")
FIGURE = Text("Figure", "Cijfer")
SHARE = Text("Share of the spread", "Aandeel in de spreiding")
TORNADO = Text(
    "What {mix} depends on: {measure}. In {currency}, prices of {year}.",
    "Waar {mix} van afhangt: {measure}. In {currency}, prijspeil {year}.",
)
TORNADO_NOTE = Text(
    "Each figure goes by itself from its low to its high value while all others keep their central value; the widest "
    "{most}. The share is that of the variance over {draws} draws which the figure brings by itself; {rest} comes from "
    "other figures and from figures only together.",
    "Elk cijfer gaat apart van zijn lage naar zijn hoge waarde, terwijl alle andere hun centrale waarde houden; de "
    "breedste {most}. Het aandeel is dat van de variantie over {draws} trekkingen die het cijfer alleen brengt; {rest} "
    "komt van andere cijfers en van cijfers samen.",
)
SHARES_AT_WORK = Text("The shares of the spread are being worked out …", "Het aandeel in de spreiding wordt bepaald …")
NOTHING_UNCERTAIN = Text(
    "No uncertain figure makes a difference here.", "Geen enkel onzeker cijfer maakt hier verschil."
)

ONE_MIX_ONLY = Text(
    "This study has one mix, so no other can become cheaper.",
    "Deze studie heeft één mix; er kan dus geen andere goedkoper worden.",
)
TARGET = Text("{second} equal to {first}", "{second} gelijk aan {first}")
CROSSINGS = {
    Crossing.IN_RANGE: Text(
        "{figure}: {target} at the value {value}, within the range ({range}).",
        "{figure}: {target} bij de waarde {value}, binnen de bandbreedte ({range}).",
    ),
    Crossing.IN_BOUNDS: Text(
        "{figure}: none within the range ({range}); {target} only at the value {value}.",
        "{figure}: geen omslagpunt binnen de bandbreedte ({range}); {target} pas bij de waarde {value}.",
    ),
    Crossing.OUT_OF_BOUNDS: Text(
        "{figure}: none within the range ({range}), nor at any value that is allowed.",
        "{figure}: geen omslagpunt binnen de bandbreedte ({range}), en ook niet bij een andere toegestane waarde.",
    ),
    Crossing.NO_EFFECT: Text(
        "{figure}: none within the range; it makes no difference here.",
        "{figure}: geen omslagpunt binnen de bandbreedte; dit cijfer maakt hier geen verschil.",
    ),
    Crossing.ALWAYS: Text("{figure}: {target} at every value.", "{figure}: {target} bij elke waarde."),
    Crossing.NOT_LINEAR: Text(
        "{figure}: no exact value can be given. By the rules of this study (rounded hours, or rare activities placed in "
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
    "The value of each figure at which the two mixes cost the same, all others central. The nearest to its central value "
    "first.",
    "De waarde van elk cijfer waarbij de twee mixen evenveel kosten, met alle andere centraal. Het dichtst bij zijn "
    "centrale waarde eerst.",
)
BREAK_EVEN_AT = Text("Break-even at", "Omslagpunt bij")
UNIT = Text("Unit", "Eenheid")
TRY = Text("Try a value", "Probeer een waarde")
VALUE = Text("Value ({unit})", "Waarde ({unit})")
TRIED = Text(
    "{figure} at {value} instead of {central}, all others central. In {currency}, prices of {year}.",
    "{figure} op {value} in plaats van {central}, met alle andere centraal. In {currency}, prijspeil {year}.",
)
TRIED_CENTRAL = Text(
    "{figure} at its central value, {central}. Move the slider to try another value. In {currency}, prices of {year}.",
    "{figure} op zijn centrale waarde, {central}. Verschuif de schuif om een andere waarde te proberen. In {currency}, "
    "prijspeil {year}.",
)
AT_CENTRAL = Text("At the central value", "Bij de centrale waarde")
AT_VALUE = Text("At this value", "Bij deze waarde")
CHANGE = Text("Change", "Verandering")
CHEAPEST = Text("cheapest", "goedkoopst")
EXACT = Text("Exact: {amount}.", "Precies: {amount}.")
