"""What is said of the difference between two mixes, in Dutch and in English."""

from __future__ import annotations

from burden.explanation import Reason
from burden.language import Text, both

EXPLANATION = Text(
    "Difference between {first} and {second}: {measure}", "Verschil tussen {first} en {second}: {measure}"
)
MORE = Text(
    "{second} is {amount} higher than {first} ({measure}).", "{second} komt {amount} hoger uit dan {first} ({measure})."
)
LESS = Text(
    "{second} is {amount} lower than {first} ({measure}).", "{second} komt {amount} lager uit dan {first} ({measure})."
)
EQUAL = Text(
    "{first} and {second} come to the same amount ({measure}).",
    "{first} en {second} komen op hetzelfde uit ({measure}).",
)
REASONS = {
    "": both(""),
    Reason.ONLY_FIRST: Text("only in {first}", "alleen in {first}"),
    Reason.ONLY_SECOND: Text("only in {second}", "alleen in {second}"),
    Reason.SCOPE: Text("in both, with a different scope", "in beide, met een andere reikwijdte"),
    Reason.ENTRY: Text("in both, in different years", "in beide, in andere jaren"),
    Reason.SCOPE_AND_ENTRY: Text(
        "in both, with a different scope, in different years",
        "in beide, met een andere reikwijdte, in andere jaren",
    ),
    Reason.SAME: Text("the same in both", "in beide gelijk"),
}
INTERACTION = Text("Interaction between instruments", "Wisselwerking tussen instrumenten")
SAME_PARTS = Text("{count} parts that do not differ", "{count} delen die niet verschillen")
ONE_SAME_PART = Text("1 part that does not differ", "1 deel dat niet verschilt")
WHOLE = Text("Whole mix", "Hele mix")
PART_SHARE = Text("Share", "Aandeel")
EXPLANATION_NOTE = Text(
    "Each part is valued as if instruments did not affect each other. The effect they do have on each other is the interaction, shown as a separate item. Amounts are rounded so that the parts add up to the whole.",
    "Elk deel is gewaardeerd alsof instrumenten elkaar niet beïnvloeden. Het effect dat ze wel op elkaar hebben, is de wisselwerking. Die staat als aparte post vermeld. Bedragen zijn zo afgerond dat de delen samen het geheel vormen.",
)
