"""Titles, headings and notes of the report's tables, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

DIFFERENCE_WITH = Text("{heading}: difference from {reference}", "{heading}: verschil met {reference}")
PLACE = Text("Place {rank}", "Plaats {rank}")
CHEAPEST = Text("Cheapest", "Goedkoopste")
LEVEL = Text("{level}%", "{level}%")
EFFECT_ON = Text("Effect on {mix}", "Effect op {mix}")

SUMMARY = Text("Regulatory burden per mix", "Regeldrukkosten per mix")
COMPOSITION = Text("What each mix contains", "Wat elke mix bevat")
BY_KIND = Text("Burden by kind of obligation", "Regeldrukkosten naar soort verplichting")
BY_SIZE_CLASS = Text("Burden by size class", "Regeldrukkosten naar grootteklasse")
BY_CATEGORY = Text("Burden by size class and sector", "Regeldrukkosten naar grootteklasse en sector")
BY_INSTRUMENT = Text("Burden by instrument", "Regeldrukkosten naar instrument")
APART = Text("Shown separately, not counted as burden", "Apart vermeld, telt niet mee als regeldruk")
PER_FIRM = Text("Burden per firm by size class", "Regeldrukkosten per bedrijf naar grootteklasse")
PER_FIRM_BY_CATEGORY = Text(
    "Burden per firm by size class and sector", "Regeldrukkosten per bedrijf naar grootteklasse en sector"
)
GROUPS = Text("What the mixes ask of other groups", "Wat de mixen van andere groepen vragen")
GROUPS_NOTE = Text(
    "Amounts of different groups are never added up. Paid: what goes to others and investments, without one's own time. What government does is implementation, and no burden.",
    "Bedragen van verschillende groepen worden nooit opgeteld. Betaald: wat naar anderen gaat en investeringen, zonder de eigen tijd. Wat de overheid doet is uitvoering en geen regeldruk.",
)
YEARS_OF_GROUPS = Text("Other groups over the years", "Andere groepen over de jaren")
UNCERTAINTY_OF_GROUPS = Text(
    "How certain the totals of other groups are", "Hoe zeker de totalen van andere groepen zijn"
)
DIFFERENCES_OF_GROUPS = Text(
    "What makes the mixes differ for other groups", "Waar voor andere groepen het verschil tussen de mixen vandaan komt"
)
NOT_ADDED_UP = Text(
    "Amounts of different groups are never added up.", "Bedragen van verschillende groepen worden nooit opgeteld."
)
PER_UNIT = Text(
    "Costs per citizen, professional, authority or other unit",
    "Kosten per burger, professional, overheidsorganisatie of andere eenheid",
)
PER_UNIT_NOTE = Text(
    "The average is over all of them, reached or not; the other amount, and the hours, are for one that is reached by every obligation. Where something else is counted (applications, ships), the unit says so.",
    "Het gemiddelde is berekend over allemaal, bereikt of niet; het andere bedrag en de uren gelden voor wie door elke verplichting wordt bereikt. Wordt iets anders geteld (aanvragen, schepen), dan staat dat bij de eenheid.",
)
PER_UNIT_HEADINGS = {
    "average_one_off": Text("One-off, on average", "Eenmalig, gemiddeld"),
    "average_structural": Text("Per year, on average", "Per jaar, gemiddeld"),
    "reached_one_off": Text("One-off, fully reached", "Eenmalig, volledig bereikt"),
    "reached_structural": Text("Per year, fully reached", "Per jaar, volledig bereikt"),
    "reached_hours_one_off": Text("Hours one-off, fully reached", "Uren eenmalig, volledig bereikt"),
    "reached_hours_structural": Text("Hours per year, fully reached", "Uren per jaar, volledig bereikt"),
}
NO_FIRMS = Text(
    "This study counts something other than firms, so there are no costs per firm; see the table with costs per unit.",
    "Deze studie telt geen bedrijven maar iets anders. Kosten per bedrijf zijn er dus niet; zie de tabel met kosten per eenheid.",
)
HOW_MANY = Text("How many", "Hoeveel")
PRICE_TIMES_QUANTITY = Text("Obligations as price times quantity", "Verplichtingen als prijs maal aantal")
YEARS = Text("Costs over the years", "Kosten over de jaren")
UNCERTAINTY = Text("How certain the totals are", "Hoe zeker de totalen zijn")
UNCERTAINTY_PER_FIRM = Text("How certain the burden per firm is", "Hoe zeker de regeldrukkosten per bedrijf zijn")
DRAWN_PER_FIRM = Text("Burden per firm: median and interval", "Regeldrukkosten per bedrijf: mediaan en interval")
PAIRS = Text("Mixes compared in pairs", "Mixen twee aan twee vergeleken")
BY_DEPENDENCE = Text(
    "How much rests on whether figures are wrong together", "Wat het uitmaakt of cijfers samen fout zijn"
)
BY_DEPENDENCE_NOTE = Text(
    "With a dependence of 0 every figure is drawn by itself; too high and too low then cancel out, and intervals are narrow. With 1 all figures of a column (all hours, all shares) are too high or too low at once. Judgements of one team lie in between.",
    "Bij een samenhang van 0 wordt elk cijfer op zichzelf getrokken; te hoog en te laag heffen elkaar dan op en de intervallen zijn smal. Bij 1 zijn alle cijfers van een kolom (alle uren, alle aandelen) tegelijk te hoog of te laag. Inschattingen van één team liggen daartussen.",
)
RANKS = Text(
    "Chance of each place among the alternatives, cheapest first",
    "Kans op elke plaats onder de alternatieven, goedkoopste eerst",
)
CHEAPEST_BY_SIZE = Text(
    "Chance of costing the firms of a size least: {measure}",
    "Kans om de bedrijven van een grootte het minst te kosten: {measure}",
)
CHEAPEST_BY_SIZE_NOTE = Text(
    "On average over all firms of a size, also those that no obligation reaches; among the alternatives, in {draws} draws.",
    "Gemiddeld over alle bedrijven van een grootte, ook wie door geen verplichting wordt bereikt; onder de alternatieven, in {draws} trekkingen.",
)
TORNADO = Text(
    "The figures that matter most for the annual equivalent",
    "De cijfers die er voor het jaarlijks equivalent het meest toe doen",
)
BENCHMARKS = Text("Compared with published figures", "Vergeleken met gepubliceerde cijfers")
REVIEW = Text("The ATR's questions", "De vragen van ATR")
REVIEW_PLACES = Text("The rows that the questions are about", "De rijen waar de vragen over gaan")
REVIEW_POINTS = Text("Points of reviewers, and the reply to each", "Toetspunten, met de reactie op elk punt")
WHOLE_STUDY = Text("The study as a whole", "De studie als geheel")
ROW_GONE = Text("{about} (not in this version)", "{about} (niet in deze versie)")
EVIDENCE = Text("How the figures are supported", "Hoe de cijfers zijn onderbouwd")
ASSUMPTIONS = Text("Assumptions and figures that have not been verified", "Aannames en niet-geverifieerde cijfers")
REMARKS = Text("Remarks on the workbook", "Opmerkingen bij de werkmap")
SOURCES = Text("Sources", "Bronnen")
GOALS = Text("The analyst's judgement of each mix", "Hoe de analist elke mix beoordeelt")
GOALS_OF_INSTRUMENTS = Text("The analyst's judgement of the instruments", "Hoe de analist de instrumenten beoordeelt")
DIFFERENCES = Text("What has changed since {older}", "Wat er is veranderd sinds {older}")
DIFFERENCES_BY_MIX = Text("The results before and after the changes", "De uitkomsten voor en na de veranderingen")
LINES = Text("The calculation line by line", "De berekening regel voor regel")
PARAMETERS = Text("The figures used in the calculation", "De cijfers waarmee is gerekend")

MAY_NOT_ADD_UP = Text(
    "Figures are rounded and may not add up.", "Cijfers zijn afgerond en tellen soms niet precies op."
)
ADDS_UP_TO_DIFFERENCE = Text(
    "Amounts are rounded so that they add up to the whole difference for the mix.",
    "Bedragen zijn zo afgerond dat ze samen het hele verschil van de mix vormen.",
)
SUMMARY_NOTE = Text(
    "Structural costs are those of a year in which every instrument is in force; investments are included in the one-off costs.",
    "Structurele kosten zijn die van een jaar waarin elk instrument geldt; investeringen horen bij de eenmalige kosten.",
)
APART_NOTE = Text(
    "These items are not included in any of the other tables.", "Deze posten staan in geen van de andere tabellen."
)
PER_FIRM_NOTE = Text(
    "There are two figures. The average is over all firms of that size, reached or not. The other is the cost for a firm that is reached by every obligation: an upper limit, because some obligations rule each other out.",
    "Er zijn twee bedragen. Het gemiddelde is berekend over alle bedrijven van die grootte, bereikt of niet. Het andere zijn de kosten voor een bedrijf dat door elke verplichting wordt bereikt: een bovengrens, want sommige verplichtingen sluiten elkaar uit.",
)
PRICE_TIMES_QUANTITY_NOTE = Text(
    "Q: how many times the activities of the obligation are carried out, in total or per year. P: what each time costs on average (hours × tariff + external costs). k: what remains after business as usual and interaction with other instruments. Costs are P × Q × k and the investment.",
    "Q: hoe vaak de handelingen van de verplichting worden verricht, in totaal of per jaar. P: wat één keer gemiddeld kost (uren × uurtarief + externe kosten). k: wat overblijft na het bedrijfseigen deel en de wisselwerking met andere instrumenten. De kosten zijn P × Q × k en de investering.",
)
YEARS_NOTE = Text(
    "Constant prices. Instruments start in their year, firms grow, newcomers pay the one-off costs, and investments recur after their lifetime.",
    "Constante prijzen. Instrumenten gaan in hun jaar in, het aantal bedrijven groeit, nieuwkomers betalen de eenmalige kosten en investeringen keren na hun levensduur terug.",
)
SIMULATED = Text(
    "Figures from a simulation: {draws} draws of {parameters} uncertain figures, seed {seed}. In {share}% of the draws the figure lies between the {low}% and the {high}% column. Rounded to what that interval supports.",
    "Cijfers uit een simulatie: {draws} trekkingen van {parameters} onzekere cijfers, startgetal {seed}. In {share}% van de trekkingen ligt het cijfer tussen de kolommen {low}% en {high}%. Afgerond op wat dat interval rechtvaardigt.",
)
EXPECTED_VALUES = Text(
    "Amounts and hours are expected values (mean of the draws): {draws} draws of {parameters} uncertain figures, seed {seed}.",
    "Bedragen en uren zijn verwachte waarden (gemiddelde van de trekkingen): {draws} trekkingen van {parameters} onzekere cijfers, startgetal {seed}.",
)
METHODS = {
    "lhs": Text("Latin hypercube", "Latijnse hyperkubus"),
    "sobol": Text("scrambled Sobol points", "verschoven Sobolpunten"),
    "plain": Text("plain draws", "gewone trekkingen"),
}
NO_RANGES = Text(
    "No figure in this study has a range, so every draw is the same.",
    "Geen enkel cijfer in deze studie heeft een bandbreedte; alle trekkingen zijn dus gelijk.",
)
SIMULATED_CHANCES = Text(
    "Chances from a simulation: {draws} draws of {parameters} uncertain figures, seed {seed}; the same draws for all mixes.",
    "Kansen uit een simulatie: {draws} trekkingen van {parameters} onzekere cijfers, startgetal {seed}; dezelfde trekkingen voor alle mixen.",
)
INDEPENDENT = Text(
    "The figures are drawn independently of each other (dependence 0), which may make the intervals too narrow.",
    "De cijfers zijn onafhankelijk van elkaar getrokken (samenhang 0); de intervallen kunnen daardoor te smal zijn.",
)
DEPENDENT = Text(
    "Figures of one column are drawn with a dependence of {dependence}: their errors partly go together.",
    "Cijfers uit één kolom zijn met een samenhang van {dependence} getrokken: hun fouten gaan deels samen.",
)
TOGETHER = Text(
    "All figures of one column are drawn too high or too low together (dependence 1).",
    "Alle cijfers uit één kolom zijn tegelijk te hoog of te laag getrokken (samenhang 1).",
)
CHEAPER_THAN = Text("Chance of being cheaper than", "Kans om goedkoper te zijn dan")
PAIRS_MATRIX_NOTE = Text(
    "Below each chance: the difference of the central estimates, the mix on the left minus the one above, with the interval in which {share}% of the draws lie, in {unit}.",
    "Onder elke kans: het verschil van de centrale schattingen, de mix links min de mix erboven, met het interval waarin {share}% van de trekkingen ligt, in {unit}.",
)
EQUAL = Text("equal", "gelijk")
IN_EVERY_DRAW = Text("in every draw", "in elke trekking")
EQUAL_IN = Text("equal in {chance}", "gelijk in {chance}")
COSTS_AS = Text("costs the same as {mixes}", "kost evenveel als {mixes}")
PLACES_SHARED = Text("Mixes that cost the same share their places.", "Mixen die evenveel kosten, delen hun plaatsen.")
PAIRS_NOTE = Text(
    "The difference is the central estimate of the first mix minus that of the other.",
    "Het verschil is de centrale schatting van de eerste mix min die van de andere.",
)
TORNADO_NOTE = Text(
    "Each figure in turn goes from its low to its high value while all others keep their central value. The {most} largest differences per mix are shown, rounded to what the difference supports.",
    "Elk cijfer gaat om de beurt van zijn lage naar zijn hoge waarde, terwijl alle andere hun centrale waarde houden. Per mix staan de {most} grootste verschillen vermeld, afgerond op wat het verschil rechtvaardigt.",
)
BENCHMARKS_NOTE = Text(
    "Published figures are never an input of the calculation. The average is over all firms concerned; the other result is for a firm reached by every obligation, and is the one that is compared with the limits. 'Near' means outside the limits, but by no more than a factor of {factor}.",
    "Gepubliceerde cijfers zijn nooit invoer voor de berekening. Het gemiddelde is berekend over alle bedrijven waar het om gaat; de andere uitkomst is die van een bedrijf dat door elke verplichting wordt bereikt. Die wordt met de grenzen vergeleken. 'Dicht bij de grenzen' betekent: erbuiten, maar niet meer dan een factor {factor}.",
)
ROWS_OF = Text("{sheet}: {listed}", "{sheet}: {listed}")
EVIDENCE_NOTE = Text(
    "For each sheet of the workbook: how many rows have figures that the results rest on, and how well those rows are documented.",
    "Per blad van de werkmap: op hoeveel rijen met cijfers de uitkomsten rusten, en hoe goed die rijen zijn onderbouwd.",
)
ASSUMPTIONS_NOTE = Text(
    "Rows whose figures have not been verified, or whose evidence is of low quality.",
    "Rijen waarvan de cijfers niet zijn geverifieerd, of waarvan de onderbouwing van lage kwaliteit is.",
)
LARGEST_SWING_NOTE = Text(
    "The rows that matter most come first. 'Largest effect' is the largest difference that one figure in the row, going from low to high, makes to the annual equivalent of a mix; empty if no figure in the row has a range.",
    "De rijen die er het meest toe doen staan vooraan. 'Grootste invloed' is het grootste verschil dat één cijfer uit de rij, van laag naar hoog, in het jaarlijks equivalent van een mix maakt; leeg als geen cijfer uit de rij een bandbreedte heeft.",
)
REMARKS_NOTE = Text(
    "What was noticed when the workbook was read, with the sheet and cell. None of it stops the calculation, but it may affect what the figures mean.",
    "Wat bij het lezen van de werkmap is opgevallen, met blad en cel. Het houdt de berekening niet tegen, maar kan veranderen wat de cijfers betekenen.",
)
GOALS_NOTE = Text(
    "From −2 (works against the goal) to 2 (contributes strongly). A judgement that stands alongside the costs and is never mixed with them.",
    "Van −2 (werkt het doel tegen) tot 2 (draagt er sterk aan bij). Een oordeel naast de kosten; het telt daarin nooit mee.",
)
GOALS_OF_INSTRUMENTS_NOTE = Text(
    "From −2 (works against the goal) to 2 (contributes strongly). A + B: what two instruments do together beyond what each does by itself. Scores are never added up, and never mixed with the costs.",
    "Van −2 (werkt het doel tegen) tot 2 (draagt er sterk aan bij). A + B: wat twee instrumenten samen doen boven op wat elk apart doet. Scores worden nooit opgeteld, en nooit met de kosten vermengd.",
)
WORKABILITY = Text("Workability, beside what obligations cost", "Werkbaarheid, naast wat verplichtingen kosten")
WORKABILITY_NOTE = Text(
    "What those who must comply find of an obligation, from −2 (a serious objection) to 2 (works well). The costs beside it are those of the firms that the finding is about; where a more specific finding counts, they are with that one. Findings are never added up or averaged, and never mixed with the costs.",
    "Wat degenen die een verplichting moeten naleven ervan vinden, van −2 (een ernstig bezwaar) tot 2 (werkt goed). De kosten ernaast zijn die van de bedrijven waar de bevinding over gaat; waar een specifiekere bevinding telt, staan ze daarbij. Bevindingen worden nooit opgeteld of gemiddeld, en nooit met de kosten vermengd.",
)
ALL = Text("all", "alle")
DIFFERENCES_NOTE = Text(
    "Effects on the annual equivalent, of each change on its own; the effect of the changes in combination is in the last row. Where changes belong together, their effect is shown with the first of them.",
    "Effecten op het jaarlijks equivalent, van elke verandering afzonderlijk; het effect van de veranderingen in combinatie staat in de laatste rij. Het effect van veranderingen die bij elkaar horen staat bij de eerste.",
)
LINES_NOTE = Text(
    "One row per mix, activity and firm category: hours and costs are one-off or per year, as shown under timing. Row numbers are those of the workbook.",
    "Een rij per mix, handeling en bedrijfscategorie: uren en kosten zijn eenmalig of per jaar, zoals bij het moment staat. De rijnummers zijn die van de werkmap.",
)

NOT_FILLED = Text("(none)", "(geen)")
NO_SHARE = Text("turnover not known", "omzet niet bekend")
OF_TURNOVER = Text(
    "Costs per year divided by the average turnover of the category: {amount}.",
    "Kosten per jaar gedeeld door de gemiddelde omzet van de categorie: {amount}.",
)
EXAMPLE = Text("What each mix costs this firm", "Wat elke mix dit bedrijf kost")
EXAMPLE_NOTE = Text(
    "{firm}. Amounts in {unit}, prices of {year}; {count} of the {all} obligations that can reach the firm apply to it.",
    "{firm}. Bedragen in {unit}, prijspeil {year}; van de {all} verplichtingen die het bedrijf kunnen bereiken, gelden er {count}.",
)
BY_OBLIGATION = Text("By obligation", "Per verplichting")
BY_OBLIGATION_NOTE = Text(
    "In {unit}; –: the mix does not impose this obligation on the firm.",
    "In {unit}; –: de mix legt het bedrijf deze verplichting niet op.",
)
TIMES_TAG = Text("{times} ×", "{times} ×")
PER_YEAR = Text("Per year", "Per jaar")

COST_PER_YEAR = Text(
    "Costs in each year, in {currency}, constant prices of {year}",
    "Kosten in elk jaar, in {currency}, constante prijzen van {year}",
)
SUM = Text("Sum, not discounted", "Som, niet verdisconteerd")
WORTH = Text("What this adds up to", "Waar dit op neerkomt")
WORTH_NOTE = Text(
    "The years {first}–{last} combined, in prices of {year}.",
    "De jaren {first}–{last} samengenomen, prijspeil {year}.",
)
ABOUT_SUM = Text(
    "The costs of all years added together, without discounting.",
    "De kosten van alle jaren bij elkaar, zonder verdisconteren.",
)
ENTRIES = Text("When instruments start", "Wanneer instrumenten ingaan")
ENTRIES_NOTE = Text(
    "A bump in the chart is often a year in which an instrument starts or ends. All others start in {first}.",
    "Een knik in de figuur is vaak een jaar waarin een instrument ingaat of afloopt. Alle andere gaan in {first} in.",
)

FORMULA = Text(
    "Sum of P × Q × k over all activities: price × number of times × the share that is not business as usual.",
    "Som van P × Q × k over alle handelingen: prijs × aantal keren × het deel dat niet bedrijfseigen is.",
)
VOLUNTARY_APART = Text(
    "Voluntary and financial items do not count.", "Vrijwillige en financiële posten tellen niet mee."
)
VOLUNTARY_COUNTS = Text("Voluntary and financial items count too.", "Vrijwillige en financiële posten tellen ook mee.")
ABOUT = {
    "one_off": Text(
        "Costs incurred once, on introduction, including the first investments; without repeat investments and new firms. Interactions count as if all instruments were in force from the start.",
        "Kosten die één keer vallen, bij de invoering, met de eerste investeringen; zonder herhaling daarvan en zonder nieuwe bedrijven. De wisselwerking telt mee alsof alle instrumenten vanaf het begin gelden.",
    ),
    "structural": Text(
        "Costs incurred every year, once everything has been introduced.",
        "Kosten die elk jaar vallen, als alles is ingevoerd.",
    ),
    "annual_equivalent": Text(
        "One-off and structural costs over {first}–{last} converted into one equal amount per year, so that mixes can be compared. What starts later weighs less: the amount may be lower than the structural costs.",
        "Eenmalige en structurele kosten over {first}–{last}, omgerekend naar één gelijk bedrag per jaar, zodat mixen te vergelijken zijn. Wat later begint, telt minder zwaar: het bedrag kan lager zijn dan de structurele kosten.",
    ),
    "present_value": Text(
        "All costs over {first}–{last}, discounted to {base}: a euro spent later counts for less.",
        "Alle kosten over {first}–{last}, teruggerekend naar {base}: een euro die later wordt uitgegeven, telt minder zwaar.",
    ),
}

INTERVAL = Text("Interval ({chance}%)", "Interval ({chance}%)")
DIFFERENCE = Text("Difference from {reference}: {measure}", "Verschil met {reference}: {measure}")
AT_WORK = Text("…", "…")
REFERENCE_TAG = Text("reference", "referentie")
MADE_FROM = Text(
    "The sum of {lines} lines of {activities} activities.", "De som van {lines} regels van {activities} handelingen."
)
ON_BUILD_UP = Text("Each of them on the Build-up page", "Elke regel op de pagina Opbouw")
BETWEEN = Text(
    "In {chance}% of the draws the difference lies between {low} and {high}.",
    "In {chance}% van de trekkingen ligt het verschil tussen {low} en {high}.",
)
ABOUT_INTERVAL = Text(
    "In {chance}% of {draws} draws of all uncertain figures, the result ({measure}) lies between these amounts. "
    "The central estimate may lie outside them: ranges often extend further upwards than downwards.",
    "In {chance}% van {draws} trekkingen van alle onzekere cijfers ligt de uitkomst ({measure}) tussen deze bedragen. "
    "De centrale schatting kan erbuiten liggen: bandbreedtes lopen naar boven vaak verder door dan naar beneden.",
)
ABOUT_DIFFERENCE = Text("The result ({measure}) minus that of {mix}.", "De uitkomst ({measure}) min die van {mix}.")
ABOUT_ABOVE = Text(
    "The share of the {draws} draws in which the result ({measure}) lies above the central estimate. Far from 50%, the central estimate is on the low or the high side.",
    "Het deel van de {draws} trekkingen waarin de uitkomst ({measure}) boven de centrale schatting ligt. Ver van 50% is de centrale schatting aan de lage of de hoge kant.",
)
WHERE_CENTRAL = {
    0.95: Text("central below the 5th percentile", "centraal onder het 5e percentiel"),
    0.75: Text("central below the 25th percentile", "centraal onder het 25e percentiel"),
    0.25: Text("central in the middle half of the draws", "centraal in de middelste helft van de trekkingen"),
    0.05: Text("central above the 75th percentile", "centraal boven het 75e percentiel"),
    0.0: Text("central above the 95th percentile", "centraal boven het 95e percentiel"),
}
"""Where the central estimate lies among the draws, by the least share of them that lies above it."""
ABOUT_CHEAPEST = Text(
    "The share of the {draws} draws in which the mix costs the least of the alternatives shown ({measure}). The reference mix of the study is no alternative and does not take part.",
    "Het deel van de {draws} trekkingen waarin deze mix van de getoonde alternatieven het minst kost ({measure}). De referentiemix van de studie is geen alternatief en doet niet mee.",
)
ABOUT_HOURS = Text(
    "Hours that firms spend every year, once everything has been introduced.",
    "Uren die bedrijven elk jaar kwijt zijn, als alles is ingevoerd.",
)
ABOUT_FIRMS = Text(
    "The minimum number of firms with an obligation: for each firm category, those reached by the widest obligation, because how far "
    "obligations reach the same firms is not known.",
    "Het kleinst mogelijke aantal bedrijven met een verplichting: per bedrijfscategorie de bedrijven onder de breedste verplichting, want in "
    "hoeverre verplichtingen dezelfde bedrijven bereiken, is niet bekend.",
)
OBLIGATION_OF = Text("{obligation} ({instrument}; {kind})", "{obligation} ({instrument}; {kind})")
REACHES = Text("{obligation}: {firms} firms", "{obligation}: {firms} bedrijven")
REACHED_BY = Text("Most firms are reached by:", "De meeste bedrijven worden bereikt door:")
WIDEST = Text(
    "{mix} reaches the most firms; the widest obligation in it is {obligation}: {firms} firms.",
    "{mix} bereikt de meeste bedrijven; de breedste verplichting daarin is {obligation}: {firms} bedrijven.",
)
SIDE_BY_SIDE = Text("What the mixes cost firms", "Wat de mixen bedrijven kosten")
SIDE_BY_SIDE_NOTE = Text(
    "Regulatory burden in prices of {year}. Click an underlined heading or figure for what it means and where it comes from.",
    "Regeldrukkosten, prijspeil {year}. Klik op een onderstreept kopje of cijfer voor wat het betekent en waar het vandaan komt.",
)
TO_INTERVALS = Text(
    "Rounded to what the intervals support; the exact amount stands behind each figure.",
    "Afgerond op wat de intervallen toelaten; het precieze bedrag staat achter elk cijfer.",
)
BEING_CHEAPEST = Text("Chance of being cheapest", "Kans de goedkoopste te zijn")
GOALS_BY_MIX = Text(
    "Goals: the analyst's judgement of each mix", "Doelbereik: het oordeel van de analist over elke mix"
)
GOALS_BY_MIX_NOTE = Text(
    "From −2 (much worse) to +2 (much better). This stands alongside the costs and is never mixed with them.",
    "Van −2 (veel slechter) tot +2 (veel beter). Dit staat naast de kosten en telt daarin nooit mee.",
)
SOURCE = Text("Source: {source}.", "Bron: {source}.")
APART_OF_MIXES_NOTE = Text(
    "Voluntary items and financial charges, which are included in a total only if you ask for that.",
    "Vrijwillige posten en financiële lasten; die tellen alleen mee in een totaal als u daarom vraagt.",
)
AND_ONCE = Text("And {hours} hours once.", "En eenmalig {hours} uur.")
STRUCTURAL_PER_FIRM = Text(
    "Structural burden per firm per year, by size class",
    "Structurele regeldrukkosten per bedrijf per jaar, naar grootteklasse",
)
TURNOVER_BY_SIZE = Text(
    "Structural costs per year of a firm that is fully reached, as a share of its turnover, by size class",
    "Structurele kosten per jaar van een bedrijf dat volledig wordt bereikt, als aandeel in de omzet, naar grootteklasse",
)
TURNOVER_NOTE = Text(
    "The darker, the higher. –: not reached, or turnover not known. Turnover is on the sheet {sheet}.",
    "Hoe donkerder, hoe hoger. –: niet bereikt, of omzet niet bekend. De omzet staat op het blad {sheet}.",
)
ROWS_CONCERNED = Text("The rows concerned", "De rijen waar het om gaat")
ROWS_CONCERNED_NOTE = Text(
    "{question} Click a name to see what the row contains, or a row number to go there and change it.",
    "{question} Klik op een naam om te zien wat er in de rij staat, of op een rijnummer om de rij te wijzigen.",
)
