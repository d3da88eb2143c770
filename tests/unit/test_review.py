"""The review as a whole: every question answered for any study, in two languages, always the same."""

import re
import string

import pytest
from hypothesis import HealthCheck, given, settings
from made_studies import studies
from sound_study import sound_study
from studies import small_study

from burden import Study, estimate, read_study
from burden.language import Language
from burden.review import QUESTIONS, Dictum, Finding, Status, StudyRow, Topic, by_topic, review, unseen
from burden.review.questions import questions_of
from burden.study import Settings
from burden.study.record import columns_of
from burden.study.tables import (
    TABLES,
    Activity,
    Composition,
    FirmCategory,
    Instrument,
    Mix,
    Obligation,
    Scope,
    Tariff,
)
from burden.workbook.default import default_study_path

pytestmark = pytest.mark.unit


def findings(study: Study) -> tuple[Finding, ...]:
    return review(estimate(study))


def tiny_study(**changes: object) -> Study:
    """As little as a study can be: nothing optional, nobody reached."""
    tables = {
        "settings": Settings(title="Leeg", price_year=2026),
        "tariffs": (Tariff(code="T", name="T", tariff=0),),
        "firm_categories": (FirmCategory(code="C", name="C", firms=0),),
        "instruments": (Instrument(code="I", name="I", kind="oblige", origin="national"),),
        "mixes": (Mix(code="M", name="M"),),
        "composition": (Composition(instrument="I", entries={}),),
        "obligations": (Obligation(code="O", instrument="I", name="O", kind="information"),),
        "activities": (Activity(code="A", obligation="O", name="A", timing="one-off"),),
        "scope": (Scope(instrument="I", share=0),),
    }
    return Study(**(tables | changes))


def check_findings(study: Study, found: tuple[Finding, ...]) -> None:
    """What holds for the findings of any study."""
    assert [finding.name for finding in found] == [question.name for question in QUESTIONS]
    rows = {(table.table, record.row) for table in TABLES for record in study.records(table.table)}
    for finding in found:
        assert isinstance(finding.status, Status)
        for text in (finding.question, finding.reason):
            for said in (text.en, text.nl):
                assert said == said.strip()
                assert said[0].isupper() or said[0].isdigit()
                assert said.endswith((".", "?"))
                assert not re.search(r"[{}]|\bnan\b|\binf\b|\bNone\b[^ ]|\(\)|: \.|  ", said), said
        for place in finding.places:
            assert place.code
            if place.table == "settings":
                assert place.code in columns_of(Settings)
            else:
                assert (place.table, place.row) in rows


UNSEEN = {question.name for question in questions_of(unseen)}


def test_a_sound_study_is_in_order_on_every_question_that_a_workbook_answers():
    assert {finding.name: finding.status for finding in findings(sound_study())} == {
        question.name: Status.NOT_JUDGED if question.name in UNSEEN else Status.IN_ORDER for question in QUESTIONS
    }


@pytest.mark.parametrize("study", [small_study(), sound_study(), tiny_study()])
def test_under_each_of_the_four_questions_stands_what_no_workbook_answers(study):
    found = by_topic(findings(study))
    assert [topic for topic, _ in found] == list(Topic)
    assert all(any(finding.status is Status.NOT_JUDGED for finding in own) for _, own in found)
    assert {finding.name for _, own in found for finding in own if finding.status is Status.NOT_JUDGED} == UNSEEN


def test_of_the_lightest_alternative_it_is_told_which_it_is_and_not_whether_it_is_chosen():
    told = {finding.name: finding for finding in findings(sound_study())}["least-burdensome"]
    assert told.reason.en.startswith("Apart from the reference, M2 has the lowest structural burden: EUR ")
    assert told.leads_to is Dictum.UNLESS
    bare = {finding.name: finding for finding in findings(tiny_study())}["least-burdensome"]
    assert bare.reason.en == "The workbook does not say which mix is chosen, or why."


def test_only_an_open_answer_may_lead_to_a_dictum():
    by_name = {finding.name: finding for finding in findings(small_study())}
    assert {finding.is_open for finding in by_name.values()} == {True, False}
    for finding in by_name.values():
        assert finding.leads_to == (None if finding.status is Status.IN_ORDER else finding.dictum)
    missing = {name for name, finding in by_name.items() if finding.dictum is Dictum.UNLESS}
    assert {"missing-groups", "sme", "effort-for-all", "familiarisation", "trickle-down"} <= missing


def test_the_default_study_has_at_most_eight_things_to_look_at():
    open_ones = [finding for finding in findings(read_study(default_study_path())) if finding.is_open]
    assert len(open_ones) <= 8
    assert not [finding.name for finding in open_ones if "PORT" in finding.reason.en]


def test_a_study_of_nothing_is_in_order_on_nothing_that_was_not_looked_at():
    found = findings(tiny_study())
    check_findings(tiny_study(), found)
    in_order = {finding.name for finding in found if finding.status is Status.IN_ORDER}
    assert in_order == {"frequencies", "groups", "missing-groups", "percentages", "price-levels"}


@pytest.mark.parametrize("study", [small_study(), sound_study(), read_study(default_study_path())])
def test_findings_are_whole_sentences_about_rows_of_the_study(study):
    check_findings(study, findings(study))


@given(studies())
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_question_is_answered_for_any_study(study):
    found = findings(study)
    check_findings(study, found)
    assert findings(study) == found


def test_names_and_questions_are_unique_and_said_in_both_languages():
    assert len({question.name for question in QUESTIONS}) == len(QUESTIONS)
    for language in Language:
        said = {question.text.to(language) for question in QUESTIONS}
        assert len(said) == len(QUESTIONS)
        assert all(text.endswith("?") for text in said)
    allowed = set(string.ascii_lowercase + "-")
    assert all(set(question.name) <= allowed for question in QUESTIONS)


def test_places_carry_the_rows_of_the_workbook():
    found = {finding.name: finding for finding in findings(read_study(default_study_path()))}
    assert found["verified-rates"].places[0] == StudyRow("tariffs", 2, "KEN")
    assert found["reference"].places[-1].code == "M1"
    assert found["reference"].places[0].table == "settings"
