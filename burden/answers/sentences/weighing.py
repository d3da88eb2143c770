"""What decides between the mixes, as sentences: suitability, how instruments act on each other, and what is lighter."""

from __future__ import annotations

from burden.answers.estimates import Estimates
from burden.answers.sentences.costs import Paragraphs
from burden.answers.tables.elements import elements_in_words
from burden.answers.tables.lighter import lighter_in_words
from burden.answers.tables.suitability import MEASURE, suitability_in_words, two_by_two
from burden.language import joined


def suitability(estimates: Estimates) -> Paragraphs:
    """Of every two mixes: whether one is better on everything, or that weight decides."""
    report = estimates.report
    drawn = report.simulation if report.has_ranges else None
    found = two_by_two(report.results, report.mixes, drawn, report.headlined)
    return tuple(suitability_in_words(found, report.study, report.language))


def elements(estimates: Estimates) -> Paragraphs:
    """What the instruments of each mix that holds several do to each other."""
    report = estimates.report
    found = [report.results.elements(mix) for mix in report.mixes]
    return tuple(joined(elements_in_words(of, MEASURE, report.language)) for of in found if len(of.pairs))


def lighter(estimates: Estimates) -> Paragraphs:
    """Which national instrument of each mix costs most, and what a higher threshold would save."""
    report = estimates.report
    found = [report.results.alternatives(mix) for mix in report.mixes]
    said = (lighter_in_words(of, report.language) for of in found)
    return tuple(joined(texts) for texts in said if texts)
