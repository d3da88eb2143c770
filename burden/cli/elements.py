"""`burden elements` and `burden alternatives`: what the instruments of a mix do to each other, and what is lighter."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from burden.cli import sensitivity_texts as own
from burden.cli import texts
from burden.cli.asked import MeasureOption, interruptible, measure_of, mix_of
from burden.cli.common import (
    AskedWorkbook,
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
from burden.cli.progress_bar import progress_bar
from burden.cli.startup import LANGUAGE, argument, option

if TYPE_CHECKING:
    import pandas as pd

    from burden.alternatives import Alternatives
    from burden.answers.table import ReportTable
    from burden.elements import Elements
    from burden.engine import Result
    from burden.language import Text

MixArgument = Annotated[str | None, argument("MIX", own.HELP_MIX)]

_WORKBOOKS = (".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".ods")


def elements(
    mix: MixArgument = None,
    workbook: WorkbookArgument = None,
    measure: MeasureOption = None,
    scenario: ScenarioOption = None,
    convention: ConventionOption = None,
    price_year: PriceYearOption = None,
    group: GroupOption = None,
    form: FormatOption = Format.TABLE,
    output: OutputOption = None,
    include_voluntary: VoluntaryOption = False,
    language: LanguageOption = None,
) -> None:
    """Show what the instruments of a mix do to each other."""
    mix, workbook = _told_apart(mix, workbook)
    with interruptible(language or LANGUAGE):
        from burden.elements import elements_of

        opened = open_right(workbook, language, output, convention, price_year, group, scenario)
        measured = measure_of(measure, "annual_equivalent", opened.spoken)
        mixes = _mixes(opened, mix)
        with tell_if_slow(texts.ESTIMATING.to(opened.spoken)):
            result = opened.estimated().headline
            measures = list(dict.fromkeys((measured, "hours")))
            found = [elements_of(result, code, measures, include_voluntary=include_voluntary) for code in mixes]
            shown = _elements(found, opened, measures, include_voluntary, output) if form is Format.TABLE else None
        opened.give(as_text(_in_long(found), form, opened.study.under) if shown is None else shown, output, form)


def alternatives(
    mix: MixArgument = None,
    workbook: WorkbookArgument = None,
    measure: MeasureOption = None,
    draws: Annotated[int | None, option("--draws", own.HELP_DRAWS_OF_FORMS, min=0, max=1000)] = None,
    scenario: ScenarioOption = None,
    convention: ConventionOption = None,
    price_year: PriceYearOption = None,
    group: GroupOption = None,
    form: FormatOption = Format.TABLE,
    output: OutputOption = None,
    include_voluntary: VoluntaryOption = False,
    language: LanguageOption = None,
) -> None:
    """Show lighter forms of a mix, and which of them no other beats."""
    mix, workbook = _told_apart(mix, workbook)
    with interruptible(language or LANGUAGE):
        import pandas as pd

        from burden.alternatives import MOST_DRAWS, alternatives_of

        opened = open_right(workbook, language, output, convention, price_year, group, scenario)
        measured = measure_of(measure, "annual_equivalent", opened.spoken)
        mixes, result = _mixes(opened, mix), opened.estimated()
        wanted = min(opened.study.settings.draws, MOST_DRAWS) if draws is None else draws
        found = []
        for code in mixes:
            with progress_bar(own.LOOKING_AT_FORMS.fill(mix=code).to(opened.spoken)) as bar:
                options = {"draws": wanted, "include_voluntary": include_voluntary, "progress": bar}
                found.append(alternatives_of(result, code, measured, **options))  # type: ignore[arg-type]
        if form is Format.TABLE:
            opened.give(_alternatives(found, opened, output, result, wanted), output, form)
            return
        tables = [of.forms.assign(mix=of.mix, measure=measured, draws=of.draws) for of in found]
        table = pd.concat(tables, ignore_index=True)
        front = ["mix", "measure"]
        opened.give(as_text(table[[*front, *table.columns.drop(front)]], form, opened.study.under), output, form)


def _told_apart(mix: str | None, workbook: Path | None) -> tuple[str | None, Path | None]:
    """A mix and a workbook, of which either may be left out: what is named like a workbook, or is a file, is one."""
    if mix is not None and workbook is None and (Path(mix).suffix.lower() in _WORKBOOKS or Path(mix).is_file()):
        return None, Path(mix)
    return mix, workbook


def _mixes(opened: AskedWorkbook, asked: str | None) -> list[str]:
    if asked is not None:
        return [mix_of(opened.study, asked, opened.spoken)]
    return [mix.code for mix in opened.study.mixes]


def _elements(
    found: list[Elements],
    opened: AskedWorkbook,
    measures: list[str],
    include_voluntary: bool,
    output: Path | None,
) -> str:
    """What instruments do to each other, as people read it."""
    from burden.answers.results import Results
    from burden.answers.tables.elements import (
        elements_in_words,
        elements_of_mixes,
        pairs_of_mixes,
        stacked_firms,
        sums_of_mixes,
    )

    tables = [
        elements_of_mixes(found, measures[0]),
        sums_of_mixes(found, measures[0]),
        pairs_of_mixes(found, opened.spoken, measures),
    ]
    if opened.group in (None, opened.study.groups[0]):
        results, mixes = Results(opened.study), [of.mix for of in found]
        tables += [
            stacked_firms(results, mixes, by, opened.spoken, include_voluntary=include_voluntary)
            for by in ("size_class", "sector")
        ]
    said = [text for of in found for text in elements_in_words(of, measures[0], opened.spoken)]
    return _drawn(opened, tables, said, output)


def _alternatives(
    found: list[Alternatives], opened: AskedWorkbook, output: Path | None, result: Result, draws: int
) -> str:
    """Lighter forms, as people read them; of all mixes also what speaks for and against each."""
    from burden.answers.tables.lighter import frontier_of_mixes, lighter_forms, not_compared

    tables = [lighter_forms(found, opened.spoken), frontier_of_mixes(found, opened.spoken)]
    said = not_compared(found, opened.spoken)
    if len(found) > 1 and result.group in (None, *opened.study.groups[:1]):
        from burden.answers.results import Results
        from burden.answers.tables.suitability import (
            suitability_in_words,
            suitability_of,
            turning_points_of,
            two_by_two,
        )

        results, mixes = Results(opened.study), [of.mix for of in found]
        drawn = results.simulation(draws) if draws and results.has_ranges else None
        pairs = two_by_two(results, mixes, drawn)
        weighed = turning_points_of(pairs, opened.study, opened.spoken)
        tables = [suitability_of(results, mixes, opened.spoken, drawn), weighed, *tables]
        said = [*suitability_in_words(pairs, opened.study, opened.spoken), *said]
    return _drawn(opened, tables, said, output)


def _drawn(opened: AskedWorkbook, tables: list[ReportTable | None], said: list[Text], output: Path | None) -> str:
    from burden.cli.drawing import print_study, say, show_table
    from burden.cli.terminal import captured

    with captured(plain=output is not None) as (console, shown):
        print_study(console, opened.study, opened.spoken)
        for text in said:
            say(console, text.to(opened.spoken))
        for table in tables:
            if table is not None:
                console.print()
                show_table(table, opened.study, opened.spoken, console)
    return shown()


def _in_long(found: list[Elements]) -> pd.DataFrame:
    """Elements for programs: a row per mix, measure, instrument or pair, and amount.

    `mix`, `measure`, `instrument`, `other_instrument` (of pairs), `item` (`alone`, `within`, `without`, `adds`,
    `from_others`, `to_others`; `effect` of a pair; `alone`, `pairs`, `rest`, `whole` of the mix), `amount`.
    """
    import pandas as pd

    tables = []
    for of in found:
        pairs = of.pairs.rename(columns={"first": "instrument", "second": "other_instrument"})
        for table, keys in (
            (of.instruments, ["measure", "instrument"]),
            (pairs, ["measure", "instrument", "other_instrument"]),
            (of.totals, ["measure"]),
        ):
            tables.append(table.melt(keys, var_name="item", value_name="amount").assign(mix=of.mix))
    table = pd.concat(tables, ignore_index=True)
    names = ["instrument", "other_instrument"]
    return table.fillna(dict.fromkeys(names, ""))[["mix", "measure", *names, "item", "amount"]]
