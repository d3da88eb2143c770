"""Tables of how sure the figures are: intervals, chances, and which parameters matter."""

from __future__ import annotations

import pandas as pd

from burden.answers.report import Report
from burden.answers.table import ReportTable, TableColumn, columns_of
from burden.answers.tables import texts
from burden.engine.simulation import Simulation
from burden.engine.statistics import level_name
from burden.language import Text, joined
from burden.study.labels import parameter_label
from burden.writing.form import Form
from burden.writing.texts import HEADINGS

MEASURES = ("one_off", "structural", "annual_equivalent", "present_value")
COMPARED = ("one_off", "structural", "annual_equivalent")
"""What mixes are compared by."""
WIDEST = 10
"""How many parameters a tornado shows per mix."""


def uncertainty(report: Report) -> ReportTable | None:
    """What the totals of each mix may come to; None where no figure has a range, as for all tables here."""
    if not report.has_ranges:
        return None
    rows = report.simulation.summary()
    rows = rows[rows["measure"].isin(MEASURES)].reset_index(drop=True)
    rows["precision"] = (rows["standard_error"] / rows["mean"].where(rows["mean"] != 0)).abs()
    columns = (
        *columns_of(("measure", Form.CODE), ("mix", Form.CODE)),
        *columns_of(("central", Form.MONEY), ("mean", Form.MONEY), ("median", Form.MONEY)),
        *levels_of(report.simulation, Form.MONEY),
        *columns_of(("precision", Form.SHARE)),
    )
    return _simulated(report, "uncertainty", texts.UNCERTAINTY, columns, rows)


def uncertainty_per_firm(report: Report) -> ReportTable | None:
    """What the burden per firm of each size class may come to in each mix."""
    if not report.has_ranges:
        return None
    columns = (
        *columns_of(("measure", Form.CODE), ("mix", Form.CODE), ("size_class", Form.CODE)),
        *columns_of(("central", Form.MONEY_PER_FIRM), ("median", Form.MONEY_PER_FIRM)),
        *levels_of(report.simulation, Form.MONEY_PER_FIRM),
    )
    rows = report.simulation.per_firm()
    return _simulated(report, "uncertainty_per_firm", texts.UNCERTAINTY_PER_FIRM, columns, rows)


def pairs(report: Report) -> ReportTable | None:
    """Every two mixes, draw by draw: the chance that each is the cheaper, and their difference."""
    if not report.has_ranges or len(report.mixes) < 2:
        return None
    rows = _compared(report.simulation.pairs())
    columns = (*columns_of(("measure", Form.CODE)), *pair_columns(report.simulation, rows))
    return _simulated(report, "pairs", texts.PAIRS, columns, rows, texts.PAIRS_NOTE)


def ranks(report: Report) -> ReportTable | None:
    """The chance of each mix to be the cheapest, the second, and so on."""
    if not report.has_ranges or len(report.mixes) < 2:
        return None
    columns = (*columns_of(("measure", Form.CODE), ("mix", Form.CODE)), *place_columns(len(report.mixes)))
    rows = _compared(report.simulation.ranks())
    return ReportTable("ranks", texts.RANKS, columns, rows, note=basis_of(report.simulation, texts.SIMULATED_CHANCES))


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
    )


def _simulated(
    report: Report,
    name: str,
    title: Text,
    columns: tuple[TableColumn, ...],
    rows: pd.DataFrame,
    note: Text | None = None,
) -> ReportTable:
    """A table of figures with their interval."""
    basis = basis_of(report.simulation, texts.SIMULATED)
    levels = [level_name(level) for level in report.simulation.levels]
    return ReportTable(
        name,
        title,
        columns,
        rows[[column.name for column in columns]],
        note=joined([note, basis]) if note else basis,
        interval=(levels[0], levels[-1]),
    )


def levels_of(simulation: Simulation, form: Form) -> tuple[TableColumn, ...]:
    """The columns with the quantiles."""
    return tuple(
        TableColumn(level_name(level), texts.LEVEL.fill(level=_percentage(level)), form) for level in simulation.levels
    )


def pair_columns(simulation: Simulation, pairs: pd.DataFrame) -> tuple[TableColumn, ...]:
    """The columns of `Simulation.pairs`; the chance that two mixes are equal only where some are in any draw."""
    chances = ["first_cheaper", "equal", "second_cheaper"]
    if not pairs["equal"].any():
        chances.remove("equal")
    return (
        *columns_of(("first", Form.CODE), ("second", Form.CODE), *((name, Form.CHANCE) for name in chances)),
        TableColumn("difference", HEADINGS["mean_difference"], Form.MONEY),
        *levels_of(simulation, Form.MONEY),
    )


def place_columns(count: int) -> tuple[TableColumn, ...]:
    """The columns with the chance of each place; the first is the cheapest."""
    return tuple(
        TableColumn(f"rank_{rank}", texts.CHEAPEST if rank == 1 else texts.PLACE.fill(rank=rank), Form.CHANCE)
        for rank in range(1, count + 1)
    )


def basis_of(simulation: Simulation, text: Text) -> Text:
    """What figures of a simulation rest on."""
    low, high = simulation.levels[0], simulation.levels[-1]
    basis = text.fill(
        draws=float(len(simulation)),
        parameters=float(simulation.parameters),
        seed=str(simulation.seed),
        low=_percentage(low),
        high=_percentage(high),
        share=_percentage(high - low),
    )
    return basis if simulation.parameters else joined([basis, texts.NO_RANGES])


def _percentage(share: float) -> float:
    return round(share * 100, 10)


def _compared(rows: pd.DataFrame) -> pd.DataFrame:
    """The measures that mixes are compared by."""
    return rows[rows["measure"].isin(COMPARED)].reset_index(drop=True)
