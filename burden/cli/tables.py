"""Results as tables in the terminal."""

from __future__ import annotations

import pandas as pd
from rich.console import Console
from rich.table import Table

from burden.cli import texts
from burden.cli.drawing import new_table, say, signed, whole
from burden.comparison import compare_mixes
from burden.engine import Result, TimePath
from burden.engine.per_firm import per_firm
from burden.language import Language, Text, both, figure
from burden.study import name_in
from burden.study.labels import word_label
from burden.study.rules_texts import rules_in_words
from burden.study.words import YesNo
from burden.writing.texts import HEADINGS


def show_overview(result: Result, language: Language, console: Console) -> None:
    """The mixes side by side, what stands apart, and what a firm of each size pays."""
    settings = result.study.settings
    title = name_in(settings, language, settings.language, "title")
    version = f" ({texts.VERSION.fill(version=settings.version).to(language)})" if settings.version else ""
    say(console, f"{title}{version}", style="bold")
    units = texts.UNITS.fill(currency=settings.currency, year=str(settings.price_year)).to(language)
    say(console, f"{units} {texts.ROUNDED.to(language)}")
    if not (result.cost.any() or result.hours.any()):
        say(console, texts.NOTHING_COSTS.to(language))
        return
    compared = compare_mixes(result)
    console.print()
    console.print(_burden_table(result, compared, language))
    say(console, rules_in_words(settings).to(language))
    apart = _apart_table(result, compared, language)
    if apart is not None:
        console.print()
        console.print(apart)
    console.print()
    console.print(_per_firm_table(result, language))
    say(console, texts.FULLY_REACHED_NOTE.to(language))


def show_breakdown(table: pd.DataFrame, keys: int, result: Result, language: Language, console: Console) -> None:
    """Sums by the columns that were asked for, which are the first `keys` of the table."""
    console.print(_sums_table(table, keys, result, language))
    if not table[["hours", "cost"]].to_numpy().any():
        say(console, texts.NOTHING_COSTS_HERE.to(language))
    say(console, rules_in_words(result.study.settings).to(language))


def _sums_table(table: pd.DataFrame, keys: int, result: Result, language: Language) -> Table:
    """Sums of money and hours, by the first `keys` columns of the table."""
    shown = new_table()
    for position, name in enumerate(table.columns):
        heading = HEADINGS.get(name, both(name)).to(language)
        shown.add_column(heading, justify="left" if position < keys else "right", overflow="fold")
    for row in table.itertuples(index=False):
        keyed = [_cell(name, value, result, language) for name, value in zip(table.columns[:keys], row, strict=False)]
        shown.add_row(*keyed, *(whole(value, language) for value in row[keys:]))
    return shown


def show_years(
    path: TimePath, table: pd.DataFrame, keys: int, include_voluntary: bool, language: Language, console: Console
) -> None:
    """The costs over the years, and what they come to."""
    result = path.result
    settings = result.study.settings
    title = texts.OVER_YEARS.fill(first=str(path.years[0]), last=str(path.years[-1])).to(language)
    say(console, title, style="bold")
    units = texts.UNITS.fill(currency=settings.currency, year=str(settings.price_year)).to(language)
    say(console, f"{units} {texts.ROUNDED.to(language)}")
    show_breakdown(table, keys, result, language, console)
    by = [name for name in table.columns[:keys] if name != "year"]
    totals = path.totals(*by, include_voluntary=include_voluntary)
    console.print(_sums_table(totals, len(by), result, language))


def _burden_table(result: Result, compared: pd.DataFrame, language: Language) -> Table:
    reference = result.study.settings.reference_mix
    table = new_table(texts.BURDEN.to(language))
    headings = (texts.ONE_OFF, texts.STRUCTURAL, texts.HOURS_YEAR, texts.ANNUAL_EQUIVALENT)
    _columns(table, language, texts.MIX, *headings)
    if reference is not None:
        heading = texts.DIFFERENCE.fill(reference=reference).to(language)
        table.add_column(heading, justify="right")
    for row in compared.to_dict("records"):
        cells = [_mix_name(result, str(row["mix"]), language)]
        cells += [
            figure(row[name], language, 0)
            for name in ("one_off", "structural", "hours_structural", "annual_equivalent")
        ]
        if reference is not None:
            is_reference = row["mix"] == reference
            cells.append(
                texts.REFERENCE.to(language) if is_reference else signed(row["structural_difference"], language)
            )
        table.add_row(*cells)
    return table


def _apart_table(result: Result, compared: pd.DataFrame, language: Language) -> Table | None:
    columns = {
        "voluntary_one_off": texts.VOLUNTARY_ONE_OFF,
        "voluntary_structural": texts.VOLUNTARY_STRUCTURAL,
        "financial_one_off": texts.FINANCIAL_ONE_OFF,
        "financial_structural": texts.FINANCIAL_STRUCTURAL,
    }
    used = {name: heading for name, heading in columns.items() if (compared[name] != 0).any()}
    if not used:
        return None
    table = new_table(texts.APART.to(language))
    _columns(table, language, texts.MIX, *used.values())
    for row in compared.to_dict("records"):
        mix = _mix_name(result, str(row["mix"]), language)
        table.add_row(mix, *(figure(row[name], language, 0) for name in used))
    return table


def _per_firm_table(result: Result, language: Language) -> Table:
    mixes = [mix.code for mix in result.study.mixes]
    firms = per_firm(result, "size_class")
    table = new_table(texts.PER_FIRM.to(language))
    _columns(table, language, texts.SIZE_CLASS)
    table.add_column(texts.FIRMS.to(language), justify="right")
    for mix in mixes:
        table.add_column(mix, justify="right")
    for name, heading in (("average_structural", texts.AVERAGE), ("reached_structural", texts.FULLY_REACHED)):
        table.add_row(heading.to(language), *[""] * (len(mixes) + 1), style="italic")
        for size, rows in firms.groupby("size_class", observed=True, sort=True):
            by_mix = rows.set_index("mix")[name]
            cells = [_money_per_firm(by_mix.get(mix), language) for mix in mixes]
            table.add_row(
                f"  {word_label('size_class', size, language)}", figure(rows["firms"].iloc[0], language, 0), *cells
            )
    return table


def _columns(table: Table, language: Language, first: Text, *others: Text) -> None:
    table.add_column(first.to(language), overflow="fold")
    for heading in others:
        table.add_column(heading.to(language), justify="right")


def _mix_name(result: Result, code: str, language: Language) -> str:
    mix = next(mix for mix in result.study.mixes if mix.code == code)
    return f"{code} {name_in(mix, language, result.study.settings.language)}"


def _money_per_firm(value: float | None, language: Language) -> str:
    if value is None or pd.isna(value):
        return "–"
    return figure(value, language, 2 if abs(value) < 100 else 0)


def _cell(name: str, value: object, result: Result, language: Language) -> str:
    if pd.isna(value):  # type: ignore[call-overload]
        return "–"
    if name == "mix":
        return _mix_name(result, str(value), language)
    if isinstance(value, bool):
        return (YesNo.YES if value else YesNo.NO).label.to(language)
    if isinstance(value, int | float):
        return str(value) if name == "year" else figure(value, language)
    return word_label(name, value, language)
