"""What sentences say of what the figures rest on, in Dutch and in English."""

from __future__ import annotations

from burden.benchmarks import Verdict
from burden.language import Text
from burden.study.words import Investments, Rounding

# How sure it is.
DRAWN = Text(
    "The calculation was repeated in {draws} (seed {seed}). In each, {figures} with a range got a value between low and high, the same in all mixes.",
    "De berekening is herhaald in {draws} (startgetal {seed}). In elk daarvan kregen {figures} met een bandbreedte een waarde tussen laag en hoog, in alle mixen dezelfde.",
)
NOT_DRAWN = Text(
    "The intervals hold what the ranges of the figures hold: an obligation that was overlooked, or a figure without a range, does not widen them.",
    "In de intervallen zit wat in de bandbreedtes van de cijfers zit: een verplichting die is overgeslagen, of een cijfer zonder bandbreedte, maakt ze niet breder.",
)
MEDIAN = Text(
    "In {mix} half of the draws give more than {one_off} one-off and half more than {structural} structural per year.",
    "Bij {mix} komt de helft van de trekkingen eenmalig boven {one_off} uit, en structureel boven {structural} per jaar.",
)
DRIVER = Text(
    "The annual equivalent of {mix} depends most on {figure}: when it goes from low to high, the result goes from {at_low} to {at_high}.",
    "Het jaarlijks equivalent van {mix} hangt het meest af van {figure}: gaat dit cijfer van laag naar hoog, dan gaat de uitkomst van {at_low} naar {at_high}.",
)
QUOTED = Text("“{name}”", "‘{name}’")
NOT_VERIFIED_FIGURE = Text("{figure} (not verified)", "{figure} (niet geverifieerd)")

# What it rests on.
RESTS_ON = Text("The results rest on {rows} with figures.", "De uitkomsten rusten op {rows} met cijfers.")
ALL_VERIFIED = Text("All of them have been verified against a source.", "Ze zijn allemaal aan een bron geverifieerd.")
NOT_VERIFIED = (
    Text(
        "Of these, 1 has not been verified against a source: {tables}.",
        "Daarvan is er 1 niet aan een bron geverifieerd: {tables}.",
    ),
    Text(
        "Of these, {unverified} have not been verified against a source: {tables}.",
        "Daarvan zijn er {unverified} niet aan een bron geverifieerd: {tables}.",
    ),
)
OF_TABLE = Text("{table} {unverified} of {rows}", "{table} {unverified} van {rows}")
NO_SOURCE = (
    Text("1 row names no source.", "1 rij noemt geen bron."),
    Text("{number} rows name no source.", "{number} rijen noemen geen bron."),
)
QUALITY = Text("The evidence of the activities is {parts}.", "De onderbouwing van de handelingen is {parts}.")
QUALITY_PART = Text("{quality} in {rows}", "{quality} bij {rows}")
QUALITY_UNKNOWN = Text("not stated", "niet vermeld")
HEAVIEST = (
    Text(
        "Of the {figures} that are among the ten weighing most in any mix, 1 has not been verified.",
        "Van de {figures} die in een van de mixen tot de tien zwaarst wegende behoren, is er 1 niet geverifieerd.",
    ),
    Text(
        "Of the {figures} that are among the ten weighing most in any mix, {unverified} have not been verified.",
        "Van de {figures} die in een van de mixen tot de tien zwaarst wegende behoren, zijn er {unverified} niet geverifieerd.",
    ),
)
REMARKED = (
    Text(
        "When the workbook was read, 1 remark was made on it; it stands in the annexes.",
        "Bij het lezen van de werkmap is er 1 opmerking over gemaakt; die staat in de bijlagen.",
    ),
    Text(
        "When the workbook was read, {number} remarks were made on it; they stand in the annexes.",
        "Bij het lezen van de werkmap zijn er {number} opmerkingen over gemaakt; die staan in de bijlagen.",
    ),
)
HEAVIEST_UNVERIFIED = Text(
    "Of the {figures} that are among the ten weighing most in any mix, none has been verified.",
    "Van de {figures} die in een van de mixen tot de tien zwaarst wegende behoren, is er geen geverifieerd.",
)
HEAVIEST_VERIFIED = Text(
    "The {figures} that are among the ten weighing most in any mix have all been verified.",
    "De {figures} die in een van de mixen tot de tien zwaarst wegende behoren, zijn allemaal geverifieerd.",
)

# Conventions.
MONEY = Text("Money is in {currency}, in prices of {year}.", "Bedragen zijn in {currency}, prijspeil {year}.")
CURRENCIES = {
    "EUR": Text("euros", "euro's"),
    "GBP": Text("pounds sterling", "Britse ponden"),
    "USD": Text("US dollars", "Amerikaanse dollars"),
}
HORIZON = (
    Text("Costs are followed over 1 year, {first}.", "De kosten zijn gevolgd over 1 jaar, {first}."),
    Text(
        "Costs are followed over {years} years, from {first} to {last}.",
        "De kosten zijn gevolgd over {years} jaar, van {first} tot en met {last}.",
    ),
)
ANNUAL_EQUIVALENT = Text(
    "The annual equivalent makes one amount per year of the one-off and structural costs over those years.",
    "Het jaarlijks equivalent maakt van de eenmalige en structurele kosten over die jaren één bedrag per jaar.",
)
OVERHEAD = Text(
    "{share} for overhead is added to every tariff.", "Bij elk uurtarief is {share} voor overhead opgeteld."
)
NO_OVERHEAD = Text(
    "Nothing for overhead is added to the tariffs.", "Bij de uurtarieven is niets voor overhead opgeteld."
)
INVESTMENTS: dict[str, Text] = {
    Investments.ONE_OFF: Text(
        "Investments count in full when they are made.",
        "Investeringen tellen volledig op het moment dat ze worden gedaan.",
    ),
    Investments.REPLACEMENT_HALF: Text(
        "Investments count in full when first made, their replacement for half.",
        "Investeringen tellen de eerste keer volledig, hun vervanging voor de helft.",
    ),
    Investments.DEPRECIATED: Text(
        "Investments are spread over their lifetime.", "Investeringen zijn gespreid over hun levensduur."
    ),
}
ROUNDING: dict[str, Text] = {
    Rounding.NONE: Text(
        "Nothing is rounded within the calculation; what is shown is.",
        "Binnen de berekening is niets afgerond; wat hier staat wel.",
    ),
    Rounding.HOURS_HALF_UP: Text(
        "Within the calculation the hours of each line are rounded, halves up.",
        "Binnen de berekening zijn de uren van elke regel afgerond, een half naar boven.",
    ),
    Rounding.HOURS_UP: Text(
        "Within the calculation the hours of each line are rounded up.",
        "Binnen de berekening zijn de uren van elke regel naar boven afgerond.",
    ),
}

# Benchmarks, questions, changes.
NO_BENCHMARKS = Text(
    "The study holds no published figures to hold the results against.",
    "De studie bevat geen gepubliceerde cijfers om de uitkomsten naast te leggen.",
)
BENCHMARKS = (
    Text(
        "The results were held against a published figure 1 time: {parts}.",
        "De uitkomsten zijn 1 keer naast een gepubliceerd cijfer gelegd: {parts}.",
    ),
    Text(
        "The results were held against a published figure {number} times: {parts}.",
        "De uitkomsten zijn {number} keer naast een gepubliceerd cijfer gelegd: {parts}.",
    ),
)
VERDICT = Text("{number} {verdict}", "{number} {verdict}")
VERDICTS: dict[str, Text] = {
    Verdict.WITHIN: Text("within it", "binnen de grenzen"),
    Verdict.NEAR: Text(
        "near it (by no more than a factor {factor})", "er dichtbij (niet meer dan een factor {factor})"
    ),
    Verdict.BELOW: Text("below it", "eronder"),
    Verdict.ABOVE: Text("above it", "erboven"),
    Verdict.NOT_COMPARABLE: Text("not comparable", "niet te vergelijken"),
}
QUESTIONS = Text(
    "The questions that the review board usually asks were put to the study. The answers: {parts}.",
    "De vragen die de ATR gewoonlijk stelt zijn aan de studie gesteld. De antwoorden: {parts}.",
)
STATUS = Text("“{status}” 1 time", "1 keer ‘{status}’"), Text("“{status}” {number} times", "{number} keer ‘{status}’")
OPEN_QUESTION = Text("{question} ({status})", "{question} ({status})")
NOT_HERE = Text(
    "This draft says nothing of the need for the policy, of the choice between the mixes, or of whether the obligations are workable for those who must meet them; those are for the author to write.",
    "Dit concept zegt niets over nut en noodzaak, over de keuze tussen de mixen, of over de werkbaarheid van de verplichtingen voor wie ze moet naleven; die zijn aan de opsteller.",
)
CHANGED = Text("Compared with the workbook {older}: {parts}.", "Vergeleken met de werkmap {older}: {parts}.")
CHANGED_MIX = Text("the annual equivalent of {mix} is {change}", "het jaarlijks equivalent van {mix} is {change}")
HIGHER = Text("{amount} higher", "{amount} hoger")
LOWER = Text("{amount} lower", "{amount} lager")
UNCHANGED = Text("the same", "gelijk")
