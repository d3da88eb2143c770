"""What is said about the headings, settings and cells of a sheet: one function per kind of problem."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from burden.language import Text, both
from burden.study.columns import Column, Unit
from burden.study.messages import (
    NO_TOTAL,
    NOTHING,
    meant,
    quoted,
    suggested,
)
from burden.study.problems import Problem, Severity
from burden.study.words import plain
from burden.workbook.file_messages import CALCULATE

# Headings


def missing_column(label: Text) -> Problem:
    """A needed column that is not there."""
    either = Text("{en} or {nl}", "{en} of {nl}").fill(en=quoted(label.en), nl=quoted(label.nl))
    return Problem(
        name="missing-column",
        what=Text("the column {label} is missing", "de kolom {label} ontbreekt").fill(label=quoted(label)),
        expected=Text("a heading {forms} in row 1", "een kolomkop {forms} in rij 1").fill(
            forms=quoted(label) if len(set(label.forms)) == 1 else either
        ),
    )


def near_miss_heading(found: str, label: Text) -> Problem:
    """A heading that almost is a known one."""
    return Problem(
        name="near-miss-column",
        what=Text("unknown column", "onbekende kolom"),
        found=quoted(found),
        expected=quoted(label),
        suggestion=meant(quoted(label)),
    )


def decorated_heading(found: str, label: Text, form: str, column: Column) -> Problem:
    """A heading that is a known one with a unit or remark, of which nobody can tell what it changes.

    Args:
        found: the heading.
        label: the known one.
        form: that in the language of the heading, as `plain` gives it.
        column: what is known of it.
    """
    word = quoted(_in_form(label, form))
    return replace(
        near_miss_heading(found, label),
        expected=_with_unit(word, column),
        suggestion=Text(
            "Did you mean {word}? Then type just that; give a column of your own a different name.",
            "Bedoelt u {word}? Typ dan alleen dat; geef een eigen kolom een andere naam.",
        ).fill(word=word),
    )


def _in_form(label: Text, form: str) -> Text:
    """A label in the language of a form of it; in both where they have the same form."""
    forms = [text for text in label.forms if plain(text) == form]
    return both(forms[0]) if len(forms) == 1 else label


def _with_unit(word: Text, column: Column) -> Text:
    """A heading with how its shares are written, which people type as percentages."""
    if column.unit not in (Unit.SHARE, Unit.CHANGE):
        return word
    return Text("{word}: {unit}", "{word}: {unit}").fill(word=word, unit=column.unit.label)


def double_heading(found: str, other: str) -> Problem:
    """Two headings for one column."""
    return Problem(
        name="double-column",
        what=Text("two columns have the same meaning", "twee kolommen hebben dezelfde betekenis"),
        found=Text("{found}, also in {other}", "{found}, ook in {other}").fill(found=quoted(found), other=other),
        expected=Text("one of them", "één ervan"),
    )


def range_without_centre(label: Text, part: Text) -> Problem:
    """A low or high column without the column it belongs to."""
    return Problem(
        name="missing-column",
        what=Text(
            "there is a column {label} {part} but no column {label}",
            "er is een kolom {label} {part}, maar geen kolom {label}",
        ).fill(label=label, part=part),
        expected=Text("a heading {label} in row 1", "een kolomkop {label} in rij 1").fill(label=quoted(label)),
    )


def own_columns(headings: str) -> Problem:
    """Columns the study does not know."""
    return Problem(
        name="own-columns",
        what=Text(
            "columns of your own are kept but not used: {headings}",
            "eigen kolommen worden bewaard maar niet gebruikt: {headings}",
        ).fill(headings=headings),
        severity=Severity.NOTICE,
    )


def unread_columns(headings: str) -> Problem:
    """Columns beside the settings; there is no place to keep them."""
    return Problem(
        name="own-columns",
        what=Text(
            "columns of your own beside the settings are not used: {headings}",
            "eigen kolommen naast de instellingen worden niet gebruikt: {headings}",
        ).fill(headings=headings),
        severity=Severity.NOTICE,
    )


def no_heading() -> Problem:
    """Cells with content below no heading."""
    return Problem(
        name="no-heading",
        what=Text(
            "there is content in a column without a heading; it is not read",
            "er staat iets in een kolom zonder kop; dat wordt niet gelezen",
        ),
        severity=Severity.NOTICE,
    )


def not_a_mix(found: str, known: Iterable[str], named: str | None = None) -> Problem:
    """A column of the composition that is no mix; `named` is the one that stands in the heading with something else."""
    return Problem(
        name="not-a-mix",
        what=Text("this column is not a mix", "deze kolom is geen mix"),
        found=quoted(found),
        expected=Text("a code from the Mixes sheet", "een code van het blad Mixen"),
        suggestion=suggested(found, known) if named is None else meant(quoted(named)),
    )


# Settings


def near_miss_setting(found: str, label: Text) -> Problem:
    """A setting whose name almost is a known one."""
    return Problem(
        name="near-miss-setting",
        what=Text("unknown setting", "onbekende instelling"),
        found=quoted(found),
        expected=quoted(label),
        suggestion=meant(quoted(label)),
    )


def decorated_setting(found: str, label: Text, form: str, column: Column) -> Problem:
    """The name of a setting with a unit or remark; the arguments are those of `decorated_heading`."""
    word = quoted(_in_form(label, form))
    return replace(
        near_miss_setting(found, label),
        expected=_with_unit(word, column),
        suggestion=Text(
            "Did you mean {word}? Then type just that; give a setting of your own a different name.",
            "Bedoelt u {word}? Typ dan alleen dat; geef een eigen instelling een andere naam.",
        ).fill(word=word),
    )


def double_setting(found: str, row: int) -> Problem:
    """A setting that stands on two rows."""
    return Problem(
        name="double-setting",
        what=Text("this setting occurs twice", "deze instelling staat er twee keer"),
        found=Text("{found}, also on row {row}", "{found}, ook op rij {row}").fill(found=quoted(found), row=row),
        expected=Text("every setting once", "elke instelling één keer"),
    )


def own_settings(names: str) -> Problem:
    """Settings the study does not know."""
    return Problem(
        name="own-settings",
        what=Text(
            "settings of your own are kept but not used: {names}",
            "eigen instellingen worden bewaard maar niet gebruikt: {names}",
        ).fill(names=names),
        severity=Severity.NOTICE,
    )


def setting_without_name(label: Text, found: object) -> Problem:
    """A value of which nobody knows what setting it is of."""
    return Problem(
        name="missing-value",
        what=Text("{label} is empty", "{label} is leeg").fill(label=label),
        found=Text("the value {found} without a name", "de waarde {found} zonder naam").fill(found=quoted(found)),
        expected=Text("the name of a setting", "de naam van een instelling"),
    )


def missing_setting(label: Text) -> Problem:
    """A needed setting without a row."""
    return Problem(
        name="missing-setting",
        what=Text("the setting {label} is missing", "de instelling {label} ontbreekt").fill(label=quoted(label)),
        found=NOTHING,
        expected=Text("a row {label} with a value", "een rij {label} met een waarde").fill(label=quoted(label)),
    )


# Cells

_OF_ANY_VALUE = frozenset(
    [
        "number-as-text",
        "not-a-number",
        "date-for-number",
        "time-for-number",
        "not-finite",
        "unreadable-date",
        "out-of-bounds",
        "not-a-whole-number",
        "not-a-text",
        "missing-value",
        "formula-without-value",
        "error-value",
    ]
)
"""The problems that are one and the same for a column, whatever stands in its cells."""


def kind_in_column(problem: Problem) -> tuple[object, ...]:
    """What the problems of one column have in common that are told as one."""
    found = None if problem.name in _OF_ANY_VALUE else problem.found
    return problem.name, problem.severity, problem.what, found


def in_many_cells(problem: Problem, count: int, cells: str) -> Problem:
    """The first of many problems that are the same, for all of them."""
    found = problem.found
    if found is not None and problem.name in _OF_ANY_VALUE:
        found = Text("{found} in the first of them", "{found} in de eerste").fill(found=found)
    suggestion = problem.suggestion
    if problem.name == "number-as-text":
        suggestion = Text(
            "To turn them into numbers, select the column in Excel and choose Data, Text to Columns, Finish.",
            "Maak er zo getallen van: selecteer de kolom in Excel en kies Gegevens, Tekst naar kolommen, Voltooien.",
        )
    return replace(
        problem,
        what=Text("{what}, in {count} cells ({cells})", "{what}, in {count} cellen ({cells})").fill(
            what=problem.what, count=count, cells=cells
        ),
        found=found,
        suggestion=suggestion,
    )


def formula_without_value(label: Text) -> Problem:
    """A formula that was never calculated."""
    return Problem(
        name="formula-without-value",
        what=Text(
            "{label} contains a formula without a calculated value", "{label} bevat een formule zonder berekende waarde"
        ).fill(label=label),
        found=Text("a formula", "een formule"),
        expected=Text(
            "a value, or a formula that Excel has calculated", "een waarde, of een formule die Excel heeft uitgerekend"
        ),
        suggestion=CALCULATE,
    )


def error_value(label: Text, found: str) -> Problem:
    """An Excel error value."""
    return Problem(
        name="error-value",
        what=Text("{label} contains an Excel error", "{label} bevat een Excel-fout").fill(label=label),
        found=both(found),
        expected=Text("a value", "een waarde"),
        suggestion=Text("Repair the formula, or type the value.", "Herstel de formule, of typ de waarde."),
    )


def merged_cells(label: Text, span: str) -> Problem:
    """Cells that were merged, so that all but one are empty."""
    return Problem(
        name="merged-cells",
        what=Text("there are merged cells in {label}", "er zijn samengevoegde cellen bij {label}").fill(label=label),
        found=both(span),
        expected=Text("a value of its own in every cell", "een eigen waarde in elke cel"),
        suggestion=Text("Unmerge them and fill in each cell.", "Maak de samenvoeging ongedaan en vul elke cel in."),
    )


def totals_row() -> Problem:
    """The row that Excel itself keeps as the totals of a table."""
    return Problem(
        name="total-row",
        what=Text(
            "this is the total row that Excel adds to the table", "dit is de totaalrij die Excel aan de tabel toevoegt"
        ),
        expected=NO_TOTAL,
        suggestion=Text(
            "Switch the total row off (Table Design), or delete it.",
            "Zet de totaalrij uit (Tabelontwerp), of verwijder de rij.",
        ),
    )


def too_many_to_list() -> Problem:
    """More cells of one kind than are looked at, so that those after them are not known."""
    return Problem(
        name="too-many-cells",
        what=Text(
            "this sheet has too many cells without a usable value to name them all",
            "dit blad heeft te veel cellen zonder bruikbare waarde om ze allemaal te noemen",
        ),
        found=Text("this is the last one that was looked at", "dit is de laatste die is bekeken"),
        expected=Text("values", "waarden"),
        suggestion=CALCULATE,
    )
