"""How certain results are: intervals of the mixes, and the figures that matter most."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from math import isfinite
from typing import Any

import altair as alt
import pandas as pd

from burden.answers.tables.sensitive_texts import DRIVERS
from burden.answers.tables.uncertain import dependence_in_words
from burden.engine.many.measures import Measure
from burden.language import Text, figure
from burden.report.figures import texts, theme
from burden.report.figures.parts import (
    LABEL,
    MARK,
    MARKED,
    Names,
    amount_axis,
    chart,
    colours,
    domain_with_room,
    empty,
    has_amounts,
    label_width,
    layered,
    mixes_of,
    notes,
    rows_axis,
    several_said,
    tooltips,
    zero_line,
)
from burden.report.figures.words import wrapped
from burden.writing.amounts import AmountStyle
from burden.writing.figures import exact_percentage, number
from burden.writing.look import Look
from burden.writing.measures import in_sentence, in_short
from burden.writing.precision import decimals_supported
from burden.writing.widths import text_width

MOST_FIGURES = 10
"""So many uncertain figures stand in a tornado."""

_NAME_WIDTH, _NAME_LINES = 235, 5
_YEARLY = (Measure.STRUCTURAL, Measure.ANNUAL_EQUIVALENT)
_FILLS = {
    Measure.ONE_OFF: theme.ONE_OFF,
    Measure.STRUCTURAL: theme.STRUCTURAL,
    Measure.ANNUAL_EQUIVALENT: theme.KINDS[4],
    Measure.PRESENT_VALUE: theme.KINDS[2],
    Measure.COST: theme.KINDS[1],
    Measure.HOURS: theme.KINDS[3],
}


def tornado(
    table: pd.DataFrame,
    mix: str,
    central: float,
    labels: Names,
    look: Look,
    measure: Measure | str = Measure.STRUCTURAL,
    most: int = MOST_FIGURES,
    percentages: Collection[str] = (),
) -> Any:
    """What a mix comes to when each uncertain figure goes from its low to its high value.

    Args:
        table: `key`, `low`, `high` (of the figure, in its own unit), `at_low`, `at_high` (the result), the widest
            first, as `Sensitivity.tornado` gives them. Without `low` and `high` (a tornado of groups) the bars have no
            numbers.
        mix: what the mix, or the difference of two, is called.
        central: the result at the central values.
        labels: what each figure is called, by its key.
        look: how the figure is to look.
        measure: what is measured.
        most: how many figures are shown.
        percentages: the keys of the figures that are written as percentages.
    """
    title = title_of(mix, measure).to(look.language)
    finite = table["at_low"].map(isfinite) & table["at_high"].map(isfinite)
    widest = table[finite & (table["swing"] != 0)].head(most)
    if widest.empty or not isfinite(central):
        return empty(look, title, texts.NO_UNCERTAIN)
    hours = measure == Measure.HOURS
    amounts = AmountStyle.of([central, *widest["at_low"], *widest["at_high"]], look, hours=hours)
    middle = amounts.scaled(central) or 0.0
    called = {str(key): labels.get(str(key), str(key)) for key in widest["key"]}
    width = label_width(look, _NAME_WIDTH)
    deepest = max(wrapped(name, width, theme.SIZE, _NAME_LINES).count("\n") + 1 for name in called.values())
    has_values = {"low", "high"} <= set(widest.columns)
    rows: list[dict[str, Any]] = [
        {
            "key": row["key"],
            "side": row["side"],
            "central": middle,
            "value": amounts.scaled(row["result"]),
            "label": row["label"],
            "name": called[row["key"]],
            "exact": amounts.exact(row["result"]),
        }
        for row in both_ends(widest, central, percentages, look)
    ]
    room = (max(text_width(str(row["label"]), theme.SMALL) for row in rows) + 10) / (look.pixels - width - 20)
    domain = domain_with_room([row["value"] for row in rows] + [middle], room, room, zero=False)
    y, x = rows_axis("key", called, width, _NAME_LINES), amount_axis("central", domain)
    sides = {"low": texts.AT_LOW.to(look.language), "high": texts.AT_HIGH.to(look.language)}
    tips = tooltips(look, name=texts.FIGURE, exact=texts.RESULT)
    bars = (
        chart(rows)
        .mark_bar(stroke=theme.GREY, height={"band": 0.62})
        .encode(
            x=x,
            x2=alt.X2("value:Q"),
            y=y,
            tooltip=tips,
            color=colours("side", sides, (theme.AT_LOW, theme.AT_HIGH), look, width),
        )
    )
    layers: list[Any] = [bars, zero_line(middle, theme.INK)]
    for left in (True, False):
        beside = [row for row in rows if (row["value"] < middle) == left]
        text = chart(beside).mark_text(align="right" if left else "left", dx=-4 if left else 4, fontSize=theme.SMALL)
        layers.append(text.encode(x=alt.X("value:Q"), y=y, text=LABEL))
    drawn = layered(*layers, height=max(34, theme.LINE_HEIGHT * deepest + 2) * len(called))
    parts = [
        texts.TORNADO_PART_SAID.fill(
            part=called[str(row["key"])].replace("\n", ", "),
            low=amounts.words(row["at_low"]),
            high=amounts.words(row["at_high"]),
        ).to(look.language)
        for row in widest.head(3).to_dict("records")
    ]
    said = {"mix": mix, "central": amounts.words(central), "parts": "; ".join(parts)}
    alternative = texts.TORNADO_SAID.fill(**said).to(look.language)
    line = texts.CENTRAL_LINE.fill(amount=amounts.label(central))
    remarks = [texts.TORNADO_NOTE if has_values else texts.TORNADO_GROUPS_NOTE, line]
    note = notes(look, amounts, *remarks, yearly=measure in _YEARLY)
    return theme.finish(drawn, look, title, alternative, note, amounts=amounts)


def both_ends(table: pd.DataFrame, central: float, percentages: Collection[str], look: Look) -> list[dict[str, Any]]:
    """Both ends of each uncertain figure, in the order to draw them: `key`, `side`, `result`, and the value in words.

    Where both ends lie on the same side, the shorter bar is drawn over the longer one, which then has both values.
    Without the columns `low` and `high` the ends have no values.
    """
    has_values = {"low", "high"} <= set(table.columns)
    ends: list[dict[str, Any]] = [
        {
            "key": str(row["key"]),
            "side": side,
            "result": float(row[f"at_{side}"]),
            "label": _written(float(row[side]), str(row["key"]) in percentages, look) if has_values else "",
        }
        for row in table.to_dict("records")
        for side in ("low", "high")
    ]
    ends.sort(key=lambda end: -abs(end["result"] - central))
    for key in dict.fromkeys(end["key"] for end in ends):
        far, near = (end for end in ends if end["key"] == key)
        if has_values and (far["result"] - central) * (near["result"] - central) > 0:
            low, high = (far, near) if far["side"] == "low" else (near, far)
            far["label"], near["label"] = f"{low['label']} – {high['label']}", ""
    return ends


def _written(value: float, is_percentage: bool, look: Look) -> str:
    """A value of an uncertain figure in few digits."""
    write = exact_percentage if is_percentage else figure
    return write(float(f"{value:.3g}"), look.language)


def title_of(mix: str, measure: Measure | str) -> Text:
    """The title of the tornado of a mix."""
    return DRIVERS.fill(mix=mix, measure=in_sentence(str(measure)))


def intervals(
    summary: pd.DataFrame,
    names: Names,
    look: Look,
    measures: Sequence[Measure | str] = (Measure.ONE_OFF, Measure.STRUCTURAL),
    *,
    dependence: float,
) -> Any:
    """Between which amounts the costs of each mix lie, with the median and the central estimate.

    Args:
        summary: `mix`, `measure`, `central`, `median` and two columns of quantiles (`p5`, `p95`), as
            `Simulation.summary` gives them.
        names: what each mix is called.
        look: how the figure is to look.
        measures: which measures are shown; not hours beside money.
        dependence: under which the draws were made.
    """
    wanted = [str(measure) for measure in measures]
    ends = sorted((name for name in summary.columns if _level(name) is not None), key=lambda name: _level(name) or 0.0)
    table = summary[summary["measure"].astype(str).isin(wanted)]
    figures = table[[*ends, "central", "median"]] if ends else table
    table = table[figures.map(isfinite).all(axis=1)] if ends else table.head(0)
    if table.empty:
        return empty(look, texts.INTERVALS, texts.NO_DRAWS)
    if not has_amounts(table, *ends, "central"):
        return empty(look, texts.INTERVALS, texts.NO_MIXES)
    low, high = ends[0], ends[-1]
    chance = number(round((_level(high) or 0.0) - (_level(low) or 0.0), 6), look.language)
    hours = wanted == [Measure.HOURS]
    amounts = AmountStyle.of(table[[low, high, "central"]].to_numpy(float).ravel(), look, hours=hours)
    mixes = mixes_of(table, names)
    shown = {name: in_short(name).to(look.language) for name in wanted}
    rows = [_interval(row, low, high, mixes, shown, amounts, look) for row in table.to_dict("records")]
    width = label_width(look)
    room = (max(text_width(row["label"], theme.SIZE) for row in rows) + 12) / (look.pixels - width - 25)
    domain = domain_with_room([row[end] for row in rows for end in ("low", "high", "central")], 0.02, min(room, 0.45))
    y = rows_axis("mix", mixes, width)
    offset = alt.YOffset("measure:N", scale=alt.Scale(domain=wanted, paddingInner=0.3), sort=None)
    x = amount_axis("low", domain)
    palette = tuple(_FILLS[Measure(name)] for name in wanted)
    tips = tooltips(
        look, name=texts.MIX, what=texts.MEASURE, range=texts.INTERVAL_HEADING, median_said=texts.MEDIAN_HEADING,
        central_said=texts.CENTRAL_HEADING,
    )  # fmt: skip
    base = chart(rows).encode(y=y, yOffset=offset, tooltip=tips)
    colour = colours("measure", shown, palette, look, width)
    bars = base.mark_bar(stroke=theme.GREY, opacity=1).encode(x=x, x2=alt.X2("high:Q"), color=colour)
    marks = [base.mark_point(shape=shape, **MARK).encode(x=alt.X(f"{at}:Q")) for at, shape in MARKED.items()]
    text = chart(rows).mark_text(align="left", dx=8).encode(x=alt.X("edge:Q"), y=y, yOffset=offset, text=LABEL)
    layers = [bars, *marks, text] + ([zero_line()] if domain[0] <= 0 else [])
    deepest = max(wrapped(name, width, theme.SIZE, 3).count("\n") + 1 for name in mixes.values())
    drawn = layered(*layers, height=max(30, 23 * len(wanted), theme.LINE_HEIGHT * deepest + 4) * len(mixes))
    said = [
        texts.INTERVAL_SAID.fill(
            mix=row["name"],
            measure=row["what"],
            **{place: amounts.with_unit(row[f"{place}_said"]) for place in ("low", "high", "central")},
        ).to(look.language)
        for row in rows
    ]
    remarks = [texts.INTERVALS_NOTE.fill(chance=chance), dependence_in_words(dependence)]
    if all(row["low"] == row["high"] for row in rows):
        remarks = [texts.INTERVALS_NOTHING_DRAWN]
    saying = {"chance": chance, "drawn": remarks[-1], "mixes": several_said(said, look, 12)}
    alternative = texts.INTERVALS_SAID.fill(**saying).to(look.language)
    return theme.finish(
        drawn, look, texts.INTERVALS.to(look.language), alternative, notes(look, amounts, *remarks), amounts=amounts
    )


def _interval(
    row: Mapping[Any, Any], low: str, high: str, mixes: Names, shown: Names, amounts: AmountStyle, look: Look
) -> dict[str, Any]:
    """One interval, its figures written with no more digits than it supports."""
    decimals = decimals_supported(row[low], row[high])

    def written(value: float) -> str:
        return amounts.label(value, decimals)

    span = texts.INTERVAL.fill(low=written(row[low]), high=written(row[high])).to(look.language)
    return {
        "mix": str(row["mix"]),
        "measure": str(row["measure"]),
        "low": amounts.scaled(row[low]),
        "high": amounts.scaled(row[high]),
        "edge": amounts.scaled(max(row[high], row["central"])),
        "median": amounts.scaled(row["median"]),
        "central": amounts.scaled(row["central"]),
        "label": span if row[low] != row[high] else written(row[low]),
        "name": mixes[str(row["mix"])],
        "what": shown[str(row["measure"])],
        "range": span,
        "low_said": written(row[low]),
        "high_said": written(row[high]),
        "median_said": written(row["median"]),
        "central_said": written(row["central"]),
    }


def _level(name: object) -> float | None:
    """The percentage of a column of quantiles: 5 for `p5`."""
    text = str(name)
    try:
        return float(text[1:]) if text.startswith("p") else None
    except ValueError:
        return None
