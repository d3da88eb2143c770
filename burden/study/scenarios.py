"""A study under a scenario: the same cells, some of them with other values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from burden.language import Text
from burden.study import scenario_messages
from burden.study.check_messages import unknown_code
from burden.study.contents import Contents
from burden.study.explain import made_of
from burden.study.problems import Problem
from burden.study.record import PART_LABELS, Quantity, Record, codes_in, columns_of, located, quantities_of, together
from burden.study.selector import Selector
from burden.study.settings import Settings, place_setting
from burden.study.table import Table
from burden.study.tables import Composition, Interaction, Mix, PriceIndex, ScenarioValue, Scope
from burden.study.tables.scenarios import CHANGEABLE, SETTINGS, VALUE, Emptied, columns_to_change

Cell = tuple[str, int | None, str, str | None]
"""Table, position of the row in it (None for the settings), field, and part: `low`, `high` or a mix."""


def scenario_codes(contents: Contents) -> tuple[str, ...]:
    """The codes of the scenarios, in the order of the sheet."""
    return tuple(dict.fromkeys(row.scenario for row in contents.scenario_values))


@dataclass(frozen=True)
class UnderScenario:
    """What a study is under a scenario.

    Attributes:
        contents: the study with the values of the scenario, and without scenarios; a row that is wrong changes nothing.
        problems: what is wrong with rows of the scenario.
        cells: the cells that it changes, each with the row that does.
    """

    contents: Contents
    problems: tuple[Problem, ...] = ()
    cells: dict[Cell, ScenarioValue] = field(default_factory=dict)

    def is_about(self, problem: Problem) -> bool:
        """Whether a problem of the changed study is about a cell that the scenario changes."""
        return any(_distance(self.contents, cell, problem) == 0 for cell in self.cells)

    def blamed(self, problem: Problem) -> Problem:
        """A problem of the changed study at the row of the scenario that it comes from."""
        return _blamed(problem, self.contents, self.cells)


class Scenarios:
    """Finds the cells that the scenarios of a study change."""

    def __init__(self, contents: Contents) -> None:
        """Look at the tables of a study."""
        self._contents = contents
        self._positions: dict[str, dict[str, list[int]]] = {}

    def under(self, scenario: str) -> UnderScenario:
        """The study under one of its scenarios."""
        problems: list[Problem] = []
        cells: dict[Cell, ScenarioValue] = {}
        for row in self._contents.scenario_values:
            if row.scenario != scenario:
                continue
            if row.in_sheet == Settings.table and self._contents.settings is None:
                continue
            cell = self._cell(row)
            if isinstance(cell, Problem):
                problems.append(located(cell, row))
            elif cell in cells:
                problems.append(located(scenario_messages.cell_twice(scenario, cells[cell].row), row))
            else:
                cells[cell] = row
        changes: dict[str, Any] = {"scenario_values": Table()}
        rows: dict[tuple[str, int | None], dict[Cell, ScenarioValue]] = {}
        for cell, row in cells.items():
            rows.setdefault(cell[:2], {})[cell] = row
        for (table, position), typed in rows.items():
            if table == Settings.table:
                made, wrong = _typed_over(self._contents.settings, typed)
                changes[table] = made
            else:
                records = changes.setdefault(table, list(self._contents.records(table)))
                made, wrong = _typed_over(records[position], typed)
                records[position] = made
            problems += [_blamed(problem, self._contents, typed) for problem in wrong]
        tables = {name: Table(of) if isinstance(of, list) else of for name, of in changes.items()}
        return UnderScenario(self._contents.model_copy(update=tables), tuple(problems), cells)

    def row_for(self, cell: Cell, scenario: str, value: object) -> ScenarioValue | None:
        """The row of a scenario that gives a cell another value, with as few names of its row as do.

        Args:
            cell: a cell of the study.
            scenario: the code of the scenario.
            value: as it is typed in a workbook; `Emptied.EMPTY` for a cell that is emptied.

        Returns:
            The row; None where a scenario may not change such a cell, or cannot tell its row from others.
        """
        table, position, name, part = cell
        column = _column_to_change(table, name, part)
        if column is None:
            return None
        named: Iterable[dict[str, Any]] = [{"code": name}]
        if position is not None:
            record = self._contents.records(table)[position]
            mix, categories = ", ".join(codes_in(getattr(record, "mix", None))), getattr(record, "categories", None)
            beside = {"mix": mix, "categories": categories}
            some = [(), ("mix",), ("categories",), ("mix", "categories")]
            named = (
                {"code": code} | {of: beside[of] for of in others}
                for others in some
                if all(beside.get(of) for of in others)
                for code in _codes_of(record)
            )
        for names in named:
            values = {"scenario": scenario, "in_sheet": table, "in_column": column, "value": value} | names
            made, _ = made_of(ScenarioValue, values)
            if made is not None and self._cell(made) == cell:
                return made
        return None

    def _cell(self, row: ScenarioValue) -> Cell | Problem:
        """The cell that a row changes, or why there is none."""
        table, name, part = row.place
        if table == Settings.table:
            return table, None, name, part
        sheet, by_code = CHANGEABLE[table].sheet, self._by_code(table)
        if row.code is not None and together(row.code) not in by_code:
            return scenario_messages.code_of_no_row(sheet, str(row.code), by_code)
        mixes = [mix.code for mix in self._contents.mixes]
        if table == Composition.table and part not in mixes:
            column = columns_of(ScenarioValue)["in_column"]
            return unknown_code(column, "in_column", str(part), mixes, Mix.sheet)
        records = self._contents.records(table)
        fitting = range(len(records)) if row.code is None else by_code[together(row.code)]
        fitting = [position for position in fitting if _fits(records[position], row)]
        if len(fitting) > 1:
            fitting = [position for position in fitting if _is_just(records[position], row)] or fitting
        if len(fitting) == 1:
            return table, fitting[0], name, part
        given = next(name for name in ("categories", "mix", "code") if getattr(row, name) is not None)
        if fitting:
            several = [records[position] for position in fitting]
            return scenario_messages.fits_several_rows(sheet, given, [of.row for of in several], _phases(several))
        return scenario_messages.fits_no_row(sheet, given, getattr(row, given))

    def _by_code(self, table: str) -> dict[str, list[int]]:
        """The positions of the rows of a table by their codes."""
        if table not in self._positions:
            positions = self._positions[table] = {}
            for position, record in enumerate(self._contents.records(table)):
                for code in _codes_of(record):
                    positions.setdefault(together(code), []).append(position)
        return self._positions[table]


def _column_to_change(table: str, name: str, part: str | None) -> str | None:
    """The heading by which a scenario names the column of a cell; None where it may not change that."""
    if table == Settings.table:
        return VALUE.en if name in {str(known) for known in SETTINGS} else None
    if table == Composition.table:
        return part
    known = {str(column): column for column in columns_to_change(table)} if table in CHANGEABLE else {}
    found = known.get(f"{name} {part}" if part else name)
    return found.label.en if found is not None else None


def value_at(contents: Contents, cell: Cell) -> Any:
    """What stands in a cell."""
    table, position, name, part = cell
    row = contents.settings if position is None else contents.records(table)[position]
    value = getattr(row, name)
    if name == "entries":
        return value.get(part)
    return getattr(value, part or "central") if isinstance(value, Quantity) else value


def _codes_of(record: Any) -> tuple[str, ...]:
    """By which codes a row is to be found."""
    match record:
        case Scope():
            code = record.obligation or record.instrument
            return (code, *(_code_of_phase(record).forms if record.years else ()))
        case Interaction():
            return record.acts_on, together(record.acts_on, record.together_with)
        case Composition():
            return (record.instrument,)
        case PriceIndex():
            return (str(record.year),)
    return (record.code,)


def _code_of_phase(row: Scope) -> Text:
    """The code of a scope row with its years, where others have the code in other years."""
    code = row.obligation or row.instrument
    return Text.of(lambda language: f"{code} {row.years_in_words.to(language)}")


def _phases(rows: Sequence[Any]) -> list[Text]:
    """The codes by which rows that differ in their years alone are told apart; none of other rows."""
    phases = [row for row in rows if isinstance(row, Scope) and row.years]
    told_apart = len(phases) == len(rows) and len({(row.mix, row.categories) for row in phases}) == 1
    return [_code_of_phase(row) for row in phases] if told_apart else []


def _fits(record: Record, row: ScenarioValue) -> bool:
    """Whether a row of the study has the mix and categories that a row of a scenario names."""
    if row.mix is not None and hasattr(record, "mix") and not set(row.mix) <= set(codes_in(record.mix)):
        return False
    return row.categories is None or bool(getattr(record, "categories", None) == row.categories)


def _is_just(record: Record, row: ScenarioValue) -> bool:
    """Whether it has no other mix and categories; where the row of the scenario names none, none at all."""
    mixes, categories = codes_in(getattr(record, "mix", None)), getattr(record, "categories", Selector())
    return set(row.mix or ()) == set(mixes) and (row.categories or Selector()) == categories


def _typed_over(row: Any, typed: dict[Cell, ScenarioValue]) -> tuple[Any, list[Problem]]:
    """A row (or the settings) with other values in some of its cells, or as it was and what is wrong with them."""
    table: type[Settings] | type[Record] = type(row)
    values = dict(row)
    by_field: dict[str, dict[str | None, Any]] = {}
    for (_, _, name, part), of_cell in typed.items():
        by_field.setdefault(name, {})[part] = None if isinstance(of_cell.value, Emptied) else of_cell.value
    for name, parts in by_field.items():
        own = values.pop(name)
        if name in quantities_of(table):
            value = _with_range(own, parts)
        else:
            value = own | parts if name == "entries" else parts[None]
        if isinstance(value, dict):
            value = {part: of_part for part, of_part in value.items() if of_part is not None}
        if value is not None and (value != {} or name == "entries"):
            values[name] = value
    made, problems = made_of(table, values)
    if isinstance(row, Settings):
        return made or row, [place_setting(problem, row.rows) for problem in problems]
    return made or row, [located(problem, row) for problem in problems]


def _with_range(own: Quantity | None, typed: dict[str | None, Any]) -> dict[str, Any]:
    """A quantity by part with other values for some; a range moves along with a new central value, in proportion."""
    figures: dict[str, Any] = {} if own is None else dict(own)
    if None in typed:
        central = typed[None]
        is_figure = isinstance(central, int | float) and not isinstance(central, bool)
        ends = own.range_around(central) if own is not None and is_figure else {}
        figures = {"central": central} | ends
    return figures | {part: value for part, value in typed.items() if part is not None}


def _distance(contents: Contents, cell: Cell, problem: Problem) -> int:
    """How far a problem is from a cell: 0 is the cell itself, 1 a neighbour of the same quantity."""
    table, position, name, part = cell
    if table != problem.table:
        return 4
    if position is not None and contents.records(table)[position].row != problem.row:
        return 3
    if name != problem.field:
        return 2
    return int(part != problem.part)


def _blamed(problem: Problem, contents: Contents, cells: dict[Cell, ScenarioValue]) -> Problem:
    cell = min(cells, key=lambda cell: _distance(contents, cell, problem))
    distance = _distance(contents, cell, problem)
    table, _, name, part = cell
    if distance == 1 and part is None and problem.part in PART_LABELS:
        column = columns_of(CHANGEABLE[table])[name]
        problem = scenario_messages.range_cannot_follow(column, PART_LABELS[problem.part], problem.found)
    elif distance > 0:
        sheet = CHANGEABLE[str(problem.table)].sheet if problem.table in CHANGEABLE else None
        problem = replace(problem, what=scenario_messages.wrong_elsewhere(problem, sheet))
    return replace(problem, table=ScenarioValue.table, row=cells[cell].row, field="value", part=None)
