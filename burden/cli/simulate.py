"""`burden simulate`: what the totals may come to, and how sure the differences between mixes are."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

from burden.cli import simulation_texts as own
from burden.cli.asked import interruptible, measure_of
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
    give,
    open_right,
    refuse,
)
from burden.cli.output import Format, as_json, as_text
from burden.cli.progress_bar import progress_bar
from burden.cli.startup import LANGUAGE, flag, option
from burden.cli.terminal import tell
from burden.language import Language, Text, joined, listed

if TYPE_CHECKING:
    import pandas as pd
    from rich.console import Console

    from burden.answers.table import ReportTable
    from burden.cli.common import AskedWorkbook
    from burden.engine import Result
    from burden.engine.uncertainty.simulation import Simulation

DEFAULT_MEASURES = "one_off,structural,annual_equivalent"
MOST_SEED = 2**31 - 1


class MethodName(StrEnum):
    """The methods, named here so that the command needs no engine to be listed."""

    LHS = "lhs"
    SOBOL = "sobol"
    PLAIN = "plain"


def simulate(
    workbook: WorkbookArgument = None,
    by: ByOption = None,
    draws: Annotated[int | None, option("--draws", own.HELP_DRAWS, min=1)] = None,
    seed: Annotated[int | None, option("--seed", own.HELP_SEED, min=0, max=MOST_SEED)] = None,
    method: Annotated[MethodName, option("--method", own.HELP_METHOD)] = MethodName.LHS,
    levels: Annotated[str, option("--levels", own.HELP_LEVELS)] = "5,95",
    dependence: Annotated[float | None, option("--dependence", own.HELP_DEPENDENCE, min=0, max=1)] = None,
    until: Annotated[str | None, option("--until", own.HELP_UNTIL)] = None,
    measures: Annotated[str, option("--measure", own.HELP_MEASURES)] = DEFAULT_MEASURES,
    exact: Annotated[bool, flag("--exact", own.HELP_EXACT)] = False,
    scenario: ScenarioOption = None,
    convention: ConventionOption = None,
    price_year: PriceYearOption = None,
    group: GroupOption = None,
    form: FormatOption = Format.TABLE,
    output: OutputOption = None,
    include_voluntary: VoluntaryOption = False,
    language: LanguageOption = None,
) -> None:
    """Simulate the totals."""
    with interruptible(language or LANGUAGE):
        from burden.engine.many.totals import KEY_COLUMNS

        opened = open_right(workbook, language, output, convention, price_year, group, scenario)
        spoken = opened.spoken
        asked = opened.columns(by, KEY_COLUMNS)
        columns = opened.kept_apart(asked or ["mix"])
        wanted = list(dict.fromkeys(measure_of(name, name, spoken) for name in measures.split(",") if name.strip()))
        ends, precision = _levels(levels, spoken), _precision(until, spoken)
        firms = opened.kept_apart(["size_class"])[1:]
        options = {
            "by": columns,
            "per_firm": firms,
            "measures": wanted,
            "levels": ends,
            "until": precision,
            "method": method.value,
            "dependence": dependence,
        }
        simulation = simulated(
            opened, opened.estimated(), draws=draws, seed=seed, include_voluntary=include_voluntary, **options
        )
        shown = _shown(simulation, form, spoken, include_voluntary, exact=exact, to_file=output is not None)
        give(shown, output, spoken)
        if precision is not None and not simulation.is_precise:
            text = own.NOT_PRECISE.fill(draws=float(len(simulation)), until=until)
            tell(text.to(spoken), err=True)
        opened.mention_notices(output, form)


def simulated(opened: AskedWorkbook, result: Result, **options: object) -> Simulation:
    """Make draws of an estimate, telling how far they are; refuses more than can be kept."""
    from burden.engine.uncertainty.sampling import TooManyParametersError
    from burden.engine.uncertainty.simulation import TooManyDrawsError
    from burden.engine.uncertainty.simulation import simulate as draw

    spoken = opened.spoken
    try:
        with progress_bar(own.SIMULATING.to(spoken)) as bar:
            return draw(result, progress=bar, **options)  # type: ignore[arg-type]
    except TooManyDrawsError as error:
        refuse(own.TOO_MANY_DRAWS.fill(draws=float(error.draws), totals=float(error.totals)), spoken)
    except TooManyParametersError as error:
        refuse(own.TOO_MANY_PARAMETERS.fill(count=float(error.count), most=float(error.most)), spoken)


def _shown(
    simulation: Simulation, form: Format, spoken: Language, include_voluntary: bool, *, exact: bool, to_file: bool
) -> str:
    """The simulation in the form that was asked for."""
    settings = simulation.study.settings
    basis: dict[str, Any] = {} if simulation.study.under is None else {"scenario": simulation.study.under}
    basis |= {
        "draws": len(simulation),
        "seed": simulation.seed,
        "method": simulation.method.value,
        "dependence": simulation.dependence,
        "convention": settings.convention or "",
        "price_year": settings.price_year,
    }
    if form is Format.CSV:
        # What the figures rest on goes along with every row, so that a figure can be read by itself.
        table = _without_chances(simulation, simulation.summary())
        for name, value in basis.items():
            table[name] = value
        return as_text(table, form)
    from burden.engine.uncertainty.methods import compare_methods

    methods = compare_methods(simulation, include_voluntary=include_voluntary)
    if form is Format.JSON:
        from burden.answers.draws import places

        tables = {"methods": methods, "summary": simulation.summary(), "per_firm": simulation.per_firm()}
        tables = {name: _without_chances(simulation, table) for name, table in tables.items()}
        if simulation.by == ("mix",) and simulation.parameters:
            tables |= {"pairs": simulation.pairs(), "ranks": places(simulation)}
        return as_json(basis | {name: table.to_dict("records") for name, table in tables.items()})
    from burden.cli.terminal import captured

    with captured(plain=to_file) as (console, shown):
        show_simulation(simulation, methods, spoken, console, exact=exact)
    return shown()


def show_simulation(
    simulation: Simulation, methods: pd.DataFrame, spoken: Language, console: Console, *, exact: bool
) -> None:
    """What the totals may come to, the places of the mixes, how they compare, and what a firm pays.

    `methods` tells how precise each method is, as `burden.engine.uncertainty.methods.compare_methods` gives it.
    """
    from burden.answers.tables.texts import PAIRS_NOTE
    from burden.answers.tables.uncertain import basis_of, drawn_pairs, drawn_per_firm, drawn_ranks, drawn_totals
    from burden.cli.drawing import say
    from burden.render.terminal import in_terminal
    from burden.study import name_in
    from burden.writing.amounts import units_in_words

    study, settings = simulation.study, simulation.study.settings
    say(console, f"{name_in(settings, spoken, settings.language, 'title')}: {own.TITLE.to(spoken)}", style="bold")
    if not simulation.parameters:
        say(console, own.NO_RANGES.to(spoken))
        return
    said = [basis_of(simulation, own.BASIS if len(simulation) > 1 else own.BASIS_ONE), units_in_words(settings)]
    said += [*([] if exact else [own.DIGITS]), *([] if methods.empty else [_methods_in_words(methods)])]
    for text in said:
        say(console, text.to(spoken))
    # Places and chances are of mixes that bear on the same group: the headline one, or the one that was asked for.
    every, apart = simulation, simulation.by == ("mix", "group")
    first = simulation.result.headline.group
    if apart and first is not None:
        simulation = simulation.of(first)
    for measure in simulation.measures:
        totals = drawn_totals(simulation, [measure])
        console.print()
        console.print(in_terminal(totals, study, spoken, exact=exact))
        if simulation.by == ("mix",):
            for text in _outside(totals):
                say(console, text.to(spoken))
            if len(totals.rows) > 1:
                beside = (drawn_ranks(simulation, [measure]), drawn_pairs(simulation, [measure]))
                for table in (table for table in beside if table is not None):
                    console.print(in_terminal(table, study, spoken, exact=exact))
                say(console, PAIRS_NOTE.to(spoken))
    console.print()
    console.print(in_terminal(drawn_per_firm(simulation), study, spoken, "measure", exact=exact))
    for measure in every.measures if apart else ():
        table = drawn_totals(every, [measure])
        others = table.rows[table.rows["group"] != first]
        if len(others):
            console.print()
            console.print(in_terminal(replace(table, rows=others), study, spoken, exact=exact))


def _methods_in_words(methods: pd.DataFrame) -> Text:
    from burden.answers.tables.texts import METHODS
    from burden.writing.figures import percentage

    errors = [
        joined([METHODS[method], Text.of(partial(percentage, error))])
        for method, error in zip(methods["method"], methods["error"], strict=True)
    ]
    smallest = [METHODS[method] for method in methods.loc[methods["is_smallest"], "method"]]
    verdict = (own.SMALLEST if len(smallest) == 1 else own.AS_SMALL).fill(methods=listed(smallest))
    return own.METHOD_ERRORS.fill(errors=joined(errors, ", "), verdict=verdict)


def _outside(totals: ReportTable) -> Iterator[Text]:
    """Say so where a central estimate is not even within the interval."""
    assert totals.interval is not None
    low, high = totals.interval
    for row in totals.rows.to_dict("records"):
        if not row[low] <= row["central"] <= row[high]:
            sides = (own.BELOW, own.UP, own.DOWN) if row["central"] < row[low] else (own.ABOVE, own.DOWN, own.UP)
            yield own.OUTSIDE.fill(mix=row["mix"], **dict(zip(("side", "way", "other"), sides, strict=True)))


def _without_chances(simulation: Simulation, table: pd.DataFrame) -> pd.DataFrame:
    """The table; where no figure has a range, with nothing but what the totals come to: draws would tell nothing."""
    if simulation.parameters or "central" not in table:
        return table
    columns = list(table.columns)
    return table.assign(**dict.fromkeys(columns[columns.index("central") + 1 :], math.nan))


def _levels(given: str, spoken: Language) -> list[float]:
    """Levels such as 5,95 as shares."""
    try:
        levels = [float(part.strip().rstrip("%")) / 100 for part in given.split(",")]
    except ValueError:
        levels = []
    if len(levels) < 2 or levels != sorted(set(levels)) or not all(0 < level < 1 for level in levels):
        refuse(own.WRONG_LEVELS.fill(given=f"'{given}'"), spoken)
    return levels


def _precision(given: str | None, spoken: Language) -> float | None:
    """A percentage such as 1% or 0,5% as a share."""
    if given is None:
        return None
    try:
        share = float(given.strip().rstrip("%").replace(",", ".")) / 100
    except ValueError:
        share = 0.0
    if not 0 < share < 1:
        refuse(own.WRONG_UNTIL.fill(given=f"'{given}'"), spoken)
    return share
