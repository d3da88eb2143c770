"""What `burden dashboard` says, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

HELP_DASHBOARD = Text(
    "Compare the mixes, change the figures and see what that does, on a page in the browser.",
    "Vergelijk de mixen, wijzig de cijfers en zie wat dat doet, op een pagina in de browser.",
)
HELP_SOURCE = Text(
    "Parameter workbook (.xlsx), or a folder whose workbooks can be chosen from; left out: the default study.",
    "Parameterwerkmap (.xlsx), of een map waarvan de werkmappen te kiezen zijn; weggelaten: de standaardstudie.",
)
HELP_PORT = Text(
    "Port to serve at; 0 takes a free one. Left out: {port}, or a free one where that is in use.",
    "Poort om op te draaien; 0 neemt een vrije. Weggelaten: {port}, of een vrije als die in gebruik is.",
)
HELP_SHOW = Text("Open the page in the browser, or not.", "Open de pagina in de browser, of niet.")
HELP_ADDRESS = Text(
    "Address to listen at; only this machine reaches localhost. 0.0.0.0 lets others in: then use --auth and --origin.",
    "Adres om op te luisteren; alleen deze computer bereikt localhost. 0.0.0.0 laat anderen toe: gebruik dan --auth en --origin.",
)
HELP_ORIGIN = Text(
    "Host (with a port) by which others reach the page, such as burden.example.nl; may be given several times.",
    "Naam (met poort) waarmee anderen de pagina bereiken, zoals regeldruk.example.nl; mag vaker worden gegeven.",
)
HELP_AUTH = Text(
    "TOML file with Panel's settings for logging in: basic_auth, or oauth_provider with its key and secret.",
    "TOML-bestand met Panels instellingen voor aanmelden: basic_auth, of oauth_provider met sleutel en geheim.",
)
HELP_BEHIND_PROXY = Text(
    "All readers come through a proxy: believe what it says of their address and connection (X-Forwarded-For, -Proto).",
    "Alle lezers komen via een proxy: geloof wat die meldt over hun adres en verbinding (X-Forwarded-For, -Proto).",
)
HELP_MOST_LINES = Text(
    "The most combinations of mix, activity and firm category that a study may have.",
    "Het hoogste aantal combinaties van mix, handeling en bedrijfscategorie dat een studie mag tellen.",
)
HELP_MOST_DRAWS = Text("The most draws of a simulation.", "Het hoogste aantal trekkingen van een simulatie.")
HELP_MOST_SECONDS = Text(
    "The longest that draws or an export may take, in seconds.",
    "Hoeveel seconden trekkingen of een export hoogstens mogen duren.",
)
HELP_MOST_MEMORY = Text(
    "The most memory of a process that makes draws or an export, in MB (on Linux).",
    "Hoeveel MB geheugen een proces dat trekkingen of een export maakt, hoogstens krijgt (op Linux).",
)
HELP_PROCESSES = Text(
    "How many processes make draws for all readers together; left out: 2, or 1 on a single processor.",
    "Hoeveel processen de trekkingen voor alle lezers samen maken; weggelaten: 2, of 1 bij een enkele processor.",
)
HELP_LANGUAGE = Text(
    "Language to begin in: nl or en; left out: that of the study.",
    "Taal om in te beginnen: nl of en; weggelaten: die van de studie.",
)

NOT_INSTALLED = Text(
    "The dashboard needs libraries that are not installed ({missing}): pip install 'burden-calculator[dashboard]'.",
    "Het dashboard heeft bibliotheken nodig die niet zijn geïnstalleerd ({missing}): pip install 'burden-calculator[dashboard]'.",
)
NOT_THERE = Text("{path} is not there.", "{path} bestaat niet.")
STARTING = Text("The dashboard is starting …", "Het dashboard wordt gestart …")
READY = Text("The dashboard is at {address} (Ctrl+C stops it).", "Het dashboard staat op {address} (Ctrl+C stopt het).")
STOPPED = Text("The dashboard has stopped.", "Het dashboard is gestopt.")
OPEN_TO_OTHERS = Text(
    "Everyone who reaches {address} can open it without logging in; see --auth.",
    "Iedereen die {address} bereikt, kan het openen zonder aanmelden; zie --auth.",
)
PORT_TAKEN = Text(
    "Port {port} is in use. Name another with --port, or leave it out to take a free one.",
    "Poort {port} is in gebruik. Noem een andere met --port, of laat die weg om een vrije te nemen.",
)
ADDRESS_WRONG = Text("{address} cannot be listened at: {reason}.", "Op {address} kan niet worden geluisterd: {reason}.")
AUTH_NOT_READ = Text("{path} cannot be read: {reason}.", "{path} is niet te lezen: {reason}.")
AUTH_UNKNOWN = Text(
    "{path} has a setting {name} that is not about logging in.{suggestion} Known are: {known}.",
    "{path} heeft een instelling {name} die niet over aanmelden gaat.{suggestion} Bekend zijn: {known}.",
)
AUTH_EMPTY = Text(
    "{path} says neither basic_auth nor oauth_provider, so nobody would have to log in.",
    "{path} noemt basic_auth noch oauth_provider, zodat niemand zou hoeven aanmelden.",
)
