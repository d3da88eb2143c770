"""What is said about rows of the Scenarios sheet: one function per kind of problem."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from burden.language import Language, Text, both, joined
from burden.study.columns import Column
from burden.study.messages import NOTHING, quoted, suggested
from burden.study.problems import Problem, Severity
from burden.study.row_messages import rows_named
from burden.study.selector import ALL, Selector

_ONE_ROW = Text(
    "as many of code, mix and categories as name one row of {sheet}",
    "zoveel van code, mix en categorieën als nodig is om één rij van {sheet} aan te wijzen",
)


def _given(found: object) -> Text:
    """A code, mixes or categories as they were typed."""
    if isinstance(found, Selector):
        return quoted(Text(found.to(Language.EN) or ALL.en, found.to(Language.NL) or ALL.nl))
    return quoted(", ".join(found) if isinstance(found, tuple) else found)


def names_no_row(sheet: Text) -> Problem:
    """A row that does not say of which row the cell is."""
    return Problem(
        name="names-no-row",
        what=Text("this does not say which row the cell is in", "hier staat niet in welke rij de cel staat"),
        found=NOTHING,
        expected=_ONE_ROW.fill(sheet=sheet),
        field="code",
    )


def not_named_by(sheet: Text, column: Column, field: str, found: object) -> Problem:
    """A mix or categories, for a sheet whose rows have none."""
    return Problem(
        name="not-named-by",
        what=Text("no row of {sheet} is to be found by {label}", "op {sheet} is geen rij te vinden met {label}").fill(
            sheet=sheet, label=column.label
        ),
        found=_given(found),
        expected=NOTHING,
        field=field,
    )


def code_of_no_row(sheet: Text, found: str, known: Iterable[str]) -> Problem:
    """A code that no row of the sheet has."""
    return Problem(
        name="unknown-code",
        what=Text("no row of {sheet} has this code", "geen rij van {sheet} heeft deze code").fill(sheet=sheet),
        found=quoted(found),
        expected=Text("a code that stands there", "een code die daar staat"),
        suggestion=suggested(found, known),
        field="code",
    )


def fits_no_row(sheet: Text, field: str, found: object) -> Problem:
    """A code, mix and categories that each stand somewhere on a sheet, but on no row together."""
    return Problem(
        name="names-no-row",
        what=Text("no row of {sheet} has all of this", "geen rij van {sheet} heeft dit allemaal").fill(sheet=sheet),
        found=_given(found),
        expected=_ONE_ROW.fill(sheet=sheet),
        field=field,
    )


def fits_several_rows(sheet: Text, field: str, rows: Sequence[int | None], phases: Sequence[Text] = ()) -> Problem:
    """A code, mix and categories that do not tell which of several rows it is.

    Args:
        sheet: the sheet of the rows.
        field: what was given of them.
        rows: where they stand.
        phases: the codes with years by which they are told apart, where they differ in their years alone.
    """
    one_of = Text("a code with years: {codes}", "een code met jaren: {codes}").fill(
        codes=joined(map(quoted, phases), ", ")
    )
    return Problem(
        name="names-several-rows",
        what=Text("more than one row of {sheet} has this", "meer dan één rij van {sheet} heeft dit").fill(sheet=sheet),
        found=rows_named([row or 0 for row in rows]),
        expected=one_of if phases else _ONE_ROW.fill(sheet=sheet),
        field="code" if phases else field,
    )


def cell_twice(scenario: str, first_row: int | None) -> Problem:
    """Two rows of one scenario about one cell."""
    return Problem(
        name="cell-twice",
        what=Text("this scenario has two values for one cell", "dit scenario heeft twee waarden voor één cel"),
        found=Text("'{code}', also on row {row}", "'{code}', ook op rij {row}").fill(
            code=scenario, row=first_row or "?"
        ),
        expected=Text("each cell once in a scenario", "elke cel één keer in een scenario"),
        field="in_column",
    )


def changes_nothing(value: object) -> Problem:
    """A value that stands in the study already."""
    return Problem(
        name="changes-nothing",
        what=Text("the study itself has this value too", "de studie zelf heeft deze waarde ook"),
        found=quoted(value),
        severity=Severity.NOTICE,
        field="value",
    )


def range_cannot_follow(column: Column, part: Text, end: Text | None) -> Problem:
    """A central value whose range cannot move along in proportion."""
    return Problem(
        name="range-cannot-follow",
        what=Text(
            "the range of {label} cannot move along in proportion",
            "de bandbreedte van {label} kan niet naar verhouding meeschuiven",
        ).fill(label=column.label),
        found=Text("{part} would become {end}", "{part} zou {end} worden").fill(part=part, end=end),
        expected=Text(
            "rows in this scenario for {label} low and {label} high",
            "rijen in dit scenario voor {label} laag en {label} hoog",
        ).fill(label=column.label),
    )


def wrong_elsewhere(problem: Problem, sheet: Text | None) -> Text:
    """What is wrong with the study under a scenario, in another cell than it changes."""
    if sheet is None or problem.row is None:
        place = sheet or both("…")
    else:
        place = Text("{sheet}, row {row}", "{sheet}, rij {row}").fill(sheet=sheet, row=problem.row)
    return Text(
        "with this value the study no longer fits together ({place}): {what}",
        "met deze waarde klopt de studie niet meer ({place}): {what}",
    ).fill(place=place, what=problem.what)
