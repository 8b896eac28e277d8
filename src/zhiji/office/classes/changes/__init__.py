"""Changes after filing: a lesson moved, a class postponed or cancelled, a trainee who leaves, pauses or transfers."""
