"""Holding a lesson: opened, its rotating codes, closed; its log and photos."""
