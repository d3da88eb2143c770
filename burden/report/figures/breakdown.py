"""One total of each mix in its parts: by kind of obligation, instrument, size class or sector."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Any

import altair as alt
import pandas as pd

from burden.answers.tables.uncertain import dependence_in_words
from burden.engine.many.measures import Measure
from burden.language import Text, joined
from burden.report.figures import breakdown_texts as own
from burden.report.figures import texts, theme
from burden.report.figures.parts import (
    COLOUR_OF_KIND,
    LABEL,
    MARK,
    MARKED,
    Names,
    amount_axis,
    chart,
    colours,
    domain_with_room,
    empty,
    has_amounts,
    label_width,
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
from burden.writing.figures import in_words
from burden.writing.look import Look
from burden.writing.measures import MEASURES
from burden.writing.precision import decimals_supported
from burden.writing.widths import text_width

_YEARLY = (Measure.STRUCTURAL, Measure.ANNUAL_EQUIVALENT)
_MOST_PARTS = 6
_OTHERS = "·"
_OTHERS_GREY = "#C3CBD0"
_ROW = 58
_BAR = 30


@dataclass(frozen=True)
class Intervals:
    """Between which amounts the total of each mix lies, by the code of the mix.

    Attributes:
        ends: the amounts.
        marks: the median of the draws and the central estimate of each mix.
        dependence: under which the draws were made.
        share: of the draws that lie in between.
    """

    ends: Mapping[str, tuple[float, float]]
    marks: Mapping[str, tuple[float, float]]
    dependence: float
    share: float = 0.9


def breakdown(
    table: pd.DataFrame,
    column: str,
    measure: Measure | str,
    names: Names,
    labels: Names,
    look: Look,
    *,
    intervals: Intervals | None = None,
    reference: str | None = None,
    contenders: Collection[str] = (),
    with_financial: bool = False,
) -> Any:
    """A bar for each mix with the parts of one of its totals.

    Where there are more than seven parts, those that cost most over all mixes are shown and the others taken together.

    Args:
        table: `mix`, the column and the measure (money), a row per mix and part.
        column: what the parts are, a key of `texts.TITLES`.
        measure: which total.
        names: what each mix is called.
        labels: what each part is called, in order.
        look: how the figure is to look.
        intervals: between which amounts the totals lie; None where that is not known.
        reference: the code of the mix whose total is drawn as a line across the others.
        contenders: the codes of the mixes of which the title says which costs most and least.
        with_financial: whether a breakdown by kind has financial items, which are no burden.
    """
    title = own.TITLES[column].fill(measure=MEASURES[str(measure)])
    rows = table
    if column == "kind" and not with_financial:
        rows = table[table["kind"].astype(str) != ObligationKind.FINANCIAL.value]
    # An axis from 0 to 0 cannot be drawn.
    if not has_amounts(rows, str(measure)) and not any(map(any, intervals.ends.values() if intervals else ())):
        return empty(look, title, texts.NO_MIXES)
    sums = _sums(rows, column, str(measure))
    labels, palette, sums = _parts(sums, column, labels, look)
    mixes = mixes_of(table, names)
    totals = {mix: sum(sums.get(mix, {}).values()) for mix in mixes}
    ends = {mix: pair for mix, pair in (intervals.ends if intervals else {}).items() if mix in mixes}
    amounts = AmountStyle.of([*totals.values(), *(end for pair in ends.values() for end in pair)], look)
    bars = [
        {"mix": mix, "name": name, **part}
        for mix, name in mixes.items()
        for part in stacked(sums.get(mix, {}), labels, amounts)
    ]
    supported = {mix: decimals_supported(*pair) for mix, pair in ends.items()}
    numbers = [_number(mix, amounts.label(totals[mix], supported.get(mix)), bars) for mix in mixes]
    domain = _domain(bars, numbers, [amounts.scaled(high) for _, high in ends.values()], look)
    fills = dict(zip(labels, palette, strict=True))
    inside = numbers_inside(bars, fills, (domain[1] - domain[0]) / max(120, look.pixels - label_width(look) - 25))
    y = rows_axis("mix", mixes, label_width(look))
    shown = [
        chart(bars)
        .mark_bar(stroke=theme.PAPER, height=_BAR)
        .encode(
            x=amount_axis("start", domain, grid=False),
            x2=alt.X2("end:Q"),
            y=y,
            color=colours("part", labels, palette, look, label_width(look)),
            tooltip=tooltips(look, name=texts.MIX, part_name=own.HEADINGS[column], exact=texts.AMOUNT),
        ),
        chart(inside)
        .mark_text(fontSize=theme.SMALL)
        .encode(x=alt.X("middle:Q"), y=y, text=LABEL, color=alt.Color("ink:N", scale=None, legend=None)),
        *_whiskers(mixes, ends, intervals.marks if intervals else {}, amounts, look, y),
        chart(numbers).mark_text(align="left", dx=7, fontWeight="bold").encode(x=alt.X("at:Q"), y=y, text=LABEL),
        zero_line(),
    ]
    remarks: list[Text] = []
    drawn_so: Text | None = None
    if ends and intervals is not None:
        if any(low != high for low, high in ends.values()):
            drawn_so = dependence_in_words(intervals.dependence)
        remarks.append(joined((own.INTERVAL_NOTE.fill(chance=round(intervals.share * 100)), drawn_so)))
    if reference in totals and len(mixes) > 1:
        line = chart([{"at": amounts.scaled(totals[reference])}])
        shown.append(line.mark_rule(color=theme.INK, strokeDash=[4, 4], strokeWidth=1).encode(x=alt.X("at:Q")))
        remarks.append(own.REFERENCE_NOTE.fill(mix=mixes[reference]))
    said = [
        _said(name, totals[mix], sums.get(mix, {}), ends.get(mix), labels, amounts, look) for mix, name in mixes.items()
    ]
    competing = {mix: total for mix, total in totals.items() if mix in contenders}
    finding = _finding(competing, sums, labels, of_all=len(competing) == len(totals))
    called = title if finding is None else joined((finding, title), ". ")
    alternative = joined((own.SAID.fill(title=called, mixes=several_said(said, look)), drawn_so)).to(look.language)
    # The colours of numbers have no legend, and must not take that of the bars away.
    apart = alt.Resolve(legend=alt.LegendResolveMap(color="independent"))
    drawn = layered(*shown, height=_ROW * len(mixes), resolve=apart)
    note = notes(look, amounts, *remarks, yearly=str(measure) in _YEARLY)
    if finding is None:
        return theme.finish(drawn, look, title.to(look.language), alternative, note, amounts=amounts)
    return theme.finish(
        drawn, look, finding.to(look.language), alternative, f"{title.to(look.language)}. {note}", amounts=amounts
    )


def _finding(
    totals: Mapping[str, float], sums: Mapping[str, Mapping[str, float]], labels: Names, *, of_all: bool
) -> Text | None:
    """Which mix costs most and which least, and the largest part of the former; None where nothing stands out."""
    if not totals:
        return None
    most, least = (choose(totals, key=lambda mix: totals[mix]) for choose in (max, min))
    parts = {part: value for part, value in sums.get(most, {}).items() if value}
    named = [part for part in parts if part != _OTHERS]
    said: list[Text] = []
    if totals[most] > totals[least]:
        said.append((own.MOST_AND_LEAST if of_all else own.OF_ALTERNATIVES).fill(most=most, least=least))
    # Of parts of which one is below zero none is a share.
    if len(parts) > 1 and named and min(parts.values()) > 0:
        largest = max(named, key=lambda part: parts[part])
        share = in_words(parts[largest] / sum(parts.values()))
        said.append(own.LARGEST_PART.fill(mix=most, part=labels.get(largest, largest), share=share))
    return joined(said, "; ").each(lambda words: words[:1].upper() + words[1:]) if said else None


def _sums(rows: pd.DataFrame, column: str, measure: str) -> dict[str, dict[str, float]]:
    """What each part of each mix comes to."""
    found: dict[str, dict[str, float]] = {}
    for mix, part, value in rows[["mix", column, measure]].itertuples(index=False, name=None):
        of_mix = found.setdefault(str(mix), {})
        code = "" if pd.isna(part) else str(part)
        of_mix[code] = of_mix.get(code, 0.0) + (float(value) if isfinite(value) else 0.0)
    return found


def _parts(
    sums: dict[str, dict[str, float]], column: str, labels: Names, look: Look
) -> tuple[dict[str, str], tuple[str, ...], dict[str, dict[str, float]]]:
    """The parts that get a colour of their own, those colours, and the sums by these parts."""
    weight = {code: sum(abs(of_mix.get(code, 0.0)) for of_mix in sums.values()) for of in sums.values() for code in of}
    present = [code for code in (*labels, *(code for code in weight if code not in labels)) if weight.get(code)]
    if column == "kind":
        palette = tuple(COLOUR_OF_KIND.get(code, _OTHERS_GREY) for code in present)
    elif column == "size_class":
        palette = theme.shades(len(present))
    else:
        places = {code: place for place, code in enumerate(dict.fromkeys((*labels, *present)))}
        present.sort(key=lambda code: -weight[code])
        palette = tuple(theme.PARTS[places[code] % len(theme.PARTS)] for code in present)
    called = {code: labels.get(code, code) or own.WITHOUT.to(look.language) for code in present}
    if len(present) <= _MOST_PARTS + 1:
        return called, palette, sums
    kept = sorted(present, key=lambda code: -weight[code])[:_MOST_PARTS]
    shown = [code for code in present if code in kept]
    colour_of = dict(zip(present, palette, strict=False))
    merged = {}
    for mix, of_mix in sums.items():
        merged[mix] = {code: of_mix[code] for code in shown if code in of_mix}
        merged[mix][_OTHERS] = sum(value for code, value in of_mix.items() if code not in kept)
    others = own.OTHERS.fill(count=len(present) - len(shown)).to(look.language)
    return (
        {code: called[code] for code in shown} | {_OTHERS: others},
        (*(colour_of[code] for code in shown), _OTHERS_GREY),
        merged,
    )


def _number(mix: str, total: str, bars: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The total of a bar, written behind it."""
    edges = [bar["end"] for bar in bars if bar["mix"] == mix] + [0.0]
    return {"mix": mix, "label": total, "at": max(edges)}


def _domain(
    bars: Sequence[Mapping[str, Any]], numbers: Sequence[Mapping[str, Any]], highs: Sequence[float | None], look: Look
) -> tuple[float, float]:
    """The range of the axis: bars with the numbers behind them, and the intervals."""
    longest = max((text_width(str(row["label"]), theme.SIZE) for row in numbers), default=0.0) * 1.1 + 12
    drawn = [row[edge] for row in bars for edge in ("start", "end")]
    low, high = domain_with_room(drawn, 0.02, longest / max(120, look.pixels - label_width(look) - 25))
    return low, max(high, *(value * 1.02 for value in highs if value is not None)) if highs else high


def _whiskers(
    mixes: Names,
    ends: Mapping[str, tuple[float, float]],
    marks: Mapping[str, tuple[float, float]],
    amounts: AmountStyle,
    look: Look,
    y: alt.Y,
) -> list[alt.Chart]:
    """A line with ends from the low to the high amount of each mix, with its marks, at the lower edge of its bar."""
    rows = [
        {
            "mix": mix,
            "name": mixes[mix],
            "low": amounts.scaled(low),
            "high": amounts.scaled(high),
            **{name: amounts.scaled(value) for name, value in zip(("median", "central"), marks[mix], strict=True)},
            **{
                f"{name}_said": amounts.words(value, decimals_supported(low, high))
                for name, value in zip(("median", "central"), marks[mix], strict=True)
            },
            "exact": texts.INTERVAL.fill(**amounts.interval_in_words(low, high)).to(look.language),
        }
        for mix, (low, high) in ends.items()
        if low != high
    ]
    if not rows:
        return []
    tips = tooltips(
        look, name=texts.MIX, exact=own.INTERVAL, median_said=texts.MEDIAN_HEADING, central_said=texts.CENTRAL_HEADING
    )
    below = _BAR / 2 + 6
    line = chart(rows).mark_rule(color=theme.INK, strokeWidth=1.5, yOffset=below)
    caps = [
        chart(rows)
        .mark_tick(color=theme.INK, thickness=1.5, size=8, yOffset=below)
        .encode(x=alt.X(f"{end}:Q"), y=y, tooltip=tips)
        for end in ("low", "high")
    ]
    points = [
        chart(rows).mark_point(shape=shape, **MARK, yOffset=below).encode(x=alt.X(f"{at}:Q"), y=y, tooltip=tips)
        for at, shape in MARKED.items()
    ]
    return [line.encode(x=alt.X("low:Q"), x2=alt.X2("high:Q"), y=y, tooltip=tips), *caps, *points]


def _said(
    name: str,
    total: float,
    sums: Mapping[str, float],
    ends: tuple[float, float] | None,
    labels: Names,
    amounts: AmountStyle,
    look: Look,
) -> str:
    """A mix in the alternative text: its total, its largest part and its interval."""
    values = {"mix": name, "total": amounts.words(total, None if ends is None else decimals_supported(*ends))}
    text = own.MIX_SAID_ALONE
    if any(sums.values()):
        named = [part for part in sums if part != _OTHERS] or list(sums)
        largest = max(named, key=lambda part: abs(sums[part]))
        values |= {"part": labels.get(largest, largest), "amount": amounts.words(sums[largest])}
        text = own.MIX_SAID
    said = text.fill(**values).to(look.language)
    if ends is not None:
        said += own.BETWEEN_SAID.fill(**amounts.interval_in_words(*ends)).to(look.language)
    return said
