"""What figures say, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

ONE_OFF = Text("one-off", "eenmalig")
ONE_OFF_WITH = Text("one-off (investments included)", "eenmalig (met investeringen)")
STRUCTURAL = Text("structural, per year", "structureel, per jaar")
INVESTMENT = Text("investment", "investering")
ONE_OFF_WITHOUT = Text("one-off", "eenmalig")
STRUCTURAL_PART = Text("structural", "structureel")
MIX = Text("Mix", "Mix")
YEAR = Text("Year", "Jaar")
MOMENT = Text("When", "Moment")
KIND = Text("Kind of obligation", "Soort verplichting")
SIZE_CLASS = Text("Size class", "Grootteklasse")
SECTOR = Text("Sector", "Sector")
AMOUNT = Text("Amount", "Bedrag")
FIRMS = Text("Firms", "Bedrijven")
PART = Text("Part", "Onderdeel")

PRICE_YEAR = Text("prices of {year}", "prijspeil {year}")
IN_UNIT = Text("in {unit}", "in {unit}")
UNIT_AND_PRICE = Text("{unit}, {price}", "{unit}, {price}")


NOTHING = Text("There is nothing to show: {reason}.", "Er is niets te laten zien: {reason}.")
NO_MIXES = Text("no mix causes any regulatory burden", "geen enkele mix brengt regeldrukkosten mee")
NO_FIRMS = Text("no mix imposes an obligation on any firm", "geen enkele mix legt een bedrijf een verplichting op")
NO_COSTS_PER_FIRM = Text("no mix has such costs for any firm", "geen enkele mix heeft zulke kosten voor een bedrijf")
NO_DIFFERENCE = Text("the mixes do not differ in any part", "de mixen verschillen in geen enkel onderdeel")
NO_UNCERTAIN = Text(
    "no uncertain figure makes a difference to this mix", "geen enkel onzeker cijfer maakt verschil voor deze mix"
)
NO_DRAWS = Text("the simulation has no results", "de simulatie heeft geen uitkomsten")
NO_YEARS = Text("no costs fall in the years of the study", "in de jaren van de studie vallen geen kosten")
NO_BENCHMARKS = Text(
    "the study has no published amounts per firm to compare results with",
    "de studie heeft geen gepubliceerde bedragen per bedrijf waarmee een uitkomst te vergelijken is",
)

BY_KIND = Text("Regulatory burden by kind of obligation", "Regeldrukkosten naar soort verplichting")
BY_SIZE_CLASS = Text("Regulatory burden by size class of firms", "Regeldrukkosten naar grootteklasse van bedrijven")
HIDDEN_PARTS = Text(
    "Parts too small to label are in the tables.", "Delen die te klein zijn voor een getal, staan in de tabellen."
)
MIXES_SAID = Text(
    "Bar chart of the regulatory burden per mix. {mixes}.", "Staafdiagram van de regeldrukkosten per mix. {mixes}."
)
MIX_SAID = Text(
    "{mix}: {one_off} one-off and {structural} per year",
    "{mix}: eenmalig {one_off} en structureel {structural} per jaar",
)
KINDS_SAID = Text(
    "Stacked bar chart of the regulatory burden per mix by kind of obligation. {mixes}.",
    "Gestapeld staafdiagram van de regeldrukkosten per mix naar soort verplichting. {mixes}.",
)
SIZES_SAID = Text(
    "Stacked bar chart of the regulatory burden per mix by size class. {mixes}.",
    "Gestapeld staafdiagram van de regeldrukkosten per mix naar grootteklasse. {mixes}.",
)
LARGEST_SAID = Text(
    "{mix}: largest one-off is {first} ({one_off}), largest per year is {second} ({structural})",
    "{mix}: eenmalig is {first} het grootst ({one_off}), per jaar is dat {second} ({structural})",
)
LARGEST_ONE_OFF_SAID = Text(
    "{mix}: largest one-off is {first} ({one_off}), nothing per year",
    "{mix}: eenmalig is {first} het grootst ({one_off}), per jaar niets",
)
LARGEST_STRUCTURAL_SAID = Text(
    "{mix}: nothing one-off, largest per year is {second} ({structural})",
    "{mix}: eenmalig niets, per jaar is {second} het grootst ({structural})",
)
NO_COST_SAID = Text("{mix}: no costs", "{mix}: geen kosten")
MORE_SAID = Text("And {count} more", "En nog {count}")

FIRM_FIGURES = {
    "average_one_off": Text(
        "One-off burden per firm, average over all firms",
        "Eenmalige regeldrukkosten per bedrijf, gemiddeld over alle bedrijven",
    ),
    "average_structural": Text(
        "Structural burden per firm per year, average over all firms",
        "Structurele regeldrukkosten per bedrijf per jaar, gemiddeld over alle bedrijven",
    ),
    "reached_one_off": Text(
        "One-off burden of a firm reached by every obligation",
        "Eenmalige regeldrukkosten van een bedrijf dat door elke verplichting wordt bereikt",
    ),
    "reached_structural": Text(
        "Structural burden per year of a firm reached by every obligation",
        "Structurele regeldrukkosten per jaar van een bedrijf dat door elke verplichting wordt bereikt",
    ),
}
HEAT_NOTE = Text(
    "In {sign} per firm, rounded to three digits; the darker, the higher.",
    "In {sign} per bedrijf, afgerond op drie cijfers; hoe donkerder, hoe hoger.",
)
HEAT_RELIEF = Text("Yellow: lower costs.", "Geel: minder kosten.")
ALL_SECTORS = Text("all sectors", "alle sectoren")
HEAT_MISSING = Text(
    "{dash}: there are no such firms, or none is reached.",
    "{dash}: zulke bedrijven zijn er niet, of ze worden niet bereikt.",
)
HEAT_SAID = Text(
    "Table in colours: {title}, by sector and size class. {mixes}.",
    "Tabel in kleuren: {title}, naar sector en grootteklasse. {mixes}.",
)
HEAT_MIX_SAID = Text(
    "{mix}: from {least} ({where_least}) to {most} ({where_most})",
    "{mix}: van {least} ({where_least}) tot {most} ({where_most})",
)
HEAT_MIX_NOTHING = Text("{mix}: no firms are reached", "{mix}: er worden geen bedrijven bereikt")
HEAT_MIX_ALL_EQUAL = Text("{mix}: {most} everywhere", "{mix}: overal {most}")
NO_SECTOR = Text("no sector", "zonder sector")
NO_SIZE_CLASS = Text("no size class", "zonder grootteklasse")

PER_FIRM_ONE_OFF = Text(
    "One-off burden per firm, by size class", "Eenmalige regeldrukkosten per bedrijf, naar grootteklasse"
)
AVERAGE = Text("average over all firms", "gemiddeld over alle bedrijven")
REACHED = Text("firm reached by every obligation", "bedrijf dat door elke verplichting wordt bereikt")
PUBLISHED = Text("published figure", "gepubliceerd cijfer")
PER_FIRM_UNIT = Text(
    "In {sign} per firm. ○ {average}, ● {reached}.", "In {sign} per bedrijf. ○ {average}, ● {reached}."
)
GREY_IS_PUBLISHED = Text("Grey: published figure.", "Grijs: gepubliceerd cijfer.")
BY_STEPS = Text("Each step along the axis is ten times as much.", "Elke stap op de as is tien keer zo veel.")
BY_STEPS_FROM_ONE = Text(
    "From 1 on, each step along the axis is ten times as much.", "Vanaf 1 is elke stap op de as tien keer zo veel."
)
DASHES_AGAIN = Text(
    "Mixes with colours that are close differ in their dashes.",
    "Mixen waarvan de kleuren op elkaar lijken, verschillen in streepjes.",
)
PER_FIRM_SAID = Text("Dot chart: {title}. {mixes}.", "Puntendiagram: {title}. {mixes}.")
PER_FIRM_MIX_SAID = Text(
    "{mix}: a fully reached firm pays from {least} ({where_least}) to {most} ({where_most})",
    "{mix}: een volledig bereikt bedrijf betaalt van {least} ({where_least}) tot {most} ({where_most})",
)

BENCHMARKS = Text("Results compared with published figures", "Uitkomsten vergeleken met gepubliceerde cijfers")
BENCHMARKS_LEFT_OUT = Text(
    "Published figures that are not an amount per firm are in the table.",
    "Gepubliceerde cijfers die geen bedrag per bedrijf zijn, staan in de tabel.",
)
BENCHMARKS_SAID = Text(
    "Dot chart of results compared with published figures, per firm. {rows}.",
    "Puntendiagram van uitkomsten vergeleken met gepubliceerde cijfers, per bedrijf. {rows}.",
)
BENCHMARK_SAID = Text(
    "{name} ({mix}, {when}): published {published}, a fully reached firm {reached}",
    "{name} ({mix}, {when}): gepubliceerd {published}, een volledig bereikt bedrijf {reached}",
)
AT_LEAST = Text("at least {low}", "ten minste {low}")
AT_MOST = Text("at most {high}", "ten hoogste {high}")
FROM_TO = Text("{low} to {high}", "{low} tot {high}")

DIFFERENCE = Text(
    "From {first} to {second}: what makes the difference ({measure})",
    "Van {first} naar {second}: waar het verschil vandaan komt ({measure})",
)
DIFFERENCE_NOTE = Text(
    "Each part is valued without the influence of other instruments; their effect on each other is a separate step.",
    "Elk onderdeel is gewaardeerd zonder invloed van andere instrumenten; hun effect op elkaar is een aparte stap.",
)
OTHERS = Text("{count} other parts together", "{count} andere onderdelen samen")
ONE_OTHER = Text("1 other part", "1 ander onderdeel")
MORE = Text("more", "meer")
LESS = Text("less", "minder")
TOTAL = Text("the whole mix", "de hele mix")
DIFFERENCE_SAID = Text(
    "Waterfall chart from {first} ({start}) to {second} ({end}): {difference}. {parts}.",
    "Watervaldiagram van {first} ({start}) naar {second} ({end}): {difference}. {parts}.",
)
PART_SAID = Text("{part} {amount}", "{part} {amount}")
LARGEST_PARTS_SAID = Text("The largest steps are {parts}", "De grootste stappen zijn {parts}")

TORNADO_NOTE = Text(
    "Each figure in turn from its low to its high value, the others central; the bars are labelled with those values.",
    "Elk cijfer om de beurt van zijn lage naar zijn hoge waarde, de andere centraal; die waarden staan bij de balken.",
)
TORNADO_GROUPS_NOTE = Text(
    "The figures of each group together from their low to their high values, the others central.",
    "De cijfers van elke groep samen van hun lage naar hun hoge waarden, de andere centraal.",
)
DRIVERS_NOTE = Text(
    "By how much the total changes when each figure in turn takes its low or its high value (at the bars) and the others are central.",
    "Hoeveel het totaal verandert als een cijfer zijn lage of zijn hoge waarde krijgt (die staan bij de balken) en de andere centraal blijven.",
)
DRIVERS_SAID = Text(
    "Bar chart of what the mixes depend on most. {mixes}.",
    "Staafdiagram van waar de mixen het meest van afhangen. {mixes}.",
)
DRIVERS_MIX_SAID = Text("{mix}, central {central}: {parts}", "{mix}, centraal {central}: {parts}")
DRIVERS_NONE_SAID = Text(
    "{mix}, central {central}: no uncertain figure makes a difference",
    "{mix}, centraal {central}: geen enkel onzeker cijfer maakt verschil",
)
CENTRAL_OF = Text("central {amount}", "centraal {amount}")
NO_UNCERTAIN_MIX = Text(
    "no uncertain figure makes a difference to any mix", "geen enkel onzeker cijfer maakt verschil voor een mix"
)
FIGURE = Text("Figure", "Cijfer")
RESULT = Text("Result", "Uitkomst")
AT_LOW = Text("at the low value", "bij de lage waarde")
AT_HIGH = Text("at the high value", "bij de hoge waarde")
CENTRAL_LINE = Text("The line: central, {amount}.", "De lijn: centraal, {amount}.")
TORNADO_SAID = Text(
    "Tornado chart of {mix}, central {central}. {parts}.", "Tornadodiagram van {mix}, centraal {central}. {parts}."
)
TORNADO_PART_SAID = Text("{part}: from {low} to {high}", "{part}: van {low} tot {high}")

INTERVALS = Text("How certain the burden of each mix is", "Hoe zeker de regeldrukkosten per mix zijn")
INTERVALS_NOTE = Text(
    "Bar and numbers: {chance}% of the draws lie in between; vertical mark: their median. ◊ central estimate, with all figures at their central value.",
    "Balk en getallen: {chance}% van de trekkingen ligt ertussen; staand streepje: de mediaan ervan. ◊ centrale schatting, met alle cijfers op hun centrale waarde.",
)
INTERVALS_NOTHING_DRAWN = Text(
    "No figure in the study has a range, so every draw gives the central value.",
    "Geen enkel cijfer in de studie heeft een bandbreedte; elke trekking geeft dus de centrale waarde.",
)
MEASURE = Text("What", "Wat")
INTERVAL_HEADING = Text("Interval", "Interval")
MEDIAN_HEADING = Text("Median", "Mediaan")
CENTRAL_HEADING = Text("Central", "Centraal")
INTERVAL = Text("{low} to {high}", "{low} tot {high}")
INTERVALS_SAID = Text(
    "Intervals of the regulatory burden per mix; {chance}% of the draws lie in between. {drawn} {mixes}.",
    "Intervallen van de regeldrukkosten per mix; {chance}% van de trekkingen ligt ertussen. {drawn} {mixes}.",
)
INTERVAL_SAID = Text(
    "{mix}, {measure}: {low} to {high}, central {central}", "{mix}, {measure}: {low} tot {high}, centraal {central}"
)

YEARS = Text("Regulatory burden over the years, {first}–{last}", "Regeldrukkosten over de jaren, {first}–{last}")
YEAR_OF = Text("Regulatory burden in {first}", "Regeldrukkosten in {first}")
YEARS_BY_PART = Text(
    "Regulatory burden over the years by kind of cost, {first}–{last}",
    "Regeldrukkosten over de jaren naar soort kosten, {first}–{last}",
)
YEAR_BY_PART_OF = Text("Regulatory burden in {first} by kind of cost", "Regeldrukkosten in {first} naar soort kosten")
NOT_DISCOUNTED = Text("Constant prices, not discounted.", "Constante prijzen, niet verdisconteerd.")
NO_YEAR = Text("no year", "geen enkel jaar")
YEARS_SAID = Text("Line chart of the costs per year. {mixes}.", "Lijndiagram van de kosten per jaar. {mixes}.")
YEARS_BY_PART_SAID = Text(
    "Stacked bars of the costs per year. {mixes}.", "Gestapelde staven van de kosten per jaar. {mixes}."
)
YEARS_MIX_SAID = Text(
    "{mix}: highest in {year} ({most}), {end} in {last}", "{mix}: het hoogst in {year} ({most}), {end} in {last}"
)
YEARS_PARTS_MIX_SAID = Text(
    "{mix}: over all years {one_off} one-off, {investment} investments and {structural} structural",
    "{mix}: over alle jaren {one_off} eenmalig, {investment} investeringen en {structural} structureel",
)

NO_FORMS = Text(
    "there is no goal on which every instrument of a mix has a score",
    "er is geen doel waarop elk instrument van een mix een score heeft",
)
NO_SIZES = Text("firms are not told apart by size", "bedrijven zijn niet naar grootte onderscheiden")
SCORE = Text("Score", "Score")
COST_AND_GOALS_NOTE = Text(
    "Costs run to the right; upwards the analyst's score, from −2 (much worse) to +2 (much better).",
    "Naar rechts de kosten; omhoog de score van de analist, van −2 (veel slechter) tot +2 (veel beter).",
)
COST_AND_GOALS_INTERVAL = Text("Line: 90% of the draws.", "Lijn: 90% van de trekkingen.")
COST_AND_GOALS_BEATEN = Text(
    "Open mark: another mix costs no more and scores no lower on any goal.",
    "Open teken: een andere mix kost niet meer en scoort op geen enkel doel lager.",
)
COST_AND_GOALS_BEATEN_BY = Text("Beaten by", "Overtroffen door")
COST_AND_GOALS_SAID = Text(
    "Dot chart of what mixes cost against their score on {goals}. {mixes}.",
    "Puntendiagram van wat mixen kosten, tegen hun score op {goals}. {mixes}.",
)
COST_AND_GOALS_MIX_SAID = Text("{mix}: {amount}, scores {scores}", "{mix}: {amount}, scores {scores}")
FRONTIER_NOTE = Text(
    "Costs run to the right, scores upwards. In colour: forms that no other form of the mix beats; below the line they do more for another goal. Grey: the other forms. Large marks: the whole mixes.",
    "Naar rechts de kosten, omhoog de score. In kleur: vormen die door geen andere vorm van de mix worden overtroffen; onder de lijn doen ze meer voor een ander doel. Grijs: de andere vormen. Grote tekens: de hele mixen.",
)
FRONTIER_SAID = Text(
    "Dot chart of what forms of the mixes cost against their score on {goals}. {mixes}.",
    "Puntendiagram van wat vormen van de mixen kosten, tegen hun score op {goals}. {mixes}.",
)
FRONTIER_WHOLE_SAID = Text("{mix}: {whole} as a whole", "{mix}: {whole} als geheel")
FRONTIER_MIX_SAID = Text(
    "{said}; forms that no other form beats: {count} of {forms}, for {least} to {most}",
    "{said}; door geen andere vorm overtroffen: {count} van {forms}, voor {least} tot {most}",
)
SMALLEST_NOTE = Text(
    "Below: the smallest size class that is reached; smaller firms have no costs.",
    "Onderaan: de kleinste grootteklasse die eronder valt; kleinere bedrijven hebben geen kosten.",
)
SMALLEST_SAID = Text("Line chart: {title}. {mixes}.", "Lijndiagram: {title}. {mixes}.")
SMALLEST_MIX_SAID = Text(
    "{mix}: {whole} with all firms, {least} from size class {size} up",
    "{mix}: {whole} met alle bedrijven, {least} vanaf grootteklasse {size}",
)
