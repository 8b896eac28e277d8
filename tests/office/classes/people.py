"""Invented people of a roster."""

from tests.office.registry.people import number

LISTED = ("王小明", "赵春花", "孙大山")

__all__ = ["LISTED", "number"]
