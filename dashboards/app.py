"""The dashboard: its pages, and what a reader sees who opens its address."""

from __future__ import annotations

import panel as pn
import panel_material_ui as pmui

from burden.language import Language
from dashboards.browser import WORKBOOK
from dashboards.shared import Shared
from dashboards.shell import Shell
from dashboards.state import Session
from dashboards.state.keep import Keeper
from dashboards.state.opening import Refused
from dashboards.views.buildup import BuildUpPage
from dashboards.views.check import CheckPage
from dashboards.views.common import Page
from dashboards.views.compare import ComparePage
from dashboards.views.elements import ElementsPage
from dashboards.views.export import ExportPage
from dashboards.views.firms import FirmsPage
from dashboards.views.parameters import ParametersPage
from dashboards.views.uncertainty import UncertaintyPage
from dashboards.views.workbooks import refused_page, workbooks_page
from dashboards.views.years import YearsPage

PAGES: tuple[type[Page], ...] = (
    ComparePage,
    FirmsPage,
    YearsPage,
    UncertaintyPage,
    ElementsPage,
    BuildUpPage,
    ParametersPage,
    CheckPage,
    ExportPage,
)
"""The pages, in the order in which they stand; a new one is a class here. One is made when it is first opened."""


def build(session: Session, keeper: Keeper | None = None, workbook: str = "") -> pmui.Page:
    """The dashboard of a session; see `Shell`."""
    return Shell(session, PAGES, keeper, workbook).page


def open_page(shared: Shared) -> pmui.Page:
    """What is shown to whoever opens the address: the study that it names, or the workbooks to choose from."""
    query = {name: values[-1].decode("utf-8", "replace") for name, values in pn.state.session_args.items() if values}
    name = query.pop(WORKBOOK, None)
    spoken = next((language for language in Language if language == query.get("language")), shared.language)
    if shared.library.is_folder and not name:
        return workbooks_page(shared.library, spoken)
    try:
        session = shared.session(name)
    except Refused as refused:
        return refused_page(refused, spoken or Language.NL, is_folder=shared.library.is_folder)
    first = {"page": ParametersPage.key} if session.workspace.errors else {}
    session.view.apply_query({"language": str(spoken or session.workspace.spoken)} | first | query)
    shell = Shell(session, PAGES, shared.keeper, name or "")
    pn.state.on_session_destroyed(shell.close)
    pn.state.on_session_destroyed(lambda _: shared.leave(session))
    return shell.page
