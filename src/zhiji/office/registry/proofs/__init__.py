"""Proofs that a person belongs to a group: asserted, verified by a second person, refuted, looked up as of a day."""
