"""What the page about the difference between two mixes says, in Dutch and in English."""

from __future__ import annotations

from burden.explanation import Reason
from burden.language import Text

DIFFERENCE = Text("Why the difference", "Waarom het verschil")
OTHER_MIX = Text("Other mix", "Andere mix")
PART = Text("Split by", "Uitgesplitst naar")
PARTS = {
    "instrument": Text("Instrument", "Instrument"),
    "obligation": Text("Obligation", "Verplichting"),
}
ONE_MIX = Text(
    "This study has one mix, so there is no difference to explain.",
    "Deze studie heeft één mix; er is dus geen verschil te verklaren.",
)
MORE = Text(
    "{second} is {amount} higher than {first} ({measure}).",
    "{second} komt {amount} hoger uit dan {first} ({measure}).",
)
LESS = Text(
    "{second} is {amount} lower than {first} ({measure}).",
    "{second} komt {amount} lager uit dan {first} ({measure}).",
)
EQUAL = Text(
    "{first} and {second} come to the same amount ({measure}).",
    "{first} en {second} komen op hetzelfde uit ({measure}).",
)
CAPTION = Text(
    "{measure}, in {currency}, prices of {year}. The parts add up to the total difference.",
    "{measure}, in {currency}, prijspeil {year}. De delen vormen samen het hele verschil.",
)
WHY = Text("Why", "Waarom")
SHARE = Text("Share of the difference", "Aandeel in het verschil")
SECOND_LESS_FIRST = Text("Difference", "Verschil")
INTERACTION = Text("Interaction between instruments", "Wisselwerking tussen instrumenten")
WHOLE = Text("Whole mix", "Hele mix")
REASONS = {
    Reason.ONLY_FIRST: Text("only in {first}", "alleen in {first}"),
    Reason.ONLY_SECOND: Text("only in {second}", "alleen in {second}"),
    Reason.SCOPE: Text("in both, with a different scope", "in beide, met een andere reikwijdte"),
    Reason.ENTRY: Text("in both, from a different year", "in beide, vanaf een ander jaar"),
    Reason.SCOPE_AND_ENTRY: Text(
        "in both, with a different scope, from a different year",
        "in beide, met een andere reikwijdte, vanaf een ander jaar",
    ),
    Reason.SAME: Text("the same in both", "in beide gelijk"),
    Reason.INTERACTION: Text("what instruments do to each other", "effect van instrumenten op elkaar"),
}
SAME_PARTS = Text("{count} parts do not differ and are left out.", "{count} delen verschillen niet en zijn weggelaten.")
ONE_SAME_PART = Text("1 part does not differ and is left out.", "1 deel verschilt niet en is weggelaten.")
HOW = Text(
    "Each part is valued as if instruments did not affect each other. The effect they do have on each other is the "
    "interaction, shown as a separate item, so that the parts add up.",
    "Elk deel is gewaardeerd alsof instrumenten elkaar niet beïnvloeden. Het effect dat ze wel op elkaar hebben, is de "
    "wisselwerking. Die staat als aparte post vermeld, zodat de delen optellen.",
)
