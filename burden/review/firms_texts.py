"""The questions about the firms that bear the burden, and their answers."""

from __future__ import annotations

from burden.language import Text

NO_BUSINESSES = Text(
    "Nothing to check: no firm category belongs to the group ‘business’.",
    "Niets te controleren: geen enkele bedrijfscategorie hoort bij de groep ‘bedrijf’.",
)
COUNT_OF = Text("{name} ({count})", "{name} ({count})")

PER_FIRM = Text("Are there figures per firm?", "Zijn er cijfers per bedrijf?")
NO_FIRMS = Text(
    "No firm category has any firms, so an amount per firm cannot be given.",
    "In geen enkele bedrijfscategorie zitten bedrijven; een bedrag per bedrijf is dus niet te geven.",
)
OTHER_UNITS = Text(
    "The categories of the group ‘business’ count something other than firms ({units}), so there is an amount for each of those, but none per firm.",
    "De categorieën van de groep ‘bedrijf’ tellen iets anders dan bedrijven ({units}). Daarvoor is er wel een bedrag per stuk, maar per bedrijf niet.",
)
FIRM_COSTS = Text(
    "Structural costs per firm per year, averaged over all firms and for a firm reached by every obligation: {mixes}.",
    "Structurele kosten per bedrijf per jaar, gemiddeld over alle bedrijven en voor een bedrijf dat door elke verplichting wordt bereikt: {mixes}.",
)
FIRM_COSTS_ONE_OFF = Text(
    "One-off costs per firm (there are no structural costs), averaged over all firms and for a firm reached by every obligation: {mixes}.",
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
    "No size classes are distinguished: all categories of businesses belong to one class or to none.",
    "Er is geen onderscheid naar grootteklasse: alle categorieën bedrijven horen bij dezelfde klasse of bij geen enkele.",
)
WITHOUT_CLASS = Text("Without a size class: {which}.", "Zonder grootteklasse: {which}.")

HOLES = Text(
    "Most sectors have every size class; these are missing: {which}.",
    "De meeste sectoren hebben elke grootteklasse; deze ontbreken: {which}.",
)
SIZE_IN_SECTOR = Text("{size} in sector {sector}", "{size} in sector {sector}")

GROUPS = Text(
    "Is it clear who bears this burden: businesses, citizens, professionals or government?",
    "Is duidelijk wie deze regeldruk heeft: bedrijven, burgers, professionals of de overheid?",
)
ONLY_BUSINESSES = Text("Firm categories by group: {groups}.", "Bedrijfscategorieën naar groep: {groups}.")
SEVERAL_GROUPS = Text(
    "Categories by group: {groups}. Amounts for other groups are not amounts for firms and must be shown separately; what government does is implementation, not burden.",
    "Categorieën naar groep: {groups}. Bedragen van andere groepen zijn geen bedragen van bedrijven en moeten apart staan; wat de overheid doet is uitvoering en geen regeldruk.",
)
GROUP_COSTS = Text("Per year: {groups}.", "Per jaar: {groups}.")
GROUP_COSTS_ONE_OFF = Text("One-off: {groups}.", "Eenmalig: {groups}.")
OF_GROUP = Text("{group}: {mixes}", "{group}: {mixes}")
MIX_AND_AMOUNT = Text("{mix} {amount}", "{mix} {amount}")
MISSING_GROUPS = Text(
    "Is everyone in the study of whom the obligations speak?",
    "Staat iedereen in de studie over wie de verplichtingen spreken?",
)
SPOKEN_OF = Text(
    "Names suggest that something is asked of the group ‘{group}’, which is not in the study: {which}.",
    "Namen wijzen erop dat er iets wordt gevraagd van de groep ‘{group}’, die niet in de studie staat: {which}.",
)
ALL_THERE = Text("Citizens and professionals are in the study.", "Burgers en professionals staan in de studie.")
NOT_THERE = Text(
    "Not in the study: {groups}. Say so in the paragraph if they bear nothing.",
    "Niet in de studie: {groups}. Vermeld het in de paragraaf als zij niets dragen.",
)
NO_GOVERNMENT = Text(
    "Supervision is counted, but no government category for what implementing it takes.",
    "Er is toezicht meegerekend, maar geen overheidscategorie voor de uitvoering daarvan.",
)

SME = Text(
    "Are small and medium-sized firms covered, for the SME test on firms with fewer than 250 persons employed?",
    "Is het mkb in beeld, voor de mkb-toets bij bedrijven met minder dan 250 werkzame personen?",
)
NO_SME_CLASS = Text(
    "None of the size classes micro, small and medium is present.",
    "De grootteklassen micro, klein en middelgroot ontbreken alle drie.",
)
SME_CLASSES = Text(
    "Classes with fewer than 250 persons employed: {classes}.",
    "Klassen met minder dan 250 werkzame personen: {classes}.",
)
SME_LACKING = Text("Not shown separately: {classes}.", "Niet apart vermeld: {classes}.")
SME_SHARE = Text(
    "Their share of the structural burden on businesses: {mixes}.",
    "Hun aandeel in de structurele regeldruk voor bedrijven: {mixes}.",
)
SME_SHARE_ONE_OFF = Text(
    "Their share of the one-off burden on businesses (there is no structural burden): {mixes}.",
    "Hun aandeel in de eenmalige regeldruk voor bedrijven (structurele is er niet): {mixes}.",
)
SME_NO_BURDEN = Text("There is no burden on businesses.", "Er is geen regeldruk voor bedrijven.")
MIX_AND_SHARE = Text("{mix} {share}", "{mix} {share}")
SAME_EFFORT = Text(
    "Activities that reach both large and smaller firms: {count}; with the same effort for both: {same}.",
    "Handelingen die zowel grote als kleinere bedrijven bereiken: {count}; met dezelfde inspanning voor beide: {same}.",
)

SECTORS = Text("Are there figures per sector?", "Zijn er cijfers per sector?")
NO_SECTORS = Text(
    "No sectors are distinguished: all categories of businesses belong to one sector or to none.",
    "Er is geen onderscheid naar sector: alle categorieën bedrijven horen bij dezelfde sector of bij geen enkele.",
)
IN_SECTORS = Text("Sectors: {count} ({sectors}).", "Sectoren: {count} ({sectors}).")
WITHOUT_SECTOR = Text("Without a sector: {which}.", "Zonder sector: {which}.")

EFFORT = Text(
    "Is an effort given for every firm that is reached?",
    "Is voor elk bedrijf dat wordt bereikt ook een inspanning opgegeven?",
)
ALL_EFFORT = Text(
    "Combinations of mix, obligation and firm category that the scope reaches: {count}; all of them have an activity.",
    "Combinaties van mix, verplichting en bedrijfscategorie die de reikwijdte bereikt: {count}; alle hebben een handeling.",
)
NO_EFFORT = Text(
    "Combinations of mix, obligation and firm category that the scope reaches: {count}; without any activity, and therefore counted as 0: {lacking} ({which}).",
    "Combinaties van mix, verplichting en bedrijfscategorie die de reikwijdte bereikt: {count}; zonder handeling, en dus geteld als 0: {lacking} ({which}).",
)
NOBODY_REACHED = Text(
    "Nothing to check: no scope row reaches any firm.",
    "Niets te controleren: geen rij van de reikwijdte bereikt een bedrijf.",
)
LACKING_IN = Text("{obligation}: {count}", "{obligation}: {count}")

BEARABLE = Text(
    "Is the burden bearable for the firms that are hit hardest?",
    "Is de regeldruk draagbaar voor de bedrijven die het zwaarst worden getroffen?",
)
NO_TURNOVER = Text(
    "No turnover is given for any category of businesses that is reached, so the burden as a share of turnover cannot be calculated.",
    "Bij geen enkele bereikte categorie bedrijven staat een omzet; de regeldruk als aandeel daarvan is dus niet te berekenen.",
)
HIGHEST_SHARE = Text(
    "The highest structural costs of a firm reached by every obligation are {share} of its annual turnover ({category} in {mix}).",
    "De hoogste structurele kosten van een bedrijf dat door elke verplichting wordt bereikt zijn {share} van zijn jaaromzet ({category} in {mix}).",
)
HIGHEST_SHARE_ONE_OFF = Text(
    "The highest one-off costs of a firm reached by every obligation (there are no structural costs) are {share} of its annual turnover ({category} in {mix}).",
    "De hoogste eenmalige kosten van een bedrijf dat door elke verplichting wordt bereikt (structurele zijn er niet) zijn {share} van zijn jaaromzet ({category} in {mix}).",
)
ABOVE_LIMIT = Text(
    "Categories above {limit} in one or more mixes: {count}.",
    "Categorieën boven {limit} in een of meer mixen: {count}.",
)
UNKNOWN_TURNOVER = Text(
    "Reached categories without a turnover, not examined: {count}.",
    "Bereikte categorieën zonder omzet, niet bekeken: {count}.",
)
NOBODY_BURDENED = Text(
    "Nothing to check: no binding obligation reaches a business.",
    "Niets te controleren: geen bindende verplichting bereikt een bedrijf.",
)
