"""A decision in words, in Chinese or English, and the nearest change that would make it eligible."""
