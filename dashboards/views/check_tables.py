"""The review board's questions in HTML: by answer, each with its reason and the rows it concerns."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from markupsafe import Markup

from burden.answers.tables.context import places_in_words
from burden.language import Language
from burden.render.html import Cell, TableWriter, details, link
from burden.review import Finding, Place, Status
from burden.review.wording import code_of
from burden.study import Settings, Study
from burden.study.labels import row_label, sheet_label, value_label, word_label
from burden.study.record import Record, columns_of
from dashboards.state import Workspace
from dashboards.views import check_texts as own
from dashboards.views.escaping import NOTHING
from dashboards.views.problems import problem_list

MOST_ROWS = 30
"""So many rows of a question are shown one by one; of others, the sheet and the numbers."""
_TONES = {Status.MISSING: "warning", Status.LOOK_AT: "", Status.IN_ORDER: "done"}
_ORDER = (Status.MISSING, Status.LOOK_AT, Status.IN_ORDER)


def remarks(workspace: Workspace, language: Language) -> Markup:
    """What was remarked when the workbook was read, in HTML; empty where nothing was."""
    noticed = workspace.remarks
    if not noticed:
        return NOTHING
    heading = own.REMARKS.fill(count=len(noticed)).to(language)
    listed = problem_list(noticed, workspace, language, MOST_ROWS)
    return Markup('<h2>{}</h2><p class="soft">{}</p>{}').format(heading, own.REMARKS_NOTE.to(language), listed)


def questions(findings: Sequence[Finding], study: Study, language: Language) -> Markup:
    """All questions: what is missing first, what is in order last and folded."""
    counts = {status: sum(finding.status is status for finding in findings) for status in _ORDER}
    counted = own.COUNTED.fill(
        count=len(findings),
        missing=counts[Status.MISSING],
        look_at=counts[Status.LOOK_AT],
        in_order=counts[Status.IN_ORDER],
    )
    tone = next(_TONES[status] for status in _ORDER if counts[status] or status is Status.IN_ORDER)
    content = [
        Markup('<p class="soft">{}</p>').format(own.ABOUT.to(language)),
        Markup('<div class="notice {}" role="status">{}</div>').format(tone, counted.to(language)),
    ]
    rows = _Rows(study, language)
    for status in _ORDER:
        asked = [finding for finding in findings if finding.status is status]
        if not asked:
            continue
        heading = own.GROUPS[status].fill(count=len(asked)).to(language)
        shown = Markup("").join(_question(finding, rows, language) for finding in asked)
        if status is Status.IN_ORDER:
            content.append(Markup('<div style="margin-top:20px">{}</div>').format(details(heading, shown)))
        else:
            content.append(Markup('<h2 style="margin-top:20px">{}</h2>{}').format(heading, shown))
    return Markup("").join(content)


def _question(finding: Finding, rows: _Rows, language: Language) -> Markup:
    said = Markup("<h3>{}</h3><p>{}</p>{}").format(
        finding.question.to(language), finding.reason.to(language), rows.shown(finding)
    )
    return Markup('<section style="margin:14px 0 18px">{}</section>').format(said)


def _address(table: str, row: int | str | None = None) -> str:
    """Where a table is edited, or a row of it; a row of another table is not kept."""
    return urlencode({"page": "parameters", "table": table, "row": "" if row is None else row})


class _Rows:
    """Writes the rows that questions concern, each with what stands in it."""

    def __init__(self, study: Study, language: Language) -> None:
        self._study, self._language = study, language
        self._found: dict[str, dict[tuple[int | None, str], Record]] = {}

    def shown(self, finding: Finding) -> Markup:
        """The rows of a question, to be opened; empty where it concerns none."""
        if not finding.places:
            return Markup("")
        language, places = self._language, list(dict.fromkeys(finding.places))
        head = [Cell(own.SHEET.to(language)), Cell(own.ROW.to(language), True), Cell(own.WHAT.to(language))]
        cells = [self._row(place) for place in places[:MOST_ROWS]]
        tables = dict.fromkeys(place.table for place in places)
        sheets = Markup(", ").join(link(sheet_label(table).to(language), _address(table)) for table in tables)
        to_sheets = Markup('<p class="soft">{} {}</p>').format(own.TO_SHEETS.to(language), sheets)
        caption = own.ROWS_CAPTION.fill(question=finding.question).to(language)
        table = TableWriter(f"row-{finding.name}").table([head], cells, caption)
        if len(places) > MOST_ROWS:
            others = own.MORE_ROWS.fill(rows=places_in_words(places[MOST_ROWS:], language)).to(language)
            table += Markup('<p class="soft">{}</p>').format(others)
        return to_sheets + details(own.ROWS.fill(count=len(places)).to(language), table)

    def _row(self, place: Place) -> list[Cell]:
        language = self._language
        sheet = sheet_label(place.table).to(language)
        label, lines = place.code, []
        if place.table == Settings.table:
            column = columns_of(Settings).get(place.code)
            if column is not None:
                label = column.label.to(language)
                lines = [self._line(label, getattr(self._study.settings, place.code, None))]
        else:
            record = self._record(place)
            if record is not None:
                label = row_label(self._study, record, language) or place.code
                lines = [
                    self._line(column.label.to(language), self._said(name, value))
                    for name, column in columns_of(type(record)).items()
                    if (value := getattr(record, name, None)) is not None
                ]
        if place.row is None:
            return [Cell(sheet, go=_address(place.table)), Cell("–", True), Cell(label, tip=lines)]
        # A setting is known by its name there, as the sheet of settings has no rows of its own.
        go = _address(place.table, place.code if place.table == Settings.table else place.row)
        return [Cell(sheet), Cell(str(place.row), True, go=go), Cell(label, tip=lines)]

    def _line(self, heading: str, value: object) -> str:
        return own.CELL.fill(heading=heading, value=value_label(value, self._language)).to(self._language)

    def _said(self, name: str, value: object) -> object:
        # Kept as text, since a study may have size classes of its own.
        return word_label(name, value, self._language) if name == "size_class" else value

    def _record(self, place: Place) -> Record | None:
        """The row of a place; by its code where the study has no row numbers."""
        if place.table not in self._found:
            records = self._study.records(place.table)
            self._found[place.table] = {(record.row, code_of(record)): record for record in records}
        return self._found[place.table].get((place.row, place.code))
