"""Tables of the review board's questions, and of the rows that they concern."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from burden.answers.table import Mark, Marks, ReportTable, TableColumn, columns_of
from burden.answers.tables import texts
from burden.answers.tables.building import frame_of
from burden.language import Language, Text, both, joined
from burden.review import Finding, StudyRow, by_topic
from burden.review.board_texts import LEGEND_NOTE, dicta
from burden.review.places import by_sheet
from burden.review.wording import AND_MORE, code_of
from burden.study import Settings, Study
from burden.study.labels import row_label, sheet_label, value_label, word_label
from burden.study.record import Place, Record
from burden.study.record import columns_of as columns_of_record
from burden.writing.form import Form
from burden.writing.texts import HEADINGS

if TYPE_CHECKING:
    from burden.answers.report import Report

_MOST_RUNS = 8


def review(report: Report) -> ReportTable | None:
    """The review board's questions under its four, and what the study answers; None where they are not asked."""
    return questions(report.findings, report.language) if report.findings else None


def questions(findings: Iterable[Finding], language: Language, titles: Mapping[str, str] | None = None) -> ReportTable:
    """The review board's questions under its four, and what the study answers; the most urgent first.

    Args:
        findings: the questions.
        language: the language.
        titles: what the sheet of each table is called; None: as everywhere.
    """
    rows = [
        {
            "topic": topic.value,
            "key": finding.name,
            "question": finding.question.to(language),
            "status": finding.status.value,
            "dictum": finding.leads_to.number if finding.leads_to else None,
            "reason": finding.reason.to(language),
            "places": places_in_words(finding.places, language, titles),
        }
        for topic, own in by_topic(findings)
        for finding in own
    ]
    columns = columns_of(
        ("topic", Form.CODE), ("key", Form.TEXT), ("question", Form.TEXT), ("status", Form.CODE), ("dictum", Form.YEAR),
        ("reason", Form.TEXT), ("places", Form.TEXT),
    )  # fmt: skip
    return ReportTable("review", texts.REVIEW, columns, frame_of(rows, columns), note=joined([*dicta(), LEGEND_NOTE]))


def review_places(report: Report) -> ReportTable | None:
    """Every row that one of the review board's questions concerns; None where they are not asked."""
    if not report.findings:
        return None
    rows = [
        {
            "key": finding.name,
            "status": finding.status.value,
            "sheet": place.table,
            "row": place.row,
            "code": place.code,
        }
        for finding in report.findings
        for place in finding.places
    ]
    columns = columns_of(
        ("key", Form.TEXT), ("status", Form.CODE), ("sheet", Form.CODE), ("row", Form.YEAR), ("code", Form.TEXT)
    )
    return ReportTable("review_places", texts.REVIEW_PLACES, columns, frame_of(rows, columns))


def places_in_words(places: Iterable[StudyRow], language: Language, titles: Mapping[str, str] | None = None) -> str:
    """Rows of the workbook, sheet by sheet: `Handelingen: 2-14, 20; Uurtarieven: 3`."""
    listed = []
    for table, names, _ in by_sheet(places, language):
        shown = both(", ".join(names[:_MOST_RUNS]))
        if len(names) > _MOST_RUNS:
            shown = AND_MORE.fill(listed=shown, count=len(names) - _MOST_RUNS)
        sheet = sheet_label(table) if titles is None else titles[table]
        listed.append(texts.ROWS_OF.fill(sheet=sheet, listed=shown).to(language))
    return "; ".join(listed)


def rows_concerned(finding: Finding, places: Sequence[StudyRow], study: Study, language: Language) -> ReportTable:
    """Some of the rows that a question concerns, with what stands in them and the way there."""
    columns = (
        *columns_of(("sheet", Form.CODE), ("row", Form.YEAR)),
        TableColumn("what", HEADINGS["item"], Form.TEXT),
    )
    records = {
        (table, record.row, code_of(record)): record
        for table in {place.table for place in places} - {Settings.table}
        for record in study.records(table)
    }
    rows: list[dict[str, object]] = []
    marks: Marks = {}
    for place in places:
        if place.table == Settings.table:
            label, tip = _of_setting(place, study, language)
        else:
            label, tip = _of_record(place, records.get((place.table, place.row, place.code)), study, language)
        marks[len(rows), "what"] = Mark(tip=tip)
        # A setting is known by its name there, as the sheet of settings has no rows of its own.
        row = place.code if place.table == Settings.table and place.row is not None else place.row
        marks[len(rows), "sheet" if row is None else "row"] = Mark(go=address_of(place.table, row))
        rows.append({"sheet": place.table, "row": place.row, "what": label})
    note = texts.ROWS_CONCERNED_NOTE.fill(question=finding.question)
    frame = frame_of(rows, columns)
    return ReportTable(f"row-{finding.name}", texts.ROWS_CONCERNED, columns, frame, note=note, marks=marks)


def address_of(table: str, row: int | str | None = None, place: Place | None = None) -> str:
    """Where a table is edited in the dashboard, a row of it, or the cell of a field and part in that row."""
    column = {} if place is None or row is None else {"column": column_of(place)}
    return urlencode({"page": "parameters", "table": table, "row": "" if row is None else row} | column)


def column_of(place: Place) -> str:
    """How an address of the dashboard names a column: `hours`, `hours low`."""
    return " ".join(name for name in place if name)


def _of_setting(place: StudyRow, study: Study, language: Language) -> tuple[str, tuple[Text, ...]]:
    """What a setting is called, and its value."""
    column = columns_of_record(Settings).get(place.code)
    if column is None:
        return place.code, ()
    return column.label.to(language), (_said(column.label, getattr(study.settings, place.code, None)),)


def _of_record(
    place: StudyRow, record: Record | None, study: Study, language: Language
) -> tuple[str, tuple[Text, ...]]:
    """What a row is called, and what stands in it."""
    if record is None:
        return place.code, ()
    # A size class is kept as text, since a study may have some of its own.
    said = tuple(
        _said(column.label, word_label(name, value, language) if name == "size_class" else value)
        for name, column in columns_of_record(type(record)).items()
        if (value := getattr(record, name, None)) is not None
    )
    return row_label(study, record, language) or place.code, said


def _said(heading: Text, value: object) -> Text:
    return Text.of(lambda language: f"{heading.to(language)}: {value_label(value, language)}")


def address_of_build_up(*place: str) -> str:
    """Where the build-up of a mix, or of a part of it, is shown, by their codes, the mix first."""
    # As the address of a page has a list: a comma between codes, so none within them.
    codes = (code.replace("%", "%25").replace(",", "%2C") for code in place)
    return urlencode({"page": "buildup", "place": ",".join(codes)})
