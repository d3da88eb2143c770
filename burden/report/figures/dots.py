"""What one firm pays: the average firm and the one that is fully reached, and what others found firms to pay."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise
from math import floor, isfinite, log10
from typing import Any

import altair as alt
import pandas as pd

from burden.answers.tables.texts import STRUCTURAL_PER_FIRM
from burden.language import Text
from burden.report.figures import texts, theme
from burden.report.figures.firms import firms_said
from burden.report.figures.parts import (
    Names,
    chart,
    code_of,
    colours,
    empty,
    label_width,
    labels_of,
    layered,
    mixes_of,
    notes,
    rows_axis,
    several_said,
    tooltips,
)
from burden.report.figures.words import wrapped
from burden.study.words import BenchmarkUnit
from burden.writing.amounts import per_firm as written
from burden.writing.amounts import with_currency
from burden.writing.figures import number
from burden.writing.look import Look
from burden.writing.texts import PER_YEAR

_KINDS = {"average": texts.AVERAGE, "reached": texts.REACHED}
_ROW, _SIZE_WIDTH, _NAME_WIDTH, _NAME_LINES = 13, 110, 250, 5

Row = dict[str, Any]


def per_firm_by_size(
    table: pd.DataFrame,
    names: Names,
    look: Look,
    timing: str = "structural",
    size_classes: Names | None = None,
    ranges: pd.DataFrame | None = None,
    within: str = "",
) -> Any:
    """The cost per firm by size class: of each mix the average firm and the one that is fully reached.

    Args:
        table: `mix`, `size_class`, `average_` and `reached_` with the timing (money; NaN: none), as
            `burden.engine.per_firm` gives them by size class.
        names: what each mix is called.
        look: how the figure is to look.
        timing: `structural` or `one_off`.
        size_classes: what the size classes are called, in order.
        ranges: published figures to show beside them: `size_class`, `low`, `high` (money; NaN: no limit) and `name`.
        within: the sectors that the firms are of, in words; all: nothing.
    """
    title = STRUCTURAL_PER_FIRM if timing == "structural" else texts.PER_FIRM_ONE_OFF
    title = title.each(lambda words: f"{words}: {within}") if within else title
    sizes = labels_of(table["size_class"], size_classes, texts.NO_SIZE_CLASS, look)
    mixes = mixes_of(table, names)
    rows: list[Row] = [
        {
            "mix": code_of(row["mix"]),
            "row": code_of(row["size_class"]),
            "kind": kind,
            "value": float(row[f"{kind}_{timing}"]),
            "name": mixes[code_of(row["mix"])],
            "row_name": sizes[code_of(row["size_class"])],
            "kind_name": heading.to(look.language),
            "exact": with_currency(number(float(row[f"{kind}_{timing}"]), look.language, 2), look),
        }
        for row in table.to_dict("records")
        for kind, heading in _KINDS.items()
        if isfinite(float(row[f"{kind}_{timing}"]))
    ]
    if not rows:
        return empty(look, title, texts.NO_FIRMS)
    if not any(row["value"] for row in rows):
        return empty(look, title, texts.NO_COSTS_PER_FIRM)
    found = [] if ranges is None else [row for row in ranges.to_dict("records") if code_of(row["size_class"]) in sizes]
    bands = [
        _band(code_of(row["size_class"]), str(row["name"]), row["low"], row["high"], look)
        for row in found
        if _has_limit(row)
    ]
    x, ends = _steps([row["value"] for row in rows] + _limits(bands))
    y = rows_axis("row", sizes, _SIZE_WIDTH)
    tips = tooltips(look, name=texts.MIX, row_name=texts.SIZE_CLASS, kind_name=texts.FIRMS, exact=texts.AMOUNT)
    styles = theme.mix_styles(mixes, names)
    layers = [*_draw_bands(bands, ends, y, look), *_dots(rows, mixes, styles, x, y, look, _SIZE_WIDTH, tips)]
    drawn = layered(*layers, height=max(46, _ROW * len(mixes) + 12) * len(sizes))
    said = [firms_said(table, mix, name, f"reached_{timing}", sizes, None, look) for mix, name in mixes.items()]
    alternative = texts.PER_FIRM_SAID.fill(title=title, mixes=several_said(said, look)).to(look.language)
    remarks = [texts.GREY_IS_PUBLISHED] if bands else []
    return theme.finish(drawn, look, title.to(look.language), alternative, _note(look, ends, styles, *remarks))


def benchmarks(
    table: pd.DataFrame, names: Names, look: Look, instruments: Names | None = None, mixes: Names | None = None
) -> Any:
    """What a firm pays beside what others found firms to pay: a row for each published figure, with its mixes.

    Args:
        table: `name`, `mix`, `instrument`, `unit`, `low`, `high`, `average`, `reached`, as
            `burden.benchmarks.held_against` gives them; only those in money are drawn.
        names: what each benchmark is called, by the `name` of the table; others are called that.
        look: how the figure is to look.
        instruments: what instruments are called, by code; others are called by it.
        mixes: what the mixes of the study are called, in its order.
    """
    units = {
        BenchmarkUnit.PER_FIRM_ONE_OFF.value: texts.ONE_OFF,
        BenchmarkUnit.PER_FIRM_PER_YEAR.value: PER_YEAR,
    }
    drawable = [
        row
        for row in table.to_dict("records")
        if str(row["unit"]) in units and pd.notna(row["mix"]) and isfinite(row["reached"]) and _has_limit(row)
    ]
    if not drawable:
        return empty(look, texts.BENCHMARKS, texts.NO_BENCHMARKS)
    called = mixes or {}
    shown = labels_of((row["mix"] for row in drawable), called)
    labels: dict[str, str] = {}
    rows: list[Row] = []
    bands: list[Row] = []
    said: list[str] = []
    places: dict[tuple[str, ...], str] = {}
    for row in drawable:
        name, mix = names.get(str(row["name"]), str(row["name"])), str(row["mix"])
        when = units[str(row["unit"])].to(look.language)
        if pd.notna(row["instrument"]):
            code = str(row["instrument"])
            name = f"{name}: {(instruments or {}).get(code, code)}"
        # Mixes that are held against the same figure stand in its row.
        about = tuple(str(row[part]) for part in ("name", "instrument", "unit", "low", "high"))
        if about not in places:
            places[about] = str(len(places))
            # What stands between brackets is not torn apart.
            labels[places[about]] = f"{name} " + f"({when})".replace(" ", "\u00a0")
            bands.append(_band(places[about], name, row["low"], row["high"], look))
        reached = with_currency(written(row["reached"], look), look)
        published = _band(places[about], name, row["low"], row["high"], look)["exact"]
        text = texts.BENCHMARK_SAID.fill(name=name, mix=mix, when=when, published=published, reached=reached)
        said.append(text.to(look.language))
        for kind, heading in _KINDS.items():
            if isfinite(row[kind]):
                exact = with_currency(number(row[kind], look.language, 2), look)
                kind_name = heading.to(look.language)
                rows.append({"row": places[about], "mix": mix, "kind": kind, "value": row[kind], "row_name": name}
                            | {"name": shown[mix], "kind_name": kind_name, "exact": exact})  # fmt: skip
    x, ends = _steps([row["value"] for row in rows] + _limits(bands))
    width = label_width(look, _NAME_WIDTH)
    y = rows_axis("row", labels, width, most=_NAME_LINES)
    deepest = max(wrapped(label, width, theme.SIZE, _NAME_LINES).count("\n") + 1 for label in labels.values())
    tips = tooltips(look, row_name=texts.PUBLISHED, name=texts.MIX, kind_name=texts.FIRMS, exact=texts.AMOUNT)
    styles = theme.mix_styles(shown, called)
    layers = [*_draw_bands(bands, ends, y, look), *_dots(rows, shown, styles, x, y, look, width, tips)]
    drawn = layered(*layers, height=max(30, theme.LINE_HEIGHT * deepest, _ROW * len(shown) + 6) * len(labels))
    alternative = texts.BENCHMARKS_SAID.fill(rows=several_said(said, look)).to(look.language)
    remarks = [texts.GREY_IS_PUBLISHED]
    if len(drawable) < len(table):
        remarks.append(texts.BENCHMARKS_LEFT_OUT)
    return theme.finish(
        drawn, look, texts.BENCHMARKS.to(look.language), alternative, _note(look, ends, styles, *remarks)
    )


def _note(look: Look, ends: tuple[float, float], styles: Mapping[str, theme.MixStyle], *remarks: Text) -> str:
    unit = texts.PER_FIRM_UNIT.fill(sign=look.sign, average=texts.AVERAGE, reached=texts.REACHED)
    # An axis through zero has one step, from 0 to 1, that is not tenfold.
    steps = texts.BY_STEPS if ends[0] > 0 else texts.BY_STEPS_FROM_ONE
    again = [texts.DASHES_AGAIN] if any(style.again for style in styles.values()) else []
    return notes(look, None, unit, *remarks, *again, steps)


def _dots(
    rows: list[Row],
    mixes: Names,
    styles: Mapping[str, theme.MixStyle],
    x: alt.X,
    y: alt.Y,
    look: Look,
    indent: float,
    tips: list[alt.Tooltip],
) -> list[alt.Chart]:
    """A line from the average firm (an open dot) to the one that is fully reached (a full dot), and the mix's code.

    Mixes stand below each other in every row; the lines of those whose colours are close are dashed.
    """
    offset = alt.YOffset("mix:N", scale=alt.Scale(domain=list(mixes), paddingOuter=0.3), sort=None)
    palette = tuple(styles[mix].colour for mix in mixes)
    colour = colours("mix", mixes, palette, look, indent, symbolType="circle", symbolStrokeWidth=0)
    dashes = [list(theme.DASHES[styles[mix].again % len(theme.DASHES)]) for mix in mixes]
    spans = [
        {"mix": one["mix"], "row": one["row"], "value": one["value"], "to": other["value"]}
        for one, other in pairwise(rows)
        if (one["mix"], one["row"]) == (other["mix"], other["row"])
    ]
    full = chart(_of("reached", rows)).mark_point(size=46, filled=True, opacity=1, shape="circle")
    open_ = chart(_of("average", rows)).mark_point(
        size=42, fill=theme.PAPER, opacity=1, shape="circle", strokeWidth=1.4
    )
    lines = chart(spans).mark_rule(strokeWidth=1).encode(x=x, x2=alt.X2("to:Q"))
    if any(style.again for style in styles.values()):
        scale = alt.Scale(domain=list(mixes), range=dashes)
        lines = lines.encode(strokeDash=alt.StrokeDash("mix:N", scale=scale, legend=None))
    # In grey print the code tells which mix it is.
    names = chart(_rightmost(rows)).encode(x=x, text=alt.Text("mix:N"))
    place: dict[str, Any] = {"align": "left", "dx": 7, "fontSize": theme.SMALL}
    # Written on paper, so that what lies below does not strike it through.
    codes = [names.mark_text(**place, stroke=theme.PAPER, strokeWidth=3), names.mark_text(**place)]
    dots = [lines, full.encode(x=x, tooltip=tips), open_.encode(x=x, tooltip=tips)]
    return [layer.encode(y=y, yOffset=offset, color=colour) for layer in dots] + [
        layer.encode(y=y, yOffset=offset) for layer in codes
    ]


def _rightmost(rows: Iterable[Row]) -> list[Row]:
    """The last dot of each line."""
    last: dict[tuple[str, str], Row] = {}
    for row in rows:
        key = row["row"], row["mix"]
        last[key] = max(last.get(key, row), row, key=lambda one: float(one["value"]))
    return list(last.values())


def _of(kind: str, rows: Iterable[Row]) -> list[Row]:
    return [row for row in rows if row["kind"] == kind]


def _steps(values: list[float]) -> tuple[alt.X, tuple[float, float]]:
    """An axis on which each step is ten times as much, through zero where amounts below 1 are there; and its ends."""
    sizes = [abs(value) for value in values if value]
    highest, least = max(sizes, default=1.0), min(sizes, default=1.0)
    high = max(1, floor(log10(max(highest, 1.0))) + 1)
    through_zero = least < 1 or any(value <= 0 for value in values)
    low = 0 if through_zero else floor(log10(least))
    ticks = [10.0**power for power in range(low, high + 1)]
    scale = alt.Scale(type="log", domain=[ticks[0], ticks[-1]], nice=False)
    if through_zero:
        ticks = [0.0, *ticks]
        if min(values) < 0:
            below = next(at for at, tick in enumerate(ticks, start=1) if tick >= -min(values) or tick == ticks[-1])
            ticks = [-tick for tick in reversed(ticks[1:below])] + ticks
        scale = alt.Scale(type="symlog", constant=1, domain=[ticks[0], ticks[-1]], nice=False)
    # Vega drops values beyond the number of ticks it would make itself.
    axis = alt.Axis(title=None, values=ticks, tickCount=len(ticks), format=",~f", labelOverlap=True, labelFlush=False)
    return alt.X("value:Q", scale=scale, axis=axis), (ticks[0], ticks[-1])


def _has_limit(row: Mapping[Any, Any]) -> bool:
    return any(pd.notna(row[end]) and isfinite(row[end]) for end in ("low", "high"))


def _band(row: str, name: str, low: Any, high: Any, look: Look) -> Row:
    """A published figure of a row; a limit that is missing is None."""
    from_, to = (float(end) if pd.notna(end) and isfinite(end) else None for end in (low, high))
    return {"row": row, "name": name, "low": from_, "high": to, "exact": _published(from_, to, look)}


def _limits(bands: Iterable[Row]) -> list[float]:
    return [band[end] for band in bands for end in ("low", "high") if band[end] is not None]


def _draw_bands(bands: list[Row], ends: tuple[float, float], y: alt.Y, look: Look) -> list[alt.Chart]:
    """Grey areas for published figures; to the end of the axis where they have no limit, a line where they are one."""
    if not bands:
        return []
    drawn = [
        band | {"low": ends[0] if band["low"] is None else band["low"]}
        | {"high": ends[1] if band["high"] is None else band["high"]}
        for band in bands
    ]  # fmt: skip
    areas = [band for band in drawn if band["low"] != band["high"]]
    lines = [band for band in drawn if band["low"] == band["high"]]
    tips = tooltips(look, name=texts.PUBLISHED, exact=texts.AMOUNT)
    x = alt.X("low:Q")
    area = (
        chart(areas)
        .mark_bar(color=theme.RULE, stroke=theme.GREY, height={"band": 0.8})
        .encode(x=x, x2=alt.X2("high:Q"))
    )
    line = chart(lines).mark_tick(color=theme.PUBLISHED, thickness=4, height={"band": 0.8}).encode(x=x)
    return [layer.encode(y=y, tooltip=tips) for layer in (area, line)]


def _published(low: float | None, high: float | None, look: Look) -> str:
    """A published figure in words: `€ 100 tot € 200`, `ten minste € 100`."""

    def amount(value: float) -> str:
        return with_currency(written(value, look), look)

    if high is None:
        return texts.AT_LEAST.fill(low=amount(low or 0.0)).to(look.language)
    if low is None:
        return texts.AT_MOST.fill(high=amount(high)).to(look.language)
    if low == high:
        return amount(low)
    return texts.FROM_TO.fill(low=amount(low), high=amount(high)).to(look.language)
