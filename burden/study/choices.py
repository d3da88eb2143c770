"""Names that somebody chose from a list, and that are not in it."""

from __future__ import annotations

from collections.abc import Iterable

from burden.study.words import nearest

_MOST_LISTED = 40


class UnknownNameError(KeyError, ValueError):
    """A name that is not among those that may be chosen; its text lists these, and the one that was probably meant.

    Attributes:
        asked: the name.
        known: those that may be chosen.
    """

    def __init__(self, what: str, asked: object, known: Iterable[object], advice: str = "") -> None:
        """Keep what was asked for.

        Args:
            what: what it should have been a name of: `column`.
            asked: the name.
            known: those that may be chosen.
            advice: what else may be done.
        """
        self.asked, self.known = asked, tuple(str(name) for name in known)
        begins = any(name.startswith(f"{asked} ") for name in self.known)
        near = None if begins else nearest(str(asked), self.known, cutoff=0.6)
        question = f" Did you mean {near!r}?" if near else ""
        more = f" and {len(self.known) - _MOST_LISTED} more" if len(self.known) > _MOST_LISTED else ""
        separator = "; " if any("," in name for name in self.known) else ", "
        listed = f"{separator.join(self.known[:_MOST_LISTED])}{more}" if self.known else "none"
        super().__init__(f"no {what} {asked!r}.{question} There are: {listed}{advice and f'. {advice}'}")

    def __str__(self) -> str:
        """The text as it is; that of a `KeyError` stands in quotation marks."""
        return str(self.args[0])
