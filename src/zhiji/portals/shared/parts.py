"""Of which parts is a page made? Each class here is drawn by the template of the same name in `shared/`.

Views build them and pass them on; `head` in the context is drawn by `shared/page.html` itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, Union
from zlib import crc32

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

Text = Union[str, "_StrPromise"]
StateKind = Literal["waiting", "working", "good", "bad", "warning", "off"]
"""What a state means to people; it chooses colour and shape. The words beside it say which state it is."""


@dataclass(frozen=True)
class State:
    """A state as people see it (`shared/state_badge.html`)."""

    label: Text
    kind: StateKind = "waiting"


@dataclass(frozen=True)
class Act:
    """Something that can be done from here (`shared/act.html`).

    With `method="get"` it is a link. With `"post"` it is a form of one button. `warning` says what will happen and to
    how many; where it stands, a dialog asks first. `asks_reason` puts a field `reason` into that dialog.
    """

    label: Text
    url: str
    method: Literal["get", "post"] = "get"
    icon: str = ""
    warning: Text = ""
    asks_reason: bool = False
    destructive: bool = False
    fields: dict[str, str] = field(default_factory=dict)
    """Hidden fields that go with a post."""

    @property
    def key(self) -> str:
        """A name for its dialog, unique among the acts of a page."""
        return f"act-{crc32(repr((self.url, self.fields, str(self.label))).encode()):08x}"


@dataclass(frozen=True)
class PageHead:
    """What this page is about: name, state, whose turn it is, how many working days are left, what can be done."""

    title: Text
    state: State | None = None
    subtitle: Text = ""
    owner: Text = ""
    days_left: int | None = None
    """Working days until the deadline; negative when it is past, None where there is none."""
    deadline_on: date | None = None
    main: Act | None = None
    more: Sequence[Act] = ()
    back: tuple[Text, str] | None = None
    """Label and address of the page above this one."""

    @property
    def days_over(self) -> int:
        """Working days since the deadline."""
        return -(self.days_left or 0)


@dataclass(frozen=True)
class Step:
    """One point of a timeline (`shared/timeline.html`): what happened or will, when, by whom."""

    title: Text
    kind: Literal["done", "now", "next", "stopped"] = "done"
    at: date | datetime | None = None
    by: Text = ""
    note: Text = ""


@dataclass(frozen=True)
class Tab:
    """One tab (`shared/tabs.html`): a link, so that each tab has an address."""

    label: Text
    url: str
    is_current: bool = False
    count: int | None = None


@dataclass(frozen=True)
class Fact:
    """One line of a definition list (`shared/facts.html`); `note` says where it comes from and as of when."""

    label: Text
    value: object
    note: Text = ""
    url: str = ""


@dataclass(frozen=True)
class RowResult:
    """What came of one row of an uploaded file (`shared/row_results.html`)."""

    row: int
    subject: Text
    state: State
    message: Text = ""


@dataclass(frozen=True)
class Empty:
    """Why there is nothing here and what to do (`shared/empty.html`)."""

    why: Text
    what_to_do: Text = ""
    act: Act | None = None
