"""The figures that sentences speak of, each with its interval and the digits that the interval supports."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import isfinite
from typing import Any

import pandas as pd

from burden.answers.efforts import Effort, efforts_of
from burden.answers.report import Report
from burden.answers.table import ReportTable
from burden.engine.uncertainty.statistics import level_name
from burden.language import Text
from burden.study import Study, name_in
from burden.study.parameters import Parameter, parameters_of
from burden.study.tables import Workability
from burden.study.tables.policy import entered_in
from burden.writing.form import Form
from burden.writing.wording import ABOUT, OF_FIRMS, OF_TOTALS, digits_of, is_nothing, money, money_range

BY = "annual_equivalent"
"""What mixes are put in order by: it counts one-off and structural costs alike."""
_TableOf = Callable[[Report], ReportTable | None]
_IN_BRACKETS = Text("{amount} ({interval})", "{amount} ({interval})")
_MIX_CODE = Text("mix {code}", "mix {code}")
_MIX_NAMED = Text("{code} ({name})", "{code} ({name})")


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure that stands first, with its interval; without one, `low` and `high` are both the central value.

    Attributes:
        central: the central estimate, or the expected value where that stands first; money.
        low: the low end of the interval.
        high: its high end.
        decimals: how many decimals it deserves; negative: tens, hundreds and so on.
        currency: the currency's code.
    """

    central: float
    low: float
    high: float
    decimals: int
    currency: str

    @classmethod
    def without_interval(cls, value: float, currency: str) -> Estimate:
        """An amount of which no interval is known."""
        return cls(value, value, value, digits_of(value), currency)

    @property
    def has_interval(self) -> bool:
        """Whether the interval has any width."""
        return self.low != self.high

    @property
    def is_nothing(self) -> bool:
        """Whether it is nothing, to the digits it deserves."""
        return is_nothing(self.central, self.decimals)

    @property
    def size(self) -> Text:
        """How much, without sign or interval: about € 45 million."""
        return ABOUT.fill(amount=self.bare)

    @property
    def bare(self) -> Text:
        """How much, without "about": € 45 million."""
        return money(abs(self.central), self.decimals, self.currency)

    @property
    def amount(self) -> Text:
        """How much, with its interval between brackets: about € 45 million (€ 44 million to € 63 million)."""
        about = ABOUT.fill(amount=money(self.central, self.decimals, self.currency))
        if not self.has_interval:
            return about
        interval = money_range(self.low, self.high, self.decimals, self.currency)
        return _IN_BRACKETS.fill(amount=about, interval=interval)

    @property
    def relief(self) -> Text:
        """As `amount`, of what is less than nothing: how much it relieves."""
        turned = Estimate(-self.central, -self.high, -self.low, self.decimals, self.currency)
        return turned.amount

    @property
    def alone(self) -> Estimate:
        """The estimate without its interval, with the digits that it supports."""
        return Estimate(self.central, self.central, self.central, self.decimals, self.currency)


@dataclass(frozen=True, slots=True)
class MixPair:
    """How one mix compares with another.

    Attributes:
        difference: the first less the second.
        cheaper: the chance that the first costs less.
        dearer: the chance that it costs more.
    """

    difference: Estimate
    cheaper: float
    dearer: float


class Estimates:
    """What sentences take their figures from: the report's central estimates with the intervals of its simulation."""

    def __init__(self, report: Report) -> None:
        """Speak of one report."""
        self.report = report
        self.study = report.study
        self.settings = report.settings
        levels = report.simulation.levels
        self.ends = levels[0], levels[-1]
        self._tables: dict[_TableOf, ReportTable | None] = {}

    def table(self, table_of: _TableOf) -> ReportTable | None:
        """A table of the report, worked out once."""
        if table_of not in self._tables:
            self._tables[table_of] = table_of(self.report)
        return self._tables[table_of]

    def rows(self, table_of: _TableOf) -> pd.DataFrame:
        """The rows of a table of the report that every report has; codes as texts."""
        table = self.table(table_of)
        assert table is not None
        return table.rows.astype({column.name: str for column in table.columns if column.form is Form.CODE})

    @property
    def has_intervals(self) -> bool:
        """Whether any figure of the study has a range."""
        return self.report.has_ranges

    @property
    def is_uncertain(self) -> bool:
        """Whether the burden of any mix has an interval: what has a range may not count."""
        totals = (self.total(mix, name) for mix in self.report.mixes for name in ("one_off", "structural"))
        return any(total.has_interval for total in totals)

    @property
    def alternatives(self) -> tuple[str, ...]:
        """The mixes other than the reference."""
        return self.study.alternatives

    def mix(self, code: str) -> Text:
        """A mix by its code and name: M2 (Thematic legislation)."""
        return mix_named(self.study, code)

    def short(self, code: str) -> Text:
        """A mix by its code: mix M2."""
        return _MIX_CODE.fill(code=code)

    def description(self, code: str) -> Text | None:
        """What a mix is, in the words of the study."""
        mix = next(mix for mix in self.study.mixes if mix.code == code)
        found = self._name_of(mix, "description")
        return found if all(found.forms) else None

    def entry_years(self, mix: str) -> list[int]:
        """The years in which binding instruments enter a mix, in order."""
        binding = {row.code for row in self.study.instruments if not row.voluntary}
        rows = [row for row in self.study.composition if mix in row.entries and row.instrument in binding]
        return sorted({entered_in(row.entries[mix], self.settings.first_year) for row in rows})

    def called(self, code: str) -> Text:
        """An obligation or instrument by its name."""
        rows: list[Any] = [*self.study.obligations, *self.study.instruments]
        return self._name_of(next(row for row in rows if row.code == code))

    def total(self, mix: str, measure: str) -> Estimate:
        """A total of a mix."""
        return self.estimate(self._totals[mix, measure], OF_TOTALS)

    def per_firm(self, mix: str, size_class: str, measure: str) -> Estimate:
        """An amount per firm of a size class, by the names of `burden.engine.many.firm_totals.PER_FIRM`."""
        return self.estimate(self._firms[mix, size_class, measure], OF_FIRMS)

    def size_classes(self, mix: str, measure: str) -> tuple[str, ...]:
        """The size classes for which there is such an amount, in the order of the study."""
        return tuple(
            size
            for of_mix, size, of in self._firms
            if (of_mix, of) == (mix, measure) and isfinite(self._firms[mix, size, measure]["central"])
        )

    def pair(self, first: str, second: str, measure: str) -> MixPair:
        """How a total of one mix compares with that of another."""
        row = self._pairs.get((first, second, measure))
        sign, cheaper, dearer = 1.0, "first_cheaper", "second_cheaper"
        if row is None:
            row = self._pairs[second, first, measure]
            sign, cheaper, dearer = -1.0, dearer, cheaper
        one, other = self._totals[first, measure], self._totals[second, measure]
        central, mean = (one[figure] - other[figure] for figure in ("central", "mean"))
        low, high = sorted(sign * row[level_name(level)] for level in self.ends)
        found = {"central": central, "mean": mean, level_name(self.ends[0]): low, level_name(self.ends[1]): high}
        return MixPair(self.estimate(found, OF_TOTALS), row[cheaper], row[dearer])

    def median(self, mix: str, measure: str) -> Estimate:
        """The median of the draws of a total, with the digits that its interval supports."""
        row = self._totals[mix, measure]
        return self.estimate(row | {"central": row["median"], "mean": row["median"]}, OF_TOTALS)

    def central(self, mix: str, measure: str) -> float:
        """The central estimate of a total, whatever stands first."""
        return float(self._totals[mix, measure]["central"])

    def above(self, mix: str, measure: str) -> float:
        """The share of the draws of a total that lie above the central estimate; NaN where they do not differ."""
        return float(self._totals[mix, measure]["above"])

    def parameter(self, key: str) -> Parameter:
        """A quantity of the study by its key."""
        return self._parameters[key]

    def finding(self, row: Workability) -> Text:
        """A finding on workability, without the full stop at its end."""
        written_in = self.settings.language
        return Text.of(lambda language: name_in(row, language, written_in, "finding").rstrip("."))

    def _name_of(self, record: Any, field: str = "name") -> Text:
        return Text.of(lambda language: name_in(record, language, self.settings.language, field))

    def estimate(self, row: Mapping[str, Any], most: int = OF_TOTALS) -> Estimate:
        """A figure of a table of draws, as `Simulation.summary` has it: with the figure that stands first."""
        central = float(row["central"] if not self.report.by_expected_value else row["mean"])
        low, high = (float(row[level_name(level)]) for level in self.ends)
        if not self.has_intervals:
            low = high = central
        return Estimate(central, low, high, digits_of(central, low, high, most), self.settings.currency)

    def part(self, mix: str, measure: str, value: float) -> Estimate:
        """A part of a total of a mix, with the digits that the interval of the whole supports in proportion."""
        whole = self.total(mix, measure)
        if not whole.has_interval or whole.central == 0:
            return Estimate.without_interval(value, self.settings.currency)
        low, high = sorted(end * value / whole.central for end in (whole.low, whole.high))
        return Estimate(value, low, high, digits_of(value, low, high), self.settings.currency)

    @cached_property
    def efforts(self) -> list[Effort]:
        """What each obligation of each mix comes to, as `burden.answers.efforts` has it."""
        return efforts_of(self.report.result)

    @cached_property
    def tornados(self) -> dict[str, pd.DataFrame]:
        """For each mix what its annual equivalent depends on, as `Sensitivity.tornado` gives it."""
        return {mix: self.report.sensitivity.tornado(mix) for mix in self.report.mixes}

    @cached_property
    def _parameters(self) -> dict[str, Parameter]:
        return {parameter.key: parameter for parameter in parameters_of(self.study)}

    @cached_property
    def _totals(self) -> dict[tuple[str, ...], dict[str, Any]]:
        return rows_by(self.report.simulation.summary(), "mix", "measure")

    @cached_property
    def _firms(self) -> dict[tuple[str, ...], dict[str, Any]]:
        return rows_by(self.report.simulation.per_firm(), "mix", "size_class", "measure")

    @cached_property
    def _pairs(self) -> dict[tuple[str, ...], dict[str, Any]]:
        return rows_by(self.report.simulation.pairs(), "first", "second", "measure")


def mix_named(study: Study, code: str) -> Text:
    """A mix by its code and name: M2 (Thematic legislation)."""
    mix = next(mix for mix in study.mixes if mix.code == code)
    return _MIX_NAMED.fill(code=code, name=Text.of(lambda spoken: name_in(mix, spoken, study.settings.language)))


def rows_by(table: pd.DataFrame, *keys: str) -> dict[tuple[str, ...], dict[str, Any]]:
    """The rows of a table by some of its columns."""
    rows = ({str(name): value for name, value in row.items()} for row in table.to_dict("records"))
    return {tuple(str(row[key]) for key in keys): row for row in rows}
