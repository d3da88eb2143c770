"""The differences between two versions of a study as a table in the terminal."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
from rich.console import Console

from burden.answers.table import ReportTable, TableColumn, columns_of
from burden.cli import sensitivity_texts as own
from burden.cli import texts
from burden.cli.drawing import print_title, say
from burden.differences import Change, ChangeKind, Differences, Step
from burden.language import Language, both
from burden.render.terminal import in_terminal
from burden.study import Study
from burden.study.labels import coded_name, row_label, value_label
from burden.study.tables import TABLE_BY_NAME
from burden.writing.form import Form
from burden.writing.measures import in_sentence

Cells = Callable[[Change], tuple[str | None, str | None]]
_MOST_LISTED = 20


def show_differences(
    found: Differences, cells: Cells, names: tuple[str, str], language: Language, console: Console
) -> None:
    """What changed, and what each change did.

    Args:
        found: the differences.
        cells: the cells of a change in both workbooks.
        names: what the two versions are called.
        language: the language.
        console: where to draw.
    """
    if not found.steps and not found.without_effect:
        say(console, own.NO_DIFFERENCES.fill(old=names[0], new=names[1]).to(language))
        return
    measure = in_sentence(found.measure.value)
    title = own.DIFFERENCES.fill(old=names[0], new=names[1], measure=measure).to(language)
    print_title(console, title, found.new.settings, found.measure.value, language)
    currencies = {"old": found.old.settings.currency, "new": found.new.settings.currency}
    if currencies["old"] != currencies["new"]:
        say(console, own.OTHER_CURRENCY.fill(**currencies).to(language))
    console.print(in_terminal(totals_table(found, language), found.new, language))
    if found.steps:
        console.print(in_terminal(steps_table(found, cells, language), found.new, language))
    _show_without_effect(found, cells, language, console)


def totals_table(found: Differences, language: Language) -> ReportTable:
    """What each mix came to, what it comes to now, and the difference."""
    studies = {mix.code: study for study in (found.old, found.new) for mix in study.mixes}
    names = [coded_name(studies[mix], ("mixes",), mix, language) for mix in map(str, found.totals.index)]
    rows = found.totals.assign(mix=names, difference=found.difference)
    columns = columns_of(("mix", Form.TEXT), ("old", Form.MONEY), ("new", Form.MONEY), ("difference", Form.DIFFERENCE))
    return ReportTable("differences_by_mix", both(""), columns, rows)


def steps_table(found: Differences, cells: Cells, language: Language) -> ReportTable:
    """What each change did to each mix, the largest first, what they did together, and the whole difference."""
    order = found.effects.abs().max(axis=1).sort_values(ascending=False, kind="stable").index
    rows = pd.concat([found.effects.loc[order], found.interaction.to_frame().T, found.difference.to_frame().T])
    changes = [_step(found, found.steps[step], cells, language) for step in order]
    rows.insert(0, "change", [*changes, own.CHANGES_TOGETHER.to(language), texts.TOTAL.to(language)])
    columns = (
        TableColumn("change", own.CHANGE, Form.TEXT),
        *(TableColumn(mix, own.EFFECT_ON.fill(mix=mix), Form.DIFFERENCE) for mix in found.totals.index),
    )
    return ReportTable("differences", both(""), columns, rows, totals=1)


def _show_without_effect(found: Differences, cells: Cells, language: Language, console: Console) -> None:
    count = len(found.without_effect)
    if not count:
        return
    heading = own.ONE_WITHOUT_EFFECT if count == 1 else own.NO_EFFECT_COUNT.fill(count=count)
    say(console, heading.to(language))
    for change in found.without_effect[:_MOST_LISTED]:
        why = own.WITHOUT_EFFECT[change.kind.value].to(language)
        say(console, f"  {_change(found, change, cells, language)} ({why})")
    if count > _MOST_LISTED:
        say(console, f"  {own.AND_OTHERS.fill(count=count - _MOST_LISTED).to(language)}")


def _step(found: Differences, step: Step, cells: Cells, language: Language) -> str:
    first = _change(found, step.changes[0], cells, language)
    if len(step.changes) == 1:
        return first
    return own.AND_MORE.fill(change=first, count=len(step.changes) - 1).to(language)


def _change(found: Differences, change: Change, cells: Cells, language: Language) -> str:
    """A change in words: what it is about, the old and the new value, and where they stand."""
    at = " → ".join(dict.fromkeys(cell for cell in cells(change) if cell))
    placed = f" [{at}]" if at else ""
    if change.field is None:
        study, record = (found.old, change.old) if change.new is None else (found.new, change.new)
        sheet = TABLE_BY_NAME[change.table].sheet.to(language)
        said = own.ROW_REMOVED if change.new is None else own.ROW_ADDED
        return said.fill(row=f"{sheet}, {row_label(study, record, language)}").to(language) + placed
    heading = change.heading
    what = heading.to(language) if heading else change.field
    if change.part is not None:
        what = own.IN_MIX.fill(mix=change.part).to(language)
    if change.table != "settings":
        what = f"{_row(found.new, change, language)}: {what}"
    if change.kind is ChangeKind.TEXT:
        return what + placed
    values = (value_label(value, language) for value in (change.old, change.new))
    return f"{what} {' → '.join(values)}{placed}"


def _row(study: Study, change: Change, language: Language) -> str:
    from burden.differences.changes import row_names

    names = row_names(study, change.table)
    return row_label(study, study.records(change.table)[names.index(change.name)], language)
