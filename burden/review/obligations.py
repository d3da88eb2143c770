"""Questions about what instruments ask: whether everything that the board knows to be forgotten is there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from burden.engine.formula import Figures
from burden.language import Text
from burden.review import obligations_texts as texts
from burden.review import shared_texts
from burden.review.board import Dictum
from burden.review.finding import Status
from burden.review.questions import Answer, asks
from burden.review.reviewed import ASKED, OF_SUPPLIERS, SLIGHT, Flags, Reviewed, speaks_of
from burden.review.wording import codes, listed, number, places_of, sentences
from burden.study.tables import Instrument, Obligation
from burden.study.words import ObligationKind
from burden.writing.figures import in_words

_SLACK = 1e-9
# Fewer firms than this are none.
_ONE = 0.5
_SHOWN = 3
_UNDER = (*ASKED, ObligationKind.SUPERVISION, ObligationKind.PROOF_OUT_OF_SCOPE)


@asks("instruments", texts.MAPPED, dictum=Dictum.NOT)
def instruments(reviewed: Reviewed) -> Answer:
    """Every instrument has obligations, is in a mix, and reaches firms in every mix that holds it."""
    study, lines = reviewed.study, reviewed.result.positions
    obliging = {row.instrument for row in study.obligations}
    held = [row for position, row in enumerate(study.instruments) if reviewed.held[:, position].any()]
    unused = [row for position, row in enumerate(study.instruments) if not reviewed.held[:, position].any()]
    empty = [row for row in held if row.code not in obliging]
    reached = np.zeros(reviewed.held.shape, dtype=bool)
    reached[lines.mix, lines.instrument_of[lines.obligation_of[lines.activity]]] = True
    nobody = [
        (row, mix)
        for position, row in enumerate(study.instruments)
        if row.code in obliging
        for mix in reviewed.mixes(reviewed.held[:, position] & ~reached[:, position])
    ]
    if not (empty or nobody or unused):
        return Answer(Status.IN_ORDER, texts.ALL_MAPPED.fill(count=number(len(held))))
    in_mixes = [shared_texts.INSTRUMENT_IN_MIX.fill(instrument=row.code, mix=mix.code) for row, mix in nobody]
    reason = sentences(
        texts.WITHOUT_OBLIGATIONS.fill(which=listed(codes(empty))) if empty else None,
        texts.REACHING_NOBODY.fill(which=listed(in_mixes)) if nobody else None,
        texts.IN_NO_MIX.fill(which=listed(codes(unused))) if unused else None,
    )
    places = places_of(empty, (row for row, _ in nobody), unused)
    return Answer(Status.MISSING if empty else Status.LOOK_AT, reason, places)


@asks("familiarisation", texts.FAMILIARISATION, dictum=Dictum.UNLESS)
def familiarisation(reviewed: Reviewed) -> Answer:
    """Whoever an instrument asks anything of, takes note of it first."""
    if not reviewed.ruling:
        return Answer(Status.LOOK_AT, shared_texts.NOTHING_BINDS)

    def lacking(at: int, read: Figures) -> Flags:
        under: Flags = reviewed.reaching(at, _UNDER, reviewed.passed_on) > read + _SLACK
        return under

    said = (texts.FAMILIAR, texts.WITHOUT, texts.FAMILIAR_TOO_FEW)
    return _covered(reviewed, reviewed.ruling, ObligationKind.FAMILIARISATION, lacking, said)


@asks("supervision", texts.SUPERVISION, dictum=Dictum.UNLESS)
def supervision(reviewed: Reviewed) -> Answer:
    """Whoever an instrument asks anything of, may be inspected."""
    if not reviewed.asking:
        return Answer(Status.LOOK_AT, shared_texts.NOTHING_ASKED)

    def lacking(at: int, inspected: Figures) -> Flags:
        never: Flags = (reviewed.reaching(at, ASKED, reviewed.passed_on) > 0) & (inspected == 0)
        return never

    said = (texts.SUPERVISED, texts.WITHOUT_SUPERVISION, texts.UNSUPERVISED)
    return _covered(reviewed, reviewed.asking, ObligationKind.SUPERVISION, lacking, said)


def _covered(
    reviewed: Reviewed,
    instruments: Sequence[int],
    kind: ObligationKind,
    lacking: Callable[[int, Figures], Flags],
    said: tuple[Text, Text, Text],
) -> Answer:
    """Whether instruments have an obligation of a kind, that reaches all whom it should.

    Args:
        reviewed: the study.
        instruments: which.
        kind: of the obligation.
        lacking: where it should reach more than the share that it does; both (mixes, categories).
        said: how many have one, which have none, and where it reaches too few.
    """
    study = reviewed.study
    done: list[int] = []
    without: list[int] = []
    short: list[Text] = []
    rows: list[Obligation] = []
    for at in instruments:
        reached = reviewed.reaching(at, (kind,))
        (done if reached.any() else without).append(at)
        few = lacking(at, reached) & (reviewed.firms > 0)
        if not reached.any() or not few.any():
            continue
        own = [study.obligations[position] for position in reviewed.obligations(at, (kind,))]
        rows += own
        for mix in np.flatnonzero(few.any(axis=1)):
            count = number(int(few[mix].sum()))
            short.append(texts.SHORT_IN.fill(obligation=" + ".join(codes(own)), mix=study.mixes[mix].code, count=count))
    some, none, too_few = said
    reason = sentences(
        some.fill(done=number(len(done)), count=number(len(instruments))),
        none.fill(which=_listed(reviewed, without)) if without else None,
        too_few.fill(which=listed(short)) if short else None,
    )
    return Answer(_status(done, without, short), reason, places_of(reviewed.instruments(without), rows))


@asks("proof-out-of-scope", texts.PROOF, dictum=Dictum.UNLESS)
def proof_out_of_scope(reviewed: Reviewed) -> Answer:
    """Where a rule has a threshold, firms below it still have to find out and show that they are."""
    if not reviewed.asking:
        return Answer(Status.LOOK_AT, shared_texts.NOTHING_ASKED)
    existing = reviewed.firms > 0
    asked = {at: reviewed.reaching(at, ASKED) for at in reviewed.asking}
    limited = [at for at in asked if (asked[at][reviewed.held[:, at]][:, existing] < 1 - _SLACK).any()]
    if not limited:
        return Answer(Status.LOOK_AT, texts.REACHES_ALL)
    done = [at for at in limited if reviewed.reaching(at, (ObligationKind.PROOF_OUT_OF_SCOPE,)).any()]
    # Whoever has shown that one act does not apply, need not show it again for the act that follows its scope.
    proven = sum((asked[at] for at in done), np.zeros_like(reviewed.share[:, 0]))
    following = [at for at in limited if at not in done and (asked[at] <= proven + _SLACK).all()]
    without = [at for at in limited if at not in done and at not in following]
    reason = sentences(
        texts.PROVEN.fill(done=number(len(done)), count=number(len(limited))),
        texts.FOLLOWING.fill(which=_listed(reviewed, following)) if following else None,
        texts.WITHOUT_PROOF.fill(which=_listed(reviewed, without)) if without else None,
    )
    return Answer(_status(done, without, []), reason, places_of(reviewed.instruments(without)))


@asks("trickle-down", texts.TRICKLE_DOWN, dictum=Dictum.UNLESS)
def trickle_down(reviewed: Reviewed) -> Answer:
    """What is asked about suppliers comes to be asked of them."""
    study = reviewed.study
    about = {row.obligation for row in study.activities if speaks_of(row, OF_SUPPLIERS)}
    about |= {row.code for row in study.obligations if speaks_of(row, OF_SUPPLIERS)}
    done: list[int] = []
    without: list[int] = []
    for at in reviewed.binding:
        asked = [position for position in reviewed.obligations(at, ASKED) if position not in reviewed.passed_on]
        if not any(study.obligations[position].code in about for position in asked):
            continue
        passed = [position for position in reviewed.obligations(at, ASKED) if position in reviewed.passed_on]
        (done if reviewed.share[:, passed].any() else without).append(at)
    if not done and not without:
        return Answer(Status.LOOK_AT, texts.NO_SUPPLIERS)
    reason = sentences(
        texts.PASSED_ON.fill(done=number(len(done)), count=number(len(done) + len(without))),
        texts.WITHOUT.fill(which=_listed(reviewed, without)) if without else None,
    )
    return Answer(_status(done, without, []), reason, places_of(reviewed.instruments(without)))


@asks("chain-out-of-scope", texts.OUT_OF_SCOPE, dictum=Dictum.UNLESS)
def chain_out_of_scope(reviewed: Reviewed) -> Answer:
    """What firms pass on also reaches suppliers whom the instrument itself leaves out."""
    done: list[int] = []
    without: list[int] = []
    for at in reviewed.binding:
        passed = [position for position in reviewed.obligations(at, ASKED) if position in reviewed.passed_on]
        here = reviewed.held[:, at]
        asked = reviewed.reaching(at, ASKED, passed)[here][:, reviewed.firms > 0]
        left_out = asked == 0 if (asked == 0).any() else asked < 1 - _SLACK
        if not passed or not left_out.any():
            continue
        borne = reviewed.share[:, passed].max(axis=1)[here][:, reviewed.firms > 0]
        (done if (borne[left_out] > 0).any() else without).append(at)
    if not done and not without:
        return Answer(Status.LOOK_AT, texts.NOTHING_PASSED_ON)
    reason = sentences(
        texts.REACHING_OUT.fill(done=number(len(done)), count=number(len(done) + len(without))),
        texts.NOT_REACHING_OUT.fill(which=_listed(reviewed, without)) if without else None,
    )
    return Answer(_status(done, without, []), reason, places_of(reviewed.instruments(without)))


@asks("double-requests", texts.DOUBLE)
def double_requests(reviewed: Reviewed) -> Answer:
    """Where two instruments ask a firm the same kind of thing, an interaction says what that saves or adds."""
    study = reviewed.study
    pairs = _pairs(reviewed)
    if not pairs:
        return Answer(Status.LOOK_AT, texts.NO_PAIRS)
    unlinked = [pair for pair in pairs if pair.firms_apart >= _ONE]
    apart = sorted((pair for pair in unlinked if pair.part >= SLIGHT), key=lambda pair: -pair.part)
    slight = len(unlinked) - len(apart)
    shown = [
        texts.PAIR_IN_MIX.fill(
            kind=pair.kind.label,
            first=study.instruments[pair.first].code,
            second=study.instruments[pair.second].code,
            mix=study.mixes[pair.mix].code,
            firms=number(pair.firms_apart),
        )
        for pair in apart[:_SHOWN]
    ]
    reason = sentences(
        texts.PAIRS.fill(count=number(len(pairs)), linked=number(len(pairs) - len(unlinked))),
        texts.UNLINKED.fill(which=listed(shown, count=len(apart))) if apart else None,
        texts.SLIGHT_PAIRS.fill(count=number(slight), share=in_words(SLIGHT)) if slight else None,
    )
    concerned = {(instrument, pair.kind) for pair in apart for instrument in (pair.first, pair.second)}
    rows = {position for instrument, kind in concerned for position in _asking(reviewed, instrument, kind)}
    places = places_of(study.obligations[position] for position in sorted(rows))
    return Answer(Status.LOOK_AT if apart else Status.IN_ORDER, reason, places)


@dataclass(frozen=True)
class _Pair:
    """Two instruments that ask firms the same kind of thing in a mix.

    Attributes:
        kind, first, second, mix: which.
        firms_apart: in how many firms no interaction tells.
        part: what they may ask twice there, the lighter of the two wherever they meet, of the burden of the mix.
    """

    kind: ObligationKind
    first: int
    second: int
    mix: int
    firms_apart: float
    part: float


def _pairs(reviewed: Reviewed) -> list[_Pair]:
    """The pairs that reach the same categories; of firms at most as many as the smaller of the two reaches."""
    found = []
    for kind in (ObligationKind.INFORMATION, ObligationKind.SUPERVISION):
        asking = {at: rows for at in reviewed.binding if (rows := _asking(reviewed, at, kind))}
        if len(asking) < 2:
            continue
        shares = np.stack([reviewed.share[:, rows].max(axis=1) for rows in asking.values()])
        parts = np.stack([_parts(reviewed, rows) for rows in asking.values()])
        of_one = np.divide(parts, shares * reviewed.firms, out=np.zeros_like(parts), where=shares * reviewed.firms > 0)
        linked, order = _linked(reviewed, asking), list(asking)
        for position, first in enumerate(order):
            meeting = np.minimum(shares[position], shares[position + 1 :]) * reviewed.firms
            totals = meeting.sum(axis=2)
            for other, mix in np.argwhere(totals >= _ONE):
                second = order[position + 1 + other]
                firms = meeting[other, mix]
                if (first, second) in linked:
                    firms = np.where(linked[first, second][mix], 0.0, firms)
                twice = firms * np.minimum(of_one[position, mix], of_one[position + 1 + other, mix])
                found.append(_Pair(kind, first, second, int(mix), float(firms.sum()), float(twice.sum())))
    return found


def _parts(reviewed: Reviewed, obligations: Sequence[int]) -> Figures:
    """The part of the burden of each mix that some obligations are; shape (mixes, categories)."""
    lines, study = reviewed.result.positions, reviewed.study
    shape = (len(study.mixes), len(study.firm_categories))
    own = np.isin(lines.obligation_of[lines.activity], obligations)
    at = np.ravel_multi_index((lines.mix, lines.category), shape)
    of, weight = (
        np.bincount(at, weights=weights, minlength=shape[0] * shape[1]).reshape(shape)
        for weights in (np.where(own, reviewed.weight, 0.0), reviewed.weight)
    )
    total = weight.sum(axis=1, keepdims=True)
    return np.asarray(np.divide(of, total, out=np.zeros(shape), where=total > 0), dtype=np.float64)


def _asking(reviewed: Reviewed, instrument: int, kind: ObligationKind) -> list[int]:
    """The obligations of an instrument that ask firms something of a kind; not those that only relieve."""
    rows = reviewed.obligations(instrument, (kind,))
    return [at for at in rows if at in reviewed.burdening and at not in reviewed.passed_on]


def _linked(reviewed: Reviewed, asking: dict[int, list[int]]) -> dict[tuple[int, int], Flags]:
    """Where an interaction acts on an obligation of one instrument because of another; by pair of instruments.

    Args:
        reviewed: the study.
        asking: obligations by instrument.

    Returns:
        For each pair that has any, the first before the second: (mixes, categories).
    """
    lines, study = reviewed.result.positions, reviewed.study
    interactions = lines.interactions
    position = {row.code: at for at, row in enumerate(study.instruments)}
    of_obligation = {row: at for at, rows in asking.items() for row in rows}
    linked: dict[tuple[int, int], Flags] = {}
    for at, row in enumerate(study.interactions):
        cause = position[row.together_with]
        acted_on = set(lines.obligation_of[interactions.acts[interactions.group_of, at]].tolist())
        for instrument in {of_obligation[each] for each in acted_on if each in of_obligation}:
            pair = (min(instrument, cause), max(instrument, cause))
            linked[pair] = linked.get(pair, False) | interactions.active[at]
    return linked


def _status(done: Sequence[int], without: Sequence[int], short: Sequence[object]) -> Status:
    if without and not done:
        return Status.MISSING
    return Status.LOOK_AT if without or short else Status.IN_ORDER


def _listed(reviewed: Reviewed, positions: Sequence[int]) -> Text:
    found: list[Instrument] = reviewed.instruments(positions)
    return listed(codes(found))
