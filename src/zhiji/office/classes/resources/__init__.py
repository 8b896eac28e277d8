"""Venues and teachers: what an organisation holds lessons with."""
