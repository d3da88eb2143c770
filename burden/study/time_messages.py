"""What is said of years and the rules of a calculation that do not fit a study."""

from __future__ import annotations

from collections.abc import Iterable

from burden.language import Text, both
from burden.study.messages import NOTHING, meant, quoted
from burden.study.problems import Problem, Severity
from burden.study.words import Index

_NO_INDEX = {
    Index.PRICES: Text("the price index has no figure for this year", "de prijsindex heeft geen cijfer voor dit jaar"),
    Index.WAGES: Text("the wage index has no figure for this year", "de loonindex heeft geen cijfer voor dit jaar"),
}


def year_without_index(field: str, year: int, known: Iterable[int], index: Index = Index.PRICES) -> Problem:
    """A price year that the index does not have."""
    years = sorted(known)
    return Problem(
        name="year-without-index",
        what=_NO_INDEX[index],
        found=both(str(year)),
        expected=(
            Text("a year from the Price index sheet: {years}", "een jaar van het blad Prijsindex: {years}").fill(
                years=", ".join(map(str, years))
            )
            if years
            else Text("a row for it on the Price index sheet", "een rij ervoor op het blad Prijsindex")
        ),
        field=field,
    )


def depreciation_without_lifetime() -> Problem:
    """An investment that cannot be spread because its lifetime is not known."""
    return Problem(
        name="depreciation-without-lifetime",
        what=Text(
            "investments are spread over their lifetime, but this one has none",
            "investeringen worden over hun levensduur gespreid, maar deze heeft er geen",
        ),
        found=NOTHING,
        expected=Text("a number of years", "een aantal jaren"),
        field="lifetime",
    )


def entry_outside_horizon(mix: str, year: int, first: int, last: int) -> Problem:
    """An instrument that would enter before or after the years that are looked at."""
    if year > last:
        what = Text(
            "the instrument enters mix {mix} after the last year",
            "het instrument komt na het laatste jaar in mix {mix}",
        )
        suggestion = Text(
            "Leave the cell empty for an instrument that does not enter, or lengthen the horizon.",
            "Laat de cel leeg voor een instrument dat er niet komt, of verleng de looptijd.",
        )
    else:
        what = Text(
            "the instrument enters mix {mix} before the first year",
            "het instrument komt vóór het eerste jaar in mix {mix}",
        )
        suggestion = Text(
            "Use x for an instrument that is there from the start, or set an earlier entry year on the Study sheet.",
            "Gebruik x voor een instrument dat er vanaf het begin is, of vul een eerder jaar van invoering in op het blad Studie.",
        )
    swapped = next((other for other in range(first, last + 1) if sorted(str(other)) == sorted(str(year))), None)
    return Problem(
        name="entry-outside-horizon",
        what=what.fill(mix=mix),
        found=both(str(year)),
        expected=Text("a year from {first} to {last}", "een jaar van {first} tot en met {last}").fill(
            first=first, last=last
        ),
        suggestion=suggestion if swapped is None else meant(str(swapped)),
        field="entries",
        part=mix,
    )


def period_turned_round(mix: str, first: int, last: int) -> Problem:
    """An instrument with a last year before the year in which it enters."""
    return Problem(
        name="period-turned-round",
        what=Text(
            "the instrument leaves mix {mix} before it enters", "het instrument gaat uit mix {mix} voordat het ingaat"
        ).fill(mix=mix),
        found=both(f"{first}-{last}"),
        expected=Text("a last year of {first} or later", "een laatste jaar dat {first} is of later").fill(
            first=str(first)
        ),
        suggestion=meant(both(f"{last}-{first}")),
        field="entries",
        part=mix,
    )


def last_year_before_first(mix: str, last: int, start: int) -> Problem:
    """An instrument that is in force in none of the years that are looked at."""
    return Problem(
        name="last-year-before-first",
        what=Text(
            "the instrument leaves mix {mix} before the first year of the study",
            "het instrument gaat uit mix {mix} vóór het eerste jaar van de studie",
        ).fill(mix=mix),
        found=both(str(last)),
        expected=Text("a last year of {start} or later", "een laatste jaar dat {start} is of later").fill(
            start=str(start)
        ),
        suggestion=Text(
            "Leave the cell empty for an instrument that is not in the mix.",
            "Laat de cel leeg voor een instrument dat niet in de mix zit.",
        ),
        field="entries",
        part=mix,
    )


def scope_in_no_year(years: Text, first: int, last: int) -> Problem:
    """A scope row of years in which its instrument is in force in no mix."""
    return Problem(
        name="scope-in-no-year",
        what=Text(
            "the row counts in no year: the instrument is not in force then",
            "de rij telt in geen enkel jaar: het instrument is dan niet van kracht",
        ),
        found=years,
        expected=Text("years between {first} and {last}", "jaren tussen {first} en {last}").fill(
            first=str(first), last=str(last)
        ),
        severity=Severity.NOTICE,
        field="from_year",
    )


def overruled_convention(code: str, settings: Text) -> Problem:
    """A convention of which the study's own settings leave little."""
    return Problem(
        name="overruled-convention",
        what=Text(
            "the study's own settings override its convention: {settings}",
            "eigen instellingen van de studie gaan vóór de conventie: {settings}",
        ).fill(settings=settings),
        found=quoted(code),
        suggestion=Text(
            "Clear their cells to follow the convention.", "Maak die cellen leeg om de conventie te volgen."
        ),
        severity=Severity.NOTICE,
        field="convention",
    )
