"""What the figures of a report rest on, as sentences in Dutch and in English; see `burden.answers.sentences.costs`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from burden.answers.estimates import Estimate, Estimates
from burden.answers.sentences import basis_texts as own
from burden.answers.sentences import texts
from burden.answers.sentences.costs import Paragraphs
from burden.answers.tables.uncertain import dependence_in_words
from burden.benchmarks import TOLERANCE
from burden.engine.many.measures import Measure
from burden.language import Text, joined, listed
from burden.review import Finding, Status
from burden.study import Study
from burden.study.parameters import Parameter, rows_with_figures
from burden.study.record import Record
from burden.study.rules_texts import rules_in_words
from burden.study.tables import TABLE_BY_NAME
from burden.study.words import Quality
from burden.writing.amounts import currency_in_words
from burden.writing.figures import exact_percentage
from burden.writing.firms import selector_in_words
from burden.writing.names import parameter_names
from burden.writing.precision import decimals_supported
from burden.writing.wording import ABOUT, count, money, number_form

_HEAVIEST = 10


def uncertainty(estimates: Estimates) -> Paragraphs:
    """How the intervals were made, and what is not in them."""
    if not estimates.has_intervals:
        return (texts.NO_INTERVAL,)
    simulation = estimates.report.simulation
    drawn = own.DRAWN.fill(
        draws=count(len(simulation), *texts.DRAW),
        seed=str(simulation.seed),
        figures=count(simulation.parameters, *texts.FIGURE),
    )
    return (joined((drawn, dependence_in_words(simulation.dependence), own.NOT_DRAWN)),)


def medians(estimates: Estimates) -> Paragraphs:
    """Below and above which amount half of the draws lie."""
    if not estimates.has_intervals:
        return ()
    return tuple(
        own.MEDIAN.fill(
            mix=estimates.short(mix),
            one_off=estimates.median(mix, "one_off").size,
            structural=estimates.median(mix, "structural").size,
        )
        for mix in estimates.report.mixes
        if any(estimates.total(mix, name).has_interval for name in ("one_off", "structural"))
    )


def drivers(estimates: Estimates) -> Paragraphs:
    """On which figure the result of each mix depends most."""
    found = []
    for mix in estimates.report.mixes:
        tornado = estimates.tornados[mix]
        if not len(tornado) or tornado["swing"].iloc[0] == 0:
            continue
        first = tornado.iloc[0]
        at_low, at_high = float(first["at_low"]), float(first["at_high"])
        decimals = decimals_supported(at_low, at_high, 0)
        amounts = [money(value, decimals, estimates.settings.currency) for value in (at_low, at_high)]
        parameter = estimates.parameter(first["key"])
        found.append(
            own.DRIVER.fill(
                mix=estimates.short(mix),
                figure=_figure(estimates, parameter),
                at_low=ABOUT.fill(amount=amounts[0]),
                at_high=ABOUT.fill(amount=amounts[1]),
            )
        )
    return tuple(found)


def _figure(estimates: Estimates, parameter: Parameter) -> Text:
    said = figure_in_words(estimates.study, parameter)
    return said if is_verified(parameter.record) else own.NOT_VERIFIED_FIGURE.fill(figure=said)


def figure_in_words(study: Study, parameter: Parameter) -> Text:
    """A quantity as a sentence calls it: ‘Hours: Write a report’, for medium-sized firms."""
    selector = getattr(parameter.record, "categories", None)
    firms = selector_in_words(study, selector) if selector is not None else None
    label = Text.of(lambda language: parameter_names(study, [parameter], language, with_details=False)[parameter.key])
    quoted = own.QUOTED.fill(name=label)
    return quoted if firms is None else own.FIGURE_OF.fill(figure=quoted, firms=firms)


def is_verified(record: Record) -> bool:
    """Whether a row says that its figures were verified."""
    return getattr(record, "verified", None) is True


def assumptions(estimates: Estimates) -> Paragraphs:
    """How many of the rows that the results rest on are unverified, without source, or of what quality."""
    rows = {table: of_table for table, of_table in rows_with_figures(estimates.study).items() if of_table}
    unverified = {table: sum(not is_verified(row) for row in of_table) for table, of_table in rows.items()}
    total = sum(unverified.values())
    sentences = [own.RESTS_ON.fill(rows=count(sum(map(len, rows.values())), *texts.ROW))]
    if total:
        parts = [
            own.OF_TABLE.fill(table=_table(table), unverified=number, rows=len(rows[table]))
            for table, number in unverified.items()
            if number
        ]
        sentences.append(number_form(total, own.NOT_VERIFIED).fill(unverified=total, tables=listed(parts)))
    else:
        sentences.append(own.ALL_VERIFIED)
    without = sum(not row.source for of_table in rows.values() for row in of_table)  # type: ignore[attr-defined]
    if without:
        sentences.append(number_form(without, own.NO_SOURCE).fill(number=without))
    paragraphs = [joined(sentences), *_quality(estimates), *_heaviest(estimates), *_remarked(estimates)]
    return tuple(paragraphs)


def _table(name: str) -> Text:
    return TABLE_BY_NAME[name].sheet.each(str.lower)


def _quality(estimates: Estimates) -> Sequence[Text]:
    found = Counter(activity.quality for activity in estimates.study.activities)
    labels = {quality: quality.label for quality in Quality} | {None: own.QUALITY_UNKNOWN}
    parts = [
        own.QUALITY_PART.fill(quality=label, rows=count(found[quality], *texts.ROW))
        for quality, label in labels.items()
        if found[quality]
    ]
    return [own.QUALITY.fill(parts=listed(parts))] if set(found) - {None} else []


def _heaviest(estimates: Estimates) -> Sequence[Text]:
    """How many of the figures that weigh most are unverified."""
    keys = {
        key for table in estimates.tornados.values() for key in table.loc[table["swing"] != 0, "key"].head(_HEAVIEST)
    }
    unverified = sum(not is_verified(estimates.parameter(key).record) for key in keys)
    if not keys:
        return []
    if not unverified:
        return [own.HEAVIEST_VERIFIED.fill(figures=count(len(keys), *texts.FIGURE))]
    words = number_form(unverified, own.HEAVIEST) if unverified < len(keys) else own.HEAVIEST_UNVERIFIED
    return [words.fill(figures=count(len(keys), *texts.FIGURE), unverified=unverified)]


def _remarked(estimates: Estimates) -> Sequence[Text]:
    """How much was remarked on the workbook when it was read."""
    number = len(estimates.report.notices)
    return [number_form(number, own.REMARKED).fill(number=number)] if number else []


def rules(estimates: Estimates) -> Paragraphs:
    """How the study is calculated: price level, years, discounting, overhead, investments, rounding."""
    settings = estimates.settings
    followed = settings.rules
    first, last = settings.first_year, settings.first_year + followed.horizon - 1
    currency = currency_in_words(settings)
    overhead = own.OVERHEAD.fill(share=Text.of(lambda language: exact_percentage(followed.overhead, language)))
    sentences = [
        own.MONEY.fill(currency=currency, year=str(settings.price_year)),
        number_form(followed.horizon, own.HORIZON).fill(years=followed.horizon, first=str(first), last=str(last)),
        own.ANNUAL_EQUIVALENT,
        rules_in_words(settings),
        overhead if followed.overhead else own.NO_OVERHEAD,
        own.INVESTMENTS[followed.investments],
        own.ROUNDING[followed.rounding],
    ]
    return (joined(sentences),)


def benchmarks(estimates: Estimates) -> Paragraphs:
    """How the results lie to published figures."""
    found = Counter(str(verdict) for verdict in estimates.report.benchmarks["verdict"])
    if not found:
        return (own.NO_BENCHMARKS,)
    parts = [
        own.VERDICT.fill(number=found[verdict], verdict=words.fill(factor=TOLERANCE))
        for verdict, words in own.VERDICTS.items()
    ]
    shown = [part for part, verdict in zip(parts, own.VERDICTS, strict=True) if found[verdict]]
    return (number_form(found.total(), own.BENCHMARKS).fill(number=found.total(), parts=listed(shown)),)


def questions(estimates: Estimates) -> Paragraphs:
    """How many of the review board's questions the study leaves open."""
    return answers_of(estimates.report.findings)


def answers_of(findings: Sequence[Finding]) -> Paragraphs:
    """How many of the review board's questions are answered in which way."""
    found = Counter(finding.status for finding in findings)
    parts = [
        number_form(found[status], own.STATUS).fill(number=found[status], status=status.label)
        for status in Status
        if found[status]
    ]
    return (own.QUESTIONS.fill(parts=listed(parts)),) if parts else ()


def open_questions(estimates: Estimates) -> Paragraphs:
    """The review board's questions that are not in order, what is missing first."""
    return tuple(
        own.OPEN_QUESTION.fill(question=finding.question, status=finding.status.label)
        for status in (Status.MISSING, Status.LOOK_AT)
        for finding in estimates.report.findings
        if finding.status is status
    )


def changes(estimates: Estimates) -> Paragraphs:
    """What another version of the workbook changed; nothing where none was given."""
    report = estimates.report
    if report.differences is None or report.older is None:
        return ()
    parts = []
    for mix in report.mixes:
        difference = float(report.differences.difference.get(mix, 0.0))
        amount = Estimate.without_interval(difference, estimates.settings.currency).size
        change = (own.HIGHER if difference > 0 else own.LOWER).fill(amount=amount)
        parts.append(own.CHANGED_MIX.fill(mix=estimates.short(mix), change=change if difference else own.UNCHANGED))
    assert report.differences.measure is Measure.ANNUAL_EQUIVALENT
    return (own.CHANGED.fill(older=report.older.name, parts=listed(parts)),)
