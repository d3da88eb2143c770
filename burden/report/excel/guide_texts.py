"""What the first sheet explains, in Dutch and in English."""

from __future__ import annotations

from burden.language import Language, Text
from burden.report.excel import sheets
from burden.study.settings import Settings

SPOKEN = (Language.EN, Language.NL)
TITLE = Text("Calculation: {title}", "Berekening: {title}")
WHAT = Text("What this is", "Wat dit is")
WHAT_IT_IS = Text(
    "The calculation of the regulatory burden as a live workbook: every total is a formula over the lines, and every line points to the parameters. Change a yellow cell and all totals follow; nothing has to be installed.",
    "De berekening van de regeldrukkosten als werkmap die meerekent: elk totaal is een formule over de regels, en elke regel verwijst naar de parameters. Wijzig een gele cel en alle totalen rekenen mee; er hoeft niets te worden geïnstalleerd.",
)
STUDY_HEADING = Text("What it rests on", "Waar het op berust")
VERSION = Text("Version", "Versie")
ORGANISATION = Text("Organisation", "Organisatie")
AUTHOR = Text("Author", "Auteur")
MADE = Text("Made on", "Gemaakt op")
WORKBOOK = Text("Parameter workbook", "Parameterwerkmap")
OLDER = Text("Compared with", "Vergeleken met")
HASHED = Text("{name} (SHA-256 {hash})", "{name} (SHA-256 {hash})")
PROGRAM = Text("Program", "Programma")
CONVENTION = Text("Convention", "Conventie")
NO_CONVENTION = Text("none: the study's own settings", "geen: de eigen instellingen van de studie")
RULES = Text("Over the years", "Over de jaren")
MONEY_IN = Text("Money", "Bedragen")
SIMULATION = Text("Simulation", "Simulatie")
SIMULATION_BASIS = Text(
    "{draws} draws of {parameters} uncertain figures, seed {seed}",
    "{draws} trekkingen van {parameters} onzekere cijfers, startgetal {seed}",
)
ASKED = Text("Options chosen", "Anders dan in de werkmap")
CONTENTS_HEADING = Text("Contents", "Inhoud")
COLOURS_HEADING = Text("What the colours mean", "Wat de kleuren betekenen")
COLOURS: dict[str, tuple[Text, Text]] = {
    "INPUT": (
        Text("yellow", "geel"),
        Text(
            "Live: a parameter that the formulas use. Change it here and everything follows.",
            "Rekent mee: een parameter die de formules gebruiken. Wijzig die hier en alles volgt.",
        ),
    ),
    "FIXED": (
        Text("grey: (fixed)", "grijs: (vast)"),
        Text(
            "Counts in the calculation, but not live: years of entry, the horizon, lifetimes, growth, price years, which firms a row is about, codes and words. After a change in the parameter workbook the program must be run again, and also when rows are added.",
            "Telt mee in de berekening, maar is hier niet te wijzigen: jaren van invoering, de looptijd, levensduur, groei, prijspeilen, over welke bedrijven een rij gaat, codes en woorden. Na een wijziging in de parameterwerkmap moet het programma opnieuw worden uitgevoerd; ook als er rijen bij komen.",
        ),
    ),
    "RANGE": (
        Text("pale yellow", "lichtgeel"),
        Text(
            "Low and high values and distributions: used by the simulation only.",
            "Lage en hoge waarden en verdelingen: alleen de simulatie gebruikt ze.",
        ),
    ),
    "WORKED_OUT": (
        Text("white", "wit"),
        Text("A formula, a name or an explanation.", "Een formule, een naam of een toelichting."),
    ),
    "VALUE": (
        Text("lilac", "lila"),
        Text(
            "A value that the program worked out and that does not follow changes here, such as the figures of the simulation.",
            "Een waarde die het programma heeft berekend en die wijzigingen hier niet volgt, zoals de cijfers van de simulatie.",
        ),
    ),
}
USE_HEADING = Text("How to use it", "Zo gebruikt u het")
USE: tuple[tuple[Text, Text], ...] = (
    (
        Text("Trace an amount back", "Een bedrag herleiden"),
        Text(
            "Go from the summary to By category, By instrument or P x Q, and from there to the sheet Lines: the keys in the grey columns on its right, made of codes, show in which row of those sheets a line counts. The formulas of a line point to the cells of the parameter sheets, which give the source (with a link to the sheet of sources), the quality and whether the figure has been verified.",
            "Ga van de samenvatting naar Per categorie, Per instrument of P x Q, en van daar naar het blad Regels: de sleutels in de grijze kolommen rechts, gemaakt van codes, laten zien in welke rij van die bladen een regel meetelt. De formules van een regel verwijzen naar de cellen van de parameterbladen; daar staan de bron (met een link naar het blad met bronnen), de kwaliteit en of het cijfer is geverifieerd.",
        ),
    ),
    (
        Text("Find a row in the workbook", "Een rij in de werkmap vinden"),
        Text(
            "The parameter sheets have the same names as in the parameter workbook, and every row has the same row number. Cells named by `burden check` and `burden sensitivity` are those of the parameter workbook; where a column has another letter here, the note on its heading gives both.",
            "De parameterbladen heten hetzelfde als in de parameterwerkmap, en elke rij heeft hetzelfde rijnummer. De cellen die `burden check` en `burden sensitivity` noemen, zijn die van de parameterwerkmap; heeft een kolom hier een andere letter, dan staan beide in de notitie bij de kop.",
        ),
    ),
    (
        Text("Change an assumption", "Een aanname wijzigen"),
        Text(
            "Change a yellow cell. The summary shows the figures as delivered and the effect of your change side by side.",
            "Wijzig een gele cel. De samenvatting toont de geleverde cijfers en het effect van uw wijziging naast elkaar.",
        ),
    ),
    (
        Text("Sort or move rows", "Rijen sorteren of verplaatsen"),
        Text(
            "Not on the parameter sheets: the lines look for each figure in its own cell. Those sheets are protected (without a password) and can be filtered. If rows are moved anyway, the summary says so in red, with the sheet and the row.",
            "Niet op de parameterbladen: de regels zoeken elk cijfer in zijn eigen cel. Die bladen zijn beveiligd (zonder wachtwoord) en wel te filteren. Zijn er toch rijen verplaatst, dan meldt de samenvatting dat in het rood, met het blad en de rij.",
        ),
    ),
    (
        Text("Print", "Afdrukken"),
        Text(
            "Sheets with results are printed whole. Of the sheets with lines, assumptions and parameters only the first page is: clear the print area (Page Layout, Print Area) to print all of one.",
            "De bladen met uitkomsten worden in hun geheel afgedrukt. Van de bladen met regels, aannames en parameters is dat alleen de eerste pagina: wis het afdrukbereik (Pagina-indeling, Afdrukbereik) om zo'n blad helemaal af te drukken.",
        ),
    ),
    (
        Text("Names", "Namen"),
        Text(
            "The main totals have names for use in formulas: the code of the mix and what it is, such as {example}. The columns of the sheet Lines have names too.",
            "De belangrijkste totalen hebben namen voor gebruik in formules: de code van de mix en wat het is, zoals {example}. Ook de kolommen van het blad Regels hebben namen.",
        ),
    ),
)
ABOUT_SHEETS: tuple[tuple[Text, Text], ...] = (
    (
        sheets.SUMMARY,
        Text(
            "The mixes side by side, by kind and per firm; voluntary and financial items shown separately; the effect of changes made here. Formulas.",
            "De mixen naast elkaar, naar soort en per bedrijf; vrijwillige en financiële posten apart; het effect van wijzigingen in dit bestand. Formules.",
        ),
    ),
    (
        sheets.SIZE_BY_SECTOR,
        Text("Each mix by sector and size class. Formulas.", "Elke mix naar sector en grootteklasse. Formules."),
    ),
    (
        sheets.BY_CATEGORY,
        Text(
            "Each mix by firm category, in total and per firm. Formulas.",
            "Elke mix naar bedrijfscategorie, in totaal en per bedrijf. Formules.",
        ),
    ),
    (sheets.BY_INSTRUMENT, Text("Each mix by instrument. Formulas.", "Elke mix naar instrument. Formules.")),
    (
        sheets.PRICE_TIMES_QUANTITY,
        Text(
            "Every obligation as price times quantity. Formulas.", "Elke verplichting als prijs maal aantal. Formules."
        ),
    ),
    (
        sheets.YEARS,
        Text("The costs of each mix in every year. Formulas.", "De kosten van elke mix in elk jaar. Formules."),
    ),
    (
        sheets.BENCHMARKS,
        Text("The results beside published figures. Formulas.", "De uitkomsten naast gepubliceerde cijfers. Formules."),
    ),
    (
        sheets.BENCHMARK_PARTS,
        Text(
            "What those results are made of, by firm category. Formulas.",
            "Waaruit die uitkomsten zijn opgebouwd, per bedrijfscategorie. Formules.",
        ),
    ),
    (
        sheets.UNCERTAINTY,
        Text(
            "How high or low the figures may be, from a simulation. Values.",
            "Hoe hoog of laag de cijfers kunnen uitvallen, uit een simulatie. Waarden.",
        ),
    ),
    (
        sheets.SENSITIVITY,
        Text(
            "The parameters that matter most for each mix. Values.",
            "De parameters die er voor elke mix het meest toe doen. Waarden.",
        ),
    ),
    (
        sheets.WORKABILITY,
        Text(
            "What those who must comply find of obligations, beside what these cost. Values.",
            "Wat degenen die de verplichtingen moeten naleven ervan vinden, naast wat ze kosten. Waarden.",
        ),
    ),
    (
        sheets.SCENARIOS,
        Text(
            "What each mix comes to under each scenario, and what the scenarios change. Values.",
            "Waar elke mix in elk scenario op uitkomt, en wat de scenario's veranderen. Waarden.",
        ),
    ),
    (
        sheets.SUITABILITY,
        Text(
            "Everything that speaks for or against each mix, and what decides between two. Values.",
            "Alles wat voor of tegen elke mix pleit, en wat tussen twee mixen de doorslag geeft. Waarden.",
        ),
    ),
    (
        sheets.ELEMENTS,
        Text(
            "What each instrument of a mix costs with and without the others, and which firms have several. Values.",
            "Wat elk instrument van een mix met en zonder de andere kost, en welke bedrijven er meer dan één hebben. Waarden.",
        ),
    ),
    (
        sheets.LIGHTER,
        Text(
            "Each mix without an instrument, size class or sector, and the forms that no other beats. Values.",
            "Elke mix zonder een instrument, grootteklasse of sector, en de vormen die door geen andere worden overtroffen. Waarden.",
        ),
    ),
    (
        sheets.QUESTIONS,
        Text(
            "A checklist, with the rows concerned. Values.",
            "Een controlelijst, met de rijen waar het om gaat. Waarden.",
        ),
    ),
    (
        sheets.ASSUMPTIONS,
        Text(
            "Figures that have not been verified or are of low quality. Values.",
            "Cijfers die niet zijn geverifieerd of van lage kwaliteit zijn. Waarden.",
        ),
    ),
    (
        sheets.EVIDENCE,
        Text(
            "How many rows have a source and have been verified. Values.",
            "Hoeveel rijen een bron hebben en zijn geverifieerd. Waarden.",
        ),
    ),
    (
        sheets.CHANGES,
        Text(
            "What has changed since the older workbook, cell by cell. Values.",
            "Wat er is veranderd sinds de oudere werkmap, cel voor cel. Waarden.",
        ),
    ),
    (
        sheets.CHANGED_RESULTS,
        Text(
            "The results before and after those changes. Values.",
            "De uitkomsten voor en na die veranderingen. Waarden.",
        ),
    ),
    (
        sheets.LINES,
        Text(
            "The calculation: a row for each mix, activity and firm category. Formulas.",
            "De berekening: een rij voor elke mix, handeling en bedrijfscategorie. Formules.",
        ),
    ),
    (
        sheets.OTHERS,
        Text(
            "The same lines in years in which another instrument is not in force, or another scope row counts. Formulas.",
            "Dezelfde regels in jaren waarin een ander instrument niet van kracht is, of een andere rij van de reikwijdte telt. Formules.",
        ),
    ),
    (
        sheets.COURSES,
        Text(
            "How amounts develop over the years, and discounting. Formulas.",
            "Hoe bedragen zich over de jaren ontwikkelen, en het verdisconteren. Formules.",
        ),
    ),
    (
        sheets.DELIVERED,
        Text(
            "What the fixed cells contained on delivery, to check that no row has been moved. Formulas.",
            "Wat de vaste cellen bij levering bevatten, om na te gaan of er geen rij is verplaatst. Formules.",
        ),
    ),
    (Settings.sheet, Settings.about),
)
