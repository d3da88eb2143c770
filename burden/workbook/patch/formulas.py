"""The formulas of a sheet when one of its cells is overwritten: the others go on as they were."""

from __future__ import annotations

from typing import Any

from openpyxl.formula.translate import Translator

from burden.workbook.patch.addresses import Area, CellAt
from burden.workbook.patch.package import MAIN

_FORMULA = f"{{{MAIN}}}f"
_OF_SEVERAL_CELLS = ("array", "dataTable")


class Formulas:
    """The formulas of one sheet, by cell."""

    def __init__(self, cells: dict[CellAt, Any]) -> None:
        """Look at the cells of a sheet that hold a formula, in the order of the sheet."""
        self._cells = cells
        self._areas: dict[CellAt, Area] = {}
        for place, cell in cells.items():
            formula = cell.find(_FORMULA)
            if formula.get("t") in _OF_SEVERAL_CELLS:
                area = Area.read(formula.get("ref", ""))
                if area is not None:
                    self._areas[place] = area

    def __contains__(self, place: CellAt) -> bool:
        """Whether a cell has a formula of its own."""
        return place in self._cells

    def __len__(self) -> int:
        """How many cells have a formula of their own."""
        return len(self._cells)

    def let_go(self, place: CellAt) -> Area | None:
        """Take the formula out of a cell that is overwritten, and keep those of the others.

        Returns:
            The area whose one formula is gone altogether, because a part of it cannot change by itself.
        """
        for first, area in list(self._areas.items()):
            if place in area or place == first:
                del self._areas[first]
                self._take_out(first)
                if not area.is_one_cell:
                    return area
        if place in self._cells:
            formula = self._cells[place].find(_FORMULA)
            if formula.get("t") == "shared" and formula.text:
                self._hand_on(place, formula)
            self._take_out(place)
        return None

    def _hand_on(self, place: CellAt, formula: Any) -> None:
        """Write a formula that cells share at the next of those, as it reads there."""
        number = formula.get("si")
        others = [
            (other, cell.find(_FORMULA))
            for other, cell in self._cells.items()
            if other != place and _shares(cell.find(_FORMULA), number)
        ]
        if not others:
            return
        next_one, heir = others[0]
        heir.text = Translator(f"={formula.text}", place.address).translate_formula(next_one.address)[1:]
        rows, columns = [other.row for other, _ in others], [other.column for other, _ in others]
        heir.set("ref", Area(min(rows), min(columns), max(rows), max(columns)).text)

    def _take_out(self, place: CellAt) -> None:
        cell = self._cells.pop(place, None)
        if cell is not None:
            cell.remove(cell.find(_FORMULA))
            cell.attrib.pop("cm", None)


def _shares(formula: Any, number: str | None) -> bool:
    return formula.get("t") == "shared" and formula.get("si") == number and not formula.text
