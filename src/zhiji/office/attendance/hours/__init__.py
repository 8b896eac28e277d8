"""Class hours: what attendance counts for, computed from plain values."""
