"""The nouns of the directory."""
