"""Answers that several questions have in common."""

from __future__ import annotations

from burden.language import Text

NOTHING_BINDS = Text(
    "Nothing to check: no mix contains a binding instrument.",
    "Niets te controleren: geen enkele mix bevat een bindend instrument.",
)
NOTHING_ASKED = Text(
    "Nothing to check: no binding instrument asks any firm for information or action.",
    "Niets te controleren: geen enkel bindend instrument vraagt bedrijven om informatie of een inhoudelijke inspanning.",
)
INSTRUMENT_IN_MIX = Text("{instrument} in {mix}", "{instrument} in {mix}")
NO_BURDEN = Text(
    "The binding instruments cost nothing in money in any mix.",
    "De bindende instrumenten kosten in geen enkele mix geld.",
)
