"""Tables of what the mixes cost one firm: of each kind, beside published figures, and one that a reader describes."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor, isfinite, log10
from typing import TYPE_CHECKING

import pandas as pd

from burden.answers.example_firm import FirmCosts
from burden.answers.table import Mark, Marks, ReportTable, TableColumn, columns_of
from burden.answers.tables import texts
from burden.answers.tables.building import frame_of
from burden.answers.turnover import shares_of_turnover
from burden.benchmarks import TOLERANCE
from burden.engine import Result
from burden.engine.per_firm import firm_kinds
from burden.engine.per_firm import per_firm as per_firm_of
from burden.language import Language, both
from burden.study import Study, name_in
from burden.study.tables import FirmCategory
from burden.study.words import BenchmarkUnit
from burden.writing.amounts import per_firm as written
from burden.writing.amounts import with_currency
from burden.writing.figures import MISSING, number
from burden.writing.form import Form
from burden.writing.look import Look
from burden.writing.names import instrument_names, mix_names, sector_names, size_class_names
from burden.writing.texts import HEADINGS

if TYPE_CHECKING:
    from burden.answers.report import Report
    from burden.answers.results import Results
    from burden.engine.uncertainty.simulation import Simulation

_FIGURES = ("average_one_off", "reached_one_off", "average_structural", "reached_structural")
_BY_SIZE, _BY_BOTH = ("size_class",), ("size_class", "sector")
_NAMES = {
    _BY_SIZE: ("per_firm", texts.PER_FIRM),
    _BY_BOTH: ("per_firm_by_category", texts.PER_FIRM_BY_CATEGORY),
}
_SHADES = 5


def per_firm(report: Report) -> ReportTable | None:
    """Burden per firm, by mix and size class; None where no firms are counted."""
    return per_firm_by(report.results, *_BY_SIZE) if report.study.counts_firms else None


def per_firm_by_category(report: Report) -> ReportTable | None:
    """Burden per firm, by mix, size class and sector; None where no firms are counted."""
    return per_firm_by(report.results, *_BY_BOTH) if report.study.counts_firms else None


def per_firm_by(
    results: Results, *columns: str, mixes: Sequence[str] = (), include_voluntary: bool = False
) -> ReportTable:
    """Costs per firm by mix and columns.

    Args:
        results: of the study.
        columns: the size class, or the size class and the sector.
        mixes: the mixes that are shown, also as a share of turnover; none: all, without that share.
        include_voluntary: whether voluntary and financial items count.
    """
    counting = {"include_voluntary": include_voluntary}
    keys, rows = firm_kinds(results.result, columns), results.per_firm(*columns, **counting)
    described = columns_of(
        *((key, Form.TEXT if key == "unit" else Form.CODE) for key in keys),
        ("firms", Form.FIRMS),
        *((figure, Form.MONEY_PER_FIRM) for figure in _FIGURES),
    )
    if mixes:
        described += columns_of(("share_of_turnover", Form.SHARE))
        rows = rows[rows["mix"].isin(mixes)].astype(dict.fromkeys(keys, object))
        rows = rows.merge(shares_of_turnover(results.result, *columns, **counting), how="left", on=keys)
    name, title = _NAMES[columns]
    return ReportTable(name, title, described, rows[[column.name for column in described]], note=texts.PER_FIRM_NOTE)


def sectors_alike(table: pd.DataFrame, figures: Sequence[str], look: Look) -> list[list[str]]:
    """The sectors whose figures are written the same for every mix and size class, together; in the table's order.

    Args:
        table: `mix`, `size_class`, `sector` and the figures, as `burden.engine.per_firm` gives them.
        figures: which, in money per firm; NaN: no such firms, or none reached.
        look: how they are written.
    """
    shown: dict[str, set[tuple[str, ...]]] = {}
    for row in table.astype({"sector": object}).fillna({"sector": ""}).to_dict("records"):
        cell = (str(row["mix"]), str(row["size_class"]), *(written(float(row[name]), look) for name in figures))
        shown.setdefault(str(row["sector"]), set()).add(cell)
    alike: dict[frozenset[tuple[str, ...]], list[str]] = {}
    for sector, cells in shown.items():
        alike.setdefault(frozenset(cells), []).append(sector)
    return list(alike.values())


def structural_per_firm(result: Result, drawn: Simulation | None = None) -> ReportTable | None:
    """What a firm pays per year by size class: on average, and where every obligation reaches it; a column per mix.

    None where no firms are counted.

    Args:
        result: the central estimate; of several groups the headline one counts.
        drawn: its draws, with figures per firm by size class, of which the expected values are shown instead.
    """
    if not result.study.counts_firms:
        return None
    result = result.headline
    by = firm_kinds(result, ["size_class"])[1:]
    rows = per_firm_of(result, *by)
    if drawn is not None:
        rows = rows.assign(**{name: figures.mean(axis=0) for name, figures in drawn.firm_draws.items()})
    rows = rows.melt(["mix", *by, "firms"], ["average_structural", "reached_structural"], "measure")
    rows = rows.pivot(index=["measure", *by, "firms"], columns="mix", values="value").reset_index()
    forms = ((name, Form.TEXT if name == "unit" else Form.CODE) for name in by)
    columns = columns_of(("measure", Form.CODE), *forms, ("firms", Form.FIRMS))
    columns += tuple(TableColumn(mix.code, both(mix.code), Form.MONEY_PER_FIRM) for mix in result.study.mixes)
    return ReportTable("structural_per_firm", texts.STRUCTURAL_PER_FIRM, columns, rows)


def turnover(
    results: Results, mixes: Sequence[str], language: Language, *, include_voluntary: bool = False
) -> list[ReportTable]:
    """The share of turnover by sector and size class, a table for each mix; none where no turnover is known."""
    shares = shares_of_turnover(results.result, *_BY_BOTH, include_voluntary=include_voluntary)
    # Of a sector everything is counted in one unit.
    of_firms = shares.set_index(["mix", "sector", "size_class"])["share_of_turnover"]
    known = of_firms.dropna()
    if known.empty:
        return []
    study = results.study
    names, sizes, sectors = mix_names(study, language), size_class_names(study, language), sector_names(study, language)
    columns = (
        TableColumn("sector", HEADINGS["sector"], Form.TEXT),
        *(TableColumn(f"size {size}", both(label or MISSING), Form.SHARE) for size, label in sizes.items()),
    )
    positive, tables = known[known > 0], []
    for mix in mixes:
        rows: list[dict[str, object]] = []
        marks: Marks = {}
        for row, (sector, label) in enumerate(sectors.items()):
            found = {f"size {size}": of_firms.get((mix, sector, size)) for size in sizes}
            marks |= {(row, name): Mark(tone=_shade(share, positive)) for name, share in found.items()}
            rows.append({"sector": label or texts.NOT_FILLED.to(language), **found})
        tables.append(ReportTable("turnover", both(names[mix]), columns, frame_of(rows, columns), marks=marks))
    return tables


def turnover_by_size(
    shares: pd.DataFrame, study: Study, mixes: Sequence[str], language: Language
) -> ReportTable | None:
    """The share of turnover by size class, a column for each mix; None where no turnover is known.

    Args:
        shares: by mix and size class, as `burden.answers.turnover.shares_of_turnover` gives them.
        study: whose firms they are.
        mixes: those that are shown.
        language: of the page.
    """
    of_firms = shares.set_index(["mix", "size_class"])["share_of_turnover"]
    known = of_firms.dropna()
    if known.empty:
        return None
    names, sizes = mix_names(study, language), size_class_names(study, language)
    columns = (
        TableColumn("size_class", HEADINGS["size_class"], Form.TEXT),
        *(TableColumn(f"mix {mix}", both(names[mix]), Form.SHARE) for mix in mixes),
    )
    rows: list[dict[str, object]] = []
    marks: Marks = {}
    for row, (size, label) in enumerate(sizes.items()):
        found = {f"mix {mix}": of_firms.get((mix, size)) for mix in mixes}
        marks |= {(row, name): Mark(tone=_shade(share, known[known > 0])) for name, share in found.items()}
        rows.append({"size_class": label or MISSING, **found})
    note = texts.TURNOVER_NOTE.fill(sheet=FirmCategory.sheet)
    frame = frame_of(rows, columns)
    return ReportTable("turnover_by_size", texts.TURNOVER_BY_SIZE, columns, frame, note=note, marks=marks)


def _shade(share: float | None, positive: pd.Series[float]) -> str:
    """What colours a share, by its order of magnitude among all; the number says the same."""
    if share is None or not isfinite(share) or share <= 0:
        return ""
    low, high = log10(positive.min()), log10(positive.max())
    return f"shade-{min(_SHADES, 1 + floor((log10(share) - low) / ((high - low) or 1.0) * _SHADES))}"


def benchmarks(report: Report) -> ReportTable:
    """The results beside published figures."""
    return held_against(report.benchmarks, report.study, report.language)


def held_against(held: pd.DataFrame, study: Study, language: Language) -> ReportTable:
    """Results beside published figures, as `burden.benchmarks.held_against` gives them."""
    rows = held.reset_index(drop=True)
    published = [study.benchmarks[position] for position in rows["position"]]
    rows["name"] = [name_in(benchmark, language, study.settings.language) for benchmark in published]
    rows["categories"] = [benchmark.categories.to(language) for benchmark in published]
    columns = columns_of(
        ("name", Form.TEXT), ("mix", Form.CODE), ("instrument", Form.CODE), ("categories", Form.TEXT),
        ("unit", Form.CODE), ("low", Form.FACTOR), ("high", Form.FACTOR), ("average", Form.FACTOR),
        ("reached", Form.FACTOR), ("verdict", Form.CODE), ("source", Form.TEXT), ("row", Form.YEAR),
    )  # fmt: skip
    share = BenchmarkUnit.SHARE_OF_TURNOVER.value
    return ReportTable(
        "benchmarks",
        texts.BENCHMARKS,
        columns,
        rows[[column.name for column in columns]],
        note=texts.BENCHMARKS_NOTE.fill(factor=TOLERANCE),
        row_forms=tuple(Form.SHARE if unit == share else Form.MONEY_PER_FIRM for unit in rows["unit"]),
        codes={"categories": [benchmark.categories.to(Language.EN) for benchmark in published]},
    )


def example(study: Study, costs: FirmCosts, mixes: Sequence[str], reaching: int, look: Look) -> ReportTable:
    """What each mix costs a firm that a reader describes.

    Args:
        study: the study.
        costs: of the firm.
        mixes: those that are shown.
        reaching: how many obligations can reach the firm.
        look: the language and the currency.
    """
    category = next(row for row in study.firm_categories if row.code == costs.firm.category)
    rows = costs.by_mix.astype({"mix": str}).set_index("mix").loc[list(mixes)].reset_index()
    turnover = with_currency(number(category.turnover or 0.0, look.language, 0), look)
    about = (texts.OF_TURNOVER.fill(amount=turnover),) if category.turnover else ()
    columns = (
        *columns_of(("mix", Form.CODE), ("one_off", Form.ROUNDED)),
        TableColumn("structural", texts.PER_YEAR, Form.ROUNDED),
        TableColumn("share_of_turnover", HEADINGS["share_of_turnover"], Form.SHARE, about=about),
        *columns_of(("hours_one_off", Form.ROUNDED), ("hours_structural", Form.ROUNDED)),
    )
    unknown = Mark(instead=texts.NO_SHARE)
    note = texts.EXAMPLE_NOTE.fill(
        firm=name_in(category, look.language, study.settings.language),
        unit=look.sign,
        year=str(study.settings.price_year),
        count=reaching if costs.firm.obligations is None else len(costs.firm.obligations),
        all=reaching,
    )
    return ReportTable(
        "example",
        texts.EXAMPLE,
        columns,
        rows[[column.name for column in columns]],
        note=note,
        marks={(row, "share_of_turnover"): unknown for row in rows.index[rows["share_of_turnover"].isna()]},
    )


def example_by_obligation(study: Study, costs: FirmCosts, mixes: Sequence[str], look: Look) -> ReportTable:
    """What each obligation of each mix costs that firm."""
    language, names = look.language, mix_names(study, look.language)
    called = instrument_names(study, language)
    costs_by_obligation = costs.by_obligation.astype({"mix": str, "obligation": str})
    costs_by_obligation = costs_by_obligation[costs_by_obligation["mix"].isin(mixes)]
    amounts = {(row.obligation, row.mix): (row.one_off, row.structural) for row in costs_by_obligation.itertuples()}
    columns = (
        TableColumn("obligation", HEADINGS["obligation"], Form.TEXT),
        *(
            TableColumn(f"{mix} {name}", heading, Form.ROUNDED, group=both(names[mix]))
            for mix in mixes
            for name, heading in (("one_off", HEADINGS["one_off"]), ("structural", texts.PER_YEAR))
        ),
    )
    rows: list[dict[str, object]] = []
    marks: Marks = {}
    for obligation in study.obligations:
        if obligation.code not in set(costs_by_obligation["obligation"]):
            continue
        times = costs.firm.times.get(obligation.code, 1.0)
        marks[len(rows), "obligation"] = Mark(
            small=both(called[obligation.instrument]),
            tag=texts.TIMES_TAG.fill(times=number(times, language)) if times != 1 else None,
        )
        row: dict[str, object] = {"obligation": name_in(obligation, language, study.settings.language)}
        for mix in mixes:
            row[f"{mix} one_off"], row[f"{mix} structural"] = amounts.get((obligation.code, mix), (None, None))
        rows.append(row)
    note = texts.BY_OBLIGATION_NOTE.fill(unit=look.sign)
    frame = frame_of(rows, columns)
    return ReportTable("example_by_obligation", texts.BY_OBLIGATION, columns, frame, note=note, marks=marks)
