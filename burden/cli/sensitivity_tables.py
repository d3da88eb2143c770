"""Explanations and tornados as tables in the terminal."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import isfinite
from typing import Any

import pandas as pd
from rich.console import Console

from burden.cli import sensitivity_texts as own
from burden.cli import texts
from burden.cli.drawing import new_table, print_title, say, sentence, signed, whole
from burden.engine.breakeven import BreakEven, Crossing
from burden.explanation import Explanation, Reason
from burden.language import Language, Text, both
from burden.language.figures import short
from burden.study import Study
from burden.study.labels import coded_name, word_label
from burden.study.parameters import Parameter
from burden.writing.figures import percentage
from burden.writing.measures import in_sentence
from burden.writing.texts import HEADINGS

Labelling = Callable[[Parameter], str]
_TABLES = {
    "instrument": "instruments",
    "obligation": "obligations",
    "activity": "activities",
    "category": "firm_categories",
    "mix": "mixes",
}
_BAR = 24


def show_explanation(found: Explanation, study: Study, language: Language, console: Console) -> None:
    """The parts of the difference between two mixes."""
    measure = in_sentence(found.measure.value)
    title = own.EXPLANATION.fill(first=found.first, second=found.second, measure=measure).to(language)
    print_title(console, title, study.settings, found.measure.value, language)
    names = {"first": _mix(study, found.first, language), "second": _mix(study, found.second, language)}
    said = own.EQUAL if abs(found.difference) < 0.5 else own.MORE if found.difference > 0 else own.LESS
    say(console, said.fill(**names, amount=whole(abs(found.difference), language)).to(language))
    table = new_table()
    for name in found.columns:
        table.add_column(HEADINGS.get(name, both(name)).to(language), overflow="fold")
    explained = bool((found.parts["reason"].iloc[:-1] != "").any())
    if explained:
        table.add_column(own.REASON.to(language))
    for heading in (found.first, found.second, own.PART_DIFFERENCE.to(language), own.PART_SHARE.to(language)):
        table.add_column(heading, justify="right")
    parts = found.parts.iloc[:-1]
    alike = (parts["difference"] == 0).sum()
    for row in parts[parts["difference"] != 0].to_dict("records"):
        cells = [_name(study, name, row[name], language) for name in found.columns]
        if explained:
            cells.append(own.REASONS[str(row["reason"])].fill(first=found.first, second=found.second).to(language))
        table.add_row(*cells, *_amounts(row, language))
    blanks = [""] * (len(found.columns) - 1 + explained)
    last = found.parts.iloc[-1].to_dict()
    assert last["reason"] == Reason.INTERACTION
    table.add_row(own.INTERACTION.to(language), *blanks, *_amounts(last, language))
    table.add_section()
    first, second = found.totals
    total = {"first": first, "second": second, "difference": found.difference, "share": 1.0}
    table.add_row(texts.TOTAL.to(language), *blanks, *_amounts(total, language), style="bold")
    console.print(table)
    if alike:
        say(console, (own.ONE_SAME_PART if alike == 1 else own.SAME_PARTS.fill(count=alike)).to(language))
    say(console, own.WITHOUT_INTERACTION.to(language))


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
    table = new_table()
    grouped = "parameters" in bars
    table.add_column((own.GROUP if grouped else own.FIGURE).to(language), overflow="fold", ratio=1)
    if grouped:
        table.add_column(own.COUNT.to(language), justify="right")
    for heading in (own.AT_LOW, own.AT_HIGH):
        table.add_column(heading.to(language), justify="right")
    table.add_column("")
    table.add_column(own.OF_SPREAD.to(language), justify="right")
    ends = bars[["at_low", "at_high"]].to_numpy(dtype=float)
    lowest, highest = float(ends.min()), float(ends.max())
    for row, label in zip(bars.to_dict("records"), labels, strict=True):
        cells = [label + (" *" if pair and row["turns"] else "")]
        if grouped:
            cells.append(str(row["parameters"]))
        cells += [whole(row["at_low"], language), whole(row["at_high"], language)]
        cells.append(_bar(row["at_low"], row["at_high"], lowest, highest))
        table.add_row(*cells, percentage(row["share"], language))
    console.print(table)
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
    found: Sequence[BreakEven], target: Text, labelling: Labelling, language: Language, console: Console
) -> None:
    """The parameters that have a break-even within their range."""
    if not found:
        say(console, own.NONE_IN_RANGE.fill(target=target).to(language))
        return
    table = new_table(own.BREAK_EVENS.fill(target=target).to(language))
    table.add_column(own.FIGURE.to(language), overflow="fold", ratio=1)
    table.add_column(own.BREAK_EVEN_AT.to(language), justify="right")
    for crossing in found:
        assert crossing.crossing is Crossing.IN_RANGE and crossing.value is not None
        table.add_row(labelling(crossing.parameter), short(crossing.value, language))
    console.print(table)


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
    return " " * left + "█" * max(right - left, 1)


def _amounts(row: Mapping[Any, Any], language: Language) -> list[str]:
    share = "–" if pd.isna(row["share"]) else percentage(row["share"], language)
    values = (whole(row["first"], language), whole(row["second"], language))
    return [*values, signed(row["difference"], language), share]


def _name(study: Study, column: str, value: object, language: Language) -> str:
    if pd.isna(value):  # type: ignore[call-overload]
        return "–"
    if column in _TABLES:
        return coded_name(study, (_TABLES[column],), str(value), language)
    return word_label(column, value, language)


def _mix(study: Study, code: str, language: Language) -> str:
    return coded_name(study, ("mixes",), code, language)
