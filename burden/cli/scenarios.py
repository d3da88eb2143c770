"""`burden scenarios`: the mixes under each scenario of a workbook."""

from __future__ import annotations

from burden.cli import texts
from burden.cli.asked import MeasureOption, measure_of
from burden.cli.common import (
    ConventionOption,
    FormatOption,
    GroupOption,
    LanguageOption,
    OutputOption,
    PriceYearOption,
    VoluntaryOption,
    WorkbookArgument,
    open_right,
    refuse,
)
from burden.cli.output import Format, as_text
from burden.cli.progress import tell_if_slow


def scenarios(
    workbook: WorkbookArgument = None,
    measure: MeasureOption = None,
    convention: ConventionOption = None,
    price_year: PriceYearOption = None,
    group: GroupOption = None,
    form: FormatOption = Format.TABLE,
    output: OutputOption = None,
    include_voluntary: VoluntaryOption = False,
    language: LanguageOption = None,
) -> None:
    """Compare the mixes under each scenario."""
    from burden.answers.results import Results
    from burden.answers.tables.scenarios import changes_of_scenarios, mixes_by_scenario, totals_by_scenario

    opened = open_right(workbook, language, output, convention, price_year, group)
    study, spoken = opened.study, opened.spoken
    measured = measure_of(measure, "annual_equivalent", spoken)
    if not study.scenarios:
        refuse(texts.NO_SCENARIOS.fill(path=opened.path.name), spoken)
    results = Results(study)
    with tell_if_slow(texts.ESTIMATING.to(spoken)):
        if form is not Format.TABLE:
            totals = totals_by_scenario(results, measured, include_voluntary=include_voluntary, group=opened.group)
            shown = as_text(totals, form)
        else:
            from burden.cli.drawing import print_study, show_table
            from burden.cli.terminal import captured

            mixes = mixes_by_scenario(results, measured, include_voluntary=include_voluntary, group=opened.group)
            with captured(plain=output is not None) as (console, drawn):
                print_study(console, study, spoken)
                for table in (mixes, changes_of_scenarios(study, spoken)):
                    console.print()
                    show_table(table, study, spoken, console)
            shown = drawn()
    opened.give(shown, output, form)
