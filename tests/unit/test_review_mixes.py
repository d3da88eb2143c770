"""Questions about mixes and what they ask: in order in a sound study, and not where something is left out."""

import pytest
from review_changes import (
    IN_ORDER,
    LOOK_AT,
    MISSING,
    Case,
    ask,
    both,
    check_case,
    each,
    first,
    of,
    only_mix,
    settings,
    with_empty_instrument,
    with_row,
    without,
    without_obligations,
)
from sound_study import sound_study

from burden.review import Status, alternatives, obligations, origins
from burden.review.questions import questions_of
from burden.study.tables import Composition

pytestmark = pytest.mark.unit

SLIGHT_HELP = both(
    each("instruments", lambda row: row.code == "GIDS", voluntary=False),
    each("activities", of("GIDS-INF"), hours=1e-4),
)

CASES: list[Case] = [
    (
        "reference",
        settings(reference_mix="M1"),
        LOOK_AT,
        "It contains 2 binding instruments; other mixes contain fewer and cause less burden: M0 (1).",
        ["reference_mix", "M1"],
    ),
    ("alternatives", only_mix("M1"), MISSING, "Alternatives calculated: none.", []),
    ("alternatives", only_mix("M0"), MISSING, "Alternatives calculated: none.", []),
    ("goals", each("goals", score=1), LOOK_AT, "Every mix has the same score on each goal", []),
    ("goals", each("goals", reason="-"), LOOK_AT, "Scores without a reason: 7", None),
    ("goals-of-instruments", without("goals"), MISSING, "names no goals", []),
    (
        "goals-of-instruments",
        without("goals", mix=None),
        MISSING,
        "goal: 0 of 6. Without a score: EUR in M0",
        None,
    ),
    (
        "goals-of-instruments",
        without("goals", instrument="WET"),
        LOOK_AT,
        "4 of 6. Without a score: WET in M1",
        ["WET"],
    ),
    ("goals-of-instruments", without("goals", instrument="GIDS + WET"), LOOK_AT, "6 of 6. No score says what two", []),
    (
        "goals-of-instruments",
        each("goals", lambda row: row.instrument == "WET", mix="M2"),
        LOOK_AT,
        "5 of 6. Without a score: WET in M1. Scores of two instruments together: 1.",
        ["WET"],
    ),
    ("legal-basis", first("instruments", legal_basis="?"), LOOK_AT, "6 of 12. Without a legal basis", None),
    ("reference", settings(reference_mix=None), MISSING, "no reference mix", ["reference_mix"]),
    ("reference", settings(reference_mix="M0"), IN_ORDER, "The reference is M0 Mix M0", ["reference_mix", "M0"]),
    (
        "reference",
        first("composition", entries={"M1": "x", "M2": "x"}),
        LOOK_AT,
        "nothing is calculated",
        ["reference_mix", "M0"],
    ),
    ("alternatives", settings(reference_mix=None), LOOK_AT, "all mixes are counted", []),
    (
        "alternatives",
        both(
            without("scope", instrument="WET", mix=("M2",)),
            each("composition", lambda row: row.instrument == "GIDS", entries={}),
        ),
        LOOK_AT,
        "M1 = M2",
        ["M1", "M2"],
    ),
    (
        "alternatives",
        lambda study: study.update(
            mixes=study.mixes[:2],
            goals=study.goals[:2],
            composition=tuple(
                row.update(entries={mix: "x" for mix in row.entries if mix != "M2"}) for row in study.composition
            ),
            scope=tuple(row for row in study.scope if row.mix is None),
        ),
        LOOK_AT,
        "calculated: 1 (M1)",
        ["M1"],
    ),
    (
        "alternatives",
        both(
            each("composition", lambda row: row.instrument == "EUR", entries={"M0": "x"}),
            each("composition", lambda row: row.instrument != "EUR", entries={}),
            without("scope", instrument="WET", mix=("M2",)),
        ),
        MISSING,
        "none. Nothing has been calculated for: M1, M2",
        ["M1", "M2"],
    ),
    ("goals", without("goals"), MISSING, "names no goals", []),
    ("goals", without("goals", mix="M2"), LOOK_AT, "Scores given: 2 of 3. Without a score: ‘Minder misst", None),
    ("goals", first("goals", reason=None), LOOK_AT, "without a reason: 1", ["Minder misstanden M0"]),
    (
        "interim-changes",
        each("composition", lambda row: row.instrument == "WET", entries={"M1": "x", "M2": 2028}),
        LOOK_AT,
        "M2 (2026, 2028)",
        ["EUR", "WET"],
    ),
    ("interim-changes", each("instruments", voluntary=True), LOOK_AT, "Nothing to check", []),
    (
        "horizon",
        each("composition", lambda row: row.instrument == "WET", entries={"M1": "x", "M2": 2033}),
        LOOK_AT,
        "less than half of the horizon (2026-2035): WET in M2",
        ["WET"],
    ),
    (
        "horizon",
        each("activities", of("WET-ZRG"), lifetime=15),
        LOOK_AT,
        "of 15 years: 2",
        ["WET-ZRG-1"],
    ),
    (
        "instruments",
        with_empty_instrument,
        LOOK_AT,
        "In no mix: LEEG",
        ["LEEG"],
    ),
    (
        "instruments",
        both(with_empty_instrument, with_row(Composition(instrument="LEEG", entries={"M1": "x"}))),
        MISSING,
        "Without obligations: LEEG",
        ["LEEG"],
    ),
    (
        "instruments",
        each("scope", lambda row: row.instrument == "GIDS", mix="M1"),
        LOOK_AT,
        "Reaching no firm: GIDS in M2",
        ["GIDS"],
    ),
    ("familiarisation", without_obligations("WET-KEN"), LOOK_AT, "1 of 2. Without: WET.", ["WET"]),
    ("familiarisation", without_obligations("KEN"), MISSING, "0 of 2. Without: EUR, WET.", ["EUR", "WET"]),
    (
        "familiarisation",
        each("scope", of("WET-KEN"), share=0.1),
        LOOK_AT,
        "WET-KEN in M1 (categories: 8), WET-KEN in M2 (categories: 8)",
        ["WET-KEN"],
    ),
    (
        "familiarisation",
        both(each("scope", of("WET-KEN"), share=0.3), each("scope", of("WET-DOO"), share=0.9)),
        IN_ORDER,
        "2 of 2",
        [],
    ),
    ("familiarisation", each("instruments", voluntary=True), LOOK_AT, "no mix contains a binding instrument", []),
    ("supervision", without_obligations("EUR-TOE"), LOOK_AT, "1 of 2. Without: EUR; firms", ["EUR"]),
    ("supervision", without_obligations("TOE"), MISSING, "0 of 2", ["EUR", "WET"]),
    (
        "supervision",
        each("scope", of("WET-TOE"), categories="size:large"),
        LOOK_AT,
        "WET-TOE in M1 (categories: 6)",
        ["WET-TOE"],
    ),
    ("supervision", without_obligations("INF", "ZRG", "DOO"), LOOK_AT, "Nothing to check", []),
    ("proof-out-of-scope", without_obligations("WET-BUI"), LOOK_AT, "1 of 2. Without: WET;", ["WET"]),
    ("proof-out-of-scope", without_obligations("BUI"), MISSING, "0 of 2", ["EUR", "WET"]),
    (
        "proof-out-of-scope",
        both(without_obligations("BUI"), each("scope", share=1)),
        LOOK_AT,
        "reaches all of them",
        [],
    ),
    ("trickle-down", without_obligations("WET-DOO"), LOOK_AT, "1 of 2. Without: WET.", ["WET"]),
    ("trickle-down", without_obligations("DOO"), MISSING, "0 of 2", ["EUR", "WET"]),
    ("trickle-down", each("scope", of("WET-DOO"), share=0), LOOK_AT, "Without: WET.", ["WET"]),
    (
        "trickle-down",
        both(each("activities", name="Iets"), each("obligations", name="Iets")),
        LOOK_AT,
        "mentions suppliers",
        [],
    ),
    (
        "double-requests",
        without("interactions"),
        LOOK_AT,
        "inspect them: 4; with an interaction between the two wherever they coincide: 0. "
        "Without: EUR and WET in M2 (supervision, firms: at most 1,220)",
        ["EUR-INF", "EUR-TOE", "WET-INF", "WET-TOE"],
    ),
    (
        "double-requests",
        first("interactions", acts_on="WET-TOE"),
        LOOK_AT,
        "wherever they coincide: 2",
        ["EUR-INF", "WET-INF"],
    ),
    (
        "double-requests",
        first("interactions", categories="size:large"),
        LOOK_AT,
        "firms: at most 1,200",
        None,
    ),
    ("double-requests", without("composition", instrument="WET"), LOOK_AT, "Nothing to check", []),
    (
        "double-requests",
        both(
            without("interactions"), each("activities", lambda row: row.obligation[-3:] in ("INF", "TOE"), hours=1e-4)
        ),
        IN_ORDER,
        "less than 1% of the burden of the mix to be asked twice: 4.",
        [],
    ),
    (
        "proof-out-of-scope",
        both(without_obligations("WET-BUI"), each("scope", lambda row: row.instrument == "WET", share=0.1)),
        IN_ORDER,
        "1 of 2. Reaching only firms that those reach too, so nothing more to prove: WET.",
        [],
    ),
    (
        "chain-out-of-scope",
        each("scope", lambda row: row.instrument == "WET" and row.mix is None, categories="size:large"),
        LOOK_AT,
        "1 of 2. Reaching only firms that are covered anyway: WET;",
        ["WET"],
    ),
    (
        "chain-out-of-scope",
        each("scope", lambda row: row.instrument == "WET" and row.obligation != "WET-DOO", categories="size:large"),
        IN_ORDER,
        "does not cover: 2 of 2.",
        [],
    ),
    ("chain-out-of-scope", without_obligations("DOO"), LOOK_AT, "Nothing to check", []),
    (
        "national-top-ups",
        first("instruments", origin="eu with national choice"),
        LOOK_AT,
        "do not separate the two: EUR",
        ["EUR"],
    ),
    ("national-top-ups", first("instruments", origin="national"), LOOK_AT, "no binding instrument has", []),
    (
        "european-rules",
        first("composition", entries={"M0": "x", "M1": "x"}),
        LOOK_AT,
        "Not in every mix: EUR (not in M2)",
        ["EUR"],
    ),
    ("european-rules", first("instruments", origin="national"), LOOK_AT, "Nothing to check", []),
    (
        "legal-basis",
        first("instruments", legal_basis="Nog geen; volgt"),
        LOOK_AT,
        "6 of 12. Without a legal basis",
        None,
    ),
    (
        "legal-basis",
        first("instruments", legal_basis="Nog geen; verordening in onderhandeling"),
        IN_ORDER,
        "6 of 12. Without one as yet, with what it will be: 6.",
        [],
    ),
    ("legal-basis", each("instruments", legal_basis=None), MISSING, "0 of 12", None),
    (
        "legal-basis",
        both(each("instruments", legal_basis=None), each("obligations", legal_basis="Geen")),
        MISSING,
        "0 of 12. Without a legal basis, or only with a remark that there is none",
        None,
    ),
    (
        "legal-basis",
        both(each("instruments", legal_basis=None), each("obligations", legal_basis="Wet, artikel 2")),
        IN_ORDER,
        "12 of 12",
        [],
    ),
    (
        "kept-apart",
        each("instruments", lambda row: row.code == "GIDS", kind="oblige"),
        LOOK_AT,
        "but of the kind ‘oblige’: GIDS",
        ["GIDS"],
    ),
    (
        "kept-apart",
        each("instruments", lambda row: row.code == "WET", kind="inform"),
        LOOK_AT,
        "Counted as burden, although they inform",
        ["WET"],
    ),
    ("kept-apart", SLIGHT_HELP, IN_ORDER, "but less than 1% of the burden of each mix: GIDS.", []),
    ("familiarisation", SLIGHT_HELP, IN_ORDER, "2 of 2", []),
    (
        "kept-apart",
        each("obligations", lambda row: row.code == "WET-ZRG", kind="financial"),
        LOOK_AT,
        "also take time, which then does not count as burden either: WET-ZRG-1",
        ["WET-ZRG-1"],
    ),
    (
        "kept-apart",
        each("obligations", lambda row: row.code == "WET-ZRG", name="Heffing betalen"),
        LOOK_AT,
        "suggest a charge: WET-ZRG",
        ["WET-ZRG"],
    ),
    (
        "kept-apart",
        each("instruments", voluntary=False, kind="oblige"),
        LOOK_AT,
        "Nothing to check: no instrument is voluntary",
        [],
    ),
]


@pytest.mark.parametrize("case", CASES, ids=[f"{case[0]}: {case[3][:40]}" for case in CASES])
def test_a_question_sees_what_was_changed(case):
    check_case(sound_study(), case)


def test_every_question_is_tried():
    asked = {question.name for theme in (alternatives, obligations, origins) for question in questions_of(theme)}
    assert {case[0] for case in CASES if case[2] is not Status.IN_ORDER} == asked


def test_a_relief_is_no_double_request():
    study = each("activities", lambda row: row.obligation == "WET-INF", hours=-1)(sound_study())
    study = study.update(interactions=())
    assert "WET-INF" not in {place.code for place in ask("double-requests", study).places}
