"""What makes two mixes differ: a table of its parts, and the whole in a sentence."""

from __future__ import annotations

import pandas as pd

from burden.answers.table import Mark, ReportTable, TableColumn, columns_of
from burden.answers.tables import explained_texts as texts
from burden.explanation import Explanation
from burden.language import Language, both, joined
from burden.study import Study
from burden.writing.amounts import AmountStyle, units_in_words
from burden.writing.form import FORMS, Form
from burden.writing.look import Look
from burden.writing.measures import in_sentence
from burden.writing.names import mix_names

_AMOUNTS = ["first", "second", "difference", "share"]


def explanation(explained: Explanation, study: Study, language: Language) -> ReportTable:
    """The parts of the difference, the largest first; those that are alike together; the interaction and the whole."""
    parts = explained.parts.iloc[:-1]
    alike = parts[parts["difference"] == 0]
    differing = parts.drop(alike.index).sort_values("difference", key=abs, ascending=False, kind="stable")
    whole = [*explained.totals, explained.difference, 1.0 if explained.difference else None]
    together = [list(alike[_AMOUNTS].sum(min_count=1)), list(explained.parts.iloc[-1][_AMOUNTS]), whole]
    below = pd.DataFrame(together, columns=_AMOUNTS, dtype=object)
    called = [texts.SAME_PARTS.fill(count=len(alike)) if len(alike) > 1 else texts.ONE_SAME_PART]
    called += [texts.INTERACTION, texts.WHOLE]
    if alike.empty:
        below, called = below.iloc[1:], called[1:]
    rows = pd.concat([differing.astype(object), below], ignore_index=True)
    rows = rows.fillna(dict.fromkeys([*explained.columns, "reason"], ""))
    codes = {"first": explained.first, "second": explained.second}
    rows["reason"] = [texts.REASONS[reason].fill(**codes).to(language) for reason in rows["reason"]]
    columns = (
        *columns_of(*((name, FORMS.get(name, Form.CODE)) for name in explained.columns)),
        *(columns_of(("reason", Form.TEXT)) if rows["reason"].any() else ()),
        *(TableColumn(side, both(code), Form.MONEY) for side, code in codes.items()),
        *columns_of(("difference", Form.DIFFERENCE)),
        TableColumn("share", texts.PART_SHARE, Form.SHARE),
    )
    return ReportTable(
        "explanation",
        texts.EXPLANATION.fill(**codes, measure=in_sentence(explained.measure)),
        columns,
        rows.assign(is_whole=[*[False] * (len(rows) - 1), True]),
        note=joined([units_in_words(study.settings, explained.measure), texts.EXPLANATION_NOTE]),
        adds_up_by=("is_whole",),
        marks={(len(differing) + row, explained.columns[0]): Mark(instead=text) for row, text in enumerate(called)},
        totals=1,
    )


def difference_in_words(found: Explanation, study: Study, language: Language) -> str:
    """The whole difference in a sentence."""
    names, settings = mix_names(study, language), study.settings
    hours = found.measure == "hours"
    amounts = AmountStyle.of([*found.totals, found.difference], Look(language, settings.currency), hours=hours)
    said = texts.EQUAL if not round(found.difference) else texts.MORE if found.difference > 0 else texts.LESS
    return said.fill(
        first=names[found.first],
        second=names[found.second],
        amount=amounts.words(abs(found.difference)),
        measure=in_sentence(found.measure),
    ).to(language)
