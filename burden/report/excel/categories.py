"""Burden by firm category, added up from the lines: a row per mix and category, and size classes against sectors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from burden.engine.formula import Figures
from burden.engine.per_firm import counted_firms, per_firm
from burden.engine.timing import split_by_timing
from burden.render.excel.book import Book
from burden.render.excel.formats import FIRMS, HOURS, MONEY, PER_FIRM
from burden.render.excel.grid import Content, Field, Formula, Grid, quoted
from burden.report.excel import sheets, sum_texts
from burden.report.excel.numbering import burden_of, keys_of
from burden.report.excel.parameters import Parameters
from burden.report.excel.sums import HOURS_BY_TIMING, Sums, figures_of, value_at
from burden.study import name_in
from burden.study.labels import word_label
from burden.study.words import BenchmarkUnit, Group, Timing
from burden.workbook.house_style import DARK_TAB, Role

_SUMMED = {
    "one_off": "one_off",
    "structural": "structural",
    "annual_equivalent": "annual_equivalent",
    "present_value": "present_value",
}
_KEYS = ("key", "mix_row", "size_key", "sector_key")


class CategorySheet:
    """The sheet with a row per mix and firm category.

    Attributes:
        grid: where its table stands; mixes first.
        kinds: what its categories are of, for each of them.
        sectors: the sectors.
        amounts: some of its columns, by name; each of shape (mixes, categories).
    """

    def __init__(self, book: Book) -> None:
        """Lay out the sheet."""
        self._book = book
        study = book.report.study
        self._page = book.page(
            sheets.BY_CATEGORY,
            sum_texts.BY_CATEGORY_HEADING,
            [book.report.units, *sum_texts.BY_CATEGORY_NOTES],
            DARK_TAB,
        )
        self._with_turnover = any(row.unit is BenchmarkUnit.SHARE_OF_TURNOVER for row in study.benchmarks)
        rows = len(study.mixes) * len(study.firm_categories)
        self.grid: Grid = self._page.grid(self._fields(), rows)
        self.kinds = kinds_of(book)
        self.amounts: dict[str, Figures] = {}
        self.sectors = _sectors_of(book)

    def column(self, name: str) -> str:
        """The address of a column."""
        return self.grid.column(name)

    def amount_of(self, name: str, mix: int, kind: Kind) -> float:
        """What a column that is kept comes to for the categories of a kind, in a mix."""
        return float(self.amounts[name][mix, [own == kind for own in self.kinds]].sum())

    def write(self, parameters: Parameters, sums: Sums, keys: Sequence[str]) -> None:
        """Write the sheet; each row has a key by which the lines know it."""
        self._page.write_headings(self.grid, frozen=2)
        report = self._book.report
        study = report.study
        total = figures_of(sums.by("category", is_burden=True))
        reached = figures_of(sums.by("category", is_burden=True, reached=True))
        by_timing = figures_of(sums.by("category", "yearly", is_burden=True))
        shape = len(study.mixes), len(study.firm_categories)
        self.amounts = {name: np.zeros(shape) for name in ("obliged", *HOURS_BY_TIMING)}
        position = 0
        for mix, mixed in enumerate(study.mixes):
            for at, category in enumerate(study.firm_categories):
                firms = float(report.result.inputs.firms[at])
                number = position + 1
                row: dict[str, Content] = {
                    "mix": mixed.code,
                    "category": category.code,
                    "name": name_in(category, report.language, report.settings.language),
                    "group": word_label("group", category.group, report.language),
                    "size_class": self.kinds[at].size,
                    "sector": self.sectors[category.sector or ""].label,
                    "firms": Formula(f"={parameters.cell('firm_categories', 'firms', at)}", firms),
                    "mix_row": parameters.row("mixes", mix),
                    "key": keys[position],
                    "size_key": self.kinds[at].key,
                    "sector_key": self.sectors[category.sector or ""].key,
                }
                if self._with_turnover:
                    turnover = parameters.cell("firm_categories", "turnover", at)
                    row["turnover"] = Formula(f"=N({turnover})", float(category.turnover or 0.0))
                here = self._here(position)
                asked = (("category_key", here["key"]), ("counts_as", burden_of(category.group, study)))
                for name, column in _SUMMED.items():
                    row[name] = Formula(f"={sums.formula(column, *asked)}", value_at(total, number, column))
                for name, timing in HOURS_BY_TIMING.items():
                    when = ("timing", quoted(self._book.say(timing.label)))
                    hours = value_at(by_timing, (number, timing is Timing.STRUCTURAL), "hours")
                    row[name] = Formula(f"={sums.formula('hours', *asked, when)}", hours)
                    self.amounts[name][mix, at] = hours
                some = ("share", '">0"')
                self.amounts["obliged"][mix, at] = firms if number in reached else 0.0
                row["obliged"] = Formula(
                    f"=IF({sums.count(*asked, some)}>0,{here['firms']},0)", float(self.amounts["obliged"][mix, at])
                )
                for name in ("one_off", "structural"):
                    amount = value_at(total, number, name)
                    row[f"average_{name}"] = Formula(
                        f'=IF({here["firms"]}>0,{here[name]}/{here["firms"]},"")', amount / firms if firms > 0 else ""
                    )
                    column = f"reached_{name}"
                    row[column] = Formula(f"={sums.formula(column, *asked, some)}", value_at(reached, number, column))
                self._page.write_row(self.grid, position, row)
                position += 1

    def _here(self, position: int) -> dict[str, str]:
        return {name: f"${letter}{self.grid.row(position)}" for name, letter in self.grid.letters.items()}

    def _fields(self) -> list[Field]:
        say = self._book.say
        headings = sum_texts.SUM_HEADINGS
        fields = [
            Field(name, say(headings[name]), Role.LABEL, width=width)
            for name, width in (
                ("mix", 8), ("category", 13), ("name", 46), ("group", 12), ("size_class", 14), ("sector", 10),
            )
        ]  # fmt: skip
        formats = {
            "firms": FIRMS, "one_off": MONEY, "structural": MONEY, "hours_one_off": HOURS, "hours_structural": HOURS,
            "annual_equivalent": MONEY, "present_value": MONEY, "average_one_off": PER_FIRM,
            "average_structural": PER_FIRM, "reached_one_off": PER_FIRM,
            "reached_structural": PER_FIRM, "obliged": FIRMS,
        }  # fmt: skip
        if self._with_turnover:
            formats["turnover"] = MONEY
        fields += [Field(name, say(headings[name]), Role.WORKED_OUT, shown, 14) for name, shown in formats.items()]
        return fields + key_fields(self._book, _KEYS)


class SizeBySector:
    """The sheet with size classes against sectors, for each mix."""

    def __init__(self, book: Book) -> None:
        """Add the sheet; it is laid out when the categories are known."""
        self._book = book
        notes = [book.report.units, *sum_texts.SIZE_BY_SECTOR_NOTES]
        self._page = book.page(sheets.SIZE_BY_SECTOR, sum_texts.SIZE_BY_SECTOR_HEADING, notes, DARK_TAB)

    def write(self, parameters: Parameters, categories: CategorySheet) -> None:
        """Write the sheet."""
        book, say = self._book, self._book.say
        study = book.report.study
        sectors = categories.sectors
        kinds = [kind for kind in dict.fromkeys(categories.kinds) if kind.group is study.groups[0]]
        fields = [
            Field("mix", say(sum_texts.SUM_HEADINGS["mix"]), Role.LABEL, width=8),
            Field("sector", say(sum_texts.SUM_HEADINGS["sector"]), Role.LABEL, width=14),
        ]
        for name in ("structural", "one_off"):
            word = say(sum_texts.SUM_HEADINGS[name])
            fields += [
                Field(f"{name}_{kind.number}", f"{word}: {kind.label}", number_format=MONEY, width=14) for kind in kinds
            ]
            total = say(sum_texts.TOTAL_OF.fill(what=word))
            fields.append(Field(f"{name}_total", total, Role.TOTAL, MONEY, 15))
        fields += key_fields(book, ("sector_key",))
        grid = self._page.grid(fields, len(study.mixes) * len(sectors))
        self._page.write_headings(grid, frozen=2)
        amounts = _by_kind_and_sector(book, categories.kinds, sectors)
        for position in range(grid.rows):
            mix, at = divmod(position, len(sectors))
            own = list(sectors.values())[at]
            column_of_mix, wanted = parameters.mix_asked(mix, f"${grid.letters['mix']}{grid.row(position)}")
            sector = f"${grid.letters['sector_key']}{grid.row(position)}"
            row: dict[str, Content] = {
                "mix": study.mixes[mix].code,
                "sector": own.label,
                "sector_key": own.key,
            }
            for name in ("structural", "one_off"):
                for kind in kinds:
                    formula = (
                        f"=SUMIFS({categories.column(name)},{categories.column(column_of_mix)},{wanted},"
                        f"{categories.column('sector_key')},{sector},{categories.column('size_key')},{quoted(kind.key)})"
                    )
                    row[f"{name}_{kind.number}"] = Formula(formula, float(amounts[name][mix, kind.number - 1, at]))
                cells = grid.across(f"{name}_{kinds[0].number}", f"{name}_{kinds[-1].number}", position)
                row[f"{name}_total"] = Formula(f"=SUM({cells})", float(amounts[name][mix, :, at].sum()))
            self._page.write_row(grid, position, row)


@dataclass(frozen=True)
class Kind:
    """What categories are of: firms of a size class, or what is no firm.

    Attributes:
        number: from 1, in the order of the study; those of the headline group first.
        key: what formulas find them by.
        group: who they are.
        unit: what is counted, where it is not one of the group.
        code: the size class; empty for none.
        size: the label of that.
        is_firm: whether they are what figures per firm are of.
    """

    number: int
    key: str
    group: Group
    unit: str | None
    code: str
    size: str
    is_firm: bool

    @property
    def label(self) -> str:
        """What they are called beside other kinds of their group."""
        return ", ".join(filter(None, (self.unit, self.size if self.code or self.is_firm else None)))


def kinds_of(book: Book) -> list[Kind]:
    """What the firm categories are of, for each in the order of the study."""
    result, categories = book.report.result, book.report.study.firm_categories
    groups, firms = list(result.study.groups), counted_firms(result) & result.study.counts_firms
    keys = [(row.group, row.unit, row.size_class or "") for row in categories]
    distinct = sorted(dict.fromkeys(keys), key=lambda key: groups.index(key[0]))
    is_firm = dict(zip(keys, firms.tolist(), strict=True))
    none, language = book.say(sum_texts.NONE), book.report.language
    sizes = [word_label("size_class", size, language) if size else none for _, _, size in distinct]
    found_by = keys_of(
        (group.label.to(language), unit or "", size) for (group, unit, _), size in zip(distinct, sizes, strict=True)
    )
    kinds = {
        key: Kind(number, own, *key, size, is_firm[key])
        for number, (key, own, size) in enumerate(zip(distinct, found_by, sizes, strict=True), start=1)
    }
    return [kinds[key] for key in keys]


def key_fields(book: Book, names: Sequence[str]) -> list[Field]:
    """The columns with the rows and keys by which a sheet adds up."""
    return [
        Field(
            name,
            book.say(sum_texts.KEY_HEADINGS[name]),
            Role.FIXED,
            "0",
            11 if name.endswith("_row") else 24,
            header=Role.RANGE_HEADER,
        )
        for name in names
    ]


def per_firm_by_kind(book: Book) -> dict[tuple[str, Group, str, str], dict[str, float]]:
    """The figures per firm of each mix, group, unit and size class, as the engine has them."""
    keys, groups = ["mix", "group", "unit", "size_class"], {str(group): group for group in Group}
    table = per_firm(replace(book.report.result, group=None), *keys[1:])
    return {
        (str(row["mix"]), groups[row["group"]], str(row["unit"]), str(row["size_class"])): {
            name: float(row[name]) for name in table.columns if name not in keys
        }
        for row in table.to_dict("records")
    }


@dataclass(frozen=True)
class _Sector:
    """A sector: its place in the study (from 0), what formulas find it by, and what it is called."""

    place: int
    key: str
    label: str


def _sectors_of(book: Book) -> dict[str, _Sector]:
    """The sectors of the firm categories by code, in the order of the study; the empty text for none."""
    codes = list(dict.fromkeys(row.sector or "" for row in book.report.study.firm_categories))
    labels = [word_label("sector", code, book.report.language) if code else book.say(sum_texts.NONE) for code in codes]
    keys = keys_of((book.say(sum_texts.SUM_HEADINGS["sector"]), label) for label in labels)
    return {
        code: _Sector(place, key, label)
        for place, (code, key, label) in enumerate(zip(codes, keys, labels, strict=True))
    }


def _by_kind_and_sector(book: Book, kinds: Sequence[Kind], sectors: Mapping[str, _Sector]) -> dict[str, np.ndarray]:
    """The burden of each mix by kind and sector; each of shape (mixes, kinds, sectors)."""
    study = book.report.study
    shape = (len(study.mixes), len(set(kinds)), len(sectors))
    found = {name: np.zeros(shape) for name in ("structural", "one_off")}
    size = np.array([kind.number - 1 for kind in kinds])
    sector = np.array([sectors[category.sector or ""].place for category in study.firm_categories])
    result = book.report.result
    lines, counted = result.positions, result.counted()
    for name, figures in zip(("one_off", "structural"), split_by_timing(result), strict=True):
        at = (lines.mix, size[lines.category], sector[lines.category])
        np.add.at(found[name], at, np.where(counted, figures, 0.0))
    return found
