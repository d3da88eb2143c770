"""The questions about figures that look wrong, and their answers."""

from __future__ import annotations

from burden.language import Text

BENCHMARKS = Text("Do the results lie within published figures?", "Liggen de uitkomsten binnen gepubliceerde cijfers?")
NO_BENCHMARKS = Text(
    "The study names no benchmarks: its results were not held against anything.",
    "De studie noemt geen ijkpunten: de uitkomsten zijn nergens mee vergeleken.",
)
COMPARED = Text(
    "Comparisons of a benchmark with a mix: {count}; within the published limits, or outside them by no more than a factor {factor}: {within}.",
    "Vergelijkingen van een ijkpunt met een mix: {count}; binnen de gepubliceerde grenzen, of er niet meer dan een factor {factor} buiten: {within}.",
)
OUTSIDE = Text(
    "Outside, as a multiple of the nearest limit: {which}.",
    "Erbuiten, als veelvoud van de dichtstbijzijnde grens: {which}.",
)
BEYOND = Text("{name} in {mix} ({verdict})", "{name} in {mix} ({verdict})")
TIMES = Text("{name} in {mix} ({times} times)", "{name} in {mix} ({times} keer)")
NOT_COMPARABLE = Text(
    "Not comparable, for want of firms that are reached, of a turnover or of limits: {which}.",
    "Niet te vergelijken, bij gebrek aan bedrijven die worden bereikt, aan omzet of aan grenzen: {which}.",
)

HOURS = Text(
    "Do hours stay within what a person, and a firm, works in a year?",
    "Blijven de uren binnen wat een mens, en een bedrijf, in een jaar werkt?",
)
NO_HOURS = Text("Nothing to check: no activity takes hours.", "Niets te controleren: geen handeling kost uren.")
HOURS_FINE = Text(
    "Activity rows with hours: {count}; none takes more than a person-year ({year} hours) per occurrence, the most is {most} ({code}).",
    "Rijen handelingen met uren: {count}; geen kost meer dan een mensjaar ({year} uur) per keer, het meest is {most} ({code}).",
)
OVER_A_YEAR = Text(
    "More than a person-year ({year} hours) per occurrence: {which}.",
    "Meer dan een mensjaar ({year} uur) per keer: {which}.",
)
OVER_A_FIRM = Text(
    "More than {part} of all working time of a firm it reaches, in a year: {which}.",
    "Meer dan {part} van alle werktijd van een bedrijf dat zij bereikt, in een jaar: {which}.",
)
FIRMS_LOOKED_AT = Text(
    "By the persons employed, or else the upper bound of the size class, none takes more than {part} of the working time of a firm it reaches; reached categories with neither: {skipped}.",
    "Naar de werkzame personen, of anders de bovengrens van de grootteklasse, kost geen meer dan {part} van de werktijd van een bedrijf dat zij bereikt; bereikte categorieën zonder een van beide: {skipped}.",
)
NO_FIRMS_LOOKED_AT = Text(
    "Whether they are much for the firms could not be seen: of no category of businesses that is reached are the persons employed known, nor a size class with an upper bound.",
    "Of zij veel zijn voor de bedrijven was niet te zien: van geen categorie bedrijven die wordt bereikt zijn de werkzame personen bekend, of een grootteklasse met een bovengrens.",
)

MINUTES = Text("Are there hours that may be minutes?", "Staan er uren die misschien minuten zijn?")
MINUTES_FINE = Text(
    "Activity rows with hours: {count}. None shows one of the three signs that were looked for: a range of a factor {span} or more; a smaller firm that takes {jump} times as long as a larger one; a firm of fewer than ten persons that spends {reading} hours or more, in whole fives, on reading or telling something.",
    "Rijen handelingen met uren: {count}. Geen toont een van de drie tekenen waarop is gelet: een bandbreedte van een factor {span} of meer; een kleiner bedrijf dat er {jump} keer zo lang over doet als een groter; een bedrijf met minder dan tien mensen dat {reading} uur of meer, in hele vijftallen, iets leest of meldt.",
)
MINUTES_RANGE_FINE = Text(
    "Activity rows with a range of hours: {count}, none of a factor {span} or more. No other sign was looked for, since no usual size classes are told apart.",
    "Rijen handelingen met een bandbreedte van de uren: {count}, geen van een factor {span} of meer. Op andere tekenen is niet gelet, omdat er geen gebruikelijke grootteklassen zijn.",
)
MINUTES_UNSEEN = Text(
    "Nothing to check: no hours have a range, and no usual size classes are told apart to compare firms by.",
    "Niets te controleren: geen uren hebben een bandbreedte, en er zijn geen gebruikelijke grootteklassen om bedrijven naar te vergelijken.",
)
WIDE_HOURS = Text(
    "Low and high hours differ by a factor {span} or more: {which}.",
    "Lage en hoge uren verschillen een factor {span} of meer: {which}.",
)
INVERTED = Text(
    "Smaller firms take {jump} times as long or more as larger ones: {which}.",
    "Kleinere bedrijven doen er {jump} keer zo lang of langer over dan grotere: {which}.",
)
LIKE_MINUTES = Text(
    "Firms of fewer than ten persons spend {reading} hours or more, in whole fives, on reading or telling something: {which}.",
    "Bedrijven met minder dan tien mensen lezen of melden iets in {reading} uur of meer, in hele vijftallen: {which}.",
)

THOUSANDS = Text(
    "Are there amounts that may be in thousands, or the other way round?",
    "Staan er bedragen die misschien in duizenden zijn, of andersom?",
)
NO_AMOUNTS = Text(
    "Nothing to check: no activity has external costs or an investment, and no category a turnover.",
    "Niets te controleren: geen handeling heeft externe kosten of een investering, en geen categorie een omzet.",
)
AMOUNTS_FINE = Text(
    "Looked at: activity rows with external costs or an investment {amounts}, turnovers {turnovers}; none is out of proportion.",
    "Bekeken: rijen handelingen met externe kosten of een investering {amounts}, omzetten {turnovers}; geen is buiten verhouding.",
)
TINY = Text(
    "Less than {least} in external costs, or an investment below {investment}: {which}.",
    "Minder dan {least} aan externe kosten, of een investering onder {investment}: {which}.",
)
WIDE_AMOUNTS = Text(
    "Amounts that differ by a factor {span} or more, within their range or between the rows of one activity: {which}.",
    "Bedragen die een factor {span} of meer verschillen, binnen hun bandbreedte of tussen de rijen van één handeling: {which}.",
)
HUGE = Text(
    "Above {part} of the turnover of a firm they reach, in a year: {which}.",
    "Meer dan {part} van de omzet van een bedrijf dat zij bereiken, in een jaar: {which}.",
)
ODD_TURNOVER = Text(
    "Turnover per person employed below {low} or above {high}: {which}.",
    "Omzet per werkzame persoon onder {low} of boven {high}: {which}.",
)

TARIFFS = Text("Do the hourly rates look right?", "Zien de uurtarieven er juist uit?")
OTHER_CURRENCY = Text(
    "Nothing to check: what a usual rate is in {currency} is not known here.",
    "Niets te controleren: wat een gebruikelijk uurtarief in {currency} is, is hier niet bekend.",
)
NO_TARIFFS = Text("Nothing to check: no hour is priced.", "Niets te controleren: er is geen uur met een prijs.")
TARIFFS_FINE = Text(
    "Rates: {count}, from {least} to {most} an hour, all between {low} and {high}.",
    "Uurtarieven: {count}, van {least} tot {most} per uur, alle tussen {low} en {high}.",
)
ODD_TARIFFS = Text(
    "Rates below {low} or above {high} an hour: {which}.", "Uurtarieven onder {low} of boven {high} per uur: {which}."
)

EMPLOYEES = Text("Do persons employed fit the size classes?", "Passen de werkzame personen bij de grootteklassen?")
NO_EMPLOYEES = Text(
    "Nothing to check: no category of a usual size class has persons employed.",
    "Niets te controleren: geen categorie van een gebruikelijke grootteklasse heeft werkzame personen.",
)
EMPLOYEES_FINE = Text(
    "Categories with persons employed that lie within their size class: {count} of {count}.",
    "Categorieën met werkzame personen die binnen hun grootteklasse liggen: {count} van {count}.",
)
ODD_EMPLOYEES = Text("Outside their size class: {which}.", "Buiten hun grootteklasse: {which}.")
PERSONS_IN = Text("{category} ({persons} in class {size})", "{category} ({persons} in klasse {size})")

PERCENTAGES = Text(
    "Do rates, growth and shares look like what they are, and not like a percentage typed as a number?",
    "Zien voeten, groei en aandelen er juist uit, en niet als een percentage dat als getal is getypt?",
)
PERCENTAGES_FINE = Text(
    "Rates, growth, shares and changes looked at: {count}; none is out of the ordinary.",
    "Bekeken voeten, groeicijfers, aandelen en veranderingen: {count}; geen is ongewoon.",
)
ODD_PERCENTAGES = Text(
    "Out of the ordinary; 2 percent is typed as 2% or 0.02: {which}.",
    "Ongewoon; 2 procent wordt getypt als 2% of 0,02: {which}.",
)
PERCENTAGE = Text("{column} {value} ({row})", "{column} {value} ({row})")
ON_SHEET = Text("{sheet} {row}", "{sheet} {row}")

CENTRAL = Text(
    "Does the central estimate lie well within its own range?",
    "Ligt de centrale uitkomst ruim binnen haar eigen bandbreedte?",
)
CENTRAL_FINE = Text(
    "In each mix at least {edge} of {draws} draws lies below the central estimate, and at least {edge} above it.",
    "In elke mix ligt ten minste {edge} van {draws} trekkingen onder de centrale uitkomst, en ten minste {edge} erboven.",
)
AT_AN_EDGE = Text(
    "The central estimate ({measure}) lies outside the middle half of the draws: {which}. See whether low, central and high values fit each other.",
    "De centrale uitkomst ({measure}) ligt buiten de middelste helft van de trekkingen: {which}. Ga na of lage, centrale en hoge waarden bij elkaar passen.",
)
ABOVE = Text("in {mix} {share} lies above it", "in {mix} ligt {share} erboven")
BELOW = Text("in {mix} {share} lies below it", "in {mix} ligt {share} eronder")
OF_MEASURE = {
    "structural": Text("structural", "structureel"),
    "one_off": Text("one-off", "eenmalig"),
}
NO_DRAWS = Text(
    "Nothing to check: no figure with a range counts in any mix.",
    "Niets te controleren: geen cijfer met een bandbreedte telt in een mix.",
)
TOO_LARGE = Text(
    "Not looked at: the study has more than {most} lines. See `burden simulate`.",
    "Niet bekeken: de studie heeft meer dan {most} regels. Zie `burden simulate`.",
)
