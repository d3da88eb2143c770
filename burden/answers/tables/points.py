"""What reviewers remarked on the study, with the reply to each point."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from burden.answers.table import Mark, Marks, ReportTable, TableColumn, columns_of
from burden.answers.tables import changes_texts as own
from burden.answers.tables import texts
from burden.answers.tables.building import frame_of
from burden.answers.tables.review import address_of
from burden.differences import Differences
from burden.language import Language, Text
from burden.study import Settings, Study, name_in
from burden.study.labels import row_label, sheet_label
from burden.study.points import Subject, Subjects
from burden.study.record import columns_of as columns_of_record
from burden.study.tables import ReviewPoint
from burden.study.words import PointStatus
from burden.writing.figures import day
from burden.writing.form import Form

if TYPE_CHECKING:
    from burden.answers.report import Report

_STATUS = TableColumn("status", columns_of_record(ReviewPoint)["status"].label.each(str.capitalize), Form.CODE)


def review_points(report: Report) -> ReportTable | None:
    """Every point with the row it is about and the reply; None where the study has no points."""
    return points_of(report.study, report.study.review_points, report.language)


def points_of(study: Study, points: Iterable[ReviewPoint], language: Language) -> ReportTable | None:
    """Points with the row they are about, which leads to where that is edited; None where there are no points."""
    rows: list[dict[str, object]] = []
    dates: list[str | None] = []
    marks: Marks = {}
    subjects = Subjects(study)
    for point in points:
        found = subjects.of(point.subject)
        if found:
            marks[len(rows), "about"] = Mark(go=address_of_subject(found[0]))
        about = about_in_words(study, point.subject, found, language)
        made = day(point.date).to(language) if point.date is not None else None
        rows.append(dict(point) | {"about": about, "date": made, "status": point.status.value})
        dates.append(point.date.isoformat() if point.date is not None else None)
    columns = (
        *columns_of(
            ("number", Form.YEAR), ("about", Form.TEXT), ("point", Form.TEXT), ("author", Form.TEXT),
            ("date", Form.TEXT), ("reply", Form.TEXT),
        ),
        _STATUS,
    )  # fmt: skip
    if not rows:
        return None
    codes: dict[str, list[object]] = {"about": [row["subject"] for row in rows], "date": [*dates]}
    return ReportTable("review_points", texts.REVIEW_POINTS, columns, frame_of(rows, columns), marks=marks, codes=codes)


def open_points(study: Study) -> list[ReviewPoint]:
    """The points that nothing became of yet."""
    return [point for point in study.review_points if point.status is PointStatus.OPEN]


def points_since(found: Differences, language: Language) -> ReportTable | None:
    """The points that were answered between two versions, with what the changes to their rows did; the new; the gone.

    A point is answered where its reply or status is another one. Its effect is that of the changes to the rows that it
    is about, each by itself; of changes that only go together, that of all of them. None where nothing is to be told.
    """
    before, after = ({row.number: row for row in study.review_points} for study in (found.old, found.new))
    old, new = Subjects(found.old), Subjects(found.new)
    mixes = [str(mix) for mix in found.totals.index]
    told: dict[Text, list[dict[str, object]]] = {own.ANSWERED: [], own.MADE: [], own.TAKEN_OUT: []}
    for number in sorted({*before, *after}):
        was, point = before.get(number), after.get(number)
        if was is None or point is None:
            kind = own.MADE if was is None else own.TAKEN_OUT
        elif (was.reply, was.status) != (point.reply, point.status):
            kind = own.ANSWERED
        else:
            continue
        study, subjects = (found.new, new) if point is not None else (found.old, old)
        shown = point or before[number]
        about = about_in_words(study, shown.subject, subjects.of(shown.subject), language)
        reply = own.REPLY.fill(reply=shown.reply) if shown.reply else own.NO_REPLY
        row = dict(shown) | {"about": about, "reply": reply.to(language), "status": shown.status.value}
        if kind is own.ANSWERED:
            # A cell is one of the version in which the point was made.
            row |= _effects(found, old.of(before[number].subject) or subjects.of(shown.subject), mixes)
        told[kind].append(row | {"change": kind.to(language)})
    columns = (
        TableColumn("change", own.SINCE, Form.TEXT),
        *columns_of(("number", Form.YEAR), ("about", Form.TEXT), ("point", Form.TEXT), ("reply", Form.TEXT)),
        _STATUS,
        *(
            TableColumn(f"effect_{mix}", texts.EFFECT_ON.fill(mix=mix), Form.DIFFERENCE)
            for mix in mixes
            if told[own.ANSWERED]
        ),
    )
    rows = [row for listed in told.values() for row in listed]
    if not rows:
        return None
    note = own.EFFECTS_NOTE if told[own.ANSWERED] else None
    return ReportTable("points_since", own.POINTS, columns, frame_of(rows, columns), note=note)


def _effects(found: Differences, subjects: Iterable[Subject], mixes: Iterable[str]) -> dict[str, float]:
    """What the changes to some rows did to each mix; nothing where none of these rows changed."""
    about = {(of.table, of.name) for of in subjects}
    steps = [
        at
        for at, step in enumerate(found.steps)
        if any((change.table, change.name or change.field) in about for change in step.changes)
    ]
    return {f"effect_{mix}": float(found.effects[mix].iloc[steps].sum()) for mix in mixes} if steps else {}


def address_to_write(about: str) -> str:
    """Where a point about a row is written in the dashboard."""
    return urlencode({"page": "check", "about": about})


def address_of_subject(subject: Subject) -> str:
    """Where a row that a point is about is edited; a setting is known by its name there."""
    return address_of(subject.table, subject.name if subject.table == Settings.table else subject.row)


def about_in_words(study: Study, about: str | None, found: tuple[Subject, ...], language: Language) -> str:
    """What a point is about: its row in words, with the cell where that is named.

    Args:
        study: the study.
        about: what the point says that it is about.
        found: the rows of the study that this means.
        language: the language.
    """
    if about is None:
        return texts.WHOLE_STUDY.to(language)
    if not found:
        return texts.ROW_GONE.fill(about=about).to(language)
    first = found[0]
    if first.record is None:
        label = columns_of_record(Settings)[first.name].label.to(language)
        return f"{sheet_label(first.table).to(language)}: {label}"
    if sum(of.table == first.table for of in found) > 1:
        name = name_in(first.record, language, study.settings.language) if hasattr(first.record, "name") else ""
        return f"{name} ({about})" if name else about
    named = row_label(study, first.record, language) or about
    return f"{named} [{about}]" if "!" in about else named
