"""The Word document: a regulatory-burden paragraph for an explanatory memorandum of at most four pages, with annexes.

It is made by filling in a template, which an organisation can replace by its own. A template is an ordinary Word
document (.docx), laid out in Word, in which fields stand between braces. `template.docx` beside this file is the
program's own: it is the source of that layout, is changed in Word, and is the example to start a template from.

Fields:

- Texts: `{{ title }}`, `{{ organisation }}`, `{{ author }}`, `{{ version }}`, `{{ made }}` (the day), `{{ workbook }}`
  and `{{ sha256 }}` (the file that was calculated from), `{{ price_year }}`, `{{ currency }}`, `{{ program }}`.
- Sentences: `{{ sentences.burden }}` and so on, as one paragraph; one paragraph each with, on three lines,
  `{%p for sentence in sentences.burden %}`, `{{ sentence }}` and `{%p endfor %}`. There are: `measure`, `mixes`,
  `reach`, `burden`, `intervals`, `kinds`, `sizes`, `apart`, `apart_by_mix`, `per_firm`, `per_firm_by_mix`,
  `alternatives`, `cheapest`, `goals`, `suitability`, `elements`, `lighter`, `uncertainty`, `medians`, `drivers`,
  `assumptions`, `rules`, `benchmarks`, `questions`, `open_questions`, `changes`; and those of a paragraph of four
  pages: `finding`, `reached`, `familiarisation`, `one_off`, `structural`, `origins`, `others`, `sme`, `workability`,
  `uncertain`, `outside`, `entry`, `main_assumptions`.
- Tables: `{{ tables.summary }}`, alone in its paragraph; it brings its caption and note. There are `instruments`,
  `reach`, `summary`, `by_kind`, `by_size_class`, `by_instrument`, `apart`, `per_firm`, `groups`, `per_unit`,
  `differences_of_groups`, `price_times_quantity`, `years`, `years_of_groups`, `uncertainty`, `uncertainty_of_groups`,
  `uncertainty_per_firm`, `pairs`, `ranks`, `by_dependence`, `tornado`, `scenarios`, `scenario_values`,
  `suitability`, `turning_points`, `elements`, `element_sums`, `element_pairs`, `stacked_by_size_class`, `lighter`,
  `frontier`, `goals`, `workability`, `benchmarks`, `review`, `review_points`, `evidence`, `assumptions`, `remarks`,
  `sources`, `differences_by_mix`, `differences`; and, with the mixes side by side and no more digits than intervals
  support, `paragraph_mixes`, `paragraph_burden`, `paragraph_by_kind`, `paragraph_by_origin`, `paragraph_by_size`,
  `paragraph_per_firm`, `paragraph_lighter`.
- Figures in the same way: `{{ figures.mixes }}`, `by_kind`, `by_size_class`, `per_firm_structural`, `per_firm_one_off`,
  `per_firm_average`, `per_firm_reached`, `benchmarks`, `cost_and_goals`, `difference`, `frontier`, `smallest_size`,
  `intervals`, `tornado`, `years`, `years_by_part`; where there is one of each mix, they follow each other.
- References: `{{ see.burden }}` says in which tables there is more, by numbers that Word keeps up to date: `mixes`,
  `burden`, `efforts`, `firms`, `groups`, `alternatives`, `workability`, `uncertainty`, `assumptions`.
- A table of contents of the headings that follow it, filled in and kept up to date: `{{ contents }}`, alone in its
  paragraph.
- Headings and other fixed words in the language of the report: `{{ words.burden }}`; a template in one language can
  have its own words instead.

A table or figure that a study has no cause for leaves nothing behind. What belongs to it, such as a heading, can stand
between `{%p if tables.goals %}` and `{%p endif %}`, each in a paragraph of its own. Nothing else is allowed between the
braces: no calculations, no functions.

Styles that are used where the template has them: `Burden table` (a table style), `Burden table heading`,
`Burden table text`, `Burden table note`, `Burden figure`, `Burden figure caption` and Word's own `Caption`. Figures and
tables are at most as wide as the text is where they stand. Language, title, author and day are set by the program.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from burden.answers.report import Report
from burden.report.figure import Figure
from burden.report.word.fields import fields_of, sample_context
from burden.report.word.insertion import Inserter, places
from burden.report.word.packing import packed, set_properties
from burden.report.word.refusal import TemplateRefused
from burden.report.word.template import default_template, filled_in

__all__ = ["TemplateRefused", "check_template", "default_template", "word_document"]


def word_document(report: Report, figures: Mapping[str, Figure], template: Path | None = None) -> bytes:
    """Make the Word document of a report.

    Args:
        report: the report.
        figures: its figures by name.
        template: a template to use instead of the program's own.

    Returns:
        A .docx file; the same for the same report, figures and template.

    Raises:
        TemplateRefused: the template cannot be filled in.
    """
    fields = fields_of(report, figures)
    document = filled_in(template, fields.context)
    Inserter(document, report.language).insert(fields.blocks)
    set_properties(document, report)
    return packed(document)


def check_template(template: Path) -> None:
    """See whether a template can be filled in, before the work on a report is done.

    Raises:
        TemplateRefused: it cannot.
    """
    places(filled_in(template, sample_context()))
