"""Zhiji 职技."""
