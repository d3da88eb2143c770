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
    "Show which uncertain figures matter, what is worth measuring better, and where mixes break even.",
    "Toon welke onzekere cijfers ertoe doen, wat beter meten waard is, en waar mixen evenveel kosten.",
)
HELP_FIRST = Text("Mix that is compared with.", "Mix waarmee wordt vergeleken.")
HELP_SECOND = Text("The other mix.", "De andere mix.")
HELP_OLD = Text("The old version of the workbook.", "De oude versie van de werkmap.")
HELP_NEW_VERSION = Text("The new version of the workbook.", "De nieuwe versie van de werkmap.")
HELP_BY_PART = Text(
    "What to split the difference by, with commas; left out: instrument. Also obligation, kind, size_class ...",
    "Waarnaar uitgesplitst wordt, met komma's; weggelaten: instrument. Of obligation, kind, size_class ...",
)
HELP_MEASURE = Text(
    "What is measured: structural, one_off, annual_equivalent, present_value, cost or hours.",
    "Wat wordt gemeten: structural, one_off, annual_equivalent, present_value, cost of hours.",
)
HELP_MIX = Text("One mix; left out: every mix.", "Eén mix; weggelaten: elke mix.")
HELP_AGAINST = Text(
    "Look at the difference with this mix instead.", "Kijk in plaats daarvan naar het verschil met deze mix."
)
HELP_TOP = Text("How many figures to show in a table.", "Hoeveel cijfers een tabel toont.")
HELP_GROUPS = Text(
    "Take figures of the same kind together: all tariffs, all hours of an obligation ...",
    "Neem cijfers van dezelfde soort samen: alle uurtarieven, alle uren van een verplichting ...",
)
HELP_BREAK_EVEN = Text(
    "Key of one figure: at which value do the mixes cost the same, or is the ceiling met? 'all' lists every uncertain "
    "figure that has such a value within its range. With --against or --ceiling.",
    "Sleutel van één cijfer: bij welke waarde kosten de mixen evenveel, of wordt het plafond gehaald? 'all' noemt elk "
    "onzeker cijfer dat binnen zijn bandbreedte zo'n waarde heeft. Met --against of --ceiling.",
)
HELP_CEILING = Text(
    "Amount that the mix (or its difference with --against) may come to.",
    "Bedrag waarop de mix (of het verschil met --against) mag uitkomen.",
)
HELP_DRAWS = Text(
    "How many draws the shares of the spread are worked out from; left out: as in the study.",
    "Met hoeveel trekkingen het aandeel in de spreiding wordt bepaald; weggelaten: zoals in de studie.",
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
    "The study has no figure {key}.{suggestion} The keys stand in: burden sensitivity --format csv",
    "De studie heeft geen cijfer {key}.{suggestion} De sleutels staan in: burden sensitivity --format csv",
)
NO_TARGET = Text(
    "--break-even needs --mix with --against (another mix) or --ceiling (an amount).",
    "--break-even vraagt --mix met --against (een andere mix) of --ceiling (een bedrag).",
)
CEILING_ALONE = Text("--ceiling goes with --break-even.", "--ceiling hoort bij --break-even.")
SAME_MIX = Text("Choose two different mixes.", "Kies twee verschillende mixen.")

IN_HOURS = Text("In hours.", "In uren.")

EXPLANATION = Text(
    "Difference between {first} and {second}: {measure}", "Verschil tussen {first} en {second}: {measure}"
)
MORE = Text("{second} comes to {amount} more than {first}.", "{second} komt {amount} hoger uit dan {first}.")
LESS = Text("{second} comes to {amount} less than {first}.", "{second} komt {amount} lager uit dan {first}.")
EQUAL = Text("{first} and {second} come to the same.", "{first} en {second} komen op hetzelfde uit.")
REASONS = {
    "only in the first": Text("only in {first}", "alleen in {first}"),
    "only in the second": Text("only in {second}", "alleen in {second}"),
    "other scope": Text("in both, with another scope", "in beide, met een andere reikwijdte"),
    "other entry year": Text("in both, from another year", "in beide, vanaf een ander jaar"),
    "other scope and entry year": Text(
        "in both, with another scope, from another year", "in beide, met een andere reikwijdte, vanaf een ander jaar"
    ),
    "no difference": Text("in both alike", "in beide gelijk"),
}
INTERACTION = Text("Interaction between instruments", "Wisselwerking tussen instrumenten")
PART_SHARE = Text("Share", "Aandeel")
SAME_PARTS = Text("{count} parts do not differ.", "{count} delen verschillen niet.")
ONE_SAME_PART = Text("1 part does not differ.", "1 deel verschilt niet.")
WITHOUT_INTERACTION = Text(
    "Each part is valued without the influence of other instruments; what instruments do to each other stands apart, "
    "so that the parts add up.",
    "Elk deel is gewaardeerd zonder invloed van andere instrumenten; wat instrumenten met elkaar doen staat apart, "
    "zodat de delen optellen.",
)

DIFFERENCES = Text("What changed from {old} to {new}: {measure}", "Wat er veranderde van {old} naar {new}: {measure}")
OTHER_CURRENCY = Text(
    "Note: the old workbook is in {old}, the new one in {new}. Amounts are not converted.",
    "Let op: de oude werkmap is in {old}, de nieuwe in {new}. Bedragen zijn niet omgerekend.",
)
NO_DIFFERENCES = Text("{old} and {new} say the same.", "{old} en {new} zeggen hetzelfde.")
CHANGE = Text("Change", "Verandering")
EFFECT_ON = Text("Effect on {mix}", "Effect op {mix}")
CHANGES_TOGETHER = Text("Interaction between the changes", "Wisselwerking tussen de veranderingen")
ROW_ADDED = Text("added: {row}", "toegevoegd: {row}")
ROW_REMOVED = Text("removed: {row}", "verwijderd: {row}")
AND_MORE = Text("{change} (and {count} more that go with it)", "{change} (en {count} meer die erbij horen)")
IN_MIX = Text("in mix {mix}", "in mix {mix}")
NO_EFFECT_COUNT = Text(
    "{count} changes without effect on the central result:",
    "{count} veranderingen zonder effect op de centrale uitkomst:",
)
ONE_WITHOUT_EFFECT = Text(
    "1 change without effect on the central result:", "1 verandering zonder effect op de centrale uitkomst:"
)
WITHOUT_EFFECT = {
    "text only": Text("text only, no effect", "alleen tekst, geen effect"),
    "range only": Text(
        "only the range or the draws, no effect on the central result",
        "alleen de bandbreedte of de trekkingen, geen effect op de centrale uitkomst",
    ),
    "beside the calculation": Text(
        "stands beside the calculation, no effect", "staat naast de berekening, geen effect"
    ),
}
AND_OTHERS = Text("… and {count} more; all of them: --format csv", "… en nog {count}; allemaal: --format csv")

TORNADO = Text("What {mix} depends on: {measure}", "Waar {mix} van afhangt: {measure}")
TORNADO_PAIR = Text(
    "What the difference of {mix} with {against} depends on: {measure}",
    "Waar het verschil van {mix} met {against} van afhangt: {measure}",
)
CENTRAL = Text("Central: {amount}.", "Centraal: {amount}.")
FIGURE = Text("Figure, and its low – central – high value", "Cijfer, met zijn lage – centrale – hoge waarde")
GROUP = Text("Figures taken together", "Cijfers samen")
COUNT = Text("How many", "Hoeveel")
AT_LOW = Text("At low", "Bij laag")
AT_HIGH = Text("At high", "Bij hoog")
OF_SPREAD = Text("Share of the spread", "Aandeel in de spreiding")
TURNS = Text(
    "*: between its low and its high value the other mix becomes the cheaper one.",
    "*: tussen zijn lage en zijn hoge waarde wordt de andere mix de goedkoopste.",
)
REST_OF_SPREAD = Text(
    "{share} of the spread comes from figures only together.",
    "{share} van de spreiding komt van cijfers die alleen samen werken.",
)
BETTER = Text("What is worth measuring better", "Wat beter meten waard is")
NARROWER = Text(
    "Measuring the {subject} would narrow the 90% interval of {mix} by about {share}: from {low} – {high} to "
    "{known_low} – {known_high}, if the central value proves right.",
    "{subject}: goed meten zou het 90%-interval van {mix} ongeveer {share} smaller maken: van {low} – {high} "
    "naar {known_low} – {known_high}, als de centrale waarde blijkt te kloppen.",
)
SLIGHTLY_NARROWER = Text(
    "Measuring the {subject} would narrow the 90% interval of {mix} ({low} – {high}) by about {share}, if the central "
    "value proves right.",
    "{subject}: goed meten zou het 90%-interval van {mix} ({low} – {high}) ongeveer {share} smaller maken, als de "
    "centrale waarde blijkt te kloppen.",
)
NOT_NARROWER = Text(
    "Measuring the {subject} would hardly narrow the 90% interval of {mix} ({low} – {high}).",
    "{subject}: goed meten zou het 90%-interval van {mix} ({low} – {high}) nauwelijks smaller maken.",
)
DIFFERENCE_OF = Text("the difference of {mix} with {against}", "het verschil van {mix} met {against}")
NOTHING_UNCERTAIN = Text(
    "No uncertain figure makes a difference here.", "Geen enkel onzeker cijfer maakt hier verschil."
)
GROUPS = {
    "tariffs": Text("all tariffs", "alle uurtarieven"),
    "firm_categories": Text("all numbers of firms", "alle aantallen bedrijven"),
    "interactions": Text("all interactions between instruments", "alle wisselwerkingen tussen instrumenten"),
    "scope": Text("scope of {owner}", "reikwijdte van {owner}"),
    "activities": Text("{field} of {owner}", "{field} van {owner}"),
}
ONE_FIGURE = Text("{field} of {row}", "{field} van {row}")

BREAK_EVEN_TITLE = Text("Break-even: {measure}", "Omslagpunt: {measure}")
TARGET_PAIR = Text("{mix} equal to {against}", "{mix} gelijk aan {against}")
TARGET_PAIR_CEILING = Text("{mix} at {ceiling} above {against}", "{mix} op {ceiling} boven {against}")
TARGET_CEILING = Text("{mix} at {ceiling}", "{mix} op {ceiling}")
NO_RANGE = Text("it has none", "die heeft het niet")
CROSSINGS = {
    "within the range": Text(
        "{figure}: {target} where it is {value}, within its range ({range}).",
        "{figure}: {target} bij de waarde {value}, binnen de bandbreedte ({range}).",
    ),
    "outside the range": Text(
        "{figure}: none within the range ({range}); {target} only where it is {value}.",
        "{figure}: geen omslagpunt binnen de bandbreedte ({range}); {target} pas bij de waarde {value}.",
    ),
    "outside the allowed bounds": Text(
        "{figure}: none within the allowed bounds; {target} would take a value of {value}.",
        "{figure}: geen omslagpunt binnen de toegestane grenzen; {target} zou een waarde van {value} vragen.",
    ),
    "the parameter makes no difference": Text(
        "{figure}: none; it makes no difference here.",
        "{figure}: geen omslagpunt; dit cijfer maakt hier geen verschil.",
    ),
    "at every value": Text("{figure}: {target} at every value.", "{figure}: {target} bij elke waarde."),
    "not linear": Text(
        "{figure}: no exact value can be given. By the rules of this study (rounded hours, or rare activities placed "
        "in their years) the result follows it in steps.",
        "{figure}: er is geen exacte waarde te geven. Door de regels van deze studie (afgeronde uren, of zeldzame "
        "handelingen in hun jaar) volgt de uitkomst dit cijfer in stappen.",
    ),
}
NONE_IN_RANGE = Text(
    "No uncertain figure has a break-even within its range: {target}.",
    "Geen enkel onzeker cijfer heeft een omslagpunt binnen zijn bandbreedte: {target}.",
)
BREAK_EVENS = Text(
    "Figures with a break-even within their range: {target}",
    "Cijfers met een omslagpunt binnen hun bandbreedte: {target}",
)
BREAK_EVEN_AT = Text("Break-even at", "Omslagpunt bij")
