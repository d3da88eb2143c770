"""How much of a study was changed since its workbook was opened, in a few words."""

from __future__ import annotations

from burden.language import Language
from dashboards.state import Workspace
from dashboards.views import texts


def changes_in_words(workspace: Workspace, language: Language) -> str:
    """How many cells and rows were changed, and how many of those do not count yet; empty where none was.

    Where something that was done changed several of them, it is said first how many changes that makes.
    """
    cells, (added, removed) = workspace.changed_cells(language), workspace.changed_rows()
    counts = {"cells": len(cells), "added": len(added), "removed": len(removed)}
    told = [texts.CHANGES[name][count > 1].fill(count=count) for name, count in counts.items() if count]
    said = ", ".join(text.to(language) for text in told)
    waiting = len(cells & workspace.waiting_cells(language)) + len(workspace.waiting_rows())
    if said and waiting == sum(counts.values()):
        said = texts.NONE_COUNTS[waiting > 1].fill(changes=said).to(language)
    elif said and waiting:
        said = texts.SOME_WAIT[waiting > 1].fill(changes=said, count=waiting).to(language)
    keys = [*cells, *((table, row, None) for table, row in added | removed)]
    together = [step for key in keys if (step := workspace.together(*key)) is not None]
    count = len(keys) - len(together) + len(set(together))
    return texts.IN_STEPS[count > 1].fill(count=count, changes=said).to(language) if count < len(keys) else said
