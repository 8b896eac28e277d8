"""What is wrong with a text that is not TOML, or with a value that the schema does not take, in both languages?"""

from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from zhiji.rulebook.law.messages import Text

UNKNOWN_KEY: Final = Text(
    "不认识的键；可用的键见docs/handbook/write-a-pack.md",
    "unknown key; see the table's keys in docs/handbook/write-a-pack.md",
)
_MISSING: Final = Text("缺少这个键", "this key is missing")

_ZH: Final = {
    "extra_forbidden": UNKNOWN_KEY.zh,
    "missing": _MISSING.zh,
    "string_type": "这里要写文字（加引号）",
    "int_type": "这里要写整数（不加引号）",
    "int_from_float": "这里要写整数，不能带小数",
    "float_type": "这里要写数字（不加引号）",
    "bool_type": "这里要写true或false",
    "date_type": "这里要写日期，如2019-09-11（不加引号）",
    "date_parsing": "不是有效的日期",
    "list_type": "这里要写列表，如[1, 2]",
    "dict_type": "这里要写一张表",
    "model_type": "这里要写一张表",
    "model_attributes_type": "这里要写一张表",
    "tuple_type": "这里要写列表，如[1, 2]",
    "greater_than_equal": "不能小于{ge}",
    "greater_than": "必须大于{gt}",
    "less_than_equal": "不能大于{le}",
    "less_than": "必须小于{lt}",
    "literal_error": "只能是{expected}之一",
    "union_tag_invalid": "{tag!r}不是可用的取值；只能是{expected_tags}之一",
    "union_tag_not_found": "缺少键{discriminator}",
    "too_short": "至少要有{min_length}项",
    "too_long": "最多只能有{max_length}项",
    "string_too_short": "至少要有{min_length}个字符",
    "string_pattern_mismatch": "写法不对，应符合{pattern}",
}
"""Chinese for the kinds of pydantic's errors; the gaps are those of its context."""

_LISTS: Final = ("expected", "expected_tags")

_VALUE_ZH: Final = {
    'yuan as a whole number, or text such as "7.50"': '金额以元为单位，写整数，或带引号的小数，如"7.50"',
    "yuan with at most two decimals, not negative": "金额以元为单位，最多两位小数，不能为负数，不写单位和逗号",
    "yuan, at most 1000000000": "金额以元为单位，最多1000000000元",
}
"""Chinese for what the schema's own validators say."""

_TOML_ZH: Final = {
    "Cannot overwrite a value": "同一个键写了两次",
    "Cannot declare": "同一张表写了两次",
    "Duplicate inline table key": "同一个键写了两次",
    "Cannot redefine": "同一张表写了两次",
    "Cannot mutate immutable": "这张表已经写完，不能再加键",
    "Invalid value": "值的写法不对（文字要加英文双引号）",
    "Invalid date or datetime": "日期不存在，或写法不对",
    "Invalid statement": "这一行的写法不对",
    "Invalid initial character for a key": "键的写法不对",
    "Expected '=' after a key": "键的后面要有等号",
    "Expected ']": "缺少右方括号",
    "Expected newline or end of document": "一行只能写一项；值的后面有多余的内容（日期写成2024-01-01）",
    "Unclosed": "括号没有闭合（各项之间用英文逗号）",
    "Unterminated string": "引号没有闭合",
    "Illegal character": "有不能用的字符（引号没有闭合，或有控制字符）",
}
"""Chinese for what the reader of TOML says, by how it begins."""


def toml_fault(said: str) -> str:
    """In Chinese, why a text is not TOML; the reader's own words where it says something rare."""
    return next((zh for begins, zh in _TOML_ZH.items() if said.startswith(begins)), said)


def first_violation(error: ValidationError, data: Any) -> tuple[tuple[str | int, ...], Text]:
    """Of all that the schema does not take, what is said: an unknown key first. Its path in the data, and the words."""
    first = min(error.errors(), key=lambda item: item["type"] != "extra_forbidden")
    return _path(first["loc"], data, is_missing=first["type"] == "missing"), _words(first)


def _path(loc: tuple[str | int, ...], data: Any, *, is_missing: bool) -> tuple[str | int, ...]:
    """Where it is; pydantic puts the tag of a union into the place, where no key of that name stands."""
    path: list[str | int] = []
    for number, part in enumerate(loc, start=1):
        is_there = part in data if isinstance(data, dict) else isinstance(data, list) and isinstance(part, int)
        if is_there or (is_missing and number == len(loc)):
            path.append(part)
        data = data[part] if is_there else data
    return tuple(path)


def _words(found: ErrorDetails) -> Text:
    own = {"extra_forbidden": UNKNOWN_KEY.en, "missing": _MISSING.en}
    said = found["msg"].removeprefix("Value error, ")
    return Text(_zh(found), own.get(found["type"], said[0].lower() + said[1:]))


def _zh(found: ErrorDetails) -> str:
    context: dict[str, Any] = found.get("ctx", {})
    if found["type"] == "value_error":
        words = _VALUE_ZH.get(str(context.get("error")))
    else:
        words = _ZH.get(found["type"])
        words = None if words is None else words.format_map(context | {name: _listed(context, name) for name in _LISTS})
    return words or f"这个值不能用：{found['msg']}"


def _listed(context: dict[str, Any], name: str) -> str:
    """The choices that pydantic lists in English, as Chinese lists them."""
    return str(context.get(name, "")).replace(" or ", "、").replace(", ", "、")
