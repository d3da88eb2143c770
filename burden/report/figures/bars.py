"""The mixes side by side: one-off and structural, as a whole and in parts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import altair as alt
import numpy as np
import pandas as pd

from burden.answers.tables.texts import SUMMARY
from burden.language import Text
from burden.report.figures import texts, theme
from burden.report.figures.parts import (
    COLOUR_OF_KIND,
    LABEL,
    Names,
    amount_axis,
    chart,
    code_of,
    colours,
    domain_with_room,
    empty,
    has_amounts,
    labels_of,
    layered,
    mixes_of,
    notes,
    numbers_inside,
    rows_axis,
    several_said,
    stacked,
    tooltips,
    zero_line,
)
from burden.study.words import ObligationKind
from burden.writing.amounts import AmountStyle
from burden.writing.look import Look
from burden.writing.precision import decimals_supported
from burden.writing.texts import PER_YEAR
from burden.writing.widths import text_width

TIMINGS = {"one_off": texts.ONE_OFF_WITH, "structural": texts.STRUCTURAL}
_SHORT = {"one_off": texts.ONE_OFF, "structural": PER_YEAR}
_ROW = 46
Ends = Mapping[tuple[str, str], tuple[float, float]]
_NO_ENDS: Ends = MappingProxyType({})


def mixes(table: pd.DataFrame, names: Names, look: Look, ends: Ends = _NO_ENDS) -> Any:
    """One-off and structural costs of each mix, side by side.

    Args:
        table: `mix`, `one_off` and `structural` (money, investments in the one-off), as `compare_mixes` gives them.
        names: what each mix is called.
        look: how the figure is to look.
        ends: between which amounts a total lies, by mix and `one_off` or `structural`, where that is known.
    """
    if not has_amounts(table, *TIMINGS):
        return empty(look, SUMMARY, texts.NO_MIXES)
    supported = {place: decimals_supported(*pair) for place, pair in ends.items()}
    amounts = AmountStyle.of(table[["one_off", "structural"]].to_numpy(float).ravel(), look)
    rows: list[dict[str, Any]] = [
        {
            "mix": str(row["mix"]),
            "moment": timing,
            "value": amounts.scaled(row[timing]),
            "edge": amounts.scaled(row[timing]) or 0.0,
            "label": amounts.label(row[timing], supported.get((str(row["mix"]), timing))),
            "name": names.get(str(row["mix"]), str(row["mix"])),
            "when": TIMINGS[timing].to(look.language),
            "exact": amounts.exact(row[timing]),
        }
        for row in table.to_dict("records")
        for timing in TIMINGS
    ]
    labels = mixes_of(table, names)
    domain = domain_with_room([row["value"] for row in rows], 0.1, 0.1)
    tips = tooltips(look, name=texts.MIX, when=texts.MOMENT, exact=texts.AMOUNT)
    y, offset = rows_axis("mix", labels), alt.YOffset("moment:N", scale=alt.Scale(domain=list(TIMINGS)), sort=None)
    x = amount_axis("value", domain, grid=False)
    shown = {timing: heading.to(look.language) for timing, heading in TIMINGS.items()}
    bars = (
        chart(rows)
        .mark_bar(stroke=theme.GREY)
        .encode(x=x, y=y, yOffset=offset, tooltip=tips)
        .encode(color=colours("moment", shown, (theme.ONE_OFF, theme.STRUCTURAL), look))
    )
    drawn = layered(bars, *_ends(rows, y, offset), zero_line())
    said = [
        texts.MIX_SAID.fill(
            mix=labels[str(row["mix"])],
            **{name: amounts.words(row[name], supported.get((str(row["mix"]), name))) for name in TIMINGS},
        ).to(look.language)
        for row in table.to_dict("records")
    ]
    alternative = texts.MIXES_SAID.fill(mixes=several_said(said, look)).to(look.language)
    sized = drawn.properties(height=_ROW * len(labels))
    return theme.finish(sized, look, SUMMARY.to(look.language), alternative, notes(look, amounts))


def by_kind(table: pd.DataFrame, names: Names, look: Look) -> Any:
    """One-off and structural costs of each mix by kind of obligation; financial items, which are no burden, left out.

    Args:
        table: `mix`, `kind`, `one_off` and `structural` (money).
        names: what each mix is called.
        look: how the figure is to look.
    """
    burden = table[table["kind"].astype(str) != ObligationKind.FINANCIAL.value]
    kinds = {kind.value: kind.label.to(look.language) for kind in ObligationKind}
    present = set(burden["kind"].astype(str))
    labels = {kind: label for kind, label in kinds.items() if kind in present}
    palette = tuple(COLOUR_OF_KIND[kind] for kind in labels)
    return _stacked(burden, "kind", names, labels, palette, look, texts.BY_KIND, texts.KINDS_SAID)


def by_size_class(table: pd.DataFrame, names: Names, look: Look, size_classes: Names | None = None) -> Any:
    """One-off and structural costs of each mix by size class.

    Args:
        table: `mix`, `size_class`, `one_off` and `structural` (money).
        names: what each mix is called.
        look: how the figure is to look.
        size_classes: what each size class is called, in order; left out: their codes in the order of the table.
    """
    labels = labels_of(table["size_class"], size_classes, texts.NO_SIZE_CLASS, look)
    shades = theme.shades(len(labels))
    return _stacked(table, "size_class", names, labels, shades, look, texts.BY_SIZE_CLASS, texts.SIZES_SAID)


def _ends(rows: list[dict[str, Any]], y: alt.Y, offset: alt.YOffset) -> list[alt.Chart]:
    """The numbers at the ends of bars: to the right of those above zero, to the left of those below."""
    return [
        chart([row for row in rows if (row["edge"] < 0) == below])
        .mark_text(align="right" if below else "left", dx=-5 if below else 5)
        .encode(x=alt.X("edge:Q"), y=y, yOffset=offset, text=LABEL)
        for below in (False, True)
    ]


def _stacked(
    table: pd.DataFrame,
    column: str,
    names: Names,
    labels: Names,
    palette: tuple[str, ...],
    look: Look,
    title: Text,
    said: Text,
) -> Any:
    """Two stacked bars for each mix, with the numbers of parts in them where they fit and the total at the end."""
    timings = list(TIMINGS)
    if not has_amounts(table, *timings):
        return empty(look, title, texts.NO_MIXES)
    finite = table[timings].astype(float).replace([np.inf, -np.inf], np.nan)
    parts = table.assign(**finite, mix=table["mix"].astype(str), part=[code_of(code) for code in table[column]])
    sums = parts.groupby(["mix", "part"], sort=False)[timings].sum()
    mixes = mixes_of(table, names)
    totals = sums.groupby("mix", observed=True).sum()
    amounts = AmountStyle.of(totals.to_numpy(float).ravel(), look)
    fills = dict(zip(labels, palette, strict=False))
    segments: list[dict[str, Any]] = []
    ends = []
    for mix, name in mixes.items():
        for timing in TIMINGS:
            figures = {part: float(sums[timing].get((mix, part), 0.0)) for part in labels}
            bar = {"mix": mix, "moment": timing, "name": name, "when": TIMINGS[timing].to(look.language)}
            segments += [bar | part for part in stacked(figures, labels, amounts)]
            ends.append(_end(figures, {"mix": mix, "moment": timing}, amounts, look))
    longest = max(text_width(end["label"], theme.SIZE) for end in ends) + 10
    room = longest / max(120, look.pixels - 200)
    domain = domain_with_room([row[edge] for row in segments for edge in ("start", "end")] + [0.0], 0.02, room)
    inside = numbers_inside(segments, fills, (domain[1] - domain[0]) / (look.pixels - 190))
    y, offset = rows_axis("mix", mixes), alt.YOffset("moment:N", scale=alt.Scale(domain=list(TIMINGS)), sort=None)
    x = amount_axis("start", domain, grid=False)
    heading = texts.KIND if column == "kind" else texts.SIZE_CLASS
    tips = tooltips(look, name=texts.MIX, part_name=heading, when=texts.MOMENT, exact=texts.AMOUNT)
    bars = (
        chart(segments)
        .mark_bar(stroke=theme.GREY)
        .encode(
            x=x, x2=alt.X2("end:Q"), y=y, yOffset=offset, color=colours("part", labels, palette, look), tooltip=tips
        )
    )
    numbers = (
        chart(inside)
        .mark_text(fontSize=theme.SMALL)
        .encode(x=alt.X("middle:Q"), y=y, yOffset=offset, text=LABEL, color=alt.Color("ink:N", scale=None))
    )
    total = chart(ends).mark_text(align="left", dx=5).encode(x=alt.X("end:Q"), y=y, yOffset=offset, text=LABEL)
    drawn = layered(bars, numbers, total, zero_line(), height=_ROW * len(mixes))
    largest = several_said(_largest(sums, mixes, labels, amounts, look), look)
    alternative = said.fill(mixes=largest).to(look.language)
    others = [texts.HIDDEN_PARTS] if len(inside) < len(segments) else []
    return theme.finish(drawn, look, title.to(look.language), alternative, notes(look, amounts, *others))


def _end(figures: Mapping[str, float], row: Mapping[str, Any], amounts: AmountStyle, look: Look) -> dict[str, Any]:
    """The total of a bar, and when it falls, written behind it."""
    finite = [value for value in figures.values() if np.isfinite(value)]
    label = f"{amounts.label(sum(finite))} {_SHORT[row['moment']].to(look.language)}"
    return {**row, "label": label, "end": amounts.scaled(sum(value for value in finite if value > 0))}


def _largest(sums: pd.DataFrame, mixes: Names, labels: Names, amounts: AmountStyle, look: Look) -> list[str]:
    """Of each mix the part that costs most, for the alternative text."""
    said = []
    for mix, name in mixes.items():
        text, values = texts.NO_COST_SAID, {"mix": name}
        for place, timing, alone in (
            ("first", "one_off", texts.LARGEST_ONE_OFF_SAID),
            ("second", "structural", texts.LARGEST_STRUCTURAL_SAID),
        ):
            figures = {part: float(sums[timing].get((mix, part), 0.0)) for part in labels}
            largest, value = max(figures.items(), key=lambda item: abs(item[1]), default=("", 0.0))
            if value:
                values |= {place: labels[largest], timing: amounts.words(value)}
                text = alone if text is texts.NO_COST_SAID else texts.LARGEST_SAID
        said.append(text.fill(**values).to(look.language))
    return said
