"""The files of a report: figures, an Excel workbook, a Word document and tables, all made from one `Report`."""
