"""What is said about problems in the content of a study: one function per kind of problem.

Every message says what is wrong, what was found and what was expected, and suggests what was probably meant where that can be seen.
"""

from __future__ import annotations

from collections.abc import Iterable

from burden.language import Text, both
from burden.study.columns import Column, Unit
from burden.study.odd_signs import odd_sign
from burden.study.problems import Problem
from burden.study.words import nearest

NOTHING = Text("an empty cell", "een lege cel")
SHARE_MEANT = Text("Did you mean {share} ({value}%)?", "Bedoelt u {share} ({value}%)?")
UNKNOWN_WORD = Text("unknown word in {label}", "onbekend woord bij {label}")
DID_YOU_MEAN = Text("Did you mean {word}?", "Bedoelt u {word}?")
NO_TOTAL = Text("rows that are not totals", "rijen die geen totaal zijn")
REMOVE_TOTAL = Text(
    "Remove the row; the program adds up by itself. If the row is not a total, give it another name.",
    "Verwijder de rij; het programma telt zelf op. Is de rij geen totaal, geef die dan een andere naam.",
)
QUOTED = Text("'{value}'", "'{value}'")
LONGEST_QUOTE = 80
LARGEST_WRITTEN_OUT = 1e15


def quoted(value: object) -> Text:
    """What stands in a cell, in quotation marks: on one line, and not more of it than is needed to find it."""
    text = QUOTED.fill(value=shown(value))
    odd = odd_sign(value) if isinstance(value, str) else None
    return text if odd is None else Text("{text} ({odd})", "{text} ({odd})").fill(text=text, odd=odd)


def shown(value: object) -> object:
    """What stands in a cell, as a message can show it."""
    if isinstance(value, bool):
        return Text("TRUE", "WAAR") if value else Text("FALSE", "ONWAAR")
    if isinstance(value, int | float):
        return repr(float(value)) if abs(value) >= LARGEST_WRITTEN_OUT else value
    if isinstance(value, Text):
        return value.each(_on_one_line)
    return _on_one_line(str(value))


def _on_one_line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_QUOTE else f"{line[: LONGEST_QUOTE - 1]}…"


def meant(word: object) -> Text:
    """The question whether something else was meant."""
    return DID_YOU_MEAN.fill(word=word)


def suggested(found: str, known: Iterable[str]) -> Text | None:
    """The question whether the nearest known word was meant, where one is near."""
    word = nearest(found, known, cutoff=0.6)
    return meant(quoted(word)) if word is not None else None


# Within a row


def number_wanted(column: Column) -> Text:
    """What a cell of a column of figures should hold."""
    if column.unit is Unit.YEAR:
        return a_year(column.minimum, column.maximum)
    wanted = Text("a number", "een getal")
    if column.unit is not Unit.NONE:
        wanted = Text("a number: {unit}", "een getal: {unit}").fill(unit=column.unit.label)
    if column.bounds is not None:
        wanted = Text("{wanted}, {bounds}", "{wanted}, {bounds}").fill(wanted=wanted, bounds=column.bounds)
    return wanted


def a_year(first: float | None, last: float | None) -> Text:
    """A year, written without the separators of other figures."""
    if first is None or last is None:
        return Text("a year", "een jaartal")
    return Text("a year from {first} to {last}", "een jaartal van {first} tot en met {last}").fill(
        first=f"{first:.0f}", last=f"{last:.0f}"
    )


def figure_shown(column: Column, value: float) -> Text:
    """A figure as people write it: years without separators."""
    if column.unit is Unit.YEAR and abs(value) < LARGEST_WRITTEN_OUT:
        written = f"{value:.10g}"
        return Text(written, written.replace(".", ","))
    return both("{value}").fill(value=shown(value))


def out_of_bounds(column: Column, field: str, part: str | None, value: float) -> Problem:
    """A figure outside the bounds of its column."""
    suggestion = None
    if column.unit in (Unit.SHARE, Unit.CHANGE) and abs(value) >= 1 and column.allows(value / 100):
        suggestion = SHARE_MEANT.fill(share=float(f"{value / 100:.12g}"), value=value)
    elif column.unit is Unit.YEARS and column.above == value == 0:
        suggestion = Text(
            "Leave the cell empty for an investment that is never made again.",
            "Laat de cel leeg voor een investering die nooit opnieuw wordt gedaan.",
        )
    elif column.minimum == 0 and value < 0:
        suggestion = Text(
            "Only hours, external costs and investments may be negative (a relief).",
            "Alleen uren, externe kosten en investeringen mogen negatief zijn (een verlichting).",
        )
    expected = number_wanted(column)
    if abs(value) > column.unit.largest:
        # The bounds of the column, if it has any, leave this figure; no firm, hour or euro does.
        expected = Text("{wanted}; at most {largest}", "{wanted}; hoogstens {largest}").fill(
            wanted=expected, largest=column.unit.largest
        )
    return Problem(
        name="out-of-bounds",
        what=Text("{label} is out of bounds", "{label} valt buiten de grenzen").fill(label=column.label),
        found=figure_shown(column, value),
        expected=expected,
        suggestion=suggestion,
        field=field,
        part=part,
    )


def not_in_order(label: Text, field: str, part: str, value: float, central: float) -> Problem:
    """A low value above the central one, or a high value below it."""
    if part == "low":
        what = Text("{label} low is above the central value", "{label} laag ligt boven de centrale waarde")
        expected = Text("at most {central}", "hoogstens {central}")
    else:
        what = Text("{label} high is below the central value", "{label} hoog ligt onder de centrale waarde")
        expected = Text("{central} or more", "{central} of meer")
    return Problem(
        name="not-in-order",
        what=what.fill(label=label),
        found=both("{value}").fill(value=shown(value)),
        expected=expected.fill(central=shown(central)),
        field=field,
        part=part,
    )


def benchmark_not_in_order(low: float, high: float) -> Problem:
    """A benchmark whose low value is above its high one."""
    return Problem(
        name="not-in-order",
        what=Text("low is above high", "laag ligt boven hoog"),
        found=both("{low}").fill(low=shown(low)),
        expected=Text("at most {high}", "hoogstens {high}").fill(high=shown(high)),
        field="low",
    )


MIX_OR_INSTRUMENT = Text("the code of a mix, or of an instrument", "de code van een mix, of van een instrument")


def not_a_pair(found: str) -> Problem:
    """Instruments that are to count together, but are more than two, or the same one twice."""
    return Problem(
        name="not-a-pair",
        what=Text("these are not two different instruments", "dit zijn geen twee verschillende instrumenten"),
        found=quoted(found),
        expected=Text(
            "one instrument, or two different ones with a + between them",
            "één instrument, of twee verschillende met een + ertussen",
        ),
        field="instrument",
    )


def hours_without_tariff() -> Problem:
    """Hours that nobody can price."""
    return Problem(
        name="hours-without-tariff",
        what=Text("there are hours but no tariff", "er staan uren, maar geen uurtarief"),
        found=NOTHING,
        expected=Text("the code of a tariff", "de code van een uurtarief"),
        field="tariff",
    )


def hours_and_minutes(hours: float, minutes: float) -> Problem:
    """The same time filled in twice, or two times of which nobody knows which counts."""
    return Problem(
        name="hours-and-minutes",
        what=Text("both hours and minutes are filled in", "er zijn zowel uren als minuten ingevuld"),
        found=Text("{hours} (hours) and {minutes} (minutes)", "{hours} (uren) en {minutes} (minuten)").fill(
            hours=hours, minutes=minutes
        ),
        expected=Text("one of the two", "een van beide"),
        field="minutes",
    )


def structural_without_frequency() -> Problem:
    """A yearly activity of which nobody knows how often it is done."""
    return Problem(
        name="structural-without-frequency",
        what=Text("a structural activity has no frequency", "een structurele handeling heeft geen frequentie"),
        found=NOTHING,
        expected=Text("a number of times per year, for instance 1", "een aantal keer per jaar, bijvoorbeeld 1"),
        field="frequency",
    )


def first_year_of_one_off(multiple: float) -> Problem:
    """A first year of an activity that is done once, for which there is no later year."""
    return Problem(
        name="first-year-of-one-off",
        what=Text(
            "a one-off activity has a first year that differs from later ones",
            "een eenmalige handeling heeft een eerste jaar dat afwijkt van latere",
        ),
        found=quoted(multiple),
        expected=Text("an empty cell, or a structural activity", "een lege cel, of een structurele handeling"),
        field="first_year",
    )


def until_before_from(first: int, last: int) -> Problem:
    """A scope row that ends before it begins."""
    return Problem(
        name="until-before-from",
        what=Text("the row ends before it begins", "de rij eindigt voordat zij begint"),
        found=Text("from {first} until {last}", "vanaf {first} tot en met {last}").fill(
            first=str(first), last=str(last)
        ),
        expected=Text("a last year of {first} or later", "een laatste jaar dat {first} is of later").fill(
            first=str(first)
        ),
        field="until_year",
    )


LEAVE_EMPTY = Text("Leave it empty?", "Leeg laten?")


def neither_x_nor_year(mix: str, found: object, suggestion: Text | None = None) -> Problem:
    """A cell of the composition that is neither blank, x nor a year."""
    return Problem(
        name="neither-x-nor-year",
        what=Text(
            "the cell for mix {mix} is not empty, x or a year",
            "de cel voor mix {mix} is niet leeg en bevat geen x of jaartal",
        ).fill(mix=mix),
        found=quoted(found),
        expected=Text(
            "nothing, x, a year such as 2027, or years such as 2027-2030 or until 2030",
            "niets, x, een jaartal zoals 2027, of jaren zoals 2027-2030 of t/m 2030",
        ),
        suggestion=suggestion,
        field="entries",
        part=mix,
    )


def unknown_convention(column: Column, found: str, known: Iterable[str]) -> Problem:
    """A convention that is not in the table of conventions."""
    codes = list(known)
    return Problem(
        name="unknown-word",
        what=UNKNOWN_WORD.fill(label=column.label),
        found=quoted(found),
        expected=Text("empty, or one of: {codes}", "leeg, of een van: {codes}").fill(codes=", ".join(codes)),
        suggestion=suggested(found, codes),
        field="convention",
    )
