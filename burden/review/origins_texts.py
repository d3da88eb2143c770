"""The questions about whose rules they are and what is no burden, and their answers."""

from __future__ import annotations

from burden.language import Text

TOP_UPS = Text(
    "Are national additions to European rules shown apart?",
    "Staan nationale koppen op Europese regels apart?",
)
NO_EUROPEAN_RULES = Text(
    "Nothing to check: no binding instrument has a European origin; called national: {count} of {count}.",
    "Niets te controleren: geen bindend instrument is van Europese herkomst; nationaal genoemd: {count} van {count}.",
)
STRUCTURAL_BY_ORIGIN = Text(
    "Structural burden by origin, a year: {mixes}.", "Structurele regeldruk naar herkomst, per jaar: {mixes}."
)
ONE_OFF_BY_ORIGIN = Text("One-off burden by origin: {mixes}.", "Eenmalige regeldruk naar herkomst: {mixes}.")
OF_MIX = Text("{mix}: {parts}", "{mix}: {parts}")
OF_ORIGIN = Text("{origin} {amount}", "{origin} {amount}")
NOT_SPLIT = Text(
    "European rules with a national choice, within which the figures do not tell the two apart: {which}.",
    "Europese regels met een nationale keuze, waarbinnen de cijfers de twee niet scheiden: {which}.",
)

EUROPEAN_RULES = Text(
    "Do European rules that come anyway stand in every mix, the reference included?",
    "Staan Europese regels die er hoe dan ook komen in elke mix, ook in de nuloptie?",
)
NO_PURE_RULES = Text(
    "Nothing to check: no binding instrument has the origin ‘eu’.",
    "Niets te controleren: geen bindend instrument heeft de herkomst ‘eu’.",
)
EVERYWHERE = Text(
    "Binding instruments of the origin ‘eu’ that stand in every mix: {count} of {count}.",
    "Bindende instrumenten met de herkomst ‘eu’ die in elke mix staan: {count} van {count}.",
)
NOT_EVERYWHERE = Text(
    "Not in every mix: {which}; differences with those mixes count them as a choice.",
    "Niet in elke mix: {which}; verschillen met die mixen tellen ze als een keuze.",
)
LACKS = Text("{instrument} (not in {mixes})", "{instrument} (niet in {mixes})")

LEGAL_BASIS = Text(
    "Does every binding obligation name its legal basis?", "Noemt elke bindende verplichting haar grondslag?"
)
WITH_BASIS = Text(
    "Obligations of binding instruments with a legal basis, their own or that of the instrument: {done} of {count}.",
    "Verplichtingen van bindende instrumenten met een grondslag, een eigen of die van het instrument: {done} van {count}.",
)
WITHOUT_BASIS = Text(
    "Without one, or only with the remark that there is none: {which}.",
    "Zonder, of alleen met de opmerking dat zij er niet is: {which}.",
)

APART = Text(
    "Are voluntary items and financial charges kept apart from the burden?",
    "Staan vrijwillige posten en financiële lasten apart van de regeldruk?",
)
NOTHING_APART = Text(
    "Nothing to check: no instrument is voluntary and no obligation is financial.",
    "Niets te controleren: geen instrument is vrijwillig en geen verplichting is financieel.",
)
KEPT_APART = Text(
    "Kept apart: voluntary instruments {voluntary}, financial obligations {financial}.",
    "Apart gehouden: vrijwillige instrumenten {voluntary}, financiële verplichtingen {financial}.",
)
OBLIGING_YET_VOLUNTARY = Text(
    "Called voluntary, yet they oblige: {which}.", "Vrijwillig genoemd, maar verplichtend: {which}."
)
INVITING_YET_BINDING = Text(
    "Counted as burden, though they inform, facilitate or incentivise: {which}.",
    "Meegeteld als regeldruk, hoewel zij voorlichten, vergemakkelijken of verleiden: {which}.",
)
TIME_IN_FINANCIAL = Text(
    "Financial obligations that also take time, which is then no burden either: {which}.",
    "Financiële verplichtingen die ook tijd kosten, die dan evenmin als regeldruk telt: {which}.",
)
CHARGES_AS_BURDEN = Text(
    "Counted as burden, though their names speak of a charge: {which}.",
    "Meegeteld als regeldruk, hoewel hun naam van een heffing spreekt: {which}.",
)
