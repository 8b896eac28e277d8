"""How one installation of the office is set up: its settings by concern, its addresses, its server entry."""
