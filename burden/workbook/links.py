"""Formulas that refer to another workbook; their values are as old as the last time the link was renewed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

_LINK = re.compile(r"\[(\d{1,6})\](?=[^\[\]]*!)")
_NAME = re.compile(r"[^\W\d][\w.]*")
_SHOWN = 12


@dataclass
class LinkedCells:
    """The cells of a sheet that are linked to one other workbook.

    Attributes:
        file: its name, None where that is not known.
        count: how many cells.
        cells: the addresses of the first of them.
    """

    file: str | None
    count: int = 0
    cells: list[str] = field(default_factory=list)


def linked_to(formula: str) -> tuple[int, ...]:
    """The numbers, from 1, of the workbooks that a formula refers to (`[1]Tarieven!A1`)."""
    return tuple({int(number) for number in _LINK.findall(formula)}) if "[" in formula else ()


class Links:
    """Looks at the formulas of one sheet."""

    def __init__(self, files: Sequence[str | None], names: Mapping[str, tuple[int, ...]]) -> None:
        """Start with the files the workbook is linked to, and the numbers of those that a defined name refers to."""
        self.files = files
        self.names = names
        self.shared_as: str | None = None
        self._shared: dict[str, tuple[int, ...]] = {}
        self._cells: dict[int, LinkedCells] = {}

    def look_at(self, formula: str, address: str) -> None:
        """Note to which files a formula is linked; one without a text is that of the cells it is shared with."""
        if formula:
            numbers = linked_to(formula)
            if self.names:
                words = {word.casefold() for word in _NAME.findall(formula)} & self.names.keys()
                numbers += tuple(number for word in words for number in self.names[word])
            if self.shared_as is not None:
                self._shared[self.shared_as] = numbers
        else:
            numbers = self._shared.get(self.shared_as or "", ())
        for number in set(numbers):
            file = self.files[number - 1] if 0 < number <= len(self.files) else None
            linked = self._cells.setdefault(number, LinkedCells(file))
            linked.count += 1
            if len(linked.cells) < _SHOWN:
                linked.cells.append(address)

    def cells(self) -> tuple[LinkedCells, ...]:
        """What was seen, by workbook."""
        return tuple(self._cells.values())
