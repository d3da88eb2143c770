"""How much of a study was changed since its workbook was opened, in a few words."""

from __future__ import annotations

from burden.language import Language
from dashboards.state import Workspace
from dashboards.views import texts


def changes_in_words(workspace: Workspace, language: Language) -> str:
    """How many cells and rows were changed, and how many of those do not count yet; empty where none was."""
    cells, (added, removed) = workspace.changed_cells(language), workspace.changed_rows()
    counts = {"cells": len(cells), "added": len(added), "removed": len(removed)}
    told = [texts.CHANGES[name][count > 1].fill(count=count) for name, count in counts.items() if count]
    said = ", ".join(text.to(language) for text in told)
    waiting = len(cells & workspace.waiting_cells(language)) + len(workspace.waiting_rows())
    if not said or not waiting:
        return said
    if waiting == sum(counts.values()):
        return texts.NONE_COUNTS[waiting > 1].fill(changes=said).to(language)
    return texts.SOME_WAIT[waiting > 1].fill(changes=said, count=waiting).to(language)
