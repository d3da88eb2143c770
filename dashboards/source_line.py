"""What goes along with whatever is taken from a page: its study, its source, and the name of its file."""

from __future__ import annotations

from datetime import date

from burden.language import visible
from burden.report.file_names import FileNames, safe
from burden.report.html.texts import MADE_OF, MADE_OF_UNNUMBERED
from burden.writing.figures import day
from dashboards.state import Session
from dashboards.views import texts


def file_name_start(session: Session, page: str) -> str:
    """What the names of files of a page begin with: the workbook, its version and scenario, and the page."""
    workspace = session.workspace
    start = FileNames(workspace.origin, workspace.study, session.view.language).start
    return f"{start}-{safe(page)}"


def lines_about(session: Session, title: str, changes: str) -> list[str]:
    """Of which study something is, in whose prices; and of which workbook, version, scenario and day.

    Args:
        session: what is open.
        title: of the study.
        changes: what was changed since the workbook was opened; empty where nothing was.
    """
    workspace, language = session.workspace, session.view.language
    study, scenario = workspace.study, session.scenario
    settings = study.settings
    about = texts.WORKBOOK.fill(name=title, currency=settings.currency, year=str(settings.price_year or "?"))
    made_of = MADE_OF if settings.version else MADE_OF_UNNUMBERED
    made = made_of.fill(day=day(date.today()), name=workspace.origin.name, version=settings.version or "")
    under = f"{texts.SCENARIO.to(language)}: {study.scenario_name(scenario, language)}." if scenario else ""
    changed = f"{changes[:1].upper()}{changes[1:]}." if changes else ""
    source = " ".join(filter(None, (made.to(language), under, changed)))
    return [visible(about.to(language)), visible(source)]
