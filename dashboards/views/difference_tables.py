"""The table of the page about the difference between two mixes, in HTML."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

from burden.answers.table import ReportTable, TableColumn
from burden.explanation import Explanation, Reason
from burden.language import Language, Text
from burden.render.html import Cell, TableWriter
from burden.render.written import shown
from burden.study import Study
from burden.study.labels import coded_name
from burden.writing.amounts import Amounts
from burden.writing.form import Form
from burden.writing.measures import SHORT, in_short
from burden.writing.names import mix_names
from dashboards.views import difference_texts as own

_TABLES = {"instrument": "instruments", "obligation": "obligations"}


def said(found: Explanation, study: Study, language: Language, amounts: Amounts) -> Markup:
    """The whole difference in a sentence, in HTML."""
    names = mix_names(study, language)
    text = own.EQUAL if not round(found.difference) else own.MORE if found.difference > 0 else own.LESS
    measure = in_short(str(found.measure)).to(language)
    sentence = text.fill(
        first=names[found.first],
        second=names[found.second],
        amount=amounts.words(abs(found.difference)),
        measure=measure,
    )
    return Markup("<h2>{}</h2><p>{}</p>").format(own.DIFFERENCE.to(language), sentence.to(language))


def parts(found: Explanation, study: Study, language: Language) -> Markup:
    """Every part of the difference, the interaction and the whole; what does not differ is counted only."""
    column, names = found.columns[0], mix_names(study, language)
    rows = found.parts.iloc[:-1]
    differing = rows[rows["difference"] != 0].copy()
    order = differing["difference"].abs().sort_values(ascending=False, kind="stable").index
    differing = differing.loc[order]
    alike = rows[rows["difference"] == 0]
    written = pd.concat([differing, alike, found.parts.iloc[[-1]]], ignore_index=True)
    first, second = found.totals
    written["part"] = [
        own.INTERACTION.to(language)
        if row["reason"] == Reason.INTERACTION
        else coded_name(study, (_TABLES[column],), str(row[column]), language)
        for row in written.to_dict("records")
    ]
    written["why"] = [
        own.REASONS[Reason(reason)].fill(first=found.first, second=found.second).to(language)
        for reason in written["reason"]
    ]
    whole = {
        "part": own.WHOLE.to(language), "why": "", "first": first, "second": second, "difference": found.difference,
        "share": 1.0 if found.difference else None,
    }  # fmt: skip
    columns = (
        TableColumn("part", own.PARTS[column], Form.TEXT),
        TableColumn("why", own.WHY, Form.TEXT),
        TableColumn("first", _plain(names[found.first]), Form.MONEY),
        TableColumn("second", _plain(names[found.second]), Form.MONEY),
        TableColumn("difference", own.SECOND_LESS_FIRST, Form.MONEY),
        TableColumn("share", own.SHARE, Form.SHARE),
    )
    listed = [column.name for column in columns]
    table = pd.concat([written[listed], pd.DataFrame([whole], columns=listed)], ignore_index=True)
    table["is_whole"] = [False] * len(written) + [True]
    made = ReportTable("difference", own.DIFFERENCE, columns, table, adds_up_by=("is_whole",))
    cells = [
        [Cell(text, at > 1) for at, text in enumerate(row)]
        for row, kept in zip(shown(made, study, language), _kept(table), strict=True)
        if kept
    ]
    head = [Cell(column.heading.to(language), at > 1) for at, column in enumerate(columns)]
    settings = study.settings
    caption = own.CAPTION.fill(
        measure=SHORT[str(found.measure)], currency=settings.currency, year=str(settings.price_year)
    )
    content = TableWriter("part").table([head], cells, caption.to(language), totals=[len(cells) - 1])
    notes = [own.HOW]
    if len(alike):
        notes.insert(0, own.ONE_SAME_PART if len(alike) == 1 else own.SAME_PARTS.fill(count=len(alike)))
    return content + Markup("").join(Markup('<p class="soft">{}</p>').format(text.to(language)) for text in notes)


def _kept(table: pd.DataFrame) -> list[bool]:
    """Which rows are shown: those that differ, the interaction and the whole."""
    last = len(table) - 2
    return [at >= last or difference != 0 for at, difference in enumerate(table["difference"])]


def _plain(name: str) -> Text:
    """A name of the study, which is the same in every language."""
    return Text(name, name)
