"""The page: its head with what it may do, the top, the chapters."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any
from urllib.parse import parse_qsl

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup, escape

from burden.answers.estimates import Estimates
from burden.answers.report import Report
from burden.answers.table import ReportTable
from burden.language import Language, Text, visible
from burden.render.html import report_table
from burden.report.figures.drawing import chart_library
from burden.report.figures.of_report import Charted, all_figures
from burden.report.html import texts
from burden.report.html.arithmetic import arithmetic
from burden.report.html.calculated import CHANGEABLE, calculated
from burden.report.html.chapters import CHAPTERS, Chapter
from burden.report.html.named import named
from burden.report.html.said import in_both, said
from burden.workbook.house_style import DARK, INK, LIGHT, LINE, MIDDLE
from burden.writing.figures import day
from burden.writing.form import Form

_PAGE = Markup("""<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<a class="skip" href="#content">{skip}</a>
<header>{header}</header>
<nav data-label-nl="{contents.nl}" data-label-en="{contents.en}">{navigation}{state}</nav>
<main id="content"><noscript><p>{without}</p></noscript>{chapters}</main>
<script type="application/json" id="data">{data}</script>
<script>{drawing}</script>
<script>{script}</script>
</body>
</html>
""")


def html_file(
    report: Report, library: Callable[[], str] = chart_library, charts: Mapping[str, Charted] | None = None
) -> bytes:
    """The study for a reader, as one HTML file; UTF-8.

    Args:
        report: the report; the file opens in its language.
        library: gives what draws the charts, as `burden.report.figures.drawing.chart_library`.
        charts: the figures of the report, where they were drawn up already.
    """
    spoken = {language: replace(report, language=language) for language in Language}
    style, script = _COLOURS + _own("page.css"), _script()
    data = calculated(report)
    drawn = {
        language: charts if language is report.language and charts else all_figures(of, without=_LEFT_OUT)
        for language, of in spoken.items()
    }
    follows = {table["table"] for table in data["following"]}
    estimates = Estimates(report)
    made = {of: _chapter(of, estimates, spoken, drawn, follows) for of in CHAPTERS}
    chapters = {of: content for of, content in made.items() if content}
    drawing = library()
    page = _PAGE.format(
        language=report.language.value,
        policy=_policy(style, drawing, script),
        title=visible(report.title),
        style=_as_it_is(style),
        script=_as_it_is(script),
        drawing=_as_it_is(drawing),
        skip=said(texts.SKIP),
        header=_header(spoken),
        navigation=_navigation(chapters),
        contents=texts.CONTENTS,
        state=_state(),
        without=said(texts.WITHOUT_SCRIPT),
        data=htmlsafe_json_dumps(
            data | {"names": named(report), "charts": _specifications(drawn)},
            separators=(",", ":"),
            ensure_ascii=False,
        ),
        chapters=Markup("").join(chapters.values()),
    )
    return page.encode("utf-8")


Drawn = Mapping[Language, Mapping[str, Charted]]
"""The figures of each language by name."""
_LEFT_OUT = ("frontier", "heat")
"""Figures that take as much time and room as all others together; tables say the same."""
_NOT_FOLLOWING = Markup('<p class="not-following">{}</p>')
_NO_FIGURES = (Form.TEXT, Form.CODE, Form.YEAR, Form.SCORE)
_LONG = 40
"""A table of more rows is moved by itself on the screen, and not printed."""
_WIDE = 10
"""A table of more columns is printed on its side."""
_MADE_BY_SCRIPT = {
    "buildup": Markup('<div id="tree"></div>'),
    "figures": Markup('<div id="changeable"></div>'),
}
_COLOURS = f":root {{ --ink: {INK}; --dark: {DARK}; --middle: {MIDDLE}; --light: {LIGHT}; --line: {LINE}; }}\n"


@cache
def _own(name: str) -> str:
    """A file of this package."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _script() -> str:
    """The script of the page; nothing of it is seen outside."""
    parts = (
        arithmetic(),
        *(_own(f"{name}.js") for name in ("calculation", "changing", "buildup", "charts", "reading")),
    )
    return "(() => {\n'use strict'\n" + "".join(parts) + "})()\n"


def _as_it_is(code: str) -> Markup:
    """Code of our own, which a browser reads without looking for escapes."""
    assert not any(mark in code.lower() for mark in ("</script", "</style", "<!--"))
    return Markup(code)  # noqa: S704 - nothing of a workbook is in it


def _policy(style: str, *scripts: str) -> str:
    """What the page may do: run these scripts and take this style, and nothing that goes out."""
    allowed = " ".join(map(_hash, scripts))
    return f"default-src 'none'; script-src {allowed}; style-src {_hash(style)}; base-uri 'none'; form-action 'none'"


def _hash(code: str) -> str:
    return f"'sha256-{b64encode(sha256(code.encode('utf-8')).digest()).decode()}'"


def _header(spoken: dict[Language, Report]) -> Markup:
    report = next(iter(spoken.values()))
    title = Text.of(lambda language: visible(spoken[language].title))
    version = report.settings.version
    made_of = texts.MADE_OF if version else texts.MADE_OF_UNNUMBERED
    about = made_of.fill(day=day(report.made), name=report.origin.name, version=visible(version or ""))
    buttons = Markup("").join(
        Markup('<button type="button" data-language="{0}" lang="{0}" class="always">{1}</button>').format(code, name)
        for code, name in texts.NAMES.items()
    )
    return Markup(
        '<div class="title"><h1>{}</h1><p>{} {}</p></div>'
        '<div class="tools"><div role="group" class="languages">{}</div>'
        '<button type="button" id="print">{}</button></div>'
    ).format(said(title), said(about), said(report.units), buttons, said(texts.PRINT))


def _navigation(chapters: Iterable[Chapter]) -> Markup:
    links = (Markup('<li><a href="#{}">{}</a></li>').format(of.name, said(of.title)) for of in chapters)
    return Markup("<ul>{}</ul>").format(Markup("").join(links))


def _state() -> Markup:
    """Whether figures were changed, and the way back; and what is looked for."""
    return Markup(
        '<div class="state"><span id="state" role="status"></span><button type="button" id="back" hidden>{}</button>'
        '<input type="search" id="search" data-label-nl="{}" data-label-en="{}"><span id="found" role="status"></span>'
        '<button type="button" id="next" hidden>{}</button></div>'
    ).format(said(texts.BACK), texts.SEARCH.nl, texts.SEARCH.en, said(texts.NEXT))


def _chapter(
    chapter: Chapter, estimates: Estimates, spoken: dict[Language, Report], drawn: Drawn, follows: Collection[str]
) -> Markup:
    """A chapter; nothing where the study has nothing to say in it."""
    parts = Markup("").join(
        _figures(part, drawn)
        if isinstance(part, str)
        else _table({of: part(report) for of, report in spoken.items()}, spoken, follows)
        for part in chapter.parts
    )
    parts = _MADE_BY_SCRIPT.get(chapter.name, Markup("")) + parts
    if not parts:
        return parts
    sentences = chapter.says(estimates) if chapter.says is not None else ()
    found = Markup("").join(Markup('<p class="finding">{}</p>').format(said(text)) for text in sentences)
    if found:
        found += _NOT_FOLLOWING.format(said(texts.NOT_FOLLOWING))
    return Markup(
        '<section id="{0}" aria-labelledby="{0}-title"><h2 id="{0}-title">{1}</h2>{2}<p>{3}</p>{4}</section>'
    ).format(chapter.name, said(chapter.title), found, said(chapter.about), parts)


def _table(
    tables: dict[Language, ReportTable | None], spoken: dict[Language, Report], follows: Collection[str]
) -> Markup:
    """A table in both languages; nothing where the study has nothing to say of it."""

    def made(language: Language) -> Markup:
        table = tables[language]
        assert table is not None
        # Tips have names, which no other language may have too.
        marks = {place: replace(mark, go=_row_here(mark.go)) for place, mark in table.marks.items()}
        alone = replace(table, name=f"{table.name}-{language.value}", marks=marks)
        return report_table(alone, spoken[language].study, language, titled=False, to_take=False)

    table = next(iter(tables.values()))
    if table is None or table.rows.empty:
        return Markup("")
    changes = any(column.form not in _NO_FIGURES for column in table.columns)
    note = Markup("") if table.name in follows or not changes else _NOT_FOLLOWING.format(said(texts.NOT_FOLLOWING))
    if len(table.rows) > _LONG:
        note += Markup('<p class="print-only soft">{}</p>').format(said(texts.NOT_PRINTED.fill(rows=len(table.rows))))
    classes = [*["tall long"] * (len(table.rows) > _LONG), *["wide"] * (len(table.columns) > _WIDE)]
    return Markup('<div class="part {}" id="table-{}"><h3>{}</h3>{}{}</div>').format(
        " ".join(classes), table.name, said(table.title), note, in_both(made)
    )


def _row_here(go: str) -> str:
    """Where a link of the dashboard to a row leads in this file; nowhere where the row does not stand in it."""
    place = dict(parse_qsl(go))
    known = place.get("table") in CHANGEABLE and place.get("row", "").isdecimal()
    return f"#row-{place['table']}-{place['row']}" if known else ""


def _figures(start: str, drawn: Drawn) -> Markup:
    """The figures of a name, or whose names begin with it, to be drawn in the browser."""

    def caption(name: str) -> Markup:
        return in_both(lambda language: escape(drawn[language][name].title.to(language)), "span")

    note, place = _NOT_FOLLOWING.format(said(texts.NOT_FOLLOWING)), in_both(lambda _: Markup(""))
    return Markup("").join(
        Markup('<figure id="chart-{}"><figcaption>{}</figcaption>{}{}</figure>').format(
            name, caption(name), note, place
        )
        for name in _shown(drawn)
        if name == start or name.startswith(f"{start}_")
    )


def _shown(drawn: Drawn) -> list[str]:
    """The names of the figures that are shown: those that were drawn up in both languages."""
    return [name for name in next(iter(drawn.values())) if all(name in of for of in drawn.values())]


def _specifications(drawn: Drawn) -> dict[str, dict[str, Any]]:
    """The figures as the library takes them, by language and name."""
    return {language.value: {name: of[name].specification for name in _shown(drawn)} for language, of in drawn.items()}
