"""What is said of mixes beside each other, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

WITH_NO_CHANGE = Text(
    "Compared with no change ({reference}), {clauses}.",
    "Vergeleken met ongewijzigd beleid ({reference}) kost {clauses}.",
)
WITH_REFERENCE = Text("Compared with {reference}, {clauses}.", "Vergeleken met {reference} kost {clauses}.")
COSTS = Text("{first} costs {amount}{others}.", "{first} kost {amount}{others}.")
MORE = Text("{first} adds {amount}{others}", "{first} {amount} meer{others}")
LESS = Text("{first} saves {amount}{others}", "{first} {amount} minder{others}")
AND_OTHERS = (Text(" and {others}", " en {others}"), Text(", {others}", ", {others}"))
"""One other, and more."""
NEXT = Text("{mix} {amount}", "{mix} {amount}")
UP_TO = Text("{count} others up to {amount}", "{count} andere tot {amount}")
SAME = (
    Text("{mixes} costs about the same", "{mixes} ongeveer evenveel"),
    Text("{mixes} cost about the same", "{mixes} elk ongeveer evenveel"),
)
_YEARLY = Text("{amount} a year", "{amount} per jaar")
WHEN = {
    "one_off": Text("{amount} once", "eenmalig {amount}"),
    "structural": _YEARLY,
    "annual_equivalent": _YEARLY,
    "present_value": Text("{amount}", "{amount}"),
}
"""An amount and when it falls, by measure."""
MEANS = {
    "one_off": Text(
        "These are the one-off costs; what returns every year is not in them.",
        "Dit zijn de eenmalige kosten; wat elk jaar terugkomt, zit er niet in.",
    ),
    "structural": Text(
        "These are the structural costs, once everything is in force; one-off costs are not in them.",
        "Dit zijn de structurele kosten, als alles is ingevoerd; eenmalige kosten zitten er niet in.",
    ),
    "annual_equivalent": Text(
        "This is the annual equivalent: one-off and structural costs together, as an amount per year.",
        "Dit is het jaarlijks equivalent: eenmalige en structurele kosten samen, omgerekend naar een bedrag per jaar.",
    ),
    "present_value": Text(
        "This is the present value: all costs of {first}–{last} together, at their value in {base}.",
        "Dit is de contante waarde: alle kosten van {first}–{last} samen, naar hun waarde in {base}.",
    ),
}
"""What the amounts are, by measure."""
EXPECTED = Text(
    "The amounts are expected values: the mean of the draws.",
    "De bedragen zijn verwachte waarden: het gemiddelde van de trekkingen.",
)
CHEAPER = Text("{mix} is {others}.", "{mix} is {others}.")
UNDER_DEPENDENCE = Text(
    "That holds with a dependence of {dependence} between the figures.",
    "Dat geldt bij een samenhang van {dependence} tussen de cijfers.",
)
THAN = (
    Text("cheaper than {other} in {chance} of the draws", "in {chance} van de trekkingen goedkoper dan {other}"),
    Text("cheaper than {other} in {chance}", "in {chance} goedkoper dan {other}"),
)
"""Of the first of some mixes, and of the others."""
AS_DEAR = Text("as dear as {others} in every draw", "in elke trekking even duur als {others}")
TURNED_BY_NONE = Text(
    "No single figure turns the order of {first} and {second} within its own range.",
    "Geen enkel cijfer keert de volgorde van {first} en {second} binnen zijn eigen bandbreedte om.",
)
TURNED_BY = (
    Text(
        "The order of {first} and {second} rests on one figure, which can turn it within its range: {figure}.",
        "De volgorde van {first} en {second} rust op één cijfer, dat haar binnen zijn bandbreedte kan omkeren: {figure}.",
    ),
    Text(
        "The order of {first} and {second} rests on {number} figures, each of which can turn it within its own range; the one that weighs most is {figure}.",
        "De volgorde van {first} en {second} rust op {number} cijfers: elk daarvan kan haar binnen zijn eigen bandbreedte omkeren; het zwaarst weegt {figure}.",
    ),
)
"""One figure, and more."""
WAITS = Text(
    "How sure that order is, and on how many figures it rests, is being worked out: the figures are being drawn from their ranges for that.",
    "Hoe zeker die volgorde is en op hoeveel cijfers zij rust, wordt berekend: daarvoor worden de cijfers uit hun bandbreedtes getrokken.",
)
