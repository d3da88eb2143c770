"""`burden years`: the costs over the years."""

from __future__ import annotations

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


def years(
    workbook: WorkbookArgument = None,
    by: ByOption = None,
    convention: ConventionOption = None,
    price_year: PriceYearOption = None,
    form: FormatOption = Format.TABLE,
    output: OutputOption = None,
    include_voluntary: VoluntaryOption = False,
    language: LanguageOption = None,
) -> None:
    """Show the costs over the years."""
    from burden.engine import LINE_COLUMNS, estimate, time_path

    refuse_existing(output, language or LANGUAGE)
    known = [name for name in (*LINE_COLUMNS, "year") if name not in ("hours", "cost", "investment")]
    columns = columns_of(by, known, language or LANGUAGE) or ["mix", "year"]
    study, reading = read_right(named_or_default(workbook), language)
    spoken = language or reading.language
    study = under(study, convention, price_year, spoken)
    with tell_if_slow(texts.ESTIMATING.to(spoken)):
        path = time_path(estimate(study))
        table = path.by(*columns, include_voluntary=include_voluntary)
    if form is not Format.TABLE:
        # The convention goes along with every row, so that a figure can be read by itself.
        table["convention"] = study.settings.convention or ""
        table["price_year"] = study.settings.price_year
        give(as_text(table, form), output, spoken)
        return
    from burden.cli.tables import show_years
    from burden.cli.terminal import captured

    with captured(plain=output is not None) as (console, shown):
        show_years(path, table, len(columns), include_voluntary, spoken, console)
    give(shown(), output, spoken)
    mention_notices(reading, spoken)
