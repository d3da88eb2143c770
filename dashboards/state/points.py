"""The points of reviewers in a draft: one more, and the reply to one; and what a point on a row is about."""

from __future__ import annotations

from datetime import date

from burden.language import Language
from burden.study.points import Subjects
from burden.study.record import Record, as_code
from burden.study.tables import ReviewPoint
from burden.study.words import PointStatus
from dashboards.state import texts
from dashboards.state.address import LONGEST_CODE
from dashboards.state.columns import title_of
from dashboards.state.draft import Draft, Typed
from dashboards.state.opening import Refused
from dashboards.state.typed import clean

TABLE = ReviewPoint.table
_NUMBER = ("number", None)


def with_point(draft: Draft, about: str, point: str, author: str, made: date) -> Draft:
    """The draft with a point more, open and with the next number; see `Workspace.write_point`.

    Raises:
        Refused: the point says nothing.
    """
    said = clean(point)
    if said is None:
        raise Refused(texts.POINT_NEEDED)
    numbers = (row.cell(_NUMBER) for row in draft.visible(TABLE))
    last = max((int(number) for number in numbers if isinstance(number, int | float)), default=0)
    typed = {
        "number": last + 1,
        "subject": clean(str(as_code(about))),
        "point": said,
        "author": clean(author),
        "date": made,
        "version": draft.settings.record.version,
    }
    cells: Typed = {(name, None): value for name, value in typed.items() if value is not None}
    draft, _ = draft.with_new_row(TABLE, typed=cells)
    return draft


def with_reply(draft: Draft, number: int, reply: str, status: PointStatus) -> Draft:
    """The draft in which a point has another reply and status; see `Workspace.answer_point`.

    Raises:
        Refused: there is no such point, or it is no longer open and has no reply.
    """
    row = next((row.id for row in draft.visible(TABLE) if row.cell(_NUMBER) == number), None)
    said = clean(reply)
    if row is None:
        raise Refused(texts.NO_SUCH_POINT.fill(number=str(number)))
    if said is None and status is not PointStatus.OPEN:
        raise Refused(texts.REPLY_NEEDED)
    draft = draft.with_typed(TABLE, row, ("reply", None), said)
    # An empty cell means that it is open.
    return draft.with_typed(TABLE, row, ("status", None), None if status is PointStatus.OPEN else status.value)


def about_row(subjects: Subjects, record: Record, language: Language) -> str:
    """What a point on a row says that it is about: what names the row in every version, otherwise its sheet and row."""
    name = subjects.name_of(record, language)
    if name is not None and len(name) <= LONGEST_CODE:
        return name
    return first_cell(record.table, record.row, language)


def first_cell(table: str, row: object, language: Language) -> str:
    """The first cell of a row: `Reikwijdte!A14`."""
    return f"{title_of(table).to(language)}!A{row}"
