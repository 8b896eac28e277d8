"""Accounts: how they are opened, closed and signed in to. What they may do is the registry's to say."""
