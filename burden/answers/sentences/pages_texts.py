"""What is concluded from each page besides the one on which mixes are compared, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

IN_MIXES = Text("{amount} ({mixes})", "{amount} ({mixes})")
SO_MANY = Text("{count} mixes", "{count} mixen")
FROM_TO = Text("from {low} to {high}", "van {low} tot {high}")
LESS_THAN = Text("less than {amount}", "minder dan {amount}")

WHEN = {"one_off": Text("once", "eenmalig"), "structural": Text("a year", "per jaar")}
FIRMS_MOST = Text(
    "Of all sizes, {size} pay most: {amounts} {when}, where every obligation reaches them.",
    "Van alle grootteklassen betalen {size} het meest: {amounts} {when}, als elke verplichting hen bereikt.",
)
FIRMS_AT_MOST = Text(
    "Where every obligation reaches it, a firm pays at most {amounts} {when}.",
    "Een bedrijf dat door elke verplichting wordt bereikt, betaalt hoogstens {amounts} {when}.",
)
FIRMS_SAVE = Text(
    "No firm has costs {when}; a firm that every obligation reaches saves up to {amount}.",
    "Geen enkel bedrijf heeft {when} kosten; een bedrijf dat door elke verplichting wordt bereikt, bespaart tot {amount}.",
)
FIRMS_NOTHING = {
    "one_off": Text("These mixes cost a firm nothing once.", "Deze mixen kosten een bedrijf eenmalig niets."),
    "structural": Text("These mixes cost a firm nothing a year.", "Deze mixen kosten een bedrijf per jaar niets."),
}
CHEAPEST_BY_SIZE = Text(
    "Of the alternatives, averaged over all firms of a size, the cheapest ({measure}) is {sizes}.",
    "Van de alternatieven is, gemiddeld over alle bedrijven van een grootte, het goedkoopst ({measure}): {sizes}.",
)
CHEAPEST_FOR = (
    Text("{mix} for {size} (in {chance} of the draws)", "{mix} voor {size} (in {chance} van de trekkingen)"),
    Text("{mix} for {size} ({chance})", "{mix} voor {size} ({chance})"),
)
"""Of the first of some sizes, and of the others; so too where it is undecided."""
UNDECIDED_FOR = (
    Text(
        "{mix} for {size} (undecided: in {chance} of the draws)",
        "{mix} voor {size} (onbeslist: in {chance} van de trekkingen)",
    ),
    Text("{mix} for {size} (undecided: {chance})", "{mix} voor {size} (onbeslist: {chance})"),
)
AS_MUCH = Text("{mixes} (equal)", "{mixes} (gelijk)")
ALIKE_FOR = Text("every alternative (all equal) for {size}", "elk alternatief (alle gelijk) voor {size}")
LEAST_AND_MOST = Text("{mix} for {size}", "{mix} bij {size}")
TURNED_FOR_REACHED = Text(
    "An alternative may be the lightest on average only because it reaches few firms, and be the heaviest for a firm that "
    "it reaches in full. That is so of {mixes}.",
    "Een alternatief kan gemiddeld het lichtst zijn doordat het weinig bedrijven bereikt, en het zwaarst voor een bedrijf "
    "dat volledig wordt bereikt. Dat geldt voor {mixes}.",
)
CHANCES_WAIT = Text(
    "Which mix costs the firms of each size least, and how sure that is, is being worked out.",
    "Welke mix de bedrijven van elke grootte het minst kost, en hoe zeker dat is, wordt berekend.",
)
FIRMS_NOT_REACHED = Text(
    "None of these firms is reached by an obligation.", "Geen van deze bedrijven wordt door een verplichting bereikt."
)
OF_TURNOVER = Text("{share} of turnover", "{share} van de omzet")
TURNOVER = Text(
    "In proportion to turnover, the structural costs weigh most on {size}: {share} for those that are fully reached.",
    "Naar verhouding van de omzet wegen de structurele kosten het zwaarst voor {size}: {share} voor wie volledig wordt bereikt.",
)
TURNOVER_AT_MOST = Text(
    "The structural costs come to at most {share}, for a firm that is fully reached.",
    "De structurele kosten komen uit op hoogstens {share}, voor een bedrijf dat volledig wordt bereikt.",
)
EXAMPLE = Text(
    "This firm pays {structural} a year, and {one_off} once.",
    "Dit bedrijf betaalt {structural} per jaar, en eenmalig {one_off}.",
)

YEARS = Text(
    "Over {first}–{last} the costs add up to {amounts}, not discounted.",
    "Over {first}–{last} tellen de kosten op tot {amounts}, niet verdisconteerd.",
)
ONE_YEAR = Text("In {first} the costs come to {amounts}.", "In {first} komen de kosten uit op {amounts}.")
PEAK = Text("The most expensive year is {year}.", "Het duurste jaar is {year}.")
YEAR_IN = Text("{year} in {mixes}", "{year} in {mixes}")
LARGEST_PART = Text("The largest part of that is {parts}.", "Het grootste deel daarvan is {parts}.")
PART_IN = Text("{part} ({shares})", "{part} ({shares})")
SHARE_OF = Text("{share} of {mix}", "{share} van {mix}")
PARTS = {
    "one_off": Text("one-off costs", "eenmalige kosten"),
    "structural": Text("structural costs", "structurele kosten"),
    "investment": Text("investments", "investeringen"),
}

RANGES = Text(
    "In {share}% of the draws {ranges} ({measure}).",
    "In {share}% van de trekkingen {ranges} ({measure}).",
)
RANGE_OF = (
    Text("{mix} comes to {range}", "komt {mix} uit op {range}"),
    Text("{mix} to {range}", "{mix} op {range}"),
)
"""Of the first of some mixes, and of the others."""
WIDEST = Text(
    "Of these {count} mixes {mix} is the least certain: in {share}% of the draws it comes to {range} ({measure}).",
    "Van deze {count} mixen is {mix} het minst zeker: in {share}% van de trekkingen komt hij uit op {range} ({measure}).",
)
ALIKE = Text("{mixes} cost the same in every draw.", "{mixes} kosten in elke trekking evenveel.")
SURE = (
    Text(
        "{first} is cheaper than {second} in {chance} of the draws.",
        "{first} is in {chance} van de trekkingen goedkoper dan {second}.",
    ),
    Text(
        "Of every two alternatives that differ, the same one is the cheaper in at least {sure}% of the draws.",
        "Van elke twee alternatieven die verschillen, is dezelfde in ten minste {sure}% van de trekkingen de goedkoopste.",
    ),
)
"""Of one pair, and of more."""
UNSURE = (
    Text(
        "Which of {first} and {second} is the cheaper is not certain: {first} is in {chance} of the draws.",
        "Welke van {first} en {second} de goedkoopste is, is niet zeker: {first} is dat in {chance} van de trekkingen.",
    ),
    Text(
        "Of {number} pairs of alternatives it is not certain which is the cheaper, least of {first} and {second}: {first} is in {chance} of the draws.",
        "Van {number} paren alternatieven is niet zeker welke de goedkoopste is, het minst van {first} en {second}: {first} is dat in {chance} van de trekkingen.",
    ),
)
"""Of one pair, and of more."""
DRIVER = Text(
    "What matters most to {subject} is {figure}: within its range the result goes from {low} to {high} ({measure}).",
    "Het zwaarst voor {subject} weegt {figure}: binnen de bandbreedte loopt de uitkomst van {low} tot {high} ({measure}).",
)
DRIVER_SHARE = Text("It accounts for {share} of the spread.", "Het verklaart {share} van de spreiding.")
DIFFERENCE_OF = Text("the difference between {first} and {second}", "het verschil tussen {first} en {second}")
BREAK_EVEN = (
    Text(
        "One figure has a value within its range at which {target}: {figure}.",
        "{target} als één cijfer binnen zijn bandbreedte anders uitvalt: {figure}.",
    ),
    Text(
        "{number} figures each have a value within their range at which {target}; that of {figure} is nearest to what is filled in.",
        "{target} als een van {number} cijfers binnen zijn bandbreedte anders uitvalt; het omslagpunt van {figure} ligt het dichtst bij wat is ingevuld.",
    ),
)
"""One figure, and more."""

BUILT_MIXES = Text(
    "As annual equivalent the costs come to {amounts}.", "Als jaarlijks equivalent komen de kosten uit op {amounts}."
)
BUILT_MOST = Text(
    "The largest part of what {parent} costs comes from {part}: {amount}; the whole comes to {total} ({measure}).",
    "Het grootste deel van wat {parent} kost, komt van {part}: {amount}; het geheel komt uit op {total} ({measure}).",
)
BUILT_ONE = Text(
    "All that {parent} costs comes from {part}: {total} ({measure}).",
    "Alles wat {parent} kost, komt van {part}: {total} ({measure}).",
)
BUILT_NOTHING = Text(
    "{parent} brings no regulatory burden ({measure}).", "{parent} brengt geen regeldrukkosten mee ({measure})."
)
BUILT_SAVES = Text(
    "{parent} saves {total}, most of it by {part} ({measure}).",
    "{parent} bespaart {total}, het meest door {part} ({measure}).",
)

LARGEST_STEP = (
    Text("The largest step in that is {part}: {amount} more.", "De grootste stap daarin is {part}: {amount} meer."),
    Text("The largest step in that is {part}: {amount} less.", "De grootste stap daarin is {part}: {amount} minder."),
)
"""A step up, and one down."""
