"""What stands in the file that a department handed in? Its rows, whatever the dirt, or why it cannot be used at all."""

import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from zhiji.office.core.evidence.sniffing import ENDINGS
from zhiji.office.core.refusals import Refusal
from zhiji.office.registry.feeds.faults import COLUMNS
from zhiji.office.registry.feeds.judging import Judged, judge_row, mark_repeats
from zhiji.office.registry.feeds.kinds import SPECS

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


class ListUnusable(Refusal):
    """The file cannot be read as a list at all."""


@dataclass(frozen=True)
class ListRead:
    """The rows of a file, and what the reader noticed: codes and row numbers."""

    rows: list[Judged]
    notices: list[dict[str, object]]


def read_list(content: bytes, media_type: str, kind: str, as_of: date) -> ListRead:
    """Read a list. Raises ListUnusable."""
    from zhiji.batch.sources.open import open_table
    from zhiji.batch.sources.source import Unusable

    spec = SPECS[kind]
    with tempfile.TemporaryDirectory(prefix="zhiji-list-") as folder:  # private, and gone when we are done
        path = Path(folder) / f"list.{ENDINGS[media_type]}"
        path.write_bytes(content)
        try:
            source = open_table(path, HEADERS, NEEDED)
        except Unusable as error:
            raise _unusable(error.code, error.gaps) from None
        if source.row_count > MOST_ROWS:
            raise _unusable("too_many", {})
        columns = {name: source.column(name).to_pylist() for name in source.columns}
    rows = [
        judge_row(source.row_number(place), {name: texts[place] or "" for name, texts in columns.items()}, spec, as_of)
        for place in range(source.row_count)
    ]
    if not rows:
        raise _unusable("empty", {})
    mark_repeats(rows, spec)
    return ListRead(rows, [_notice(each.code, each.gaps) for each in source.warnings])


_NUMBERS: Final = frozenset({"row", "rows"})


def _notice(code: str, gaps: dict[str, object]) -> dict[str, object]:
    """A notice without anything that stood in a cell."""
    return {"code": code, **{name: gap for name, gap in gaps.items() if name in _NUMBERS}}


_WHY: Final = {
    "empty": ("表头下面没有数据行", "there is no row below the header"),
    "too_many": (f"超过 {MOST_ROWS:,} 行，请分开上传", f"it has more than {MOST_ROWS:,} rows; split it"),
    "workbook_unreadable": (
        "打不开，可能已损坏或加了密码，请取消密码后另存为 .xlsx",
        "it cannot be opened; has it a password?",
    ),
    "encoding_unknown": ("文字编码无法识别，请另存为 .xlsx", "its encoding is not known; save it as .xlsx"),
    "no_sheet": ("没有工作表", "it has no sheet"),
    "header_on_other_sheet": (
        "名单不在第一张工作表，请把它移到最前",
        "the list is not on the first sheet",
    ),
}


def _unusable(code: str, gaps: dict[str, object]) -> ListUnusable:
    if code == "columns_missing":
        names = [COLUMNS[str(each)] for each in gaps.get("columns", ()) if str(each) in COLUMNS]  # type: ignore[attr-defined]
        zh, en = "、".join(name[0] for name in names), ", ".join(name[1] for name in names)
        return _of(f"前 40 行中没有完整的表头，缺少：{zh}", f"no complete header in its first 40 rows; missing: {en}")
    if code == "column_twice":
        zh, en = COLUMNS.get(str(gaps.get("column")), ("", ""))
        return _of(f"表头中“{zh}”出现两次，请删除一列", f"its header has {en} twice; delete one of the columns")
    if code in ("row_too_long", "csv_unreadable"):
        row = gaps.get("row")
        return _of(f"第 {row} 行与表头的列数不符，请检查", f"row {row} does not fit the header; check it")
    zh, en = _WHY.get(code, ("内容无法识别，请使用模板填写", "it cannot be read; use the template"))
    return _of(zh, en)


def _of(zh: str, en: str) -> ListUnusable:
    return ListUnusable(f"这个文件不能使用：{zh}。", f"This file cannot be used: {en}.", field="file")
