"""What `burden explain`, `burden diff` and `burden sensitivity` say, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

HELP_EXPLAIN = Text(
    "Show where the difference between two mixes comes from: which instruments, and their interaction.",
    "Toon waar het verschil tussen twee mixen vandaan komt: welke instrumenten, en hun wisselwerking.",
)
HELP_DIFF = Text(
    "Show what changed between two versions of a workbook, and what each change did to the result.",
    "Toon wat er tussen twee versies van een werkmap veranderde, en wat elke verandering met de uitkomst deed.",
)
HELP_SENSITIVITY = Text(
    "Show which uncertain figures matter, which are worth measuring better, and where mixes break even.",
    "Toon welke onzekere cijfers ertoe doen, welke het waard zijn om beter te meten, en wanneer mixen evenveel kosten.",
)
HELP_ELEMENTS = Text(
    "Show what each instrument of a mix adds, what instruments do to each other, and which firms have several at once.",
    "Toon wat elk instrument aan een mix toevoegt, hoe instrumenten elkaar beïnvloeden en welke bedrijven er meer dan één tegelijk hebben.",
)
HELP_ALTERNATIVES = Text(
    "Show lighter forms of a mix: without an instrument, a size class or a sector, and which of them no other beats.",
    "Toon lichtere vormen van een mix: zonder een instrument, grootteklasse of sector, en welke door geen andere worden overtroffen.",
)
HELP_DRAWS_OF_FORMS = Text(
    "Number of draws that tell whether a form stays unbeaten, at most 1,000; 0: none. Default: as in the study, up to 1,000.",
    "Aantal trekkingen waaruit blijkt of een vorm onovertroffen blijft, hoogstens 1.000; 0: geen. Standaard: zoals in de studie, tot 1.000.",
)
LOOKING_AT_FORMS = Text("Looking at the forms of {mix}", "De vormen van {mix} worden bekeken")
HELP_FIRST = Text("Mix to compare with.", "Mix waarmee wordt vergeleken.")
HELP_SECOND = Text("The other mix.", "De andere mix.")
HELP_OLD = Text("The old version of the workbook.", "De oude versie van de werkmap.")
HELP_NEW_VERSION = Text("The new version of the workbook.", "De nieuwe versie van de werkmap.")
HELP_BY_PART = Text(
    "What to split the difference by, separated by commas; default: instrument. Also obligation, kind, size_class ...",
    "Waarnaar het verschil wordt uitgesplitst, gescheiden door komma's; standaard: instrument. Ook mogelijk: obligation, kind, size_class ...",
)
HELP_MEASURE = Text(
    "What is measured: structural, one_off, annual_equivalent, present_value, cost or hours.",
    "Wat wordt gemeten: structural, one_off, annual_equivalent, present_value, cost of hours.",
)
HELP_MIX = Text("One mix; default: every mix.", "Eén mix; standaard: elke mix.")
HELP_AGAINST = Text(
    "Look at the difference from this mix instead.", "Kijk in plaats daarvan naar het verschil met deze mix."
)
HELP_TOP = Text("How many figures to show in a table.", "Hoeveel cijfers een tabel toont.")
HELP_GROUPS = Text(
    "Group figures of the same kind: all tariffs, all hours of an obligation ...",
    "Neem cijfers van dezelfde soort samen: alle uurtarieven, alle uren van een verplichting ...",
)
HELP_BREAK_EVEN = Text(
    "Key of one figure: at what value do the mixes cost the same, or is the ceiling reached? 'all' lists every uncertain "
    "figure that has such a value within its range. With --against or --ceiling.",
    "Sleutel van één cijfer: bij welke waarde kosten de mixen evenveel, of wordt het plafond gehaald? 'all' noemt elk "
    "onzeker cijfer dat binnen zijn bandbreedte zo'n waarde heeft. Met --against of --ceiling.",
)
HELP_CEILING = Text(
    "Amount that the mix (or its difference from --against) may come to.",
    "Bedrag waarop de mix (of het verschil met --against) mag uitkomen.",
)
HELP_DRAWS = Text(
    "Number of draws used to work out the shares of the spread; default: as in the study.",
    "Aantal trekkingen waarmee het aandeel in de spreiding wordt bepaald; standaard: zoals in de studie.",
)

STOPPED = Text("Stopped. Nothing was written.", "Gestopt. Er is niets geschreven.")
UNKNOWN_MIX = Text(
    "The study has no mix {mix}.{suggestion} Choose from: {mixes}.",
    "De studie heeft geen mix {mix}.{suggestion} Kies uit: {mixes}.",
)
UNKNOWN_MEASURE = Text(
    "There is no measure {measure}.{suggestion} Choose from: {measures}.",
    "Er is geen maat {measure}.{suggestion} Kies uit: {measures}.",
)
UNKNOWN_KEY = Text(
    "The study has no figure {key}.{suggestion} For the keys: burden sensitivity --format csv",
    "De studie heeft geen cijfer {key}.{suggestion} De sleutels vindt u met: burden sensitivity --format csv",
)
NO_TARGET = Text(
    "--break-even needs --mix with --against (another mix) or --ceiling (an amount).",
    "--break-even vereist --mix met --against (een andere mix) of --ceiling (een bedrag).",
)
CEILING_ALONE = Text("--ceiling can only be used with --break-even.", "--ceiling kan alleen samen met --break-even.")
SAME_MIX = Text("Choose two different mixes.", "Kies twee verschillende mixen.")

OTHER_CURRENCY = Text(
    "Note: the old workbook is in {old}, the new one in {new}. Amounts are not converted.",
    "Let op: de oude werkmap is in {old}, de nieuwe in {new}. Bedragen zijn niet omgerekend.",
)
NO_DIFFERENCES = Text("{old} and {new} are the same.", "{old} en {new} zijn gelijk.")
WITHOUT_EFFECT = Text("{count} changes without effect:", "{count} veranderingen zonder effect:")
ONE_WITHOUT_EFFECT = Text("1 change without effect:", "1 verandering zonder effect:")
AND_OTHERS = Text("… and {count} more; all of them: --format csv", "… en nog {count}; allemaal: --format csv")

CENTRAL = Text("Central: {amount}.", "Centraal: {amount}.")
BETTER = Text(
    "What is worth measuring better (figures drawn independently of each other, dependence 0)",
    "Wat het waard is om beter te meten (cijfers onafhankelijk van elkaar getrokken, samenhang 0)",
)
NARROWER = Text(
    "Measuring the {subject} well would narrow the 90% interval of {mix} by about {share}: from {low} – {high} to "
    "{known_low} – {known_high}, if the central value proves to be right.",
    "{subject}: als dit goed wordt gemeten, wordt het 90%-interval van {mix} ongeveer {share} smaller: van {low} – {high} "
    "naar {known_low} – {known_high}, mits de centrale waarde klopt.",
)
SLIGHTLY_NARROWER = Text(
    "Measuring the {subject} well would narrow the 90% interval of {mix} ({low} – {high}) by about {share}, if the central "
    "value proves to be right.",
    "{subject}: als dit goed wordt gemeten, wordt het 90%-interval van {mix} ({low} – {high}) ongeveer {share} smaller, mits de "
    "centrale waarde klopt.",
)
NOT_NARROWER = Text(
    "Measuring the {subject} well would hardly narrow the 90% interval of {mix} ({low} – {high}).",
    "{subject}: als dit goed wordt gemeten, wordt het 90%-interval van {mix} ({low} – {high}) nauwelijks smaller.",
)
DIFFERENCE_OF = Text("the difference between {mix} and {against}", "het verschil tussen {mix} en {against}")
ONE_FIGURE = Text("{field} of {row}", "{field} van {row}")

BREAK_EVEN_TITLE = Text("Break-even: {measure}", "Omslagpunt: {measure}")
