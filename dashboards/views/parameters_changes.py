"""What was changed since the workbook was loaded, and what each change does to the mixes."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

import pandas as pd
from markupsafe import Markup

from burden.answers.tables.review import address_of
from burden.differences import NO_EFFECT, Differences
from burden.language import Language, Text
from burden.render.html import Cell, TableWriter, details
from burden.study import Settings, Study
from burden.study.labels import row_label
from burden.study.record import columns_of
from burden.writing.amounts import AmountStyle
from burden.writing.look import Look
from burden.writing.measures import in_short
from dashboards.state import Workspace
from dashboards.state.columns import TABLES_TO_EDIT, title_of
from dashboards.state.effects import effects_by_cell
from dashboards.state.resolving import Together
from dashboards.state.shown import VALUE, CellId, RowId
from dashboards.state.typed import form_to_type
from dashboards.views import parameters_texts as own

RESTORE, RESTORE_TOGETHER = "restore", "restore-together"
_LONGEST = 90
_Place = tuple[str, str, str, str]
_WHOLE_ROW = ("row added", "row removed")


@dataclass(frozen=True)
class ListedChange:
    """A cell that was changed, or a row that came or went.

    Attributes:
        table: its table.
        row: its row.
        heading: its column; None where it is a whole row.
        name: the field and part of its column, by which its effect is found.
        what: where it is, in words.
        before: what stood there.
        after: what stands there.
        tag: why it does not count; nothing where it does.
        together: what the reader did that changed it, where that changed other cells or rows too.
    """

    table: str
    row: RowId
    heading: str | None
    name: tuple[str, str | None]
    what: str
    before: str
    after: str
    tag: Text | None = None
    together: Together | None = None

    @property
    def pick(self) -> str:
        """What stands in the page for taking it back."""
        return json.dumps([RESTORE, self.table, self.row, self.heading])

    @property
    def way(self) -> str:
        """The address of the cell, or of the row; nothing for a row that is no longer there."""
        if self.is_gone:
            return ""
        place = (VALUE, None) if self.table == Settings.table else self.name
        return address_of(self.table, self.row, None if self.heading is None else place)

    @property
    def is_gone(self) -> bool:
        """Whether it is a row that is no longer there."""
        return self.heading is None and not self.after


@dataclass(frozen=True)
class Changes:
    """Everything that was changed.

    Attributes:
        study: the study as it counts now.
        loaded: the study as it was loaded.
        listed: the changes in the order of the sheets.
        language: of the page.
        name: of the workbook that was loaded.
    """

    study: Study
    loaded: Study
    listed: tuple[ListedChange, ...]
    language: Language
    name: str

    @classmethod
    def of(cls, workspace: Workspace, language: Language) -> Changes:
        """What was changed in a workspace."""
        errors, waiting = set(workspace.errors), workspace.waiting_cells(language)
        wrong = {place for place, said in workspace.problem_cells(language).items() if not errors.isdisjoint(said)}
        waiting_rows = workspace.waiting_rows()
        cells = workspace.changed_cells(language)
        added, removed = workspace.changed_rows()
        study, loaded = workspace.study, workspace.loaded
        listed: list[ListedChange] = []
        for table in TABLES_TO_EDIT:
            labels = _row_names(study, loaded, table, language)
            columns = workspace.columns(table, language)
            places = {column.heading: column.place for column in columns}
            headings = {column.heading: index for index, column in enumerate(columns)}
            ids: dict[RowId, int] = {row: index for index, row in enumerate(workspace.rows(table, language).index)}
            sheet = title_of(table).to(language)
            of_table = [(row, heading) for owner, row, heading in cells if owner == table]
            for row, heading in _in_order(of_table, ids, headings):
                place = (str(row), None) if table == Settings.table else places.get(heading, (heading, None))
                if table == Settings.table and places.get(heading, ("value",))[0] != "value":
                    place = ("notes", None)
                before = workspace.loaded_cell(table, row, heading, language)
                after = workspace.cell(table, row, heading, language)
                listed.append(
                    ListedChange(
                        *(table, row, heading, place),
                        what=f"{sheet}, {labels.get(row, str(row))}: {heading}",
                        before=form_to_type(before, language),
                        after=form_to_type(after, language),
                        tag=_tag((table, row, heading), wrong, waiting),
                        together=workspace.together(table, row, heading),
                    )
                )
            for rows, said in ((added, own.NEW_ROW), (removed, own.ROW_REMOVED)):
                for row in sorted(int(row) for owner, row in rows if owner == table):
                    if rows is removed:
                        tag = own.STILL_COUNTS if (table, row) in waiting_rows else None
                    else:
                        tag = _tag_of_row((table, row), wrong, waiting, waits=(table, row) in waiting_rows)
                    label = labels.get(row, f"{own.ROW_NUMBER.to(language)} {row}")
                    texts = ("", said.to(language)) if rows is added else (said.to(language), "")
                    step = workspace.together(table, row, None)
                    listed.append(ListedChange(table, row, None, ("", None), f"{sheet}, {label}", *texts, tag, step))
        return cls(study, loaded, tuple(listed), language, workspace.origin.name)

    @property
    def together(self) -> dict[Together, list[ListedChange]]:
        """What was changed together, as far as several cells or rows of it still differ."""
        found: dict[Together, list[ListedChange]] = {}
        for change in self.listed:
            if change.together is not None:
                found.setdefault(change.together, []).append(change)
        return {step: members for step, members in found.items() if len(members) > 1}

    def say(self, text: Text) -> str:
        """A text in the language of the page."""
        return text.to(self.language)


def _tag(cell: CellId, wrong: Collection[CellId], waiting: Collection[CellId]) -> Text | None:
    """Why a cell does not count."""
    if cell in wrong:
        return own.NOT_RIGHT
    return own.WAITS if cell in waiting else None


def _tag_of_row(
    row: tuple[str, RowId], wrong: Collection[CellId], waiting: Collection[CellId], *, waits: bool
) -> Text | None:
    """Why a new row, or one of its cells, does not count."""
    has_wrong, has_waiting = (any(cell[:2] == row for cell in cells) for cells in (wrong, waiting))
    if waits:
        return own.NOT_RIGHT if has_wrong else own.WAITS
    if has_wrong:
        return own.CELL_NOT_RIGHT
    return own.CELL_WAITS if has_waiting else None


def _in_order(
    cells: Iterable[tuple[RowId, str]], ids: Mapping[RowId, int], headings: Mapping[str, int]
) -> list[tuple[RowId, str]]:
    """Cells as they stand in their table."""
    return sorted(cells, key=lambda cell: (ids.get(cell[0], 0), headings.get(cell[1], 0)))


def _row_names(study: Study, loaded: Study, table: str, language: Language) -> dict[RowId, str]:
    """What the rows of a table are called."""
    if table == Settings.table:
        return {name: column.label.to(language) for name, column in columns_of(Settings).items()}
    rows: dict[RowId, str] = {
        record.row: row_label(of, record, language)
        for of in (loaded, study)
        for record in of.records(table)
        if record.row is not None
    }
    return rows


def changes_table(
    changes: Changes, differences: Differences | None, measure: str, look: Look, *, with_effects: bool = True
) -> Markup:
    """The changes with their effects, each with a button that takes it back.

    Args:
        changes: what was changed.
        differences: what each change did; None while that is being worked out.
        measure: what effects are told of.
        look: the language and the currency.
        with_effects: whether there is a result now and when the workbook was loaded, so that changes have effects.
    """
    say = changes.say
    title = Markup("<h2>{}</h2>").format(say(own.CHANGES.fill(name=changes.name)))
    if not changes.listed:
        return Markup("{}<p>{}</p>").format(title, say(own.NO_CHANGES.fill(name=changes.name)))
    effects = _Effects.of(differences, look) if differences is not None else None
    mixes = effects.mixes if effects is not None else [mix.code for mix in changes.study.mixes] if with_effects else []
    head = [
        Cell("#"),
        *(Cell(say(text)) for text in (own.WHERE, own.BEFORE, own.AFTER)),
        *(Cell(say(own.EFFECT_ON.fill(mix=mix)), True) for mix in mixes),
        Cell(say(own.TAKE_BACK)),
    ]

    def row_of(number: int, change: ListedChange, tag: str = "") -> list[Cell]:
        told = say(change.tag) if change.tag is not None else ""
        return [
            Cell(str(number)),
            Cell(change.what, go=change.way, tag=tag),
            Cell(_short(change.before) or say(own.EMPTY)),
            Cell(_short(change.after) or say(own.EMPTY), tag=told),
            *_effect_cells(change, mixes, effects, changes),
            Cell(say(own.RESTORE), pick=change.pick),
        ]

    taken_together = changes.together
    alone = [change for change in changes.listed if change.together not in taken_together]
    numbered = list(enumerate(alone, start=len(taken_together) + 1))
    shown, belonging, idle = (numbered, [], []) if effects is None else _grouped(numbered, effects)
    more = Counter(effects.step_of(change) for _, change in belonging) if effects is not None else Counter()
    rows = [
        _row_together(number, step, members, mixes, effects, changes)
        for number, (step, members) in enumerate(taken_together.items(), start=1)
    ]
    for number, change in shown:
        count = more[effects.step_of(change)] if effects is not None and change.tag is None else 0
        rows.append(row_of(number, change, say(own.AND_MORE.fill(count=count)) if count else ""))
    totals: list[int] = []
    if effects is not None:
        for text, values in ((own.TOGETHER, effects.interaction), (own.TOTAL, effects.difference)):
            cells = (effects.cell(values[mix]) for mix in mixes)
            rows.append([Cell(say(text), columns=4), *cells, Cell("")])
        totals = [len(rows) - 1]
    unit = effects.amounts.axis() if effects is not None else look.sign
    note = own.CHANGES_NOTE.fill(measure=in_short(measure), unit=unit)
    if not with_effects:
        note = own.NO_EFFECTS_NOTE
    writer = TableWriter(changes.language, "change")
    table = writer.table([head], rows, say(note), totals=totals)
    for step, members in taken_together.items():
        summary = say(own.OF_TOGETHER.fill(said=step.said, count=len(members)))
        table += details(
            summary, writer.table([head], [row_of(*each) for each in enumerate(members, start=1)], summary)
        )
    for text, others in ((own.BELONGING, belonging), (own.IDLE, idle)):
        if others:
            summary = say(text.fill(count=len(others)))
            without = [row_of(*each)[:4] + row_of(*each)[-1:] for each in others]
            table += details(summary, writer.table([head[:4] + head[-1:]], without, summary))
    return Markup('{}{}<p class="soft">{}</p>').format(title, table, say(own.NO_EFFECT_NOTE))


Numbered = list[tuple[int, ListedChange]]


def pick_together(members: list[ListedChange]) -> str:
    """What stands in the page for taking back what was changed together."""
    return json.dumps([RESTORE_TOGETHER, members[0].pick, len(members)])


def _row_together(
    number: int,
    step: Together,
    members: list[ListedChange],
    mixes: list[str],
    effects: _Effects | None,
    changes: Changes,
) -> list[Cell]:
    """The line of what was changed together, with what its changes do."""
    count = changes.say(own.CHANGED_TOGETHER.fill(count=len(members)))
    of_mixes = [Cell("…", True, "waiting") for _ in mixes]
    if effects is not None:
        known = [effects.of_cells.get(_place(change), {}) for change in members]
        of_mixes = [effects.cell(sum(each.get(mix, 0.0) for each in known)) for mix in mixes]
    said = Cell(changes.say(step.said), columns=3, tag=count)
    return [Cell(str(number)), said, *of_mixes, Cell(changes.say(own.RESTORE), pick=pick_together(members))]


def _grouped(numbered: Numbered, effects: _Effects) -> tuple[Numbered, Numbered, Numbered]:
    """The changes that do something or do not count yet; those that belong with one of these; and all others."""
    shown: Numbered = []
    belonging: Numbered = []
    idle: Numbered = []
    told: set[int] = set()
    working = {effects.step_of(change) for _, change in numbered if effects.does_something(change)} - {0}
    # The effect of changes that go together stands with the first of them in the calculation's order.
    first = sorted(numbered, key=lambda each: not effects.does_something(each[1]))
    for number, change in first:
        step = effects.step_of(change)
        if change.tag is not None or (step in working and step not in told):
            told.add(step)
            shown.append((number, change))
        else:
            (belonging if step in working else idle).append((number, change))
    return sorted(shown, key=_number), sorted(belonging, key=_number), sorted(idle, key=_number)


def _number(numbered: tuple[int, ListedChange]) -> int:
    return numbered[0]


@dataclass(frozen=True)
class _Effects:
    """The effects of changes.

    Attributes:
        mixes: the codes of the mixes of both versions.
        amounts: how effects are written.
        of_cells: the effects on each mix, by table, row, field and part; the field is empty for whole rows.
        steps: by the same, the number of the step in which a change is made with those that belong with it; 0: none.
        difference: the whole difference of each mix.
        interaction: what the changes do together beyond what each does alone.
    """

    mixes: list[str]
    amounts: AmountStyle
    of_cells: Mapping[_Place, Mapping[str, float]]
    steps: Mapping[_Place, int]
    difference: Mapping[str, float]
    interaction: Mapping[str, float]

    @classmethod
    def of(cls, differences: Differences, look: Look) -> _Effects:
        table = effects_by_cell(differences, look.language)
        mixes = [str(mix) for mix in differences.totals.index]
        found: dict[_Place, dict[str, float]] = {}
        steps: dict[_Place, int] = {}
        for row in table.to_dict("records"):
            whole = row["kind"] in _WHOLE_ROW
            name = ("", "") if whole else (str(row["field"]), "" if pd.isna(row["part"]) else str(row["part"]))
            place = (str(row["table"]), str(row["row"]), *name)
            found[place] = {mix: float(row[f"effect_{mix}"]) for mix in mixes}
            steps[place] = int(row["change"])
        values = [value for of_mix in found.values() for value in of_mix.values()]
        difference = {str(mix): float(value) for mix, value in differences.difference.items()}
        return cls(
            mixes,
            AmountStyle.of([*values, *difference.values()], look),
            found,
            steps,
            difference,
            {str(mix): float(value) for mix, value in differences.interaction.items()},
        )

    def step_of(self, change: ListedChange) -> int:
        """The step in which a change is made; 0 where it can have no effect."""
        return self.steps.get(_place(change), 0)

    def does_something(self, change: ListedChange) -> bool:
        """Whether an effect stands with a change."""
        return any(abs(value) >= NO_EFFECT for value in self.of_cells.get(_place(change), {}).values())

    def cell(self, value: float) -> Cell:
        """An effect; nothing where there is none."""
        is_none = abs(value) < NO_EFFECT
        return Cell("–" if is_none else self.amounts.signed(value), True, taken=(None if is_none else value,))


def _effect_cells(change: ListedChange, mixes: list[str], effects: _Effects | None, changes: Changes) -> list[Cell]:
    if change.tag is not None and change.heading is not None:
        return [Cell("–", True) for _ in mixes]
    if effects is None:
        return [Cell("…", True, "waiting") for _ in mixes]
    known = effects.of_cells.get(_place(change), {})
    return [effects.cell(known.get(mix, 0.0)) for mix in mixes]


def _place(change: ListedChange) -> _Place:
    return change.table, str(change.row), change.name[0], change.name[1] or ""


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
