"""What is said of a value that its column cannot hold: one function per kind of problem."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from burden.language import Text, both, joined
from burden.study.columns import Column, Unit
from burden.study.messages import NOTHING, UNKNOWN_WORD, figure_shown, meant, number_wanted, quoted, shown
from burden.study.numerals import numbers_in
from burden.study.problems import Problem
from burden.study.words import Word, nearest

_DAYS_TO_1904 = 1_462
_IN_A_DAY = {Unit.HOURS: 24, Unit.MINUTES: 24 * 60}
_LAST_SERIAL = 20_000.0  # in 1954: a later date was typed as a date, an earlier one is a number that is shown as a date


def missing_value(label: Text, expected: Text) -> Problem:
    """A cell that must be filled and is empty."""
    return Problem(
        name="missing-value",
        what=Text("{label} is empty", "{label} is leeg").fill(label=label),
        found=NOTHING,
        expected=expected,
    )


def unreadable(label: Text, kind: str) -> Problem:
    """A cell whose stored value is none: a number that is NaN, infinite, empty or damaged, or a date that is none.

    Args:
        label: what the cell is called.
        kind: `d` for a date; a number otherwise.
    """
    if kind == "d":
        return Problem(
            name="unreadable-date",
            what=Text("{label} is not a readable date", "{label} is geen leesbare datum").fill(label=label),
            found=Text("an impossible or damaged date", "een onmogelijke of beschadigde datum"),
            expected=Text("a value", "een waarde"),
            suggestion=Text(
                "If it is a number, format the cell as Number; otherwise type it again.",
                "Is het een getal, geef de cel dan de opmaak Getal; typ het anders opnieuw.",
            ),
        )
    return Problem(
        name="not-finite",
        what=Text("{label} is not an ordinary number", "{label} is geen gewoon getal").fill(label=label),
        found=Text("not a number (NaN) or infinity", "geen getal (NaN) of oneindig"),
        expected=Text("a number", "een getal"),
        suggestion=Text("Type the value again.", "Typ de waarde opnieuw."),
    )


def wrong_number(column: Column, found: object) -> Problem:
    """Something else where a number belongs: a text, a date, a time or a yes/no."""
    wanted = number_wanted(column)
    if isinstance(found, str):
        return _text_for_number(column, found)
    if isinstance(found, time | timedelta):
        return Problem(
            name="time-for-number",
            what=_no_number(column),
            found=Text("the time {found}", "de tijd {found}").fill(found=str(found)),
            expected=wanted,
            suggestion=_number_of_time(column, found),
        )
    if isinstance(found, date):
        day = found.date() if isinstance(found, datetime) else found
        most = column.maximum if column.unit is Unit.YEAR else _LAST_SERIAL
        return Problem(
            name="date-for-number",
            what=Text("{label} is a date", "{label} is een datum").fill(label=column.label),
            found=Text("the date {day}", "de datum {day}").fill(day=day.isoformat()),
            expected=wanted,
            suggestion=number_in_date(found, column.minimum, most)
            or (
                meant(both(str(day.year)))
                if column.unit is Unit.YEAR
                else Text(
                    "Excel turns entries such as 1-2 into dates; format the cell as Number and type it again.",
                    "Excel maakt datums van invoer als 1-2; geef de cel de opmaak Getal en typ het opnieuw.",
                )
            ),
        )
    return Problem(
        name="not-a-number", what=_no_number(column), found=both("{found}").fill(found=shown(found)), expected=wanted
    )


def _number_of_time(column: Column, found: time | timedelta) -> Text | None:
    """What a time was probably meant to be: so many hours or minutes, or the year that a cell shows as days."""
    if column.unit in _IN_A_DAY:
        return meant(both("{time}").fill(time=float(f"{_IN_A_DAY[column.unit] * _days(found):.6g}")))
    return number_in_date(found, column.minimum, column.maximum) if column.unit is Unit.YEAR else None


def number_in_date(found: date | timedelta | time, least: float | None, most: float | None) -> Text | None:
    """The number that a cell with the format of a date or time holds, where that lies between two others.

    Excel counts days from 1900, on old Apple computers from 1904.
    """
    days = _days(found)
    for number in (days, days - _DAYS_TO_1904):
        if (0 if least is None else least) <= number <= (0 if most is None else most):
            written = f"{number:.10g}"
            return Text(
                "Did you mean {number}? Then format the cell as Number.",
                "Bedoelt u {number}? Geef de cel dan de opmaak Getal.",
            ).fill(number=Text(written, written.replace(".", ",")))
    return None


def _days(found: date | timedelta | time) -> float:
    from openpyxl.utils.datetime import to_excel  # takes its time to import

    days: Any = to_excel(found)  # type: ignore[no-untyped-call]
    return float(days)


def _text_for_number(column: Column, found: str) -> Problem:
    numbers = [figure_shown(column, number) for number in numbers_in(found)]
    text = Text("the text {found}", "de tekst {found}").fill(found=quoted(found))
    if not numbers:
        return Problem(name="not-a-number", what=_no_number(column), found=text, expected=number_wanted(column))
    either = Text("{first} or {last}", "{first} of {last}").fill(first=numbers[0], last=numbers[-1])
    return Problem(
        name="number-as-text",
        what=Text("{label} is a number typed as text", "{label} is een getal dat als tekst is getypt").fill(
            label=column.label
        ),
        found=text,
        expected=number_wanted(column),
        suggestion=Text("Did you mean the number {number}?", "Bedoelt u het getal {number}?").fill(
            number=numbers[0] if len(numbers) == 1 else either
        ),
    )


def _no_number(column: Column) -> Text:
    return Text("{label} is not a number", "{label} is geen getal").fill(label=column.label)


def not_a_whole_number(column: Column, found: float) -> Problem:
    """A number with decimals where only whole ones have a meaning."""
    return Problem(
        name="not-a-whole-number",
        what=Text("{label} is not a whole number", "{label} is geen heel getal").fill(label=column.label),
        found=figure_shown(column, found),
        expected=Text("{wanted}, without decimals", "{wanted}, zonder decimalen").fill(wanted=number_wanted(column)),
    )


def unknown_word(column: Column, found: object, words: Iterable[Word | Text]) -> Problem:
    """A word that is not in the closed list of its column."""
    labels = [word.label if isinstance(word, Word) else word for word in words]
    near = nearest(str(found), [form for label in labels for form in label.forms])
    near_label = next((label for label in labels if near in label.forms), None)
    return Problem(
        name="unknown-word",
        what=UNKNOWN_WORD.fill(label=column.label),
        found=quoted(found),
        expected=one_of(labels),
        suggestion=meant(quoted(near_label)) if near_label is not None else None,
    )


def one_of(labels: Iterable[Text]) -> Text:
    """A closed list in words."""
    listed = list(labels)
    return Text("one of: {words}", "een van: {words}").fill(words=joined(listed, ", "))


def not_a_text(column: Column, found: object) -> Problem:
    """Something else where a text or code belongs."""
    return Problem(
        name="not-a-text",
        what=Text("{label} is not text", "{label} is geen tekst").fill(label=column.label),
        found=both("{found}").fill(found=shown(found)),
        expected=Text("text", "tekst"),
    )


def not_a_day(column: Column, found: object) -> Problem:
    """Something else where a day belongs, or a text that may mean several days."""
    return Problem(
        name="not-a-date",
        what=Text("{label} is not a date", "{label} is geen datum").fill(label=column.label),
        found=quoted(found),
        expected=Text("a date, such as 2026-11-30 or 30-11-2026", "een datum, zoals 30-11-2026 of 2026-11-30"),
    )
