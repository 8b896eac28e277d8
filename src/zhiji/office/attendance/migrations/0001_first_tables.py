"""Check-ins, class hours and sealed records: the tables as they first stand. Generated, then laid in one go."""

import uuid

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import zhiji.office.core.sealing.fields
from zhiji.office.core.first_tables import FirstTables


class Migration(migrations.Migration):
    initial = True

    replaces = [("attendance", "0001_initial")]

    dependencies = [
        ("classes", "0001_first_tables"),
        ("core", "0001_first_tables"),
        ("registry", "0001_first_tables"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        FirstTables(
            operations=[
                migrations.CreateModel(
                    name="ClassSeal",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("number", models.PositiveSmallIntegerField()),
                        ("hash", models.BinaryField(max_length=32)),
                        ("size", models.PositiveIntegerField(help_text="bytes of the record")),
                        ("sealed_at", models.DateTimeField()),
                    ],
                    options={
                        "ordering": ("number",),
                    },
                ),
                migrations.CreateModel(
                    name="ClassRecord",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[("open", "记录中"), ("sealed", "已封存"), ("reopened", "已重新打开")],
                                default="open",
                                max_length=10,
                            ),
                        ),
                        ("seal_count", models.PositiveSmallIntegerField(default=0)),
                        ("reopened_at", models.DateTimeField(null=True)),
                        ("reopen_reason", models.CharField(blank=True, max_length=300)),
                        (
                            "reopened_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "training_class",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="classes.trainingclass",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ClassRecordEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "state",
                            models.CharField(
                                choices=[("open", "记录中"), ("sealed", "已封存"), ("reopened", "已重新打开")],
                                default="open",
                                max_length=10,
                            ),
                        ),
                        ("seal_count", models.PositiveSmallIntegerField(default=0)),
                        ("reopened_at", models.DateTimeField(null=True)),
                        ("reopen_reason", models.CharField(blank=True, max_length=300)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="attendance.classrecord",
                            ),
                        ),
                        (
                            "reopened_by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "training_class",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="classes.trainingclass",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SealedContent",
                    fields=[
                        (
                            "seal",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                primary_key=True,
                                related_name="content",
                                serialize=False,
                                to="attendance.classseal",
                            ),
                        ),
                        ("content", models.BinaryField()),
                    ],
                ),
                migrations.AddField(
                    model_name="classseal",
                    name="record",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="seals", to="attendance.classrecord"
                    ),
                ),
                migrations.AddField(
                    model_name="classseal",
                    name="sealed_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.CreateModel(
                    name="ClassSealEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("number", models.PositiveSmallIntegerField()),
                        ("hash", models.BinaryField(max_length=32)),
                        ("size", models.PositiveIntegerField(help_text="bytes of the record")),
                        ("sealed_at", models.DateTimeField()),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="attendance.classseal",
                            ),
                        ),
                        (
                            "record",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="attendance.classrecord",
                            ),
                        ),
                        (
                            "sealed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Correction",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[("asked", "待审核"), ("granted", "已同意"), ("refused", "未同意")],
                                default="asked",
                                max_length=10,
                            ),
                        ),
                        ("sign_in_at", models.DateTimeField(null=True)),
                        ("mid_check_at", models.DateTimeField(null=True)),
                        ("sign_out_at", models.DateTimeField(null=True)),
                        ("reason", models.CharField(max_length=300)),
                        ("asked_at", models.DateTimeField()),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("decision_reason", models.CharField(blank=True, max_length=300)),
                        (
                            "asked_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "evidence",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.evidence"
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="classes.seat"
                            ),
                        ),
                        (
                            "training_class",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="classes.trainingclass",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="CorrectionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "state",
                            models.CharField(
                                choices=[("asked", "待审核"), ("granted", "已同意"), ("refused", "未同意")],
                                default="asked",
                                max_length=10,
                            ),
                        ),
                        ("sign_in_at", models.DateTimeField(null=True)),
                        ("mid_check_at", models.DateTimeField(null=True)),
                        ("sign_out_at", models.DateTimeField(null=True)),
                        ("reason", models.CharField(max_length=300)),
                        ("asked_at", models.DateTimeField()),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("decision_reason", models.CharField(blank=True, max_length=300)),
                        (
                            "asked_by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "evidence",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.evidence",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="attendance.correction",
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="classes.seat",
                            ),
                        ),
                        (
                            "training_class",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="classes.trainingclass",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="HeldLesson",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[("opened", "进行中"), ("closed", "已结束")], default="opened", max_length=10
                            ),
                        ),
                        ("is_offline", models.BooleanField(default=False)),
                        (
                            "secret",
                            zhiji.office.core.sealing.fields.SealedField(
                                kind="words", purpose="attendance.held_lesson.secret"
                            ),
                        ),
                        ("code_seconds", models.PositiveSmallIntegerField()),
                        ("opened_at", models.DateTimeField()),
                        ("closed_at", models.DateTimeField(null=True)),
                        ("events_hash", models.BinaryField(max_length=32, null=True)),
                        ("event_count", models.PositiveIntegerField(default=0)),
                        (
                            "closed_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "lesson",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="classes.lesson"
                            ),
                        ),
                        (
                            "opened_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "training_class",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="classes.trainingclass",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="HeldLessonEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "state",
                            models.CharField(
                                choices=[("opened", "进行中"), ("closed", "已结束")], default="opened", max_length=10
                            ),
                        ),
                        ("is_offline", models.BooleanField(default=False)),
                        (
                            "secret",
                            zhiji.office.core.sealing.fields.SealedField(
                                kind="words", purpose="attendance.held_lesson.secret"
                            ),
                        ),
                        ("code_seconds", models.PositiveSmallIntegerField()),
                        ("opened_at", models.DateTimeField()),
                        ("closed_at", models.DateTimeField(null=True)),
                        ("events_hash", models.BinaryField(max_length=32, null=True)),
                        ("event_count", models.PositiveIntegerField(default=0)),
                        (
                            "closed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "lesson",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="classes.lesson",
                            ),
                        ),
                        (
                            "opened_by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="attendance.heldlesson",
                            ),
                        ),
                        (
                            "training_class",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="classes.trainingclass",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="LessonLog",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("content", models.CharField(max_length=500)),
                        ("headcount", models.PositiveSmallIntegerField()),
                        ("incidents", models.CharField(blank=True, max_length=500)),
                        ("written_at", models.DateTimeField()),
                        (
                            "held",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="log",
                                to="attendance.heldlesson",
                            ),
                        ),
                        (
                            "written_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="LessonLogEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("content", models.CharField(max_length=500)),
                        ("headcount", models.PositiveSmallIntegerField()),
                        ("incidents", models.CharField(blank=True, max_length=500)),
                        ("written_at", models.DateTimeField()),
                        (
                            "held",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="attendance.heldlesson",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="attendance.lessonlog",
                            ),
                        ),
                        (
                            "written_by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="LessonPhoto",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("hash", models.BinaryField(help_text="SM3 of the file", max_length=32)),
                        ("hash_rows", models.BigIntegerField(help_text="the differences from row to row, 64 bits")),
                        (
                            "hash_columns",
                            models.BigIntegerField(help_text="the differences from column to column, 64 bits"),
                        ),
                        ("taken_at", models.DateTimeField(help_text="as the camera wrote it", null=True)),
                        (
                            "is_time_off",
                            models.BooleanField(
                                default=False, help_text="taken outside the lesson, by the camera's clock"
                            ),
                        ),
                        (
                            "likeness_bits",
                            models.PositiveSmallIntegerField(
                                help_text="in how many of 128 bits the two differ", null=True
                            ),
                        ),
                        ("handed_in_at", models.DateTimeField()),
                        (
                            "evidence",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.evidence"
                            ),
                        ),
                        (
                            "handed_in_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "held",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="photos",
                                to="attendance.heldlesson",
                            ),
                        ),
                        (
                            "like",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="attendance.lessonphoto",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="LessonPhotoEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("hash", models.BinaryField(help_text="SM3 of the file", max_length=32)),
                        ("hash_rows", models.BigIntegerField(help_text="the differences from row to row, 64 bits")),
                        (
                            "hash_columns",
                            models.BigIntegerField(help_text="the differences from column to column, 64 bits"),
                        ),
                        ("taken_at", models.DateTimeField(help_text="as the camera wrote it", null=True)),
                        (
                            "is_time_off",
                            models.BooleanField(
                                default=False, help_text="taken outside the lesson, by the camera's clock"
                            ),
                        ),
                        (
                            "likeness_bits",
                            models.PositiveSmallIntegerField(
                                help_text="in how many of 128 bits the two differ", null=True
                            ),
                        ),
                        ("handed_in_at", models.DateTimeField()),
                        (
                            "evidence",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.evidence",
                            ),
                        ),
                        (
                            "handed_in_by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "held",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="attendance.heldlesson",
                            ),
                        ),
                        (
                            "like",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="attendance.lessonphoto",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="attendance.lessonphoto",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OfflineBundle",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "state",
                            models.CharField(choices=[("accepted", "已接收"), ("refused", "已拒收")], max_length=10),
                        ),
                        (
                            "fault",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("malformed", "内容无法识别"),
                                    ("device_unknown", "设备未登记"),
                                    ("device_revoked", "设备已停用"),
                                    ("altered", "签名不符，内容被改动或伪造"),
                                    ("sent_twice", "重复发送"),
                                    ("broken_order", "与上一份记录不衔接"),
                                    ("not_the_teacher", "不是该节课的教师"),
                                    ("clock_changed", "时间不合理，设备时钟被改动"),
                                    ("too_late", "超过补传时限"),
                                    ("sealed", "班级记录已封存"),
                                    ("strangers", "有不在该节课名单中的人"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("sequence", models.PositiveIntegerField(null=True)),
                        ("hash", models.BinaryField(help_text="SM3 of the content", max_length=32)),
                        ("content", models.BinaryField(max_length=400000)),
                        ("signature", models.BinaryField(max_length=64)),
                        ("received_at", models.DateTimeField()),
                        (
                            "lesson",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="classes.lesson",
                            ),
                        ),
                        (
                            "sent_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "training_class",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="classes.trainingclass",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="CheckIn",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "act",
                            models.CharField(
                                choices=[("sign_in", "签到"), ("mid_check", "过程签到"), ("sign_out", "签退")],
                                max_length=10,
                            ),
                        ),
                        (
                            "way",
                            models.CharField(
                                choices=[
                                    ("code", "扫码"),
                                    ("reader", "读卡"),
                                    ("manual", "教师补登"),
                                    ("offline", "离线补传"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "place",
                            models.CharField(
                                choices=[
                                    ("inside", "在签到范围内"),
                                    ("outside", "在签到范围外"),
                                    ("unclear", "位置不明"),
                                    ("vouched", "教师在场确认"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("counts", models.BooleanField()),
                        ("at", models.DateTimeField()),
                        ("received_at", models.DateTimeField()),
                        (
                            "device",
                            models.BinaryField(
                                help_text="hash of a random word that the browser keeps", max_length=32, null=True
                            ),
                        ),
                        ("latitude", models.DecimalField(decimal_places=6, max_digits=9, null=True)),
                        ("longitude", models.DecimalField(decimal_places=6, max_digits=9, null=True)),
                        ("accuracy_m", models.PositiveIntegerField(null=True)),
                        ("distance_m", models.PositiveIntegerField(null=True)),
                        ("is_shared_device", models.BooleanField(default=False)),
                        ("is_late", models.BooleanField(default=False, help_text="sent later than it happened")),
                        ("reason", models.CharField(blank=True, max_length=200)),
                        (
                            "recorded_by",
                            models.ForeignKey(
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="classes.seat"
                            ),
                        ),
                        (
                            "held",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="check_ins",
                                to="attendance.heldlesson",
                            ),
                        ),
                        (
                            "bundle",
                            models.ForeignKey(
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="check_ins",
                                to="attendance.offlinebundle",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="SeatHours",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("planned_hours", models.PositiveSmallIntegerField()),
                        ("attended_hours", models.PositiveSmallIntegerField()),
                        ("present_seconds", models.PositiveIntegerField()),
                        ("deductions", models.JSONField(default=dict)),
                        ("computed_at", models.DateTimeField()),
                        (
                            "seat",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="classes.seat"
                            ),
                        ),
                        (
                            "training_class",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="classes.trainingclass",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="TeachingDevice",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[("enrolled", "已登记"), ("revoked", "已停用")],
                                default="enrolled",
                                max_length=10,
                            ),
                        ),
                        ("name", models.CharField(max_length=60)),
                        (
                            "public_key",
                            models.BinaryField(help_text="a point of P-256, uncompressed", max_length=65, unique=True),
                        ),
                        ("last_sequence", models.PositiveIntegerField(default=0)),
                        (
                            "last_hash",
                            models.BinaryField(
                                help_text="of the last bundle accepted; zeros before the first", max_length=32
                            ),
                        ),
                        ("enrolled_at", models.DateTimeField()),
                        ("revoked_at", models.DateTimeField(null=True)),
                        ("revoke_reason", models.CharField(blank=True, max_length=300)),
                        (
                            "enrolled_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="registry.person"
                            ),
                        ),
                        (
                            "revoked_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OfflineBundleEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "state",
                            models.CharField(choices=[("accepted", "已接收"), ("refused", "已拒收")], max_length=10),
                        ),
                        (
                            "fault",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("malformed", "内容无法识别"),
                                    ("device_unknown", "设备未登记"),
                                    ("device_revoked", "设备已停用"),
                                    ("altered", "签名不符，内容被改动或伪造"),
                                    ("sent_twice", "重复发送"),
                                    ("broken_order", "与上一份记录不衔接"),
                                    ("not_the_teacher", "不是该节课的教师"),
                                    ("clock_changed", "时间不合理，设备时钟被改动"),
                                    ("too_late", "超过补传时限"),
                                    ("sealed", "班级记录已封存"),
                                    ("strangers", "有不在该节课名单中的人"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("sequence", models.PositiveIntegerField(null=True)),
                        ("hash", models.BinaryField(help_text="SM3 of the content", max_length=32)),
                        ("content", models.BinaryField(max_length=400000)),
                        ("signature", models.BinaryField(max_length=64)),
                        ("received_at", models.DateTimeField()),
                        (
                            "lesson",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="classes.lesson",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="attendance.offlinebundle",
                            ),
                        ),
                        (
                            "sent_by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "training_class",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="classes.trainingclass",
                            ),
                        ),
                        (
                            "device",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="attendance.teachingdevice",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="offlinebundle",
                    name="device",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bundles",
                        to="attendance.teachingdevice",
                    ),
                ),
                migrations.CreateModel(
                    name="TeachingDeviceEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "state",
                            models.CharField(
                                choices=[("enrolled", "已登记"), ("revoked", "已停用")],
                                default="enrolled",
                                max_length=10,
                            ),
                        ),
                        ("name", models.CharField(max_length=60)),
                        ("public_key", models.BinaryField(help_text="a point of P-256, uncompressed", max_length=65)),
                        ("last_sequence", models.PositiveIntegerField(default=0)),
                        (
                            "last_hash",
                            models.BinaryField(
                                help_text="of the last bundle accepted; zeros before the first", max_length=32
                            ),
                        ),
                        ("enrolled_at", models.DateTimeField()),
                        ("revoked_at", models.DateTimeField(null=True)),
                        ("revoke_reason", models.CharField(blank=True, max_length=300)),
                        (
                            "enrolled_by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.person",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="attendance.teachingdevice",
                            ),
                        ),
                        (
                            "revoked_by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="classrecord",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "attendance_classrecordevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reopen_reason", "reopened_at", "reopened_by_id", "seal_count", "state", "training_class_id", "uid") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reopen_reason", NEW."reopened_at", NEW."reopened_by_id", NEW."seal_count", NEW."state", NEW."training_class_id", NEW."uid"); RETURN NULL;',
                            hash="5cf41cf61c1ec2030322f3d8f6a087521bed2829",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_bc8c7",
                            table="attendance_classrecord",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="classrecord",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "attendance_classrecordevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reopen_reason", "reopened_at", "reopened_by_id", "seal_count", "state", "training_class_id", "uid") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reopen_reason", NEW."reopened_at", NEW."reopened_by_id", NEW."seal_count", NEW."state", NEW."training_class_id", NEW."uid"); RETURN NULL;',
                            hash="787746b63f8fa2008a41ad058b4798e70fdee4e6",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_253f3",
                            table="attendance_classrecord",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="classrecord",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "attendance_classrecordevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reopen_reason", "reopened_at", "reopened_by_id", "seal_count", "state", "training_class_id", "uid") VALUES (OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reopen_reason", OLD."reopened_at", OLD."reopened_by_id", OLD."seal_count", OLD."state", OLD."training_class_id", OLD."uid"); RETURN NULL;',
                            hash="dd04745443500842a60cc3ef035c4d704c0c4970",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c5c8e",
                            table="attendance_classrecord",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="classrecordevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="attendance__pgh_cre_c61a48_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="classrecordevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="5828e123895b5768e509ade9f312118e41e5bf9f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_41811",
                            table="attendance_classrecordevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sealedcontent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="fixed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="b3f43ecbbde1973ce6c2620a5dfcab6315417f64",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_fixed_680b7",
                            table="attendance_sealedcontent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="classseal",
                    constraint=models.UniqueConstraint(fields=("record", "number"), name="seal_once_per_number"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="classseal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="fixed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="922ceba2a7c7b80c07c56b7ed03b49cadeaa14e6",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_fixed_c927b",
                            table="attendance_classseal",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="classseal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "attendance_classsealevent" ("hash", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "sealed_at", "sealed_by_id", "size", "uid") VALUES (NEW."hash", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."record_id", NEW."sealed_at", NEW."sealed_by_id", NEW."size", NEW."uid"); RETURN NULL;',
                            hash="105e2592670254fd9d48c8b4053d75f04cc7870d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a19b0",
                            table="attendance_classseal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="classseal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "attendance_classsealevent" ("hash", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "sealed_at", "sealed_by_id", "size", "uid") VALUES (NEW."hash", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."record_id", NEW."sealed_at", NEW."sealed_by_id", NEW."size", NEW."uid"); RETURN NULL;',
                            hash="a76ab9cdb053ac30c075e40fa095f241e946198e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8ab47",
                            table="attendance_classseal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="classseal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "attendance_classsealevent" ("hash", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "sealed_at", "sealed_by_id", "size", "uid") VALUES (OLD."hash", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."record_id", OLD."sealed_at", OLD."sealed_by_id", OLD."size", OLD."uid"); RETURN NULL;',
                            hash="46ed82599763be24c4d782ad90339583c34e6dcd",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f8cab",
                            table="attendance_classseal",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="classsealevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="attendance__pgh_cre_9056e7_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="classsealevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="5ee6b5b8ec475b1d57c1e31c083d59575621f34f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_bed22",
                            table="attendance_classsealevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="correction",
                    index=models.Index(fields=["state", "asked_at"], name="attendance__state_b67c28_idx"),
                ),
                migrations.AddConstraint(
                    model_name="correction",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("state", "asked")), fields=("seat",), name="correction_asked_once_at_a_time"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="correction",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("sign_in_at__isnull", False),
                            ("mid_check_at__isnull", False),
                            ("sign_out_at__isnull", False),
                            _connector="OR",
                        ),
                        name="correction_of_something",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="correction",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("decided_by", None),
                            models.Q(("decided_by", models.F("asked_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="correction_decided_by_another",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="correction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="sealed_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF EXISTS (SELECT 1 FROM attendance_classrecord r WHERE r.state = 'sealed' AND r.training_class_id IN (NEW.training_class_id)) THEN\n    RAISE EXCEPTION 'the record of this class is sealed' USING ERRCODE = 'check_violation',\n        CONSTRAINT = 'attendance_record_sealed';\nEND IF;\nIF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\nRETURN NEW;\n",
                            hash="d15a4882b44cd7c8e876c083dd3fb6df2b6d6972",
                            operation="INSERT",
                            pgid="pgtrigger_sealed_insert_cff4e",
                            table="attendance_correction",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="correction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="sealed_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF EXISTS (SELECT 1 FROM attendance_classrecord r WHERE r.state = 'sealed' AND r.training_class_id IN (OLD.training_class_id, NEW.training_class_id)) THEN\n    RAISE EXCEPTION 'the record of this class is sealed' USING ERRCODE = 'check_violation',\n        CONSTRAINT = 'attendance_record_sealed';\nEND IF;\nIF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\nRETURN NEW;\n",
                            hash="1ea40925d469f8888cc2faa780673dfee2ecaea5",
                            operation="UPDATE",
                            pgid="pgtrigger_sealed_update_ccfb8",
                            table="attendance_correction",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="correction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="sealed_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF EXISTS (SELECT 1 FROM attendance_classrecord r WHERE r.state = 'sealed' AND r.training_class_id IN (OLD.training_class_id)) THEN\n    RAISE EXCEPTION 'the record of this class is sealed' USING ERRCODE = 'check_violation',\n        CONSTRAINT = 'attendance_record_sealed';\nEND IF;\nIF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\nRETURN NEW;\n",
                            hash="814c043fc8ea36b0abf253af1e8a3bd5b353c67f",
                            operation="DELETE",
                            pgid="pgtrigger_sealed_delete_e18ee",
                            table="attendance_correction",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="correction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "attendance_correctionevent" ("asked_at", "asked_by_id", "decided_at", "decided_by_id", "decision_reason", "evidence_id", "id", "mid_check_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "seat_id", "sign_in_at", "sign_out_at", "state", "training_class_id", "uid") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."decided_at", NEW."decided_by_id", NEW."decision_reason", NEW."evidence_id", NEW."id", NEW."mid_check_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."seat_id", NEW."sign_in_at", NEW."sign_out_at", NEW."state", NEW."training_class_id", NEW."uid"); RETURN NULL;',
                            hash="9ba9816fffa5af9210e8b09f040ab9234d220733",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_65b6e",
                            table="attendance_correction",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="correction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "attendance_correctionevent" ("asked_at", "asked_by_id", "decided_at", "decided_by_id", "decision_reason", "evidence_id", "id", "mid_check_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "seat_id", "sign_in_at", "sign_out_at", "state", "training_class_id", "uid") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."decided_at", NEW."decided_by_id", NEW."decision_reason", NEW."evidence_id", NEW."id", NEW."mid_check_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."seat_id", NEW."sign_in_at", NEW."sign_out_at", NEW."state", NEW."training_class_id", NEW."uid"); RETURN NULL;',
                            hash="aceb773368c54b0d9cd9d69fd739ef561a72af9f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_43e74",
                            table="attendance_correction",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="correction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "attendance_correctionevent" ("asked_at", "asked_by_id", "decided_at", "decided_by_id", "decision_reason", "evidence_id", "id", "mid_check_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "seat_id", "sign_in_at", "sign_out_at", "state", "training_class_id", "uid") VALUES (OLD."asked_at", OLD."asked_by_id", OLD."decided_at", OLD."decided_by_id", OLD."decision_reason", OLD."evidence_id", OLD."id", OLD."mid_check_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."seat_id", OLD."sign_in_at", OLD."sign_out_at", OLD."state", OLD."training_class_id", OLD."uid"); RETURN NULL;',
                            hash="f3493da667751bac464014add6a96d8722524407",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d2a6c",
                            table="attendance_correction",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="correctionevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="attendance__pgh_cre_436b27_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="correctionevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="45f6aa4bfe9b7c349d13c4bd8e397a1abe413db0",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_cbc51",
                            table="attendance_correctionevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="heldlesson",
                    index=models.Index(
                        condition=models.Q(("state", "opened")), fields=["opened_at"], name="held_opened"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="heldlesson",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_at", None), ("state", "opened")),
                            models.Q(("closed_at__isnull", False), ("state", "closed")),
                            _connector="OR",
                        ),
                        name="held_lesson_closed_at",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="heldlesson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="sealed_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF EXISTS (SELECT 1 FROM attendance_classrecord r WHERE r.state = 'sealed' AND r.training_class_id IN (NEW.training_class_id)) THEN\n    RAISE EXCEPTION 'the record of this class is sealed' USING ERRCODE = 'check_violation',\n        CONSTRAINT = 'attendance_record_sealed';\nEND IF;\nIF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\nRETURN NEW;\n",
                            hash="8fdfd6efd056b1ba02440c9dfe12645c2c87ffec",
                            operation="INSERT",
                            pgid="pgtrigger_sealed_insert_8b360",
                            table="attendance_heldlesson",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="heldlesson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="sealed_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF EXISTS (SELECT 1 FROM attendance_classrecord r WHERE r.state = 'sealed' AND r.training_class_id IN (OLD.training_class_id, NEW.training_class_id)) THEN\n    RAISE EXCEPTION 'the record of this class is sealed' USING ERRCODE = 'check_violation',\n        CONSTRAINT = 'attendance_record_sealed';\nEND IF;\nIF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\nRETURN NEW;\n",
                            hash="849db52d588ff7c3c77e0bbc20cb0d2c08e88b79",
                            operation="UPDATE",
                            pgid="pgtrigger_sealed_update_1685c",
                            table="attendance_heldlesson",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="heldlesson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="sealed_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF EXISTS (SELECT 1 FROM attendance_classrecord r WHERE r.state = 'sealed' AND r.training_class_id IN (OLD.training_class_id)) THEN\n    RAISE EXCEPTION 'the record of this class is sealed' USING ERRCODE = 'check_violation',\n        CONSTRAINT = 'attendance_record_sealed';\nEND IF;\nIF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\nRETURN NEW;\n",
                            hash="2b535e80a84f538475f9a51231b67f36cb6495cb",
                            operation="DELETE",
                            pgid="pgtrigger_sealed_delete_ac531",
                            table="attendance_heldlesson",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="heldlesson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "attendance_heldlessonevent" ("closed_at", "closed_by_id", "code_seconds", "event_count", "events_hash", "id", "is_offline", "lesson_id", "opened_at", "opened_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "secret", "state", "training_class_id", "uid") VALUES (NEW."closed_at", NEW."closed_by_id", NEW."code_seconds", NEW."event_count", NEW."events_hash", NEW."id", NEW."is_offline", NEW."lesson_id", NEW."opened_at", NEW."opened_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."secret", NEW."state", NEW."training_class_id", NEW."uid"); RETURN NULL;',
                            hash="aee5a793da90ec3dd254f4fd3bdc86ee54928597",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6c290",
                            table="attendance_heldlesson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="heldlesson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "attendance_heldlessonevent" ("closed_at", "closed_by_id", "code_seconds", "event_count", "events_hash", "id", "is_offline", "lesson_id", "opened_at", "opened_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "secret", "state", "training_class_id", "uid") VALUES (NEW."closed_at", NEW."closed_by_id", NEW."code_seconds", NEW."event_count", NEW."events_hash", NEW."id", NEW."is_offline", NEW."lesson_id", NEW."opened_at", NEW."opened_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."secret", NEW."state", NEW."training_class_id", NEW."uid"); RETURN NULL;',
                            hash="6a32126129716714ad3a249aef1ebb9405441a58",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fe979",
                            table="attendance_heldlesson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="heldlesson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "attendance_heldlessonevent" ("closed_at", "closed_by_id", "code_seconds", "event_count", "events_hash", "id", "is_offline", "lesson_id", "opened_at", "opened_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "secret", "state", "training_class_id", "uid") VALUES (OLD."closed_at", OLD."closed_by_id", OLD."code_seconds", OLD."event_count", OLD."events_hash", OLD."id", OLD."is_offline", OLD."lesson_id", OLD."opened_at", OLD."opened_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."secret", OLD."state", OLD."training_class_id", OLD."uid"); RETURN NULL;',
                            hash="17e0d84b521851a43fb980c205d4e1761344c194",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c28f4",
                            table="attendance_heldlesson",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="heldlessonevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="attendance__pgh_cre_853eb6_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="heldlessonevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="d761e8a25755b988652b046ded5c7d37b9c704f9",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_27354",
                            table="attendance_heldlessonevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lessonlog",
                    trigger=pgtrigger.compiler.Trigger(
                        name="sealed_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF EXISTS (SELECT 1 FROM attendance_classrecord r JOIN attendance_heldlesson h ON h.training_class_id = r.training_class_id WHERE r.state = 'sealed' AND h.id IN (NEW.held_id)) THEN\n    RAISE EXCEPTION 'the record of this class is sealed' USING ERRCODE = 'check_violation',\n        CONSTRAINT = 'attendance_record_sealed';\nEND IF;\nIF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\nRETURN NEW;\n",
                            hash="06fde3c76b4d9c55127672cfd9fb1e699a98a157",
                            operation="INSERT",
                            pgid="pgtrigger_sealed_insert_9fe08",
                            table="attendance_lessonlog",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lessonlog",
                    trigger=pgtrigger.compiler.Trigger(
                        name="sealed_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF EXISTS (SELECT 1 FROM attendance_classrecord r JOIN attendance_heldlesson h ON h.training_class_id = r.training_class_id WHERE r.state = 'sealed' AND h.id IN (OLD.held_id, NEW.held_id)) THEN\n    RAISE EXCEPTION 'the record of this class is sealed' USING ERRCODE = 'check_violation',\n        CONSTRAINT = 'attendance_record_sealed';\nEND IF;\nIF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\nRETURN NEW;\n",
                            hash="42cd193b337f4c6d422d17cd9701cc5bf23f6e18",
                            operation="UPDATE",
                            pgid="pgtrigger_sealed_update_c2d4e",
                            table="attendance_lessonlog",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lessonlog",
                    trigger=pgtrigger.compiler.Trigger(
                        name="sealed_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF EXISTS (SELECT 1 FROM attendance_classrecord r JOIN attendance_heldlesson h ON h.training_class_id = r.training_class_id WHERE r.state = 'sealed' AND h.id IN (OLD.held_id)) THEN\n    RAISE EXCEPTION 'the record of this class is sealed' USING ERRCODE = 'check_violation',\n        CONSTRAINT = 'attendance_record_sealed';\nEND IF;\nIF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\nRETURN NEW;\n",
                            hash="5b5ebae44f2d1eff6a974e3c0b47b7e83d4ca1c2",
                            operation="DELETE",
                            pgid="pgtrigger_sealed_delete_4b08a",
                            table="attendance_lessonlog",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lessonlog",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "attendance_lessonlogevent" ("content", "headcount", "held_id", "id", "incidents", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid", "written_at", "written_by_id") VALUES (NEW."content", NEW."headcount", NEW."held_id", NEW."id", NEW."incidents", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."uid", NEW."written_at", NEW."written_by_id"); RETURN NULL;',
                            hash="b8a18da3417859d80f28ba7be8b7e48e5e7819cd",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_fec68",
                            table="attendance_lessonlog",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lessonlog",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "attendance_lessonlogevent" ("content", "headcount", "held_id", "id", "incidents", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid", "written_at", "written_by_id") VALUES (NEW."content", NEW."headcount", NEW."held_id", NEW."id", NEW."incidents", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."uid", NEW."written_at", NEW."written_by_id"); RETURN NULL;',
                            hash="de0637a22e895155bb240ebd7016a58bbb416825",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5d0e8",
                            table="attendance_lessonlog",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lessonlog",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "attendance_lessonlogevent" ("content", "headcount", "held_id", "id", "incidents", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid", "written_at", "written_by_id") VALUES (OLD."content", OLD."headcount", OLD."held_id", OLD."id", OLD."incidents", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."uid", OLD."written_at", OLD."written_by_id"); RETURN NULL;',
                            hash="cbb13fc9991ea157ad31c5f677053ddc577e0075",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9596e",
                            table="attendance_lessonlog",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="lessonlogevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="attendance__pgh_cre_5c8e05_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lessonlogevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="5be22238165b4071992017a2d91c4b06082b73c4",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_99177",
                            table="attendance_lessonlogevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="lessonphoto",
                    index=models.Index(fields=["hash"], name="attendance__hash_3aa598_idx"),
                ),
                migrations.AddConstraint(
                    model_name="lessonphoto",
                    constraint=models.UniqueConstraint(fields=("held", "hash"), name="photo_once_per_lesson"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lessonphoto",
                    trigger=pgtrigger.compiler.Trigger(
                        name="sealed_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF EXISTS (SELECT 1 FROM attendance_classrecord r JOIN attendance_heldlesson h ON h.training_class_id = r.training_class_id WHERE r.state = 'sealed' AND h.id IN (NEW.held_id)) THEN\n    RAISE EXCEPTION 'the record of this class is sealed' USING ERRCODE = 'check_violation',\n        CONSTRAINT = 'attendance_record_sealed';\nEND IF;\nIF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\nRETURN NEW;\n",
                            hash="fdd693f315a0d1306465a268e533d1ee278877ce",
                            operation="INSERT",
                            pgid="pgtrigger_sealed_insert_94365",
                            table="attendance_lessonphoto",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lessonphoto",
                    trigger=pgtrigger.compiler.Trigger(
                        name="sealed_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF EXISTS (SELECT 1 FROM attendance_classrecord r JOIN attendance_heldlesson h ON h.training_class_id = r.training_class_id WHERE r.state = 'sealed' AND h.id IN (OLD.held_id, NEW.held_id)) THEN\n    RAISE EXCEPTION 'the record of this class is sealed' USING ERRCODE = 'check_violation',\n        CONSTRAINT = 'attendance_record_sealed';\nEND IF;\nIF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\nRETURN NEW;\n",
                            hash="d2116376ad20fde924b0be7bf107d5bcd24d8453",
                            operation="UPDATE",
                            pgid="pgtrigger_sealed_update_0f94a",
                            table="attendance_lessonphoto",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lessonphoto",
                    trigger=pgtrigger.compiler.Trigger(
                        name="sealed_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF EXISTS (SELECT 1 FROM attendance_classrecord r JOIN attendance_heldlesson h ON h.training_class_id = r.training_class_id WHERE r.state = 'sealed' AND h.id IN (OLD.held_id)) THEN\n    RAISE EXCEPTION 'the record of this class is sealed' USING ERRCODE = 'check_violation',\n        CONSTRAINT = 'attendance_record_sealed';\nEND IF;\nIF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\nRETURN NEW;\n",
                            hash="1a1a4ae38680edebac4f74753d6981bc7c2c4a47",
                            operation="DELETE",
                            pgid="pgtrigger_sealed_delete_bca9b",
                            table="attendance_lessonphoto",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lessonphoto",
                    trigger=pgtrigger.compiler.Trigger(
                        name="fixed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="aed0dc679581f4412d004fa0db504a8ab1360bbd",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_fixed_d549d",
                            table="attendance_lessonphoto",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lessonphoto",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "attendance_lessonphotoevent" ("evidence_id", "handed_in_at", "handed_in_by_id", "hash", "hash_columns", "hash_rows", "held_id", "id", "is_time_off", "like_id", "likeness_bits", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taken_at", "uid") VALUES (NEW."evidence_id", NEW."handed_in_at", NEW."handed_in_by_id", NEW."hash", NEW."hash_columns", NEW."hash_rows", NEW."held_id", NEW."id", NEW."is_time_off", NEW."like_id", NEW."likeness_bits", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."taken_at", NEW."uid"); RETURN NULL;',
                            hash="0d47623955821effaad4835929e2dcdd00d82ed1",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_11ad7",
                            table="attendance_lessonphoto",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lessonphoto",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "attendance_lessonphotoevent" ("evidence_id", "handed_in_at", "handed_in_by_id", "hash", "hash_columns", "hash_rows", "held_id", "id", "is_time_off", "like_id", "likeness_bits", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taken_at", "uid") VALUES (NEW."evidence_id", NEW."handed_in_at", NEW."handed_in_by_id", NEW."hash", NEW."hash_columns", NEW."hash_rows", NEW."held_id", NEW."id", NEW."is_time_off", NEW."like_id", NEW."likeness_bits", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."taken_at", NEW."uid"); RETURN NULL;',
                            hash="ab3fc3b2b9db4f7948cbdfb69c97ad56cf5e7071",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_bb607",
                            table="attendance_lessonphoto",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lessonphoto",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "attendance_lessonphotoevent" ("evidence_id", "handed_in_at", "handed_in_by_id", "hash", "hash_columns", "hash_rows", "held_id", "id", "is_time_off", "like_id", "likeness_bits", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taken_at", "uid") VALUES (OLD."evidence_id", OLD."handed_in_at", OLD."handed_in_by_id", OLD."hash", OLD."hash_columns", OLD."hash_rows", OLD."held_id", OLD."id", OLD."is_time_off", OLD."like_id", OLD."likeness_bits", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."taken_at", OLD."uid"); RETURN NULL;',
                            hash="a4039f3ab75080c1dd0758aa1ec4be7e89aaf504",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1732b",
                            table="attendance_lessonphoto",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="lessonphotoevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="attendance__pgh_cre_b67e20_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lessonphotoevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="fd308a56155d1de3c573f1111ae853d4f34bf998",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_19b24",
                            table="attendance_lessonphotoevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="checkin",
                    index=models.Index(fields=["held", "device"], name="attendance__held_id_d13a83_idx"),
                ),
                migrations.AddConstraint(
                    model_name="checkin",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("counts", True)), fields=("seat", "act"), name="check_in_counts_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="checkin",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("counts", True), ("place__in", ("inside", "vouched"))),
                            models.Q(("counts", False), ("place__in", ("outside", "unclear"))),
                            _connector="OR",
                        ),
                        name="check_in_counts_by_place",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="checkin",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="149567edeeee564fc9ed695e9d56de2dc080b7f0",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_9d609",
                            table="attendance_checkin",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="checkin",
                    trigger=pgtrigger.compiler.Trigger(
                        name="sealed_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF EXISTS (SELECT 1 FROM attendance_classrecord r JOIN attendance_heldlesson h ON h.training_class_id = r.training_class_id WHERE r.state = 'sealed' AND h.id IN (NEW.held_id)) THEN\n    RAISE EXCEPTION 'the record of this class is sealed' USING ERRCODE = 'check_violation',\n        CONSTRAINT = 'attendance_record_sealed';\nEND IF;\nIF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\nRETURN NEW;\n",
                            hash="885bf39c2a6c9d779f41c1460926a8655f38fdc1",
                            operation="INSERT",
                            pgid="pgtrigger_sealed_insert_ddcab",
                            table="attendance_checkin",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="seathours",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("attended_hours__lte", models.F("planned_hours"))),
                        name="attended_within_planned",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="seathours",
                    trigger=pgtrigger.compiler.Trigger(
                        name="sealed_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF EXISTS (SELECT 1 FROM attendance_classrecord r WHERE r.state = 'sealed' AND r.training_class_id IN (NEW.training_class_id)) THEN\n    RAISE EXCEPTION 'the record of this class is sealed' USING ERRCODE = 'check_violation',\n        CONSTRAINT = 'attendance_record_sealed';\nEND IF;\nIF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\nRETURN NEW;\n",
                            hash="6816d0addc0f136c630c6b2a0be4e1018c0112c1",
                            operation="INSERT",
                            pgid="pgtrigger_sealed_insert_1357c",
                            table="attendance_seathours",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="seathours",
                    trigger=pgtrigger.compiler.Trigger(
                        name="sealed_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF EXISTS (SELECT 1 FROM attendance_classrecord r WHERE r.state = 'sealed' AND r.training_class_id IN (OLD.training_class_id, NEW.training_class_id)) THEN\n    RAISE EXCEPTION 'the record of this class is sealed' USING ERRCODE = 'check_violation',\n        CONSTRAINT = 'attendance_record_sealed';\nEND IF;\nIF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\nRETURN NEW;\n",
                            hash="428137811c276dd88fa95d81f66061f7816ecd92",
                            operation="UPDATE",
                            pgid="pgtrigger_sealed_update_48187",
                            table="attendance_seathours",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="seathours",
                    trigger=pgtrigger.compiler.Trigger(
                        name="sealed_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF EXISTS (SELECT 1 FROM attendance_classrecord r WHERE r.state = 'sealed' AND r.training_class_id IN (OLD.training_class_id)) THEN\n    RAISE EXCEPTION 'the record of this class is sealed' USING ERRCODE = 'check_violation',\n        CONSTRAINT = 'attendance_record_sealed';\nEND IF;\nIF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\nRETURN NEW;\n",
                            hash="92677baaa7158fb7f4e19b6fd3876a4830bc5a0e",
                            operation="DELETE",
                            pgid="pgtrigger_sealed_delete_89bf4",
                            table="attendance_seathours",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="teachingdevice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "attendance_teachingdeviceevent" ("enrolled_at", "enrolled_by_id", "id", "last_hash", "last_sequence", "name", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_key", "revoke_reason", "revoked_at", "revoked_by_id", "state", "uid") VALUES (NEW."enrolled_at", NEW."enrolled_by_id", NEW."id", NEW."last_hash", NEW."last_sequence", NEW."name", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."public_key", NEW."revoke_reason", NEW."revoked_at", NEW."revoked_by_id", NEW."state", NEW."uid"); RETURN NULL;',
                            hash="efeeffff6ce423bc59dcded87b615d562ae33496",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2dbad",
                            table="attendance_teachingdevice",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="teachingdevice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "attendance_teachingdeviceevent" ("enrolled_at", "enrolled_by_id", "id", "last_hash", "last_sequence", "name", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_key", "revoke_reason", "revoked_at", "revoked_by_id", "state", "uid") VALUES (NEW."enrolled_at", NEW."enrolled_by_id", NEW."id", NEW."last_hash", NEW."last_sequence", NEW."name", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."public_key", NEW."revoke_reason", NEW."revoked_at", NEW."revoked_by_id", NEW."state", NEW."uid"); RETURN NULL;',
                            hash="ced2ac34f1f0a46d876c4a6ea935a0c6b1d62af7",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d963b",
                            table="attendance_teachingdevice",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="teachingdevice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "attendance_teachingdeviceevent" ("enrolled_at", "enrolled_by_id", "id", "last_hash", "last_sequence", "name", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_key", "revoke_reason", "revoked_at", "revoked_by_id", "state", "uid") VALUES (OLD."enrolled_at", OLD."enrolled_by_id", OLD."id", OLD."last_hash", OLD."last_sequence", OLD."name", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."public_key", OLD."revoke_reason", OLD."revoked_at", OLD."revoked_by_id", OLD."state", OLD."uid"); RETURN NULL;',
                            hash="9b8d46d23a82b37244ad5534fa3e00b18df26607",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_db0cc",
                            table="attendance_teachingdevice",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="offlinebundleevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="attendance__pgh_cre_35d649_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="offlinebundleevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="d84668f7e7a262d28c32d0717b49cc6e4a6eb691",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_73374",
                            table="attendance_offlinebundleevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="offlinebundle",
                    index=models.Index(fields=["training_class", "received_at"], name="attendance__trainin_32731b_idx"),
                ),
                migrations.AddConstraint(
                    model_name="offlinebundle",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("state", "accepted")),
                        fields=("device", "sequence"),
                        name="bundle_accepted_once",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="offlinebundle",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("fault", ""), ("state", "accepted")),
                            models.Q(("state", "refused"), models.Q(("fault", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="bundle_refused_for_something",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="offlinebundle",
                    trigger=pgtrigger.compiler.Trigger(
                        name="fixed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="ca21259e2ee6786c65016e5191ff4600e9ebfc45",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_fixed_104b7",
                            table="attendance_offlinebundle",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="offlinebundle",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "attendance_offlinebundleevent" ("content", "device_id", "fault", "hash", "id", "lesson_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_at", "sent_by_id", "sequence", "signature", "state", "training_class_id", "uid") VALUES (NEW."content", NEW."device_id", NEW."fault", NEW."hash", NEW."id", NEW."lesson_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."received_at", NEW."sent_by_id", NEW."sequence", NEW."signature", NEW."state", NEW."training_class_id", NEW."uid"); RETURN NULL;',
                            hash="f7e4aefe40a22eb4734c98dece7e126a2f2e504a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_33099",
                            table="attendance_offlinebundle",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="offlinebundle",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "attendance_offlinebundleevent" ("content", "device_id", "fault", "hash", "id", "lesson_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_at", "sent_by_id", "sequence", "signature", "state", "training_class_id", "uid") VALUES (NEW."content", NEW."device_id", NEW."fault", NEW."hash", NEW."id", NEW."lesson_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."received_at", NEW."sent_by_id", NEW."sequence", NEW."signature", NEW."state", NEW."training_class_id", NEW."uid"); RETURN NULL;',
                            hash="a53d3374fe900f84ac3a38a19a213c88491dd43f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_eb52a",
                            table="attendance_offlinebundle",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="offlinebundle",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "attendance_offlinebundleevent" ("content", "device_id", "fault", "hash", "id", "lesson_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_at", "sent_by_id", "sequence", "signature", "state", "training_class_id", "uid") VALUES (OLD."content", OLD."device_id", OLD."fault", OLD."hash", OLD."id", OLD."lesson_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."received_at", OLD."sent_by_id", OLD."sequence", OLD."signature", OLD."state", OLD."training_class_id", OLD."uid"); RETURN NULL;',
                            hash="814013ec2fc67bc06191d96eaa645a85f6a55f0b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f22be",
                            table="attendance_offlinebundle",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="teachingdeviceevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="attendance__pgh_cre_a51730_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="teachingdeviceevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="2add72f7e3c90e9251fd77894502d00f1219b176",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_7d5eb",
                            table="attendance_teachingdeviceevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ]
        ),
    ]
