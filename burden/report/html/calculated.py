"""What the file calculates with: the figures of the study and the rows of the calculation.

All of it is plain lists, by position in the tables of the study, as the engine and the live workbook have them.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from burden.answers.report import Report
from burden.engine import Result
from burden.engine.timing import is_yearly
from burden.report.excel.numbering import number_lines
from burden.report.excel.rows import CalculationRows, find_calculation
from burden.report.excel.worth import worth_of
from burden.report.html.following import following
from burden.study.prices import level_of
from burden.study.reach import NO_ROW
from burden.study.tables.counts import OF_A_CATEGORY
from burden.study.words import RareActivities, Rounding

CHANGEABLE: dict[str, tuple[str, ...]] = {
    "tariffs": ("tariff",),
    "firm_categories": ("firms",),
    "counts": ("number",),
    "activities": (
        "hours",
        "minutes",
        "external_costs",
        "investment",
        "frequency",
        "business_as_usual",
    ),
    "scope": ("share",),
    "interactions": ("change", "overlap"),
}
"""The figures that a reader may change, by table."""


def calculated(report: Report) -> dict[str, Any]:
    """Everything that the file calculates with."""
    result, settings = report.result, report.settings
    found = find_calculation(result, report.path)
    lines = result.positions
    order = np.concatenate([found.lines.line, found.others.line])
    activity = lines.activity[order]
    causes = list(dict.fromkeys([*found.lines.causes, *found.others.causes]))
    cause_at = {of: at for at, of in enumerate(causes)}
    return {
        "rounding": list(Rounding).index(settings.rules.rounding) + 1,
        "overhead": settings.rules.overhead,
        "values": _values(report),
        "levels": _levels(report),
        "bound": _bound(report, found),
        "rows": {
            "line": order.tolist(),
            "mix": lines.mix[order].tolist(),
            "activity": activity.tolist(),
            "category": lines.category[order].tolist(),
            "scope": np.concatenate([found.lines.scope, found.others.scope]).tolist(),
            "tariff": lines.tariff[order].tolist(),
            "chain": lines.chain[order].tolist(),
            "causes": [cause_at[of] for of in (*found.lines.causes, *found.others.causes)],
            "running": np.concatenate([found.lines.running, found.others.running]).tolist(),
            "invested": np.concatenate([found.lines.investment, found.others.investment]).tolist(),
        },
        "lines": len(lines),
        "counts": number_lines(result, report.language).counts.tolist(),
        "causes": [list(of) for of in causes],
        "chains": [{"rows": list(chain.rows), "has": chain.attribute or ""} for chain in lines.chains],
        "has": {name: getattr(result.inputs, name).tolist() for name in OF_A_CATEGORY},
        "yearly": [bool(of) for of in _yearly_activities(result)],
        "obligation": lines.obligation_of.tolist(),
        "instrument": lines.instrument_of.tolist(),
        "worth": {name: figures.tolist() for name, figures in worth_of(found.courses, report.path).items()},
        "following": following(report),
        "years": {"courses": [course.course.tolist() for course in found.courses], "wages": _wages(report)},
    }


def _values(report: Report) -> dict[str, dict[str, list[float]]]:
    """The central values as they stand in the workbook, or what an empty cell means, by table and field."""
    inputs, study = report.result.inputs, report.study
    by_minutes = [row.minutes is not None for row in study.activities]
    return {
        "tariffs": {"tariff": [row.tariff.central for row in study.tariffs]},
        "firm_categories": {"firms": inputs.firms.tolist()},
        "counts": {"number": inputs.number.tolist()},
        "activities": {
            "hours": [
                0.0 if minutes or row.hours is None else row.hours.central
                for row, minutes in zip(study.activities, by_minutes, strict=True)
            ],
            "minutes": [0.0 if row.minutes is None else row.minutes.central for row in study.activities],
            "external_costs": [row.external_costs.central for row in study.activities],
            "investment": [row.investment.central for row in study.activities],
            "frequency": inputs.frequency.tolist(),
            "business_as_usual": inputs.business_as_usual.tolist(),
        },
        "scope": {"share": inputs.share.tolist()},
        "interactions": {"change": inputs.change.tolist(), "overlap": inputs.overlap.tolist()},
    }


def _levels(report: Report) -> dict[str, list[float]]:
    """What moves money of each row to the study's price year."""
    study = report.study
    return {
        "tariffs": [level_of(study, row) for row in study.tariffs],
        "activities": [level_of(study, row) for row in study.activities],
    }


def _bound(report: Report, found: CalculationRows) -> dict[str, list[int]]:
    """The figures on which courses over the years rest, which therefore cannot be changed here, by table and field."""
    shares = {scope for course in found.courses for scope in course.scope or ()} - {NO_ROW}
    placed = report.settings.rules.rare_activities is RareActivities.PLACED
    rare = np.flatnonzero(_yearly_activities(report.result)).tolist() if placed else []
    return {"scope/share": sorted(shares), "activities/frequency": rare}


def _wages(report: Report) -> list[float]:
    """Tariffs in each year relative to the first."""
    path = report.path
    return [1.0] * len(path.years) if path.wages is None else path.wages.tolist()


def _yearly_activities(result: Result) -> npt.NDArray[np.bool_]:
    """Which activity rows are structural; shape (activity rows,)."""
    yearly = np.zeros(len(result.study.activities), dtype=bool)
    yearly[result.positions.activity] = is_yearly(result)
    return yearly
