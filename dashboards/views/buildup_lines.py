"""The table of all lines: filtered, sorted and grouped in the browser's own way, paged on the server."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from burden.answers.results import Results
from burden.answers.tables import calculation_texts
from burden.answers.tables.calculation import counts_as, lines_of_part, names_of
from burden.engine.formula import net_factor
from burden.engine.timing import split_by_timing
from burden.language import Language, Text, visible
from burden.study import Study
from burden.study.labels import word_label
from burden.study.record import source_keys
from burden.writing.texts import COUNTS_AS, HEADINGS
from dashboards.state.view import GROUPS
from dashboards.views import buildup_texts as own
from dashboards.views.buildup_steps import Trail
from dashboards.views.cell_tip import CELL_TIP
from dashboards.views.escaping import written

PAGE_SIZE = 20
_NAMES = {
    "instrument": "instruments",
    "obligation": "obligations",
    "activity": "activities",
    "category": "firm_categories",
}
_FIGURES = {
    "quantity": 2,
    "price": 2,
    "net_factor": 1,
    "investment": 0,
    "one_off": 0,
    "structural": 0,
    "affected_firms": 2,
    "hours": 0,
}
"""The columns with figures, and their decimals."""
_WIDTHS = {
    "mix": 65, "instrument": 115, "obligation": 118, "activity": 130, "category": 155, "quantity": 100, "price": 95,
    "net_factor": 85, "investment": 118, "one_off": 100, "structural": 115, "timing": 105, "affected_firms": 100,
    "kind": 140, "size_class": 135, "sector": 85, "hours": 105, "counts_as": 110, "quality": 100, "verified": 120,
    "source": 150,
}  # fmt: skip
COLUMNS = tuple(_WIDTHS)
"""The columns in order; what is looked at most comes first."""


@dataclass(frozen=True)
class LineTable:
    """The lines below a place.

    Attributes:
        rows: a row per line in words and numbers, by the position of the line; grouped rows stand together.
        currency: what money stands in.
        group: the column by which rows are grouped, as the reader calls it; empty where they are not. Its texts are
            escaped, since they become HTML.
    """

    rows: pd.DataFrame
    currency: str
    group: str = ""


def lines_below(results: Results, place: Trail, grouped_by: str, language: Language, currency: str) -> LineTable:
    """The lines of a mix, an instrument, an obligation or an activity, for a table.

    Args:
        results: of the study.
        place: whose lines.
        grouped_by: the column by which they are grouped; empty: not.
        language: of the page.
        currency: the sign of the currency.
    """
    study, result = results.study, results.result
    table = result.lines
    lines = lines_of_part(results.result, place.path)
    once, yearly = split_by_timing(result)
    # Those that cost most per year come first, then those that cost most once; the two are never held together.
    lines = lines[np.lexsort((-np.abs(once[lines]), -np.abs(yearly[lines])))]
    activity = result.positions.activity[lines]
    part = table.iloc[lines]
    rows = pd.DataFrame(index=pd.Index(lines, name="line"))
    rows["mix"] = part["mix"].astype(str).to_numpy()
    for column, records in _NAMES.items():
        rows[column] = _mapped(part[column], names_of(study, records, language))
    for column in ("kind", "size_class", "timing"):
        rows[column] = _mapped(
            part[column], {code: word_label(column, code, language) for code in part[column].cat.categories}
        )
    rows["sector"] = _mapped(part["sector"], {code: visible(str(code)) for code in part["sector"].cat.categories})
    for column in ("affected_firms", "quantity", "price", "hours", "investment"):
        rows[column] = part[column].to_numpy()
    rows["one_off"], rows["structural"] = once[lines], yearly[lines]
    rows["net_factor"] = net_factor(part["business_as_usual"].to_numpy(), part["interaction"].to_numpy()) * 100
    kinds = counts_as(results)[lines]
    rows["counts_as"] = _mapped(
        pd.Series(pd.Categorical(kinds)), {kind: text.to(language) for kind, text in COUNTS_AS.items()}
    )
    for column, of_row in _of_activities(study, language).items():
        rows[column] = of_row[activity]
    rows = rows[list(COLUMNS)]
    group = ""
    if grouped_by in GROUPS:
        group = headings(language, currency)[grouped_by]
        escaped = {text: written(str(text) or "–") for text in rows[grouped_by].unique()}
        rows = rows.assign(**{group: rows[grouped_by].map(escaped)})
        codes = part[grouped_by].cat.codes if grouped_by in part else rows["counts_as"].astype("category").cat.codes
        rows = rows.iloc[np.argsort(codes.to_numpy(), kind="stable")]
    return LineTable(rows, currency, group)


def _of_activities(study: Study, language: Language) -> dict[str, npt.NDArray[np.object_]]:
    """What is shown of each activity row; of shape (activity rows,)."""
    quality = [row.quality.label.to(language) if row.quality else "–" for row in study.activities]
    verified = [_yes(row.verified, language) for row in study.activities]
    source = [visible("; ".join(source_keys(row.source))) for row in study.activities]
    texts = {"quality": quality, "verified": verified, "source": source}
    return {column: np.array(of_row, dtype=object) for column, of_row in texts.items()}


def _mapped(column: pd.Series[Any], names: dict[Any, str]) -> npt.NDArray[np.object_]:
    """The texts of a column of codes; a text is made once for each code, since there may be many lines."""
    texts = np.array([*(names.get(code, "") for code in column.cat.categories), ""], dtype=object)
    return texts[column.cat.codes]


def _yes(value: bool | None, language: Language) -> str:
    if value is None:
        return own.NOT_KNOWN.to(language)
    return (Text("yes", "ja") if value else Text("no", "nee")).to(language)


def headings(language: Language, currency: str) -> dict[str, str]:
    """The headings of the columns."""
    special = {"price": own.PRICE_P, "counts_as": calculation_texts.COUNTS_AS}
    found = {name: (special.get(name) or HEADINGS[name]).to(language) for name in COLUMNS}
    for name in ("price", "investment", "one_off", "structural"):
        found[name] = f"{found[name]} ({currency})"
    return found


def options(language: Language, currency: str, group: str) -> dict[str, Any]:
    """How Tabulator shows the table: every column read only, numbers as the language writes them."""
    signs = {"decimal": ",", "thousand": "."} if language is Language.NL else {"decimal": ".", "thousand": ","}
    formatters: dict[str, Any] = {
        name: {"type": "money", "precision": decimals, "negativeSign": "−", **signs}
        for name, decimals in _FIGURES.items()
    }
    formatters["net_factor"] |= {"symbol": "%", "symbolAfter": True}
    formatters |= {name: {"type": "plaintext"} for name in COLUMNS if name not in _FIGURES}
    filters: dict[str, Any] = {
        name: {"type": "number", "func": ">=", "placeholder": own.AT_LEAST.to(language)}
        if name in _FIGURES
        else {"type": "input", "func": "like", "placeholder": own.FILTER.to(language)}
        for name in COLUMNS
    }
    return {
        "titles": {name: written(heading) for name, heading in headings(language, currency).items()},
        "formatters": formatters,
        "editors": dict.fromkeys((*COLUMNS, group)),
        "header_filters": filters,
        "text_align": dict.fromkeys(_FIGURES, "right"),
        "widths": _WIDTHS,
        "hidden_columns": ["line", group],
        "configuration": {
            "locale": language.value,
            "langs": {
                language.value: {
                    "pagination": {name: text.to(language) for name, text in own.PAGINATION.items()},
                    "groups": {"item": own.GROUP_ITEM.to(language), "items": own.GROUP_ITEMS.to(language)},
                }
            },
            "columnDefaults": {"tooltip": CELL_TIP, "headerWordWrap": True},
        },
    }


def as_csv_rows(results: Results, lines: Sequence[int], language: Language) -> pd.DataFrame:
    """The lines as the result table has them: codes with the names beside them, and figures in full."""
    rows = results.result.lines.iloc[list(lines)]
    for column, records in {"mix": "mixes", **_NAMES}.items():
        named = _mapped(rows[column], names_of(results.study, records, language))
        rows.insert(list(rows.columns).index(column) + 1, f"{column}_name", named)
    return rows
