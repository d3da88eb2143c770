"""What all tables of a study share: frozen records that refuse unknown fields, and quantities with a range."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, ClassVar, Self, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, Strict, model_validator

from burden.language import Text, joined
from burden.study import messages
from burden.study.choices import UnknownNameError
from burden.study.columns import Column
from burden.study.problems import Problem, StudyError
from burden.study.selector import Selector, read_selector
from burden.study.words import SizeClass, YesNo, tidied


class Model(BaseModel):
    """A frozen model that refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    def update(self, **changes: Any) -> Self:
        """Give a new model with some fields changed, checked as any other.

        Raises:
            UnknownNameError: there is no such field.
        """
        for name in changes:
            if name not in type(self).model_fields:
                raise UnknownNameError("field", name, type(self).model_fields)
        return type(self)(**(dict(self) | changes))

    def __dir__(self) -> list[str]:
        """The fields and what can be asked, without the names that pydantic gives every model."""
        return [name for name in super().__dir__() if not name.startswith("_") and name not in _NAMES_OF_PYDANTIC]


_NAMES_OF_PYDANTIC = frozenset(dir(BaseModel))


def not_hashable(model: object) -> int:
    """Refuse to make a hash of a model that holds a dict; pydantic itself would stumble over that dict.

    Raises:
        TypeError: always.
    """
    raise TypeError(f"unhashable type: {type(model).__name__!r}")


def as_text(value: object) -> object:
    """Codes and notes typed as a number or a date are text all the same."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool):
        return value
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == datetime.min.time() else value.isoformat(sep=" ")
    if isinstance(value, date):
        return value.isoformat()
    return value


def as_code(value: object) -> object:
    """A code as text; what only looks different (other spaces and dashes, invisible characters) is the same."""
    text = as_text(value)
    return tidied(text) if isinstance(text, str) else text


def codes_in(value: object, separators: str = ",;") -> tuple[str, ...]:
    """The codes in a cell that may hold several, with commas or semicolons (or other signs) between them."""
    if isinstance(value, tuple):
        return value
    pieces = re.split(f"[{separators}]", str(as_code(value))) if value is not None else ()
    return tuple(dict.fromkeys(piece.strip() for piece in pieces if piece.strip()))


TOGETHER = " + "


def together(*codes: object) -> str:
    """Codes that count together, however they were written: `A + B`."""
    return TOGETHER.join(piece.strip() for code in codes for piece in str(as_code(code)).split("+"))


def _as_codes_together(value: object) -> str | None:
    return None if value is None else TOGETHER.join(sorted(together(value).split(TOGETHER)))


def _as_whole_number(value: object) -> object:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _as_yes_no(value: object) -> object:
    word = YesNo._missing_(value) if isinstance(value, str) else None
    return word is YesNo.YES if word else value


def _as_selector(value: object) -> object:
    if value is None:
        return Selector()
    return read_selector(str(as_code(value))) if isinstance(value, str | int | float) else value


def _as_size_class(value: object) -> object:
    word = SizeClass._missing_(value) if isinstance(value, str) else None
    return word.value if word else as_code(value)


def _as_quantity(value: object) -> object:
    return {"central": value} if not isinstance(value, dict | Quantity) else value


Number = Annotated[float, Strict(), Field(allow_inf_nan=False)]
WholeNumber = Annotated[int, BeforeValidator(_as_whole_number), Strict()]
FreeText = Annotated[str, BeforeValidator(as_text)]
Code = Annotated[str, BeforeValidator(as_code), Field(min_length=1)]
YesOrNo = Annotated[bool, BeforeValidator(_as_yes_no), Strict()]
Codes = Annotated[tuple[str, ...] | None, BeforeValidator(lambda value: codes_in(value) or None)]
CodesTogether = Annotated[str | None, BeforeValidator(_as_codes_together)]
"""A code, or codes that count together: `A + B`, the same in any order."""
Categories = Annotated[Selector, BeforeValidator(_as_selector)]
SizeClassName = Annotated[str, BeforeValidator(_as_size_class), Field(min_length=1)]


PARTS = ("low", "high")
_FEWEST_DIGITS = 4


class Quantity(Model):
    """A figure that may be uncertain: a central value, and a low and a high one where it has a range."""

    central: Number
    low: Number | None = None
    high: Number | None = None

    @property
    def has_range(self) -> bool:
        """Whether a simulation would draw it."""
        return self.lowest < self.highest

    @property
    def is_nothing(self) -> bool:
        """Whether it is 0, whatever is drawn."""
        return self.lowest == self.central == self.highest == 0

    @property
    def lowest(self) -> float:
        """The low value, the central one where there is none."""
        return self.central if self.low is None else self.low

    @property
    def highest(self) -> float:
        """The high value, the central one where there is none."""
        return self.central if self.high is None else self.high

    def range_around(self, central: float) -> dict[str, float]:
        """The range (`low`, `high`, as far as there is one) that keeps its place around another central value.

        It moves in proportion; where the central value was 0 it stays as wide as it was. Ends are rounded to as many
        digits as the central value has, and four at least.
        """
        ends = {part: end for part in PARTS if (end := getattr(self, part)) is not None}
        # In this order none passes the central value, nor does it by rounding to at least as many digits.
        moved = {part: central * (end / self.central) if self.central else central + end for part, end in ends.items()}
        digits = max(_FEWEST_DIGITS, len(Decimal(str(central)).normalize().as_tuple().digits))
        return {part: float(f"{end:.{digits}g}") for part, end in moved.items()}

    def moved_to(self, central: float, column: Column) -> Self:
        """The quantity with another central value, and with its low and high value in proportion.

        Where they cannot be in proportion (from or to 0, or to the other side of it) there is no range any more, and
        a low or high value that the column does not allow is kept at its bound; a warning says so.

        Args:
            central: the value.
            column: whose figure it is.
        """
        range_ = self.range_around(central)
        if range_ and not self.central * central > 0:
            if column.allows(central):
                _warn(f"{column.label.en}: its range is dropped; {central:g} has none in proportion")
            return type(self)(central=central)
        for part, scaled in range_.items():
            if column.allows(central) and not column.allows(scaled):
                bound = column.minimum if scaled < central else column.maximum
                range_[part] = central if bound is None else bound
                _warn(f"{column.label.en}: {part} is kept at {range_[part]:g}; {scaled:g} is not allowed")
        return type(self)(central=central, **range_)


Uncertain = Annotated[Quantity, BeforeValidator(_as_quantity)]
PART_LABELS = {"low": Text("low", "laag"), "high": Text("high", "hoog")}


Place = tuple[str, str | None]
"""A field of a table and, for a neighbour of a quantity, `low` or `high`; for a composition cell, the mix."""


class Record(Model):
    """One row of a table. Two records are equal when they say the same, wherever they stand.

    Attributes:
        row: the row of the sheet it was read from; None when it was not read from one.
        own: the analyst's own columns, by heading.
    """

    table: ClassVar[str]
    sheet: ClassVar[Text]
    about: ClassVar[Text]
    needed: ClassVar[bool] = False

    row: int | None = None
    own: dict[str, Any] = Field(default_factory=dict)

    def __eq__(self, other: object) -> bool:
        """Compare all but the row."""
        return type(self) is type(other) and self._content() == other._content()

    __hash__ = not_hashable

    def update(self, **changes: Any) -> Self:
        """Give a new row with some fields changed, checked as any other.

        A quantity that gets another central value keeps its range in proportion; see `Quantity.moved_to`. One that is
        given as a `Quantity` is taken as it is.

        Raises:
            UnknownNameError: there is no such field.
        """
        return super().update(**(changes | self.in_proportion(changes)))

    def in_proportion(self, changes: Mapping[str, Any]) -> dict[str, Quantity]:
        """The quantities among some changes that are given as a number, with the range that they had in proportion."""
        moved = {}
        for name, value in changes.items():
            known = getattr(self, name, None)
            if isinstance(known, Quantity) and isinstance(value, int | float) and not isinstance(value, bool):
                moved[name] = known.moved_to(float(value), columns_of(type(self))[name])
        return moved

    def _content(self) -> dict[str, Any]:
        return {name: value for name, value in self.__dict__.items() if name != "row"}

    def row_problems(self) -> Iterator[Problem]:
        """What is wrong within the row; a table adds its own rules to those of its columns."""
        yield from value_problems(type(self), self.__dict__)

    @model_validator(mode="after")
    def _refuse_problems(self) -> Self:
        problems = [located(problem, self) for problem in self.row_problems()]
        if problems:
            raise StudyError(problems)
        return self


def located(problem: Problem, record: Record) -> Problem:
    """The problem with the record's table and row."""
    return replace(problem, table=record.table, row=record.row)


def value_problems(table: type[Model], values: Mapping[str, object]) -> Iterator[Problem]:
    """Figures outside the bounds of their column, and ranges that are not in order.

    Args:
        table: whose columns they are.
        values: by field; numbers, quantities, and quantities as a dict that was not validated yet. Others are skipped.
    """
    for name, column, default in _figures_to_check(table):
        value = values.get(name)
        if value is None or value is default:
            continue
        figures = _figures_in(value)
        outside = [part for part, figure in figures.items() if not column.allows(figure)]
        for part in outside:
            yield messages.out_of_bounds(column, name, None if part == "central" else part, figures[part])
        central = figures.get("central")
        if central is not None and len(figures) > 1 and not outside:
            if figures.get("low", central) > central:
                yield messages.not_in_order(column.label, name, "low", figures["low"], central)
            if figures.get("high", central) < central:
                yield messages.not_in_order(column.label, name, "high", figures["high"], central)


def _figures_in(value: object) -> dict[str, float]:
    """The figures of a field by part (`central`, `low`, `high`), without what is empty or no number."""
    if type(value) is float:
        return {"central": value}
    if isinstance(value, Quantity):
        if value.low is None and value.high is None:
            return {"central": value.central}
        value = {"central": value.central, "low": value.low, "high": value.high}
    elif not isinstance(value, dict):
        value = {"central": value}
    return {
        part: float(figure)
        for part, figure in value.items()
        if isinstance(figure, int | float) and not isinstance(figure, bool)
    }


@cache
def _figures_to_check(table: type[Model]) -> tuple[tuple[str, Column, object], ...]:
    """The fields with figures, their columns and defaults; a default needs no check."""
    return tuple(
        (name, column, table.model_fields[name].default)
        for name, column in columns_of(table).items()
        if name in figure_columns(table)
    )


@cache
def columns_of(table: type[Model]) -> dict[str, Column]:
    """The columns of a table by field name, in the order of the sheet."""
    return {
        name: field.json_schema_extra
        for name, field in table.model_fields.items()
        if isinstance(field.json_schema_extra, Column)
    }


@cache
def quantities_of(table: type[Model]) -> frozenset[str]:
    """The fields of a table that are quantities, with `low` and `high` columns beside them."""
    return frozenset(name for name in columns_of(table) if _mentions(table.model_fields[name].annotation, Quantity))


@cache
def figure_columns(table: type[Model]) -> frozenset[str]:
    """The fields of a table that hold figures."""
    return frozenset(
        name
        for name in columns_of(table)
        if name in quantities_of(table) or _mentions(table.model_fields[name].annotation, float, int)
    )


@cache
def text_columns(table: type[Model]) -> frozenset[str]:
    """The fields of a table that hold any text, on which no result depends."""
    fields = {name: table.model_fields[name] for name in columns_of(table)}
    free = list(get_args(FreeText)[1:])
    return frozenset(
        name
        for name, field in fields.items()
        if FreeText in get_args(field.annotation) or (field.annotation is str and field.metadata == free)
    )


@cache
def labels_of(table: type[Model]) -> dict[tuple[str, str | None], Text]:
    """The heading of every column of a table, the neighbours of quantities included, in the order of the sheet."""
    labels: dict[tuple[str, str | None], Text] = {}
    for name, column in columns_of(table).items():
        labels[name, None] = column.label
        if name in quantities_of(table):
            labels |= {(name, part): joined([column.label, word]) for part, word in PART_LABELS.items()}
    return labels


@cache
def needed_columns(table: type[Model]) -> frozenset[str]:
    """The fields of a table whose column must be there."""
    return frozenset(name for name in columns_of(table) if table.model_fields[name].is_required())


def _warn(text: str) -> None:
    # The line of whoever called `update` or `set`.
    warnings.warn(text, stacklevel=5)


def source_keys(source: str | None) -> list[str]:
    """The keys of the sources that a cell names."""
    return [key.strip() for key in (source or "").split(";") if key.strip()]


def _mentions(annotation: object, *types: type) -> bool:
    """Whether a type, or any alternative of a union, is one of the given types (bool is no int here)."""
    return annotation in types or any(_mentions(part, *types) for part in get_args(annotation))
