"""Are first tables laid whole, with what refers forward, and taken away again?"""

import pgtrigger.compiler
import pgtrigger.migrations
import pytest
from django.db import connection, migrations, models
from django.db.migrations.state import ProjectState

from zhiji.office.core.first_tables import FirstTables

REFUSE = pgtrigger.compiler.UpsertTriggerSql(
    func="RAISE EXCEPTION 'kept';",
    hash="0",
    operation="DELETE",
    pgid="pgtrigger_kept_laid",
    table="core_laidleaf",
    when="BEFORE",
)
LAID = FirstTables(
    operations=[
        migrations.CreateModel("LaidLeaf", [("id", models.BigAutoField(primary_key=True))]),
        migrations.CreateModel(
            "LaidTree", [("id", models.BigAutoField(primary_key=True)), ("height", models.IntegerField())]
        ),
        migrations.AddField("LaidLeaf", "tree", models.ForeignKey("core.LaidTree", models.CASCADE)),
        migrations.AddConstraint(
            "LaidTree", models.CheckConstraint(condition=models.Q(height__gt=0), name="laid_tree_grows")
        ),
        pgtrigger.migrations.AddTrigger("laidleaf", pgtrigger.compiler.Trigger(name="kept", sql=REFUSE)),
    ]
)


def laid() -> tuple[ProjectState, ProjectState]:
    before, after = ProjectState(), ProjectState()
    LAID.state_forwards("core", after)
    with connection.schema_editor(atomic=False) as editor:
        LAID.database_forwards("core", editor, before, after)
    return before, after


@pytest.mark.django_db(transaction=True)
def test_tables_stand_as_the_last_operation_left_them_and_go_again() -> None:
    before, after = laid()
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT conname FROM pg_constraint WHERE conrelid = 'core_laidtree'::regclass")
            assert ("laid_tree_grows",) in cursor.fetchall()
            cursor.execute(
                "SELECT confrelid::regclass::text FROM pg_constraint WHERE conrelid = 'core_laidleaf'::regclass"
            )
            assert ("core_laidtree",) in cursor.fetchall()
            cursor.execute(
                "SELECT tgname FROM pg_trigger WHERE tgrelid = 'core_laidleaf'::regclass AND NOT tgisinternal"
            )
            assert cursor.fetchall() == [("pgtrigger_kept_laid",)]
    finally:
        with connection.schema_editor(atomic=False) as editor:
            LAID.database_backwards("core", editor, after, before)
    assert not {"core_laidtree", "core_laidleaf"}.intersection(connection.introspection.table_names())


def test_what_was_rendered_before_is_not_rendered_again_in_between() -> None:
    state = ProjectState()
    assert state.apps is not None
    LAID.state_forwards("core", state)
    assert "apps" not in vars(state)
    assert state.apps.get_model("core", "LaidLeaf")._meta.get_field("tree")
