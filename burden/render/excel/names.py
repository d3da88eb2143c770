"""Defined names: readable words for the cells and columns that many formulas speak of."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xlsxwriter import Workbook  # type: ignore[import-untyped]

_WORD = re.compile(r"[a-z_][a-z0-9_]*", re.IGNORECASE | re.ASCII)
_READ_AS_OTHER = re.compile(
    r"true|false|waar|onwaar|(jan|feb|mar|maa|mrt|apr|may|mei|jun|jul|aug|sep|oct|okt|nov|dec)[a-z]*_?\d*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[a-z]{1,3}\d+|r\d*c?\d*|c\d*|true|false", re.IGNORECASE)


class DefinedNames:
    """The defined names of one workbook; every name is given once.

    Attributes:
        example: the first name that was given.
    """

    def __init__(self, workbook: Workbook) -> None:
        """Define names in this workbook."""
        self._workbook = workbook
        self._taken: set[str] = set()
        self.example = ""

    def define(self, wanted: str, address: str) -> str:
        """Give cells a name.

        Args:
            wanted: the name; what a name cannot hold is replaced, and a number follows where it is taken.
            address: the cells, with their sheet.

        Returns:
            The name that was given.
        """
        plain = as_name(wanted)
        name, number = plain, 1
        while name.casefold() in self._taken:
            number += 1
            name = f"{plain}_{number}"
        self._taken.add(name.casefold())
        self.example = self.example or name
        self._workbook.define_name(name, f"={address}")
        return name


def are_told_apart(codes: Iterable[str]) -> bool:
    """Whether SUMIFS can look for codes as they are, and finds each of them alone.

    It reads a text to look for: `A*` as a pattern, `>5` as a comparison, `01` as a number, `mei3` as a date, and
    `TRUE` as no text at all; and capitals make no difference to it.
    """
    known = list(codes)
    is_read = any(not _WORD.fullmatch(code) or _READ_AS_OTHER.fullmatch(code) for code in known)
    return not is_read and len({code.casefold() for code in known}) == len(known)


def as_name(text: str) -> str:
    """A text as a name that Excel accepts: letters, digits and underscores, never like the address of a cell."""
    unaccented = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    name = re.sub(r"\W+", "_", unaccented).strip("_")[:200]
    if not name or not name[0].isalpha() or _ADDRESS.fullmatch(name):
        return f"n_{name}"
    return name
