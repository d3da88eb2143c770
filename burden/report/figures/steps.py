"""Where the difference between two mixes comes from, step by step: a waterfall."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Any

import altair as alt
import pandas as pd

from burden.answers.tables.explained_texts import INTERACTION
from burden.engine.many.measures import Measure
from burden.language import Language, Text, both, listed
from burden.report.figures import texts, theme
from burden.report.figures.parts import (
    LABEL,
    amount_axis,
    chart,
    colours,
    domain_with_room,
    empty,
    label_width,
    layered,
    notes,
    rows_axis,
    tooltips,
)
from burden.writing.amounts import AmountStyle
from burden.writing.look import Look
from burden.writing.measures import in_sentence
from burden.writing.widths import text_width

_ROW = 27
_MOST = 10
_NEGLIGIBLE = 1e-9


@dataclass(frozen=True)
class _Step:
    label: str
    start: float
    end: float
    role: str

    @property
    def change(self) -> float:
        return self.end - self.start


def difference(
    parts: pd.DataFrame,
    first: str,
    second: str,
    names: Mapping[str, str],
    look: Look,
    measure: Measure | str = Measure.STRUCTURAL,
    part_names: Mapping[str, str] | None = None,
    most: int = _MOST,
) -> Any:
    """The way from one mix to another: what falls away, what comes in, and what instruments do to each other.

    Args:
        parts: `Explanation.parts`: the columns it is split by, `reason`, `first`, `second`, `difference`; the
            interaction term in the last row.
        first: code of the mix that is compared with.
        second: code of the other mix.
        names: what each mix is called.
        look: how the figure is to look.
        measure: what is measured.
        part_names: what the parts are called, by their code (of the first column).
        most: the most parts that are shown; the others are one step together.
    """
    language = look.language
    called = names.get(first, first), names.get(second, second)
    title = title_of(first, second, measure).to(language)
    steps = _steps(parts, called, part_names or {}, most, language)
    if len(steps) <= 2:
        return empty(look, title, texts.NO_DIFFERENCE)
    hours = measure == Measure.HOURS
    amounts = AmountStyle.of([value for step in steps for value in (step.start, step.end)], look, hours=hours)
    labels = {str(at): step.label for at, step in enumerate(steps)}
    palette = {"more": theme.MORE, "less": theme.LESS, "together": theme.TOGETHER, "total": theme.TOTAL}
    known = {"more": texts.MORE, "less": texts.LESS, "together": INTERACTION, "total": texts.TOTAL}
    drawn_roles = {step.role for step in steps}
    keyed = {role: text.to(language) for role, text in known.items() if role in drawn_roles}
    rows: list[dict[str, Any]] = [
        {
            "at": str(at),
            "start": amounts.scaled(step.start),
            "end": amounts.scaled(step.end),
            "role": step.role,
            "label": amounts.label(step.end) if step.role == "total" else amounts.signed(step.change),
            "edge": amounts.scaled(max(step.start, step.end)),
            "name": step.label,
            "exact": amounts.exact(step.change),
        }
        for at, step in enumerate(steps)
    ]
    room = max(text_width(str(row["label"]), theme.SIZE) for row in rows) + 12
    edges = [row[edge] for row in rows for edge in ("start", "end")]
    width = label_width(look, 190)
    domain = domain_with_room(edges, 0.03, room / (look.pixels - width - 20))
    y = rows_axis("at", labels, width=width, most=2)
    x = amount_axis("start", domain)
    tips = tooltips(look, name=texts.PART, exact=texts.AMOUNT)
    color = colours(
        "role", dict.fromkeys(palette, "") | keyed, tuple(palette.values()), look, width, values=list(keyed)
    )
    bars = (
        chart(rows)
        .mark_bar(stroke=theme.INK, height={"band": 0.7})
        .encode(x=x, x2=alt.X2("end:Q"), y=y, color=color, tooltip=tips)
    )
    joints = [
        {"at": str(at), "next": str(at + 1), "end": amounts.scaled(step.end)} for at, step in enumerate(steps[:-1])
    ]
    lines = (
        chart(joints)
        .mark_rule(color=theme.GREY, strokeWidth=0.8, strokeDash=[2, 2])
        .encode(x=alt.X("end:Q"), y=y, y2=alt.Y2("next:N"))
    )
    numbers = chart(rows).mark_text(align="left", dx=6).encode(x=alt.X("edge:Q"), y=y, text=LABEL)
    drawn = layered(lines, bars, numbers, height=_ROW * len(steps))
    yearly = measure == Measure.STRUCTURAL or measure == Measure.ANNUAL_EQUIVALENT
    note = notes(look, amounts, texts.DIFFERENCE_NOTE, yearly=yearly)
    return theme.finish(drawn, look, title, _alternative(steps, called, amounts, look), note, amounts=amounts)


def title_of(first: str, second: str, measure: Measure | str) -> Text:
    """The title of the way from one mix to another."""
    return texts.DIFFERENCE.fill(first=first, second=second, measure=in_sentence(str(measure)))


def _steps(
    parts: pd.DataFrame, called: tuple[str, str], part_names: Mapping[str, str], most: int, language: Language
) -> list[_Step]:
    """The totals with the steps between them: what falls away, what comes in, the rest, and the interaction."""
    if not len(parts):
        return []
    column = str(parts.columns[0])
    changes = parts["difference"].astype(float)
    scale = float(parts[["first", "second"]].abs().to_numpy().sum())
    counts = changes.map(isfinite) & (changes.abs() > _NEGLIGIBLE * scale)
    own = parts.iloc[:-1][counts.iloc[:-1]]
    largest = own["difference"].abs().sort_values(ascending=False, kind="stable").index[:most]
    shown = own.loc[largest].sort_values("difference", kind="stable")
    falling, rising = shown[shown["difference"] < 0], shown[shown["difference"] >= 0].iloc[::-1]
    others = own.drop(index=largest)
    level = float(parts["first"].sum())
    steps = [_Step(called[0], 0.0, level, "total")]

    def add(label: str, change: float, role: str | None = None) -> None:
        start = steps[-1].end
        steps.append(_Step(label, start, start + change, role or ("more" if change > 0 else "less")))

    for row in pd.concat([falling, rising]).to_dict("records"):
        code = str(row[column]) if pd.notna(row[column]) else ""
        add(part_names.get(code, code), float(row["difference"]))
    if len(others):
        text = texts.OTHERS.fill(count=len(others)) if len(others) > 1 else texts.ONE_OTHER
        add(text.to(language), float(others["difference"].sum()))
    if counts.iloc[-1]:
        add(INTERACTION.to(language), float(changes.iloc[-1]), "together")
    if len(steps) == 1:
        return steps
    return [*steps, _Step(called[1], 0.0, float(parts["second"].sum()), "total")]


def _alternative(steps: list[_Step], called: tuple[str, str], amounts: AmountStyle, look: Look) -> str:
    between = sorted(steps[1:-1], key=lambda step: -abs(step.change))[:4]
    parts = [
        texts.PART_SAID.fill(part=step.label, amount=amounts.words(step.change, with_sign=True)).to(look.language)
        for step in between
    ]
    return texts.DIFFERENCE_SAID.fill(
        first=called[0],
        second=called[1],
        start=amounts.words(steps[0].end),
        end=amounts.words(steps[-1].end),
        difference=amounts.words(steps[-1].end - steps[0].end, with_sign=True),
        parts=texts.LARGEST_PARTS_SAID.fill(parts=listed([both(part) for part in parts])),
    ).to(look.language)
