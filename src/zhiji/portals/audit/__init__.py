"""Pages for auditors: they read everything and write nothing."""
