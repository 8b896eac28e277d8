"""Exams: fixed for a class, with those who are examined and those who examine."""
