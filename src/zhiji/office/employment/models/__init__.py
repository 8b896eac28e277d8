"""The nouns of employment."""

from zhiji.office.employment.models.apprenticeship import Apprenticeship
from zhiji.office.employment.models.month import WorkMonth
from zhiji.office.employment.models.placement import Placement
from zhiji.office.employment.models.sheet import MonthSheet, MonthSheetRow

__all__ = ["Apprenticeship", "MonthSheet", "MonthSheetRow", "Placement", "WorkMonth"]
