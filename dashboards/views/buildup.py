"""The page on which every figure is taken apart, down to the cells of the workbook and their sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import Any

import panel as pn
import panel_material_ui as pmui
from markupsafe import Markup

from burden.answers.results import Results
from burden.language import figure
from burden.render.csv_files import as_csv
from burden.report.file_names import FileNames
from dashboards.state import Session
from dashboards.state.tracing import trace
from dashboards.views import buildup_texts as own
from dashboards.views.buildup_lines import (
    GROUPS,
    PAGE_SIZE,
    LineTable,
    as_csv_rows,
    headings,
    lines_below,
    options,
)
from dashboards.views.buildup_sources import Calculation, Workbook
from dashboards.views.buildup_steps import Steps, Trail
from dashboards.views.choosing import Choices
from dashboards.views.common import Page, Step, choices, stack
from dashboards.views.escaping import NOTHING
from dashboards.views.html import html
from dashboards.views.picking import Picker
from dashboards.views.style import CONTENT_CSS

_SOURCES_CSS = "td.cell { white-space: nowrap; } td.note { min-width: 18ch; font-size: 12.5px; } a { color: #16506B; }"

_TABLE_CSS = """
:host .tabulator { font-size: 13px; } .tabulator-row { cursor: pointer; }
.tabulator-paginator { white-space: normal; }
"""


@dataclass(frozen=True)
class BuiltUp:
    """What the page shows, in HTML; `table` is None where the steps are shown."""

    trail: Markup
    steps: Markup
    table: LineTable | None
    calculation: Markup


class BuildUpPage(Page):
    """From a mix to the figures that it was worked out with."""

    key = "buildup"
    title = own.BUILD_UP
    follows = ()

    def __init__(self, session: Session, **parameters: Any) -> None:
        """The page of a session; nothing is made yet."""
        super().__init__(session, **parameters)
        usual = {"shown": "steps", "place": Trail(), "grouped_by": "", "line": None}
        self._choices = Choices(self, usual)
        self._shown_lines: Results | None = None

    def build(self) -> Any:
        """Where the reader is; the steps or the table; and the calculation below."""
        shown = self._choices.buttons("shown", own.SHOWN, own.SHOWN_OPTIONS)
        names = headings(self.language, "")
        grouped = {self.say(own.NOT_GROUPED): ""} | {names[name].removesuffix(" ()"): name for name in GROUPS}
        self._grouped = self._choices.select("grouped_by", own.GROUPED_BY, grouped, width=240, margin=(4, 0))
        self._download = pmui.FileDownload(
            callback=self._as_file,
            filename=self._file_name(),
            label=self.say(own.DOWNLOAD),
            embed=False,
            auto=True,
            size="small",
            margin=(8, 0),
        )
        # Among the parameters Panel takes it for two that contradict each other, and warns.
        self._download.variant = "outlined"
        self._trail = Picker(self._pick)
        self._steps = Picker(self._pick)
        self._table_note = html()
        self._table_place = stack()
        self._table: Any = None
        self._calculation = html(self.waiting(), stylesheets=[CONTENT_CSS, _SOURCES_CSS])
        top = pn.FlexBox(shown, self._grouped, self._download, gap="4px 28px")
        self._lines = stack(self._table_note, self._table_place)
        self._turn_to(in_table=self._choices["shown"] == "lines")
        return stack(choices(top), self._trail, self._steps, self._lines, self._calculation)

    def steps(self) -> Sequence[Step]:
        """The place, and the calculation of the line that was chosen."""
        return (Step(partial(self._made, self.session.results), self._show),)

    # What is shown

    def _made(self, results: Results) -> BuiltUp:
        place = self._choices["place"].known(results.study)
        self._choices["place"] = place
        steps = Steps(results, self.look(), place)
        if self._choices["shown"] == "lines":
            table = lines_below(results, place, self._choices["grouped_by"], self.language, self.look().sign)
            line = self._chosen(results)
            return BuiltUp(steps.trail(), NOTHING, table, self._calculated(results, line))
        return BuiltUp(steps.trail(), steps.below(), None, self._calculated(results, steps.line))

    def _calculated(self, results: Results, line: int | None) -> Markup:
        if line is None:
            return NOTHING
        workspace = self.session.workspace
        workbook = Workbook(
            name=workspace.origin.name,
            places=workspace.places,
            changed=workspace.changed_cells(self.language),
            added=workspace.changed_rows()[0],
        )
        return Calculation(results.study, trace(results.result, line), self.look(), workbook).html()

    def _chosen(self, results: Results) -> int | None:
        """The line that was clicked in the table, if the study still has it."""
        key, positions = self._choices["line"], results.result.positions
        if key is None:
            return None
        mix, activity, category = key
        codes = [row.code for row in results.study.firm_categories]
        mixes = [row.code for row in results.study.mixes]
        if category not in codes or mix not in mixes:
            return None
        found = (
            (positions.mix == mixes.index(mix))
            & (positions.activity == activity)
            & (positions.category == codes.index(category))
        )
        at = found.nonzero()[0]
        return int(at[0]) if len(at) else None

    def _turn_to(self, *, in_table: bool) -> None:
        """Let only that be seen which is drawn."""
        self._steps.visible = not in_table
        self._lines.visible = self._grouped.visible = self._download.visible = in_table

    def _show(self, made: BuiltUp) -> None:
        self._turn_to(in_table=made.table is not None)
        self._trail.content = made.trail
        self._calculation.object = made.calculation
        if made.table is None:
            self._steps.content = made.steps
        else:
            self._show_table(made.table)

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
            stylesheets=[_TABLE_CSS],
            **options(self.language, table.currency, table.group),
        )
        self._table.on_click(self._click)
        self._table_place[:] = [self._table]

    # What the reader does

    def _pick(self, pick: str) -> None:
        before: Trail = self._choices["place"]
        place = before.picked(pick, self.study)
        if place != before:
            self._choices["place"] = place
            self.refresh()

    def _click(self, event: Any) -> None:
        """Show the calculation of the line that was clicked."""
        rows = self._table.value
        if not isinstance(event.row, int) or not 0 <= event.row < len(rows):
            return
        positions, study = self.session.results.result.positions, self.study
        line = int(rows.index[event.row])
        if line >= len(positions):
            return
        self._choices["line"] = (
            study.mixes[positions.mix[line]].code,
            int(positions.activity[line]),
            study.firm_categories[positions.category[line]].code,
        )
        self.refresh()

    def _as_file(self) -> BytesIO:
        """The lines that are left after filtering, as a file."""
        lines = [] if self._table is None else [int(line) for line in self._table.current_view.index]
        return BytesIO(as_csv(as_csv_rows(self.session.results, lines)))

    def _file_name(self) -> str:
        names = FileNames(self.session.workspace.origin, self.study, self.language)
        return names.table(self.say(own.FILE)).rpartition("/")[2]
