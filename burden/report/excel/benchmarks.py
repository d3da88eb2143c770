"""The results beside the published figures of the study, by formula: change a yellow cell and the verdict follows."""

from __future__ import annotations

import pandas as pd

from burden.benchmarks import TOLERANCE, Verdict
from burden.render.excel.book import Book
from burden.render.excel.formats import CENTS
from burden.render.excel.grid import Content, Field, Formula, Grid
from burden.report.excel import sheets, sum_texts
from burden.report.excel.benchmark_parts import RESULTS, BenchmarkParts
from burden.report.excel.numbering import Numbering
from burden.report.excel.parameters import Parameters
from burden.report.excel.sums import Sums
from burden.study import name_in
from burden.study.words import BenchmarkUnit
from burden.workbook.house_style import DARK_TAB, Role

_SHARE_SMALL = "0.0000%"


class BenchmarkSheet:
    """The sheet with a row per benchmark and mix."""

    def __init__(self, book: Book, numbering: Numbering) -> None:
        """Add the sheet, and the one with what its results are made of."""
        self._book = book
        notes = [book.report.units, *(note.fill(factor=TOLERANCE) for note in sum_texts.BENCHMARK_NOTES)]
        self._page = book.page(sheets.BENCHMARKS, sum_texts.BENCHMARK_HEADING, notes, DARK_TAB)
        self._parts = BenchmarkParts(book, book.report.benchmarks, numbering)

    def write(self, parameters: Parameters, sums: Sums) -> None:
        """Write the sheet."""
        book, report = self._book, self._book.report
        study, language = report.study, report.language
        table = report.benchmarks
        grid = self._page.grid(self._fields(), len(table))
        self._page.write_headings(grid, frozen=2)
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
            for name in RESULTS:
                value, made = "" if pd.isna(held[name]) else float(held[name]), self._parts.ratio(name, position)
                row[name] = value if made is None else Formula(made, value)
                if made is None:
                    roles[name] = Role.VALUE
            row["verdict"] = self._verdict(grid, position, held["verdict"])
            self._write(grid, position, row, roles, share)
        self._parts.write(parameters, sums)

    def _write(self, grid: Grid, position: int, row: dict[str, Content], roles: dict[str, Role], share: bool) -> None:
        """Write a row; figures that are shares of turnover as percentages."""
        self._page.write_row(grid, position, row, roles)
        if share:
            for column, field in enumerate(grid.fields):
                if field.name in ("low", "high", *RESULTS):
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
        fields += [Field(name, say(headings[name]), Role.WORKED_OUT, CENTS, 15) for name in ("low", "high", *RESULTS)]
        return fields + [
            Field(name, say(headings[name]), Role.LABEL, width=widths[name]) for name in ("verdict", "source")
        ]
