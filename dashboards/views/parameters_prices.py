"""What an amount typed in the money of its own year comes to in that of the study, said where it is typed."""

from __future__ import annotations

import pandas as pd

from burden.study.columns import Unit
from burden.study.prices import level_of, money_year
from burden.study.tables import Activity, Tariff
from burden.study.words import Index
from burden.writing.amounts import with_currency
from burden.writing.figures import number
from burden.writing.look import Look
from dashboards.state import Workspace
from dashboards.state.typed import form_to_type
from dashboards.views import parameters_texts as own
from dashboards.views.parameters_form import TableForm, field_of

_MONEY = (Unit.MONEY, Unit.MONEY_PER_HOUR)


def restated_cells(workspace: Workspace, form: TableForm, rows: pd.DataFrame, look: Look) -> dict[str, dict[str, str]]:
    """What is said of amounts in rows with another price year than the study's, by row and field.

    Args:
        workspace: the study.
        form: the form of the table.
        rows: rows of the table, as `Workspace.rows` gives them.
        look: how amounts are written.
    """
    study, language = workspace.study, form.language
    present = study.settings.price_year
    fields = [(at, field_of(at)) for at, column in enumerate(form.columns) if column.unit in _MONEY]
    told: dict[str, dict[str, str]] = {}
    for record in study.records(form.table) if workspace.is_ready and fields else ():
        if not isinstance(record, Tariff | Activity) or record.row not in rows.index:
            continue
        year = money_year(study, record)
        if year is None or year == present:
            continue
        level, said = level_of(study, record), own.RESTATED[record.follows is Index.WAGES]
        for at, field in fields:
            value = rows.loc[record.row].iloc[at]
            if isinstance(value, int | float) and not isinstance(value, bool) and value:
                amount = with_currency(number(value * level, language, 2), look)
                text = said.fill(
                    value=form_to_type(value, language), year=str(year), present=str(present), amount=amount
                )
                told.setdefault(str(record.row), {})[field] = text.to(language)
    return told
