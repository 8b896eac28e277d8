"""The small exact things everything else counts in: days, fen, hours, ID and credit codes, tidy text."""
