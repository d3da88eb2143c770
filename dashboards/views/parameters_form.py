"""How a table of the study stands on the page: its columns, what may be chosen in them, and its cells as text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
from markupsafe import Markup, escape

from burden.answers.tables.review import column_of
from burden.language import Language
from burden.render.html import Cell, TableWriter
from burden.study import Settings
from burden.study.columns import Unit
from burden.study.record import columns_of
from dashboards.state import Workspace
from dashboards.state.columns import EditColumn, model_of
from dashboards.state.typed import form_to_type
from dashboards.views import parameters_texts as own
from dashboards.views.cell_tip import CELL_TIP, SHOWN
from dashboards.views.escaping import written

NUMBER = "number"
"""The field of the number of a row."""
_CHARACTER, _SMALL, _NARROWEST, _WIDEST, _ROOM = 7, 6, 74, 300, 26
_RANGE_ENDS = ("low", "high")
_JAVASCRIPT_MARK = "--x_x--0_0--"
"""Panel runs what stands between these marks in the configuration of a table; no workbook may say so."""


def field_of(position: int) -> str:
    """The field that stands for a column; headings are the reader's to choose, so they are no fields."""
    return f"c{position}"


@dataclass(frozen=True)
class TableForm:
    """The form of a table; equal as long as nothing but cells changed.

    Attributes:
        table: the table.
        language: of the page.
        columns: its columns in order.
        choices: what can be chosen for each setting, by what it is called; empty for other tables.
        sign: the sign of the currency.
    """

    table: str
    language: Language
    columns: tuple[EditColumn, ...]
    choices: tuple[tuple[str, tuple[str, ...]], ...]
    sign: str

    @classmethod
    def of(cls, workspace: Workspace, table: str, language: Language, sign: str) -> TableForm:
        """The form that a table has now."""
        choices: tuple[tuple[str, tuple[str, ...]], ...] = ()
        if table == Settings.table:
            known = (workspace.setting(str(name), language) for name in workspace.rows(table, language).index)
            choices = tuple((setting.heading, setting.choices) for setting in known if setting.choices)
        return cls(table, language, workspace.columns(table, language), choices, sign)

    @property
    def has_numbers(self) -> bool:
        """Whether rows are known by a number; settings have names."""
        return self.table != Settings.table

    @property
    def fields(self) -> dict[str, str]:
        """The field of each column, by its heading."""
        return {column.heading: field_of(at) for at, column in enumerate(self.columns)}

    def heading(self, field: str) -> str | None:
        """The heading that a field stands for; None where it is no column of the table."""
        return next((heading for heading, known in self.fields.items() if known == field), None)

    def field_named(self, column: str | None) -> str | None:
        """The field of the column that an address names, as `column_of` does; None where there is no such column."""
        named = (field_of(at) for at, known in enumerate(self.columns) if column_of(known.place) == column)
        return next(named, None)

    @property
    def named(self) -> list[str]:
        """The fields that a row is called by: its first, and its names, in the language of the page if there is one."""
        fields = {column.place[0]: field_of(at) for at, column in enumerate(self.columns)}
        names = (f"name_{self.language.value}", "name", "title", f"name_{self.language.other.value}")
        return [field_of(0), *(fields[name] for name in names if name in fields)]

    @property
    def first_field(self) -> str:
        """The field of the first cell that a new row is typed in."""
        return next((field_of(at) for at, column in enumerate(self.columns) if not column.is_fixed), field_of(0))

    def cells(self, rows: pd.DataFrame) -> pd.DataFrame:
        """The cells of a table as text, as people type them, by field; with the number of each row in front.

        Args:
            rows: as `Workspace.rows` gives them.
        """
        language = self.language
        columns: dict[str, list[str]] = {NUMBER: [str(row) for row in rows.index]}
        for at in range(len(self.columns)):
            columns[field_of(at)] = [form_to_type(value, language) for value in rows.iloc[:, at]]
        return pd.DataFrame(columns, index=rows.index, dtype=object)

    @property
    def beside(self) -> list[str]:
        """The fields that stay in sight wherever one is in a row: its source, the year of its money, and its note."""
        fields = {column.place[0]: field_of(at) for at, column in enumerate(self.columns)}
        return [fields[name] for name in ("source", "price_year", "note") if name in fields]

    # For the browser

    @property
    def headings(self) -> dict[str, str]:
        """What the columns are called, by field."""
        return {field: heading for heading, field in self.fields.items()}

    def options(self) -> dict[str, Any]:
        """How Tabulator shows and edits the table."""
        editors: dict[str, Any] = {NUMBER: None}
        formatters: dict[str, Any] = {}
        titles = {NUMBER: own.ROW_NUMBER.to(self.language)}
        tips: dict[str, Any] = {NUMBER: False}
        widths: dict[str, Any] = {NUMBER: 62}
        for at, column in enumerate(self.columns):
            field = field_of(at)
            editors[field] = self._editor(column)
            formatters[field] = SHOWN
            titles[field] = self._title(column)
            tips[field] = written(Markup("<br>").join(column.note.split("\n"))) or False
            widths[field] = self._width(column)
        formatters |= {NUMBER: SHOWN}
        figures = [field_of(at) for at, column in enumerate(self.columns) if column.is_figure]
        return {
            "editors": editors,
            "formatters": formatters,
            "titles": titles,
            "header_tooltips": tips,
            "widths": widths,
            "text_align": dict.fromkeys([NUMBER, *figures], "right"),
            "hidden_columns": [] if self.has_numbers else [NUMBER],
            "frozen_columns": [NUMBER, field_of(0)] if self.has_numbers else [field_of(0)],
            "configuration": {
                "columnDefaults": {"tooltip": CELL_TIP, "headerWordWrap": True},
                # Keys, mouse and clipboard are those of `dashboards/js/grid.js`.
                "editTriggerEvent": "dblclick",
                "keybindings": False,
            },
        }

    def _editor(self, column: EditColumn) -> Any:
        """Text for everything, so that each language has its own decimal sign; with a list where there are choices."""
        if column.is_fixed:
            return None
        if not self.has_numbers and column.place[0] == "value":
            options = {heading: _listed(choices) for heading, choices in self.choices}
            return {"type": "nested", "options": options, "lookup_order": [field_of(0)], **self._choosing()}
        if column.choices is None:
            return {"type": "input", "selectContents": True}
        return {"type": "list", "values": _listed(column.choices), **self._choosing()}

    def _choosing(self) -> dict[str, Any]:
        # What is typed and not on the list is refused by the reader of workbooks, who says why.
        nothing = own.NOTHING_TO_CHOOSE.to(self.language)
        return {"autocomplete": True, "freetext": True, "listOnEmpty": True, "placeholderEmpty": nothing}

    def _title(self, column: EditColumn) -> str:
        needed = " *" if column.is_needed else ""
        unit = self._unit(column) if self._unit(column) != column.heading else ""
        return written(escape(column.heading + needed) + (Markup("<small>{}</small>").format(unit) if unit else ""))

    def _unit(self, column: EditColumn) -> str:
        if column.place[1] in _RANGE_ENDS or column.unit in (Unit.NONE, Unit.YEAR):
            return ""
        money = {Unit.MONEY: own.MONEY, Unit.MONEY_PER_HOUR: own.MONEY_PER_HOUR}
        label = money[column.unit].fill(sign=self.sign) if column.unit in money else column.unit.label
        return label.to(self.language)

    def _width(self, column: EditColumn) -> int:
        known = columns_of(model_of(self.table)).get(column.place[0])
        characters = known.width if known is not None else 16
        if not self.has_numbers:
            characters = {"setting": 22, "value": 36}.get(column.place[0], 80)
            return characters * _CHARACTER
        longest = max(map(len, column.heading.split()), default=0) + 2 * column.is_needed
        wanted = max(characters * _CHARACTER, longest * _CHARACTER, len(self._unit(column)) * _SMALL) + _ROOM
        return max(_NARROWEST, min(wanted, _WIDEST))

    # For whoever cannot see a tip

    def explained(self, workspace: Workspace) -> Markup:
        """What each column means (or each setting), in a table in HTML."""
        say = self.language
        if self.has_numbers:
            listed = [(column.heading, column.note) for column in self.columns]
        else:
            names = workspace.rows(self.table, say).index
            listed = [(found.heading, found.note) for found in (workspace.setting(str(name), say) for name in names)]
        what, caption = (own.COLUMN, own.COLUMNS) if self.has_numbers else (own.SETTING, own.SETTINGS)
        head = [Cell(what.to(say)), Cell(own.MEANS.to(say))]
        rows = [[Cell(heading), Cell(note.replace("\n", " "))] for heading, note in listed if note]
        return TableWriter(say, "column").table([head], rows, caption.to(say))


def _listed(choices: Iterable[str]) -> list[dict[str, str]]:
    """The items of a list; their labels are HTML to Tabulator."""
    return [
        {"label": written(choice), "value": choice} for choice in choices if not choice.startswith(_JAVASCRIPT_MARK)
    ]


def patches(before: pd.DataFrame, after: pd.DataFrame, typed: Mapping[tuple[Any, str], str]) -> dict[str, Any]:
    """What to tell Tabulator so that it shows other cells of the same rows.

    Args:
        before: what it shows.
        after: what it is to show.
        typed: what the cells that the reader typed in came to, by row and field. As long as that is what they are to
            show, they stay as they were typed: `4,50` for 4,5.

    Returns:
        By field, the positions of rows with their new text; as `Tabulator.patch` takes it with `as_index=False`.
    """
    found: dict[str, list[tuple[int, str]]] = {}
    for field in after.columns:
        pairs: Sequence[Any] = list(zip(after.index, before[field], after[field], strict=True))
        for at, (row, present, wanted) in enumerate(pairs):
            if present != wanted and typed.get((row, field)) != wanted:
                found.setdefault(field, []).append((at, wanted))
    return found
