"""What is shown of a study: the page, the mixes, the breakdown, the language; and how an address says so."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import param

from burden.engine.many.measures import Measure
from burden.language import Language
from burden.writing.headline import Headline
from dashboards.state.fields import typed

PAGES = ("compare", "firms", "buildup", "years", "uncertainty", "elements", "parameters", "check", "export")
BREAKDOWNS = ("kind", "instrument", "size_class", "sector")
MEASURES = tuple(
    str(measure) for measure in (Measure.ONE_OFF, Measure.STRUCTURAL, Measure.ANNUAL_EQUIVALENT, Measure.PRESENT_VALUE)
)
MOST_MIXES, LONGEST_CODE = 40, 60
"""More mixes, or longer codes, are not taken from an address."""
_YES = "1"
_SEPARATOR = ","
_ESCAPES = {"%": "%25", _SEPARATOR: "%2C"}


class View(param.Parameterized):
    """What is shown; the study itself is elsewhere."""

    page: str = typed(param.Selector(default=PAGES[0], objects=list(PAGES)))
    language: Language = typed(param.Selector(default=Language.NL, objects=list(Language)))
    mixes: list[str] = typed(
        param.List(default=[], item_type=str, doc="Codes of the mixes that are shown; empty: all.")
    )
    reference: str | None = typed(
        param.String(default=None, allow_None=True, doc="Code of the mix compared with; None: the study's.")
    )
    second: str | None = typed(
        param.String(
            default=None, allow_None=True, doc="Code of the mix that is held against the reference one by one."
        )
    )
    mix: str | None = typed(
        param.String(default=None, allow_None=True, doc="Code of the mix that is shown by itself; None: the second.")
    )
    scenario: str | None = typed(
        param.String(default=None, allow_None=True, doc="Code of the scenario that is shown; None: the study itself.")
    )
    breakdown: str = typed(param.Selector(default=BREAKDOWNS[0], objects=list(BREAKDOWNS)))
    measure: str = typed(param.Selector(default=str(Measure.ANNUAL_EQUIVALENT), objects=list(MEASURES)))
    include_voluntary: bool = typed(param.Boolean(default=False))
    headline: Headline = typed(param.Selector(default=Headline.CENTRAL, objects=list(Headline)))
    table: str | None = typed(
        param.String(default=None, allow_None=True, doc="The table of the study that is shown; None: the first.")
    )
    row: str | None = typed(
        param.String(default=None, allow_None=True, doc="The row of that table that is shown, by its id.")
    )
    about: str | None = typed(
        param.String(default=None, allow_None=True, doc="What a point that is being written is about; see `points`.")
    )
    point: str | None = typed(
        param.String(default=None, allow_None=True, doc="The number of the point that is being answered.")
    )

    def query(self) -> dict[str, str]:
        """The view as parameters of an address; what is as usual is left out, so that addresses stay short."""
        found: dict[str, str] = {}
        for name in _IN_ADDRESS:
            value = getattr(self, name)
            if value != self.param[name].default:
                found[name] = _written(value)
        return found

    def apply_query(self, query: Mapping[str, Any]) -> None:
        """Show what an address asks for; what it cannot mean, and what it does not mention, is as usual.

        Args:
            query: texts, or the lists of bytes that web servers make of them.
        """
        values: dict[str, Any] = {}
        for name in _IN_ADDRESS:
            parameter = self.param[name]
            values[name] = parameter.default if name != "mixes" else []
            text = _text(query.get(name))
            if text is None:
                continue
            if isinstance(parameter, param.Selector):
                values[name] = next((known for known in parameter.objects if str(known) == text), values[name])
            elif name == "include_voluntary":
                values[name] = text == _YES
            elif name == "mixes":
                codes = dict.fromkeys(_unescaped(code) for code in text.split(_SEPARATOR) if _is_code(_unescaped(code)))
                values[name] = list(codes)[:MOST_MIXES]
            elif _is_code(text):
                values[name] = text
        self.param.update(**values)


_IN_ADDRESS = (
    *("page", "language", "mixes", "reference", "second", "mix", "breakdown", "measure", "include_voluntary"),
    *("headline", "scenario", "table", "row", "about", "point"),
)


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return _YES if value else "0"
    return _SEPARATOR.join(_escaped(code) for code in value) if isinstance(value, list) else str(value)


def _escaped(code: str) -> str:
    for sign, escape in _ESCAPES.items():
        code = code.replace(sign, escape)
    return code


def _unescaped(code: str) -> str:
    for sign, escape in reversed(_ESCAPES.items()):
        code = code.replace(escape, sign)
    return code.strip()


def _is_code(text: str) -> bool:
    return 0 < len(text) <= LONGEST_CODE and text.isprintable()


def _text(value: Any) -> str | None:
    """The last value of a parameter of an address."""
    if isinstance(value, list | tuple):
        value = value[-1] if value else None
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    return value if isinstance(value, str) else None
