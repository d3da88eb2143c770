"""What `burden simulate` says, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

HELP_SIMULATE = Text(
    "Show how certain the totals are: every figure with a range is drawn many times over.",
    "Toon hoe zeker de totalen zijn: elk cijfer met een bandbreedte wordt vele malen getrokken.",
)
HELP_DRAWS = Text("Number of draws; default: as in the study.", "Aantal trekkingen; standaard: zoals in de studie.")
HELP_SEED = Text(
    "Number that makes the draws repeatable; default: that of the study.",
    "Getal waarmee de trekkingen herhaalbaar zijn; standaard: dat van de studie.",
)
HELP_DEPENDENCE = Text(
    "How much the errors of figures of one column go together, from 0 to 1; default: that of the study.",
    "Hoezeer de fouten van cijfers uit één kolom samengaan, van 0 tot en met 1; standaard: die van de studie.",
)
HELP_METHOD = Text(
    "How the draws are spread: lhs (Latin hypercube), sobol (scrambled Sobol points) or plain (each by itself).",
    "Hoe de trekkingen zijn gespreid: lhs (Latijnse hyperkubus), sobol (verschoven Sobolpunten) of plain (elk op zich).",
)
HELP_LEVELS = Text(
    "Ends of the interval as percentages, separated by a comma.",
    "Grenzen van het interval als percentages, gescheiden door een komma.",
)
HELP_UNTIL = Text(
    "Draw until every mean is this precise, such as 1%; --draws is then the maximum number of draws.",
    "Trek totdat elk gemiddelde zo precies is, zoals 1%; --draws is dan het maximumaantal trekkingen.",
)
HELP_MEASURES = Text(
    "What is measured, separated by commas: one_off, structural, annual_equivalent, present_value, cost, hours.",
    "Wat wordt gemeten, gescheiden door komma's: one_off, structural, annual_equivalent, present_value, cost, hours.",
)
HELP_EXACT = Text(
    "Show all digits, including those that the interval does not support.",
    "Toon alle cijfers, ook die waarvoor het interval te breed is.",
)

SIMULATING = Text("Drawing", "Bezig met trekken")
TITLE = Text("How certain is it?", "Hoe zeker is het?")
BASIS = Text(
    "{draws} draws of {parameters} uncertain figures ({method}, seed {seed}); {low}-{high}%: the interval in which a total lies in {share}% of the draws.",
    "{draws} trekkingen van {parameters} onzekere cijfers ({method}, startgetal {seed}); {low}-{high}%: het interval waarin een totaal in {share}% van de trekkingen ligt.",
)
BASIS_ONE = Text(
    "1 draw of {parameters} uncertain figures ({method}, seed {seed}).",
    "1 trekking van {parameters} onzekere cijfers ({method}, startgetal {seed}).",
)
METHOD_ERRORS = Text(
    "Error of the means with this number of draws: {errors}. {verdict}",
    "Fout in de gemiddelden bij dit aantal trekkingen: {errors}. {verdict}",
)
SMALLEST = Text("Smallest here: {methods}.", "Hier het kleinst: {methods}.")
AS_SMALL = Text(
    "Smallest here: {methods}; the difference between them may be chance.",
    "Hier het kleinst: {methods}; het verschil daartussen kan toeval zijn.",
)
NO_RANGES = Text(
    "No figure of this study has a range, so there is no interval and no chance to show. Fill in low and high values first; "
    "burden compare shows the amounts.",
    "Geen enkel cijfer van deze studie heeft een bandbreedte; er valt dus geen interval of kans te tonen. Vul eerst lage en "
    "hoge waarden in; burden compare toont de bedragen.",
)
DIGITS = Text(
    "Every figure is rounded to what its interval supports; --exact shows all digits.",
    "Elk cijfer is afgerond op wat zijn interval rechtvaardigt; --exact toont alle cijfers.",
)
OUTSIDE = Text(
    "The central estimate of {mix} lies {side} the interval: the ranges of its figures reach much further {way} than {other}.",
    "De centrale schatting van {mix} ligt {side} het interval: de bandbreedtes reiken veel verder naar {way} dan naar {other}.",
)
BELOW, ABOVE = Text("below", "onder"), Text("above", "boven")
UP, DOWN = Text("up", "boven"), Text("down", "beneden")
NOT_PRECISE = Text(
    "After {draws} draws the error of at least one mean is still above {until}.",
    "Na {draws} trekkingen is de fout in ten minste één gemiddelde nog groter dan {until}.",
)

WRONG_LEVELS = Text(
    "--levels {given}: expected two or more percentages between 0 and 100 in ascending order, such as 5,95.",
    "--levels {given}: verwacht twee of meer percentages tussen 0 en 100 in oplopende volgorde, zoals 5,95.",
)
WRONG_UNTIL = Text(
    "--until {given}: expected a percentage between 0 and 100, such as 1%.",
    "--until {given}: verwacht een percentage tussen 0 en 100, zoals 1%.",
)
TOO_MANY_DRAWS = Text(
    "{draws} draws of {totals} totals are too many to hold in memory. Use fewer draws, measures or columns.",
    "{draws} trekkingen van {totals} totalen passen niet in het geheugen. Kies minder trekkingen, maten of kolommen.",
)
TOO_MANY_PARAMETERS = Text(
    "{count} uncertain figures are too many for Sobol points (at most {most}); choose --method lhs.",
    "{count} onzekere cijfers zijn te veel voor Sobolpunten (hoogstens {most}); kies --method lhs.",
)
