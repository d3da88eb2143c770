"""What the tables of the regulatory-burden paragraph say, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

IN_MILLIONS = Text(
    "{title}, in millions of {currency}, {year} prices", "{title}, in miljoenen {currency}, prijspeil {year}"
)
IN_UNITS = Text("{title}, in {currency}, {year} prices", "{title}, in {currency}, prijspeil {year}")
FALLS = {
    "one_off": Text("One-off {mix}", "Eenmalig {mix}"),
    "structural": Text("Per year {mix}", "Per jaar {mix}"),
}
"""Above a column of one timing and mix."""
LESS_THAN, MORE_THAN = Text("<\u00a0{least}", "<\u00a0{least}"), Text(">\u00a0−{least}", ">\u00a0−{least}")
WITH_INTERVAL = Text("{amount} ({low} – {high})", "{amount} ({low} – {high})")

MIXES = Text(
    "The mixes, with their binding and voluntary instruments", "De mixen, met hun bindende en vrijwillige instrumenten"
)
ABOUT = Text("What it involves", "Wat de mix inhoudt")
BINDING = Text("Binding", "Bindend")
VOLUNTARY = Text("Voluntary", "Vrijwillig")
ENTRY = Text("In force from", "In werking vanaf")

BURDEN = Text("Regulatory burden", "Regeldrukkosten")
INTERVAL = Text(
    "In brackets: {share}% of the draws lie in between (from the {low}% to the {high}% point).",
    "Tussen haakjes: daartussen ligt {share}% van de trekkingen (van het {low}%-punt tot het {high}%-punt).",
)
CENTRAL = Text("Central estimates, without ranges.", "Centrale schattingen, zonder bandbreedtes.")
BY_KIND = Text("Regulatory burden by kind of obligation", "Regeldrukkosten naar soort verplichting")
BY_ORIGIN = Text(
    "Regulatory burden from national and European rules", "Regeldrukkosten door nationale en Europese regels"
)
BY_SIZE = Text("Regulatory burden by size class", "Regeldrukkosten naar grootteklasse")
PER_FIRM = Text(
    "Costs of a firm that every obligation of the mix reaches",
    "Kosten van een bedrijf dat elke verplichting van de mix bereikt",
)
PER_FIRM_NOTE = Text(
    "An upper limit: some obligations rule each other out, such as a duty and the proof that it does not apply.",
    "Een bovengrens: sommige verplichtingen sluiten elkaar uit, zoals een plicht en het bewijs dat die niet geldt.",
)
LABELS = {
    "": Text("all firms", "alle bedrijven"),
    "national": Text("national", "nationaal"),
    "eu with national choice": Text("European, with national choice", "Europees, met nationale keuze"),
    "eu": Text("European", "Europees"),
}
"""What rows are called; other codes by their word."""
ROUNDED = Text(
    "Rounded to what the intervals support, so parts may not add up exactly.",
    "Afgerond op wat de intervallen toelaten; delen tellen daardoor niet altijd precies op.",
)
LIGHTER = Text("Lighter forms: annual equivalent", "Lichtere vormen: jaarlijks equivalent")
FORM = Text("Lighter form", "Lichtere vorm")
WITHOUT = Text("without “{instrument}”", "zonder ‘{instrument}’")
NOT_FOR = Text("not for {firms}", "niet voor {firms}")
SAVED = Text("Saves", "Scheelt")
SPARED = Text("Firms spared", "Ontziene bedrijven")
