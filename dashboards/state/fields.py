"""How fields of param's classes get their type."""

from __future__ import annotations

from typing import Any


def typed(parameter: Any) -> Any:
    """The parameter itself, of any type, so that the field it is put in can say of what type its values are."""
    return parameter
