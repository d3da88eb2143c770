"""The costs over the years of the horizon."""

from __future__ import annotations

from typing import Any

import altair as alt
import numpy as np
import pandas as pd

from burden.language import Text
from burden.report.figures import texts, theme
from burden.report.figures.lines import HEIGHT, amounts_up, lines_of_mixes
from burden.report.figures.parts import (
    Names,
    chart,
    empty,
    grid_of,
    layered,
    legend_of,
    mixes_of,
    notes,
    round_steps,
    several_said,
    stacked,
    tooltips,
)
from burden.writing.amounts import AmountStyle
from burden.writing.look import Look
from burden.writing.widths import text_width

PARTS = {"structural": texts.STRUCTURAL_PART, "one_off": texts.ONE_OFF_WITHOUT, "investment": texts.INVESTMENT}
_COLOURS = {"structural": theme.STRUCTURAL, "one_off": theme.ONE_OFF, "investment": theme.INVESTMENT}
_PANEL = 105
_GAP = 18


def years(table: pd.DataFrame, names: Names, look: Look) -> Any:
    """The costs of each mix in each year, a line per mix.

    Args:
        table: `mix`, `year`, `cost` (money in constant prices), as `TimePath.by("mix", "year")` gives them.
        names: what each mix is called.
        look: how the figure is to look.
    """
    table = table[np.isfinite(table["cost"].to_numpy(float))]
    title = title_of(table)
    if not len(table) or not table["cost"].any():
        return empty(look, title, texts.NO_YEARS)
    amounts = AmountStyle.of(table["cost"].astype(float), look)
    mixes = mixes_of(table, names)
    rows: list[dict[str, Any]] = [
        {
            "mix": str(row["mix"]),
            "year": int(row["year"]),
            "value": amounts.scaled(row["cost"]),
            "name": mixes[str(row["mix"])],
            "exact": amounts.exact(row["cost"]),
        }
        for row in table.sort_values("year", kind="stable").to_dict("records")
    ]
    ticks = round_steps([row["value"] for row in rows])
    found = sorted({row["year"] for row in rows})
    x = _year_axis(found, look.pixels, room=max(text_width(code, theme.SMALL) for code in mixes) + 8)
    tips = tooltips(look, name=texts.MIX, year=texts.YEAR, exact=texts.AMOUNT)
    drawn = lines_of_mixes(rows, x, ticks, mixes, names, look, tips)
    said = [_said(table, mix, name, amounts, look) for mix, name in mixes.items()]
    alternative = texts.YEARS_SAID.fill(mixes=several_said(said, look)).to(look.language)
    return theme.finish(drawn, look, title.to(look.language), alternative, _note(amounts, look), amounts=amounts)


def years_by_part(table: pd.DataFrame, names: Names, look: Look) -> Any:
    """The costs of each mix in each year, as one-off costs, investments and structural costs: a panel for each mix.

    Args:
        table: `mix`, `year`, `one_off`, `investment` and `structural` (money in constant prices), as
            `TimePath.by("mix", "year")` gives them.
        names: what each mix is called.
        look: how the figure is to look. Several mixes have no width that follows the page.
    """
    table = table[np.isfinite(table[list(PARTS)].to_numpy(float)).all(axis=1)]
    title = title_of(table, by_part=True)
    if not len(table) or not table[list(PARTS)].to_numpy().any():
        return empty(look, title, texts.NO_YEARS)
    mixes = mixes_of(table, names)
    figures = table[list(PARTS)].astype(float)
    highest, lowest = figures.clip(lower=0).sum(axis=1), figures.clip(upper=0).sum(axis=1)
    amounts = AmountStyle.of([*highest, *lowest], look)
    ticks = round_steps([*(highest / amounts.divisor), *(lowest / amounts.divisor)], most=4)
    labels = {part: text.to(look.language) for part, text in PARTS.items()}
    rows: dict[str, list[dict[str, Any]]] = {mix: [] for mix in mixes}
    for row in table.to_dict("records"):
        mix = str(row["mix"])
        bar = {"year": int(row["year"]), "name": mixes[mix]}
        rows[mix] += [bar | part for part in stacked({part: row[part] for part in PARTS}, labels, amounts)]
    found = sorted({int(year) for year in table["year"]})
    said = [_parts_said(table, mix, name, amounts, look) for mix, name in mixes.items()]
    alternative = texts.YEARS_BY_PART_SAID.fill(mixes=several_said(said, look)).to(look.language)
    written, note = title.to(look.language), _note(amounts, look)
    if len(mixes) == 1:
        ((mix, name),) = mixes.items()
        panel = _panel(rows[mix], found, ticks, labels, look, look.pixels, height=HEIGHT)
        return theme.finish(panel, look, f"{written}: {name}", alternative, note, amounts=amounts)
    width = (look.pixels - 80 - _GAP) / 2
    titles = theme.panel_titles(mixes.values(), width)
    panels = [
        _panel(rows[mix], found, ticks, labels, look, width, width=width, height=_PANEL, title=titles[at])
        for at, mix in enumerate(mixes)
    ]
    grid = grid_of(panels, columns=2, spacing={"row": 12, "column": _GAP})
    return theme.finish(grid, look, written, alternative, note, single=False, amounts=amounts)


def title_of(table: pd.DataFrame, *, by_part: bool = False) -> Text:
    """The title of a figure over the years.

    Args:
        table: with a `year`.
        by_part: whether it is `years_by_part`.
    """
    of_years, of_one = (texts.YEARS_BY_PART, texts.YEAR_BY_PART_OF) if by_part else (texts.YEARS, texts.YEAR_OF)
    found = sorted({int(year) for year in table["year"]})
    if len(found) < 2:
        return of_one.fill(first=str(found[0]) if found else texts.NO_YEAR)
    return of_years.fill(first=str(found[0]), last=str(found[-1]))


def _panel(
    rows: list[dict[str, Any]],
    found: list[int],
    ticks: list[float],
    labels: Names,
    look: Look,
    room: float,
    **properties: Any,
) -> Any:
    """The stacked bars of one mix, in so many pixels."""
    y = amounts_up("start", ticks)
    x = alt.X(
        "year:O",
        scale=alt.Scale(domain=found, paddingInner=0.25),
        axis=alt.Axis(title=None, grid=False, labelAngle=0, values=_shown(found, room)),
    )
    scale = alt.Scale(domain=list(labels), range=[_COLOURS[part] for part in labels])
    color = alt.Color("part:N", scale=scale, legend=legend_of(labels, look.pixels - 50))
    tips = tooltips(look, name=texts.MIX, year=texts.YEAR, part_name=texts.PART, exact=texts.AMOUNT)
    bars = chart(rows).mark_bar(stroke=theme.GREY).encode(x=x, y=y, y2=alt.Y2("end:Q"), color=color, tooltip=tips)
    line = chart([{"zero": 0.0}]).mark_rule(color=theme.GREY, strokeWidth=1)
    return layered(bars, line.encode(y=alt.Y("zero:Q")), **properties)


def _year_axis(found: list[int], width: float, room: float) -> alt.X:
    """Years as points in time, with room for names at the end."""
    first, last = found[0], found[-1]
    span = max(last - first, 1)
    margin = span * room / max(width - 80 - room, 100)
    shown = _shown(found, width)
    axis = alt.Axis(title=None, format="d", grid=False, values=shown, tickCount=len(shown), labelFlush=False)
    before, after = (0.02 * span, margin) if first != last else (0.5, 0.5)
    return alt.X("year:Q", scale=alt.Scale(domain=[first - before, last + after], nice=False, zero=False), axis=axis)


def _shown(found: list[int], width: float) -> list[int]:
    """The years that fit below the axis."""
    each = max(1, -(-len(found) * 34 // max(int(width) - 50, 34)))
    return found[::each]


def _note(amounts: AmountStyle, look: Look) -> str:
    return notes(look, amounts, texts.NOT_DISCOUNTED)


def _said(table: pd.DataFrame, mix: str, name: str, amounts: AmountStyle, look: Look) -> str:
    own = table[table["mix"].astype(str) == mix].sort_values("year")
    peak, end = own.iloc[int(own["cost"].to_numpy().argmax())], own.iloc[-1]
    return texts.YEARS_MIX_SAID.fill(
        mix=name,
        year=str(int(peak["year"])),
        most=amounts.words(float(peak["cost"])),
        end=amounts.words(float(end["cost"])),
        last=str(int(end["year"])),
    ).to(look.language)


def _parts_said(table: pd.DataFrame, mix: str, name: str, amounts: AmountStyle, look: Look) -> str:
    own = table[table["mix"].astype(str) == mix]
    sums = {part: amounts.words(float(own[part].sum())) for part in PARTS}
    return texts.YEARS_PARTS_MIX_SAID.fill(mix=name, **sums).to(look.language)
