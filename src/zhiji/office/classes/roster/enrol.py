"""How does somebody come onto a roster: put there by the organisation, or by enrolling themselves?"""

from datetime import datetime

from django.db import IntegrityError, transaction

from zhiji.office.classes.access import locked_own_class
from zhiji.office.classes.filing.draft import must_be_open
from zhiji.office.classes.models import Enrolment, TrainingClass
from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import NotFound, Refusal, WrongState
from zhiji.office.core.uids import as_uid
from zhiji.office.registry.models import Organisation, Person
from zhiji.office.registry.persons.identify import identify_person


class AlreadyEnrolled(Refusal):
    """The person is on the roster already."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}已在名单中。", f"{name} is on the roster already.", field="id_number")


def enrol(
    *,
    class_uid: str,
    name: str,
    id_number_text: str,
    actor: Actor,
    at: datetime,
    phone: str = "",
    fee_paid_by: str = Enrolment.FeeBearer.INSTITUTION,
    employer: Organisation | None = None,
) -> Enrolment:
    """Put somebody on the roster of one's own class.

    Raises NotPermitted, NotFound, WrongState, AlreadyEnrolled, NameWrong, IdNumberWrong, PhoneWrong, NameDiffers.
    """
    with acting(actor, "enrol"):
        found = must_be_open(locked_own_class(class_uid, actor))
        person = identify_person(name=name, id_number_text=id_number_text, phone=phone, actor=actor, at=at)
        return put_on_roster(
            found,
            person,
            source=Enrolment.Source.ROSTER,
            fee_paid_by=fee_paid_by,
            employer=employer,
            actor=actor,
            at=at,
        )


def put_on_roster(
    found: TrainingClass,
    person: Person,
    *,
    source: str,
    actor: Actor,
    at: datetime,
    fee_paid_by: str = Enrolment.FeeBearer.INSTITUTION,
    employer: Organisation | None = None,
) -> Enrolment:
    """Write the enrolment down; the class is locked by the caller. Raises AlreadyEnrolled."""
    try:
        with transaction.atomic():
            return Enrolment.objects.create(
                training_class=found,
                person=person,
                source=source,
                fee_paid_by=fee_paid_by,
                employer=employer,
                enrolled_by_id=actor.user_id,
                enrolled_at=at,
            )
    except IntegrityError as error:
        raise AlreadyEnrolled(person.name) from error


def take_off_roster(*, enrolment_uid: str, actor: Actor, at: datetime) -> None:
    """Take somebody off a roster that is not filed yet. Raises NotPermitted, NotFound, WrongState."""
    with acting(actor, "take_off_roster"):
        enrolment = Enrolment.objects.select_related("training_class").filter(uid=as_uid(enrolment_uid)).first()
        if enrolment is None:
            raise NotFound
        found = locked_own_class(str(enrolment.training_class.uid), actor)
        if found.state == TrainingClass.State.DRAFTED:
            enrolment.delete()
            return
        must_be_open(found)
        if enrolment.state != Enrolment.State.ENROLLED:
            raise WrongState("该学员已不在班。", "This person is off the roster already.")
        enrolment.state, enrolment.state_at = Enrolment.State.LEFT, at
        enrolment.save()


def note_forecast(*, enrolment_uid: str, foreseen: dict[str, object], actor: Actor) -> None:
    """Keep beside an enrolment what the rulebook foresees for it. The caller has asked it; nothing is decided here."""
    with acting(actor, "note_forecast"):
        if not Enrolment.objects.filter(uid=as_uid(enrolment_uid)).update(foreseen=foreseen):
            raise NotFound
