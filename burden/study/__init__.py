"""The study: everything a calculation needs, as frozen tables."""

from burden.study.problems import Problem, Severity, StudyError
from burden.study.record import Quantity
from burden.study.settings import Settings
from burden.study.study import Study, name_in

__all__ = ["Problem", "Quantity", "Settings", "Severity", "Study", "StudyError", "name_in"]
