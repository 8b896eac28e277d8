"""What can a look through the trail find, and how is it said?"""

from dataclasses import dataclass
from typing import Final

from zhiji.office.core.texts import say

MOST_PER_KIND: Final = 100
"""How many findings of one kind are listed; more would say no more."""


@dataclass(frozen=True)
class Break:
    """One place where the trail is not whole."""

    code: str
    where: str

    @property
    def said(self) -> str:
        """What it means, in the reader's language."""
        return f"{BREAKS[self.code]}: {self.where}"


BREAKS: Final = {
    "gap": say("链上缺少编号", "a number is missing from the chain"),
    "link_changed": say("链上的记录被改动", "a link of the chain was changed"),
    "event_changed": say("留痕记录被改动", "an event was changed"),
    "event_missing": say("留痕记录被删除", "an event was taken out"),
    "event_unlinked": say("留痕记录没有入链", "an event has no link"),
    "row_changed": say("数据被绕过留痕改动", "a row was changed past the trail"),
    "row_missing": say("数据被绕过留痕删除", "a row was taken out past the trail"),
    "row_untracked": say("数据没有留痕", "a row has no event"),
    "trigger_off": say("留痕触发器被停用", "a tracking trigger is off"),
    "trigger_missing": say("留痕触发器被删除", "a tracking trigger was taken out"),
    "trigger_changed": say("留痕触发器被改动", "a tracking trigger was changed"),
    "trigger_added": say("数据表上有来历不明的触发器或规则", "a table has a trigger or rule that is not ours"),
    "setting": say("数据库设置使留痕失效", "a setting of the database turns the trail off"),
    "anchor": say("与保存的链尾不一致", "the chain does not contain the head that was kept"),
}


@dataclass(frozen=True)
class Verdict:
    """What was looked at and what was found. `head` is to be kept elsewhere: it proves the chain up to its number."""

    link_count: int
    head: str
    breaks: list[Break]
    row_count: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether nothing was found."""
        return not self.breaks
