"""What is said of counts that cannot be followed."""

from __future__ import annotations

from burden.language import Text, both
from burden.study.messages import quoted
from burden.study.problems import Problem, Severity
from burden.study.tables.counts import OF_A_CATEGORY


def reserved(found: Text) -> Problem:
    """A row with the code of a column of the firm categories."""
    return Problem(
        name="reserved-count",
        what=Text(
            "this count is a column of the firm categories already",
            "dit aantal is al een kolom van de bedrijfscategorieën",
        ),
        found=both("'{code}'").fill(code=found),
        expected=Text("another code", "een andere code"),
        field="code",
    )


def circular(code: str, of: str) -> Problem:
    """A count that is a number of itself."""
    return Problem(
        name="circular-count",
        what=Text("this count is a number of itself", "dit aantal is een aantal van zichzelf"),
        found=Text("'{code}' of '{of}'", "'{code}' van '{of}'").fill(code=code, of=of),
        expected=Text(
            "counts that end at the firm: an empty cell at the last",
            "aantallen die bij het bedrijf eindigen: een lege cel bij het laatste",
        ),
        field="of",
    )


def other_of(of: str | None, first: str | None, first_row: int | None) -> Problem:
    """A row of a count that is a number of something else than the first one."""
    return Problem(
        name="other-of",
        what=Text(
            "the rows of one count are numbers of different things",
            "de rijen van één aantal zijn aantallen van verschillende dingen",
        ),
        found=Text("'{of}' here and '{first}' on row {row}", "'{of}' hier en '{first}' op rij {row}").fill(
            of=of or "", first=first or "", row=first_row or "?"
        ),
        expected=Text("the same on every row of the count", "hetzelfde op elke rij van het aantal"),
        field="of",
    )


def category_without_count(code: str, category: str) -> Problem:
    """A count without a number for a category that an activity reaches."""
    own = OF_A_CATEGORY.get(code)
    if own is not None:
        what = Text(
            "the firm category has no number under '{count}'", "de bedrijfscategorie heeft geen cijfer onder '{count}'"
        ).fill(count=own)
        expected = Text("a number in Firm categories", "een cijfer in Bedrijfscategorieën")
    else:
        what = Text(
            "the count has no row for some of these firms", "het aantal heeft geen rij voor sommige van deze bedrijven"
        )
        expected = Text("a row in Counts that is about them", "een rij in Aantallen die over die bedrijven gaat")
    return Problem(
        name="category-without-count",
        what=what,
        found=Text(
            "count '{code}', for instance category '{category}'", "aantal '{code}', bijvoorbeeld categorie '{category}'"
        ).fill(code=code, category=category),
        expected=expected,
        field="count",
    )


def unused(code: str) -> Problem:
    """A count that nothing is done per."""
    return Problem(
        name="unused-count",
        what=Text("no activity is done per this count", "geen enkele handeling wordt per dit aantal gedaan"),
        found=quoted(code),
        severity=Severity.NOTICE,
        field="code",
    )
