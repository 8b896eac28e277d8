"""Pages for training institutions and assessment bodies."""
