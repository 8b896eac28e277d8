"""Persons by real name and ID number: registered, corrected, merged, searched, and looked through for duplicates."""
