"""Explanations and tornados as tables in the terminal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import isfinite

import pandas as pd
from rich.console import Console

from burden.answers.table import ReportTable, TableColumn, columns_of
from burden.cli import sensitivity_texts as own
from burden.cli import texts
from burden.cli.drawing import print_title, say, sentence, whole
from burden.engine.breakeven import BreakEven
from burden.explanation import Explanation, Reason
from burden.language import Language, Text, both
from burden.language.figures import short
from burden.render.cells import CellWriter
from burden.render.terminal import TerminalTable, in_terminal
from burden.study import Study
from burden.study.labels import coded_name
from burden.study.parameters import Parameter
from burden.writing.form import FORMS, Form
from burden.writing.measures import in_sentence
from burden.writing.texts import HEADINGS

Labelling = Callable[[Parameter], str]
_BAR = 24


def show_explanation(found: Explanation, study: Study, language: Language, console: Console) -> None:
    """The parts of the difference between two mixes."""
    measure = in_sentence(found.measure.value)
    title = own.EXPLANATION.fill(first=found.first, second=found.second, measure=measure).to(language)
    print_title(console, title, study.settings, found.measure.value, language)
    names = {"first": _mix(study, found.first, language), "second": _mix(study, found.second, language)}
    said = own.EQUAL if abs(found.difference) < 0.5 else own.MORE if found.difference > 0 else own.LESS
    say(console, said.fill(**names, amount=whole(abs(found.difference), language)).to(language))
    parts = found.parts.iloc[:-1]
    alike = (parts["difference"] == 0).sum()
    console.print(in_terminal(explanation_table(found, language), study, language))
    if alike:
        say(console, (own.ONE_SAME_PART if alike == 1 else own.SAME_PARTS.fill(count=alike)).to(language))
    say(console, own.WITHOUT_INTERACTION.to(language))


def explanation_table(found: Explanation, language: Language) -> ReportTable:
    """The parts in which two mixes differ, what instruments do to each other, and the whole difference."""
    by, last = found.columns[0], found.parts.iloc[-1]
    assert last["reason"] == Reason.INTERACTION
    parts = found.parts.iloc[:-1].astype(object)
    explained = bool((parts["reason"] != "").any())
    parts = parts[parts["difference"] != 0]
    if explained:
        mixes = {"first": found.first, "second": found.second}
        parts["reason"] = [own.REASONS[str(reason)].fill(**mixes).to(language) for reason in parts["reason"]]
    amounts = {"first": found.totals[0], "second": found.totals[1], "difference": found.difference, "share": 1.0}
    others = dict.fromkeys([*found.columns, "reason"], "")
    below = [
        others | {by: own.INTERACTION.to(language)} | {name: last[name] for name in amounts},
        others | {by: texts.TOTAL.to(language)} | amounts,
    ]
    columns = columns_of(*((name, FORMS.get(name, Form.CODE)) for name in found.columns))
    columns += columns_of(("reason", Form.TEXT)) if explained else ()
    columns += (
        TableColumn("first", both(found.first), Form.MONEY),
        TableColumn("second", both(found.second), Form.MONEY),
        TableColumn("difference", HEADINGS["difference"], Form.DIFFERENCE),
        TableColumn("share", own.PART_SHARE, Form.SHARE),
    )
    rows = pd.DataFrame([*parts.to_dict("records"), *below], dtype=object)
    return ReportTable("explanation", both(""), columns, rows, totals=1)


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
