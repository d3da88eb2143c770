"""`burden diff`: what changed between two versions of a workbook, and what each change did to the result."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from burden.cli import sensitivity_texts as own
from burden.cli import texts
from burden.cli.asked import MeasureOption, interruptible, measure_of
from burden.cli.common import (
    ConventionOption,
    FormatOption,
    GroupOption,
    LanguageOption,
    OutputOption,
    PriceYearOption,
    ScenarioOption,
    VoluntaryOption,
    give,
    open_right,
)
from burden.cli.output import Format, as_text
from burden.cli.progress import tell_if_slow
from burden.cli.startup import LANGUAGE, argument
from burden.language import Language

if TYPE_CHECKING:
    from rich.console import Console

    from burden.answers.tables.changes import CellsOf
    from burden.differences import Change, Differences
    from burden.workbook.places import Places

_MOST_LISTED = 20


def diff(
    old: Annotated[Path, argument("OLD", own.HELP_OLD)],
    new: Annotated[Path, argument("NEW", own.HELP_NEW_VERSION)],
    measure: MeasureOption = None,
    scenario: ScenarioOption = None,
    convention: ConventionOption = None,
    price_year: PriceYearOption = None,
    group: GroupOption = None,
    form: FormatOption = Format.TABLE,
    output: OutputOption = None,
    include_voluntary: VoluntaryOption = False,
    language: LanguageOption = None,
) -> None:
    """Show what changed between two versions of a workbook."""
    with interruptible(language or LANGUAGE):
        from burden.differences import compare_versions
        from burden.engine import estimate
        from burden.workbook.places import find_places

        before = open_right(old, language, None, convention, price_year, scenario=scenario)
        after = open_right(new, language, output, convention, price_year, group, scenario)
        spoken = after.spoken
        measured = measure_of(measure, "annual_equivalent", spoken)
        with tell_if_slow(texts.ESTIMATING.to(spoken)):
            results = estimate(before.study), after.estimated()
            found = compare_versions(*results, measure=measured, include_voluntary=include_voluntary)
        names = (old.name, new.name) if old.name != new.name else (str(old), str(new))
        places = find_places(old, before.study), find_places(new, after.study)
        shown = _shown(found, places, names, form, spoken, to_file=output is not None)
        give(after.naming_scenario(shown, form), output, spoken)
        for opened in (before, after):
            opened.mention_notices(output, form)


def show_differences(
    found: Differences, cells: CellsOf, names: tuple[str, str], spoken: Language, console: Console
) -> None:
    """What changed, what each change did, and what the mixes come to."""
    from burden.answers.tables.changes import before_and_after, effects_of_changes
    from burden.answers.tables.points import points_since
    from burden.cli.drawing import say, show_table
    from burden.render.terminal import in_terminal

    old, new = found.old.settings.currency, found.new.settings.currency
    if not found.steps and not found.without_effect:
        say(console, own.NO_DIFFERENCES.fill(old=names[0], new=names[1]).to(spoken))
        return
    if old != new:
        say(console, own.OTHER_CURRENCY.fill(old=old, new=new).to(spoken))
    effects, idle = effects_of_changes(found, cells, names, spoken)
    for table in (effects, before_and_after(found, spoken)):
        show_table(table, found.new, spoken, console)
        console.print()
    if idle:
        said = own.ONE_WITHOUT_EFFECT if len(idle) == 1 else own.WITHOUT_EFFECT.fill(count=len(idle))
        more = own.AND_OTHERS.fill(count=len(idle) - _MOST_LISTED).to(spoken)
        listed = [*idle[:_MOST_LISTED], *([more] if len(idle) > _MOST_LISTED else [])]
        for line in (said.to(spoken), *(f"  {change}" for change in listed)):
            say(console, line)
    points = points_since(found, spoken)
    if points is not None:
        console.print()
        console.print(in_terminal(points, found.new, spoken, sections="change", below=("point", "reply")))
        if points.note is not None:
            say(console, points.note.to(spoken))


def _shown(
    found: Differences,
    places: tuple[Places, Places],
    names: tuple[str, str],
    form: Format,
    spoken: Language,
    *,
    to_file: bool,
) -> str:
    """The differences in the form that was asked for."""

    def cells(change: Change) -> tuple[str | None, str | None]:
        rows = (change.old_row, change.new_row)
        old, new = (of.cell(change.table, row, change.field, change.part) for of, row in zip(places, rows, strict=True))
        return old, new

    if form is Format.TABLE:
        from burden.cli.terminal import captured

        with captured(plain=to_file) as (console, shown):
            show_differences(found, cells, names, spoken, console)
        return shown()
    table = found.table()
    listed = [cells(change) for step in found.steps for change in step.changes]
    listed += [cells(change) for change in found.without_effect] + [(None, None)]
    at = table.columns.get_loc("old_row")
    assert isinstance(at, int)
    table.insert(at, "old_cell", [old for old, _ in listed])
    table.insert(at + 1, "new_cell", [new for _, new in listed])
    table = table.drop(columns=["old_row", "new_row"])
    table.insert(0, "measure", found.measure.value)
    return as_text(table.astype(object).where(table.notna(), None), form, found.new.under)
