"""Workbooks of work-based months: read, judged row by row, taken whole or as far as they are good."""
