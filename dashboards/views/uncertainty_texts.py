"""What the page about uncertainty says, in Dutch and in English."""

from __future__ import annotations

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
PAIRS_IN_FULL = Text("The figures of the pairs in full", "De cijfers van de paren voluit")

ABOUT = Text("About", "Over")
ABOUT_OPTIONS = {
    "mix": Text("One mix", "Eén mix"),
    "pair": Text("Difference between two mixes", "Verschil tussen twee mixen"),
}
MIX = Text("Mix", "Mix")
PAIR = Text("{second} minus {first}", "{second} min {first}")
FIGURE = Text("Figure", "Cijfer")

ONE_MIX_ONLY = Text(
    "This study has one mix, so no other mix can become cheaper.",
    "Deze studie heeft één mix; er kan dus geen andere mix goedkoper worden.",
)
TRY = Text("Try a value", "Probeer een waarde")
VALUE = Text("Value ({unit})", "Waarde ({unit})")
