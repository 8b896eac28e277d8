"""What stands in the file that a department handed in? Its rows, whatever the dirt, or why it cannot be used at all."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from zhiji.office.registry.feeds.faults import COLUMNS
from zhiji.office.registry.feeds.judging import Judged, judge_row, mark_repeats
from zhiji.office.registry.feeds.kinds import SPECS
from zhiji.office.registry.feeds.table import read_table

MOST_ROWS: Final = 200_000
_ALIASES: Final = {
    "name": ("姓名", "名字", "人员姓名", "学员姓名", "name"),
    "person_id": (
        "身份证号", "身份证号码", "身份证", "公民身份号码", "公民身份证号", "公民身份证号码", "证件号码", "证件号",
        "身份证件号码", "居民身份证号", "居民身份证号码", "person_id", "id_number", "idnumber",
    ),
    "starts_on": (
        "起始日期", "开始日期", "有效期起", "登记日期", "认定日期", "发证日期", "领取日期", "待遇领取日期", "死亡日期",
        "入所日期", "羁押日期", "起始月份", "缴费起始月", "起始年月", "缴费月份", "starts_on", "valid_from",
    ),
    "ends_on": (
        "截止日期", "终止日期", "结束日期", "有效期止", "注销日期", "出所日期", "释放日期", "截止月份", "缴费截止月",
        "截止年月", "ends_on", "valid_to",
    ),
    "detail": ("类别", "残疾等级", "险种", "参保险种", "待遇类型", "登记类型", "人员类型", "措施", "detail"),
}  # fmt: skip
HEADERS: Final = {header: column for column, headers in _ALIASES.items() for header in headers}
NEEDED: Final = ("name", "person_id")


@dataclass(frozen=True)
class ListRead:
    """The rows of a file, and what the reader noticed: codes and row numbers."""

    rows: list[Judged]
    notices: list[dict[str, object]]


def read_list(content: bytes, media_type: str, kind: str, as_of: date) -> ListRead:
    """Read a list. Raises ListUnusable."""
    spec = SPECS[kind]
    read = read_table(content, media_type, headers=HEADERS, needed=NEEDED, words=COLUMNS, most=MOST_ROWS)
    rows = [judge_row(number, told, spec, as_of) for number, told in read.rows]
    mark_repeats(rows, spec)
    return ListRead(rows, read.notices)
