"""Everything a user reads, in Dutch and in English: texts, the words of the interface and how figures are written."""

from burden.language.figures import figure
from burden.language.languages import Language, language_of
from burden.language.text import Text, both, joined, listed
from burden.language.visible import visible

__all__ = ["Language", "Text", "both", "figure", "joined", "language_of", "listed", "visible"]
