"""Why a mix reaches so many firms: the obligations that do."""

from __future__ import annotations

import numpy as np

from burden.answers.tables import texts
from burden.engine import Result
from burden.engine.per_firm import counted_firms
from burden.language import Language, Text
from burden.study import name_in
from burden.writing.names import instrument_names, mix_names

_MOST = 3
"""So many obligations of a mix are told of."""


def widest_obligations(result: Result) -> dict[str, dict[str, float]]:
    """The obligations of each mix that reach most firms, the widest first: by mix, how many firms each reaches.

    Voluntary and financial items do not count, nor does what is no firm.
    """
    study, lines = result.study, result.positions
    counted = result.counted() & counted_firms(result)[lines.category]
    shape = len(study.mixes), len(study.obligations), len(study.firm_categories)
    widest = np.zeros(shape)
    at = lines.mix[counted], lines.obligation_of[lines.activity[counted]], lines.category[counted]
    np.maximum.at(widest, at, result.column("affected_firms")[counted])
    firms = widest.sum(axis=2)
    codes = [row.code for row in study.obligations]
    return {
        mix.code: {codes[at]: float(own[at]) for at in np.argsort(-own, kind="stable")[:_MOST] if own[at] > 0}
        for mix, own in zip(study.mixes, firms, strict=True)
    }


def reaching_in_words(result: Result, language: Language) -> dict[str, list[Text]]:
    """The same in words: by mix a line for each obligation."""
    called = _called(result, language)
    return {
        mix: [texts.REACHES.fill(obligation=called[code], firms=_about(firms)) for code, firms in own.items()]
        for mix, own in widest_obligations(result).items()
    }


def widest_in_words(result: Result, mix: str, language: Language) -> Text | None:
    """By what a mix reaches more firms than others; None where it reaches none."""
    own = widest_obligations(result)[mix]
    if not own:
        return None
    code, firms = next(iter(own.items()))
    named = mix_names(result.study, language)[mix]
    return texts.WIDEST.fill(mix=named, obligation=_called(result, language)[code], firms=_about(firms))


def _called(result: Result, language: Language) -> dict[str, Text]:
    """What obligations are called, each with its instrument and kind."""
    study = result.study
    instruments = instrument_names(study, language)
    return {
        row.code: texts.OBLIGATION_OF.fill(
            obligation=name_in(row, language, study.settings.language),
            instrument=instruments[row.instrument],
            kind=row.kind.label,
        )
        for row in study.obligations
    }


def _about(firms: float) -> float:
    return float(f"{firms:.3g}")
