"""In which words is it said, in Chinese and in English, why a pack cannot be law?"""

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple, Protocol, runtime_checkable

Lang = Literal["zh", "en"]


@runtime_checkable
class Bilingual(Protocol):
    """What can be said in either language: a text, or an error that caused another."""

    def said(self, lang: Lang) -> str:
        """The words in a language."""
        ...


class Text(NamedTuple):
    """A piece of a message in both languages."""

    zh: str
    en: str

    def said(self, lang: Lang) -> str:
        """The words in a language."""
        return self.zh if lang == "zh" else self.en


LAYER_WORDS: Final = {
    "nation": Text("国家", "nation"),
    "province": Text("省", "province"),
    "prefecture": Text("市", "prefecture"),
    "county": Text("县", "county"),
}

KIND_WORDS: Final = {
    "codes": Text("一组代码", "codes"),
    "code": Text("代码", "code"),
    "date": Text("日期", "date"),
    "yesno": Text("是或否", "yesno"),
    "whole": Text("整数", "whole"),
    "number": Text("数字", "number"),
    "money": Text("金额", "money"),
    "region": Text("地区", "region"),
}

MESSAGES: Final[dict[str, Text]] = {
    # Files
    "file_missing": Text("缺少这个文件", "the file is missing"),
    "file_unreadable": Text("打不开这个文件：{why}", "the file cannot be opened: {why}"),
    "not_utf8": Text(
        "不是UTF-8文本，请另存为UTF-8编码：{why}", "not UTF-8 text, save it with the encoding UTF-8: {why}"
    ),
    "nested_too_deep": Text("括号嵌套最多{most}层", "lists and tables are nested at most {most} deep"),
    "number_too_long": Text("数字太长", "a number that is too long"),
    "not_toml": Text("TOML格式有误：{why}", "not valid TOML: {why}"),
    "file_stray": Text(
        "政策包中没有叫这个名字的文件；可用的文件名：{known}", "no pack has a file of this name; known are {known}"
    ),
    "violation": Text("{path}：{what}", "{path}: {what}"),
    "violation_on": Text("{path}（{day}）：{what}", "{path} on {day}: {what}"),
    "column_unknown": Text("{where}：没有列{name!r}", "{where}: there is no column {name!r}"),
    "row_unusable": Text(
        "{where}：{table}第{row}条的{column}不能用", "{where}: {table}, entry {row}: {column} cannot be used"
    ),
    "answer_unknown": Text(
        "{where}：expect中的{name!r}不存在或缺少", "{where}: expect: {name!r} is unknown or missing"
    ),
    # The pack's head, and what stands above it
    "pack_unknown": Text("没有政策包{name!r}；现有：{known}", "there is no pack {name!r}; known packs: {known}"),
    "id_not_folder": Text("id {id!r}与文件夹名不一致", "the id {id!r} is not the name of the folder"),
    "validity_ends_early": Text("有效期的结束日早于开始日", "the validity ends before it begins"),
    "bounds_in_county": Text(
        "上级限制只能写在上级的政策包里；县级政策包之下没有更低的层级",
        "bounds belong to an upper layer; nothing stands below a county's pack",
    ),
    "decides_nothing": Text(
        "这个政策包只约束下级，自己不审核申领", "this pack binds others and decides nothing itself"
    ),
    "under_wrong_layer": Text(
        "{own}级的政策包不能放在{other}级的{upper!r}之下",
        "a {own}'s pack cannot stand under the {other}'s {upper!r}",
    ),
    "under_unknown": Text(
        "under：没有上级政策包{name!r}，旁边的文件夹和本产品里都没有；现有：{known}",
        "under: there is no upper pack {name!r}, neither beside this one nor in the product; known are: {known}",
    ),
    "bound_cannot_compare": Text(
        "{term}不能与{value!r}比较大小：min和max只用于整数、金额和日期",
        "{term} cannot be compared with {value!r}: min and max are for whole numbers, yuan and dates",
    ),
    "wrong_layer": Text(
        "{path}：这一层级无权规定这个值：{why}，而这是{own}级的政策包",
        "{path}: a value of the wrong layer: {why}, and this is a {own}'s pack",
    ),
    "left_to": Text("只由{layers}级规定", "it is left to the {layers} alone"),
    "left_to_nobody": Text("上级文件没有放开它", "no document above opens it"),
    "bound_broken": Text(
        "{term} = {value!r}，违反{upper}的上级限制：{rule} {limit!r}（{words}）",
        "{term} = {value!r} breaks a bound of {upper}: {rule} {limit!r} ({words})",
    ),
    # Time
    "published_later": Text(
        "{pack}到{known}尚未公布：公布日是{since}", "{pack} was not published by {known}: it is known since {since}"
    ),
    "outside_validity": Text(
        "{pack}自{first}至{last}有效，{day}不在其中", "{pack} holds from {first} to {last}, not on {day}"
    ),
    "nothing_published": Text(
        "{path}：到{known}为止公布的版本，没有一个在{day}有效", "{path}: nothing published by {known} holds on {day}"
    ),
    "version_needs": Text("{path}：一个版本必须写明{key!r}", "{path}: a version needs {key!r}"),
    "version_ends_early": Text("{path}：结束日早于开始日", "{path}: ends before it begins"),
    "tie": Text(
        "{path}：无法取舍：{known}公布的两个版本自{day}起同时有效；请给其中一个改写known或有效期间",
        "{path}: a tie: two versions published on {known} hold on the same days from {day}; "
        "give one of them another 'known' or another span",
    ),
    "gap": Text("{path}：时间有空档：{day}没有有效的版本", "{path}: a gap in time: no version holds on {day}"),
    "deciding_date_changes": Text(
        "{path}：判定日期的依据不能在政策有效期中途改变",
        "{path}: the deciding date cannot change in the middle of a plan",
    ),
    # Readings, overlays and other changes
    "reading_unknown": Text(
        "没有政策理解{reading!r}；本包有{known}", "there is no reading {reading!r}; the pack has {known}"
    ),
    "option_unknown": Text(
        "{reading}没有选项{option!r}；可选{known}", "{reading} has no option {option!r}; it has {known}"
    ),
    "default_sets": Text(
        "{path}：采用的选项不能写set，它就是政策包本来的样子",
        "{path}: the default has no 'set': it is the pack as it stands",
    ),
    "overlay_twice": Text(
        "修改稿的id {id!r}已用于{other}；同一个修改稿只能用一次",
        "the overlay's id {id!r} is that of {other} already; an overlay is given once, and each has its own id",
    ),
    "time_is_the_changes": Text(
        "{term}不能改：起止日期写在修改本身的from、to、known里",
        "{term} cannot be changed: a change says itself, in from, to and known, when it holds",
    ),
    "change_ends_early": Text("{term}：修改的结束日早于开始日", "{term}: the change ends before it begins"),
    "in_source": Text("{source}：{cause}", "{source}: {cause}"),
    "source_overlay": Text("修改稿{name}", "overlay {name}"),
    "never_in_force": Text(
        "{source}：{term}：这项修改在政策有效期内没有一天生效",
        "{source}: {term}: the change is in force on no day of the plan",
    ),
    "no_effect": Text(
        "{term}本来就是{value!r}：这项修改不起作用", "{term} is {value!r} already: the change has no effect"
    ),
    "nothing_below": Text(
        "路径{term!r}不存在：{parent!r}之下没有内容", "unknown path {term!r}: there is nothing below {parent!r}"
    ),
    "key_not_known": Text("路径{term!r}不存在：{known}", "unknown path {term!r}: {known}"),
    "step_not_there": Text(
        "路径{term!r}不存在：没有{part!r}；{known}", "unknown path {term!r}: {part!r} is not there; {known}"
    ),
    "known_keys": Text("可用的有{keys}", "known are {keys}"),
    "known_entries": Text("这个列表有{count}项", "the list has {count} entries"),
    "known_nothing": Text("它之下没有内容", "there is nothing below it"),
    # What does not fit together
    "word_twice": Text(
        "{path}：{word!r}已是{other}的名称；同类代码的名称不能相同",
        "{path}: {word!r} is a word for {other} already; no two codes of a kind share one",
    ),
    "family_named_alike": Text(
        "{path}：补贴项目组不能叫all，也不能与补贴项目同名",
        "{path}: a family cannot be called 'all', or like a benefit",
    ),
    "code_not_plain": Text(
        "{path}：代码{name!r}只能用字母、数字、_和-，补贴项目不能叫all",
        "{path}: the code {name!r} may have letters, digits, _ and - only, and no benefit is called 'all'",
    ),
    "age_of_birth": Text(
        "{path}：age_at_least的fact必须是birth，other是另一个日期",
        "{path}: age_at_least asks the fact birth, on the day of another date",
    ),
    "not_a_date": Text("{path}：{fact!r}不是日期", "{path}: {fact!r} is not a date"),
    "days_reversed": Text("{path}：last_day早于first_day", "{path}: last_day is before first_day"),
    "too_many_codes": Text(
        "{path}：最多{most}个，本包有{count}个", "{path}: at most {most} can be told apart, the pack has {count}"
    ),
    "too_many_rules": Text(
        "{path}：一个补贴项目最多{conditions}个条件、{limits}个限制",
        "{path}: at most {conditions} conditions and {limits} limits for one benefit",
    ),
    "two_employer_limits": Text(
        "{path}：一个补贴项目最多一个按企业计的限制", "{path}: at most one employer limit for one benefit"
    ),
    "fund_unknown": Text("{path}：words.toml中没有资金{fund!r}", "{path}: there is no fund {fund!r} in words.toml"),
    "cells_needed": Text("{path}：这种金额必须写cells", "{path}: this amount needs cells"),
    "cells_too_deep": Text("{path}：嵌套层数多于金额的键", "{path}: more nesting than the amount has keys"),
    "cells_count": Text(
        "{path}：这里要有{count}项，与键的取值个数相同",
        "{path}: {count} entries are needed here, as many as the key has values",
    ),
    "too_many_cells": Text(
        "{path}：cells最多{most}个，这张表有{count}个", "{path}: at most {most} cells, this table has {count}"
    ),
    "percent_needs_price": Text("{path}：百分比只能用于按价格计的金额", "{path}: a percentage belongs to a price"),
    "bands_must_rise": Text("{path}：{key}的界限必须由小到大", "{path}: the bounds of {key} must rise"),
    "value_twice": Text("{path}：{key}的取值有重复", "{path}: {key} names a value twice"),
    "quantity_needed": Text(
        "{path}：{pays}要有以{ending}结尾的quantity", "{path}: {pays} needs a quantity that ends in {ending}"
    ),
    "quantity_extra": Text("{path}：{pays}不能有quantity", "{path}: {pays} has no quantity"),
    "one_of_certificate": Text("{path}：one_of只能用于证书", "{path}: one_of can ask for the certificate only"),
    "test_needs": Text("{path}：检验{test!r}还要写{keys}", "{path}: the test {test!r} needs {keys}"),
    "test_takes_no": Text("{path}：检验{test!r}不能写{keys}", "{path}: the test {test!r} takes no {keys}"),
    "test_cannot_ask": Text(
        "{path}：检验{test!r}不能用于{fact!r}，它是{kind}",
        "{path}: the test {test!r} cannot ask {fact!r}, which is a {kind}",
    ),
    "digits_needed": Text(
        "{path}：这里要写地区代码的数字，或整数", "{path}: the digits of a region or a whole number are needed"
    ),
    "fact_unknown": Text(
        "{path}：没有事实{fact!r}；请用申领表的英文栏名（如started_on）或birth",
        "{path}: there is no fact {fact!r}; it is a column of the claims file, such as started_on, or birth",
    ),
    "name_unknown": Text("{path}：没有{name!r}；可用的有{known}", "{path}: there is no {name!r}; known are {known}"),
    "category_inactive": Text("{path}：人员类别{name!r}没有启用", "{path}: the category {name!r} is not active"),
    "not_benefit_or_family": Text(
        "{path}：{name!r}既不是补贴项目，也不是项目组", "{path}: {name!r} is neither a benefit nor a family"
    ),
    "not_benefit": Text("{path}：{name!r}不是补贴项目", "{path}: {name!r} is not a benefit"),
    "limit_most": Text(
        "{path}：'most'属于count、months和employer_grants，这三种限制也必须写它",
        "{path}: 'most' belongs to count, months and employer_grants, and they need it",
    ),
    "limit_most_yuan": Text(
        "{path}：'most_yuan'属于employer_yuan和person_yuan，这两种限制也必须写它",
        "{path}: 'most_yuan' belongs to employer_yuan and person_yuan, and they need it",
    ),
    "limit_months": Text(
        "{path}：'months'属于滚动期间（rolling），这种期间也必须写它",
        "{path}: 'months' belongs to a rolling window, and it needs it",
    ),
    "limit_key_idle": Text(
        "{path}：{key!r}在{rule!r}这种限制下没有意义", "{path}: {key!r} means nothing under the rule {rule!r}"
    ),
    "limit_same_idle": Text(
        "{path}：{rule!r}这种限制不能写same = {same!r}", "{path}: same = {same!r} means nothing under the rule {rule!r}"
    ),
    "steps_unlike": Text(
        "{path}：step是{step}，而{other}的step是{first}；同一补贴的各条months限制，step必须相同",
        "{path}: the step is {step}, that of {other} is {first}; limits of months over one benefit have one step",
    ),
    "limit_not_monthly": Text(
        "{path}：按月数的限制不能用于{benefit}，它不按月发放",
        "{path}: a limit of months over {benefit}, which is not paid by months",
    ),
}
"""Each message by its code; the gaps in braces are named alike in both languages."""


def fill(code: str, lang: Lang, gaps: Mapping[str, object]) -> str:
    """One message in one language; a gap that has two languages of its own is said in the same one."""
    filled = {name: gap.said(lang) if isinstance(gap, Bilingual) else gap for name, gap in gaps.items()}
    return MESSAGES[code].said(lang).format_map(filled)


def text(code: str, **gaps: object) -> Text:
    """One message in both languages, to stand in a gap of another."""
    return Text(fill(code, "zh", gaps), fill(code, "en", gaps))
