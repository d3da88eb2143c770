"""What `burden dashboard` says, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

HELP_DASHBOARD = Text(
    "Compare the mixes, change the figures and see what that does, on a page in the browser.",
    "Vergelijk de mixen, wijzig de cijfers en zie wat dat doet, op een pagina in de browser.",
)
HELP_SOURCE = Text(
    "Parameter workbook (.xlsx), or a folder of workbooks to choose from; if omitted, the default study is used.",
    "Parameterwerkmap (.xlsx), of een map met werkmappen om uit te kiezen; zonder opgave: de standaardstudie.",
)
HELP_PORT = Text(
    "Port to use; 0 picks a free one. Default: {port}, or a free one if that is in use.",
    "Poort voor het dashboard; 0 kiest een vrije poort. Standaard: {port}, of een vrije poort als die bezet is.",
)
HELP_SHOW = Text("Whether to open the page in the browser.", "Of de pagina in de browser wordt geopend.")
HELP_ADDRESS = Text(
    "Address to listen on; localhost can be reached from this computer only. 0.0.0.0 lets others in: then use --auth and --origin.",
    "Adres om op te luisteren; localhost is alleen vanaf deze computer te bereiken. 0.0.0.0 laat anderen toe: gebruik dan --auth en --origin.",
)
HELP_ORIGIN = Text(
    "Host name (with a port) at which others reach the page, such as burden.example.nl; may be given more than once.",
    "Hostnaam (met poort) waarop anderen de pagina bereiken, zoals regeldruk.example.nl; mag meer dan eens.",
)
HELP_AUTH = Text(
    "TOML file with Panel's settings for logging in: basic_auth, or oauth_provider with its key and secret.",
    "TOML-bestand met Panels instellingen voor aanmelden: basic_auth, of oauth_provider met sleutel en geheim.",
)
HELP_BEHIND_PROXY = Text(
    "All users come in through a proxy: trust what it says about their address and connection (X-Forwarded-For, -Proto).",
    "Alle gebruikers komen binnen via een proxy: vertrouw wat die meldt over hun adres en verbinding (X-Forwarded-For, -Proto).",
)
HELP_MOST_LINES = Text(
    "Maximum number of combinations of mix, activity and firm category in a study.",
    "Maximumaantal combinaties van mix, handeling en bedrijfscategorie in een studie.",
)
HELP_MOST_DRAWS = Text("Maximum number of draws in a simulation.", "Maximumaantal trekkingen in een simulatie.")
HELP_MOST_SECONDS = Text(
    "Maximum time for draws or an export, in seconds.",
    "Maximumtijd voor trekkingen of een export, in seconden.",
)
HELP_MOST_MEMORY = Text(
    "Maximum memory for a process that makes draws or an export, in MB (on Linux).",
    "Maximumgeheugen voor een proces dat trekkingen of een export maakt, in MB (op Linux).",
)
HELP_PROCESSES = Text(
    "Number of processes that make draws, for all users together; default: 2, or 1 on a single processor.",
    "Aantal processen dat de trekkingen maakt, voor alle gebruikers samen; standaard: 2, of 1 bij één processor.",
)
HELP_LANGUAGE = Text(
    "Language to start in: nl or en; default: that of the study.",
    "Taal om in te beginnen: nl of en; standaard: die van de studie.",
)

NOT_INSTALLED = Text(
    "The dashboard needs libraries that are not installed ({missing}): install the program again.",
    "Het dashboard heeft bibliotheken nodig die niet zijn geïnstalleerd ({missing}): installeer het programma opnieuw.",
)
STARTING = Text("The dashboard is starting …", "Het dashboard wordt gestart …")
READY = Text("The dashboard is at {address} (Ctrl+C stops it).", "Het dashboard staat op {address} (Ctrl+C stopt het).")
STOPPED = Text("The dashboard has stopped.", "Het dashboard is gestopt.")
OPEN_TO_OTHERS = Text(
    "Anyone who can reach {address} can open it without logging in; see --auth.",
    "Iedereen die {address} bereikt, kan het openen zonder zich aan te melden; zie --auth.",
)
PORT_TAKEN = Text(
    "Port {port} is in use. Choose another with --port, or omit --port to use a free one.",
    "Poort {port} is in gebruik. Kies een andere met --port, of laat --port weg om een vrije poort te gebruiken.",
)
ADDRESS_WRONG = Text("Cannot listen on {address}: {reason}.", "Op {address} kan niet worden geluisterd: {reason}.")
AUTH_NOT_READ = Text("{path} cannot be read: {reason}.", "{path} is niet te lezen: {reason}.")
AUTH_UNKNOWN = Text(
    "{path} has a setting {name} that has nothing to do with logging in.{suggestion} Known settings: {known}.",
    "{path} heeft een instelling {name} die niets met aanmelden te maken heeft.{suggestion} Bekende instellingen: {known}.",
)
AUTH_EMPTY = Text(
    "{path} sets neither basic_auth nor oauth_provider, so nobody would have to log in.",
    "In {path} staat geen basic_auth en geen oauth_provider; niemand zou zich hoeven aan te melden.",
)
