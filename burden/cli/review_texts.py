"""What `burden check` says of the ATR's questions, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

REVIEWING = Text("Asking the ATR's questions …", "De vragen van ATR worden gesteld …")
TITLE = Text(
    "The questions the ATR asks about a calculation: {in_order} in order, {look_at} to check, {missing} missing",
    "De vragen die ATR over een berekening stelt: {in_order} in orde, {look_at} te bekijken, {missing} ontbreekt",
)
OPEN_POINTS = Text(
    "Points of reviewers that are still open: {open} of {count}", "Toetspunten die nog open staan: {open} van {count}"
)
NOT_THE_BOARD = Text(
    "The program looks at figures and tables only; the judgement is the reader's, and ultimately the ATR's.",
    "Het programma kijkt alleen naar cijfers en tabellen; het oordeel is aan de lezer, en uiteindelijk aan ATR.",
)
