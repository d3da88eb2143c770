"""Questions about one-off and structural costs, money besides time, and rows that count for nothing."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from burden.language import Text, joined
from burden.review import costs_texts as texts
from burden.review import shared_texts
from burden.review.finding import Status
from burden.review.questions import Answer, asks
from burden.review.reviewed import SLIGHT, Flags, Reviewed, anywhere
from burden.review.wording import codes, listed, money, number, places_of, sentences
from burden.study.reach import NO_ROW
from burden.study.record import Record, columns_of
from burden.study.tables import Activity
from burden.study.words import ObligationKind, Timing
from burden.writing.figures import in_words

_WORKING_DAYS = 260
_MUCH_TAKEN_OFF = 0.75
"""Of all rows together, on average."""


@asks("one-off-and-structural", texts.BOTH_TIMINGS)
def one_off_and_structural(reviewed: Reviewed) -> Answer:
    """Every instrument that binds has costs on entry and costs every year, or it is said that it has not."""
    study = reviewed.study
    if not reviewed.binding:
        return Answer(Status.LOOK_AT, shared_texts.NOTHING_BINDS)
    sums = (reviewed.sums.one_off, reviewed.sums.structural)
    of_instrument = [(np.abs(figures).sum(axis=(0, 2)) > 0) for figures in sums]
    only_one_off, only_structural = (
        reviewed.instruments([position for position in reviewed.binding if has[position] and not lacks[position]])
        for has, lacks in (of_instrument, of_instrument[::-1])
    )
    any_one_off, any_structural = (any(has[position] for position in reviewed.binding) for has in of_instrument)
    if not any_one_off or not any_structural:
        lacking = texts.NO_ONE_OFF if any_structural else texts.NO_STRUCTURAL if any_one_off else shared_texts.NO_BURDEN
        return Answer(Status.MISSING, lacking, places_of(reviewed.instruments(reviewed.binding)))
    one_off, structural = reviewed.of_mixes(reviewed.one_off), reviewed.of_mixes(reviewed.structural)
    shown = [
        texts.OF_MIX.fill(
            mix=mix.code,
            one_off=money(float(one_off[position]), reviewed.currency),
            structural=money(float(structural[position]), reviewed.currency),
        )
        for position, mix in enumerate(study.mixes)
    ]
    reason = sentences(
        texts.PER_MIX.fill(mixes=joined(shown, "; ")),
        texts.ONLY_ONE_OFF.fill(which=listed(codes(only_one_off))) if only_one_off else None,
        texts.ONLY_STRUCTURAL.fill(which=listed(codes(only_structural))) if only_structural else None,
    )
    lacking_one = [*only_one_off, *only_structural]
    return Answer(Status.LOOK_AT if lacking_one else Status.IN_ORDER, reason, places_of(lacking_one))


@asks("out-of-pocket", texts.OUT_OF_POCKET)
def out_of_pocket(reviewed: Reviewed) -> Answer:
    """What instruments ask costs money besides time."""
    study, result = reviewed.study, reviewed.result
    lines = result.positions
    if not reviewed.asking:
        return Answer(Status.LOOK_AT, shared_texts.NOTHING_ASKED)
    paying = {
        study.obligations[at].instrument
        for row, at in zip(study.activities, lines.obligation_of, strict=True)
        if row.external_costs.highest > 0 or row.investment.highest > 0
        if study.obligations[at].kind is not ObligationKind.FINANCIAL
    }
    asking = reviewed.asking
    lacking = [at for at in reviewed.asking if study.instruments[at].code not in paying]
    without = reviewed.instruments(lacking)
    external, investment = (
        _part(figures, reviewed.counted & wanted, total)
        for figures, wanted, total in (
            (result.external_cost, reviewed.yearly[lines.activity], reviewed.of_mixes(reviewed.structural).sum()),
            (result.investment, np.ones(len(lines), dtype=bool), reviewed.of_mixes(reviewed.one_off).sum()),
        )
    )
    part = None
    if external is not None and investment is not None:
        part = texts.PART_PAID.fill(external=in_words(external), investment=in_words(investment))
    reason = sentences(
        texts.PAID.fill(done=number(len(asking) - len(without)), count=number(len(asking))),
        texts.NOT_PAID.fill(which=listed(codes(without))) if without else None,
        part,
    )
    if without and len(without) == len(asking):
        return Answer(Status.MISSING, reason, places_of(without))
    # Were money there the part that it is elsewhere, it would have to be seen in the amounts.
    slight = reviewed.carried_by(lacking) * max(external or 0.0, investment or 0.0) < SLIGHT
    return Answer(Status.LOOK_AT if without and not slight else Status.IN_ORDER, reason, places_of(without))


def _part(figures: np.ndarray, counted: Flags, total: float) -> float | None:
    return float(figures[counted].sum() / total) if total > 0 else None


@asks("investments", texts.INVESTMENTS)
def investments(reviewed: Reviewed) -> Answer:
    """What is bought wears out and is bought again."""
    rows = reviewed.study.activities
    invested = [row for row in rows if not row.investment.is_nothing]
    idle = [row for row in rows if row.lifetime is not None and row.investment.is_nothing]
    if not invested and not idle:
        return Answer(Status.LOOK_AT, texts.NO_INVESTMENTS)
    lasting = [row for row in invested if row.lifetime is None]
    reason = sentences(
        texts.WITH_LIFETIME.fill(done=number(len(invested) - len(lasting)), count=number(len(invested))),
        texts.NEVER_AGAIN.fill(which=listed(codes(lasting))) if lasting else None,
        texts.NO_INVESTMENT.fill(which=listed(codes(idle))) if idle else None,
    )
    if lasting and len(lasting) == len(invested):
        return Answer(Status.MISSING, reason, places_of(lasting, idle))
    return Answer(Status.LOOK_AT if lasting or idle else Status.IN_ORDER, reason, places_of(lasting, idle))


@asks("business-as-usual", texts.USUAL)
def business_as_usual(reviewed: Reviewed) -> Answer:
    """Of what a substantive obligation asks, firms do a part already; what other groups do is not asked about."""
    study, lines = reviewed.study, reviewed.result.positions
    of_firms = set(lines.obligation_of[lines.activity[reviewed.counted]].tolist())
    substantive = of_firms.intersection(
        asked
        for instrument in reviewed.binding
        for asked in reviewed.obligations(instrument, (ObligationKind.SUBSTANTIVE,))
    )
    pairs = zip(study.activities, lines.obligation_of.tolist(), strict=True)
    rows = [(row, asked) for row, asked in pairs if asked in substantive]
    if not rows:
        return Answer(Status.LOOK_AT, texts.NO_SUBSTANTIVE)
    lowered = [(row, asked) for row, asked in rows if row.business_as_usual.highest > 0]
    everything = [row for row, _ in rows if row.business_as_usual.central >= 1]
    usual = columns_of(Activity)["business_as_usual"]
    nearly = [row for row, _ in rows if usual.surprises(row.business_as_usual.central) and row not in everything]
    average = sum(row.business_as_usual.central for row, _ in rows) / len(rows)
    is_high = average >= _MUCH_TAKEN_OFF
    untouched = sorted({asked for _, asked in rows} - {asked for _, asked in lowered})
    obligations = [study.obligations[asked] for asked in untouched]
    reason = sentences(
        texts.TAKEN_OFF.fill(done=number(len(lowered)), count=number(len(rows))),
        texts.NOTHING_TAKEN_OFF.fill(which=listed(codes(obligations))) if obligations else None,
        texts.ALL_TAKEN_OFF.fill(which=listed(codes(everything))) if everything else None,
        texts.NEARLY_ALL.fill(which=listed(codes(nearly))) if nearly else None,
        texts.MUCH_TAKEN_OFF.fill(share=in_words(average)) if is_high else None,
    )
    status = Status.LOOK_AT if obligations or everything or nearly or is_high else Status.IN_ORDER
    return Answer(status if lowered else Status.MISSING, reason, places_of(obligations, everything, nearly))


@asks("rows-that-count", texts.IDLE)
def rows_that_count(reviewed: Reviewed) -> Answer:
    """No activity, scope row or interaction is there for nothing."""
    study, lines = reviewed.study, reviewed.result.positions
    done = np.zeros(len(study.activities), dtype=bool)
    done[lines.activity] = True
    never = [row for row in study.activities if row.times.highest == 0]
    effortless = [row for row in study.activities if _is_effortless(row)]
    unreached = [row for row, reached in zip(study.activities, done, strict=True) if not reached]
    used = set(np.unique(reviewed.reach.row).tolist()) - {NO_ROW}
    zero = [row for row in study.scope if row.share.highest == 0 and not row.note]
    overruled = [row for at, row in enumerate(study.scope) if at not in used]
    active = anywhere(lines.interactions.active, 1, 2) & anywhere(lines.interactions.acts, 0)
    inactive = [
        row
        for row, changes in zip(study.interactions, active, strict=True)
        if not changes or (row.change.lowest == row.change.highest == 0) or row.shared.highest == 0
    ]
    idle: tuple[tuple[Text, Sequence[Record]], ...] = (
        (texts.NEVER_DONE, never),
        (texts.WITHOUT_EFFORT, effortless),
        (texts.UNREACHED, unreached),
        (texts.NO_SHARE, zero),
        (texts.OVERRULED, overruled),
        (texts.INACTIVE, inactive),
    )
    found = [text.fill(which=listed(codes(rows))) for text, rows in idle if rows]
    if found:
        return Answer(Status.LOOK_AT, joined(found), places_of(*(rows for _, rows in idle)))
    counts = {
        "activities": number(len(study.activities)),
        "scope": number(len(study.scope)),
        "interactions": number(len(study.interactions)),
    }
    return Answer(Status.IN_ORDER, texts.NOTHING_IDLE.fill(**counts))


def _is_effortless(row: Activity) -> bool:
    return all(quantity.is_nothing for quantity in (row.time, row.external_costs, row.investment))


@asks("frequencies", texts.FREQUENCIES)
def frequencies(reviewed: Reviewed) -> Answer:
    """Nothing is done more often than there are working days, and nothing one-off less than once."""
    study = reviewed.study
    yearly = [row for row in study.activities if row.timing is Timing.STRUCTURAL]
    often = [row for row in yearly if row.times.central > _WORKING_DAYS]
    partly = [row for row in study.activities if row.timing is Timing.ONE_OFF and 0 < row.times.central < 1]
    found = [
        texts.VERY_OFTEN.fill(most=number(_WORKING_DAYS), which=listed(codes(often))) if often else None,
        texts.LESS_THAN_ONCE.fill(which=listed(codes(partly))) if partly else None,
    ]
    if not (often or partly):
        fine = texts.FREQUENCIES_FINE.fill(count=number(len(study.activities)), most=number(_WORKING_DAYS))
        return Answer(Status.IN_ORDER, fine)
    return Answer(Status.LOOK_AT, joined(found), places_of(often, partly))
