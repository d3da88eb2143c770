"""Tables as CSV, of which a spreadsheet that opens the file runs nothing: text stays text, numbers stay numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

# A carriage return by itself would end the row, for the library puts no quotation marks around it.
_LINE_ENDS = re.compile(r"\r\n?")
FORMULA_SIGNS = "=+-@＝＋－＠﹦﹢﹣﹫"
"""What a spreadsheet may take for the beginning of a formula, in any width of character."""
# What may stand before it all the same: spaces, and characters that nobody sees.
_SPACES = r"(?:[^\S\t\n]|[\x00-\x08\x0e-\x1b\x7f-\x9f\u00ad\u200b-\u200f\u2060-\u2064\ufeff])*"
# A program that takes another character for the separator begins a cell after it: Excel does so in most of Europe.
_BEGINNING = re.compile(rf"""(?:\A|(?<=[,;|\t\n"]))(?={_SPACES}[{re.escape(FORMULA_SIGNS)}]|'|\A[\t\n])""")
# The kinds of columns without text, in the letters of numpy: numbers, truth values and times.
_NO_TEXT = "biufcmM"


def csv_text(table: pd.DataFrame) -> str:
    """A table as CSV: commas, line feeds, a decimal point and every digit, codes as they are, empty for nothing.

    Texts, headings too, are written so that no spreadsheet takes them for a formula: an apostrophe stands before a
    part of a text that begins with =, +, -, @ (also after spaces, and in full width) or with an apostrophe, where the
    parts of a text are what its commas, semicolons, vertical bars, quotation marks, tabs and line ends divide; and
    before a text that begins with a tab or line end. So `'=A1` stands for `=A1`, and without the apostrophe at the
    beginning of each part it is the text of the workbook again, with line feeds as line ends. Numbers never change.
    """
    import pandas as pd

    # By position, since headings may be codes of the study, and two of them the same.
    written = table.set_axis(range(table.shape[1]), axis=1)
    for position, kind in enumerate(table.dtypes):
        if kind.kind in _NO_TEXT:
            continue
        column = written[position]
        if isinstance(kind, pd.CategoricalDtype):
            written[position] = column.cat.rename_categories(harmless)
        else:
            # As objects, so that whole numbers beside empty cells stay whole.
            written[position] = pd.Series([harmless(value) for value in column], index=column.index, dtype=object)
    headings = [harmless(name) for name in table.columns]
    return written.to_csv(index=False, header=headings, lineterminator="\n")


def harmless(value: Any) -> Any:
    """A text that no spreadsheet takes for a formula; other values as they are."""
    return _BEGINNING.sub("'", _LINE_ENDS.sub("\n", value)) if isinstance(value, str) else value
