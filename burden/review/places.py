"""Rows that a finding concerns, in short."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from burden.language import Language
from burden.review.finding import StudyRow
from burden.study import Settings
from burden.study.record import columns_of


def by_sheet(places: Iterable[StudyRow], language: Language) -> Iterator[tuple[str, list[str], int]]:
    """Rows sheet by sheet, in the order in which the sheets come.

    Args:
        places: rows, those of a sheet after each other.
        language: of the names of settings.

    Yields:
        The table; its rows, those that follow each other as one (`2-14`), and last what rows without a number are
        known by; how many places these are.
    """
    for table, of_sheet in groupby(places, key=lambda place: place.table):
        found = list(of_sheet)
        names = _runs(sorted({place.row for place in found if place.row is not None}))
        names += dict.fromkeys(_name_of(place, language) for place in found if place.row is None)
        yield table, names, len(found)


def _name_of(place: StudyRow, language: Language) -> str:
    """A setting by its name, other rows by their code."""
    return columns_of(Settings)[place.code].label.to(language) if place.table == Settings.table else place.code


def _runs(rows: Sequence[int]) -> list[str]:
    """Row numbers in ascending order, those that follow each other as `2-14`."""
    runs: list[list[int]] = []
    for row in rows:
        if runs and row == runs[-1][-1] + 1:
            runs[-1].append(row)
        else:
            runs.append([row])
    return [str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs]
