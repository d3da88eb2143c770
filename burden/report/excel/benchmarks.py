"""The results beside the published figures of the study, by formula: change a yellow cell and the verdict follows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from burden.benchmarks import TOLERANCE, HeldCategories, Verdict
from burden.render.excel.book import Book
from burden.render.excel.formats import CENTS
from burden.render.excel.grid import Content, Field, Formula, Grid
from burden.report.excel import sheets, sum_texts, texts
from burden.report.excel.categories import CategorySheet
from burden.report.excel.numbering import FINANCIAL, Numbering, burden_of
from burden.report.excel.parameters import Parameters
from burden.report.excel.sums import Sums
from burden.study import name_in
from burden.study.tables import Benchmark
from burden.study.words import BenchmarkUnit
from burden.workbook.house_style import DARK_TAB, Role

_LONGEST_FORMULA = 8_000
_RESULTS = ("average", "reached")
_SHARE_SMALL = "0.0000%"


class BenchmarkSheet:
    """The sheet with a row per benchmark and mix."""

    def __init__(self, book: Book) -> None:
        """Add the sheet."""
        self._book = book
        notes = [book.report.units, *(note.fill(factor=TOLERANCE) for note in sum_texts.BENCHMARK_NOTES)]
        self._page = book.page(sheets.BENCHMARKS, sum_texts.BENCHMARK_HEADING, notes, DARK_TAB)

    def write(self, parameters: Parameters, sums: Sums, categories: CategorySheet, numbering: Numbering) -> None:
        """Write the sheet."""
        book, report = self._book, self._book.report
        study, language = report.study, report.language
        table = report.benchmarks
        grid = self._page.grid(self._fields(), len(table))
        self._page.write_headings(grid, frozen=2)
        formulas = _Formulas(book, sums, categories, numbering)
        for position, held in enumerate(table.to_dict("records")):
            at = int(held["position"])
            benchmark = study.benchmarks[at]
            share = benchmark.unit is BenchmarkUnit.SHARE_OF_TURNOVER
            row: dict[str, Content] = {
                "name": name_in(benchmark, language, report.settings.language),
                "mix": held["mix"],
                "instrument": held["instrument"],
                "categories": benchmark.categories.to(language) or book.say(sum_texts.ALL_FIRMS),
                "unit": book.say(benchmark.unit.label),
                "source": benchmark.source,
            }
            roles = {}
            for name in ("low", "high"):
                cell, value = parameters.cell("benchmarks", name, at), getattr(benchmark, name)
                row[name] = Formula(f'=IF({cell}="","",{cell})', "" if value is None else float(value))
            for name, made in formulas.of(held, benchmark).items():
                value = "" if pd.isna(held[name]) else float(held[name])
                if made is None or len(made) > _LONGEST_FORMULA:
                    row[name], roles[name] = value, Role.VALUE
                else:
                    row[name] = Formula(made, value)
            row["verdict"] = self._verdict(grid, position, held["verdict"])
            self._write(grid, position, row, roles, share)

    def _write(self, grid: Grid, position: int, row: dict[str, Content], roles: dict[str, Role], share: bool) -> None:
        """Write a row; figures that are shares of turnover as percentages."""
        self._page.write_row(grid, position, row, roles)
        if share:
            for column, field in enumerate(grid.fields):
                if field.name in ("low", "high", *_RESULTS):
                    role = roles.get(field.name, field.role)
                    self._page.put(grid.row(position) - 1, column, row[field.name], role, _SHARE_SMALL)

    def _verdict(self, grid: Grid, position: int, verdict: str) -> Formula:
        low, high, reached = (grid.here(name, position) for name in ("low", "high", "reached"))
        words = {word: self._book.say(word.label) for word in Verdict}
        formula = (
            f'=IF(OR({reached}="",AND({low}="",{high}="")),"{words[Verdict.NOT_COMPARABLE]}",'
            f'IF(AND({low}<>"",N({reached})<N({low})),'
            f'IF(N({reached})*{TOLERANCE:g}>=N({low}),"{words[Verdict.NEAR]}","{words[Verdict.BELOW]}"),'
            f'IF(AND({high}<>"",N({reached})>N({high})),'
            f'IF(N({reached})<=N({high})*{TOLERANCE:g},"{words[Verdict.NEAR]}","{words[Verdict.ABOVE]}"),'
            f'"{words[Verdict.WITHIN]}")))'
        )
        return Formula(formula, next(label for word, label in words.items() if word == verdict))

    def _fields(self) -> list[Field]:
        say, headings = self._book.say, sum_texts.BENCHMARK_HEADINGS
        widths = {"name": 46, "mix": 8, "instrument": 14, "categories": 26, "unit": 20, "source": 34, "verdict": 20}
        fields = [
            Field(name, say(headings[name]), Role.LABEL, width=widths[name])
            for name in ("name", "mix", "instrument", "categories", "unit")
        ]
        fields += [Field(name, say(headings[name]), Role.WORKED_OUT, CENTS, 15) for name in ("low", "high", *_RESULTS)]
        return fields + [
            Field(name, say(headings[name]), Role.LABEL, width=widths[name]) for name in ("verdict", "source")
        ]


class _Formulas:
    """The formulas of the results that benchmarks are held against; see `burden.benchmarks.held_against`."""

    def __init__(self, book: Book, sums: Sums, categories: CategorySheet, numbering: Numbering) -> None:
        study = book.report.study
        self._study = study
        self._sums = sums
        self._categories = categories
        self._held = HeldCategories(book.report.result)
        self._groups = list(study.groups)
        self._mixes = {mix.code: position for position, mix in enumerate(study.mixes)}
        instruments = {instrument.code: position for position, instrument in enumerate(study.instruments)}
        self._instruments = instruments
        # What is financial has a number of its own, which is never asked for.
        self._numbers = {
            (mix, instrument, counts // len(texts.COUNTS_AS)): number
            for number, (mix, instrument, counts) in enumerate(numbering.instruments.tolist(), start=1)
            if counts % len(texts.COUNTS_AS) != FINANCIAL
        }

    def of(self, held: dict[Any, Any], benchmark: Benchmark) -> dict[str, str | None]:
        """The formulas of both results; None where there is nothing to add up."""
        if held["mix"] is None:
            return dict.fromkeys(_RESULTS)
        mix = self._mixes[held["mix"]]
        by_turnover = benchmark.unit is BenchmarkUnit.SHARE_OF_TURNOVER
        among = [
            position
            for position, chosen in enumerate(self._held.of(benchmark))
            if chosen and (not by_turnover or self._study.firm_categories[position].turnover)
        ]
        if not among:
            return dict.fromkeys(_RESULTS)
        group = self._study.firm_categories[among[0]].group
        asked: tuple[str, str] = ("counts_as", burden_of(group, self._study))
        if held["instrument"] is not None:
            number = self._numbers.get((mix, self._instruments[held["instrument"]], self._groups.index(group)))
            if number is None:
                return dict.fromkeys(_RESULTS)
            asked = ("instrument_number", str(number))
        count = len(self._study.firm_categories)
        numbers = _array([mix * count + position + 1 for position in among])
        once = benchmark.unit is BenchmarkUnit.PER_FIRM_ONE_OFF
        return self._results("one_off" if once else "structural", numbers, asked, by_turnover)

    def _results(self, column: str, numbers: str, asked: tuple[str, str], by_turnover: bool) -> dict[str, str | None]:
        chosen, some = ("category_number", numbers), ("share", '">0"')
        firms = self._of_categories("firms", numbers)
        base = f"{firms}*{self._of_categories('turnover', numbers)}" if by_turnover else firms
        total = self._sums.formula(column, chosen, asked)
        of_one = self._sums.formula(f"reached_{column}", chosen, asked, some)
        obliged = f"({self._sums.count(chosen, asked, some)}>0)"
        return {
            "average": _ratio(f"SUMPRODUCT({total})", f"SUMPRODUCT({base})"),
            "reached": _ratio(f"SUMPRODUCT({of_one}*{firms})", f"SUMPRODUCT({obliged}*{base})"),
        }

    def _of_categories(self, column: str, numbers: str) -> str:
        """A figure of each category, in the order of the numbers."""
        categories = self._categories
        return f"SUMIFS({categories.column(column)},{categories.column('number')},{numbers})"


def _array(numbers: Sequence[int]) -> str:
    return f"{{{','.join(map(str, numbers))}}}"


def _ratio(amount: str, base: str) -> str:
    return f'=IF({base}>0,{amount}/{base},"")'
