"""The tables of the page about single firms, in HTML."""

from __future__ import annotations

from math import floor, isfinite, log10

import pandas as pd
from markupsafe import Markup

from burden.answers.example_firm import FirmCosts
from burden.answers.results import Results
from burden.answers.table import ReportTable, TableColumn
from burden.benchmarks import TOLERANCE
from burden.language import Language, Text
from burden.render.cells import CellWriter
from burden.render.html import Cell, TableWriter, report_table
from burden.study import Study, name_in
from burden.study.tables import FirmCategory
from burden.study.words import BenchmarkUnit
from burden.writing.amounts import per_firm as per_firm_written
from burden.writing.amounts import with_currency
from burden.writing.figures import MISSING, number
from burden.writing.form import Form
from burden.writing.look import Look
from burden.writing.names import instrument_names, mix_names, sector_names, size_class_names
from burden.writing.texts import HEADINGS
from dashboards.views import firms_texts as own

SHADES_CSS = """
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(max(480px, 40%), 1fr)); gap: 8px 32px; }
td.shade-1 { background: #EEF4F7; } td.shade-2 { background: #D3E3EB; } td.shade-3 { background: #AFCBD9; }
td.shade-4 { background: #86B0C4; } td.shade-5 { background: #5E95AF; }
.beside td, .beside th { padding: 4px 8px; }
tbody th small { display: block; font-weight: 400; color: #56626B; }
@media (max-width: 700px) { .beside { grid-template-columns: 1fr; } }
"""
_SHADES = 5
_FIGURES = ("average_one_off", "reached_one_off", "average_structural", "reached_structural")


def per_category(results: Results, mixes: tuple[str, ...], shares: pd.DataFrame, language: Language) -> Markup:
    """The figures of the heat map, all kinds at once."""
    keys = ["mix", "size_class", "sector"]
    rows = results.per_firm("size_class", "sector").astype(dict.fromkeys(keys, object))
    rows = rows.merge(shares, how="left", on=keys)
    return _per_firm(rows[rows["mix"].isin(mixes)], keys, own.PER_CATEGORY, results.study, language)


def per_size(results: Results, mixes: tuple[str, ...], shares: pd.DataFrame, language: Language) -> Markup:
    """The figures of the chart by size class."""
    keys = ["mix", "size_class"]
    rows = results.per_firm("size_class").astype(dict.fromkeys(keys, object)).merge(shares, how="left", on=keys)
    return _per_firm(rows[rows["mix"].isin(mixes)], keys, own.PER_SIZE, results.study, language)


def _per_firm(rows: pd.DataFrame, keys: list[str], title: Text, study: Study, language: Language) -> Markup:
    columns = (
        *(TableColumn(key, HEADINGS[key], Form.CODE) for key in keys),
        TableColumn("firms", HEADINGS["firms"], Form.FIRMS),
        *(TableColumn(name, HEADINGS[name], Form.MONEY_PER_FIRM) for name in _FIGURES),
        TableColumn("share_of_turnover", own.SHARE_OF_TURNOVER, Form.SHARE),
    )
    found = rows[[column.name for column in columns]].reset_index(drop=True)
    return report_table(ReportTable("per_firm", title, columns, found), study, language)


def turnover(shares: pd.DataFrame, study: Study, mixes: tuple[str, ...], language: Language) -> Markup:
    """The share of turnover by sector and size class: a table in colours for each mix."""
    known = shares["share_of_turnover"].dropna()
    heading = Markup("<h2>{}</h2>").format(own.TURNOVER.to(language))
    if known.empty:
        return Markup("{}<p>{}</p>").format(heading, own.NO_TURNOVER.to(language))
    names, sizes, sectors = mix_names(study, language), size_class_names(study, language), sector_names(study, language)
    write = CellWriter(study, language)
    positive = known[known > 0]
    ends = (float(positive.min()), float(positive.max())) if len(positive) else (1.0, 1.0)
    found = shares.set_index(["mix", "sector", "size_class"])["share_of_turnover"]
    writer, tables = TableWriter("turnover"), []
    for mix in mixes:
        rows = []
        for sector, called in sectors.items():
            cells = [Cell(called or own.NOT_FILLED.to(language))]
            for size in sizes:
                share = float(found.get((mix, sector, size), float("nan")))
                text = write.write("share", Form.SHARE, share) if isfinite(share) else MISSING
                cells.append(Cell(text, True, _shade(share, ends)))
            rows.append(cells)
        head = [Cell(own.SECTOR.to(language)), *(Cell(label or MISSING, True) for label in sizes.values())]
        tables.append(writer.table([head], rows, names[mix]))
    note = own.TURNOVER_NOTE.fill(sheet=FirmCategory.sheet).to(language)
    return Markup('{}<p class="soft">{}</p><div class="beside">{}</div>').format(heading, note, Markup("").join(tables))


def _shade(share: float, ends: tuple[float, float]) -> str:
    """The class that colours a share, by its order of magnitude; the number says the same."""
    if not isfinite(share) or share <= 0:
        return ""
    low, high = (log10(end) for end in ends)
    place = (log10(share) - low) / ((high - low) or 1.0)
    return f"shade-{min(_SHADES, 1 + floor(place * _SHADES))}"


def benchmarks(held: pd.DataFrame, study: Study, language: Language) -> Markup:
    """All published figures about some mixes, also those that are no amount, with their sources."""
    rows = held.reset_index(drop=True).copy()
    published = [study.benchmarks[position] for position in rows["position"]]
    rows["name"] = [name_in(row, language, study.settings.language) for row in published]
    rows["categories"] = [row.categories.to(language) for row in published]
    forms = {"name": Form.TEXT, "mix": Form.CODE, "categories": Form.TEXT, "unit": Form.CODE} | dict.fromkeys(
        ("low", "high", "average", "reached"), Form.FACTOR
    )
    forms |= {"verdict": Form.CODE, "source": Form.TEXT, "row": Form.YEAR}
    share = BenchmarkUnit.SHARE_OF_TURNOVER.value
    made = ReportTable(
        "benchmarks",
        own.BENCHMARKS,
        tuple(TableColumn(name, HEADINGS[name], form) for name, form in forms.items()),
        rows[list(forms)],
        note=own.BENCHMARKS_NOTE.fill(factor=TOLERANCE),
        row_forms=tuple(Form.SHARE if unit == share else Form.MONEY_PER_FIRM for unit in rows["unit"]),
    )
    return report_table(made, study, language)


def example(results: Results, costs: FirmCosts, mixes: tuple[str, ...], reaching: int, look: Look) -> Markup:
    """What each mix costs a firm, in all and by obligation."""
    study, language = results.study, look.language
    names = mix_names(study, language)
    category = next(row for row in study.firm_categories if row.code == costs.firm.category)
    by_mix = costs.by_mix.astype({"mix": str}).set_index("mix").to_dict("index")
    write = CellWriter(study, language)

    def money(value: float) -> Cell:
        return Cell(with_currency(_of_firm(value, look), look), True)

    tip = []
    if category.turnover:
        amount = with_currency(number(category.turnover, language, 0), look)
        tip = [own.OF_TURNOVER.fill(amount=amount).to(language)]
    rows = []
    for mix in mixes:
        found = by_mix[mix]
        share = float(found["share_of_turnover"])
        text = write.write("share", Form.SHARE, share) if isfinite(share) else own.NO_SHARE.to(language)
        rows.append(
            [
                Cell(names[mix]),
                money(float(found["one_off"])),
                money(float(found["structural"])),
                Cell(text, True),
                Cell(_of_firm(float(found["hours_one_off"]), look), True),
                Cell(_of_firm(float(found["hours_structural"]), look), True),
            ]
        )
    head = [
        Cell(HEADINGS["mix"].to(language)),
        Cell(own.ONE_OFF.to(language), True),
        Cell(own.PER_YEAR.to(language), True),
        Cell(own.SHARE_OF_TURNOVER.to(language), True, tip=tip),
        Cell(own.HOURS_ONCE.to(language), True),
        Cell(own.HOURS_YEARLY.to(language), True),
    ]
    applying = reaching if costs.firm.obligations is None else len(costs.firm.obligations)
    caption = own.RESULT_NOTE.fill(
        firm=name_in(category, language, study.settings.language),
        year=str(study.settings.price_year),
        count=applying,
        all=reaching,
    ).to(language)
    total = TableWriter("example").table([head], rows, caption)
    return Markup("<h2>{}</h2>{}{}").format(own.RESULT.to(language), total, _by_obligation(study, costs, mixes, look))


def _of_firm(value: float, look: Look) -> str:
    """An amount per firm; nothing is written as a plain zero."""
    return per_firm_written(value, look) if value else "0"


def _by_obligation(study: Study, costs: FirmCosts, mixes: tuple[str, ...], look: Look) -> Markup:
    language, table = look.language, costs.by_obligation.astype({"mix": str, "obligation": str})
    table = table[table["mix"].isin(mixes)]
    if table.empty:
        return Markup("")
    names, called = mix_names(study, language), instrument_names(study, language)
    found = {(row["obligation"], row["mix"]): row for row in table.to_dict("records")}
    listed = {obligation for obligation, _ in found}
    rows = []
    for obligation in study.obligations:
        if obligation.code not in listed:
            continue
        times = costs.firm.times.get(obligation.code, 1.0)
        cells = [
            Cell(
                name_in(obligation, language, study.settings.language),
                small=called[obligation.instrument],
                tag=own.TIMES_TAG.fill(times=number(times, language)).to(language) if times != 1 else "",
            )
        ]
        for mix in mixes:
            row = found.get((obligation.code, mix))
            for name in ("one_off", "structural"):
                text = _of_firm(float(row[name]), look) if row is not None else MISSING
                cells.append(Cell(text, True))
        rows.append(cells)
    first = [
        Cell(own.OBLIGATION.to(language), rows=2),
        *(Cell(names[mix], classes="group", columns=2) for mix in mixes),
    ]
    second = [Cell(text.to(language), True) for _ in mixes for text in (own.ONE_OFF, own.PER_YEAR)]
    note = own.BY_OBLIGATION_NOTE.fill(unit=look.sign).to(language)
    written = TableWriter("obligation").table([first, second], rows, note)
    return Markup("<h3 style='margin-top:20px'>{}</h3>{}").format(own.BY_OBLIGATION.to(language), written)
