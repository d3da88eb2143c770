"""What the page about single firms says, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text
from burden.writing.measures import SHORT

FIRMS = Text("Per firm", "Per bedrijf")
SHOWN = Text("Shown", "Getoond")
SHOWN_OPTIONS = {
    "all": Text("All kinds of firm", "Alle soorten bedrijven"),
    "example": Text("An example firm", "Een voorbeeldbedrijf"),
}
FIRM = Text("Which firm", "Welk bedrijf")
FIRM_OPTIONS = {
    "reached": Text("Fully reached", "Volledig bereikt"),
    "average": Text("Average of all", "Gemiddelde van alle"),
}
MEASURE = Text("Measure", "Maat")
MEASURES = {
    "structural": SHORT["structural"],
    "one_off": SHORT["one_off"],
    "turnover": Text("Share of turnover", "Aandeel in de omzet"),
}
SECTOR = Text("Sector", "Sector")
ALL_SECTORS = Text("all sectors", "alle sectoren")
WALL = Text("Each mix by sector and size class", "Elke mix naar sector en grootteklasse")
ABOUT = Text(
    "Fully reached: a firm to which every obligation of the mix for its category applies; this is an upper limit. "
    "Average: the costs divided by all firms in the category, reached or not.",
    "Volledig bereikt: een bedrijf waarvoor elke verplichting van de mix voor zijn categorie geldt; dit is een bovengrens. "
    "Gemiddelde: de kosten gedeeld over alle bedrijven van de categorie, bereikt of niet.",
)
NO_TURNOVER = Text(
    "The study has no turnover for firms that are reached, so no share of turnover can be shown.",
    "De studie bevat geen omzet van bedrijven die worden bereikt; een aandeel daarin is dus niet te tonen.",
)
NO_BENCHMARKS = Text(
    "The study has no published figures about the mixes shown.",
    "De studie bevat geen gepubliceerde cijfers over de getoonde mixen.",
)
BENCHMARKS_AS_TABLE = Text(
    "All published figures, with their sources, in a table", "Alle gepubliceerde cijfers, met hun bronnen, in een tabel"
)

DESCRIBE = Text("Describe a firm", "Beschrijf een bedrijf")
DESCRIBE_NOTE = Text(
    "Choose its size and sector, and tick the obligations that apply to it.",
    "Kies de grootte en de sector, en vink aan welke verplichtingen gelden.",
)
SIZE = Text("Size class", "Grootteklasse")
CATEGORY = Text("Firm category", "Bedrijfscategorie")
NOT_FILLED = Text("(none)", "(geen)")
APPLY = Text("Obligations that apply", "Verplichtingen die gelden")
ALL = Text("All", "Alle")
NONE = Text("None", "Geen")
MORE_OFTEN = Text("Obligations that apply more than once", "Verplichtingen die vaker gelden")
MORE_OFTEN_ABOUT = Text(
    "For a supplier: obligations that several customers pass on.",
    "Voor een toeleverancier: verplichtingen die meerdere afnemers doorgeven.",
)
TIMES = Text("Number of times", "Aantal keren")
NO_CATEGORY = Text(
    "The study has no firms of this size in this sector. Choose another.",
    "De studie heeft geen bedrijven van deze grootte in deze sector. Kies een andere.",
)
NO_OBLIGATIONS = Text(
    "No mix imposes an obligation on this firm.", "Geen enkele mix legt dit bedrijf een verplichting op."
)
IN_MIXES = Text("{name} ({mixes})", "{name} ({mixes})")
