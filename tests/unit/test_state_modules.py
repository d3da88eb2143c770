"""The state of a session knows nothing of widgets or pages."""

from __future__ import annotations

import subprocess
import sys

import pytest

pytestmark = pytest.mark.unit

SCRIPT = """
import importlib, pkgutil, sys
import dashboards.state
for module in pkgutil.iter_modules(dashboards.state.__path__, "dashboards.state."):
    importlib.import_module(module.name)
pages = sorted({name.partition(".")[0] for name in sys.modules} & {"panel", "bokeh", "panel_material_ui", "altair"})
sys.exit(f"imported: {', '.join(pages)}" if pages else 0)
"""


def test_no_module_of_the_state_imports_panel() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
