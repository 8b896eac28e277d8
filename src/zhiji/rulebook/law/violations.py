"""What is wrong with a key or value that the schema does not take, in both languages?"""

from typing import Any, Final

from pydantic_core import ErrorDetails

from zhiji.rulebook.law.messages import Text

_UNKNOWN_KEY: Final = Text(
    "不认识的键；可用的键见docs/handbook/write-a-pack.md",
    "unknown key; see the table's keys in docs/handbook/write-a-pack.md",
)
_MISSING: Final = Text("缺少这个键", "this key is missing")

_ZH: Final = {
    "extra_forbidden": _UNKNOWN_KEY.zh,
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
    "yuan with at most two decimals, not negative": "金额以元为单位，最多两位小数，不能为负数",
}
"""Chinese for what the schema's own validators say."""


def violation(found: ErrorDetails) -> Text:
    """What is wrong, where a pack's own tables are read."""
    own = {"extra_forbidden": _UNKNOWN_KEY.en, "missing": _MISSING.en}
    message = found["msg"]
    return Text(_zh(found), own.get(found["type"], message[0].lower() + message[1:]))


def plain_violation(found: ErrorDetails) -> Text:
    """What is wrong, where the English is pydantic's own: overlays, versions and the document."""
    return Text(_zh(found), found["msg"].lower())


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
