"""Which facts a claim has, and how each is held as one integer.

The order of `COLUMNS` is the order of the claims contract (§1). A claim's facts are one list of integers, indexed by
the constants below: a date is a day number, money is fen, hours are ten-thousandths, a yes/no is 1/0, a code is its
place in the pack, a free text is a running number given by `Wordbook`.
"""

from typing import Final, Literal, NamedTuple

EMPTY: Final = -1
"""Nothing is known. Missing is not false."""
UNREADABLE: Final = -2
"""There is a value, but it cannot be read: the row is invalid."""
WIDE: Final = -3
"""The value is exact but too large or too fine for the compiled engine: the row is decided by CPython."""

Kind = Literal["text", "code", "codes", "id", "credit", "date", "number", "money", "whole", "yesno", "region"]


class Column(NamedTuple):
    """One column of the contract: its English name, the Chinese header, and how its values are read."""

    name: str
    zh: str
    kind: Kind


COLUMNS: Final = (
    Column("claim_id", "申领编号", "text"),
    Column("benefit", "补贴项目", "code"),
    Column("person_id", "身份证号", "id"),
    Column("categories", "人员类别", "codes"),
    Column("class_id", "班级编号", "text"),
    Column("filed_on", "开班备案日期", "date"),
    Column("started_on", "开始日期", "date"),
    Column("ended_on", "结束日期", "date"),
    Column("claimed_on", "申领日期", "date"),
    Column("occupation", "职业编码", "text"),
    Column("level", "等级", "whole"),
    Column("project", "培训项目编码", "text"),
    Column("certificate", "证书类型", "code"),
    Column("certificate_on", "发证日期", "date"),
    Column("planned_hours", "计划课时", "number"),
    Column("attended_hours", "实际课时", "number"),
    Column("attended_days", "出勤天数", "whole"),
    Column("months", "月数", "whole"),
    Column("fee", "收费金额", "money"),
    Column("fee_standard", "收费标准", "money"),
    Column("fee_paid_by", "付费方", "code"),
    Column("employer_id", "企业信用代码", "credit"),
    Column("institution_id", "机构信用代码", "credit"),
    Column("contract_months", "合同月数", "whole"),
    Column("hired_on", "入职日期", "date"),
    Column("insured", "是否参保", "yesno"),
    Column("wage_paid", "是否发放工资", "yesno"),
    Column("draws_pension", "是否领取养老金", "yesno"),
    Column("on_establishment", "是否在编", "yesno"),
    Column("recommended", "是否推荐就业", "yesno"),
    Column("employed_on", "就业日期", "date"),
    Column("employed_region", "就业地区划", "region"),
)
"""The 32 columns of a claims file."""

GRANTED_MONTHS: Final = Column("granted_months", "核定月数", "whole")
"""The one further column of a history file."""

REQUIRED: Final = ("claim_id", "benefit", "person_id", "started_on", "ended_on", "claimed_on")
"""Columns without which a file is unusable."""

PLACE: Final = {column.name: place for place, column in enumerate(COLUMNS)}
"""Column name to its place in a claim's facts."""

CLAIM_ID: Final = 0
BENEFIT: Final = 1
PERSON: Final = 2
CATEGORIES: Final = 3
CLASS: Final = 4
FILED_ON: Final = 5
STARTED_ON: Final = 6
ENDED_ON: Final = 7
CLAIMED_ON: Final = 8
OCCUPATION: Final = 9
LEVEL: Final = 10
PROJECT: Final = 11
CERTIFICATE: Final = 12
CERTIFICATE_ON: Final = 13
PLANNED_HOURS: Final = 14
ATTENDED_HOURS: Final = 15
ATTENDED_DAYS: Final = 16
MONTHS: Final = 17
FEE: Final = 18
FEE_STANDARD: Final = 19
FEE_PAID_BY: Final = 20
EMPLOYER: Final = 21
INSTITUTION: Final = 22
BIRTH: Final = 32  # derived: the day number of the birth date in the ID
FACT_COUNT: Final = 33

PAID_BY_PERSON: Final = 0
PAID_BY_INSTITUTION: Final = 1
FEE_PAYERS: Final = {"person": "个人", "institution": "培训主体"}
"""Who may bear a fee: code and Chinese word, in the order of PAID_BY_*."""

KNOWN_TO_BE_NONE: Final = frozenset({"categories", "certificate", "level"})
"""Columns in which empty is an answer (contract §5): nothing there can be pending."""
