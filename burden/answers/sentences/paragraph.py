"""What the regulatory-burden paragraph of an explanatory memorandum says, in the order in which memoranda say it.

Each function makes the sentences of one subject, for the document and whatever else shows them; what there is no cause
for is not said. Sentences about each mix by itself stand in `burden.answers.sentences.costs`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isnan

from burden.answers.efforts import Course, Effort, main_efforts
from burden.answers.estimates import BY, Estimates, rows_by
from burden.answers.sentences import basis_texts, texts
from burden.answers.sentences import paragraph_texts as own
from burden.answers.sentences.basis import figure_in_words, is_verified
from burden.answers.sentences.costs import ADJECTIVES, SME, Paragraphs, asked_of_group, burden, reach, shares_of
from burden.answers.sentences.finding import finding_of
from burden.answers.sentences.pages import of_turnover
from burden.answers.tables.costs import by_size_class
from burden.answers.tables.groups import groups as of_groups
from burden.answers.tables.side_by_side import Compared
from burden.answers.tables.uncertain import dependence_in_words
from burden.answers.turnover import shares_of_turnover
from burden.language import Text, both, joined, listed
from burden.study.parameters import rows_with_figures
from burden.study.rules_texts import rules_in_words
from burden.study.words import Group, SizeClass
from burden.writing.amounts import currency_in_words
from burden.writing.figures import duration, in_words
from burden.writing.firms import bearers_in_words, selector_in_words
from burden.writing.names import BEARERS
from burden.writing.wording import count, digits_of, money, number_form, quantity

_MOST: Mapping[Course, int] = {Course.FAMILIARISATION: 2, Course.ONE_OFF: 2, Course.STRUCTURAL: 3}
_MOST_OBJECTIONS = 3


def finding(estimates: Estimates) -> Paragraphs:
    """What the mixes cost beside the reference, and how sure it is which is the cheapest; of one mix what it costs."""
    if len(estimates.report.mixes) == 1:
        return burden(estimates)
    return finding_of(Compared.in_report(estimates.report, BY))


def reached(estimates: Estimates) -> Paragraphs:
    """How many firms and others there are; how many of them are reached where no table tells that by size class."""
    population, *in_each = reach(estimates)
    sizes = {category.size_class for category in estimates.study.bearers}
    return (population,) if estimates.study.counts_firms and sizes - {None} else (joined((population, *in_each)),)


def familiarisation(estimates: Estimates) -> Paragraphs:
    """What it takes to get to know the rules: of the main obligations target group x number x time x tariff."""
    return _efforts(estimates, Course.FAMILIARISATION)


def one_off(estimates: Estimates) -> Paragraphs:
    """The same of other one-off costs."""
    return _efforts(estimates, Course.ONE_OFF)


def structural(estimates: Estimates) -> Paragraphs:
    """The same of structural costs."""
    return _efforts(estimates, Course.STRUCTURAL)


def _efforts(estimates: Estimates, course: Course) -> Paragraphs:
    mixes = estimates.alternatives or estimates.report.mixes
    main = main_efforts(estimates.efforts, course, mixes, _MOST[course])
    return tuple(_effort(estimates, of) for of in main)


def _effort(estimates: Estimates, efforts: Sequence[Effort]) -> Text:
    """An obligation in the mix in which it costs most, and what it costs in the other ones."""
    first = efforts[0]
    name = estimates.called(first.obligation)
    if len(estimates.report.mixes) > 1:
        name = own.NAMED_IN.fill(obligation=name, mix=first.mix)
    others = [own.IN_MIX.fill(mix=of.mix, amount=_cost(estimates, of, of.cost)) for of in efforts[1:]]
    in_others = own.IN_OTHERS.fill(mixes=listed(others)) if others else both("")
    return own.EFFORT.fill(obligation=name, sum=_sum(estimates, first), others=in_others)


def _sum(estimates: Estimates, effort: Effort) -> Text:
    words = {
        "number": quantity(effort.firms, digits_of(effort.firms, digits=3)),
        "firms": bearers_in_words(estimates.study, effort.categories),
        "cost": _cost(estimates, effort, effort.cost),
    }
    currency, is_structural = estimates.settings.currency, effort.course is Course.STRUCTURAL
    if not effort.hours:
        each = effort.outlay / effort.firms
        return own.OUTLAY_ONLY[is_structural].fill(**words, each=money(each, digits_of(each, most=2), currency))
    labour = own.LABOUR[is_structural].fill(
        **words,
        time=duration(effort.hours / effort.firms),
        tariff=money(effort.labour / effort.hours, 0, currency),
        labour=_cost(estimates, effort, effort.labour),
    )
    if not effort.outlay:
        return labour
    return own.WITH_OUTLAY.fill(labour=labour, outlay=_cost(estimates, effort, effort.outlay), cost=words["cost"])


def _cost(estimates: Estimates, effort: Effort, value: float) -> Text:
    """A part of the costs of a mix, with the digits that their interval supports in proportion."""
    part = estimates.part(effort.mix, effort.course.measure, value)
    return money(part.central, part.decimals, part.currency)


def sme(estimates: Estimates) -> Paragraphs:
    """What share smaller firms bear, where size classes are the usual ones, and on whom it weighs most."""
    return tuple(text for text in (_sme_shares(estimates), _of_turnover(estimates)) if text is not None)


def _sme_shares(estimates: Estimates) -> Text | None:
    known = {category.size_class for category in estimates.study.bearers}
    if not known <= set(SizeClass) or not known & SME:
        return None
    sums, parts = estimates.rows(by_size_class), []
    for name, adjective in reversed(ADJECTIVES):
        of_mixes = {mix: shares_of(sums[sums["mix"] == mix].set_index("size_class")[name]) for mix in _told(estimates)}
        small = {mix: sum(of[size] for size in of if size in SME) for mix, of in of_mixes.items() if of is not None}
        if small:
            parts.append(own.SME_PART.fill(measure=adjective, shares=_shares(estimates, small)))
    return own.SME.fill(parts=listed(parts)) if parts else None


def _told(estimates: Estimates) -> Sequence[str]:
    """The mixes that are told of: all but the reference, where there are others."""
    return estimates.alternatives or estimates.report.mixes


def _of_mixes(estimates: Estimates, said: Mapping[str, Text]) -> Text:
    """What is said of each mix: 42% (M1 and M2) and 67% (M3); alone where there is one mix."""
    if len(estimates.report.mixes) == 1:
        return next(iter(said.values()))
    alike: dict[Text, list[Text]] = {}
    for mix, text in said.items():
        alike.setdefault(text, []).append(both(mix))
    return listed([own.SHARE_IN.fill(share=text, mix=listed(mixes)) for text, mixes in alike.items()])


def _shares(estimates: Estimates, shares: Mapping[str, float]) -> Text:
    return _of_mixes(estimates, {mix: in_words(share) for mix, share in shares.items()})


def _of_turnover(estimates: Estimates) -> Text | None:
    """In which size class and mix the structural costs are the largest share of turnover."""
    if not estimates.study.counts_firms:
        return None
    shares = shares_of_turnover(estimates.report.result, "size_class")
    return next(iter(of_turnover(shares[shares["mix"].isin(_told(estimates))])), None)


def others(estimates: Estimates) -> Paragraphs:
    """What citizens and professionals bear in hours and money, and who bears nothing."""
    table, told = estimates.table(of_groups), _told(estimates)
    said, none = [], []
    for group in (Group.CITIZEN, Group.PROFESSIONAL):
        of_mixes: dict[str, Text] = {}
        if table is not None and group in estimates.study.groups[1:]:
            rows = rows_by(table.rows[table.rows["group"] == group], "mix")
            items = {mix: asked_of_group(rows[(mix,)], estimates.settings.currency) for mix in told}
            of_mixes = {mix: listed(of_mix) for mix, of_mix in items.items() if of_mix}
        called = BEARERS[group][1]
        if of_mixes:
            said.append(own.OTHERS.fill(groups=called, mixes=_of_mixes(estimates, of_mixes)))
        elif group is not estimates.study.groups[0]:
            none.append(called)
    if said:
        said.append(own.OTHERS_APART)
    if none:
        said.append(own.OTHERS_NONE.fill(groups=listed(none)))
    return (joined(text.each(lambda words: f"{words[:1].upper()}{words[1:]}") for text in said),) if said else ()


def origins(estimates: Estimates) -> Paragraphs:
    """Where all costs follow from rules of one origin: of which."""
    found = {effort.obligation for effort in estimates.efforts}
    instruments = {row.instrument for row in estimates.study.obligations if row.code in found}
    known = {str(row.origin) for row in estimates.study.instruments if row.code in instruments}
    return (own.ORIGIN_ALL[known.pop()],) if len(known) == 1 else ()


def workability(estimates: Estimates) -> Paragraphs:
    """How many findings there are on workability, and the gravest objections among them."""
    study = estimates.study
    told = _told(estimates)
    held = {row.instrument for row in study.composition if any(mix in row.entries for mix in told)}
    held |= {row.code for row in study.obligations if row.instrument in held}
    findings = [row for row in study.workability if row.subject in held]
    if not findings:
        return ()
    objections = sorted((row for row in findings if row.score < 0), key=lambda row: row.score)
    number = len(findings)
    said = [number_form(number, own.FINDINGS).fill(number=number, negative=len(objections))]
    quoted = []
    for row in objections[:_MOST_OBJECTIONS]:
        about = estimates.called(row.subject)
        firms = selector_in_words(study, row.categories)
        about = about if firms is None else own.ABOUT.fill(name=about, firms=firms)
        quoted.append(own.OBJECTION.fill(finding=estimates.finding(row), about=about))
    if quoted:
        said.append(number_form(len(quoted), own.OBJECTIONS).fill(objections=joined(quoted, "; ")))
    return (joined(said),)


def uncertain(estimates: Estimates) -> Paragraphs:
    """In two sentences: how often costs turn out higher, and whether figures were drawn independently."""
    if not estimates.is_uncertain:
        return ()
    shares: dict[str, dict[str, float]] = {}
    for name, _ in ADJECTIVES:
        of_mixes = {mix: estimates.above(mix, name) for mix in _told(estimates)}
        shares[name] = {mix: share for mix, share in of_mixes.items() if not isnan(share)}
    told = {name: of_mixes for name, of_mixes in shares.items() if of_mixes}
    if not told:
        return (dependence_in_words(estimates.report.simulation.dependence),)
    every = [share for of_mixes in told.values() for share in of_mixes.values()]
    why = own.UPWARDS if min(every) > 0.5 else own.DOWNWARDS if max(every) < 0.5 else both("")
    written = {name: _shares(estimates, of_mixes) for name, of_mixes in told.items()}
    if len(told) == 2:
        said = own.ABOVE.fill(**written, why=why)
    else:
        ((name, share),) = written.items()
        said = own.ABOVE_ONE.fill(measure=dict(ADJECTIVES)[name], share=share, why=why)
    return (joined((said, dependence_in_words(estimates.report.simulation.dependence))),)


def entry(estimates: Estimates) -> Paragraphs:
    """In which years the obligations enter into force."""
    years = {mix: estimates.entry_years(mix) for mix in _told(estimates)}
    if len(set(map(tuple, years.values()))) == 1:
        every = next(iter(years.values()))
        return (own.ENTRY.fill(years=_years(every)),) if every else ()
    starts = {
        mix: both(str(of_mix[0])) for mix, of_mix in sorted(years.items(), key=lambda item: item[1][:1]) if of_mix
    }
    return (own.ENTRY_STARTS.fill(years=_of_mixes(estimates, starts)),) if starts else ()


def _years(years: Sequence[int]) -> Text:
    return listed([both(str(year)) for year in years])


def main_assumptions(estimates: Estimates) -> Paragraphs:
    """What the amounts are in, on which figures they depend most, and how many figures were not verified."""
    settings, study = estimates.settings, estimates.study
    currency = currency_in_words(settings)
    first, horizon = settings.first_year, settings.rules.horizon
    years = number_form(horizon, basis_texts.HORIZON).fill(
        years=horizon, first=str(first), last=str(first + horizon - 1)
    )
    said = [
        basis_texts.MONEY.fill(currency=currency, year=str(settings.price_year)),
        years,
        rules_in_words(settings),
        *_tariffs(estimates),
    ]
    rows = [row for table in rows_with_figures(study).values() for row in table]
    unverified = sum(not is_verified(row) for row in rows)
    rests = [basis_texts.RESTS_ON.fill(rows=count(len(rows), *texts.ROW))]
    rests.append(
        number_form(unverified, own.UNVERIFIED).fill(number=unverified) if unverified else basis_texts.ALL_VERIFIED
    )
    return joined(said), joined((*_depends(estimates), *rests))


def _tariffs(estimates: Estimates) -> Sequence[Text]:
    paid = [effort.labour / effort.hours for effort in estimates.efforts if effort.hours]
    if not paid:
        return ()
    low, high = (money(value, 0, estimates.settings.currency) for value in (min(paid), max(paid)))
    return ((own.TARIFF if low == high else own.TARIFFS).fill(low=low, high=high),)


def _depends(estimates: Estimates) -> Sequence[Text]:
    """On which figure each mix depends most; a figure is said once."""
    of_figures: dict[Text, list[str]] = {}
    for mix in _told(estimates):
        tornado = estimates.tornados[mix]
        if len(tornado) and tornado["swing"].iloc[0] != 0:
            of_figures.setdefault(
                figure_in_words(estimates.study, estimates.parameter(tornado["key"].iloc[0])), []
            ).append(mix)
    if not of_figures:
        return ()
    said = [
        own.DEPENDS_IN.fill(figure=figure, mixes=listed([both(mix) for mix in mixes]))
        if len(of_figures) > 1
        else figure
        for figure, mixes in of_figures.items()
    ]
    return (own.DEPENDS.fill(figures=listed(said)),)
