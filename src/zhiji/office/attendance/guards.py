"""What keeps a class's own facts as a sealed record says they are: facts, versions, timetable, roster, seats?

The triggers stand on tables of the stage before; that stage knows nothing of them, and need not.
"""

from typing import Final

from zhiji.office.core.audit.guards import Guard, declare_guard

NAME: Final = "attendance_sealed"
FUNCTION: Final = "attendance_refuse_if_sealed"
CONSTRAINT: Final = "attendance_record_sealed"
BODY: Final = """
DECLARE
    images jsonb[];
BEGIN
    IF TG_OP <> 'INSERT' THEN images := images || to_jsonb(OLD); END IF;
    IF TG_OP <> 'DELETE' THEN images := images || to_jsonb(NEW); END IF;
    IF EXISTS (
        SELECT 1 FROM attendance_classrecord r JOIN unnest(images) AS i ON r.training_class_id = CASE TG_ARGV[0]
            WHEN 'class' THEN (i->>'id')::bigint
            WHEN 'lesson' THEN (SELECT l.training_class_id FROM classes_lesson l WHERE l.id = (i->>'lesson_id')::bigint)
            WHEN 'before' THEN (SELECT l.training_class_id FROM classes_lesson l WHERE l.id = (i->>'before_id')::bigint)
            ELSE (i->>'training_class_id')::bigint END
        WHERE r.state = 'sealed'
    ) THEN
        RAISE EXCEPTION 'the record of this class is sealed' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'attendance_record_sealed';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END
"""
TABLES: Final = {
    "classes_trainingclass": ("UPDATE OR DELETE", "class"),
    "classes_classversion": ("INSERT OR UPDATE OR DELETE", "own"),
    "classes_lesson": ("INSERT OR UPDATE OR DELETE", "own"),
    "classes_lessonmove": ("INSERT OR UPDATE OR DELETE", "before"),
    "classes_enrolment": (
        "INSERT OR DELETE OR UPDATE OF training_class_id, person_id, state, state_reason, source",
        "own",
    ),
    "classes_seat": ("INSERT OR UPDATE OR DELETE", "lesson"),
}
"""Which changes of a table are looked at, and how its rows lead to their class."""

ZH: Final = "本班的培训记录已封存，不能再更改。确需更改的，请先由主管部门记录在案后重新开启。"
EN: Final = "The record of this class is sealed and does not change. If it must, the bureau reopens it on record first."

for _table in TABLES:
    declare_guard(Guard(_table, NAME, FUNCTION, BODY, CONSTRAINT, ZH, EN))


def install_sql() -> str:
    """The function and its triggers."""
    function = f"CREATE FUNCTION {FUNCTION}() RETURNS trigger LANGUAGE plpgsql AS $${BODY}$$"
    return ";\n".join(
        [function]
        + [
            f"CREATE TRIGGER {NAME} BEFORE {events} ON {table} FOR EACH ROW EXECUTE FUNCTION {FUNCTION}('{way}')"
            for table, (events, way) in TABLES.items()
        ]
    )


def remove_sql() -> str:
    """Take them away."""
    return ";\n".join([f"DROP TRIGGER {NAME} ON {table}" for table in TABLES] + [f"DROP FUNCTION {FUNCTION}()"])
