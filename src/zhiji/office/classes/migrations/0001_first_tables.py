"""Classes with their rosters and timetables: the tables as they first stand. Generated, then laid in one go."""

import uuid

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from zhiji.office.core.first_tables import FirstTables


class Migration(migrations.Migration):
    initial = True

    replaces = [("classes", "0001_initial"), ("classes", "0002_roster_files"), ("classes", "0003_answer_by_a_day")]

    dependencies = [
        ("core", "0001_first_tables"),
        ("directory", "0001_first_tables"),
        ("registry", "0001_first_tables"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        FirstTables(
            operations=[
                migrations.CreateModel(
                    name="ClassCounter",
                    fields=[
                        ("year", models.PositiveSmallIntegerField(primary_key=True, serialize=False)),
                        ("last", models.PositiveIntegerField(default=0)),
                    ],
                ),
                migrations.CreateModel(
                    name="ClassVersion",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("number", models.PositiveIntegerField()),
                        ("content", models.JSONField()),
                        ("filed_at", models.DateTimeField()),
                        (
                            "answer",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("drafted", "草稿"),
                                    ("filed", "已备案待答复"),
                                    ("returned", "退回补正"),
                                    ("accepted", "备案通过"),
                                    ("refused", "未通过"),
                                    ("withdrawn", "已撤回"),
                                    ("cancelled", "已取消"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("answer_reason", models.CharField(blank=True, max_length=300)),
                        ("answered_at", models.DateTimeField(null=True)),
                        (
                            "answered_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "filed_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("number",),
                    },
                ),
                migrations.CreateModel(
                    name="Lesson",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[("drafted", "草稿"), ("booked", "已排定"), ("void", "已作废")],
                                default="drafted",
                                max_length=10,
                            ),
                        ),
                        ("kind", models.CharField(choices=[("theory", "理论"), ("practice", "实操")], max_length=10)),
                        ("span", django.contrib.postgres.fields.ranges.DateTimeRangeField()),
                        ("hours", models.PositiveSmallIntegerField()),
                        ("content", models.CharField(max_length=200)),
                        (
                            "teacher_person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="registry.person"
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="LessonMove",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("reason", models.CharField(max_length=300)),
                        ("moved_at", models.DateTimeField()),
                        (
                            "after",
                            models.OneToOneField(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="move_here",
                                to="classes.lesson",
                            ),
                        ),
                        (
                            "before",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="move_away",
                                to="classes.lesson",
                            ),
                        ),
                        (
                            "moved_by",
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
                    name="LessonMoveEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("reason", models.CharField(max_length=300)),
                        ("moved_at", models.DateTimeField()),
                        (
                            "after",
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
                            "before",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="classes.lesson",
                            ),
                        ),
                        (
                            "moved_by",
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
                                to="classes.lessonmove",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RosterFile",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[("read", "已读取，待确认"), ("applied", "已导入"), ("undone", "已撤销导入")],
                                default="read",
                                max_length=10,
                            ),
                        ),
                        ("row_count", models.PositiveIntegerField()),
                        ("faulty_count", models.PositiveIntegerField()),
                        ("added_count", models.PositiveIntegerField(default=0)),
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
                    ],
                ),
                migrations.CreateModel(
                    name="Enrolment",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("enrolled", "在班"),
                                    ("suspended", "暂停"),
                                    ("left", "已退班"),
                                    ("transferred", "已转班"),
                                ],
                                default="enrolled",
                                max_length=12,
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[("roster", "机构报名"), ("own", "本人报名"), ("transfer", "转入")],
                                max_length=10,
                            ),
                        ),
                        (
                            "fee_paid_by",
                            models.CharField(
                                choices=[("person", "个人"), ("institution", "培训主体")],
                                default="institution",
                                max_length=12,
                            ),
                        ),
                        ("foreseen", models.JSONField(blank=True, default=dict)),
                        ("enrolled_at", models.DateTimeField()),
                        ("state_reason", models.CharField(blank=True, max_length=300)),
                        ("state_at", models.DateTimeField(null=True)),
                        (
                            "employer",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.organisation",
                            ),
                        ),
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
                            "transferred_from",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="transferred_to",
                                to="classes.enrolment",
                            ),
                        ),
                        (
                            "roster_file",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="enrolments",
                                to="classes.rosterfile",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Seat",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("span", django.contrib.postgres.fields.ranges.DateTimeRangeField()),
                        ("is_freed", models.BooleanField(default=False)),
                        (
                            "enrolment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="seats",
                                to="classes.enrolment",
                            ),
                        ),
                        (
                            "lesson",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="seats", to="classes.lesson"
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
                    name="Teacher",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[("engaged", "在聘"), ("left", "已离聘")], default="engaged", max_length=10
                            ),
                        ),
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
                    ],
                ),
                migrations.AddField(
                    model_name="lesson",
                    name="teacher",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="classes.teacher"
                    ),
                ),
                migrations.CreateModel(
                    name="TeacherEvent",
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
                                choices=[("engaged", "在聘"), ("left", "已离聘")], default="engaged", max_length=10
                            ),
                        ),
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
                                to="classes.teacher",
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
                    name="TeacherQualification",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("occupation_code", models.CharField(max_length=20)),
                        (
                            "highest_level",
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
                        ("title", models.CharField(help_text="what the paper is called", max_length=120)),
                        ("valid_from", models.DateField()),
                        ("valid_to", models.DateField(blank=True, null=True)),
                        ("recorded_at", models.DateTimeField()),
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
                            "recorded_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "teacher",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="qualifications",
                                to="classes.teacher",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="TeacherQualificationEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("occupation_code", models.CharField(max_length=20)),
                        (
                            "highest_level",
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
                        ("title", models.CharField(help_text="what the paper is called", max_length=120)),
                        ("valid_from", models.DateField()),
                        ("valid_to", models.DateField(blank=True, null=True)),
                        ("recorded_at", models.DateTimeField()),
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
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="classes.teacherqualification",
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
                            "teacher",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="classes.teacher",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="TrainingClass",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("number", models.CharField(max_length=20, null=True, unique=True)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("employment_skills", "就业技能培训"),
                                    ("preparatory", "劳动预备制培训"),
                                    ("entrepreneurship", "创业培训"),
                                    ("project_based", "项目制培训"),
                                    ("rehab", "戒毒人员培训"),
                                    ("pre_job", "岗前培训"),
                                    ("transfer", "转岗转业培训"),
                                    ("in_service", "在岗技能提升培训"),
                                    ("safety", "安全技能培训"),
                                    ("apprenticeship", "新型学徒制培训"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("drafted", "草稿"),
                                    ("filed", "已备案待答复"),
                                    ("returned", "退回补正"),
                                    ("accepted", "备案通过"),
                                    ("refused", "未通过"),
                                    ("withdrawn", "已撤回"),
                                    ("cancelled", "已取消"),
                                ],
                                default="drafted",
                                max_length=10,
                            ),
                        ),
                        ("name", models.CharField(max_length=120)),
                        ("planned_headcount", models.PositiveIntegerField()),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField()),
                        ("fee_fen", models.PositiveBigIntegerField(help_text="what is charged for one trainee")),
                        ("exam_on", models.DateField(blank=True, null=True)),
                        ("exam_plan", models.CharField(blank=True, max_length=300)),
                        ("contact_name", models.CharField(blank=True, max_length=60)),
                        ("version_count", models.PositiveIntegerField(default=0)),
                        ("drafted_at", models.DateTimeField()),
                        ("filed_at", models.DateTimeField(null=True)),
                        ("answer_due_on", models.DateField(null=True)),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("state_reason", models.CharField(blank=True, max_length=300)),
                        (
                            "assessor",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.organisation",
                            ),
                        ),
                        (
                            "bureau",
                            models.ForeignKey(
                                blank=True,
                                help_text="the managing bureau of a class for people in rehabilitation: nobody else may know of its roster",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.bureau",
                            ),
                        ),
                        (
                            "course",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="directory.courseentry",
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
                            "drafted_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "filed_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.organisation",
                            ),
                        ),
                        (
                            "town",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.town",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="RosterFileEvent",
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
                                choices=[("read", "已读取，待确认"), ("applied", "已导入"), ("undone", "已撤销导入")],
                                default="read",
                                max_length=10,
                            ),
                        ),
                        ("row_count", models.PositiveIntegerField()),
                        ("faulty_count", models.PositiveIntegerField()),
                        ("added_count", models.PositiveIntegerField(default=0)),
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
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="classes.rosterfile",
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
                migrations.AddField(
                    model_name="rosterfile",
                    name="training_class",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="roster_files",
                        to="classes.trainingclass",
                    ),
                ),
                migrations.AddField(
                    model_name="lesson",
                    name="training_class",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="lessons", to="classes.trainingclass"
                    ),
                ),
                migrations.CreateModel(
                    name="EnrolmentEvent",
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
                                    ("enrolled", "在班"),
                                    ("suspended", "暂停"),
                                    ("left", "已退班"),
                                    ("transferred", "已转班"),
                                ],
                                default="enrolled",
                                max_length=12,
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[("roster", "机构报名"), ("own", "本人报名"), ("transfer", "转入")],
                                max_length=10,
                            ),
                        ),
                        (
                            "fee_paid_by",
                            models.CharField(
                                choices=[("person", "个人"), ("institution", "培训主体")],
                                default="institution",
                                max_length=12,
                            ),
                        ),
                        ("foreseen", models.JSONField(blank=True, default=dict)),
                        ("enrolled_at", models.DateTimeField()),
                        ("state_reason", models.CharField(blank=True, max_length=300)),
                        ("state_at", models.DateTimeField(null=True)),
                        (
                            "employer",
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
                                to="classes.enrolment",
                            ),
                        ),
                        (
                            "transferred_from",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="classes.enrolment",
                            ),
                        ),
                        (
                            "roster_file",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="classes.rosterfile",
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
                migrations.AddField(
                    model_name="enrolment",
                    name="training_class",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="enrolments",
                        to="classes.trainingclass",
                    ),
                ),
                migrations.CreateModel(
                    name="ClassVersionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("number", models.PositiveIntegerField()),
                        ("content", models.JSONField()),
                        ("filed_at", models.DateTimeField()),
                        (
                            "answer",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("drafted", "草稿"),
                                    ("filed", "已备案待答复"),
                                    ("returned", "退回补正"),
                                    ("accepted", "备案通过"),
                                    ("refused", "未通过"),
                                    ("withdrawn", "已撤回"),
                                    ("cancelled", "已取消"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("answer_reason", models.CharField(blank=True, max_length=300)),
                        ("answered_at", models.DateTimeField(null=True)),
                        (
                            "answered_by",
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
                            "filed_by",
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
                                to="classes.classversion",
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
                migrations.AddField(
                    model_name="classversion",
                    name="training_class",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="versions", to="classes.trainingclass"
                    ),
                ),
                migrations.CreateModel(
                    name="TrainingClassEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("number", models.CharField(max_length=20, null=True)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("employment_skills", "就业技能培训"),
                                    ("preparatory", "劳动预备制培训"),
                                    ("entrepreneurship", "创业培训"),
                                    ("project_based", "项目制培训"),
                                    ("rehab", "戒毒人员培训"),
                                    ("pre_job", "岗前培训"),
                                    ("transfer", "转岗转业培训"),
                                    ("in_service", "在岗技能提升培训"),
                                    ("safety", "安全技能培训"),
                                    ("apprenticeship", "新型学徒制培训"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("drafted", "草稿"),
                                    ("filed", "已备案待答复"),
                                    ("returned", "退回补正"),
                                    ("accepted", "备案通过"),
                                    ("refused", "未通过"),
                                    ("withdrawn", "已撤回"),
                                    ("cancelled", "已取消"),
                                ],
                                default="drafted",
                                max_length=10,
                            ),
                        ),
                        ("name", models.CharField(max_length=120)),
                        ("planned_headcount", models.PositiveIntegerField()),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField()),
                        ("fee_fen", models.PositiveBigIntegerField(help_text="what is charged for one trainee")),
                        ("exam_on", models.DateField(blank=True, null=True)),
                        ("exam_plan", models.CharField(blank=True, max_length=300)),
                        ("contact_name", models.CharField(blank=True, max_length=60)),
                        ("version_count", models.PositiveIntegerField(default=0)),
                        ("drafted_at", models.DateTimeField()),
                        ("filed_at", models.DateTimeField(null=True)),
                        ("answer_due_on", models.DateField(null=True)),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("state_reason", models.CharField(blank=True, max_length=300)),
                        (
                            "assessor",
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
                            "bureau",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="the managing bureau of a class for people in rehabilitation: nobody else may know of its roster",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.bureau",
                            ),
                        ),
                        (
                            "course",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="directory.courseentry",
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
                            "drafted_by",
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
                            "filed_by",
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
                                to="classes.trainingclass",
                            ),
                        ),
                        (
                            "town",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.town",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Venue",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[("in_use", "使用中"), ("retired", "已停用")], default="in_use", max_length=10
                            ),
                        ),
                        ("name", models.CharField(max_length=80)),
                        ("address", models.CharField(max_length=200)),
                        ("latitude", models.DecimalField(decimal_places=6, max_digits=9)),
                        ("longitude", models.DecimalField(decimal_places=6, max_digits=9)),
                        ("radius_m", models.PositiveIntegerField(default=200)),
                        ("capacity", models.PositiveIntegerField()),
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
                        (
                            "town",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="registry.town"
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="LessonEvent",
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
                                choices=[("drafted", "草稿"), ("booked", "已排定"), ("void", "已作废")],
                                default="drafted",
                                max_length=10,
                            ),
                        ),
                        ("kind", models.CharField(choices=[("theory", "理论"), ("practice", "实操")], max_length=10)),
                        ("span", django.contrib.postgres.fields.ranges.DateTimeRangeField()),
                        ("hours", models.PositiveSmallIntegerField()),
                        ("content", models.CharField(max_length=200)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="classes.lesson",
                            ),
                        ),
                        (
                            "teacher_person",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.person",
                            ),
                        ),
                        (
                            "teacher",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="classes.teacher",
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
                        (
                            "venue",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="classes.venue",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="lesson",
                    name="venue",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="classes.venue"
                    ),
                ),
                migrations.CreateModel(
                    name="VenueEvent",
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
                                choices=[("in_use", "使用中"), ("retired", "已停用")], default="in_use", max_length=10
                            ),
                        ),
                        ("name", models.CharField(max_length=80)),
                        ("address", models.CharField(max_length=200)),
                        ("latitude", models.DecimalField(decimal_places=6, max_digits=9)),
                        ("longitude", models.DecimalField(decimal_places=6, max_digits=9)),
                        ("radius_m", models.PositiveIntegerField(default=200)),
                        ("capacity", models.PositiveIntegerField()),
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
                                to="classes.venue",
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
                            "town",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.town",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lessonmove",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "classes_lessonmoveevent" ("after_id", "before_id", "id", "moved_at", "moved_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "uid") VALUES (NEW."after_id", NEW."before_id", NEW."id", NEW."moved_at", NEW."moved_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."uid"); RETURN NULL;',
                            hash="c431f26582cf0519ac2d05b1b9be63eeb420161a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a0515",
                            table="classes_lessonmove",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lessonmove",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "classes_lessonmoveevent" ("after_id", "before_id", "id", "moved_at", "moved_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "uid") VALUES (NEW."after_id", NEW."before_id", NEW."id", NEW."moved_at", NEW."moved_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."uid"); RETURN NULL;',
                            hash="10d9830690275d02fb47b5940e2859e1ff4611e8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f51dc",
                            table="classes_lessonmove",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lessonmove",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "classes_lessonmoveevent" ("after_id", "before_id", "id", "moved_at", "moved_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "uid") VALUES (OLD."after_id", OLD."before_id", OLD."id", OLD."moved_at", OLD."moved_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."uid"); RETURN NULL;',
                            hash="8abff2144076a0c1958fd466d61bb3a4bd0ee122",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_02bb0",
                            table="classes_lessonmove",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="lessonmoveevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="classes_les_pgh_cre_30327d_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lessonmoveevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="97d385d91693697e9aa9d8253c959e30a7b62e17",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_bf998",
                            table="classes_lessonmoveevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="seat",
                    constraint=models.UniqueConstraint(fields=("lesson", "enrolment"), name="seat_once_per_lesson"),
                ),
                migrations.AddConstraint(
                    model_name="seat",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("is_freed", False)),
                        expressions=[("person", "="), ("span", "&&")],
                        name="seat_person_in_one_place",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="teacher",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("state", "engaged")),
                        fields=("organisation", "person"),
                        name="teacher_engaged_once",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="teacher",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "classes_teacherevent" ("id", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "state", "uid") VALUES (NEW."id", NEW."organisation_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."state", NEW."uid"); RETURN NULL;',
                            hash="b5150cc134c87587efb288d2efe19b6192be1936",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_dfb12",
                            table="classes_teacher",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="teacher",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "classes_teacherevent" ("id", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "state", "uid") VALUES (NEW."id", NEW."organisation_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."state", NEW."uid"); RETURN NULL;',
                            hash="f6e012761ff1eda6d1d802bcbe7546f63b4e284c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ca139",
                            table="classes_teacher",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="teacher",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "classes_teacherevent" ("id", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "state", "uid") VALUES (OLD."id", OLD."organisation_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."state", OLD."uid"); RETURN NULL;',
                            hash="cdf4e5172fd08b6391811a9c1d55a6107f0a5082",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4b8bc",
                            table="classes_teacher",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="teacherevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="classes_tea_pgh_cre_bee306_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="teacherevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="53e67f596f9126d41b39e4a519c7f4c69c4a2b49",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_697a7",
                            table="classes_teacherevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="teacherqualification",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to", None), ("valid_to__gte", models.F("valid_from")), _connector="OR"
                        ),
                        name="qualification_ends_after_it_begins",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="teacherqualification",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "classes_teacherqualificationevent" ("evidence_id", "highest_level", "id", "occupation_code", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "teacher_id", "title", "uid", "valid_from", "valid_to") VALUES (NEW."evidence_id", NEW."highest_level", NEW."id", NEW."occupation_code", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."teacher_id", NEW."title", NEW."uid", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                            hash="2b5b5d279d88119051442428c2d6f2a275d67a98",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a14cf",
                            table="classes_teacherqualification",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="teacherqualification",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "classes_teacherqualificationevent" ("evidence_id", "highest_level", "id", "occupation_code", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "teacher_id", "title", "uid", "valid_from", "valid_to") VALUES (NEW."evidence_id", NEW."highest_level", NEW."id", NEW."occupation_code", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."teacher_id", NEW."title", NEW."uid", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                            hash="433f44f0ddfe44536202412ca35b6d2ddcd0afae",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_066f7",
                            table="classes_teacherqualification",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="teacherqualification",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "classes_teacherqualificationevent" ("evidence_id", "highest_level", "id", "occupation_code", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "teacher_id", "title", "uid", "valid_from", "valid_to") VALUES (OLD."evidence_id", OLD."highest_level", OLD."id", OLD."occupation_code", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."teacher_id", OLD."title", OLD."uid", OLD."valid_from", OLD."valid_to"); RETURN NULL;',
                            hash="99ce2b03c10a3237c3d69638b598f83f0ef90f80",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cd3f9",
                            table="classes_teacherqualification",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="teacherqualificationevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="classes_tea_pgh_cre_8bc38e_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="teacherqualificationevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="37f45b9ae622a101c667c20a031eef3f7e7ff77a",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_f638a",
                            table="classes_teacherqualificationevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="trainingclass",
                    index=models.Index(fields=["state", "answer_due_on"], name="classes_tra_state_b6d9ec_idx"),
                ),
                migrations.AddIndex(
                    model_name="trainingclass",
                    index=models.Index(fields=["organisation", "-starts_on"], name="classes_tra_organis_cc03de_idx"),
                ),
                migrations.AddIndex(
                    model_name="trainingclass",
                    index=models.Index(fields=["starts_on", "ends_on"], name="classes_tra_starts__12edf4_idx"),
                ),
                migrations.AddConstraint(
                    model_name="trainingclass",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ends_on__gte", models.F("starts_on"))), name="class_ends_after_it_begins"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="trainingclass",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("planned_headcount__gt", 0)), name="class_for_somebody"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="trainingclass",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("decided_by", None),
                            models.Q(("decided_by", models.F("filed_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="class_decided_by_another",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="trainingclass",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("bureau__isnull", False), ("kind", "rehab")),
                            models.Q(("kind", "rehab"), _negated=True),
                            _connector="OR",
                        ),
                        name="class_of_rehab_has_bureau",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="trainingclass",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("number", None), ("state", "drafted")),
                            models.Q(("filed_at__isnull", False), ("number__isnull", False)),
                            _connector="OR",
                        ),
                        name="class_numbered_when_filed",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="trainingclass",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "filed"), _negated=True),
                            ("answer_due_on__isnull", False),
                            _connector="OR",
                        ),
                        name="class_answered_by_a_day",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="trainingclass",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "classes_trainingclassevent" ("answer_due_on", "assessor_id", "bureau_id", "contact_name", "course_id", "decided_at", "decided_by_id", "drafted_at", "drafted_by_id", "ends_on", "exam_on", "exam_plan", "fee_fen", "filed_at", "filed_by_id", "id", "kind", "name", "number", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_headcount", "starts_on", "state", "state_reason", "town_id", "uid", "version_count") VALUES (NEW."answer_due_on", NEW."assessor_id", NEW."bureau_id", NEW."contact_name", NEW."course_id", NEW."decided_at", NEW."decided_by_id", NEW."drafted_at", NEW."drafted_by_id", NEW."ends_on", NEW."exam_on", NEW."exam_plan", NEW."fee_fen", NEW."filed_at", NEW."filed_by_id", NEW."id", NEW."kind", NEW."name", NEW."number", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."planned_headcount", NEW."starts_on", NEW."state", NEW."state_reason", NEW."town_id", NEW."uid", NEW."version_count"); RETURN NULL;',
                            hash="1f5568256bbfd5afecf0dce9f6748cffb54e71db",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b08ae",
                            table="classes_trainingclass",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="trainingclass",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "classes_trainingclassevent" ("answer_due_on", "assessor_id", "bureau_id", "contact_name", "course_id", "decided_at", "decided_by_id", "drafted_at", "drafted_by_id", "ends_on", "exam_on", "exam_plan", "fee_fen", "filed_at", "filed_by_id", "id", "kind", "name", "number", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_headcount", "starts_on", "state", "state_reason", "town_id", "uid", "version_count") VALUES (NEW."answer_due_on", NEW."assessor_id", NEW."bureau_id", NEW."contact_name", NEW."course_id", NEW."decided_at", NEW."decided_by_id", NEW."drafted_at", NEW."drafted_by_id", NEW."ends_on", NEW."exam_on", NEW."exam_plan", NEW."fee_fen", NEW."filed_at", NEW."filed_by_id", NEW."id", NEW."kind", NEW."name", NEW."number", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."planned_headcount", NEW."starts_on", NEW."state", NEW."state_reason", NEW."town_id", NEW."uid", NEW."version_count"); RETURN NULL;',
                            hash="3a4f4f6f1dddc212b3d1f9747f1b8169baa13e2f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7ea37",
                            table="classes_trainingclass",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="trainingclass",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "classes_trainingclassevent" ("answer_due_on", "assessor_id", "bureau_id", "contact_name", "course_id", "decided_at", "decided_by_id", "drafted_at", "drafted_by_id", "ends_on", "exam_on", "exam_plan", "fee_fen", "filed_at", "filed_by_id", "id", "kind", "name", "number", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_headcount", "starts_on", "state", "state_reason", "town_id", "uid", "version_count") VALUES (OLD."answer_due_on", OLD."assessor_id", OLD."bureau_id", OLD."contact_name", OLD."course_id", OLD."decided_at", OLD."decided_by_id", OLD."drafted_at", OLD."drafted_by_id", OLD."ends_on", OLD."exam_on", OLD."exam_plan", OLD."fee_fen", OLD."filed_at", OLD."filed_by_id", OLD."id", OLD."kind", OLD."name", OLD."number", OLD."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."planned_headcount", OLD."starts_on", OLD."state", OLD."state_reason", OLD."town_id", OLD."uid", OLD."version_count"); RETURN NULL;',
                            hash="2fc852794c4a78a934644bed1afdac1d9555dd7b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cae6b",
                            table="classes_trainingclass",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="rosterfileevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="classes_ros_pgh_cre_9ec07c_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="rosterfileevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="4ba79d648951c0f0c6f48dc8c3fcd81992315aee",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_d7edc",
                            table="classes_rosterfileevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="rosterfile",
                    index=models.Index(
                        fields=["training_class", "-handed_in_at"], name="classes_ros_trainin_edf828_idx"
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="rosterfile",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "classes_rosterfileevent" ("added_count", "evidence_id", "faulty_count", "handed_in_at", "handed_in_by_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_count", "state", "training_class_id", "uid") VALUES (NEW."added_count", NEW."evidence_id", NEW."faulty_count", NEW."handed_in_at", NEW."handed_in_by_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."row_count", NEW."state", NEW."training_class_id", NEW."uid"); RETURN NULL;',
                            hash="c172b970b8f17307b62f45dff6eb36b49459a494",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_69a2e",
                            table="classes_rosterfile",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="rosterfile",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "classes_rosterfileevent" ("added_count", "evidence_id", "faulty_count", "handed_in_at", "handed_in_by_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_count", "state", "training_class_id", "uid") VALUES (NEW."added_count", NEW."evidence_id", NEW."faulty_count", NEW."handed_in_at", NEW."handed_in_by_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."row_count", NEW."state", NEW."training_class_id", NEW."uid"); RETURN NULL;',
                            hash="2071aadb0b3f00c9f494b4223298a803266bce5b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_30007",
                            table="classes_rosterfile",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="rosterfile",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "classes_rosterfileevent" ("added_count", "evidence_id", "faulty_count", "handed_in_at", "handed_in_by_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "row_count", "state", "training_class_id", "uid") VALUES (OLD."added_count", OLD."evidence_id", OLD."faulty_count", OLD."handed_in_at", OLD."handed_in_by_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."row_count", OLD."state", OLD."training_class_id", OLD."uid"); RETURN NULL;',
                            hash="873ba5bda1d48af94ac103bcfe6914e0d3c32b83",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2fe76",
                            table="classes_rosterfile",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="enrolmentevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="classes_enr_pgh_cre_915ac5_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="enrolmentevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="6348b2e5bfac7d1c6fd60d38e9881da8d238f565",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_ae9c4",
                            table="classes_enrolmentevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="enrolment",
                    index=models.Index(fields=["person", "state"], name="classes_enr_person__375812_idx"),
                ),
                migrations.AddConstraint(
                    model_name="enrolment",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("state__in", ("enrolled", "suspended"))),
                        fields=("training_class", "person"),
                        name="enrolled_once_per_class",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="enrolment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "classes_enrolmentevent" ("employer_id", "enrolled_at", "enrolled_by_id", "fee_paid_by", "foreseen", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roster_file_id", "source", "state", "state_at", "state_reason", "training_class_id", "transferred_from_id", "uid") VALUES (NEW."employer_id", NEW."enrolled_at", NEW."enrolled_by_id", NEW."fee_paid_by", NEW."foreseen", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."roster_file_id", NEW."source", NEW."state", NEW."state_at", NEW."state_reason", NEW."training_class_id", NEW."transferred_from_id", NEW."uid"); RETURN NULL;',
                            hash="dc22bc31a6a7b82f6f9173aae215afde86ac4b10",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f0377",
                            table="classes_enrolment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="enrolment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "classes_enrolmentevent" ("employer_id", "enrolled_at", "enrolled_by_id", "fee_paid_by", "foreseen", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roster_file_id", "source", "state", "state_at", "state_reason", "training_class_id", "transferred_from_id", "uid") VALUES (NEW."employer_id", NEW."enrolled_at", NEW."enrolled_by_id", NEW."fee_paid_by", NEW."foreseen", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."roster_file_id", NEW."source", NEW."state", NEW."state_at", NEW."state_reason", NEW."training_class_id", NEW."transferred_from_id", NEW."uid"); RETURN NULL;',
                            hash="6242b6aef934649712e266f25ad34f6812dd70af",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ea62a",
                            table="classes_enrolment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="enrolment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "classes_enrolmentevent" ("employer_id", "enrolled_at", "enrolled_by_id", "fee_paid_by", "foreseen", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roster_file_id", "source", "state", "state_at", "state_reason", "training_class_id", "transferred_from_id", "uid") VALUES (OLD."employer_id", OLD."enrolled_at", OLD."enrolled_by_id", OLD."fee_paid_by", OLD."foreseen", OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."roster_file_id", OLD."source", OLD."state", OLD."state_at", OLD."state_reason", OLD."training_class_id", OLD."transferred_from_id", OLD."uid"); RETURN NULL;',
                            hash="a5b3e7d21fd98f4481683b911a088346e6ff6c62",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0472d",
                            table="classes_enrolment",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="classversionevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="classes_cla_pgh_cre_df6d0f_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="classversionevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="4f9562651b8b006a30cf2a7c7677842957ea1687",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_b41f0",
                            table="classes_classversionevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="classversion",
                    constraint=models.UniqueConstraint(
                        fields=("training_class", "number"), name="class_version_once_per_number"
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="classversion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "classes_classversionevent" ("answer", "answer_reason", "answered_at", "answered_by_id", "content", "filed_at", "filed_by_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "training_class_id", "uid") VALUES (NEW."answer", NEW."answer_reason", NEW."answered_at", NEW."answered_by_id", NEW."content", NEW."filed_at", NEW."filed_by_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."training_class_id", NEW."uid"); RETURN NULL;',
                            hash="d8102a3609efbacdaa6450f1aa00038a037dff6a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_553ba",
                            table="classes_classversion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="classversion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "classes_classversionevent" ("answer", "answer_reason", "answered_at", "answered_by_id", "content", "filed_at", "filed_by_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "training_class_id", "uid") VALUES (NEW."answer", NEW."answer_reason", NEW."answered_at", NEW."answered_by_id", NEW."content", NEW."filed_at", NEW."filed_by_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."training_class_id", NEW."uid"); RETURN NULL;',
                            hash="3c8f8feaa01f86854865310885b5c3b9cb4d95e0",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1f82b",
                            table="classes_classversion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="classversion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "classes_classversionevent" ("answer", "answer_reason", "answered_at", "answered_by_id", "content", "filed_at", "filed_by_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "training_class_id", "uid") VALUES (OLD."answer", OLD."answer_reason", OLD."answered_at", OLD."answered_by_id", OLD."content", OLD."filed_at", OLD."filed_by_id", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."training_class_id", OLD."uid"); RETURN NULL;',
                            hash="e4072c8677911e82bc4ab83e3b6df5e27b3089a8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e6754",
                            table="classes_classversion",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="trainingclassevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="classes_tra_pgh_cre_2e045d_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="trainingclassevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="8a32dfa7e8fb48983c986b087d6f09c4bf42e84f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_81e2c",
                            table="classes_trainingclassevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="venue",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("state", "in_use")),
                        fields=("organisation", "name"),
                        name="venue_once_per_name",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="venue",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("latitude__range", (-90, 90)), ("longitude__range", (-180, 180))),
                        name="venue_on_earth",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="venue",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("capacity__gt", 0), ("radius_m__range", (20, 5000))), name="venue_sized"
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="venue",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "classes_venueevent" ("address", "capacity", "id", "latitude", "longitude", "name", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "radius_m", "recorded_at", "recorded_by_id", "state", "town_id", "uid") VALUES (NEW."address", NEW."capacity", NEW."id", NEW."latitude", NEW."longitude", NEW."name", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."radius_m", NEW."recorded_at", NEW."recorded_by_id", NEW."state", NEW."town_id", NEW."uid"); RETURN NULL;',
                            hash="6ad97fd38a346f780d8ab015555263272ebc86d0",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_bc618",
                            table="classes_venue",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="venue",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "classes_venueevent" ("address", "capacity", "id", "latitude", "longitude", "name", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "radius_m", "recorded_at", "recorded_by_id", "state", "town_id", "uid") VALUES (NEW."address", NEW."capacity", NEW."id", NEW."latitude", NEW."longitude", NEW."name", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."radius_m", NEW."recorded_at", NEW."recorded_by_id", NEW."state", NEW."town_id", NEW."uid"); RETURN NULL;',
                            hash="8fdc558e210757df692a87b666d3270c8ae300f4",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7f92f",
                            table="classes_venue",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="venue",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "classes_venueevent" ("address", "capacity", "id", "latitude", "longitude", "name", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "radius_m", "recorded_at", "recorded_by_id", "state", "town_id", "uid") VALUES (OLD."address", OLD."capacity", OLD."id", OLD."latitude", OLD."longitude", OLD."name", OLD."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."radius_m", OLD."recorded_at", OLD."recorded_by_id", OLD."state", OLD."town_id", OLD."uid"); RETURN NULL;',
                            hash="998d4cac05a640227c4427e1b814500973b81abe",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4c534",
                            table="classes_venue",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="lessonevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="classes_les_pgh_cre_58d8e7_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lessonevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="327304308433343e73f8db92e3876acc4636f760",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_40aa2",
                            table="classes_lessonevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="lesson",
                    index=models.Index(fields=["training_class", "state"], name="classes_les_trainin_2d35c4_idx"),
                ),
                migrations.AddConstraint(
                    model_name="lesson",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("state", "booked")),
                        expressions=[("teacher_person", "="), ("span", "&&")],
                        name="lesson_teacher_in_one_place",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="lesson",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("state", "booked")),
                        expressions=[("venue", "="), ("span", "&&")],
                        name="lesson_venue_for_one_class",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="lesson",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("hours__range", (1, 12))), name="lesson_has_hours"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="lesson",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("span__endswith__isnull", False),
                            ("span__isempty", False),
                            ("span__startswith__isnull", False),
                        ),
                        name="lesson_begins_and_ends",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lesson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "classes_lessonevent" ("content", "hours", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "span", "state", "teacher_id", "teacher_person_id", "training_class_id", "uid", "venue_id") VALUES (NEW."content", NEW."hours", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."span", NEW."state", NEW."teacher_id", NEW."teacher_person_id", NEW."training_class_id", NEW."uid", NEW."venue_id"); RETURN NULL;',
                            hash="d8b6cd988450856076ebd0ea9524088b6de1575e",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b3b92",
                            table="classes_lesson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lesson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "classes_lessonevent" ("content", "hours", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "span", "state", "teacher_id", "teacher_person_id", "training_class_id", "uid", "venue_id") VALUES (NEW."content", NEW."hours", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."span", NEW."state", NEW."teacher_id", NEW."teacher_person_id", NEW."training_class_id", NEW."uid", NEW."venue_id"); RETURN NULL;',
                            hash="25f4acbd52bef6f4ad04cbf281c8559a7eb1ee37",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ee238",
                            table="classes_lesson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lesson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "classes_lessonevent" ("content", "hours", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "span", "state", "teacher_id", "teacher_person_id", "training_class_id", "uid", "venue_id") VALUES (OLD."content", OLD."hours", OLD."id", OLD."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."span", OLD."state", OLD."teacher_id", OLD."teacher_person_id", OLD."training_class_id", OLD."uid", OLD."venue_id"); RETURN NULL;',
                            hash="63e7a10cc236352da9fa851919ca16283a8109cd",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_3c0e6",
                            table="classes_lesson",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="venueevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="classes_ven_pgh_cre_a1bb44_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="venueevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="4a1540d4f378eec8b78858c1445d05c34bbe32e2",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_c0a83",
                            table="classes_venueevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ]
        ),
    ]
