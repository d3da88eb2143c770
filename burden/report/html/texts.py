"""What the HTML file says, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

COSTS = Text("What the mixes cost", "Wat de mixen kosten")
COSTS_ABOUT = Text(
    "One-off costs fall once, structural costs every year. Amounts of different mixes, and of different groups, are never added up.",
    "Eenmalige kosten vallen één keer, structurele elk jaar. Bedragen van verschillende mixen, en van verschillende groepen, worden nooit opgeteld.",
)
FIRMS = Text("Per firm", "Per bedrijf")
FIRMS_ABOUT = Text(
    "The average is over all firms of a kind. Beside it stands what a firm pays that every obligation of the mix reaches.",
    "Het gemiddelde is over alle bedrijven van een soort. Daarnaast staat wat een bedrijf betaalt dat door elke verplichting van de mix wordt bereikt.",
)
YEARS = Text("Over the years", "Door de jaren heen")
YEARS_ABOUT = Text("Costs in every year, in constant prices.", "Kosten per jaar, in constante prijzen.")
UNCERTAINTY = Text("How certain this is", "Hoe zeker dit is")
UNCERTAINTY_ABOUT = Text(
    "Figures with a range were drawn together, many times over. Below stands within what limits the totals then lie.",
    "Cijfers met een bandbreedte zijn vele malen tegelijk getrokken. Hieronder staat tussen welke grenzen de totalen dan liggen.",
)
ELEMENTS = Text("Elements and lighter forms", "Onderdelen en lichtere vormen")
ELEMENTS_ABOUT = Text(
    "What each instrument adds to a mix, and what a mix would cost without one of them or with fewer firms.",
    "Wat elk instrument toevoegt aan een mix, en wat een mix kost zonder een ervan of met minder bedrijven.",
)
BUILD_UP = Text("How every figure is built up", "Hoe elk cijfer is opgebouwd")
BUILD_UP_ABOUT = Text(
    "From the mix by way of instrument, obligation and activity to the firms: price times quantity.",
    "Van de mix via instrument, verplichting en handeling naar de bedrijven: prijs maal hoeveelheid.",
)
FIGURES = Text("The figures and their sources", "De cijfers en hun bronnen")
FIGURES_ABOUT = Text(
    "The figures that the calculation rests on, with the cell of the workbook and the source. Change a yellow one and every total of the central estimate follows, with beside it what was delivered; what rests on draws, and what is said of elements and lighter forms, stays as delivered. Your changes are not kept: the study itself is the workbook.",
    "De cijfers waarop de berekening rust, met de cel in de werkmap en de bron. Verander een geel cijfer, en elk totaal van de centrale schatting volgt, met ernaast wat is geleverd; wat op trekkingen rust en wat over onderdelen en lichtere vormen is gezegd, blijft zoals geleverd. Uw wijzigingen worden niet bewaard: de studie zelf is de werkmap.",
)

CONTENTS = Text("Contents", "Inhoud")
LANGUAGE = Text("Language", "Taal")
PRINT = Text("Print", "Afdrukken")
SKIP = Text("Skip to the content", "Naar de inhoud")
MADE_OF = Text(
    "Made on {day} from the workbook {name}, version {version}.",
    "Gemaakt op {day} van de werkmap {name}, versie {version}.",
)
MADE_OF_UNNUMBERED = Text("Made on {day} from the workbook {name}.", "Gemaakt op {day} van de werkmap {name}.")
NAMES = {"nl": "Nederlands", "en": "English"}
SEARCH = Text("Search in tables and figures", "Zoek in tabellen en cijfers")
NEXT = Text("Next", "Volgende")
BACK = Text("Back to as delivered", "Terug naar zoals geleverd")
NOT_FOLLOWING = Text(
    "As delivered: this does not follow your changes.", "Zoals geleverd: dit volgt uw wijzigingen niet."
)
NOT_PRINTED = Text(
    "This table has {rows} rows and is not printed; it is in the file.",
    "Deze tabel heeft {rows} rijen en wordt niet afgedrukt; zij staat in het bestand.",
)
WITHOUT_SCRIPT = Text(
    "Your browser runs no scripts: the tables can be read, but charts, search and calculating are missing.",
    "Uw browser voert geen scripts uit: de tabellen zijn te lezen, maar grafieken, zoeken en rekenen ontbreken.",
)

SAID = {
    "delivered": Text("as delivered", "geleverd"),
    "unchanged": Text(
        "All figures are as delivered. Change one under the last chapter, and every total follows.",
        "Alle cijfers zijn zoals geleverd. Verander er een in het laatste hoofdstuk, en elk totaal volgt.",
    ),
    "one_changed": Text("1 figure changed", "1 cijfer veranderd"),
    "changed": Text("{count} figures changed", "{count} cijfers veranderd"),
    "no_number": Text("Fill in a number.", "Vul een getal in."),
    "least": Text("At least {value}.", "Minstens {value}."),
    "most": Text("At most {value}.", "Hoogstens {value}."),
    "above": Text("More than {value}.", "Meer dan {value}."),
    "bound": Text(
        "The course over the years rests on this figure: change it in the workbook.",
        "Op dit cijfer rust het verloop over de jaren: verander het in de werkmap.",
    ),
    "index": Text("index", "index"),
    "source": Text("Source", "Bron"),
    "found": Text("{count} rows found", "{count} rijen gevonden"),
    "not_found": Text("Nothing found", "Niets gevonden"),
    "one_off": Text("one-off", "eenmalig"),
    "structural": Text("per year", "per jaar"),
    "category": Text("Firms", "Bedrijven"),
    "reached": Text("Firms reached", "Bereikte bedrijven"),
    "quantity": Text("Times (Q)", "Aantal keren (Q)"),
    "price": Text("Price per time (P)", "Prijs per keer (P)"),
    "net": Text("Net share", "Netto deel"),
    "hours": Text("Hours", "Uren"),
    "cost": Text("Costs", "Kosten"),
    "investment": Text("Investment", "Investering"),
    "lines": Text("P x Q by firm category", "P x Q per bedrijfscategorie"),
    "figures_of": Text("Figures of {table}", "Cijfers van {table}"),
}
"""What the script says."""
