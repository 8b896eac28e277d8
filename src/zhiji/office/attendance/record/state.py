"""Is the record of a class open, and may it still change?"""

from zhiji.office.attendance.models import ClassRecord
from zhiji.office.core.refusals import WrongState


def is_sealed(class_id: int) -> bool:
    """Whether the record of a class is sealed."""
    return ClassRecord.objects.filter(training_class_id=class_id, state=ClassRecord.State.SEALED).exists()


def must_not_be_sealed(class_id: int) -> None:
    """Raise WrongState where the record of a class is sealed."""
    if is_sealed(class_id):
        raise WrongState(
            "该班级的培训记录已封存，不能再改；确需更正，请由复核人员重新打开。",
            "The record of this class is sealed. If it must change, a reviewer reopens it.",
        )


def record_of(class_id: int, *, locked: bool = False) -> ClassRecord:
    """The record of a class; made where there is none yet."""
    row, _ = ClassRecord.objects.get_or_create(training_class_id=class_id)
    return ClassRecord.objects.select_for_update().get(pk=row.pk) if locked else row
