"""The page with the review board's questions: every question, its reason, and the way to the rows it concerns."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qs

import pytest
from pages import in_other_language, one_mix, opened, raise_a_tariff
from sound_study import sound_study
from studies import small_study, without_ranges

from burden import read_study
from burden.engine import estimate
from burden.language import Language
from burden.review import Status, Topic, review
from burden.study import Study
from burden.workbook.default import default_study_path
from dashboards.shell import Shell
from dashboards.state import Session, Workspace
from dashboards.state.columns import TABLES_TO_EDIT
from dashboards.state.opening import open_workbook
from dashboards.views.check import CheckPage
from dashboards.views.common import Page
from dashboards.views.html import html

pytestmark = pytest.mark.unit


def content(page: CheckPage) -> str:
    return unescape(page._questions.object)


def links(page: CheckPage) -> list[dict[str, list[str]]]:
    """Where rows lead; questions themselves lead to where points are written."""
    found = re.findall(r'href="\?([^"]*)" data-go="([^"]*)"', content(page))
    assert all(address == go for address, go in found)
    found = [(address, go) for address, go in found if not go.startswith("page=check")]
    return [parse_qs(go, keep_blank_values=True, strict_parsing=True) for _, go in found]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("study", [small_study, sound_study, one_mix])
def test_every_question_is_asked_with_its_reason(study, language):
    page = opened(CheckPage, study(), language=language)
    findings = review(estimate(study()))
    assert len(findings) > 20
    for finding in findings:
        assert finding.question.to(language) in content(page)
        assert finding.reason.to(language) in content(page)
    for status in Status:
        count = sum(finding.status is status for finding in findings)
        told = {"nl": f"{count} keer ‘{status.label.nl}’", "en": f"“{status.label.en}” {count} times"}[language]
        assert (told in page._finding.object) == (count > 0)


def test_under_each_of_the_four_what_is_missing_comes_first_and_what_is_in_order_is_folded():
    page = opened(CheckPage, one_mix())
    _, *topics = content(page).split("<h2 ")
    assert [topic[topic.index("Vraag") :].split("<")[0] for topic in topics] == [
        f"Vraag {number}: {topic.label.nl}" for number, topic in enumerate(Topic, start=1)
    ]
    for topic in topics:
        open_ones, _, folded = topic.partition("<details><summary>In orde (")
        answers = re.findall(r'<p class="soft">(\w[^<·]*\w)', open_ones)
        known = [answer for answer in answers if answer in ("ontbreekt", "te bekijken", "zelf te beoordelen")]
        assert known and known == sorted(known, key=["ontbreekt", "te bekijken", "zelf te beoordelen"].index)
        assert "in orde" not in answers and "ontbreekt ·" not in folded
    assert "kan leiden tot dictum 3" in content(page)
    assert "Dictum 3 (niet indienen, tenzij): " in content(page)


def test_rows_lead_to_the_page_with_the_parameters():
    study = read_study(default_study_path())
    session = Session(Workspace(open_workbook(default_study_path())))
    page = CheckPage(session)
    page.open()
    findings = [finding for finding in review(estimate(study)) if finding.places]
    asked = links(page)
    assert {link["page"][0] for link in asked} == {"parameters"}
    assert {link["table"][0] for link in asked} == {place.table for finding in findings for place in finding.places}
    rows = {link["table"][0]: session.workspace.rows(link["table"][0], Language.NL) for link in asked}
    assert set(rows) <= set(TABLES_TO_EDIT)
    for link in asked:
        table, row = link["table"][0], link["row"][0]
        assert not row or row in map(str, rows[table].index), (table, row)


def test_a_link_shows_its_row_and_forgets_the_row_before():
    class Elsewhere(Page):
        key, title = "parameters", CheckPage.title

        def build(self) -> object:
            return html()

    session = Session(Workspace(open_workbook(default_study_path())))
    session.view.page = "check"
    shell = Shell(session, (CheckPage, Elsewhere))
    found = re.findall(r'data-go="(page=parameters[^"]*)"', content(shell._current))
    with_row = next(go for go in found if not go.endswith("row="))
    shell.browser.followed = f"{with_row}&at=1"
    assert session.view.page == "parameters" and with_row.endswith(f"table={session.view.table}&row={session.view.row}")
    session.view.page = "check"
    shell.browser.followed = f"{next(go for go in found if go.endswith('row='))}&at=2"
    assert session.view.page == "parameters" and session.view.row is None


def test_an_edit_is_asked_about_again():
    page = opened(CheckPage)
    before = content(page)
    workspace = page.session.workspace
    row = workspace.rows("tariffs", Language.NL).index[0]
    assert workspace.set_cell("tariffs", row, "geverifieerd", "nee") == ()
    assert content(page) != before
    workspace.undo()
    assert content(page) == before


def test_another_language_asks_the_same():
    page = opened(CheckPage)
    raise_a_tariff(page)
    asked = links(page)
    assert links(in_other_language(page)) == asked


@pytest.mark.parametrize("study", [one_mix(), without_ranges(small_study()).update(goals=(), benchmarks=())])
def test_a_bare_study_is_asked_everything(study: Study):
    assert content(opened(CheckPage, study)).count("<section") == len(review(estimate(study)))
