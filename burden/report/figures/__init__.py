"""The figures: charts as functions of plain tables, for documents and for the screen.

Each function takes a table of codes and figures, the names of the codes and a `Look`, and gives an Altair chart in one
theme, with its alternative text as `description`. Data that leave nothing to show give a chart that says so. Every
figure of a `Report` comes from `burden.report.figures.of_report`; files are made by `burden.report.figures.render`.
"""

from burden.report.figures.bars import by_kind, by_size_class, mixes
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
