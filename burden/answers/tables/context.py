"""Tables of what stands around the costs: what mixes hold, goals and the review board's questions."""

from __future__ import annotations

from collections.abc import Iterable

from burden.answers.report import Report
from burden.answers.table import ReportTable, columns_of
from burden.answers.tables import texts
from burden.answers.tables.building import frame_of
from burden.language import Language, both
from burden.review import Place
from burden.review.places import by_sheet
from burden.study import name_in
from burden.study.labels import sheet_label
from burden.writing.form import Form

_MOST_RUNS = 8


def composition(report: Report) -> ReportTable:
    """The instruments of each mix, and the year from which they are in it."""
    study = report.study
    entries = {row.instrument: row.entries for row in study.composition}
    rows = [
        {
            "mix": mix.code,
            "instrument": instrument.code,
            "instrument_kind": instrument.kind.value,
            "origin": instrument.origin.value,
            "voluntary": instrument.voluntary,
            "from_year": study.settings.first_year if entry == "x" else entry,
        }
        for mix in study.mixes
        for instrument in study.instruments
        if (entry := entries.get(instrument.code, {}).get(mix.code)) is not None
    ]
    columns = columns_of(
        ("mix", Form.CODE), ("instrument", Form.CODE), ("instrument_kind", Form.CODE), ("origin", Form.CODE),
        ("voluntary", Form.CODE), ("from_year", Form.YEAR),
    )  # fmt: skip
    return ReportTable("composition", texts.COMPOSITION, columns, frame_of(rows, columns))


def goals(report: Report) -> ReportTable:
    """The analyst's judgement of each mix."""
    rows = [
        {
            "goal": name_in(row, report.language, report.settings.language, "goal"),
            "mix": row.mix,
            "score": row.score,
            "reason": row.reason,
            "source": row.source,
        }
        for row in report.study.goals
    ]
    columns = columns_of(
        ("goal", Form.TEXT), ("mix", Form.CODE), ("score", Form.FACTOR), ("reason", Form.TEXT), ("source", Form.TEXT)
    )
    return ReportTable("goals", texts.GOALS, columns, frame_of(rows, columns), note=texts.GOALS_NOTE)


def remarks(report: Report) -> ReportTable | None:
    """What the reader of the workbook remarked on it; None where it had nothing to remark."""
    if not report.notices:
        return None
    rows = [{"place": problem.place, "remark": problem.message(report.language)} for problem in report.notices]
    columns = columns_of(("place", Form.TEXT), ("remark", Form.TEXT))
    return ReportTable("remarks", texts.REMARKS, columns, frame_of(rows, columns), note=texts.REMARKS_NOTE)


def review(report: Report) -> ReportTable:
    """The review board's questions, and what the study answers."""
    rows = [
        {
            "key": finding.name,
            "question": finding.question.to(report.language),
            "status": finding.status.value,
            "reason": finding.reason.to(report.language),
            "places": places_in_words(finding.places, report.language),
        }
        for finding in report.findings
    ]
    columns = columns_of(
        ("key", Form.TEXT), ("question", Form.TEXT), ("status", Form.CODE), ("reason", Form.TEXT), ("places", Form.TEXT)
    )
    return ReportTable("review", texts.REVIEW, columns, frame_of(rows, columns))


def review_places(report: Report) -> ReportTable:
    """Every row that one of the review board's questions concerns."""
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


def places_in_words(places: Iterable[Place], language: Language) -> str:
    """Rows of the workbook, sheet by sheet: `Handelingen: 2-14, 20; Uurtarieven: 3`."""
    listed = []
    for table, names, _ in by_sheet(places, language):
        shown = both(", ".join(names[:_MOST_RUNS]))
        if len(names) > _MOST_RUNS:
            shown = texts.MORE_PLACES.fill(listed=shown, count=len(names) - _MOST_RUNS)
        listed.append(texts.ROWS_OF.fill(sheet=sheet_label(table), listed=shown).to(language))
    return "; ".join(listed)
