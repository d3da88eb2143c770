"""The questions about the firms that bear the burden, and their answers."""

from __future__ import annotations

from burden.language import Text

NO_BUSINESSES = Text(
    "Nothing to check: no firm category is of the group ‘business’.",
    "Niets te controleren: geen bedrijfscategorie is van de groep ‘bedrijf’.",
)
COUNT_OF = Text("{name} ({count})", "{name} ({count})")

PER_FIRM = Text("Are there figures per firm?", "Zijn er cijfers per bedrijf?")
NO_FIRMS = Text(
    "No firm category has any firms: an amount per firm cannot be given.",
    "Geen bedrijfscategorie heeft bedrijven: een bedrag per bedrijf is niet te geven.",
)
FIRM_COSTS = Text(
    "Structural cost per firm a year, averaged over all firms and for a firm that every obligation reaches: {mixes}.",
    "Structurele kosten per bedrijf per jaar, gemiddeld over alle bedrijven en voor een bedrijf dat door elke verplichting wordt bereikt: {mixes}.",
)
FIRM_COSTS_ONE_OFF = Text(
    "One-off cost per firm (there are no structural costs), averaged over all firms and for a firm that every obligation reaches: {mixes}.",
    "Eenmalige kosten per bedrijf (structurele zijn er niet), gemiddeld over alle bedrijven en voor een bedrijf dat door elke verplichting wordt bereikt: {mixes}.",
)
OF_MIX = Text("{mix} {average} and {reached}", "{mix} {average} en {reached}")
OF_MIX_UNREACHED = Text("{mix} {average} and no firm reached", "{mix} {average} en geen bedrijf bereikt")
SINGLE_FIRMS = Text(
    "Categories of one firm or none, where an amount per firm is no average: {which}.",
    "Categorieën met één bedrijf of geen, waar een bedrag per bedrijf geen gemiddelde is: {which}.",
)

SIZES = Text("Are there figures per size class?", "Zijn er cijfers per grootteklasse?")
IN_CLASSES = Text("Categories by size class: {classes}.", "Categorieën naar grootteklasse: {classes}.")
NO_CLASSES = Text(
    "No size classes are told apart: all categories of businesses are of one class or of none.",
    "Er zijn geen grootteklassen onderscheiden: alle categorieën van bedrijven zijn van één klasse of van geen.",
)
WITHOUT_CLASS = Text("Without a size class: {which}.", "Zonder grootteklasse: {which}.")

HOLES = Text(
    "Most sectors have every size class; these are not there: {which}.",
    "De meeste sectoren hebben elke grootteklasse; deze zijn er niet: {which}.",
)
SIZE_IN_SECTOR = Text("{size} in sector {sector}", "{size} in sector {sector}")

GROUPS = Text(
    "Is it clear whose burden this is: of businesses, citizens, professionals or government?",
    "Is duidelijk van wie deze regeldruk is: van bedrijven, burgers, professionals of de overheid?",
)
ONLY_BUSINESSES = Text("Firm categories by group: {groups}.", "Bedrijfscategorieën naar groep: {groups}.")
SEVERAL_GROUPS = Text(
    "Categories by group: {groups}. Amounts of other groups are no amounts of firms and belong apart; what government does is implementation and no burden.",
    "Categorieën naar groep: {groups}. Bedragen van andere groepen zijn geen bedragen van bedrijven en horen apart; wat de overheid doet is uitvoering en geen regeldruk.",
)
OF_OTHERS = Text(
    "Of what the mixes come to, groups other than businesses bear: {mixes}.",
    "Van wat de mixen kosten dragen andere groepen dan bedrijven: {mixes}.",
)

SME = Text(
    "Are small and medium-sized firms in view, for the SME test on firms under 250 persons employed?",
    "Is het mkb in beeld, voor de mkb-toets bij bedrijven met minder dan 250 werkzame personen?",
)
NO_SME_CLASS = Text(
    "None of the size classes micro, small and medium is there.",
    "Geen van de grootteklassen micro, klein en middelgroot is er.",
)
SME_CLASSES = Text("Classes under 250 persons employed: {classes}.", "Klassen onder 250 werkzame personen: {classes}.")
SME_LACKING = Text("Not told apart: {classes}.", "Niet onderscheiden: {classes}.")
SME_SHARE = Text(
    "Their part of the structural burden on businesses: {mixes}.",
    "Hun deel van de structurele regeldruk voor bedrijven: {mixes}.",
)
SME_SHARE_ONE_OFF = Text(
    "Their part of the one-off burden on businesses (there is no structural one): {mixes}.",
    "Hun deel van de eenmalige regeldruk voor bedrijven (structurele is er niet): {mixes}.",
)
SME_NO_BURDEN = Text("No burden falls on businesses.", "Er valt geen regeldruk op bedrijven.")
MIX_AND_SHARE = Text("{mix} {share}", "{mix} {share}")
SAME_EFFORT = Text(
    "Activities that reach large firms and smaller ones: {count}; with one and the same effort for both: {same}.",
    "Handelingen die grote en kleinere bedrijven bereiken: {count}; met één en dezelfde inspanning voor beide: {same}.",
)

SECTORS = Text("Are there figures per sector?", "Zijn er cijfers per sector?")
NO_SECTORS = Text(
    "No sectors are told apart: all categories of businesses are of one sector or of none.",
    "Er zijn geen sectoren onderscheiden: alle categorieën van bedrijven zijn van één sector of van geen.",
)
IN_SECTORS = Text("Sectors: {count} ({sectors}).", "Sectoren: {count} ({sectors}).")
WITHOUT_SECTOR = Text("Without a sector: {which}.", "Zonder sector: {which}.")

EFFORT = Text(
    "Does every firm that is reached have an effort?", "Heeft elk bedrijf dat wordt bereikt ook een inspanning?"
)
ALL_EFFORT = Text(
    "Combinations of mix, obligation and firm category that the scope reaches: {count}; all have an activity.",
    "Combinaties van mix, verplichting en bedrijfscategorie die de reikwijdte bereikt: {count}; alle hebben een handeling.",
)
NO_EFFORT = Text(
    "Combinations of mix, obligation and firm category that the scope reaches: {count}; without any activity, and so counted as nothing: {lacking} ({which}).",
    "Combinaties van mix, verplichting en bedrijfscategorie die de reikwijdte bereikt: {count}; zonder enige handeling, en dus geteld als niets: {lacking} ({which}).",
)
NOBODY_REACHED = Text(
    "Nothing to check: no scope row reaches any firm.",
    "Niets te controleren: geen rij van de reikwijdte bereikt een bedrijf.",
)
LACKING_IN = Text("{obligation}: {count}", "{obligation}: {count}")

BEARABLE = Text(
    "Is the burden bearable for the firms it weighs on most?",
    "Is de regeldruk draagbaar voor de bedrijven waarop zij het zwaarst drukt?",
)
NO_TURNOVER = Text(
    "No category of businesses that is reached has a turnover: the burden as a share of it cannot be given.",
    "Geen categorie bedrijven die wordt bereikt heeft een omzet: de regeldruk als deel daarvan is niet te geven.",
)
HIGHEST_SHARE = Text(
    "The highest structural cost of a firm that every obligation reaches is {share} of its turnover a year ({category} in {mix}).",
    "De hoogste structurele kosten van een bedrijf dat door elke verplichting wordt bereikt zijn {share} van zijn jaaromzet ({category} in {mix}).",
)
HIGHEST_SHARE_ONE_OFF = Text(
    "The highest one-off cost of a firm that every obligation reaches (there are no structural costs) is {share} of its yearly turnover ({category} in {mix}).",
    "De hoogste eenmalige kosten van een bedrijf dat door elke verplichting wordt bereikt (structurele zijn er niet) zijn {share} van zijn jaaromzet ({category} in {mix}).",
)
ABOVE_LIMIT = Text(
    "Categories above {limit}, in any mix: {count}.", "Categorieën boven {limit}, in enige mix: {count}."
)
UNKNOWN_TURNOVER = Text(
    "Reached categories without a turnover, not looked at: {count}.",
    "Bereikte categorieën zonder omzet, niet bekeken: {count}.",
)
NOBODY_BURDENED = Text(
    "Nothing to check: no binding obligation reaches a business.",
    "Niets te controleren: geen bindende verplichting bereikt een bedrijf.",
)
