"""How does a table look and what can it do? Sort, put columns away, sum, and write itself into a workbook.

    class PersonTable(KitTable):
        key = "persons"
        caption = say("人员", "Persons")
        name = Column(verbose_name=say("姓名", "Name"), linkify=...)
        paid = MoneyColumn(accessor="paid_fen", verbose_name=say("已发", "Paid"))
        summed = {"paid": "paid_fen"}

`key` is known to the reader's cookie; letters, digits and `_` alone.
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, ClassVar

import django_tables2 as tables
from django.db.models import QuerySet, Sum
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from zhiji.portals.shared.parts import Empty, State, Text
from zhiji.portals.shared.templatetags.kit import state
from zhiji.portals.shared.wording import NOTHING, day, masked, moment, money, thousands

Column = tables.Column


class MoneyColumn(tables.Column):  # type: ignore[misc]
    """Fen, shown as yuan, to the right; a number in a workbook."""

    attrs: ClassVar = {"th": {"class": "num"}, "td": {"class": "num"}}

    def render(self, value: int) -> str:
        """`¥1,234.50`."""
        return money(value)

    def value(self, value: int) -> Decimal:
        """Yuan."""
        return Decimal(value) / 100

    def total(self, value: int) -> str:
        """The sum in the table's foot."""
        return money(value)


class CountColumn(tables.Column):  # type: ignore[misc]
    """A count, to the right."""

    attrs: ClassVar = {"th": {"class": "num"}, "td": {"class": "num"}}

    def render(self, value: int) -> str:
        """`9,000`."""
        return thousands(value)

    def value(self, value: int) -> int:
        """The number."""
        return value

    def total(self, value: int) -> str:
        """The sum in the table's foot."""
        return thousands(value)


class DayColumn(tables.Column):  # type: ignore[misc]
    """A date: `2020-03-01`."""

    attrs: ClassVar = {"td": {"class": "nowrap"}}

    def render(self, value: date | datetime) -> str:
        """The day."""
        return day(value)

    def value(self, value: date | datetime) -> str:
        """The same in a workbook."""
        return day(value)


class MomentColumn(DayColumn):
    """An instant: `2020-03-01 09:30`."""

    def render(self, value: date | datetime) -> str:
        """Day and minute."""
        return moment(value)  # type: ignore[arg-type]

    def value(self, value: date | datetime) -> str:
        """The same in a workbook."""
        return moment(value)  # type: ignore[arg-type]


class StateColumn(tables.Column):  # type: ignore[misc]
    """A badge; the value is a `State`."""

    def render(self, value: State) -> SafeString:
        """Colour, shape and words."""
        return state(value)

    def value(self, value: State) -> str:
        """The words."""
        return str(value.label)


class MaskedColumn(tables.Column):  # type: ignore[misc]
    """A sealed text: its mask, on the page and in a workbook. It cannot be sorted by what is hidden."""

    attrs: ClassVar = {"td": {"class": "nowrap digits"}}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"orderable": False, **kwargs})

    def render(self, value: Any) -> str:
        """The mask."""
        return masked(value)

    def value(self, value: Any) -> str:
        """The mask."""
        return masked(value)


class KitTable(tables.Table):  # type: ignore[misc]
    """The base of all tables."""

    key: ClassVar[str] = "table"
    caption: ClassVar[Text] = ""
    summed: ClassVar[dict[str, str]] = {}
    """Columns whose sum stands in the foot, each with the field that is summed."""
    fixed: ClassVar[frozenset[str]] = frozenset()
    """Columns that cannot be put away."""
    empty: ClassVar[Empty] = Empty(why="")

    class Meta:
        template_name = "shared/table.html"
        default = NOTHING
        order_by_field = "sort"

    def __init__(self, data: Any, *, hidden: frozenset[str] = frozenset(), **kwargs: Any) -> None:
        super().__init__(data, empty_text=" ", **kwargs)
        self.source = data
        for name in hidden - self.fixed:
            if name in self.columns.columns:
                self.columns.hide(name)

    @property
    def choices(self) -> list[tuple[str, Text, bool, bool]]:
        """Each column with its heading, whether it is shown, and whether it must be."""
        return [(each.name, each.header, each.visible, each.name in self.fixed) for each in self.columns.iterall()]

    @property
    def foot(self) -> list[tuple[str, str]]:
        """For each column shown: its alignment and sum over all rows, not the page's alone. Empty without a sum."""
        shown = {name: field for name, field in self.summed.items() if self.columns[name].visible}
        if not shown:
            return []
        sums = self._sums(shown)
        return [
            (
                "num" if column.name in shown else "",
                column.column.total(sums[column.name]) if column.name in shown else "",
            )
            for column in self.columns
        ]

    def _sums(self, shown: dict[str, str]) -> dict[str, int]:
        if isinstance(self.source, QuerySet):
            found = self.source.order_by().aggregate(**{f"sum_{name}": Sum(field) for name, field in shown.items()})
            return {name: found[f"sum_{name}"] or 0 for name in shown}
        return {name: sum(_read(row, field) or 0 for row in self.source) for name, field in shown.items()}


def _read(row: Any, field: str) -> Any:
    return row[field] if isinstance(row, dict) else getattr(row, field)


def link(url: str, label: Text) -> SafeString:
    """A link for a cell."""
    return format_html('<a href="{}">{}</a>', url, label)


class CaseTable(KitTable):
    """A table of cases: `name` leads to each one's page, `kind` is said in words, `shown_state` is a badge."""

    case_address: ClassVar[str]
    """The name of the case's address, which takes its uid."""

    def badge_of(self, record: Any) -> State:
        """The state as people see it."""
        raise NotImplementedError

    def render_name(self, record: Any) -> SafeString:
        """The name leads to the case."""
        return link(reverse(self.case_address, args=[record.uid]), record.name)

    def value_name(self, record: Any) -> str:
        """The bare name in a workbook."""
        return str(record.name)

    def render_kind(self, record: Any) -> str:
        """The kind in words."""
        return str(record.get_kind_display())

    def render_shown_state(self, record: Any) -> SafeString:
        """The badge."""
        return state(self.badge_of(record))

    def value_shown_state(self, record: Any) -> str:
        """The state in words."""
        return str(record.get_state_display())
