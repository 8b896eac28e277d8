"""How does an organisation write down its venues and teachers, and take them out of use?"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db import IntegrityError, transaction

from zhiji.office.classes.access import FILES
from zhiji.office.classes.models import Lesson, Teacher, TeacherQualification, Venue
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.models import Evidence
from zhiji.office.core.refusals import NotFound, NotPermitted, Refusal, WrongState
from zhiji.office.core.uids import as_uid
from zhiji.office.registry.models import Town
from zhiji.office.registry.persons.identify import identify_person


class VenueUnfit(Refusal):
    """What was typed is no venue."""


class QualificationUnfit(Refusal):
    """What was typed is no qualification."""


@dataclass(frozen=True)
class VenueFacts:
    """What is to be known of a venue; degrees of WGS 84."""

    name: str
    town_code: str
    address: str
    latitude: Decimal
    longitude: Decimal
    capacity: int
    radius_m: int = 200


def record_venue(*, facts: VenueFacts, actor: Actor, at: datetime) -> Venue:
    """Write a venue down. Raises NotPermitted, VenueUnfit."""
    organisation_id = _organisation(actor)
    town = _check_venue(facts)
    with acting(actor, "record_venue"):
        try:
            with transaction.atomic():
                return Venue.objects.create(
                    organisation_id=organisation_id,
                    name=facts.name.strip(),
                    town=town,
                    address=facts.address.strip(),
                    latitude=facts.latitude,
                    longitude=facts.longitude,
                    capacity=facts.capacity,
                    radius_m=facts.radius_m,
                    recorded_by_id=actor.user_id,
                    recorded_at=at,
                )
        except IntegrityError as error:
            raise VenueUnfit(
                "已有同名的培训场所，请换一个名称。", "There is a venue of this name; choose another.", field="name"
            ) from error


def _check_venue(facts: VenueFacts) -> Town:
    if not 1 <= len(facts.name.strip()) <= 80:
        raise VenueUnfit("请填写场所名称（不超过80字）。", "Name the venue, in at most 80 letters.", field="name")
    if not 1 <= len(facts.address.strip()) <= 200:
        raise VenueUnfit("请填写地址（不超过200字）。", "Give the address, in at most 200 letters.", field="address")
    if not 1 <= facts.capacity <= 1000:
        raise VenueUnfit("容纳人数应在 1 到 1,000 之间。", "It holds between 1 and 1,000 people.", field="capacity")
    if not 20 <= facts.radius_m <= 5000:
        raise VenueUnfit(
            "签到范围应在 20 到 5,000 米之间。", "The fence is between 20 and 5,000 metres.", field="radius_m"
        )
    if not (-90 <= facts.latitude <= 90 and -180 <= facts.longitude <= 180):
        raise VenueUnfit("经纬度超出范围。", "There is no such place on earth.", field="latitude")
    town = Town.objects.filter(code=facts.town_code).first()
    if town is None:
        raise VenueUnfit("请选择乡镇。", "Choose the town.", field="town_code")
    return town


def retire_venue(*, uid: str, actor: Actor, at: datetime) -> Venue:
    """Take a venue out of use. Raises NotPermitted, NotFound, WrongState where lessons are booked in it yet."""
    organisation_id = _organisation(actor)
    with acting(actor, "retire_venue"):
        venue = Venue.objects.select_for_update().filter(uid=as_uid(uid), organisation_id=organisation_id).first()
        if venue is None:
            raise NotFound
        if Lesson.objects.filter(venue=venue, state=Lesson.State.BOOKED, span__endswith__gt=at).exists():
            raise WrongState("该场所还有未上的课，请先调整课表。", "Lessons are booked there yet; move them first.")
        venue.state = Venue.State.RETIRED
        venue.save()
    return venue


def engage_teacher(*, name: str, id_number_text: str, phone: str, actor: Actor, at: datetime) -> Teacher:
    """Write a teacher down, by real name. Raises NotPermitted, NameDiffers, IdNumberWrong, PhoneWrong, WrongState."""
    organisation_id = _organisation(actor)
    with acting(actor, "engage_teacher"):
        person = identify_person(name=name, id_number_text=id_number_text, phone=phone, actor=actor, at=at)
        if Teacher.objects.filter(organisation_id=organisation_id, person=person, state=Teacher.State.ENGAGED).exists():
            raise WrongState("该教师已在库中。", "This teacher is in the list already.")
        return Teacher.objects.create(
            organisation_id=organisation_id, person=person, recorded_by_id=actor.user_id, recorded_at=at
        )


def add_qualification(
    *,
    teacher_uid: str,
    occupation_code: str,
    highest_level: int,
    title: str,
    valid_from: date,
    valid_to: date | None,
    actor: Actor,
    at: datetime,
    evidence: Evidence | None = None,
) -> TeacherQualification:
    """Write down what a teacher may teach. Raises NotPermitted, NotFound, QualificationUnfit."""
    organisation_id = _organisation(actor)
    if valid_to is not None and valid_to < valid_from:
        raise QualificationUnfit("截止日期早于起始日期。", "It ends before it begins.", field="valid_to")
    if not title.strip():
        raise QualificationUnfit("请填写证书或证明名称。", "Say which paper it is.", field="title")
    with acting(actor, "add_qualification"):
        teacher = (
            Teacher.objects.select_for_update().filter(uid=as_uid(teacher_uid), organisation_id=organisation_id).first()
        )
        if teacher is None:
            raise NotFound
        return TeacherQualification.objects.create(
            teacher=teacher,
            occupation_code=occupation_code.strip(),
            highest_level=highest_level,
            title=title.strip()[:120],
            valid_from=valid_from,
            valid_to=valid_to,
            evidence=evidence,
            recorded_by_id=actor.user_id,
            recorded_at=at,
        )


def release_teacher(*, uid: str, actor: Actor, at: datetime) -> Teacher:
    """Say that a teacher has left. Raises NotPermitted, NotFound, WrongState where lessons are booked yet."""
    organisation_id = _organisation(actor)
    with acting(actor, "release_teacher"):
        teacher = Teacher.objects.select_for_update().filter(uid=as_uid(uid), organisation_id=organisation_id).first()
        if teacher is None:
            raise NotFound
        if Lesson.objects.filter(teacher=teacher, state=Lesson.State.BOOKED, span__endswith__gt=at).exists():
            raise WrongState("该教师还有未上的课，请先调整课表。", "Lessons of this teacher are booked yet; move them.")
        teacher.state = Teacher.State.LEFT
        teacher.save()
    return teacher


def _organisation(actor: Actor) -> int:
    actor.must_have(*FILES)
    if actor.organisation_id is None:
        raise NotPermitted
    return actor.organisation_id
