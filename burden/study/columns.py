"""What is known of one column of the workbook: labels, unit, bounds, description. Everything else follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pydantic import Field

from burden.language import Text


class Unit(StrEnum):
    """What a column's figures are measured in, with the unit in both languages.

    Attributes:
        label: the unit in words.
        largest: the figure beyond which nothing real is measured in it, below zero too: a slip, or a damaged cell.
    """

    label: Text
    largest: float

    def __new__(cls, value: str, en: str, nl: str, largest: float) -> Unit:
        """Make the unit from its code, its label in English and Dutch, and its largest figure."""
        unit = str.__new__(cls, value)
        unit._value_ = value
        unit.label = Text(en, nl)
        unit.largest = largest
        return unit

    NONE = "none", "", "", 1e13
    HOURS = "hours", "hours", "uren", 1e8
    MINUTES = "minutes", "minutes", "minuten", 6e9
    MONEY = "money", "money, in the study's currency", "geld, in de munt van de studie", 1e13
    MONEY_PER_HOUR = "money per hour", "money per hour", "geld per uur", 1e7
    SHARE = "share", "share (0.25 = 25%)", "aandeel (0,25 = 25%)", 1e3
    CHANGE = "change", "change (-0.3 = 30% less)", "verandering (-0,3 = 30% minder)", 1e3
    FIRMS = "firms", "number of firms", "aantal bedrijven", 1e11
    PERSONS = "persons", "persons", "personen", 1e10
    YEARS = "years", "years", "jaren", 1e4
    YEAR = "year", "year", "jaartal", 1e4
    TIMES = "times", "times", "keer", 1e8
    MULTIPLE = "multiple", "times as much", "keer zoveel", 1e4
    COUNT = "count", "number", "aantal", 1e8
    POINTS = "points", "points", "punten", 1e9


@dataclass(frozen=True, slots=True)
class Column:
    """One column (or setting) of the parameter workbook.

    Attributes:
        label: its heading in both languages.
        description: what it means, for the cell note and the reference page.
        unit: what its figures are measured in.
        minimum: the lowest value allowed, or None.
        maximum: the highest value allowed, or None.
        above: the value that must be exceeded, or None.
        usual: the lowest and highest value that are not surprising, or None. What lies outside is allowed, but may be a
            percentage that was typed as a number.
        refers_to: the tables whose codes it may hold.
        many: the signs that may stand between the codes where it may hold several; empty: it holds one.
        width: the width of its cells, in characters.
        also: what else people call it; such a heading is asked about, where the column itself is not there.
    """

    label: Text
    description: Text
    unit: Unit = Unit.NONE
    minimum: float | None = None
    maximum: float | None = None
    above: float | None = None
    usual: tuple[float, float] | None = None
    refers_to: tuple[str, ...] = ()
    many: str = ""
    width: int = 14
    also: tuple[str, ...] = ()

    def __call__(self, schema: dict[str, Any]) -> None:
        """Add what is known to the field's JSON schema (pydantic calls this)."""
        schema["title"] = self.label.en
        schema["unit"] = self.unit.value

    def allows(self, value: float) -> bool:
        """Whether a figure lies within the column's bounds and is one that its unit can have."""
        return (
            (self.minimum is None or value >= self.minimum)
            and (self.maximum is None or value <= self.maximum)
            and (self.above is None or value > self.above)
            and abs(value) <= self.unit.largest
        )

    def surprises(self, value: float) -> bool:
        """Whether a figure lies outside what is usual in the column."""
        return self.usual is not None and not self.usual[0] <= value <= self.usual[1]

    @property
    def bounds(self) -> Text | None:
        """The bounds in words, or None where there are none."""
        if self.minimum is not None and self.maximum is not None:
            return Text("from {low} to {high}", "van {low} tot en met {high}").fill(low=self.minimum, high=self.maximum)
        if self.minimum is not None:
            return Text("{low} or more", "{low} of meer").fill(low=self.minimum)
        if self.above is not None and self.maximum is not None:
            return Text("above {low}, at most {high}", "boven {low}, hoogstens {high}").fill(
                low=self.above, high=self.maximum
            )
        if self.above is not None:
            return Text("above {low}", "boven {low}").fill(low=self.above)
        return None


def column(
    en: str,
    nl: str,
    describe: tuple[str, str],
    *,
    default: Any = ...,
    unit: Unit = Unit.NONE,
    minimum: float | None = None,
    maximum: float | None = None,
    above: float | None = None,
    usual: tuple[float, float] | None = None,
    refers_to: tuple[str, ...] = (),
    many: str = "",
    width: int = 14,
    also: tuple[str, ...] = (),
) -> Any:
    """Declare a field of a table together with all that is known of its column.

    Args:
        en: the English heading.
        nl: the Dutch heading.
        describe: what it means, in English and in Dutch.
        default: the value of an empty cell; left out, the cell must be filled.
        unit: see `Column`, as the arguments after it.
        minimum: see `Column`.
        maximum: see `Column`.
        above: see `Column`.
        usual: see `Column`.
        refers_to: see `Column`.
        many: see `Column`.
        width: see `Column`.
        also: see `Column`.
    """
    known = Column(
        label=Text(en, nl),
        description=Text(*describe),
        unit=unit,
        minimum=minimum,
        maximum=maximum,
        above=above,
        usual=usual,
        refers_to=refers_to,
        many=many,
        width=width,
        also=also,
    )
    return Field(default=default, description=describe[0], json_schema_extra=known)
