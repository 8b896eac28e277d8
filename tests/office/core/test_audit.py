"""Does the trail find whatever was changed, taken out, put in or moved, also by raw SQL?"""

import pgtrigger
import pytest
from django.db import connection, transaction
from django.db.utils import ProgrammingError

from zhiji.office.core.actors import system
from zhiji.office.core.audit import rows
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.audit.chain import seal_events
from zhiji.office.core.audit.history import event_rows
from zhiji.office.core.audit.verify import untracked_models, verify
from zhiji.office.core.models import AuditLink
from zhiji.office.registry.models import Town

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("empty_trail")]


@pytest.fixture
def towns() -> None:
    with acting(system("test"), "make_towns", "for a test"):
        for number in range(4):
            Town.objects.create(code=f"23109810{number}", name=f"镇{number}")
        Town.objects.filter(code="231098100").update(name="改名镇")
    seal_events()


def raw(sql: str) -> None:
    """What somebody with the database's own rights could do: past all triggers."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute(sql)
        cursor.execute("SET LOCAL session_replication_role = origin")


def codes() -> list[str]:
    return sorted({each.code for each in verify().breaks})


def test_a_whole_trail_has_no_break_and_every_change_is_in_it(towns: None) -> None:
    verdict = verify()
    assert verdict.is_whole and verdict.link_count == 5
    assert event_rows(Town.objects.get(code="231098100")).count() == 2


def test_an_event_carries_who_by_which_verb_and_why(towns: None) -> None:
    event = event_rows(Town.objects.get(code="231098101")).get()
    assert event.pgh_context == {"verb": "make_towns", "actor": None, "name": "test", "reason": "for a test"}


@pytest.mark.parametrize(
    ("sql", "found"),
    [
        ("UPDATE registry_townevent SET name = '假' WHERE code = '231098102'", ["event_changed", "row_changed"]),
        ("UPDATE registry_townevent SET pgh_created_at = now() - interval '1 day' WHERE pgh_id = (SELECT min(pgh_id) FROM registry_townevent)", ["event_changed"]),
        ("UPDATE registry_townevent SET pgh_context = '{\"name\": \"other\"}' WHERE code = '231098102'", ["event_changed"]),
        ("DELETE FROM registry_townevent WHERE code = '231098103'", ["event_missing", "row_untracked"]),
        ("UPDATE registry_town SET name = '假' WHERE code = '231098102'", ["row_changed"]),
        ("DELETE FROM registry_town WHERE code = '231098102'", ["row_missing"]),
        ("INSERT INTO registry_town (uid, code, name) VALUES (gen_random_uuid(), '1', 'x')", ["row_untracked"]),
        ("DELETE FROM core_auditlink WHERE number = 2", ["gap", "link_changed"]),
        ("UPDATE core_auditlink SET event_id = 999 WHERE number = 3", ["event_missing", "link_changed"]),
        ("UPDATE core_auditlink SET digest = hash WHERE number = 3", ["event_changed", "link_changed"]),
        ("ALTER TABLE registry_town DISABLE TRIGGER USER", ["trigger_off"]),
    ],
)  # fmt: skip
def test_tampering_is_found_and_named(towns: None, sql: str, found: list[str]) -> None:
    raw(sql)
    assert codes() == found


def run(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


def triggers_of(table: str) -> dict[str, str]:
    """The triggers' names by what they do."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgrelid = %s::regclass ORDER BY 1", [table]
        )
        names = [name for (name,) in cursor.fetchall()]
    return {name.removeprefix("pgtrigger_").rpartition("_")[0]: name for name in names}


@pytest.mark.parametrize(
    ("sql", "found"),
    [
        ("UPDATE registry_town SET name = '假' WHERE code = '231098102'", ["row_changed"]),
        ("DELETE FROM registry_town WHERE code = '231098102'", ["row_missing"]),
        ("INSERT INTO registry_town (uid, code, name) VALUES (gen_random_uuid(), '1', 'x')", ["row_untracked"]),
        ("UPDATE registry_townevent SET name = '假' WHERE code = '231098102'", ["event_changed", "row_changed"]),
        ("DELETE FROM registry_townevent WHERE code = '231098103'", ["event_missing", "row_untracked"]),
    ],
)
@pytest.mark.parametrize("way", ["told to ignore", "switched off and on again"])
def test_a_change_past_triggers_that_look_untouched_afterwards_is_found(
    towns: None, way: str, sql: str, found: list[str]
) -> None:
    tables = ("registry_town", "registry_townevent")
    if way == "told to ignore":
        names = ",".join(name for table in tables for name in triggers_of(table).values())
        run(f"SET LOCAL pgtrigger.ignore = '{{{names}}}'")
        run(sql)
        run("SET LOCAL pgtrigger.ignore TO DEFAULT")
    else:
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for table in tables:
            run(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        run(sql)
        for table in tables:
            run(f"ALTER TABLE {table} ENABLE TRIGGER USER")
    assert codes() == found


def test_a_change_that_python_asks_the_triggers_to_ignore_is_found(towns: None) -> None:
    with pgtrigger.ignore("registry.Town:update_update"):
        Town.objects.filter(code="231098102").update(name="假")
    assert codes() == ["row_changed"]


@pytest.mark.parametrize(
    ("sql", "found"),
    [
        ("DROP TRIGGER {update_update} ON registry_town", "trigger_missing"),
        ("ALTER TABLE registry_town DISABLE TRIGGER {insert_insert}", "trigger_off"),
        ("ALTER TABLE registry_town ENABLE REPLICA TRIGGER {insert_insert}", "trigger_off"),
        (
            "CREATE OR REPLACE FUNCTION {update_update}() RETURNS TRIGGER AS $$ BEGIN RETURN NULL; END; $$"
            " LANGUAGE plpgsql",
            "trigger_changed",
        ),
        (
            "CREATE OR REPLACE FUNCTION _pgtrigger_should_ignore(trigger_name NAME) RETURNS BOOLEAN AS"
            " $$ BEGIN RETURN TRUE; END; $$ LANGUAGE plpgsql",
            "trigger_changed",
        ),
        (
            "DROP TRIGGER {update_update} ON registry_town; CREATE TRIGGER {update_update} AFTER UPDATE ON"
            " registry_town FOR EACH ROW WHEN (OLD.code IS DISTINCT FROM NEW.code) EXECUTE FUNCTION {update_update}()",
            "trigger_changed",
        ),
        (
            "DROP TRIGGER {delete_delete} ON registry_town; CREATE TRIGGER {delete_delete} AFTER INSERT ON"
            " registry_town FOR EACH ROW EXECUTE FUNCTION {delete_delete}()",
            "trigger_changed",
        ),
        (
            "CREATE FUNCTION nothing() RETURNS TRIGGER AS $$ BEGIN RETURN NULL; END; $$ LANGUAGE plpgsql;"
            " CREATE TRIGGER aaa BEFORE INSERT ON registry_townevent FOR EACH ROW EXECUTE FUNCTION nothing()",
            "trigger_added",
        ),
        ("CREATE RULE nothing AS ON INSERT TO registry_townevent DO INSTEAD NOTHING", "trigger_added"),
        ("ALTER ROLE CURRENT_USER SET session_replication_role = replica", "setting"),
    ],
)
def test_a_trigger_that_will_keep_silent_is_found_before_anything_was_changed(
    towns: None, sql: str, found: str
) -> None:
    run("SET CONSTRAINTS ALL IMMEDIATE")
    for statement in sql.format(**triggers_of("registry_town")).split("; CREATE"):
        run(("" if statement is sql or statement.startswith(("DROP", "CREATE", "ALTER")) else "CREATE") + statement)
    assert codes() == [found]


def test_rows_are_compared_piece_by_piece_to_the_last(towns: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "PIECE", 1)
    told: list[int] = []

    class Telling:
        def expect(self, total: int) -> None:
            told.append(-total)

        def advance(self, done: int) -> None:
            told.append(done)

    assert verify(progress=Telling()).row_count == 4
    assert told[0] == -(2 * 5 + 4) and told[-1] == 4
    raw("UPDATE registry_town SET name = '假' WHERE code IN ('231098100', '231098103')")
    raw("INSERT INTO registry_town (id, uid, code, name) VALUES (9000000000000000000, gen_random_uuid(), '1', 'x')")
    first, last = (Town.objects.get(code=f"23109810{number}").pk for number in (0, 3))
    assert [each.where for each in verify().breaks] == [
        f"registry_town {number}" for number in (first, last, 9000000000000000000)
    ]


def test_two_events_that_changed_places_are_found(towns: None) -> None:
    raw(
        "UPDATE registry_townevent SET pgh_id = -pgh_id WHERE pgh_id IN (SELECT pgh_id FROM registry_townevent ORDER BY pgh_id LIMIT 2)"
    )
    raw(
        "UPDATE registry_townevent SET pgh_id = (SELECT sum(-pgh_id) FROM registry_townevent WHERE pgh_id < 0) + pgh_id WHERE pgh_id < 0"
    )
    assert "event_changed" in codes()


def test_an_event_that_was_put_in_beside_the_chain_is_found(towns: None) -> None:
    raw(
        "INSERT INTO registry_townevent (pgh_created_at, pgh_label, pgh_obj_id, pgh_context, id, uid, code, name)"
        " SELECT now() - interval '1 hour', 'update_update', id, NULL, id, uid, code, name FROM registry_town LIMIT 1"
    )
    assert codes() == ["event_unlinked"]


def test_a_chain_that_was_cut_and_built_anew_does_not_contain_the_head_that_was_kept(towns: None) -> None:
    kept = verify()
    raw("DELETE FROM registry_townevent; DELETE FROM registry_town; DELETE FROM core_auditlink")
    Town.objects.create(code="231098100", name="镇")
    seal_events()
    assert verify().is_whole
    assert [each.code for each in verify((kept.link_count, kept.head)).breaks] == ["anchor"]


@pytest.mark.parametrize("table", ["registry_townevent", "core_auditlink"])
def test_events_and_links_cannot_be_changed_by_ordinary_means(towns: None, table: str) -> None:
    with pytest.raises(ProgrammingError, match="Cannot update or delete"), transaction.atomic():
        connection.cursor().execute(f"DELETE FROM {table}")


def test_sealing_again_adds_nothing(towns: None) -> None:
    assert seal_events() == 0 and seal_events(everywhere=True) == 0
    assert list(AuditLink.objects.order_by("number").values_list("number", flat=True)) == [1, 2, 3, 4, 5]


def test_only_what_needs_no_trail_has_none() -> None:
    assert sorted(model.__name__ for model in untracked_models()) == [
        "AuditLink",
        "AuditShape",
        "CertificateCounter",
        "CheckIn",  # append-only itself, its hash kept by the lesson when it closes
        "ClassCounter",
        "ExamCounter",
        "Installation",
        "JobCard",
        "SealedContent",  # never changes; its hash stands in the seal
        "Seat",  # follows from rosters and timetables
        "SeatHours",  # follows from events and corrections
        "VisitorAttempt",  # a counter that slows machines down, nobody's act
    ]
