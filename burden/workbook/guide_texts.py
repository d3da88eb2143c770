"""What the first sheet of a parameter workbook explains, in both languages."""

from __future__ import annotations

from burden.language import Language, Text
from burden.study.selector import read_selector
from burden.study.settings import Settings
from burden.study.tables import TABLES

HEADING = Text("Parameter workbook", "Parameterwerkmap")
WHAT_IT_IS = Text(
    "This workbook contains everything needed to calculate the regulatory burden of policy mixes: who has to do what, how often, how long it takes and what it costs. Every sheet is a table, with its headings in row 1 and its data from row 2 down. Point at a heading to see what belongs in its column.",
    "Deze werkmap bevat alles wat nodig is om de regeldrukkosten van beleidsmixen te berekenen: wie wat moet doen, hoe vaak, hoe lang dat duurt en wat het kost. Elk blad is een tabel, met de kolomkoppen in rij 1 en de gegevens vanaf rij 2. Wijs een kolomkop aan om te zien wat er in de kolom hoort.",
)

STEPS_TITLE = Text("How to fill it in", "Zo vult u de werkmap in")
STEPS: tuple[tuple[Text, Text], ...] = (
    (
        Text("1. {settings}", "1. {settings}"),
        Text(
            "Fill in the title and the price year. The other settings have a value already or may stay empty.",
            "Vul de titel en het prijspeil in. De andere instellingen hebben al een waarde of mogen leeg blijven.",
        ),
    ),
    (
        Text("2. {tariffs}, {firm_categories}", "2. {tariffs}, {firm_categories}"),
        Text(
            "What an hour of work costs, and who bears the burden: the firms by size class and sector. Citizens, professionals and government are categories too, with their group; their amounts are never added to those of firms.",
            "Wat een uur werk kost, en wie de lasten draagt: de bedrijven naar grootteklasse en sector. Burgers, professionals en overheid zijn ook categorieën, met hun groep; hun bedragen worden nooit bij die van bedrijven opgeteld.",
        ),
    ),
    (
        Text("3. {instruments}, {mixes}", "3. {instruments}, {mixes}"),
        Text(
            "The measures, and the mixes that are compared. One mix is the reference: enter it on {settings}.",
            "De maatregelen, en de mixen die worden vergeleken. Eén mix is de referentie: vul die in op {settings}.",
        ),
    ),
    (
        Text("4. {composition}", "4. {composition}"),
        Text(
            "Which instrument is in which mix. Add one column per mix between 'instrument' and 'note', with the code of the mix as its heading. Put in the cells: x (in the mix), a year (in the mix from that year), years such as 2026-2030 or until 2030 (in the mix up to and including 2030) or nothing.",
            "Welk instrument in welke mix zit. Voeg tussen 'instrument' en 'toelichting' een kolom per mix toe, met de code van de mix als kop. Zet in de cellen: x (in de mix), een jaartal (vanaf dat jaar in de mix), jaren zoals 2026-2030 of t/m 2030 (in de mix tot en met 2030) of niets.",
        ),
    ),
    (
        Text("5. {obligations}, {activities}", "5. {obligations}, {activities}"),
        Text(
            "What each instrument asks of firms, and the time and money that takes.",
            "Wat elk instrument van bedrijven vraagt, en hoeveel tijd en geld dat kost.",
        ),
    ),
    (
        Text("6. {scope}", "6. {scope}"),
        Text("Which share of which firms is reached.", "Welk aandeel van welke bedrijven wordt bereikt."),
    ),
    (
        Text("7. The other sheets", "7. De andere bladen"),
        Text(
            "Only when you need them: {counts}, {interactions}, {price_index}, {goals}, {workability}, {scenario_values}, {review_points}, {benchmarks}, {sources}.",
            "Alleen als u ze nodig hebt: {counts}, {interactions}, {price_index}, {goals}, {workability}, {scenario_values}, {review_points}, {benchmarks}, {sources}.",
        ),
    ),
)

COLOURS_TITLE = Text("What the colours mean", "Wat de kleuren betekenen")
COLOURS = {
    "NEEDED_HEADER": (
        Text("heading", "kolomkop"),
        Text("Must be filled in on every row.", "Moet op elke rij worden ingevuld."),
    ),
    "HEADER": (Text("heading", "kolomkop"), Text("May stay empty.", "Mag leeg blijven.")),
    "RANGE_HEADER": (
        Text("low, high", "laag, hoog"),
        Text(
            "The range of the figure before it. The buttons above the columns fold these columns away.",
            "De bandbreedte van het getal ervoor. Met de knoppen boven de kolommen klapt u deze kolommen weg.",
        ),
    ),
    "OWN_HEADER": (
        Text("own column", "eigen kolom"),
        Text(
            "A column of your own; the calculation leaves it out.",
            "Een eigen kolom; die telt niet mee in de berekening.",
        ),
    ),
    "INPUT": (Text("yellow", "geel"), Text("Counts in the calculation.", "Telt mee in de berekening.")),
    "RANGE": (
        Text("pale yellow", "lichtgeel"),
        Text("Low and high values, for simulations.", "Lage en hoge waarden, voor simulaties."),
    ),
    "EXPLANATION": (
        Text("grey", "grijs"),
        Text("Explanation: names, notes and sources.", "Uitleg: namen, toelichtingen en bronnen."),
    ),
    "MISSING": (
        Text("orange", "oranje"),
        Text(
            "Still to be filled in, or a low or high value on the wrong side of its figure.",
            "Moet nog worden ingevuld, of een lage of hoge waarde aan de verkeerde kant van het getal.",
        ),
    ),
}

SHEETS_TITLE = Text("The sheets", "De bladen")
NEEDED = Text("Required.", "Verplicht.")
OPTIONAL = Text("Optional.", "Niet verplicht.")

RULES_TITLE = Text("Rules for the cells", "Regels voor de cellen")
RULES: tuple[tuple[Text, Text], ...] = (
    (
        Text("Numbers", "Getallen"),
        Text(
            "Type a number as a number, without a unit or currency sign: 1.5 and not '1.5 hours'. Use the decimal separator of your Excel.",
            "Typ een getal als getal, zonder eenheid of valutateken: 1,5 en niet '1,5 uur'. Gebruik het decimaalteken van uw Excel.",
        ),
    ),
    (
        Text("Shares", "Aandelen"),
        Text("Type 80%; that is the same as 0.8.", "Typ 80%; dat is hetzelfde als 0,8."),
    ),
    (
        Text("Uncertain figures", "Onzekere getallen"),
        Text(
            "If you know a range, fill in low and high beside the figure: low must not be above it, high not below it. Otherwise leave both empty.",
            "Kent u een bandbreedte, vul dan laag en hoog naast het getal in: laag mag er niet boven liggen, hoog niet onder. Laat ze anders allebei leeg.",
        ),
    ),
    (
        Text("Empty cells", "Lege cellen"),
        Text(
            "The note on a heading says what an empty cell means. Empty rows do not count.",
            "De toelichting bij een kolomkop zegt wat een lege cel betekent. Lege rijen tellen niet mee.",
        ),
    ),
    (
        Text("Codes", "Codes"),
        Text(
            "A code is a short name by which other sheets refer to a row; it occurs only once on its sheet. Only on {tariffs}, {counts} and {activities} may several rows have the same code, for different firms: no firm category may fall under two of them.",
            "Een code is een korte naam waarmee andere bladen naar een rij verwijzen; elke code komt op een blad maar één keer voor. Alleen op {tariffs}, {counts} en {activities} mogen meerdere rijen dezelfde code hebben, voor verschillende bedrijven: geen bedrijfscategorie mag onder twee ervan vallen.",
        ),
    ),
    (
        Text("Differences between mixes", "Verschillen tussen mixen"),
        Text(
            "If a mix reaches other firms, fill in its code under 'mix' on {scope}. If it takes a different effort, fill it in on {activities}: a row per effort, under the same code.",
            "Bereikt een mix andere bedrijven, vul dan de code ervan in onder 'mix' op {scope}. Vraagt een mix een andere inspanning, vul de code dan in op {activities}: een rij per inspanning, onder dezelfde code.",
        ),
    ),
    (
        Text("Who is reached", "Wie wordt bereikt"),
        Text(
            "An obligation reaches firms only where a row of {scope} says so. Where several rows match, the most specific one counts: first by mix, then by obligation, then by categories (a code before a combination with &, that before one attribute, and that before all). Two rows that are equally specific are an error.",
            "Een verplichting bereikt alleen bedrijven waarvoor dat in een rij van {scope} staat. Passen er meerdere rijen, dan telt de meest specifieke: eerst naar mix, dan naar verplichting, dan naar categorieën (een code gaat vóór een combinatie met &, die vóór één kenmerk, en dat vóór alle). Twee rijen die even specifiek zijn, zijn een fout.",
        ),
    ),
    (
        Text("Per application or employee", "Per aanvraag of werknemer"),
        Text(
            "Where an activity is done for each application, supplier or system, say on {counts} how many of them a firm "
            "has, and fill in the code under 'count' on {activities}. 'employees' and 'turnover' exist already: they are "
            "columns of {firm_categories}.",
            "Wordt een handeling voor elke aanvraag, leverancier of elk systeem gedaan, zet dan op {counts} hoeveel een "
            "bedrijf daarvan heeft, en vul de code in onder 'aantal' op {activities}. 'werkzame personen' en 'omzet' "
            "bestaan al: het zijn kolommen van {firm_categories}.",
        ),
    ),
    (
        Text("What if", "Wat als"),
        Text(
            "A scenario gives cells of other sheets another value, a row of {scenario_values} per cell; the rest stays as it is. Name the sheet, the row (by as many of code, mix and categories as are needed) and the column. If a figure has a range and the scenario has no rows for low and high, these move along in proportion.",
            "Een scenario geeft cellen van andere bladen een andere waarde: een rij van {scenario_values} per cel; de rest blijft zoals het is. Noem het blad, de rij (met zoveel van code, mix en categorieën als nodig is) en de kolom. Heeft een cijfer een bandbreedte en het scenario geen rijen voor laag en hoog, dan schuiven die naar verhouding mee.",
        ),
    ),
    (
        Text("Two languages", "Twee talen"),
        Text(
            "Names are in the language of the study; 'name nl' may contain the Dutch name. Names of sheets, headings and words may be English or Dutch.",
            "Namen staan in de taal van de studie; in 'naam en' mag de Engelse naam. Namen van bladen, kolomkoppen en woorden mogen Nederlands of Engels zijn.",
        ),
    ),
    (
        Text("Own columns", "Eigen kolommen"),
        Text(
            "You may add columns of your own at the right of a table (not on {composition}). They are kept.",
            "U mag rechts van een tabel eigen kolommen toevoegen (niet op {composition}). Ze blijven bewaard.",
        ),
    ),
    (
        Text("Formulas", "Formules"),
        Text(
            "A cell may contain a formula; what counts is the value that Excel last saved. Pasting bypasses the checks in the cells, but not 'burden check'.",
            "Een cel mag een formule bevatten; dan telt de waarde die Excel het laatst heeft opgeslagen. Plakken omzeilt de controles in de cellen, maar niet 'burden check'.",
        ),
    ),
)

SELECTORS_TITLE = Text("What to type under 'categories'", "Wat u typt onder 'categorieën'")
SELECTORS: tuple[tuple[str, Text], ...] = (
    ("", Text("Empty (or all): every firm category.", "Leeg (of alle): elke bedrijfscategorie.")),
    ("size:large", Text("The large firms.", "De grote bedrijven.")),
    (
        "sector:C, sector:G",
        Text("Sector C or sector G: a comma means 'or'.", "Sector C of sector G: een komma betekent 'of'."),
    ),
    (
        "size:large & sector:C",
        Text("The large firms in sector C: & means 'and'.", "De grote bedrijven in sector C: & betekent 'en'."),
    ),
    ("group:citizen", Text("Citizens.", "Burgers.")),
    ("C1, C2", Text("The firm categories with these codes.", "De bedrijfscategorieën met deze codes.")),
)
EMPTY = Text("(empty)", "(leeg)")

COMMANDS_TITLE = Text("Check and calculate", "Controleren en rekenen")
COMMANDS: tuple[tuple[Text, Text], ...] = (
    (
        Text("burden check FILE", "burden check BESTAND"),
        Text(
            "Names every problem with its sheet and cell. FILE is the name of this workbook; save it first.",
            "Noemt elk probleem met blad en cel. BESTAND is de naam van deze werkmap; sla die eerst op.",
        ),
    ),
    (
        Text("burden compare FILE", "burden compare BESTAND"),
        Text(
            "Calculates the burden of every mix and sets them side by side.",
            "Berekent de regeldrukkosten van elke mix en zet ze naast elkaar.",
        ),
    ),
    (
        Text("burden export FILE --to FOLDER", "burden export BESTAND --to MAP"),
        Text("Writes the tables for the ATR into a folder.", "Schrijft de tabellen voor ATR in een map."),
    ),
)


def with_sheet_names(text: Text, language: Language) -> str:
    """A text of the guide with the titles of the sheets filled in."""
    titles = {table.table: table.sheet for table in TABLES} | {Settings.table: Settings.sheet}
    return text.fill(**titles).to(language)


def selector_example(selector: str, language: Language) -> str:
    """An example of a selector as one types it in a language."""
    return read_selector(selector).to(language) or EMPTY.to(language)
