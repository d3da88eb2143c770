"""What `burden check` says of the ATR's questions, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

REVIEWING = Text("Asking the ATR's questions …", "De vragen van ATR worden gesteld …")
TITLE = Text(
    "The questions the ATR asks about a calculation: {missing} missing, {look_at} to check, {not_judged} for the reader to judge, {in_order} in order",
    "De vragen die ATR over een berekening stelt: {missing} ontbreekt, {look_at} te bekijken, {not_judged} zelf te beoordelen, {in_order} in orde",
)
HELP_ALL = Text(
    "Every question, with its reason, its rows and the dictum it may lead to.",
    "Elke vraag, met de reden, de rijen en het dictum waar die toe kan leiden.",
)
SEE_ALL = Text(
    "All {count} questions, with reasons, rows and what each may lead to: {command}",
    "Alle {count} vragen, met reden, rijen en waar elke vraag toe kan leiden: {command}",
)
AND_MORE = Text("… and {count} more that are missing or to check", "… en nog {count} die ontbreken of te bekijken zijn")
OPEN_POINTS = Text(
    "Points of reviewers that are still open: {open} of {count}", "Toetspunten die nog open staan: {open} van {count}"
)
NOT_THE_BOARD = Text(
    "The program looks at figures and tables only; the judgement is the reader's, and ultimately the ATR's.",
    "Het programma kijkt alleen naar cijfers en tabellen; het oordeel is aan de lezer, en uiteindelijk aan ATR.",
)
