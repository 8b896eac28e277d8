"""Work-based months, agreements and placements: the tables as they first stand. Generated, then laid in one go."""

import uuid

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import django.db.models.functions.comparison
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import zhiji.office.core.sealing.fields
from zhiji.office.core.first_tables import FirstTables


class Migration(migrations.Migration):
    initial = True

    replaces = [("employment", "0001_initial")]

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
                    name="Apprenticeship",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("recorded", "待院校确认"),
                                    ("agreed", "待核实"),
                                    ("verified", "已核实"),
                                    ("refuted", "不成立"),
                                    ("withdrawn", "已撤回"),
                                ],
                                default="recorded",
                                max_length=10,
                            ),
                        ),
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
                        ("training_years", models.PositiveSmallIntegerField()),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("end_reason", models.CharField(blank=True, max_length=300)),
                        ("recorded_at", models.DateTimeField()),
                        ("agreed_at", models.DateTimeField(null=True)),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("state_reason", models.CharField(blank=True, max_length=300)),
                        (
                            "agreed_by",
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
                            "employer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.organisation",
                            ),
                        ),
                        (
                            "evidence",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.evidence"
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="registry.person"
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
                        (
                            "school",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.organisation",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="ApprenticeshipEvent",
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
                                choices=[
                                    ("recorded", "待院校确认"),
                                    ("agreed", "待核实"),
                                    ("verified", "已核实"),
                                    ("refuted", "不成立"),
                                    ("withdrawn", "已撤回"),
                                ],
                                default="recorded",
                                max_length=10,
                            ),
                        ),
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
                        ("training_years", models.PositiveSmallIntegerField()),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("end_reason", models.CharField(blank=True, max_length=300)),
                        ("recorded_at", models.DateTimeField()),
                        ("agreed_at", models.DateTimeField(null=True)),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("state_reason", models.CharField(blank=True, max_length=300)),
                        (
                            "agreed_by",
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
                            "employer",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.organisation",
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
                                to="employment.apprenticeship",
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
                        (
                            "school",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.organisation",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="MonthSheet",
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
                            "employer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.organisation",
                            ),
                        ),
                        (
                            "evidence",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.evidence"
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
                        (
                            "wage_evidence",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="core.evidence",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="MonthSheetEvent",
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
                            "employer",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.organisation",
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
                                to="employment.monthsheet",
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
                        (
                            "wage_evidence",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.evidence",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="MonthSheetRow",
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
                                    ("already", "已登记"),
                                    ("taken", "已导入"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "told",
                            zhiji.office.core.sealing.fields.SealedField(
                                kind="words", purpose="employment.month_sheet_row.told"
                            ),
                        ),
                        ("faults", models.JSONField(default=list, help_text="column, Chinese, English; never a value")),
                        (
                            "sheet",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="rows",
                                to="employment.monthsheet",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Placement",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("employer_name", models.CharField(max_length=120)),
                        ("employed_on", models.DateField()),
                        ("region_code", models.CharField(max_length=6)),
                        ("stayed_months", models.PositiveSmallIntegerField(default=0)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("asserted", "待核实"),
                                    ("verified", "已核实"),
                                    ("refuted", "不成立"),
                                    ("withdrawn", "已撤回"),
                                ],
                                default="asserted",
                                max_length=10,
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                blank=True,
                                choices=[("", "—"), ("feed", "部门名单"), ("paper", "证明材料")],
                                default="",
                                max_length=6,
                            ),
                        ),
                        ("recorded_at", models.DateTimeField()),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("state_reason", models.CharField(blank=True, max_length=300)),
                        (
                            "batch",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.feedbatch",
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
                            "employer",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.organisation",
                            ),
                        ),
                        (
                            "institution",
                            models.ForeignKey(
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
                            "recorded_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "slip",
                            models.ForeignKey(
                                help_text="recommendation slip",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="core.evidence",
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
                    name="PlacementEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("employer_name", models.CharField(max_length=120)),
                        ("employed_on", models.DateField()),
                        ("region_code", models.CharField(max_length=6)),
                        ("stayed_months", models.PositiveSmallIntegerField(default=0)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("asserted", "待核实"),
                                    ("verified", "已核实"),
                                    ("refuted", "不成立"),
                                    ("withdrawn", "已撤回"),
                                ],
                                default="asserted",
                                max_length=10,
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                blank=True,
                                choices=[("", "—"), ("feed", "部门名单"), ("paper", "证明材料")],
                                default="",
                                max_length=6,
                            ),
                        ),
                        ("recorded_at", models.DateTimeField()),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("state_reason", models.CharField(blank=True, max_length=300)),
                        (
                            "batch",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.feedbatch",
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
                            "employer",
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
                            "institution",
                            models.ForeignKey(
                                db_constraint=False,
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
                                to="employment.placement",
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
                        (
                            "slip",
                            models.ForeignKey(
                                db_constraint=False,
                                help_text="recommendation slip",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.evidence",
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
                    name="WorkMonth",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("month", models.DateField(help_text="its first day")),
                        (
                            "state",
                            models.CharField(
                                choices=[("recorded", "已登记"), ("withdrawn", "已撤回")],
                                default="recorded",
                                max_length=10,
                            ),
                        ),
                        (
                            "wage_band",
                            models.CharField(
                                choices=[
                                    ("below_1500", "1500元以下"),
                                    ("to_3000", "1500元至3000元"),
                                    ("to_5000", "3000元至5000元"),
                                    ("above_5000", "5000元以上"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "wage",
                            models.CharField(
                                choices=[("waiting", "待核实"), ("proven", "已核实"), ("refuted", "不成立")],
                                default="waiting",
                                max_length=10,
                            ),
                        ),
                        ("wage_at", models.DateTimeField(null=True)),
                        ("wage_reason", models.CharField(blank=True, max_length=300)),
                        (
                            "insurance",
                            models.CharField(
                                choices=[("waiting", "待核实"), ("proven", "已核实"), ("refuted", "不成立")],
                                default="waiting",
                                max_length=10,
                            ),
                        ),
                        (
                            "insurance_source",
                            models.CharField(
                                blank=True,
                                choices=[("", "—"), ("feed", "部门名单"), ("paper", "证明材料")],
                                default="",
                                max_length=6,
                            ),
                        ),
                        ("insurance_at", models.DateTimeField(null=True)),
                        ("insurance_reason", models.CharField(blank=True, max_length=300)),
                        ("recorded_at", models.DateTimeField()),
                        ("state_reason", models.CharField(blank=True, max_length=300)),
                        (
                            "employer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.organisation",
                            ),
                        ),
                        (
                            "insurance_batch",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.feedbatch",
                            ),
                        ),
                        (
                            "insurance_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "insurance_evidence",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="core.evidence",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="registry.person"
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
                        (
                            "wage_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "wage_evidence",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="core.evidence",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="MonthSheetRowEvent",
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
                                    ("already", "已登记"),
                                    ("taken", "已导入"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "told",
                            zhiji.office.core.sealing.fields.SealedField(
                                kind="words", purpose="employment.month_sheet_row.told"
                            ),
                        ),
                        ("faults", models.JSONField(default=list, help_text="column, Chinese, English; never a value")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="employment.monthsheetrow",
                            ),
                        ),
                        (
                            "sheet",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="employment.monthsheet",
                            ),
                        ),
                        (
                            "work_month",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="employment.workmonth",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="monthsheetrow",
                    name="work_month",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="employment.workmonth",
                    ),
                ),
                migrations.CreateModel(
                    name="WorkMonthEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("month", models.DateField(help_text="its first day")),
                        (
                            "state",
                            models.CharField(
                                choices=[("recorded", "已登记"), ("withdrawn", "已撤回")],
                                default="recorded",
                                max_length=10,
                            ),
                        ),
                        (
                            "wage_band",
                            models.CharField(
                                choices=[
                                    ("below_1500", "1500元以下"),
                                    ("to_3000", "1500元至3000元"),
                                    ("to_5000", "3000元至5000元"),
                                    ("above_5000", "5000元以上"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "wage",
                            models.CharField(
                                choices=[("waiting", "待核实"), ("proven", "已核实"), ("refuted", "不成立")],
                                default="waiting",
                                max_length=10,
                            ),
                        ),
                        ("wage_at", models.DateTimeField(null=True)),
                        ("wage_reason", models.CharField(blank=True, max_length=300)),
                        (
                            "insurance",
                            models.CharField(
                                choices=[("waiting", "待核实"), ("proven", "已核实"), ("refuted", "不成立")],
                                default="waiting",
                                max_length=10,
                            ),
                        ),
                        (
                            "insurance_source",
                            models.CharField(
                                blank=True,
                                choices=[("", "—"), ("feed", "部门名单"), ("paper", "证明材料")],
                                default="",
                                max_length=6,
                            ),
                        ),
                        ("insurance_at", models.DateTimeField(null=True)),
                        ("insurance_reason", models.CharField(blank=True, max_length=300)),
                        ("recorded_at", models.DateTimeField()),
                        ("state_reason", models.CharField(blank=True, max_length=300)),
                        (
                            "employer",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.organisation",
                            ),
                        ),
                        (
                            "insurance_batch",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.feedbatch",
                            ),
                        ),
                        (
                            "insurance_by",
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
                            "insurance_evidence",
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
                                to="employment.workmonth",
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
                        (
                            "wage_by",
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
                            "wage_evidence",
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
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddIndex(
                    model_name="apprenticeship",
                    index=models.Index(fields=["employer", "state"], name="employment__employe_19c249_idx"),
                ),
                migrations.AddIndex(
                    model_name="apprenticeship",
                    index=models.Index(fields=["school", "state"], name="employment__school__112025_idx"),
                ),
                migrations.AddConstraint(
                    model_name="apprenticeship",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("training_years__range", (1, 3))), name="apprenticeship_years"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="apprenticeship",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on__gt", models.F("starts_on")),
                            models.Q(
                                ("ended_on", None),
                                models.Q(
                                    ("ended_on__gte", models.F("starts_on")), ("ended_on__lte", models.F("ends_on"))
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="apprenticeship_ends_after_it_begins",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="apprenticeship",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("employer", models.F("school")), _negated=True),
                        name="apprenticeship_of_employer_and_school",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="apprenticeship",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("decided_by", None),
                            models.Q(("decided_by", models.F("recorded_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="apprenticeship_decided_by_another",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="apprenticeship",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("state__in", ("recorded", "agreed", "verified"))),
                        expressions=[
                            ("person", "="),
                            (
                                models.Func(
                                    "starts_on",
                                    django.db.models.functions.comparison.Coalesce("ended_on", "ends_on"),
                                    models.Value("[]"),
                                    function="daterange",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="apprentice_of_one_employer_at_a_time",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="apprenticeship",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employment_apprenticeshipevent" ("agreed_at", "agreed_by_id", "decided_at", "decided_by_id", "employer_id", "end_reason", "ended_on", "ends_on", "evidence_id", "id", "level", "occupation_code", "occupation_name", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "school_id", "starts_on", "state", "state_reason", "training_years", "uid") VALUES (NEW."agreed_at", NEW."agreed_by_id", NEW."decided_at", NEW."decided_by_id", NEW."employer_id", NEW."end_reason", NEW."ended_on", NEW."ends_on", NEW."evidence_id", NEW."id", NEW."level", NEW."occupation_code", NEW."occupation_name", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."school_id", NEW."starts_on", NEW."state", NEW."state_reason", NEW."training_years", NEW."uid"); RETURN NULL;',
                            hash="c2c8103d76762c441756572c9657949e69088231",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d31a1",
                            table="employment_apprenticeship",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="apprenticeship",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "employment_apprenticeshipevent" ("agreed_at", "agreed_by_id", "decided_at", "decided_by_id", "employer_id", "end_reason", "ended_on", "ends_on", "evidence_id", "id", "level", "occupation_code", "occupation_name", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "school_id", "starts_on", "state", "state_reason", "training_years", "uid") VALUES (NEW."agreed_at", NEW."agreed_by_id", NEW."decided_at", NEW."decided_by_id", NEW."employer_id", NEW."end_reason", NEW."ended_on", NEW."ends_on", NEW."evidence_id", NEW."id", NEW."level", NEW."occupation_code", NEW."occupation_name", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."school_id", NEW."starts_on", NEW."state", NEW."state_reason", NEW."training_years", NEW."uid"); RETURN NULL;',
                            hash="c3869c364487a67860040e3411ef1933bdae612f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_47036",
                            table="employment_apprenticeship",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="apprenticeship",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employment_apprenticeshipevent" ("agreed_at", "agreed_by_id", "decided_at", "decided_by_id", "employer_id", "end_reason", "ended_on", "ends_on", "evidence_id", "id", "level", "occupation_code", "occupation_name", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "school_id", "starts_on", "state", "state_reason", "training_years", "uid") VALUES (OLD."agreed_at", OLD."agreed_by_id", OLD."decided_at", OLD."decided_by_id", OLD."employer_id", OLD."end_reason", OLD."ended_on", OLD."ends_on", OLD."evidence_id", OLD."id", OLD."level", OLD."occupation_code", OLD."occupation_name", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."school_id", OLD."starts_on", OLD."state", OLD."state_reason", OLD."training_years", OLD."uid"); RETURN NULL;',
                            hash="7cb86fefab93c6db77fae8d3dbb420bd9a03832d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_85cfb",
                            table="employment_apprenticeship",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="apprenticeshipevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="employment__pgh_cre_0c5ff0_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="apprenticeshipevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="f8a4f4c5496e0d031526611e091d2faf10a44b66",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_736dc",
                            table="employment_apprenticeshipevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="monthsheet",
                    index=models.Index(fields=["employer", "-uploaded_at"], name="employment__employe_88954c_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="monthsheet",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employment_monthsheetevent" ("employer_id", "evidence_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "taken_at", "uid", "uploaded_at", "uploaded_by_id", "wage_evidence_id") VALUES (NEW."employer_id", NEW."evidence_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."state", NEW."taken_at", NEW."uid", NEW."uploaded_at", NEW."uploaded_by_id", NEW."wage_evidence_id"); RETURN NULL;',
                            hash="7a3606c14c70f61843fc46149b81e3364a86b282",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ff6b0",
                            table="employment_monthsheet",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="monthsheet",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "employment_monthsheetevent" ("employer_id", "evidence_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "taken_at", "uid", "uploaded_at", "uploaded_by_id", "wage_evidence_id") VALUES (NEW."employer_id", NEW."evidence_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."state", NEW."taken_at", NEW."uid", NEW."uploaded_at", NEW."uploaded_by_id", NEW."wage_evidence_id"); RETURN NULL;',
                            hash="65972a59f108d9825b82d70db6b9b8736166c6b1",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4c230",
                            table="employment_monthsheet",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="monthsheet",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employment_monthsheetevent" ("employer_id", "evidence_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "taken_at", "uid", "uploaded_at", "uploaded_by_id", "wage_evidence_id") VALUES (OLD."employer_id", OLD."evidence_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."state", OLD."taken_at", OLD."uid", OLD."uploaded_at", OLD."uploaded_by_id", OLD."wage_evidence_id"); RETURN NULL;',
                            hash="684b678487611b1f8c040b30c506cda8e94aa384",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_86578",
                            table="employment_monthsheet",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="monthsheetevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="employment__pgh_cre_2c1d0a_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="monthsheetevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="08af4ced5e7f1582828768a67bfaa64e7d2b2a1a",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_b8376",
                            table="employment_monthsheetevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="placement",
                    index=models.Index(fields=["institution", "-employed_on"], name="employment__institu_719fad_idx"),
                ),
                migrations.AddIndex(
                    model_name="placement",
                    index=models.Index(fields=["state", "recorded_at"], name="employment__state_19b6d4_idx"),
                ),
                migrations.AddConstraint(
                    model_name="placement",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("state__in", ("asserted", "verified"))),
                        fields=("training_class", "person"),
                        name="placement_once_per_class",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="placement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("decided_by", None),
                            models.Q(("decided_by", models.F("recorded_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="placement_decided_by_another",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="placement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("region_code__regex", "^[0-9]{6}$")), name="placement_in_a_region"
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employment_placementevent" ("batch_id", "decided_at", "decided_by_id", "employed_on", "employer_id", "employer_name", "id", "institution_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "region_code", "slip_id", "source", "state", "state_reason", "stayed_months", "training_class_id", "uid") VALUES (NEW."batch_id", NEW."decided_at", NEW."decided_by_id", NEW."employed_on", NEW."employer_id", NEW."employer_name", NEW."id", NEW."institution_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."region_code", NEW."slip_id", NEW."source", NEW."state", NEW."state_reason", NEW."stayed_months", NEW."training_class_id", NEW."uid"); RETURN NULL;',
                            hash="f0463bd6e2560aa9b37ed984de1538ee5031fe4f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_66b04",
                            table="employment_placement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "employment_placementevent" ("batch_id", "decided_at", "decided_by_id", "employed_on", "employer_id", "employer_name", "id", "institution_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "region_code", "slip_id", "source", "state", "state_reason", "stayed_months", "training_class_id", "uid") VALUES (NEW."batch_id", NEW."decided_at", NEW."decided_by_id", NEW."employed_on", NEW."employer_id", NEW."employer_name", NEW."id", NEW."institution_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."region_code", NEW."slip_id", NEW."source", NEW."state", NEW."state_reason", NEW."stayed_months", NEW."training_class_id", NEW."uid"); RETURN NULL;',
                            hash="4e1a98b7e8cdc5302eace319e963eaf5ebbeeea6",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_cf150",
                            table="employment_placement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employment_placementevent" ("batch_id", "decided_at", "decided_by_id", "employed_on", "employer_id", "employer_name", "id", "institution_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "region_code", "slip_id", "source", "state", "state_reason", "stayed_months", "training_class_id", "uid") VALUES (OLD."batch_id", OLD."decided_at", OLD."decided_by_id", OLD."employed_on", OLD."employer_id", OLD."employer_name", OLD."id", OLD."institution_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."region_code", OLD."slip_id", OLD."source", OLD."state", OLD."state_reason", OLD."stayed_months", OLD."training_class_id", OLD."uid"); RETURN NULL;',
                            hash="1378dc6c53637aa4882286a2bfd71762f9bc7085",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f77d4",
                            table="employment_placement",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="placementevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="employment__pgh_cre_c5c3dd_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placementevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="d4053e4fba9adc3251ea98c11bcda2044cdc66c3",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_ea9ab",
                            table="employment_placementevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="workmonth",
                    index=models.Index(fields=["person", "month"], name="employment__person__134711_idx"),
                ),
                migrations.AddIndex(
                    model_name="workmonth",
                    index=models.Index(fields=["employer", "-month"], name="employment__employe_00f652_idx"),
                ),
                migrations.AddIndex(
                    model_name="workmonth",
                    index=models.Index(fields=["state", "wage", "recorded_at"], name="employment__state_108c16_idx"),
                ),
                migrations.AddConstraint(
                    model_name="workmonth",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("state", "recorded")),
                        fields=("employer", "person", "month"),
                        name="work_month_once_per_employer",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="workmonth",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("month__day", 1)), name="work_month_by_its_first_day"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="workmonth",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("wage_by", None),
                            models.Q(("wage_by", models.F("recorded_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="work_month_wage_by_another",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="workmonth",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("insurance_by", None),
                            models.Q(("insurance_by", models.F("recorded_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="work_month_insurance_by_another",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="workmonth",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("insurance_source", "feed"), _negated=True),
                            ("insurance_batch__isnull", False),
                            _connector="OR",
                        ),
                        name="work_month_feed_has_list",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="workmonth",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employment_workmonthevent" ("employer_id", "id", "insurance", "insurance_at", "insurance_batch_id", "insurance_by_id", "insurance_evidence_id", "insurance_reason", "insurance_source", "month", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "state", "state_reason", "uid", "wage", "wage_at", "wage_band", "wage_by_id", "wage_evidence_id", "wage_reason") VALUES (NEW."employer_id", NEW."id", NEW."insurance", NEW."insurance_at", NEW."insurance_batch_id", NEW."insurance_by_id", NEW."insurance_evidence_id", NEW."insurance_reason", NEW."insurance_source", NEW."month", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."state", NEW."state_reason", NEW."uid", NEW."wage", NEW."wage_at", NEW."wage_band", NEW."wage_by_id", NEW."wage_evidence_id", NEW."wage_reason"); RETURN NULL;',
                            hash="0f7377fadfe0f8a8a1c758938f7e3812df3d7bc7",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3806a",
                            table="employment_workmonth",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="workmonth",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "employment_workmonthevent" ("employer_id", "id", "insurance", "insurance_at", "insurance_batch_id", "insurance_by_id", "insurance_evidence_id", "insurance_reason", "insurance_source", "month", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "state", "state_reason", "uid", "wage", "wage_at", "wage_band", "wage_by_id", "wage_evidence_id", "wage_reason") VALUES (NEW."employer_id", NEW."id", NEW."insurance", NEW."insurance_at", NEW."insurance_batch_id", NEW."insurance_by_id", NEW."insurance_evidence_id", NEW."insurance_reason", NEW."insurance_source", NEW."month", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."state", NEW."state_reason", NEW."uid", NEW."wage", NEW."wage_at", NEW."wage_band", NEW."wage_by_id", NEW."wage_evidence_id", NEW."wage_reason"); RETURN NULL;',
                            hash="afdb4c173ba9dc7a19fe28fdb9990fbcfd7f74a3",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d2dea",
                            table="employment_workmonth",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="workmonth",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employment_workmonthevent" ("employer_id", "id", "insurance", "insurance_at", "insurance_batch_id", "insurance_by_id", "insurance_evidence_id", "insurance_reason", "insurance_source", "month", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "state", "state_reason", "uid", "wage", "wage_at", "wage_band", "wage_by_id", "wage_evidence_id", "wage_reason") VALUES (OLD."employer_id", OLD."id", OLD."insurance", OLD."insurance_at", OLD."insurance_batch_id", OLD."insurance_by_id", OLD."insurance_evidence_id", OLD."insurance_reason", OLD."insurance_source", OLD."month", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."state", OLD."state_reason", OLD."uid", OLD."wage", OLD."wage_at", OLD."wage_band", OLD."wage_by_id", OLD."wage_evidence_id", OLD."wage_reason"); RETURN NULL;',
                            hash="ff128eb20f40c132a53b64717f9dafb9d90f5cb3",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_27445",
                            table="employment_workmonth",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="monthsheetrowevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="employment__pgh_cre_21f980_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="monthsheetrowevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="226ee5b3f97d92f2c62fb7ecc7ddd8b625f55d89",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_dd460",
                            table="employment_monthsheetrowevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="monthsheetrow",
                    index=models.Index(fields=["sheet", "state", "number"], name="employment__sheet_i_0ac9f5_idx"),
                ),
                migrations.AddConstraint(
                    model_name="monthsheetrow",
                    constraint=models.UniqueConstraint(fields=("sheet", "number"), name="month_sheet_row_once"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="monthsheetrow",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employment_monthsheetrowevent" ("faults", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sheet_id", "state", "told", "uid", "work_month_id") VALUES (NEW."faults", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."sheet_id", NEW."state", NEW."told", NEW."uid", NEW."work_month_id"); RETURN NULL;',
                            hash="9e744eba8bc5a51283bbba75910bfa0a65054fd1",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ffb8a",
                            table="employment_monthsheetrow",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="monthsheetrow",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "employment_monthsheetrowevent" ("faults", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sheet_id", "state", "told", "uid", "work_month_id") VALUES (NEW."faults", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."sheet_id", NEW."state", NEW."told", NEW."uid", NEW."work_month_id"); RETURN NULL;',
                            hash="f0daa401b4162dea9300f78a34158b493a2929ed",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_80273",
                            table="employment_monthsheetrow",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="monthsheetrow",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employment_monthsheetrowevent" ("faults", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sheet_id", "state", "told", "uid", "work_month_id") VALUES (OLD."faults", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."sheet_id", OLD."state", OLD."told", OLD."uid", OLD."work_month_id"); RETURN NULL;',
                            hash="fdc11e813673acab4d80dd38ae64ed221e47162a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b1f11",
                            table="employment_monthsheetrow",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="workmonthevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="employment__pgh_cre_4c92b2_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="workmonthevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="e6174ac376748de125c8fb713283475b21220d60",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_fd5b0",
                            table="employment_workmonthevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ]
        ),
    ]
