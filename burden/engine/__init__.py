"""The engine: from a study to lines, and from lines to amounts."""

from burden.engine.estimate import estimate
from burden.engine.result import LINE_COLUMNS, Result, UnknownColumnError
from burden.engine.years import TimePath, time_path

__all__ = ["LINE_COLUMNS", "Result", "TimePath", "UnknownColumnError", "estimate", "time_path"]
