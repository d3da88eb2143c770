"""`burden compare`: the mixes side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from burden.cli import texts
from burden.cli.common import (
    ByOption,
    ConventionOption,
    FormatOption,
    LanguageOption,
    OutputOption,
    PriceYearOption,
    VoluntaryOption,
    WorkbookArgument,
    columns_of,
    give,
    mention_notices,
    named_or_default,
    read_right,
    refuse_existing,
    under,
)
from burden.cli.output import Format, as_text
from burden.cli.progress import tell_if_slow
from burden.cli.startup import LANGUAGE
from burden.language import Language

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

    refuse_existing(output, language or LANGUAGE)
    known = [name for name in LINE_COLUMNS if name not in ("hours", "cost")]
    columns = columns_of(by, known, language or LANGUAGE)
    study, reading = read_right(named_or_default(workbook), language)
    spoken = language or reading.language
    study = under(study, convention, price_year, spoken)
    with tell_if_slow(texts.ESTIMATING.to(spoken)):
        text = _comparison(estimate(study), columns, include_voluntary, form, spoken, to_file=output is not None)
    give(text, output, spoken)
    if form is Format.TABLE:
        mention_notices(reading, spoken)


def _comparison(
    result: Result, columns: list[str] | None, include_voluntary: bool, form: Format, spoken: Language, *, to_file: bool
) -> str:
    """The comparison in the form that was asked for."""
    by = columns or ["mix", "timing"]
    if form is Format.CSV:
        return as_text(result.by(*by, include_voluntary=include_voluntary), form)
    from burden.comparison import with_totals

    if form is Format.JSON:
        return as_text(with_totals(result, *by, include_voluntary=include_voluntary), form)
    from burden.cli.tables import show_breakdown, show_overview
    from burden.cli.terminal import captured

    with captured(plain=to_file) as (console, shown):
        if columns is None and not include_voluntary:
            show_overview(result, spoken, console)
        else:
            table = with_totals(result, *by, include_voluntary=include_voluntary)
            show_breakdown(table, len(by), result, spoken, console)
    return shown()
