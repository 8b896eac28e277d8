"""What is wrong with a class, said all at once: each fault in both languages, and where it is."""

from dataclasses import dataclass

from zhiji.office.core.refusals import Refusal
from zhiji.office.core.texts import speaks_chinese


@dataclass(frozen=True)
class ClassFault:
    """One thing to put right. `place` is the part of the class that it belongs to: facts, timetable or roster."""

    place: str
    zh: str
    en: str

    def __str__(self) -> str:
        return self.zh if speaks_chinese() else self.en

    @property
    def field(self) -> None:
        """No field of a form: a fault of a class stands on top of it."""


class ClassUnfit(Refusal):
    """The class cannot be filed, or changed in this way. `faults` says why, one by one."""

    def __init__(self, faults: list[ClassFault]) -> None:
        self.faults = faults
        count = len(faults)
        super().__init__(
            f"有{count}处需要改正：" + "；".join(fault.zh.rstrip("。") for fault in faults[:20]) + "。",
            f"{count} to put right: " + " ".join(fault.en for fault in faults[:20]),
        )
