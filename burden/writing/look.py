"""What holds for every figure: the language, the currency, the price level and how wide it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from burden.language import Language, visible

PAGE_WIDTH = 605
"""The width of a figure in a document, in pixels: 16 cm at 96 to the inch, the text width of an A4 page."""

Width = int | Literal["container"]


@dataclass(frozen=True)
class Look:
    """How a figure is to look.

    Attributes:
        language: the language of its words and numbers.
        currency: the currency of the study, such as `EUR`.
        price_year: the year in whose money amounts stand; None leaves it unsaid.
        width: in pixels, axis labels included; `container` follows the page it is shown on. Figures of several panels
            (a heat map of several mixes, the parts of the years) have no such width and take PAGE_WIDTH then.
        titled: whether the title stands in the figure; in a document it is the caption.
    """

    language: Language
    currency: str = "EUR"
    price_year: int | None = None
    width: Width = PAGE_WIDTH
    titled: bool = True

    @property
    def pixels(self) -> int:
        """The width in pixels; the usual one where it is not known beforehand."""
        return self.width if isinstance(self.width, int) else PAGE_WIDTH

    @property
    def sign(self) -> str:
        """The sign of the currency; its code where it has none of its own."""
        return _SIGNS.get(self.currency.upper(), visible(self.currency))


_SIGNS = {"EUR": "€", "GBP": "£", "USD": "$", "JPY": "¥"}
