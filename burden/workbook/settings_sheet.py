"""The sheet Study: one setting per row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, ClassVar

from pydantic import ValidationError

from burden.language import Text
from burden.study.columns import column
from burden.study.problems import Problem, StudyError
from burden.study.record import FreeText, Record, columns_of, needed_columns, value_problems
from burden.study.settings import Settings
from burden.study.words import nearest, plain
from burden.workbook import messages
from burden.workbook.explain import explain
from burden.workbook.headings import Headings
from burden.workbook.rows import BadCells


class SettingRow(Record):
    """A row of the sheet: the name of a setting, its value and a note."""

    table: ClassVar[str] = Settings.table
    sheet: ClassVar[Text] = Settings.sheet
    about: ClassVar[Text] = Settings.about

    setting: FreeText = column("setting", "instelling", ("Name of the setting.", "Naam van de instelling."), width=24)
    value: FreeText | None = column("value", "waarde", ("Its value.", "De waarde ervan."), width=40)
    note: FreeText | None = column("note", "toelichting", ("Explanation.", "Toelichting."), default=None, width=60)


def read_settings(
    headings: Headings, rows: Sequence[Sequence[Any]], bad: BadCells
) -> tuple[Settings | None, list[Problem]]:
    """Read the settings from the rows below the header; None when they cannot be used."""
    columns = columns_of(Settings)
    known = {plain(form): name for name, of in columns.items() for form in (of.label.en, of.label.nl)}
    positions = [headings.columns.get((name, None)) for name in ("setting", "value", "note")]
    values: dict[str, Any] = {}
    at: dict[str, int] = {}
    notes: dict[str, str] = {}
    own: dict[str, Any] = {}
    problems: list[Problem] = []
    for number, cells in enumerate(rows, start=2):
        setting, value, note = (_cell(cells, position) for position in positions)
        if setting is None:
            continue
        name = known.get(plain(str(setting)))
        if name is None:
            near = nearest(str(setting), known, cutoff=0.8)
            if near is not None:
                label = columns[known[near]].label
                word = nearest(str(setting), (label.en, label.nl), cutoff=0.0) or label.en
                problems.append(_at_setting(messages.near_miss_setting(str(setting), word), number, headings))
            else:
                own[str(setting)] = value
            continue
        if name in at:
            problems.append(_at_setting(messages.double_setting(str(setting), at[name]), number, headings))
            continue
        at[name] = number
        if note is not None:
            notes[name] = str(note)
        spoilt = list(bad.get(number, {}).values())
        problems += [replace(problem, row=number, field=name) for problem in spoilt[:1]]
        if value is not None and not spoilt:
            values[name] = value
    settings, found = _build(values, at, notes, own, len(rows) + 2, {problem.field for problem in problems})
    if own:
        problems.append(messages.own_settings(", ".join(own)))
    return settings, [replace(problem, table=Settings.table) for problem in problems + found]


def _build(
    values: dict[str, Any],
    at: dict[str, int],
    notes: dict[str, str],
    own: dict[str, Any],
    free_row: int,
    spoilt: set[str | None],
) -> tuple[Settings | None, list[Problem]]:
    try:
        return Settings(**values, notes=notes, rows=at, own=own), []
    except StudyError as error:
        return None, list(error.problems)
    except ValidationError as error:
        found = [problem for problem in explain(error, Settings) if problem.field not in spoilt]
    hit = {problem.field for problem in found}
    found += value_problems(Settings, {name: value for name, value in values.items() if name not in hit})
    labels = columns_of(Settings)
    placed = []
    for problem in found:
        name = problem.field or ""
        if name not in at and name in needed_columns(Settings):
            placed.append(replace(messages.missing_setting(labels[name].label), row=free_row, field=name))
        else:
            placed.append(replace(problem, row=at.get(name)))
    return None, placed


def _at_setting(problem: Problem, row: int, headings: Headings) -> Problem:
    return replace(problem, row=row, cell=headings.cell(row, "setting", None))


def _cell(cells: Sequence[Any], position: int | None) -> Any:
    value = cells[position] if position is not None and position < len(cells) else None
    if isinstance(value, str):
        return value.strip() or None
    return value
