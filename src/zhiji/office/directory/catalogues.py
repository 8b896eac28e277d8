"""What is in each of the four catalogues: which rows, which columns, called what?"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from zhiji.office.core.texts import say
from zhiji.office.directory.models import AssessorEntry, CourseEntry, Edition, Entry, InstitutionEntry, ShortageEntry

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


@dataclass(frozen=True)
class Column:
    """One column of a catalogue. `kind` is words, code, level, count, fen or organisation."""

    name: str
    zh: str
    en: str
    kind: str
    needed: bool = True
    longest: int = 120
    aliases: tuple[str, ...] = ()
    """What else offices write above it."""

    @property
    def label(self) -> "_StrPromise":
        """Its heading."""
        return say(self.zh, self.en)


OCCUPATION: Final = Column(
    "occupation_code",
    "职业编码",
    "Occupation code",
    "code",
    longest=80,
    aliases=("职业代码", "职业（工种）编码", "编码"),
)
_SCOPE: Final = (
    Column(
        "organisation",
        "统一社会信用代码",
        "Credit code",
        "organisation",
        longest=40,
        aliases=("信用代码", "社会信用代码", "机构代码"),
    ),
    OCCUPATION,
    Column("highest_level", "最高等级", "Up to grade", "level", aliases=("等级", "最高级别")),
)


@dataclass(frozen=True)
class Catalogue:
    """One catalogue: where its rows are, and what is typed for one."""

    kind: Edition.Kind
    model: type[Entry]
    columns: tuple[Column, ...]

    @property
    def rows(self) -> Any:
        """All its rows, of all editions."""
        return self.model._default_manager

    @property
    def order(self) -> tuple[str, ...]:
        """In which order it is read."""
        if self.kind in ORGANISATIONS:
            return ("organisation_name", "organisation_id", "occupation_code")
        return ("occupation_code", "work_type", "-level") if self.kind == Edition.Kind.COURSES else ("occupation_code",)


ORGANISATIONS: Final = (Edition.Kind.INSTITUTIONS, Edition.Kind.ASSESSORS)
CATALOGUES: Final = {
    Edition.Kind.COURSES: Catalogue(
        Edition.Kind.COURSES,
        CourseEntry,
        (
            OCCUPATION,
            Column("work_type", "工种", "Work type", "words", needed=False, longest=60),
            Column("level", "等级", "Grade", "level", aliases=("级别", "职业等级", "技能等级")),
            Column("title", "培训项目", "Course", "words", aliases=("项目名称", "培训项目名称", "课程名称")),
            Column("theory_hours", "理论课时", "Theory hours", "count", aliases=("理论学时",)),
            Column("practice_hours", "实操课时", "Practice hours", "count", aliases=("实操学时", "实训课时")),
            Column(
                "fee_fen", "收费标准（元）", "Fee standard (yuan)", "fen", aliases=("收费标准", "培训费（元）", "收费")
            ),
        ),
    ),
    Edition.Kind.SHORTAGE: Catalogue(
        Edition.Kind.SHORTAGE,
        ShortageEntry,
        (OCCUPATION, Column("reason", "列入理由", "Why", "words", needed=False, longest=200)),
    ),
    Edition.Kind.INSTITUTIONS: Catalogue(Edition.Kind.INSTITUTIONS, InstitutionEntry, _SCOPE),
    Edition.Kind.ASSESSORS: Catalogue(Edition.Kind.ASSESSORS, AssessorEntry, _SCOPE),
}


def catalogue(kind: str) -> Catalogue:
    """The catalogue of a kind. Raises KeyError, ValueError."""
    return CATALOGUES[Edition.Kind(kind)]
