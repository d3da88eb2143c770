"""What `burden check` says of the ATR's questions, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

REVIEWING = Text("Asking the ATR's questions …", "De vragen van ATR worden gesteld …")
TITLE = Text(
    "The questions the ATR asks about a calculation: {missing} missing, {look_at} to check, {not_judged} for the reader to judge, {in_order} in order",
    "De vragen die ATR over een berekening stelt: {missing} ontbreekt, {look_at} te bekijken, {not_judged} zelf te beoordelen, {in_order} in orde",
)
HELP_ALL = Text(
    "Also those in order, with the reason and the rows of each question.",
    "Ook wat in orde is, met bij elke vraag de reden en de rijen.",
)
SEE_ALL = Text(
    "All questions, with reasons and rows: burden check --all", "Alle vragen, met reden en rijen: burden check --all"
)
OPEN_POINTS = Text(
    "Points of reviewers that are still open: {open} of {count}", "Toetspunten die nog open staan: {open} van {count}"
)
NOT_THE_BOARD = Text(
    "The program looks at figures and tables only; the judgement is the reader's, and ultimately the ATR's.",
    "Het programma kijkt alleen naar cijfers en tabellen; het oordeel is aan de lezer, en uiteindelijk aan ATR.",
)
