"""The dashboard for Panel's own server: `panel serve dashboards/main.py --args WORKBOOK_OR_FOLDER`.

Without a workbook or folder, there or in BURDEN_WORKBOOK, it shows the default study. Everything that `panel serve` can
set (ports, addresses, ways to log in) is set there.
"""

from __future__ import annotations

from dashboards.app import open_page
from dashboards.serve import configure, shared_by_command

configure()
open_page(shared_by_command()).servable()
