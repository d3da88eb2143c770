"""The page: its head with what it may do, the top, the chapters."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Collection
from dataclasses import replace
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from burden.answers.report import Report
from burden.answers.table import ReportTable
from burden.language import Language, Text, visible
from burden.render.html import report_table
from burden.report.html import texts
from burden.report.html.arithmetic import arithmetic
from burden.report.html.calculated import calculated
from burden.report.html.chapters import CHAPTERS, Chapter
from burden.report.html.named import named
from burden.report.html.said import in_both, said
from burden.workbook.house_style import DARK, INK, LIGHT, LINE, MIDDLE

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
<script>{script}</script>
</body>
</html>
""")


def html_file(report: Report) -> bytes:
    """The study for a reader, as one HTML file; UTF-8.

    Args:
        report: the report; the file opens in its language.
    """
    spoken = {language: replace(report, language=language) for language in Language}
    style, script = _COLOURS + _own("page.css"), _script()
    data = calculated(report)
    follows = {table["table"] for table in data["following"]}
    page = _PAGE.format(
        language=report.language.value,
        policy=_policy(style, script),
        title=visible(report.title),
        style=_as_it_is(style),
        script=_as_it_is(script),
        skip=said(texts.SKIP),
        header=_header(spoken),
        navigation=_navigation(),
        contents=texts.CONTENTS,
        state=_state(),
        without=said(texts.WITHOUT_SCRIPT),
        data=htmlsafe_json_dumps(data | {"names": named(report)}, separators=(",", ":"), ensure_ascii=False),
        chapters=Markup("").join(_chapter(chapter, spoken, follows) for chapter in CHAPTERS),
    )
    return page.encode("utf-8")


_NOT_FOLLOWING = Markup('<p class="not-following">{}</p>')
_LONG = 40
"""A table of more rows is moved by itself on the screen."""
_COLOURS = f":root {{ --ink: {INK}; --dark: {DARK}; --middle: {MIDDLE}; --light: {LIGHT}; --line: {LINE}; }}\n"


@cache
def _own(name: str) -> str:
    """A file of this package."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _script() -> str:
    """The script of the page; nothing of it is seen outside."""
    parts = (arithmetic(), *(_own(f"{name}.js") for name in ("calculation", "changing", "reading")))
    return "(() => {\n'use strict'\n" + "".join(parts) + "})()\n"


def _as_it_is(code: str) -> Markup:
    """Code of our own, which a browser reads without looking for escapes."""
    assert "</" not in code
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
    about = made_of.fill(day=report.made.isoformat(), name=report.origin.name, version=visible(version or ""))
    buttons = Markup("").join(
        Markup('<button type="button" data-language="{0}" lang="{0}" class="always">{1}</button>').format(code, name)
        for code, name in texts.NAMES.items()
    )
    return Markup(
        '<div class="title"><h1>{}</h1><p>{}</p></div>'
        '<div class="tools"><div role="group" class="languages">{}</div>'
        '<button type="button" id="print">{}</button></div>'
    ).format(said(title), said(about), buttons, said(texts.PRINT))


def _navigation() -> Markup:
    links = (Markup('<li><a href="#{}">{}</a></li>').format(of.name, said(of.title)) for of in CHAPTERS)
    return Markup("<ul>{}</ul>").format(Markup("").join(links))


def _state() -> Markup:
    """Whether figures were changed, and the way back."""
    return Markup(
        '<p class="state"><span id="state" role="status"></span> <button type="button" id="back" hidden>{}</button></p>'
    ).format(said(texts.BACK))


def _chapter(chapter: Chapter, spoken: dict[Language, Report], follows: Collection[str]) -> Markup:
    parts = Markup("").join(
        _table({of: make(report) for of, report in spoken.items()}, spoken, follows) for make in chapter.parts
    )
    if chapter.name == "figures":
        parts = Markup('<div id="changeable"></div>') + parts
    return Markup(
        '<section id="{0}" aria-labelledby="{0}-title"><h2 id="{0}-title">{1}</h2><p>{2}</p>{3}</section>'
    ).format(chapter.name, said(chapter.title), said(chapter.about), parts)


def _table(
    tables: dict[Language, ReportTable | None], spoken: dict[Language, Report], follows: Collection[str]
) -> Markup:
    """A table in both languages; nothing where the study has nothing to say of it."""

    def made(language: Language) -> Markup:
        table = tables[language]
        assert table is not None
        # Tips have names, which no other language may have too; and no link leads to the dashboard from here.
        marks = {place: replace(mark, go="") for place, mark in table.marks.items()}
        alone = replace(table, name=f"{table.name}-{language.value}", marks=marks)
        return report_table(alone, spoken[language].study, language, titled=False)

    table = next(iter(tables.values()))
    if table is None or table.rows.empty:
        return Markup("")
    note = Markup("") if table.name in follows else _NOT_FOLLOWING.format(said(texts.NOT_FOLLOWING))
    size = " tall" if len(table.rows) > _LONG else ""
    return Markup('<div class="part{}" id="table-{}"><h3>{}</h3>{}{}</div>').format(
        size, table.name, said(table.title), note, in_both(made)
    )
