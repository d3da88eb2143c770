"""What the results beside published figures are made of: a row for each of their firm categories."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from burden.benchmarks import HeldCategories
from burden.render.excel.book import Book
from burden.render.excel.formats import CENTS, FIRMS, MONEY
from burden.render.excel.grid import Content, Field, Formula, Grid
from burden.report.excel import sheets, sum_texts
from burden.report.excel.categories import key_fields
from burden.report.excel.numbering import FINANCIAL, Numbering, burden_of
from burden.report.excel.parameters import Parameters
from burden.report.excel.sums import Sums
from burden.study import name_in
from burden.study.words import BenchmarkUnit
from burden.workbook.house_style import DARK_TAB, Role
from burden.writing.texts import COUNTS_AS

RESULTS = ("average", "reached")
"""The results that a published figure is held against, and what each is a ratio of: all columns of the table."""
_RATIOS = {"average": ("amount", "base"), "reached": ("reached_amount", "reached_base")}


@dataclass(frozen=True)
class _Part:
    """A firm category of a benchmark and mix.

    Attributes:
        benchmark: the position of the benchmark.
        mix: the position of the mix.
        category: the position of the firm category.
        instrument: its code, where the benchmark is about one; then `number` is that of its lines.
        number: see `instrument`.
    """

    benchmark: int
    mix: int
    category: int
    instrument: str | None
    number: int | None


class BenchmarkParts:
    """The sheet with these rows, those of a benchmark and mix together.

    The average is what all categories cost together, divided by their firms (or the turnover of these); that of a fully
    reached firm takes only the categories with an obligation, each as heavy as it has firms.
    """

    def __init__(self, book: Book, held: pd.DataFrame, numbering: Numbering) -> None:
        """Lay out the sheet.

        Args:
            book: the workbook.
            held: the results, as `burden.benchmarks.held_against` gives them.
            numbering: what the lines count in.
        """
        self._book, self._study, self._numbering = book, book.report.study, numbering
        self._mixes = [mix.code for mix in self._study.mixes]
        self._rows: list[_Part] = []
        self._of: list[range] = []
        categories = HeldCategories(book.report.result)
        for row in held.to_dict("records"):
            first = len(self._rows)
            self._rows += self._parts(row, categories)
            self._of.append(range(first, len(self._rows)))
        notes = [book.report.units, *sum_texts.BENCHMARK_PARTS_NOTES]
        self._page = book.page(sheets.BENCHMARK_PARTS, sum_texts.BENCHMARK_PARTS_HEADING, notes, DARK_TAB)
        self._page.first_page_only = True
        self._by_turnover = any(self._turns_over(part) for part in self._rows)
        self._grid: Grid = self._page.grid(self._fields(), len(self._rows))

    def ratio(self, result: str, position: int) -> str | None:
        """The formula of one of the results of a row of `held`; None where there is nothing to add up."""
        rows = self._of[position]
        if not rows:
            return None
        amount, base = (self._part_of(name, rows) for name in _RATIOS[result])
        return f'=IF(SUM({base})>0,SUM({amount})/SUM({base}),"")'

    def write(self, parameters: Parameters, sums: Sums) -> None:
        """Write the sheet."""
        report = self._book.report
        # What is added up is a block of rows, so they are not to be sorted.
        self._page.write_headings(self._grid, filtered=False, frozen=4)
        categories = self._study.firm_categories
        for position, part in enumerate(self._rows):
            benchmark, category = self._study.benchmarks[part.benchmark], categories[part.category]
            here = {name: f"${letter}{self._grid.row(position)}" for name, letter in self._grid.letters.items()}
            column = "one_off" if benchmark.unit is BenchmarkUnit.PER_FIRM_ONE_OFF else "structural"
            firms = float(report.result.inputs.firms[part.category])
            turnover = float(category.turnover or 0.0) if self._turns_over(part) else 1.0
            number = part.mix * len(categories) + part.category + 1
            counted = ("counts_as", burden_of(category.group, self._study))
            if part.number is not None:
                counted = ("instrument_key", here["instrument_key"])
            asked, some = (("category_key", here["category_key"]), counted), ("share", '">0"')
            amount, of_one, obliged = self._known(part, number, column, sums)
            row: dict[str, Content] = {
                "name": name_in(benchmark, report.language, report.settings.language),
                "mix": self._mixes[part.mix],
                "instrument": part.instrument,
                "category": category.code,
                "firms": Formula(f"={parameters.cell('firm_categories', 'firms', part.category)}", firms),
                "amount": Formula(f"={sums.formula(column, *asked)}", amount),
                "base": Formula(f"={here['firms']}", firms),
                "reached_one": Formula(f"={sums.formula(f'reached_{column}', *asked, some)}", of_one),
                "reached_amount": Formula(f"={here['reached_one']}*{here['firms']}", of_one * firms),
                "reached_base": Formula(
                    f"=IF({sums.count(*asked, some)}>0,{here['base']},0)", firms * turnover if obliged else 0.0
                ),
                "category_key": self._numbering.category_keys[number - 1],
                "instrument_key": self._numbering.instrument_keys[part.number - 1] if part.number is not None else None,
            }
            if self._turns_over(part):
                cell = parameters.cell("firm_categories", "turnover", part.category)
                row["turnover"] = Formula(f"=N({cell})", turnover)
                row["base"] = Formula(f"={here['firms']}*{here['turnover']}", firms * turnover)
            self._page.write_row(self._grid, position, row)

    def _parts(self, held: dict[object, object], categories: HeldCategories) -> list[_Part]:
        """The rows of a benchmark and mix; none where nothing of it is in the mix."""
        if held["mix"] is None:
            return []
        at, mix = int(str(held["position"])), self._mixes.index(str(held["mix"]))
        benchmark = self._study.benchmarks[at]
        among = [
            position
            for position, chosen in enumerate(categories.of(benchmark))
            if chosen
            and (
                benchmark.unit is not BenchmarkUnit.SHARE_OF_TURNOVER or self._study.firm_categories[position].turnover
            )
        ]
        instrument, number = held["instrument"], None
        if instrument is not None and among:
            number = self._number(mix, str(instrument), among[0])
            if number is None:
                return []
        code = None if instrument is None else str(instrument)
        return [_Part(at, mix, position, code, number) for position in among]

    def _number(self, mix: int, instrument: str, category: int) -> int | None:
        """The number of the lines of an instrument that are a burden of the group of a category."""
        groups, per_group = list(self._study.groups), len(COUNTS_AS)
        wanted = (
            mix,
            [row.code for row in self._study.instruments].index(instrument),
            groups.index(self._study.firm_categories[category].group),
        )
        # What is financial has a number of its own, which is never asked for.
        numbers = {
            (of_mix, row, counts // per_group): number
            for number, (of_mix, row, counts) in enumerate(self._numbering.instruments.tolist(), start=1)
            if counts % per_group != FINANCIAL
        }
        return numbers.get(wanted)

    def _known(self, part: _Part, category: int, column: str, sums: Sums) -> tuple[float, float, bool]:
        """What a row comes to: the amount, that of one firm that is fully reached, and whether any firm is."""
        frame = sums.frame
        of_category = frame["category"].to_numpy() == category
        if part.number is None:
            word = burden_of(self._study.firm_categories[part.category].group, self._study)
            chosen = of_category & (frame["counts_as"].to_numpy() == word)
        else:
            chosen = of_category & (frame["instrument"].to_numpy() == part.number)
        reached = chosen & frame["reached"].to_numpy()
        amount, of_one = frame[column].to_numpy()[chosen].sum(), frame[f"reached_{column}"].to_numpy()[reached].sum()
        return float(amount), float(of_one), bool(np.any(reached))

    def _turns_over(self, part: _Part) -> bool:
        return self._study.benchmarks[part.benchmark].unit is BenchmarkUnit.SHARE_OF_TURNOVER

    def _part_of(self, name: str, rows: range) -> str:
        """The address of some cells of a column."""
        letter, grid = self._grid.letters[name], self._grid
        return f"{grid.prefix}${letter}${grid.row(rows.start)}:${letter}${grid.row(rows.stop - 1)}"

    def _fields(self) -> list[Field]:
        say, headings = self._book.say, sum_texts.BENCHMARK_PARTS_HEADINGS
        widths = {"name": 46, "mix": 8, "instrument": 14, "category": 15}
        fields = [Field(name, say(headings[name]), Role.LABEL, width=width) for name, width in widths.items()]
        formats = {"firms": FIRMS} | ({"turnover": MONEY} if self._by_turnover else {})
        formats |= {
            "amount": MONEY,
            "base": MONEY,
            "reached_one": CENTS,
            "reached_amount": MONEY,
            "reached_base": MONEY,
        }
        fields += [Field(name, say(headings[name]), Role.WORKED_OUT, shown, 15) for name, shown in formats.items()]
        return fields + key_fields(self._book, ("category_key", "instrument_key"))
