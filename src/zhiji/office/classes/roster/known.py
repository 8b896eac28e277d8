"""What does the office know already of those whom a roster names? Three questions, however many rows."""

from collections.abc import Iterable
from dataclasses import dataclass

from zhiji.office.classes.models import Enrolment, TrainingClass
from zhiji.office.classes.models.enrolment import ON_ROSTER
from zhiji.office.classes.roster.rows import RosterRow
from zhiji.office.core.sealing.fields import index_of
from zhiji.office.registry.models import Organisation, Person
from zhiji.office.registry.persons.load import standing_for


@dataclass(frozen=True)
class Known:
    """Who holds which number, which employers are registered, who is on the roster."""

    holders: dict[bytes, Person]
    employers: dict[str, Organisation]
    enrolled: frozenset[int]

    def holder(self, number: str | None) -> Person | None:
        """The record in use that stands for a number."""
        return self.holders.get(index_of(number, "id_number")) if number else None


def known_of(found: TrainingClass, rows: Iterable[RosterRow]) -> Known:
    """Look everything up that the rows of a roster need."""
    rows = list(rows)
    indexes = {index_of(row.person_id, "id_number") for row in rows if row.person_id}
    persons = Person.objects.filter(id_index__in=indexes).select_related("merged_into").order_by("state", "id")
    codes = {row.employer for row in rows if row.employer}
    employers = Organisation.objects.filter(credit_code__in=codes, kind=Organisation.Kind.EMPLOYER)
    enrolled = Enrolment.objects.filter(ON_ROSTER, training_class=found).values_list("person_id", flat=True)
    return Known(
        {bytes(each.id_index): standing_for(each) for each in persons},
        {each.credit_code: each for each in employers.exclude(state=Organisation.State.REFUSED)},
        frozenset(enrolled),
    )
