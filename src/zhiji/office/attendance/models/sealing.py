"""What keeps the parts of a sealed record as they are? The database itself, whoever writes and by whatever way."""

from typing import Final

import pgtrigger

_REFUSES: Final = """
IF EXISTS ({found}) THEN
    RAISE EXCEPTION 'the record of this class is sealed' USING ERRCODE = 'check_violation',
        CONSTRAINT = 'attendance_record_sealed';
END IF;
IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
RETURN NEW;
"""
_BY_CLASS: Final = "SELECT 1 FROM attendance_classrecord r WHERE r.state = 'sealed' AND r.training_class_id IN ({rows})"
_BY_LESSON: Final = (
    "SELECT 1 FROM attendance_classrecord r JOIN attendance_heldlesson h ON h.training_class_id = r.training_class_id"
    " WHERE r.state = 'sealed' AND h.id IN ({rows})"
)


def fixed_once_sealed(*, by: str) -> list[pgtrigger.Trigger]:
    """Triggers for a table that is part of a class's record.

    Args:
        by: the column that leads to the class: `training_class_id`, or `held_id` for what belongs to a lesson held.
    """
    query = _BY_LESSON if by == "held_id" else _BY_CLASS
    operations = {
        "sealed_insert": (pgtrigger.Insert, f"NEW.{by}"),
        "sealed_update": (pgtrigger.Update, f"OLD.{by}, NEW.{by}"),
        "sealed_delete": (pgtrigger.Delete, f"OLD.{by}"),
    }
    return [
        pgtrigger.Trigger(
            name=name,
            when=pgtrigger.Before,
            operation=operation,
            func=_REFUSES.format(found=query.format(rows=rows)),
        )
        for name, (operation, rows) in operations.items()
    ]
