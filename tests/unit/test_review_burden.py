"""Questions about firms, workability and costs: in order in a sound study, and not where something is left out."""

import pytest
from review_changes import (
    IN_ORDER,
    LOOK_AT,
    MISSING,
    Case,
    ask,
    both,
    by_sector,
    check_case,
    each,
    first,
    large,
    of,
    with_row,
    without,
    without_micro,
    without_obligations,
)
from sound_study import sound_study

from burden.review import Status, costs, firms, workability
from burden.review.questions import questions_of
from burden.study.tables import FirmCategory, Scope

pytestmark = pytest.mark.unit

CASES: list[Case] = [
    (
        "size-classes",
        without("firm_categories", code="G-micro"),
        LOOK_AT,
        "Most sectors have every size class; these are missing: micro in sector G.",
        [],
    ),
    ("groups", first("firm_categories", group="citizen"), LOOK_AT, "by group: business (7), citizen (1)", ["C-micro"]),
    (
        "groups",
        each("firm_categories", lambda row: row.sector == "G", group="government"),
        LOOK_AT,
        "government: M0 EUR 251,200",
        ["G-micro", "G-small", "G-medium", "G-large"],
    ),
    (
        "missing-groups",
        first("obligations", name="Inwoners inlichten"),
        LOOK_AT,
        "asked of the group ‘citizen’, which is not in the study: EUR-KEN.",
        ["EUR-KEN"],
    ),
    (
        "missing-groups",
        both(first("obligations", name="Inwoners inlichten"), first("firm_categories", group="citizen")),
        IN_ORDER,
        "Not in the study: professional.",
        [],
    ),
    ("missing-groups", first("obligations", name="Eindgebruikers inlichten"), IN_ORDER, "citizen, professional", []),
    ("per-firm", each("firm_categories", group="citizen"), LOOK_AT, "Nothing to check: no firm category", []),
    (
        "business-as-usual",
        each("activities", lambda row: row.obligation.endswith("ZRG"), business_as_usual=0.95),
        LOOK_AT,
        "On average 95% has been deducted",
        ["EUR-ZRG-1", "WET-ZRG-1"],
    ),
    (
        "business-as-usual",
        each("activities", lambda row: row.obligation.endswith("ZRG"), business_as_usual=0.8),
        LOOK_AT,
        "hardly any costs",
        [],
    ),
    (
        "business-as-usual",
        each("activities", of("WET-ZRG"), business_as_usual=0.92),
        LOOK_AT,
        "nearly everything has been deducted: WET-ZRG-1",
        ["WET-ZRG-1"],
    ),
    ("per-firm", first("firm_categories", firms=1), LOOK_AT, "no average: C-micro", ["C-micro"]),
    ("per-firm", each("instruments", voluntary=True), LOOK_AT, "no binding obligation reaches a business", []),
    ("per-firm", each("scope", share=0), LOOK_AT, "no binding obligation reaches a business", []),
    ("per-firm", each("activities", timing="one-off"), IN_ORDER, "no structural costs), averaged over all firms", []),
    ("sme", each("activities", timing="one-off"), IN_ORDER, "of the one-off burden on businesses", []),
    ("sme", each("instruments", voluntary=True), LOOK_AT, "There is no burden on businesses.", []),
    ("sme", each("activities", business_as_usual=1), LOOK_AT, "There is no burden on businesses.", []),
    (
        "bearable",
        each("activities", timing="one-off"),
        IN_ORDER,
        "(there are no structural costs) are 0.26% of its",
        [],
    ),
    (
        "bearable",
        both(each("activities", timing="one-off"), first("firm_categories", turnover=20_000)),
        LOOK_AT,
        "Categories above 1% in one or more mixes: 1",
        ["C-micro"],
    ),
    ("per-firm", each("firm_categories", firms=0), MISSING, "No firm category has any firms", None),
    ("size-classes", both(by_sector, each("firm_categories", size_class=None)), MISSING, "No size classes", None),
    ("size-classes", first("firm_categories", size_class=None), LOOK_AT, "Without a size class: C-micro", ["C-micro"]),
    ("size-classes", each("firm_categories", group="citizen"), LOOK_AT, "Nothing to check", []),
    ("sme", without_micro, LOOK_AT, "Not shown separately: micro.", []),
    ("sme", both(by_sector, each("firm_categories", size_class="big")), MISSING, "None of the size classes", None),
    (
        "sme",
        lambda study: study.update(
            activities=tuple(row.update(categories="all") for row in study.activities if large(row))
        ),
        LOOK_AT,
        "smaller firms: 13; with the same effort for both: 13",
        None,
    ),
    ("sectors", each("firm_categories", sector=None), MISSING, "No sectors", None),
    ("sectors", first("firm_categories", sector=None), LOOK_AT, "Without a sector: C-micro", ["C-micro"]),
    (
        "effort-for-all",
        without("activities", code="WET-INF-1", categories=sound_study().activities[1].categories),
        LOOK_AT,
        "counted as 0: 4 (WET-INF: 4)",
        ["WET-INF"],
    ),
    ("effort-for-all", each("scope", share=0), LOOK_AT, "no scope row reaches any firm", []),
    (
        "bearable",
        first("firm_categories", turnover=20_000),
        LOOK_AT,
        "Categories above 1% in one or more mixes: 1",
        ["C-micro"],
    ),
    ("bearable", each("firm_categories", turnover=None), MISSING, "No turnover is given", None),
    ("bearable", first("firm_categories", turnover=None), LOOK_AT, "not examined: 1", ["C-micro"]),
    ("bearable", each("instruments", voluntary=True), LOOK_AT, "reaches a business", []),
    (
        "one-off-and-structural",
        both(without_obligations("WET-KEN"), each("activities", of("WET-ZRG"), investment=0)),
        LOOK_AT,
        "structural costs only: WET",
        ["WET"],
    ),
    (
        "one-off-and-structural",
        each("activities", lambda row: row.obligation.startswith("WET"), timing="one-off"),
        LOOK_AT,
        "one-off costs only: WET",
        ["WET"],
    ),
    ("one-off-and-structural", each("activities", timing="one-off"), MISSING, "no structural costs", ["EUR", "WET"]),
    (
        "one-off-and-structural",
        both(without_obligations("KEN"), each("activities", investment=0)),
        MISSING,
        "no one-off costs",
        ["EUR", "WET"],
    ),
    (
        "out-of-pocket",
        each("activities", of("WET-ZRG"), investment=0, external_costs=0),
        LOOK_AT,
        "1 of 2. With hours only: WET.",
        ["WET"],
    ),
    (
        "out-of-pocket",
        each("activities", lambda row: row.code.startswith("WET"), investment=0, external_costs=0, hours=1e-4),
        IN_ORDER,
        "1 of 2. With hours only: WET.",
        None,
    ),
    ("out-of-pocket", each("activities", investment=0, external_costs=0), MISSING, "0 of 2", ["EUR", "WET"]),
    (
        "investments",
        each("activities", of("WET-ZRG"), lifetime=None),
        LOOK_AT,
        "2 of 4. Never replaced: WET-ZRG-1",
        ["WET-ZRG-1"],
    ),
    ("investments", each("activities", lifetime=None), MISSING, "0 of 4", None),
    (
        "investments",
        each("activities", of("WET-INF"), lifetime=5),
        LOOK_AT,
        "lifetime but no investment: WET-INF-1",
        ["WET-INF-1"],
    ),
    ("investments", each("activities", lifetime=None, investment=0), LOOK_AT, "Nothing to check", []),
    (
        "business-as-usual",
        each("activities", of("WET-ZRG"), business_as_usual=0),
        LOOK_AT,
        "2 of 4. Obligations where nothing has been deducted: WET-ZRG",
        ["WET-ZRG"],
    ),
    ("business-as-usual", each("activities", business_as_usual=0), MISSING, "0 of 4", ["EUR-ZRG", "WET-ZRG"]),
    (
        "business-as-usual",
        each("activities", of("WET-ZRG"), business_as_usual=1),
        LOOK_AT,
        "everything has been deducted: WET-ZRG-1",
        ["WET-ZRG-1"],
    ),
    ("business-as-usual", without_obligations("ZRG"), LOOK_AT, "no binding instrument has a substantive", []),
    ("rows-that-count", each("activities", of("WET-INF"), frequency=0), LOOK_AT, "frequency of 0: WET-INF-1", None),
    ("rows-that-count", each("activities", of("WET-INF"), hours=0), LOOK_AT, "Activities without hours", None),
    (
        "rows-that-count",
        without("scope", obligation="WET-BUI"),
        LOOK_AT,
        "reach no firm in any mix: WET-BUI-1",
        ["WET-BUI-1"],
    ),
    ("rows-that-count", each("scope", of("WET-BUI"), share=0), LOOK_AT, "no note to explain it: WET-BUI", ["WET-BUI"]),
    ("rows-that-count", each("scope", of("WET-BUI"), share=0, note="Geen drempel."), IN_ORDER, "14 for the scope", []),
    (
        "rows-that-count",
        with_row(Scope(instrument="EUR", share=0.5, source="x", verified=True)),
        LOOK_AT,
        "never count, because others are more specific",
        ["EUR"],
    ),
    ("rows-that-count", first("interactions", change=0), LOOK_AT, "change nothing in any mix: WET EUR", ["WET EUR"]),
    ("frequencies", each("activities", of("WET-INF"), frequency=365), LOOK_AT, "more than 260 times", ["WET-INF-1"]),
    ("frequencies", each("activities", of("WET-KEN"), frequency=0.2), LOOK_AT, "belongs in the scope", ["WET-KEN-1"]),
    ("workability", without("workability"), MISSING, "a finding on the Workability sheet: 0 of 12.", None),
    (
        "workability",
        both(without("workability", subject="WET"), each("activities", of("WET-ZRG"), hours=1_000)),
        LOOK_AT,
        "half of the hours of a mix, without a finding: WET-ZRG. Reaching",
        ["WET-KEN", "WET-INF", "WET-ZRG", "WET-TOE", "WET-BUI", "WET-DOO"],
    ),
    (
        "workability",
        both(without("workability", subject="EUR"), each("scope", lambda row: row.obligation != "EUR-KEN", share=0.01)),
        LOOK_AT,
        "Reaching a tenth or more of the firms with fewer than 50 persons, without a finding: EUR-KEN.",
        None,
    ),
    (
        "workability",
        without("workability", subject="WET"),
        LOOK_AT,
        "half of the hours of a mix, without a finding: WET-INF, WET-TOE, WET-BUI, WET-DOO. Reaching",
        None,
    ),
    ("workability", each("workability", categories="size:large"), IN_ORDER, "of", []),
    ("workability", each("instruments", voluntary=True), LOOK_AT, "Nothing to check", []),
]


@pytest.mark.parametrize("case", CASES, ids=[f"{case[0]}: {case[3][:40]}" for case in CASES])
def test_a_question_sees_what_was_changed(case):
    check_case(sound_study(), case)


def test_every_question_is_tried():
    asked = {question.name for theme in (firms, workability, costs) for question in questions_of(theme)}
    assert {case[0] for case in CASES if case[2] is not Status.IN_ORDER} == asked


def test_the_categories_of_citizens_are_no_firms_without_a_size():
    citizens = FirmCategory(code="B", name="Burgers", group="citizen", firms=1_000, source="x", verified=True)
    study = with_row(citizens)(sound_study())
    assert ask("size-classes", study).status is Status.IN_ORDER
    assert ask("sectors", study).status is Status.IN_ORDER
