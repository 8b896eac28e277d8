"""Checking in: how a trainee, a reader or the teacher says that somebody is there."""
