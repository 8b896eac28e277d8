"""Workbooks of outside certificates: read, judged row by row, taken whole or as far as they are good."""
