"""Attendance: lessons as they were held, who was there, what it counts for, and the sealed record of a class."""
