"""Lines of mixes: one each, kept apart by colour, dashes and marks, with its code at its end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import altair as alt

from burden.report.figures import theme
from burden.report.figures.parts import (
    Names,
    chart,
    layered,
    legend_of,
)
from burden.writing.look import Look

HEIGHT = 260


def lines_of_mixes(
    rows: list[dict[str, Any]],
    x: alt.X,
    ticks: Sequence[float],
    mixes: Names,
    names: Names,
    look: Look,
    tips: Sequence[alt.Tooltip],
) -> Any:
    """A line for each mix.

    Args:
        rows: `mix`, `value` (on the scale of the axis), the field of `x`, and what the tips tell; of each mix from the
            first point to the last.
        x: the horizontal axis.
        ticks: the lines of the vertical axis.
        mixes: what each mix is called.
        names: the same of all mixes of the study, whose order gives each its style.
        look: how the figure is to look.
        tips: what appears at a point.
    """
    colour, dashes, shapes = styles_of(mixes, names, look)
    base = chart(rows).encode(x=x, y=amounts_up("value", ticks), color=colour)
    lines = base.mark_line(strokeWidth=2, opacity=1).encode(strokeDash=dashes)
    points = base.mark_point(filled=True, size=34, opacity=1).encode(shape=shapes, tooltip=list(tips))
    ends = _apart(list({row["mix"]: row for row in rows}.values()), (ticks[-1] - ticks[0]) * 13 / HEIGHT, ticks[0])
    codes = chart(ends).mark_text(align="left", dx=7, fontSize=theme.SMALL)
    return layered(lines, points, codes.encode(x=x, y=alt.Y("place:Q"), text=alt.Text("mix:N")), height=HEIGHT)


def styles_of(mixes: Names, names: Names, look: Look) -> tuple[alt.Color, alt.StrokeDash, alt.Shape]:
    """The colours, dashes and marks of mixes, with one legend of their names; `names` has all mixes of the study."""
    styles = list(theme.mix_styles(mixes, names).values())
    legend = legend_of(mixes, look.pixels - 50, symbolSize=70, symbolStrokeWidth=0, symbolOpacity=1)

    def scale(values: list[Any]) -> alt.Scale:
        return alt.Scale(domain=list(mixes), range=values)

    return (
        alt.Color("mix:N", scale=scale([style.colour for style in styles]), legend=legend),
        alt.StrokeDash("mix:N", scale=scale([list(style.dash) for style in styles]), legend=legend),
        alt.Shape("mix:N", scale=scale([style.shape for style in styles]), legend=legend),
    )


def amounts_up(field: str, ticks: Sequence[float]) -> alt.Y:
    """A vertical axis of amounts, from its first to its last line."""
    # Vega drops values beyond the number of ticks it would make itself.
    axis = alt.Axis(title=None, format=",~f", values=list(ticks), tickCount=len(ticks))
    return alt.Y(f"{field}:Q", scale=alt.Scale(domain=[ticks[0], ticks[-1]], nice=False), axis=axis)


def _apart(ends: list[dict[str, Any]], distance: float, lowest: float) -> list[dict[str, Any]]:
    """Where the names at the ends of lines stand: at their line, but not over each other."""
    ordered = sorted(ends, key=lambda row: row["value"])
    places = [row["value"] for row in ordered]
    # Neighbours that are too near push each other apart, evenly, until none are.
    for _ in range(200):
        moved = False
        for at in range(len(places) - 1):
            short = distance - (places[at + 1] - places[at])
            if short > distance * 1e-3:
                places[at], places[at + 1] = places[at] - short / 2, places[at + 1] + short / 2
                moved = True
        if not moved:
            break
    floor = lowest
    for at, place in enumerate(places):
        places[at] = max(place, floor)
        floor = places[at] + distance
    return [row | {"place": place} for row, place in zip(ordered, places, strict=True)]
