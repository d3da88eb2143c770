"""Answers that several questions have in common."""

from __future__ import annotations

from burden.language import Text

NOTHING_BINDS = Text(
    "Nothing to check: no mix holds a binding instrument.",
    "Niets te controleren: geen mix bevat een bindend instrument.",
)
NOTHING_ASKED = Text(
    "Nothing to check: no binding instrument asks information or action of any firm.",
    "Niets te controleren: geen bindend instrument vraagt een bedrijf informatie of inhoudelijke inspanning.",
)
INSTRUMENT_IN_MIX = Text("{instrument} in {mix}", "{instrument} in {mix}")
NO_BURDEN = Text(
    "The binding instruments come to 0 in money in every mix.",
    "De bindende instrumenten komen in elke mix in geld op 0 uit.",
)
