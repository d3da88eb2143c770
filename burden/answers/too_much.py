"""Work that would take more of the machine than it may."""

from __future__ import annotations

from burden.engine.uncertainty.simulation import TooManyDrawsError
from burden.language import Text

_TOO_MANY_TO_KEEP = Text(
    "{draws} draws are too many to keep. Choose fewer, on the sheet of settings or with --draws.",
    "{draws} trekkingen zijn te veel om te bewaren. Kies er minder, op het blad met instellingen of met --draws.",
)


class TooMuch(Exception):
    """Work that would take more of the machine than it may, or did.

    Attributes:
        reason: what the limit is, in a sentence.
    """

    def __init__(self, reason: Text) -> None:
        """Keep the reason."""
        self.reason = reason
        super().__init__(reason.en)

    @classmethod
    def of_draws(cls, error: TooManyDrawsError) -> TooMuch:
        """More draws than can be kept."""
        return cls(_TOO_MANY_TO_KEEP.fill(draws=float(error.draws)))

    def __reduce__(self) -> tuple[type[TooMuch], tuple[Text]]:
        """Be sent from one process to another."""
        return TooMuch, (self.reason,)
