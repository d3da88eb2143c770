"""The summary: the mixes side by side, by kind and per firm, added up from the lines, and what changes here do."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace

from xlsxwriter.utility import quote_sheetname  # type: ignore[import-untyped]

from burden.comparison import compare_mixes
from burden.language import both
from burden.render.excel.book import Book
from burden.render.excel.formats import FIRMS, HOURS, HOURS_EACH, MONEY, MONEY_CHANGE, PER_FIRM, SHARE_CHANGE
from burden.render.excel.grid import Content, Field, Formula, Grid, quoted
from burden.report.excel import sheets, sum_texts
from burden.report.excel.categories import CategorySheet, Kind, kinds_of, per_firm_by_kind
from burden.report.excel.charts import add_charts
from burden.report.excel.checks import Checks
from burden.report.excel.delivered import Watched
from burden.report.excel.parameters import Parameters
from burden.report.excel.sums import BURDEN, HOURS_BY_TIMING, Sums, figures_of, value_at
from burden.study.rules_texts import rules_in_words
from burden.study.words import ObligationKind
from burden.workbook.house_style import DARK_TAB, INK, Role

_COMPARED = ("one_off", "structural", "annual_equivalent")
_TOTALS = {
    "one_off": MONEY, "structural": MONEY, "hours_one_off": HOURS, "hours_structural": HOURS,
    "annual_equivalent": MONEY, "present_value": MONEY,
}  # fmt: skip
_FIRMS = ("average_one_off", "average_structural", "reached_one_off", "reached_structural")
_FIRM_HOURS = ("average_hours_one_off", "average_hours_structural")
_FIRST_WIDTHS, _WIDTH = (28, 44), 16
_CHART_ROWS = 19


class SummarySheet:
    """The sheet with the summary.

    Attributes:
        totals: the table with the main totals.
        kinds: the kinds of obligation that are a burden and occur.
        rules_cell: the address of the sentence that says how amounts over the years were made.
    """

    def __init__(self, book: Book) -> None:
        """Lay out the sheet, and name its main totals."""
        self._book = book
        report = book.report
        study = report.study
        self._mixes = list(study.mixes)
        codes = [mix.code for mix in study.mixes]
        reference = report.settings.reference_mix
        self._reference = codes.index(reference) if reference in codes else None
        occurring = {obligation.kind for obligation in study.obligations} - {ObligationKind.FINANCIAL}
        self.kinds = [kind for kind in ObligationKind if kind in occurring]
        # The rules and whether the checks are in order are formulas, which come when their cells are known.
        notes = [report.units, both(""), *sum_texts.SUMMARY_NOTES]
        notes += [*([sum_texts.EXPECTED_ELSEWHERE] if report.by_expected_value else []), both("")]
        self._page = book.page(sheets.SUMMARY, sum_texts.SUMMARY_HEADING, notes, DARK_TAB)
        page, mixes = self._page, len(self._mixes)
        self._rules_row = page.kept_rows[0]
        self.rules_cell = f"{quote_sheetname(page.title)}!$A${self._rules_row}"
        self.totals: Grid = page.grid(self._total_fields(), mixes, sum_texts.TOTALS_TABLE)
        self._chart_row = page.next_row
        page.next_row += _CHART_ROWS
        self._apart: Grid = page.grid(self._apart_fields(), mixes, sum_texts.APART_TABLE)
        self._by_kind = {
            name: page.grid(self._kind_fields(), len(self.kinds) + 1, heading)
            for name, heading in (("structural", sum_texts.KINDS_STRUCTURAL), ("one_off", sum_texts.KINDS_ONE_OFF))
        }
        kinds = dict.fromkeys(kinds_of(book))
        self._firms = [kind for kind in kinds if kind.is_firm]
        self._others = [kind for kind in kinds if not kind.is_firm]
        self._of_bearers = self._bearer_grids()
        self._changed: Grid = page.grid(self._change_fields(), mixes, sum_texts.CHANGED_TABLE)
        for position, mix in enumerate(self._mixes):
            for name, word in sheets.TOTALS.items():
                book.names.define(f"{mix.code}_{book.say(word)}", self.totals.cell(name, position))

    def write(
        self,
        parameters: Parameters,
        sums: Sums,
        categories: CategorySheet,
        yearly_values: list[str],
        rules_cell: str,
        watched: Sequence[Watched],
    ) -> None:
        """Write the sheet.

        Args:
            parameters: the sheets of the parameters.
            sums: the sums of the lines.
            categories: the sheet that the figures per firm are made from.
            yearly_values: the cell of each mix with its present value as the years make it.
            rules_cell: the cell of the settings with the rules in a sentence.
            watched: the sheets of which no row may be moved.
        """
        self._checks = Checks(self._book, self._page, self._mix_fields(), len(self._mixes), watched)
        of_bearers = [grid for grid, _ in self._of_bearers]
        tables = (self.totals, self._apart, *self._by_kind.values(), *of_bearers, self._changed)
        grids = (*tables, self._checks.sums, self._checks.moved)
        widest = max(len(grid.fields) for grid in grids)
        self._page.set_widths([*_FIRST_WIDTHS, *([_WIDTH] * (widest - len(_FIRST_WIDTHS)))])
        for grid in grids:
            self._page.write_headings(grid, only=False, filtered=False)
        self._write_totals(parameters, sums)
        self._write_apart(parameters, sums)
        for name, grid in self._by_kind.items():
            self._write_kinds(name, grid, parameters, sums)
        for grid, write in self._of_bearers:
            write(grid, parameters, sums, categories)
        self._write_changed()
        self._write_checks(parameters, categories, yearly_values)
        rules, plain = rules_in_words(self._book.report.settings), self._book.style.plain(font_color=INK)
        self._page.sheet.write_formula(self._rules_row - 1, 0, f"={rules_cell}", plain, self._book.say(rules))
        add_charts(self._book, self._page, self._chart_row, self.totals, self._by_kind["structural"], self.kinds)

    def _mix_fields(self) -> list[Field]:
        say, headings = self._book.say, sum_texts.SUM_HEADINGS
        return [
            Field("mix", say(headings["mix"]), Role.CODE, width=28),
            Field("name", say(headings["name"]), Role.LABEL, width=44),
        ]

    def _amount_fields(self, formats: dict[str, str]) -> list[Field]:
        headings = sum_texts.SUM_HEADINGS
        return [
            Field(name, self._book.say(headings[name]), Role.WORKED_OUT, shown, 16) for name, shown in formats.items()
        ]

    @staticmethod
    def _mix_cell(grid: Grid, position: int) -> str:
        return f"${grid.letters['mix']}{grid.row(position)}"

    def _mix_values(self, position: int) -> dict[str, Content]:
        mix = self._mixes[position]
        return {"mix": mix.code, "name": self._book.report.mix_name(mix.code)}

    def _total_fields(self) -> list[Field]:
        fields = self._mix_fields() + self._amount_fields(_TOTALS)
        if self._reference is not None:
            reference = self._mixes[self._reference].code
            for name in _COMPARED:
                heading = sum_texts.DIFFERENCE_WITH.fill(what=sum_texts.SUM_HEADINGS[name], reference=reference)
                fields.append(Field(f"{name}_difference", self._book.say(heading), Role.WORKED_OUT, MONEY_CHANGE, 16))
        return fields

    def _write_totals(self, parameters: Parameters, sums: Sums) -> None:
        grid, compared = self.totals, self._book.report.compared
        for position in range(len(self._mixes)):
            asked = (parameters.mix_asked(position, self._mix_cell(grid, position)), ("counts_as", BURDEN))
            row = self._mix_values(position)
            for name in _TOTALS:
                row[name] = Formula(f"={self._total_of(name, sums, *asked)}", float(compared[name].iloc[position]))
            if self._reference is not None:
                for name in _COMPARED:
                    here, there = (grid.here(name, at) for at in (position, self._reference))
                    value = float(compared[f"{name}_difference"].iloc[position])
                    row[f"{name}_difference"] = Formula(f"={here}-{there}", value)
            self._page.write_row(grid, position, row)

    def _apart_fields(self) -> list[Field]:
        names = [f"{what}_{name}" for what in ("voluntary", "financial") for name in ("one_off", "structural")]
        return self._mix_fields() + self._amount_fields(dict.fromkeys(names, MONEY))

    def _write_apart(self, parameters: Parameters, sums: Sums) -> None:
        grid, compared = self._apart, self._book.report.compared
        for position in range(len(self._mixes)):
            mix = parameters.mix_asked(position, self._mix_cell(grid, position))
            row = self._mix_values(position)
            for what in ("voluntary", "financial"):
                for name in ("one_off", "structural"):
                    formula = sums.formula(name, mix, ("counts_as", what))
                    row[f"{what}_{name}"] = Formula(f"={formula}", float(compared[f"{what}_{name}"].iloc[position]))
            self._page.write_row(grid, position, row)

    def _kind_fields(self) -> list[Field]:
        say = self._book.say
        fields = [
            Field("kind", say(sum_texts.SUM_HEADINGS["kind"]), Role.LABEL, width=28),
            Field("about", "", Role.LABEL, width=44),
        ]
        return fields + [
            Field(f"mix_{position}", mix.code, Role.WORKED_OUT, MONEY, 16) for position, mix in enumerate(self._mixes)
        ]

    def _write_kinds(self, name: str, grid: Grid, parameters: Parameters, sums: Sums) -> None:
        say = self._book.say
        amounts = figures_of(sums.by("mix", "kind", counts_as=BURDEN))
        for position, kind in enumerate(self.kinds):
            row: dict[str, Content] = {"kind": say(kind.label), "about": say(sum_texts.KINDS_ABOUT[kind.name])}
            for mix in range(len(self._mixes)):
                asked = (
                    parameters.mix_asked(mix, f"{grid.letters[f'mix_{mix}']}${grid.top}"),
                    ("kind", f"${grid.letters['kind']}{grid.row(position)}"),
                    ("counts_as", BURDEN),
                )
                value = value_at(amounts, (mix, kind.value), name)
                row[f"mix_{mix}"] = Formula(f"={sums.formula(name, *asked)}", value)
            self._page.write_row(grid, position, row)
        last = len(self.kinds)
        total: dict[str, Content] = {"kind": say(sum_texts.TOTAL)}
        for mix in range(len(self._mixes)):
            letter = grid.letters[f"mix_{mix}"]
            value = float(self._book.report.compared[name].iloc[mix])
            cells = f"{letter}{grid.first}:{letter}{grid.row(last) - 1}"
            total[f"mix_{mix}"] = Formula(f"=SUM({cells})" if self.kinds else "=0", value)
        self._page.write_row(grid, last, total, dict.fromkeys(grid.letters, Role.TOTAL))

    def _firm_fields(self) -> list[Field]:
        say, headings = self._book.say, sum_texts.SUM_HEADINGS
        fields = [
            Field("mix", say(headings["mix"]), Role.CODE, width=28),
            Field("size_class", say(headings["size_class"]), Role.LABEL, width=44),
        ]
        formats = {"firms": FIRMS} | dict.fromkeys(_FIRMS, PER_FIRM) | dict.fromkeys(_FIRM_HOURS, HOURS_EACH)
        fields += self._amount_fields(formats | {"obliged": FIRMS})
        return fields

    def _write_per_firm(
        self, grid: Grid, kinds: Sequence[Kind], parameters: Parameters, categories: CategorySheet
    ) -> None:
        """Write the figures per firm, from those of the categories; see `burden.engine.per_firm` for the two kinds."""
        known = per_firm_by_kind(self._book)
        for position in range(grid.rows):
            mix, at = divmod(position, len(kinds))
            kind, mixed = kinds[at], self._mixes[mix]
            asked = parameters.mix_asked(mix, self._mix_cell(grid, position))
            formulas = _PerFirm(categories, asked, quoted(kind.key))
            figures = known[mixed.code, kind.group, kind.unit or "", kind.code]
            firms, obliged = (grid.here(name, position) for name in ("firms", "obliged"))
            row: dict[str, Content] = {"mix": mixed.code, "size_class": self._called(kind)}
            row["firms"] = Formula(f"={formulas.total('firms')}", figures["firms"])
            row["obliged"] = Formula(f"={formulas.total('obliged')}", categories.amount_of("obliged", mix, kind))
            for name in ("one_off", "structural"):
                average = f"=IF({firms}>0,{formulas.total(name)}/{firms},0)"
                row[f"average_{name}"] = Formula(average, _or_zero(figures[f"average_{name}"]))
                row[f"reached_{name}"] = Formula(
                    formulas.reached(f"reached_{name}", obliged), _or_zero(figures[f"reached_{name}"])
                )
                hours = categories.amount_of(f"hours_{name}", mix, kind)
                row[f"average_hours_{name}"] = Formula(
                    f"=IF({firms}>0,{formulas.total(f'hours_{name}')}/{firms},0)",
                    hours / figures["firms"] if figures["firms"] > 0 else 0.0,
                )
            self._page.write_row(grid, position, row)

    def _called(self, kind: Kind) -> str:
        """What those of a kind are called in the tables of the summary."""
        return kind.size if kind.is_firm else ", ".join(filter(None, (self._book.say(kind.group.label), kind.label)))

    def _bearer_grids(self) -> list[tuple[Grid, Callable[[Grid, Parameters, Sums, CategorySheet], None]]]:
        """The tables per firm, of other groups and of what is no firm, where there are any, and what writes each."""
        page, mixes, groups = self._page, len(self._mixes), self._book.report.study.groups[1:]
        fields = self._mix_fields() + self._amount_fields(_TOTALS)
        fields[1] = replace(fields[1], heading=self._book.say(sum_texts.SUM_HEADINGS["group"]))
        per_unit = [
            replace(field, heading=self._book.say(sum_texts.UNIT_HEADINGS.get(field.name, both(field.heading))))
            for field in self._firm_fields()
        ]
        tables = (
            (self._firm_fields(), len(self._firms), sum_texts.PER_FIRM_TABLE, self._write_firms),
            (fields, len(groups), sum_texts.GROUPS_TABLE, self._write_groups),
            (per_unit, len(self._others), sum_texts.PER_UNIT_TABLE, self._write_per_unit),
        )
        return [(page.grid(fields, mixes * rows, title), write) for fields, rows, title, write in tables if rows]

    def _write_groups(self, grid: Grid, parameters: Parameters, sums: Sums, _: CategorySheet) -> None:
        """Write what each mix asks of other groups; amounts of groups are never added up."""
        report = self._book.report
        compared = {group: compare_mixes(report.result.of(group)) for group in report.study.groups[1:]}
        for position in range(grid.rows):
            mix, at = divmod(position, len(compared))
            group = list(compared)[at]
            counted = parameters.mix_asked(mix, self._mix_cell(grid, position)), ("counts_as", f"{group} burden")
            row: dict[str, Content] = {"mix": self._mixes[mix].code, "name": self._book.say(group.label)}
            for name in _TOTALS:
                value = float(compared[group][name].iloc[mix])
                row[name] = Formula(f"={self._total_of(name, sums, *counted)}", value)
            self._page.write_row(grid, position, row)

    def _write_firms(self, grid: Grid, parameters: Parameters, _: Sums, categories: CategorySheet) -> None:
        self._write_per_firm(grid, self._firms, parameters, categories)

    def _write_per_unit(self, grid: Grid, parameters: Parameters, _: Sums, categories: CategorySheet) -> None:
        self._write_per_firm(grid, self._others, parameters, categories)

    def _total_of(self, name: str, sums: Sums, *asked: tuple[str, str]) -> str:
        """The formula of one of the totals, of the lines that hold what is asked."""
        if name not in HOURS_BY_TIMING:
            return sums.formula(name, *asked)
        return sums.formula("hours", *asked, ("timing", quoted(self._book.say(HOURS_BY_TIMING[name].label))))

    def _change_fields(self) -> list[Field]:
        say = self._book.say
        fields = self._mix_fields()
        for name in _COMPARED:
            word = sum_texts.SUM_HEADINGS[name]
            for what, text, shown in (
                ("delivered", sum_texts.AS_DELIVERED, MONEY),
                ("change", sum_texts.CHANGE_HERE_OF, MONEY_CHANGE),
            ):
                fields.append(Field(f"{name}_{what}", say(text.fill(what=word)), Role.WORKED_OUT, shown, 16))
        return [*fields, Field("share", say(sum_texts.CHANGE_SHARE), Role.WORKED_OUT, SHARE_CHANGE, 16)]

    def _write_changed(self) -> None:
        grid, compared = self._changed, self._book.report.compared
        for position in range(len(self._mixes)):
            row = self._mix_values(position)
            for name in _COMPARED:
                row[f"{name}_delivered"] = float(compared[name].iloc[position])
                delivered = grid.here(f"{name}_delivered", position)
                now = self.totals.here(name, position)
                row[f"{name}_change"] = Formula(f"=ROUND({now}-{delivered},2)", 0.0)
            delivered, change = (grid.here(f"annual_equivalent_{what}", position) for what in ("delivered", "change"))
            row["share"] = Formula(f"=IF({delivered}=0,0,{change}/ABS({delivered}))", 0.0)
            roles = {f"{name}_delivered": Role.VALUE for name in _COMPARED}
            self._page.write_row(grid, position, row, roles)

    def _write_checks(self, parameters: Parameters, categories: CategorySheet, yearly_values: list[str]) -> None:
        rows, letter = [], self._checks.sums.letters["mix"]
        for position in range(len(self._mixes)):
            column, mix = parameters.mix_asked(position, f"${letter}{self._checks.sums.row(position)}")
            group = quoted(self._book.say(self._book.report.study.groups[0].label))
            of_category = (
                f"SUMIFS({categories.column('structural')},{categories.column(column)},{mix},"
                f"{categories.column('group')},{group})"
            )
            by_kind = self._by_kind["structural"].here(f"mix_{position}", len(self.kinds))
            structural = self.totals.here("structural", position)
            value = self.totals.here("present_value", position)
            checked: dict[str, Content] = {
                "by_category": Formula(f"=ROUND({of_category}-{structural},2)", 0.0),
                "by_kind": Formula(f"=ROUND({by_kind}-{structural},2)", 0.0),
                "by_year": Formula(f"=ROUND({yearly_values[position]}-{value},2)", 0.0),
            }
            rows.append(self._mix_values(position) | checked)
        self._checks.write(rows)


class _PerFirm:
    """The formulas that bring the firm categories of a size class together, in a mix."""

    def __init__(self, categories: CategorySheet, mix: tuple[str, str], size: str) -> None:
        self._categories = categories
        self._mix, self._size = mix, size

    def total(self, column: str) -> str:
        """Add up a column of the categories."""
        column, mix, size = (self._categories.column(name) for name in (column, self._mix[0], "size_key"))
        return f"SUMIFS({column},{mix},{self._mix[1]},{size},{self._size})"

    def reached(self, column: str, firms: str) -> str:
        """The average over the categories that have any obligation, each as heavy as it has firms.

        `firms` is the cell that says how many these have together.
        """
        figures, obliged, mix, size = (
            self._categories.column(name) for name in (column, "obliged", self._mix[0], "size_key")
        )
        all_of_them = f"SUMPRODUCT(({mix}={self._mix[1]})*({size}={self._size})*{obliged}*{figures})"
        return f"=IF({firms}>0,{all_of_them}/{firms},0)"


def _or_zero(figure: float) -> float:
    return 0.0 if math.isnan(figure) else figure
