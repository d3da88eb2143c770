"""What each mix costs, with its interval, beside what it does for a goal: a panel for each goal."""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd

from burden.answers.tables.cost_goals import cost_and_goals_title
from burden.engine.many.measures import Measure
from burden.language import both, listed
from burden.report.figures import texts, theme
from burden.report.figures.lines import styles_of
from burden.report.figures.parts import (
    Names,
    amount_axis,
    chart,
    codes_beside,
    domain_with_room,
    draw_codes,
    finish_panels,
    layered,
    mixes_of,
    notes,
    several_said,
    tooltips,
)
from burden.writing.amounts import AmountStyle
from burden.writing.figures import number, signed
from burden.writing.look import Look
from burden.writing.precision import decimals_supported

_HEIGHT = 150
_MOST, _ROOM = 2, 0.6
"""Scores go from below zero to above it by so much; and beyond that there is room for a code."""


def cost_and_goals(
    table: pd.DataFrame, names: Names, look: Look, goals: Names, measure: Measure | str = Measure.ANNUAL_EQUIVALENT
) -> Any:
    """What mixes cost, and what each does for a goal.

    Args:
        table: as `burden.answers.tables.cost_goals.cost_and_goals_of` gives it.
        names: what each mix of the study is called.
        look: how the figure is to look. Several goals have no width that follows the page.
        goals: what each goal is called.
        measure: what the burden is measured in.
    """
    columns = {f"goal {goal}": called for goal, called in goals.items()}
    panels = {name: called for name, called in columns.items() if table[name].notna().any()}
    mixes = mixes_of(table, names)
    ends = table[["burden", "low", "high"]].to_numpy(float).ravel()
    amounts = AmountStyle.of(ends, look)
    domain = domain_with_room([amounts.scaled(value) for value in ends], 0.03, 0.05)
    styles = styles_of(mixes, names, look)
    said = [
        texts.COST_AND_GOALS_MIX_SAID.fill(
            mix=mixes[row["mix"]],
            amount=amounts.words(row["burden"], decimals_supported(row["low"], row["high"])),
            scores=", ".join(_score(row[column], look) for column in panels if pd.notna(row[column])),
        ).to(look.language)
        for row in table.to_dict("records")
    ]
    called = listed([both(goal) for goal in panels.values()])
    alternative = texts.COST_AND_GOALS_SAID.fill(goals=called, mixes=several_said(said, look)).to(look.language)
    remarks = [texts.COST_AND_GOALS_NOTE]
    remarks += [texts.COST_AND_GOALS_INTERVAL] if table["low"].notna().any() else []
    remarks += [texts.COST_AND_GOALS_BEATEN] if table["beaten_by"].notna().any() else []
    title, note = cost_and_goals_title(measure).to(look.language), notes(look, amounts, *remarks)

    def draw(column: str, width: float) -> Any:
        return _panel(table, column, domain, mixes, styles, amounts, look, width)

    return finish_panels(panels, draw, look, title, alternative, note)


def _panel(
    table: pd.DataFrame,
    column: str,
    domain: tuple[float, float],
    mixes: Names,
    styles: tuple[alt.Color, alt.StrokeDash, alt.Shape],
    amounts: AmountStyle,
    look: Look,
    width: float,
) -> Any:
    """The mixes by cost and by what they do for one goal."""
    scored = table[table[column].notna()].sort_values("burden", kind="stable")
    rows: list[dict[str, Any]] = [
        {
            "mix": row["mix"],
            "name": mixes[row["mix"]],
            "at": amounts.scaled(row["burden"]),
            "low": amounts.scaled(row["low"]),
            "high": amounts.scaled(row["high"]),
            "score": float(row[column]),
            "exact": amounts.exact(row["burden"]),
            "exact_score": _score(row[column], look),
            "beaten": row["beaten_by"] is not None,
            "beaten_by": mixes.get(row["beaten_by"] or "", "–"),
        }
        for row in scored.to_dict("records")
    ]
    axis = alt.Axis(
        title=None,
        values=list(range(-_MOST, _MOST + 1)),
        labelExpr="(datum.value > 0 ? '+' : '') + format(datum.value, 'd')",
    )
    y = alt.Y("score:Q", scale=alt.Scale(domain=[-_MOST - _ROOM, _MOST + _ROOM], nice=False), axis=axis)
    x, (colour, _, shape) = amount_axis("at", domain), styles
    tips = tooltips(
        look, name=texts.MIX, exact=texts.AMOUNT, exact_score=texts.SCORE, beaten_by=texts.COST_AND_GOALS_BEATEN_BY
    )
    point: dict[str, Any] = {"size": 80, "opacity": 1, "strokeWidth": 1.6}
    lines = chart([row for row in rows if row["low"] is not None]).mark_rule(strokeWidth=1.4, opacity=0.8)
    layers = [lines.encode(x=alt.X("low:Q"), x2=alt.X2("high:Q"), color=colour)]
    pixel = (domain[1] - domain[0]) / width, 2 * (_MOST + _ROOM) / _HEIGHT
    codes = codes_beside([(row["mix"], row["at"], row["score"]) for row in rows], pixel)
    layers += [code.encode(x=x) for code in draw_codes(codes)]
    for beaten, fill in ((False, {"filled": True}), (True, {"filled": False, "fill": theme.PAPER})):
        marks = chart([row for row in rows if row["beaten"] is beaten]).mark_point(**point, **fill)
        layers.append(marks.encode(x=x, color=colour, shape=shape, tooltip=tips))
    return layered(*(layer.encode(y=y) for layer in layers), height=_HEIGHT)


def _score(score: float, look: Look) -> str:
    return signed(number(float(score), look.language))
