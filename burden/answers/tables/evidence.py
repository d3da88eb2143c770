"""Tables of what the results rest on: figures with their sources, what was not verified, and the lines themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from burden.answers.table import ReportTable, columns_of
from burden.answers.tables import texts
from burden.answers.tables.building import frame_of
from burden.engine.result import COUNTED, LINE_COLUMNS
from burden.language import Language, joined
from burden.study.columns import Unit
from burden.study.labels import row_label
from burden.study.parameters import CALCULATED, parameters_of, rows_with_figures, says_nobody
from burden.study.record import Quantity, Record
from burden.study.record import columns_of as columns_of_table
from burden.study.tables import TABLE_BY_NAME
from burden.study.words import Quality
from burden.writing.form import FORMS, Form

if TYPE_CHECKING:
    from burden.answers.report import Report

_MONEY = (Unit.MONEY, Unit.MONEY_PER_HOUR)


def lines(report: Report) -> ReportTable:
    """The result table: one row per mix, activity and firm category."""
    columns = columns_of(*((name, FORMS.get(name, Form.CODE)) for name in (*LINE_COLUMNS, COUNTED)))
    return ReportTable("lines", texts.LINES, columns, report.result.lines, note=texts.LINES_NOTE)


def parameters(report: Report) -> ReportTable:
    """Every figure that is calculated with, and where it is from."""
    study, language = report.study, report.language
    rows = []
    for parameter in parameters_of(study):
        record, column = parameter.record, columns_of_table(TABLE_BY_NAME[parameter.table])[parameter.field]
        price_year = getattr(record, "price_year", None) or study.settings.price_year
        rows.append(
            {
                "sheet": parameter.table,
                "row": record.row,
                "key": parameter.key,
                # Beside the key, which has the same selector; only programs get this table.
                "what": row_label(study, record, language, codes_in=Language.EN),
                "figure": column.label.to(language),
                "low": parameter.quantity.low,
                "central": parameter.quantity.central,
                "high": parameter.quantity.high,
                "measured_in": column.unit.label.to(language),
                "price_year": price_year if column.unit in _MONEY else None,
                "distribution": parameter.distribution.value if parameter.quantity.has_range else None,
                "source": getattr(record, "source", None),
                "quality": _word(getattr(record, "quality", None)),
                "verified": getattr(record, "verified", None),
            }
        )
    found = parameters_of(study)
    units = [columns_of_table(TABLE_BY_NAME[parameter.table])[parameter.field].unit.value for parameter in found]
    columns = columns_of(
        ("sheet", Form.CODE), ("row", Form.YEAR), ("key", Form.TEXT), ("what", Form.TEXT), ("figure", Form.TEXT),
        ("low", Form.FACTOR), ("central", Form.FACTOR), ("high", Form.FACTOR), ("measured_in", Form.TEXT),
        ("price_year", Form.YEAR), ("distribution", Form.CODE), ("source", Form.TEXT), ("quality", Form.CODE),
        ("verified", Form.CODE),
    )  # fmt: skip
    codes = {"figure": [parameter.field for parameter in found], "measured_in": units}
    return ReportTable("parameters", texts.PARAMETERS, columns, frame_of(rows, columns), codes=codes)


def evidence(report: Report) -> ReportTable:
    """Per sheet how many rows with figures there are, and how they are supported."""
    rows = []
    for table, records in rows_with_figures(report.study).items():
        if not records and not TABLE_BY_NAME[table].needed:
            continue
        verified = [getattr(record, "verified", None) for record in records]
        graded = "quality" in TABLE_BY_NAME[table].model_fields
        rows.append(
            {
                "sheet": table,
                "rows": len(records),
                "verified": verified.count(True),
                "not_verified": verified.count(False),
                "not_known": verified.count(None),
                "without_source": sum(not getattr(record, "source", None) for record in records),
                "low_quality": sum(_is_low(record) for record in records) if graded else None,
                "with_range": sum(any(_has_range(record, field) for field in CALCULATED[table]) for record in records),
            }
        )
    counts = ("rows", "verified", "not_verified", "not_known", "without_source", "low_quality", "with_range")
    columns = columns_of(("sheet", Form.CODE), *((name, Form.COUNT) for name in counts))
    return ReportTable("evidence", texts.EVIDENCE, columns, frame_of(rows, columns), note=texts.EVIDENCE_NOTE)


def assumptions(report: Report) -> ReportTable:
    """The rows whose figures were not verified or are of low quality, those that matter most first."""
    study = report.study
    swings = _largest_swings(report)
    rows = [
        {
            "sheet": table,
            "row": record.row,
            "what": row_label(study, record, report.language),
            **({"largest_swing": swings.get((table, position))} if swings else {}),
            "verified": getattr(record, "verified", None),
            "quality": _word(getattr(record, "quality", None)),
            "source": getattr(record, "source", None),
            "note": report.text_of(record, "note"),
        }
        for table in CALCULATED
        for position, record in enumerate(study.records(table))
        if not says_nobody(record) and (getattr(record, "verified", None) is not True or _is_low(record))
    ]
    columns = columns_of(
        ("sheet", Form.CODE), ("row", Form.YEAR), ("what", Form.TEXT),
        *([("largest_swing", Form.MONEY)] if swings else []),
        ("verified", Form.CODE), ("quality", Form.CODE), ("source", Form.TEXT), ("note", Form.TEXT),
    )  # fmt: skip
    listed = frame_of(rows, columns)
    if not swings:
        return ReportTable("assumptions", texts.ASSUMPTIONS, columns, listed, note=texts.ASSUMPTIONS_NOTE)
    listed = listed.astype({"largest_swing": float}).sort_values(
        "largest_swing", ascending=False, na_position="last", kind="stable", ignore_index=True
    )
    return ReportTable(
        "assumptions",
        texts.ASSUMPTIONS,
        columns,
        listed,
        note=joined([texts.ASSUMPTIONS_NOTE, texts.LARGEST_SWING_NOTE]),
        interval=(None, "largest_swing"),
    )


def sources(report: Report) -> ReportTable:
    """Where the figures come from."""
    names = ("key", "title", "publisher", "year", "link", "note")
    columns = columns_of(*((name, Form.YEAR if name == "year" else Form.TEXT) for name in names))
    rows = [
        {name: getattr(source, name) for name in names} | {"note": report.text_of(source, "note")}
        for source in report.study.sources
    ]
    return ReportTable("sources", texts.SOURCES, columns, frame_of(rows, columns))


def _largest_swings(report: Report) -> dict[tuple[str, int], float]:
    """The widest difference that one figure of each row makes to a mix, by table and position."""
    sensitivity = report.sensitivity
    swings = [sensitivity.tornado(mix).set_index("key")["swing"].abs() for mix in report.mixes]
    by_key = pd.concat(swings, axis=1).max(axis=1).to_dict()
    found: dict[tuple[str, int], float] = {}
    for parameter in sensitivity.parameters:
        place = parameter.table, parameter.position
        found[place] = max(found.get(place, 0.0), float(by_key[parameter.key]))
    return found


def _has_range(record: Record, field: str) -> bool:
    quantity = getattr(record, field)
    return isinstance(quantity, Quantity) and quantity.has_range


def _is_low(record: Record) -> bool:
    return getattr(record, "quality", None) is Quality.LOW


def _word(word: Quality | None) -> str | None:
    return None if word is None else word.value
