"""The commands of the burden calculator."""

from __future__ import annotations

import gc

# A command makes many objects and few cycles; looking for those at the usual pace takes a tenth of a short run.
_OBJECTS_BETWEEN_SEARCHES = 200_000


def main() -> None:
    """Run the `burden` command."""
    gc.set_threshold(_OBJECTS_BETWEEN_SEARCHES)
    from burden.cli.app import app

    app()
