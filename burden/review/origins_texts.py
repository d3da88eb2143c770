"""The questions about whose rules they are and what is no burden, and their answers."""

from __future__ import annotations

from burden.language import Text

TOP_UPS = Text(
    "Are national additions to European rules shown separately?",
    "Staan nationale koppen op Europese regels apart?",
)
NO_EUROPEAN_RULES = Text(
    "Nothing to check: no binding instrument has a European origin; described as national: {count} of {count}.",
    "Niets te controleren: geen enkel bindend instrument is van Europese herkomst; als nationaal aangemerkt: {count} van {count}.",
)
STRUCTURAL_BY_ORIGIN = Text(
    "Structural burden by origin, per year: {mixes}.", "Structurele regeldruk naar herkomst, per jaar: {mixes}."
)
ONE_OFF_BY_ORIGIN = Text("One-off burden by origin: {mixes}.", "Eenmalige regeldruk naar herkomst: {mixes}.")
OF_MIX = Text("{mix}: {parts}", "{mix}: {parts}")
OF_ORIGIN = Text("{origin} {amount}", "{origin} {amount}")
NOT_SPLIT = Text(
    "European rules with a national choice, for which the figures do not separate the two: {which}.",
    "Europese regels met een nationale keuze, waarbij de cijfers die twee niet scheiden: {which}.",
)

EUROPEAN_RULES = Text(
    "Are European rules that will come anyway in every mix, including the reference?",
    "Zitten Europese regels die er hoe dan ook komen in elke mix, ook in de nuloptie?",
)
NO_PURE_RULES = Text(
    "Nothing to check: no binding instrument has the origin ‘eu’.",
    "Niets te controleren: geen bindend instrument heeft de herkomst ‘eu’.",
)
EVERYWHERE = Text(
    "Binding instruments with the origin ‘eu’ that are in every mix: {count} of {count}.",
    "Bindende instrumenten met de herkomst ‘eu’ die in elke mix zitten: {count} van {count}.",
)
NOT_EVERYWHERE = Text(
    "Not in every mix: {which}; differences from those mixes count these rules as a choice.",
    "Niet in elke mix: {which}; in de verschillen met die mixen tellen deze regels als een keuze.",
)
LACKS = Text("{instrument} (not in {mixes})", "{instrument} (niet in {mixes})")

LEGAL_BASIS = Text(
    "Is the legal basis given for every binding obligation?", "Staat bij elke bindende verplichting de grondslag?"
)
WITH_BASIS = Text(
    "Obligations of binding instruments with a legal basis, their own or that of the instrument: {done} of {count}.",
    "Verplichtingen van bindende instrumenten met een grondslag, een eigen of die van het instrument: {done} van {count}.",
)
BASIS_TO_COME = Text(
    "Without one as yet, with what it will be: {count}.", "Nog zonder, maar er staat welke grondslag er komt: {count}."
)
WITHOUT_BASIS = Text(
    "Without a legal basis, or only with a remark that there is none: {which}.",
    "Zonder grondslag, of alleen met de opmerking dat die er niet is: {which}.",
)

APART = Text(
    "Are voluntary items and financial charges kept separate from the burden?",
    "Staan vrijwillige posten en financiële lasten los van de regeldruk?",
)
NOTHING_APART = Text(
    "Nothing to check: no instrument is voluntary and no obligation is financial.",
    "Niets te controleren: geen instrument is vrijwillig en geen verplichting is financieel.",
)
KEPT_APART = Text(
    "Kept separate: voluntary instruments {voluntary}, financial obligations {financial}.",
    "Apart gehouden: vrijwillige instrumenten {voluntary}, financiële verplichtingen {financial}.",
)
OBLIGING_YET_VOLUNTARY = Text(
    "Described as voluntary, but of the kind ‘oblige’: {which}.",
    "Vrijwillig genoemd, maar van de soort ‘verplichten’: {which}.",
)
INVITING_YET_BINDING = Text(
    "Counted as burden, although they inform, facilitate or incentivise: {which}.",
    "Meegeteld als regeldruk, hoewel ze voorlichten, vergemakkelijken of verleiden: {which}.",
)
INVITING_BUT_SLIGHT = Text(
    "Counted as burden, although they inform, facilitate or incentivise, but less than {share} of the burden of each mix: {which}.",
    "Meegeteld als regeldruk, hoewel ze voorlichten, vergemakkelijken of verleiden, maar minder dan {share} van de regeldruk van elke mix: {which}.",
)
TIME_IN_FINANCIAL = Text(
    "Financial obligations that also take time, which then does not count as burden either: {which}.",
    "Financiële verplichtingen die ook tijd kosten; die tijd telt dan ook niet als regeldruk: {which}.",
)
CHARGES_AS_BURDEN = Text(
    "Counted as burden, although their names suggest a charge: {which}.",
    "Meegeteld als regeldruk, hoewel hun naam op een heffing wijst: {which}.",
)
