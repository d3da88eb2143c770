"""Lighter forms of the mixes: what each costs and does for a goal; and what a mix costs from a size of firm up."""

from __future__ import annotations

from typing import Any

import altair as alt
import numpy as np
import pandas as pd

from burden.answers.tables.elements_texts import FORM, FRONTIER, SMALLEST, SMALLEST_SIZE
from burden.engine.many.measures import Measure
from burden.language import Text, both, listed
from burden.report.figures import texts, theme
from burden.report.figures.lines import lines_of_mixes, styles_of
from burden.report.figures.parts import (
    Names,
    amount_axis,
    chart,
    codes_beside,
    domain_with_room,
    draw_codes,
    empty,
    finish_panels,
    labels_of,
    layered,
    mixes_of,
    notes,
    round_steps,
    several_said,
    tooltips,
)
from burden.report.figures.words import labels_by_code, wrapped
from burden.writing.amounts import AmountStyle
from burden.writing.figures import number
from burden.writing.look import Look
from burden.writing.measures import in_sentence

MOST_DOTS = 2_000
"""About the most faint dots of a figure: those that would cover each other are left out."""
_HEIGHT, _DOT = 170, 3

Rows = list[dict[str, Any]]


def frontier(
    table: pd.DataFrame, names: Names, look: Look, goals: Names, measure: Measure | str = Measure.ANNUAL_EQUIVALENT
) -> Any:
    """What the forms of mixes cost, and what each does for a goal: a panel for each goal.

    Args:
        table: `mix`, `form` (in words), `burden` (money, money per year or hours), `on_frontier`, `whole` (whether it
            is the whole mix) and a column per goal, as `burden.answers.tables.lighter.compared_forms` gives them.
        names: what each mix is called.
        look: how the figure is to look. Several goals have no width that follows the page.
        goals: what each goal is called; those of which the table has no column, `goal ` with its name, are left out.
        measure: what the burden is measured in.
    """
    title = frontier_title(measure)
    columns = {f"goal {goal}": called for goal, called in goals.items()}
    panels = {name: called for name, called in columns.items() if name in table and table[name].notna().any()}
    if not panels:
        return empty(look, title, texts.NO_FORMS)
    if not table["burden"].any():
        return empty(look, title, texts.NO_MIXES)
    mixes = mixes_of(table, names)
    amounts = AmountStyle.of(table["burden"], look, hours=measure == Measure.HOURS)
    said = [_said(table, mix, name, amounts, look) for mix, name in mixes.items()]
    alternative = texts.FRONTIER_SAID.fill(
        goals=listed([both(goal) for goal in panels.values()]), mixes=several_said(said, look)
    )
    note = notes(look, amounts, texts.FRONTIER_NOTE)
    table = table.assign(mix=table["mix"].astype(str), on_frontier=table["on_frontier"].astype(bool))
    domain = domain_with_room([amounts.scaled(value) for value in table["burden"]], 0.03, 0.05)
    styles, most = styles_of(mixes, names, look), MOST_DOTS // len(panels)

    def draw(column: str, width: float) -> Any:
        return _panel(table, column, domain, mixes, styles, amounts, look, width, most)

    return finish_panels(panels, draw, look, title.to(look.language), alternative.to(look.language), note)


def frontier_title(measure: Measure | str) -> Text:
    """The title of `frontier`."""
    return FRONTIER.fill(measure=in_sentence(str(measure)))


def _panel(
    table: pd.DataFrame,
    column: str,
    domain: tuple[float, float],
    mixes: Names,
    styles: tuple[alt.Color, alt.StrokeDash, alt.Shape],
    amounts: AmountStyle,
    look: Look,
    width: float,
    most: int,
) -> Any:
    """The forms by cost and by what they do for one goal."""
    scored = table[table[column].notna()].sort_values(["burden", column], ascending=[True, False], kind="stable")
    scored = scored.assign(score=scored[column].astype(float), at=scored["burden"].astype(float) / amounts.divisor)
    low, high = min(0.0, scored["score"].min()), max(0.0, scored["score"].max())
    margin = 0.14 * ((high - low) or 1.0)
    scale = alt.Scale(domain=[low - margin, high + margin], nice=False, zero=False)
    y = alt.Y("score:Q", scale=scale, axis=alt.Axis(title=None, format=",~f", tickCount=5))
    colour, dashes, shapes = styles
    tips = tooltips(look, name=texts.MIX, form=FORM, exact=texts.AMOUNT, exact_score=texts.SCORE)
    pixel = (domain[1] - domain[0]) / width
    part, steps = scored[~scored["whole"]], _steps(scored)
    faint, best = part[~part["on_frontier"]], part[part["on_frontier"]].drop(index=steps.index, errors="ignore")

    def drawn(forms: pd.DataFrame) -> alt.Chart:
        rows = forms.to_dict("records")
        return chart(
            [
                {
                    **{name: row[name] for name in ("mix", "at", "score", "form")},
                    "name": mixes[row["mix"]],
                    "exact": amounts.exact(row["burden"]),
                    "exact_score": number(row["score"], look.language),
                }
                for row in rows
            ]
        )

    whole, line = scored[scored["whole"]], drawn(steps)
    layers = [
        drawn(_apart(faint, pixel, most)).mark_circle(size=12, color=theme.PUBLISHED, opacity=0.5).encode(tooltip=tips),
        drawn(_apart(best, pixel, most)).mark_circle(size=14, opacity=0.5).encode(color=colour, tooltip=tips),
        line.mark_line(interpolate="step-after", strokeWidth=1.4, opacity=1).encode(color=colour, strokeDash=dashes),
        line.mark_circle(size=26, opacity=1).encode(color=colour, tooltip=tips),
    ]
    places = zip(whole["mix"], whole["at"], whole["score"], strict=True)
    layers += draw_codes(codes_beside(places, (pixel, (high - low + 2 * margin) / _HEIGHT)))
    # The rims of codes lie over dots, but over no whole mix.
    marks = drawn(whole).mark_point(filled=True, size=90, opacity=1, stroke=theme.PAPER, strokeWidth=1)
    layers.append(marks.encode(color=colour, shape=shapes, tooltip=tips))
    x = amount_axis("at", domain)
    return layered(*(layer.encode(x=x, y=y) for layer in layers), height=_HEIGHT)


def _apart(dots: pd.DataFrame, pixel: float, most: int) -> pd.DataFrame:
    """The dots that do not cover each other; with larger distances where they are too many."""
    size, left = _DOT * pixel, dots
    while size < most * pixel:
        place = (dots["at"] / size).round()
        left = dots[~dots.assign(place=place).duplicated(["mix", "place", "score"])]
        if len(left) <= most:
            break
        size *= 2
    return left


def _steps(scored: pd.DataFrame) -> pd.DataFrame:
    """The forms of each mix that none beats on one goal alone: from the cheapest up, what does more than all before."""
    best = scored[scored["on_frontier"]]
    before = best.groupby("mix")["score"].transform(lambda score: score.cummax().shift(fill_value=-np.inf))
    return best[best["score"] > before]


def _said(table: pd.DataFrame, mix: str, name: str, amounts: AmountStyle, look: Look) -> str:
    own = table[table["mix"].astype(str) == mix]
    whole, best = float(own.loc[own["whole"], "burden"].iloc[0]), own.loc[own["on_frontier"], "burden"].astype(float)
    said = texts.FRONTIER_WHOLE_SAID.fill(mix=name, whole=amounts.words(whole))
    if len(best):
        ends = {"least": amounts.words(best.min()), "most": amounts.words(best.max())}
        said = texts.FRONTIER_MIX_SAID.fill(said=said, forms=len(own), count=len(best), **ends)
    return said.to(look.language)


def smallest_size(
    table: pd.DataFrame,
    names: Names,
    look: Look,
    size_classes: Names | None = None,
    measure: Measure | str = Measure.ANNUAL_EQUIVALENT,
) -> Any:
    """What each mix costs by the smallest size class that it still reaches, a line per mix.

    Args:
        table: `mix`, `size_class` (the smallest that is reached, from the smallest up) and `burden` (money, money per
            year or hours), as `burden.answers.tables.lighter.by_smallest_size` gives them.
        names: what each mix is called.
        look: how the figure is to look.
        size_classes: what the size classes are called, in order.
        measure: what the burden is measured in.
    """
    title = smallest_size_title(measure)
    if table["size_class"].nunique() < 2:
        return empty(look, title, texts.NO_SIZES)
    if not table["burden"].any():
        return empty(look, title, texts.NO_MIXES)
    mixes, sizes = mixes_of(table, names), labels_of(table["size_class"], size_classes)
    amounts = AmountStyle.of(table["burden"].astype(float), look, hours=measure == Measure.HOURS)
    rows: Rows = [
        {
            "mix": str(row["mix"]),
            "size": str(row["size_class"]),
            "value": amounts.scaled(row["burden"]),
            "name": mixes[str(row["mix"])],
            "size_name": sizes[str(row["size_class"])],
            "exact": amounts.exact(row["burden"]),
        }
        for row in table.to_dict("records")
    ]
    room = (look.pixels - 50) / len(sizes) - 8
    short = {code: wrapped(label, room, theme.SIZE, 2) for code, label in sizes.items()}
    axis = alt.Axis(title=None, grid=False, labelAngle=0, labelExpr=labels_by_code(short))
    x = alt.X("size:N", scale=alt.Scale(domain=list(sizes), type="point", padding=0.5), sort=None, axis=axis)
    tips = tooltips(look, name=texts.MIX, size_name=SMALLEST, exact=texts.AMOUNT)
    drawn = lines_of_mixes(rows, x, round_steps([row["value"] for row in rows]), mixes, names, look, tips)
    said = []
    for mix, name in mixes.items():
        own = table[table["mix"].astype(str) == mix]
        ends = own.iloc[[0, -1]].to_dict("records")
        said.append(
            texts.SMALLEST_MIX_SAID.fill(
                mix=name,
                **{end: amounts.words(row["burden"]) for end, row in zip(("whole", "least"), ends, strict=True)},
                size=sizes[str(ends[1]["size_class"])],
            ).to(look.language)
        )
    alternative = texts.SMALLEST_SAID.fill(title=title, mixes=several_said(said, look)).to(look.language)
    return theme.finish(
        drawn, look, title.to(look.language), alternative, notes(look, amounts, texts.SMALLEST_NOTE), amounts=amounts
    )


def smallest_size_title(measure: Measure | str) -> Text:
    """The title of `smallest_size`."""
    return SMALLEST_SIZE.fill(measure=in_sentence(str(measure)))
