"""Persons, organisations, proofs and lists: the tables as they first stand. Generated, then laid in one go."""

import uuid

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension
from django.db import migrations, models

import zhiji.office.core.sealing.fields
from zhiji.office.core.first_tables import FirstTables

# Every two characters of a name that stand side by side: a part of a name is found by them through one index.
NAME_PAIRS = """
CREATE FUNCTION registry_name_pairs(name text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
    SELECT coalesce(array_agg(substr(name, place, 2)), '{}') FROM generate_series(1, length(name) - 1) AS place
$$
"""


class Migration(migrations.Migration):
    initial = True

    replaces = [
        ("registry", "0001_initial"),
        ("registry", "0002_people_proofs_feeds"),
        ("registry", "0003_organisations"),
        ("registry", "0004_trail_by_day"),
        ("registry", "0005_organisation_papers"),
    ]

    dependencies = [
        ("core", "0001_first_tables"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        TrigramExtension(),
        BtreeGistExtension(),
        migrations.RunSQL(NAME_PAIRS, "DROP FUNCTION registry_name_pairs(text)"),
        FirstTables(
            operations=[
                migrations.CreateModel(
                    name="Bureau",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("code", models.CharField(max_length=40, unique=True)),
                        ("name", models.CharField(max_length=60)),
                        ("runs_action", models.BooleanField(default=False, help_text="the bureau whose clerks decide")),
                    ],
                    options={
                        "ordering": ("code",),
                    },
                ),
                migrations.CreateModel(
                    name="BureauEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("code", models.CharField(max_length=40)),
                        ("name", models.CharField(max_length=60)),
                        ("runs_action", models.BooleanField(default=False, help_text="the bureau whose clerks decide")),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="CategoryProof",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "category",
                            models.CharField(
                                choices=[
                                    ("employee", "企业职工"),
                                    ("rural_migrant", "农村转移就业劳动者"),
                                    ("school_leaver", "两后生"),
                                    ("school_leaver_rural", "两后生中的农村学员"),
                                    ("school_leaver_low_income", "两后生中的城市低保家庭学员"),
                                    ("laid_off", "下岗失业人员"),
                                    ("job_transfer_worker", "转岗职工"),
                                    ("veteran", "退役军人"),
                                    ("graduating_student", "毕业年度高校毕业生"),
                                    ("hard_to_employ", "就业困难人员"),
                                    ("disabled", "残疾人"),
                                    ("poor_household_child", "贫困家庭子女"),
                                    ("poor_worker", "贫困劳动力"),
                                    ("drug_rehab", "戒毒人员"),
                                    ("zero_employment_household", "零就业家庭成员"),
                                    ("capacity_cut", "去产能失业人员"),
                                    ("other_need", "其他有培训需求人员"),
                                ],
                                max_length=30,
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[("paper", "证明材料"), ("feed", "部门名单"), ("statement", "本人承诺")],
                                max_length=10,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[("asserted", "待核实"), ("verified", "已核实"), ("refuted", "不成立")],
                                default="asserted",
                                max_length=10,
                            ),
                        ),
                        ("valid_from", models.DateField()),
                        ("valid_to", models.DateField(blank=True, null=True)),
                        ("asserted_at", models.DateTimeField()),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("reason", models.CharField(blank=True, max_length=300)),
                    ],
                ),
                migrations.CreateModel(
                    name="CategoryProofEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "category",
                            models.CharField(
                                choices=[
                                    ("employee", "企业职工"),
                                    ("rural_migrant", "农村转移就业劳动者"),
                                    ("school_leaver", "两后生"),
                                    ("school_leaver_rural", "两后生中的农村学员"),
                                    ("school_leaver_low_income", "两后生中的城市低保家庭学员"),
                                    ("laid_off", "下岗失业人员"),
                                    ("job_transfer_worker", "转岗职工"),
                                    ("veteran", "退役军人"),
                                    ("graduating_student", "毕业年度高校毕业生"),
                                    ("hard_to_employ", "就业困难人员"),
                                    ("disabled", "残疾人"),
                                    ("poor_household_child", "贫困家庭子女"),
                                    ("poor_worker", "贫困劳动力"),
                                    ("drug_rehab", "戒毒人员"),
                                    ("zero_employment_household", "零就业家庭成员"),
                                    ("capacity_cut", "去产能失业人员"),
                                    ("other_need", "其他有培训需求人员"),
                                ],
                                max_length=30,
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[("paper", "证明材料"), ("feed", "部门名单"), ("statement", "本人承诺")],
                                max_length=10,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[("asserted", "待核实"), ("verified", "已核实"), ("refuted", "不成立")],
                                default="asserted",
                                max_length=10,
                            ),
                        ),
                        ("valid_from", models.DateField()),
                        ("valid_to", models.DateField(blank=True, null=True)),
                        ("asserted_at", models.DateTimeField()),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("reason", models.CharField(blank=True, max_length=300)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="DuplicatePair",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[("found", "待判断"), ("same", "同一人"), ("different", "不是同一人")],
                                default="found",
                                max_length=10,
                            ),
                        ),
                        (
                            "grounds",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("former_number", "一人的现号码是另一人的旧号码"),
                                        ("near_number", "身份证号仅差一位"),
                                        ("same_birth_date", "出生日期相同"),
                                        ("same_phone", "手机号相同"),
                                    ],
                                    max_length=20,
                                )
                            ),
                        ),
                        ("weight", models.PositiveSmallIntegerField(help_text="the heavier, the likelier")),
                        ("found_at", models.DateTimeField()),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("reason", models.CharField(blank=True, max_length=300)),
                    ],
                ),
                migrations.CreateModel(
                    name="DuplicatePairEvent",
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
                                choices=[("found", "待判断"), ("same", "同一人"), ("different", "不是同一人")],
                                default="found",
                                max_length=10,
                            ),
                        ),
                        (
                            "grounds",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("former_number", "一人的现号码是另一人的旧号码"),
                                        ("near_number", "身份证号仅差一位"),
                                        ("same_birth_date", "出生日期相同"),
                                        ("same_phone", "手机号相同"),
                                    ],
                                    max_length=20,
                                )
                            ),
                        ),
                        ("weight", models.PositiveSmallIntegerField(help_text="the heavier, the likelier")),
                        ("found_at", models.DateTimeField()),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("reason", models.CharField(blank=True, max_length=300)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="FeedBatch",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("disabled", "残疾人名单"),
                                    ("veterans", "退役军人名单"),
                                    ("poverty", "贫困劳动力名单"),
                                    ("poor_children", "贫困家庭子女名单"),
                                    ("unemployment", "失业登记名单"),
                                    ("hard_to_employ", "就业困难人员名单"),
                                    ("zero_employment", "零就业家庭名单"),
                                    ("graduates", "毕业年度高校毕业生名单"),
                                    ("custody", "羁押服刑人员名单"),
                                    ("drug_rehab", "戒毒人员名单"),
                                    ("pension", "养老金领取名单"),
                                    ("deaths", "死亡人员名单"),
                                    ("insurance_months", "社会保险缴费月份"),
                                    ("establishment", "财政供养在编人员名单"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("as_of", models.DateField(help_text="the day for which the list is true")),
                        ("is_whole", models.BooleanField(default=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "待确认"),
                                    ("confirmed", "已确认，待比对"),
                                    ("compared", "已比对"),
                                    ("withdrawn", "已撤回"),
                                ],
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("notices", models.JSONField(default=list, help_text="codes and row numbers, never values")),
                        ("uploaded_at", models.DateTimeField()),
                        ("confirmed_at", models.DateTimeField(null=True)),
                        ("compared_at", models.DateTimeField(null=True)),
                        ("withdrawn_at", models.DateTimeField(null=True)),
                        ("reason", models.CharField(blank=True, max_length=300)),
                    ],
                ),
                migrations.CreateModel(
                    name="FeedBatchEvent",
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
                                    ("disabled", "残疾人名单"),
                                    ("veterans", "退役军人名单"),
                                    ("poverty", "贫困劳动力名单"),
                                    ("poor_children", "贫困家庭子女名单"),
                                    ("unemployment", "失业登记名单"),
                                    ("hard_to_employ", "就业困难人员名单"),
                                    ("zero_employment", "零就业家庭名单"),
                                    ("graduates", "毕业年度高校毕业生名单"),
                                    ("custody", "羁押服刑人员名单"),
                                    ("drug_rehab", "戒毒人员名单"),
                                    ("pension", "养老金领取名单"),
                                    ("deaths", "死亡人员名单"),
                                    ("insurance_months", "社会保险缴费月份"),
                                    ("establishment", "财政供养在编人员名单"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("as_of", models.DateField(help_text="the day for which the list is true")),
                        ("is_whole", models.BooleanField(default=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "待确认"),
                                    ("confirmed", "已确认，待比对"),
                                    ("compared", "已比对"),
                                    ("withdrawn", "已撤回"),
                                ],
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("notices", models.JSONField(default=list, help_text="codes and row numbers, never values")),
                        ("uploaded_at", models.DateTimeField()),
                        ("confirmed_at", models.DateTimeField(null=True)),
                        ("compared_at", models.DateTimeField(null=True)),
                        ("withdrawn_at", models.DateTimeField(null=True)),
                        ("reason", models.CharField(blank=True, max_length=300)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="FeedRight",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("disabled", "残疾人名单"),
                                    ("veterans", "退役军人名单"),
                                    ("poverty", "贫困劳动力名单"),
                                    ("poor_children", "贫困家庭子女名单"),
                                    ("unemployment", "失业登记名单"),
                                    ("hard_to_employ", "就业困难人员名单"),
                                    ("zero_employment", "零就业家庭名单"),
                                    ("graduates", "毕业年度高校毕业生名单"),
                                    ("custody", "羁押服刑人员名单"),
                                    ("drug_rehab", "戒毒人员名单"),
                                    ("pension", "养老金领取名单"),
                                    ("deaths", "死亡人员名单"),
                                    ("insurance_months", "社会保险缴费月份"),
                                    ("establishment", "财政供养在编人员名单"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("granted_at", models.DateTimeField()),
                        ("withdrawn_at", models.DateTimeField(null=True)),
                    ],
                ),
                migrations.CreateModel(
                    name="FeedRightEvent",
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
                                    ("disabled", "残疾人名单"),
                                    ("veterans", "退役军人名单"),
                                    ("poverty", "贫困劳动力名单"),
                                    ("poor_children", "贫困家庭子女名单"),
                                    ("unemployment", "失业登记名单"),
                                    ("hard_to_employ", "就业困难人员名单"),
                                    ("zero_employment", "零就业家庭名单"),
                                    ("graduates", "毕业年度高校毕业生名单"),
                                    ("custody", "羁押服刑人员名单"),
                                    ("drug_rehab", "戒毒人员名单"),
                                    ("pension", "养老金领取名单"),
                                    ("deaths", "死亡人员名单"),
                                    ("insurance_months", "社会保险缴费月份"),
                                    ("establishment", "财政供养在编人员名单"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("granted_at", models.DateTimeField()),
                        ("withdrawn_at", models.DateTimeField(null=True)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="FeedRow",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("number", models.PositiveIntegerField(help_text="beside the row in the spreadsheet")),
                        (
                            "state",
                            models.CharField(
                                choices=[("accepted", "可用"), ("faulty", "有误"), ("left_out", "不采用")],
                                max_length=10,
                            ),
                        ),
                        ("name", models.CharField(blank=True, db_collation="C", max_length=60)),
                        (
                            "id_number",
                            zhiji.office.core.sealing.fields.SealedField(
                                kind="id_number", null=True, purpose="registry.feed_row.id_number"
                            ),
                        ),
                        ("id_index", models.BinaryField(max_length=32, null=True)),
                        ("starts_on", models.DateField(null=True)),
                        ("ends_on", models.DateField(null=True)),
                        ("detail", models.CharField(blank=True, max_length=40)),
                        (
                            "told",
                            zhiji.office.core.sealing.fields.SealedField(
                                kind="words", null=True, purpose="registry.feed_row.told"
                            ),
                        ),
                        ("faults", models.JSONField(default=list, help_text="pairs of column and code")),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("not_compared", "未比对"),
                                    ("unknown", "库中无此人"),
                                    ("hit", "命中"),
                                    ("name_differs", "号码相同、姓名不同，待核对"),
                                    ("set_aside", "核对后不是同一人"),
                                ],
                                default="not_compared",
                                max_length=14,
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="FeedRowEvent",
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
                                choices=[("accepted", "可用"), ("faulty", "有误"), ("left_out", "不采用")],
                                max_length=10,
                            ),
                        ),
                        ("name", models.CharField(blank=True, db_collation="C", max_length=60)),
                        (
                            "id_number",
                            zhiji.office.core.sealing.fields.SealedField(
                                kind="id_number", null=True, purpose="registry.feed_row.id_number"
                            ),
                        ),
                        ("id_index", models.BinaryField(max_length=32, null=True)),
                        ("starts_on", models.DateField(null=True)),
                        ("ends_on", models.DateField(null=True)),
                        ("detail", models.CharField(blank=True, max_length=40)),
                        (
                            "told",
                            zhiji.office.core.sealing.fields.SealedField(
                                kind="words", null=True, purpose="registry.feed_row.told"
                            ),
                        ),
                        ("faults", models.JSONField(default=list, help_text="pairs of column and code")),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("not_compared", "未比对"),
                                    ("unknown", "库中无此人"),
                                    ("hit", "命中"),
                                    ("name_differs", "号码相同、姓名不同，待核对"),
                                    ("set_aside", "核对后不是同一人"),
                                ],
                                default="not_compared",
                                max_length=14,
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="FormerIdNumber",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "id_number",
                            zhiji.office.core.sealing.fields.SealedField(
                                kind="id_number", purpose="registry.former_id_number.id_number"
                            ),
                        ),
                        ("id_index", models.BinaryField(db_index=True, max_length=32)),
                        ("reason", models.CharField(max_length=300)),
                        ("replaced_at", models.DateTimeField()),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="FormerIdNumberEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "id_number",
                            zhiji.office.core.sealing.fields.SealedField(
                                kind="id_number", purpose="registry.former_id_number.id_number"
                            ),
                        ),
                        ("id_index", models.BinaryField(max_length=32)),
                        ("reason", models.CharField(max_length=300)),
                        ("replaced_at", models.DateTimeField()),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="NumberLookup",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "kind",
                            models.CharField(choices=[("id_number", "身份证号"), ("phone", "手机号")], max_length=10),
                        ),
                        ("number_index", models.BinaryField(max_length=32)),
                        ("found_count", models.PositiveSmallIntegerField()),
                        ("looked_at", models.DateTimeField()),
                    ],
                ),
                migrations.CreateModel(
                    name="NumberLookupEvent",
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
                            models.CharField(choices=[("id_number", "身份证号"), ("phone", "手机号")], max_length=10),
                        ),
                        ("number_index", models.BinaryField(max_length=32)),
                        ("found_count", models.PositiveSmallIntegerField()),
                        ("looked_at", models.DateTimeField()),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Organisation",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("institution", "培训机构"),
                                    ("employer", "用人单位"),
                                    ("assessor", "评价机构"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("registered", "待审核"),
                                    ("returned", "退回补正"),
                                    ("approved", "已通过"),
                                    ("refused", "未通过"),
                                    ("suspended", "已暂停"),
                                    ("closed", "已注销"),
                                ],
                                default="registered",
                                max_length=12,
                            ),
                        ),
                        ("credit_code", models.CharField(max_length=18)),
                        ("name", models.CharField(max_length=120)),
                        ("name_pinyin", models.CharField(blank=True, max_length=400)),
                        ("name_initials", models.CharField(blank=True, max_length=120)),
                        ("address", models.CharField(blank=True, max_length=200)),
                        ("contact_name", models.CharField(blank=True, max_length=60)),
                        (
                            "contact_phone",
                            zhiji.office.core.sealing.fields.SealedField(
                                blank=True, kind="phone", null=True, purpose="registry.organisation.contact_phone"
                            ),
                        ),
                        ("license_number", models.CharField(blank=True, max_length=60)),
                        ("licensed_from", models.DateField(blank=True, null=True)),
                        ("licensed_to", models.DateField(blank=True, null=True)),
                        ("agreed_from", models.DateField(blank=True, null=True)),
                        ("agreed_to", models.DateField(blank=True, null=True)),
                        (
                            "scope_words",
                            models.CharField(
                                blank=True, help_text="what it asks to train or assess, in words", max_length=300
                            ),
                        ),
                        ("state_reason", models.CharField(blank=True, max_length=300)),
                        ("registered_at", models.DateTimeField()),
                        (
                            "handed_in_at",
                            models.DateTimeField(
                                help_text="last: a returned registration is handed in again", null=True
                            ),
                        ),
                        ("decided_at", models.DateTimeField(null=True)),
                    ],
                ),
                migrations.CreateModel(
                    name="OrganisationAccount",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("proposed", "待复核"),
                                    ("confirmed", "使用中"),
                                    ("refused", "未通过"),
                                    ("replaced", "已更换"),
                                ],
                                default="proposed",
                                max_length=12,
                            ),
                        ),
                        ("holder", models.CharField(max_length=120)),
                        ("bank", models.CharField(max_length=120)),
                        (
                            "number",
                            zhiji.office.core.sealing.fields.SealedField(
                                kind="account", purpose="registry.organisation_account.number"
                            ),
                        ),
                        ("number_index", models.BinaryField(db_index=True, max_length=32)),
                        ("proposed_at", models.DateTimeField()),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("reason", models.CharField(blank=True, max_length=300)),
                    ],
                ),
                migrations.CreateModel(
                    name="OrganisationAccountEvent",
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
                                    ("proposed", "待复核"),
                                    ("confirmed", "使用中"),
                                    ("refused", "未通过"),
                                    ("replaced", "已更换"),
                                ],
                                default="proposed",
                                max_length=12,
                            ),
                        ),
                        ("holder", models.CharField(max_length=120)),
                        ("bank", models.CharField(max_length=120)),
                        (
                            "number",
                            zhiji.office.core.sealing.fields.SealedField(
                                kind="account", purpose="registry.organisation_account.number"
                            ),
                        ),
                        ("number_index", models.BinaryField(max_length=32)),
                        ("proposed_at", models.DateTimeField()),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("reason", models.CharField(blank=True, max_length=300)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OrganisationEvent",
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
                                    ("institution", "培训机构"),
                                    ("employer", "用人单位"),
                                    ("assessor", "评价机构"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("registered", "待审核"),
                                    ("returned", "退回补正"),
                                    ("approved", "已通过"),
                                    ("refused", "未通过"),
                                    ("suspended", "已暂停"),
                                    ("closed", "已注销"),
                                ],
                                default="registered",
                                max_length=12,
                            ),
                        ),
                        ("credit_code", models.CharField(max_length=18)),
                        ("name", models.CharField(max_length=120)),
                        ("name_pinyin", models.CharField(blank=True, max_length=400)),
                        ("name_initials", models.CharField(blank=True, max_length=120)),
                        ("address", models.CharField(blank=True, max_length=200)),
                        ("contact_name", models.CharField(blank=True, max_length=60)),
                        (
                            "contact_phone",
                            zhiji.office.core.sealing.fields.SealedField(
                                blank=True, kind="phone", null=True, purpose="registry.organisation.contact_phone"
                            ),
                        ),
                        ("license_number", models.CharField(blank=True, max_length=60)),
                        ("licensed_from", models.DateField(blank=True, null=True)),
                        ("licensed_to", models.DateField(blank=True, null=True)),
                        ("agreed_from", models.DateField(blank=True, null=True)),
                        ("agreed_to", models.DateField(blank=True, null=True)),
                        (
                            "scope_words",
                            models.CharField(
                                blank=True, help_text="what it asks to train or assess, in words", max_length=300
                            ),
                        ),
                        ("state_reason", models.CharField(blank=True, max_length=300)),
                        ("registered_at", models.DateTimeField()),
                        (
                            "handed_in_at",
                            models.DateTimeField(
                                help_text="last: a returned registration is handed in again", null=True
                            ),
                        ),
                        ("decided_at", models.DateTimeField(null=True)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OrganisationPaper",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "kind",
                            models.CharField(
                                choices=[("license", "许可证或执照"), ("agreement", "服务协议")], max_length=10
                            ),
                        ),
                        ("number", models.CharField(blank=True, max_length=60)),
                        ("valid_from", models.DateField()),
                        ("valid_to", models.DateField(blank=True, null=True)),
                        ("noted_at", models.DateTimeField()),
                    ],
                ),
                migrations.CreateModel(
                    name="OrganisationPaperEvent",
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
                                choices=[("license", "许可证或执照"), ("agreement", "服务协议")], max_length=10
                            ),
                        ),
                        ("number", models.CharField(blank=True, max_length=60)),
                        ("valid_from", models.DateField()),
                        ("valid_to", models.DateField(blank=True, null=True)),
                        ("noted_at", models.DateTimeField()),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OrganisationRequest",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("facts", "变更登记内容"),
                                    ("license", "更新许可证或执照"),
                                    ("agreement", "续签服务协议"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("asked", "待审核"),
                                    ("accepted", "已通过"),
                                    ("declined", "未通过"),
                                    ("withdrawn", "已撤回"),
                                ],
                                default="asked",
                                max_length=10,
                            ),
                        ),
                        (
                            "asked",
                            zhiji.office.core.sealing.fields.SealedField(
                                kind="words", purpose="registry.organisation_request.asked"
                            ),
                        ),
                        (
                            "before",
                            zhiji.office.core.sealing.fields.SealedField(
                                kind="words", purpose="registry.organisation_request.before"
                            ),
                        ),
                        ("asked_at", models.DateTimeField()),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("reason", models.CharField(blank=True, max_length=300)),
                    ],
                ),
                migrations.CreateModel(
                    name="OrganisationRequestEvent",
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
                                    ("facts", "变更登记内容"),
                                    ("license", "更新许可证或执照"),
                                    ("agreement", "续签服务协议"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("asked", "待审核"),
                                    ("accepted", "已通过"),
                                    ("declined", "未通过"),
                                    ("withdrawn", "已撤回"),
                                ],
                                default="asked",
                                max_length=10,
                            ),
                        ),
                        (
                            "asked",
                            zhiji.office.core.sealing.fields.SealedField(
                                kind="words", purpose="registry.organisation_request.asked"
                            ),
                        ),
                        (
                            "before",
                            zhiji.office.core.sealing.fields.SealedField(
                                kind="words", purpose="registry.organisation_request.before"
                            ),
                        ),
                        ("asked_at", models.DateTimeField()),
                        ("decided_at", models.DateTimeField(null=True)),
                        ("reason", models.CharField(blank=True, max_length=300)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Person",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "state",
                            models.CharField(
                                choices=[("registered", "有效"), ("merged", "已合并")],
                                default="registered",
                                max_length=12,
                            ),
                        ),
                        ("name", models.CharField(db_collation="C", max_length=60)),
                        ("name_pinyin", models.CharField(blank=True, db_collation="C", max_length=400)),
                        ("name_initials", models.CharField(blank=True, db_collation="C", max_length=60)),
                        (
                            "id_number",
                            zhiji.office.core.sealing.fields.SealedField(
                                kind="id_number", purpose="registry.person.id_number"
                            ),
                        ),
                        ("id_index", models.BinaryField(max_length=32)),
                        (
                            "phone",
                            zhiji.office.core.sealing.fields.SealedField(
                                blank=True, kind="phone", null=True, purpose="registry.person.phone"
                            ),
                        ),
                        ("phone_index", models.BinaryField(max_length=32, null=True)),
                        ("registered_at", models.DateTimeField()),
                    ],
                ),
                migrations.CreateModel(
                    name="PersonEvent",
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
                                choices=[("registered", "有效"), ("merged", "已合并")],
                                default="registered",
                                max_length=12,
                            ),
                        ),
                        ("name", models.CharField(db_collation="C", max_length=60)),
                        ("name_pinyin", models.CharField(blank=True, db_collation="C", max_length=400)),
                        ("name_initials", models.CharField(blank=True, db_collation="C", max_length=60)),
                        (
                            "id_number",
                            zhiji.office.core.sealing.fields.SealedField(
                                kind="id_number", purpose="registry.person.id_number"
                            ),
                        ),
                        ("id_index", models.BinaryField(max_length=32)),
                        (
                            "phone",
                            zhiji.office.core.sealing.fields.SealedField(
                                blank=True, kind="phone", null=True, purpose="registry.person.phone"
                            ),
                        ),
                        ("phone_index", models.BinaryField(max_length=32, null=True)),
                        ("registered_at", models.DateTimeField()),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PersonMerge",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("reason", models.CharField(max_length=300)),
                        ("decided_at", models.DateTimeField()),
                        ("undone_at", models.DateTimeField(null=True)),
                        ("undo_reason", models.CharField(blank=True, max_length=300)),
                    ],
                ),
                migrations.CreateModel(
                    name="PersonMergeEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("reason", models.CharField(max_length=300)),
                        ("decided_at", models.DateTimeField()),
                        ("undone_at", models.DateTimeField(null=True)),
                        ("undo_reason", models.CharField(blank=True, max_length=300)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RegistrationAttempt",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("address_index", models.BinaryField(max_length=32)),
                        ("at", models.DateTimeField()),
                    ],
                ),
                migrations.CreateModel(
                    name="RegistrationDraft",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("institution", "培训机构"),
                                    ("employer", "用人单位"),
                                    ("assessor", "评价机构"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "typed",
                            zhiji.office.core.sealing.fields.SealedField(
                                kind="words", null=True, purpose="registry.registration_draft.typed"
                            ),
                        ),
                        ("saved_at", models.DateTimeField()),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RegistrationDraftEvent",
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
                                    ("institution", "培训机构"),
                                    ("employer", "用人单位"),
                                    ("assessor", "评价机构"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "typed",
                            zhiji.office.core.sealing.fields.SealedField(
                                kind="words", null=True, purpose="registry.registration_draft.typed"
                            ),
                        ),
                        ("saved_at", models.DateTimeField()),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Town",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("code", models.CharField(max_length=12, unique=True)),
                        ("name", models.CharField(max_length=40)),
                    ],
                    options={
                        "ordering": ("code",),
                    },
                ),
                migrations.CreateModel(
                    name="TownEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("code", models.CharField(max_length=12)),
                        ("name", models.CharField(max_length=40)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Appointment",
                    fields=[
                        ("id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("trainee", "学员"),
                                    ("teacher", "教师"),
                                    ("institution", "培训机构"),
                                    ("employer", "用人单位"),
                                    ("assessor", "评价机构"),
                                    ("bureau_clerk", "经办人员"),
                                    ("reviewer", "复核人员"),
                                    ("leader", "审批领导"),
                                    ("inspector", "检查人员"),
                                    ("department_officer", "部门联络员"),
                                    ("finance", "财务人员"),
                                    ("auditor", "审计人员"),
                                    ("system_admin", "系统管理员"),
                                    ("security_admin", "安全管理员"),
                                    ("audit_admin", "审计管理员"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[("granted", "有效"), ("revoked", "已撤销")], default="granted", max_length=10
                            ),
                        ),
                        ("reason", models.CharField(max_length=300)),
                        ("granted_at", models.DateTimeField()),
                        ("revoked_at", models.DateTimeField(null=True)),
                        ("revoke_reason", models.CharField(blank=True, max_length=300)),
                        (
                            "granted_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "bureau",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="registry.bureau",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="AppointmentEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("trainee", "学员"),
                                    ("teacher", "教师"),
                                    ("institution", "培训机构"),
                                    ("employer", "用人单位"),
                                    ("assessor", "评价机构"),
                                    ("bureau_clerk", "经办人员"),
                                    ("reviewer", "复核人员"),
                                    ("leader", "审批领导"),
                                    ("inspector", "检查人员"),
                                    ("department_officer", "部门联络员"),
                                    ("finance", "财务人员"),
                                    ("auditor", "审计人员"),
                                    ("system_admin", "系统管理员"),
                                    ("security_admin", "安全管理员"),
                                    ("audit_admin", "审计管理员"),
                                ],
                                max_length=20,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[("granted", "有效"), ("revoked", "已撤销")], default="granted", max_length=10
                            ),
                        ),
                        ("reason", models.CharField(max_length=300)),
                        ("granted_at", models.DateTimeField()),
                        ("revoked_at", models.DateTimeField(null=True)),
                        ("revoke_reason", models.CharField(blank=True, max_length=300)),
                        (
                            "granted_by",
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
                                to="registry.appointment",
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
                        (
                            "user",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "bureau",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="registry.bureau",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="bureau",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_bureauevent" ("code", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "runs_action", "uid") VALUES (NEW."code", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."runs_action", NEW."uid"); RETURN NULL;',
                            hash="a14cdc73bc8638b412e4193b91d30830a80a73d9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f0c59",
                            table="registry_bureau",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="bureau",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_bureauevent" ("code", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "runs_action", "uid") VALUES (NEW."code", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."runs_action", NEW."uid"); RETURN NULL;',
                            hash="970c2bc060c16783b95b43cf7a610a2123bd9441",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_eee92",
                            table="registry_bureau",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="bureau",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_bureauevent" ("code", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "runs_action", "uid") VALUES (OLD."code", OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."runs_action", OLD."uid"); RETURN NULL;',
                            hash="2e7e3123b06d69accf512944d3283868c56e8705",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_83677",
                            table="registry_bureau",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddField(
                    model_name="bureauevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="registry.bureau",
                    ),
                ),
                migrations.AddField(
                    model_name="categoryproof",
                    name="asserted_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="categoryproof",
                    name="bureau",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.bureau",
                    ),
                ),
                migrations.AddField(
                    model_name="categoryproof",
                    name="decided_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="categoryproof",
                    name="evidence",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.evidence",
                    ),
                ),
                migrations.AddField(
                    model_name="categoryproofevent",
                    name="asserted_by",
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
                    model_name="categoryproofevent",
                    name="bureau",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.bureau",
                    ),
                ),
                migrations.AddField(
                    model_name="categoryproofevent",
                    name="decided_by",
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
                    model_name="categoryproofevent",
                    name="evidence",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.evidence",
                    ),
                ),
                migrations.AddField(
                    model_name="categoryproofevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="registry.categoryproof",
                    ),
                ),
                migrations.AddField(
                    model_name="duplicatepair",
                    name="decided_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="duplicatepairevent",
                    name="decided_by",
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
                    model_name="duplicatepairevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="registry.duplicatepair",
                    ),
                ),
                migrations.AddField(
                    model_name="feedbatch",
                    name="bureau",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="registry.bureau"
                    ),
                ),
                migrations.AddField(
                    model_name="feedbatch",
                    name="confirmed_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="feedbatch",
                    name="evidence",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.evidence"
                    ),
                ),
                migrations.AddField(
                    model_name="feedbatch",
                    name="job",
                    field=models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="core.jobcard"
                    ),
                ),
                migrations.AddField(
                    model_name="feedbatch",
                    name="replaces",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.feedbatch",
                    ),
                ),
                migrations.AddField(
                    model_name="feedbatch",
                    name="uploaded_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="feedbatch",
                    name="withdrawn_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="categoryproofevent",
                    name="batch",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.feedbatch",
                    ),
                ),
                migrations.AddField(
                    model_name="categoryproof",
                    name="batch",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proofs",
                        to="registry.feedbatch",
                    ),
                ),
                migrations.AddField(
                    model_name="feedbatchevent",
                    name="bureau",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.bureau",
                    ),
                ),
                migrations.AddField(
                    model_name="feedbatchevent",
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
                    model_name="feedbatchevent",
                    name="evidence",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.evidence",
                    ),
                ),
                migrations.AddField(
                    model_name="feedbatchevent",
                    name="job",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.jobcard",
                    ),
                ),
                migrations.AddField(
                    model_name="feedbatchevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="registry.feedbatch",
                    ),
                ),
                migrations.AddField(
                    model_name="feedbatchevent",
                    name="replaces",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.feedbatch",
                    ),
                ),
                migrations.AddField(
                    model_name="feedbatchevent",
                    name="uploaded_by",
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
                    model_name="feedbatchevent",
                    name="withdrawn_by",
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
                    model_name="feedright",
                    name="bureau",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="registry.bureau"
                    ),
                ),
                migrations.AddField(
                    model_name="feedright",
                    name="granted_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="feedrightevent",
                    name="bureau",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.bureau",
                    ),
                ),
                migrations.AddField(
                    model_name="feedrightevent",
                    name="granted_by",
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
                    model_name="feedrightevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="registry.feedright",
                    ),
                ),
                migrations.AddField(
                    model_name="feedrow",
                    name="batch",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="rows", to="registry.feedbatch"
                    ),
                ),
                migrations.AddField(
                    model_name="feedrowevent",
                    name="batch",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.feedbatch",
                    ),
                ),
                migrations.AddField(
                    model_name="feedrowevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="registry.feedrow",
                    ),
                ),
                migrations.AddField(
                    model_name="formeridnumber",
                    name="replaced_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="formeridnumberevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="registry.formeridnumber",
                    ),
                ),
                migrations.AddField(
                    model_name="formeridnumberevent",
                    name="replaced_by",
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
                    model_name="numberlookup",
                    name="looked_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="numberlookupevent",
                    name="looked_by",
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
                    model_name="numberlookupevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="registry.numberlookup",
                    ),
                ),
                migrations.AddField(
                    model_name="organisation",
                    name="decided_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="organisation",
                    name="license_evidence",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.evidence",
                    ),
                ),
                migrations.AddField(
                    model_name="organisation",
                    name="registered_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="appointmentevent",
                    name="organisation",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.organisation",
                    ),
                ),
                migrations.AddField(
                    model_name="appointment",
                    name="organisation",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.organisation",
                    ),
                ),
                migrations.AddField(
                    model_name="organisationaccount",
                    name="decided_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="organisationaccount",
                    name="organisation",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="accounts", to="registry.organisation"
                    ),
                ),
                migrations.AddField(
                    model_name="organisationaccount",
                    name="proposed_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="organisationaccountevent",
                    name="decided_by",
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
                    model_name="organisationaccountevent",
                    name="organisation",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.organisation",
                    ),
                ),
                migrations.AddField(
                    model_name="organisationaccountevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="registry.organisationaccount",
                    ),
                ),
                migrations.AddField(
                    model_name="organisationaccountevent",
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
                    model_name="organisationevent",
                    name="decided_by",
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
                    model_name="organisationevent",
                    name="license_evidence",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.evidence",
                    ),
                ),
                migrations.AddField(
                    model_name="organisationevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="registry.organisation",
                    ),
                ),
                migrations.AddField(
                    model_name="organisationevent",
                    name="registered_by",
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
                    model_name="organisationpaper",
                    name="evidence",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.evidence",
                    ),
                ),
                migrations.AddField(
                    model_name="organisationpaper",
                    name="noted_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="organisationpaper",
                    name="organisation",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="papers", to="registry.organisation"
                    ),
                ),
                migrations.AddField(
                    model_name="organisationpaperevent",
                    name="evidence",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.evidence",
                    ),
                ),
                migrations.AddField(
                    model_name="organisationpaperevent",
                    name="noted_by",
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
                    model_name="organisationpaperevent",
                    name="organisation",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.organisation",
                    ),
                ),
                migrations.AddField(
                    model_name="organisationpaperevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="registry.organisationpaper",
                    ),
                ),
                migrations.AddField(
                    model_name="organisationrequest",
                    name="asked_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="organisationrequest",
                    name="decided_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="organisationrequest",
                    name="evidence",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.evidence",
                    ),
                ),
                migrations.AddField(
                    model_name="organisationrequest",
                    name="organisation",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="requests", to="registry.organisation"
                    ),
                ),
                migrations.AddField(
                    model_name="organisationrequestevent",
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
                    model_name="organisationrequestevent",
                    name="decided_by",
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
                    model_name="organisationrequestevent",
                    name="evidence",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.evidence",
                    ),
                ),
                migrations.AddField(
                    model_name="organisationrequestevent",
                    name="organisation",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.organisation",
                    ),
                ),
                migrations.AddField(
                    model_name="organisationrequestevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="registry.organisationrequest",
                    ),
                ),
                migrations.AddField(
                    model_name="person",
                    name="merged_into",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="registry.person",
                    ),
                ),
                migrations.AddField(
                    model_name="person",
                    name="registered_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="formeridnumberevent",
                    name="person",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.person",
                    ),
                ),
                migrations.AddField(
                    model_name="formeridnumber",
                    name="person",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="former_numbers", to="registry.person"
                    ),
                ),
                migrations.AddField(
                    model_name="feedrowevent",
                    name="person",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.person",
                    ),
                ),
                migrations.AddField(
                    model_name="feedrow",
                    name="person",
                    field=models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="registry.person"
                    ),
                ),
                migrations.AddField(
                    model_name="duplicatepairevent",
                    name="first",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.person",
                    ),
                ),
                migrations.AddField(
                    model_name="duplicatepairevent",
                    name="second",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.person",
                    ),
                ),
                migrations.AddField(
                    model_name="duplicatepair",
                    name="first",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="registry.person"
                    ),
                ),
                migrations.AddField(
                    model_name="duplicatepair",
                    name="second",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="registry.person"
                    ),
                ),
                migrations.AddField(
                    model_name="categoryproofevent",
                    name="person",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.person",
                    ),
                ),
                migrations.AddField(
                    model_name="categoryproof",
                    name="person",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="proofs", to="registry.person"
                    ),
                ),
                migrations.AddField(
                    model_name="appointmentevent",
                    name="person",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.person",
                    ),
                ),
                migrations.AddField(
                    model_name="appointment",
                    name="person",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.person",
                    ),
                ),
                migrations.AddField(
                    model_name="personevent",
                    name="merged_into",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.person",
                    ),
                ),
                migrations.AddField(
                    model_name="personevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="registry.person",
                    ),
                ),
                migrations.AddField(
                    model_name="personevent",
                    name="registered_by",
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
                    model_name="personmerge",
                    name="decided_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="personmerge",
                    name="kept",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="registry.person"
                    ),
                ),
                migrations.AddField(
                    model_name="personmerge",
                    name="merged",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="registry.person"
                    ),
                ),
                migrations.AddField(
                    model_name="personmerge",
                    name="undone_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="personmergeevent",
                    name="decided_by",
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
                    model_name="personmergeevent",
                    name="kept",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.person",
                    ),
                ),
                migrations.AddField(
                    model_name="personmergeevent",
                    name="merged",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.person",
                    ),
                ),
                migrations.AddField(
                    model_name="personmergeevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="registry.personmerge",
                    ),
                ),
                migrations.AddField(
                    model_name="personmergeevent",
                    name="undone_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddIndex(
                    model_name="registrationattempt",
                    index=models.Index(fields=["address_index", "at"], name="registry_re_address_83c01e_idx"),
                ),
                migrations.AddField(
                    model_name="registrationdraft",
                    name="license_evidence",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="core.evidence",
                    ),
                ),
                migrations.AddField(
                    model_name="registrationdraft",
                    name="owner",
                    field=models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                migrations.AddField(
                    model_name="registrationdraftevent",
                    name="license_evidence",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="core.evidence",
                    ),
                ),
                migrations.AddField(
                    model_name="registrationdraftevent",
                    name="owner",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                migrations.AddField(
                    model_name="registrationdraftevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="registry.registrationdraft",
                    ),
                ),
                migrations.AddField(
                    model_name="personevent",
                    name="town",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.town",
                    ),
                ),
                migrations.AddField(
                    model_name="person",
                    name="town",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.town",
                    ),
                ),
                migrations.AddField(
                    model_name="organisationevent",
                    name="town",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.town",
                    ),
                ),
                migrations.AddField(
                    model_name="organisation",
                    name="town",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.town",
                    ),
                ),
                migrations.AddField(
                    model_name="appointmentevent",
                    name="town",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.town",
                    ),
                ),
                migrations.AddField(
                    model_name="appointment",
                    name="town",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.town",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="town",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_townevent" ("code", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid") VALUES (NEW."code", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."uid"); RETURN NULL;',
                            hash="bfe190507753a2aefeffd3db02cd2aabfa1cd92b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b3d2a",
                            table="registry_town",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="town",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_townevent" ("code", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid") VALUES (NEW."code", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."uid"); RETURN NULL;',
                            hash="b59f09db6d25d892d9dc1f074bbd50f984f20731",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_59d31",
                            table="registry_town",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="town",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_townevent" ("code", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid") VALUES (OLD."code", OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."uid"); RETURN NULL;',
                            hash="4407aed3e2fe3d497c9319293579b5dcb10f3662",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f4c6c",
                            table="registry_town",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddField(
                    model_name="townevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="registry.town",
                    ),
                ),
                migrations.AddIndex(
                    model_name="bureauevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="registry_bu_pgh_cre_aaca60_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="bureauevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="f7c5c73468ebd8c18320c765963564f67e8cb9a1",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_fde4d",
                            table="registry_bureauevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="feedbatch",
                    index=models.Index(
                        condition=models.Q(("state", "compared")), fields=["kind", "-as_of"], name="feed_compared"
                    ),
                ),
                migrations.AddIndex(
                    model_name="feedbatch",
                    index=models.Index(fields=["bureau", "-uploaded_at"], name="registry_fe_bureau__4abfa8_idx"),
                ),
                migrations.AddConstraint(
                    model_name="feedbatch",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("compared_at__isnull", False), ("state", "compared")),
                            models.Q(models.Q(("state", "compared"), _negated=True), ("compared_at", None)),
                            _connector="OR",
                        ),
                        name="feed_compared_has_instant",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="feedbatch",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_feedbatchevent" ("as_of", "bureau_id", "compared_at", "confirmed_at", "confirmed_by_id", "evidence_id", "id", "is_whole", "job_id", "kind", "notices", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "replaces_id", "state", "uid", "uploaded_at", "uploaded_by_id", "withdrawn_at", "withdrawn_by_id") VALUES (NEW."as_of", NEW."bureau_id", NEW."compared_at", NEW."confirmed_at", NEW."confirmed_by_id", NEW."evidence_id", NEW."id", NEW."is_whole", NEW."job_id", NEW."kind", NEW."notices", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."replaces_id", NEW."state", NEW."uid", NEW."uploaded_at", NEW."uploaded_by_id", NEW."withdrawn_at", NEW."withdrawn_by_id"); RETURN NULL;',
                            hash="c55e5cd76d29f49f172c422f3ac7bfed71307288",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_abddc",
                            table="registry_feedbatch",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="feedbatch",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_feedbatchevent" ("as_of", "bureau_id", "compared_at", "confirmed_at", "confirmed_by_id", "evidence_id", "id", "is_whole", "job_id", "kind", "notices", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "replaces_id", "state", "uid", "uploaded_at", "uploaded_by_id", "withdrawn_at", "withdrawn_by_id") VALUES (NEW."as_of", NEW."bureau_id", NEW."compared_at", NEW."confirmed_at", NEW."confirmed_by_id", NEW."evidence_id", NEW."id", NEW."is_whole", NEW."job_id", NEW."kind", NEW."notices", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."replaces_id", NEW."state", NEW."uid", NEW."uploaded_at", NEW."uploaded_by_id", NEW."withdrawn_at", NEW."withdrawn_by_id"); RETURN NULL;',
                            hash="954091f9972074ba933e2c30e1755351ac8cc306",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3862a",
                            table="registry_feedbatch",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="feedbatch",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_feedbatchevent" ("as_of", "bureau_id", "compared_at", "confirmed_at", "confirmed_by_id", "evidence_id", "id", "is_whole", "job_id", "kind", "notices", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "replaces_id", "state", "uid", "uploaded_at", "uploaded_by_id", "withdrawn_at", "withdrawn_by_id") VALUES (OLD."as_of", OLD."bureau_id", OLD."compared_at", OLD."confirmed_at", OLD."confirmed_by_id", OLD."evidence_id", OLD."id", OLD."is_whole", OLD."job_id", OLD."kind", OLD."notices", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."replaces_id", OLD."state", OLD."uid", OLD."uploaded_at", OLD."uploaded_by_id", OLD."withdrawn_at", OLD."withdrawn_by_id"); RETURN NULL;',
                            hash="f309451db1d43de54075d3a16f0674bd7213786f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_14cf6",
                            table="registry_feedbatch",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="feedbatchevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="registry_fe_pgh_cre_1fec66_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="feedbatchevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="b753666a6d856422d3cb5ffef33114e030a4e177",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_53d81",
                            table="registry_feedbatchevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="feedright",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at", None)), fields=("bureau", "kind"), name="feed_right_once"
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="feedright",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_feedrightevent" ("bureau_id", "granted_at", "granted_by_id", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid", "withdrawn_at") VALUES (NEW."bureau_id", NEW."granted_at", NEW."granted_by_id", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."uid", NEW."withdrawn_at"); RETURN NULL;',
                            hash="5a0f46a5d58b6d6266f73758acdd172920567b36",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_202a2",
                            table="registry_feedright",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="feedright",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_feedrightevent" ("bureau_id", "granted_at", "granted_by_id", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid", "withdrawn_at") VALUES (NEW."bureau_id", NEW."granted_at", NEW."granted_by_id", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."uid", NEW."withdrawn_at"); RETURN NULL;',
                            hash="ffae28ed2538ed051f4d295264d4d8db5e08b7af",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b458f",
                            table="registry_feedright",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="feedright",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_feedrightevent" ("bureau_id", "granted_at", "granted_by_id", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid", "withdrawn_at") VALUES (OLD."bureau_id", OLD."granted_at", OLD."granted_by_id", OLD."id", OLD."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."uid", OLD."withdrawn_at"); RETURN NULL;',
                            hash="c6e520cea62e8eb1c5830fd1f066e005f0367f9c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_08904",
                            table="registry_feedright",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="feedrightevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="registry_fe_pgh_cre_bd2525_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="feedrightevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="351268fdd3c3cdf1d204ffc5e756c16af18a9b57",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_5ede5",
                            table="registry_feedrightevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="numberlookup",
                    index=models.Index(fields=["looked_by", "looked_at"], name="registry_nu_looked__3084eb_idx"),
                ),
                migrations.AddIndex(
                    model_name="numberlookup",
                    index=models.Index(fields=["number_index"], name="registry_nu_number__95d404_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="numberlookup",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_numberlookupevent" ("found_count", "id", "kind", "looked_at", "looked_by_id", "number_index", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid") VALUES (NEW."found_count", NEW."id", NEW."kind", NEW."looked_at", NEW."looked_by_id", NEW."number_index", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."uid"); RETURN NULL;',
                            hash="b5122c38a6162d6854aa8075df2e55d380093d61",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8ff82",
                            table="registry_numberlookup",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="numberlookup",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_numberlookupevent" ("found_count", "id", "kind", "looked_at", "looked_by_id", "number_index", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid") VALUES (NEW."found_count", NEW."id", NEW."kind", NEW."looked_at", NEW."looked_by_id", NEW."number_index", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."uid"); RETURN NULL;',
                            hash="13659d7d57bc21c9adf6a8d51f260ed928bfb0a2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_cc829",
                            table="registry_numberlookup",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="numberlookup",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_numberlookupevent" ("found_count", "id", "kind", "looked_at", "looked_by_id", "number_index", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid") VALUES (OLD."found_count", OLD."id", OLD."kind", OLD."looked_at", OLD."looked_by_id", OLD."number_index", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."uid"); RETURN NULL;',
                            hash="f4cb47485431787b2d435eb25563e6177554faaf",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a1680",
                            table="registry_numberlookup",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="numberlookupevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="registry_nu_pgh_cre_5695cc_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="numberlookupevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="a314604d284e774e0e036a001fac7e55e8f136f6",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_62cf6",
                            table="registry_numberlookupevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="organisationaccount",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("state", "confirmed")), fields=("organisation",), name="one_account_in_use"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="organisationaccount",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("state", "proposed")), fields=("organisation",), name="one_account_proposed"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="organisationaccount",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("decided_by", None),
                            models.Q(("decided_by", models.F("proposed_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="account_needs_second_person",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisationaccount",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_organisationaccountevent" ("bank", "decided_at", "decided_by_id", "holder", "id", "number", "number_index", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "reason", "state", "uid") VALUES (NEW."bank", NEW."decided_at", NEW."decided_by_id", NEW."holder", NEW."id", NEW."number", NEW."number_index", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."proposed_at", NEW."proposed_by_id", NEW."reason", NEW."state", NEW."uid"); RETURN NULL;',
                            hash="3e5b15d68d20c3497f80180da38704753ddc1e95",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_618b3",
                            table="registry_organisationaccount",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisationaccount",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_organisationaccountevent" ("bank", "decided_at", "decided_by_id", "holder", "id", "number", "number_index", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "reason", "state", "uid") VALUES (NEW."bank", NEW."decided_at", NEW."decided_by_id", NEW."holder", NEW."id", NEW."number", NEW."number_index", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."proposed_at", NEW."proposed_by_id", NEW."reason", NEW."state", NEW."uid"); RETURN NULL;',
                            hash="92be79b8f1b2edeaac773b5253cb7ae8c035b392",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_13a7f",
                            table="registry_organisationaccount",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisationaccount",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_organisationaccountevent" ("bank", "decided_at", "decided_by_id", "holder", "id", "number", "number_index", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "reason", "state", "uid") VALUES (OLD."bank", OLD."decided_at", OLD."decided_by_id", OLD."holder", OLD."id", OLD."number", OLD."number_index", OLD."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."proposed_at", OLD."proposed_by_id", OLD."reason", OLD."state", OLD."uid"); RETURN NULL;',
                            hash="abf5f5274f1cf5863154bdbf7dd61e76a53711a0",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8fc58",
                            table="registry_organisationaccount",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="organisationaccountevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="registry_or_pgh_cre_31608f_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisationaccountevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="eaa760b2e98b60c5b2c5ef070d6885d0055485a4",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_4c39f",
                            table="registry_organisationaccountevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="organisationpaper",
                    index=models.Index(fields=["organisation", "kind", "valid_from"], name="paper_as_of"),
                ),
                migrations.AddConstraint(
                    model_name="organisationpaper",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to", None), ("valid_to__gte", models.F("valid_from")), _connector="OR"
                        ),
                        name="paper_ends_after_it_begins",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisationpaper",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_organisationpaperevent" ("evidence_id", "id", "kind", "noted_at", "noted_by_id", "number", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid", "valid_from", "valid_to") VALUES (NEW."evidence_id", NEW."id", NEW."kind", NEW."noted_at", NEW."noted_by_id", NEW."number", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."uid", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                            hash="fd05ca377fa139650f0ee1d8c46c807162ad00c7",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9ac7c",
                            table="registry_organisationpaper",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisationpaper",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_organisationpaperevent" ("evidence_id", "id", "kind", "noted_at", "noted_by_id", "number", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid", "valid_from", "valid_to") VALUES (NEW."evidence_id", NEW."id", NEW."kind", NEW."noted_at", NEW."noted_by_id", NEW."number", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."uid", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                            hash="e1d88743633c2ac234507cb6fddee6d57014a149",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8b8c7",
                            table="registry_organisationpaper",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisationpaper",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_organisationpaperevent" ("evidence_id", "id", "kind", "noted_at", "noted_by_id", "number", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid", "valid_from", "valid_to") VALUES (OLD."evidence_id", OLD."id", OLD."kind", OLD."noted_at", OLD."noted_by_id", OLD."number", OLD."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."uid", OLD."valid_from", OLD."valid_to"); RETURN NULL;',
                            hash="5ae937ecb370200aef4324deca9fbd171cc72663",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5f152",
                            table="registry_organisationpaper",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="organisationpaperevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="registry_or_pgh_cre_11b4ba_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisationpaperevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="275320be9442a77fa1e944540a96a9ecf6708c2e",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_09453",
                            table="registry_organisationpaperevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="organisationrequest",
                    index=models.Index(fields=["state", "asked_at"], name="registry_or_state_b38e8e_idx"),
                ),
                migrations.AddConstraint(
                    model_name="organisationrequest",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("state", "asked")),
                        fields=("organisation", "kind"),
                        name="one_request_of_a_kind_waits",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="organisationrequest",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("state", "withdrawn"),
                            ("decided_by", None),
                            models.Q(("decided_by", models.F("asked_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="request_needs_second_person",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisationrequest",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_organisationrequestevent" ("asked", "asked_at", "asked_by_id", "before", "decided_at", "decided_by_id", "evidence_id", "id", "kind", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state", "uid") VALUES (NEW."asked", NEW."asked_at", NEW."asked_by_id", NEW."before", NEW."decided_at", NEW."decided_by_id", NEW."evidence_id", NEW."id", NEW."kind", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."state", NEW."uid"); RETURN NULL;',
                            hash="fd9113c3fac56341025d63bea8ebc12f76918b65",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_34261",
                            table="registry_organisationrequest",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisationrequest",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_organisationrequestevent" ("asked", "asked_at", "asked_by_id", "before", "decided_at", "decided_by_id", "evidence_id", "id", "kind", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state", "uid") VALUES (NEW."asked", NEW."asked_at", NEW."asked_by_id", NEW."before", NEW."decided_at", NEW."decided_by_id", NEW."evidence_id", NEW."id", NEW."kind", NEW."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."state", NEW."uid"); RETURN NULL;',
                            hash="c4ca18d35cad00eec3291e3a946374f2478953f9",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1072e",
                            table="registry_organisationrequest",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisationrequest",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_organisationrequestevent" ("asked", "asked_at", "asked_by_id", "before", "decided_at", "decided_by_id", "evidence_id", "id", "kind", "organisation_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state", "uid") VALUES (OLD."asked", OLD."asked_at", OLD."asked_by_id", OLD."before", OLD."decided_at", OLD."decided_by_id", OLD."evidence_id", OLD."id", OLD."kind", OLD."organisation_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."state", OLD."uid"); RETURN NULL;',
                            hash="adcbe43d3732528e0aefbc920efea2991c3c379b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1781e",
                            table="registry_organisationrequest",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="organisationrequestevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="registry_or_pgh_cre_4ba251_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisationrequestevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="3bfbbea1ff8de72abfcf7104e20fc84d80060d8a",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_c7845",
                            table="registry_organisationrequestevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="formeridnumberevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="registry_fo_pgh_cre_3bc641_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="formeridnumberevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="afbe9f87b3552ed9e59d8b2bcaab46f913f91b2e",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_5b3d3",
                            table="registry_formeridnumberevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="formeridnumber",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_formeridnumberevent" ("id", "id_index", "id_number", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "replaced_at", "replaced_by_id", "uid") VALUES (NEW."id", NEW."id_index", NEW."id_number", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."replaced_at", NEW."replaced_by_id", NEW."uid"); RETURN NULL;',
                            hash="f643831cd96bc6472abeb592a36bd83dafa42b03",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_eee01",
                            table="registry_formeridnumber",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="formeridnumber",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_formeridnumberevent" ("id", "id_index", "id_number", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "replaced_at", "replaced_by_id", "uid") VALUES (NEW."id", NEW."id_index", NEW."id_number", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."replaced_at", NEW."replaced_by_id", NEW."uid"); RETURN NULL;',
                            hash="9cd2f8958f2b4320fc0b588118c00815727375bb",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2f786",
                            table="registry_formeridnumber",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="formeridnumber",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_formeridnumberevent" ("id", "id_index", "id_number", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "replaced_at", "replaced_by_id", "uid") VALUES (OLD."id", OLD."id_index", OLD."id_number", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."replaced_at", OLD."replaced_by_id", OLD."uid"); RETURN NULL;',
                            hash="d692cf3669e385d955cf69d1b3911afea7ebf45d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_82a50",
                            table="registry_formeridnumber",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="feedrowevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="registry_fe_pgh_cre_558f4d_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="feedrowevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="f3308b6294f1b9d1177cead2730fb0f861ffaae7",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_cd76f",
                            table="registry_feedrowevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="feedrow",
                    index=models.Index(fields=["id_index", "batch"], name="registry_fe_id_inde_f6e483_idx"),
                ),
                migrations.AddIndex(
                    model_name="feedrow",
                    index=models.Index(fields=["batch", "state", "number"], name="registry_fe_batch_i_d0f9d9_idx"),
                ),
                migrations.AddIndex(
                    model_name="feedrow",
                    index=models.Index(fields=["batch", "outcome"], name="registry_fe_batch_i_963b9b_idx"),
                ),
                migrations.AddConstraint(
                    model_name="feedrow",
                    constraint=models.UniqueConstraint(fields=("batch", "number"), name="feed_row_once"),
                ),
                migrations.AddConstraint(
                    model_name="feedrow",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "accepted"), _negated=True), ("id_index__isnull", False), _connector="OR"
                        ),
                        name="feed_row_names_somebody",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="feedrow",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_feedrowevent" ("batch_id", "detail", "ends_on", "faults", "id", "id_index", "id_number", "name", "number", "outcome", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "state", "told", "uid") VALUES (NEW."batch_id", NEW."detail", NEW."ends_on", NEW."faults", NEW."id", NEW."id_index", NEW."id_number", NEW."name", NEW."number", NEW."outcome", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."starts_on", NEW."state", NEW."told", NEW."uid"); RETURN NULL;',
                            hash="2113827f0682e73791b0dbb5bdfe21d453f1e313",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_71dab",
                            table="registry_feedrow",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="feedrow",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_feedrowevent" ("batch_id", "detail", "ends_on", "faults", "id", "id_index", "id_number", "name", "number", "outcome", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "state", "told", "uid") VALUES (NEW."batch_id", NEW."detail", NEW."ends_on", NEW."faults", NEW."id", NEW."id_index", NEW."id_number", NEW."name", NEW."number", NEW."outcome", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."starts_on", NEW."state", NEW."told", NEW."uid"); RETURN NULL;',
                            hash="5c1076e9e405ab5b44d4bb4dba696c01e7c7102f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d7abb",
                            table="registry_feedrow",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="feedrow",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_feedrowevent" ("batch_id", "detail", "ends_on", "faults", "id", "id_index", "id_number", "name", "number", "outcome", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "state", "told", "uid") VALUES (OLD."batch_id", OLD."detail", OLD."ends_on", OLD."faults", OLD."id", OLD."id_index", OLD."id_number", OLD."name", OLD."number", OLD."outcome", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."starts_on", OLD."state", OLD."told", OLD."uid"); RETURN NULL;',
                            hash="0383b6bef7e4e7b30bfce9b5f6bdf7916888b39f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1dc7d",
                            table="registry_feedrow",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="duplicatepairevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="registry_du_pgh_cre_2962f9_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="duplicatepairevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="dc1b3acffe0e88c71f693f42a7923907b5f61c98",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_97f7d",
                            table="registry_duplicatepairevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="duplicatepair",
                    index=models.Index(fields=["state", "-weight", "id"], name="registry_du_state_808046_idx"),
                ),
                migrations.AddConstraint(
                    model_name="duplicatepair",
                    constraint=models.UniqueConstraint(fields=("first", "second"), name="pair_once"),
                ),
                migrations.AddConstraint(
                    model_name="duplicatepair",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("first__lt", models.F("second"))), name="pair_in_order"
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="duplicatepair",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_duplicatepairevent" ("decided_at", "decided_by_id", "first_id", "found_at", "grounds", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "second_id", "state", "uid", "weight") VALUES (NEW."decided_at", NEW."decided_by_id", NEW."first_id", NEW."found_at", NEW."grounds", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."second_id", NEW."state", NEW."uid", NEW."weight"); RETURN NULL;',
                            hash="98ecbdfc75e1c4c5a5dce153b44e38ffd670cb28",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_10558",
                            table="registry_duplicatepair",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="duplicatepair",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_duplicatepairevent" ("decided_at", "decided_by_id", "first_id", "found_at", "grounds", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "second_id", "state", "uid", "weight") VALUES (NEW."decided_at", NEW."decided_by_id", NEW."first_id", NEW."found_at", NEW."grounds", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."second_id", NEW."state", NEW."uid", NEW."weight"); RETURN NULL;',
                            hash="8d3d523276ee7570b5f5f1d0218a6630900e8efc",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_174c7",
                            table="registry_duplicatepair",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="duplicatepair",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_duplicatepairevent" ("decided_at", "decided_by_id", "first_id", "found_at", "grounds", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "second_id", "state", "uid", "weight") VALUES (OLD."decided_at", OLD."decided_by_id", OLD."first_id", OLD."found_at", OLD."grounds", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."second_id", OLD."state", OLD."uid", OLD."weight"); RETURN NULL;',
                            hash="7381723b7c1cf1436b6063243089a60dcd85a147",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_de683",
                            table="registry_duplicatepair",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="categoryproofevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="registry_ca_pgh_cre_c95dec_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="categoryproofevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="2f83d46c4e127d5b75f177be1f792a165eb3c3ac",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_f0f0f",
                            table="registry_categoryproofevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="categoryproof",
                    index=models.Index(fields=["state", "asserted_at"], name="registry_ca_state_7bc709_idx"),
                ),
                migrations.AddConstraint(
                    model_name="categoryproof",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to", None), ("valid_to__gte", models.F("valid_from")), _connector="OR"
                        ),
                        name="proof_ends_after_it_begins",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="categoryproof",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("decided_by", None),
                            models.Q(("decided_by", models.F("asserted_by")), _negated=True),
                            ("state", "refuted"),
                            _connector="OR",
                        ),
                        name="proof_needs_second_person",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="categoryproof",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("category", "drug_rehab"), _negated=True),
                            ("bureau__isnull", False),
                            _connector="OR",
                        ),
                        name="proof_of_rehab_has_bureau",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="categoryproof",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("batch__isnull", False), ("source", "feed")),
                            models.Q(models.Q(("source", "feed"), _negated=True), ("batch", None)),
                            _connector="OR",
                        ),
                        name="proof_of_feed_has_batch",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="categoryproof",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("state", "verified")),
                        expressions=[
                            ("person", "="),
                            ("category", "="),
                            ("source", "="),
                            (
                                models.Func(
                                    "valid_from",
                                    "valid_to",
                                    models.Value("[]"),
                                    function="daterange",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="proof_verified_once_at_a_time",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="categoryproof",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_categoryproofevent" ("asserted_at", "asserted_by_id", "batch_id", "bureau_id", "category", "decided_at", "decided_by_id", "evidence_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "source", "state", "uid", "valid_from", "valid_to") VALUES (NEW."asserted_at", NEW."asserted_by_id", NEW."batch_id", NEW."bureau_id", NEW."category", NEW."decided_at", NEW."decided_by_id", NEW."evidence_id", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."source", NEW."state", NEW."uid", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                            hash="e3cb40eab8b2748e53af7010bf210b68d52537b5",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e265e",
                            table="registry_categoryproof",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="categoryproof",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_categoryproofevent" ("asserted_at", "asserted_by_id", "batch_id", "bureau_id", "category", "decided_at", "decided_by_id", "evidence_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "source", "state", "uid", "valid_from", "valid_to") VALUES (NEW."asserted_at", NEW."asserted_by_id", NEW."batch_id", NEW."bureau_id", NEW."category", NEW."decided_at", NEW."decided_by_id", NEW."evidence_id", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."source", NEW."state", NEW."uid", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                            hash="9841a99a4260bcc6aa2c1496fe9c289b2e7ea5b8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5bc36",
                            table="registry_categoryproof",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="categoryproof",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_categoryproofevent" ("asserted_at", "asserted_by_id", "batch_id", "bureau_id", "category", "decided_at", "decided_by_id", "evidence_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "source", "state", "uid", "valid_from", "valid_to") VALUES (OLD."asserted_at", OLD."asserted_by_id", OLD."batch_id", OLD."bureau_id", OLD."category", OLD."decided_at", OLD."decided_by_id", OLD."evidence_id", OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."source", OLD."state", OLD."uid", OLD."valid_from", OLD."valid_to"); RETURN NULL;',
                            hash="5627aad2cc52d25212ead2fea00760d858c5fc68",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_13f8b",
                            table="registry_categoryproof",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="personmerge",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("undone_at", None)), fields=("merged",), name="person_merged_once_at_a_time"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="personmerge",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("kept", models.F("merged")), _negated=True), name="person_merge_of_two"
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="personmerge",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_personmergeevent" ("decided_at", "decided_by_id", "id", "kept_id", "merged_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "uid", "undo_reason", "undone_at", "undone_by_id") VALUES (NEW."decided_at", NEW."decided_by_id", NEW."id", NEW."kept_id", NEW."merged_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."uid", NEW."undo_reason", NEW."undone_at", NEW."undone_by_id"); RETURN NULL;',
                            hash="24633c1ec6406a5f0f43e0d7931d218718b1e81b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e7ee9",
                            table="registry_personmerge",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="personmerge",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_personmergeevent" ("decided_at", "decided_by_id", "id", "kept_id", "merged_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "uid", "undo_reason", "undone_at", "undone_by_id") VALUES (NEW."decided_at", NEW."decided_by_id", NEW."id", NEW."kept_id", NEW."merged_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."uid", NEW."undo_reason", NEW."undone_at", NEW."undone_by_id"); RETURN NULL;',
                            hash="d85e588635a8474c0e423f4fddb3315a8a97e0ea",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7aba2",
                            table="registry_personmerge",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="personmerge",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_personmergeevent" ("decided_at", "decided_by_id", "id", "kept_id", "merged_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "uid", "undo_reason", "undone_at", "undone_by_id") VALUES (OLD."decided_at", OLD."decided_by_id", OLD."id", OLD."kept_id", OLD."merged_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."uid", OLD."undo_reason", OLD."undone_at", OLD."undone_by_id"); RETURN NULL;',
                            hash="1e8f68349a940c9e524b551c19ee4f954386a393",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_17a41",
                            table="registry_personmerge",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="personmergeevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="registry_pe_pgh_cre_858492_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="personmergeevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="7663c33b859c61bab0877c7816e7a5439a1b5bcc",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_62b96",
                            table="registry_personmergeevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="registrationdraft",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_registrationdraftevent" ("id", "kind", "license_evidence_id", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "saved_at", "typed", "uid") VALUES (NEW."id", NEW."kind", NEW."license_evidence_id", NEW."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."saved_at", NEW."typed", NEW."uid"); RETURN NULL;',
                            hash="7def01a78e77ecf95c06f765a8dcd24f2af4fdb7",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_92df5",
                            table="registry_registrationdraft",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="registrationdraft",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_registrationdraftevent" ("id", "kind", "license_evidence_id", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "saved_at", "typed", "uid") VALUES (NEW."id", NEW."kind", NEW."license_evidence_id", NEW."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."saved_at", NEW."typed", NEW."uid"); RETURN NULL;',
                            hash="8cd09138008754583656bfdf7f8899b1f6e3cf61",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_31804",
                            table="registry_registrationdraft",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="registrationdraft",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_registrationdraftevent" ("id", "kind", "license_evidence_id", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "saved_at", "typed", "uid") VALUES (OLD."id", OLD."kind", OLD."license_evidence_id", OLD."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."saved_at", OLD."typed", OLD."uid"); RETURN NULL;',
                            hash="350bb9fb7438f5c4b9eac70617c09206fdc0ac95",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_acd9a",
                            table="registry_registrationdraft",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="registrationdraftevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="registry_re_pgh_cre_fb845e_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="registrationdraftevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="95e00098d4981b2ad6a000d407bb34f644aeb727",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_6b618",
                            table="registry_registrationdraftevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="personevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="registry_pe_pgh_cre_a8cc57_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="personevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="a0713d9d82dffa941d60522b902ccebf1a0353a3",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_aa3d6",
                            table="registry_personevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="person",
                    index=models.Index(fields=["id_index"], name="person_id_index"),
                ),
                migrations.AddIndex(
                    model_name="person",
                    index=models.Index(fields=["phone_index"], name="registry_pe_phone_i_7c9218_idx"),
                ),
                migrations.AddIndex(
                    model_name="person",
                    index=models.Index(
                        condition=models.Q(("state", "registered")), fields=["name", "id"], name="person_name_start"
                    ),
                ),
                migrations.AddIndex(
                    model_name="person",
                    index=models.Index(
                        condition=models.Q(("state", "registered")),
                        fields=["name_initials", "id"],
                        name="person_initials_start",
                    ),
                ),
                migrations.AddIndex(
                    model_name="person",
                    index=models.Index(
                        condition=models.Q(("state", "registered")),
                        fields=["name_pinyin", "id"],
                        name="person_pinyin_start",
                    ),
                ),
                migrations.AddIndex(
                    model_name="person",
                    index=django.contrib.postgres.indexes.GinIndex(
                        models.Func("name", function="registry_name_pairs", output_field=models.TextField()),
                        name="person_name_pairs",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="person",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("state", "registered")), fields=("id_index",), name="person_once_per_id"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="person",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("merged_into", None), ("state", "registered")),
                            models.Q(("merged_into__isnull", False), ("state", "merged")),
                            _connector="OR",
                        ),
                        name="person_merged_into_another",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="person",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_personevent" ("id", "id_index", "id_number", "merged_into_id", "name", "name_initials", "name_pinyin", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "phone_index", "registered_at", "registered_by_id", "state", "town_id", "uid") VALUES (NEW."id", NEW."id_index", NEW."id_number", NEW."merged_into_id", NEW."name", NEW."name_initials", NEW."name_pinyin", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."phone", NEW."phone_index", NEW."registered_at", NEW."registered_by_id", NEW."state", NEW."town_id", NEW."uid"); RETURN NULL;',
                            hash="f64fb9567fe62b8e16d9d2ef4d397ba48f5a2b9a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2388e",
                            table="registry_person",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="person",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_personevent" ("id", "id_index", "id_number", "merged_into_id", "name", "name_initials", "name_pinyin", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "phone_index", "registered_at", "registered_by_id", "state", "town_id", "uid") VALUES (NEW."id", NEW."id_index", NEW."id_number", NEW."merged_into_id", NEW."name", NEW."name_initials", NEW."name_pinyin", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."phone", NEW."phone_index", NEW."registered_at", NEW."registered_by_id", NEW."state", NEW."town_id", NEW."uid"); RETURN NULL;',
                            hash="43103093be8094baac7de12770e881474157f52c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_56ba8",
                            table="registry_person",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="person",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_personevent" ("id", "id_index", "id_number", "merged_into_id", "name", "name_initials", "name_pinyin", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "phone_index", "registered_at", "registered_by_id", "state", "town_id", "uid") VALUES (OLD."id", OLD."id_index", OLD."id_number", OLD."merged_into_id", OLD."name", OLD."name_initials", OLD."name_pinyin", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."phone", OLD."phone_index", OLD."registered_at", OLD."registered_by_id", OLD."state", OLD."town_id", OLD."uid"); RETURN NULL;',
                            hash="6dd9ec4a9517a77a6ebb284ba34f3e6c55fb627f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a3234",
                            table="registry_person",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="organisationevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="registry_or_pgh_cre_4af1cd_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisationevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="f0d420a9acbfae195423c3096f1632c3f6f0868f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_85310",
                            table="registry_organisationevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="organisation",
                    index=models.Index(fields=["state", "kind"], name="registry_or_state_68379f_idx"),
                ),
                migrations.AddIndex(
                    model_name="organisation",
                    index=models.Index(fields=["name_initials"], name="registry_or_name_in_e0f5bc_idx"),
                ),
                migrations.AddIndex(
                    model_name="organisation",
                    index=models.Index(fields=["licensed_to"], name="registry_or_license_9123d2_idx"),
                ),
                migrations.AddConstraint(
                    model_name="organisation",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("state", "refused"), _negated=True),
                        fields=("kind", "credit_code"),
                        name="organisation_once_per_kind",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="organisation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("decided_by", None),
                            ("registered_by", None),
                            models.Q(("decided_by", models.F("registered_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="organisation_decided_by_another",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="organisation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("licensed_from", None),
                            ("licensed_to", None),
                            ("licensed_to__gte", models.F("licensed_from")),
                            _connector="OR",
                        ),
                        name="license_ends_after_it_begins",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="organisation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("agreed_from", None),
                            ("agreed_to", None),
                            ("agreed_to__gte", models.F("agreed_from")),
                            _connector="OR",
                        ),
                        name="agreement_ends_after_it_begins",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_organisationevent" ("address", "agreed_from", "agreed_to", "contact_name", "contact_phone", "credit_code", "decided_at", "decided_by_id", "handed_in_at", "id", "kind", "license_evidence_id", "license_number", "licensed_from", "licensed_to", "name", "name_initials", "name_pinyin", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_at", "registered_by_id", "scope_words", "state", "state_reason", "town_id", "uid") VALUES (NEW."address", NEW."agreed_from", NEW."agreed_to", NEW."contact_name", NEW."contact_phone", NEW."credit_code", NEW."decided_at", NEW."decided_by_id", NEW."handed_in_at", NEW."id", NEW."kind", NEW."license_evidence_id", NEW."license_number", NEW."licensed_from", NEW."licensed_to", NEW."name", NEW."name_initials", NEW."name_pinyin", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."registered_at", NEW."registered_by_id", NEW."scope_words", NEW."state", NEW."state_reason", NEW."town_id", NEW."uid"); RETURN NULL;',
                            hash="61a0296a1bf74be7b8d1d790dcc91ced31a74d6a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_921d1",
                            table="registry_organisation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_organisationevent" ("address", "agreed_from", "agreed_to", "contact_name", "contact_phone", "credit_code", "decided_at", "decided_by_id", "handed_in_at", "id", "kind", "license_evidence_id", "license_number", "licensed_from", "licensed_to", "name", "name_initials", "name_pinyin", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_at", "registered_by_id", "scope_words", "state", "state_reason", "town_id", "uid") VALUES (NEW."address", NEW."agreed_from", NEW."agreed_to", NEW."contact_name", NEW."contact_phone", NEW."credit_code", NEW."decided_at", NEW."decided_by_id", NEW."handed_in_at", NEW."id", NEW."kind", NEW."license_evidence_id", NEW."license_number", NEW."licensed_from", NEW."licensed_to", NEW."name", NEW."name_initials", NEW."name_pinyin", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."registered_at", NEW."registered_by_id", NEW."scope_words", NEW."state", NEW."state_reason", NEW."town_id", NEW."uid"); RETURN NULL;',
                            hash="a5a145210909f5555b220290285f345548745178",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0f791",
                            table="registry_organisation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organisation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_organisationevent" ("address", "agreed_from", "agreed_to", "contact_name", "contact_phone", "credit_code", "decided_at", "decided_by_id", "handed_in_at", "id", "kind", "license_evidence_id", "license_number", "licensed_from", "licensed_to", "name", "name_initials", "name_pinyin", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_at", "registered_by_id", "scope_words", "state", "state_reason", "town_id", "uid") VALUES (OLD."address", OLD."agreed_from", OLD."agreed_to", OLD."contact_name", OLD."contact_phone", OLD."credit_code", OLD."decided_at", OLD."decided_by_id", OLD."handed_in_at", OLD."id", OLD."kind", OLD."license_evidence_id", OLD."license_number", OLD."licensed_from", OLD."licensed_to", OLD."name", OLD."name_initials", OLD."name_pinyin", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."registered_at", OLD."registered_by_id", OLD."scope_words", OLD."state", OLD."state_reason", OLD."town_id", OLD."uid"); RETURN NULL;',
                            hash="3d42c7805fbadb8de218f211a13a0bc8479e9e66",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8247c",
                            table="registry_organisation",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="appointmentevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="registry_ap_pgh_cre_e65730_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="appointmentevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="2436d315937672a47947a94c5554837de2caff5c",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_ea6a7",
                            table="registry_appointmentevent",
                            when="BEFORE",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="appointment",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("state", "granted")), fields=("user", "role"), name="role_once_per_user"
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="appointment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="compatible",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        IF NEW.state = 'granted' THEN\n            PERFORM 1 FROM core_user WHERE id = NEW.user_id FOR UPDATE;\n            IF EXISTS (\n                SELECT 1 FROM registry_appointment a\n                WHERE a.user_id = NEW.user_id AND a.id <> NEW.id AND a.state = 'granted'\n                  AND (NEW.role, a.role) IN (VALUES ('assessor','audit_admin'), ('assessor','auditor'), ('assessor','bureau_clerk'), ('assessor','department_officer'), ('assessor','employer'), ('assessor','finance'), ('assessor','inspector'), ('assessor','institution'), ('assessor','leader'), ('assessor','reviewer'), ('assessor','security_admin'), ('assessor','system_admin'), ('assessor','teacher'), ('audit_admin','assessor'), ('audit_admin','auditor'), ('audit_admin','bureau_clerk'), ('audit_admin','department_officer'), ('audit_admin','employer'), ('audit_admin','finance'), ('audit_admin','inspector'), ('audit_admin','institution'), ('audit_admin','leader'), ('audit_admin','reviewer'), ('audit_admin','security_admin'), ('audit_admin','system_admin'), ('audit_admin','teacher'), ('audit_admin','trainee'), ('auditor','assessor'), ('auditor','audit_admin'), ('auditor','bureau_clerk'), ('auditor','department_officer'), ('auditor','employer'), ('auditor','finance'), ('auditor','inspector'), ('auditor','institution'), ('auditor','leader'), ('auditor','reviewer'), ('auditor','security_admin'), ('auditor','system_admin'), ('auditor','teacher'), ('auditor','trainee'), ('bureau_clerk','assessor'), ('bureau_clerk','audit_admin'), ('bureau_clerk','auditor'), ('bureau_clerk','department_officer'), ('bureau_clerk','employer'), ('bureau_clerk','finance'), ('bureau_clerk','institution'), ('bureau_clerk','leader'), ('bureau_clerk','reviewer'), ('bureau_clerk','security_admin'), ('bureau_clerk','system_admin'), ('bureau_clerk','teacher'), ('bureau_clerk','trainee'), ('department_officer','assessor'), ('department_officer','audit_admin'), ('department_officer','auditor'), ('department_officer','bureau_clerk'), ('department_officer','employer'), ('department_officer','finance'), ('department_officer','institution'), ('department_officer','leader'), ('department_officer','reviewer'), ('department_officer','security_admin'), ('department_officer','system_admin'), ('department_officer','teacher'), ('department_officer','trainee'), ('employer','assessor'), ('employer','audit_admin'), ('employer','auditor'), ('employer','bureau_clerk'), ('employer','department_officer'), ('employer','finance'), ('employer','inspector'), ('employer','leader'), ('employer','reviewer'), ('employer','security_admin'), ('employer','system_admin'), ('finance','assessor'), ('finance','audit_admin'), ('finance','auditor'), ('finance','bureau_clerk'), ('finance','department_officer'), ('finance','employer'), ('finance','institution'), ('finance','leader'), ('finance','reviewer'), ('finance','security_admin'), ('finance','system_admin'), ('finance','teacher'), ('finance','trainee'), ('inspector','assessor'), ('inspector','audit_admin'), ('inspector','auditor'), ('inspector','employer'), ('inspector','institution'), ('inspector','security_admin'), ('inspector','system_admin'), ('inspector','teacher'), ('inspector','trainee'), ('institution','assessor'), ('institution','audit_admin'), ('institution','auditor'), ('institution','bureau_clerk'), ('institution','department_officer'), ('institution','finance'), ('institution','inspector'), ('institution','leader'), ('institution','reviewer'), ('institution','security_admin'), ('institution','system_admin'), ('leader','assessor'), ('leader','audit_admin'), ('leader','auditor'), ('leader','bureau_clerk'), ('leader','department_officer'), ('leader','employer'), ('leader','finance'), ('leader','institution'), ('leader','reviewer'), ('leader','security_admin'), ('leader','system_admin'), ('leader','teacher'), ('leader','trainee'), ('reviewer','assessor'), ('reviewer','audit_admin'), ('reviewer','auditor'), ('reviewer','bureau_clerk'), ('reviewer','department_officer'), ('reviewer','employer'), ('reviewer','finance'), ('reviewer','institution'), ('reviewer','leader'), ('reviewer','security_admin'), ('reviewer','system_admin'), ('reviewer','teacher'), ('reviewer','trainee'), ('security_admin','assessor'), ('security_admin','audit_admin'), ('security_admin','auditor'), ('security_admin','bureau_clerk'), ('security_admin','department_officer'), ('security_admin','employer'), ('security_admin','finance'), ('security_admin','inspector'), ('security_admin','institution'), ('security_admin','leader'), ('security_admin','reviewer'), ('security_admin','system_admin'), ('security_admin','teacher'), ('security_admin','trainee'), ('system_admin','assessor'), ('system_admin','audit_admin'), ('system_admin','auditor'), ('system_admin','bureau_clerk'), ('system_admin','department_officer'), ('system_admin','employer'), ('system_admin','finance'), ('system_admin','inspector'), ('system_admin','institution'), ('system_admin','leader'), ('system_admin','reviewer'), ('system_admin','security_admin'), ('system_admin','teacher'), ('system_admin','trainee'), ('teacher','assessor'), ('teacher','audit_admin'), ('teacher','auditor'), ('teacher','bureau_clerk'), ('teacher','department_officer'), ('teacher','finance'), ('teacher','inspector'), ('teacher','leader'), ('teacher','reviewer'), ('teacher','security_admin'), ('teacher','system_admin'), ('trainee','audit_admin'), ('trainee','auditor'), ('trainee','bureau_clerk'), ('trainee','department_officer'), ('trainee','finance'), ('trainee','inspector'), ('trainee','leader'), ('trainee','reviewer'), ('trainee','security_admin'), ('trainee','system_admin'))\n            ) THEN\n                RAISE EXCEPTION 'incompatible roles' USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'appointment_incompatible';\n            END IF;\n            IF NEW.granted_by_id = NEW.user_id THEN\n                RAISE EXCEPTION 'own appointment' USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'appointment_to_oneself';\n            END IF;\n        END IF;\n        RETURN NEW;\n    ",
                            hash="6f9f45588e38226a65875edcca8f304da0465c0d",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_compatible_8e7f8",
                            table="registry_appointment",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="appointment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_appointmentevent" ("bureau_id", "granted_at", "granted_by_id", "id", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "revoke_reason", "revoked_at", "revoked_by_id", "role", "state", "town_id", "uid", "user_id") VALUES (NEW."bureau_id", NEW."granted_at", NEW."granted_by_id", NEW."id", NEW."organisation_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."revoke_reason", NEW."revoked_at", NEW."revoked_by_id", NEW."role", NEW."state", NEW."town_id", NEW."uid", NEW."user_id"); RETURN NULL;',
                            hash="b2ade050e9c0d67c000e8817b7dae3d92dd6177a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_19302",
                            table="registry_appointment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="appointment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "registry_appointmentevent" ("bureau_id", "granted_at", "granted_by_id", "id", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "revoke_reason", "revoked_at", "revoked_by_id", "role", "state", "town_id", "uid", "user_id") VALUES (NEW."bureau_id", NEW."granted_at", NEW."granted_by_id", NEW."id", NEW."organisation_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."revoke_reason", NEW."revoked_at", NEW."revoked_by_id", NEW."role", NEW."state", NEW."town_id", NEW."uid", NEW."user_id"); RETURN NULL;',
                            hash="6bb7da47d9d44e8f53504bae33f07ef3b2bc6fb8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5e03e",
                            table="registry_appointment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="appointment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "registry_appointmentevent" ("bureau_id", "granted_at", "granted_by_id", "id", "organisation_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "revoke_reason", "revoked_at", "revoked_by_id", "role", "state", "town_id", "uid", "user_id") VALUES (OLD."bureau_id", OLD."granted_at", OLD."granted_by_id", OLD."id", OLD."organisation_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."revoke_reason", OLD."revoked_at", OLD."revoked_by_id", OLD."role", OLD."state", OLD."town_id", OLD."uid", OLD."user_id"); RETURN NULL;',
                            hash="55865246605c8a3b1c6fc07235b306da37e4b7ab",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9a0ed",
                            table="registry_appointment",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddIndex(
                    model_name="townevent",
                    index=models.Index(fields=["pgh_created_at", "pgh_id"], name="registry_to_pgh_cre_1c815e_idx"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="townevent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="d2c77c3dce4a2bd24db7a135db27ddd10d9c5015",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_ff52f",
                            table="registry_townevent",
                            when="BEFORE",
                        ),
                    ),
                ),
            ]
        ),
    ]
