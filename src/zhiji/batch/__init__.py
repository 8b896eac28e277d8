"""The same rules over files: read, decide, write."""
