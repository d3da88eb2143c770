"""The measures of mixes as columns of a table on a page, in one unit, with what there is to say of it."""

from __future__ import annotations

from burden.answers.table import TableColumn
from burden.answers.tables import texts
from burden.answers.tables.uncertain import MEASURES
from burden.study import Settings
from burden.study.rules_texts import rules_in_words
from burden.writing.form import Form
from burden.writing.texts import HEADINGS

_OVER_YEARS = MEASURES[2:]


def measure_columns(settings: Settings, chosen: str = "", *, include_voluntary: bool = False) -> list[TableColumn]:
    """The columns of MEASURES.

    Args:
        settings: of the study.
        chosen: the measure that stands out, in whose unit all are, as in a chart of it.
        include_voluntary: whether voluntary and financial items count.
    """
    counted = texts.VOLUNTARY_COUNTS if include_voluntary else texts.VOLUNTARY_APART
    return [
        TableColumn(
            name,
            HEADINGS[name],
            Form.MONEY,
            scale=(chosen or name,),
            about=(
                texts.ABOUT[name].fill(**span_of(settings)),
                *((rules_in_words(settings),) if name in _OVER_YEARS else ()),
                texts.FORMULA,
                counted,
            ),
            tone="chosen" if name == chosen else "",
        )
        for name in MEASURES
    ]


def span_of(settings: Settings) -> dict[str, str]:
    """The first and the last year, and the year to which costs are discounted."""
    last = settings.first_year + settings.rules.horizon - 1
    return {"first": str(settings.first_year), "last": str(last), "base": str(settings.base_year)}
