"""Explanations and tornados as tables in the terminal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import isfinite

import pandas as pd
from rich.console import Console

from burden.answers.table import ReportTable, TableColumn
from burden.cli import sensitivity_texts as own
from burden.cli.drawing import print_title, say, sentence, whole
from burden.engine.breakeven import BreakEven
from burden.language import Language, Text, both
from burden.language.figures import short
from burden.render.cells import CellWriter
from burden.render.terminal import TerminalTable, in_terminal
from burden.study import Study
from burden.study.labels import coded_name
from burden.study.parameters import Parameter
from burden.writing.form import Form

Labelling = Callable[[Parameter], str]
_BAR = 24


def show_tornado(
    bars: pd.DataFrame,
    labels: Sequence[str],
    title: str,
    central: float,
    study: Study,
    measure: str,
    language: Language,
    console: Console,
    *,
    pair: bool,
) -> None:
    """The widest bars of a tornado.

    Args:
        bars: rows of `Sensitivity.tornado` or `tornado_of_groups`, with `share`: the share of the variance.
        labels: what each row is called.
        title: the title.
        central: the result at the central values.
        study: the study.
        measure: what is measured.
        language: the language.
        console: where to draw.
        pair: whether the result is the difference of two mixes.
    """
    print_title(console, title, study.settings, measure, language)
    say(console, own.CENTRAL.fill(amount=whole(central, language)).to(language))
    grouped = "parameters" in bars
    writer = CellWriter(study, language)
    ends = bars[["at_low", "at_high"]].to_numpy(dtype=float)
    lowest, highest = float(ends.min()), float(ends.max())
    rows = [
        [
            label + (" *" if pair and row["turns"] else ""),
            *([writer.write("parameters", Form.COUNT, row["parameters"])] if grouped else []),
            *(writer.write(name, Form.MONEY, row[name]) for name in ("at_low", "at_high")),
            _bar(row["at_low"], row["at_high"], lowest, highest),
            writer.write("share", Form.SHARE, row["share"]),
        ]
        for row, label in zip(bars.to_dict("records"), labels, strict=True)
    ]
    headings = [own.GROUP, own.COUNT] if grouped else [own.FIGURE]
    headings += [own.AT_LOW, own.AT_HIGH, both(""), own.OF_SPREAD]
    figures = [False] + [True] * (len(headings) - 1)
    console.print(TerminalTable("", [heading.to(language) for heading in headings], figures, rows))
    if pair and bars["turns"].any():
        say(console, own.TURNS.to(language))


def break_even_sentence(found: BreakEven, label: str, target: Text, language: Language) -> str:
    """One break-even in words."""
    quantity = found.parameter.quantity
    low, high = short(quantity.lowest, language), short(quantity.highest, language)
    filled = own.CROSSINGS[found.crossing.value].fill(
        target=target,
        figure=label,
        value="" if found.value is None else short(found.value, language),
        range=f"{low} – {high}" if quantity.has_range else own.NO_RANGE,
    )
    return sentence(filled.to(language))


def show_break_evens(
    found: Sequence[BreakEven], target: Text, labelling: Labelling, study: Study, language: Language, console: Console
) -> None:
    """The parameters that have a break-even within their range."""
    if not found:
        say(console, own.NONE_IN_RANGE.fill(target=target).to(language))
        return
    rows = pd.DataFrame(
        {"figure": [labelling(crossing.parameter) for crossing in found], "value": [each.value for each in found]}
    )
    columns = (TableColumn("figure", own.FIGURE, Form.TEXT), TableColumn("value", own.BREAK_EVEN_AT, Form.FACTOR))
    table = ReportTable("break_evens", own.BREAK_EVENS.fill(target=target), columns, rows)
    console.print(in_terminal(table, study, language))


def with_range(label: str, parameter: Parameter, language: Language) -> str:
    """A label with the low, central and high value."""
    quantity = parameter.quantity
    values = (quantity.lowest, quantity.central, quantity.highest)
    return f"{label}: " + " – ".join(short(value, language) for value in values)


def _bar(start: float, end: float, lowest: float, highest: float) -> str:
    """A bar between two results, on a scale that all bars of a table share."""
    width = highest - lowest or 1.0
    if not isfinite(width):
        return ""
    left, right = sorted(round((value - lowest) / width * _BAR) for value in (start, end))
    return (" " * left + "█" * max(right - left, 1)).ljust(_BAR)


def _mix(study: Study, code: str, language: Language) -> str:
    return coded_name(study, ("mixes",), code, language)
