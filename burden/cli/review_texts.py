"""What `burden check` says of the review board's questions, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

REVIEWING = Text("Asking the questions of the ATR …", "De vragen van de ATR worden gesteld …")
TITLE = Text(
    "The questions that the ATR asks of a calculation: {in_order} in order, {look_at} to look at, {missing} missing",
    "De vragen die de ATR aan een berekening stelt: {in_order} in orde, {look_at} te bekijken, {missing} ontbrekend",
)
NOT_THE_BOARD = Text(
    "The program looks at figures and tables only; the judgement is the reader's, and in the end the board's.",
    "Het programma kijkt alleen naar cijfers en tabellen; het oordeel is aan de lezer, en uiteindelijk aan het college.",
)
QUESTION = Text("Question", "Vraag")
STATUS = Text("Status", "Status")
REASON = Text("Reason", "Reden")
ROWS = Text("Rows", "Rijen")
ROWS_OF_SHEET = Text("{sheet} {rows}", "{sheet} {rows}")
ROWS_AND_MORE = Text("{rows} … ({count} rows)", "{rows} … ({count} rijen)")
