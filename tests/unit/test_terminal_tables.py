"""The tables that `burden compare` and `burden years` print: every figure under its own heading, in both languages."""

import re
from io import StringIO

import pytest
from studies import small_study

from burden import Language, estimate, time_path
from burden.cli.compare import show_overview
from burden.cli.drawing import show_sums
from burden.cli.terminal import new_screen
from burden.cli.years import show_years
from burden.comparison import with_totals
from burden.language import figure
from burden.study import Quantity

pytestmark = pytest.mark.unit

# Worked out by hand from the lines of the small study, and read beside what the Excel export makes of it.
OVERVIEW = {
    Language.EN: """
        Difference from M0:
        Mix | One-off | Structural per year | Hours per year | Annual equivalent | structural per year
        M0 The act alone | 1,921,067 | 1,036,290 | 11,331 | 1,535,083 | 0
        M1 Act with support | 2,281,469 | 1,140,948 | 13,916 | 1,775,308 | +104,659
        Mix | Voluntary, per year | Financial, per year
        M0 The act alone | 0 | 58,500
        M1 Act with support | 41 | 85,500
        Size class | Firms | M0 | M1
        Per year, average over all firms
        small | 4,000 | 0.00 | 0.00
        medium | 600 | 572 | 915
        large | 90 | 7,701 | 6,576
        Per year, a firm reached by every obligation
        small | 4,000 | 0.00 | 0.00
        medium | 600 | 1,144 | 1,144
        large | 90 | 7,701 | 6,576
    """,
    Language.NL: """
        Verschil met M0:
        Mix | Eenmalig | Structureel per jaar | Uren per jaar | Jaarlijks equivalent | structureel per jaar
        M0 Alleen de wet | 1.921.067 | 1.036.290 | 11.331 | 1.535.083 | 0
        M1 Wet met steun | 2.281.469 | 1.140.948 | 13.916 | 1.775.308 | +104.659
        Mix | Vrijwillig, per jaar | Financieel, per jaar
        M0 Alleen de wet | 0 | 58.500
        M1 Wet met steun | 41 | 85.500
        Grootteklasse | Bedrijven | M0 | M1
        Per jaar, gemiddeld over alle bedrijven
        klein | 4.000 | 0,00 | 0,00
        middelgroot | 600 | 572 | 915
        groot | 90 | 7.701 | 6.576
        Per jaar, bedrijf dat door elke verplichting wordt bereikt
        klein | 4.000 | 0,00 | 0,00
        middelgroot | 600 | 1.144 | 1.144
        groot | 90 | 7.701 | 6.576
    """,
}
YEARS = {
    Language.EN: """
        Mix | Year | One-off | Structural per year | Investment | Hours | Costs
        M0 The act alone | 2027 | 1,531,067 | 1,036,290 | 390,000 | 37,891 | 2,957,357
        M0 The act alone | 2028 | 10,394 | 1,041,515 | 2,400 | 11,580 | 1,054,309
        M1 Act with support | 2030 | 11,791 | 1,159,490 | 573,672 | 14,375 | 1,744,953
        Mix | Present value | Annual equivalent
        M0 The act alone | 7,183,348 | 1,535,083
        M1 Act with support | 8,307,467 | 1,775,308
    """,
    Language.NL: """
        Mix | Jaar | Eenmalig | Structureel per jaar | Investering | Uren | Kosten
        M0 Alleen de wet | 2027 | 1.531.067 | 1.036.290 | 390.000 | 37.891 | 2.957.357
        M0 Alleen de wet | 2028 | 10.394 | 1.041.515 | 2.400 | 11.580 | 1.054.309
        M1 Wet met steun | 2030 | 11.791 | 1.159.490 | 573.672 | 14.375 | 1.744.953
        Mix | Contante waarde | Jaarlijks equivalent
        M0 Alleen de wet | 7.183.348 | 1.535.083
        M1 Wet met steun | 8.307.467 | 1.775.308
    """,
}


def cells(text: str) -> list[list[str]]:
    """The cells of each line of a table, blank ones left out."""
    lines = (re.split(r"\s{2,}|\|", line) for line in text.splitlines())
    return [row for line in lines if (row := [cell.strip() for cell in line if cell.strip()])]


def drawn(show, *arguments) -> str:
    shown = StringIO()
    show(*arguments, new_screen(file=shown, width=200))
    return shown.getvalue()


@pytest.mark.parametrize("language", Language)
def test_the_comparison_has_every_figure_under_its_heading(language):
    printed = cells(drawn(show_overview, estimate(small_study()), language))
    expected = cells(OVERVIEW[language])
    assert [row for row in printed if row in expected] == expected


@pytest.mark.parametrize("language", Language)
def test_the_years_have_every_figure_under_its_heading(language):
    path = time_path(estimate(small_study()))
    printed = cells(drawn(show_years, path, path.by("mix", "year"), ["mix", "year"], False, language))
    expected = cells(YEARS[language])
    assert [row for row in printed if row in expected] == expected


@pytest.mark.parametrize(
    ("language", "headings"),
    [
        (
            Language.EN,
            "Mix | Timing | Hours | Costs | One-off | Structural per year | Annual equivalent | Present value",
        ),
        (
            Language.NL,
            "Mix | Moment | Uren | Kosten | Eenmalig | Structureel per jaar | Jaarlijks equivalent | Contante waarde",
        ),
    ],
)
def test_a_breakdown_has_the_columns_of_csv(language, headings):
    result = estimate(small_study())
    table = with_totals(result, "timing")
    printed = cells(drawn(show_sums, table, result.study, language))
    (first,) = (position for position, row in enumerate(printed) if row[0] == "Mix")
    rows = [row for row in printed[first:] if row[0].startswith(("M0", "M1"))]
    figures = ["hours", "cost", "one_off", "structural", "annual_equivalent", "present_value"]
    assert printed[first] == headings.split(" | ")
    assert [row[2:] for row in rows] == [
        [figure(value, language, 0) for value in row] for row in table[figures].to_numpy()
    ]


@pytest.mark.parametrize("language", Language)
def test_a_study_in_which_nothing_costs_anything_gets_a_sentence(language):
    study = small_study()
    free = {name: Quantity(central=0) for name in ("hours", "external_costs", "investment")}
    result = estimate(study.update(activities=tuple(row.update(**free) for row in study.activities)))
    said = {Language.EN: "Every amount", Language.NL: "Elk bedrag"}[language]
    overview = drawn(show_overview, result, language)
    assert said in overview and "M1" not in overview
    assert said in drawn(show_sums, with_totals(result, "kind"), result.study, language)
    path = time_path(result)
    assert said in drawn(show_years, path, path.by("mix", "year"), ["mix", "year"], False, language)
