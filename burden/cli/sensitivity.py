"""`burden sensitivity`: which uncertain figures matter, what is worth measuring better, where mixes break even."""

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
    meant,
    open_right,
    refuse,
)
from burden.cli.output import Format
from burden.cli.progress import tell_if_slow
from burden.cli.startup import LANGUAGE, flag, option
from burden.language import Language

if TYPE_CHECKING:
    from burden.study import Study

ALL = "all"


def sensitivity(
    workbook: WorkbookArgument = None,
    mix: Annotated[str | None, option("--mix", own.HELP_MIX)] = None,
    against: Annotated[str | None, option("--against", own.HELP_AGAINST)] = None,
    measure: MeasureOption = None,
    groups: Annotated[bool, flag("--groups", own.HELP_GROUPS)] = False,
    break_even: Annotated[str | None, option("--break-even", own.HELP_BREAK_EVEN, metavar="KEY")] = None,
    ceiling: Annotated[float | None, option("--ceiling", own.HELP_CEILING)] = None,
    top: Annotated[int, option("--top", own.HELP_TOP, min=1)] = 10,
    draws: Annotated[int | None, option("--draws", own.HELP_DRAWS, min=2)] = None,
    scenario: ScenarioOption = None,
    convention: ConventionOption = None,
    price_year: PriceYearOption = None,
    group: GroupOption = None,
    form: FormatOption = Format.TABLE,
    output: OutputOption = None,
    include_voluntary: VoluntaryOption = False,
    language: LanguageOption = None,
) -> None:
    """Show which uncertain figures matter."""
    with interruptible(language or LANGUAGE):
        opened = open_right(workbook, language, output, convention, price_year, group, scenario)
        study, spoken = opened.study, opened.spoken
        measured = measure_of(measure, "structural", spoken)
        pairs = _pairs(study, mix, against, spoken)
        _refuse_without_target(mix, against, break_even, ceiling, spoken)
        from burden.cli.sensitivity_report import Query, report_break_evens, report_sensitivity

        question = Query(opened, measured, include_voluntary, form, to_file=output is not None)
        with tell_if_slow(texts.ESTIMATING.to(spoken)):
            if break_even is None:
                shown = report_sensitivity(question, pairs, groups, top, draws)
            else:
                key = None if break_even.strip().lower() == ALL else _key(study, break_even, spoken)
                shown = report_break_evens(question, pairs[0], key, ceiling or 0.0)
        opened.give(shown, output, form)


def _pairs(study: Study, mix: str | None, against: str | None, spoken: Language) -> list[tuple[str, str | None]]:
    """The mixes that are asked for, each with the one it is compared with."""
    other = None if against is None else mix_of(study, against, spoken)
    mixes = [row.code for row in study.mixes] if mix is None else [mix_of(study, mix, spoken)]
    pairs = [(code, other) for code in mixes if code != other]
    if not pairs:
        refuse(own.SAME_MIX, spoken)
    return pairs


def _refuse_without_target(
    mix: str | None, against: str | None, break_even: str | None, ceiling: float | None, spoken: Language
) -> None:
    if break_even is None and ceiling is not None:
        refuse(own.CEILING_ALONE, spoken)
    if break_even is not None and (mix is None or (against is None and ceiling is None)):
        refuse(own.NO_TARGET, spoken)


def _key(study: Study, asked: str, spoken: Language) -> str:
    """The key of a parameter; refuses one that the study does not have."""
    from burden.study.parameters import parameters_of

    keys = [parameter.key for parameter in parameters_of(study)]
    if asked not in keys:
        refuse(own.UNKNOWN_KEY.fill(key=f"'{asked}'", suggestion=meant(asked, keys)), spoken)
    return asked
