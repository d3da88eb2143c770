"""What is said of the costs per firm in the alternative texts of figures."""

from __future__ import annotations

from math import isfinite
from typing import Any

import pandas as pd

from burden.report.figures import texts
from burden.report.figures.parts import Names, code_of
from burden.writing.amounts import per_firm as written
from burden.writing.amounts import with_currency
from burden.writing.look import Look


def firms_said(
    table: pd.DataFrame, mix: str, name: str, figure: str, sizes: Names, sectors: Names | None, look: Look
) -> str:
    """Where a mix costs a firm least and most, for the alternative text."""
    own = table[(table["mix"].astype(str) == mix) & table[figure].map(isfinite).astype(bool)]
    if own.empty:
        return texts.HEAT_MIX_NOTHING.fill(mix=name).to(look.language)
    ends: dict[str, Any] = {}
    figures = own[figure].to_numpy(float)
    for place, at in (("least", figures.argmin()), ("most", figures.argmax())):
        row = own.iloc[int(at)]
        where = [sizes[code_of(row["size_class"])]]
        if sectors is not None:
            where.append(sectors[code_of(row["sector"])])
        ends |= {place: with_currency(written(float(row[figure]), look), look), f"where_{place}": ", ".join(where)}
    if own[figure].min() == own[figure].max() and len(own) > 1:
        return texts.HEAT_MIX_ALL_EQUAL.fill(mix=name, most=ends["most"]).to(look.language)
    text = texts.HEAT_MIX_SAID if sectors is not None else texts.PER_FIRM_MIX_SAID
    return text.fill(mix=name, **ends).to(look.language)
