"""How does an organisation draft a class, and change what it drafted or got back?"""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Final

from zhiji.office.classes.access import FILES, locked_own_class
from zhiji.office.classes.models import TrainingClass
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import NotFound, NotPermitted, Refusal, WrongState
from zhiji.office.core.roles import Role
from zhiji.office.core.uids import as_uid
from zhiji.office.directory.models import CourseEntry
from zhiji.office.registry.models import Bureau, Organisation, Town

Kind = TrainingClass.Kind
State = TrainingClass.State
OPEN: Final = (State.DRAFTED, State.RETURNED)
"""The states in which a class is the organisation's to change."""
EMPLOYER_KINDS: Final = (Kind.PRE_JOB, Kind.TRANSFER, Kind.IN_SERVICE, Kind.SAFETY, Kind.APPRENTICESHIP)
"""What an employer trains its own people in."""


class ClassFactsUnfit(Refusal):
    """What was typed cannot be a class."""


@dataclass(frozen=True)
class ClassFacts:
    """What an organisation says of a class. `course_uid` is an entry of the course catalogue."""

    kind: str
    name: str
    course_uid: str
    planned_headcount: int
    starts_on: date
    ends_on: date
    fee_fen: int
    town_code: str = ""
    bureau_code: str = ""
    assessor_code: str = ""
    exam_on: date | None = None
    exam_plan: str = ""
    contact_name: str = ""


def draft_class(*, facts: ClassFacts, actor: Actor, at: datetime) -> TrainingClass:
    """Begin a class. Raises NotPermitted, ClassFactsUnfit."""
    actor.must_have(*FILES)
    if actor.organisation_id is None:
        raise NotPermitted
    with acting(actor, "draft_class"):
        found = TrainingClass(
            organisation_id=actor.organisation_id, drafted_by_id=actor.user_id, drafted_at=at, planned_headcount=0
        )
        _put(found, facts, actor)
        found.save()
    return found


def change_class(*, uid: str, facts: ClassFacts, actor: Actor, at: datetime) -> TrainingClass:
    """Change what a draft or a returned class says. Raises NotPermitted, NotFound, WrongState, ClassFactsUnfit."""
    with acting(actor, "change_class"):
        found = must_be_open(locked_own_class(uid, actor))
        _put(found, facts, actor)
        found.save()
    return found


def discard_draft(*, uid: str, actor: Actor) -> None:
    """Throw a draft away that was never filed, with its roster and timetable. Raises NotFound, WrongState."""
    with acting(actor, "discard_draft"):
        found = locked_own_class(uid, actor)
        if found.state != State.DRAFTED:
            raise WrongState("只有从未备案的草稿可以删除。", "Only a draft that was never filed can be thrown away.")
        found.lessons.all().delete()
        found.enrolments.all().delete()
        found.delete()


def must_be_open(found: TrainingClass) -> TrainingClass:
    """The class, if it is the organisation's to change. Raises WrongState."""
    if found.state not in OPEN:
        raise WrongState(
            "该班级已备案，不能直接修改；请撤回备案或办理变更。",
            "The class is filed: withdraw the filing, or file a change.",
        )
    return found


def _put(found: TrainingClass, facts: ClassFacts, actor: Actor) -> None:
    _check(facts, actor)
    found.kind, found.name = facts.kind, facts.name.strip()
    found.course = _course(facts.course_uid)
    found.planned_headcount, found.fee_fen = facts.planned_headcount, facts.fee_fen
    found.starts_on, found.ends_on = facts.starts_on, facts.ends_on
    found.town = _chosen(Town, "town", code=facts.town_code)
    found.bureau = _chosen(Bureau, "bureau", code=facts.bureau_code)
    found.assessor = _chosen(
        Organisation,
        "assessor",
        credit_code=facts.assessor_code,
        kind=Organisation.Kind.ASSESSOR if facts.assessor_code else "",
    )
    found.exam_on, found.exam_plan = facts.exam_on, facts.exam_plan.strip()
    found.contact_name = facts.contact_name.strip()


def _check(facts: ClassFacts, actor: Actor) -> None:
    if facts.kind not in Kind.values:
        raise ClassFactsUnfit("请选择班级类型。", "Choose the kind of class.", field="kind")
    if actor.has(Role.EMPLOYER) and facts.kind not in EMPLOYER_KINDS:
        raise ClassFactsUnfit(
            "用人单位只能备案本单位职工的培训班。", "An employer files classes for its own staff only.", field="kind"
        )
    if facts.kind == Kind.REHAB and not facts.bureau_code:
        raise ClassFactsUnfit("请选择主管部门。", "Choose the managing bureau.", field="bureau")
    if not 1 <= len(facts.name.strip()) <= 120:
        raise ClassFactsUnfit(
            "请填写班级名称（不超过120字）。", "Name the class, in at most 120 letters.", field="name"
        )
    if not 1 <= facts.planned_headcount <= 500:
        raise ClassFactsUnfit("请填写计划人数。", "Say how many are planned.", field="planned_headcount")
    if facts.ends_on < facts.starts_on:
        raise ClassFactsUnfit("结束日期早于开始日期。", "It ends before it begins.", field="ends_on")
    if facts.exam_on is not None and facts.exam_on < facts.ends_on:
        raise ClassFactsUnfit("考核日期早于结束日期。", "The exam is before the end of the class.", field="exam_on")
    for name, text in asdict(facts).items():
        if isinstance(text, str) and len(text) > 300:
            raise ClassFactsUnfit("内容过长（不超过300字）。", "Too long: at most 300 letters.", field=name)


def _course(uid: str) -> CourseEntry:
    try:
        found = CourseEntry.objects.filter(uid=as_uid(uid)).first()
    except NotFound:
        found = None
    if found is None:
        raise ClassFactsUnfit("请从课程目录中选择培训项目。", "Choose a course of the catalogue.", field="course")
    return found


def _chosen[M: (Town, Bureau, Organisation)](model: type[M], field: str, **wanted: str) -> M | None:
    """The row with this code; None where nothing was chosen. Raises ClassFactsUnfit."""
    if not all(wanted.values()):
        return None
    found = model._default_manager.filter(**wanted).first()
    if found is None:
        raise ClassFactsUnfit("没有这个代码，请重新选择。", "There is none with this code; choose again.", field=field)
    return found
