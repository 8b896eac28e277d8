"""Work-based months: recorded by employers, proven by lists or by a second person."""
