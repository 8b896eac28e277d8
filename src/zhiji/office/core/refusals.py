"""How does a verb say no? With a refusal that says what, why and what to do, in both languages."""

import re
import unicodedata
from typing import Final

from zhiji.office.core.texts import speaks_chinese

_NUMBER: Final = re.compile(r"[0-9]{11}")
"""So many digits side by side are no date and no sum: they are a number of somebody's."""


class Refusal(Exception):
    """An act that was not done, with the reason. Pages show it; nothing was changed.

    Args:
        zh, en: what happened, why, and what to do.
        field: the form field it belongs to, if to one.
        clause: the clause of the plan that it stands on, if on one.
    """

    def __init__(self, zh: str, en: str, *, field: str | None = None, clause: str | None = None) -> None:
        self.zh, self.en, self.field, self.clause = zh, en, field, clause
        super().__init__(en)

    def __str__(self) -> str:
        return self.zh if speaks_chinese() else self.en


class NotPermitted(Refusal):
    """The actor may not do this, or not on this object."""

    def __init__(self, zh: str = "您没有办理此事的权限。", en: str = "You may not do this.") -> None:
        super().__init__(zh, en)


class WrongState(Refusal):
    """The object is in a state from which this cannot be done."""


class SecondPersonNeeded(Refusal):
    """The same person did the first step; another must do this one."""

    def __init__(
        self,
        zh: str = "经办与复核须由不同的人完成，请由另一位工作人员办理。",
        en: str = "The first step was yours; another person must do this one.",
    ) -> None:
        super().__init__(zh, en)


class ReasonNeeded(Refusal):
    """The act needs a reason in words."""

    def __init__(self, zh: str = "请写明理由。", en: str = "Please give a reason.") -> None:
        super().__init__(zh, en, field="reason")


class ReasonHoldsNumber(Refusal):
    """A reason is read by whoever may read the trail; an ID, phone or account number has no place in it."""

    def __init__(
        self,
        zh: str = "理由中请不要写身份证号、手机号或账号。",
        en: str = "Leave ID, phone and account numbers out of the reason.",
    ) -> None:
        super().__init__(zh, en, field="reason")


class NotFound(Refusal):
    """There is no such object, or none that this actor may know of."""

    def __init__(self, zh: str = "没有找到。", en: str = "Nothing was found.") -> None:
        super().__init__(zh, en)


def needs_reason(reason: str) -> str:
    """The reason without surrounding space, and without what no database keeps.

    Raises ReasonNeeded where nothing is left, ReasonHoldsNumber where it would carry somebody's number into the trail.
    """
    stripped = reason.replace("\0", "").strip()
    if len(stripped) < 2:
        raise ReasonNeeded
    if _NUMBER.search(unicodedata.normalize("NFKC", stripped)):
        raise ReasonHoldsNumber
    return stripped
