"""What is said of rows that are no record, that stand there twice, or whose words and figures look like a slip."""

from __future__ import annotations

from collections.abc import Sequence

from burden.language import Text, both
from burden.study.messages import REMOVE_TOTAL, quoted, shown
from burden.study.problems import Problem


def called_total(field: str | None, found: object) -> Problem:
    """A row that is called a total or average."""
    return Problem(
        name="total-row",
        what=Text(
            "this row is a total or average of other rows and would count a second time",
            "deze rij is een totaal of gemiddelde van andere rijen en zou dubbel meetellen",
        ),
        found=quoted(found),
        expected=Text("rows that are no total", "rijen die geen totaal zijn"),
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
            "Remove the row if it is a total. If it is a category of its own, name its code in the Scope sheet.",
            "Verwijder de rij als het een totaal is. Is het een eigen categorie, noem haar code dan op het blad Reikwijdte.",
        )
    return Problem(
        name="total-row",
        what=what,
        found=both("{figure} ({rows})").fill(figure=shown(figure), rows=rows_named(rows)),
        expected=Text("rows that are no total", "rijen die geen totaal zijn"),
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
