"""Is a pack right? Clauses covered, figures as executed, no gap, every boundary tried; and the handbook from it."""
