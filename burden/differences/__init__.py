"""The difference between two versions of a study: what changed, and what each change did to the result."""

from burden.differences.changes import Change, ChangeKind, find_changes
from burden.differences.effects import NO_EFFECT, Differences, compare_versions
from burden.differences.steps import JointChanges

__all__ = ["NO_EFFECT", "Change", "ChangeKind", "Differences", "JointChanges", "compare_versions", "find_changes"]
