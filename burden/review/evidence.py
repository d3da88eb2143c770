"""Questions about what the figures rest on: sources, verified rates, quality, ranges and price levels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np

from burden.language import Text, joined
from burden.review import evidence_texts as texts
from burden.review.finding import Status, StudyRow
from burden.review.questions import Answer, asks
from burden.review.reviewed import Flags, Reviewed
from burden.review.wording import codes, digits, listed, number, places_of, says_something, sentences, setting
from burden.study import Study
from burden.study.parameters import CALCULATED, rows_with_figures
from burden.study.prices import level_of
from burden.study.record import Quantity, Record, source_keys
from burden.study.tables import TABLE_BY_NAME, Activity, Tariff
from burden.study.words import Quality
from burden.writing.figures import in_words

_BESIDE = ("price_index", "benchmarks")
"""What has sources too, beside the rows that the results rest on."""
_ASSUMPTION = ("aanname", "assum", "eigen schatting", "own estimate", "guess")
_OLD = 2
"""Years after which a price level is called old."""


@asks("sources", texts.SOURCES)
def sources(reviewed: Reviewed) -> Answer:
    """Every row with figures says where they are from."""
    rows = _figures_in(reviewed)
    without = [row for row in rows if not says_something(getattr(row, "source", None))]
    reason = sentences(
        *_counted(rows, without, texts.WITH_SOURCE),
        texts.WITHOUT_SOURCE.fill(sheets=_by_sheet(without)) if without else None,
        _carried_by(reviewed, without, texts.CARRYING),
    )
    return Answer(_status(len(rows), len(without)), reason, places_of(without))


def _assumed(reviewed: Reviewed, rows: Sequence[Record]) -> list[Record]:
    """The rows of which every source is an assumption, by its key or by its title on the sheet of sources."""
    titles = {source.key: source.title for source in reviewed.study.sources}

    def is_assumption(key: str) -> bool:
        said = f"{key} {titles.get(key, '')}".casefold()
        return any(word in said for word in _ASSUMPTION)

    sourced = [(row, source_keys(getattr(row, "source", None))) for row in rows]
    return [row for row, keys in sourced if keys and all(map(is_assumption, keys))]


@asks("verified-rates", texts.RATES)
def verified_rates(reviewed: Reviewed) -> Answer:
    """Somebody checked the rates against the source, and they are of about the price year of the study."""
    study, lines = reviewed.study, reviewed.result.positions
    timed, used = _rates_in_use(reviewed)
    if not used:
        return Answer(Status.LOOK_AT, texts.NO_RATES)
    without = [row for row in used if row.verified is not True]
    unchecked = np.array([row.verified is not True for row in study.tariffs] + [False])
    overhead = study.settings.rules.overhead
    old = _older(study.tariffs, study.settings.price_year)
    reason = sentences(
        texts.VERIFIED_RATES.fill(done=number(len(used) - len(without)), count=number(len(used))),
        texts.UNVERIFIED_RATES.fill(which=listed(_rates(without))) if without else None,
        _carried(reviewed, timed & unchecked[lines.tariff], texts.RATES_CARRY) if without else None,
        _told_old(study, old, len(study.tariffs), texts.OLD_RATES) if old else None,
        texts.OVERHEAD.fill(share=in_words(overhead)) if overhead > 0 else None,
    )
    places: tuple[StudyRow, ...] = places_of(without, old)
    if overhead > 0:
        places = (setting(study.settings, "overhead"), *places)
    status = _status(len(used), len(without))
    doubted = (overhead > 0 or old) and status is Status.IN_ORDER
    return Answer(Status.LOOK_AT if doubted else status, reason, places)


def _rates_in_use(reviewed: Reviewed) -> tuple[Flags, list[Tariff]]:
    """Which lines cost hours, and the rates at which."""
    study, lines = reviewed.study, reviewed.result.positions
    hours = np.array([row.time.lowest != 0 or row.time.highest != 0 for row in study.activities], dtype=bool)
    timed = hours[lines.activity]
    return timed, [study.tariffs[at] for at in np.unique(lines.tariff[timed & (lines.tariff >= 0)])]


def in_short(reviewed: Reviewed) -> Text:
    """How many rates in use and other rows with figures were verified, and how much of a mix weak rows carry."""
    others = [row for rows in rows_with_figures(reviewed.study).values() for row in rows if row.table != Tariff.table]
    counts: dict[str, Text] = {}
    for name, rows in (("rates", _rates_in_use(reviewed)[1]), ("rows", others)):
        done = sum(getattr(row, "verified", None) is True for row in rows)
        counts |= {name: number(done), f"all_{name}": number(len(rows))}
    weak = [row for row in reviewed.study.activities if row.quality in (None, Quality.LOW)]
    return joined([texts.IN_SHORT.fill(**counts), _carried_by(reviewed, weak, texts.WEAK_IN_SHORT)], "; ")


def _rates(rows: Sequence[Tariff]) -> list[str]:
    """The codes of rates, with how many rows each stands on."""
    counts = Counter(row.code for row in rows)
    return [code if count == 1 else f"{code} ({count}×)" for code, count in counts.items()]


@asks("verified", texts.VERIFIED)
def verified(reviewed: Reviewed) -> Answer:
    """Somebody checked the other figures against the source, which is more than an assumption and not called weak.

    These are about the same rows, so they are one question: whoever verifies a row sees what it rests on.
    """
    everything = _figures_in(reviewed)
    rows = [row for row in everything if row.table != Tariff.table]
    without = [row for row in rows if getattr(row, "verified", None) is not True]
    assumed = _assumed(reviewed, everything)
    weak, praised, by_quality = _quality(reviewed)
    reason = sentences(
        *_counted(rows, without, texts.VERIFIED_ROWS),
        texts.UNVERIFIED_ROWS.fill(sheets=_by_sheet(without)) if without else None,
        _carried_by(reviewed, without, texts.CARRYING),
        texts.ASSUMED.fill(sheets=_by_sheet(assumed)) if assumed else None,
        _carried_by(reviewed, assumed, texts.CARRYING),
        by_quality,
    )
    status = _status(len(rows), len(without))
    doubted = (assumed or weak or praised) and status is Status.IN_ORDER
    return Answer(Status.LOOK_AT if doubted else status, reason, places_of(without, assumed, weak, praised))


def _quality(reviewed: Reviewed) -> tuple[Sequence[Record], Sequence[Record], Text]:
    """The activities of low or unknown quality, those praised for an assumption, and what there is to tell of both."""
    rows = reviewed.study.activities
    counts = Counter(row.quality for row in rows)
    known: tuple[Quality | None, ...] = (*Quality, None)
    shown = [
        texts.QUALITY_COUNT.fill(quality=kind.label if kind else texts.NOT_GIVEN, count=number(counts[kind]))
        for kind in known
        if counts[kind]
    ]
    weak = [row for row in rows if row.quality in (None, Quality.LOW)]
    high = [row for row in rows if row.quality is Quality.HIGH]
    praised = _assumed(reviewed, high)
    told = sentences(
        texts.BY_QUALITY.fill(qualities=joined(shown, ", ")),
        _carried_by(reviewed, weak, texts.WEAK) if weak else None,
        texts.PRAISED.fill(which=listed(codes(praised))) if praised else None,
    )
    return weak, praised, told


@asks("ranges", texts.RANGES)
def ranges(reviewed: Reviewed) -> Answer:
    """What is estimated has a low and a high value."""
    study = reviewed.study
    wanted: dict[str, list[tuple[Record, tuple[Quantity, ...]]]] = {
        "tariffs": [(row, (row.tariff,)) for row in study.tariffs],
        "counts": [(row, (row.number,)) for row in study.counts],
        "activities": [(row, _effort(row)) for row in study.activities],
        "scope": [(row, (row.share,)) for row in study.scope if row.share.has_range or 0 < row.share.central < 1],
        "interactions": [(row, (row.change, row.shared)) for row in study.interactions],
    }
    lacking = {
        table: [row for row, quantities in rows if not any(quantity.has_range for quantity in quantities)]
        for table, rows in wanted.items()
    }
    shown = [
        texts.RANGE_COUNT.fill(
            sheet=TABLE_BY_NAME[table].sheet, done=number(len(rows) - len(lacking[table])), count=number(len(rows))
        )
        for table, rows in wanted.items()
        if rows
    ]
    without = [row for rows in lacking.values() for row in rows]
    reason = sentences(
        texts.WITH_RANGE.fill(tables=joined(shown, ", ")),
        texts.LEFT_OUT,
        _carried_by(reviewed, without, texts.RANGE_LESS),
    )
    return Answer(_status(sum(len(rows) for rows in wanted.values()), len(without)), reason, places_of(without))


def _effort(row: Activity) -> tuple[Quantity, ...]:
    return row.time, row.external_costs, row.investment, row.times


@asks("price-levels", texts.PRICE_LEVELS)
def price_levels(reviewed: Reviewed) -> Answer:
    """Amounts stand in prices of about the year of the study, and that year is about the first."""
    study = reviewed.study
    year, first = study.settings.price_year, study.settings.first_year
    paid = [
        row for row in study.activities if row.external_costs != Quantity(central=0) or not row.investment.is_nothing
    ]
    amounts = _older(paid, year)
    reasons = [_told_old(study, amounts, len(paid), texts.OLD_AMOUNTS)] if amounts else []
    places = places_of(amounts)
    if first - year > _OLD:
        reasons.append(texts.OLD_STUDY.fill(year=str(year), years=number(first - year), first=str(first)))
        places = (setting(study.settings, "price_year"), *places)
    if year - first > _OLD:
        reasons.append(texts.LATER_STUDY.fill(year=str(year), years=number(year - first), first=str(first)))
        places = (setting(study.settings, "price_year"), *places)
    if not reasons:
        fine = texts.PRICES_FINE.fill(year=str(year), most=number(_OLD), first=str(first))
        return Answer(Status.IN_ORDER, fine)
    return Answer(Status.LOOK_AT, joined(reasons), places)


def _told_old(study: Study, old: Sequence[Tariff | Activity], count: int, text: Text) -> Text:
    """How many of some rows are in old prices, and how old."""
    year = study.settings.price_year
    oldest = min(old, key=lambda row: row.price_year or year)
    since = {"oldest": str(oldest.price_year), "factor": digits(level_of(study, oldest))}
    return text.fill(most=number(_OLD), year=str(year), count=number(len(old)), all=number(count), **since)


def _older(rows: Iterable[Tariff | Activity], year: int) -> list[Tariff | Activity]:
    return [row for row in rows if row.price_year is not None and row.price_year < year - _OLD]


def _figures_in(reviewed: Reviewed) -> list[Record]:
    """The rows that results rest on, and those beside them."""
    study = reviewed.study
    rested = [row for rows in rows_with_figures(study).values() for row in rows]
    return rested + [row for table in _BESIDE for row in study.records(table)]


def _counted(rows: Sequence[Record], without: Sequence[Record], text: Text) -> list[Text]:
    """How many rows are as they should be: of those that results rest on, and of those beside them."""

    def done(texts_of: Text, beside: bool) -> Text | None:
        count, lacking = (sum((row.table in _BESIDE) is beside for row in some) for some in (rows, without))
        return texts_of.fill(done=number(count - lacking), count=number(count)) if count else None

    return [said for said in (done(text, False), done(texts.BESIDE, True)) if said is not None]


def _by_sheet(rows: Sequence[Record]) -> Text:
    counts = Counter(row.table for row in rows)
    return listed(
        (
            texts.SHEET_COUNT.fill(sheet=TABLE_BY_NAME[table].sheet, count=number(count))
            for table, count in counts.items()
        ),
        len(CALCULATED) + len(_BESIDE),
    )


def _carried_by(reviewed: Reviewed, rows: Sequence[Record], text: Text) -> Text | None:
    """What the activities among some rows carry of the burden, in a sentence; None where there are none."""
    concerned = {id(row) for row in rows if row.table == Activity.table}
    if not concerned:
        return None
    flags = np.array([id(row) in concerned for row in reviewed.study.activities], dtype=bool)
    return _carried(reviewed, flags[reviewed.result.positions.activity], text)


def _carried(reviewed: Reviewed, lines: Flags, text: Text) -> Text | None:
    carried = reviewed.carried(lines)
    if carried is None or not carried[0] > 0:
        return None
    burden = texts.STRUCTURAL if reviewed.is_structural else texts.ONE_OFF
    return text.fill(share=in_words(carried[0]), mix=carried[1], burden=burden)


def _status(count: int, without: int) -> Status:
    if count and without == count:
        return Status.MISSING
    return Status.LOOK_AT if without else Status.IN_ORDER
