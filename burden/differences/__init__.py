"""The difference between two versions of a study: what changed, and what each change did to the result."""

from burden.differences.changes import Change, ChangeKind, find_changes
from burden.differences.effects import Differences, compare_versions
from burden.differences.steps import JointChanges

__all__ = ["Change", "ChangeKind", "Differences", "JointChanges", "compare_versions", "find_changes"]
