"""Tables of what stands around the costs: what mixes hold, goals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from burden.answers.table import ReportTable, columns_of
from burden.answers.tables import texts
from burden.answers.tables.building import frame_of
from burden.study import name_in
from burden.study.goals import judgements
from burden.study.tables.policy import entered_in, last_of
from burden.writing.form import Form
from burden.writing.names import goal_codes

if TYPE_CHECKING:
    from burden.answers.report import Report
    from burden.study.tables import Goal


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
    """The analyst's judgement of each mix as a whole."""
    columns = columns_of(
        ("goal", Form.TEXT), ("mix", Form.CODE), ("score", Form.FACTOR), ("reason", Form.TEXT), ("source", Form.TEXT)
    )
    rows = [_judged(report, row) for row in report.study.goals if not row.instruments]
    codes = {"goal": [row["code"] for row in rows]}
    return ReportTable("goals", texts.GOALS, columns, frame_of(rows, columns), note=texts.GOALS_NOTE, codes=codes)


def goals_of_instruments(report: Report) -> ReportTable | None:
    """The analyst's judgement of instruments and pairs, with the mixes in which it counts; None where there is none."""
    study = report.study
    if not any(row.instruments for row in study.goals):
        return None
    counting = {mix.code: list(map(id, judgements(study, mix.code).values())) for mix in study.mixes}
    rows = [
        _judged(report, row) | {"mixes": ", ".join(mix for mix, rows in counting.items() if id(row) in rows)}
        for row in study.goals
        if row.instruments
    ]
    columns = columns_of(
        ("goal", Form.TEXT), ("instrument", Form.CODE), ("mixes", Form.TEXT), ("score", Form.FACTOR),
        ("reason", Form.TEXT), ("source", Form.TEXT),
    )  # fmt: skip
    return ReportTable(
        "goals_of_instruments",
        texts.GOALS_OF_INSTRUMENTS,
        columns,
        frame_of(rows, columns),
        note=texts.GOALS_OF_INSTRUMENTS_NOTE,
        codes={"goal": [row["code"] for row in rows]},
    )


def _judged(report: Report, row: Goal) -> dict[str, object]:
    name = name_in(row, report.language, report.settings.language, "goal")
    reason = report.text_of(row, "reason")
    return dict(row) | {"goal": name, "reason": reason, "code": goal_codes(report.study)[row.goal]}


def remarks(report: Report) -> ReportTable | None:
    """What the reader of the workbook remarked on it; None where it had nothing to remark."""
    if not report.notices:
        return None
    rows = [{"place": problem.place, "remark": problem.message(report.language)} for problem in report.notices]
    columns = columns_of(("place", Form.TEXT), ("remark", Form.TEXT))
    return ReportTable("remarks", texts.REMARKS, columns, frame_of(rows, columns), note=texts.REMARKS_NOTE)
