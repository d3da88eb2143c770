"""Whom something is about, in words: firms of some size classes and sectors, citizens, what else is counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from burden.language import Text, both, listed, visible
from burden.study import Study, name_in
from burden.study.selector import Selector, Term
from burden.study.tables import FirmCategory
from burden.study.words import Group, SizeClass
from burden.writing.names import BEARERS, counted_in

SIZES: dict[str, Text] = {
    SizeClass.ZZP: Text("self-employed persons without staff", "zelfstandigen zonder personeel"),
    SizeClass.MICRO: Text("micro firms", "microbedrijven"),
    SizeClass.SMALL: Text("small firms", "kleine bedrijven"),
    SizeClass.MEDIUM: Text("medium-sized firms", "middelgrote bedrijven"),
    SizeClass.LARGE: Text("large firms", "grote bedrijven"),
}
_ADJECTIVES: dict[str, Text] = {
    SizeClass.SMALL: Text("small", "kleine"),
    SizeClass.MEDIUM: Text("medium-sized", "middelgrote"),
    SizeClass.LARGE: Text("large", "grote"),
}
_WITH_STAFF = Text("firms with staff", "bedrijven met personeel")
_NO_SIZE = Text("firms without a size class", "bedrijven zonder grootteklasse")
_OWN_SIZE = Text("firms of size class {size}", "bedrijven van grootteklasse {size}")
_FIRMS = Text("{adjectives} firms", "{adjectives} bedrijven")
_IN_SECTOR = Text("{firms} in sector {sectors}", "{firms} in sector {sectors}")
_IN_SECTORS = Text("{firms} in sectors {sectors}", "{firms} in de sectoren {sectors}")
_IN_SO_MANY = Text("{firms} in {count} of the {all} sectors", "{firms} in {count} van de {all} sectoren")
_MOST_SECTORS = 3


def size_in_words(size_class: str) -> Text:
    """The firms of a size class: large firms."""
    own = _OWN_SIZE.fill(size=visible(size_class)) if size_class else _NO_SIZE
    return SIZES.get(size_class, own)


def sizes_in_words(sizes: Sequence[str]) -> Text:
    """The firms of some size classes: micro firms and small and medium-sized firms."""
    adjectives = [_ADJECTIVES[size] for size in sizes if size in _ADJECTIVES]
    said = [size_in_words(size) for size in sizes if size not in _ADJECTIVES]
    return listed([*said, _FIRMS.fill(adjectives=listed(adjectives))] if adjectives else said)


def bearers_in_words(study: Study, categories: Sequence[FirmCategory]) -> Text:
    """Who some firm categories of one group are: medium-sized firms in sector A, citizens, applications.

    Of firms size classes and sectors are named only where they are not all those of the study.
    """
    kinds = {(category.group, category.unit) for category in categories}
    if kinds != {(Group.BUSINESS, None)}:
        return listed(list(dict.fromkeys(counted_in(category) for category in categories)))
    alike = [row for row in study.firm_categories if (row.group, row.unit) == (Group.BUSINESS, None)]
    sizes, all_sizes = (_values("size_class", rows) for rows in (categories, alike))
    sectors, all_sectors = (_values("sector", rows) for rows in (categories, alike))
    firms = sizes_in_words(sizes)
    if set(sizes) == set(all_sizes):
        firms = BEARERS[Group.BUSINESS][1]
    elif set(sizes) == set(all_sizes) - {SizeClass.ZZP} and set(all_sizes) <= set(SizeClass):
        firms = _WITH_STAFF
    return firms if len(sectors) == len(all_sectors) else _in_sectors(firms, sectors, len(all_sectors))


def selector_in_words(study: Study, selector: Selector) -> Text | None:
    """Whom a row of the study is about: medium-sized firms in sector A; None where that is everybody."""
    headline = ((Term("group", study.groups[0]),),)
    if selector.alternatives in ((), headline):
        return None
    if all(len(terms) == 1 and terms[0].attribute == "size" for terms in selector.alternatives):
        return sizes_in_words([terms[0].value for terms in selector.alternatives])
    sectors = [terms[-1].value for terms in selector.alternatives if terms[-1].attribute == "sector"]
    heads = {terms[:-1] for terms in selector.alternatives}
    if len(sectors) == len(selector.alternatives) and len(heads) == 1:
        whole = len(_values("sector", study.firm_categories))
        return _in_sectors(_terms_in_words(study, heads.pop()), sectors, whole)
    return listed([_terms_in_words(study, terms) for terms in selector.alternatives])


def _terms_in_words(study: Study, terms: Sequence[Term]) -> Text:
    """Whom some conditions together hold for."""
    values = {term.attribute: term.value for term in terms}
    if "code" in values:
        row = next((row for row in study.firm_categories if row.code == values["code"]), None)
        written_in = study.settings.language
        return Text.of(lambda language: visible(name_in(row, language, written_in) if row else values["code"]))
    group = next((group for group in Group if group == values.get("group")), Group.BUSINESS)
    firms = BEARERS[group][1]
    if "size" in values:
        firms = size_in_words(values["size"])
    return _IN_SECTOR.fill(firms=firms, sectors=visible(values["sector"])) if "sector" in values else firms


def _values(name: str, categories: Iterable[FirmCategory]) -> list[str]:
    return list(dict.fromkeys(str(getattr(category, name) or "") for category in categories))


def _in_sectors(firms: Text, sectors: Sequence[str], whole: int) -> Text:
    if len(sectors) > _MOST_SECTORS:
        return _IN_SO_MANY.fill(firms=firms, count=len(sectors), all=whole)
    words = _IN_SECTOR if len(sectors) == 1 else _IN_SECTORS
    return words.fill(firms=firms, sectors=listed([both(visible(sector)) for sector in sectors]))
