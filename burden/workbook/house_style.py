"""The look of every workbook we write: what a colour means, and how each unit is shown."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any

from burden.study.columns import Column, Unit
from burden.study.days import day_columns
from burden.study.record import Model, columns_of, figure_columns
from burden.study.tables import Benchmark, ReviewPoint
from burden.workbook.layout import SheetColumn

if TYPE_CHECKING:
    from xlsxwriter import Workbook  # type: ignore[import-untyped]
    from xlsxwriter.format import Format  # type: ignore[import-untyped]

FONT = {"font_name": "Arial", "font_size": 10}
INK, DARK, MIDDLE, LIGHT = "#1F2A30", "#1D4E5F", "#CDDFE6", "#E9F1F4"
YELLOW, PALE_YELLOW, GREY, LILAC, ORANGE = "#FFF6CC", "#FFFCEE", "#F5F5F5", "#E5E0EE", "#F8C9A0"
FIXED_GREY = "#DFE3E6"
RED = "#B3261E"
LINE = "#D0D5D8"
LINK = "#0B5394"
DARK_TAB, LIGHT_TAB, GUIDE_TAB = DARK, "#9DBCC9", "#E0A030"

TEXT = "@"
DATE, DATE_AND_TIME, TIME = "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss", "[h]:mm:ss"
NUMBER_FORMATS = {
    Unit.HOURS: "#,##0.00##",
    Unit.MINUTES: "#,##0.##",
    Unit.MONEY: "#,##0.00",
    Unit.MONEY_PER_HOUR: "#,##0.00",
    Unit.SHARE: "0.0##%",
    Unit.CHANGE: "+0.0##%;-0.0##%;0.0%",
    Unit.FIRMS: "#,##0",
    Unit.PERSONS: "#,##0.0",
    Unit.YEAR: "0",
    Unit.TIMES: "[<1]0.0###;General",
}
GENERAL = "General"

# What explains a row rather than counts in the calculation.
_EXPLAINING = frozenset(
    (
        "name",
        "title",
        "description",
        "goal",
        "legal_basis",
        "source",
        "note",
        "verified",
        "quality",
        "reason",
        "finding",
        "publisher",
        "link",
        "organisation",
        "author",
        "version",
    )
)


def writer_options() -> dict[str, Any]:
    """How xlsxwriter makes a workbook: text stays text, whatever it looks like. Anew each time: it changes them."""
    return {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_format_properties": dict(FONT),
    }


# What Excel would make dates and numbers of: a size class 2-9, a sector 01.
_WORDS = frozenset(("code", "key", "categories", "size_class", "sector", "goal", "subject", "version"))


class Role(Enum):
    """What a cell is for; every role has its own look."""

    CODE = "code"
    INPUT = "input"
    RANGE = "range"
    EXPLANATION = "explanation"
    OWN = "own"
    MISSING = "missing"
    NEEDED_LABEL = "needed label"
    NEEDED_HEADER = "needed header"
    HEADER = "header"
    RANGE_HEADER = "range header"
    OWN_HEADER = "own header"
    FIGURE_HEADER = "figure header"
    FIXED = "fixed"
    LABEL = "label"
    WORKED_OUT = "worked out"
    TOTAL = "total"
    VALUE = "value"


_INDENTED = {"align": "left", "indent": 1}
_NEEDED = {"bg_color": DARK, "font_color": "#FFFFFF", "bold": True}
_HEADER = {"text_wrap": True, "valign": "vcenter"} | _INDENTED
_LOOKS: dict[Role, dict[str, Any]] = {
    Role.CODE: {"bold": True} | _INDENTED,
    # Counts on the sheets of a report that take no typing elsewhere.
    Role.INPUT: {"bg_color": YELLOW, "text_wrap": True, "locked": False},
    Role.RANGE: {"bg_color": PALE_YELLOW},
    Role.EXPLANATION: {"bg_color": GREY, "text_wrap": True} | _INDENTED,
    Role.OWN: {"text_wrap": True},
    Role.MISSING: {"bg_color": ORANGE},
    Role.NEEDED_LABEL: _NEEDED | _INDENTED,
    Role.NEEDED_HEADER: _NEEDED | _HEADER,
    Role.HEADER: {"bg_color": MIDDLE, "bold": True} | _HEADER,
    Role.RANGE_HEADER: {"bg_color": LIGHT, "italic": True} | _HEADER,
    Role.OWN_HEADER: {"bg_color": LILAC, "italic": True} | _HEADER,
    Role.FIGURE_HEADER: {"bg_color": MIDDLE, "bold": True} | _HEADER | {"align": "right"},
    Role.FIXED: {"bg_color": FIXED_GREY, "text_wrap": True},
    Role.LABEL: {"text_wrap": True} | _INDENTED,
    Role.WORKED_OUT: {},
    Role.TOTAL: {"bg_color": LIGHT, "bold": True},
    Role.VALUE: {"bg_color": LILAC},
}


class HouseStyle:
    """The formats of one workbook, each made once."""

    def __init__(self, workbook: Workbook) -> None:
        """Make formats in this workbook when they are first asked for."""
        self._workbook = workbook
        self._made: dict[tuple[Any, ...], Format] = {}
        self._properties: dict[int, dict[str, Any]] = {}

    def cell(self, role: Role, number_format: str = GENERAL, *, text_start: bool = False, left: bool = False) -> Format:
        """The format of a cell.

        Args:
            role: what it is for.
            number_format: how Excel shows its figures.
            text_start: whether Excel should keep it a text when it is edited, though it starts like a formula.
            left: whether figures stand at the left too.
        """
        key = (role, number_format, text_start, left)
        if key not in self._made:
            properties = {"valign": "top", "border": 1, "border_color": LINE, "font_color": INK} | _LOOKS[role]
            if left:
                properties |= _INDENTED
            self._make(key, properties | {"num_format": number_format, "quote_prefix": text_start})
        return self._made[key]

    def as_text(self, look: Format | None) -> Format:
        """A format of this workbook, for a text that Excel must keep a text when it is edited."""
        return self.plain(**self._properties.get(id(look), {}) | {"quote_prefix": True})

    def highlight(self) -> Format:
        """The colour over a cell that still has to be filled in or does not fit its neighbours."""
        return self.plain(bg_color=ORANGE)

    def alarm(self) -> Format:
        """The colour over a check that fails."""
        return self.plain(bg_color=RED, font_color="#FFFFFF", bold=True)

    def plain(self, **properties: Any) -> Format:
        """A format without a role, for the guide."""
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._make(key, properties)
        return self._made[key]

    def _make(self, key: tuple[Any, ...], properties: dict[str, Any]) -> None:
        self._made[key] = self._workbook.add_format(properties)
        self._properties[id(self._made[key])] = properties


def role_of(column: SheetColumn) -> Role:
    """What the cells of a column are for."""
    if column.field is None:
        return Role.OWN
    if column.field in ("code", "key"):
        return Role.CODE
    if column.in_range:
        return Role.RANGE
    of_a_point = column.column in columns_of(ReviewPoint).values()
    return Role.EXPLANATION if of_a_point or explains(column.field) else Role.INPUT


def explains(field: str) -> bool:
    """Whether a field tells about a row and does not count in the calculation."""
    return field.removesuffix("_en").removesuffix("_nl") in _EXPLAINING


def header_role(column: SheetColumn, needed: bool) -> Role:
    """The look of a heading: needed, may stay empty, beside a quantity, or the analyst's own."""
    if column.field is None:
        return Role.OWN_HEADER
    if column.in_range:
        return Role.RANGE_HEADER
    return Role.NEEDED_HEADER if needed else Role.HEADER


def number_format_of(table: type[Model], field: str, column: Column) -> str:
    """How Excel shows a column; codes are text, so that Excel does not make dates and numbers of them."""
    if field in figure_columns(table):
        if table is Benchmark and column.unit is Unit.NONE:
            return "[<1]General;#,##0.00"
        return "#,##0" if field == "draws" else NUMBER_FORMATS.get(column.unit, GENERAL)
    if field in day_columns(table):
        return DATE
    return TEXT if column.refers_to or field in _WORDS else GENERAL
