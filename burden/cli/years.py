"""`burden years`: the costs over the years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from burden.cli import texts
from burden.cli.common import (
    ByOption,
    ConventionOption,
    FormatOption,
    GroupOption,
    LanguageOption,
    OutputOption,
    PriceYearOption,
    ScenarioOption,
    VoluntaryOption,
    WorkbookArgument,
    open_right,
)
from burden.cli.output import Format, as_text
from burden.cli.progress import tell_if_slow

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd
    from rich.console import Console

    from burden.engine import TimePath
    from burden.language import Language


def years(
    workbook: WorkbookArgument = None,
    by: ByOption = None,
    scenario: ScenarioOption = None,
    convention: ConventionOption = None,
    price_year: PriceYearOption = None,
    group: GroupOption = None,
    form: FormatOption = Format.TABLE,
    output: OutputOption = None,
    include_voluntary: VoluntaryOption = False,
    language: LanguageOption = None,
) -> None:
    """Show the costs over the years."""
    from burden.engine import time_path
    from burden.engine.result import BREAKDOWNS

    opened = open_right(workbook, language, output, convention, price_year, group, scenario)
    known = [name for name in (*BREAKDOWNS, "year") if name not in ("hours", "cost", "investment")]
    columns = opened.kept_apart(opened.columns(by, known) or ["mix", "year"])
    with tell_if_slow(texts.ESTIMATING.to(opened.spoken)):
        path = time_path(opened.estimated())
        table = path.by(*columns, include_voluntary=include_voluntary)
    if form is not Format.TABLE:
        # The convention goes along with every row, so that a figure can be read by itself.
        table["convention"] = opened.study.settings.convention or ""
        table["price_year"] = opened.study.settings.price_year
        opened.give(as_text(table, form, opened.study.under), output, form)
        return
    from burden.cli.terminal import captured

    with captured(plain=output is not None) as (console, shown):
        show_years(path, table, columns, include_voluntary, opened.spoken, console)
    opened.give(shown(), output, form)


def show_years(
    path: TimePath,
    table: pd.DataFrame,
    by: Iterable[str],
    include_voluntary: bool,
    language: Language,
    console: Console,
) -> None:
    """The costs over the years by some columns, as `path` adds them up, and what they come to."""
    from burden.answers.tables.costs import sums
    from burden.cli.drawing import show_sums
    from burden.render.terminal import in_terminal

    title = texts.OVER_YEARS.fill(first=str(path.years[0]), last=str(path.years[-1])).to(language)
    show_sums(table, path.result.study, language, console, title)
    totals = path.totals(*(name for name in by if name != "year"), include_voluntary=include_voluntary)
    console.print(in_terminal(sums(totals), path.result.study, language))
