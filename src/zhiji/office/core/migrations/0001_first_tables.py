"""Accounts, trail, evidence, job cards, calendar and parameters: the tables as they first stand. Generated, then laid in one go."""

import uuid

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from zhiji.office.core.first_tables import FirstTables


class Migration(migrations.Migration):
    initial = True

    replaces = [
        ("core", "0001_initial"),
        ("core", "0002_accounts"),
        ("core", "0003_audit_checks"),
        ("core", "0004_calendar_and_parameters"),
    ]

    dependencies = []

    operations = [
        FirstTables(
            operations=[
                migrations.CreateModel(
                    name="User",
                    fields=[
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("password", models.CharField(max_length=128, verbose_name="password")),
                        ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("username", models.CharField(max_length=60, unique=True)),
                        ("name", models.CharField(max_length=60)),
                        ("is_active", models.BooleanField(default=True)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "one_time_until",
                            models.DateTimeField(
                                help_text="set while the password is one that somebody else gave out: until when it opens the door",
                                null=True,
                            ),
                        ),
                        (
                            "session_round",
                            models.PositiveIntegerField(
                                default=0, help_text="raised to end every session of the account"
                            ),
                        ),
                    ],
                    options={
                        "db_table": "core_user",
                    },
                ),
                migrations.CreateModel(
                    name="AuditCheck",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("began_at", models.DateTimeField()),
                        ("ended_at", models.DateTimeField()),
                        (
                            "link_count",
                            models.BigIntegerField(help_text="events that were chained, all of them looked at"),
                        ),
                        (
                            "row_count",
                            models.BigIntegerField(help_text="rows that were compared with their latest event"),
                        ),
                        (
                            "head",
                            models.CharField(
                                blank=True, help_text="the hash of the last link, hexadecimal", max_length=64
                            ),
                        ),
                        ("break_count", models.PositiveIntegerField()),
                        (
                            "breaks",
                            models.JSONField(
                                default=list, help_text="what was found: code and place, the first of each kind"
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="AuditCheckEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("began_at", models.DateTimeField()),
                        ("ended_at", models.DateTimeField()),
                        (
                            "link_count",
                            models.BigIntegerField(help_text="events that were chained, all of them looked at"),
                        ),
                        (
                            "row_count",
                            models.BigIntegerField(help_text="rows that were compared with their latest event"),
                        ),
                        (
                            "head",
                            models.CharField(
                                blank=True, help_text="the hash of the last link, hexadecimal", max_length=64
                            ),
                        ),
                        ("break_count", models.PositiveIntegerField()),
                        (
                            "breaks",
                            models.JSONField(
                                default=list, help_text="what was found: code and place, the first of each kind"
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="AuditLink",
                    fields=[
                        ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                        ("event_id", models.BigIntegerField()),
                        ("digest", models.BinaryField(max_length=32)),
                        ("hash", models.BinaryField(max_length=32)),
                        ("sealed_at", models.DateTimeField(auto_now_add=True)),
                    ],
                ),
                migrations.CreateModel(
                    name="AuditShape",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("event_table", models.CharField(max_length=120)),
                        ("columns", models.JSONField()),
                    ],
                ),
                migrations.CreateModel(
                    name="CalendarDay",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("day", models.DateField(unique=True)),
                        ("is_working", models.BooleanField()),
                        ("note", models.CharField(blank=True, max_length=60)),
                    ],
                    options={
                        "ordering": ("day",),
                    },
                ),
                migrations.CreateModel(
                    name="CalendarDayEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("day", models.DateField()),
                        ("is_working", models.BooleanField()),
                        ("note", models.CharField(blank=True, max_length=60)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Evidence",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("hash", models.BinaryField(help_text="SM3 of the content", max_length=32)),
                        ("size", models.PositiveIntegerField(help_text="bytes")),
                        ("media_type", models.CharField(help_text="as sniffed from the content", max_length=100)),
                        ("name", models.CharField(help_text="as the person's computer called it", max_length=200)),
                        ("purpose", models.CharField(max_length=60)),
                        ("handed_in_at", models.DateTimeField()),
                    ],
                ),
                migrations.CreateModel(
                    name="EvidenceEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("hash", models.BinaryField(help_text="SM3 of the content", max_length=32)),
                        ("size", models.PositiveIntegerField(help_text="bytes")),
                        ("media_type", models.CharField(help_text="as sniffed from the content", max_length=100)),
                        ("name", models.CharField(help_text="as the person's computer called it", max_length=200)),
                        ("purpose", models.CharField(max_length=60)),
                        ("handed_in_at", models.DateTimeField()),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Export",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("kind", models.CharField(max_length=60)),
                        ("narrowed", models.CharField(blank=True, max_length=500)),
                        ("line_count", models.PositiveIntegerField()),
                        ("exported_at", models.DateTimeField()),
                    ],
                ),
                migrations.CreateModel(
                    name="ExportEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("kind", models.CharField(max_length=60)),
                        ("narrowed", models.CharField(blank=True, max_length=500)),
                        ("line_count", models.PositiveIntegerField()),
                        ("exported_at", models.DateTimeField()),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Installation",
                    fields=[
                        ("id", models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False)),
                        ("kind", models.CharField(choices=[("office", "正式使用"), ("demo", "演示")], max_length=10)),
                        ("city", models.CharField(max_length=40)),
                        ("set_up_at", models.DateTimeField(auto_now_add=True)),
                    ],
                ),
                migrations.CreateModel(
                    name="JobCard",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("kind", models.CharField(max_length=60)),
                        ("title", models.CharField(max_length=200)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("queued", "等待中"),
                                    ("started", "进行中"),
                                    ("finished", "已完成"),
                                    ("failed", "未完成"),
                                    ("cancelled", "已取消"),
                                ],
                                default="queued",
                                max_length=10,
                            ),
                        ),
                        ("done_count", models.PositiveIntegerField(default=0)),
                        ("total_count", models.PositiveIntegerField(default=0, help_text="0 while it is not known")),
                        ("message_zh", models.CharField(blank=True, max_length=500)),
                        ("message_en", models.CharField(blank=True, max_length=500)),
                        ("result", models.JSONField(default=dict)),
                        ("asked_at", models.DateTimeField()),
                        ("started_at", models.DateTimeField(null=True)),
                        ("ended_at", models.DateTimeField(null=True)),
                    ],
                ),
                migrations.CreateModel(
                    name="Parameter",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("name", models.CharField(max_length=60)),
                        ("value", models.PositiveIntegerField()),
                        ("valid_from", models.DateField()),
                        ("reason", models.CharField(max_length=300)),
                        ("proposed_at", models.DateTimeField()),
                        ("confirmed_at", models.DateTimeField(null=True)),
                    ],
                ),
                migrations.CreateModel(
                    name="ParameterEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("name", models.CharField(max_length=60)),
                        ("value", models.PositiveIntegerField()),
                        ("valid_from", models.DateField()),
                        ("reason", models.CharField(max_length=300)),
                        ("proposed_at", models.DateTimeField()),
                        ("confirmed_at", models.DateTimeField(null=True)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Reveal",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("purpose", models.CharField(help_text="table and column", max_length=80)),
                        ("row_uid", models.UUIDField()),
                        ("seen_at", models.DateTimeField()),
                        ("reason", models.CharField(max_length=300)),
                    ],
                ),
                migrations.CreateModel(
                    name="RevealEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("purpose", models.CharField(help_text="table and column", max_length=80)),
                        ("row_uid", models.UUIDField()),
                        ("seen_at", models.DateTimeField()),
                        ("reason", models.CharField(max_length=300)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SignIn",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("username", models.CharField(blank=True, max_length=60)),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("entered", "已登录"),
                                    ("refused", "未通过"),
                                    ("locked", "已锁定"),
                                    ("left", "已退出"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("at", models.DateTimeField()),
                        ("address", models.CharField(blank=True, max_length=45)),
                        ("agent", models.CharField(blank=True, max_length=200)),
                        ("device", models.CharField(blank=True, max_length=64)),
                        ("is_new_device", models.BooleanField(default=False)),
                    ],
                ),
                migrations.CreateModel(
                    name="SignInEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("username", models.CharField(blank=True, max_length=60)),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("entered", "已登录"),
                                    ("refused", "未通过"),
                                    ("locked", "已锁定"),
                                    ("left", "已退出"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("at", models.DateTimeField()),
                        ("address", models.CharField(blank=True, max_length=45)),
                        ("agent", models.CharField(blank=True, max_length=200)),
                        ("device", models.CharField(blank=True, max_length=64)),
                        ("is_new_device", models.BooleanField(default=False)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="UserEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("id", models.BigIntegerField()),
                        ("username", models.CharField(max_length=60)),
                        ("name", models.CharField(max_length=60)),
                        ("is_active", models.BooleanField(default=True)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "one_time_until",
                            models.DateTimeField(
                                help_text="set while the password is one that somebody else gave out: until when it opens the door",
                                null=True,
                            ),
                        ),
                        (
                            "session_round",
                            models.PositiveIntegerField(
                                default=0, help_text="raised to end every session of the account"
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="user",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "core_userevent" ("created_at", "id", "is_active", "name", "one_time_until", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_round", "uid", "username") VALUES (NEW."created_at", NEW."id", NEW."is_active", NEW."name", NEW."one_time_until", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."session_round", NEW."uid", NEW."username"); RETURN NULL;',
                            hash="f36fcd5e9dc96c9d461f434ce6c8d4497ebddfc6",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_45de6",
                            table="core_user",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="user",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."one_time_until" IS DISTINCT FROM (NEW."one_time_until") OR OLD."session_round" IS DISTINCT FROM (NEW."session_round") OR OLD."uid" IS DISTINCT FROM (NEW."uid") OR OLD."username" IS DISTINCT FROM (NEW."username"))',
                            func='INSERT INTO "core_userevent" ("created_at", "id", "is_active", "name", "one_time_until", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_round", "uid", "username") VALUES (NEW."created_at", NEW."id", NEW."is_active", NEW."name", NEW."one_time_until", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."session_round", NEW."uid", NEW."username"); RETURN NULL;',
                            hash="7beae3048b0ad11f167fd849ef95f4e1f66e8bd3",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6ccff",
                            table="core_user",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="user",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "core_userevent" ("created_at", "id", "is_active", "name", "one_time_until", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_round", "uid", "username") VALUES (OLD."created_at", OLD."id", OLD."is_active", OLD."name", OLD."one_time_until", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."session_round", OLD."uid", OLD."username"); RETURN NULL;',
                            hash="6cdd2948274a7efc25c55ece7173b08a5d66c0b8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1425a",
                            table="core_user",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddField(
                    model_name="auditcheck",
                    name="asked_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="auditcheckevent",
                    name="asked_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="auditcheckevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="core.auditcheck",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="auditshape",
                    constraint=models.UniqueConstraint(fields=("event_table", "columns"), name="audit_shape_once"),
                ),
                migrations.AddField(
                    model_name="auditlink",
                    name="shape",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.auditshape"
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="auditshape",
                    trigger=pgtrigger.compiler.Trigger(
                        name="fixed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="3dab0c02fabc59fa0bc4eb0a92314f6debe88b90",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_fixed_e8254",
                            table="core_auditshape",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddField(
                    model_name="calendarday",
                    name="set_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="calendardayevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="core.calendarday",
                    ),
                ),
                migrations.AddField(
                    model_name="calendardayevent",
                    name="set_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="evidence",
                    name="handed_in_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="evidenceevent",
                    name="handed_in_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="evidenceevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="core.evidence",
                    ),
                ),
                migrations.AddField(
                    model_name="export",
                    name="exported_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="exportevent",
                    name="exported_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="exportevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="core.export",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="installation",
                    constraint=models.CheckConstraint(condition=models.Q(("id", 1)), name="installation_only_one"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="installation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="fixed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="b09ccc4eafd9ded333c64223a7e777ac53e2ffa3",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_fixed_e9926",
                            table="core_installation",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddField(
                    model_name="jobcard",
                    name="asked_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="parameter",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="parameter",
                    name="proposed_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="parameterevent",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="parameterevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="core.parameter",
                    ),
                ),
                migrations.AddField(
                    model_name="parameterevent",
                    name="proposed_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="reveal",
                    name="seen_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="revealevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="core.reveal",
                    ),
                ),
                migrations.AddField(
                    model_name="revealevent",
                    name="seen_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="signin",
                    name="user",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="signinevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="core.signin",
                    ),
                ),
                migrations.AddField(
                    model_name="signinevent",
                    name="user",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="userevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddIndex(
                    model_name="auditcheck",
                    index=models.Index(fields=["-began_at"], name="core_auditc_began_a_76c105_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="auditcheck",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "core_auditcheckevent" ("asked_by_id", "began_at", "break_count", "breaks", "ended_at", "head", "id", "link_count", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_count", "uid") VALUES (NEW."asked_by_id", NEW."began_at", NEW."break_count", NEW."breaks", NEW."ended_at", NEW."head", NEW."id", NEW."link_count", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."row_count", NEW."uid"); RETURN NULL;',
                            hash="7ee031d940246b98ee9990303c7296838ccd8022",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d1f1c",
                            table="core_auditcheck",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="auditcheck",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "core_auditcheckevent" ("asked_by_id", "began_at", "break_count", "breaks", "ended_at", "head", "id", "link_count", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_count", "uid") VALUES (NEW."asked_by_id", NEW."began_at", NEW."break_count", NEW."breaks", NEW."ended_at", NEW."head", NEW."id", NEW."link_count", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."row_count", NEW."uid"); RETURN NULL;',
                            hash="e96bedc1f8bd0719fb173f5c43c4673f3dc2b476",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_37be9",
                            table="core_auditcheck",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="auditcheck",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "core_auditcheckevent" ("asked_by_id", "began_at", "break_count", "breaks", "ended_at", "head", "id", "link_count", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_count", "uid") VALUES (OLD."asked_by_id", OLD."began_at", OLD."break_count", OLD."breaks", OLD."ended_at", OLD."head", OLD."id", OLD."link_count", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."row_count", OLD."uid"); RETURN NULL;',
                            hash="f5c541d0a1a29e685ddf8d32654c1894b4630e59",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e1299",
                            table="core_auditcheck",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="auditcheckevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="core_auditc_pgh_cre_1d74bd_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="auditcheckevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="b840ec1ee5bdc884fcfc2725c8c3295a389e6f1c",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_75aca",
                            table="core_auditcheckevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="auditlink",
                    constraint=models.UniqueConstraint(fields=("shape", "event_id"), name="audit_event_once"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="auditlink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="17dfd2e444301c2c8c79441343ec13e4dc744c56",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_3b321",
                            table="core_auditlink",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="calendarday",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "core_calendardayevent" ("day", "id", "is_working", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_by_id", "uid") VALUES (NEW."day", NEW."id", NEW."is_working", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."set_by_id", NEW."uid"); RETURN NULL;',
                            hash="ddb94508b31cec202f8d049c37ad5f1e65fb06e7",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e1369",
                            table="core_calendarday",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="calendarday",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "core_calendardayevent" ("day", "id", "is_working", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_by_id", "uid") VALUES (NEW."day", NEW."id", NEW."is_working", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."set_by_id", NEW."uid"); RETURN NULL;',
                            hash="64740d1e1bb110ac87d7e5d73b897094124f42ae",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_36b7b",
                            table="core_calendarday",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="calendarday",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "core_calendardayevent" ("day", "id", "is_working", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_by_id", "uid") VALUES (OLD."day", OLD."id", OLD."is_working", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."set_by_id", OLD."uid"); RETURN NULL;',
                            hash="f99ef10f15da7dd5aef2f8149c2738140d68e31e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_94941",
                            table="core_calendarday",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="calendardayevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="core_calend_pgh_cre_7a9242_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="calendardayevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="fed8464da39ecb1b67a427d3992fed644f87d4db",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_b86fd",
                            table="core_calendardayevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="evidence",
                    index=models.Index(fields=["hash"], name="core_eviden_hash_82150c_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="evidence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "core_evidenceevent" ("handed_in_at", "handed_in_by_id", "hash", "id", "media_type", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "size", "uid") VALUES (NEW."handed_in_at", NEW."handed_in_by_id", NEW."hash", NEW."id", NEW."media_type", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."purpose", NEW."size", NEW."uid"); RETURN NULL;',
                            hash="ec9648105e7e36b74d144d2d0870104680c3f86e",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_42b37",
                            table="core_evidence",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="evidence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "core_evidenceevent" ("handed_in_at", "handed_in_by_id", "hash", "id", "media_type", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "size", "uid") VALUES (NEW."handed_in_at", NEW."handed_in_by_id", NEW."hash", NEW."id", NEW."media_type", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."purpose", NEW."size", NEW."uid"); RETURN NULL;',
                            hash="7192eabf43476bd5b80b4f29c888c580f6388a51",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4ce94",
                            table="core_evidence",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="evidence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "core_evidenceevent" ("handed_in_at", "handed_in_by_id", "hash", "id", "media_type", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "size", "uid") VALUES (OLD."handed_in_at", OLD."handed_in_by_id", OLD."hash", OLD."id", OLD."media_type", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."purpose", OLD."size", OLD."uid"); RETURN NULL;',
                            hash="c55b8f021b0f3e542eb64ef893d071a167ed9b5c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b46dc",
                            table="core_evidence",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="evidenceevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="core_eviden_pgh_cre_0c1c1d_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="evidenceevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="adca57b51e78ff7d7cd8a5a9a66fec3ac6673021",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_7b4e0",
                            table="core_evidenceevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="export",
                    index=models.Index(fields=["-exported_at"], name="core_export_exporte_bbbfb9_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="export",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "core_exportevent" ("exported_at", "exported_by_id", "id", "kind", "line_count", "narrowed", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid") VALUES (NEW."exported_at", NEW."exported_by_id", NEW."id", NEW."kind", NEW."line_count", NEW."narrowed", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."uid"); RETURN NULL;',
                            hash="83b9835695e930cb2fac2b306ba9454ed13bddb5",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d70a6",
                            table="core_export",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="export",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "core_exportevent" ("exported_at", "exported_by_id", "id", "kind", "line_count", "narrowed", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid") VALUES (NEW."exported_at", NEW."exported_by_id", NEW."id", NEW."kind", NEW."line_count", NEW."narrowed", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."uid"); RETURN NULL;',
                            hash="ae23eb4ca66bf35382eea53b4d98a1e3ad073ca4",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_dcc3b",
                            table="core_export",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="export",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "core_exportevent" ("exported_at", "exported_by_id", "id", "kind", "line_count", "narrowed", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid") VALUES (OLD."exported_at", OLD."exported_by_id", OLD."id", OLD."kind", OLD."line_count", OLD."narrowed", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."uid"); RETURN NULL;',
                            hash="c7004b3002248c07c1e0a8e5e49720ebf2dc04bf",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f6b36",
                            table="core_export",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="exportevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="core_export_pgh_cre_94bec3_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="exportevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="1f7a38877e2da604065e8023ad48bd85687bf03c",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_059e2",
                            table="core_exportevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="jobcard",
                    index=models.Index(fields=["asked_by", "-asked_at"], name="core_jobcar_asked_b_223104_idx"),
                ),
                migrations.AddConstraint(
                    model_name="parameter",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("confirmed_at__isnull", False)),
                        fields=("name", "valid_from"),
                        name="parameter_once_per_day",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="parameter",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("confirmed_by", None),
                            models.Q(("confirmed_by", models.F("proposed_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="parameter_confirmed_by_another",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="parameter",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "core_parameterevent" ("confirmed_at", "confirmed_by_id", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "reason", "uid", "valid_from", "value") VALUES (NEW."confirmed_at", NEW."confirmed_by_id", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."proposed_at", NEW."proposed_by_id", NEW."reason", NEW."uid", NEW."valid_from", NEW."value"); RETURN NULL;',
                            hash="2548d8528161e2014102fe3edbe07c34134e4a05",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6fea5",
                            table="core_parameter",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="parameter",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "core_parameterevent" ("confirmed_at", "confirmed_by_id", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "reason", "uid", "valid_from", "value") VALUES (NEW."confirmed_at", NEW."confirmed_by_id", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."proposed_at", NEW."proposed_by_id", NEW."reason", NEW."uid", NEW."valid_from", NEW."value"); RETURN NULL;',
                            hash="b03c1934a94f03cffef3ad888aa7058df58b3823",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f5bb6",
                            table="core_parameter",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="parameter",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "core_parameterevent" ("confirmed_at", "confirmed_by_id", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "reason", "uid", "valid_from", "value") VALUES (OLD."confirmed_at", OLD."confirmed_by_id", OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."proposed_at", OLD."proposed_by_id", OLD."reason", OLD."uid", OLD."valid_from", OLD."value"); RETURN NULL;',
                            hash="34d863926a417b2e8e1788cc331bf2fd53095224",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_fbe61",
                            table="core_parameter",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="parameterevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="core_parame_pgh_cre_44ef19_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="parameterevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="ba065bf6315b45b3bcf934ecc00a55d7c7cc281f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_8bf0c",
                            table="core_parameterevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="reveal",
                    index=models.Index(fields=["row_uid"], name="core_reveal_row_uid_0adda8_idx"),
                ),
                migrations.AddIndex(
                    model_name="reveal",
                    index=models.Index(fields=["seen_by", "seen_at"], name="core_reveal_seen_by_e32d7e_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reveal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "core_revealevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "reason", "row_uid", "seen_at", "seen_by_id", "uid") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."purpose", NEW."reason", NEW."row_uid", NEW."seen_at", NEW."seen_by_id", NEW."uid"); RETURN NULL;',
                            hash="7244df2bcaefbc4dac81b45c4de7aa95b908ea45",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_dc623",
                            table="core_reveal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reveal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "core_revealevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "reason", "row_uid", "seen_at", "seen_by_id", "uid") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."purpose", NEW."reason", NEW."row_uid", NEW."seen_at", NEW."seen_by_id", NEW."uid"); RETURN NULL;',
                            hash="3603e0a3fc7ae812a3952f417a8aebe6cca8ca65",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7b6b5",
                            table="core_reveal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reveal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "core_revealevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "reason", "row_uid", "seen_at", "seen_by_id", "uid") VALUES (OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."purpose", OLD."reason", OLD."row_uid", OLD."seen_at", OLD."seen_by_id", OLD."uid"); RETURN NULL;',
                            hash="acc032a7a2d7bfa50b5ad2d1492ee95e0d02fced",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7a621",
                            table="core_reveal",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="revealevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="core_reveal_pgh_cre_25243d_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="revealevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="5147f31a0c0764d63b12eaf839832dd0012b7423",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_6b883",
                            table="core_revealevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="signin",
                    index=models.Index(fields=["user", "-at"], name="core_signin_user_id_b96de5_idx"),
                ),
                migrations.AddIndex(
                    model_name="signin",
                    index=models.Index(fields=["-at"], name="core_signin_at_1cac22_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="signin",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "core_signinevent" ("address", "agent", "at", "device", "id", "is_new_device", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid", "user_id", "username") VALUES (NEW."address", NEW."agent", NEW."at", NEW."device", NEW."id", NEW."is_new_device", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."uid", NEW."user_id", NEW."username"); RETURN NULL;',
                            hash="70a8abc028f4d0839d095d9f5f60db575ce67a3b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_796de",
                            table="core_signin",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="signin",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "core_signinevent" ("address", "agent", "at", "device", "id", "is_new_device", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid", "user_id", "username") VALUES (NEW."address", NEW."agent", NEW."at", NEW."device", NEW."id", NEW."is_new_device", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."uid", NEW."user_id", NEW."username"); RETURN NULL;',
                            hash="30d1e36fb954938184a17b6c8fad71a4bf5338b2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6764f",
                            table="core_signin",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="signin",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "core_signinevent" ("address", "agent", "at", "device", "id", "is_new_device", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid", "user_id", "username") VALUES (OLD."address", OLD."agent", OLD."at", OLD."device", OLD."id", OLD."is_new_device", OLD."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."uid", OLD."user_id", OLD."username"); RETURN NULL;',
                            hash="a25fe5500c0f6e63ffb577471bb490d1d671d44f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c9a42",
                            table="core_signin",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="signinevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="core_signin_pgh_cre_8733a6_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="signinevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="3b74ac910aff7c4c1f384acd9aa5d180ebb64935",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_55ea3",
                            table="core_signinevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="userevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="core_userev_pgh_cre_53ea06_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="userevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="6c831c7829668854425dc56f04bf5cdb370a36ff",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_1b55a",
                            table="core_userevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ]
        ),
    ]
