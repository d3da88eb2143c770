"""What sentences say of what the figures rest on, in Dutch and in English."""

from __future__ import annotations

from burden.benchmarks import Verdict
from burden.language import Text
from burden.study.words import Investments, Rounding

# How sure it is.
DRAWN = Text(
    "The calculation was repeated in {draws} (seed {seed}). In each draw, {figures} with a range were given a value between low and high, the same in all mixes.",
    "De berekening is herhaald in {draws} (startgetal {seed}). In elke trekking kregen {figures} met een bandbreedte een waarde tussen laag en hoog, in alle mixen dezelfde.",
)
NOT_DRAWN = Text(
    "The intervals reflect only the ranges of the figures: an obligation that was overlooked, or a figure without a range, does not widen them.",
    "De intervallen volgen alleen uit de bandbreedtes van de cijfers: een verplichting die over het hoofd is gezien, of een cijfer zonder bandbreedte, maakt ze niet breder.",
)
MEDIAN = Text(
    "In {mix}, half of the draws come to more than {one_off} one-off, and half to more than {structural} structural per year.",
    "Bij {mix} komt de helft van de trekkingen eenmalig boven {one_off} uit, en structureel boven {structural} per jaar.",
)
DRIVER = Text(
    "The annual equivalent of {mix} depends most on {figure}: as this figure goes from low to high, the result goes from {at_low} to {at_high}.",
    "Het jaarlijks equivalent van {mix} hangt het meest af van {figure}: gaat dit cijfer van laag naar hoog, dan gaat de uitkomst van {at_low} naar {at_high}.",
)
QUOTED = Text("“{name}”", "‘{name}’")
FIGURE_OF = Text("{figure}, for {firms}", "{figure}, bij {firms}")
NOT_VERIFIED_FIGURE = Text("{figure} (not verified)", "{figure} (niet geverifieerd)")

# What it rests on.
RESTS_ON = Text("The results rest on {rows} with figures.", "De uitkomsten rusten op {rows} met cijfers.")
ALL_VERIFIED = Text(
    "All of them have been verified against a source.", "Ze zijn allemaal aan de hand van een bron geverifieerd."
)
NOT_VERIFIED = (
    Text(
        "Of these, 1 has not been verified against a source: {tables}.",
        "Daarvan is er 1 niet aan de hand van een bron geverifieerd: {tables}.",
    ),
    Text(
        "Of these, {unverified} have not been verified against a source: {tables}.",
        "Daarvan zijn er {unverified} niet aan de hand van een bron geverifieerd: {tables}.",
    ),
)
OF_TABLE = Text("{table} {unverified} of {rows}", "{table} {unverified} van {rows}")
NO_SOURCE = (
    Text("1 row gives no source.", "Bij 1 rij staat geen bron."),
    Text("{number} rows give no source.", "Bij {number} rijen staat geen bron."),
)
QUALITY = Text(
    "The quality of the evidence for the activities is {parts}.",
    "De kwaliteit van de onderbouwing van de handelingen is {parts}.",
)
QUALITY_PART = Text("{quality} in {rows}", "{quality} bij {rows}")
QUALITY_UNKNOWN = Text("not stated", "niet vermeld")
HEAVIEST = (
    Text(
        "Of the {figures} that are among the ten most influential in any mix, 1 has not been verified.",
        "Van de {figures} die in een van de mixen tot de tien meest bepalende behoren, is er 1 niet geverifieerd.",
    ),
    Text(
        "Of the {figures} that are among the ten most influential in any mix, {unverified} have not been verified.",
        "Van de {figures} die in een van de mixen tot de tien meest bepalende behoren, zijn er {unverified} niet geverifieerd.",
    ),
)
REMARKED = (
    Text(
        "When the workbook was read, 1 remark was made; it is in the annexes.",
        "Bij het lezen van de werkmap is 1 opmerking gemaakt; die staat in de bijlagen.",
    ),
    Text(
        "When the workbook was read, {number} remarks were made; they are in the annexes.",
        "Bij het lezen van de werkmap zijn {number} opmerkingen gemaakt; die staan in de bijlagen.",
    ),
)
HEAVIEST_UNVERIFIED = Text(
    "Of the {figures} that are among the ten most influential in any mix, none has been verified.",
    "Van de {figures} die in een van de mixen tot de tien meest bepalende behoren, is er geen geverifieerd.",
)
HEAVIEST_VERIFIED = Text(
    "The {figures} that are among the ten most influential in any mix have all been verified.",
    "De {figures} die in een van de mixen tot de tien meest bepalende behoren, zijn allemaal geverifieerd.",
)

# Conventions.
MONEY = Text("Amounts are in {currency}, at {year} prices.", "Bedragen zijn in {currency}, prijspeil {year}.")
HORIZON = (
    Text("Costs are calculated over 1 year, {first}.", "De kosten zijn berekend over 1 jaar, {first}."),
    Text(
        "Costs are calculated over {years} years, from {first} to {last}.",
        "De kosten zijn berekend over {years} jaar, van {first} tot en met {last}.",
    ),
)
ANNUAL_EQUIVALENT = Text(
    "The annual equivalent turns the one-off and structural costs over those years into one amount per year.",
    "Het jaarlijks equivalent rekent de eenmalige en structurele kosten over die jaren om naar één bedrag per jaar.",
)
OVERHEAD = Text("An overhead of {share} is added to every tariff.", "Bij elk uurtarief is {share} overhead opgeteld.")
NO_OVERHEAD = Text("No overhead is added to the tariffs.", "Bij de uurtarieven is geen overhead opgeteld.")
INVESTMENTS: dict[str, Text] = {
    Investments.ONE_OFF: Text(
        "Investments count in full at the time they are made.",
        "Investeringen tellen volledig op het moment dat ze worden gedaan.",
    ),
    Investments.REPLACEMENT_HALF: Text(
        "Investments count in full the first time, and their replacement counts for half.",
        "Investeringen tellen de eerste keer volledig, hun vervanging voor de helft.",
    ),
    Investments.DEPRECIATED: Text(
        "Investments are spread over their lifetime.", "Investeringen zijn gespreid over hun levensduur."
    ),
}
ROUNDING: dict[str, Text] = {
    Rounding.NONE: Text(
        "Nothing is rounded within the calculation; the figures shown here are rounded.",
        "Binnen de berekening is niets afgerond; de cijfers die hier staan zijn dat wel.",
    ),
    Rounding.HOURS_HALF_UP: Text(
        "Within the calculation the hours of each line are rounded, with halves rounded up.",
        "Binnen de berekening zijn de uren van elke regel afgerond, halve uren naar boven.",
    ),
    Rounding.HOURS_UP: Text(
        "Within the calculation the hours of each line are rounded up.",
        "Binnen de berekening zijn de uren van elke regel naar boven afgerond.",
    ),
}

# Benchmarks, questions, changes.
NO_BENCHMARKS = Text(
    "The study contains no published figures to compare the results with.",
    "De studie bevat geen gepubliceerde cijfers om de uitkomsten mee te vergelijken.",
)
BENCHMARKS = (
    Text(
        "The results were compared with a published figure once: {parts}.",
        "De uitkomsten zijn 1 keer met een gepubliceerd cijfer vergeleken: {parts}.",
    ),
    Text(
        "The results were compared with a published figure {number} times: {parts}.",
        "De uitkomsten zijn {number} keer met een gepubliceerd cijfer vergeleken: {parts}.",
    ),
)
VERDICT = Text("{number} {verdict}", "{number} {verdict}")
VERDICTS: dict[str, Text] = {
    Verdict.WITHIN: Text("within its limits", "binnen de grenzen"),
    Verdict.NEAR: Text(
        "just outside its limits (by no more than a factor of {factor})",
        "er net buiten (niet meer dan een factor {factor})",
    ),
    Verdict.BELOW: Text("below its limits", "eronder"),
    Verdict.ABOVE: Text("above its limits", "erboven"),
    Verdict.NOT_COMPARABLE: Text("not comparable", "niet te vergelijken"),
}
QUESTIONS = Text(
    "The questions that the ATR usually asks were applied to the study. The answers: {parts}.",
    "De vragen die ATR gewoonlijk stelt, zijn voor deze studie beantwoord. De antwoorden: {parts}.",
)
STATUS = Text("“{status}” 1 time", "1 keer ‘{status}’"), Text("“{status}” {number} times", "{number} keer ‘{status}’")
OPEN_QUESTION = Text("{question} ({status})", "{question} ({status})")
CHANGED = Text("Compared with the workbook {older}: {parts}.", "Vergeleken met de werkmap {older}: {parts}.")
CHANGED_MIX = Text("the annual equivalent of {mix} is {change}", "het jaarlijks equivalent van {mix} is {change}")
HIGHER = Text("{amount} higher", "{amount} hoger")
LOWER = Text("{amount} lower", "{amount} lager")
UNCHANGED = Text("the same", "gelijk")
