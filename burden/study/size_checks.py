"""Whether what is multiplied over the years, and over interactions, stays a figure that can be calculated with.

Each figure by itself is bounded by the unit of its column. Three things multiply without end all the same: the growth
of firms and the discount rate over the years, and the interactions that act on one thing.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import log10

from burden.language import Text, both
from burden.study.checked import Checked
from burden.study.messages import shown
from burden.study.problems import Problem
from burden.study.record import located
from burden.study.settings import place_setting
from burden.study.tables import Count, Interaction

_CHANGES = Text(
    "changes that are meant to be multiplied with each other", "veranderingen die bedoeld zijn om te vermenigvuldigen"
)
_NUMBERS = Text("a lower number, or fewer counts of counts", "een lager aantal, of minder aantallen van aantallen")
_YEARS = Text("a lower figure, or fewer years", "een lager cijfer, of minder jaren")
MOST_ZEROS = 90
"""How many zeros growth, discounting and interactions together may add to a figure. The largest amount of a year by the
bounds of the columns has 46; that of a variance, which is squared, then stays below the 308 of a floating number."""


def too_large_together(checked: Checked) -> Iterator[Problem]:
    """What makes amounts too large to calculate with, at the cell that adds most."""
    zeros = [*_interactions(checked), *_over_the_years(checked), *_counts(checked)]
    if sum(count for count, _ in zeros) > MOST_ZEROS:
        yield max(zeros, key=lambda entry: entry[0])[1]


def _interactions(checked: Checked) -> Iterator[tuple[float, Problem]]:
    """The zeros that interactions add to each thing they act on."""
    by_target: dict[str, list[Interaction]] = {}
    for interaction in checked.contents.interactions:
        if interaction.change.highest > 0:
            by_target.setdefault(interaction.acts_on, []).append(interaction)
    for acting in by_target.values():
        largest = max(acting, key=lambda row: row.change.highest)
        zeros = sum(log10(1 + row.change.highest) for row in acting)
        yield zeros, located(_problem("change", largest.change.highest, _CHANGES), largest)


def _counts(checked: Checked) -> Iterator[tuple[float, Problem]]:
    """The zeros that the longest row of counts of counts adds, each at its largest number."""
    largest: dict[str, Count] = {}
    for row in checked.contents.counts:
        if row.code not in largest or row.number.highest > largest[row.code].number.highest:
            largest[row.code] = row
    chains = []
    for row in largest.values():
        chain = [row]
        while (behind := largest.get(chain[-1].of or "")) is not None and behind not in chain:
            chain.append(behind)
        chains.append([of for of in chain if of.number.highest > 1])
    for row in max(chains, key=lambda chain: sum(log10(of.number.highest) for of in chain), default=[]):
        yield log10(row.number.highest), located(_problem("number", row.number.highest, _NUMBERS), row)


def _over_the_years(checked: Checked) -> Iterator[tuple[float, Problem]]:
    settings = checked.contents.settings
    if settings is None:
        return
    horizon = settings.rules.horizon
    fastest = max(checked.contents.firm_categories, key=lambda row: row.growth, default=None)
    if fastest is not None and fastest.growth > 0:
        yield horizon * log10(1 + fastest.growth), located(_problem("growth", fastest.growth, _YEARS), fastest)
    rate = settings.rules.discount_rate
    ends = (settings.first_year, settings.first_year + horizon)
    years = max(abs(settings.base_year - year) for year in ends)
    field = "discount_rate" if settings.discount_rate is not None else "convention"
    yield years * abs(log10(1 + rate)), place_setting(_problem(field, rate, _YEARS), settings.rows)


def _problem(field: str, value: float, expected: Text) -> Problem:
    return Problem(
        name="too-large-together",
        what=Text(
            "with this figure the amounts become too large to calculate with",
            "met dit cijfer worden de bedragen te groot om mee te rekenen",
        ),
        found=both("{value}").fill(value=shown(value)),
        expected=expected,
        field=field,
    )
