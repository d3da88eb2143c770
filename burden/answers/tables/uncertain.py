"""Tables of how sure the figures are: intervals, chances, and which parameters matter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd

from burden.answers.draws import Alike, Cheapest, alike, places
from burden.answers.table import Mark, Marks, ReportTable, TableColumn, columns_of
from burden.answers.tables import texts
from burden.engine.many.measures import TOTALS
from burden.engine.per_firm import FIRM_COLUMNS
from burden.engine.uncertainty.statistics import level_name
from burden.language import Text, both, joined, listed
from burden.study.labels import parameter_label
from burden.writing.amounts import AmountStyle, units_in_words
from burden.writing.figures import MISSING
from burden.writing.form import FORMS, Form
from burden.writing.look import Look
from burden.writing.measures import in_sentence
from burden.writing.names import mix_text
from burden.writing.texts import HEADINGS
from burden.writing.wording import chance

if TYPE_CHECKING:
    from burden.answers.report import Report
    from burden.engine.uncertainty.simulation import Simulation

MEASURES = ("one_off", "structural", "annual_equivalent", "present_value")
COMPARED = ("one_off", "structural", "annual_equivalent")
"""What mixes are compared by."""
_EQUAL = Mark(instead=texts.EQUAL, small=texts.IN_EVERY_DRAW)
_NEITHER = Mark(instead=both(MISSING))
WIDEST = 10
"""How many parameters a tornado shows per mix."""


def uncertainty(report: Report) -> ReportTable | None:
    """What the totals of each mix may come to; None where no figure has a range, as for all tables here."""
    return drawn_totals(report.simulation, MEASURES) if report.has_ranges else None


def drawn_totals(simulation: Simulation, measures: Sequence[str] = TOTALS) -> ReportTable:
    """What totals may come to, by the columns of the simulation; of one measure a table under its name."""
    rows = simulation.summary()
    rows["precision"] = (rows["standard_error"] / rows["mean"].where(rows["mean"] != 0)).abs()
    columns = (
        *columns_of(*((name, FORMS.get(name, Form.CODE)) for name in simulation.by)),
        *columns_of(("central", Form.MONEY), ("above", Form.CHANCE), ("mean", Form.MONEY), ("median", Form.MONEY)),
        *_levels_of(simulation, Form.MONEY),
        *columns_of(("precision", Form.SHARE)),
    )
    return _drawn(simulation, "uncertainty", texts.UNCERTAINTY, columns, rows, measures)


def uncertainty_per_firm(report: Report) -> ReportTable | None:
    """What the burden per firm of each size class may come to in each mix; None where no firms are counted."""
    if not report.has_ranges or not report.study.counts_firms:
        return None
    columns = (
        *columns_of(("mix", Form.CODE), ("size_class", Form.CODE)),
        *columns_of(("central", Form.MONEY_PER_FIRM), ("above", Form.CHANCE), ("median", Form.MONEY_PER_FIRM)),
        *_levels_of(report.simulation, Form.MONEY_PER_FIRM),
    )
    rows = report.simulation.per_firm()
    measures = list(rows["measure"].unique())
    return _drawn(report.simulation, "uncertainty_per_firm", texts.UNCERTAINTY_PER_FIRM, columns, rows, measures)


def drawn_per_firm(simulation: Simulation) -> ReportTable:
    """What the burden of each kind of firm may come to; a column per mix."""
    assert simulation.firms is not None
    rows, low, high = simulation.per_firm(), *_ends(simulation)
    rows["estimate"] = list(zip(rows["median"], rows[low], rows[high], strict=True))
    keys = ["measure", *(name for name in simulation.firms if name in FIRM_COLUMNS)]
    kinds = rows.groupby(keys, sort=False, observed=True, dropna=False)
    columns = columns_of(*((key, Form.CODE) for key in keys))
    columns += tuple(TableColumn(mix.code, both(mix.code), Form.ESTIMATE) for mix in simulation.study.mixes)
    found = [dict(zip(keys, key, strict=True)) | dict(zip(of["mix"], of["estimate"], strict=True)) for key, of in kinds]
    frame = pd.DataFrame(found, columns=[column.name for column in columns], dtype=object)
    return ReportTable("drawn_per_firm", texts.DRAWN_PER_FIRM, columns, frame)


def cheapest_by_size(told: Cheapest, timing: str, draws: int) -> ReportTable:
    """How often each alternative costs the firms of a size least; see `burden.answers.draws.cheapest_per_firm`."""
    columns = columns_of(("size_class", Form.CODE))
    columns += tuple(TableColumn(mix, both(mix), Form.CHANCE) for mix in told.chances.columns)
    rows = told.chances.rename_axis("size_class").reset_index()
    sizes = enumerate(map(str, told.chances.index))
    marks = {(row, mix): mark for row, size in sizes for mix, mark in tied(told.alike[size])}
    title, note = texts.CHEAPEST_BY_SIZE.fill(measure=in_sentence(timing)), texts.CHEAPEST_BY_SIZE_NOTE
    return ReportTable("cheapest_by_size", title, columns, rows, note=note.fill(draws=float(draws)), marks=marks)


def tied(alike: Alike) -> Iterator[tuple[str, Mark]]:
    """The mixes that share their chance with others, which cost as much in every draw, with what is said of that."""
    for mix, same in alike.items():
        others = [both(other) for other in same if other != mix]
        if others:
            yield mix, Mark(small=texts.COSTS_AS.fill(mixes=listed(others)))


def pairs(report: Report) -> ReportTable | None:
    """Every two mixes, draw by draw: the chance that each is the cheaper, and their difference."""
    if not report.has_ranges or len(report.mixes) < 2:
        return None
    return drawn_pairs(report.simulation, COMPARED, with_mean=True)


def drawn_pairs(simulation: Simulation, measures: Sequence[str] = TOTALS, *, with_mean: bool = False) -> ReportTable:
    """Every two mixes, draw by draw; the chance that they are equal only where some are in any draw."""
    rows = _with_central(simulation, measures)
    chances = ["first_cheaper", "equal", "second_cheaper"]
    if not rows["equal"].any():
        chances.remove("equal")
    columns = (
        *columns_of(("first", Form.CODE), ("second", Form.CODE), *((name, Form.CHANCE) for name in chances)),
        TableColumn("central", HEADINGS["difference"], Form.MONEY),
        *((TableColumn("difference", HEADINGS["mean_difference"], Form.MONEY),) if with_mean else ()),
        *_levels_of(simulation, Form.MONEY),
    )
    table = _drawn(simulation, "pairs", texts.PAIRS, columns, rows, measures, texts.PAIRS_NOTE)
    said = {"first_cheaper": _NEITHER, "equal": Mark(instead=texts.IN_EVERY_DRAW), "second_cheaper": _NEITHER}
    tied = (row for row, equal in enumerate(rows["equal"]) if equal == 1)
    return replace(table, marks={(row, name): mark for row in tied for name, mark in said.items()})


def pairs_matrix(simulation: Simulation, measure: str, look: Look) -> ReportTable:
    """Every two mixes once: the chance that the one of the row is the cheaper, and below it what they differ."""
    low, high = _ends(simulation)
    rows, totals = _with_central(simulation, [measure]), _of_measures(simulation.summary(), [measure])
    unit = AmountStyle.of(totals[[low, high, "central"]].to_numpy(float).ravel(), look)
    codes = [str(code) for code in totals["mix"]]
    columns = (
        *columns_of(("mix", Form.CODE)),
        *(
            TableColumn(f"mix {code}", mix_text(simulation.study, code), Form.CHANCE, group=texts.CHEAPER_THAN)
            for code in codes[1:]
        ),
    )
    chances = pd.DataFrame(index=codes[:-1], columns=[column.name for column in columns[1:]], dtype=float)
    twice = ((row, f"mix {code}") for row in range(len(codes) - 1) for code in codes[1 : row + 1])
    marks: Marks = dict.fromkeys(twice, Mark(instead=both("")))
    for row in rows.to_dict("records"):
        place, equal = (codes.index(str(row["first"])), f"mix {row['second']}"), float(row["equal"])
        chances.loc[str(row["first"]), f"mix {row['second']}"] = row["first_cheaper"]
        differ = both(unit.signed_interval(row["central"], row[low], row[high]))
        in_some = texts.EQUAL_IN.fill(chance=chance(equal)) if equal else None
        marks[place] = _EQUAL if equal == 1 else Mark(small=joined([in_some, differ], "; "))
    note = texts.PAIRS_MATRIX_NOTE.fill(
        share=_percentage(simulation.levels[-1] - simulation.levels[0]), unit=unit.axis()
    )
    title = joined([texts.PAIRS, in_sentence(measure)], ": ")
    frame = chances.rename_axis("mix").reset_index()
    return ReportTable("pairs_matrix", title, columns, frame, note=note, marks=marks)


def _with_central(simulation: Simulation, measures: Sequence[str]) -> pd.DataFrame:
    """Every two mixes, with what they differ by the central estimate, as it stands wherever mixes are compared."""
    rows, totals = _of_measures(simulation.pairs(), measures), simulation.summary().astype({"mix": str})
    central = totals.set_index(["measure", "mix"])["central"]
    one, other = (pd.MultiIndex.from_frame(rows[["measure", name]]) for name in ("first", "second"))
    rows["central"] = central.loc[one].to_numpy(float) - central.loc[other].to_numpy(float)
    return rows


def ranks(report: Report) -> ReportTable | None:
    """The chance of each alternative to be the cheapest, the second, and so on; None where there are not several."""
    return drawn_ranks(report.simulation, COMPARED) if report.has_ranges else None


def drawn_ranks(simulation: Simulation, measures: Sequence[str] = TOTALS) -> ReportTable | None:
    """The chance of each alternative to be the cheapest, the second, and so on; None where there are not several."""
    rows = places(simulation)
    if "rank_2" not in rows:
        return None
    columns = columns_of(("mix", Form.CODE)) + _places_of(rows)
    shared = any(_shared(simulation, measure) for measure in measures)
    return _drawn(simulation, "ranks", texts.RANKS, columns, rows, measures, texts.PLACES_SHARED if shared else None)


def _shared(simulation: Simulation, measure: str) -> bool:
    """Whether any two alternatives cost the same in every draw."""
    return any(len(same) > 1 for same in alike(simulation, measure, simulation.study.alternatives).values())


def _places_of(rows: pd.DataFrame) -> tuple[TableColumn, ...]:
    """The columns with the chance of each place."""
    return tuple(
        TableColumn(name, texts.CHEAPEST if rank == 1 else texts.PLACE.fill(rank=rank), Form.CHANCE)
        for rank, name in enumerate((name for name in map(str, rows) if name.startswith("rank_")), start=1)
    )


def by_dependence(report: Report) -> ReportTable | None:
    """The interval of each mix, and the chance of each place, under every dependence side by side."""
    return drawn_by_dependence(report.results.under_dependence(report.simulation)) if report.has_ranges else None


def drawn_by_dependence(drawn: Mapping[float, Simulation]) -> ReportTable:
    """The same of draws of the annual equivalent, by their dependence."""
    found = []
    for dependence, simulation in drawn.items():
        ranks = places(simulation)
        summary = simulation.summary().assign(dependence=dependence)
        found.append(summary.merge(ranks, how="left", on=["measure", "mix"]) if "rank_2" in ranks else summary)
    mixes = list(simulation.groups["mix"].astype(str))
    rows = pd.concat(found).sort_values("mix", key=lambda codes: codes.astype(str).map(mixes.index), kind="stable")
    columns = (
        *columns_of(("mix", Form.CODE), ("dependence", Form.FACTOR), ("median", Form.MONEY)),
        *_levels_of(simulation, Form.MONEY),
        *_places_of(rows),
    )
    return ReportTable(
        "by_dependence",
        joined([texts.BY_DEPENDENCE, in_sentence("annual_equivalent")], ": "),
        columns,
        rows[[column.name for column in columns]].reset_index(drop=True),
        note=texts.BY_DEPENDENCE_NOTE,
        interval=_ends(simulation),
    )


def tornado(report: Report) -> ReportTable | None:
    """For each mix the parameters that change its annual equivalent most between their low and high value."""
    if not report.has_ranges:
        return None
    study, sensitivity = report.study, report.sensitivity
    by_key = {parameter.key: parameter for parameter in sensitivity.parameters}
    found = []
    for mix in report.mixes:
        bars = sensitivity.tornado(mix)
        found.append(bars[bars["swing"] != 0].head(WIDEST).assign(mix=mix))
    rows = pd.concat(found, ignore_index=True)
    listed = [by_key[key] for key in rows["key"]]
    rows["figure"] = [parameter_label(study, parameter, report.language) for parameter in listed]
    rows["sheet"] = [parameter.table for parameter in listed]
    rows["row"] = pd.array([parameter.record.row for parameter in listed], dtype="Int32")
    columns = columns_of(
        ("mix", Form.CODE), ("figure", Form.TEXT), ("sheet", Form.CODE), ("row", Form.YEAR), ("key", Form.TEXT),
        ("low", Form.FACTOR), ("central", Form.FACTOR), ("high", Form.FACTOR),
        ("at_low", Form.MONEY), ("at_high", Form.MONEY), ("swing", Form.MONEY),
    )  # fmt: skip
    return ReportTable(
        "tornado",
        texts.TORNADO,
        columns,
        rows[[column.name for column in columns]],
        note=texts.TORNADO_NOTE.fill(most=WIDEST),
        interval=("at_low", "at_high"),
        codes={"figure": [parameter.field for parameter in listed]},
    )


def _drawn(
    simulation: Simulation,
    name: str,
    title: Text,
    columns: tuple[TableColumn, ...],
    rows: pd.DataFrame,
    measures: Sequence[str],
    note: Text | None = None,
) -> ReportTable:
    """A table of a simulation; of one measure under its name, and in its unit."""
    ends = _ends(simulation) if any(column.form is not Form.CHANCE for column in columns[1:]) else None
    if len(measures) == 1:
        title = joined([title, in_sentence(measures[0])], ": ")
        note = joined([units_in_words(simulation.study.settings, measures[0]), note]) if ends else note
    else:
        columns = (*columns_of(("measure", Form.CODE)), *columns)
    return ReportTable(
        name,
        title,
        columns,
        _of_measures(rows, measures)[[column.name for column in columns]],
        note=joined([note, basis_of(simulation, texts.SIMULATED if ends else texts.SIMULATED_CHANCES)]),
        interval=ends,
    )


def _of_measures(rows: pd.DataFrame, measures: Sequence[str]) -> pd.DataFrame:
    return rows[rows["measure"].isin(measures)].reset_index(drop=True)


def _ends(simulation: Simulation) -> tuple[str, str]:
    """The columns with the ends of the interval."""
    return level_name(simulation.levels[0]), level_name(simulation.levels[-1])


def _levels_of(simulation: Simulation, form: Form) -> tuple[TableColumn, ...]:
    """The columns with the quantiles."""
    return tuple(
        TableColumn(level_name(level), texts.LEVEL.fill(level=_percentage(level)), form) for level in simulation.levels
    )


def basis_of(simulation: Simulation, text: Text) -> Text:
    """What figures of a simulation rest on."""
    low, high = simulation.levels[0], simulation.levels[-1]
    basis = text.fill(
        draws=float(len(simulation)),
        parameters=float(simulation.parameters),
        method=texts.METHODS[simulation.method.value],
        seed=str(simulation.seed),
        low=_percentage(low),
        high=_percentage(high),
        share=_percentage(high - low),
    )
    return joined([basis, dependence_in_words(simulation.dependence) if simulation.parameters else texts.NO_RANGES])


def dependence_in_words(dependence: float) -> Text:
    """Under which dependence draws were made."""
    if dependence in (0, 1):
        return texts.TOGETHER if dependence else texts.INDEPENDENT
    return texts.DEPENDENT.fill(dependence=dependence)


def _percentage(share: float) -> float:
    return round(share * 100, 10)
