"""The page on which every figure is taken apart, down to the cells of the workbook and their sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from io import BytesIO
from typing import Any

import numpy as np
import panel as pn
import panel_material_ui as pmui
from markupsafe import Markup

from burden.answers.results import Results
from burden.answers.standing import Standing
from burden.answers.tables.calculation import LEVELS, WholeCalculation
from burden.answers.tracing import trace
from burden.language import Text, figure
from burden.render.csv_files import as_csv
from burden.render.html import sentences
from burden.report.excel.calculation import calculation_workbook
from burden.report.file_names import FileNames
from dashboards.state.view import GROUPS
from dashboards.views import buildup_texts as own
from dashboards.views.buildup_lines import (
    PAGE_SIZE,
    LineTable,
    as_csv_rows,
    headings,
    lines_below,
    options,
)
from dashboards.views.buildup_sources import Calculation
from dashboards.views.buildup_steps import Steps, Trail
from dashboards.views.choosing import follow_view, row_of_buttons
from dashboards.views.common import Page, Step, choices, stack
from dashboards.views.escaping import NOTHING
from dashboards.views.html import html
from dashboards.views.picking import Picker
from dashboards.views.style import GREY, GRID_CSS

_READABLE = {"&.Mui-disabled": {"color": GREY}}
"""A button that says what to do before it can be pressed is to be read meanwhile."""
_SOURCES_CSS = """
td.cell { white-space: nowrap; } td.note { min-width: 18ch; font-size: 12.5px; } a { color: #16506B; }
@media print {
  td, td.cell, td.figure, td.note, .tag { white-space: normal; overflow-wrap: anywhere; min-width: 0; }
  table:has(td.cell) { font-size: 7.5pt; } table:has(td.cell) :is(th, td) { padding: 2px 4px; }
}
"""
MOST_LINES = 5_000
"""A calculation with more lines is not made into a file here: the export has all of them."""
_LINE = ("mix", "activity", "category")
"""By what a line is known: where an activity has several rows, no two reach the same firms of a mix."""

_TABLE_CSS = """
:host .tabulator { font-size: 13px; } .tabulator-row { cursor: pointer; }
.tabulator-paginator { white-space: normal; }
"""


@dataclass(frozen=True)
class BuiltUp:
    """What the page shows, in HTML; `table` is None where the steps are shown."""

    said: Markup
    trail: Markup
    steps: Markup
    table: LineTable | None
    calculation: Markup


class BuildUpPage(Page):
    """From a mix to the figures that it was worked out with."""

    key = "buildup"
    title = own.BUILD_UP
    begins_group = True
    follows = ("buildup_shown", "place", "line", "grouped_by")

    def build(self) -> Any:
        """What to conclude; where the reader is; the steps or the table; and the calculation below."""
        shown = follow_view(self, row_of_buttons(self, own.SHOWN, own.SHOWN_OPTIONS), "buildup_shown")
        names = headings(self.language, "")
        grouped = {self.say(own.NOT_GROUPED): ""} | {names[name].removesuffix(" ()"): name for name in GROUPS}
        by = pmui.Select(label=self.say(own.GROUPED_BY), options=grouped, size="small", width=240, margin=(4, 0))
        self._grouped = follow_view(self, by, "grouped_by")
        self._download = self._file_button(own.DOWNLOAD, self._as_file)
        self._as_workbook = self._file_button(own.AS_WORKBOOK, self._workbook)
        self._trail = Picker(self._pick)
        self._steps = Picker(self._pick)
        self._table_note = html()
        self._table_place = stack()
        self._table: Any = None
        self._finding, self._calculation = html(self.waiting()), Picker(self._pick, stylesheets=[_SOURCES_CSS])
        self._arrives = False
        top = pn.FlexBox(shown, self._grouped, self._download, self._as_workbook, gap="4px 28px")
        self._lines = stack(self._table_note, self._table_place)
        self._turn_to(in_table=self.session.view.buildup_shown == "lines")
        return stack(self._finding, choices(top), self._trail, self._steps, self._lines, self._calculation)

    def _file_button(self, label: Text, give: Callable[[], BytesIO]) -> pmui.FileDownload:
        button = pmui.FileDownload(
            callback=give, filename="", label=self.say(label), embed=False, auto=True, size="small", margin=(8, 0),
            sx=_READABLE,
        )  # fmt: skip
        # Among the parameters Panel takes it for two that contradict each other, and warns.
        button.variant = "outlined"
        return button

    def steps(self) -> Sequence[Step]:
        """The place, and the calculation of the line that was chosen."""
        return (Step(partial(self._made, self.session.results), self._show),)

    # What is shown

    def _made(self, results: Results) -> BuiltUp:
        view = self.session.view
        place = Trail(tuple(view.place)).known(results.study)
        steps = Steps(results, self.look(), place)
        said = sentences(steps.concluded(), self.language)
        if view.buildup_shown == "lines":
            table = lines_below(results, place, view.grouped_by, self.language, self.look().sign)
            line = self._chosen(results)
            return BuiltUp(said, steps.trail(), NOTHING, table, self._calculated(results, line))
        return BuiltUp(said, steps.trail(), steps.below(), None, self._calculated(results, steps.line))

    def _calculated(self, results: Results, line: int | None) -> Markup:
        if line is None:
            return NOTHING
        return Calculation(results.study, trace(results.result, line), self.look(), self._standing()).html()

    def _standing(self) -> Standing:
        """The workbook that the figures stand in."""
        workspace = self.session.workspace
        return Standing(workspace.origin.name, workspace.places, workspace.loaded, workspace.study, workspace.was_ready)

    def _chosen(self, results: Results) -> int | None:
        """The line that was clicked in the table, if the study still has it."""
        asked = self.session.view.line
        if len(asked) != len(_LINE):
            return None
        columns = (results.result.column(name) == code for name, code in zip(_LINE, asked, strict=True))
        at = np.logical_and.reduce(list(columns)).nonzero()[0]
        return int(at[0]) if len(at) else None

    def _turn_to(self, *, in_table: bool) -> None:
        """Let only that be seen which is drawn."""
        self._steps.visible = not in_table
        self._lines.visible = self._grouped.visible = self._download.visible = in_table

    def _show(self, made: BuiltUp) -> None:
        self._turn_to(in_table=made.table is not None)
        self._name_files()
        self._finding.object, self._trail.content = made.said, made.trail
        self._calculation.content = made.calculation
        if made.table is None:
            self._steps.content = made.steps
        else:
            self._show_table(made.table)
        self._arrive()

    def _arrive(self) -> None:
        """Bring the reader who chose a line to its calculation, which stands below a table that may be long."""
        if self._arrives:
            self._arrives = False
            self._calculation.called += 1

    def _show_table(self, table: LineTable) -> None:
        rows = len(table.rows)
        count = own.ONE_LINE if rows == 1 else own.COUNT.fill(count=figure(rows, self.language))
        self._table_note.object = Markup('<p class="soft">{} {}</p>').format(self.say(count), self.say(own.CHOOSE_LINE))
        if self._table is not None and self._table.groupby == ([table.group] if table.group else []):
            if not self._table.value.equals(table.rows):
                self._table.value = table.rows
            return
        self._table = pn.widgets.Tabulator(
            table.rows,
            groupby=[table.group] if table.group else [],
            pagination="remote",
            page_size=PAGE_SIZE,
            disabled=True,
            selectable=False,
            show_index=False,
            layout="fit_data_stretch",
            sizing_mode="stretch_width",
            frozen_columns=["mix"],
            stylesheets=[_TABLE_CSS, GRID_CSS],
            **options(self.language, table.currency, table.group),
        )
        self._table.on_click(self._click)
        self._table_place[:] = [self._table]

    # What the reader does

    def _pick(self, pick: str) -> None:
        before = self._place()
        after = before.picked(pick, self.study)
        self._arrives = before.level is None and after.level is None
        self.session.view.place = list(after.path)
        if after == before:
            self._arrive()

    def _click(self, event: Any) -> None:
        """Show the calculation of the line that was clicked."""
        rows = self._table.value
        if not isinstance(event.row, int) or not 0 <= event.row < len(rows):
            return
        line, result = int(rows.index[event.row]), self.session.results.result
        if line < len(result.positions):
            chosen = [str(result.column(name)[line]) for name in _LINE]
            self._arrives, is_shown = True, chosen == self.session.view.line
            self.session.view.line = chosen
            if is_shown:
                self._arrive()

    def _as_file(self) -> BytesIO:
        """The lines that are left after filtering, as a file."""
        lines = [] if self._table is None else [int(line) for line in self._table.current_view.index]
        return BytesIO(as_csv(as_csv_rows(self.session.results, lines, self.language)))

    def _workbook(self) -> BytesIO:
        """The calculation of the place, as a workbook."""
        return BytesIO(calculation_workbook(self._to_send()))

    def _to_send(self) -> WholeCalculation:
        results, path = self.session.results, self._place().path[: len(LEVELS)]
        return WholeCalculation(results, self._standing(), path, self.language, date.today())

    def _place(self) -> Trail:
        return Trail(tuple(self.session.view.place)).known(self.study)

    def _name_files(self) -> None:
        """Let the names of the files say what they are of, and whether figures were changed."""
        whole = self._to_send()
        fits = bool(whole.path) and 0 < len(whole.lines) <= MOST_LINES
        self._as_workbook.param.update(
            disabled=not fits, label=self.say(own.AS_WORKBOOK if fits else own.PART_AS_WORKBOOK)
        )
        names = FileNames(self.session.workspace.origin, self.study, self.language)
        for button, what, ending in (
            (self._as_workbook, own.CALCULATION_FILE, "xlsx"),
            (self._download, own.FILE, "csv"),
        ):
            button.filename = names.of_part(self.say(what), whole.codes, ending, is_changed=bool(whole.changes))
