"""The page with the points of reviewers, the reader's remarks and the review board's questions."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from markupsafe import Markup

from burden.answers.results import Results
from burden.answers.sentences.basis import answers_of
from burden.answers.tables.points import address_to_write
from burden.answers.tables.review import address_of, places_in_words, rows_concerned
from burden.language import Language, joined
from burden.render.html import details, link, report_table, sentences
from burden.review import Finding, Status, by_topic
from burden.review.board_texts import LEGEND_NOTE, MAY_LEAD_TO, dicta
from burden.study import Study
from burden.study.labels import sheet_label
from dashboards.state import Workspace
from dashboards.views import check_texts as own
from dashboards.views.common import Drawn, Page, Step, stack
from dashboards.views.escaping import NOTHING
from dashboards.views.html import html
from dashboards.views.points import ON_QUESTION, PointsView
from dashboards.views.points_texts import ABOUT_QUESTION
from dashboards.views.problems import not_ready, problem_list

MOST_ROWS = 30
"""So many rows of a question are shown one by one; of others, the sheet and the numbers."""


class CheckPage(Page):
    """What was remarked when the workbook was read, and what the review board would ask."""

    key = "check"
    title = own.CHECK
    follows = ()
    needs_study = False

    def build(self) -> Any:
        """What to conclude; the points of reviewers; one pane with the remarks, one with all questions."""
        self.points = PointsView(self)
        self._finding, self._remarks, self._questions = html(self.waiting()), html(), html()
        self.watch(self.session.workspace, self.refresh, "problems")
        return stack(self._finding, self.points, self._remarks, self._questions)

    def steps(self) -> Sequence[Step]:
        """The points, the remarks and all questions; what is missing instead, where there is nothing to ask about."""
        workspace, language = self.session.workspace, self.language
        remarked = (
            Step(self.points.made, self.points.show),
            Step(partial(_remarks, workspace, language), self._show_remarks),
        )
        if not workspace.is_ready:
            return (*remarked, Step(lambda: Drawn(below=not_ready(workspace, language)), self._show))
        return (*remarked, Step(partial(self._made, self.session.results), self._show))

    def _show_remarks(self, made: Markup) -> None:
        self._remarks.object = made

    def _made(self, results: Results) -> Drawn:
        said = sentences(answers_of(results.findings), self.language)
        return Drawn(above=said, below=questions(results.findings, results.study, self.language))

    def _show(self, made: Drawn) -> None:
        self._finding.object, self._questions.object = made.above, made.below


def _remarks(workspace: Workspace, language: Language) -> Markup:
    """What was remarked when the workbook was read, in HTML; empty where nothing was."""
    noticed = workspace.remarks
    if not noticed:
        return NOTHING
    heading = own.REMARKS.fill(count=len(noticed)).to(language)
    listed = problem_list(noticed, workspace, language, MOST_ROWS)
    return Markup('<h2>{}</h2><p class="soft">{}</p>{}').format(heading, own.REMARKS_NOTE.to(language), listed)


def questions(findings: Sequence[Finding], study: Study, language: Language) -> Markup:
    """All questions under the board's four: what is missing first, what is in order last and folded."""
    content = Markup('<p class="soft">{}</p>').format(joined([own.ABOUT, ABOUT_QUESTION]).to(language))
    for number, (topic, asked) in enumerate(by_topic(findings), start=1):
        others, in_order = (
            [_question(finding, study, language) for finding in asked if (finding.status is Status.IN_ORDER) is folded]
            for folded in (False, True)
        )
        heading = own.TOPIC.fill(number=number, topic=topic.label).to(language)
        content += Markup('<h2 style="margin-top:20px">{}</h2>{}').format(heading, Markup("").join(others))
        if in_order:
            content += details(own.IN_ORDER.fill(count=len(in_order)).to(language), Markup("").join(in_order))
    legend = Markup("<br>").join(text.to(language) for text in (*dicta(), LEGEND_NOTE))
    return content + Markup('<p class="soft" style="margin-top:20px">{}</p>').format(legend)


def _question(finding: Finding, study: Study, language: Language) -> Markup:
    answer = finding.status.label.to(language)
    if finding.leads_to is not None:
        answer += f" · {MAY_LEAD_TO.fill(number=finding.leads_to.number).to(language)}"
    to_write = link(finding.question.to(language), address_to_write(f"{ON_QUESTION}{finding.name}"))
    said = (to_write, answer, finding.reason.to(language), _rows(finding, study, language))
    return Markup('<section style="margin:14px 0 18px"><h3>{}</h3><p class="soft">{}</p><p>{}</p>{}</section>').format(
        *said
    )


def _rows(finding: Finding, study: Study, language: Language) -> Markup:
    """The rows of a question, to be opened; empty where it concerns none."""
    if not finding.places:
        return NOTHING
    places = list(dict.fromkeys(finding.places))
    tables = dict.fromkeys(place.table for place in places)
    sheets = Markup(", ").join(link(sheet_label(table).to(language), address_of(table)) for table in tables)
    content = report_table(rows_concerned(finding, places[:MOST_ROWS], study, language), study, language, titled=False)
    if len(places) > MOST_ROWS:
        others = own.MORE_ROWS.fill(rows=places_in_words(places[MOST_ROWS:], language)).to(language)
        content += Markup('<p class="soft">{}</p>').format(others)
    to_sheets = Markup('<p class="soft">{} {}</p>').format(own.TO_SHEETS.to(language), sheets)
    return to_sheets + details(own.ROWS.fill(count=len(places)).to(language), content)
