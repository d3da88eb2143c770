"""Text from outside, so that what is in it is seen: characters without a shape of their own by their number."""

from __future__ import annotations

import re

_LINE_ENDS = re.compile(r"\r\n?")
# Control characters but tab and line feed; marks that turn the direction of text around; spaces without width; line
# and paragraph separators; tags; halves of characters and code points that are none. Soft hyphens and the joiners that
# some scripts and pictures are written with are left: they change how text is broken or joined, not what it says.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    """Show what a text holds that nobody would see, or that would change how the text around it is shown.

    Whatever a workbook, a file name or an address holds goes through this before people read it: a code that ends in a
    zero-width space looks different from one that does not, U+202E does not turn a line around, and a terminal does
    not obey an escape character. Each such character becomes its number between brackets: `⟨U+202E⟩`. Line ends become
    line feeds; all other text stays as it is. It is no escape for HTML or XML, which comes after it.
    """
    return _HIDDEN.sub(lambda character: f"⟨U+{ord(character[0]):04X}⟩", _LINE_ENDS.sub("\n", text))
