"""The points of reviewers on a page: the list, and the forms to write one and to reply."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

import panel as pn
import panel_material_ui as pmui
from markupsafe import Markup

from burden.answers.table import Mark
from burden.answers.tables.points import about_in_words, open_points, points_of
from burden.language import Text, visible
from burden.render.html import notice, report_table
from burden.review import QUESTIONS
from burden.study.points import Subjects
from burden.study.words import PointStatus
from dashboards.state import Workspace
from dashboards.state.opening import Refused
from dashboards.views import points_texts as own
from dashboards.views.choosing import offer_again
from dashboards.views.common import Page, Part, choices, stack
from dashboards.views.escaping import NOTHING
from dashboards.views.folded import Folded
from dashboards.views.html import html
from dashboards.views.style import at_most

ON_QUESTION = "?"
"""What stands before the name of a question in an address, where a point is about that."""
_SHORT = 60


@dataclass(frozen=True)
class ShownPoints:
    """What the part shows: the line that opens the list, the list, and the points by what they are called."""

    summary: str
    listed: Markup
    numbers: dict[str, int]


class PointsView(Part):
    """All points with their replies; a form for one more, and one to reply. An address may open either."""

    def __init__(self, page: Page) -> None:
        """The part of a page; nothing is shown yet."""
        super().__init__()
        self._page = page
        self._chosen = page.session.choices.setdefault("points", {"form": "", "author": ""})
        say = page.say
        small: dict[str, Any] = {"size": "small", "margin": (8, 0)}
        long: dict[str, Any] = {"rows": 3, "max_length": 5_000, **at_most(820), **small}
        self._list = Folded()
        self._said, self._is_about = html(), html()
        self._about = pmui.TextInput(label=say(own.ABOUT), max_length=200, **at_most(420), **small)
        self._point = pmui.TextAreaInput(label=say(own.POINT), **long)
        self._author = pmui.TextInput(
            label=say(own.AUTHOR), value=self._chosen["author"], max_length=100, **at_most(420), **small
        )
        self._which = pmui.Select(label=say(own.WHICH), options={}, **at_most(820), **small)
        self._reply = pmui.TextAreaInput(label=say(own.REPLY), **long)
        words = {status.label.to(page.language): status for status in PointStatus}
        self._status = pmui.Select(label=say(own.STATUS), options=words, **at_most(260), **small)
        self._to_write = self._button(own.WRITE, lambda *_: self._turn_to("write"), "outlined")
        self._to_reply = self._button(own.REPLY_TO, lambda *_: self._turn_to("reply"), "outlined")
        self._write = choices(
            self._about, self._is_about, self._point, self._author, self._button(own.ADD, self._add_point)
        )
        self._answer = choices(self._which, self._reply, self._status, self._button(own.SAVE, self._save_reply))
        buttons = pn.FlexBox(self._to_write, self._to_reply, gap="4px 12px")
        self._layout = stack(self._list, buttons, self._said, self._write, self._answer, margin=(0, 0, 20, 0))
        self._about.param.watch(self._tell_about, "value")
        self._which.param.watch(self._fill_reply, "value")
        page.watch(page.session.view, self._follow_address, "about", "point")
        self._open()

    def _button(self, label: Text, do: Callable[..., None], variant: str = "contained") -> Any:
        return pmui.Button(label=self._page.say(label), on_click=do, variant=variant, size="small", margin=(8, 0))

    # What is shown

    def made(self) -> ShownPoints:
        """What is to be shown; runs in the thread of a step."""
        page = self._page
        study, language = page.session.workspace.study, page.language
        table = points_of(study, study.review_points, language)
        about = Markup('<p class="soft">{}</p>').format(page.say(own.ABOUT_POINTS))
        if table is None:
            return ShownPoints(page.say(own.NO_POINTS), about, {})
        numbers, marks = {}, dict(table.marks)
        for at, row in enumerate(study.review_points):
            short = " ".join(row.point.split())
            short = short if len(short) <= _SHORT else f"{short[:_SHORT].rstrip()}…"
            numbers[visible(f"{row.number}: {short}")] = row.number
            marks[at, "number"] = Mark(go=urlencode({"page": "check", "point": row.number}))
        count = own.POINTS.fill(open=len(open_points(study)), count=len(study.review_points))
        listed = report_table(replace(table, marks=marks), study, language, titled=False)
        return ShownPoints(page.say(count), about + listed, numbers)

    def show(self, found: ShownPoints) -> None:
        """Put it on the page."""
        self._list.param.update(summary=found.summary, content=found.listed)
        offer_again(self._which, found.numbers)
        self._to_reply.disabled = not found.numbers
        self._follow_address()

    def _open(self) -> None:
        """Show the form that was asked for, and no other."""
        self._write.visible = self._chosen["form"] == "write"
        self._answer.visible = self._chosen["form"] == "reply"

    def _tell_about(self, *_: Any) -> None:
        """Say which row the point is about."""
        study, about = self._page.session.workspace.study, str(self._about.value or "").strip() or None
        named = about_in_words(study, about, Subjects(study).of(about), self._page.language)
        self._is_about.object = Markup('<p class="soft" role="status">{}</p>').format(
            self._page.say(own.ABOUT_IS.fill(about=named))
        )

    def _fill_reply(self, *_: Any) -> None:
        """Fill in what was replied before."""
        points = self._page.session.workspace.study.review_points
        point = next((row for row in points if row.number == self._which.value), None)
        if point is not None:
            self._reply.param.update(value=point.reply or "", value_input=point.reply or "")
            self._status.value = point.status

    # What the reader does

    def _follow_address(self, *_: Any) -> None:
        """Open the form that a link asks for, filled in as far as is known; after that the address is as usual."""
        view = self._page.session.view
        about, point = view.about, view.point
        if about is not None:
            self._begin(about)
        elif point is not None and point in map(str, (self._which.options or {}).values()):
            self._which.value = int(point)
            self._fill_reply()
            self._chosen["form"] = "reply"
        else:
            return
        self._said.object = NOTHING
        self._open()
        view.param.update(about=None, point=None)

    def _begin(self, about: str) -> None:
        """Begin a point about a row, or about a question (`?familiarisation`)."""
        question = next((asked for asked in QUESTIONS if f"{ON_QUESTION}{asked.name}" == about), None)
        begun = self._page.say(own.ON_QUESTION.fill(question=question.text)) if question is not None else ""
        self._about.value = "" if question is not None else about
        self._tell_about()
        if begun:
            self._point.param.update(value=begun, value_input=begun)
        self._chosen["form"] = "write"

    def _turn_to(self, form: str) -> None:
        """Open a form, or close it where it is open."""
        self._chosen["form"] = "" if self._chosen["form"] == form else form
        self._said.object = NOTHING
        self._tell_about()
        self._fill_reply()
        self._open()

    def _add_point(self, *_: Any) -> None:
        self._chosen["author"] = _typed(self._author)
        about, point = _typed(self._about), _typed(self._point)
        if self._do(own.ADDED, lambda of: of.write_point(about, point, self._chosen["author"])):
            for field in (self._about, self._point):
                field.param.update(value="", value_input="")

    def _save_reply(self, *_: Any) -> None:
        number, reply, status = int(self._which.value), _typed(self._reply), self._status.value
        self._do(own.SAVED.fill(number=str(number)), lambda of: of.answer_point(number, reply, status))

    def _do(self, done: Text, edit: Callable[[Workspace], None]) -> bool:
        """Edit the study, and say that it was done or why not."""
        try:
            edit(self._page.session.workspace)
        except Refused as refused:
            self._said.object = notice(refused.reason, self._page.language, "warning")
            return False
        self._said.object = notice(done, self._page.language, "done")
        self._chosen["form"] = ""
        self._open()
        return True


def _typed(field: Any) -> str:
    """What stands in a field, also where the reader is still in it."""
    return str(field.value_input or field.value or "")
