"""Text of a workbook, a file name or an address stays text on a page, whoever forgets to think of it."""

from __future__ import annotations

import ast
import html
from pathlib import Path

import panel as pn
import pytest
from markupsafe import Markup
from studies import study_hostile_throughout

import dashboards
from burden.answers.results import Results
from burden.language import Language
from burden.render.html import Cell, TableWriter, details, link
from burden.writing.amounts import with_currency
from burden.writing.look import Look
from dashboards.views.buildup_lines import GROUPS, lines_below, options
from dashboards.views.buildup_steps import Trail
from dashboards.views.escaping import HtmlPane, written
from dashboards.views.folded import Folded
from dashboards.views.own_page import own_page
from dashboards.views.picking import Picker

pytestmark = pytest.mark.unit
HOSTILE = "\"'><script>window.hit = 1</script><img src=x onerror=window.hit=1>&amp;"
ESCAPED = str(Markup("{}").format(HOSTILE))


def served(root: pn.viewable.Viewable) -> str:
    """What the browser gets of a pane; Panel escapes HTML once more on the way, and the browser takes that off."""
    return html.unescape(root.get_root().text)


def test_html_that_was_made_by_filling_in_reaches_the_browser_and_any_other_text_is_shown():
    made = Markup("<p>{}</p>").format(HOSTILE)
    assert served(HtmlPane(made)) == written(made) == f"<p>{ESCAPED}</p>"
    # Whoever forgets gets the marks on the screen, and not what they mean.
    assert served(HtmlPane(f"<p>{HOSTILE}</p>")) == written(f"<p>{HOSTILE}</p>") == f"&lt;p&gt;{ESCAPED}&lt;/p&gt;"


@pytest.mark.parametrize("make", [Folded, lambda **options: Picker(print, **options)])
def test_components_take_no_other_html_either_at_the_start_or_later(make):
    component = make(content=HOSTILE)
    assert component.get_root().data.content == ESCAPED
    component.content = Markup("<b>{}</b>").format(HOSTILE)
    assert component.get_root().data.content == f"<b>{ESCAPED}</b>"
    component.param.update(content=HOSTILE)
    assert component.get_root().data.content == ESCAPED


def test_every_place_of_a_cell_holds_text():
    texts = {name: f"{name}{HOSTILE}" for name in ("text", "classes", "small", "tag", "pick", "go")}
    for pick, go in (("", ""), (texts["pick"], ""), ("", texts["go"])):
        cell = Cell(texts["text"], classes=texts["classes"], small=texts["small"], tag=texts["tag"], pick=pick, go=go)
        made = TableWriter(Language.NL, HOSTILE).table([[cell]], [[cell, Cell(HOSTILE, tip=[HOSTILE])]], HOSTILE)
        made += details(HOSTILE, link(HOSTILE, HOSTILE, HOSTILE))
        assert "<script" not in made and "<img" not in made and made.count(ESCAPED) > 10


def test_the_title_of_a_page_is_text():
    document = own_page(meta_title=f"Vergelijken – {HOSTILE}").server_doc()
    variables = {"nonce": "n", "dist_url": "", "bokeh_css": "", "bokeh_js": "", "plot_script": "", "docs": []}
    page = document.template.render(document.template_variables | variables)
    assert f"<title>Vergelijken – {ESCAPED}</title>" in page and "<img" not in page


def test_what_turns_text_around_or_cannot_be_seen_is_shown():
    made = Markup("<p>{}</p>").format("studie\u202excod.exe\u2066\u200b")
    assert written(made) == "<p>studie⟨U+202E⟩xcod.exe⟨U+2066⟩⟨U+200B⟩</p>"
    assert served(HtmlPane(made)) == written(made) == Folded(content=made).get_root().data.content


def test_no_other_way_leads_text_into_html():
    """Panes and alerts of Panel take text for HTML, and so do a few names of the browser's own language."""
    folder = Path(dashboards.__file__).parent
    panes = ("pn.pane.HTML", "pn.pane.Markdown", "pn.pane.Str", "pn.pane.Alert", "pmui.Alert", "pmui.Typography")
    wrong = []
    for path in [*folder.rglob("*.py"), *folder.rglob("*.js")]:
        text = path.read_text(encoding="utf-8")
        known = {"pn.pane.HTML": path.name in ("escaping.py", "html.py"), "innerHTML": "HtmlText" in text}
        names = (*panes, "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(")
        wrong += [f"{path.name}: {name}" for name in names if name in text and not known.get(name)]
        if path.suffix == ".py":
            # An f-string with tags is no Markup.
            wrong += [
                f"{path.name}:{node.lineno}"
                for node in ast.walk(ast.parse(text))
                if isinstance(node, ast.JoinedStr)
                and "</" in "".join(str(getattr(one, "value", "")) for one in node.values)
            ]
    assert wrong == []


def test_headings_and_groups_of_the_table_of_lines_are_text():
    results = Results(study_hostile_throughout())
    look = Look(Language.NL, results.study.settings.currency)
    assert "\u202e" not in with_currency("1", look)
    for column in GROUPS:
        table = lines_below(results, Trail(), column, Language.NL, look.sign)
        headings = options(Language.NL, table.currency, table.group)["titles"].values()
        texts = "".join([*table.rows[table.group].unique(), *headings])
        assert texts and "<" not in texts and "\u202e" not in texts
