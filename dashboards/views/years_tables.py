"""The tables of the page about the years, in HTML."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

from burden.answers.results import Results
from burden.answers.table import ReportTable, TableColumn
from burden.answers.tables.texts import YEARS_NOTE
from burden.language import Language, Text
from burden.render.html import Cell, TableWriter, details, report_table
from burden.report.figures.over_years import PARTS
from burden.study import Settings, Study
from burden.study.rules_texts import rules_in_words
from burden.writing.amounts import Amounts
from burden.writing.form import Form
from burden.writing.look import Look
from burden.writing.names import instrument_names, mix_names
from burden.writing.texts import HEADINGS
from dashboards.views import years_texts as own
from dashboards.views.compare_texts import ABOUT


def totals(table: pd.DataFrame, study: Study, language: Language) -> Markup:
    """What each mix costs in each year: a row per year, a column per mix."""
    names = mix_names(study, language)
    mixes = [mix for mix in names if mix in set(table["mix"])]
    by_year = table.pivot_table(index="year", columns="mix", values="cost", observed=True)
    amounts = Amounts(Look(language, study.settings.currency))
    rows = [
        [Cell(str(year)), *(Cell(amounts.exact(float(found[mix])), True) for mix in mixes)]
        for year, found in by_year.iterrows()
    ]
    rows.append(
        [
            Cell(own.SUM.to(language)),
            *(Cell(amounts.exact(float(table.loc[table["mix"] == mix, "cost"].sum())), True) for mix in mixes),
        ]
    )
    head = [Cell(own.YEAR.to(language)), *(Cell(names[mix], True) for mix in mixes)]
    caption = own.COST_PER_YEAR.fill(year=str(study.settings.price_year)).to(language)
    return TableWriter("year").table([head], rows, caption, totals=[len(rows) - 1])


def by_part(table: pd.DataFrame, study: Study, language: Language) -> Markup:
    """What each mix costs in each year, one-off, invested and structural."""
    columns = (
        TableColumn("mix", HEADINGS["mix"], Form.CODE),
        TableColumn("year", HEADINGS["year"], Form.YEAR),
        *(TableColumn(part, _capital(text), Form.MONEY) for part, text in PARTS.items()),
        TableColumn("cost", HEADINGS["cost"], Form.MONEY),
    )
    title = own.COST_PER_YEAR.fill(year=str(study.settings.price_year))
    rows = table[[column.name for column in columns]].reset_index(drop=True)
    return report_table(ReportTable("years", title, columns, rows, note=YEARS_NOTE), study, language)


def _capital(text: Text) -> Text:
    return Text(f"{text.en[:1].upper()}{text.en[1:]}", f"{text.nl[:1].upper()}{text.nl[1:]}")


def worth(results: Results, mixes: tuple[str, ...], look: Look, *, include_voluntary: bool = False) -> Markup:
    """The years brought together, and by which rules."""
    study, language, settings = results.study, look.language, results.study.settings
    names = mix_names(study, language)
    compared = results.compared_counting(include_voluntary=include_voluntary).set_index("mix").loc[list(mixes)]
    by_mix = results.path.by("mix", include_voluntary=include_voluntary).set_index("mix")
    summed = by_mix["cost"].reindex(list(mixes)).fillna(0.0)
    years = _years(settings)
    columns = [
        (own.ONE_OFF, own.ABOUT_ONE_OFF, compared["one_off"]),
        (own.STRUCTURAL, ABOUT["structural"][0], compared["structural"]),
        (own.SUM, own.ABOUT_SUM, summed),
        (own.PRESENT_VALUE, own.ABOUT_PRESENT_VALUE.fill(**years), compared["present_value"]),
        (own.ANNUAL_EQUIVALENT, own.ABOUT_ANNUAL_EQUIVALENT, compared["annual_equivalent"]),
    ]
    amounts = [Amounts.of(figures, look) for _, _, figures in columns]
    head = [
        Cell(own_heading.to(language), True, small=unit.axis(), tip=[about.to(language)])
        for (own_heading, about, _), unit in zip(columns, amounts, strict=True)
    ]
    rows = [
        [
            Cell(names[mix]),
            *(
                Cell(unit.label(float(figures[mix])), True, tip=[unit.exact(float(figures[mix]))])
                for (_, _, figures), unit in zip(columns, amounts, strict=True)
            ),
        ]
        for mix in mixes
    ]
    caption = own.WORTH_NOTE.fill(**years, year=str(settings.price_year)).to(language)
    table = TableWriter("worth").table([[Cell(HEADINGS["mix"].to(language)), *head]], rows, caption)
    return Markup("<h2>{}</h2>{}{}").format(own.WORTH.to(language), table, _rules(study, language))


def _years(settings: Settings) -> dict[str, str]:
    return {
        "first": str(settings.first_year),
        "last": str(settings.first_year + settings.rules.horizon - 1),
        "base": str(settings.base_year),
    }


def _rules(study: Study, language: Language) -> Markup:
    settings = study.settings
    years, count = _years(settings), settings.rules.horizon
    horizon = own.HORIZON.fill(count=count, **years) if count > 1 else own.ONE_YEAR.fill(**years)
    said = [horizon, own.BASE.fill(**years), rules_in_words(settings), own.WHERE.fill(sheet=Settings.sheet), YEARS_NOTE]
    lines = Markup("").join(Markup("<li>{}</li>").format(text.to(language)) for text in said)
    return Markup("<h3 style='margin-top:20px'>{}</h3><ul>{}</ul>").format(own.RULES.to(language), lines)


def entries(study: Study, mixes: tuple[str, ...], language: Language) -> Markup:
    """The instruments that enter later than the first year, by mix."""
    first = study.settings.first_year
    names, called = instrument_names(study, language), mix_names(study, language)
    later = [
        row
        for row in study.composition
        if any(isinstance(row.entries.get(mix), int) and row.entries[mix] != first for mix in mixes)
    ]
    if not later:
        return Markup('<p class="soft">{}</p>').format(own.ALL_ENTER.fill(first=str(first)).to(language))
    rows = [
        [Cell(names[row.instrument]), *(Cell(_entry(row.entries.get(mix), first), True) for mix in mixes)]
        for row in later
    ]
    head = [Cell(own.INSTRUMENT.to(language)), *(Cell(called[mix], True) for mix in mixes)]
    note = own.ENTRIES_NOTE.fill(first=str(first)).to(language)
    return details(own.ENTRIES.to(language), TableWriter("entry").table([head], rows, note), is_open=True)


def _entry(value: object, first: int) -> str:
    if value is None:
        return "–"
    return str(value) if isinstance(value, int) else str(first)
