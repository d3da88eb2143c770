"""What the page about the difference between two mixes says, in Dutch and in English."""

from __future__ import annotations

from burden.language import Text
from burden.writing.texts import HEADINGS

DIFFERENCE = Text("Why the difference", "Waarom het verschil")
OTHER_MIX = Text("Other mix", "Andere mix")
PART = Text("Split by", "Uitgesplitst naar")
PARTS = {name: HEADINGS[name] for name in ("instrument", "obligation")}
ONE_MIX = Text(
    "This study has one mix, so there is no difference to explain.",
    "Deze studie heeft één mix; er is dus geen verschil te verklaren.",
)
