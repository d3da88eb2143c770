"""The burden calculator: what each policy mix costs each kind of firm, from parameters kept in Excel.

Example:
    >>> import burden
    >>> study = burden.read_study("study.xlsx")
    >>> result = burden.estimate(study)
    >>> result.lines  # one row per mix, activity row and firm category
    >>> burden.compare(result)  # the mixes side by side
    >>> result.by("mix", "timing")  # sums
    >>> study.tariffs["KEN size:zzp"]  # a row by its code, or by its name where the code stands on several rows
    >>> study.table("tariffs")  # a table as a pandas table; `with_table` takes it back
    >>> dearer = study.set("tariffs", "KEN size:zzp", tariff=60)  # its range stays in proportion
    >>> burden.scenarios({"now": study, "dearer": dearer})
    >>> burden.time_path(result).by("mix", "year")
    >>> burden.elements_of(result, "M4").pairs  # what instruments of a mix do to each other
    >>> burden.alternatives_of(result, "M4").frontier  # its lighter forms that nothing beats
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from burden.alternatives import Alternatives, alternatives_of
    from burden.answers.origin import Origin, origin_of
    from burden.answers.report import Report, prepare
    from burden.comparison import compare_mixes as compare
    from burden.comparison import scenarios
    from burden.differences import Differences, compare_versions
    from burden.elements import Elements, elements_of, stacked
    from burden.engine import LINE_COLUMNS, Result, TimePath, UnknownColumnError, estimate, time_path
    from burden.engine.many.breakeven import BreakEven, break_even, break_evens
    from burden.engine.many.measures import Measure
    from burden.engine.many.sensitivity import Sensitivity, sensitivity_of
    from burden.engine.uncertainty.simulation import Simulation, simulate
    from burden.engine.uncertainty.variance import Spread
    from burden.explanation import Explanation, explain_mixes
    from burden.language import Language
    from burden.report.export import export
    from burden.report.manifest import Manifest
    from burden.study import Problem, Quantity, Settings, Severity, Study, StudyError
    from burden.study.choices import UnknownNameError
    from burden.version import __version__
    from burden.workbook import Reading, read_study, read_workbook
    from burden.workbook.write import write_study

__all__ = [
    "LINE_COLUMNS",
    "Alternatives",
    "BreakEven",
    "Differences",
    "Elements",
    "Explanation",
    "Language",
    "Manifest",
    "Measure",
    "Origin",
    "Problem",
    "Quantity",
    "Reading",
    "Report",
    "Result",
    "Sensitivity",
    "Settings",
    "Severity",
    "Simulation",
    "Spread",
    "Study",
    "StudyError",
    "TimePath",
    "UnknownColumnError",
    "UnknownNameError",
    "__version__",
    "alternatives_of",
    "break_even",
    "break_evens",
    "compare",
    "compare_versions",
    "elements_of",
    "estimate",
    "explain_mixes",
    "export",
    "origin_of",
    "prepare",
    "read_study",
    "read_workbook",
    "scenarios",
    "sensitivity_of",
    "simulate",
    "stacked",
    "time_path",
    "write_study",
]

_HOMES = {
    "burden.alternatives": ("Alternatives", "alternatives_of"),
    "burden.comparison": ("scenarios",),
    "burden.differences": ("Differences", "compare_versions"),
    "burden.elements": ("Elements", "elements_of", "stacked"),
    "burden.engine": ("LINE_COLUMNS", "Result", "TimePath", "UnknownColumnError", "estimate", "time_path"),
    "burden.engine.many.measures": ("Measure",),
    "burden.engine.many.breakeven": ("BreakEven", "break_even", "break_evens"),
    "burden.engine.many.sensitivity": ("Sensitivity", "sensitivity_of"),
    "burden.engine.uncertainty.simulation": ("Simulation", "simulate"),
    "burden.engine.uncertainty.variance": ("Spread",),
    "burden.explanation": ("Explanation", "explain_mixes"),
    "burden.language": ("Language",),
    "burden.report.export": ("export",),
    "burden.report.manifest": ("Manifest",),
    "burden.answers.origin": ("Origin", "origin_of"),
    "burden.answers.report": ("Report", "prepare"),
    "burden.study": ("Problem", "Quantity", "Settings", "Severity", "Study", "StudyError"),
    "burden.study.choices": ("UnknownNameError",),
    "burden.version": ("__version__",),
    "burden.workbook": ("Reading", "read_study", "read_workbook"),
    "burden.workbook.write": ("write_study",),
}


def __dir__() -> list[str]:
    """The public names, for whoever lists them or completes what is typed."""
    return __all__


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used, so that `import burden` costs nothing."""
    if name == "compare":
        return import_module("burden.comparison").compare_mixes
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module 'burden' has no attribute {name!r}")
