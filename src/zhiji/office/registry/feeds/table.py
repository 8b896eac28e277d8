"""What stands in a workbook or CSV that was handed in? Its rows as text, whatever the dirt, or why it is no use."""

import tempfile
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from zhiji.office.core.evidence.services import MOST_BYTES, FileEmpty, FileTooLarge
from zhiji.office.core.evidence.sniffing import ENDINGS, XLSX
from zhiji.office.core.evidence.unpacked import ListUnusable, check_unpacked

__all__ = ["ListUnusable", "TableRead", "read_table"]

Words = Mapping[str, tuple[str, str]]
"""What columns are called, in Chinese and English."""
_NUMBERS: Final = frozenset({"row", "rows"})


@dataclass(frozen=True)
class TableRead:
    """Each row's number as the spreadsheet counts and its texts by column; what the reader noticed."""

    rows: list[tuple[int, dict[str, str]]]
    notices: list[dict[str, object]]


def read_table(
    content: bytes, media_type: str, *, headers: Mapping[str, str], needed: Collection[str], words: Words, most: int
) -> TableRead:
    """Read a file's first sheet.

    Args:
        headers: what a column may be called, and which column is meant.
        needed: columns without which the file is of no use.

    Raises FileEmpty, FileTooLarge, ListUnusable (also where it would fill the memory once it is unpacked).
    """
    from zhiji.batch.sources.headers import header_key
    from zhiji.batch.sources.open import open_table
    from zhiji.batch.sources.source import Unusable

    _check_size(content)
    if media_type == XLSX:
        check_unpacked(content)
    with tempfile.TemporaryDirectory(prefix="zhiji-list-") as folder:  # private, and gone when we are done
        path = Path(folder) / f"list.{ENDINGS[media_type]}"
        path.write_bytes(content)
        try:
            source = open_table(path, {header_key(each): name for each, name in headers.items()}, tuple(needed))
        except Unusable as error:
            raise _unusable(error.code, error.gaps, words) from None
        if source.row_count > most:
            raise _of(f"超过 {most:,} 行，请分开上传", f"it has more than {most:,} rows; split it")
        columns = {name: source.column(name).to_pylist() for name in source.columns}
    rows = [
        (source.row_number(place), {name: texts[place] or "" for name, texts in columns.items()})
        for place in range(source.row_count)
    ]
    if not rows:
        raise _unusable("empty", {}, words)
    return TableRead(rows, [_notice(each.code, each.gaps) for each in source.warnings])


def _check_size(content: bytes) -> None:
    if not content:
        raise FileEmpty("文件是空的，请重新选择。", "The file is empty; please choose another.", field="file")
    if len(content) > MOST_BYTES:
        raise FileTooLarge(
            f"文件超过{MOST_BYTES // 1_000_000}MB，请分开上传。",
            f"The file is larger than {MOST_BYTES // 1_000_000} MB; split it.",
            field="file",
        )


def _notice(code: str, gaps: dict[str, object]) -> dict[str, object]:
    """A notice without anything that stood in a cell."""
    return {"code": code, **{name: gap for name, gap in gaps.items() if name in _NUMBERS}}


_WHY: Final = {
    "empty": ("表头下面没有数据行", "there is no row below the header"),
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


def _unusable(code: str, gaps: dict[str, object], words: Words) -> ListUnusable:
    if code == "columns_missing":
        names = [words[str(each)] for each in gaps.get("columns", ()) if str(each) in words]  # type: ignore[attr-defined]
        zh, en = "、".join(name[0] for name in names), ", ".join(name[1] for name in names)
        return _of(
            f"前 40 行中没有完整的表头，缺少：{zh}，请使用模板",
            f"no complete header in its first 40 rows; missing: {en}; use the template",
        )
    if code == "column_twice":
        zh, en = words.get(str(gaps.get("column")), ("", ""))
        return _of(f"表头中“{zh}”出现两次，请删除一列", f"its header has {en} twice; delete one of the columns")
    if code in ("row_too_long", "csv_unreadable"):
        row = gaps.get("row")
        return _of(f"第 {row} 行与表头的列数不符，请检查", f"row {row} does not fit the header; check it")
    zh, en = _WHY.get(code, ("内容无法识别，请使用模板填写", "it cannot be read; use the template"))
    return _of(zh, en)


def _of(zh: str, en: str) -> ListUnusable:
    return ListUnusable(f"这个文件不能使用：{zh}。", f"This file cannot be used: {en}.", field="file")
