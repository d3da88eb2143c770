"""What is shown of a study: the page, the mixes, the breakdown, the language, and what was chosen on each page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import param

from burden.engine.many.measures import Measure
from burden.language import Language
from burden.writing.headline import Headline
from dashboards.state import address
from dashboards.state.fields import typed

PAGES = ("compare", "firms", "buildup", "years", "uncertainty", "elements", "parameters", "check", "export")
BREAKDOWNS = ("kind", "instrument", "size_class", "sector")
MEASURES = tuple(
    str(measure) for measure in (Measure.ONE_OFF, Measure.STRUCTURAL, Measure.ANNUAL_EQUIVALENT, Measure.PRESENT_VALUE)
)
GROUPS = ("mix", "instrument", "obligation", "kind", "activity", "size_class", "sector", "timing", "counts_as")
"""The columns by which the lines of the build-up can be grouped."""
NOT_FILLED = "-"
"""Stands for the size class, or the sector, of firms that have none."""
MOST_TIMES = 1000
"""So many times an obligation may apply to the example firm."""


def _one_of(*words: Any, doc: str = "") -> Any:
    """One of some words; usually the first."""
    return param.Selector(default=words[0], objects=list(words), doc=doc)


def _code(doc: str) -> Any:
    return param.String(default=None, allow_None=True, doc=doc)


def _codes(doc: str) -> Any:
    return param.List(default=[], item_type=str, doc=doc)


class View(param.Parameterized):
    """What is shown; the study itself is elsewhere."""

    page: str = typed(_one_of(*PAGES))
    language: Language = typed(param.Selector(default=Language.NL, objects=list(Language)))
    mixes: list[str] = typed(_codes("Codes of the mixes that are shown; empty: all."))
    reference: str | None = typed(_code("Code of the mix compared with; None: the study's."))
    second: str | None = typed(_code("Code of the mix that is held against the reference one by one."))
    mix: str | None = typed(_code("Code of the mix that is shown by itself; None: the second."))
    scenario: str | None = typed(_code("Code of the scenario that is shown; None: the study itself."))
    breakdown: str = typed(_one_of(*BREAKDOWNS))
    measure: str = typed(param.Selector(default=str(Measure.ANNUAL_EQUIVALENT), objects=list(MEASURES)))
    include_voluntary: bool = typed(param.Boolean(default=False))
    headline: Headline = typed(param.Selector(default=Headline.CENTRAL, objects=list(Headline)))

    # Per firm

    firms_shown: str = typed(_one_of("all", "example"))
    firm: str = typed(_one_of("reached", "average"))
    firm_measure: str = typed(_one_of("structural", "one_off", "turnover"))
    within: str | None = typed(_code("Sector whose firms are shown, or `NOT_FILLED`; None: all."))
    size: str | None = typed(_code("Size class of the example firm, or `NOT_FILLED`; None: that of the first."))
    sector: str | None = typed(_code("Sector of the example firm; see `size`."))
    category: str | None = typed(_code("Its firm category, where several are of that size and sector."))
    without: list[str] = typed(_codes("Codes of the obligations that do not apply to it."))
    more: list[str] = typed(_codes("Codes of the obligations that apply to it more than once."))
    times: int = typed(param.Integer(default=2, bounds=(1, MOST_TIMES), doc="How many times those apply."))

    # Build-up, years

    buildup_shown: str = typed(_one_of("steps", "lines"))
    place: list[str] = typed(_codes("What was chosen: mix, instrument, obligation, activity, firm category."))
    line: list[str] = typed(_codes("The line that was chosen in the table: mix, activity, firm category."))
    grouped_by: str = typed(_one_of("", *GROUPS))
    years_shown: str = typed(_one_of("total", "parts"))

    # Uncertainty, elements

    uncertainty_shown: str = typed(_one_of("intervals", "drivers", "break_even"))
    subject: str = typed(_one_of("mix", "pair", doc="What the figures that matter most matter to."))
    figure: str | None = typed(_code("Key of the figure that is tried; None: the first."))
    value: float | None = typed(param.Number(default=None, allow_None=True, doc="Its value; None: the central one."))
    elements_shown: str = typed(_one_of("within", "lighter", "difference"))
    part: str = typed(_one_of("instrument", "obligation"))

    # Parameters, check

    parameters_shown: str = typed(_one_of("tables", "mixes", "changes", "workbook"))
    table: str | None = typed(_code("The table of the study that is shown; None: the first."))
    row: str | None = typed(_code("The row of that table that is shown, by its id."))
    column: str | None = typed(_code("The column of the cell that the reader is brought to; None: the first."))
    search: str | None = typed(_code("What is looked for in that table."))
    rows: str = typed(_one_of("all", "changed", "wrong"))
    leaf: int = typed(param.Integer(default=0, bounds=(0, None), doc="The page of that table, from 0."))
    about: str | None = typed(_code("What a point that is being written is about; see `points`."))
    point: str | None = typed(_code("The number of the point that is being answered."))

    def query(self, page: str | None = None) -> dict[str, str]:
        """The view as parameters of an address; what is as usual is left out, so that addresses stay short.

        Args:
            page: that the address leads to; None: the one that is shown.
        """
        page = page or self.page
        asked = {} if page == PAGES[0] else {"page": page}
        for name, attribute in in_address(page).items():
            value = getattr(self, attribute)
            if value != self.param[attribute].default:
                asked[name] = address.written(value)
        return asked

    def shared_query(self) -> dict[str, str]:
        """The part of the address that holds for every page."""
        return {name: text for name, text in self.query().items() if name in _EVERYWHERE}

    def apply_query(self, query: Mapping[str, Any]) -> None:
        """Show what an address asks for; what it cannot mean, and what it does not mention, is as usual.

        What was chosen on other pages stays as it is.

        Args:
            query: texts, or the lists of bytes that web servers make of them.
        """
        asked = {name: text for name, value in query.items() if (text := address.text_of(value)) is not None}
        asked |= _MOVED.get(asked.get("page", ""), {})
        page = address.read(self.param["page"], asked.get("page"))
        names = in_address(page).items()
        values = {attribute: address.read(self.param[attribute], asked.get(name)) for name, attribute in names}
        self.param.update(page=page, **values)


_EVERYWHERE = (
    *("language", "mixes", "reference", "second", "mix", "breakdown", "measure", "include_voluntary"),
    *("headline", "scenario"),
)
"""What the address of every page has."""
_SHOWN = "shown"
"""The part of a page that is shown, of which each page has its own."""
_ON_PAGE = {
    "firms": (_SHOWN, "firm", "firm_measure", "within", "size", "sector", "category", "without", "more", "times"),
    "buildup": (_SHOWN, "place", "line", "grouped_by"),
    "years": (_SHOWN,),
    "uncertainty": (_SHOWN, "subject", "figure", "value"),
    "elements": (_SHOWN, "part"),
    "parameters": (_SHOWN, "table", "row", "column", "search", "rows", "leaf"),
    "check": ("about", "point"),
}
"""What only the address of that page has."""
STEPS = frozenset({"page", "place", "line", "table", *(f"{page}_{_SHOWN}" for page in PAGES)})
"""What the button Back comes back from; another choice takes the place of the one before."""
_MOVED = {"difference": {"page": "elements", _SHOWN: "difference"}}
"""Pages that became a part of another."""


def in_address(page: str) -> dict[str, str]:
    """The parameters of a view that stand in the address of a page, by what they are called there."""
    own = {name: f"{page}_{name}" if name == _SHOWN else name for name in _ON_PAGE.get(page, ())}
    return {name: name for name in _EVERYWHERE} | own
