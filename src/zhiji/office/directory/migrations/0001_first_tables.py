"""Courses, catalogues and code tables: the tables as they first stand. Generated, then laid in one go."""

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

    replaces = [("directory", "0001_initial"), ("directory", "0002_trail_by_day"), ("directory", "0003_edition_import")]

    dependencies = [
        ("core", "0001_first_tables"),
        ("registry", "0001_first_tables"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        FirstTables(
            operations=[
                migrations.CreateModel(
                    name="Code",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("code", models.CharField(max_length=20)),
                        ("name", models.CharField(max_length=120)),
                        ("parent", models.CharField(blank=True, max_length=20)),
                        ("work_types", models.CharField(blank=True, help_text="separated by 、", max_length=300)),
                        ("source", models.CharField(blank=True, max_length=200)),
                    ],
                    options={
                        "ordering": ("code",),
                    },
                ),
                migrations.CreateModel(
                    name="CourseEntry",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("occupation_code", models.CharField(max_length=20)),
                        ("occupation_name", models.CharField(max_length=120)),
                        ("work_type", models.CharField(blank=True, max_length=60)),
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
                        ("title", models.CharField(max_length=120)),
                        ("theory_hours", models.PositiveIntegerField()),
                        ("practice_hours", models.PositiveIntegerField()),
                        ("fee_fen", models.PositiveBigIntegerField()),
                    ],
                ),
                migrations.CreateModel(
                    name="AssessorEntry",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("occupation_code", models.CharField(max_length=20)),
                        ("occupation_name", models.CharField(max_length=120)),
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
                        ("organisation_name", models.CharField(max_length=120)),
                        ("town_name", models.CharField(blank=True, max_length=40)),
                        ("address", models.CharField(blank=True, max_length=200)),
                        (
                            "organisation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.organisation",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="CodeTable",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "kind",
                            models.CharField(
                                choices=[("occupation", "职业分类"), ("region", "行政区划")], max_length=12
                            ),
                        ),
                        ("version", models.CharField(max_length=20)),
                        ("title", models.CharField(max_length=120)),
                        ("source", models.CharField(max_length=300)),
                        ("effective_from", models.DateField()),
                        ("loaded_at", models.DateTimeField()),
                        (
                            "loaded_by",
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
                    name="CodeEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("code", models.CharField(max_length=20)),
                        ("name", models.CharField(max_length=120)),
                        ("parent", models.CharField(blank=True, max_length=20)),
                        ("work_types", models.CharField(blank=True, help_text="separated by 、", max_length=300)),
                        ("source", models.CharField(blank=True, max_length=200)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="directory.code",
                            ),
                        ),
                        (
                            "table",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="directory.codetable",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="code",
                    name="table",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="codes", to="directory.codetable"
                    ),
                ),
                migrations.CreateModel(
                    name="CodeTableEvent",
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
                                choices=[("occupation", "职业分类"), ("region", "行政区划")], max_length=12
                            ),
                        ),
                        ("version", models.CharField(max_length=20)),
                        ("title", models.CharField(max_length=120)),
                        ("source", models.CharField(max_length=300)),
                        ("effective_from", models.DateField()),
                        ("loaded_at", models.DateTimeField()),
                        (
                            "loaded_by",
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
                                to="directory.codetable",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Edition",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("courses", "培训项目"),
                                    ("shortage", "急需紧缺职业（工种）"),
                                    ("institutions", "培训机构"),
                                    ("assessors", "评价机构"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("number", models.PositiveIntegerField()),
                        (
                            "state",
                            models.CharField(
                                choices=[("drafted", "草案"), ("signed", "已签发")], default="drafted", max_length=10
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=300)),
                        ("effective_from", models.DateField(null=True)),
                        ("drafted_at", models.DateTimeField()),
                        ("signed_at", models.DateTimeField(null=True)),
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
                            "signed_by",
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
                    name="CourseEntryEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("occupation_code", models.CharField(max_length=20)),
                        ("occupation_name", models.CharField(max_length=120)),
                        ("work_type", models.CharField(blank=True, max_length=60)),
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
                        ("title", models.CharField(max_length=120)),
                        ("theory_hours", models.PositiveIntegerField()),
                        ("practice_hours", models.PositiveIntegerField()),
                        ("fee_fen", models.PositiveBigIntegerField()),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="directory.courseentry",
                            ),
                        ),
                        (
                            "edition",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="directory.edition",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="courseentry",
                    name="edition",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)s_rows",
                        to="directory.edition",
                    ),
                ),
                migrations.CreateModel(
                    name="AssessorEntryEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("occupation_code", models.CharField(max_length=20)),
                        ("occupation_name", models.CharField(max_length=120)),
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
                        ("organisation_name", models.CharField(max_length=120)),
                        ("town_name", models.CharField(blank=True, max_length=40)),
                        ("address", models.CharField(blank=True, max_length=200)),
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
                                to="directory.assessorentry",
                            ),
                        ),
                        (
                            "edition",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="directory.edition",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="assessorentry",
                    name="edition",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)s_rows",
                        to="directory.edition",
                    ),
                ),
                migrations.CreateModel(
                    name="EditionEvent",
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
                                    ("courses", "培训项目"),
                                    ("shortage", "急需紧缺职业（工种）"),
                                    ("institutions", "培训机构"),
                                    ("assessors", "评价机构"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("number", models.PositiveIntegerField()),
                        (
                            "state",
                            models.CharField(
                                choices=[("drafted", "草案"), ("signed", "已签发")], default="drafted", max_length=10
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=300)),
                        ("effective_from", models.DateField(null=True)),
                        ("drafted_at", models.DateTimeField()),
                        ("signed_at", models.DateTimeField(null=True)),
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
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="directory.edition",
                            ),
                        ),
                        (
                            "signed_by",
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
                    name="EditionImport",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[("refused", "有误，未导入"), ("saved", "已导入"), ("undone", "已撤销")],
                                max_length=8,
                            ),
                        ),
                        ("replaces", models.BooleanField(default=False)),
                        ("rows", models.JSONField(default=list)),
                        ("notices", models.JSONField(default=list)),
                        ("changes", models.JSONField(default=list)),
                        ("added_count", models.PositiveIntegerField(default=0)),
                        ("changed_count", models.PositiveIntegerField(default=0)),
                        ("removed_count", models.PositiveIntegerField(default=0)),
                        ("uploaded_at", models.DateTimeField()),
                        ("undone_at", models.DateTimeField(null=True)),
                        (
                            "edition",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="imports",
                                to="directory.edition",
                            ),
                        ),
                        (
                            "evidence",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.evidence"
                            ),
                        ),
                        (
                            "undone_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                    name="EditionImportEvent",
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
                                choices=[("refused", "有误，未导入"), ("saved", "已导入"), ("undone", "已撤销")],
                                max_length=8,
                            ),
                        ),
                        ("replaces", models.BooleanField(default=False)),
                        ("rows", models.JSONField(default=list)),
                        ("notices", models.JSONField(default=list)),
                        ("changes", models.JSONField(default=list)),
                        ("added_count", models.PositiveIntegerField(default=0)),
                        ("changed_count", models.PositiveIntegerField(default=0)),
                        ("removed_count", models.PositiveIntegerField(default=0)),
                        ("uploaded_at", models.DateTimeField()),
                        ("undone_at", models.DateTimeField(null=True)),
                        (
                            "edition",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="directory.edition",
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
                                to="directory.editionimport",
                            ),
                        ),
                        (
                            "undone_by",
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
                    name="InstitutionEntry",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("occupation_code", models.CharField(max_length=20)),
                        ("occupation_name", models.CharField(max_length=120)),
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
                        ("organisation_name", models.CharField(max_length=120)),
                        ("town_name", models.CharField(blank=True, max_length=40)),
                        ("address", models.CharField(blank=True, max_length=200)),
                        (
                            "edition",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="%(class)s_rows",
                                to="directory.edition",
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
                    ],
                ),
                migrations.CreateModel(
                    name="InstitutionEntryEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("occupation_code", models.CharField(max_length=20)),
                        ("occupation_name", models.CharField(max_length=120)),
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
                        ("organisation_name", models.CharField(max_length=120)),
                        ("town_name", models.CharField(blank=True, max_length=40)),
                        ("address", models.CharField(blank=True, max_length=200)),
                        (
                            "edition",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="directory.edition",
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
                                to="directory.institutionentry",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ShortageEntry",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("occupation_code", models.CharField(max_length=20)),
                        ("occupation_name", models.CharField(max_length=120)),
                        ("reason", models.CharField(blank=True, max_length=200)),
                        (
                            "edition",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="%(class)s_rows",
                                to="directory.edition",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="ShortageEntryEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("occupation_code", models.CharField(max_length=20)),
                        ("occupation_name", models.CharField(max_length=120)),
                        ("reason", models.CharField(blank=True, max_length=200)),
                        (
                            "edition",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="directory.edition",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="directory.shortageentry",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.AddConstraint(
                    model_name="codetable",
                    constraint=models.UniqueConstraint(fields=("kind", "version"), name="code_table_once_per_version"),
                ),
                migrations.AddConstraint(
                    model_name="codetable",
                    constraint=models.UniqueConstraint(
                        fields=("kind", "effective_from"), name="code_table_once_per_day"
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="codetable",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "directory_codetableevent" ("effective_from", "id", "kind", "loaded_at", "loaded_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "title", "uid", "version") VALUES (NEW."effective_from", NEW."id", NEW."kind", NEW."loaded_at", NEW."loaded_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."source", NEW."title", NEW."uid", NEW."version"); RETURN NULL;',
                            hash="e91ee6f7e81f8eee52816b38f7c00541d5b24f06",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_bda56",
                            table="directory_codetable",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="codetable",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "directory_codetableevent" ("effective_from", "id", "kind", "loaded_at", "loaded_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "title", "uid", "version") VALUES (NEW."effective_from", NEW."id", NEW."kind", NEW."loaded_at", NEW."loaded_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."source", NEW."title", NEW."uid", NEW."version"); RETURN NULL;',
                            hash="4ac819ff9947f17d94f3d42481eb57f08cc39f54",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_9303d",
                            table="directory_codetable",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="codetable",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "directory_codetableevent" ("effective_from", "id", "kind", "loaded_at", "loaded_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "title", "uid", "version") VALUES (OLD."effective_from", OLD."id", OLD."kind", OLD."loaded_at", OLD."loaded_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."source", OLD."title", OLD."uid", OLD."version"); RETURN NULL;',
                            hash="d911caaa8a76edd81e17fc76f2f37c6860197bd3",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4a5f8",
                            table="directory_codetable",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="codeevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="directory_c_pgh_cre_182848_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="codeevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="fce38b42cb9ddf90ee76d77cb123a722c86c14b9",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_4dc65",
                            table="directory_codeevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="code",
                    constraint=models.UniqueConstraint(fields=("table", "code"), name="code_once_per_table"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="code",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "directory_codeevent" ("code", "id", "name", "parent", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "table_id", "uid", "work_types") VALUES (NEW."code", NEW."id", NEW."name", NEW."parent", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."source", NEW."table_id", NEW."uid", NEW."work_types"); RETURN NULL;',
                            hash="cae7ada1d66904f20718328761b6719877987f4b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_75719",
                            table="directory_code",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="code",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "directory_codeevent" ("code", "id", "name", "parent", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "table_id", "uid", "work_types") VALUES (NEW."code", NEW."id", NEW."name", NEW."parent", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."source", NEW."table_id", NEW."uid", NEW."work_types"); RETURN NULL;',
                            hash="6f9b64c08d16c9fe03145a350a92a9b1754c4688",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_48d6b",
                            table="directory_code",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="code",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "directory_codeevent" ("code", "id", "name", "parent", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "table_id", "uid", "work_types") VALUES (OLD."code", OLD."id", OLD."name", OLD."parent", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."source", OLD."table_id", OLD."uid", OLD."work_types"); RETURN NULL;',
                            hash="00af2a3611ec0f2fe7fc61ad11f7136e4f89077f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_17410",
                            table="directory_code",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="codetableevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="directory_c_pgh_cre_073190_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="codetableevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="b668c0b8c56c550a7b8ed72d6ccd99426a836ea9",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_51341",
                            table="directory_codetableevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="edition",
                    constraint=models.UniqueConstraint(fields=("kind", "number"), name="edition_once_per_number"),
                ),
                migrations.AddConstraint(
                    model_name="edition",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("state", "drafted")), fields=("kind",), name="one_draft_per_catalogue"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="edition",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("state", "signed")),
                        fields=("kind", "effective_from"),
                        name="one_edition_per_day",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="edition",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("effective_from", None), ("signed_at", None), ("signed_by", None), ("state", "drafted")
                            ),
                            models.Q(
                                ("effective_from__isnull", False),
                                ("signed_at__isnull", False),
                                ("signed_by__isnull", False),
                                ("state", "signed"),
                            ),
                            _connector="OR",
                        ),
                        name="edition_signed_whole",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="edition",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("signed_by", None),
                            models.Q(
                                ("drafted_by__isnull", False),
                                models.Q(("signed_by", models.F("drafted_by")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="edition_signed_by_another",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="edition",
                    trigger=pgtrigger.compiler.Trigger(
                        name="fixed_once_signed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.\"state\" = 'signed')",
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="eb1c89d50b719e8742c767a47661f1cd5e6965d1",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_fixed_once_signed_774a9",
                            table="directory_edition",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="edition",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "directory_editionevent" ("drafted_at", "drafted_by_id", "effective_from", "id", "kind", "note", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_at", "signed_by_id", "state", "uid") VALUES (NEW."drafted_at", NEW."drafted_by_id", NEW."effective_from", NEW."id", NEW."kind", NEW."note", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."signed_at", NEW."signed_by_id", NEW."state", NEW."uid"); RETURN NULL;',
                            hash="eeead47e5fa0a1c85b879ae6c86e2cd39ca8459f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_02fa2",
                            table="directory_edition",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="edition",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "directory_editionevent" ("drafted_at", "drafted_by_id", "effective_from", "id", "kind", "note", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_at", "signed_by_id", "state", "uid") VALUES (NEW."drafted_at", NEW."drafted_by_id", NEW."effective_from", NEW."id", NEW."kind", NEW."note", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."signed_at", NEW."signed_by_id", NEW."state", NEW."uid"); RETURN NULL;',
                            hash="a2c94b8c27a4a98a6570b58d4ba94bd19c5d3280",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4a0e9",
                            table="directory_edition",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="edition",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "directory_editionevent" ("drafted_at", "drafted_by_id", "effective_from", "id", "kind", "note", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_at", "signed_by_id", "state", "uid") VALUES (OLD."drafted_at", OLD."drafted_by_id", OLD."effective_from", OLD."id", OLD."kind", OLD."note", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."signed_at", OLD."signed_by_id", OLD."state", OLD."uid"); RETURN NULL;',
                            hash="6037de178a557b1c4147c32003a415462b4a7a32",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5b5ed",
                            table="directory_edition",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="courseentryevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="directory_c_pgh_cre_c25f94_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="courseentryevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="1b42340424d010f31b22447a39f4d000b10a3abc",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_d46e9",
                            table="directory_courseentryevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="courseentry",
                    constraint=models.UniqueConstraint(
                        fields=("edition", "occupation_code", "work_type", "level"), name="course_once_per_edition"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="courseentry",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("theory_hours__gt", 0), ("practice_hours__gt", 0), _connector="OR"),
                        name="course_has_hours",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="courseentry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_in_drafts",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    IF TG_OP <> 'INSERT' AND EXISTS (\n        SELECT 1 FROM (SELECT state FROM directory_edition WHERE id = OLD.edition_id FOR SHARE) e WHERE state = 'signed'\n    ) OR TG_OP <> 'DELETE' AND EXISTS (\n        SELECT 1 FROM (SELECT state FROM directory_edition WHERE id = NEW.edition_id FOR SHARE) e WHERE state = 'signed'\n    ) THEN\n        RAISE EXCEPTION 'the edition is signed' USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_fixed';\n    END IF;\n    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n    RETURN NEW;\n",
                            hash="1157ea61503c21ff005cf0aa3543ad9881a9c845",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_only_in_drafts_4fd14",
                            table="directory_courseentry",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="courseentry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "directory_courseentryevent" ("edition_id", "fee_fen", "id", "level", "occupation_code", "occupation_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "practice_hours", "theory_hours", "title", "uid", "work_type") VALUES (NEW."edition_id", NEW."fee_fen", NEW."id", NEW."level", NEW."occupation_code", NEW."occupation_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."practice_hours", NEW."theory_hours", NEW."title", NEW."uid", NEW."work_type"); RETURN NULL;',
                            hash="5327644ccd5dfc6d3450d1604df1a1a51e6b8434",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0da9f",
                            table="directory_courseentry",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="courseentry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "directory_courseentryevent" ("edition_id", "fee_fen", "id", "level", "occupation_code", "occupation_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "practice_hours", "theory_hours", "title", "uid", "work_type") VALUES (NEW."edition_id", NEW."fee_fen", NEW."id", NEW."level", NEW."occupation_code", NEW."occupation_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."practice_hours", NEW."theory_hours", NEW."title", NEW."uid", NEW."work_type"); RETURN NULL;',
                            hash="a361b0598834c3d46633c0a49e92427bd8004bdf",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0d53f",
                            table="directory_courseentry",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="courseentry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "directory_courseentryevent" ("edition_id", "fee_fen", "id", "level", "occupation_code", "occupation_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "practice_hours", "theory_hours", "title", "uid", "work_type") VALUES (OLD."edition_id", OLD."fee_fen", OLD."id", OLD."level", OLD."occupation_code", OLD."occupation_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."practice_hours", OLD."theory_hours", OLD."title", OLD."uid", OLD."work_type"); RETURN NULL;',
                            hash="21c1a5c130eeed2993d9e9e9dd3848ee989a78ca",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5c90e",
                            table="directory_courseentry",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="assessorentryevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="directory_a_pgh_cre_d00124_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assessorentryevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="9774a3570ba1e82296ad22b1147762bd7cf3ed4b",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_1a586",
                            table="directory_assessorentryevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="assessorentry",
                    constraint=models.UniqueConstraint(
                        fields=("edition", "organisation", "occupation_code"), name="assessor_once_per_edition"
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assessorentry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_in_drafts",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    IF TG_OP <> 'INSERT' AND EXISTS (\n        SELECT 1 FROM (SELECT state FROM directory_edition WHERE id = OLD.edition_id FOR SHARE) e WHERE state = 'signed'\n    ) OR TG_OP <> 'DELETE' AND EXISTS (\n        SELECT 1 FROM (SELECT state FROM directory_edition WHERE id = NEW.edition_id FOR SHARE) e WHERE state = 'signed'\n    ) THEN\n        RAISE EXCEPTION 'the edition is signed' USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_fixed';\n    END IF;\n    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n    RETURN NEW;\n",
                            hash="85db27d7857a8b52b4793e9ea848e341cfa063d4",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_only_in_drafts_65bab",
                            table="directory_assessorentry",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assessorentry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "directory_assessorentryevent" ("address", "edition_id", "highest_level", "id", "occupation_code", "occupation_name", "organisation_id", "organisation_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "town_name", "uid") VALUES (NEW."address", NEW."edition_id", NEW."highest_level", NEW."id", NEW."occupation_code", NEW."occupation_name", NEW."organisation_id", NEW."organisation_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."town_name", NEW."uid"); RETURN NULL;',
                            hash="332feb1719b736accadf1acceca75f5057efcca3",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a5ad2",
                            table="directory_assessorentry",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assessorentry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "directory_assessorentryevent" ("address", "edition_id", "highest_level", "id", "occupation_code", "occupation_name", "organisation_id", "organisation_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "town_name", "uid") VALUES (NEW."address", NEW."edition_id", NEW."highest_level", NEW."id", NEW."occupation_code", NEW."occupation_name", NEW."organisation_id", NEW."organisation_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."town_name", NEW."uid"); RETURN NULL;',
                            hash="7eb561e1569115e39b11c4853782b92df14ca95e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ddf87",
                            table="directory_assessorentry",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assessorentry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "directory_assessorentryevent" ("address", "edition_id", "highest_level", "id", "occupation_code", "occupation_name", "organisation_id", "organisation_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "town_name", "uid") VALUES (OLD."address", OLD."edition_id", OLD."highest_level", OLD."id", OLD."occupation_code", OLD."occupation_name", OLD."organisation_id", OLD."organisation_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."town_name", OLD."uid"); RETURN NULL;',
                            hash="b9e88eb326ca9065b5e9e9911f76fa5e472ddb7f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_961f9",
                            table="directory_assessorentry",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="editionevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="directory_e_pgh_cre_2ea0c1_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="editionevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="889d2bb3e12ab7e0eb550196a445b239f4b6aa40",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_4ac8d",
                            table="directory_editionevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="editionimport",
                    index=models.Index(fields=["edition", "-uploaded_at"], name="directory_e_edition_35fe48_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="editionimport",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "directory_editionimportevent" ("added_count", "changed_count", "changes", "edition_id", "evidence_id", "id", "notices", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_count", "replaces", "rows", "state", "uid", "undone_at", "undone_by_id", "uploaded_at", "uploaded_by_id") VALUES (NEW."added_count", NEW."changed_count", NEW."changes", NEW."edition_id", NEW."evidence_id", NEW."id", NEW."notices", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."removed_count", NEW."replaces", NEW."rows", NEW."state", NEW."uid", NEW."undone_at", NEW."undone_by_id", NEW."uploaded_at", NEW."uploaded_by_id"); RETURN NULL;',
                            hash="d2e76f5abc65fe7cbaaa52d202815186c2b1a3b3",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_60d1e",
                            table="directory_editionimport",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="editionimport",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "directory_editionimportevent" ("added_count", "changed_count", "changes", "edition_id", "evidence_id", "id", "notices", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_count", "replaces", "rows", "state", "uid", "undone_at", "undone_by_id", "uploaded_at", "uploaded_by_id") VALUES (NEW."added_count", NEW."changed_count", NEW."changes", NEW."edition_id", NEW."evidence_id", NEW."id", NEW."notices", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."removed_count", NEW."replaces", NEW."rows", NEW."state", NEW."uid", NEW."undone_at", NEW."undone_by_id", NEW."uploaded_at", NEW."uploaded_by_id"); RETURN NULL;',
                            hash="25e5f4a91d743dce77c0bfff11e9ebfb6b9c034b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ef9dd",
                            table="directory_editionimport",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="editionimport",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "directory_editionimportevent" ("added_count", "changed_count", "changes", "edition_id", "evidence_id", "id", "notices", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_count", "replaces", "rows", "state", "uid", "undone_at", "undone_by_id", "uploaded_at", "uploaded_by_id") VALUES (OLD."added_count", OLD."changed_count", OLD."changes", OLD."edition_id", OLD."evidence_id", OLD."id", OLD."notices", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."removed_count", OLD."replaces", OLD."rows", OLD."state", OLD."uid", OLD."undone_at", OLD."undone_by_id", OLD."uploaded_at", OLD."uploaded_by_id"); RETURN NULL;',
                            hash="c4bc9ee1bf2ec049384490488bdb4e9a5eb9ed9d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7dee3",
                            table="directory_editionimport",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="editionimportevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="directory_e_pgh_cre_14877c_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="editionimportevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="cbee72d2a1a47fb4fb890c89f68fe059ec68dcc6",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_b7904",
                            table="directory_editionimportevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="institutionentry",
                    constraint=models.UniqueConstraint(
                        fields=("edition", "organisation", "occupation_code"), name="institution_once_per_edition"
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="institutionentry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_in_drafts",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    IF TG_OP <> 'INSERT' AND EXISTS (\n        SELECT 1 FROM (SELECT state FROM directory_edition WHERE id = OLD.edition_id FOR SHARE) e WHERE state = 'signed'\n    ) OR TG_OP <> 'DELETE' AND EXISTS (\n        SELECT 1 FROM (SELECT state FROM directory_edition WHERE id = NEW.edition_id FOR SHARE) e WHERE state = 'signed'\n    ) THEN\n        RAISE EXCEPTION 'the edition is signed' USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_fixed';\n    END IF;\n    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n    RETURN NEW;\n",
                            hash="1b1fc6dfbf028a10d6a0ed186a519db6eec214cf",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_only_in_drafts_872d2",
                            table="directory_institutionentry",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="institutionentry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "directory_institutionentryevent" ("address", "edition_id", "highest_level", "id", "occupation_code", "occupation_name", "organisation_id", "organisation_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "town_name", "uid") VALUES (NEW."address", NEW."edition_id", NEW."highest_level", NEW."id", NEW."occupation_code", NEW."occupation_name", NEW."organisation_id", NEW."organisation_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."town_name", NEW."uid"); RETURN NULL;',
                            hash="3fecb7a91b09be27cdc898716299780a29fe1e9c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f54ef",
                            table="directory_institutionentry",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="institutionentry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "directory_institutionentryevent" ("address", "edition_id", "highest_level", "id", "occupation_code", "occupation_name", "organisation_id", "organisation_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "town_name", "uid") VALUES (NEW."address", NEW."edition_id", NEW."highest_level", NEW."id", NEW."occupation_code", NEW."occupation_name", NEW."organisation_id", NEW."organisation_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."town_name", NEW."uid"); RETURN NULL;',
                            hash="4a78ccbe7dae438433c11fd7827d5e386740fef0",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_179d3",
                            table="directory_institutionentry",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="institutionentry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "directory_institutionentryevent" ("address", "edition_id", "highest_level", "id", "occupation_code", "occupation_name", "organisation_id", "organisation_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "town_name", "uid") VALUES (OLD."address", OLD."edition_id", OLD."highest_level", OLD."id", OLD."occupation_code", OLD."occupation_name", OLD."organisation_id", OLD."organisation_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."town_name", OLD."uid"); RETURN NULL;',
                            hash="8198449b16610f73deb115d853efd5c45d12fcc4",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_dbd3d",
                            table="directory_institutionentry",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="institutionentryevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="directory_i_pgh_cre_f2f1c7_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="institutionentryevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="b3c9fef229ad772bbdd241f00020880b124889eb",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_0f846",
                            table="directory_institutionentryevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="shortageentry",
                    constraint=models.UniqueConstraint(
                        fields=("edition", "occupation_code"), name="shortage_once_per_edition"
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="shortageentry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="only_in_drafts",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    IF TG_OP <> 'INSERT' AND EXISTS (\n        SELECT 1 FROM (SELECT state FROM directory_edition WHERE id = OLD.edition_id FOR SHARE) e WHERE state = 'signed'\n    ) OR TG_OP <> 'DELETE' AND EXISTS (\n        SELECT 1 FROM (SELECT state FROM directory_edition WHERE id = NEW.edition_id FOR SHARE) e WHERE state = 'signed'\n    ) THEN\n        RAISE EXCEPTION 'the edition is signed' USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_fixed';\n    END IF;\n    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n    RETURN NEW;\n",
                            hash="a8e993de1f8e297bb6b622d87b8b5c5a936ed2c2",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_only_in_drafts_cc4ec",
                            table="directory_shortageentry",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="shortageentry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "directory_shortageentryevent" ("edition_id", "id", "occupation_code", "occupation_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "uid") VALUES (NEW."edition_id", NEW."id", NEW."occupation_code", NEW."occupation_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."uid"); RETURN NULL;',
                            hash="621c320f591a4cb62b551673df37478046efa828",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_014b5",
                            table="directory_shortageentry",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="shortageentry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "directory_shortageentryevent" ("edition_id", "id", "occupation_code", "occupation_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "uid") VALUES (NEW."edition_id", NEW."id", NEW."occupation_code", NEW."occupation_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."uid"); RETURN NULL;',
                            hash="604bc34c79b2a234faf680f13bdfc914ff6d0781",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7d646",
                            table="directory_shortageentry",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="shortageentry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "directory_shortageentryevent" ("edition_id", "id", "occupation_code", "occupation_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "uid") VALUES (OLD."edition_id", OLD."id", OLD."occupation_code", OLD."occupation_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."uid"); RETURN NULL;',
                            hash="2994b6d0eb38a2d61a700bbce2ee383ad21b7159",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_dc681",
                            table="directory_shortageentry",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="shortageentryevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="directory_s_pgh_cre_2fd7e9_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="shortageentryevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="4b5f6d011c7e607cb4fe023cf5bfb628a8c353a9",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_35e5b",
                            table="directory_shortageentryevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ]
        ),
    ]
