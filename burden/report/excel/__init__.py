"""The Excel workbook of a report: the calculation, alive."""

from burden.report.excel.workbook import excel_workbook

__all__ = ["excel_workbook"]
