"""What the state of a session says to its reader."""

from __future__ import annotations

from burden.language import Text

UPLOAD_TOO_LARGE = Text(
    "The file is too large for this page: {found} MB; the maximum is {allowed} MB.",
    "Het bestand is te groot voor deze pagina: {found} MB; het maximum is {allowed} MB.",
)
ERRORS_IN_WORKBOOK = Text(
    "{name} has errors, so it cannot be used. Nothing in your study was changed.",
    "In {name} zitten fouten; daarom kan er niet mee worden gerekend. Aan uw studie is niets veranderd.",
)
NOT_READ = Text("{name} cannot be read.", "{name} is niet te lezen.")
NO_EDITS = Text(
    "They are no changes as this dashboard keeps them: they are damaged, or there are too many of them.",
    "Het zijn geen wijzigingen zoals dit dashboard ze bewaart: ze zijn beschadigd, of het zijn er te veel.",
)
EDITS_OF_ANOTHER = Text(
    "These changes were made in {name}, which is another workbook than the one that is open, or another version of it. "
    "Open that one first, and then these changes.",
    "Deze wijzigingen horen bij {name}: een andere werkmap dan die nu open is, of een andere versie ervan. Open die eerst, "
    "en dan deze wijzigingen.",
)
EDITS_DO_NOT_FIT = Text(
    "These changes are about something that is not in the workbook: {place}. Nothing was changed.",
    "Deze wijzigingen gaan over iets dat niet in de werkmap staat: {place}. Er is niets gewijzigd.",
)
NO_SUCH_WORKBOOK = Text("There is no workbook {name} here.", "Er is hier geen werkmap {name}.")
NO_WORKBOOKS = Text("There are no workbooks (.xlsx) in this folder.", "In deze map staan geen werkmappen (.xlsx).")
MIX_ADDED = Text("Mix {code} added", "Mix {code} toegevoegd")
MIX_DERIVED = Text("Mix {code} added, derived from {copy_of}", "Mix {code} toegevoegd, afgeleid van {copy_of}")
MIX_WITHOUT = Text("{added}, without {kind}", "{added}, zonder {kind}")
MIX_REMOVED = Text("Mix {code} removed", "Mix {code} verwijderd")
RANGE_MOVED = Text("Figure changed, with its range moved along", "Cijfer gewijzigd, met de bandbreedte meegeschoven")
RANGE_DROPPED = Text("Figure changed, without a range", "Cijfer gewijzigd, zonder bandbreedte")
CODE_NEEDED = Text("A new mix needs a code.", "Een nieuwe mix heeft een code nodig.")
CODE_TAKEN = Text("There is a mix {code} already.", "Er is al een mix {code}.")
NO_SUCH_MIX = Text("There is no mix {code}.", "Er is geen mix {code}.")
LAST_MIX = Text("A study needs at least one mix.", "Een studie heeft ten minste één mix nodig.")
POINT_NEEDED = Text("Say what the point is.", "Vul in wat het punt is.")
REPLY_NEEDED = Text(
    "Reply to the point: say what was done with it, and why.",
    "Geef een reactie op het punt: wat is ermee gedaan, en waarom?",
)
NO_SUCH_POINT = Text("There is no point {number}.", "Er is geen punt {number}.")
NO_SCENARIO_YET = Text(
    "The study cannot be calculated yet, so there is nothing that a scenario could differ from.",
    "De studie is nog niet door te rekenen; een scenario kan er dus nog niet van afwijken.",
)
NOTHING_CHANGED = Text("Nothing has been changed yet.", "Er is nog niets gewijzigd.")
NOT_A_SCENARIO = Text(
    "Your changes cannot be saved as a scenario: a scenario gives existing cells with figures or choices another value, and "
    "these changes do something else. Save the workbook or your changes on Workbook instead.",
    "Uw wijzigingen zijn niet als scenario te bewaren: een scenario geeft bestaande cellen met cijfers of keuzes een andere "
    "waarde, en deze wijzigingen doen iets anders. Bewaar dan de werkmap of uw wijzigingen bij Werkmap.",
)
SCENARIO_ONCE_RIGHT = Text(
    "Your changes can be saved as a scenario once everything is correct.",
    "Uw wijzigingen zijn als scenario te bewaren zodra alles klopt.",
)
ROW_ADDED = Text("this row was added", "deze rij is toegevoegd")
ROW_REMOVED = Text("this row was removed", "deze rij is verwijderd")
CELL_NOT_IN_SCENARIO = Text("a scenario cannot change this cell", "een scenario kan deze cel niet wijzigen")
NO_SCENARIO_IN_FILE = Text(
    "{name} has no sheet with scenarios, or one with more than {most} rows.",
    "{name} heeft geen blad met scenario's, of een blad met meer dan {most} rijen.",
)
DOES_NOT_COUNT = Text("this does not fit the study", "dit past niet bij de studie")
OTHER_BEFORE = Text(
    "the scenario was made where the cell said {before}; here it says {now}.",
    "het scenario is gemaakt toen er {before} in de cel stond; hier staat er {now}.",
)
DOES_NOT_FIT = Text("{row}: {why}", "{row}: {why}")
PLACE = Text("{sheet}, row {row}, {heading}", "{sheet}, rij {row}, {heading}")
ROW = Text("{sheet}, row {row}", "{sheet}, rij {row}")
SETTING = Text("{sheet}, {setting}", "{sheet}, {setting}")
TOO_MANY_DRAWS = Text(
    "The study asks for {draws} draws; this dashboard makes at most {most}. Choose fewer draws on the sheet of settings.",
    "De studie vraagt om {draws} trekkingen; dit dashboard maakt er hoogstens {most}. Kies minder trekkingen op het blad met instellingen.",
)
TOO_MANY_LINES = Text(
    "{name} has {lines} combinations of mix, activity and firm category; this dashboard accepts at most {most}. "
    "Commands such as burden compare can calculate it; --most-lines sets a different limit.",
    "{name} telt {lines} combinaties van mix, handeling en bedrijfscategorie; dit dashboard neemt er hoogstens {most} aan. "
    "De opdrachten, zoals burden compare, rekenen de studie wel door; met --most-lines geldt een andere grens.",
)
OUT_OF_TIME = Text(
    "This was stopped after {seconds} seconds, the longest that one calculation may take here.",
    "Dit is na {seconds} seconden gestopt: langer mag één berekening hier niet duren.",
)
OUT_OF_MEMORY = Text(
    "This was stopped: it needed more memory than the {megabytes} MB that one calculation may have here.",
    "Dit is gestopt: er was meer geheugen nodig dan de {megabytes} MB die één berekening hier mag gebruiken.",
)
