"""What do the tests' own claims files look like: which columns, which headers, and whose good claims?"""

from collections.abc import Sequence

from tests.oracle import makers

type Row = dict[str, str | None]
type Cells = list[list[object]]

CHINESE: dict[str, str] = {
    "claim_id": "申领编号",
    "benefit": "补贴项目",
    "person_id": "身份证号",
    "categories": "人员类别",
    "class_id": "班级编号",
    "filed_on": "开班备案日期",
    "started_on": "开始日期",
    "ended_on": "结束日期",
    "claimed_on": "申领日期",
    "occupation": "职业编码",
    "level": "等级",
    "project": "培训项目编码",
    "certificate": "证书类型",
    "certificate_on": "发证日期",
    "planned_hours": "计划课时",
    "attended_hours": "实际课时",
    "attended_days": "出勤天数",
    "months": "月数",
    "fee": "收费金额",
    "fee_standard": "收费标准",
    "fee_paid_by": "付费方",
    "employer_id": "企业信用代码",
    "institution_id": "机构信用代码",
    "contract_months": "合同月数",
    "hired_on": "入职日期",
    "insured": "是否参保",
    "wage_paid": "是否发放工资",
    "draws_pension": "是否领取养老金",
    "on_establishment": "是否在编",
    "recommended": "是否推荐就业",
    "employed_on": "就业日期",
    "employed_region": "就业地区划",
}
"""Column and Chinese header, as §1 of the claims contract lists them."""
COLUMNS = tuple(CHINESE)
REQUIRED = ("claim_id", "benefit", "person_id", "started_on", "ended_on", "claimed_on")
OUTPUT = (
    "claim_id", "outcome", "amount", "granted_months", "payee", "payee_id", "fund", "reasons", "clauses", "trace",
    "policy",
)  # fmt: skip
"""The columns of the output, in the order of §6."""

_KINDS = ("free_training", "work_based_poor", "skill_level", "placement_grant", "living_allowance", "pre_job")


def good_claims(count: int, **changes: str | None) -> list[Row]:
    """Claims `c1`, `c2` … of as many people and of several benefits, each of them approved, with changes."""
    return [
        makers.good_claim(
            _KINDS[number % len(_KINDS)],
            f"c{number + 1}",
            **({"person_id": makers.person_id(serial=number + 1)} | changes),
        )
        for number in range(count)
    ]


def changed(claims: Sequence[Row], place: int, **changes: str | None) -> list[Row]:
    """The claims, with changes in the one at `place`."""
    return [claim | changes if number == place else claim for number, claim in enumerate(claims)]


def cells(claims: Sequence[Row], columns: Sequence[str] = COLUMNS) -> Cells:
    """The claims as rows of cells, in the order of the columns."""
    return [[claim.get(column) for column in columns] for claim in claims]


def sheet(claims: Sequence[Row], columns: Sequence[str] = COLUMNS, headers: Sequence[str] | None = None) -> Cells:
    """A header and the claims below it."""
    return [list(headers or columns), *cells(claims, columns)]


def set_cell(rows: Cells, place: int, column: str, value: object) -> None:
    """Put a value into the claim at `place` (from 0) of a sheet whose header, in English, stands in its first row."""
    rows[place + 1][rows[0].index(column)] = value
