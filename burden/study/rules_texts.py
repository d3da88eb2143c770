"""The rules of a study in words: how its amounts over the years were made, and by whose convention."""

from __future__ import annotations

from burden.language import Text
from burden.study.conventions import conventions
from burden.study.record import columns_of
from burden.study.settings import Settings
from burden.study.words import DiscountTiming

RULES = Text(
    "Discount rate {rate}%, {timing}, {annualisation}{wages}; {basis}.",
    "Discontovoet {rate}%, {timing}, {annualisation}{wages}; {basis}.",
)
WAGES = Text(", tariffs growing by {growth}% a year", ", uurtarieven groeien {growth}% per jaar")
TIMINGS = {
    DiscountTiming.START: Text("costs at the start of the year", "kosten aan het begin van het jaar"),
    DiscountTiming.END: Text("costs at the end of the year", "kosten aan het eind van het jaar"),
    DiscountTiming.ONE_OFF_AT_START: Text(
        "one-off costs at the start of the year, others at its end",
        "eenmalige kosten aan het begin van het jaar, andere aan het eind",
    ),
}
_BY_CONVENTION = Text("convention: {name}", "conventie: {name}")
_BY_CONVENTION_CHANGED = Text(
    "convention: {name}, changed by the study's own settings: {settings}",
    "conventie: {name}, gewijzigd door eigen instellingen van de studie: {settings}",
)
_NO_CONVENTION = Text("the study's own settings", "de eigen instellingen van de studie")


def rules_in_words(settings: Settings) -> Text:
    """How present values and yearly amounts were made, and by whose convention, in a sentence."""
    rules, growth = settings.rules, settings.real_wage_growth
    return RULES.fill(
        rate=float(f"{rules.discount_rate * 100:.10g}"),
        timing=TIMINGS[rules.discount_timing],
        annualisation=rules.annualisation.label,
        wages=WAGES.fill(growth=float(f"{growth * 100:.10g}")) if growth else "",
        basis=basis_in_words(settings),
    )


def basis_in_words(settings: Settings) -> Text:
    """By whose convention present values and yearly amounts were made, for within a sentence."""
    if settings.convention is None:
        return _NO_CONVENTION
    own = [columns_of(Settings)[name].label for name in settings.own_rules]
    changed = Text(", ".join(label.en for label in own), ", ".join(label.nl for label in own))
    basis = _BY_CONVENTION_CHANGED if own else _BY_CONVENTION
    return basis.fill(name=conventions()[settings.convention].name, settings=changed)
