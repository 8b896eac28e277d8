"""Pages for the three administrators: accounts, rights, trail."""
