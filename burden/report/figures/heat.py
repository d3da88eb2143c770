"""What a mix costs one firm, by sector and size class: a table in colours."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite, log10
from typing import Any

import altair as alt
import pandas as pd

from burden.answers.tables.firms import sectors_alike
from burden.report.figures import texts, theme
from burden.report.figures.firms import firms_said
from burden.report.figures.parts import (
    LABEL,
    Names,
    chart,
    code_of,
    empty,
    grid_of,
    labels_of,
    layered,
    mixes_of,
    notes,
    rows_axis,
    several_said,
    tooltips,
)
from burden.report.figures.words import labels_by_code, wrapped
from burden.writing.amounts import per_firm as written
from burden.writing.amounts import with_currency
from burden.writing.figures import MISSING, number
from burden.writing.look import Look
from burden.writing.widths import text_width

_CELL, _GAP, _SECTOR_WIDTH = 17, 16, 180
_LINE = theme.LINE_HEIGHT - 2
_MOST_LINES = 6
"""The most lines of the names of sectors that share a row."""

Squares = list[dict[str, Any]]


def per_firm(
    table: pd.DataFrame,
    names: Names,
    look: Look,
    figure: str = "reached_structural",
    size_classes: Names | None = None,
    sectors: Names | None = None,
) -> Any:
    """The cost per firm by sector and size class, for each mix; sectors whose numbers are the same share a row.

    Args:
        table: `mix`, `size_class`, `sector` and the figure (money; NaN: no such firms, or none reached), as
            `burden.engine.per_firm` gives them.
        names: what each mix is called.
        look: how the figure is to look. Several mixes have no width that follows the page.
        figure: which column, a key of `texts.FIRM_FIGURES`.
        size_classes: what the size classes are called, in order; left out: their codes in the order of the table.
        sectors: what the sectors are called, in order.
    """
    title = texts.FIRM_FIGURES[figure]
    values = table[figure].astype(float)
    finite = values[values.map(isfinite).astype(bool)]
    if finite.empty:
        return empty(look, title, texts.NO_FIRMS)
    if not finite.any():
        return empty(look, title, texts.NO_COSTS_PER_FIRM)
    sizes = labels_of(table["size_class"], size_classes, texts.NO_SIZE_CLASS, look)
    rows = labels_of(table["sector"], sectors, texts.NO_SECTOR, look)
    mixes = mixes_of(table, names)
    cells = _cells(table.assign(value=values), _Shade(finite), mixes, sizes, rows, look)
    cells, together = _together(cells, rows, sectors_alike(table, [figure], look), look)
    said = [firms_said(table, mix, name, figure, sizes, rows, look) for mix, name in mixes.items()]
    alternative = texts.HEAT_SAID.fill(title=title, mixes=several_said(said, look)).to(look.language)
    missing = [texts.HEAT_MISSING.fill(dash=MISSING)] if len(finite) < len(values) else []
    below = [texts.HEAT_RELIEF] if (finite < 0).any() else []
    note = notes(look, None, texts.HEAT_NOTE.fill(sign=look.sign), *below, *missing)
    if len(mixes) == 1:
        ((mix, name),) = mixes.items()
        alone = _panel(cells[mix], sizes, together, look, look.pixels - _SECTOR_WIDTH)
        return theme.finish(alone, look, f"{title.to(look.language)}: {name}", alternative, note)
    labels = min(_SECTOR_WIDTH, max(text_width(label, theme.SMALL) for label in together.values()))
    numbers = max(text_width(cell["label"], theme.SMALL) for of_mix in cells.values() for cell in of_mix)
    room = look.pixels - labels - 30
    beside = 2 if (room - _GAP) / 2 / len(sizes) >= numbers + 4 else 1
    width = (room - _GAP * (beside - 1)) / beside
    titles = theme.panel_titles(mixes.values(), width)
    panels = [
        _panel(cells[mix], sizes, together, look, width, with_sectors=at % beside == 0, title=titles[at])
        for at, mix in enumerate(mixes)
    ]
    grid = grid_of(panels, columns=beside, spacing={"row": 14, "column": _GAP}, align="none")
    return theme.finish(grid, look, title.to(look.language), alternative, note, single=False)


def _cells(
    table: pd.DataFrame, shade: _Shade, mixes: Names, sizes: Names, sectors: Names, look: Look
) -> dict[str, Squares]:
    """The cells of the table of each mix."""
    cells: dict[str, Squares] = {mix: [] for mix in mixes}
    for row in table[["mix", "size_class", "sector", "value"]].to_dict("records"):
        value, fill = row["value"], shade.of(row["value"])
        size, sector = code_of(row["size_class"]), code_of(row["sector"])
        cells[code_of(row["mix"])].append(
            {
                "size": size,
                "sector": sector,
                "fill": fill,
                "ink": theme.ink_on(fill) if isfinite(value) else theme.GREY,
                "label": written(value, look),
                "exact": with_currency(number(value, look.language, 2), look) if isfinite(value) else MISSING,
                "size_name": sizes[size],
                "sector_name": sectors[sector],
                "name": mixes[code_of(row["mix"])],
            }
        )
    return cells


def _together(
    cells: dict[str, Squares], sectors: Names, alike: Sequence[Sequence[str]], look: Look
) -> tuple[dict[str, Squares], dict[str, str]]:
    """The cells of the first of the sectors that have the same numbers in every mix, and what these are called."""
    called = sectors_called(alike, sectors, look)
    kept = {
        mix: [square | {"sector_name": called[square["sector"]]} for square in squares if square["sector"] in called]
        for mix, squares in cells.items()
    }
    return kept, called


def sectors_called(alike: Sequence[Sequence[str]], sectors: Names, look: Look) -> dict[str, str]:
    """What sectors that are alike are called together, by the first of them, in the order of their names."""
    if len(sectors) > 1 and len(alike) == 1:
        return {next(iter(sectors)): texts.ALL_SECTORS.to(look.language)}
    places = list(sectors)
    in_order = sorted((sorted(row, key=places.index) for row in alike), key=lambda row: places.index(row[0]))
    return {row[0]: "; ".join(sectors[sector].replace(" ", "\u00a0", 1) for sector in row) for row in in_order}


def _panel(
    cells: Squares,
    sizes: Names,
    sectors: Names,
    look: Look,
    width: float,
    *,
    with_sectors: bool = True,
    **properties: Any,
) -> Any:
    """The table in colours of one mix."""
    room = max(18.0, width / max(1, len(sizes))) - 3
    short = {code: wrapped(_hyphenated(label), room, theme.SMALL, 2, anywhere=False) for code, label in sizes.items()}
    top = alt.Axis(
        orient="top",
        title=None,
        grid=False,
        labelAngle=0,
        labelExpr=labels_by_code(short),
        labelFontSize=theme.SMALL,
        labelLineHeight=theme.LINE_HEIGHT - 2,
        labelPadding=4 + max(label.count("\n") for label in short.values()) * (theme.LINE_HEIGHT - 2),
    )
    columns = alt.Scale(domain=list(sizes), paddingInner=0.04, paddingOuter=0)
    most = 1 if all(";" not in label for label in sectors.values()) else _MOST_LINES
    y = rows_axis("sector", sectors, _SECTOR_WIDTH, most=most, size=theme.SMALL)
    deepest = max(wrapped(label, _SECTOR_WIDTH, theme.SMALL, most).count("\n") for label in sectors.values())
    y["scale"]["paddingInner"], y["scale"]["paddingOuter"] = 0.06, 0
    if not with_sectors:
        y["axis"] = None
    tips = tooltips(look, name=texts.MIX, sector_name=texts.SECTOR, size_name=texts.SIZE_CLASS, exact=texts.AMOUNT)
    base = chart(cells).encode(x=alt.X("size:N", scale=columns, sort=None, axis=top), y=y, tooltip=tips)
    fills = base.mark_rect(stroke=theme.RULE, strokeWidth=0.4).encode(color=alt.Color("fill:N", scale=None))
    numbers = base.mark_text(fontSize=theme.SMALL).encode(text=LABEL, color=alt.Color("ink:N", scale=None))
    height = (_CELL + _LINE * deepest) * len(sectors)
    return layered(fills, numbers, width=width, height=height, **properties)


def _hyphenated(label: str) -> str:
    """The long word among the usual size classes may be broken."""
    return label.replace("middelgroot", "middel\u00adgroot")


class _Shade:
    """Colours of amounts that may differ a thousandfold: by their order of magnitude; apart below zero."""

    def __init__(self, values: pd.Series[float]) -> None:
        sizes = values.abs()[values != 0]
        self.low = log10(max(float(sizes.min()), 0.01)) if len(sizes) else 0.0
        self.high = log10(max(float(sizes.max()), 0.01)) if len(sizes) else 1.0

    def of(self, value: float) -> str:
        """The colour of an amount; white where there is none."""
        if not isfinite(value) or value == 0:
            return theme.PAPER
        place = (log10(max(abs(value), 0.01)) - self.low) / ((self.high - self.low) or 1.0)
        return theme.blend(theme.RAMP if value > 0 else theme.RELIEF, place)
