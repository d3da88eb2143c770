"""What figures call the mixes, firms and parameters of a study: names for people, shorter than those of tables."""

from __future__ import annotations

from collections.abc import Sequence

from burden.language import Language, Text, both, visible
from burden.study import Study, name_in
from burden.study.columns import Unit
from burden.study.labels import coded_name, word_label
from burden.study.parameters import Parameter
from burden.study.record import Record
from burden.study.selector import Selector, Term
from burden.study.tables import FirmCategory, Interaction, Scope
from burden.study.words import Group

BEARERS: dict[Group, tuple[Text, Text]] = {
    Group.BUSINESS: (Text("firm", "bedrijf"), Text("firms", "bedrijven")),
    Group.CITIZEN: (Text("citizen", "burger"), Text("citizens", "burgers")),
    Group.PROFESSIONAL: (Text("professional", "professional"), Text("professionals", "professionals")),
    Group.GOVERNMENT: (Text("public body", "overheidsorganisatie"), Text("public bodies", "overheidsorganisaties")),
}
"""What those of a group are called: one, and more."""

_TOGETHER = Text("{acts_on} together with {cause}", "{acts_on} samen met {cause}")
_SECTORS = Text("{count}\u00a0sectors", "{count}\u00a0sectoren")
_MOST_SECTORS = 3
_REACH = Text("share reached", "bereikt aandeel")


def counted_in(category: FirmCategory) -> Text:
    """What is counted of a category, in the plural: its unit, or those of its group."""
    return both(category.unit) if category.unit else BEARERS[category.group][1]


def mix_names(study: Study, language: Language) -> dict[str, str]:
    """The mixes with their codes, in the order of the study."""
    return {mix.code: coded_name(study, ("mixes",), mix.code, language) for mix in study.mixes}


def instrument_names(study: Study, language: Language) -> dict[str, str]:
    """The names of the instruments."""
    written_in = study.settings.language
    return {row.code: name_in(row, language, written_in) or row.code for row in study.instruments}


def goal_names(study: Study, language: Language) -> dict[str, str]:
    """The names of the goals, in the order of the sheet."""
    return {row.goal: name_in(row, language, study.settings.language, "goal") for row in study.goals}


def goal_texts(study: Study) -> dict[str, Text]:
    """The names of the goals, in every language."""
    english, dutch = (goal_names(study, language) for language in (Language.EN, Language.NL))
    return {goal: Text(english[goal], dutch[goal]) for goal in english}


def goal_codes(study: Study) -> dict[str, str]:
    """What the goals are called in files, by their order on the sheet: `goal_1`."""
    return {goal: f"goal_{number}" for number, goal in enumerate(dict.fromkeys(row.goal for row in study.goals), 1)}


def mix_text(study: Study, code: str) -> Text:
    """A mix with its code, in every language."""
    return Text.of(lambda language: coded_name(study, ("mixes",), code, language))


def size_class_names(study: Study, language: Language) -> dict[str, str]:
    """The size classes of the headline group in the order of the study; those of its own as they are written there."""
    codes = dict.fromkeys(str(category.size_class or "") for category in study.bearers)
    return {code: visible(word_label("size_class", code, language)) for code in codes}


def sector_names(study: Study, language: Language) -> dict[str, str]:
    """What sectors of the headline group are called, in the order of the study: the words their categories begin with.

    A study has codes of sectors only, but names its categories after them: `Industrie, zzp`, `Industrie, micro`. Where
    names do not begin alike up to a comma, the code stands alone.
    """
    names: dict[str, list[str]] = {}
    for category in study.bearers:
        name = name_in(category, language, study.settings.language)
        names.setdefault(str(category.sector or ""), []).append(name)
    found = {}
    for sector, called in names.items():
        start = _shared_start(called) if len(set(called)) > 1 else ""
        found[sector] = visible(f"{sector} {start}".strip()) if sector else ""
    return found


def _shared_start(names: Sequence[str]) -> str:
    """What names have in common from the start, in whole pieces between commas."""
    pieces = [name.split(", ") for name in names]
    shared = []
    for row in zip(*pieces, strict=False):
        if len(set(row)) > 1:
            break
        shared.append(row[0])
    return ", ".join(shared)


def parameter_names(
    study: Study,
    parameters: Sequence[Parameter],
    language: Language,
    mix: str | None = None,
    *,
    with_details: bool = True,
) -> dict[str, str]:
    """Parameters in few words, by their key: `Uren: Leveranciers beoordelen (groot)`.

    Args:
        study: the study.
        parameters: which.
        language: the language.
        mix: the mix that the figure is about, which then goes without saying.
        with_details: whether firms and mix are added.
    """
    return {
        parameter.key: _parameter_name(study, parameter, language, mix, with_details=with_details)
        for parameter in parameters
    }


def percentages_of(parameters: Sequence[Parameter]) -> frozenset[str]:
    """The keys of the parameters that are written as percentages, as in the workbook: shares and changes."""
    return frozenset(parameter.key for parameter in parameters if parameter.unit in (Unit.SHARE, Unit.CHANGE))


def _parameter_name(
    study: Study, parameter: Parameter, language: Language, mix: str | None, *, with_details: bool
) -> str:
    written_in, record = study.settings.language, parameter.record
    details: list[str] = []
    if isinstance(record, Scope):
        table, code = ("obligations", record.obligation) if record.obligation else ("instruments", record.instrument)
        name = _name_of(study, (table,), code, language)
    elif isinstance(record, Interaction):
        acts_on = _name_of(study, ("instruments", "obligations", "activities"), record.acts_on, language)
        cause = _name_of(study, ("instruments",), record.together_with, language)
        name = _TOGETHER.fill(acts_on=acts_on, cause=cause).to(language)
    else:
        name = name_in(record, language, written_in)
    selector = getattr(record, "categories", None)
    if selector is not None and selector.alternatives:
        details.append(_selected(selector, language))
    if isinstance(record, Scope) and record.mix and record.mix != (mix,):
        details.append(", ".join(record.mix))
    shown = f"{name} ({'; '.join(details)})" if details and with_details else name
    heading = (_REACH if isinstance(record, Scope) else parameter.label).to(language)
    return f"{heading[:1].upper()}{heading[1:]}: {shown}"


def _selected(selector: Selector, language: Language) -> str:
    """The firms a row is about in few words, such as `groot, C, G`; what alternatives share is said once."""
    last = [terms[-1] for terms in selector.alternatives]
    shared = {terms[:-1] for terms in selector.alternatives}
    if len(shared) > 1:
        return ", ".join(" ".join(_value(term, language) for term in terms) for terms in selector.alternatives)
    words = [_value(term, language) for term in shared.pop()]
    if len(last) > _MOST_SECTORS and all(term.attribute == "sector" for term in last):
        words.append(_SECTORS.fill(count=len(last)).to(language))
    else:
        words += [_value(term, language) for term in last]
    return ", ".join(words)


def _value(term: Term, language: Language) -> str:
    column = "size_class" if term.attribute == "size" else term.attribute
    return word_label(column, term.value, language)


def _name_of(study: Study, tables: tuple[str, ...], code: str, language: Language) -> str:
    rows: list[Record] = [record for table in tables for record in study.records(table)]
    found = next((record for record in rows if getattr(record, "code", None) == code), None)
    return name_in(found, language, study.settings.language) if found is not None else code
