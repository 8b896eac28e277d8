"""The trail: every change of a row leaves an event; events are chained by SM3 and can be verified."""
