"""The bureau's pages of persons: search, the record, corrections, merges, proofs, departments' lists."""
