"""Results: entered by the assessor, locked by a second person, changed after that by two."""
