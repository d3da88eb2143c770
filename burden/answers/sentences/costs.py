"""What the figures of a report say, as sentences in Dutch and in English.

Each function makes the paragraphs of one subject. A sentence is only there because the figures give cause for it, and
says nothing that does not follow from them. What the figures rest on stands in `burden.answers.sentences.basis`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isnan
from typing import Any

import pandas as pd

from burden.answers.estimates import Estimate, Estimates, MixPair
from burden.answers.sentences import texts
from burden.answers.tables.costs import by_kind, by_size_class
from burden.answers.tables.groups import groups as of_groups
from burden.answers.tables.texts import NO_FIRMS
from burden.engine.per_firm import counted_firms, reached_firms
from burden.language import Text, both, joined, listed
from burden.study.words import Group, SizeClass
from burden.writing.figures import in_words
from burden.writing.firms import size_in_words
from burden.writing.headline import Headline
from burden.writing.names import BEARERS
from burden.writing.wording import ABOUT, chance, count, digits_of, quantity

Paragraphs = tuple[Text, ...]

SME = frozenset({SizeClass.ZZP, SizeClass.MICRO, SizeClass.SMALL, SizeClass.MEDIUM})
_PAID = ("paid_one_off", "paid_structural")
ADJECTIVES = (("one_off", texts.ONE_OFF_ADJECTIVE), ("structural", texts.STRUCTURAL_ADJECTIVE))
"""The totals of a mix that sentences tell of, and what they are called."""


def measure(estimates: Estimates) -> Paragraphs:
    """What is calculated: the mixes, the reference, and what each mix holds."""
    mixes = estimates.report.mixes
    first = texts.ONE_MIX if len(mixes) == 1 else texts.MIXES_COMPARED.fill(mixes=count(len(mixes), *texts.MIX))
    reference = estimates.settings.reference_mix
    if len(mixes) == 1:
        return (first,)
    second = texts.NO_REFERENCE if reference is None else texts.REFERENCE.fill(mix=estimates.mix(reference))
    return (joined((first, second)),)


def mixes(estimates: Estimates) -> Paragraphs:
    """Each mix with its description and its instruments."""
    return tuple(_mix(estimates, code) for code in estimates.report.mixes)


def _mix(estimates: Estimates, code: str) -> Text:
    study = estimates.study
    held = {row.instrument for row in study.composition if code in row.entries}
    instruments = [instrument for instrument in study.instruments if instrument.code in held]
    voluntary = sum(instrument.voluntary for instrument in instruments)
    holds = texts.MIX_HOLDS.fill(instruments=count(len(instruments), *texts.INSTRUMENT))
    if voluntary:
        words = texts.MIX_HOLDS_VOLUNTARY if voluntary < len(instruments) else texts.MIX_HOLDS_ONLY_VOLUNTARY
        holds = words.fill(instruments=count(len(instruments), *texts.INSTRUMENT), voluntary=voluntary)
    description = estimates.description(code)
    sentences = [_ended(description), holds] if description is not None else [holds]
    return texts.MIX_IS.fill(mix=estimates.mix(code), description=joined(sentences))


def _ended(text: Text) -> Text:
    """A text of the study as a sentence with its full stop."""
    return text.each(lambda words: words if words.endswith((".", "!", "?", "…")) else f"{words}.")


def reach(estimates: Estimates) -> Paragraphs:
    """How many firms there are, and how many each mix reaches at least."""
    result = estimates.report.result
    categories = estimates.study.firm_categories
    sizes = {category.size_class for category in estimates.study.bearers if category.size_class}
    sectors = {category.sector for category in estimates.study.bearers if category.sector}
    numbers: dict[tuple[Group, str | None], float] = {}
    for category, firms in zip(categories, result.inputs.firms, strict=True):
        kind = (category.group, category.unit)
        numbers[kind] = numbers.get(kind, 0.0) + float(firms)
    ordered = sorted(numbers.items(), key=lambda item: estimates.study.groups.index(item[0][0]))
    population = [
        _firms(number, *((both(unit), both(unit)) if unit else BEARERS[group])) for (group, unit), number in ordered
    ]
    kinds = [count(len(found), *noun) for found, noun in ((sizes, texts.SIZE_CLASS), (sectors, texts.SECTOR)) if found]
    first = texts.POPULATION.fill(firms=listed(population))
    if kinds:
        first = texts.POPULATION_KINDS.fill(firms=listed(population), kinds=listed(kinds))
    counted = counted_firms(result)
    total = float(result.inputs.firms[counted].sum())
    reached = {mix: float(firms.sum()) for mix, firms in reached_firms(result).items()}
    parts = [
        texts.REACHED_OF.fill(
            mix=estimates.mix(mix),
            count=_number(number),
            share=in_words(number / total, BEARERS[estimates.study.groups[0]][1]),
        )
        for mix, number in reached.items()
        if number > 0
    ]
    if not parts:
        return (joined((first, texts.REACHED_NOBODY)),)
    return first, joined((texts.REACHED.fill(mixes=listed(parts)), texts.REACHED_WHY))


def _firms(number: float, one: Text, many: Text) -> Text:
    noun = one if number == 1 else many
    return ABOUT.fill(amount=texts.NUMBER_OF.fill(number=_number(number), noun=noun))


def _number(number: float) -> Text:
    """How many firms; statistics count them better than money is known."""
    return quantity(number, digits_of(number, digits=3))


def burden(estimates: Estimates) -> Paragraphs:
    """What each mix costs, one-off and structural, with its interval."""
    return tuple(
        texts.BURDEN.fill(
            mix=estimates.mix(mix),
            one_off=_one_off(estimates.total(mix, "one_off")),
            structural=_structural(estimates.total(mix, "structural")),
        )
        for mix in estimates.report.mixes
    )


def intervals(estimates: Estimates) -> Paragraphs:
    """What the central estimates are, what stands between brackets, and which estimate lies outside it."""
    if not estimates.has_intervals:
        return (texts.NO_INTERVAL,)
    if not estimates.is_uncertain:
        return ()
    low, high = estimates.ends
    levels = Text(f"{low * 100:.10g}-{high * 100:.10g}%", f"{low * 100:.10g}-{high * 100:.10g}%".replace(".", ","))
    draws = count(len(estimates.report.simulation), *texts.DRAW)
    called = texts.THESE_ARE[Headline.MEAN if estimates.report.by_expected_value else Headline.CENTRAL]
    meaning = texts.WHAT_INTERVAL.fill(called=called, levels=levels, share=in_words(high - low), draws=draws)
    return (joined((meaning, *_above(estimates), *outside(estimates))),)


def _one_off(estimate: Estimate) -> Text:
    if estimate.central == 0 and not estimate.has_interval:
        return texts.NO_ONE_OFF
    return texts.ONE_OFF_RELIEF.fill(amount=estimate.relief) if estimate.central < 0 else _of(texts.ONE_OFF, estimate)


def _structural(estimate: Estimate) -> Text:
    if estimate.central == 0 and not estimate.has_interval:
        return texts.NO_STRUCTURAL
    if estimate.central < 0:
        return texts.STRUCTURAL_RELIEF.fill(amount=estimate.relief)
    return _of(texts.STRUCTURAL, estimate)


def _of(words: Text, estimate: Estimate) -> Text:
    return words.fill(amount=estimate.amount)


def _above(estimates: Estimates) -> Sequence[Text]:
    """How many draws lie above the central estimates, where they differ."""
    sentences = []
    for name, adjective in ADJECTIVES:
        of_mixes = {mix: estimates.above(mix, name) for mix in estimates.report.mixes}
        shares = [
            texts.SHARE_IN.fill(share=in_words(share), mix=estimates.short(mix))
            for mix, share in of_mixes.items()
            if not isnan(share)
        ]
        if shares:
            sentences.append(texts.HOW_MANY_ABOVE.fill(measure=adjective, shares=listed(shares)))
    return sentences


def outside(estimates: Estimates) -> Paragraphs:
    """Says so where a central estimate is not even within its interval."""
    sentences = []
    for name, adjective in ADJECTIVES:
        for mix in estimates.report.mixes:
            estimate, central = estimates.total(mix, name), estimates.central(mix, name)
            if estimate.low <= central <= estimate.high:
                continue
            below = central < estimate.low
            side, way, other = (texts.BELOW, texts.UP, texts.DOWN) if below else (texts.ABOVE, texts.DOWN, texts.UP)
            sentences.append(
                texts.OUTSIDE.fill(measure=adjective, mix=estimates.short(mix), side=side, way=way, other=other)
            )
    return tuple(sentences)


def kinds(estimates: Estimates) -> Paragraphs:
    """Of what kinds of obligation the costs of each mix are."""
    sums = estimates.rows(by_kind)
    found = []
    for mix in estimates.report.mixes:
        clauses = []
        for name, adjective in ADJECTIVES:
            shares = shares_of(sums[sums["mix"] == mix].set_index("kind")[name])
            if shares is not None:
                parts = [
                    texts.KIND_PART.fill(share=in_words(share), kind=texts.KINDS[kind])
                    for kind, share in sorted(shares.items(), key=lambda item: -item[1])
                ]
                clauses.append(texts.KIND_CLAUSE.fill(measure=adjective, parts=listed(parts)))
        if clauses:
            words = texts.BY_KIND if len(clauses) == 1 else texts.BY_KINDS
            found.append(words.fill(mix=estimates.short(mix), first=clauses[0], last=clauses[-1]))
    return tuple(found)


def shares_of(parts: pd.Series[float]) -> dict[str, float] | None:
    """What share each part has in the whole, without parts of nothing; None where shares mean nothing."""
    if parts.min() < 0 or parts.sum() <= 0:
        return None
    return {str(name): float(part / parts.sum()) for name, part in parts.items() if part > 0}


def sizes(estimates: Estimates) -> Paragraphs:
    """How the costs of each mix are divided between small and medium-sized firms and large ones."""
    known = {category.size_class for category in estimates.study.bearers}
    if not known <= set(SizeClass) or known <= SME or not known & SME:
        return ()
    sums = estimates.rows(by_size_class)
    found = []
    for mix in estimates.report.mixes:
        parts = []
        for name, adjective in ADJECTIVES:
            shares = shares_of(sums[sums["mix"] == mix].set_index("size_class")[name])
            if shares is not None:
                small = sum(share for size, share in shares.items() if size in SME)
                parts.append(texts.SME_PART.fill(share=in_words(small), measure=adjective))
        if parts:
            found.append(texts.BY_SIZE.fill(mix=estimates.short(mix), parts=listed(parts)))
    return tuple(found)


def apart(estimates: Estimates) -> Paragraphs:
    """Whether the study has what is no burden, and where that stands."""
    return (texts.APART if apart_by_mix(estimates) else texts.APART_NONE,)


def apart_by_mix(estimates: Estimates) -> Paragraphs:
    """What is voluntary and what is a financial charge in each mix: apart, and never added in."""
    of_mixes = []
    for row in estimates.report.compared.to_dict("records"):
        items = [
            words.fill(amount=Estimate.without_interval(value, estimates.settings.currency).size)
            for name, cost, gain in texts.APART_ITEMS
            if (value := float(row[name])) != 0 and (words := cost if value > 0 else gain)
        ]
        if items:
            of_mixes.append(texts.APART_OF.fill(mix=estimates.short(row["mix"]), items=listed(items)))
    return tuple(of_mixes)


def groups(estimates: Estimates) -> Paragraphs:
    """What the mixes ask of other groups, each by itself; and that nothing is asked of whom the study leaves out."""
    table, currency = estimates.table(of_groups), estimates.settings.currency
    said = []
    for group in estimates.study.groups[1:]:
        assert table is not None
        mixes = []
        for row in table.rows[table.rows["group"] == group].to_dict("records"):
            items = asked_of_group(row, currency)
            if items:
                mixes.append(texts.OF_GROUP_IN.fill(mix=row["mix"], items=listed(items)))
        called = BEARERS[group][1]
        words = texts.OF_GROUP if mixes else texts.NOT_OF_GROUPS
        said.append(words.fill(group=called, groups=called, mixes=joined(mixes, "; ")))
    absent = [group for group in (Group.CITIZEN, Group.PROFESSIONAL) if group not in estimates.study.groups]
    if absent:
        said.append(texts.NOT_OF_GROUPS.fill(groups=listed([BEARERS[group][1] for group in absent])))
    return tuple(text.each(lambda words: f"{words[:1].upper()}{words[1:]}") for text in said)


def asked_of_group(row: Mapping[Any, Any], currency: str) -> list[Text]:
    """What a mix asks of a group, in hours and in money, by the columns of the table `groups`; nothing of what is 0."""
    return [
        words.fill(size=_whole(row[name], currency) if name in _PAID else quantity(row[name], digits_of(row[name])))
        for name, words in texts.GROUP_ITEMS.items()
        if row[name]
    ]


def _whole(amount: float, currency: str) -> Text:
    return Estimate.without_interval(amount, currency).size


def per_firm(estimates: Estimates) -> Paragraphs:
    """In which two ways costs per firm are given, where firms are counted."""
    return (texts.TWO_KINDS if estimates.study.counts_firms else NO_FIRMS,)


def per_firm_by_mix(estimates: Estimates) -> Paragraphs:
    """What a firm pays: for each mix in the size class that bears the most, and among smaller firms."""
    if not estimates.study.counts_firms:
        return ()
    of_mixes = []
    for mix in estimates.report.mixes:
        found = {
            size: estimates.per_firm(mix, size, "average_structural")
            for size in estimates.size_classes(mix, "average_structural")
        }
        most = max(found, key=lambda size: found[size].central, default=None)
        if most is None or found[most].central <= 0:
            of_mixes.append(texts.PER_FIRM_NONE.fill(mix=estimates.short(mix)))
            continue
        sentences = [_per_firm(estimates, mix, most, texts.PER_FIRM)]
        smaller = [size for size in found if size in SME and found[size].central > 0]
        if most not in SME and smaller:
            next_most = max(smaller, key=lambda size: found[size].central)
            sentences.append(_per_firm(estimates, mix, next_most, texts.PER_FIRM_SME))
        of_mixes.append(joined(sentences))
    return tuple(of_mixes)


def _per_firm(estimates: Estimates, mix: str, size: str, words: Text) -> Text:
    average, reached = (
        [estimates.per_firm(mix, size, f"{way}_{timing}") for timing in ("one_off", "structural")]
        for way in ("average", "reached")
    )
    sentence = words.fill(
        mix=estimates.short(mix),
        size=size_in_words(size),
        one_off=_one_off(average[0]),
        structural=_structural(average[1]),
    )
    if size not in estimates.size_classes(mix, "reached_structural"):
        return _ended(sentence)
    once, yearly = (estimate.alone for estimate in reached)
    return texts.PER_FIRM_REACHED.fill(average=sentence, one_off=_one_off(once), structural=_structural(yearly))


def alternatives(estimates: Estimates) -> Paragraphs:
    """How each mix compares with the reference."""
    reference = estimates.settings.reference_mix
    if reference is None:
        return ()
    return tuple(_with_reference(estimates, mix, reference) for mix in estimates.alternatives)


def _with_reference(estimates: Estimates, mix: str, reference: str) -> Text:
    pairs = {name: estimates.pair(mix, reference, name) for name, _ in ADJECTIVES}
    sentences = [
        texts.COMPARED.fill(
            mix=estimates.mix(mix),
            one_off=_difference(pairs["one_off"], texts.ONE_OFF_DIFFERENCES),
            structural=_difference(pairs["structural"], texts.STRUCTURAL_DIFFERENCES),
        )
    ]
    if estimates.has_intervals:
        sentences.append(_chance(pairs["structural"]))
    return joined(sentences)


def _difference(pair: MixPair, words: tuple[Text, Text, Text]) -> Text:
    more, less, same = words
    if pair.difference.is_nothing:
        return same
    return (more if pair.difference.central > 0 else less).fill(amount=pair.difference.size)


def _chance(pair: MixPair) -> Text:
    if pair.cheaper == pair.dearer == 0:
        return texts.ALWAYS_EQUAL
    if pair.dearer >= pair.cheaper:
        return texts.CHANCE_MORE.fill(chance=chance(pair.dearer))
    return texts.CHANCE_LESS.fill(chance=chance(pair.cheaper))


def cheapest(estimates: Estimates) -> Paragraphs:
    """The alternative with the lowest annual equivalent, and how sure that is."""
    if len(estimates.alternatives) < 2:
        return ()
    by = "annual_equivalent"
    mixes = sorted(estimates.alternatives, key=lambda mix: estimates.total(mix, by).central)
    best, others = mixes[0], mixes[1:]
    sentences = [
        texts.CHEAPEST.fill(
            mix=estimates.mix(best),
            alternatives=count(len(mixes), *texts.ALTERNATIVE),
            amount=_of(texts.PER_YEAR, estimates.total(best, by)),
        )
    ]
    if estimates.has_intervals:
        chances = [_than(estimates.pair(best, other, by), estimates.short(other)) for other in others]
        sentences.append(texts.CHEAPER_THAN.fill(chances=listed(chances)))
    return (joined(sentences),)


def _than(pair: MixPair, other: Text) -> Text:
    if pair.cheaper == pair.dearer == 0:
        return texts.AS_MUCH.fill(mix=other)
    return texts.THAN.fill(chance=chance(pair.cheaper), mix=other)


def goals(estimates: Estimates) -> Paragraphs:
    """Whether the study says how far the mixes serve the goals."""
    return (texts.GOALS if any(not goal.instruments for goal in estimates.study.goals) else texts.NO_GOALS,)
