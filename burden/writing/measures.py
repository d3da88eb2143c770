"""What the totals of an estimate are called: one dictionary, in full and in short."""

from __future__ import annotations

from burden.language import Text

MEASURES = {
    "one_off": Text("One-off costs", "Eenmalige kosten"),
    "structural": Text("Structural costs per year", "Structurele kosten per jaar"),
    "annual_equivalent": Text("Annual equivalent", "Jaarlijks equivalent"),
    "present_value": Text("Present value", "Contante waarde"),
    "cost": Text("One-off costs and one year of structural costs", "Eenmalige kosten en één jaar structurele kosten"),
    "hours": Text("Hours, one-off and of one structural year", "Uren, eenmalig en van één structureel jaar"),
    "average_one_off": Text("One-off, average over all firms", "Eenmalig, gemiddeld over alle bedrijven"),
    "average_structural": Text("Per year, average over all firms", "Per jaar, gemiddeld over alle bedrijven"),
    "reached_one_off": Text(
        "One-off, a firm reached by every obligation", "Eenmalig, bedrijf dat door elke verplichting wordt bereikt"
    ),
    "reached_structural": Text(
        "Per year, a firm reached by every obligation", "Per jaar, bedrijf dat door elke verplichting wordt bereikt"
    ),
}
"""In full, as a title."""
SHORT = {
    "one_off": Text("One-off", "Eenmalig"),
    "structural": Text("Structural per year", "Structureel per jaar"),
    "annual_equivalent": MEASURES["annual_equivalent"],
    "present_value": MEASURES["present_value"],
    "cost": Text("One-off and one structural year", "Eenmalig en één structureel jaar"),
    "hours": Text("Hours", "Uren"),
    "hours_one_off": Text("Hours, one-off", "Uren, eenmalig"),
    "hours_structural": Text("Hours per year", "Uren per jaar"),
}
"""In short, as a heading or a choice."""


def in_sentence(measure: str) -> Text:
    """A measure within a sentence."""
    return MEASURES[measure].each(lambda name: name[:1].lower() + name[1:])


def in_short(measure: str) -> Text:
    """A measure within a sentence or a legend that has little room."""
    return SHORT[measure].each(lambda name: name[:1].lower() + name[1:])
