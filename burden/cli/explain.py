"""`burden explain`: where the difference between two mixes comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from burden.cli import sensitivity_texts as own
from burden.cli import texts
from burden.cli.asked import MeasureOption, interruptible, measure_of, mix_of
from burden.cli.common import (
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
    refuse,
)
from burden.cli.output import Format, as_text
from burden.cli.progress import tell_if_slow
from burden.cli.startup import LANGUAGE, argument, option
from burden.language import Language

if TYPE_CHECKING:
    from burden.explanation import Explanation
    from burden.study import Study


def explain(
    first: Annotated[str, argument("MIX", own.HELP_FIRST)],
    second: Annotated[str, argument("MIX", own.HELP_SECOND)],
    workbook: WorkbookArgument = None,
    by: Annotated[str | None, option("--by", own.HELP_BY_PART)] = None,
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
    """Explain the difference between two mixes."""
    with interruptible(language or LANGUAGE):
        from burden.engine.many.totals import KEY_COLUMNS
        from burden.explanation import explain_mixes

        opened = open_right(workbook, language, output, convention, price_year, group, scenario)
        study, spoken = opened.study, opened.spoken
        measured = measure_of(measure, "structural", spoken)
        known = [name for name in KEY_COLUMNS if name != "mix" and not name.endswith("_row")]
        columns = opened.columns(by, known) or ["instrument"]
        codes = mix_of(study, first, spoken), mix_of(study, second, spoken)
        if codes[0] == codes[1]:
            refuse(own.SAME_MIX, spoken)
        with tell_if_slow(texts.ESTIMATING.to(spoken)):
            result = opened.estimated()
            found = explain_mixes(result, *codes, *columns, measure=measured, include_voluntary=include_voluntary)
        opened.give(_shown(found, study, form, spoken, to_file=output is not None), output, form)


def _shown(found: Explanation, study: Study, form: Format, spoken: Language, *, to_file: bool) -> str:
    """The explanation in the form that was asked for."""
    if form is Format.TABLE:
        from burden.answers.tables.explained import difference_in_words, explanation
        from burden.cli.drawing import show_table
        from burden.cli.terminal import captured

        with captured(plain=to_file) as (console, shown):
            said = difference_in_words(found, study, spoken)
            show_table(explanation(found, study, spoken), study, spoken, console, said)
        return shown()
    table = found.parts.copy()
    # The mixes and the measure go along with every row, so that a figure can be read by itself.
    for position, (name, value) in enumerate(
        (("first_mix", found.first), ("second_mix", found.second), ("measure", found.measure.value))
    ):
        table.insert(position, name, value)
    return as_text(table, form, study.under)
