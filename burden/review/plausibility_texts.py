"""The questions about figures that look wrong, and their answers."""

from __future__ import annotations

from burden.language import Text

BENCHMARKS = Text(
    "Are the results in line with published figures?", "Komen de uitkomsten overeen met gepubliceerde cijfers?"
)
NO_BENCHMARKS = Text(
    "The study names no benchmarks, so its results have not been compared with anything.",
    "De studie noemt geen ijkpunten; de uitkomsten zijn dus nergens mee vergeleken.",
)
COMPARED = Text(
    "Comparisons of a benchmark with a mix: {count}; within the published limits, or outside them by no more than a factor of {factor}: {within}.",
    "Vergelijkingen van een ijkpunt met een mix: {count}; binnen de gepubliceerde grenzen, of niet meer dan een factor {factor} erbuiten: {within}.",
)
OUTSIDE = Text(
    "Outside, as a multiple of the nearest limit: {which}.",
    "Erbuiten, als veelvoud van de dichtstbijzijnde grens: {which}.",
)
BEYOND = Text("{name} in {mix} ({verdict})", "{name} in {mix} ({verdict})")
TIMES = Text("{name} in {mix} ({times} times)", "{name} in {mix} ({times} keer)")
NOT_COMPARABLE = Text(
    "Not comparable, because there are no firms reached, no turnover or no limits: {which}.",
    "Niet te vergelijken, omdat bereikte bedrijven, de omzet of de grenzen ontbreken: {which}.",
)

HOURS = Text(
    "Do hours stay within what a person, and a firm, can work in a year?",
    "Blijven de uren binnen wat een mens of een bedrijf in een jaar kan werken?",
)
NO_HOURS = Text("Nothing to check: no activity takes hours.", "Niets te controleren: geen enkele handeling kost uren.")
HOURS_FINE = Text(
    "Activity rows with hours: {count}; none takes more than a person-year ({year} hours) each time; the highest is {most} ({code}).",
    "Rijen met handelingen met uren: {count}; geen daarvan kost meer dan een mensjaar ({year} uur) per keer; het hoogste aantal is {most} ({code}).",
)
OVER_A_YEAR = Text(
    "More than a person-year ({year} hours) each time: {which}.",
    "Meer dan een mensjaar ({year} uur) per keer: {which}.",
)
OVER_A_FIRM = Text(
    "More than {part} of the total working time in a year of a firm that is reached: {which}.",
    "Meer dan {part} van alle werktijd in een jaar van een bereikt bedrijf: {which}.",
)
FIRMS_LOOKED_AT = Text(
    "Based on the persons employed, or otherwise the upper bound of the size class, none takes more than {part} of the working time of a firm that is reached; reached categories with neither: {skipped}.",
    "Naar het aantal werkzame personen, of anders de bovengrens van de grootteklasse, kost geen daarvan meer dan {part} van de werktijd van een bereikt bedrijf; bereikte categorieën zonder een van beide: {skipped}.",
)
NO_FIRMS_LOOKED_AT = Text(
    "Whether this is a lot for the firms could not be checked: for the categories of businesses that are reached, neither the persons employed nor a size class with an upper bound is known.",
    "Of dit veel is voor de bedrijven, was niet na te gaan: van de bereikte categorieën bedrijven is het aantal werkzame personen niet bekend, en ook geen grootteklasse met een bovengrens.",
)

MINUTES = Text("Could any of the hours be minutes?", "Zijn er uren die misschien minuten zijn?")
MINUTES_FINE = Text(
    "Activity rows with hours: {count}. None shows any of the three signs checked: a range of a factor of {span} or more; a smaller firm that takes {jump} times as long as a larger one; a firm with fewer than ten people that spends {reading} hours or more, in multiples of five, on reading or reporting something.",
    "Rijen met handelingen met uren: {count}. Bij geen daarvan is een van de drie signalen te zien waarop is gelet: een bandbreedte van een factor {span} of meer; een kleiner bedrijf dat er {jump} keer zo lang over doet als een groter; een bedrijf met minder dan tien mensen dat {reading} uur of meer, in veelvouden van vijf, besteedt aan lezen of melden.",
)
MINUTES_RANGE_FINE = Text(
    "Activity rows with a range of hours: {count}, none with a factor of {span} or more. No other signs were checked, because there are no usual size classes.",
    "Rijen met handelingen met een bandbreedte van de uren: {count}, geen met een factor {span} of meer. Op andere signalen is niet gelet, omdat er geen gebruikelijke grootteklassen zijn.",
)
MINUTES_UNSEEN = Text(
    "Nothing to check: no hours have a range, and there are no usual size classes to compare firms by.",
    "Niets te controleren: bij geen enkel aantal uren staat een bandbreedte, en er zijn geen gebruikelijke grootteklassen om bedrijven op te vergelijken.",
)
WIDE_HOURS = Text(
    "Low and high hours differ by a factor of {span} or more: {which}.",
    "Lage en hoge uren verschillen een factor {span} of meer: {which}.",
)
INVERTED = Text(
    "Smaller firms take at least {jump} times as long as larger ones: {which}.",
    "Kleinere bedrijven doen er ten minste {jump} keer zo lang over als grotere: {which}.",
)
LIKE_MINUTES = Text(
    "Firms with fewer than ten people spend {reading} hours or more, in multiples of five, on reading or reporting something: {which}.",
    "Bedrijven met minder dan tien mensen besteden {reading} uur of meer, in veelvouden van vijf, aan lezen of melden: {which}.",
)

THOUSANDS = Text(
    "Could any amounts be in thousands, or the other way round?",
    "Zijn er bedragen die misschien in duizenden luiden, of andersom?",
)
NO_AMOUNTS = Text(
    "Nothing to check: no activity has external costs or an investment, and no category a turnover.",
    "Niets te controleren: geen enkele handeling heeft externe kosten of een investering, en geen categorie een omzet.",
)
AMOUNTS_FINE = Text(
    "Examined: {amounts} activity rows with external costs or an investment, and {turnovers} turnovers; none is out of proportion.",
    "Bekeken: {amounts} rijen met handelingen met externe kosten of een investering, en {turnovers} omzetten; geen daarvan is buiten verhouding.",
)
TINY = Text(
    "Less than {least} in external costs, or an investment below {investment}: {which}.",
    "Minder dan {least} aan externe kosten, of een investering onder {investment}: {which}.",
)
WIDE_AMOUNTS = Text(
    "Amounts that differ by a factor of {span} or more, within their range or between the rows of one activity: {which}.",
    "Bedragen die een factor {span} of meer verschillen, binnen hun bandbreedte of tussen de rijen van één handeling: {which}.",
)
HUGE = Text(
    "More than {part} of the annual turnover of a firm that is reached: {which}.",
    "Meer dan {part} van de jaaromzet van een bereikt bedrijf: {which}.",
)
ODD_TURNOVER = Text(
    "Turnover per person employed below {low} or above {high}: {which}.",
    "Omzet per werkzame persoon onder {low} of boven {high}: {which}.",
)

TARIFFS = Text("Do the hourly rates look right?", "Lijken de uurtarieven te kloppen?")
OTHER_CURRENCY = Text(
    "Nothing to check: the program does not know what a usual rate is in {currency}.",
    "Niets te controleren: het programma weet niet wat een gebruikelijk uurtarief in {currency} is.",
)
NO_TARIFFS = Text(
    "Nothing to check: no hours have a rate.", "Niets te controleren: er zijn geen uren met een uurtarief."
)
TARIFFS_FINE = Text(
    "Rates: {count}, from {least} to {most} an hour, all between {low} and {high}.",
    "Uurtarieven: {count}, van {least} tot {most} per uur, allemaal tussen {low} en {high}.",
)
ODD_TARIFFS = Text(
    "Rates below {low} or above {high} an hour: {which}.", "Uurtarieven onder {low} of boven {high} per uur: {which}."
)

EMPLOYEES = Text(
    "Does the number of persons employed fit the size classes?",
    "Past het aantal werkzame personen bij de grootteklassen?",
)
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
    "Do percentages look right, such as the discount rate, growth and shares, and not as if typed as whole numbers?",
    "Lijken percentages te kloppen, zoals de discontovoet, groei en aandelen, en zijn ze niet als heel getal getypt?",
)
PERCENTAGES_FINE = Text(
    "Percentages examined (such as the discount rate, growth, shares and changes): {count}; none is out of the ordinary.",
    "Bekeken percentages (zoals de discontovoet, groei, aandelen en veranderingen): {count}; geen daarvan is ongewoon.",
)
ODD_PERCENTAGES = Text(
    "Out of the ordinary; 2 percent is typed as 2% or 0.02: {which}.",
    "Ongewoon; 2 procent wordt getypt als 2% of 0,02: {which}.",
)
PERCENTAGE = Text("{column} {value} ({row})", "{column} {value} ({row})")
ON_SHEET = Text("{sheet} {row}", "{sheet} {row}")

CENTRAL = Text(
    "Is the central estimate well within its own range?",
    "Ligt de centrale uitkomst ruim binnen de eigen bandbreedte?",
)
CENTRAL_FINE = Text(
    "In each mix at least {edge} of {draws} draws lies below the central estimate, and at least {edge} above it.",
    "In elke mix ligt ten minste {edge} van {draws} trekkingen onder de centrale uitkomst, en ten minste {edge} erboven.",
)
AT_AN_EDGE = Text(
    "The central estimate ({measure}) lies outside the middle half of the draws: {which}. Check whether the low, central and high values are consistent.",
    "De centrale uitkomst ({measure}) ligt buiten de middelste helft van de trekkingen: {which}. Ga na of lage, centrale en hoge waarden bij elkaar passen.",
)
ABOVE = Text("in {mix} {share} lies above it", "in {mix} ligt {share} erboven")
BELOW = Text("in {mix} {share} lies below it", "in {mix} ligt {share} eronder")
OF_MEASURE = {
    "structural": Text("structural", "structureel"),
    "one_off": Text("one-off", "eenmalig"),
}
NO_DRAWS = Text(
    "Nothing to check: no mix uses a figure with a range.",
    "Niets te controleren: in geen enkele mix telt een cijfer met een bandbreedte mee.",
)
TOO_LARGE = Text(
    "Not examined: the study has more than {most} lines. See `burden simulate`.",
    "Niet bekeken: de studie heeft meer dan {most} regels. Zie `burden simulate`.",
)
