"""The dashboard for Panel's own server: `panel serve dashboards/main.py --session-ids signed --args WORKBOOK`.

Without a workbook, or a folder of them, there or in BURDEN_WORKBOOK, it shows the default study. Everything that `panel
serve` can set (ports, addresses, ways to log in) is set there. It must sign its sessions, or the page only says so:
otherwise a link could lead two readers into one study. What `burden dashboard` adds beside that (headers, pauses after
wrong guesses at the login, refusing signed sessions in links) is not there: let a proxy do it.
"""

from __future__ import annotations

from dashboards.app import open_page
from dashboards.guard import is_signed
from dashboards.serve import configure, shared_by_command
from dashboards.views.workbooks import unsigned_page

configure()
(open_page(shared_by_command()) if is_signed() else unsigned_page()).servable()
