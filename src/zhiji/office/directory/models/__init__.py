"""The nouns of the directory."""

from zhiji.office.directory.models.code import Code, CodeTable
from zhiji.office.directory.models.edition import Edition
from zhiji.office.directory.models.edition_import import EditionImport
from zhiji.office.directory.models.entry import (
    AssessorEntry,
    CourseEntry,
    Entry,
    InstitutionEntry,
    Level,
    ShortageEntry,
)

__all__ = [
    "AssessorEntry",
    "Code",
    "CodeTable",
    "CourseEntry",
    "Edition",
    "EditionImport",
    "Entry",
    "InstitutionEntry",
    "Level",
    "ShortageEntry",
]
