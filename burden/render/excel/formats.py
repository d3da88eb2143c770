"""How figures are shown; Excel writes the separators of the reader's own language."""

from __future__ import annotations

MONEY = "#,##0"
MONEY_CHANGE = "+#,##0;-#,##0;0"
SCORE = "+0.##;-0.##;0"
CENTS = "#,##0.00"
PER_FIRM = "#,##0.00"
REACHED = "[<10]0.0;#,##0"
"""Firms reached and occurrences, which are never below zero: a decimal where they are few."""
HOURS = "#,##0"
HOURS_PER_TIME = "#,##0.00"
FIRMS = "#,##0"
SHARE = "0.0##%"
SHARE_CHANGE = "+0.0%;-0.0%;0.0%"
FACTOR = "0.000"
TIMES = "[<1]0.0###;General"
