"""A reviewer writes a point where the study is looked at, an analyst replies, and the workbook carries both."""

from __future__ import annotations

import io
import re
from datetime import date
from html import unescape
from typing import Any
from urllib.parse import parse_qs

import pytest
from openpyxl import load_workbook
from pages import in_other_language, opened, shown
from studies import small_study

from burden.language import Language
from burden.review import QUESTIONS
from burden.study.tables import ReviewPoint
from burden.study.words import PointStatus
from burden.workbook import read_workbook
from burden.workbook.write import study_as_bytes
from dashboards.state import Session, Workspace
from dashboards.state.opening import Refused, open_upload
from dashboards.views.buildup import BuildUpPage
from dashboards.views.check import CheckPage
from dashboards.views.parameters import ParametersPage
from dashboards.views.points import PointsView

pytestmark = pytest.mark.unit


def point(number: int, subject: str = "WET", **values: Any) -> ReviewPoint:
    return ReviewPoint(number=number, subject=subject, **({"point": "Waarom?"} | values))


def view_of(page: CheckPage) -> PointsView:
    return page.points


def write(page: CheckPage, **typed: Any) -> None:
    view = view_of(page)
    for name, value in typed.items():
        getattr(view, f"_{name}").param.update(value=value, value_input=value)
    view._add_point()


def links_to_write(content: str) -> list[str]:
    """What points are about that links in some HTML begin."""
    found = (parse_qs(go) for go in re.findall(r'data-go="([^"]*)"', unescape(content)))
    return [go["about"][0] for go in found if go["page"] == ["check"] and "about" in go]


def test_a_point_that_is_written_stands_in_the_list_with_its_day_and_number():
    page = opened(CheckPage, small_study().update(review_points=[point(7)]))
    write(page, about=" WET ", point="Waarom geldt dit\x00 ook hier?", author="<b>ATR</b>")
    added = page.session.workspace.study.review_points[-1]
    assert (added.number, added.subject, added.author, added.date) == (8, "WET", "<b>ATR</b>", date.today())
    assert (added.point, added.status) == ("Waarom geldt dit ook hier?", PointStatus.OPEN)
    assert view_of(page)._list.summary == "Toetspunten: 2 open, 2 in totaal"
    listed = view_of(page)._list.content
    assert "<b>ATR" not in listed and "&lt;b&gt;ATR" in listed
    assert not view_of(page)._write.visible
    page.session.workspace.undo()
    assert view_of(page)._list.summary == "Toetspunten: 1 open, 1 in totaal"


def test_a_point_without_words_and_a_closed_point_without_reply_are_refused_plainly():
    page = opened(CheckPage, small_study().update(review_points=[point(1)]))
    write(page, about="WET", point="  ")
    assert "Vul in wat het punt is" in view_of(page)._said.object
    for number, reply in ((1, ""), (2, "Ja.")):
        with pytest.raises(Refused):
            page.session.workspace.answer_point(number, reply, PointStatus.ADOPTED)
    assert not page.session.workspace.is_changed


def test_a_link_to_a_point_opens_the_reply_as_it_is_and_saving_it_is_one_step():
    first, second = point(1), point(2, "OPSTELLEN", reply="Wordt bekeken.")
    page = opened(CheckPage, small_study().update(review_points=[first, second]), point="2")
    view = view_of(page)
    assert view._answer.visible and not view._write.visible
    assert (view._which.value, view._reply.value, view._status.value) == (2, "Wordt bekeken.", PointStatus.OPEN)
    assert page.session.view.point is None
    view._reply.param.update(value="Uren verhoogd.", value_input="Uren verhoogd.")
    view._status.value = PointStatus.ADOPTED
    view._save_reply()
    workspace = page.session.workspace
    assert workspace.study.review_points[1] == second.update(reply="Uren verhoogd.", status="adopted")
    workspace.undo()
    assert not workspace.is_changed


def test_a_point_begins_at_a_row_a_figure_or_a_question_and_says_what_that_is():
    page = opened(CheckPage)
    view = view_of(page)
    page.session.view.about = "OPSTELLEN size:large"
    assert view._write.visible and view._about.value == "OPSTELLEN size:large"
    assert "Dit is: Rapport opstellen (OPSTELLEN, grootte:groot)." in view._is_about.object
    asked = links_to_write(page._questions.object)
    assert asked == [f"?{found.name}" for found in asked and page.session.results.findings] or len(asked) == len(
        QUESTIONS
    )
    page.session.view.about = asked[0]
    question = next(known for known in QUESTIONS if f"?{known.name}" == asked[0])
    assert view._point.value == f"Bij de vraag ‘{question.text.nl}’: "
    assert view._about.value == "" and "De studie als geheel" in view._is_about.object
    page.session.view.about = "<script>"
    assert "<script>" not in view._is_about.object and "niet in deze versie" in view._is_about.object
    assert in_other_language(page).points._write.visible


def test_every_figure_of_a_calculation_leads_to_a_point_about_its_row():
    place = ["M1", "WET", "RAP", "OPSTELLEN", "C-L"]
    page = opened(BuildUpPage, place=place)
    about = links_to_write(page._calculation.content)
    assert {"OPSTELLEN grootte:groot", "WET grootte:groot", "C-L"} <= set(about)
    check = opened(CheckPage)
    for named in about:
        check.session.view.about = named
        assert "niet in deze versie" not in view_of(check)._is_about.object, named


def test_a_row_of_any_table_can_be_written_about():
    session = Session(Workspace(open_upload("studie.xlsx", study_as_bytes(small_study()))))
    session.view.param.update(page="parameters", table="composition", row="3")
    page = shown(ParametersPage(session))
    page.tables._write_point()
    assert (session.view.page, session.view.about) == ("check", "Samenstelling!A3")
    assert session.workspace.about("scope", 2) == "WET grootte:groot"
    new = session.workspace.add_row("scope")
    assert session.workspace.about("scope", new) == f"Reikwijdte!A{new}"


@pytest.mark.parametrize("has_sheet", [False, True])
def test_the_workbook_that_is_downloaded_carries_the_point_and_the_reply(has_sheet):
    before = [point(1, "LEZEN", author="ATR", date="2026-01-31")] * has_sheet
    opened_file = open_upload("studie.xlsx", study_as_bytes(small_study().update(review_points=before)))
    workspace = Workspace(opened_file)
    workspace.write_point("WET", "=1+1", "ATR")
    workspace.answer_point(1, "Zie artikel 3.", PointStatus.EXPLAINED)
    content = workspace.download(Language.NL).content
    read = read_workbook(io.BytesIO(content))
    assert read.study is not None
    assert list(read.study.review_points) == list(workspace.study.review_points)
    assert len(read.study.review_points) == 1 + has_sheet
    sheet = load_workbook(io.BytesIO(content))["Toetspunten"]
    last = sheet.max_row if not has_sheet else 3
    assert (sheet.cell(last, 3).value, sheet.cell(last, 3).data_type) == ("=1+1", "s")
    assert sheet.cell(last, 5).is_date


def test_points_that_a_browser_keeps_come_back_with_their_day():
    opened_file = open_upload("studie.xlsx", study_as_bytes(small_study()))
    workspace = Workspace(opened_file)
    workspace.write_point("WET", "Waarom?", "ATR")
    kept = type(workspace.kept_edits()).read(workspace.kept_edits().as_json())
    other = Workspace(opened_file)
    other.bring_back(other.with_edits(kept))
    assert other.study.review_points == workspace.study.review_points
