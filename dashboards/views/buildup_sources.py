"""The calculation of one line: P x Q step by step, and where each figure comes from, in HTML."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup, escape

from burden.answers.tables.points import address_to_write
from burden.answers.tables.review import address_of
from burden.language import Language, Text, joined
from burden.render.cells import CellWriter
from burden.render.html import Cell, TableWriter, link
from burden.study import Settings, Study, name_in
from burden.study.columns import Unit
from burden.study.labels import coded_name, row_label, sheet_label, value_label
from burden.study.points import Subjects, cell_of
from burden.study.record import Quantity, Record, columns_of, source_keys
from burden.study.study import note_on
from burden.study.tables import TABLE_BY_NAME, Count, PriceIndex
from burden.study.tables.counts import OF_A_CATEGORY
from burden.study.tables.effort import MINUTES
from burden.study.tables.policy import in_force
from burden.study.words import Rounding, Timing
from burden.workbook.places import Places
from burden.writing import names
from burden.writing.amounts import with_currency
from burden.writing.figures import exact_percentage, number, significant
from burden.writing.form import Form
from burden.writing.look import Look
from burden.writing.texts import HEADINGS, HOURS
from dashboards.state.points import about_row
from dashboards.state.tracing import Trace, Used
from dashboards.views import buildup_texts as own
from dashboards.views.points_texts import ABOUT_FIGURE

_MONEY = (Unit.MONEY, Unit.MONEY_PER_HOUR)
_SHORT_NOTE = 60
_SAFE_LINKS = ("https://", "http://")


@dataclass(frozen=True)
class Workbook:
    """The workbook that the figures stand in.

    Attributes:
        name: its file name.
        places: where its cells stand.
        changed: the cells that were changed since it was loaded: table, row and heading in the language of the page.
        added: the rows that were added since: table and row.
    """

    name: str
    places: Places
    changed: Collection[tuple[str, int | str, str]] = ()
    added: Collection[tuple[str, int | str]] = ()


@dataclass(frozen=True)
class Calculation:
    """How one line was worked out.

    Attributes:
        study: the study.
        trace: the line with the figures that it uses.
        look: the language, the currency and the price year.
        workbook: the workbook that the figures stand in.
    """

    study: Study
    trace: Trace
    look: Look
    workbook: Workbook

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
                notes.append(own.LEGAL_BASIS.fill(text=record.legal_basis))
                break
        said = Markup("").join(Markup("<p class='soft'>{}</p>").format(self._say(note)) for note in notes)
        return Markup("<h2 style='margin-top:20px'>{}</h2>{}{}<h3 style='margin-top:20px'>{}</h3>{}{}").format(
            self._say(title), said, self._steps(), self._say(own.PARAMETERS), self._figures(), self._sources()
        )

    # P x Q

    def _steps(self) -> Markup:
        traced, say = self.trace, self._say
        yearly = own.PER_YEAR_SUFFIX if traced.activity.timing is Timing.STRUCTURAL else own.ONCE_SUFFIX
        plain, money = self._plain, self._money
        affected, quantity = plain(traced.amount("affected_firms")), plain(traced.amount("quantity"))
        net, price = self._share(traced.net_factor), money(traced.amount("price"))
        firms = f"{plain(traced.value('firms'))} {say(names.counted_in(traced.category))}"
        counted = "".join(f" × {self._number(used)}" for used in traced.used if used.name == "number")
        steps = [
            (
                "affected",
                f"{firms} × {self._share(traced.value('share'))}",
                affected,
            ),
            (
                "counted" if counted else "quantity",
                f"{affected}{counted} × {plain(traced.value('frequency'))}",
                f"{quantity} {say(yearly)}",
            ),
            ("price", self._price(), price),
            ("net", self._net(), net),
            ("hours", f"{self._time()} × {quantity} × {net}", f"{plain(traced.amount('hours'))} {say(yearly)}"),
            (
                "running",
                f"{price} × {quantity} × {net}",
                f"{money(traced.amount('labour_cost') + traced.amount('external_cost'), 0)} {say(yearly)}",
            ),
        ]
        if traced.value("investment"):
            invested = money(traced.value("investment"))
            total = f"{money(traced.amount('investment'), 0)} {say(own.ONCE_SUFFIX)}"
            steps.append(("investment", f"{invested} × {affected}{counted} × {net}", total))
        rows = [
            [Cell(say(own.STEPS[name][0])), Cell(say(own.STEPS[name][1])), Cell(filled), Cell(outcome, True)]
            for name, filled, outcome in steps
        ]
        head = [Cell(say(own.STEP)), Cell(say(own.FORMULA)), Cell(say(own.FILLED_IN)), Cell(say(own.OUTCOME), True)]
        caption = own.UNITS_NOTE.fill(year=str(self.study.settings.price_year))
        total_at = [position for position, step in enumerate(steps) if step[0] == "running"]
        return TableWriter(self.language, "calculation").table([head], rows, say(caption), totals=total_at)

    def _price(self) -> str:
        found = self.trace
        parts = []
        if found.value("hours") or not found.value("external_costs"):
            overhead = found.value("overhead")
            raised = f" × (1 + {self._share(overhead)})" if overhead else ""
            parts.append(f"{self._time()} × {self._money(found.value('tariff'))}{raised}")
        if found.value("external_costs"):
            parts.append(self._money(found.value("external_costs")))
        return " + ".join(parts)

    def _number(self, used: Used) -> str:
        """A count with what is counted: `2 persons`."""
        unit = used.record.unit if isinstance(used.record, Count) else self._say(OF_A_CATEGORY[used.field])
        return f"{self._plain(used.value)} {unit}"

    def _time(self) -> str:
        """The hours per occurrence, as they were filled in."""
        minutes = self.trace.activity.minutes
        if minutes is None:
            return self._plain(self.trace.value("hours"))
        return f"{self._plain(minutes.central)} {self._say(own.MINUTES)} / {MINUTES}"

    def _net(self) -> str:
        """The net share: business as usual, and each interaction as `1 + overlap × change`."""
        parts = [f"(1 − {self._share(self.trace.value('business_as_usual'))})"]
        changes = [used.value for used in self.trace.used if used.name == "change"]
        overlaps = [used.value for used in self.trace.used if used.name == "overlap"]
        for change, overlap in zip(changes, overlaps, strict=True):
            sign = "−" if change < 0 else "+"
            parts.append(f"(1 {sign} {self._share(overlap)} × {self._share(abs(change))})")
        return " × ".join(parts)

    # The figures

    def _figures(self) -> Markup:
        say = self._say
        rows = [self._figure(used) for used in self.trace.used]
        rows.append(self._entry())
        figures = (own.USED, own.IN_WORKBOOK)
        headings = [HEADINGS["figure"], HEADINGS["row"], *figures, own.CELL]
        headings += [HEADINGS[name] for name in ("source", "quality", "verified", "note")]
        head = [Cell(say(heading), heading in figures) for heading in headings]
        caption = joined([own.PARAMETERS_NOTE.fill(workbook=self.workbook.name), ABOUT_FIGURE])
        return TableWriter(self.language, "figure").table([head], rows, say(caption))

    def _figure(self, used: Used) -> list[Cell]:
        record, model = used.record, type(used.record)
        column = columns_of(model)[used.field]
        label = self._say(column.label)
        unit = column.unit
        name = f"{label[:1].upper()}{label[1:]}"
        if isinstance(record, PriceIndex):
            name = self._say(own.INDEX[used.field].fill(year=str(record.year)))
            name = f"{name[:1].upper()}{name[1:]}"
        stands = self._quantity(used.quantity, unit)
        year = getattr(record, "price_year", None)
        if unit in _MONEY and year is not None and year != self.study.settings.price_year:
            stands = f"{stands}, {self._say(own.PRICES_OF.fill(year=str(year)))}"
        changed = self._tag(record, label)
        return [
            Cell(name, tag=changed, go=self._to_write(record, used.field, label)),
            Cell(row_label(self.study, record, self.language) if isinstance(record, Record) else ""),
            Cell(self._in_unit(used.value, unit), True, taken=(used.value,)),
            Cell(stands, True),
            Cell(self._cell(record, used.field, label), classes="cell", go=self._way(record, used.field)),
            *self._support(record),
        ]

    def _entry(self) -> list[Cell]:
        """The cell of the composition that puts the instrument in the mix."""
        found = self.trace
        row = next(row for row in self.study.composition if row.instrument == found.instrument.code)
        entry = row.entries[found.mix.code]
        name = self._say(own.ENTRY)
        return [
            Cell(
                f"{name[:1].upper()}{name[1:]}",
                tag=self._tag(row, found.mix.code),
                go=self._to_write(row, "entries", found.mix.code),
            ),
            Cell(row_label(self.study, row, self.language)),
            Cell(in_force(entry, self.study.settings.first_year), True),
            Cell(value_label(entry, self.language), True),
            Cell(
                self._cell(row, "entries", found.mix.code, found.mix.code),
                classes="cell",
                go=self._way(row, "entries", found.mix.code),
            ),
            *self._support(row),
        ]

    def _support(self, record: Record | Settings) -> list[Cell]:
        """What a row rests on: sources, quality, whether it was verified, and the note."""
        quality, verified = getattr(record, "quality", None), getattr(record, "verified", None)
        if isinstance(record, Settings):
            note = note_on(record, "overhead", self.language)
        else:
            note = self._name(record, "note")
        checked = self._say(own.NOT_KNOWN) if verified is None else value_label(verified, self.language)
        return [
            Cell("; ".join(source_keys(getattr(record, "source", None))) or "–"),
            Cell(value_label(quality, self.language) if quality is not None else "–"),
            Cell(checked if hasattr(record, "verified") else "–"),
            _noted(note),
        ]

    def _cell(self, record: Record | Settings, field: str, label: str, part: str | None = None) -> str:
        """The cell of the workbook; its sheet, row and column where the address is not known."""
        row = record.row if isinstance(record, Record) else record.rows.get(field)
        is_new = isinstance(record, Record) and (record.table, record.row) in self.workbook.added
        address = None if is_new else self.workbook.places.cell(record.table, row, field, part)
        if address is not None:
            return address
        sheet = sheet_label(record.table)
        if row is None or is_new:
            return self._say(own.NO_CELL.fill(sheet=sheet, column=label))
        return self._say(own.NO_CELL_IN_ROW.fill(sheet=sheet, row=str(row), column=label))

    def _way(self, record: Record | Settings, field: str, part: str | None = None) -> str:
        """Where a cell is edited; nowhere for rows of a study that was made and not read."""
        if isinstance(record, Settings):
            return address_of(Settings.table, field, ("value", None))
        return "" if record.row is None else address_of(record.table, record.row, (field, part))

    @cached_property
    def _subjects(self) -> Subjects:
        return Subjects(self.study)

    def _to_write(self, record: Record | Settings, field: str, label: str) -> str:
        """Where a point about the row of a figure is written; nowhere where a setting stands in no cell."""
        if isinstance(record, Record):
            return address_to_write(about_row(self._subjects, record, self.study.settings.language))
        address = self._cell(record, field, label)
        return address_to_write(address) if cell_of(address) is not None else ""

    def _tag(self, record: Record | Settings, heading: str) -> str:
        """Whether a figure was changed since the workbook was loaded."""
        if isinstance(record, Record) and (record.table, record.row) in self.workbook.added:
            return self._say(own.NEW_ROW)
        row = record.row if isinstance(record, Record) else "overhead"
        # Rows of a study that was made and not read have no number.
        return self._say(own.CHANGED) if (record.table, row, heading) in self.workbook.changed else ""

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
            address = self._cell(source, "key", self._say(columns_of(TABLE_BY_NAME["sources"])["key"].label))
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

    def _plain(self, value: float) -> str:
        return significant(value, self.language, 6)

    def _money(self, value: float, decimals: int = 2) -> str:
        return with_currency(number(value, self.look.language, decimals), self.look)

    def _share(self, value: float) -> str:
        return CellWriter(self.study, self.language).write("share", Form.SHARE, value)

    def _in_unit(self, value: float, unit: Unit) -> str:
        if unit is Unit.SHARE:
            return self._share(value)
        if unit in _MONEY:
            return self._money(value)
        # Minutes are calculated with as hours.
        return self._plain(value) + (f" {self._say(HOURS)}" if unit is Unit.MINUTES else "")

    def _quantity(self, quantity: Quantity | None, unit: Unit) -> str:
        if quantity is None:
            return self._say(own.EMPTY)
        central = self._standing(quantity.central, unit)
        if quantity.low is None and quantity.high is None:
            return central
        ends = (self._standing(value, unit) for value in (quantity.lowest, quantity.highest))
        return f"{central} ({' – '.join(ends)})"

    def _standing(self, value: float, unit: Unit) -> str:
        """A figure as it stands in its cell: every digit, a share as a percentage."""
        if unit is Unit.SHARE:
            return exact_percentage(value, self.language)
        return number(value, self.language)


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
