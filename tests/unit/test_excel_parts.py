"""What the Excel workbook is put together from: names, addresses, formulas of a row, rows and their courses."""

from __future__ import annotations

import numpy as np
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from studies import small_study

from burden import Language, Study, estimate, time_path
from burden.comparison import compare_mixes
from burden.engine.timing import is_yearly, split_by_timing
from burden.engine.value import discount_factors
from burden.render.excel.grid import Field, Grid
from burden.render.excel.names import DefinedNames, are_told_apart, as_name
from burden.report.excel import line_formulas
from burden.report.excel.numbering import keys_of, number_lines
from burden.report.excel.parameters import sheet_rows
from burden.report.excel.rows import NO_COURSE, CourseKind, find_calculation, row_amounts
from burden.study.tables import Interaction

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("M1_eenmalig", "M1_eenmalig"),
        ("overhead", "overhead"),
        ("annuïteit factor", "annuiteit_factor"),
        ("=1+1_eenmalig", "n_1_1_eenmalig"),
        ("M1", "n_M1"),
        ("r1c1", "n_r1c1"),
        ("C", "n_C"),
        ("TRUE", "n_TRUE"),
        ("", "n_"),
    ],
)
def test_a_name_is_never_an_address_and_holds_letters_digits_and_underscores(wanted, name):
    assert as_name(wanted) == name


@given(st.lists(st.text(max_size=12), max_size=8))
def test_names_differ_also_without_regard_to_case(wanted):
    names = DefinedNames(_Book())
    given_names = [names.define(f"{text}_eenmalig", "Sheet!$A$1") for text in wanted]
    assert len({name.casefold() for name in given_names}) == len(wanted)
    assert all(name.isascii() and name.replace("_", "a").isalnum() for name in given_names)


class _Book:
    """Takes any name; what Excel takes is tested above."""

    def define_name(self, name: str, formula: str) -> None:
        assert formula == "=Sheet!$A$1"


def test_xlsxwriter_takes_every_name_that_is_given(tmp_path, recwarn):
    with xlsxwriter.Workbook(tmp_path / "names.xlsx") as book:
        book.add_worksheet("Sheet")
        names = DefinedNames(book)
        for code in ("A1", "1", "R1C1", "a b", "=x", "É", "A*", "-"):
            names.define(f"{code}_eenmalig", "Sheet!$A$1")
    assert not recwarn.list


def test_addresses_count_from_the_row_below_the_headings():
    grid = Grid("By category", 4, (Field("one", "1"), Field("two", "2"), Field("three", "3")), 10)
    assert grid.here("two", 0) == "B5"
    assert grid.cell("three", 9) == "'By category'!$C$14"
    assert grid.column("one") == "'By category'!$A$5:$A$14"
    assert grid.across("one", "three", 1) == "A6:C6"
    assert grid.link(2, "two") == "internal:'By category'!B7"


def test_a_table_may_have_gaps_between_its_rows_and_needs_a_row_even_without_records():
    gaps = Grid("Scope", 1, (Field("one", "1"),), 3, (2, 5, 6))
    assert [gaps.row(position) for position in range(3)] == [2, 5, 6]
    assert gaps.column("one") == "Scope!$A$2:$A$6"
    assert Grid("Lines", 4, (Field("one", "1"),), 0).column("one") == "Lines!$A$5:$A$5"


@pytest.mark.parametrize(
    ("known", "rows"),
    [
        ((2, 3, 4), (2, 3, 4)),
        ((2, 5, 9), (2, 5, 9)),
        ((None, None), (2, 3)),
        ((2, None, 4), (2, 3, 4)),
        ((4, 3), (2, 3)),
        ((1, 2), (2, 3)),
        ((2, 900_000), (2, 3)),
        ((), ()),
    ],
)
def test_records_stand_on_the_rows_of_their_workbook_where_those_can_be_followed(known, rows):
    assert sheet_rows(known) == rows


def test_the_formulas_of_a_row_name_columns_and_leave_functions_names_and_other_sheets_alone():
    grid = Grid("Lines", 4, tuple(Field(name, name) for name in ("firms", "share", "hours")), 1)
    assert line_formulas.placed("firms*share+hours", grid) == "=A#*B#+C#"
    assert (
        line_formulas.placed("CHOOSE(rounding_rule,hours,ROUND(hours,6))", grid)
        == "=CHOOSE(rounding_rule,C#,ROUND(C#,6))"
    )
    assert line_formulas.placed("hours*{running}+share*{share}", grid) == "=C#*{running}+B#*{share}"


def test_a_line_has_a_row_of_its_own_for_the_years_before_an_instrument_changes_it():
    """The help desk of 2028 eases reporting of large firms, which begins in 2027."""
    result = estimate(small_study())
    calculation = find_calculation(result, time_path(result))
    lines, others = calculation.lines, calculation.others
    assert len(lines) == len(result.positions)
    changed = [position for position, causes in enumerate(lines.causes) if causes]
    assert changed == others.line.tolist()
    assert set(lines.first[changed]) == {1}
    assert set(zip(others.first.tolist(), others.end.tolist(), strict=True)) == {(0, 1)}
    assert set(others.factor) == {1.0}
    assert lines.factor[changed] == pytest.approx(1 - 0.3 * 0.5)
    assert row_amounts(result, lines).hours == pytest.approx(result.hours)


def test_rows_times_their_courses_are_the_costs_over_the_years():
    study = two_causes()
    result = estimate(study)
    path = time_path(result)
    calculation = find_calculation(result, path)
    once = np.zeros((len(study.mixes), len(path.years)))
    every = np.zeros_like(once)
    counted = result.counted()
    for rows in (calculation.lines, calculation.others):
        amounts = row_amounts(result, rows)
        running = amounts.labour_cost + amounts.external_cost
        for position, line in enumerate(rows.line):
            mix = result.positions.mix[line]
            for course, figures in ((rows.running, running), (rows.investment, amounts.investment)):
                if counted[line] and course[position] != NO_COURSE:
                    found = calculation.courses[course[position]]
                    to = every if found.kind is CourseKind.STRUCTURAL else once
                    to[mix] += figures[position] * found.course
    factors = discount_factors(study.settings.rules.discount_rate, np.arange(len(path.years), dtype=float), False)
    assert (once + every) @ factors == pytest.approx(compare_mixes(result)["present_value"].to_numpy())
    kinds = [course.kind for course in calculation.courses]
    assert kinds == sorted(kinds)


def two_causes() -> Study:
    """Reporting is changed in 2028 and again in 2030, and in a mix that never holds one of the causes."""
    study = small_study()
    extra = Interaction(acts_on="RAP", together_with="KEUR", change=0.2, overlap=0.4)
    keur = study.composition[2].update(entries={"M1": 2030})
    return study.update(interactions=(*study.interactions, extra), composition=(*study.composition[:2], keur))


def test_every_line_counts_in_one_row_of_each_sheet():
    result = estimate(small_study())
    numbering = number_lines(result, Language.NL)
    lines = result.lines
    of_instrument = lines.assign(number=numbering.instrument).groupby("number")
    assert (of_instrument[["mix", "instrument", "voluntary"]].nunique() == 1).all().all()
    of_obligation = lines.assign(number=numbering.obligation).groupby("number")
    assert (of_obligation[["mix", "obligation", "timing"]].nunique() == 1).all().all()
    of_category = lines.assign(number=numbering.category).groupby("number")
    assert (of_category[["mix", "category"]].nunique() == 1).all().all()
    # The activities of an obligation reach the same firms, which count once.
    firsts = lines[numbering.first == 1]
    assert not firsts.duplicated(["mix", "obligation", "timing", "category"]).any()
    assert len(firsts) == len(lines.drop_duplicates(["mix", "obligation", "timing", "category"]))


def test_lines_and_sheets_are_matched_by_keys_of_codes():
    numbering = number_lines(estimate(small_study()), Language.NL)
    assert numbering.category_keys[:2] == ["M0 · C-S", "M0 · C-M"]
    assert numbering.instrument_keys[0] == "M0 · WET · regeldruk"
    assert numbering.obligation_keys[0].startswith("M0 · ")


@given(st.lists(st.lists(st.text(max_size=150), min_size=2, max_size=3), max_size=8))
def test_excel_tells_any_two_keys_apart_and_takes_none_for_a_pattern_or_comparison(rows):
    keys = keys_of(rows)
    assert len({key.casefold() for key in keys}) == len(rows)
    assert all(len(key) < 256 and not set(key) & set("*?~") for key in keys)
    assert all(key[0].isalnum() or key[0] == "·" for key in keys)


def test_of_ordinary_codes_a_key_is_the_codes_and_of_equal_ones_the_later_has_a_number():
    assert keys_of([("M1", "", "A"), ("M1", "B*"), ("m1", "b_"), ("=1", "A")]) == [
        "M1 · A",
        "M1 · B_",
        "m1 · b_ (2)",
        "· =1 · A",
    ]


@pytest.mark.parametrize(
    ("codes", "apart"),
    [
        (("M1", "M2", "NUL"), True),
        (("mix_a", "B2_"), True),
        (("M1", "m1"), False),
        (("M1", "M*"), False),
        (("01", "1"), False),
        ((">5",), False),
        (("waar",), False),
        (("MEI3",), False),
        (("Août",), False),
    ],
)
def test_codes_are_looked_for_as_they_are_only_where_excel_reads_them_so(codes, apart):
    assert are_told_apart(codes) is apart


def test_a_course_begins_in_the_year_in_which_its_instrument_enters():
    result = estimate(small_study())
    courses = find_calculation(result, time_path(result)).courses
    once = [course for course in courses if course.kind is CourseKind.ONE_OFF]
    assert {course.entry for course in courses} == {0, 1}
    assert [int(np.flatnonzero(course.course)[0]) for course in once] == [course.entry for course in once]


def test_the_formulas_of_a_row_are_those_of_the_engine():
    """They are written in a way that Python can read too, so that each can be held against the column it makes."""
    result = estimate(small_study())
    overhead = result.study.settings.rules.overhead
    columns = {name: np.asarray(result.column(name), dtype=float) for name in _NUMBERS}
    of_activity = result.positions.activity
    words = columns | {
        "hourly": columns["tariff"] * (1 + overhead),
        "investment_per_firm": result.inputs.investment[of_activity],
        "count": np.broadcast_to(result.positions.counts(result.inputs), len(result.positions)),
        "net": (1 - columns["business_as_usual"]) * columns["interaction"],
        "gross": columns["price"] * columns["quantity"],
        "unrounded_hours": columns["hours"],  # this study rounds nothing
    }
    for name, formula in line_formulas.WITHIN_ROW.items():
        assert eval(formula, {}, words) == pytest.approx(words[name]), name
    yearly = is_yearly(result)
    once, structural = split_by_timing(result)
    for of_timing, lines in ((line_formulas.OF_ONE_OFF, ~yearly), (line_formulas.OF_STRUCTURAL, yearly)):
        assert eval(of_timing["one_off"], {}, words)[lines] == pytest.approx(once[lines])
    assert eval(line_formulas.OF_STRUCTURAL["structural"], {}, words)[yearly] == pytest.approx(structural[yearly])


_NUMBERS = (
    "firms", "share", "affected_firms", "frequency", "quantity", "hours_per_occurrence", "tariff", "price",
    "external_per_occurrence", "business_as_usual", "interaction", "hours", "labour_cost", "external_cost",
    "investment",
)  # fmt: skip
