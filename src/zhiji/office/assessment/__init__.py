"""Assessment: exams, their results, and the certificates that follow."""
