"""Exams, results and certificates: the tables as they first stand. Generated, then laid in one go."""

import uuid

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
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

    replaces = [("assessment", "0001_initial")]

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
                    name="CertificateCounter",
                    fields=[
                        ("beginning", models.CharField(max_length=24, primary_key=True, serialize=False)),
                        ("last", models.PositiveIntegerField(default=0)),
                    ],
                ),
                migrations.CreateModel(
                    name="ExamCounter",
                    fields=[
                        ("year", models.PositiveSmallIntegerField(primary_key=True, serialize=False)),
                        ("last", models.PositiveIntegerField(default=0)),
                    ],
                ),
                migrations.CreateModel(
                    name="Certificate",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("vocational_qualification", "职业资格证书"),
                                    ("skill_level", "职业技能等级证书"),
                                    ("specialised_ability", "专项职业能力证书"),
                                    ("special_operation", "特种作业操作证书"),
                                    ("completion", "培训合格证书"),
                                ],
                                max_length=30,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("asserted", "待核实"),
                                    ("valid", "有效"),
                                    ("refuted", "不成立"),
                                    ("revoked", "已撤销"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[("issued", "本系统核发"), ("imported", "外部导入")], max_length=10
                            ),
                        ),
                        (
                            "number",
                            models.CharField(blank=True, help_text="empty where the number is personal", max_length=40),
                        ),
                        (
                            "personal_number",
                            zhiji.office.core.sealing.fields.SealedField(
                                kind="id_number", null=True, purpose="assessment.certificate.personal_number"
                            ),
                        ),
                        ("number_index", models.BinaryField(max_length=32)),
                        ("check_code", models.CharField(max_length=8)),
                        ("occupation_code", models.CharField(blank=True, max_length=20)),
                        ("occupation_name", models.CharField(max_length=120)),
                        (
                            "level",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (0, "不分等级"),
                                    (5, "五级（初级工）"),
                                    (4, "四级（中级工）"),
                                    (3, "三级（高级工）"),
                                    (2, "二级（技师）"),
                                    (1, "一级（高级技师）"),
                                ]
                            ),
                        ),
                        ("issuer_name", models.CharField(max_length=120)),
                        ("issued_on", models.DateField()),
                        ("valid_to", models.DateField(blank=True, null=True)),
                        ("asserted_at", models.DateTimeField()),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("reason", models.CharField(blank=True, max_length=300)),
                        (
                            "asserted_by",
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
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="core.evidence",
                            ),
                        ),
                        (
                            "issuer",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.organisation",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                help_text="who imported it; empty where the bureau did",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.organisation",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="registry.person"
                            ),
                        ),
                        (
                            "training_class",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="classes.trainingclass",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="CertificateSheet",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[("read", "待导入"), ("taken", "已导入")], default="read", max_length=10
                            ),
                        ),
                        ("uploaded_at", models.DateTimeField()),
                        ("taken_at", models.DateTimeField(null=True)),
                        (
                            "evidence",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.evidence"
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.organisation",
                            ),
                        ),
                        (
                            "uploaded_by",
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
                    name="CertificateSheetEvent",
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
                                choices=[("read", "待导入"), ("taken", "已导入")], default="read", max_length=10
                            ),
                        ),
                        ("uploaded_at", models.DateTimeField()),
                        ("taken_at", models.DateTimeField(null=True)),
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
                            "organisation",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.organisation",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="assessment.certificatesheet",
                            ),
                        ),
                        (
                            "uploaded_by",
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
                    name="CertificateSheetRow",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("number", models.PositiveIntegerField(help_text="beside the row in the spreadsheet")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("good", "可导入"),
                                    ("faulty", "有误"),
                                    ("already", "已有相同证书"),
                                    ("taken", "已导入"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "told",
                            zhiji.office.core.sealing.fields.SealedField(
                                kind="words", purpose="assessment.certificate_sheet_row.told"
                            ),
                        ),
                        ("faults", models.JSONField(default=list, help_text="column, Chinese, English; never a value")),
                        (
                            "certificate",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="assessment.certificate",
                            ),
                        ),
                        (
                            "sheet",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="rows",
                                to="assessment.certificatesheet",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="CertificateSheetRowEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("number", models.PositiveIntegerField(help_text="beside the row in the spreadsheet")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("good", "可导入"),
                                    ("faulty", "有误"),
                                    ("already", "已有相同证书"),
                                    ("taken", "已导入"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "told",
                            zhiji.office.core.sealing.fields.SealedField(
                                kind="words", purpose="assessment.certificate_sheet_row.told"
                            ),
                        ),
                        ("faults", models.JSONField(default=list, help_text="column, Chinese, English; never a value")),
                        (
                            "certificate",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="assessment.certificate",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="assessment.certificatesheetrow",
                            ),
                        ),
                        (
                            "sheet",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="assessment.certificatesheet",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Exam",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("number", models.CharField(max_length=20, unique=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("scheduled", "已安排"),
                                    ("entered", "成绩待锁定"),
                                    ("locked", "成绩已锁定"),
                                    ("cancelled", "已取消"),
                                ],
                                default="scheduled",
                                max_length=10,
                            ),
                        ),
                        (
                            "certificate_kind",
                            models.CharField(
                                choices=[
                                    ("vocational_qualification", "职业资格证书"),
                                    ("skill_level", "职业技能等级证书"),
                                    ("specialised_ability", "专项职业能力证书"),
                                    ("special_operation", "特种作业操作证书"),
                                    ("completion", "培训合格证书"),
                                ],
                                max_length=30,
                            ),
                        ),
                        ("occupation_code", models.CharField(max_length=20)),
                        ("occupation_name", models.CharField(max_length=120)),
                        (
                            "level",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (0, "不分等级"),
                                    (5, "五级（初级工）"),
                                    (4, "四级（中级工）"),
                                    (3, "三级（高级工）"),
                                    (2, "二级（技师）"),
                                    (1, "一级（高级技师）"),
                                ]
                            ),
                        ),
                        ("has_theory", models.BooleanField()),
                        ("has_practice", models.BooleanField()),
                        ("span", django.contrib.postgres.fields.ranges.DateTimeRangeField()),
                        ("place", models.CharField(max_length=200)),
                        ("seat_count", models.PositiveIntegerField()),
                        ("scheduled_at", models.DateTimeField()),
                        ("entered_at", models.DateTimeField(null=True)),
                        ("locked_at", models.DateTimeField(null=True)),
                        ("state_reason", models.CharField(blank=True, max_length=300)),
                        (
                            "assessor",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.organisation",
                            ),
                        ),
                        (
                            "entered_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "locked_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "scheduled_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "trainer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.organisation",
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
                    name="ExamBooking",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "part",
                            models.CharField(choices=[("examined", "考生"), ("examining", "考评人员")], max_length=10),
                        ),
                        ("span", django.contrib.postgres.fields.ranges.DateTimeRangeField()),
                        ("is_freed", models.BooleanField(default=False)),
                        (
                            "exam",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="bookings",
                                to="assessment.exam",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="registry.person"
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="ExamBookingEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "part",
                            models.CharField(choices=[("examined", "考生"), ("examining", "考评人员")], max_length=10),
                        ),
                        ("span", django.contrib.postgres.fields.ranges.DateTimeRangeField()),
                        ("is_freed", models.BooleanField(default=False)),
                        (
                            "exam",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="assessment.exam",
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
                                to="assessment.exambooking",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ExamEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("number", models.CharField(max_length=20)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("scheduled", "已安排"),
                                    ("entered", "成绩待锁定"),
                                    ("locked", "成绩已锁定"),
                                    ("cancelled", "已取消"),
                                ],
                                default="scheduled",
                                max_length=10,
                            ),
                        ),
                        (
                            "certificate_kind",
                            models.CharField(
                                choices=[
                                    ("vocational_qualification", "职业资格证书"),
                                    ("skill_level", "职业技能等级证书"),
                                    ("specialised_ability", "专项职业能力证书"),
                                    ("special_operation", "特种作业操作证书"),
                                    ("completion", "培训合格证书"),
                                ],
                                max_length=30,
                            ),
                        ),
                        ("occupation_code", models.CharField(max_length=20)),
                        ("occupation_name", models.CharField(max_length=120)),
                        (
                            "level",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (0, "不分等级"),
                                    (5, "五级（初级工）"),
                                    (4, "四级（中级工）"),
                                    (3, "三级（高级工）"),
                                    (2, "二级（技师）"),
                                    (1, "一级（高级技师）"),
                                ]
                            ),
                        ),
                        ("has_theory", models.BooleanField()),
                        ("has_practice", models.BooleanField()),
                        ("span", django.contrib.postgres.fields.ranges.DateTimeRangeField()),
                        ("place", models.CharField(max_length=200)),
                        ("seat_count", models.PositiveIntegerField()),
                        ("scheduled_at", models.DateTimeField()),
                        ("entered_at", models.DateTimeField(null=True)),
                        ("locked_at", models.DateTimeField(null=True)),
                        ("state_reason", models.CharField(blank=True, max_length=300)),
                        (
                            "assessor",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.organisation",
                            ),
                        ),
                        (
                            "entered_by",
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
                            "locked_by",
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
                                to="assessment.exam",
                            ),
                        ),
                        (
                            "scheduled_by",
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
                            "trainer",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.organisation",
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
                    name="IssuerCode",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("vocational_qualification", "职业资格证书"),
                                    ("skill_level", "职业技能等级证书"),
                                    ("specialised_ability", "专项职业能力证书"),
                                    ("special_operation", "特种作业操作证书"),
                                    ("completion", "培训合格证书"),
                                ],
                                max_length=30,
                            ),
                        ),
                        ("code", models.CharField(max_length=11)),
                        ("recorded_at", models.DateTimeField()),
                        (
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.organisation",
                            ),
                        ),
                        (
                            "recorded_by",
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
                    name="IssuerCodeEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("vocational_qualification", "职业资格证书"),
                                    ("skill_level", "职业技能等级证书"),
                                    ("specialised_ability", "专项职业能力证书"),
                                    ("special_operation", "特种作业操作证书"),
                                    ("completion", "培训合格证书"),
                                ],
                                max_length=30,
                            ),
                        ),
                        ("code", models.CharField(max_length=11)),
                        ("recorded_at", models.DateTimeField()),
                        (
                            "organisation",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.organisation",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="assessment.issuercode",
                            ),
                        ),
                        (
                            "recorded_by",
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
                    name="Result",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("theory", models.DecimalField(decimal_places=1, max_digits=4, null=True)),
                        ("practice", models.DecimalField(decimal_places=1, max_digits=4, null=True)),
                        ("is_absent", models.BooleanField(default=False)),
                        ("is_passed", models.BooleanField(null=True)),
                        (
                            "booking",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="result",
                                to="assessment.exambooking",
                            ),
                        ),
                        (
                            "enrolment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="classes.enrolment"
                            ),
                        ),
                        (
                            "exam",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="results",
                                to="assessment.exam",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="CertificateEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("vocational_qualification", "职业资格证书"),
                                    ("skill_level", "职业技能等级证书"),
                                    ("specialised_ability", "专项职业能力证书"),
                                    ("special_operation", "特种作业操作证书"),
                                    ("completion", "培训合格证书"),
                                ],
                                max_length=30,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("asserted", "待核实"),
                                    ("valid", "有效"),
                                    ("refuted", "不成立"),
                                    ("revoked", "已撤销"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[("issued", "本系统核发"), ("imported", "外部导入")], max_length=10
                            ),
                        ),
                        (
                            "number",
                            models.CharField(blank=True, help_text="empty where the number is personal", max_length=40),
                        ),
                        (
                            "personal_number",
                            zhiji.office.core.sealing.fields.SealedField(
                                kind="id_number", null=True, purpose="assessment.certificate.personal_number"
                            ),
                        ),
                        ("number_index", models.BinaryField(max_length=32)),
                        ("check_code", models.CharField(max_length=8)),
                        ("occupation_code", models.CharField(blank=True, max_length=20)),
                        ("occupation_name", models.CharField(max_length=120)),
                        (
                            "level",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (0, "不分等级"),
                                    (5, "五级（初级工）"),
                                    (4, "四级（中级工）"),
                                    (3, "三级（高级工）"),
                                    (2, "二级（技师）"),
                                    (1, "一级（高级技师）"),
                                ]
                            ),
                        ),
                        ("issuer_name", models.CharField(max_length=120)),
                        ("issued_on", models.DateField()),
                        ("valid_to", models.DateField(blank=True, null=True)),
                        ("asserted_at", models.DateTimeField()),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("reason", models.CharField(blank=True, max_length=300)),
                        (
                            "asserted_by",
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
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.evidence",
                            ),
                        ),
                        (
                            "issuer",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.organisation",
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="who imported it; empty where the bureau did",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.organisation",
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
                                to="assessment.certificate",
                            ),
                        ),
                        (
                            "training_class",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="classes.trainingclass",
                            ),
                        ),
                        (
                            "result",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="assessment.result",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="certificate",
                    name="result",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="certificates",
                        to="assessment.result",
                    ),
                ),
                migrations.CreateModel(
                    name="ResultEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("theory", models.DecimalField(decimal_places=1, max_digits=4, null=True)),
                        ("practice", models.DecimalField(decimal_places=1, max_digits=4, null=True)),
                        ("is_absent", models.BooleanField(default=False)),
                        ("is_passed", models.BooleanField(null=True)),
                        (
                            "booking",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="assessment.exambooking",
                            ),
                        ),
                        (
                            "enrolment",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="classes.enrolment",
                            ),
                        ),
                        (
                            "exam",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="assessment.exam",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="assessment.result",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ScoreChange",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[("asked", "待复核"), ("approved", "已同意"), ("refused", "未同意")],
                                default="asked",
                                max_length=10,
                            ),
                        ),
                        ("theory_before", models.DecimalField(decimal_places=1, max_digits=4, null=True)),
                        ("practice_before", models.DecimalField(decimal_places=1, max_digits=4, null=True)),
                        ("was_absent", models.BooleanField()),
                        ("was_passed", models.BooleanField(null=True)),
                        ("theory", models.DecimalField(decimal_places=1, max_digits=4, null=True)),
                        ("practice", models.DecimalField(decimal_places=1, max_digits=4, null=True)),
                        ("is_absent", models.BooleanField()),
                        ("is_passed", models.BooleanField()),
                        ("is_applied", models.BooleanField(default=False)),
                        ("reason", models.CharField(max_length=300)),
                        ("asked_at", models.DateTimeField()),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("decided_reason", models.CharField(blank=True, max_length=300)),
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
                            "result",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="changes",
                                to="assessment.result",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="ScoreChangeEvent",
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
                                choices=[("asked", "待复核"), ("approved", "已同意"), ("refused", "未同意")],
                                default="asked",
                                max_length=10,
                            ),
                        ),
                        ("theory_before", models.DecimalField(decimal_places=1, max_digits=4, null=True)),
                        ("practice_before", models.DecimalField(decimal_places=1, max_digits=4, null=True)),
                        ("was_absent", models.BooleanField()),
                        ("was_passed", models.BooleanField(null=True)),
                        ("theory", models.DecimalField(decimal_places=1, max_digits=4, null=True)),
                        ("practice", models.DecimalField(decimal_places=1, max_digits=4, null=True)),
                        ("is_absent", models.BooleanField()),
                        ("is_passed", models.BooleanField()),
                        ("is_applied", models.BooleanField(default=False)),
                        ("reason", models.CharField(max_length=300)),
                        ("asked_at", models.DateTimeField()),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("decided_reason", models.CharField(blank=True, max_length=300)),
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
                                to="assessment.scorechange",
                            ),
                        ),
                        (
                            "result",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="assessment.result",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddIndex(
                    model_name="certificatesheet",
                    index=models.Index(fields=["organisation", "-uploaded_at"], name="assessment__organis_419209_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="certificatesheet",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessment_certificatesheetevent" ("evidence_id", "id", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "taken_at", "uid", "uploaded_at", "uploaded_by_id") VALUES (NEW."evidence_id", NEW."id", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."state", NEW."taken_at", NEW."uid", NEW."uploaded_at", NEW."uploaded_by_id"); RETURN NULL;',
                            hash="49b1819426400129d24fb51c95be84cbdd71d228",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_89b48",
                            table="assessment_certificatesheet",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="certificatesheet",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "assessment_certificatesheetevent" ("evidence_id", "id", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "taken_at", "uid", "uploaded_at", "uploaded_by_id") VALUES (NEW."evidence_id", NEW."id", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."state", NEW."taken_at", NEW."uid", NEW."uploaded_at", NEW."uploaded_by_id"); RETURN NULL;',
                            hash="779d78616a517f1f477c02c615f212950b85ac9b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_41e14",
                            table="assessment_certificatesheet",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="certificatesheet",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessment_certificatesheetevent" ("evidence_id", "id", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "taken_at", "uid", "uploaded_at", "uploaded_by_id") VALUES (OLD."evidence_id", OLD."id", OLD."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."state", OLD."taken_at", OLD."uid", OLD."uploaded_at", OLD."uploaded_by_id"); RETURN NULL;',
                            hash="acf4b15ba0c601393b122de0fd7b35b0c6f138e3",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_dbeef",
                            table="assessment_certificatesheet",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="certificatesheetevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="assessment__pgh_cre_cf91a1_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="certificatesheetevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="2dbcdcba91c12a0c240e1de28e81af9cd35cbba1",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_3806d",
                            table="assessment_certificatesheetevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="certificatesheetrow",
                    index=models.Index(fields=["sheet", "state", "number"], name="assessment__sheet_i_dadcc1_idx"),
                ),
                migrations.AddConstraint(
                    model_name="certificatesheetrow",
                    constraint=models.UniqueConstraint(fields=("sheet", "number"), name="certificate_sheet_row_once"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="certificatesheetrow",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessment_certificatesheetrowevent" ("certificate_id", "faults", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sheet_id", "state", "told", "uid") VALUES (NEW."certificate_id", NEW."faults", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."sheet_id", NEW."state", NEW."told", NEW."uid"); RETURN NULL;',
                            hash="ce78dae94f6515bfc2eb8d8abed93753af77926a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a13be",
                            table="assessment_certificatesheetrow",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="certificatesheetrow",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "assessment_certificatesheetrowevent" ("certificate_id", "faults", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sheet_id", "state", "told", "uid") VALUES (NEW."certificate_id", NEW."faults", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."sheet_id", NEW."state", NEW."told", NEW."uid"); RETURN NULL;',
                            hash="956f7d2c98486e373bf660961f282fc47980a805",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6ae00",
                            table="assessment_certificatesheetrow",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="certificatesheetrow",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessment_certificatesheetrowevent" ("certificate_id", "faults", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sheet_id", "state", "told", "uid") VALUES (OLD."certificate_id", OLD."faults", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."sheet_id", OLD."state", OLD."told", OLD."uid"); RETURN NULL;',
                            hash="443a23466a9f2ac59750ecf5366ec2f78a88a64d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_969e0",
                            table="assessment_certificatesheetrow",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="certificatesheetrowevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="assessment__pgh_cre_5505f8_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="certificatesheetrowevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="79ce6a4d7763aeeb4b2aef1922a889110842b52e",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_22293",
                            table="assessment_certificatesheetrowevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="exam",
                    index=models.Index(fields=["assessor", "state"], name="assessment__assesso_e5b857_idx"),
                ),
                migrations.AddIndex(
                    model_name="exam",
                    index=models.Index(fields=["training_class", "state"], name="assessment__trainin_edb3e5_idx"),
                ),
                migrations.AddConstraint(
                    model_name="exam",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("assessor", models.F("trainer")), _negated=True),
                        name="exam_by_another_than_the_trainer",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="exam",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("locked_by", None),
                            models.Q(("locked_by", models.F("entered_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="exam_locked_by_another",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="exam",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("locked_at__isnull", False), ("state", "locked")),
                            models.Q(models.Q(("state", "locked"), _negated=True), ("locked_at", None)),
                            _connector="OR",
                        ),
                        name="exam_locked_has_instant",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="exam",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("has_theory", True), ("has_practice", True), _connector="OR"),
                        name="exam_of_something",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="exam",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("span__endswith__isnull", False),
                            ("span__isempty", False),
                            ("span__startswith__isnull", False),
                        ),
                        name="exam_begins_and_ends",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="exam",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessment_examevent" ("assessor_id", "certificate_kind", "entered_at", "entered_by_id", "has_practice", "has_theory", "id", "level", "locked_at", "locked_by_id", "number", "occupation_code", "occupation_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "scheduled_at", "scheduled_by_id", "seat_count", "span", "state", "state_reason", "trainer_id", "training_class_id", "uid") VALUES (NEW."assessor_id", NEW."certificate_kind", NEW."entered_at", NEW."entered_by_id", NEW."has_practice", NEW."has_theory", NEW."id", NEW."level", NEW."locked_at", NEW."locked_by_id", NEW."number", NEW."occupation_code", NEW."occupation_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."place", NEW."scheduled_at", NEW."scheduled_by_id", NEW."seat_count", NEW."span", NEW."state", NEW."state_reason", NEW."trainer_id", NEW."training_class_id", NEW."uid"); RETURN NULL;',
                            hash="569a0c14bb0e21f6eb65d0480088dd078ea0716e",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_182e4",
                            table="assessment_exam",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="exam",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "assessment_examevent" ("assessor_id", "certificate_kind", "entered_at", "entered_by_id", "has_practice", "has_theory", "id", "level", "locked_at", "locked_by_id", "number", "occupation_code", "occupation_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "scheduled_at", "scheduled_by_id", "seat_count", "span", "state", "state_reason", "trainer_id", "training_class_id", "uid") VALUES (NEW."assessor_id", NEW."certificate_kind", NEW."entered_at", NEW."entered_by_id", NEW."has_practice", NEW."has_theory", NEW."id", NEW."level", NEW."locked_at", NEW."locked_by_id", NEW."number", NEW."occupation_code", NEW."occupation_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."place", NEW."scheduled_at", NEW."scheduled_by_id", NEW."seat_count", NEW."span", NEW."state", NEW."state_reason", NEW."trainer_id", NEW."training_class_id", NEW."uid"); RETURN NULL;',
                            hash="3316777cd2744a2e0d4d8eca68825eb529fa9bb9",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_09998",
                            table="assessment_exam",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="exam",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessment_examevent" ("assessor_id", "certificate_kind", "entered_at", "entered_by_id", "has_practice", "has_theory", "id", "level", "locked_at", "locked_by_id", "number", "occupation_code", "occupation_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "scheduled_at", "scheduled_by_id", "seat_count", "span", "state", "state_reason", "trainer_id", "training_class_id", "uid") VALUES (OLD."assessor_id", OLD."certificate_kind", OLD."entered_at", OLD."entered_by_id", OLD."has_practice", OLD."has_theory", OLD."id", OLD."level", OLD."locked_at", OLD."locked_by_id", OLD."number", OLD."occupation_code", OLD."occupation_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."place", OLD."scheduled_at", OLD."scheduled_by_id", OLD."seat_count", OLD."span", OLD."state", OLD."state_reason", OLD."trainer_id", OLD."training_class_id", OLD."uid"); RETURN NULL;',
                            hash="f20cdbd207e5dfe041f94eaa01272b0dfc25d748",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_bbf67",
                            table="assessment_exam",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="exambooking",
                    constraint=models.UniqueConstraint(fields=("exam", "person"), name="exam_booking_once"),
                ),
                migrations.AddConstraint(
                    model_name="exambooking",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("is_freed", False)),
                        expressions=[("person", "="), ("span", "&&")],
                        name="exam_person_in_one_place",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="exambooking",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessment_exambookingevent" ("exam_id", "id", "is_freed", "part", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "span", "uid") VALUES (NEW."exam_id", NEW."id", NEW."is_freed", NEW."part", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."span", NEW."uid"); RETURN NULL;',
                            hash="4a2e8d3de5d5f08d0193b7681d153a9fe8626190",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_bf557",
                            table="assessment_exambooking",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="exambooking",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "assessment_exambookingevent" ("exam_id", "id", "is_freed", "part", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "span", "uid") VALUES (NEW."exam_id", NEW."id", NEW."is_freed", NEW."part", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."span", NEW."uid"); RETURN NULL;',
                            hash="70934b7cb46604dde6625b55a74976e2fb43583d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fdbaf",
                            table="assessment_exambooking",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="exambooking",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessment_exambookingevent" ("exam_id", "id", "is_freed", "part", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "span", "uid") VALUES (OLD."exam_id", OLD."id", OLD."is_freed", OLD."part", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."span", OLD."uid"); RETURN NULL;',
                            hash="6e7b5b174e3e39d9bae85872d8b6348ae0f938f2",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_09bfc",
                            table="assessment_exambooking",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="exambookingevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="assessment__pgh_cre_61ea22_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="exambookingevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="828d2a3953b220e44ff41ebe013e25d24546a58c",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_22034",
                            table="assessment_exambookingevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="examevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="assessment__pgh_cre_364510_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="examevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="a74de937c306e2181a1400dbf3bf3128956e05fc",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_9c84f",
                            table="assessment_examevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="issuercode",
                    constraint=models.UniqueConstraint(fields=("organisation", "kind"), name="issuer_code_once"),
                ),
                migrations.AddConstraint(
                    model_name="issuercode",
                    constraint=models.UniqueConstraint(fields=("kind", "code"), name="issuer_code_of_one_body"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="issuercode",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessment_issuercodeevent" ("code", "id", "kind", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "uid") VALUES (NEW."code", NEW."id", NEW."kind", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."uid"); RETURN NULL;',
                            hash="cdc6b916c4d3d17aed69844a31ca8462032539d4",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_566bd",
                            table="assessment_issuercode",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="issuercode",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "assessment_issuercodeevent" ("code", "id", "kind", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "uid") VALUES (NEW."code", NEW."id", NEW."kind", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."uid"); RETURN NULL;',
                            hash="2cce3e830de79aff6cb486b2cf058fbb8525a1e3",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_35bbc",
                            table="assessment_issuercode",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="issuercode",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessment_issuercodeevent" ("code", "id", "kind", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "uid") VALUES (OLD."code", OLD."id", OLD."kind", OLD."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."uid"); RETURN NULL;',
                            hash="64fa2c4e715436cc7e8e45c99159349ac89e0a91",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_eba4a",
                            table="assessment_issuercode",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="issuercodeevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="assessment__pgh_cre_5886bf_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="issuercodeevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="4dcdcf5e5e1da6742975e231f7292520088d476d",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_d76ab",
                            table="assessment_issuercodeevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="result",
                    constraint=models.UniqueConstraint(fields=("exam", "enrolment"), name="result_once_per_exam"),
                ),
                migrations.AddConstraint(
                    model_name="result",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("theory", None), ("theory__range", (0, 100)), _connector="OR"),
                            models.Q(("practice", None), ("practice__range", (0, 100)), _connector="OR"),
                        ),
                        name="result_scores_within",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="result",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("is_absent", False),
                            models.Q(
                                ("practice", None),
                                ("theory", None),
                                models.Q(("is_passed", None), ("is_passed", False), _connector="OR"),
                            ),
                            _connector="OR",
                        ),
                        name="result_absent_reached_nothing",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="result",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_by_two",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    IF NOT EXISTS (SELECT 1 FROM assessment_exam WHERE id = OLD.exam_id AND state = 'locked') THEN\n        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n        RETURN NEW;\n    END IF;\n    IF TG_OP = 'UPDATE' AND EXISTS (\n        SELECT 1 FROM assessment_scorechange c\n        WHERE c.result_id = OLD.id AND c.state = 'approved' AND c.decided_at IS NOT NULL AND NOT c.is_applied\n          AND (c.theory, c.practice, c.is_absent, c.is_passed)\n              IS NOT DISTINCT FROM (NEW.theory, NEW.practice, NEW.is_absent, NEW.is_passed)\n    ) THEN\n        RETURN NEW;\n    END IF;\n    IF TG_OP = 'UPDATE' AND (NEW.theory, NEW.practice, NEW.is_absent, NEW.is_passed, NEW.enrolment_id, NEW.exam_id)\n        IS NOT DISTINCT FROM (OLD.theory, OLD.practice, OLD.is_absent, OLD.is_passed, OLD.enrolment_id, OLD.exam_id)\n    THEN\n        RETURN NEW;\n    END IF;\n    RAISE EXCEPTION 'the results are locked' USING ERRCODE = 'check_violation', CONSTRAINT = 'result_locked';\n",
                            hash="e2fbc092fc1a73dba0cfcfe5a34c4b5bc75769bd",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_only_by_two_899b4",
                            table="assessment_result",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="result",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessment_resultevent" ("booking_id", "enrolment_id", "exam_id", "id", "is_absent", "is_passed", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "practice", "theory", "uid") VALUES (NEW."booking_id", NEW."enrolment_id", NEW."exam_id", NEW."id", NEW."is_absent", NEW."is_passed", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."practice", NEW."theory", NEW."uid"); RETURN NULL;',
                            hash="37830b9597576293b7df85e8b0b5bcf554773552",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0b5a8",
                            table="assessment_result",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="result",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "assessment_resultevent" ("booking_id", "enrolment_id", "exam_id", "id", "is_absent", "is_passed", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "practice", "theory", "uid") VALUES (NEW."booking_id", NEW."enrolment_id", NEW."exam_id", NEW."id", NEW."is_absent", NEW."is_passed", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."practice", NEW."theory", NEW."uid"); RETURN NULL;',
                            hash="077a44f8817a242af95e09083da81606d1aedbdf",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8df6d",
                            table="assessment_result",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="result",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessment_resultevent" ("booking_id", "enrolment_id", "exam_id", "id", "is_absent", "is_passed", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "practice", "theory", "uid") VALUES (OLD."booking_id", OLD."enrolment_id", OLD."exam_id", OLD."id", OLD."is_absent", OLD."is_passed", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."practice", OLD."theory", OLD."uid"); RETURN NULL;',
                            hash="1cefc4d477f3ee0d26b9b0de95414e25e0faa1c1",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ae174",
                            table="assessment_result",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="certificateevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="assessment__pgh_cre_d5219f_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="certificateevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="7c6c25c4d93f726d9ecbdd738bb1c4b27c8ab0ed",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_db637",
                            table="assessment_certificateevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="certificate",
                    index=models.Index(fields=["person", "state"], name="assessment__person__ef8249_idx"),
                ),
                migrations.AddIndex(
                    model_name="certificate",
                    index=models.Index(fields=["number_index"], name="assessment__number__77673e_idx"),
                ),
                migrations.AddIndex(
                    model_name="certificate",
                    index=models.Index(fields=["state", "asserted_at"], name="assessment__state_c37507_idx"),
                ),
                migrations.AddConstraint(
                    model_name="certificate",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(
                            models.Q(("kind", "special_operation"), _negated=True),
                            models.Q(("state", "refuted"), _negated=True),
                        ),
                        fields=("kind", "number_index"),
                        name="certificate_number_once",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="certificate",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("kind", "special_operation"), ("state__in", ("asserted", "valid"))),
                        fields=("number_index", "occupation_name"),
                        name="certificate_of_operation_once",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="certificate",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("state", "valid")), fields=("result",), name="certificate_once_per_result"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="certificate",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "special_operation"), ("number", ""), ("personal_number__isnull", False)),
                            models.Q(
                                models.Q(("kind", "special_operation"), _negated=True),
                                models.Q(("number", ""), _negated=True),
                                ("personal_number", None),
                            ),
                            _connector="OR",
                        ),
                        name="certificate_personal_number_sealed",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="certificate",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("result__isnull", False), ("source", "issued"), ("state__in", ("valid", "revoked"))
                            ),
                            models.Q(("result", None), ("source", "imported")),
                            _connector="OR",
                        ),
                        name="certificate_issued_for_a_result",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="certificate",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("source", "issued"),
                            models.Q(("state", "valid"), _negated=True),
                            models.Q(
                                ("decided_by__isnull", False),
                                models.Q(("decided_by", models.F("asserted_by")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="certificate_verified_by_another",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="certificate",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to", None), ("valid_to__gte", models.F("issued_on")), _connector="OR"
                        ),
                        name="certificate_ends_after_it_begins",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="certificate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessment_certificateevent" ("asserted_at", "asserted_by_id", "check_code", "decided_at", "decided_by_id", "evidence_id", "id", "issued_on", "issuer_id", "issuer_name", "kind", "level", "number", "number_index", "occupation_code", "occupation_name", "organisation_id", "person_id", "personal_number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "result_id", "source", "state", "training_class_id", "uid", "valid_to") VALUES (NEW."asserted_at", NEW."asserted_by_id", NEW."check_code", NEW."decided_at", NEW."decided_by_id", NEW."evidence_id", NEW."id", NEW."issued_on", NEW."issuer_id", NEW."issuer_name", NEW."kind", NEW."level", NEW."number", NEW."number_index", NEW."occupation_code", NEW."occupation_name", NEW."organisation_id", NEW."person_id", NEW."personal_number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."result_id", NEW."source", NEW."state", NEW."training_class_id", NEW."uid", NEW."valid_to"); RETURN NULL;',
                            hash="f5bc13556659e2bfbb76ae2ea3b1797e8e27b8de",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_51aa9",
                            table="assessment_certificate",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="certificate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "assessment_certificateevent" ("asserted_at", "asserted_by_id", "check_code", "decided_at", "decided_by_id", "evidence_id", "id", "issued_on", "issuer_id", "issuer_name", "kind", "level", "number", "number_index", "occupation_code", "occupation_name", "organisation_id", "person_id", "personal_number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "result_id", "source", "state", "training_class_id", "uid", "valid_to") VALUES (NEW."asserted_at", NEW."asserted_by_id", NEW."check_code", NEW."decided_at", NEW."decided_by_id", NEW."evidence_id", NEW."id", NEW."issued_on", NEW."issuer_id", NEW."issuer_name", NEW."kind", NEW."level", NEW."number", NEW."number_index", NEW."occupation_code", NEW."occupation_name", NEW."organisation_id", NEW."person_id", NEW."personal_number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."result_id", NEW."source", NEW."state", NEW."training_class_id", NEW."uid", NEW."valid_to"); RETURN NULL;',
                            hash="0d2addc81ba98a3b5ae80c2c3e22f3584b3025f0",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_bb0e5",
                            table="assessment_certificate",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="certificate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessment_certificateevent" ("asserted_at", "asserted_by_id", "check_code", "decided_at", "decided_by_id", "evidence_id", "id", "issued_on", "issuer_id", "issuer_name", "kind", "level", "number", "number_index", "occupation_code", "occupation_name", "organisation_id", "person_id", "personal_number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "result_id", "source", "state", "training_class_id", "uid", "valid_to") VALUES (OLD."asserted_at", OLD."asserted_by_id", OLD."check_code", OLD."decided_at", OLD."decided_by_id", OLD."evidence_id", OLD."id", OLD."issued_on", OLD."issuer_id", OLD."issuer_name", OLD."kind", OLD."level", OLD."number", OLD."number_index", OLD."occupation_code", OLD."occupation_name", OLD."organisation_id", OLD."person_id", OLD."personal_number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."result_id", OLD."source", OLD."state", OLD."training_class_id", OLD."uid", OLD."valid_to"); RETURN NULL;',
                            hash="f0fec50c29a82dded7e0d545082648687fab657a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_77d38",
                            table="assessment_certificate",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="resultevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="assessment__pgh_cre_7ef095_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="resultevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="294d300dcc68d55cd335bb2a48484472f47c44bc",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_84784",
                            table="assessment_resultevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="scorechange",
                    index=models.Index(fields=["state", "asked_at"], name="assessment__state_9a5ba3_idx"),
                ),
                migrations.AddConstraint(
                    model_name="scorechange",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("state", "asked")), fields=("result",), name="score_change_one_at_a_time"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="scorechange",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("decided_by", None),
                            models.Q(("decided_by", models.F("asked_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="score_change_needs_second_person",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="scorechange",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_by", None), ("state", "asked")),
                            models.Q(("decided_by__isnull", False), ("state__in", ("approved", "refused"))),
                            _connector="OR",
                        ),
                        name="score_change_decided_by_somebody",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scorechange",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessment_scorechangeevent" ("asked_at", "asked_by_id", "decided_at", "decided_by_id", "decided_reason", "evidence_id", "id", "is_absent", "is_applied", "is_passed", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "practice", "practice_before", "reason", "result_id", "state", "theory", "theory_before", "uid", "was_absent", "was_passed") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."decided_at", NEW."decided_by_id", NEW."decided_reason", NEW."evidence_id", NEW."id", NEW."is_absent", NEW."is_applied", NEW."is_passed", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."practice", NEW."practice_before", NEW."reason", NEW."result_id", NEW."state", NEW."theory", NEW."theory_before", NEW."uid", NEW."was_absent", NEW."was_passed"); RETURN NULL;',
                            hash="0000894d246b2e221415051597af5cc9aae9cd7f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f6c50",
                            table="assessment_scorechange",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scorechange",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "assessment_scorechangeevent" ("asked_at", "asked_by_id", "decided_at", "decided_by_id", "decided_reason", "evidence_id", "id", "is_absent", "is_applied", "is_passed", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "practice", "practice_before", "reason", "result_id", "state", "theory", "theory_before", "uid", "was_absent", "was_passed") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."decided_at", NEW."decided_by_id", NEW."decided_reason", NEW."evidence_id", NEW."id", NEW."is_absent", NEW."is_applied", NEW."is_passed", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."practice", NEW."practice_before", NEW."reason", NEW."result_id", NEW."state", NEW."theory", NEW."theory_before", NEW."uid", NEW."was_absent", NEW."was_passed"); RETURN NULL;',
                            hash="98a321b8d42434cc4952e6aa727f70005ccb3fd6",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_800d8",
                            table="assessment_scorechange",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scorechange",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "assessment_scorechangeevent" ("asked_at", "asked_by_id", "decided_at", "decided_by_id", "decided_reason", "evidence_id", "id", "is_absent", "is_applied", "is_passed", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "practice", "practice_before", "reason", "result_id", "state", "theory", "theory_before", "uid", "was_absent", "was_passed") VALUES (OLD."asked_at", OLD."asked_by_id", OLD."decided_at", OLD."decided_by_id", OLD."decided_reason", OLD."evidence_id", OLD."id", OLD."is_absent", OLD."is_applied", OLD."is_passed", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."practice", OLD."practice_before", OLD."reason", OLD."result_id", OLD."state", OLD."theory", OLD."theory_before", OLD."uid", OLD."was_absent", OLD."was_passed"); RETURN NULL;',
                            hash="f72e55f819e3b1ac0234e5fa559f3a54d9f6444d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_03a74",
                            table="assessment_scorechange",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="scorechangeevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="assessment__pgh_cre_d50662_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scorechangeevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="a18c12a2e1acc63af38e26980284bd6e52fc9238",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_20a41",
                            table="assessment_scorechangeevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ]
        ),
    ]
