"""The commands of the burden calculator."""

from __future__ import annotations


def main() -> None:
    """Run the `burden` command."""
    from burden.cli.app import app

    app()
