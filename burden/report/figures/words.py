"""How texts are broken in a figure, and how much room they take."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Mapping
from math import inf

from burden.writing.widths import SOFT_HYPHEN, text_width


def wrapped(text: str, width: float, size: float, most: int = 3, *, anywhere: bool = True) -> str:
    """Break a text in lines of some width; what does not fit ends in an ellipsis.

    Words break at soft hyphens, and elsewhere only where they are wider than a line.

    Args:
        text: the text.
        width: of a line, in pixels.
        size: of the font, in pixels.
        most: the most lines.
        anywhere: whether a word wider than a line may break where it has no soft hyphen.

    Returns:
        The lines, with a newline between them.
    """
    lines = [""]
    for word in filter(None, text.replace("\n", " ").split(" ")):
        for piece, joint in _pieces(word, width if anywhere else inf, size):
            longer = lines[-1] + joint + piece if lines[-1] else piece
            if text_width(longer, size) <= width or not lines[-1]:
                lines[-1] = longer
                continue
            if not joint:
                lines[-1] += "" if lines[-1].endswith("-") else "-"
            lines.append(piece)
    if len(lines) > most:
        lines = [*lines[: most - 1], _cut(f"{lines[most - 1]} {lines[most]}", width, size)]
    return "\n".join(lines)


def _pieces(word: str, width: float, size: float) -> list[tuple[str, str]]:
    """A word in pieces that fit, each with what stands before it on the same line."""
    pieces: list[tuple[str, str]] = []
    for part in word.split(SOFT_HYPHEN):
        broken = [part]
        if text_width(part, size) > width:
            broken = textwrap.wrap(part, max(4, int(len(part) * width / text_width(part, size)) - 1)) or [part]
        pieces += [(piece, "") for piece in broken]
    return [(pieces[0][0], " "), *pieces[1:]]


def _cut(text: str, width: float, size: float) -> str:
    while text and text_width(f"{text}…", size) > width:
        text = text[:-1]
    return f"{text.rstrip(' ,;:-')}…"


def shortened(text: str, width: float, size: float) -> str:
    """A text on one line; what does not fit is an ellipsis."""
    return text if text_width(text, size) <= width else _cut(text, width, size)


def labels_by_code(labels: Mapping[str, str]) -> str:
    """An expression that gives the label of a code on an axis or in a legend, in lines."""
    return f"split({json.dumps(dict(labels))}[datum.value], '\\n')"
