"""What is said of rows that are no record, that stand there twice, or whose words and figures look like a slip."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date

from burden.language import Text, both
from burden.study.columns import Column
from burden.study.messages import NO_TOTAL, REMOVE_TOTAL, SHARE_MEANT, figure_shown, meant, quoted, shown
from burden.study.problems import Problem, Severity


def called_total(field: str | None, found: object) -> Problem:
    """A row that is called a total or average."""
    return Problem(
        name="total-row",
        what=Text(
            "this row is a total or average of other rows and would be counted twice",
            "deze rij is een totaal of gemiddelde van andere rijen en zou dubbel meetellen",
        ),
        found=quoted(found),
        expected=NO_TOTAL,
        suggestion=REMOVE_TOTAL,
        field=field,
    )


def sum_of_rows(field: str, figure: float, rows: Sequence[int]) -> Problem:
    """A row whose figure is the sum of other rows."""
    return _figure_of_rows(
        field, figure, rows, Text("this figure is the sum of other rows", "dit cijfer is de som van andere rijen")
    )


def mean_of_rows(field: str, figure: float, rows: Sequence[int]) -> Problem:
    """A row whose figure is the average of other rows."""
    return _figure_of_rows(
        field,
        figure,
        rows,
        Text("this figure is the average of other rows", "dit cijfer is het gemiddelde van andere rijen"),
    )


def _figure_of_rows(field: str, figure: float, rows: Sequence[int], what: Text) -> Problem:
    suggestion = Text(
        "Remove the row if it is their total.",
        "Verwijder de rij als die er het totaal van is.",
    )
    if field == "firms":
        suggestion = Text(
            "Remove the row if it is a total. If it is a category of its own, name its code on the Scope sheet.",
            "Verwijder de rij als het een totaal is. Is het een aparte categorie, noem de code dan op het blad Reikwijdte.",
        )
    return Problem(
        name="total-row",
        what=what,
        found=both("{figure} ({rows})").fill(figure=shown(figure), rows=rows_named(rows)),
        expected=NO_TOTAL,
        suggestion=suggestion,
        field=field,
    )


def rows_named(rows: Sequence[int]) -> Text:
    """Some rows of a sheet, named by the first and the last where they follow each other."""
    numbers = [str(row) if row > 0 else "?" for row in rows]
    if len(rows) > 2 and rows[-1] - rows[0] == len(rows) - 1:
        return Text("rows {first} to {last}", "rijen {first} tot en met {last}").fill(
            first=numbers[0], last=numbers[-1]
        )
    listed = numbers if len(numbers) <= 6 else [*numbers[:4], "…", numbers[-1]]
    return Text("rows {rows}", "rijen {rows}").fill(rows=", ".join(listed))


def interaction_twice(acts_on: str, together_with: str, first_row: int | None) -> Problem:
    """Two rows of Interactions with the same codes that reach the same firms."""
    return Problem(
        name="interaction-twice",
        what=Text(
            "two rows with these codes are about the same firms; the change would count twice",
            "twee rijen met deze codes gaan over dezelfde bedrijven; de verandering zou dubbel tellen",
        ),
        found=Text("'{acts_on}' with '{other}', also on row {row}", "'{acts_on}' met '{other}', ook op rij {row}").fill(
            acts_on=acts_on, other=together_with, row=first_row or "?"
        ),
        expected=Text(
            "one row, or categories that do not overlap", "één rij, of categorieën die elkaar niet overlappen"
        ),
        field="acts_on",
    )


def interaction_beside(acts_on: str, wider: str, together_with: str, row: int | None) -> Problem:
    """An interaction on a part of what another one, with the same instrument, is on as a whole."""
    return Problem(
        name="interaction-beside",
        what=Text(
            "another row covers all of '{wider}', which this is part of; both count",
            "een andere rij gaat over heel '{wider}', waar dit deel van uitmaakt; beide tellen mee",
        ).fill(wider=wider),
        found=Text("'{acts_on}' with '{other}', beside row {row}", "'{acts_on}' met '{other}', naast rij {row}").fill(
            acts_on=acts_on, other=together_with, row=row or "?"
        ),
        suggestion=Text(
            "Remove one of them if the change should count only once.",
            "Verwijder een van beide als de verandering maar één keer moet meetellen.",
        ),
        severity=Severity.NOTICE,
        field="acts_on",
    )


def identical_row(first_row: int | None, *, but_for_code: bool) -> Problem:
    """A row that says the same as another."""
    what = Text("this row says the same as row {row}", "deze rij zegt hetzelfde als rij {row}")
    if but_for_code:
        what = Text(
            "this row says the same as row {row}, under another code; both count",
            "deze rij zegt hetzelfde als rij {row}, onder een andere code; beide tellen mee",
        )
    return Problem(
        name="identical-row",
        what=what.fill(row=first_row or "?"),
        suggestion=Text("Remove it if it was pasted twice.", "Verwijder de rij als die dubbel is geplakt."),
        severity=Severity.NOTICE,
        field="code" if but_for_code else None,
    )


def spelt_differently(field: str, found: str, right: str, rows: Sequence[int | None], right_row: int | None) -> Problem:
    """A word that looks the same as another one, but is not."""
    return Problem(
        name="spelt-differently",
        what=Text(
            "this word is written differently elsewhere; the two do not count as the same",
            "dit woord is elders anders geschreven; de twee gelden niet als hetzelfde",
        ),
        found=_on_rows(found, rows),
        expected=Text("'{word}', as on row {row}", "'{word}', zoals op rij {row}").fill(
            word=right, row=right_row or "?"
        ),
        suggestion=_other_script(found, right),
        field=field,
    )


def _other_script(found: str, right: str) -> Text | None:
    """Which letter is of another script, where that is the difference."""
    for sign, other in zip(found, right, strict=False):
        if sign.isalpha() and not sign.isascii() and sign.casefold() != other.casefold():
            name = unicodedata.name(sign, "").title()
            return Text(
                "The letter {letter} is a different one: {name}.", "De letter {letter} is een andere: {name}."
            ).fill(letter=sign, name=name)
    return None


def nearly_the_same(field: str, found: str, right: str, rows: Sequence[int | None], right_row: int | None) -> Problem:
    """A word that differs by a slip from another one."""
    return Problem(
        name="nearly-the-same",
        what=Text(
            "this word is nearly the same as another; the two count as different",
            "dit woord is bijna hetzelfde als een ander; de twee gelden als verschillend",
        ),
        found=_on_rows(found, rows),
        suggestion=Text("Did you mean '{word}', as on row {row}?", "Bedoelt u '{word}', zoals op rij {row}?").fill(
            word=right, row=right_row
        )
        if right_row
        else meant(quoted(right)),
        severity=Severity.NOTICE,
        field=field,
    )


def _on_rows(found: str, rows: Sequence[int | None]) -> Text:
    if len(rows) < 2:
        return quoted(found)
    return Text("{word} ({rows})", "{word} ({rows})").fill(
        word=quoted(found), rows=rows_named([row or 0 for row in rows])
    )


def date_for_word(field: str, found: str, day: date) -> Problem:
    """A date where a word such as 2-9 was probably meant."""
    forms = [f"{day.day}-{day.month}", f"{day.month}-{day.day}"]
    if day.day == 1:
        forms.append(f"{day.month}-{day.year % 100}")
    return Problem(
        name="date-for-word",
        what=Text(
            "this is a date, or the number of one; Excel turns entries such as 2-9 into dates",
            "dit is een datum, of het getal van een datum; Excel maakt datums van invoer als 2-9",
        ),
        found=quoted(found),
        suggestion=Text(
            "Did you mean {forms}? Format the cell as Text and type it again.",
            "Bedoelt u {forms}? Geef de cel de opmaak Tekst en typ het opnieuw.",
        ).fill(forms=Text(" or ".join(dict.fromkeys(forms)), " of ".join(dict.fromkeys(forms)))),
        severity=Severity.NOTICE,
        field=field,
    )


def code_no_selector_names(found: str) -> Problem:
    """A category code that means something else in a selector."""
    return Problem(
        name="word-of-the-tool",
        what=Text(
            "in a column of categories this code means something else, so that no row can refer to it",
            "in een kolom met categorieën betekent deze code iets anders, zodat geen rij ernaar kan verwijzen",
        ),
        found=quoted(found),
        expected=Text(
            "a code with a letter or digit, without a comma, & or colon, and not 'all'",
            "een code met een letter of cijfer, zonder komma, & of dubbelepunt, en niet 'alle'",
        ),
        field="code",
    )


def mix_called_as_a_heading(found: str) -> Problem:
    """A mix whose column in the composition would be taken for another one."""
    return Problem(
        name="word-of-the-tool",
        what=Text(
            "a mix cannot have this code: on the Composition sheet it is the heading of another column",
            "een mix kan deze code niet hebben: op het blad Samenstelling is dat de kop van een andere kolom",
        ),
        found=quoted(found),
        expected=Text("another code", "een andere code"),
        field="code",
    )


def source_key_in_parts(found: str) -> Problem:
    """A key that is read as several keys where it is used."""
    return Problem(
        name="word-of-the-tool",
        what=Text(
            "no row can refer to this source: a semicolon separates two sources",
            "geen rij kan naar deze bron verwijzen: een puntkomma scheidt twee bronnen",
        ),
        found=quoted(found),
        expected=Text("a key without a semicolon", "een sleutel zonder puntkomma"),
        field="key",
    )


def mix_without_column(found: str) -> Problem:
    """A mix that the composition has no column for."""
    return Problem(
        name="mix-without-column",
        what=Text(
            "the mix has no column on the Composition sheet", "de mix heeft geen kolom op het blad Samenstelling"
        ),
        found=quoted(found),
        expected=Text(
            "a column with this code as its heading (empty for a mix without instruments)",
            "een kolom met deze code als kop (leeg voor een mix zonder instrumenten)",
        ),
        table="mixes",
        field="code",
    )


def surprising_figure(column: Column, field: str, part: str | None, figure: float, rows: int) -> Problem:
    """A figure outside what is usual in its column; told once, with how many rows have such a figure."""
    assert column.usual is not None
    low, high = column.usual
    found = figure_shown(column, figure)
    if rows > 1:
        found = Text("{figure} (on {rows} rows)", "{figure} (op {rows} rijen)").fill(figure=found, rows=rows)
    percent = float(f"{figure * 100:.6g}")
    suggestion = SHARE_MEANT.fill(share=float(f"{figure / 100:.6g}"), value=figure)
    if field == "business_as_usual":
        suggestion = Text(
            "Then the rules would cause hardly any burden. Did you fill in the share that is burden?",
            "Dan veroorzaken de regels bijna geen regeldruk. Hebt u het aandeel ingevuld dat wél regeldruk is?",
        )
    return Problem(
        name="surprising-figure",
        what=Text("{label} is unusual: {percent}%", "{label} is opvallend: {percent}%").fill(
            label=column.label, percent=percent
        ),
        found=found,
        expected=Text("usually from {low} to {high}", "meestal van {low} tot en met {high}").fill(low=low, high=high),
        suggestion=suggestion,
        severity=Severity.NOTICE,
        field=field,
        part=part,
    )
