"""The question whether those who must comply can work with what is asked of them (the third one of the ATR)."""

from __future__ import annotations

import numpy as np

from burden.language import Text
from burden.review import shared_texts
from burden.review import workability_texts as texts
from burden.review.board import Topic
from burden.review.finding import Status
from burden.review.questions import Answer, asks
from burden.review.reviewed import Flags, Reviewed, anywhere
from burden.review.wording import codes, listed, number, places_of, sentences
from burden.study.tables import Obligation
from burden.study.words import Group, SizeClass
from burden.study.workability import find_findings

_SMALL = (SizeClass.ZZP, SizeClass.MICRO, SizeClass.SMALL)
_MANY = 0.1
"""The part of all small firms from which an obligation reaches many of them."""
_HALF = 0.5


@asks("workability", texts.WORKABILITY, Topic.WORKABILITY, None)
def workability(reviewed: Reviewed) -> Answer:
    """The obligations that take most hours, or reach many small firms, have a finding on their workability."""
    study = reviewed.study
    if not reviewed.binding:
        return Answer(Status.LOOK_AT, shared_texts.NOTHING_BINDS)
    heavy, small = _takes_most_hours(reviewed), _reaches_many_small(reviewed)
    found = anywhere(find_findings(study) & anywhere(reviewed.share > 0, 0), 0, 2)
    wanted = heavy | small
    reason = sentences(
        texts.FINDINGS.fill(done=number(int((wanted & found).sum())), count=number(int(wanted.sum()))),
        _lacking(texts.HEAVY, _at(reviewed, heavy & ~found)),
        _lacking(texts.SMALL, _at(reviewed, small & ~heavy & ~found)),
    )
    if not study.workability:
        return Answer(Status.MISSING, reason, places_of(_at(reviewed, wanted)))
    lacking = _at(reviewed, wanted & ~found)
    return Answer(Status.LOOK_AT if lacking else Status.IN_ORDER, reason, places_of(lacking))


def _lacking(told: Text, rows: list[Obligation]) -> Text | None:
    return told.fill(which=listed(codes(rows))) if rows else None


def _takes_most_hours(reviewed: Reviewed) -> Flags:
    """The largest obligations that together make half of the hours of a mix, every year or (if none) once."""
    lines, obligations = reviewed.result.positions, len(reviewed.study.obligations)
    timed = reviewed.yearly[lines.activity] == reviewed.is_structural
    hours = np.where(reviewed.counted & timed, reviewed.result.hours, 0.0)
    heavy = np.zeros(obligations, dtype=bool)
    for mix in range(len(reviewed.study.mixes)):
        own = np.where(lines.mix == mix, hours, 0.0)
        of = np.bincount(lines.obligation_of[lines.activity], weights=own, minlength=obligations).clip(min=0)
        order = np.argsort(-of, kind="stable")
        before = np.cumsum(of[order]) - of[order]
        heavy[order[(before < _HALF * of.sum()) & (of[order] > 0)]] = True
    return heavy


def _reaches_many_small(reviewed: Reviewed) -> Flags:
    """The binding obligations that reach a tenth or more of the small firms in some mix."""
    study = reviewed.study
    is_small = [row.group is Group.BUSINESS and row.size_class in _SMALL for row in study.firm_categories]
    firms = np.where(is_small, reviewed.firms, 0.0)
    binding = {study.instruments[at].code for at in reviewed.binding}
    binds = np.array([row.instrument in binding for row in study.obligations], dtype=bool)
    reached = (reviewed.share @ firms).max(axis=0, initial=0.0)
    return np.asarray(binds & (reached > 0) & (reached >= _MANY * firms.sum()), dtype=np.bool_)


def _at(reviewed: Reviewed, flags: Flags) -> list[Obligation]:
    return [row for row, holds in zip(reviewed.study.obligations, flags, strict=True) if holds]
