"""How one claim is decided: reading, conditions, amount, history and the trace, as plain scalar functions."""
