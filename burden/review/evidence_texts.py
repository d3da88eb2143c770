"""The questions about what the figures rest on, and their answers."""

from __future__ import annotations

from burden.language import Text

SHEET_COUNT = Text("{sheet} {count}", "{sheet} {count}")
STRUCTURAL = Text("structural burden", "structurele regeldruk")
ONE_OFF = Text("one-off burden", "eenmalige regeldruk")
CARRYING = Text(
    "The activity rows among them carry up to {share} of the {burden} of a mix ({mix}).",
    "De rijen handelingen daaronder dragen tot {share} van de {burden} van een mix ({mix}).",
)

SOURCES = Text("Does every figure have a source?", "Heeft elk cijfer een bron?")
WITH_SOURCE = Text(
    "Rows with figures that the results rest on, with a source: {done} of {count}.",
    "Rijen met cijfers waar de uitkomsten op rusten, met een bron: {done} van {count}.",
)
BESIDE = Text(
    "Of the price index and the benchmarks: {done} of {count}.",
    "Van de prijsindex en de ijkpunten: {done} van {count}.",
)
ASSUMED = Text(
    "With nothing but an assumption or an estimate of one's own as the source, by its key or title: {sheets}.",
    "Met als bron niets dan een aanname of een eigen schatting, naar sleutel of titel: {sheets}.",
)
WITHOUT_SOURCE = Text("Without, by sheet: {sheets}.", "Zonder, per blad: {sheets}.")

RATES = Text("Are the hourly rates verified?", "Zijn de uurtarieven geverifieerd?")
NO_RATES = Text(
    "Nothing to check: no activity takes hours at a rate.",
    "Niets te controleren: geen handeling kost uren tegen een uurtarief.",
)
VERIFIED_RATES = Text(
    "Rates in use that were checked against their source: {done} of {count}.",
    "Gebruikte uurtarieven die tegen hun bron zijn gecontroleerd: {done} van {count}.",
)
UNVERIFIED_RATES = Text("Not checked: {which}.", "Niet gecontroleerd: {which}.")
RATES_CARRY = Text(
    "Activities priced at those carry up to {share} of the {burden} of a mix ({mix}).",
    "Handelingen tegen die tarieven dragen tot {share} van de {burden} van een mix ({mix}).",
)
OVERHEAD = Text(
    "An overhead of {share} is added to every rate; see whether the rates do not include it already.",
    "Bij elk uurtarief komt {share} overhead; ga na of die er niet al in zit.",
)

VERIFIED = Text(
    "Are the other figures verified against their source?", "Zijn de andere cijfers tegen hun bron geverifieerd?"
)
VERIFIED_ROWS = Text(
    "Rows with figures that the results rest on, the hourly rates apart, that were checked against their source: {done} of {count}.",
    "Rijen met cijfers waar de uitkomsten op rusten, de uurtarieven niet meegeteld, die tegen hun bron zijn gecontroleerd: {done} van {count}.",
)
UNVERIFIED_ROWS = Text("Not checked, by sheet: {sheets}.", "Niet gecontroleerd, per blad: {sheets}.")

QUALITY = Text("How good is the evidence behind the activities?", "Hoe goed zijn de handelingen onderbouwd?")
BY_QUALITY = Text("Activity rows by quality: {qualities}.", "Rijen handelingen naar kwaliteit: {qualities}.")
QUALITY_COUNT = Text("{quality} {count}", "{quality} {count}")
NOT_GIVEN = Text("not given", "niet opgegeven")
WEAK = Text(
    "Rows of low quality, or of none given, carry up to {share} of the {burden} of a mix ({mix}).",
    "Rijen van lage kwaliteit, of zonder opgave, dragen tot {share} van de {burden} van een mix ({mix}).",
)

RANGES = Text("Do uncertain figures have a range?", "Hebben onzekere cijfers een bandbreedte?")
WITH_RANGE = Text("Rows with a range: {tables}.", "Rijen met een bandbreedte: {tables}.")
RANGE_COUNT = Text("{sheet} {done} of {count}", "{sheet} {done} van {count}")
RANGE_LESS = Text(
    "Activity rows without one carry up to {share} of the {burden} of a mix ({mix}).",
    "Rijen handelingen zonder dragen tot {share} van de {burden} van een mix ({mix}).",
)
LEFT_OUT = Text(
    "Shares of 0 or 1 and numbers of firms are left out here.",
    "Aandelen van 0 of 1 en aantallen bedrijven zijn hier buiten beschouwing gelaten.",
)

PRICE_LEVELS = Text("Are price levels up to date?", "Zijn de prijspeilen actueel?")
PRICES_FINE = Text(
    "Rates and amounts stand in prices of {year} or of at most {most} years before; the study begins in {first}.",
    "Uurtarieven en bedragen staan in prijzen van {year} of van hoogstens {most} jaar eerder; de studie begint in {first}.",
)
OLD_RATES = Text(
    "Rates more than {most} years older than the price level of {year}: {count} of {all}; the oldest is of {oldest} and multiplied by {factor}.",
    "Uurtarieven meer dan {most} jaar ouder dan het prijspeil van {year}: {count} van {all}; het oudste is van {oldest} en met {factor} vermenigvuldigd.",
)
OLD_AMOUNTS = Text(
    "External costs and investments more than {most} years older: {count} of {all} rows; the oldest are of {oldest} and multiplied by {factor}.",
    "Externe kosten en investeringen meer dan {most} jaar ouder: {count} van {all} rijen; de oudste zijn van {oldest} en met {factor} vermenigvuldigd.",
)
OLD_STUDY = Text(
    "The price level of {year} is {years} years before the first year, {first}.",
    "Het prijspeil van {year} ligt {years} jaar voor het eerste jaar, {first}.",
)
PRAISED = Text(
    "Said to be of high quality, with nothing but an assumption as the source: {which}.",
    "Van hoge kwaliteit genoemd, met als bron niets dan een aanname: {which}.",
)
LATER_STUDY = Text(
    "The price level of {year} lies {years} years after {first}, the first year of the study.",
    "Het prijspeil van {year} ligt {years} jaar na {first}, het eerste jaar van de studie.",
)
