"""The mixes of a draft: which instruments each holds, another mix, and a mix less."""

from __future__ import annotations

from typing import Any

import pandas as pd

from burden.study.record import as_code, codes_in
from burden.study.tables import Obligation
from burden.study.words import ObligationKind
from dashboards.state import texts
from dashboards.state.columns import codes_of_table
from dashboards.state.draft import ENTRIES, Draft, Typed
from dashboards.state.opening import Refused
from dashboards.state.typed import as_entry

_CODE, _INSTRUMENT, _MIX = ("code", None), ("instrument", None), ("mix", None)
_OBLIGATION, _SHARE = ("obligation", None), ("share", None)
_OF_A_MIX = {"goals": _MIX, "benchmarks": ("subject", None)}
"""Where rows say that they are about one mix."""
_OF_MIXES = ("activities", "scope")
"""Where a row may name several mixes; so a copy shares the row, and what is drawn for it, with its original."""


def matrix(draft: Draft) -> pd.DataFrame:
    """Which instruments each mix holds; see `Workspace.matrix`."""
    codes = list(dict.fromkeys(codes_of_table(draft, "mixes")))
    held = {row.cell(_INSTRUMENT): row for row in draft.visible("composition")}
    instruments = list(dict.fromkeys([*codes_of_table(draft, "instruments"), *(str(code) for code in held if code)]))
    cells = [
        [held[instrument].cell((ENTRIES, mix)) if instrument in held else None for mix in codes]
        for instrument in instruments
    ]
    return pd.DataFrame(cells, index=pd.Index(instruments, name="instrument"), columns=codes, dtype=object)


def with_entry(draft: Draft, instrument: str, mix: str, value: Any) -> Draft:
    """The draft with another cell in the composition."""
    entry = as_entry(value) if isinstance(value, str) else value
    row = next((row.id for row in draft.visible("composition") if row.cell(_INSTRUMENT) == instrument), None)
    if row is None:
        if entry is None:
            return draft
        draft, row = draft.with_new_row("composition", typed={_INSTRUMENT: instrument})
    return draft.with_typed("composition", row, (ENTRIES, mix), entry)


def with_mix(
    draft: Draft, code: str, name: str, copy_of: str | None = None, without: ObligationKind | None = None
) -> Draft:
    """The draft with a mix more; see `Workspace.add_mix`.

    Raises:
        Refused: the code is empty or taken, or there is no mix to copy.
    """
    code = str(as_code(code))
    if not code:
        raise Refused(texts.CODE_NEEDED)
    if code in codes_of_table(draft, "mixes"):
        raise Refused(texts.CODE_TAKEN.fill(code=code))
    if copy_of is not None and copy_of not in codes_of_table(draft, "mixes"):
        raise Refused(texts.NO_SUCH_MIX.fill(code=copy_of))
    draft, _ = draft.with_new_row("mixes", typed={_CODE: code, ("name", None): name.strip() or code})
    if copy_of is None:
        return draft
    held = set()
    for row in list(draft.visible("composition")):
        entry = row.cell((ENTRIES, copy_of))
        if entry is not None:
            held.add(row.cell(_INSTRUMENT))
            draft = draft.with_typed("composition", row.id, (ENTRIES, code), entry)
    known = [row.record for row in draft.visible("obligations") if isinstance(row.record, Obligation)]
    left_out = {row.code: row.instrument for row in known if row.kind is without and row.instrument in held}
    for table in _OF_MIXES:
        for row in list(draft.visible(table)):
            named = codes_in(row.cell(_MIX))
            if copy_of in named and not (table == "scope" and row.cell(_OBLIGATION) in left_out):
                draft = draft.with_typed(table, row.id, _MIX, ", ".join((*named, code)))
    for obligation, instrument in left_out.items():
        nobody: Typed = {_INSTRUMENT: instrument, _OBLIGATION: obligation, _MIX: code, _SHARE: 0}
        draft, _ = draft.with_new_row("scope", typed=nobody)
    return draft


def without_mix(draft: Draft, code: str) -> Draft:
    """The draft without a mix and what is about it alone; see `Workspace.remove_mix`.

    Raises:
        Refused: there is no such mix, or no other one.
    """
    others = [other for other in codes_of_table(draft, "mixes") if other != code]
    if code not in codes_of_table(draft, "mixes"):
        raise Refused(texts.NO_SUCH_MIX.fill(code=code))
    if not others:
        raise Refused(texts.LAST_MIX)
    for table, place in {"mixes": _CODE, **_OF_A_MIX}.items():
        for row in list(draft.visible(table)):
            if row.cell(place) == code:
                draft = draft.without_row(table, row.id)
    for row in list(draft.visible("composition")):
        if row.cell((ENTRIES, code)) is not None:
            draft = draft.with_typed("composition", row.id, (ENTRIES, code), None)
    for table in _OF_MIXES:
        for row in list(draft.visible(table)):
            named = codes_in(row.cell(_MIX))
            if code in named and len(named) == 1:
                draft = draft.without_row(table, row.id)
            elif code in named:
                left = ", ".join(mix for mix in named if mix != code)
                draft = draft.with_typed(table, row.id, _MIX, left)
    if draft.settings.cell(("reference_mix", None)) == code:
        draft = draft.with_setting(("reference_mix", None), None)
    return draft
