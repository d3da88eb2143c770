"""The calculation of one line: P x Q step by step, and where each figure comes from, in HTML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup, escape

from burden.answers.standing import Row, Standing
from burden.answers.tables import calculation_texts as texts
from burden.answers.tables.calculation_figures import MONEY_UNITS, name_of, prices_of
from burden.answers.tables.points import address_to_write
from burden.answers.tables.review import address_of
from burden.answers.tracing import Trace, Used
from burden.language import Language, Text, both, joined
from burden.language.csv_text import harmless
from burden.render.html import Cell, TableWriter, link
from burden.study import Settings, Study, name_in
from burden.study.columns import Unit
from burden.study.labels import coded_name, row_label, value_label
from burden.study.points import Subjects, cell_of
from burden.study.record import Quantity, Record, columns_of, source_keys
from burden.study.study import note_on
from burden.study.tables import Source
from burden.study.tables.policy import in_force
from burden.study.words import Rounding
from burden.writing.figures import exact_percentage, number, percentage
from burden.writing.look import Look
from burden.writing.texts import HEADINGS, HOURS
from dashboards.state.points import about_row
from dashboards.views import buildup_texts as own
from dashboards.views.buildup_formula import Formula
from dashboards.views.points_texts import ABOUT_FIGURE

_DIGITS, _LARGE = 6, 1e5
"""So many digits that count have room in the table; all of those before the decimal sign are shown."""
_SHORT_NOTE = 60
_SAFE_LINKS = ("https://", "http://")


@dataclass(frozen=True)
class Calculation:
    """How one line was worked out.

    Attributes:
        study: the study.
        trace: the line with the figures that it uses.
        look: the language, the currency and the price year.
        standing: the workbook that the figures stand in.
    """

    study: Study
    trace: Trace
    look: Look
    standing: Standing

    @property
    def language(self) -> Language:
        """The language of the page."""
        return self.look.language

    def html(self) -> Markup:
        """The steps, the figures with their cells, and the sources."""
        title = own.CALCULATION.fill(
            activity=self._name(self.trace.activity),
            category=self._name(self.trace.category),
            mix=coded_name(self.study, ("mixes",), self.trace.mix.code, self.language),
        )
        notes = []
        if self.trace.category not in self.study.bearers:
            notes.append(own.OF_GROUP.fill(group=self.trace.category.group.label))
        elif not self.trace.is_counted:
            notes.append(own.NOT_COUNTED)
        rounding = self.study.settings.rules.rounding
        if rounding is not Rounding.NONE:
            notes.append(own.ROUNDED.fill(rounding=rounding.label))
        for record in (self.trace.obligation, self.trace.instrument):
            if record.legal_basis:
                notes.append(own.LEGAL_BASIS.fill(text=self._name(record, "legal_basis")))
                break
        said = Markup("").join(Markup("<p class='soft'>{}</p>").format(self._say(note)) for note in notes)
        heading = Markup("<h2 style='margin-top:20px' data-called=start tabindex=-1>{}</h2>").format(self._say(title))
        return Markup("{}{}{}<h3 style='margin-top:20px'>{}</h3>{}{}").format(
            heading, said, self._steps(), self._say(own.PARAMETERS), self._figures(), self._sources()
        )

    # P x Q

    @cached_property
    def _formula(self) -> Formula:
        return Formula(self.trace, self.look)

    def _steps(self) -> Markup:
        say, steps = self._say, self._formula.steps()
        rows = [
            [Cell(say(own.STEPS[step.name][0])), Cell(step.formula), Cell(step.filled), Cell(step.outcome, True)]
            for step in steps
        ]
        head = [Cell(say(own.STEP)), Cell(say(own.FORMULA)), Cell(say(own.FILLED_IN)), Cell(say(own.OUTCOME), True)]
        caption = own.UNITS_NOTE.fill(year=str(self.study.settings.price_year))
        last = "total" if steps[-1].name == "total" else "running"
        total_at = [position for position, step in enumerate(steps) if step.name == last]
        return TableWriter(self.language, "calculation").table([head], rows, say(caption), totals=total_at)

    # The figures

    def _figures(self) -> Markup:
        say = self._say
        rows = [self._figure(used) for used in self.trace.used]
        rows.append(self._entry())
        head = [Cell(say(HEADINGS[name])) for name in ("figure", "row")]
        taken = tuple(say(heading) for heading in (texts.IN_WORKBOOK, texts.NOW, texts.CHANGE))
        head += [Cell(say(texts.USED), True), Cell(say(texts.IN_WORKBOOK), True, taken=taken), Cell(say(texts.CELL))]
        head += [Cell(say(HEADINGS[name])) for name in ("source", "quality", "verified", "note")]
        caption = joined([own.PARAMETERS_NOTE.fill(workbook=self.standing.name), ABOUT_FIGURE])
        return TableWriter(self.language, "figure").table([head], rows, say(caption))

    def _figure(self, used: Used) -> list[Cell]:
        record, column = used.record, columns_of(type(used.record))[used.field]
        year = prices_of(record, column.unit)
        prices = "" if year in (None, self.study.settings.price_year) else self._say(own.PRICES_OF.fill(year=str(year)))

        def written(quantity: Quantity | None, *, exact: bool = False) -> str:
            stands = self._quantity(quantity, column.unit, exact=exact)
            return f"{stands}, {prices}" if prices and quantity is not None else stands

        both_of = (self.standing.quantity(used), used.quantity)
        shown, taken = ([written(each, exact=exact) for each in both_of] for exact in (False, True))
        return [
            self._named(name_of(used, self.language), record, used.field, column.label),
            Cell(row_label(self.study, record, self.language) if isinstance(record, Record) else ""),
            Cell(self._in_unit(used.value, column.unit), True, taken=(used.value,)),
            self._standing_cell(record, used.field, None, shown, taken),
            self._cell(record, used.field, column.label),
            *self._support(record, used.field),
        ]

    def _entry(self) -> list[Cell]:
        """The cell of the composition that puts the instrument in the mix."""
        found = self.trace
        mix = found.mix.code
        row = next(row for row in self.study.composition if row.instrument == found.instrument.code)
        entry, stood = row.entries[mix], self.standing.entry(row, mix)
        name, years = self._say(texts.ENTRY), in_force(entry, self.study.settings.first_year)
        stands = [value_label(stood, self.language), value_label(entry, self.language)]
        return [
            self._named(f"{name[:1].upper()}{name[1:]}", row, "entries", both(mix), mix),
            Cell(row_label(self.study, row, self.language)),
            Cell(self._say(texts.FROM.fill(years=years)), True),
            self._standing_cell(row, "entries", mix, stands, stands),
            self._cell(row, "entries", both(mix), mix),
            *self._support(row, "entries"),
        ]

    def _named(self, name: str, record: Row, field: str, label: Text, part: str | None = None) -> Cell:
        """What a figure is called; it leads to where a point about its row is written."""
        tag = self.standing.tag(record, field, part)
        return Cell(name, tag=self._say(tag) if tag else "", go=self._to_write(record, field, label))

    def _standing_cell(
        self, record: Row, field: str, part: str | None, shown: Sequence[str], taken: Sequence[str]
    ) -> Cell:
        """What the workbook has, and what is filled in now where that differs; both where it is taken along."""
        tag = self.standing.tag(record, field, part)
        now = self._say(own.NOW_IS.fill(value=shown[1])) if tag else ""
        changed = self._say(tag) if tag else ""
        return Cell(shown[0], True, small=now, taken=tuple(map(harmless, (*taken, changed))))

    def _support(self, record: Row, field: str) -> list[Cell]:
        """What a row rests on: sources, quality, whether it was verified, and the note."""
        quality, verified = getattr(record, "quality", None), getattr(record, "verified", None)
        note = note_on(record, field, self.language) if isinstance(record, Settings) else self._name(record, "note")
        checked = self._say(own.NOT_KNOWN) if verified is None else value_label(verified, self.language)
        return [
            Cell(
                "; ".join(source_keys(getattr(record, "source", None))) or "–",
                small=self._say(texts.OTHER_SOURCE) if self.standing.is_of_other_figure(record, field) else "",
            ),
            Cell(value_label(quality, self.language) if quality is not None else "–"),
            Cell(checked if hasattr(record, "verified") else "–"),
            _noted(note),
        ]

    def _cell(self, record: Row, field: str, label: Text, part: str | None = None) -> Cell:
        address = self._say(self.standing.cell(record, field, label, part))
        return Cell(address, classes="cell", go=self._way(record, field, part))

    def _way(self, record: Record | Settings, field: str, part: str | None = None) -> str:
        """Where a cell is edited; nowhere for rows of a study that was made and not read."""
        if isinstance(record, Settings):
            return address_of(Settings.table, field, ("value", None))
        return "" if record.row is None else address_of(record.table, record.row, (field, part))

    @cached_property
    def _subjects(self) -> Subjects:
        return Subjects(self.study)

    def _to_write(self, record: Row, field: str, label: Text) -> str:
        """Where a point about the row of a figure is written; nowhere where a setting stands in no cell."""
        if isinstance(record, Record):
            return address_to_write(about_row(self._subjects, record, self.study.settings.language))
        address = self._say(self.standing.cell(record, field, label))
        return address_to_write(address) if cell_of(address) is not None else ""

    # The sources

    def _sources(self) -> Markup:
        keys: dict[str, None] = {}
        records = [used.record for used in self.trace.used]
        for record in records:
            keys |= dict.fromkeys(source_keys(getattr(record, "source", None)))
        heading = Markup("<h3 style='margin-top:20px'>{}</h3>").format(self._say(own.SOURCES))
        if not keys:
            return Markup("{}<p>{}</p>").format(heading, self._say(own.NO_SOURCES))
        known = {source.key: source for source in self.study.sources}
        items = []
        for key in keys:
            source = known.get(key)
            if source is None:
                items.append(Markup("<li><b>{}</b></li>").format(key))
                continue
            about = ", ".join(str(part) for part in (source.title, source.publisher, source.year) if part)
            address = self._say(self.standing.cell(source, "key", columns_of(Source)["key"].label))
            way = link(address, self._way(source, "key")) if source.row is not None else escape(address)
            said = self._name(source, "note")
            note = Markup(" <span class='soft'>{}</span>").format(said) if said else ""
            items.append(
                Markup("<li><b>{}</b>: {}. {}{} <span class='tag'>{}</span></li>").format(
                    key, about, _link(source.link), note, way
                )
            )
        return Markup("{}<ul>{}</ul>").format(heading, Markup("").join(items))

    # How figures are written

    def _say(self, text: Text) -> str:
        return text.to(self.language)

    def _name(self, record: Record, field: str = "name") -> str:
        return name_in(record, self.language, self.study.settings.language, field)

    def _in_unit(self, value: float, unit: Unit) -> str:
        if unit is Unit.SHARE:
            return percentage(value, self.language)
        if unit in MONEY_UNITS:
            return self._formula.money(value)
        # Minutes are calculated with as hours.
        return self._formula.plain(value) + (f" {self._say(HOURS)}" if unit is Unit.MINUTES else "")

    def _quantity(self, quantity: Quantity | None, unit: Unit, *, exact: bool) -> str:
        """A figure with its range, a share as a percentage: as it stands in its cell, or as far as a table has room."""
        if quantity is None:
            return self._say(own.EMPTY)

        def written(value: float) -> str:
            shown = value if exact or abs(value) >= _LARGE else float(f"{value:.{_DIGITS}g}")
            return exact_percentage(shown, self.language) if unit is Unit.SHARE else number(shown, self.language)

        if quantity.low is None and quantity.high is None:
            return written(quantity.central)
        return f"{written(quantity.central)} ({written(quantity.lowest)} – {written(quantity.highest)})"


def _noted(note: str) -> Cell:
    """A note; a long one in a tip."""
    if len(note) <= _SHORT_NOTE:
        return Cell(note, classes="note")
    return Cell(f"{note[:_SHORT_NOTE].rstrip()}…", classes="note", tip=[note])


def _link(link: str | None) -> Markup:
    """A link to follow where it is one of the web, otherwise its text."""
    if not link:
        return Markup("")
    if not link.lower().startswith(_SAFE_LINKS):
        return escape(link)
    return Markup('<a href="{}" target="_blank" rel="noopener noreferrer">{}</a>').format(link, link)
