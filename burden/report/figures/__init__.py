"""The figures: charts as functions of plain tables, for documents and for the screen.

Each function takes a table of codes and figures, the names of the codes and a `Look`, and gives an Altair chart in one
theme, with its alternative text as `description`. Data that leave nothing to show give a chart that says so. Every
figure of a `Report` comes from `burden.report.figures.of_report`; files are made by `burden.report.figures.render`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from burden.report.figures.bars import by_kind, by_size_class, mixes
    from burden.report.figures.cost_goals import cost_and_goals
    from burden.report.figures.dots import benchmarks, per_firm_by_size
    from burden.report.figures.heat import per_firm
    from burden.report.figures.lighter import frontier, smallest_size
    from burden.report.figures.over_years import years, years_by_part
    from burden.report.figures.steps import difference
    from burden.report.figures.uncertainty import intervals, tornado
    from burden.writing.look import PAGE_WIDTH, Look

__all__ = [
    "PAGE_WIDTH",
    "Look",
    "benchmarks",
    "by_kind",
    "by_size_class",
    "cost_and_goals",
    "difference",
    "frontier",
    "intervals",
    "mixes",
    "per_firm",
    "per_firm_by_size",
    "smallest_size",
    "tornado",
    "years",
    "years_by_part",
]

_HOMES = {
    "burden.report.figures.bars": ("by_kind", "by_size_class", "mixes"),
    "burden.report.figures.cost_goals": ("cost_and_goals",),
    "burden.report.figures.dots": ("benchmarks", "per_firm_by_size"),
    "burden.report.figures.heat": ("per_firm",),
    "burden.report.figures.lighter": ("frontier", "smallest_size"),
    "burden.report.figures.over_years": ("years", "years_by_part"),
    "burden.report.figures.steps": ("difference",),
    "burden.report.figures.uncertainty": ("intervals", "tornado"),
    "burden.writing.look": ("PAGE_WIDTH", "Look"),
}


def __getattr__(name: str) -> Any:
    """Import a figure when it is first used: a process that only draws needs none of them."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module 'burden.report.figures' has no attribute {name!r}")
