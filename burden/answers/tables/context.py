"""Tables of what stands around the costs: what mixes hold, goals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from burden.answers.table import ReportTable, columns_of
from burden.answers.tables import texts
from burden.answers.tables.building import frame_of
from burden.study import name_in
from burden.study.tables.policy import entered_in, last_of
from burden.writing.form import Form

if TYPE_CHECKING:
    from burden.answers.report import Report


def composition(report: Report) -> ReportTable:
    """The instruments of each mix, and the years in which they are in it."""
    study = report.study
    entries = {row.instrument: row.entries for row in study.composition}
    rows = [
        {
            "mix": mix.code,
            "instrument": instrument.code,
            "instrument_kind": instrument.kind.value,
            "origin": instrument.origin.value,
            "voluntary": instrument.voluntary,
            "from_year": entered_in(entry, study.settings.first_year),
            "until_year": last_of(entry),
        }
        for mix in study.mixes
        for instrument in study.instruments
        if (entry := entries.get(instrument.code, {}).get(mix.code)) is not None
    ]
    columns = columns_of(
        ("mix", Form.CODE), ("instrument", Form.CODE), ("instrument_kind", Form.CODE), ("origin", Form.CODE),
        ("voluntary", Form.CODE), ("from_year", Form.YEAR),
        *[("until_year", Form.YEAR)] * any(row["until_year"] is not None for row in rows),
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
