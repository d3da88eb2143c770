"""What the HTML file is made of; that it calculates as the engine does is tried in a browser."""

from __future__ import annotations

from datetime import date

import pytest
from strange_studies import changing_over_the_years
from studies import small_study, without_ranges

from burden.answers.estimates import Estimates
from burden.answers.origin import Origin
from burden.answers.report import Report, prepare
from burden.answers.sentences.paragraph import finding
from burden.language import Language
from burden.report.html import html_file
from burden.report.html.arithmetic import as_function
from burden.report.html.calculated import calculated
from burden.report.html.said import said
from burden.study import Study
from burden.study.tables import ReviewPoint

pytestmark = pytest.mark.unit


def report_of(study: Study) -> Report:
    return prepare(study, Origin("studie.xlsx", "0" * 64), Language.EN, made=date(2026, 3, 1), draws=4)


def test_a_function_works_out_what_a_formula_needs_before_it_whatever_the_order():
    made = as_function("of_row", {"total": "gross*net", "gross": "price*number", "net": "1-share"})
    assert made.startswith("function of_row({ number, price, share }) {\n")
    steps = [line.split()[1] for line in made.splitlines() if "const" in line]
    assert steps.index("total") == 2 and "return { total, gross, net }" in made


def test_figures_on_which_the_course_over_the_years_rests_cannot_be_changed():
    assert calculated(report_of(small_study()))["bound"] == {"scope/share": [], "activities/frequency": []}
    study = changing_over_the_years(rare_activities="placed")
    bound = calculated(report_of(study))["bound"]
    assert bound["scope/share"]
    yearly = [at for at, row in enumerate(study.activities) if row.timing == "structural"]
    assert bound["activities/frequency"] and set(bound["activities/frequency"]) <= set(yearly)


def test_a_chapter_without_anything_to_say_is_left_out_and_no_link_leads_to_it():
    made = html_file(report_of(without_ranges(small_study())), lambda: "").decode()
    assert 'id="costs"' in made and 'href="#costs"' in made
    assert 'id="uncertainty"' not in made and 'href="#uncertainty"' not in made


def test_a_point_leads_to_its_row_among_the_figures_and_never_out_of_the_file():
    study = small_study()
    numbered = tuple(row.update(row=at) for at, row in enumerate(study.activities, 2))
    points = tuple(
        ReviewPoint(number=at, subject=subject, point="Waarom?")
        for at, subject in enumerate(("OPSTELLEN size:large", "WET"), 1)
    )
    made = html_file(report_of(study.update(activities=numbered, review_points=points)), lambda: "").decode()
    row = next(row.row for row in numbered if row.code == "OPSTELLEN" and str(row.categories) == "size:large")
    assert (
        f'href="#row-activities-{row}"' in made and f'"rows":{[row.row for row in numbered]}'.replace(" ", "") in made
    )
    assert 'href="?' not in made


def test_it_opens_with_what_the_document_says_first():
    report = report_of(small_study())
    (first,) = finding(Estimates(report))
    assert f'<p class="finding">{said(first)}</p>' in html_file(report, lambda: "").decode()
