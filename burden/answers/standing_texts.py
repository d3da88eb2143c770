"""What is said of where a figure stands, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text

CHANGED = Text("changed", "gewijzigd")
NEW_ROW = Text("new row", "nieuwe rij")
BY_SCENARIO = Text("by the scenario", "door het scenario")
NO_CELL = Text("{sheet}, {column}", "{sheet}, {column}")
NO_CELL_IN_ROW = Text("{sheet}, row {row}, {column}", "{sheet}, rij {row}, {column}")
