"""Corrections: asked for with evidence, decided by a second person."""
