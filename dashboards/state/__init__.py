"""What a session of the dashboard knows: the study with its edits, what is shown, and the results.

Nothing here knows of widgets or pages, so that it can be tested plainly; a test sees to it that Panel is not imported.
"""

from dashboards.state.keep import Keeper, Kept
from dashboards.state.library import Library
from dashboards.state.opening import Opened, Refused, open_upload, open_workbook
from dashboards.state.session import Session
from dashboards.state.view import View
from dashboards.state.workspace import Workspace

__all__ = [
    "Keeper",
    "Kept",
    "Library",
    "Opened",
    "Refused",
    "Session",
    "View",
    "Workspace",
    "open_upload",
    "open_workbook",
]
