"""What is said of the elements of a mix and of its lighter forms, in Dutch and in English."""

from __future__ import annotations

from burden.alternatives import FROM_SIZE, WITHOUT_SECTOR, WITHOUT_SIZE
from burden.language import Text

ELEMENTS = Text(
    "What the instruments of a mix do to each other: {measure}",
    "Hoe de instrumenten in een mix elkaar beïnvloeden: {measure}",
)
ELEMENTS_NOTE = Text(
    "“Alone”: what the instrument would cost if the others were not there. “Within the mix”: what it costs beside them. “Mix without it”: what the mix would then come to. A negative effect is relief, a positive one is stacking.",
    "‘Alleen’: wat het instrument zou kosten als de andere er niet waren. ‘In de mix’: wat het naast de andere kost. ‘Mix zonder dit instrument’: waar de mix dan op uitkomt. Een negatieve invloed is verlichting, een positieve is stapeling.",
)
IDLE = Text(
    "Without costs and without any effect on the others: {instruments}.",
    "Zonder kosten en zonder invloed op de andere: {instruments}.",
)
ALONE = Text("Alone", "Alleen")
WITHIN = Text("Within the mix", "In de mix")
WITHOUT = Text("Mix without it", "Mix zonder dit instrument")
FROM_OTHERS = Text("Effect of the others on it", "Invloed van de andere")
TO_OTHERS = Text("Its effect on the others", "Invloed op de andere")

SUMS = Text(
    "From each instrument alone to the whole mix: {measure}", "Van elk instrument alleen naar de hele mix: {measure}"
)
ALL_ALONE = Text("Every instrument alone", "Elk instrument alleen")
TWO_BY_TWO = Text("What they do two by two", "Wat ze twee aan twee doen")
REST = Text("What three and more do", "Wat drie of meer doen")
WHOLE = Text("Whole mix", "Hele mix")

PAIRS = Text("What instruments do to each other two by two", "Hoe instrumenten elkaar twee aan twee beïnvloeden")
PAIRS_NOTE = Text(
    "What two instruments cost together, less what each costs alone. Only pairs that do something to each other, in money, hours or for a goal. Scores are the analyst's judgement of what two do together for a goal beyond what each does (−2 to 2).",
    "Wat twee instrumenten samen kosten, min wat elk alleen kost. Alleen paren die elkaar beïnvloeden, in geld, uren of voor een doel. Scores zijn het oordeel van de analist over wat twee instrumenten samen voor een doel doen, boven wat elk doet (−2 tot 2).",
)
MATRIX_NOTE = Text(
    "Green is relief, red is stacking. Below an amount: what the two do together for a goal beyond what each does, in the analyst's judgement (−2 to 2).",
    "Groen is verlichting, rood is stapeling. Onder een bedrag: wat de twee samen voor een doel doen boven wat elk doet, naar het oordeel van de analist (−2 tot 2).",
)
OTHER = Text("With", "Met")
GOALS_TOGETHER = Text("Goals", "Doelen")

STACKED = Text(
    "Firms reached by several instruments at once, by {by}", "Bedrijven met meer dan één instrument tegelijk, per {by}"
)
STACKED_BY = {"size_class": Text("size class", "grootteklasse"), "sector": Text("sector", "sector")}
STACKED_NOTE = Text(
    "How the firms of different instruments overlap is not known; they are taken to be the same firms as far as possible. Costs per firm are averages of what such a firm pays.",
    "Welke bedrijven onder meer dan één instrument vallen is niet bekend; er is van uitgegaan dat het zoveel mogelijk dezelfde bedrijven zijn. Kosten per bedrijf zijn gemiddelden van wat zo'n bedrijf betaalt.",
)
INSTRUMENTS = Text("Instruments", "Instrumenten")
OR_MORE = Text("{count} or more", "{count} of meer")
ONE_OFF_EACH = Text("One-off, per firm", "Eenmalig per bedrijf")
YEARLY_EACH = Text("Per year, per firm", "Per jaar per bedrijf")

RELIEF = Text(
    "In {mix} the instruments together cost {amount} less than each of them alone ({whole} instead of {alone}; {measure}).",
    "In {mix} kosten de instrumenten samen {amount} minder dan elk alleen ({whole} in plaats van {alone}; {measure}).",
)
STACKING = Text(
    "In {mix} the instruments together cost {amount} more than each of them alone ({whole} instead of {alone}; {measure}).",
    "In {mix} kosten de instrumenten samen {amount} meer dan elk alleen ({whole} in plaats van {alone}; {measure}).",
)
NEITHER = Text(
    "In {mix} the instruments cost together what they cost each alone: {whole} ({measure}).",
    "In {mix} kosten de instrumenten samen evenveel als elk alleen: {whole} ({measure}).",
)
MOST_RELIEF = Text(
    "{first} and {second} relieve each other most: together they cost {amount} less.",
    "{first} en {second} verlichten elkaar het meest: samen kosten ze {amount} minder.",
)
MOST_STACKING = Text(
    "{first} and {second} add to each other most: together they cost {amount} more.",
    "{first} en {second} verzwaren elkaar het meest: samen kosten ze {amount} meer.",
)

LIGHTER = Text("Lighter forms of the mixes: {measure}", "Lichtere vormen van de mixen: {measure}")
LIGHTER_NOTE = Text(
    "Each mix without one of its instruments, without one size class or sector, and from a larger size up. Firms: those of the widest obligation of each category. Goals: the sum of the analyst's scores of the instruments that remain. What reaches fewer firms has no score.",
    "Elke mix zonder een van de instrumenten, zonder een grootteklasse of sector, en vanaf een grotere omvang. Bedrijven: die van de ruimste verplichting per categorie. Doelen: de som van de scores die de analist gaf aan de instrumenten die overblijven. Voor een vorm die minder bedrijven bereikt, is er geen score.",
)
FRONTIER = Text(
    "Forms of the mixes that no other form beats: {measure}",
    "Vormen van de mixen die door geen andere worden overtroffen: {measure}",
)
FRONTIER_NOTE = Text(
    "A form beats another if it costs no more, does no less for any goal and is better on something. Goals are not weighed against each other or against money.",
    "Een vorm overtreft een andere als hij niet meer kost, voor geen enkel doel minder doet en ergens beter in is. Doelen zijn niet tegen elkaar of tegen geld afgewogen.",
)
LOOKED_AT = Text("Forms looked at: {counts}", "Aantal bekeken vormen: {counts}")
NOT_ALL = Text(
    "{count} (those without one or two of its {instruments} instruments)",
    "{count} (die zonder één of twee van de {instruments} instrumenten)",
)
NOT_SCORED = Text(
    "Not compared in {mix} on “{goal}”: no score for {instruments}",
    "In {mix} niet vergeleken op ‘{goal}’: geen score voor {instruments}",
)
NO_GOALS_SCORED = Text(
    "There is no goal on which every instrument of {mix} has a score, so its forms cannot be compared on what they do.",
    "Er is geen doel waarop elk instrument van {mix} een score heeft. Daarom zijn de vormen niet te vergelijken op wat ze bereiken.",
)
STAYS_NOTE = Text(
    "“Stays” is the share of {draws} draws in which nothing beats the form.",
    "‘Blijft’ is het deel van {draws} trekkingen waarin de vorm door niets wordt overtroffen.",
)
MORE_FORMS = Text(
    "{count} more such forms of {mix} are in the full list (on the page, or with --format csv).",
    "Nog {count} zulke vormen van {mix} staan in de volledige lijst (op de pagina, of met --format csv).",
)

SAVES_MOST = Text(
    "Among the instruments that are a national choice, one matters most: {mix} {form} costs {amount} less ({measure}); {firms} firms are then no longer reached.",
    "Van de instrumenten die een nationale keuze zijn, scheelt er één het meest: {mix} {form} kost {amount} minder ({measure}); {firms} bedrijven worden dan niet meer bereikt.",
)
FROM_NEXT_SIZE = Text(
    "{mix} {form} costs {amount} less and spares {firms} firms.",
    "{mix} {form} kost {amount} minder en ontziet {firms} bedrijven.",
)
SMALLEST_SIZE = Text(
    "What the mixes cost if they reach firms from a size class up: {measure}",
    "Wat de mixen kosten als ze vanaf een grootteklasse gelden: {measure}",
)
SMALLEST = Text("Smallest size class that is reached", "Kleinste grootteklasse die eronder valt")

FORM = Text("Form", "Vorm")
SAVED = Text("Against the whole mix", "Ten opzichte van de hele mix")
SPARED = Text("Firms spared", "Gespaarde bedrijven")
EXCESS = Text("More than the form that beats it", "Meer dan de vorm die haar overtreft")
STAYS = Text("Stays", "Blijft")
THE_MIX = Text("the whole mix", "de hele mix")
LEFT_OUT = Text("without {codes}", "zonder {codes}")
ONLY = Text("only {codes}", "alleen {codes}")
NARROWER = {
    WITHOUT_SIZE: Text("without size class {codes}", "zonder grootteklasse {codes}"),
    WITHOUT_SECTOR: Text("without sector {codes}", "zonder sector {codes}"),
    FROM_SIZE: Text("from size class {codes} up", "vanaf grootteklasse {codes}"),
}
DROPS_EU = Text("leaves out an EU rule", "laat een EU-regel weg")
