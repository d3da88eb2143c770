"""How amounts run over the years, and what a euro of each course is worth: present value and annual equivalent."""

from __future__ import annotations

import numpy as np

from burden.engine.course import entry_course, growth_course, purchases, reached_course, staying_course
from burden.engine.formula import Figures
from burden.engine.value import annuity_factor, discount_factors
from burden.render.excel.book import Book
from burden.render.excel.grid import Content, Field, Formula, Grid
from burden.report.excel import sheets, texts
from burden.report.excel.course_amounts import CourseAmounts, amount_fields
from burden.report.excel.lines import LineSheet
from burden.report.excel.parameters import Parameters
from burden.report.excel.rows import Course, CourseKind
from burden.report.excel.worth import WORTH, discounting, worth_of, yearly_kinds
from burden.study.reach import NO_ROW
from burden.study.words import Annualisation, DiscountTiming, Investments
from burden.workbook.house_style import DARK_TAB, Role

_LABELS = ("kind", "number", "entry", "growth", "lifetime", "activity", "frequency", "from_year", "to_year")
_ROWS = ("since_value_year", "factor_one_off", "factor_structural", "factor_annuity", "annuity_factor")
_REACHED = ("reached", "new", "stays")


class CourseSheet:
    """The sheet with the courses.

    Attributes:
        courses: the courses, a row for each, those of a kind together.
        grid: where their table stands.
        worth: what a euro of each course is worth, by measure; each of shape (courses,).
        worth_cells: the addresses of the cells that hold it.
        years: the years of the horizon.
        factors: what a euro is worth in each year that falls once, and every year; two of shape (years,).
    """

    def __init__(self, book: Book, courses: tuple[Course, ...], names: dict[str, str]) -> None:
        """Lay out the sheet, and give the annuity factor its name.

        Args:
            book: the workbook.
            courses: the courses.
            names: the names of the settings; that of the annuity factor is added.
        """
        self._book = book
        self._names = names
        self.courses = courses
        report = book.report
        self._rules = report.settings.rules
        self.years = [int(year) for year in report.path.years]
        self._wages = report.path.wages
        self._rows = _ROWS if self._wages is None else (*_ROWS, "wages")
        has_first = any(course.first_year is not None for course in courses)
        self._labels = (*_LABELS[:7], *["first_year"] * has_first, *_LABELS[7:])
        self._page = book.page(sheets.COURSES, texts.COURSES_HEADING, texts.COURSES_NOTES, DARK_TAB)
        self._page.first_page_only = True
        fields = self._fields()
        self._discounting = self._page.grid(
            fields[: len(self._labels) + len(self.years)], len(self._rows), texts.DISCOUNTING
        )
        # Of each way in which the share that is reached changes, an example.
        self._ways = {_way(course): course for course in courses if course.scope is not None}
        if self._ways:
            rows = len(self._ways) * len(_REACHED)
            self._reached = self._page.grid(fields[: len(self._labels) + len(self.years)], rows, texts.REACHED_TABLE)
        self.grid: Grid = self._page.grid(fields, len(courses), texts.COURSES_TABLE)
        names["annuity_factor"] = book.names.define(
            book.say(sheets.NAMES["annuity_factor"]), self._discounting.cell("year_0", _ROWS.index("annuity_factor"))
        )
        self.factors: tuple[Figures, Figures] = discounting(report.path)
        self.worth = worth_of(courses, report.path)
        self.worth_cells = {
            name: [self.grid.cell(name, position) for position in range(len(courses))] for name in self.worth
        }

    def rows_of(self, kind: CourseKind) -> range:
        """The positions of the courses of a kind."""
        found = [position for position, course in enumerate(self.courses) if course.kind is kind]
        return range(found[0], found[-1] + 1) if found else range(0)

    def column_part(self, name: str, rows: range) -> str:
        """The address of some cells of a column."""
        letter = self.grid.letters[name]
        return f"{self.grid.prefix}${letter}${self.grid.first + rows.start}:${letter}${self.grid.first + rows.stop - 1}"

    def wage_cell(self, offset: int) -> str | None:
        """The address of the tariffs in a year relative to the first; None where they stay the same."""
        if self._wages is None:
            return None
        return self._discounting.cell(f"year_{offset}", self._rows.index("wages"))

    def factor_cell(self, name: str, offset: int) -> str:
        """The address of a discount factor (`factor_one_off` or `factor_structural`) in a year, from 0."""
        return self._discounting.cell(f"year_{offset}", _ROWS.index(name))

    def write(self, parameters: Parameters, lines: LineSheet, others: LineSheet | None) -> None:
        """Write the sheet; `lines` and `others` are what the amounts of each mix are added up from."""
        page = self._page
        page.write_headings(self._discounting, only=False)
        self._write_discounting()
        if self._ways:
            page.write_headings(self._reached, only=False)
            self._write_reached(parameters)
        page.write_headings(self.grid, only=False)
        page.set_widths([field.width for field in self.grid.fields])
        page.sheet.freeze_panes(0, 2)
        amounts = CourseAmounts(self._book, self.grid, parameters, lines, others)
        for position, course in enumerate(self.courses):
            values = self._labels_of(position, course, parameters)
            values |= self._years_of(position, course, parameters)
            values |= self._worth_of(position, course)
            for mix in range(len(self._book.report.mixes)):
                values |= amounts.of(position, mix, invested=course.kind is CourseKind.INVESTMENT)
            page.write_row(self.grid, position, values)

    def _fields(self) -> list[Field]:
        say, headings = self._book.say, texts.COURSE_HEADINGS
        widths = {"activity": 14}
        formats = {
            "growth": "+0.0##%;-0.0##%;0.0%",
            "lifetime": "General",
            "frequency": "0.0###",
            "first_year": "0.0###",
        }
        fields = [
            Field(name, say(headings[name]), Role.FIXED, formats.get(name, "General"), widths.get(name, 10))
            for name in self._labels
        ]
        fields[0] = Field("kind", say(headings["kind"]), Role.LABEL, width=48)
        fields += [
            Field(f"year_{offset}", str(year), Role.FIXED, "0.0000", 10) for offset, year in enumerate(self.years)
        ]
        fields += [
            Field(name, say(headings[name]), number_format="0.000000", width=13)
            for name in (*WORTH, *(f"labour_{name}" for name in WORTH if self._wages is not None))
        ]
        return [*fields, *amount_fields(self._book)]

    def _write_discounting(self) -> None:
        names, grid, say = self._names, self._discounting, self._book.say
        settings = self._book.report.settings
        rate, timing, by_year = names["discount_rate"], names["discount_timing"], names["annualisation"]
        end, start = (say(word.label) for word in (DiscountTiming.END, DiscountTiming.START))
        due = say(Annualisation.ANNUITY_DUE.label)
        is_due = self._rules.annualisation is Annualisation.ANNUITY_DUE
        annuity = discount_factors(self._rules.discount_rate, np.arange(len(self.years), dtype=float), is_due)
        rows: dict[str, dict[str, Content]] = {name: {"kind": say(texts.DISCOUNT_ROWS[name])} for name in self._rows}
        for offset in range(len(self.years)):
            year = f"year_{offset}"
            since = grid.here(year, 0)
            rows["since_value_year"][year] = settings.first_year - settings.base_year + offset
            rows["factor_one_off"][year] = Formula(
                f'=(1+{rate})^-({since}+IF({timing}="{end}",1,0))', float(self.factors[0][offset])
            )
            rows["factor_structural"][year] = Formula(
                f'=(1+{rate})^-({since}+IF({timing}="{start}",0,1))', float(self.factors[1][offset])
            )
            rows["factor_annuity"][year] = Formula(
                f'=(1+{rate})^-({offset}+IF({by_year}="{due}",0,1))', float(annuity[offset])
            )
            if self._wages is not None:
                growth = f"=(1+{names['real_wage_growth']})^{offset}"
                rows["wages"][year] = Formula(growth, float(self._wages[offset]))
        last = f"year_{len(self.years) - 1}"
        factors = grid.across("year_0", last, _ROWS.index("factor_annuity"))
        total = annuity_factor(self._rules.discount_rate, len(self.years), is_due)
        rows["annuity_factor"]["year_0"] = Formula(f"=SUM({factors})", total)
        shown = {field.name: Role.WORKED_OUT for field in grid.fields if field.name not in self._labels}
        blank = dict.fromkeys(self._labels[1:], Role.LABEL)
        for position, name in enumerate(self._rows):
            roles = blank | ({} if name == "since_value_year" else shown)
            self._page.write_row(grid, position, rows[name], roles)
        for offset in range(len(self.years)):
            column = list(grid.letters).index(f"year_{offset}")
            self._page.put(grid.first - 1, column, rows["since_value_year"][f"year_{offset}"], Role.FIXED, "0")

    def _labels_of(self, position: int, course: Course, parameters: Parameters) -> dict[str, Content]:
        kind = self._book.say(texts.COURSE_KINDS[course.kind.name])
        labels: dict[str, Content] = {
            "kind": kind,
            "number": position + 1,
            "entry": self.years[course.entry],
            "growth": course.growth,
            "lifetime": course.lifetime,
            "from_year": self.years[course.first],
            "to_year": self.years[course.end - 1],
        }
        result = self._book.report.result
        if course.activity is not None:
            labels["activity"] = result.study.activities[course.activity].code
            frequency = parameters.cell("activities", "frequency", course.activity)
            labels["frequency"] = Formula(f"={frequency}", float(result.inputs.frequency[course.activity]))
        if course.first_year is not None:
            first = parameters.cell("activities", "first_year", course.first_year)
            labels["first_year"] = Formula(f"={first}", float(result.inputs.first_year[course.first_year]))
        return labels

    def _write_reached(self, parameters: Parameters) -> None:
        """Write which firms are reached in each year where the share changes: all, the new ones, and who stays."""
        names, grid, horizon = self._book.say, self._reached, len(self.years)
        share = np.append(self._book.report.result.inputs.share, 0.0)
        roles = {f"year_{offset}": Role.WORKED_OUT for offset in range(horizon)}
        for number, course in enumerate(self._ways.values()):
            assert course.scope is not None
            firms = _firms(course, horizon)
            reached = firms * share[list(course.scope)]
            figures = dict(zip(_REACHED, (reached, entry_course(reached), staying_course(reached)), strict=True))
            rows: dict[str, dict[str, Content]] = {
                name: {"kind": names(texts.REACHED_ROWS[name]), "growth": course.growth} for name in _REACHED
            }
            for offset, scope in enumerate(course.scope):
                year = f"year_{offset}"
                now = grid.here(year, number * len(_REACHED))
                before = grid.here(f"year_{offset - 1}", number * len(_REACHED)) if offset else "0"
                of_share = f"*{parameters.cell('scope', 'share', scope)}" if scope != NO_ROW else "*0"
                formulas = {
                    "reached": f"={float(firms[offset])!r}{of_share}",
                    "new": f"=MAX({now}-{before},0)",
                    "stays": f"=IF({before}>0,MIN({now}/{before},1),0)" if offset else "=0",
                }
                for name, formula in formulas.items():
                    rows[name][year] = Formula(formula, float(figures[name][offset]))
            for at, name in enumerate(_REACHED):
                self._page.write_row(grid, number * len(_REACHED) + at, rows[name], roles)

    def _reached_cell(self, course: Course, name: str, offset: int) -> str:
        """A cell of the table with the firms that are reached."""
        row = list(self._ways).index(_way(course)) * len(_REACHED) + _REACHED.index(name)
        return self._reached.here(f"year_{offset}", row)

    def _of_share(self, course: Course, offset: int, share: str, firms: str) -> str:
        """How often an amount falls in a year where the share changes, relative to the share of that year."""
        if course.kind is CourseKind.STRUCTURAL:
            return firms
        if course.kind is CourseKind.ONE_OFF:
            return f"{self._reached_cell(course, 'new', offset)}/{share}"
        if self._rules.investments is Investments.DEPRECIATED and course.lifetime is not None:
            return f"{firms}/{course.lifetime!r}"
        parts = []
        for after, times in enumerate(purchases(course.lifetime, self._rules.investments, offset + 1).tolist()):
            if times:
                part = f"{times!r}*{self._reached_cell(course, 'new', offset - after)}"
                if after:
                    cells = [self._reached_cell(course, "stays", at) for at in (offset - after + 1, offset)]
                    part += f"*PRODUCT({':'.join(cells)})"
                parts.append(part)
        return f"({'+'.join(parts) or '0'})/{share}"

    def _years_of(self, position: int, course: Course, parameters: Parameters) -> dict[str, Content]:
        figures: list[float] = course.course.tolist()
        if course.activity is None and course.first_year is None and course.scope is None:
            return {f"year_{offset}": figure for offset, figure in enumerate(figures)}
        row = self.grid.first + position
        firms, new = ([repr(of_year) for of_year in of.tolist()] for of in (course.reached, course.new))
        shares = [""] * len(self.years)
        if course.scope is not None:
            shares = [parameters.cell("scope", "share", at) if at != NO_ROW else "0" for at in course.scope]
            firms = [repr(of_year) for of_year in _firms(course, len(self.years)).tolist()]
            new = [f"{self._reached_cell(course, 'new', at)}/{share}" for at, share in enumerate(shares)]
        if course.first_year is not None:
            more = f"(${self.grid.letters['first_year']}{row}-1)"
            firms = [f"({of_year}+{more}*{of_new})" for of_year, of_new in zip(firms, new, strict=True)]
        if course.activity is not None:
            frequency = f"${self.grid.letters['frequency']}{row}"
            firms = [_placed(of_year, frequency, at - course.entry) for at, of_year in enumerate(firms)]
        if course.scope is not None:
            firms = [
                f"IF({share}>0,{self._of_share(course, at, share, of_year)},0)"
                for at, (share, of_year) in enumerate(zip(shares, firms, strict=True))
            ]
        return {
            f"year_{offset}": Formula(f"={firms[offset]}", figure)
            if max(course.first, course.entry) <= offset < course.end
            else 0.0
            for offset, figure in enumerate(figures)
        }

    def _worth_of(self, position: int, course: Course) -> dict[str, Content]:
        grid, names = self.grid, self._names
        last = f"year_{len(self.years) - 1}"
        own = grid.across("year_0", last, position)
        row = "factor_structural" if course.kind in yearly_kinds(self._rules) else "factor_one_off"
        factors = self._discounting.fixed_across("year_0", last, _ROWS.index(row))
        average = self._book.say(Annualisation.AVERAGE.label)
        found: dict[str, Content] = {}
        for prefix in ("", "labour_")[: 1 if self._wages is None else 2]:
            summed, mean = own, f"AVERAGE({own})"
            if prefix:
                summed = f"{own},{self._discounting.fixed_across('year_0', last, self._rows.index('wages'))}"
                mean = f"SUMPRODUCT({summed})/{len(self.years)}"
            value = grid.here(f"{prefix}present_value", position)
            spread = f"{value}/{names['annuity_factor']}"
            formulas = {
                "present_value": f"=SUMPRODUCT({summed},{factors})",
                "annual_equivalent": f'=IF({names["annualisation"]}="{average}",{mean},{spread})',
            }
            for name, formula in formulas.items():
                found[prefix + name] = Formula(formula, float(self.worth[prefix + name][position]))
        return found


def _way(course: Course) -> tuple[object, ...]:
    """What courses with the same firms have in common."""
    return course.entry, course.leaves, course.growth, course.scope


def _firms(course: Course, horizon: int) -> Figures:
    """All firms in the years in which the instrument is in force, relative to the first year; shape (years,)."""
    firms = growth_course(np.array([course.growth]), horizon)
    reached: Figures = reached_course(firms, course.entry, course.leaves)[0]
    return reached


def _placed(firms: str, frequency: str, after: int) -> str:
    """How often a rare activity falls some years after entry, relative to its average per year; see `engine.course`."""

    def times(years: int) -> str:
        return f"INT(-({years}/(1/{frequency})-1E-9))"

    rare = f"({times(after)}-{times(after + 1)})/{frequency}"
    return f"{firms}*IF(AND({frequency}>0,{frequency}<1),{rare},1)"
