"""What all mixes depend on, in one figure: below each mix the uncertain figures that move it most."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from math import isfinite
from typing import Any

import altair as alt
import pandas as pd

from burden.answers.tables.sensitive_texts import DRIVERS_OF_MIXES
from burden.engine.many.measures import Measure
from burden.language import Text
from burden.report.figures import texts, theme
from burden.report.figures.parts import (
    LABEL,
    Names,
    amount_axis,
    chart,
    colours,
    domain_with_room,
    empty,
    layered,
    notes,
    rows_axis,
    several_said,
    tooltips,
    zero_line,
)
from burden.report.figures.uncertainty import both_ends
from burden.report.figures.words import wrapped
from burden.writing.amounts import AmountStyle
from burden.writing.look import Look
from burden.writing.measures import in_sentence
from burden.writing.widths import text_width

MOST_MIXES = 8
"""So many mixes fit on a page."""
_MOST_ROWS, _MOST_OF_MIX, _LEAST_OF_MIX = 16, 5, 2
_NAME_WIDTH = 260


def drivers(
    tables: Mapping[str, pd.DataFrame],
    names: Names,
    centrals: Mapping[str, float],
    labels: Mapping[str, Names],
    look: Look,
    measure: Measure | str = Measure.STRUCTURAL,
    percentages: Collection[str] = (),
) -> Any:
    """By how much each mix changes when each uncertain figure goes from its low to its high value.

    Args:
        tables: by mix: `key`, `low`, `high` (of the figure, in its own unit), `at_low`, `at_high` (the result) and
            `swing`, the widest first, as `Sensitivity.tornado` gives them.
        names: what each mix is called.
        centrals: the result of each mix at the central values.
        labels: by mix what each figure is called, by its key.
        look: how the figure is to look.
        measure: what is measured.
        percentages: the keys of the figures that are written as percentages.
    """
    title = title_of(measure)
    most = most_of_mix(len(tables))
    widest = {
        mix: table[table["at_low"].map(isfinite) & table["at_high"].map(isfinite) & (table["swing"] != 0)].head(most)
        for mix, table in tables.items()
        if isfinite(centrals[mix])
    }
    if all(table.empty for table in widest.values()):
        return empty(look, title, texts.NO_UNCERTAIN_MIX)
    ends = [value - centrals[mix] for mix, table in widest.items() for value in [*table["at_low"], *table["at_high"]]]
    amounts = AmountStyle.of(ends, look, hours=measure == Measure.HOURS)
    called: dict[str, str] = {}
    headings: list[str] = []
    rows: list[dict[str, Any]] = []
    for mix, table in widest.items():
        central = texts.CENTRAL_OF.fill(amount=amounts.label(centrals[mix])).to(look.language)
        headings.append(mix)
        called[mix] = f"{names.get(mix, mix)} " + f"({central})".replace(" ", "\u00a0")
        for row in both_ends(table, centrals[mix], percentages, look):
            # A code may be like a key, and a figure stands below several mixes.
            place = f"{mix}\n{row['key']}"
            called[place] = labels[mix].get(row["key"], row["key"])
            rows.append(
                {
                    "row": place,
                    "side": row["side"],
                    "label": row["label"],
                    "central": 0.0,
                    "value": amounts.scaled(row["result"] - centrals[mix]),
                    "mix": names.get(mix, mix),
                    "name": called[place],
                    "exact": amounts.exact(row["result"]),
                }
            )
    room = (max(text_width(row["label"], theme.SMALL) for row in rows) + 10) / (look.pixels - _NAME_WIDTH - 20)
    domain = domain_with_room([row["value"] for row in rows], room, room)
    y = rows_axis("row", called, _NAME_WIDTH, size=theme.SMALL)
    test = f"indexof({json.dumps(headings)}, datum.value) >= 0"
    y["axis"]["labelFontWeight"] = {"condition": {"test": test, "value": "bold"}, "value": "normal"}
    x = amount_axis("central", domain)
    x["axis"]["format"], x["axis"]["labelExpr"] = "+,~f", "datum.value == 0 ? '0' : datum.label"
    sides = {"low": texts.AT_LOW.to(look.language), "high": texts.AT_HIGH.to(look.language)}
    color = colours("side", sides, (theme.AT_LOW, theme.AT_HIGH), look, _NAME_WIDTH)
    tips = tooltips(look, mix=texts.MIX, name=texts.FIGURE, exact=texts.RESULT)
    bars = chart(rows).mark_bar(stroke=theme.GREY, height={"band": 0.62})
    layers: list[Any] = [
        bars.encode(x=x, x2=alt.X2("value:Q"), y=y, tooltip=tips, color=color),
        zero_line(0.0, theme.INK),
    ]
    for left in (True, False):
        beside = [row for row in rows if (row["value"] < 0) == left]
        text = chart(beside).mark_text(align="right" if left else "left", dx=-4 if left else 4, fontSize=theme.SMALL)
        layers.append(text.encode(x=alt.X("value:Q"), y=y, text=LABEL))
    deepest = max(wrapped(name, _NAME_WIDTH, theme.SMALL).count("\n") + 1 for name in called.values())
    drawn = layered(*layers, height=(theme.LINE_HEIGHT * deepest + 2) * len(called))
    said = [_said(mix, table, names, centrals[mix], labels[mix], amounts, look) for mix, table in widest.items()]
    alternative = texts.DRIVERS_SAID.fill(mixes=several_said(said, look)).to(look.language)
    note = notes(look, amounts, texts.DRIVERS_NOTE, yearly=measure in (Measure.STRUCTURAL, Measure.ANNUAL_EQUIVALENT))
    return theme.finish(drawn, look, title.to(look.language), alternative, note, amounts=amounts)


def title_of(measure: Measure | str) -> Text:
    """The title of `drivers`."""
    return DRIVERS_OF_MIXES.fill(measure=in_sentence(str(measure)))


def most_of_mix(mixes: int) -> int:
    """How many figures stand below each of so many mixes."""
    return min(_MOST_OF_MIX, max(_LEAST_OF_MIX, _MOST_ROWS // max(mixes, 1)))


def _said(
    mix: str, table: pd.DataFrame, names: Names, central: float, labels: Names, amounts: AmountStyle, look: Look
) -> str:
    parts = [
        texts.TORNADO_PART_SAID.fill(
            part=labels.get(str(row["key"]), str(row["key"])).replace("\n", ", "),
            low=amounts.words(row["at_low"]),
            high=amounts.words(row["at_high"]),
        ).to(look.language)
        for row in table.head(2).to_dict("records")
    ]
    said = {"mix": names.get(mix, mix), "central": amounts.words(central)}
    text = (
        texts.DRIVERS_MIX_SAID.fill(**said, parts="; ".join(parts)) if parts else texts.DRIVERS_NONE_SAID.fill(**said)
    )
    return text.to(look.language)
