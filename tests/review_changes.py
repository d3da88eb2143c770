"""Changes to a study, to see what a review says of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from studies import certain

from burden import Study, estimate
from burden.review import Finding, Status, review
from burden.study.tables import Instrument, PriceIndex, Scope

Change = Callable[[Study], Study]


def ask(name: str, study: Study) -> Finding:
    return next(finding for finding in review(estimate(study)) if finding.name == name)


def without(table: str, **named: object) -> Change:
    """Leave out the rows of a table that have some values."""

    def change(study: Study) -> Study:
        rows = study.records(table)
        kept = tuple(row for row in rows if any(getattr(row, field) != value for field, value in named.items()))
        assert len(kept) < len(rows)
        return study.update(**{table: kept if named else ()})

    return change


def with_row(row: Any) -> Change:
    """Add a row to its table."""
    return lambda study: study.update(**{row.table: (*study.records(row.table), row)})


def each(table: str, when: Callable[[Any], bool] = lambda row: True, **values: object) -> Change:
    """Fill in other values on the rows of a table for which something holds."""

    def change(study: Study) -> Study:
        rows = study.records(table)
        assert any(when(row) for row in rows)
        return study.update(**{table: tuple(certain(row, **values) if when(row) else row for row in rows)})

    return change


def first(table: str, **values: object) -> Change:
    """Fill in other values on the first row of a table."""

    def change(study: Study) -> Study:
        rows = study.records(table)
        return study.update(**{table: (certain(rows[0], **values), *rows[1:])})

    return change


def settings(**values: object) -> Change:
    return lambda study: study.update(settings=study.settings.update(**values))


def both(*changes: Change) -> Change:
    def change(study: Study) -> Study:
        for one in changes:
            study = one(study)
        return study

    return change


def without_obligations(*endings: str) -> Change:
    """Leave out obligations with their activities and scope rows."""

    def change(study: Study) -> Study:
        gone = {row.code for row in study.obligations if row.code.endswith(endings)}
        assert gone
        return study.update(
            obligations=tuple(row for row in study.obligations if row.code not in gone),
            activities=tuple(row for row in study.activities if row.obligation not in gone),
            scope=tuple(row for row in study.scope if row.obligation not in gone),
        )

    return change


def of(*obligations: str) -> Callable[[Any], bool]:
    return lambda row: row.obligation in obligations


def large(row: Any) -> bool:
    return str(row.categories) == "size:large"


def smaller(row: Any) -> bool:
    return not large(row)


LOOK_AT, MISSING, IN_ORDER = Status.LOOK_AT, Status.MISSING, Status.IN_ORDER

Case = tuple[str, Change, Status, str, list[str] | None]
"""The question, what is done to a sound study, the status, a piece of the reason, and the codes of the rows."""


def only_mix(code: str) -> Change:
    """Leave out all mixes but one."""

    def change(study: Study) -> Study:
        kept = ({mix: entry for mix, entry in row.entries.items() if mix == code} for row in study.composition)
        rows = (row.update(entries=entries) for row, entries in zip(study.composition, kept, strict=True))
        return study.update(
            settings=study.settings.update(reference_mix=code if code == "M0" else None),
            mixes=tuple(mix for mix in study.mixes if mix.code == code),
            composition=tuple(rows),
            scope=tuple(row for row in study.scope if row.mix in (None, code)),
            goals=tuple(row for row in study.goals if row.mix == code),
            benchmarks=(),
        )

    return change


def with_empty_instrument(study: Study) -> Study:
    empty = Instrument(code="LEEG", name="Leeg", kind="oblige", origin="national")
    reach = Scope(instrument="LEEG", share=0, source="x", verified=True)
    return study.update(instruments=(*study.instruments, empty), scope=(*study.scope, reach))


def by_sector(study: Study) -> Study:
    """Other hours per sector instead of per size, so that size classes may go."""
    return study.update(
        activities=tuple(row.update(categories="sector:G" if large(row) else "sector:C") for row in study.activities)
    )


def without_micro(study: Study) -> Study:
    return study.update(
        activities=tuple(
            row if large(row) else row.update(categories="size:small, size:medium") for row in study.activities
        ),
        firm_categories=tuple(row for row in study.firm_categories if row.size_class != "micro"),
    )


OLD = both(
    with_row(PriceIndex(year=2020, index=80, source="x", verified=True)),
    with_row(PriceIndex(year=2026, index=100, source="x", verified=True)),
)


def check_case(study: Study, case: Case) -> None:
    """Change a study and see what is said."""
    name, change, status, reason, codes = case
    found = ask(name, change(study))
    assert (found.status, reason in found.reason.en) == (status, True), (found.status, found.reason.en)
    assert "Nothing to check" not in found.reason.en or found.status is Status.LOOK_AT
    if codes is not None:
        assert list(dict.fromkeys(place.code for place in found.places)) == codes
