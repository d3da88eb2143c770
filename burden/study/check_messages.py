"""What is said about problems between the rows and tables of a study: one function per kind of problem."""

from __future__ import annotations

import re
from collections.abc import Iterable

from burden.language import Language, Text, both
from burden.study.columns import Column
from burden.study.messages import NOTHING, REMOVE_TOTAL, meant, quoted, shown, suggested
from burden.study.problems import Problem, Severity
from burden.study.selector import ATTRIBUTES, Selector, Term
from burden.study.spelling import is_called_total
from burden.study.words import has_word, nearest, plain


def unknown_code(
    column: Column, field: str, found: str, known: Iterable[str], tables: Text, part: str | None = None
) -> Problem:
    """A code that the table it refers to does not have."""
    return Problem(
        name="unknown-code",
        what=Text("unknown code in {label}", "onbekende code bij {label}").fill(label=column.label),
        found=quoted(found),
        expected=Text("a code from {tables}", "een code van {tables}").fill(tables=tables),
        suggestion=REMOVE_TOTAL if is_called_total(found) else suggested(found, known),
        field=field,
        part=part,
    )


def ambiguous_code(column: Column, field: str, found: str, tables: Text) -> Problem:
    """A code that stands in several of the tables it may refer to."""
    return Problem(
        name="ambiguous-code",
        what=Text("the code is in several tables", "de code staat in meerdere tabellen"),
        found=Text("'{code}' in {tables}", "'{code}' in {tables}").fill(code=found, tables=tables),
        expected=Text("a code that is in only one of them", "een code die maar in één ervan staat"),
        field=field,
    )


def duplicate_code(field: str, found: str, first_row: int | None) -> Problem:
    """A code that stands on two rows."""
    return Problem(
        name="duplicate-code",
        what=Text("this is in the table twice", "dit staat twee keer in de tabel"),
        found=Text("'{code}', also on row {row}", "'{code}', ook op rij {row}").fill(code=found, row=first_row or "?"),
        expected=Text("every code once", "elke code één keer"),
        field=field,
    )


def selectors_meet(found: str, first_row: int | None, category: str, mix: str | None = None) -> Problem:
    """Two rows of one code that are both about the same category."""
    return Problem(
        name="selectors-meet",
        what=Text(
            "two rows with this code are about the same firms", "twee rijen met deze code gaan over dezelfde bedrijven"
        ),
        found=Text(
            "'{code}' here and on row {row}, both for {category}",
            "'{code}' hier en op rij {row}, beide voor {category}",
        ).fill(code=found, row=first_row or "?", category=category if mix is None else f"{category}, {mix}"),
        expected=Text("categories that do not overlap", "categorieën die elkaar niet overlappen")
        if mix is None
        else Text("categories or mixes that do not overlap", "categorieën of mixen die elkaar niet overlappen"),
        field="categories",
    )


def other_obligation(found: str, first: str, first_row: int | None) -> Problem:
    """Two rows of one activity that belong to different obligations."""
    return Problem(
        name="other-obligation",
        what=Text(
            "rows of one activity belong to different obligations",
            "rijen van één handeling horen bij verschillende verplichtingen",
        ),
        found=quoted(found),
        expected=Text("'{code}', as on row {row}", "'{code}', zoals op rij {row}").fill(
            code=first, row=first_row or "?"
        ),
        field="obligation",
    )


_SEPARATORS = re.compile(r"[;|+\n]|:.*:|\s(?:en|and|of|or)\s", re.IGNORECASE)
_COMMA = Text(
    "Put a comma ('or') between categories, and an & ('and') between conditions that must all hold.",
    "Zet een komma ('of') tussen categorieën, en een & ('en') tussen voorwaarden die allemaal moeten gelden.",
)
_EMPTY = Text(
    "Leave the cell empty if the row is about every category. If it is about none, fill in a share of 0 or remove the row.",
    "Laat de cel leeg als de rij over alle categorieën gaat. Gaat die over geen enkele, vul dan een aandeel van 0 in of verwijder de rij.",
)
_ALL_OR_NONE = frozenset(
    "all alle alles allen allemaal every everyone everybody elke ieder iedereen none geen no nee niet yes ja".split()  # noqa: SIM905
)
_CATEGORIES = frozenset("firms companies bedrijven ondernemingen categories categorieen".split())  # noqa: SIM905
"""What people write for every category or for none, and may write after it."""


def _says_all_or_none(text: str) -> bool:
    words = plain(text).split()
    return bool(words) and words[0] in _ALL_OR_NONE and _CATEGORIES.issuperset(words[1:])


def selector_unreadable(found: str, part: str) -> Problem:
    """A selector that cannot be read."""
    return Problem(
        name="selector-unreadable",
        what=Text("the categories cannot be read", "de categorieën zijn niet te lezen"),
        found=quoted(found)
        if part == found
        else Text("'{part}' in '{found}'", "'{part}' in '{found}'").fill(part=shown(part), found=shown(found)),
        expected=Text(
            "a category code, size:large, sector:C or group:citizen, with a comma for 'or' and & for 'and'",
            "een categoriecode, grootte:groot, sector:C of groep:burger, met een komma voor 'of' en & voor 'en'",
        ),
        suggestion=_selector_meant(found, part),
        field="categories",
    )


def _selector_meant(found: str, part: str) -> Text | None:
    """What a selector that cannot be read was probably meant to say."""
    if not has_word(found) or _says_all_or_none(part):
        return _EMPTY
    if _SEPARATORS.search(part):
        return _COMMA
    return suggested(part.partition(":")[0], ("size", "grootte", "sector", "group", "groep")) if ":" in part else None


def unknown_category(found: Term, known: Iterable[str]) -> Problem:
    """A selector that names a category, size class, sector or group that no firm category has."""
    attribute = ATTRIBUTES.get(found.attribute, Text("code", "code"))
    by_form = {form: term for value in known for term in [Term(found.attribute, value)] for form in _forms(term)}
    near = nearest(found.value, by_form)
    return Problem(
        name="unknown-code",
        what=Text("no firm category has this {attribute}", "geen bedrijfscategorie heeft deze {attribute}").fill(
            attribute=attribute
        ),
        found=quoted(_as_typed(found)),
        expected=Text("a {attribute} of the firm categories", "een {attribute} van de bedrijfscategorieën").fill(
            attribute=attribute
        ),
        suggestion=_category_meant(found, None if near is None else by_form[near]),
        field="categories",
    )


def _category_meant(found: Term, near: Term | None) -> Text | None:
    """What a term that no firm category has was probably meant to say."""
    if _says_all_or_none(found.value):
        return _EMPTY
    if _SEPARATORS.search(found.value):
        return _COMMA
    return None if near is None else meant(quoted(_as_typed(near)))


def _as_typed(term: Term) -> Text:
    return Text(term.to(Language.EN), term.to(Language.NL))


def _forms(term: Term) -> set[str]:
    """The value of a term in both languages."""
    return {term.value, *(term.to(language).rpartition(":")[2] for language in Language)}


def nobody_selected(selector: Selector) -> Problem:
    """A selector of which the terms exist but that selects nobody, such as two sectors at once."""
    return Problem(
        name="nobody-selected",
        what=Text("no firm category is all of this at once", "geen bedrijfscategorie is dit allemaal tegelijk"),
        found=quoted(Text(selector.to(Language.EN), selector.to(Language.NL))),
        expected=Text("a selection of at least one firm category", "een selectie van minstens één bedrijfscategorie"),
        suggestion=Text(
            "A comma means 'or', & means 'and'; did you mean a comma?",
            "Een komma betekent 'of', & betekent 'en'; bedoelt u een komma?",
        ),
        field="categories",
    )


def scope_tie(other_row: int | None, mix: str, obligation: str, category: str) -> Problem:
    """Two scope rows that are equally specific for the same mix, obligation and category."""
    return Problem(
        name="scope-tie",
        what=Text("two scope rows are equally specific", "twee rijen op het blad Reikwijdte zijn even specifiek"),
        found=Text(
            "this row and row {row}, both for mix {mix}, obligation {obligation}, category {category}",
            "deze rij en rij {row}, beide voor mix {mix}, verplichting {obligation}, categorie {category}",
        ).fill(row=other_row or "?", mix=mix, obligation=obligation, category=category),
        expected=Text(
            "one row that is more specific (by mix, then obligation, then categories), or years that do not meet",
            "één rij die specifieker is (naar mix, dan verplichting, dan categorieën), of jaren die elkaar niet raken",
        ),
        field="categories",
    )


def obligation_of_other_instrument(found: str, instrument: str, right: str) -> Problem:
    """A scope row whose obligation belongs to another instrument than it names."""
    return Problem(
        name="other-instrument",
        what=Text("the obligation belongs to another instrument", "de verplichting hoort bij een ander instrument"),
        found=Text("'{code}' with instrument '{instrument}'", "'{code}' bij instrument '{instrument}'").fill(
            code=found, instrument=instrument
        ),
        expected=quoted(right),
        field="obligation",
    )


def instrument_without_scope(code: str) -> Problem:
    """An instrument in a mix that would reach nobody because no scope row is about it."""
    return Problem(
        name="instrument-without-scope",
        what=Text(
            "no scope row is about this instrument", "geen enkele rij op het blad Reikwijdte gaat over dit instrument"
        ),
        found=quoted(code),
        expected=Text(
            "a row on the Scope sheet (its share may be 0)", "een rij op het blad Reikwijdte (het aandeel mag 0 zijn)"
        ),
        field="code",
    )


def obligation_without_activities(code: str) -> Problem:
    """An obligation that would cost nothing because it has no activities."""
    return Problem(
        name="obligation-without-activities",
        what=Text("this obligation has no activities", "deze verplichting heeft geen handelingen"),
        found=quoted(code),
        expected=Text("at least one row on the Activities sheet", "minstens één rij op het blad Handelingen"),
        field="code",
    )


def category_without_tariff(tariff: str, category: str, rows: int) -> Problem:
    """A tariff without a row for firms that activities with it are about; told once, with how many rows it concerns."""
    one = Text(
        "tariff '{tariff}', for instance category '{category}' (1 row of Activities)",
        "uurtarief '{tariff}', bijvoorbeeld categorie '{category}' (1 rij van Handelingen)",
    )
    more = Text(
        "tariff '{tariff}', for instance category '{category}' ({rows} rows of Activities)",
        "uurtarief '{tariff}', bijvoorbeeld categorie '{category}' ({rows} rijen van Handelingen)",
    )
    return Problem(
        name="category-without-tariff",
        what=Text(
            "the tariff has no row for some of these firms",
            "het uurtarief heeft geen rij voor sommige van deze bedrijven",
        ),
        found=(one if rows == 1 else more).fill(tariff=tariff, category=category, rows=rows),
        expected=Text(
            "a row on the Tariffs sheet that is about that category",
            "een rij op het blad Uurtarieven die over die categorie gaat",
        ),
        field="tariff",
    )


def interaction_with_itself(found: str) -> Problem:
    """An instrument that would change its own effort."""
    return Problem(
        name="interaction-with-itself",
        what=Text(
            "an instrument cannot interact with itself", "een instrument kan geen wisselwerking met zichzelf hebben"
        ),
        found=quoted(found),
        expected=Text("another instrument", "een ander instrument"),
        field="together_with",
    )


def empty_table(title: Text) -> Problem:
    """A needed table without rows."""
    return Problem(
        name="empty-table",
        what=Text("the sheet has no rows", "het blad heeft geen rijen"),
        found=NOTHING,
        expected=Text("at least one row of {title}", "minstens één rij van {title}").fill(title=title),
        row=2,
    )


def too_large(count: float, most: float) -> Problem:
    """A study with more combinations of mixes, obligations or activities and categories than can be worked with."""
    return Problem(
        name="study-too-large",
        what=Text(
            "the study has too many combinations of mixes, obligations, activities and firm categories",
            "de studie heeft te veel combinaties van mixen, verplichtingen, handelingen en bedrijfscategorieën",
        ),
        found=both("{count}").fill(count=count),
        expected=Text("at most {most}", "hoogstens {most}").fill(most=most),
        suggestion=Text(
            "Combine firm categories, or split the study.", "Voeg bedrijfscategorieën samen, of splits de studie."
        ),
    )


# Worth knowing


def instrument_in_no_mix(code: str) -> Problem:
    """An instrument that no mix holds."""
    return Problem(
        name="instrument-in-no-mix",
        what=Text(
            "the instrument is not in any mix and counts nowhere", "het instrument zit in geen mix en telt nergens mee"
        ),
        found=quoted(code),
        severity=Severity.NOTICE,
        field="code",
    )


def scope_for_absent_instrument(instrument: str, mix: str) -> Problem:
    """A scope row about a mix that does not hold the instrument."""
    return Problem(
        name="scope-for-absent-instrument",
        what=Text(
            "the mix does not contain the instrument; the row counts nowhere",
            "de mix bevat het instrument niet; de rij telt nergens mee",
        ),
        found=Text("instrument '{instrument}', mix '{mix}'", "instrument '{instrument}', mix '{mix}'").fill(
            instrument=instrument, mix=mix
        ),
        severity=Severity.NOTICE,
        field="mix",
    )


def unlisted_source(found: str, known: Iterable[str]) -> Problem:
    """A source that is not a key of the Sources sheet."""
    return Problem(
        name="unlisted-source",
        what=Text("the source is not a key on the Sources sheet", "de bron staat niet als sleutel op het blad Bronnen"),
        found=quoted(found),
        suggestion=suggested(found, known),
        severity=Severity.NOTICE,
        field="source",
    )


def units_in_sector(unit: str | None, sector: str, first: str | None, first_row: int | None) -> Problem:
    """A category of a sector that counts something else than the first one."""
    none = Text("an empty cell", "een lege cel")
    return Problem(
        name="units-in-sector",
        what=Text(
            "sector {sector} counts different things, which cannot be added up",
            "in sector {sector} worden verschillende dingen geteld, die niet zijn op te tellen",
        ).fill(sector=sector),
        found=Text("{unit} here and {first} on row {row}", "{unit} hier en {first} op rij {row}").fill(
            unit=quoted(unit) if unit else none, first=quoted(first) if first else none, row=first_row or "?"
        ),
        expected=Text("one unit in each sector, or a sector of its own", "één eenheid per sector, of een eigen sector"),
        field="unit",
    )
