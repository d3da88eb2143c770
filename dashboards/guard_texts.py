"""What the server itself says, before there is a page: why somebody gets no further."""

from __future__ import annotations

from burden.language import Text

NOT_THERE = Text("There is no such page here.", "Deze pagina bestaat hier niet.")
NOT_ALLOWED = Text("You may not open this.", "Dit mag u niet openen.")
NOT_UNDERSTOOD = Text("The server does not understand this request.", "De server begrijpt dit verzoek niet.")
FAILED = Text(
    "Something went wrong on the server. Please try again; whoever runs the server can find the reason in its log.",
    "Er ging iets mis op de server. Probeer het opnieuw; de beheerder vindt de oorzaak in het logboek van de server.",
)
OTHER_SESSION = Text(
    "This link names a session, and only the server hands those out. Open the dashboard without it.",
    "Deze link noemt een sessie, en die deelt alleen de server uit. Open het dashboard zonder die toevoeging.",
)
NOT_SAFE = Text("This server is not safe yet", "Deze server is nog niet veilig")
UNSIGNED = Text(
    "This server accepts sessions that it did not make, so users could end up in each other's work. "
    "Start it with --session-ids signed, and with a key of your own in BOKEH_SECRET_KEY (panel secret makes one).",
    "Deze server accepteert sessies die hij niet zelf heeft gemaakt, zodat gebruikers in elkaars werk kunnen belanden. "
    "Start hem met --session-ids signed en met een eigen sleutel in BOKEH_SECRET_KEY (panel secret maakt er een).",
)

WRONG = Text("Wrong name or password.", "Naam of wachtwoord klopt niet.")
NO_NAME = Text("Fill in your name.", "Vul uw naam in.")
WAIT_ONE = Text(
    "Too many failed attempts. Please try again in 1 second.",
    "Te veel mislukte pogingen. Probeer het over 1 seconde opnieuw.",
)
WAIT = Text(
    "Too many failed attempts. Please try again in {seconds} seconds.",
    "Te veel mislukte pogingen. Probeer het over {seconds} seconden opnieuw.",
)
