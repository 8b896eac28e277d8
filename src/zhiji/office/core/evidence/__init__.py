"""Files that people hand in: what they really are, how large they may be, and where they lie."""
