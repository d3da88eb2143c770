"""`burden compare`: the mixes side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from burden.cli import texts
from burden.cli.common import (
    ByOption,
    ConventionOption,
    FormatOption,
    LanguageOption,
    Opened,
    OutputOption,
    PriceYearOption,
    VoluntaryOption,
    WorkbookArgument,
    open_right,
)
from burden.cli.output import Format, as_text
from burden.cli.progress import tell_if_slow

if TYPE_CHECKING:
    from burden.engine import Result


def compare(
    workbook: WorkbookArgument = None,
    by: ByOption = None,
    convention: ConventionOption = None,
    price_year: PriceYearOption = None,
    form: FormatOption = Format.TABLE,
    output: OutputOption = None,
    include_voluntary: VoluntaryOption = False,
    language: LanguageOption = None,
) -> None:
    """Compare the mixes."""
    from burden.engine import LINE_COLUMNS, estimate

    opened = open_right(workbook, language, output, convention, price_year)
    columns = opened.columns(by, [name for name in LINE_COLUMNS if name not in ("hours", "cost")])
    with tell_if_slow(texts.ESTIMATING.to(opened.spoken)):
        result = estimate(opened.study)
        text = _comparison(opened, result, columns, include_voluntary, form, to_file=output is not None)
    opened.give(text, output, form)


def _comparison(
    opened: Opened, result: Result, columns: list[str], include_voluntary: bool, form: Format, *, to_file: bool
) -> str:
    """The comparison in the form that was asked for."""
    from burden.comparison import with_totals

    by = opened.kept_apart(columns or ["mix", "timing"])
    overview = not columns and not include_voluntary
    if form is not Format.TABLE or not overview:
        table = with_totals(result, *by, include_voluntary=include_voluntary)
    if form is not Format.TABLE:
        return as_text(table, form)
    from burden.cli.tables import show_breakdown, show_overview
    from burden.cli.terminal import captured

    with captured(plain=to_file) as (console, shown):
        if overview:
            show_overview(result, opened.spoken, console)
        else:
            show_breakdown(table, result, opened.spoken, console)
    return shown()
