"""Records that may be one person: found by what they share, put before somebody, who decides and is remembered."""
