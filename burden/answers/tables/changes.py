"""Tables of what changed since an older version of the workbook."""

from __future__ import annotations

from typing import Any

import numpy as np

from burden.answers.report import Report
from burden.answers.table import ReportTable, TableColumn, columns_of
from burden.answers.tables import texts
from burden.answers.tables.building import frame_of
from burden.differences import Change, Differences
from burden.differences.changes import row_names
from burden.language import Language, joined
from burden.study.labels import row_label, value_label
from burden.writing.form import Form
from burden.writing.texts import HEADINGS


def differences(report: Report) -> ReportTable | None:
    """Every change since the older workbook, and what it did to the annual equivalent of each mix."""
    found = report.differences
    if found is None or report.older is None:
        return None
    mixes = [str(mix) for mix in found.totals.index]
    no_effect = dict.fromkeys(_effects(mixes), 0.0)
    rows: list[dict[str, Any]] = []
    for number, (step, effects) in enumerate(zip(found.steps, found.effects.to_numpy(), strict=True), start=1):
        for position, change in enumerate(step.changes):
            effect = no_effect if position else dict(zip(_effects(mixes), effects, strict=True))
            rows.append({"number": number} | _described(found, change, report.language) | effect)
    rows += [_described(found, change, report.language) | no_effect for change in found.without_effect]
    together = dict(zip(_effects(mixes), found.interaction.to_numpy(dtype=np.float64), strict=True))
    rows.append({"change": "interaction"} | together)
    columns = columns_of(
        ("number", Form.YEAR), ("change", Form.CODE), ("sheet", Form.CODE), ("row", Form.YEAR), ("what", Form.TEXT),
        ("field", Form.TEXT), ("old", Form.TEXT), ("new", Form.TEXT),
    ) + tuple(
        TableColumn(name, texts.EFFECT_ON.fill(mix=mix), Form.MONEY)
        for name, mix in zip(_effects(mixes), mixes, strict=True)
    )  # fmt: skip
    return ReportTable(
        "differences",
        texts.DIFFERENCES.fill(older=report.older.name),
        columns,
        frame_of(rows, columns),
        note=joined([texts.DIFFERENCES_NOTE, texts.ADDS_UP_TO_DIFFERENCE]),
        adds_up_by=(),
    )


def differences_by_mix(report: Report) -> ReportTable | None:
    """The annual equivalent of each mix in the older and in this version."""
    if report.differences is None:
        return None
    totals = report.differences.totals
    rows = totals.assign(mix=totals.index, difference=report.differences.difference).reset_index(drop=True)
    columns = (
        *columns_of(("mix", Form.CODE)),
        *(TableColumn(name, HEADINGS[name], Form.MONEY) for name in ("old", "new", "difference")),
    )
    return ReportTable(
        "differences_by_mix",
        texts.DIFFERENCES_BY_MIX,
        columns,
        rows[[column.name for column in columns]],
        note=texts.MAY_NOT_ADD_UP,
    )


def _effects(mixes: list[str]) -> list[str]:
    return [f"effect_{mix}" for mix in mixes]


def _described(found: Differences, change: Change, language: Language) -> dict[str, Any]:
    """A change in the words of the report."""
    row = change.old_row if change.new_row is None else change.new_row
    described: dict[str, Any] = {"change": change.kind.value, "sheet": change.table, "row": row}
    if change.field is None:
        study, record = (found.old, change.old) if change.new is None else (found.new, change.new)
        return described | {"what": row_label(study, record, language)}
    heading = change.heading
    described["field"] = heading.to(language) if heading else change.field
    if change.part is not None:
        described["field"] = change.part
    if change.table != "settings":
        names = row_names(found.new, change.table)
        described["what"] = row_label(found.new, found.new.records(change.table)[names.index(change.name)], language)
    return described | {"old": value_label(change.old, language), "new": value_label(change.new, language)}
