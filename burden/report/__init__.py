"""The report of a study: tables, figures, an Excel workbook and a Word document, all made from one `Report`."""

from burden.report.report import Origin, Report, origin_of, prepare

__all__ = ["Origin", "Report", "origin_of", "prepare"]
