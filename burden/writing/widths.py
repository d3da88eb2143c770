"""How much room texts take in the type of figures and documents."""

from __future__ import annotations

SOFT_HYPHEN = "\u00ad"

# The width of characters in Arial and its likes, in parts of the font size; others are taken as letters.
_NARROW, _WIDE = frozenset("fijlrtI.,:;'|!()[] -"), frozenset("mwMWQ@%—…")
_OF_NARROW, _OF_DIGIT, _OF_LETTER, _OF_CAPITAL, _OF_WIDE = 0.3, 0.556, 0.54, 0.69, 0.88


def text_width(text: str, size: float) -> float:
    """About how wide a line of text is, in the unit of the size."""
    return size * sum(_width(character) for character in text)


def _width(character: str) -> float:
    if character == SOFT_HYPHEN:
        return 0.0
    if character in _NARROW:
        return _OF_NARROW
    if character in _WIDE:
        return _OF_WIDE
    if character.isdigit():
        return _OF_DIGIT
    return _OF_CAPITAL if character.isupper() else _OF_LETTER
