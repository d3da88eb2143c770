"""The components that the dashboard makes itself: all of them, and nothing else.

A browser knows only the kinds of component that there were when it opened the page. The first page is opened before the
libraries for calculation are loaded, so every kind stands in a module that needs none of these and is imported here.
"""

from dashboards.browser import Browser
from dashboards.header import Header, Navigation
from dashboards.taking import Taking
from dashboards.views.folded import Folded
from dashboards.views.late_style import LateStyle
from dashboards.views.parameters_keys import GridKeys
from dashboards.views.picking import Picker
from dashboards.views.unfolding import Unfolding
from dashboards.views.upload import Upload

__all__ = [
    "Browser",
    "Folded",
    "GridKeys",
    "Header",
    "LateStyle",
    "Navigation",
    "Picker",
    "Taking",
    "Unfolding",
    "Upload",
]
