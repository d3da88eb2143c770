"""Questions about the firms that bear the burden: per firm, by size and sector, small ones, and what they can bear."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from burden.engine.per_firm import counted_firms
from burden.language import Text, joined
from burden.review import firms_texts as texts
from burden.review.board import Dictum, Topic
from burden.review.finding import Status
from burden.review.questions import Answer, asks
from burden.review.reviewed import Flags, Reviewed, anywhere, names
from burden.review.wording import codes, listed, money, number, places_of, sentences, size_label
from burden.study.tables import Activity, FirmCategory, Obligation
from burden.study.words import Group, ObligationKind, SizeClass
from burden.writing.figures import in_words

_SME = (SizeClass.MICRO, SizeClass.SMALL, SizeClass.MEDIUM)
_UNDER_250 = (SizeClass.ZZP, *_SME)
_SPOKEN_OF = {
    Group.CITIZEN: ("burger", "inwoner", "huishouden", "patiënt", "citizen", "resident", "household", "patient"),
    Group.PROFESSIONAL: (
        "leraar", "leraren", "docent", "huisarts", "zorgverlener", "verpleegkundige", "teacher", "nurse", "physician",
    ),
}  # fmt: skip
"""How words begin by which the names of what is asked speak of people who are no firms."""
_BEARABLE = 0.01
_MOST_HOLES = 0.25
"""Where a larger part of sizes by sectors is not there, the study has no such grid."""


@asks("per-firm", texts.PER_FIRM)
def per_firm(reviewed: Reviewed) -> Answer:
    """There are firms to divide by, and enough of them for an average."""
    study = reviewed.study
    if not reviewed.businesses:
        return Answer(Status.LOOK_AT, texts.NO_BUSINESSES)
    if not study.counts_firms:
        units = listed(dict.fromkeys(row.unit or "" for row in reviewed.businesses))
        return Answer(Status.LOOK_AT, texts.OTHER_UNITS.fill(units=units), places_of(reviewed.businesses))
    business = counted_firms(reviewed.result)
    firms = np.where(business, reviewed.firms, 0.0)
    single = _at(reviewed, business & (firms <= 1))
    if not firms.sum() > 0:
        return Answer(Status.MISSING, texts.NO_FIRMS, places_of(single))
    average = reviewed.weighed[:, business].sum(axis=1) / firms.sum()
    obliged = reviewed.sums.obliged[:, reviewed.bound].any(axis=1) & (firms > 0)
    if not obliged.any():
        return Answer(Status.LOOK_AT, texts.NOBODY_BURDENED, places_of(single))
    shown = []
    for position, mix in enumerate(study.mixes):
        amount = money(float(average[position]), reviewed.currency)
        if not obliged[position].any():
            shown.append(texts.OF_MIX_UNREACHED.fill(mix=mix.code, average=amount))
            continue
        reached = np.average(reviewed.of_one[position][obliged[position]], weights=firms[obliged[position]])
        amounts = {"average": amount, "reached": money(float(reached), reviewed.currency)}
        shown.append(texts.OF_MIX.fill(mix=mix.code, **amounts))
    reason = sentences(
        (texts.FIRM_COSTS if reviewed.is_structural else texts.FIRM_COSTS_ONE_OFF).fill(mixes=joined(shown, "; ")),
        texts.SINGLE_FIRMS.fill(which=listed(codes(single))) if single else None,
    )
    return Answer(Status.LOOK_AT if single else Status.IN_ORDER, reason, places_of(single))


@asks("size-classes", texts.SIZES, dictum=Dictum.UNLESS)
def size_classes(reviewed: Reviewed) -> Answer:
    """Businesses are told apart by size."""
    rows = reviewed.businesses
    if not rows:
        return Answer(Status.LOOK_AT, texts.NO_BUSINESSES)
    counts = Counter(row.size_class for row in rows if row.size_class)
    without = [row for row in rows if not row.size_class]
    if len(counts) < 2:
        return Answer(Status.MISSING, texts.NO_CLASSES, places_of(rows))
    shown = [texts.COUNT_OF.fill(name=size_label(name), count=number(count)) for name, count in counts.items()]
    holes = _holes(rows)
    named = [texts.SIZE_IN_SECTOR.fill(size=size_label(size), sector=sector) for size, sector in holes]
    reason = sentences(
        texts.IN_CLASSES.fill(classes=listed(shown, 8)),
        texts.WITHOUT_CLASS.fill(which=listed(codes(without))) if without else None,
        texts.HOLES.fill(which=listed(named)) if holes else None,
    )
    return Answer(Status.LOOK_AT if without or holes else Status.IN_ORDER, reason, places_of(without))


def _holes(rows: Sequence[FirmCategory]) -> list[tuple[str, str]]:
    """The size classes that sectors lack, where most are there: so few that they may have been forgotten."""
    known = {(row.size_class, row.sector) for row in rows if row.size_class and row.sector}
    sizes, sectors = (list(dict.fromkeys(key)) for key in zip(*sorted(known), strict=True)) if known else ([], [])
    holes = [(str(size), str(sector)) for sector in sectors for size in sizes if (size, sector) not in known]
    return holes if len(holes) <= _MOST_HOLES * len(sizes) * len(sectors) else []


@asks("groups", texts.GROUPS)
def groups(reviewed: Reviewed) -> Answer:
    """Whoever bears the burden is named, each with its own amounts, and whoever one would expect too."""
    study = reviewed.study
    counts = Counter(row.group for row in study.firm_categories)
    shown = listed(
        texts.COUNT_OF.fill(name=group.label, count=number(counts[group])) for group in Group if counts[group]
    )
    if set(counts) <= {Group.BUSINESS}:
        return Answer(Status.IN_ORDER, texts.ONLY_BUSINESSES.fill(groups=shown))
    others = [row for row in study.firm_categories if row.group is not Group.BUSINESS]
    borne = []
    for group in study.groups:
        of_group = np.array([row.group is group for row in study.firm_categories], dtype=bool)
        amounts = [
            texts.MIX_AND_AMOUNT.fill(mix=mix.code, amount=money(float(amount), reviewed.currency))
            for mix, amount in zip(study.mixes, reviewed.weighed[:, of_group].sum(axis=1), strict=True)
        ]
        borne.append(texts.OF_GROUP.fill(group=group.label, mixes=listed(amounts)))
    reason = [
        texts.SEVERAL_GROUPS.fill(groups=shown),
        (texts.GROUP_COSTS if reviewed.is_structural else texts.GROUP_COSTS_ONE_OFF).fill(groups=joined(borne, "; ")),
    ]
    return Answer(Status.LOOK_AT, joined(reason), places_of(others))


@asks("missing-groups", texts.MISSING_GROUPS, dictum=Dictum.UNLESS)
def missing_groups(reviewed: Reviewed) -> Answer:
    """Whoever is spoken of bears something; of citizens and professionals a paragraph also says that it is nothing."""
    study = reviewed.study
    lacking = [group for group in _SPOKEN_OF if group not in study.groups]
    rows: tuple[Obligation | Activity, ...] = (*study.obligations, *study.activities)
    named = {group: [row for row in rows if names(row, _SPOKEN_OF[group])] for group in lacking}
    spoken_of = [group for group in lacking if named[group]]
    supervised = any(row.kind is ObligationKind.SUPERVISION for row in study.obligations)
    reason = sentences(
        *(texts.SPOKEN_OF.fill(group=group.label, which=listed(codes(named[group]))) for group in spoken_of),
        texts.NOT_THERE.fill(groups=listed(group.label for group in lacking)) if lacking else texts.ALL_THERE,
        texts.NO_GOVERNMENT if supervised and Group.GOVERNMENT not in study.groups else None,
    )
    places = places_of(*(named[group] for group in spoken_of))
    return Answer(Status.LOOK_AT if spoken_of else Status.IN_ORDER, reason, places)


@asks("sme", texts.SME, dictum=Dictum.UNLESS)
def small_and_medium(reviewed: Reviewed) -> Answer:
    """Micro, small and medium-sized firms are told apart, and not all given the effort of a large one."""
    rows = reviewed.businesses
    if not rows:
        return Answer(Status.LOOK_AT, texts.NO_BUSINESSES)
    present = {row.size_class for row in rows}
    lacking = [size for size in _SME if size.value not in present]
    if len(lacking) == len(_SME):
        return Answer(Status.MISSING, texts.NO_SME_CLASS, places_of(rows))
    small = [size.label for size in _UNDER_250 if size.value in present]
    meeting, same = _same_effort(reviewed)
    part = _part_of_small(reviewed)
    reason = sentences(
        texts.SME_CLASSES.fill(classes=listed(small)),
        texts.SME_LACKING.fill(classes=listed(size.label for size in lacking)) if lacking else None,
        part,
        texts.SAME_EFFORT.fill(count=number(meeting), same=number(len(same))) if meeting else None,
    )
    alike = 2 * len(same) > meeting
    nothing = part is texts.SME_NO_BURDEN
    status = Status.LOOK_AT if lacking or alike or nothing else Status.IN_ORDER
    return Answer(status, reason, places_of(same if alike else ()))


def _part_of_small(reviewed: Reviewed) -> Text:
    """The part of the burden that firms under 250 bear, in each mix that has any."""
    rows = reviewed.study.firm_categories
    business = np.array([row.group is Group.BUSINESS for row in rows])
    small = business & np.array([row.size_class in {size.value for size in _UNDER_250} for row in rows])
    shares = [
        texts.MIX_AND_SHARE.fill(mix=mix.code, share=in_words(float(costs[small].sum() / costs[business].sum())))
        for mix, costs in zip(reviewed.study.mixes, np.abs(reviewed.weighed), strict=True)
        if costs[business].sum() > 0
    ]
    words = texts.SME_SHARE if reviewed.is_structural else texts.SME_SHARE_ONE_OFF
    return words.fill(mixes=joined(shares, ", ")) if shares else texts.SME_NO_BURDEN


def _same_effort(reviewed: Reviewed) -> tuple[int, list[Activity]]:
    """How many activities (by code) reach both large and smaller firms, and the rows that serve both alike."""
    study, lines = reviewed.study, reviewed.result.positions
    sizes = np.array([row.size_class or "" for row in study.firm_categories])
    reached = np.zeros((len(study.activities), len(sizes)), dtype=bool)
    reached[lines.activity, lines.category] = True
    large = anywhere(reached[:, sizes == SizeClass.LARGE.value], 1)
    small = anywhere(reached[:, np.isin(sizes, [size.value for size in _UNDER_250])], 1)
    of_code: dict[str, list[int]] = {}
    for at, row in enumerate(study.activities):
        of_code.setdefault(row.code, []).append(at)
    meeting = [at for at in of_code.values() if large[at].any() and small[at].any()]
    same = [study.activities[row] for at in meeting for row in at if large[row] and small[row]]
    return len(meeting), same


@asks("sectors", texts.SECTORS)
def sectors(reviewed: Reviewed) -> Answer:
    """Businesses are told apart by sector."""
    rows = reviewed.businesses
    if not rows:
        return Answer(Status.LOOK_AT, texts.NO_BUSINESSES)
    known = list(dict.fromkeys(row.sector for row in rows if row.sector))
    without = [row for row in rows if not row.sector]
    if len(known) < 2:
        return Answer(Status.MISSING, texts.NO_SECTORS, places_of(rows))
    reason = sentences(
        texts.IN_SECTORS.fill(count=number(len(known)), sectors=listed(known, 20)),
        texts.WITHOUT_SECTOR.fill(which=listed(codes(without))) if without else None,
    )
    return Answer(Status.LOOK_AT if without else Status.IN_ORDER, reason, places_of(without))


@asks("effort-for-all", texts.EFFORT, dictum=Dictum.UNLESS)
def effort_for_all(reviewed: Reviewed) -> Answer:
    """Where the scope reaches a category, the obligation has an activity for it."""
    study = reviewed.study
    scoped = (reviewed.scoped > 0) & (reviewed.firms > 0)
    if not scoped.any():
        return Answer(Status.LOOK_AT, texts.NOBODY_REACHED)
    lacking = scoped & (reviewed.share == 0)
    count = number(int(scoped.sum()))
    if not lacking.any():
        return Answer(Status.IN_ORDER, texts.ALL_EFFORT.fill(count=count))
    by_obligation = lacking.sum(axis=(0, 2))
    at = [int(position) for position in np.flatnonzero(by_obligation)]
    shown = [
        texts.LACKING_IN.fill(obligation=study.obligations[position].code, count=number(int(by_obligation[position])))
        for position in at
    ]
    reason = texts.NO_EFFORT.fill(count=count, lacking=number(int(lacking.sum())), which=listed(shown))
    return Answer(Status.LOOK_AT, reason, places_of(study.obligations[position] for position in at))


@asks("bearable", texts.BEARABLE, Topic.WORKABILITY, None)
def bearable(reviewed: Reviewed) -> Answer:
    """The cost of a firm that has to do everything stays a small part of its turnover."""
    study = reviewed.study
    business = np.array([row.group is Group.BUSINESS for row in study.firm_categories])
    obliged = reviewed.sums.obliged[:, reviewed.bound].any(axis=1) & business & (reviewed.firms > 0)
    if not obliged.any():
        return Answer(Status.LOOK_AT, texts.NOBODY_BURDENED)
    turnover = np.array([row.turnover or np.nan for row in study.firm_categories])
    known = ~np.isnan(turnover)
    if not (obliged & known).any():
        return Answer(Status.MISSING, texts.NO_TURNOVER, places_of(_at(reviewed, anywhere(obliged, 0))))
    shares = np.where(obliged & known, reviewed.of_one / np.where(known, turnover, 1.0), -np.inf)
    mix, category = np.unravel_index(int(shares.argmax()), shares.shape)
    above = anywhere(shares > _BEARABLE, 0)
    unknown = anywhere(obliged, 0) & ~known
    reason = sentences(
        (texts.HIGHEST_SHARE if reviewed.is_structural else texts.HIGHEST_SHARE_ONE_OFF).fill(
            share=in_words(float(shares[mix, category])),
            category=study.firm_categories[category].code,
            mix=study.mixes[mix].code,
        ),
        texts.ABOVE_LIMIT.fill(limit=in_words(_BEARABLE), count=number(int(above.sum()))),
        texts.UNKNOWN_TURNOVER.fill(count=number(int(unknown.sum()))) if unknown.any() else None,
    )
    status = Status.LOOK_AT if above.any() or unknown.any() else Status.IN_ORDER
    return Answer(status, reason, places_of(_at(reviewed, above | unknown)))


def _at(reviewed: Reviewed, flags: Flags) -> Sequence[FirmCategory]:
    return [reviewed.study.firm_categories[at] for at in np.flatnonzero(flags)]
