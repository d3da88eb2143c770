"""A table of a page as it is taken along: into a CSV file or, as cells, into a spreadsheet.

The page carries what the reader does not see of it: figures in full, in the unit that their heading then names, and
texts of which no spreadsheet makes a formula. The browser writes both files and cells of that, so that figures have the
decimal sign of the language of the page.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from math import isfinite
from typing import Any

import pandas as pd
from markupsafe import Markup

from burden.answers.table import TableColumn
from burden.language import Language
from burden.language.csv_text import harmless
from burden.render.csv_files import unit_of
from burden.study import Settings
from burden.writing import texts
from burden.writing.amounts import AmountStyle
from burden.writing.form import Form
from burden.writing.texts import HEADINGS

Taken = Sequence[float | str | None]
"""What a cell is where it is taken along; several values stand in columns beside each other."""

_PARTS = {Form.INTERVAL: ("low", "high"), Form.ESTIMATE: (None, "low", "high")}
"""The columns of what is more than one figure, by the heading that is added to its own."""
_UNITS = {
    **{form: form for form in (Form.MONEY, Form.MONEY_PER_FIRM, Form.HOURS, Form.SHARE, Form.CHANCE)},
    Form.ESTIMATE: Form.MONEY,
    Form.GIVEN_SHARE: Form.SHARE,
}
"""Whose unit a column has, where a reader would miss it."""


def values_of(value: Any) -> Taken:
    """The figures of a cell in full; None where there is nothing."""
    values = value if isinstance(value, tuple) else (value,)
    return tuple(None if pd.isna(each) else float(each) for each in values)


def names_of(column: TableColumn, unit: AmountStyle | None, settings: Settings, language: Language) -> Taken:
    """The headings of a column of figures, which say in what these are.

    Args:
        column: the column.
        unit: what its amounts stand in on the page, where that is not their own unit.
        settings: of the study.
        language: of the page.
    """
    form = _UNITS.get(column.form)
    if unit is not None:
        form = Form.HOURS if unit.hours else Form.MONEY
    own = [text.to(language) for text in (column.group, column.heading) if text is not None]
    parts = ([HEADINGS[part].to(language)] if part else [] for part in _PARTS.get(column.form, (None,)))
    return tuple(name_of(", ".join([*own, *part]), form, settings, language) for part in parts)


def name_of(heading: str, form: Form | None, settings: Settings, language: Language) -> str:
    """The heading of a column of figures of a form, which says in what these are."""
    unit = f" [{unit_of(form, settings).to(language)}]" if form is not None else ""
    return str(harmless(heading + unit))


def harmless_only(text: str) -> Taken:
    """A text of which a spreadsheet would make a formula, so that it does not; empty for other texts."""
    return (made,) if (made := harmless(text)) != text else ()


def written(taken: Taken) -> str:
    """Values for the script of the page."""
    return f"[{','.join(map(_as_json, taken))}]"


def _as_json(value: float | str | None) -> str:
    # A page has thousands of figures, for which the library takes long.
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return repr(float(value)) if value is not None and isfinite(value) else "null"


def of_table(name: str, language: Language) -> Markup:
    """The buttons by which a table is taken along."""
    return _ways({"cells": texts.COPY_CELLS.to(language), "csv": "CSV"}, name)


def of_chart(name: str, *, with_figures: bool) -> Markup:
    """The buttons by which a chart is taken along: as a picture, and its figures where they stand in a table below."""
    return _ways({"png": "PNG", "svg": "SVG"} | ({"csv": "CSV"} if with_figures else {}), name)


def _ways(ways: dict[str, str], name: str) -> Markup:
    button = Markup('<button type="button" data-take="{}">{}</button>')
    buttons = (button.format(way, label) for way, label in ways.items())
    return Markup('<div class="take" role="group" aria-label="{}">{}</div>').format(name, Markup("").join(buttons))
