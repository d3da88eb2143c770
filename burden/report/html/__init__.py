"""The study for a reader: one HTML file that opens by double click, without a server, a network or an installation."""

from burden.report.html.page import html_file

__all__ = ["html_file"]
