"""`burden compare`: the mixes side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from burden.cli import texts
from burden.cli.asked import interruptible
from burden.cli.common import (
    AskedWorkbook,
    ByOption,
    ConventionOption,
    FormatOption,
    GroupOption,
    HeadlineOption,
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
from burden.cli.startup import LANGUAGE
from burden.writing.headline import Headline

if TYPE_CHECKING:
    from rich.console import Console

    from burden.engine import Result
    from burden.language import Language


def compare(
    workbook: WorkbookArgument = None,
    by: ByOption = None,
    scenario: ScenarioOption = None,
    convention: ConventionOption = None,
    price_year: PriceYearOption = None,
    group: GroupOption = None,
    headline: HeadlineOption = Headline.CENTRAL,
    form: FormatOption = Format.TABLE,
    output: OutputOption = None,
    include_voluntary: VoluntaryOption = False,
    language: LanguageOption = None,
) -> None:
    """Compare the mixes."""
    if headline is Headline.MEAN:
        from burden.cli.expected import compare_expected

        with interruptible(language or LANGUAGE):
            opened = open_right(workbook, language, output, convention, price_year, group, scenario)
            opened.give(compare_expected(opened, by, form, include_voluntary, to_file=output is not None), output, form)
        return
    from burden.engine.result import BREAKDOWNS

    opened = open_right(workbook, language, output, convention, price_year, group, scenario)
    columns = opened.columns(by, [name for name in BREAKDOWNS if name not in ("hours", "cost")])
    with tell_if_slow(texts.ESTIMATING.to(opened.spoken)):
        result = opened.estimated()
        text = _comparison(opened, result, columns, include_voluntary, form, to_file=output is not None)
    opened.give(text, output, form)


def _comparison(
    opened: AskedWorkbook, result: Result, columns: list[str], include_voluntary: bool, form: Format, *, to_file: bool
) -> str:
    """The comparison in the form that was asked for."""
    from burden.comparison import with_totals

    by = opened.kept_apart(columns or ["mix", "timing"])
    overview = not columns and not include_voluntary
    if form is not Format.TABLE or not overview:
        table = with_totals(result, *by, include_voluntary=include_voluntary)
    if form is not Format.TABLE:
        return as_text(table, form, opened.study.under)
    from burden.cli.drawing import show_sums
    from burden.cli.terminal import captured

    with captured(plain=to_file) as (console, shown):
        if overview:
            show_overview(result, opened.spoken, console)
        else:
            show_sums(table, result.study, opened.spoken, console)
    return shown()


def show_overview(result: Result, language: Language, console: Console) -> None:
    """The mixes side by side, what stands apart, and what a firm of each size pays."""
    from burden.answers.tables.firms import structural_per_firm
    from burden.answers.tables.groups import of_groups, per_unit_of
    from burden.cli.drawing import print_study, say, show_mixes, show_table
    from burden.comparison import compare_mixes
    from burden.study.parameters import parameters_of
    from burden.study.words import Group

    print_study(console, result.study, language)
    if not (result.cost.any() or result.hours.any()):
        say(console, texts.NOTHING_COSTS.to(language))
        return
    if parameters_of(result.study, uncertain=True):
        say(console, texts.SEE_ABOVE.to(language))
    study = result.study
    asked = study.groups if result.group is None else (result.group,)
    if Group.BUSINESS in asked:
        show_mixes(compare_mixes(result), structural_per_firm(result), study, language, console)
    others = [group for group in asked if group is not Group.BUSINESS]
    for table in (of_groups(result, others), per_unit_of(result, asked)):
        if table is not None:
            console.print()
            show_table(table, study, language, console)
