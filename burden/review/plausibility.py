"""Questions about results and rates that look wrong beside what is known of them."""

from __future__ import annotations

from typing import Any

import numpy as np

from burden.benchmarks import TOLERANCE, Verdict, held_against
from burden.engine.many.measures import Measure
from burden.engine.uncertainty.simulation import simulate
from burden.language import Text
from burden.review import plausibility_texts as texts
from burden.review.finding import Status, StudyRow
from burden.review.places import by_sheet
from burden.review.questions import Answer, asks
from burden.review.reviewed import PERSONS, Reviewed
from burden.review.wording import (
    codes,
    digits,
    listed,
    money,
    number,
    place_of,
    places_of,
    quoted,
    sentences,
    setting,
    size_label,
)
from burden.study.labels import sheet_label
from burden.study.record import Quantity, Record, columns_of
from burden.study.tables import TABLES
from burden.study.words import Group
from burden.writing.figures import in_words

_DRAWS, _EDGE = 250, 0.25
"""So few draws tell the middle half from the rest, and cost a tenth of a second at most for a study of usual size."""
_MOST_LINES = 50_000
_LOWEST_RATE, _HIGHEST_RATE = 10.0, 300.0
_VERDICTS = {verdict.value: verdict.label for verdict in Verdict}
_CURRENCIES = ("EUR", "USD", "GBP", "CAD", "AUD", "CHF")
"""In which an hour costs an amount of the same order."""


@asks("benchmarks", texts.BENCHMARKS)
def benchmarks(reviewed: Reviewed) -> Answer:
    """The results of each mix lie within most of what others published, or near it.

    Published figures differ from each other by more than the tolerance, so that one that a result lies outside of is
    told; a mix that lies outside as many as it is in line with, is asked about.
    """
    study = reviewed.study
    if not study.benchmarks:
        return Answer(Status.MISSING, texts.NO_BENCHMARKS)
    table = held_against(reviewed.result, reviewed.sums)
    comparable = table[table["verdict"] != Verdict.NOT_COMPARABLE.value]
    rest = table[table["verdict"] == Verdict.NOT_COMPARABLE.value]
    outside = comparable[~comparable["verdict"].isin((Verdict.WITHIN.value, Verdict.NEAR.value))]
    shown = [_shown(reviewed, row) for row in outside.itertuples(index=False)]
    lacking = [quoted(study, study.benchmarks[at]) for at in dict.fromkeys(rest["position"])]
    reason = sentences(
        texts.COMPARED.fill(
            count=number(len(comparable)), factor=number(TOLERANCE), within=number(len(comparable) - len(outside))
        ),
        texts.OUTSIDE.fill(which=listed(shown, 4)) if shown else None,
        texts.NOT_COMPARABLE.fill(which=listed(lacking, 3)) if lacking else None,
    )
    held, off = comparable.groupby("mix").size(), outside.groupby("mix").size()
    astray = off[2 * off >= held[off.index]].index
    concerned = {*outside["position"][outside["mix"].isin(astray)], *rest["position"]}
    status = Status.LOOK_AT if concerned else Status.IN_ORDER
    return Answer(status, reason, places_of(study.benchmarks[at] for at in sorted(concerned)))


def _shown(reviewed: Reviewed, row: Any) -> Text:
    """A benchmark that a result lies outside of, and how far."""
    name = quoted(reviewed.study, reviewed.study.benchmarks[row.position])
    if np.isnan(row.times):
        return texts.BEYOND.fill(name=name, mix=row.mix, verdict=_VERDICTS[row.verdict])
    return texts.TIMES.fill(name=name, mix=row.mix, times=digits(row.times, 2))


@asks("tariffs", texts.TARIFFS)
def tariffs(reviewed: Reviewed) -> Answer:
    """An hour costs what an hour costs."""
    study = reviewed.study
    if study.settings.currency.upper() not in _CURRENCIES:
        return Answer(Status.LOOK_AT, texts.OTHER_CURRENCY.fill(currency=study.settings.currency))
    priced = [row for row in study.tariffs if row.tariff.highest > 0]
    if not priced:
        return Answer(Status.LOOK_AT, texts.NO_TARIFFS, places_of(study.tariffs))
    limits = {"low": money(_LOWEST_RATE, reviewed.currency), "high": money(_HIGHEST_RATE, reviewed.currency)}
    unpriced = _unpriced(reviewed)
    odd = [
        row
        for at, row in enumerate(study.tariffs)
        if at not in unpriced and not _LOWEST_RATE <= row.tariff.central <= _HIGHEST_RATE
    ]
    if odd:
        return Answer(Status.LOOK_AT, texts.ODD_TARIFFS.fill(which=listed(codes(odd)), **limits), places_of(odd))
    found = [row.tariff.central for row in priced]
    least, most = (money(figure, reviewed.currency) for figure in (min(found), max(found)))
    fine = texts.TARIFFS_FINE.fill(count=number(len(priced)), least=least, most=most, **limits)
    return Answer(Status.IN_ORDER, fine)


def _unpriced(reviewed: Reviewed) -> set[int]:
    """The rates of 0 that no business pays: some conventions give the time of citizens no price."""
    study, lines = reviewed.study, reviewed.result.positions
    business = np.array([row.group is Group.BUSINESS for row in study.firm_categories], dtype=bool)
    paid = set(lines.tariff[business[lines.category]].tolist())
    return {at for at, row in enumerate(study.tariffs) if row.tariff.highest == 0 and at not in paid}


@asks("employees", texts.EMPLOYEES)
def employees(reviewed: Reviewed) -> Answer:
    """The average number of persons lies within the size class (of Statistics Netherlands)."""
    rows = [
        (row, PERSONS[row.size_class])
        for row in reviewed.businesses
        if row.employees is not None and row.size_class in PERSONS
    ]
    if not rows:
        return Answer(Status.LOOK_AT, texts.NO_EMPLOYEES)
    odd = [row for row, (least, most) in rows if not least <= (row.employees or 0) < most]
    if not odd:
        return Answer(Status.IN_ORDER, texts.EMPLOYEES_FINE.fill(count=number(len(rows))))
    shown = [
        texts.PERSONS_IN.fill(category=row.code, persons=digits(row.employees or 0), size=size_label(row.size_class))
        for row in odd
    ]
    return Answer(Status.LOOK_AT, texts.ODD_EMPLOYEES.fill(which=listed(shown)), places_of(odd))


@asks("percentages", texts.PERCENTAGES)
def percentages(reviewed: Reviewed) -> Answer:
    """No rate, growth, share or change is so large that it may be a percentage typed as a number."""
    study = reviewed.study
    found: list[tuple[Text, StudyRow]] = []
    count = 0
    for record in (study.settings, *(row for table in TABLES for row in study.records(table.table))):
        for field, column in columns_of(type(record)).items():
            value = getattr(record, field) if column.usual is not None else None
            if value is None:
                continue
            count += 1
            figure = value.central if isinstance(value, Quantity) else float(value)
            if column.surprises(figure):
                place = place_of(record) if isinstance(record, Record) else setting(study.settings, field)
                said = {"column": column.label, "value": in_words(figure), "row": _named(place)}
                found.append((texts.PERCENTAGE.fill(**said), place))
    if not found:
        return Answer(Status.IN_ORDER, texts.PERCENTAGES_FINE.fill(count=number(count)))
    shown = listed([text for text, _ in found])
    return Answer(Status.LOOK_AT, texts.ODD_PERCENTAGES.fill(which=shown), tuple(dict.fromkeys(at for _, at in found)))


def _named(place: StudyRow) -> Text:
    """A row by its sheet and number; a setting by its name."""
    if place.row is None:
        return Text.of(lambda language: next(by_sheet([place], language))[1][0])
    return texts.ON_SHEET.fill(sheet=sheet_label(place.table), row=str(place.row))


@asks("central-in-range", texts.CENTRAL)
def central_in_range(reviewed: Reviewed) -> Answer:
    """The central estimate lies among the draws and not at an edge of them."""
    result = reviewed.result
    if len(result.positions) > _MOST_LINES:
        return Answer(Status.LOOK_AT, texts.TOO_LARGE.fill(most=number(_MOST_LINES)))
    measure = Measure.STRUCTURAL if reviewed.is_structural else Measure.ONE_OFF
    drawn = simulate(result, _DRAWS, measures=(measure,)).summary().dropna(subset="above")
    edges = []
    for mix, above in zip(drawn["mix"], drawn["above"], strict=True):
        if not _EDGE <= above <= 1 - _EDGE:
            side, share = (texts.ABOVE, above) if above > 0.5 else (texts.BELOW, 1 - above)
            edges.append(side.fill(mix=str(mix), share=in_words(round(share, 2))))
    if drawn.empty:
        return Answer(Status.LOOK_AT, texts.NO_DRAWS)
    if edges:
        return Answer(
            Status.LOOK_AT, texts.AT_AN_EDGE.fill(measure=texts.OF_MEASURE[measure.value], which=listed(edges))
        )
    return Answer(Status.IN_ORDER, texts.CENTRAL_FINE.fill(draws=number(_DRAWS), edge=in_words(_EDGE)))
