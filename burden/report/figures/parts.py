"""Pieces that several figures are made of."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import ceil, floor, isfinite, log10
from typing import Any

import altair as alt
import numpy as np
import pandas as pd

from burden.language import Text
from burden.report.figures import texts, theme
from burden.report.figures.words import labels_by_code, shortened, wrapped
from burden.study.words import ObligationKind
from burden.writing.amounts import AmountStyle
from burden.writing.look import Look
from burden.writing.widths import text_width

LABEL_WIDTH = 165
"""The most room for the names at the left of a figure, in pixels; see `label_width`."""

COLOUR_OF_KIND = dict(zip((kind.value for kind in ObligationKind), theme.KINDS, strict=True))
"""The colour of each kind of obligation, whichever of the others there are."""

LABEL = alt.Text("label:N")
"""What a mark says: the field `label`. A field that is named by a string makes Altair look for its kind for long."""

Names = Mapping[str, str]
"""What codes are called."""


_NARROW, _GAP = 600, 22
"""On anything narrower panels stand below each other; and between two beside each other, in pixels."""

_ABOVE, _BELOW, _RADIUS = 12, 13, 5
"""How far above or below a mark its code stands, and how far a mark reaches, in pixels."""
MARKED = {"median": "M-0.3,-1L0.3,-1L0.3,1L-0.3,1Z", "central": "diamond"}
"""How an interval is marked: the median by a narrow upright bar, the central estimate by a diamond."""
MARK: Mapping[str, Any] = {"fill": theme.PAPER, "stroke": theme.INK, "strokeWidth": 1.2, "opacity": 1, "size": 60}


def label_width(look: Look, least: float = LABEL_WIDTH) -> float:
    """The most room for the names at the left of a figure, in pixels: in a wide one more, so that fewer are cut off."""
    return max(least, look.pixels / 5)


def code_of(value: Any) -> str:
    """A code as text; the empty text where it is missing."""
    return str(value) if pd.notna(value) else ""


def mixes_of(table: pd.DataFrame, names: Names) -> dict[str, str]:
    """The mixes of a table with their names, in the order of the table."""
    return {str(code): names.get(str(code), str(code)) for code in table["mix"].drop_duplicates()}


def labels_of(
    codes: Iterable[Any], names: Names | None, missing: Text | None = None, look: Look | None = None
) -> dict[str, str]:
    """The codes of a column with their names: those that have one in its order, then the others.

    Args:
        codes: the column.
        names: the name of each code, in order.
        missing: what stands where neither code nor name is filled in.
        look: in which language.
    """
    found = list(dict.fromkeys(code_of(code) for code in codes))
    known = [code for code in (names or {}) if code in found]
    instead = missing.to(look.language) if missing is not None and look is not None else ""
    ordered = known + [code for code in found if code not in known]
    return {code: (names or {}).get(code, code) or instead for code in ordered}


def rows_axis(
    field: str, labels: Mapping[str, str], width: float = LABEL_WIDTH, most: int = 3, size: float = theme.SIZE
) -> alt.Y:
    """A vertical axis of names, each in so many lines as it needs.

    Args:
        field: the field with codes.
        labels: the name of each code, in order.
        width: the most room for a name.
        most: the most lines of a name.
        size: of the type.
    """
    in_lines = {code: wrapped(label, width, size, most) for code, label in labels.items()}
    axis = alt.Axis(
        title=None,
        grid=False,
        labelFontSize=size,
        labelExpr=labels_by_code(in_lines),
        labelOffset=_centred(in_lines, most),
    )
    return alt.Y(f"{field}:N", scale=alt.Scale(domain=list(labels)), sort=None, axis=axis)


def _centred(in_lines: Mapping[str, str], most: int) -> Any:
    """The lines of a name stand in the middle of its row, not below it."""
    tests = [
        {
            "test": f"indexof({json.dumps(found)}, datum.value) >= 0",
            "value": -(lines - 1) * theme.LINE_HEIGHT / 2,
        }
        for lines in range(2, most + 1)
        if (found := [code for code, label in in_lines.items() if label.count("\n") == lines - 1])
    ]
    return {"condition": tests, "value": 0} if tests else 0


def amount_axis(field: str, domain: tuple[float, float], *, grid: bool = True) -> alt.X:
    """A horizontal axis of amounts, in the unit that stands below the title; without lines where bars have numbers."""
    axis = alt.Axis(
        title=None, format=",f", labelFlush=False, grid=grid, ticks=not grid, tickColor=theme.RULE, tickCount=6
    )
    return alt.X(f"{field}:Q", scale=alt.Scale(domain=list(domain), nice=False, zero=False), axis=axis)


def domain_with_room(
    values: Sequence[float | None], room_left: float, room_right: float, *, zero: bool = True
) -> tuple[float, float]:
    """The range of an axis that leaves room for what is written beside the bars.

    Args:
        values: what is drawn.
        room_left: share of the axis that is left free below the lowest value, where that is below zero.
        room_right: share that is left free above the highest.
        zero: whether zero is always on the axis.
    """
    drawn = [value for value in values if value is not None and pd.notna(value)]
    low, high = min(drawn, default=0.0), max(drawn, default=0.0)
    if zero:
        low, high = min(low, 0.0), max(high, 0.0)
        room_left = room_left if low < 0 else 0.0
    if low == high:
        return (low - 0.5, high + 0.5) if low and not zero else (0.0, 1.0)
    span = (high - low) / max(0.2, 1 - room_left - room_right)
    return low - room_left * span, high + room_right * span


def round_steps(values: Sequence[float], most: int = 5) -> list[float]:
    """Round numbers at even distances, from below the lowest value (or zero) to above the highest.

    Args:
        values: what is drawn.
        most: about the most distances.
    """
    low, high = min(0.0, *values), max(0.0, *values)
    span = (high - low) or 1.0
    size = 10.0 ** floor(log10(span / most))
    step = next(size * factor for factor in (1, 2, 2.5, 5, 10, 20) if span / (size * factor) <= most)
    first, last = floor(low / step), ceil((high or low + span) / step - 1e-9)
    return [round(at * step, 12) for at in range(first, max(last, first + 1) + 1)]


def zero_line(value: float = 0.0, colour: str = theme.GREY) -> Any:
    """A line across all rows at a value of the horizontal axis."""
    return chart([{"at": value}]).mark_rule(color=colour, strokeWidth=1).encode(x=alt.X("at:Q"))


def stacked(figures: Mapping[str, float], labels: Names, amounts: AmountStyle) -> list[dict[str, Any]]:
    """The parts of a bar one after the other; what is below zero on the other side of it."""
    ends = {True: 0.0, False: 0.0}
    made = []
    for part, called in labels.items():
        value = float(figures.get(part, 0.0))
        if not isfinite(value) or value == 0:
            continue
        start = ends[value < 0]
        ends[value < 0] = start + value
        edges = (amounts.scaled(start) or 0.0, amounts.scaled(start + value) or 0.0)
        place = {"start": edges[0], "end": edges[1], "middle": sum(edges) / 2}
        said = {"label": amounts.label(value), "exact": amounts.exact(value), "part_name": called}
        made.append({"part": part, **place, **said})
    return made


def numbers_inside(bars: Sequence[Mapping[str, Any]], fills: Names, per_pixel: float) -> list[dict[str, Any]]:
    """The parts of bars whose numbers fit in them, with the colour of these.

    Args:
        bars: as `stacked` gives them.
        fills: the colour of each part.
        per_pixel: how much of the axis a pixel is.
    """
    return [
        {**row, "ink": theme.ink_on(fills[row["part"]])}
        for row in bars
        if abs(row["end"] - row["start"]) / per_pixel > text_width(row["label"], theme.SMALL) + 6
    ]


def codes_beside(marks: Iterable[tuple[str, float, float]], pixel: tuple[float, float]) -> list[dict[str, Any]]:
    """Where the code of each mark stands: above it or below, not over another code, and where it can over no mark.

    A code for which there is no place stands behind the one that is in its way.

    Args:
        marks: the code, the place on the horizontal and on the vertical axis of each mark.
        pixel: how much of either axis a pixel is.
    """
    found: list[dict[str, Any]] = []
    places = sorted(((code, x / pixel[0], y / pixel[1], x, y) for code, x, y in marks), key=lambda mark: mark[1])
    for code, across, up, x, y in places:
        half = text_width(code, theme.SMALL) / 2
        free, in_way = [], []
        for above in (True, False):
            level = up + (_ABOVE if above else -_BELOW)
            over = [
                one
                for one in found
                if abs(one["level"] - level) < theme.SMALL + 1
                and abs(one["across"] - across) < half + text_width(one["codes"], theme.SMALL) / 2 + 3
            ]
            covered = sum(
                abs(other[1] - across) < half + _RADIUS and abs(other[2] - level) < theme.SMALL / 2 + _RADIUS
                for other in places
            )
            in_way += over
            if not over:
                place = {"codes": code, "at": x, "score": y, "above": above}
                free.append((covered, place | {"across": across, "level": level}))
        if free:
            found.append(min(free, key=lambda one: one[0])[1])
        else:
            nearest = min(in_way, key=lambda one: (abs(one["score"] - y), abs(one["across"] - across)))
            nearest["codes"] += f", {code}"
    return found


def draw_codes(codes: Sequence[Mapping[str, Any]]) -> list[Any]:
    """The codes of `codes_beside`, each with a rim, so that it is read on lines too."""
    drawn = []
    for above, down in ((True, -_ABOVE), (False, _BELOW)):
        of = chart([row for row in codes if row["above"] is above]).encode(text=alt.Text("codes:N"))
        place: dict[str, Any] = {"dy": down, "fontSize": theme.SMALL}
        drawn += [of.mark_text(**place, stroke=theme.PAPER, strokeWidth=3), of.mark_text(**place)]
    return drawn


class _Rows(alt.InlineData):
    """Rows as the data of a chart, which nobody changes: copies of a chart share them."""

    _class_is_valid_at_instantiation = False

    def __deepcopy__(self, memo: object = None) -> _Rows:
        return self


def chart(rows: Sequence[Mapping[str, Any]]) -> alt.Chart:
    """A chart of some rows."""
    return alt.Chart(_Rows(values=[dict(row) for row in rows]))


class _Layers(alt.LayerChart):
    """Layers that share nothing: Altair copies each of them time and again to find what they share."""

    def __init__(self, **properties: Any) -> None:
        alt.TopLevelLayerSpec.__init__(self, **properties)


class _Grid(alt.ConcatChart):
    """Panels that share nothing; see `_Layers`."""

    def __init__(self, **properties: Any) -> None:
        alt.TopLevelConcatSpec.__init__(self, **properties)


def layered(*layers: Any, **properties: Any) -> alt.LayerChart:
    """Charts over each other, with properties of the whole, such as its height."""
    return _Layers(layer=list(layers), **properties)


def grid_of(panels: Sequence[Any], **properties: Any) -> alt.ConcatChart:
    """Charts beside and below each other, with properties of the whole, such as its columns."""
    return _Grid(concat=list(panels), **properties)


def finish_panels(
    panels: Mapping[str, str],
    draw: Callable[[str, float], Any],
    look: Look,
    title: str,
    alternative: str,
    note: str | None = None,
) -> Any:
    """A figure of panels, two beside each other where there is room; a single one follows the width of the page.

    Args:
        panels: what each panel is called, by what it is drawn of.
        draw: draws a panel of so many pixels.
        look: how it is to look.
        title: of the figure; as the arguments after it, see `theme.finish`.
        alternative: see `theme.finish`.
        note: see `theme.finish`.
    """
    beside = min(2, len(panels)) if look.pixels >= _NARROW else 1
    width = look.pixels - 60 if beside == 1 else (look.pixels - 80 - _GAP) / 2
    titles = theme.panel_titles(panels.values(), width)
    drawn = [draw(panel, width) for panel in panels]
    for panel, of in zip(drawn, titles, strict=True):
        panel["title"], panel["width"] = of, width
    if len(panels) == 1:
        return theme.finish(drawn[0], look, title, alternative, note)
    grid = grid_of(drawn, columns=beside, spacing={"row": 14, "column": _GAP})
    return theme.finish(grid, look, title, alternative, note, single=False)


def colours(
    field: str,
    labels: Mapping[str, str],
    palette: Sequence[str],
    look: Look,
    indent: float = LABEL_WIDTH,
    **legend: Any,
) -> alt.Color:
    """Colours by code, with a legend of the names.

    Args:
        field: the field with codes.
        labels: the name of each code, in order.
        palette: the colour of each.
        look: how wide the figure is.
        indent: how far from the left the legend begins, in pixels: at the axis.
        legend: other properties of the legend.
    """
    own = legend_of(labels, look.pixels - indent - 20, **legend)
    scale = alt.Scale(domain=list(labels), range=list(palette[: len(labels)]))
    return alt.Color(f"{field}:N", scale=scale, legend=own)


def legend_of(labels: Mapping[str, str], room: float, **legend: Any) -> alt.Legend:
    """A legend of the names of codes, in columns where they do not fit beside each other.

    Args:
        labels: the name of each code.
        room: how wide the legend may be, in pixels.
        legend: other properties of the legend.
    """
    shown = {code: shortened(label, room - theme.LEGEND_SYMBOL, theme.SIZE) for code, label in labels.items()}
    columns = theme.legend_columns(list(shown.values()), room) or alt.Undefined
    return alt.Legend(labelExpr=labels_by_code(shown), columns=columns, **legend)


def tooltips(look: Look, **headings: Text) -> list[alt.Tooltip]:
    """Texts that appear at a mark: the fields, each with its heading; amounts are written in full beforehand."""
    return [alt.Tooltip(f"{field}:N", title=heading.to(look.language)) for field, heading in headings.items()]


def notes(look: Look, amounts: AmountStyle | None, *others: Text, yearly: bool = False) -> str:
    """What stands below the title: the unit of the axis, the price level, and what else a reader must know."""
    said = [other.to(look.language) for other in others]
    price = texts.PRICE_YEAR.fill(year=str(look.price_year)) if look.price_year is not None else None
    if amounts is not None:
        unit = texts.IN_UNIT.fill(unit=amounts.axis(yearly=yearly))
        price = unit if price is None or amounts.hours else texts.UNIT_AND_PRICE.fill(unit=unit, price=price)
    if price is not None:
        sentence = price.to(look.language)
        said.insert(0, f"{sentence[0].upper()}{sentence[1:]}.")
    return " ".join(said)


def several_said(parts: Sequence[str], look: Look, most: int = 6) -> str:
    """Clauses of an alternative text; of many only the first, and how many there are more."""
    shown = list(parts[:most])
    if len(parts) > most:
        shown.append(texts.MORE_SAID.fill(count=len(parts) - most).to(look.language))
    return ". ".join(shown)


def has_amounts(table: pd.DataFrame, *columns: str) -> bool:
    """Whether any amount of some columns is known and not zero, so that there is something to draw."""
    figures = table[list(columns)].to_numpy(dtype=float)
    return bool((np.isfinite(figures) & (figures != 0)).any())


def empty(look: Look, title: Text | str, reason: Text) -> Any:
    """A figure that says why there is nothing to show."""
    written = title.to(look.language) if isinstance(title, Text) else title
    sentence = texts.NOTHING.fill(reason=reason).to(look.language)
    lines = wrapped(sentence, look.pixels - 40, theme.SIZE)
    shown = chart([{"text": lines}]).mark_text(align="left", x=0, color=theme.GREY).encode(text=alt.Text("text:N"))
    return theme.finish(shown.properties(height=40), look, written, f"{written}. {sentence}")
