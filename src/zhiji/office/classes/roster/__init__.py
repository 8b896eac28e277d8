"""The roster: who is enrolled, and how they got there."""
