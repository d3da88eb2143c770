"""Whether judgements are about what there is: goals of instruments, findings on workability, points of reviewers."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from burden.study import judgement_messages
from burden.study.checked import MOST_SUGGESTIONS, Checked
from burden.study.points import Subjects, cell_of
from burden.study.problems import Problem
from burden.study.record import located
from burden.study.tables import TABLES, ReviewPoint, Workability
from burden.study.words import Aspect, PointStatus


def goals_of_instruments(checked: Checked) -> Iterator[Problem]:
    """The instruments of a goal are in its mix, and two of them together in some mix."""
    if not checked.unread.complete("composition", "mixes"):
        return
    held = {row.instrument: row.entries.keys() for row in checked.contents.composition}
    mixes = [mix.code for mix in checked.contents.mixes]
    known = checked.codes["instruments"]
    for row in checked.contents.goals:
        if not row.instruments or not known.issuperset(row.instruments) or row.mix not in (None, *mixes):
            continue
        holding = [mix for mix in mixes if all(mix in held.get(code, ()) for code in row.instruments)]
        if row.mix not in holding and (row.mix is not None or not holding):
            yield located(judgement_messages.goal_of_absent_instrument(str(row.instrument), row.mix, holding), row)


def findings_that_meet(checked: Checked) -> Iterator[Problem]:
    """Of the findings on one aspect of an obligation or instrument, one is the most specific for each firm."""
    by_subject: dict[tuple[str, Aspect], list[Workability]] = {}
    for row in checked.contents.workability:
        by_subject.setdefault((row.subject, row.aspect), []).append(row)
    for rows in by_subject.values():
        ranks = np.array([checked.categories.rank(row.categories) for row in rows])
        counting = (ranks > 0) & (ranks == ranks.max(axis=0))
        for position, row in enumerate(rows):
            met = counting[:position] & counting[position]
            if met.any():
                other, category = np.argwhere(met)[0]
                named = checked.contents.firm_categories[category].code
                yield located(judgement_messages.findings_meet(row, rows[other].row, named), row)


def points_about_nothing(checked: Checked) -> Iterator[Problem]:
    """A point stays when the row it is about is gone, and that is told."""
    if not checked.contents.review_points:
        return
    others = (table.table for table in TABLES if table is not ReviewPoint)
    if not checked.unread.complete(*others):
        return
    subjects, told = Subjects(checked.contents), 0
    codes = {code for table, found in checked.codes.items() if table != ReviewPoint.table for code in found}
    for row in checked.contents.review_points:
        if row.subject is not None and not subjects.of(row.subject):
            told += 1
            known = codes if told <= MOST_SUGGESTIONS and cell_of(row.subject) is None else ()
            yield located(judgement_messages.point_about_nothing(row.subject, known), row)


def points_on_other_versions(checked: Checked) -> Iterator[Problem]:
    """A cell is one of the version on which the point was made; in another one rows may have moved."""
    settings = checked.contents.settings
    version = settings.version if settings is not None else None
    for row in checked.contents.review_points:
        is_open = row.status is PointStatus.OPEN
        if is_open and row.version and version and row.version != version and cell_of(row.subject or "") is not None:
            yield located(judgement_messages.cell_of_other_version(str(row.subject), row.version, version), row)


def points_without_reply(checked: Checked) -> Iterator[Problem]:
    """Who says what became of a point replies to it."""
    for row in checked.contents.review_points:
        if row.status is not PointStatus.OPEN and not row.reply:
            yield located(judgement_messages.point_without_reply(row.status), row)


CHECKS = (
    goals_of_instruments,
    findings_that_meet,
    points_about_nothing,
    points_on_other_versions,
    points_without_reply,
)
