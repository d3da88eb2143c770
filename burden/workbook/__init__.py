"""Parameter workbooks: from Excel to a study and back."""

from burden.workbook.read import Reading, read_study, read_workbook

__all__ = ["Reading", "read_study", "read_workbook"]
