"""Filing: how a class is drafted, filed, answered, given back and filed again."""
