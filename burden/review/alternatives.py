"""Questions about the mixes side by side: a reference, alternatives, goals, and when obligations change."""

from __future__ import annotations

import numpy as np

from burden.language import Text, joined
from burden.review import alternatives_texts as texts
from burden.review import shared_texts
from burden.review.board import Dictum, Topic
from burden.review.finding import Status
from burden.review.questions import Answer, asks
from burden.review.reviewed import Flags, Reviewed
from burden.review.wording import listed, money, number, place_of, places_of, quoted, says_something, sentences, setting
from burden.study.goals import goal_scores
from burden.study.labels import coded_name
from burden.study.tables import Goal, Mix
from burden.study.tables.policy import Entry, entered_in, last_of


@asks("reference", texts.REFERENCE, Topic.ALTERNATIVES, None)
def reference(reviewed: Reviewed) -> Answer:
    """A mix is set as the reference, and something is calculated for it."""
    study = reviewed.study
    at = next((at for at, mix in enumerate(study.mixes) if mix.code == study.settings.reference_mix), None)
    place = setting(study.settings, "reference_mix")
    if at is None:
        return Answer(Status.MISSING, texts.NO_REFERENCE, (place,))
    mix = study.mixes[at]
    name = Text.of(lambda language: coded_name(study, ("mixes",), mix.code, language))
    places = (place, place_of(mix))
    if not (reviewed.result.positions.mix == at).any():
        return Answer(Status.LOOK_AT, texts.NOT_CALCULATED.fill(mix=name), places)
    amounts = (
        money(float(reviewed.of_mixes(figures)[at]), reviewed.currency)
        for figures in (reviewed.one_off, reviewed.structural)
    )
    one_off, structural = amounts
    reason = texts.HAS_REFERENCE.fill(mix=name, one_off=one_off, structural=structural)
    lighter = _lighter(reviewed, at)
    if lighter:
        bound = reviewed.held[:, list(reviewed.binding)].sum(axis=1)
        shown = [texts.HOLDS.fill(mix=study.mixes[other].code, count=number(int(bound[other]))) for other in lighter]
        doubted = texts.NO_NULL_OPTION.fill(mix=mix.code, count=number(int(bound[at])), mixes=listed(shown))
        return Answer(Status.LOOK_AT, joined([reason, doubted]), places)
    return Answer(Status.IN_ORDER, reason, places)


def _lighter(reviewed: Reviewed, reference: int) -> list[int]:
    """The mixes that hold fewer binding instruments than the reference and burden less: nearer to changing nothing."""
    bound = reviewed.held[:, list(reviewed.binding)].sum(axis=1)
    burden = reviewed.of_mixes(reviewed.weighed)
    return [int(at) for at in np.flatnonzero((bound < bound[reference]) & (burden < burden[reference]))]


@asks("alternatives", texts.ALTERNATIVES, Topic.ALTERNATIVES, Dictum.NOT)
def alternatives(reviewed: Reviewed) -> Answer:
    """Two mixes besides the reference come to something, and not to the same."""
    study, lines = reviewed.study, reviewed.result.positions
    known = [mix.code for mix in study.mixes]
    set_as_reference = study.settings.reference_mix in known
    worked_out = np.bincount(lines.mix, minlength=len(known)) > 0
    others = [at for at, mix in enumerate(study.mixes) if mix.code != study.settings.reference_mix]
    done = [study.mixes[at] for at in others if worked_out[at]]
    empty = [study.mixes[at] for at in others if not worked_out[at]]
    alike = _alike(reviewed, worked_out)
    reason = sentences(
        texts.WORKED_OUT.fill(count=len(done), mixes=listed(_codes(done))) if done else texts.NO_ALTERNATIVES,
        texts.NOT_WORKED_OUT.fill(mixes=listed(_codes(empty))) if empty else None,
        texts.THE_SAME.fill(mixes=listed(" = ".join(_codes(mixes)) for mixes in alike)) if alike else None,
        None if set_as_reference else texts.WITHOUT_REFERENCE,
    )
    if not done or len(known) < 2:
        return Answer(Status.MISSING, texts.NO_ALTERNATIVES if len(known) < 2 else reason, places_of(empty))
    enough = len(done) >= 2 and not empty and not alike and set_as_reference
    concerned = [*empty, *(mix for mixes in alike for mix in mixes)]
    if len(done) < 2:
        concerned = [*done, *concerned]
    return Answer(Status.IN_ORDER if enough else Status.LOOK_AT, reason, places_of(concerned))


def _alike(reviewed: Reviewed, worked_out: Flags) -> list[list[Mix]]:
    """The mixes that come to the same in every activity row and category."""
    lines, study = reviewed.result.positions, reviewed.study
    cost = np.round(reviewed.result.cost, 6)
    by_cost: dict[bytes, list[Mix]] = {}
    for at, mix in enumerate(study.mixes):
        if worked_out[at]:
            part = lines.mix == at
            key = b"".join(figures[part].tobytes() for figures in (lines.activity, lines.category, cost))
            by_cost.setdefault(key, []).append(mix)
    return [mixes for mixes in by_cost.values() if len(mixes) > 1]


@asks("goals", texts.GOALS, Topic.NEED, None)
def goals(reviewed: Reviewed) -> Answer:
    """Every mix has a score on every goal, with a reason."""
    study = reviewed.study
    if not study.goals:
        return Answer(Status.MISSING, texts.NO_GOALS)
    names: dict[str, Goal] = {}
    for goal in study.goals:
        names.setdefault(goal.goal, goal)
    of_mixes = [goal for goal in study.goals if not goal.instruments]
    given = {(goal.goal, goal.mix) for goal in of_mixes}
    lacking = [(goal, mix) for goal in names for mix in study.mixes if (goal, mix.code) not in given]
    unexplained = [goal for goal in study.goals if not says_something(goal.reason)]
    scores: dict[str, set[float]] = {}
    for goal in of_mixes:
        scores.setdefault(goal.goal, set()).add(goal.score)
    alike = len(study.mixes) > 1 and bool(scores) and all(len(given) == 1 for given in scores.values())
    without = [texts.GOAL_IN_MIX.fill(goal=quoted(study, names[goal], "goal"), mix=mix.code) for goal, mix in lacking]
    wanted = len(names) * len(study.mixes)
    reason = sentences(
        texts.SCORES.fill(given=number(wanted - len(lacking)), wanted=number(wanted)),
        texts.WITHOUT_SCORE.fill(which=listed(without, 3)) if lacking else None,
        texts.WITHOUT_REASON.fill(count=number(len(unexplained))) if unexplained else None,
        texts.SAME_SCORES if alike else None,
    )
    status = Status.LOOK_AT if lacking or unexplained or alike else Status.IN_ORDER
    return Answer(status, reason, places_of((names[goal] for goal, _ in lacking), unexplained))


@asks("goals-of-instruments", texts.GOALS_OF_INSTRUMENTS, Topic.NEED, None)
def goals_of_instruments(reviewed: Reviewed) -> Answer:
    """Every instrument of a mix that is judged has a score on its goals, and some two of them together."""
    study = reviewed.study
    judged = [(mix.code, own) for mix in study.mixes for own in goal_scores(study, mix.code) if own.whole is not None]
    if not judged:
        return Answer(Status.MISSING, texts.NO_GOALS)
    lacking = [(code, mix) for mix, own in judged for code, score in own.instruments.items() if score is None]
    wanted = sum(len(own.instruments) for _, own in judged)
    pairs = [score for _, own in judged for score in own.pairs.values()]
    given = sum(score is not None for score in pairs)
    which = [shared_texts.INSTRUMENT_IN_MIX.fill(instrument=code, mix=mix) for code, mix in dict.fromkeys(lacking)]
    reason = sentences(
        texts.SCORES_OF_INSTRUMENTS.fill(given=number(wanted - len(lacking)), wanted=number(wanted)),
        texts.WITHOUT_SCORE.fill(which=listed(which, 3)) if lacking else None,
        (texts.SCORES_OF_PAIRS.fill(count=number(given)) if given else texts.NO_SCORES_OF_PAIRS) if pairs else None,
    )
    rows = [row for row in study.instruments if row.code in {code for code, _ in lacking}]
    if len(lacking) == wanted and not given:
        return Answer(Status.MISSING, reason, places_of(rows))
    complete = not lacking and (given or not pairs)
    return Answer(Status.IN_ORDER if complete else Status.LOOK_AT, reason, places_of(rows))


@asks("interim-changes", texts.CHANGES, Topic.WORKABILITY, None)
def interim_changes(reviewed: Reviewed) -> Answer:
    """The binding instruments of a mix enter in one year."""
    study = reviewed.study
    if not reviewed.binding:
        return Answer(Status.LOOK_AT, shared_texts.NOTHING_BINDS)
    codes = [instrument.code for instrument in reviewed.instruments(reviewed.binding)]
    composed = [row for row in study.composition if row.instrument in codes]
    years = {mix.code: sorted({_entry(reviewed, row.entries[mix.code]) for row in composed if mix.code in row.entries})
             for mix in study.mixes}  # fmt: skip
    most = max(sum(mix.code in row.entries for row in composed) for mix in study.mixes)
    if most < 2:
        return Answer(Status.LOOK_AT, texts.AT_MOST_ONE)
    stepwise = {mix: found for mix, found in years.items() if len(found) > 1}
    if not stepwise:
        return Answer(Status.IN_ORDER, texts.AT_ONCE)
    shown = [f"{mix} ({', '.join(str(year) for year in found)})" for mix, found in stepwise.items()]
    rows = [row for row in composed if not stepwise.keys().isdisjoint(row.entries)]
    return Answer(Status.LOOK_AT, texts.IN_STEPS.fill(mixes=listed(shown)), places_of(rows))


@asks("horizon", texts.HORIZON)
def horizon(reviewed: Reviewed) -> Answer:
    """Binding instruments are in force for half the horizon or more, and investments end within it."""
    study = reviewed.study
    years, first = study.settings.rules.horizon, study.settings.first_year
    if not reviewed.binding:
        return Answer(Status.LOOK_AT, shared_texts.NOTHING_BINDS)
    codes = [instrument.code for instrument in reviewed.instruments(reviewed.binding)]
    late = [
        (row, mix)
        for row in study.composition
        if row.instrument in codes
        for mix, entry in row.entries.items()
        if (min(last_of(entry) or first + years, first + years - 1) + 1 - _entry(reviewed, entry)) * 2 < years
    ]
    lasting = [row for row in study.activities if not row.investment.is_nothing and (row.lifetime or 0) > years]
    span = {"first": str(first), "last": str(first + years - 1)}
    if not late and not lasting:
        return Answer(Status.IN_ORDER, texts.LONG_ENOUGH.fill(**span))
    which = [shared_texts.INSTRUMENT_IN_MIX.fill(instrument=row.instrument, mix=mix) for row, mix in late]
    longest = max((row.lifetime or 0 for row in lasting), default=0)
    outlasting = texts.OUTLASTING.fill(**span, lifetime=float(longest), count=number(len(lasting)))
    reason = joined(
        [texts.LATE.fill(**span, which=listed(which)) if late else None, outlasting if lasting else None],
    )
    return Answer(Status.LOOK_AT, reason, places_of((row for row, _ in late), lasting))


def _entry(reviewed: Reviewed, entry: Entry) -> int:
    """The year in which an instrument enters."""
    return entered_in(entry, reviewed.study.settings.first_year)


def _codes(mixes: list[Mix]) -> list[str]:
    return [mix.code for mix in mixes]
