"""What is wrong with a cell of a list, and what is to be done about it? In words, by code; never with the value."""

from typing import Final, NamedTuple

from zhiji.office.core.texts import speaks_chinese


class Fault(NamedTuple):
    """Something wrong in a column. `gap` fills the words: the number of another row."""

    column: str
    code: str
    gap: int = 0


COLUMNS: Final = {
    "name": ("姓名", "name"),
    "person_id": ("身份证号", "ID number"),
    "starts_on": ("起始日期", "first day"),
    "ends_on": ("截止日期", "last day"),
    "detail": ("类别", "kind"),
}
WORDS: Final = {
    "name_missing": ("姓名为空，请填写", "there is no name; fill it in"),
    "name_wrong": ("姓名应为 2 至 60 个汉字或字母，请改正", "this is no name; put it right"),
    "id_missing": ("身份证号为空，请填写", "there is no ID number; fill it in"),
    "id_length": ("身份证号不是 18 位（旧号码 15 位），请核对", "the ID number has not 18 or 15 characters; check it"),
    "id_characters": ("身份证号只有末位可以是 X，其余应为数字", "only the last character of an ID number may be X"),
    "id_birth": ("身份证号中的出生日期不存在或在名单日期之后", "the date of birth in the ID number cannot be"),
    "id_check": (
        "身份证号末位校验不符，可能有一位写错",
        "a digit of the ID number is mistyped: its last one does not fit",
    ),
    "number_cell": (
        "身份证号存成了数字，末几位已丢失。请把该列设为“文本”格式后重新录入",
        "the ID number was stored as a number and has lost digits; set the column to text and type it again",
    ),
    "error_cell": ("单元格是公式错误，请改为实际内容", "the cell shows a formula's error; put the value there"),
    "formula_cell": (
        "公式没有保存结果，请用表格软件打开并保存",
        "a formula has no stored value; save the file in Excel",
    ),
    "date_missing": ("日期为空，请填写", "there is no date; fill it in"),
    "date_wrong": ("日期应写成 2020-03-01 的形式", "write the date as 2020-03-01"),
    "ends_before": ("截止日期早于起始日期，请核对", "the last day is before the first; check them"),
    "starts_after_list": ("起始日期在名单日期之后，请核对", "the first day is after the day of the list; check it"),
    "detail_unknown": ("类别不在下拉选项中，请从模板的选项中选择", "the kind is not among the choices of the template"),
    "twice": ("与第 {} 行是同一人，请保留一行", "the same person as in row {}; keep one of them"),
    "too_long": ("内容过长，请核对", "too long; check it"),
}


def say_fault(fault: Fault) -> str:
    """Column, what is wrong, what to do."""
    zh, en = WORDS[fault.code]
    if speaks_chinese():
        return f"{COLUMNS[fault.column][0]}：{zh.format(fault.gap)}"
    return f"{COLUMNS[fault.column][1]}: {en.format(fault.gap)}"


def say_faults(stored: list[list[object]]) -> str:
    """All faults of a row as they are stored with it."""
    faults = [Fault(str(column), str(code), int(str(gap))) for column, code, gap in stored]
    return ("；" if speaks_chinese() else "; ").join(map(say_fault, faults))
