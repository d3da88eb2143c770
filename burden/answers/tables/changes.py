"""Tables of what changed since an older version of the workbook, and a change in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from burden.answers.table import Mark, ReportTable, TableColumn, columns_of
from burden.answers.tables import changes_texts as own
from burden.answers.tables import texts
from burden.answers.tables.building import frame_of
from burden.differences import NO_EFFECT, Change, ChangeKind, Differences, JointChanges
from burden.language import Language, both, joined
from burden.study import Study
from burden.study.labels import coded_name, row_label, sheet_label, value_code, value_label
from burden.study.tables import ReviewPoint
from burden.writing.amounts import units_in_words
from burden.writing.form import Form
from burden.writing.measures import in_sentence

if TYPE_CHECKING:
    from burden.answers.report import Report

CellsOf = Callable[[Change], Iterable[str | None]]
"""The cells of a change in both workbooks."""


def differences(report: Report) -> ReportTable | None:
    """Every change since the older workbook, and what it did to the annual equivalent of each mix."""
    found, older = report.differences, report.older
    return None if found is None or older is None else listed_changes(found, older.name, report.language)


def listed_changes(found: Differences, older: str, language: Language) -> ReportTable:
    """Every change since a version with a name, and what it did to each mix."""
    mixes = [str(mix) for mix in found.totals.index]
    no_effect = dict.fromkeys(_effects(mixes), 0.0)
    rows: list[dict[str, Any]] = []
    for number, (step, effects) in enumerate(zip(found.steps, found.effects.to_numpy(), strict=True), start=1):
        for position, change in enumerate(step.changes):
            effect = no_effect if position else dict(zip(_effects(mixes), effects, strict=True))
            rows.append({"number": number} | described(change, found.old, found.new, language) | effect)
    rows += [described(change, found.old, found.new, language) | no_effect for change in found.without_effect]
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
        texts.DIFFERENCES.fill(older=older),
        columns,
        frame_of(rows, columns),
        note=joined([texts.DIFFERENCES_NOTE, texts.ADDS_UP_TO_DIFFERENCE]),
        adds_up_by=(),
        codes={name: [row.get("codes", {}).get(name) for row in rows] for name in ("field", "old", "new")},
    )


def differences_by_mix(report: Report) -> ReportTable | None:
    """The annual equivalent of each mix in the older and in this version."""
    return None if report.differences is None else before_and_after(report.differences, report.language)


def before_and_after(found: Differences, language: Language) -> ReportTable:
    """What each mix came to, what it comes to now, and the difference."""
    rows = found.totals.assign(mix=found.totals.index, difference=found.difference).reset_index(drop=True)
    columns = columns_of(("mix", Form.CODE), ("old", Form.MONEY), ("new", Form.MONEY), ("difference", Form.MONEY))
    held = {mix.code for mix in found.new.mixes}
    return ReportTable(
        "differences_by_mix",
        texts.DIFFERENCES_BY_MIX,
        columns,
        rows[[column.name for column in columns]],
        note=texts.MAY_NOT_ADD_UP,
        marks={
            (row, "mix"): Mark(instead=both(coded_name(found.old, ("mixes",), mix, language)))
            for row, mix in enumerate(map(str, rows["mix"]))
            if mix not in held
        },
    )


def effects_of_changes(
    found: Differences, cells: CellsOf, names: tuple[str, str], language: Language
) -> tuple[ReportTable, list[str]]:
    """What each change did to each mix, the largest first, and in words the changes that did nothing.

    What changed in the points of reviewers has a table of its own.

    Args:
        found: the differences.
        cells: the cells of a change in both workbooks.
        names: what the two versions are called.
        language: the language.
    """
    largest = found.effects.abs().max(axis=1)
    order = largest[largest >= NO_EFFECT].sort_values(ascending=False, kind="stable").index
    below = {own.CHANGES_TOGETHER: found.interaction, own.DIFFERENCE: found.difference}
    if found.interaction.abs().max() < NO_EFFECT:
        del below[own.CHANGES_TOGETHER]
    rows = pd.concat([found.effects.loc[order], *(effects.to_frame().T for effects in below.values())])
    changes = [_step_in_words(found, found.steps[step], cells, language) for step in order]
    rows.insert(0, "change", [*changes, *(text.to(language) for text in below)])
    measure = str(found.measure)
    table = ReportTable(
        "effects",
        own.EFFECTS.fill(old=names[0], new=names[1], measure=in_sentence(measure)),
        (
            TableColumn("change", own.CHANGE, Form.TEXT),
            *(TableColumn(mix, texts.EFFECT_ON.fill(mix=mix), Form.DIFFERENCE) for mix in found.totals.index),
        ),
        rows.assign(is_whole=[*[False] * (len(rows) - 1), True]).reset_index(drop=True),
        note=joined([units_in_words(found.new.settings, measure), texts.ADDS_UP_TO_DIFFERENCE]),
        adds_up_by=("is_whole",),
        totals=1,
    )
    idle = [change for step in found.effects.index.difference(order) for change in found.steps[step].changes]
    said = [
        f"{_in_words(found, change, cells, language)} ({own.NO_EFFECT.get(change.kind, own.NONE_HERE).to(language)})"
        for change in (*idle, *found.without_effect)
        if change.table != ReviewPoint.table
    ]
    return table, said


def _step_in_words(found: Differences, step: JointChanges, cells: CellsOf, language: Language) -> str:
    first, *others = step.changes
    said = _in_words(found, first, cells, language)
    return own.AND_MORE.fill(change=said, count=len(others)).to(language) if others else said


def _in_words(found: Differences, change: Change, cells: CellsOf, language: Language) -> str:
    """A change in words: what it is about, the old and the new value, and where they stand."""
    at = " → ".join(dict.fromkeys(cell for cell in cells(change) if cell))
    placed, said = f" [{at}]" if at else "", described(change, found.old, found.new, language)
    if change.field is None:
        became = own.ROW_REMOVED if change.new is None else own.ROW_ADDED
        return became.fill(sheet=sheet_label(change.table), row=said["what"]).to(language) + placed
    field = said["field"] if change.part is None else own.IN_MIX.fill(mix=change.part).to(language)
    what = f"{said['what']}: {field}" if "what" in said else field
    if change.kind is ChangeKind.TEXT:
        return f"{what}{placed}"
    return f"{what} {said['old']} → {said['new']}{placed}"


def _effects(mixes: list[str]) -> list[str]:
    return [f"effect_{mix}" for mix in mixes]


def described(change: Change, older: Study, newer: Study, language: Language) -> dict[str, Any]:
    """A change in the words of the report."""
    row = change.old_row if change.new_row is None else change.new_row
    said: dict[str, Any] = {"change": change.kind.value, "sheet": change.table, "row": row}
    if change.field is None:
        study, record = (older, change.old) if change.new is None else (newer, change.new)
        return said | {"what": row_label(study, record, language)}
    values = {"old": value_code(change.old), "new": value_code(change.new)}
    said["codes"] = {"field": change.part or change.field} | values
    heading = change.heading
    said["field"] = heading.to(language) if heading else change.field
    if change.part is not None:
        said["field"] = change.part
    if change.table != "settings":
        names = newer.records(change.table).names
        said["what"] = row_label(newer, newer.records(change.table)[names.index(change.name)], language)
    return said | {"old": value_label(change.old, language), "new": value_label(change.new, language)}
