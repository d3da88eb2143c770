"""The one theme of all figures: colours, type and numbers.

Colours differ in lightness first, so that they stay apart in grey print and for eyes that see fewer hues; hue helps
those who see it. The type is Arial; Liberation Sans, which has the same widths, is what pictures are made with.

Altair is imported where it is used: a process that only draws needs no more than colours and type.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from burden.language import Language
from burden.report.figures.words import wrapped
from burden.writing.look import Look
from burden.writing.widths import text_width

if TYPE_CHECKING:
    import altair as alt

    from burden.writing.amounts import AmountStyle

FONT = "Arial, 'Liberation Sans', Helvetica, sans-serif"
SIZE, SMALL, TITLE = 11, 10, 14
"""Sizes of type in pixels; in a document 11 are 8 points."""
BOLD = 1.06
"""How much wider bold type is."""
LINE_HEIGHT = 13
_NOTE_LINES = 9
"""The most lines of a note, which must be read whole: on a phone it takes more of them."""
LEGEND_SYMBOL = 34
"""The width of a symbol in a legend and what stands around it, in pixels."""

PAPER, INK, GREY, RULE, PUBLISHED = "#FFFFFF", "#1F2A30", "#5B6770", "#D0D5D8", "#9AA5AC"
STRUCTURAL, ONE_OFF, INVESTMENT = "#1D4E5F", "#E0A030", "#F6E3BD"
"""What falls every year is dark, what falls once is light."""
MORE, LESS, TOTAL, TOGETHER = "#B4472A", "#9CCBE0", "#5B6770", "#E0C070"
"""More costs are dark, fewer light; the totals and the effect that instruments have on each other stand between."""
AT_LOW, AT_HIGH = "#9CCBE0", "#2B7089"
"""What a result is with a figure at its low and at its high value."""
KINDS = ("#12303F", "#DB8E3E", "#8A3A2C", "#A4CBDB", "#377FA4", "#F7EFCB")
"""Colours of things without an order; neighbours differ most in lightness."""
PARTS = (
    *KINDS,
    *("#9010F0", "#501070", "#B09070", "#D050F0", "#70F010", "#707070", "#5030B0"),
    *("#501010", "#B03010", "#F0D070", "#F030B0", "#F090F0", "#105070", "#101030"),
)
"""Colours of instruments and sectors: each keeps its own by its place in the study, whichever others there are."""
RAMP = ("#F1F6F8", "#CFE1E8", "#9FC3D0", "#5F9BB0", "#2B7089", "#12465A", "#0B2C39")
"""Colours of things that have an order, from little to much."""
RELIEF = ("#FBF3E2", "#F3DDAE", "#E6BE6E", "#CF9A36", "#9C6E1B")
"""Amounts below zero, from little to much."""

MIXES = (
    *("#12303F", "#B4472A", "#377FA4", "#8E9A6A", "#5E52B2", "#52160A", "#765E5E", "#3A0A5E"),
    *("#9010F0", "#F05010", "#F030F0", "#101010", "#301090", "#703070"),
    *("#D07090", "#D070D0", "#105030", "#901030", "#B09050", "#1090F0"),
)
"""Colours of mixes, the same in every figure; any eye tells any two apart, of the first eight at a glance."""
_EASY = 8
# In grey print, and where colours are close, dashes and marks tell mixes apart: no two of twenty have both the same.
DASHES = ((1, 0), (7, 3), (2, 2), (10, 3, 2, 3), (4, 4))
SHAPES = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down")

_SEPARATORS = {Language.NL: (",", "."), Language.EN: (".", ",")}


def config(language: Language) -> dict[str, Any]:
    """What every chart looks like, in the terms of Vega-Lite; numbers on axes in the language's form."""
    label = {"labelColor": INK, "labelFontSize": SIZE, "labelLimit": 0}
    title = {"titleColor": GREY, "titleFontSize": SIZE, "titleFontWeight": "normal"}
    return {
        "background": PAPER,
        "font": FONT,
        "locale": {"number": number_locale(language)},
        "padding": 6,
        "view": {"stroke": None},
        "title": {
            "anchor": "start",
            "frame": "bounds",
            "color": INK,
            "fontSize": TITLE,
            "fontWeight": "bold",
            "subtitleColor": GREY,
            "subtitleFontSize": SIZE,
            "subtitlePadding": 4,
            "lineHeight": TITLE + 3,
            "subtitleLineHeight": LINE_HEIGHT,
            "offset": 10,
        },
        "axis": {
            **label,
            **title,
            "labelLineHeight": LINE_HEIGHT,
            "gridColor": RULE,
            "gridWidth": 0.6,
            "domain": False,
            "ticks": False,
            "labelPadding": 6,
            "titlePadding": 8,
            "aria": False,
        },
        "legend": {
            **label,
            "orient": "top",
            "direction": "horizontal",
            "title": None,
            "symbolType": "square",
            "symbolSize": 110,
            "symbolStrokeWidth": 0.6,
            "columnPadding": 14,
            "rowPadding": 4,
            "offset": 10,
            "aria": False,
        },
        "text": {"color": INK, "fontSize": SIZE, "lineBreak": "\n", "lineHeight": LINE_HEIGHT},
        # Screen readers get the alternative text of the whole; what Vega makes of the parts is in English.
        "mark": {"aria": False},
        "bar": {"strokeWidth": 0.6},
    }


def number_locale(language: Language) -> dict[str, Any]:
    """How numbers on axes are written, in the terms of d3-format."""
    decimal, thousands = _SEPARATORS[language]
    return {"decimal": decimal, "thousands": thousands, "grouping": [3], "currency": ["", ""]}


def finish(
    chart: Any,
    look: Look,
    title: str,
    alternative: str,
    note: str | None = None,
    *,
    single: bool = True,
    amounts: AmountStyle | None = None,
) -> Any:
    """Give a chart the theme, its title, its alternative text and its width.

    Args:
        chart: any Altair chart.
        look: how it is to look.
        title: its title.
        alternative: what it shows, for those who cannot see it.
        note: what a reader must know, below the title.
        single: whether it is one panel, whose width can be set as a whole.
        amounts: how its amounts are written, for the table of its figures; `amounts_of` gives that back.
    """
    import altair as alt

    # Where a computer has a wider type, what is written here would be cut off, or widen a figure of several panels.
    room = 0.86 * look.pixels
    lines = wrapped(note, room, SIZE, most=_NOTE_LINES).split("\n") if note else []
    properties: dict[str, Any] = {"description": alternative}
    if look.titled:
        written = wrapped(title, look.pixels - 20, TITLE * BOLD).split("\n")
        properties["title"] = alt.TitleParams(text=written, subtitle=lines)
    elif lines:
        properties["title"] = _note(lines)
    if single:
        properties["autosize"] = alt.AutoSizeParams(type="fit-x", contains="padding")
        properties["width"] = look.width
    if amounts is not None:
        properties["usermeta"] = {"amounts": {name: getattr(amounts, name) for name in ("divisor", "hours")}}
    properties["config"] = alt.Config(**config(look.language))
    for name, value in properties.items():
        chart[name] = value
    return chart


def amounts_of(specification: Mapping[str, Any], look: Look) -> AmountStyle | None:
    """How amounts are written in the table of a chart: in its unit, with two decimals of millions; None without any."""
    from burden.writing.amounts import AmountStyle

    unit = specification.get("usermeta", {}).get("amounts")
    return None if unit is None else AmountStyle(look, decimals=2 if unit["divisor"] >= 1e6 else 0, **unit)


def _note(lines: list[str]) -> alt.TitleParams:
    """A note without a title: written where that would be, as small as ever."""
    import altair as alt

    return alt.TitleParams(text=lines, color=GREY, fontSize=SIZE, fontWeight="normal", lineHeight=LINE_HEIGHT, offset=8)


def shades(count: int) -> tuple[str, ...]:
    """Colours for so many things that have an order, from light to dark."""
    if count <= 1:
        return (RAMP[-2],)
    return tuple(blend(RAMP[1:], position / (count - 1)) for position in range(count))


def blend(colours: Sequence[str], share: float) -> str:
    """The colour at a share (0 to 1) of a row of colours."""
    place = min(max(share, 0.0), 1.0) * (len(colours) - 1)
    first = min(int(place), len(colours) - 2)
    pairs = zip(_channels(colours[first]), _channels(colours[first + 1]), strict=True)
    return "#" + "".join(f"{round(one + (other - one) * (place - first)):02X}" for one, other in pairs)


def ink_on(colour: str) -> str:
    """The colour of text on a colour: black or white, whichever is read best; its contrast is never below 4.5."""
    own = luminance(colour) + 0.05
    return PAPER if (1 + 0.05) / own > own / 0.05 else "#000000"


def luminance(colour: str) -> float:
    """How light a colour is, from 0 to 1 (WCAG's relative luminance)."""
    linear = [
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in (value / 255 for value in _channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@dataclass(frozen=True)
class MixStyle:
    """What a mix looks like.

    Attributes:
        colour: its colour.
        dash: the dashes of its line.
        shape: its mark.
        again: how many times eight mixes stand before it, whose colours are close to its own.
    """

    colour: str
    dash: tuple[int, ...]
    shape: str
    again: int


def mix_style(position: int) -> MixStyle:
    """The style of the mix at a position among all mixes of a study."""
    dash, shape = DASHES[position % len(DASHES)], SHAPES[position % len(SHAPES)]
    return MixStyle(MIXES[position % len(MIXES)], dash, shape, position // _EASY)


def mix_styles(mixes: Iterable[str], all_mixes: Iterable[str]) -> dict[str, MixStyle]:
    """The style of each of some mixes; a mix keeps its own where others are left out.

    Args:
        mixes: their codes.
        all_mixes: the codes of all mixes of the study, in its order; what is not among them comes after these.
    """
    shown = list(mixes)
    places = {code: place for place, code in enumerate(dict.fromkeys([*all_mixes, *shown]))}
    return {code: mix_style(places[code]) for code in shown}


def panel_titles(names: Iterable[str], width: float, most: int = 2) -> list[alt.TitleParams]:
    """The titles of panels of at most some lines, all as deep as the deepest, so that the panels stand level."""
    import altair as alt

    lines = [wrapped(name, width, SIZE * 1.08, most=most).split("\n") for name in names]
    deepest = max(map(len, lines), default=1)
    return [
        alt.TitleParams(
            text=[" "] * (deepest - len(own)) + own,
            fontSize=SIZE,
            lineHeight=LINE_HEIGHT,
            anchor="start",
            frame="group",
            offset=6,
        )
        for own in lines
    ]


def legend_columns(labels: Sequence[str], room: float) -> int:
    """How many columns of a legend's labels fit in a room of some pixels; 0 where all stand beside each other."""
    widths = [text_width(label, SIZE) + LEGEND_SYMBOL for label in labels]
    for columns in range(len(widths), 1, -1):
        if sum(max(widths[column::columns]) for column in range(columns)) <= room:
            return columns if columns < len(widths) else 0
    return 1 if len(widths) > 1 else 0


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
