"""What does a job card show: how far, how fast, how long still, what came of it?"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Protocol

from zhiji.office.core.job_cards import RUNNING
from zhiji.office.core.texts import say, speaks_chinese
from zhiji.portals.shared.parts import State, StateKind, Text

KINDS: Final[dict[str, StateKind]] = {
    "queued": "waiting",
    "started": "working",
    "finished": "good",
    "failed": "bad",
    "cancelled": "off",
}


class Card(Protocol):
    """What is read of a job card."""

    uid: Any
    title: Any
    state: Any
    done_count: int
    total_count: int
    message_zh: str
    message_en: str
    result: Any
    started_at: datetime | None
    ended_at: datetime | None

    def get_state_display(self) -> str:
        """The state in words."""
        ...


@dataclass(frozen=True)
class JobShown:
    """A job card, worked out for one look at it."""

    card: Card
    state: State
    is_running: bool
    rate: int | None
    """Pieces done in a second."""
    seconds_left: int | None

    @classmethod
    def of(cls, card: Card, at: datetime) -> "JobShown":
        """The card as it stands at an instant."""
        running = card.state in RUNNING
        seconds = ((card.ended_at or at) - card.started_at).total_seconds() if card.started_at else 0.0
        rate = round(card.done_count / seconds) if seconds > 0 and card.done_count else None
        left = None
        if running and rate and card.total_count:
            left = max(1, (card.total_count - card.done_count) // rate)
        return cls(card, State(card.get_state_display(), KINDS[str(card.state)]), running, rate, left)

    @property
    def message(self) -> str:
        """What came of it, in the reader's language."""
        return self.card.message_zh if speaks_chinese() else self.card.message_en

    @property
    def time_left(self) -> Text:
        """How long it will still take, in words."""
        if self.seconds_left is None:
            return say("正在估算", "not known yet")
        if self.seconds_left < 90:
            return say(f"约 {self.seconds_left} 秒", f"about {self.seconds_left} seconds")
        minutes = -(-self.seconds_left // 60)
        return say(f"约 {minutes} 分钟", f"about {minutes} minutes")

    @property
    def result_url(self) -> str:
        """Where the result can be seen, if the work said so: a path on this site in `result["url"]`."""
        url = self.card.result.get("url", "") if isinstance(self.card.result, dict) else ""
        return url if isinstance(url, str) and url.startswith("/") and not url.startswith("//") else ""
