"""A simulation as tables and sentences in the terminal."""

from __future__ import annotations

from itertools import groupby
from typing import Any

import pandas as pd
from rich.console import Console

from burden.cli import simulation_texts as own
from burden.cli import texts
from burden.cli.drawing import say
from burden.engine.per_firm import FIRM_COLUMNS
from burden.engine.simulation import Simulation
from burden.engine.statistics import level_name
from burden.language import Language, Text, figure
from burden.render.cells import CellWriter
from burden.render.terminal import TerminalTable
from burden.study import name_in
from burden.writing.figures import chance, exact_percentage
from burden.writing.form import FORMS, Form
from burden.writing.measures import MEASURES
from burden.writing.precision import decimals_supported
from burden.writing.texts import HEADINGS

# The most decimals of a total and of an amount per firm; and those of what is asked for exactly.
_OF_TOTALS, _OF_FIRMS, _EXACT = 0, 2, 2

Row = dict[str, Any]


class Writer:
    """Writes the figures of a simulation with the digits that their interval supports."""

    def __init__(self, simulation: Simulation, language: Language, exact: bool) -> None:
        """Keep what figures are written by."""
        self.language, self.exact = language, exact
        self.levels = [level_name(level) for level in simulation.levels]
        self._cells = CellWriter(simulation.study, language)

    def figures(self, row: Row, names: list[str], most: int) -> list[str]:
        """Figures that belong together, rounded to the same place."""
        low, high = row[self.levels[0]], row[self.levels[-1]]
        decimals = _EXACT if self.exact else decimals_supported(low, high, most)
        return ["–" if pd.isna(row[name]) else figure(row[name], self.language, decimals) for name in names]

    def chance(self, share: float) -> str:
        """A chance as a percentage; what did not happen in any draw may still happen."""
        return chance(share, self.language, _EXACT if self.exact else 0)

    def error(self, row: Row) -> str:
        """The error of a mean, as a share of that mean, with one digit that counts."""
        if pd.isna(row["standard_error"]) or row["mean"] == 0:
            return "–"
        return self.percentage(abs(row["standard_error"] / row["mean"]))

    def percentage(self, share: float) -> str:
        """A share as a percentage with one digit that counts."""
        if self.exact:
            return exact_percentage(round(share, 4), self.language)
        return exact_percentage(float(f"{share:.1g}"), self.language)

    def keys(self, row: Row, names: list[str]) -> list[str]:
        """The cells of the columns that the totals are broken down by."""
        return [self._cells.write(name, FORMS.get(name, Form.CODE), row[name]) for name in names]


def show_simulation(
    simulation: Simulation, methods: pd.DataFrame, language: Language, console: Console, *, exact: bool
) -> None:
    """What the totals may come to, the places of the mixes, how they compare, and what a firm pays.

    `methods` tells how precise each method is, as `burden.engine.methods.compare_methods` gives it.
    """
    writer = Writer(simulation, language, exact)
    _show_basis(simulation, writer, console)
    if not simulation.parameters:
        return
    if len(methods):
        say(console, _methods_sentence(methods, writer))
    by_mix = simulation.by == ("mix",)
    pairs = _by_measure(simulation.pairs()) if by_mix else {}
    ranks = _by_measure(simulation.ranks()) if by_mix else {}
    for measure, rows in _by_measure(simulation.summary()).items():
        say(console, "")
        console.print(_summary_table(measure, rows, list(simulation.by), writer))
        if not by_mix:
            continue
        for row in rows:
            _say_outside(row, writer, console)
        if len(rows) > 1:
            console.print(_rank_table(ranks[measure], writer))
            for row in pairs[measure]:
                say(console, _pair_sentence(measure, row, writer))
    say(console, "")
    _show_firms(simulation, writer, console)


def _show_basis(simulation: Simulation, writer: Writer, console: Console) -> None:
    settings, language = simulation.study.settings, writer.language
    say(console, f"{name_in(settings, language, settings.language, 'title')}: {own.TITLE.to(language)}", style="bold")
    low, high = simulation.levels[0] * 100, simulation.levels[-1] * 100
    if not simulation.parameters:
        say(console, own.NO_RANGES.to(language))
        return
    basis = (own.BASIS if len(simulation) > 1 else own.BASIS_ONE).fill(
        draws=float(len(simulation)),
        parameters=float(simulation.parameters),
        method=own.METHODS[simulation.method.value],
        seed=str(simulation.seed),
        low=round(low, 10),
        high=round(high, 10),
        share=round(high - low, 10),
    )
    say(console, basis.to(language))
    say(console, texts.UNITS.fill(currency=settings.currency, year=str(settings.price_year)).to(language))
    if not writer.exact:
        say(console, own.DIGITS.to(language))


def _methods_sentence(methods: pd.DataFrame, writer: Writer) -> str:
    language = writer.language
    rows = methods.to_dict("records")
    errors = [
        own.METHOD_ERROR.fill(method=own.METHODS[row["method"]], error=writer.percentage(row["error"])) for row in rows
    ]
    smallest = [own.METHODS[row["method"]].to(language) for row in rows if row["is_smallest"]]
    verdict = own.SMALLEST.fill(method=smallest[0])
    if len(smallest) > 1:
        verdict = own.AS_SMALL.fill(methods=own.AND.fill(first=", ".join(smallest[:-1]), last=smallest[-1]))
    return own.METHOD_ERRORS.fill(errors=", ".join(text.to(language) for text in errors), verdict=verdict).to(language)


def _summary_table(measure: str, rows: list[Row], by: list[str], writer: Writer) -> TerminalTable:
    language, central = writer.language, ["central", "mean", "median"]
    headings = [HEADINGS[name].to(language) for name in (*by, *central)]
    headings += [f"{figure(float(name[1:]), language)}%" for name in writer.levels]
    headings.append(HEADINGS["precision"].to(language))
    cells = [
        [*writer.keys(row, by), *writer.figures(row, [*central, *writer.levels], _OF_TOTALS), writer.error(row)]
        for row in rows
    ]
    return _table(MEASURES[measure], headings, len(by), cells, language)


def _rank_table(rows: list[Row], writer: Writer) -> TerminalTable:
    places = [name for name in rows[0] if name.startswith("rank_")]
    headings = [HEADINGS["mix"], own.CHEAPEST, *(own.PLACE.fill(rank=rank) for rank in range(2, len(places) + 1))]
    cells = [[*writer.keys(row, ["mix"]), *(writer.chance(row[name]) for name in places)] for row in rows]
    return _table(own.RANKS, [heading.to(writer.language) for heading in headings], 1, cells, writer.language)


def _table(title: Text, headings: list[str], keys: int, rows: list[list[str]], language: Language) -> TerminalTable:
    """A table of which the first columns are no figures."""
    return TerminalTable(title.to(language), headings, [place >= keys for place in range(len(headings))], rows)


def _pair_sentence(measure: str, row: Row, writer: Writer) -> str:
    """Which of two mixes is the cheaper, the likelier one first."""
    if row["equal"] == 1:
        return own.PAIR_EQUAL.fill(first=row["first"], second=row["second"]).to(writer.language)
    if row["first_cheaper"] < row["second_cheaper"]:
        turned = dict(zip(writer.levels, (-row[name] for name in reversed(writer.levels)), strict=True))
        swapped = {"first": row["second"], "second": row["first"], "first_cheaper": row["second_cheaper"]}
        # Levels that lie unevenly would change ends; the ends shown are then those of the pair as it stands.
        row = row | swapped | turned | {"difference": -row["difference"]}
    difference, low, high = writer.figures(row, ["difference", writer.levels[0], writer.levels[-1]], _OF_TOTALS)
    sentence = own.PAIR_HOURS if measure == "hours" else own.PAIR
    return sentence.fill(
        first=row["first"], second=row["second"], chance=writer.chance(row["first_cheaper"]),
        difference=difference, low=low, high=high,
    ).to(writer.language)  # fmt: skip


def _say_outside(row: Row, writer: Writer, console: Console) -> None:
    """Say so where the central estimate is not even within the interval."""
    low, central, high = row[writer.levels[0]], row["central"], row[writer.levels[-1]]
    if low <= central <= high:
        return
    side, way, other = (own.BELOW, own.UP, own.DOWN) if central < low else (own.ABOVE, own.DOWN, own.UP)
    say(console, own.OUTSIDE.fill(mix=row["mix"], side=side, way=way, other=other).to(writer.language))


def _show_firms(simulation: Simulation, writer: Writer, console: Console) -> None:
    if simulation.firms is None:
        return
    language = writer.language
    mixes = [mix.code for mix in simulation.study.mixes]
    columns = [name for name in simulation.firms.columns if name in FIRM_COLUMNS]
    say(console, own.PER_FIRM.to(language), style="bold")
    for measure, rows in _by_measure(simulation.per_firm()).items():
        headings = [HEADINGS[name].to(language) for name in columns] + mixes
        kinds: dict[tuple[str, ...], dict[str, str]] = {}
        for row in rows:
            kind = tuple(writer.keys(row, columns))
            kinds.setdefault(kind, {})[str(row["mix"])] = _median_and_interval(row, writer)
        cells = [[*kind, *(of_mix.get(mix, "–") for mix in mixes)] for kind, of_mix in kinds.items()]
        console.print(_table(MEASURES[measure], headings, len(columns), cells, language))


def _median_and_interval(row: Row, writer: Writer) -> str:
    if pd.isna(row["median"]):
        return "–"
    median, low, high = writer.figures(row, ["median", writer.levels[0], writer.levels[-1]], _OF_FIRMS)
    return median if low == high else f"{median} ({low} – {high})"


def _by_measure(table: pd.DataFrame) -> dict[str, list[Row]]:
    """The rows of each measure, in the order of the table."""
    rows = [{str(name): value for name, value in row.items()} for row in table.to_dict("records")]
    return {measure: list(of_measure) for measure, of_measure in groupby(rows, key=lambda row: str(row["measure"]))}
