"""Changes to a workbook as it is: only what changed is written, at the level of its XML; all else stays.

Formulas, own sheets and columns, notes, formats, names, lists, colours and print settings stay; lists, checks, colours,
filters, print areas and Excel tables grow with the rows. A row that is removed is emptied: the reader skips blank rows,
and formulas that refer to the rows below it go on to do so.
"""

from burden.workbook.patch.cell_xml import StoredValue
from burden.workbook.patch.patch import CellChange, MarkedCell, Patch, Patched, patched

__all__ = ["CellChange", "MarkedCell", "Patch", "Patched", "StoredValue", "patched"]
