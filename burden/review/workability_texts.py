"""The question about workability, and its answers."""

from __future__ import annotations

from burden.language import Text

WORKABILITY = Text(
    "Is it known what those who must comply find of the obligations (workability, perceived burden)?",
    "Is bekend wat degenen die de verplichtingen moeten naleven ervan vinden (werkbaarheid, ervaren regeldruk)?",
)
FINDINGS = Text(
    "Obligations with most hours or many small firms, with a finding on the Workability sheet: {done} of {count}.",
    "Verplichtingen met de meeste uren of veel kleine bedrijven, met een bevinding op het blad Werkbaarheid: {done} van {count}.",
)
HEAVY = Text(
    "Together half of the hours of a mix, without a finding: {which}.",
    "Samen de helft van de uren van een mix, zonder bevinding: {which}.",
)
SMALL = Text(
    "Reaching a tenth or more of the firms with fewer than 50 persons, without a finding: {which}.",
    "Bereikt een tiende of meer van de bedrijven met minder dan 50 personen, zonder bevinding: {which}.",
)
