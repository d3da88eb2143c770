"""Scenarios: named sets of other values for some cells of the study."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from pydantic import BeforeValidator, TypeAdapter, ValidationError, ValidationInfo

from burden.language import Text
from burden.study import scenario_messages, value_messages
from burden.study.columns import column
from burden.study.problems import Problem
from burden.study.record import (
    Code,
    Codes,
    FreeText,
    Record,
    as_code,
    as_text,
    columns_of,
    figure_columns,
    labels_of,
    text_columns,
)
from burden.study.selector import Selector, read_selector
from burden.study.settings import Settings
from burden.study.tables.context import PriceIndex
from burden.study.tables.counts import Count
from burden.study.tables.effort import Activity
from burden.study.tables.firms import FirmCategory, Tariff
from burden.study.tables.policy import Composition, Instrument, Interaction, Obligation, Scope
from burden.study.tables.shared import NAME_EN, NAME_NL, NOTE, NOTE_EN, NOTE_NL, SOURCE
from burden.study.words import Word

CHANGEABLE: dict[str, type[Settings] | type[Record]] = {
    table.table: table
    for table in (
        *(Settings, Tariff, FirmCategory, Instrument, Count, Composition),
        *(Obligation, Activity, Scope, Interaction, PriceIndex),
    )
}
"""The tables whose cells a scenario may change, by name."""
_NOT_SET = text_columns(Settings) | {"language", "price_year"}
"""Settings that say nothing about figures, or by which those of two scenarios could not stand side by side."""
_NOT_CHANGED = frozenset(
    ("code", "instrument", "obligation", "year", "acts_on", "together_with", "verified", "quality")
)
"""Columns that say which row it is, or how sure it is."""


def _words(name: str, labels: dict[str, Text]) -> Any:
    """Words of which the value is a name in the code, and the label what people call it."""
    return Word(name, {key.upper(): (key, label.nl, label.en) for key, label in labels.items()})  # type: ignore[arg-type]


if TYPE_CHECKING:
    SheetName = Word
else:
    SheetName = _words("SheetName", {name: table.sheet for name, table in CHANGEABLE.items()})
SETTINGS: type[Word] = _words(
    "SETTINGS", {name: known.label for name, known in columns_of(Settings).items() if name not in _NOT_SET}
)
VALUE = Text("value", "waarde")


class Emptied(Word):
    """What stands for a cell that a scenario empties."""

    EMPTY = "empty", "leeg"


@cache
def columns_to_change(table: str) -> type[Word]:
    """The columns of a sheet that a scenario may change; the value of a neighbour of a quantity is `hours low`."""
    model = CHANGEABLE[table]
    if issubclass(model, Settings):
        labels = {"value": VALUE}
    else:
        kept = text_columns(model) | _NOT_CHANGED
        labels = {
            f"{name} {part}" if part else name: label
            for (name, part), label in labels_of(model).items()
            if name not in kept
        }
    found: type[Word] = _words("ColumnName", labels)
    # A process that reads a workbook for another sends these along, which knows them by their table alone.
    found.__reduce_ex__ = lambda self, _: (_column_to_change, (table, str(self)))  # type: ignore[assignment,method-assign]
    return found


def _column_to_change(table: str, name: str) -> Word:
    return columns_to_change(table)[name.upper()]


@cache
def _reader(table: str, field: str) -> TypeAdapter[Any]:
    known = CHANGEABLE[table].model_fields[field]
    kind: Any = Annotated[known.annotation, *known.metadata] if known.metadata else known.annotation
    return TypeAdapter(kind)


def _as_row_code(value: object, info: ValidationInfo) -> object:
    """The code of a row; on the sheet of settings the name of a setting."""
    if info.data.get("in_sheet") == Settings.table and isinstance(value, str):
        return SETTINGS._missing_(value) or as_code(value)
    return as_code(value)


def _as_column(value: object, info: ValidationInfo) -> object:
    """The column of a sheet, by its heading in either language; the code of a mix in the composition."""
    sheet = info.data.get("in_sheet")
    if sheet in (None, Composition.table) or not isinstance(value, str):
        return as_code(value)
    return columns_to_change(sheet)._missing_(value) or as_code(value)


def _as_value(value: object, info: ValidationInfo) -> object:
    """A value as its column has it: a figure as it is, a word or selector in no language; others as they were typed."""
    value = as_text(value) if isinstance(value, str) else value
    if value is None or (isinstance(value, str) and not value):
        return None
    emptied = Emptied._missing_(value)
    sheet, row, heading = (info.data.get(name) for name in ("in_sheet", "code", "in_column"))
    field = row if sheet == Settings.table else heading
    if emptied or sheet in (None, Composition.table) or not isinstance(field, Word) or isinstance(value, Selector):
        return emptied or value
    if field.partition(" ")[0] in figure_columns(CHANGEABLE[sheet]):
        return value
    try:
        return _reader(sheet, field).validate_python(value)
    except ValidationError:
        return value


def _as_named_categories(value: object) -> object:
    return read_selector(str(as_code(value))) if isinstance(value, str | int | float) else value


class ScenarioValue(Record):
    """Another value of one cell, under a scenario."""

    table: ClassVar[str] = "scenario_values"
    sheet: ClassVar[Text] = Text("Scenarios", "Scenario's")
    about: ClassVar[Text] = Text(
        "What if some figures were different: another value for a cell of another sheet on each row. Rows with the same scenario count together.",
        "Wat als sommige cijfers anders zijn: op elke rij een andere waarde voor een cel van een ander blad. Rijen met hetzelfde scenario tellen samen.",
    )

    scenario: Code = column(
        "scenario",
        "scenario",
        ("Code of the scenario the row belongs to.", "Code van het scenario waar de rij bij hoort."),
        width=14,
    )
    name: FreeText | None = column(
        "name",
        "naam",
        (
            "Name of the scenario in the study's language; on one of its rows is enough.",
            "Naam van het scenario in de taal van de studie; op één van de rijen ervan is genoeg.",
        ),
        default=None,
        width=30,
    )
    name_en: FreeText | None = NAME_EN
    name_nl: FreeText | None = NAME_NL
    in_sheet: SheetName = column(
        "sheet",
        "blad",
        ("Sheet of the cell that has another value.", "Blad van de cel die een andere waarde heeft."),
        width=22,
    )
    code: Annotated[Any, BeforeValidator(_as_row_code)] = column(
        "code",
        "code",
        (
            "Code by which to find the row on that sheet: of an activity, tariff or category, on Scope of the obligation (or of the instrument where the row has no obligation), with the years where several rows differ in those alone ('A from 2028', 'A 2026-2027'), on Interactions of what it acts on (or 'A + B' for A together with B); on Study the name of the setting.",
            "Code waarmee de rij op dat blad te vinden is: van een handeling, uurtarief of categorie, op Reikwijdte van de verplichting (of van het instrument als de rij geen verplichting heeft), met de jaren als rijen alleen daarin verschillen ('A vanaf 2028', 'A 2026-2027'), op Wisselwerkingen van waar zij op werkt (of 'A + B' voor A samen met B); op Studie de naam van de instelling.",
        ),
        default=None,
        width=16,
    )
    mix: Codes = column(
        "mix",
        "mix",
        (
            "Mix of that row, where its code stands on several rows; empty if one row has the code, or if its mix is empty.",
            "Mix van die rij, als de code op meer rijen staat; leeg als één rij de code heeft, of als de mix ervan leeg is.",
        ),
        default=None,
        refers_to=("mixes",),
        many=",;",
        width=10,
    )
    categories: Annotated[Selector | None, BeforeValidator(_as_named_categories)] = column(
        "categories",
        "categorieën",
        (
            "Categories of that row as they stand there, where its code stands on several rows; empty if one row has the code, or if its categories are empty.",
            "Categorieën van die rij zoals ze daar staan, als de code op meer rijen staat; leeg als één rij de code heeft, of als de categorieën ervan leeg zijn.",
        ),
        default=None,
        width=26,
    )
    in_column: Annotated[Any, BeforeValidator(_as_column)] = column(
        "column",
        "kolom",
        (
            "Heading of the cell's column: hours, share low; on Study 'value'; on Composition the code of the mix.",
            "Kop van de kolom van de cel: uren, aandeel laag; op Studie 'waarde'; op Samenstelling de code van de mix.",
        ),
        default=None,
        width=20,
    )
    value: Annotated[Any, BeforeValidator(_as_value)] = column(
        "value",
        "waarde",
        (
            "What stands in the cell under this scenario; 'empty' if nothing does. If a figure has a range and the scenario has no rows for low and high, these move along in proportion.",
            "Wat er in dit scenario in de cel staat; 'leeg' als er niets staat. Heeft een cijfer een bandbreedte en het scenario geen rijen voor laag en hoog, dan schuiven die naar verhouding mee.",
        ),
        width=16,
    )
    source: FreeText | None = SOURCE
    note: FreeText | None = NOTE
    note_en: FreeText | None = NOTE_EN
    note_nl: FreeText | None = NOTE_NL

    @property
    def place(self) -> tuple[str, str, str | None]:
        """Table, field and part (`low`, `high`, or the mix of the composition) of the cell that it changes."""
        if self.in_sheet == Settings.table:
            return self.in_sheet, str(self.code), None
        if self.in_sheet == Composition.table:
            return self.in_sheet, "entries", str(self.in_column or ", ".join(self.mix or ()))
        name, _, part = str(self.in_column).partition(" ")
        return self.in_sheet, name, part or None

    def row_problems(self) -> Iterator[Problem]:
        """The sheet has the column (and the setting), and columns for all by which the row is to be found."""
        yield from super().row_problems()
        own, model = columns_of(type(self)), CHANGEABLE[self.in_sheet]
        composes, sets = model is Composition, model is Settings
        needed = {"value": True, "in_column": not (composes and self.mix), "code": sets}
        for name in needed:
            if needed[name] and getattr(self, name) is None:
                expected = own[name].description.each(lambda words: words.rstrip("."))
                yield replace(value_messages.missing_value(own[name].label, expected), field=name)
        if self.in_column is not None and not (composes or isinstance(self.in_column, Word)):
            known = columns_to_change(self.in_sheet)
            yield replace(value_messages.unknown_word(own["in_column"], self.in_column, known), field="in_column")
        if sets and self.code is not None and not isinstance(self.code, Word):
            yield replace(value_messages.unknown_word(own["code"], self.code, SETTINGS), field="code")
        if self.code is None and self.mix is None and self.categories is None and not sets:
            yield scenario_messages.names_no_row(model.sheet)
        for name in ("mix", "categories"):
            beside = name in columns_of(model) or (name == "mix" and composes and self.in_column is None)
            if getattr(self, name) is not None and not beside:
                yield scenario_messages.not_named_by(model.sheet, own[name], name, getattr(self, name))
