"""How the tests are shared out among the processors."""

from __future__ import annotations

import pytest


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep a file on one processor, so that what it prepares is made once; and all that needs a browser on one.

    Two browsers at a time would make each other wait, and the tests with them.
    """
    for item in items:
        name = "browser" if item.get_closest_marker("browser") else item.path.name
        item.add_marker(pytest.mark.xdist_group(name))
