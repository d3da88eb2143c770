"""The questions about what the figures rest on, and their answers."""

from __future__ import annotations

from burden.language import Text

SHEET_COUNT = Text("{sheet} {count}", "{sheet} {count}")
STRUCTURAL = Text("structural burden", "structurele regeldruk")
ONE_OFF = Text("one-off burden", "eenmalige regeldruk")
CARRYING = Text(
    "The activity rows among them account for up to {share} of the {burden} of a mix ({mix}).",
    "De rijen met handelingen daaronder zijn goed voor hoogstens {share} van de {burden} van een mix ({mix}).",
)

SOURCES = Text("Does every figure have a source?", "Heeft elk cijfer een bron?")
WITH_SOURCE = Text(
    "Rows with figures that the results rest on and that have a source: {done} of {count}.",
    "Rijen met cijfers waar de uitkomsten op rusten en waar een bron bij staat: {done} van {count}.",
)
BESIDE = Text(
    "For the price index and the benchmarks: {done} of {count}.",
    "Van de prijsindex en de ijkpunten: {done} van {count}.",
)
ASSUMED = Text(
    "With only an assumption or the author's own estimate as the source, judging by its key or title: {sheets}.",
    "Met als bron alleen een aanname of een eigen schatting, naar de sleutel of de titel te oordelen: {sheets}.",
)
WITHOUT_SOURCE = Text("Without a source, by sheet: {sheets}.", "Zonder bron, per blad: {sheets}.")

RATES = Text(
    "Have the hourly rates been verified, and are they of recent years?",
    "Zijn de uurtarieven geverifieerd, en zijn ze van recente jaren?",
)
NO_RATES = Text(
    "Nothing to check: no activity takes hours that are charged at a rate.",
    "Niets te controleren: geen enkele handeling kost uren tegen een uurtarief.",
)
VERIFIED_RATES = Text(
    "Rates in use that have been checked against their source: {done} of {count}.",
    "Gebruikte uurtarieven die met hun bron zijn vergeleken: {done} van {count}.",
)
UNVERIFIED_RATES = Text("Not checked: {which}.", "Niet gecontroleerd: {which}.")
RATES_CARRY = Text(
    "Activities priced at those rates account for up to {share} of the {burden} of a mix ({mix}).",
    "Handelingen tegen die tarieven zijn goed voor hoogstens {share} van de {burden} van een mix ({mix}).",
)
OVERHEAD = Text(
    "An overhead of {share} is added to every rate; check whether the rates already include it.",
    "Bij elk uurtarief komt {share} overhead; ga na of die er niet al in zit.",
)

VERIFIED = Text(
    "Have the other figures been verified, and how good is the evidence behind them?",
    "Zijn de andere cijfers geverifieerd, en hoe goed zijn ze onderbouwd?",
)
VERIFIED_ROWS = Text(
    "Rows with figures that the results rest on, other than hourly rates, that have been checked against their source: {done} of {count}.",
    "Rijen met cijfers waar de uitkomsten op rusten, de uurtarieven niet meegeteld, die met hun bron zijn vergeleken: {done} van {count}.",
)
UNVERIFIED_ROWS = Text("Not checked, by sheet: {sheets}.", "Niet gecontroleerd, per blad: {sheets}.")

BY_QUALITY = Text("Activity rows by quality: {qualities}.", "Rijen met handelingen naar kwaliteit: {qualities}.")
QUALITY_COUNT = Text("{quality} {count}", "{quality} {count}")
NOT_GIVEN = Text("not given", "niet opgegeven")
WEAK = Text(
    "Rows of low or unknown quality account for up to {share} of the {burden} of a mix ({mix}).",
    "Rijen van lage of onbekende kwaliteit zijn goed voor hoogstens {share} van de {burden} van een mix ({mix}).",
)

IN_SHORT = Text(
    "Verified: {rates} of {all_rates} rates and {rows} of {all_rows} other rows with figures",
    "Geverifieerd: {rates} van {all_rates} uurtarieven en {rows} van {all_rows} andere rijen met cijfers",
)
WEAK_IN_SHORT = Text(
    "rows of low or unknown quality carry up to {share} of a mix",
    "rijen van lage of onbekende kwaliteit dragen tot {share} van een mix",
)

RANGES = Text("Do uncertain figures have a range?", "Is er een bandbreedte bij onzekere cijfers?")
WITH_RANGE = Text("Rows with a range: {tables}.", "Rijen met een bandbreedte: {tables}.")
RANGE_COUNT = Text("{sheet} {done} of {count}", "{sheet} {done} van {count}")
RANGE_LESS = Text(
    "Activity rows without a range account for up to {share} of the {burden} of a mix ({mix}).",
    "Rijen met handelingen zonder bandbreedte zijn goed voor hoogstens {share} van de {burden} van een mix ({mix}).",
)
LEFT_OUT = Text(
    "Shares of 0 or 1 and numbers of firms are left out here.",
    "Aandelen van 0 of 1 en aantallen bedrijven zijn hier buiten beschouwing gelaten.",
)

PRICE_LEVELS = Text("Are amounts at an up-to-date price level?", "Staan bedragen op een actueel prijspeil?")
PRICES_FINE = Text(
    "Amounts are in prices of {year} or of at most {most} years earlier; the study starts in {first}.",
    "Bedragen staan in prijzen van {year} of van hoogstens {most} jaar eerder; de studie begint in {first}.",
)
OLD_RATES = Text(
    "Rates more than {most} years older than the price level of {year}: {count} of {all}; the oldest is from {oldest} and is multiplied by {factor}.",
    "Uurtarieven meer dan {most} jaar ouder dan het prijspeil van {year}: {count} van {all}; het oudste is van {oldest} en is met {factor} vermenigvuldigd.",
)
OLD_AMOUNTS = Text(
    "External costs and investments more than {most} years older: {count} of {all} rows; the oldest are from {oldest} and are multiplied by {factor}.",
    "Externe kosten en investeringen meer dan {most} jaar ouder: {count} van {all} rijen; de oudste zijn van {oldest} en zijn met {factor} vermenigvuldigd.",
)
OLD_STUDY = Text(
    "The price level of {year} is {years} years before the first year, {first}.",
    "Het prijspeil van {year} ligt {years} jaar voor het eerste jaar, {first}.",
)
PRAISED = Text(
    "Described as high quality, with only an assumption as the source: {which}.",
    "Volgens de studie van hoge kwaliteit, maar met als bron alleen een aanname: {which}.",
)
LATER_STUDY = Text(
    "The price level of {year} lies {years} years after {first}, the first year of the study.",
    "Het prijspeil van {year} ligt {years} jaar na {first}, het eerste jaar van de studie.",
)
