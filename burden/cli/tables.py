"""Results as tables in the terminal."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd
from rich.console import Console

from burden.answers.table import ReportTable, TableColumn, columns_of
from burden.cli import texts
from burden.cli.drawing import say
from burden.comparison import compare_mixes
from burden.engine import Result, TimePath
from burden.engine.per_firm import per_firm
from burden.language import Language, Text, both
from burden.render.terminal import in_terminal
from burden.study import Study, name_in
from burden.study.rules_texts import rules_in_words
from burden.writing.form import FORMS, Form

_BURDEN = ("one_off", "structural", "hours_structural", "annual_equivalent")
_APART = ("voluntary_one_off", "voluntary_structural", "financial_one_off", "financial_structural")


def show_overview(result: Result, language: Language, console: Console) -> None:
    """The mixes side by side, what stands apart, and what a firm of each size pays."""
    study = result.study
    _say_what(study, study_title(study, language), language, console)
    if not (result.cost.any() or result.hours.any()):
        say(console, texts.NOTHING_COSTS.to(language))
        return
    compared = compare_mixes(result)
    console.print()
    console.print(in_terminal(burden_of_mixes(study, compared), study, language))
    say(console, rules_in_words(study.settings).to(language))
    apart = apart_of_mixes(compared)
    if apart is not None:
        console.print()
        console.print(in_terminal(apart, study, language))
    else:
        console.print()
    console.print(in_terminal(burden_per_firm(result), study, language, sections="measure"))
    say(console, texts.FULLY_REACHED_NOTE.to(language))


def show_breakdown(table: pd.DataFrame, result: Result, language: Language, console: Console) -> None:
    """Sums by the columns that were asked for, as `with_totals` gives them."""
    _say_what(result.study, study_title(result.study, language), language, console)
    _show_sums(table, result, language, console)


def show_years(
    path: TimePath,
    table: pd.DataFrame,
    by: Iterable[str],
    include_voluntary: bool,
    language: Language,
    console: Console,
) -> None:
    """The costs over the years by some columns, as `path` adds them up, and what they come to."""
    result = path.result
    title = texts.OVER_YEARS.fill(first=str(path.years[0]), last=str(path.years[-1])).to(language)
    _say_what(result.study, title, language, console)
    _show_sums(table, result, language, console)
    totals = path.totals(*(name for name in by if name != "year"), include_voluntary=include_voluntary)
    console.print(in_terminal(sums(totals), result.study, language))


def study_title(study: Study, language: Language) -> str:
    """The title of a study, with its version."""
    settings = study.settings
    title = name_in(settings, language, settings.language, "title")
    return f"{title} ({texts.VERSION.fill(version=settings.version).to(language)})" if settings.version else title


def burden_of_mixes(study: Study, compared: pd.DataFrame) -> ReportTable:
    """What each mix costs, and the difference with the reference."""
    columns = _columns("mix", *_BURDEN)
    reference = study.settings.reference_mix
    if reference is not None:
        heading = texts.DIFFERENCE.fill(reference=reference)
        columns += (TableColumn("structural_difference", heading, Form.DIFFERENCE),)
    return ReportTable("burden", texts.BURDEN, columns, compared)


def apart_of_mixes(compared: pd.DataFrame) -> ReportTable | None:
    """What each mix has that is no burden; None where no mix has any."""
    used = [name for name in _APART if compared[name].any()]
    return ReportTable("apart", texts.APART, _columns("mix", *used), compared) if used else None


def burden_per_firm(result: Result) -> ReportTable:
    """What a firm pays per year by size class: on average, and where every obligation reaches it; a column per mix."""
    mixes = [mix.code for mix in result.study.mixes]
    groups = {category.group for category in result.study.firm_categories}
    by = ["group", "size_class"] if len(groups) > 1 else ["size_class"]
    rows = per_firm(result, *by).melt(["mix", *by, "firms"], ["average_structural", "reached_structural"], "measure")
    rows = rows.pivot(index=["measure", *by, "firms"], columns="mix", values="value").reset_index()
    columns = _columns("measure", *by, "firms")
    columns += tuple(TableColumn(mix, both(mix), Form.MONEY_PER_FIRM) for mix in mixes)
    return ReportTable("per_firm", texts.PER_FIRM, columns, rows)


def sums(table: pd.DataFrame) -> ReportTable:
    """Sums of money and hours by some columns of the result table."""
    return ReportTable("sums", Text("", ""), _columns(*table.columns), table)


def _columns(*names: str) -> tuple[TableColumn, ...]:
    return columns_of(*((name, FORMS.get(name, Form.CODE)) for name in names))


def _say_what(study: Study, title: str, language: Language, console: Console) -> None:
    """A title, and what the figures below are."""
    say(console, title, style="bold")
    units = texts.UNITS.fill(currency=study.settings.currency, year=str(study.settings.price_year)).to(language)
    say(console, f"{units} {texts.ROUNDED.to(language)}")


def _show_sums(table: pd.DataFrame, result: Result, language: Language, console: Console) -> None:
    console.print(in_terminal(sums(table), result.study, language))
    if not table[["hours", "cost"]].to_numpy().any():
        say(console, texts.NOTHING_COSTS_HERE.to(language))
    say(console, rules_in_words(result.study.settings).to(language))
