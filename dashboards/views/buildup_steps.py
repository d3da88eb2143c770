"""From mix to activity, a level at a time: what stands on each, in HTML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd
from markupsafe import Markup

from burden.answers.results import Results
from burden.answers.sentences.costs import Paragraphs
from burden.answers.sentences.pages import of_mixes_built, of_parts
from burden.answers.tables.calculation import LEVELS, TABLES
from burden.answers.tables.calculation_texts import TOTAL
from burden.answers.tracing import lines_of, trace
from burden.comparison import with_totals
from burden.language import Language, Text, both, joined
from burden.render.html import Cell, TableWriter
from burden.render.taken import name_of
from burden.study import Study, name_in
from burden.study.labels import coded_name, word_label
from burden.study.tables import FirmCategory
from burden.study.tables.policy import entered_in
from burden.study.words import Group, Timing
from burden.writing.amounts import AmountStyle
from burden.writing.amounts import per_firm as per_firm_written
from burden.writing.figures import number, percentage, significant
from burden.writing.form import Form
from burden.writing.look import Look
from burden.writing.texts import HEADINGS
from dashboards.views import buildup_texts as own

MOST_LINES = 25
UP, LINE = "up", "line"
_FIGURES = ("one_off", "structural", "annual_equivalent")


@dataclass(frozen=True)
class Trail:
    """Where the reader is: what was chosen on each level.

    Attributes:
        path: codes of a mix, an instrument of it, an obligation of that, an activity of that, and the firm category
            whose calculation is shown; as far as was chosen.
    """

    path: tuple[str, ...] = ()

    @property
    def level(self) -> str | None:
        """What can be chosen next; None where everything was."""
        return LEVELS[len(self.path)] if len(self.path) < len(LEVELS) else None

    def known(self, study: Study) -> Trail:
        """As much of it as the study has, now that it may have changed."""
        path: list[str] = []
        for level, code in zip(LEVELS, self.path, strict=False):
            parent = path[-1] if path else None
            if code not in codes_below(study, level, parent):
                return Trail(tuple(path))
            path.append(code)
        categories = {row.code for row in study.firm_categories}
        return Trail((*path, *(code for code in self.path[len(LEVELS) : len(LEVELS) + 1] if code in categories)))

    def picked(self, pick: str, study: Study) -> Trail:
        """Where one is after choosing something; where one was if that does not exist."""
        kind, _, what = pick.partition(":")
        if kind == UP and what.isdecimal():
            return Trail(self.path[: int(what)])
        if kind == LINE:
            return Trail((*self.path[: len(LEVELS)], what)).known(study) if self.level is None else self
        if kind == self.level:
            return Trail((*self.path, what)).known(study)
        return self


def codes_below(study: Study, level: str, parent: str | None) -> list[str]:
    """The codes of a level that belong to a code of the level above it."""
    match level:
        case "mix":
            return [row.code for row in study.mixes]
        case "instrument":
            return [row.instrument for row in study.composition if parent in row.entries]
        case "obligation":
            return [row.code for row in study.obligations if row.instrument == parent]
        case _:
            return list(dict.fromkeys(row.code for row in study.activities if row.obligation == parent))


@dataclass(frozen=True)
class Steps:
    """What is shown of a place.

    Attributes:
        results: of the study.
        look: the language, the currency and the price year.
        place: where the reader is.
    """

    results: Results
    look: Look
    place: Trail

    @property
    def study(self) -> Study:
        """The study."""
        return self.results.study

    @property
    def language(self) -> Language:
        """The language of the page."""
        return self.look.language

    @cached_property
    def lines(self) -> list[int]:
        """The lines of the activity that was chosen, those that cost most first."""
        if self.place.level is not None:
            return []
        return lines_of(self.results.result, self.place.path[0], self.place.path[3])

    @cached_property
    def line(self) -> int | None:
        """The line whose calculation is shown; the one that costs most where none was chosen."""
        categories = self.results.result.column("category")
        chosen = [line for line in self.lines if categories[line] in self.place.path[len(LEVELS) :]]
        return next(iter([*chosen, *self.lines]), None)

    def name(self, level: str, code: str) -> str:
        """What something is called."""
        if level == "mix":
            return coded_name(self.study, ("mixes",), code, self.language)
        row = next(row for row in self.study.records(TABLES[level]) if getattr(row, "code", None) == code)
        return name_in(row, self.language, self.study.settings.language) or code

    def concluded(self) -> Paragraphs:
        """Where most of the costs of the place come from."""
        level, path, currency = self.place.level, self.place.path, self.look.currency
        if level is None:
            result, categories = self.results.result, self.study.firm_categories
            costs, lines = result.column("cost"), result.positions
            parts = [(self._called(categories[lines.category[line]]), float(costs[line])) for line in self.lines]
            timings = {self.study.activities[lines.activity[line]].timing for line in self.lines}
            measure = "structural" if timings == {Timing.STRUCTURAL} else "one_off"
            said = of_parts(both(self.name("activity", path[3])), parts, measure, currency)
            return (*said, *self._other_measure(measure)) if parts else said
        costs = self._amounts(level, include_voluntary=False)["annual_equivalent"]
        if level == "mix":
            return of_mixes_built(costs, currency)
        codes = codes_below(self.study, level, path[-1])
        parts = [(both(self.name(level, code)), float(costs[code])) for code in codes if code in costs.index]
        parent = both(self.name(LEVELS[len(path) - 1], path[-1]))
        return of_parts(parent, parts, "annual_equivalent", currency)

    def _other_measure(self, measure: str) -> Paragraphs:
        """That this step shows another measure than those above it, what theirs is, and why it is lower where it is."""
        amounts = self._amounts("activity", include_voluntary=True)
        if self.place.path[3] not in amounts.index:
            return ()
        yearly, structural, once = (
            float(amounts[name][self.place.path[3]]) for name in ("annual_equivalent", "structural", "one_off")
        )
        written = AmountStyle.of([yearly], self.look).words(yearly)
        said = own.OTHER_MEASURE[measure].fill(amount=written)
        if measure != "structural" or yearly >= structural or once:
            return (said,)
        row = next(row for row in self.study.composition if row.instrument == self.place.path[1])
        first = self.study.settings.first_year
        entered = entered_in(row.entries[self.place.path[0]], first)
        why = own.LOWER_LATER.fill(year=str(entered), first=str(first)) if entered > first else own.LOWER
        return (joined([said, why]),)

    # HTML

    def trail(self) -> Markup:
        """The way to where the reader is; each step can be chosen."""
        steps = [own.ALL_MIXES.to(self.language)]
        steps += [self.name(level, code) for level, code in zip(LEVELS, self.place.path, strict=False)]
        items = [
            Markup('<li><button type="button" class="pick" data-pick="{}:{}">{}</button></li>').format(UP, at, text)
            for at, text in enumerate(steps[:-1])
        ]
        items.append(Markup('<li aria-current="page" data-here tabindex="-1"><b>{}</b></li>').format(steps[-1]))
        return Markup('<nav aria-label="{}"><ol>{}</ol></nav>').format(
            own.WHERE.to(self.language), Markup("").join(items)
        )

    def below(self) -> Markup:
        """What the place is made of: the next level, or the lines of an activity."""
        level = self.place.level
        return self._lines() if level is None else self._children(level)

    def _children(self, level: str) -> Markup:
        language, parents = self.language, self.place.path
        counted = self._amounts(level, include_voluntary=False)
        every = self._amounts(level, include_voluntary=True)
        others = {} if level == "mix" else self._of_other_groups(level)
        codes = [
            code
            for code in codes_below(self.study, level, parents[-1] if parents else None)
            if code in every.index or code in others
        ]
        if not codes:
            return Markup('<p class="soft">{}</p>').format(own.NOTHING_HERE.to(language))
        codes.sort(
            key=lambda code: -float(counted["annual_equivalent"].get(code, float("-inf"))) if level != "mix" else 0
        )
        for code in codes:
            if code not in every.index:
                every.loc[code] = others[code][1]
        inside = [code for code in codes if code in counted.index]
        total = counted.loc[inside, list(_FIGURES)].sum()
        units = {name: AmountStyle.of([*every.loc[codes, name], total[name]], self.look) for name in _FIGURES}
        amounts_of = {True: counted.to_dict("index"), False: every.to_dict("index")}
        rows = []
        for code in codes:
            is_counted = code in counted.index
            found = amounts_of[is_counted][code]
            look = "" if is_counted else "waiting"
            tag = "" if is_counted else self._why_not(level, code, others)
            cells = [Cell(self.name(level, code), pick=f"{level}:{code}", tag=tag)]
            cells += [self._amount(units[name], float(found[name]), look) for name in _FIGURES]
            if level != "mix":
                share = float(found["annual_equivalent"]) / float(total["annual_equivalent"] or 1.0)
                is_known = is_counted and bool(total["annual_equivalent"])
                cells.append(self._share(share, look) if is_known else Cell("–", True, look))
            rows.append(cells)
        totals: list[int] = []
        if level != "mix" and len(inside) > 1:
            last = [
                Cell(TOTAL.to(language)),
                *(self._amount(units[name], float(total[name])) for name in _FIGURES),
            ]
            rows.append([*last, self._share(1.0) if total["annual_equivalent"] else Cell("–", True)])
            totals = [len(rows) - 1]
        head = [Cell(HEADINGS[level].to(language))]
        head += [self._heading(HEADINGS[name], Form.MONEY, units[name].axis()) for name in _FIGURES]
        if level != "mix":
            head.append(self._heading(own.SHARE, Form.SHARE))
        year = own.UNITS_NOTE.fill(year=str(self.study.settings.price_year)).to(language)
        caption = f"{own.LEVEL_NOTES[level].to(language)} {year}"
        below = every.loc[codes]
        if ((below["annual_equivalent"] < below["structural"]) & (below["one_off"] >= 0)).any():
            caption = f"{caption} {own.LOWER_SOMEWHERE.to(language)}"
        return TableWriter(language, "step").table([head], rows, caption, totals=totals)

    def _amounts(self, level: str, *, include_voluntary: bool) -> pd.DataFrame:
        """The amounts of what is on a level, by code."""
        if level == "mix":
            table = self.results.by("mix", include_voluntary=include_voluntary)
            return table.astype({"mix": str}).set_index("mix")
        table = self.results.by("mix", level, include_voluntary=include_voluntary)
        table = table[table["mix"] == self.place.path[0]].astype({level: str}).set_index(level)
        return table.drop(columns="mix")

    def _of_other_groups(self, level: str) -> dict[str, tuple[Group, pd.Series[float]]]:
        """The amounts of what another group bears on a level, by code, with that group: the first that does."""
        found: dict[str, tuple[Group, pd.Series[float]]] = {}
        for group in self.study.groups[1:]:
            table = with_totals(self.results.result.of(group), "mix", level, include_voluntary=True)
            table = table[table["mix"] == self.place.path[0]].astype({level: str}).set_index(level).drop(columns="mix")
            for code in table.index:
                found.setdefault(code, (group, table.loc[code]))
        return found

    def _why_not(self, level: str, code: str, others: Mapping[str, tuple[Group, object]]) -> str:
        """Why something does not count."""
        if code in others and code not in self._amounts(level, include_voluntary=True).index:
            return own.GROUP_TAG.fill(group=others[code][0].label).to(self.language)
        instruments = {row.code: row for row in self.study.instruments}
        path = [*self.place.path, code]
        if level != "mix" and instruments[path[1]].voluntary:
            return own.VOLUNTARY_TAG.to(self.language)
        return own.FINANCIAL_TAG.to(self.language)

    def _share(self, share: float, look: str = "") -> Cell:
        return Cell(percentage(share, self.language), True, look, taken=(share,))

    def _amount(self, unit: AmountStyle, amount: float, look: str = "") -> Cell:
        return Cell(unit.label(amount), True, look, taken=(amount,))

    def _heading(self, text: Text, form: Form, unit: str = "", timing: str = "") -> Cell:
        said = text.to(self.language)
        taken = name_of(f"{said} {timing}".rstrip(), form, self.study.settings, self.language)
        return Cell(said, True, small=f"{unit} {timing}".rstrip(), taken=(taken,))

    def _line_totals(self, unit: AmountStyle) -> list[list[Cell]]:
        """What all lines of the activity come to, those that are not shown too: a row for each group of several."""
        result, rows = self.results.result, []
        groups = [str(result.column("group")[line]) for line in self.lines]
        for group in dict.fromkeys(groups):
            lines = [line for line, of in zip(self.lines, groups, strict=True) if of == group]
            if len(lines) < 2:
                continue
            name = own.TOTAL_OF_LINES.fill(count=number(len(lines), self.language))
            tag = word_label("group", group, self.language) if len(set(groups)) > 1 else ""
            sums = [float(result.column(figure)[lines].sum()) for figure in ("affected_firms", "quantity", "cost")]
            counts = [Cell(significant(each, self.language), True, taken=(each,)) for each in sums[:2]]
            empty = [Cell("–", True)] * 2
            rows.append([Cell(name.to(self.language), tag=tag), *counts, *empty, self._amount(unit, sums[2])])
        return rows

    def _called(self, category: FirmCategory) -> Text:
        return Text.of(lambda language: name_in(category, language, self.study.settings.language))

    def _lines(self) -> Markup:
        """The lines of an activity: a row per firm category, as P x Q x k."""
        language = self.language
        if not self.lines:
            return Markup('<p class="soft">{}</p>').format(own.NOTHING_HERE.to(language))
        shown = self.lines[:MOST_LINES]
        if self.line is not None and self.line not in shown:
            shown = [*shown, self.line]
        traces = [trace(self.results.result, line) for line in shown]
        costs = {traced.line: traced.amount("cost") for traced in traces}
        unit = AmountStyle.of(costs.values(), self.look)
        bearers = self.study.bearers
        rows = [
            [
                Cell(
                    self._called(traced.category).to(language),
                    pick=f"{LINE}:{traced.category.code}",
                    tag="" if traced.category in bearers else traced.category.group.label.to(language),
                ),
                *(
                    Cell(significant(traced.amount(name), language), True, taken=(traced.amount(name),))
                    for name in ("affected_firms", "quantity")
                ),
                Cell(per_firm_written(traced.amount("price"), self.look), True, taken=(traced.amount("price"),)),
                self._share(traced.net_factor),
                self._amount(unit, traced.amount("cost")),
            ]
            for traced in traces
        ]
        timing = own.PER_YEAR_SUFFIX if traces[0].activity.timing.value == "structural" else own.ONCE_SUFFIX
        head = [
            Cell(HEADINGS["category"].to(language)),
            Cell(HEADINGS["affected_firms"].to(language), True),
            Cell(HEADINGS["quantity"].to(language), True, small=timing.to(language)),
            self._heading(own.PRICE_P, Form.MONEY, self.look.sign),
            self._heading(HEADINGS["net_factor"], Form.SHARE),
            self._heading(HEADINGS["cost"], Form.MONEY, unit.axis(), timing.to(language)),
        ]
        totals = self._line_totals(unit)
        caption = own.LINES_NOTE.to(language)
        if len(self.lines) > len(shown):
            caption += " " + own.MORE_LINES.fill(shown=len(shown), all=number(len(self.lines), language)).to(language)
        at = shown.index(self.line) if self.line is not None else 0
        table = TableWriter(language, "lines").table(
            [head], [*rows, *totals], caption, totals=range(len(rows), len(rows) + len(totals)), current=at
        )
        return Markup("<h2>{}</h2>{}").format(own.LINES.to(language), table)
