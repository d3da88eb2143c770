"""Tables and cells in an Excel workbook that is made for readers."""
