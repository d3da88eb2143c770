"""Questions about whose rules they are, where they stand in law, and what is no burden."""

from __future__ import annotations

import numpy as np

from burden.engine.formula import Figures
from burden.language import Text, joined
from burden.review import origins_texts as texts
from burden.review import shared_texts
from burden.review.board import Topic
from burden.review.finding import Status
from burden.review.questions import Answer, asks
from burden.review.reviewed import INVITING, SLIGHT, Reviewed, speaks_of
from burden.review.wording import codes, listed, money, number, places_of, says_something, sentences
from burden.study.words import InstrumentKind, InstrumentOrigin, ObligationKind
from burden.writing.figures import in_words

_NO_BASIS = ("geen", "nog geen", "niet", "none", "no ", "not ", "n.v.t", "n/a")
_NOT_YET = ("nog geen", "not yet", "none yet")
_CHARGES = ("leges", "heffing", "belasting", "boete", "levy", " fee", " fine ", " tax ", "penalt")


@asks("national-top-ups", texts.TOP_UPS)
def national_top_ups(reviewed: Reviewed) -> Answer:
    """What Europe requires and what is added here are instruments of their own."""
    bound = reviewed.instruments(reviewed.binding)
    if not bound:
        return Answer(Status.LOOK_AT, shared_texts.NOTHING_BINDS)
    if all(row.origin is InstrumentOrigin.NATIONAL for row in bound):
        return Answer(Status.LOOK_AT, texts.NO_EUROPEAN_RULES.fill(count=number(len(bound))))
    mixed = [row for row in bound if row.origin is InstrumentOrigin.EU_WITH_NATIONAL_CHOICE]
    reason = sentences(
        _by_origin(reviewed),
        texts.NOT_SPLIT.fill(which=listed(codes(mixed))) if mixed else None,
    )
    return Answer(Status.LOOK_AT if mixed else Status.IN_ORDER, reason, places_of(mixed))


def _by_origin(reviewed: Reviewed) -> Text:
    """The burden of each mix by origin: structural, or one-off where there is no other."""
    origins = np.array([row.origin.value for row in reviewed.study.instruments])
    figures = reviewed.sums.structural if reviewed.is_structural else reviewed.sums.one_off
    burden: Figures = figures[:, :, reviewed.result.bearing()].sum(axis=2)
    shown = []
    for at, mix in enumerate(reviewed.study.mixes):
        parts = [
            texts.OF_ORIGIN.fill(origin=origin.label, amount=money(float(amount), reviewed.currency))
            for origin in InstrumentOrigin
            if (amount := burden[at, (origins == origin.value) & reviewed.bound].sum())
        ]
        if parts:
            shown.append(texts.OF_MIX.fill(mix=mix.code, parts=joined(parts, ", ")))
    if not shown:
        return shared_texts.NO_BURDEN
    by_origin = texts.STRUCTURAL_BY_ORIGIN if reviewed.is_structural else texts.ONE_OFF_BY_ORIGIN
    return by_origin.fill(mixes=joined(shown, "; "))


@asks("european-rules", texts.EUROPEAN_RULES, Topic.ALTERNATIVES, None)
def european_rules(reviewed: Reviewed) -> Answer:
    """A European rule that leaves no choice comes in every mix."""
    study = reviewed.study
    pure = [at for at in reviewed.binding if study.instruments[at].origin is InstrumentOrigin.EU]
    if not pure:
        return Answer(Status.LOOK_AT, texts.NO_PURE_RULES)
    lacking = [at for at in pure if not reviewed.held[:, at].all()]
    if not lacking:
        return Answer(Status.IN_ORDER, texts.EVERYWHERE.fill(count=number(len(pure))))
    shown = [
        texts.LACKS.fill(
            instrument=study.instruments[at].code, mixes=listed(codes(reviewed.mixes(~reviewed.held[:, at])))
        )
        for at in lacking
    ]
    reason = texts.NOT_EVERYWHERE.fill(which=listed(shown))
    return Answer(Status.LOOK_AT, reason, places_of(reviewed.instruments(lacking)))


@asks("legal-basis", texts.LEGAL_BASIS)
def legal_basis(reviewed: Reviewed) -> Answer:
    """Every obligation that binds can be followed to an article."""
    bound = {row.code: row for row in reviewed.instruments(reviewed.binding)}
    obligations = [row for row in reviewed.study.obligations if row.instrument in bound]
    if not obligations:
        return Answer(Status.LOOK_AT, shared_texts.NOTHING_BINDS)
    named, coming = (
        [row for row in obligations if is_so(row.legal_basis) or is_so(bound[row.instrument].legal_basis)]
        for is_so in (_is_named, _is_coming)
    )
    # A policy that is still to be chosen has no article yet; saying what the basis will be is all that can be done.
    coming = [row for row in coming if row not in named]
    without = [row for row in obligations if row not in named and row not in coming]
    reason = sentences(
        texts.WITH_BASIS.fill(done=number(len(named)), count=number(len(obligations))),
        texts.BASIS_TO_COME.fill(count=number(len(coming))) if coming else None,
        texts.WITHOUT_BASIS.fill(which=listed(codes(without))) if without else None,
    )
    status = Status.IN_ORDER if not without else Status.LOOK_AT if named or coming else Status.MISSING
    return Answer(status, reason, places_of(without))


def _is_named(legal_basis: str | None) -> bool:
    return says_something(legal_basis) and not str(legal_basis).casefold().startswith(_NO_BASIS)


def _is_coming(legal_basis: str | None) -> bool:
    """Whether a basis is still to be laid, and it says what that will be: `Nog geen; thematische wet`."""
    said = str(legal_basis or "").casefold()
    rest = next((said.removeprefix(start) for start in _NOT_YET if said.startswith(start)), "")
    return says_something(rest)


@asks("kept-apart", texts.APART)
def kept_apart(reviewed: Reviewed) -> Answer:
    """What is called voluntary or financial is so, and nothing else is."""
    study, lines = reviewed.study, reviewed.result.positions
    of_activity = [study.obligations[at] for at in lines.obligation_of]
    voluntary = [row for row in study.instruments if row.voluntary]
    financial = [row for row in study.obligations if row.kind is ObligationKind.FINANCIAL]
    obliging = [row for row in voluntary if row.kind is InstrumentKind.OBLIGE]
    inviting = [row for row in reviewed.instruments(reviewed.binding) if row.kind in INVITING]
    timed = [
        activity
        for activity, obligation in zip(study.activities, of_activity, strict=True)
        if obligation.kind is ObligationKind.FINANCIAL and activity.time.highest > 0
    ]
    paying = {
        obligation.code
        for activity, obligation in zip(study.activities, of_activity, strict=True)
        if activity.external_costs.highest > 0 and speaks_of(activity, _CHARGES)
    }
    paying |= {
        obligation.code
        for activity, obligation in zip(study.activities, of_activity, strict=True)
        if activity.external_costs.highest > 0 and speaks_of(obligation, _CHARGES)
    }
    charges = [row for row in study.obligations if row.code in paying and row.kind is not ObligationKind.FINANCIAL]
    # What is counted too much there, if anything, has to be seen in the amounts.
    slight = reviewed.carried_by([at for at in reviewed.binding if study.instruments[at] in inviting]) < SLIGHT
    told = inviting if slight else []
    doubts = (obliging, [] if slight else inviting, timed, charges)
    if not (voluntary or financial or told or any(doubts)):
        return Answer(Status.LOOK_AT, texts.NOTHING_APART)
    kept = texts.KEPT_APART.fill(voluntary=number(len(voluntary)), financial=number(len(financial)))
    about = (
        texts.OBLIGING_YET_VOLUNTARY,
        texts.INVITING_YET_BINDING,
        texts.TIME_IN_FINANCIAL,
        texts.CHARGES_AS_BURDEN,
    )
    found = [
        text.fill(which=listed(codes(rows)))  # type: ignore[arg-type]
        for text, rows in zip(about, doubts, strict=True)
        if rows
    ]
    aside = texts.INVITING_BUT_SLIGHT.fill(which=listed(codes(told)), share=in_words(SLIGHT)) if told else None
    return Answer(Status.LOOK_AT if found else Status.IN_ORDER, joined([kept, aside, *found]), places_of(*doubts))
