"""Which figure of each total stands first: the central estimate, or the expected value (mean of the draws)."""

from __future__ import annotations

from enum import StrEnum

from burden.language import Text


class Headline(StrEnum):
    """Which figure stands first."""

    CENTRAL = "central"
    MEAN = "mean"


TITLED = Text("{title}: {called}", "{title}: {called}")
CALLED: dict[str, Text] = {
    Headline.CENTRAL: Text("Central estimate", "Centrale schatting"),
    Headline.MEAN: Text("Expected value (mean of the draws)", "Verwachte waarde (gemiddelde van de trekkingen)"),
}
