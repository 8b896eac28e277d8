"""What people are told, in Chinese and English: problems of values with advice, warnings, why a file is unusable."""

from typing import Final, Literal, NamedTuple

from zhiji.batch.masking import hide_ids
from zhiji.batch.sources.source import Notice, Unusable
from zhiji.rulebook.decide.facts import COLUMNS, GRANTED_MONTHS
from zhiji.rulebook.decide.reading import Problem

Lang = Literal["zh", "en"]


class Advice(NamedTuple):
    """A problem and what to do about it, in both languages."""

    zh: str
    zh_advice: str
    en: str
    en_advice: str


PROBLEMS: Final[dict[str, Advice]] = {
    "empty": Advice("必填项为空", "请填写", "required, but empty", "fill it in"),
    "error_cell": Advice(
        "公式出错，没有算出值",
        "请改正公式，或直接填写该值",
        "the formula gave an error",
        "mend the formula, or type the value",
    ),
    "formula_cell": Advice(
        "公式没有保存计算结果",
        "请用表格软件打开文件并保存后再用，或直接填写该值",
        "the formula has no stored value",
        "open the file in Excel and save it, or type the value",
    ),
    "row_too_long": Advice(
        "该行的单元格比表头多，无法确定各值属于哪一列",
        "如某个值里有逗号，请给它加上引号；多余的内容请删除",
        "the row has more cells than the header, so no value's column is certain",
        "put a value that holds a comma into quotation marks; delete what is too much",
    ),
    "not_a_date": Advice(
        "不是日期",
        "请写成 2020-03-01、2020/3/1、2020.3.1、2020年3月1日 或 20200301",
        "not a date",
        "write 2020-03-01, 2020/3/1, 2020.3.1, 2020年3月1日 or 20200301",
    ),
    "no_such_day": Advice("没有这一天", "请核对年、月、日", "there is no such day", "check year, month and day"),
    "not_a_number": Advice(
        "不是数字",
        "只用数字，最多一个小数点，不要写单位、逗号或正负号",
        "not a number",
        "digits and at most one point; no unit, comma or sign",
    ),
    "not_whole": Advice("不是整数", "请填写整数", "not a whole number", "give a whole number"),
    "too_many_decimals": Advice(
        "金额多于两位小数",
        "金额以元为单位，最多两位小数",
        "money with more than two decimals",
        "yuan, two decimals at most",
    ),
    "level_range": Advice(
        "等级不在1至5之间",
        "5初级工、4中级工、3高级工、2技师、1高级技师；无等级留空",
        "level outside 1 to 5",
        "5 elementary … 1 senior technician; empty where ungraded",
    ),
    "not_yes_no": Advice("不是“是”或“否”", "请填写 是 或 否", "neither yes nor no", "write yes or no"),
    "unknown_code": Advice(
        "没有这个代码", "请从说明的代码中选择", "there is no such code", "choose one of the codes of this column"
    ),
    "unknown_category": Advice(
        "没有这个人员类别：{hint}",
        "请从人员类别代码中选择，多个用分号隔开",
        "there is no such group: {hint}",
        "choose from the groups; separate several with ;",
    ),
    "not_a_region": Advice(
        "不是六位行政区划代码", "请填写六位数字，如 231086", "not a region of six digits", "six digits, such as 231086"
    ),
    "id_number_cell": Advice(
        "身份证号存成了数字，末几位已丢失",
        "请把该列设为“文本”格式后，按证件重新录入",
        "the ID was stored as a number, and its last digits are gone",
        "set the column to text and type the ID again from the document",
    ),
    "id_length": Advice(
        "身份证号应为18位（或15位），这里是{hint}位",
        "请按证件核对",
        "an ID has 18 (or 15) characters, this one has {hint}",
        "compare it with the document",
    ),
    "id_character": Advice(
        "身份证号里有不该出现的字符",
        "前17位是数字，末位是数字或X",
        "the ID has a wrong character",
        "17 digits, then a digit or X",
    ),
    "id_birth": Advice(
        "身份证号里的出生日期不存在",
        "请按证件核对第7至14位",
        "the ID's birth date does not exist",
        "check places 7 to 14",
    ),
    "id_check": Advice(
        "身份证号校验位不符",
        "至少有一位录错，请按证件逐位核对",
        "the ID's check character does not fit",
        "at least one character is wrong; compare each with the document",
    ),
    "born_after_start": Advice(
        "出生日期晚于开始日期",
        "请核对身份证号和开始日期",
        "born after the training started",
        "check the ID and the start date",
    ),
    "credit_number_cell": Advice(
        "信用代码存成了数字，末几位已丢失",
        "请把该列设为“文本”格式后重新录入",
        "the credit code was stored as a number, and its last digits are gone",
        "set the column to text and type the code again",
    ),
    "credit_length": Advice(
        "统一社会信用代码应为18位，这里是{hint}位",
        "请按营业执照核对",
        "a credit code has 18 characters, this one has {hint}",
        "compare it with the licence",
    ),
    "credit_character": Advice(
        "信用代码里有不该出现的字符",
        "只用数字和大写字母，没有 I、O、S、V、Z",
        "the credit code has a wrong character",
        "digits and capital letters without I, O, S, V, Z",
    ),
    "credit_check": Advice(
        "信用代码校验位不符",
        "至少有一位录错，请按营业执照逐位核对",
        "the credit code's check character does not fit",
        "at least one character is wrong; compare each with the licence",
    ),
    "claim_id_number_cell": Advice(
        "申领编号存成了数字，末几位已丢失",
        "请把该列设为“文本”格式后重新录入",
        "the claim id was stored as a number, and its last digits are gone",
        "set the column to text and type the claim id again",
    ),
    "claim_id_again": Advice(
        "申领编号与前面的行重复",
        "每行一个编号；如系重复录入请删除",
        "the claim id is on an earlier row",
        "one id per row; delete the row if it was entered twice",
    ),
    "claim_id_in_history": Advice(
        "申领编号已在历史记录中",
        "该申领已核发，不能再次申领",
        "the claim id is in the history",
        "it was granted before and cannot be claimed again",
    ),
    "ends_before_start": Advice(
        "结束日期早于开始日期", "请核对两个日期", "ended before it started", "check both dates"
    ),
    "claimed_before_end": Advice(
        "申领日期早于结束日期",
        "培训或月份结束后才能申领",
        "claimed before the end",
        "claim after the training or months end",
    ),
    "payee_missing": Advice("缺少收款单位的信用代码", "请填写", "the payee's credit code is missing", "fill it in"),
}

MESSAGES: Final[dict[str, tuple[str, str]]] = {
    "kind_unknown": (
        "无法识别文件类型：{file}。请使用 {kinds}",
        "{file}: the kind of file is not known; use {kinds}",
    ),
    "file_missing": ("找不到文件：{file}。请核对路径", "there is no file {file}; check the path"),
    "file_is_folder": ("{file} 是文件夹，请指定文件", "{file} is a folder; name a file"),
    "file_forbidden": ("没有权限打开 {file}", "no permission to open {file}"),
    "encoding_unknown": (
        "{file} 不是 UTF-8、GB18030 或 UTF-16 编码。请在表格软件中另存为“CSV UTF-8”",
        "{file} is neither UTF-8 nor GB18030 nor UTF-16; save it as «CSV UTF-8»",
    ),
    "csv_unreadable": (
        "{file} 不是完整的CSV文件，第{row}行起读不下去。请检查该行的引号是否成对，有引号的值后面是否有多余的字",
        "{file} is not a sound CSV file, from row {row} on: {why}; check the quotation marks of that row",
    ),
    "row_too_long": (
        "第{row}行的单元格比表头多：{cells}。如某个值里有逗号，请给它加上引号；多余的内容请删除",
        "row {row} has more cells than the header: {cells}; put a value that holds a comma into quotation marks, "
        "delete what is too much",
    ),
    "sheet_without_workbook": (
        "{file} 不是工作簿，没有工作表“{sheet}”。请去掉 --sheet，或改用工作簿",
        "{file} is no workbook and has no sheet «{sheet}»; leave --sheet out, or name a workbook",
    ),
    "parquet_unreadable": (
        "{file} 不是可用的Parquet文件，可能已损坏。请重新导出",
        "{file} is not a usable Parquet file: {why}; export it again",
    ),
    "workbook_unreadable": (
        "打不开工作簿 {file}：可能有密码、已损坏，或其实是另一种文件。请用表格软件打开，取消密码，另存为 .xlsx",
        "the workbook {file} cannot be opened: {why}; open it in Excel, remove a password, save it as .xlsx",
    ),
    "no_sheet": ("工作簿 {file} 没有工作表", "the workbook {file} has no sheet"),
    "sheet_unknown": (
        "没有名为“{sheet}”的工作表。现有：{sheets}",
        "there is no sheet «{sheet}»; there are {sheets}",
    ),
    "header_on_other_sheet": (
        "工作表“{sheet}”没有申领表头，但 {sheets} 有。请用 --sheet 指定",
        "the sheet «{sheet}» has no header of claims, but {sheets} has; name it with --sheet",
    ),
    "columns_missing": (
        "前40行中没有完整的表头，缺少：{columns}。请使用中文表头或英文列名",
        "no complete header in the first 40 rows; missing: {columns}",
    ),
    "column_twice": (
        "第{row}行表头中“{column}”出现两次，请删除一列",
        "row {row}: the header has {column} twice; delete one of the columns",
    ),
    "history_row": (
        "历史文件第{row}行：{column}{problem}。{advice}",
        "history file, row {row}: {column}: {problem}; {advice}",
    ),
    "shortage_row": (
        "急需紧缺目录第{row}行：{column}{problem}。{advice}",
        "shortage catalogue, row {row}: {column}: {problem}; {advice}",
    ),
    "out_is_input": ("输出文件与输入文件相同：{file}。请换一个名字", "{file} is also an input; choose another name"),
    "out_twice": ("两个输出用了同一个文件：{file}", "two outputs have the same name: {file}"),
    "out_folder_missing": ("没有文件夹 {folder}，请先建立", "there is no folder {folder}; make it first"),
    "out_forbidden": ("没有权限写入 {folder}", "no permission to write in {folder}"),
    "no_room": (
        "磁盘空间不足。没有留下不完整的文件；腾出空间后请重新运行",
        "there is no room left on the disk; no partial file was left: make room and run again",
    ),
    "out_failed": ("写不下去：{why}。没有留下不完整的文件", "writing failed: {why}; no partial file was left"),
    "workbook_too_long": (
        "{count}行超过一张工作表的上限1,048,575行，请输出为 .parquet 或 .csv",
        "{count} rows are more than a sheet can hold (1,048,575); write .parquet or .csv",
    ),
    "sheet_is_full": (
        "错误超过一张工作表的上限1,048,575行，请把错误清单输出为 .parquet 或 .csv",
        "there are more errors than a sheet can hold (1,048,575); write them as .parquet or .csv",
    ),
    "file_failed": ("读不了文件：{why}。请核对后重新运行", "a file cannot be read: {why}; check it and run again"),
    "shortage_reversed": (
        "第{rows}行的有效期止早于有效期起，这些职业不会被认作急需紧缺；请核对",
        "rows {rows}: valid_to is before valid_from, so that these occupations are never short; check them",
    ),
    "text_damaged": (
        "{file} 中有不是 UTF-8 的文字，文件可能已损坏。请重新导出",
        "{file} holds text that is not UTF-8 and may be damaged; export it again",
    ),
    "pack_error": ("政策包不能使用：{why}", "the policy cannot be used: {why}"),
    "claim_missing": ("文件中没有申领编号 {claim}", "the file has no claim {claim}"),
    "option_bad": ("参数不对：{why}", "the arguments are off: {why}"),
    "frame_wanted": (
        "这里需要 polars.DataFrame，给的是 {kind}。LazyFrame 请先 .collect()，字典列表请用 polars.DataFrame(rows)，"
        "pandas 请用 polars.from_pandas(df)",
        "a polars.DataFrame is wanted, not {kind}: .collect() a LazyFrame, make one of dictionaries by "
        "polars.DataFrame(rows), of pandas by polars.from_pandas(df)",
    ),
    "claim_wanted": (
        "一条申领应是字典（列名到值），给的是 {kind}。多条申领请用 zhiji.adjudicate",
        "a claim is a dictionary of column names to values, not {kind}; for many claims use zhiji.adjudicate",
    ),
    "history_wanted": (
        "history 应是字典列表或 polars.DataFrame，给的是 {kind}。LazyFrame 请先 .collect()，单个字典请放进列表",
        "history is a list of dictionaries or a polars.DataFrame, not {kind}: .collect() a LazyFrame, put a single "
        "dictionary into a list",
    ),
    "history_row_wanted": (
        "history 第{row}行应是字典（列名到值），给的是 {kind}",
        "history, row {row}: a dictionary of column names to values is wanted, not {kind}",
    ),
    "policy_wanted": (
        "policy 应来自 zhiji.load_policy(...)，给的是 {kind}",
        "policy is what zhiji.load_policy(...) gives, not {kind}",
    ),
    "shortage_wanted": (
        "shortage 应来自 zhiji.catalogue_of(rows)，给的是 {kind}",
        "shortage is what zhiji.catalogue_of(rows) gives, not {kind}",
    ),
    "key_twice": (
        "“{column}”出现两次（中文和英文列名只用一个）",
        "{column} is there twice: use its English or its Chinese name, not both",
    ),
    "lang_unknown": ("没有语言“{given}”，请用 zh 或 en", "there is no language {given!r}; use zh or en"),
    "interrupted": ("已中断，没有写出任何文件", "interrupted; nothing was written"),
    "unknown_columns": ("未使用的列：{columns}", "columns that were left aside: {columns}"),
    "total_row": ("第{row}行是合计，未作为申领处理", "row {row} is a total and was not taken as a claim"),
    "total_inside": (
        "第{rows}行像合计，但后面还有申领，已作为申领处理；如是小计，请删除",
        "rows {rows}: read like totals, but claims follow: taken as claims; delete them if they are subtotals",
    ),
    "cells_unheaded": (
        "第{rows}行在没有表头的列里有内容，未使用；如属申领内容，请给该列加上表头",
        "rows {rows}: something stands in a column without a header and was left aside; give the column its header",
    ),
    "formula_cells": (
        "第{rows}行有公式没有保存计算结果；请用表格软件打开文件并保存后再用",
        "rows {rows}: a formula has no stored value; open the file in Excel and save it",
    ),
    "history_ids_lost": (
        "第{rows}行的申领编号存成了数字，末几位已丢失，无法与本次申领比对；请把该列设为“文本”格式后重新录入",
        "rows {rows}: the claim id was stored as a number and has lost its last digits, so it cannot be compared with "
        "the claims; set the column to text and type it again",
    ),
    "other_sheets": (
        "读取了工作表“{sheet}”；另有 {sheets} 也像申领表，如需读取请用 --sheet",
        "read the sheet «{sheet}»; {sheets} also looks like claims: name it with --sheet",
    ),
}


def say(code: str, lang: Lang, **gaps: object) -> str:
    """A message in the reader's language."""
    zh, en = MESSAGES[code]
    comma = "、" if lang == "zh" else ", "
    filled = {name: comma.join(map(str, g)) if isinstance(g, (list, tuple)) else g for name, g in gaps.items()}
    return (zh if lang == "zh" else en).format(**filled)


def in_both(code: str, **gaps: object) -> str:
    """A message in both languages, for those who asked in neither."""
    return f"{say(code, 'zh', **gaps)} / {say(code, 'en', **gaps)}"


def say_unusable(error: Unusable, lang: Lang) -> str:
    """Why a file cannot be used."""
    return say(error.code, lang, **_worded(error.gaps, lang))


def say_warning(warning: Notice, lang: Lang, file: str = "") -> str:
    """A warning; `file` names the file where it is not the claims."""
    words = say(warning.code, lang, **_worded(warning.gaps, lang))
    return f"{file}：{words}" if file and lang == "zh" else f"{file}: {words}" if file else words


def say_problem(problem: Problem, lang: Lang) -> tuple[str, str]:
    """A problem and its advice."""
    advice = PROBLEMS[problem.code]
    zh = (advice.zh, advice.zh_advice)
    text, what_to_do = zh if lang == "zh" else (advice.en, advice.en_advice)
    return text.format(hint=hide_ids(problem.hint)), what_to_do


_CHINESE: Final = {column.name: column.zh for column in (*COLUMNS, GRANTED_MONTHS)} | {
    "valid_from": "有效期起",
    "valid_to": "有效期止",
}


def column_word(name: str, lang: Lang) -> str:
    """What a column is called: its Chinese header, or its name."""
    if lang == "en":
        return name
    return _CHINESE.get(name, name)


def _worded(gaps: dict[str, object], lang: Lang) -> dict[str, object]:
    worded = dict(gaps)
    if isinstance(gaps.get("column"), str):
        worded["column"] = column_word(str(gaps["column"]), lang)
    if isinstance(gaps.get("columns"), list):
        worded["columns"] = [column_word(str(name), lang) for name in gaps["columns"]]  # type: ignore[attr-defined]
    problem = gaps.get("problem")
    if isinstance(problem, Problem):
        worded["problem"], worded["advice"] = say_problem(problem, lang)
    return worded
