"""Pages for trainees, on their phones."""
