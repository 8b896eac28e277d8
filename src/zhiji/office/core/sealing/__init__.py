"""Personal data at rest: ID numbers, phones and accounts are ciphertext bound to their row, found by keyed hash."""
