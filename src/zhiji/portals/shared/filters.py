"""Which filters does the kit add to django-filter? From day to day, from month to month, from sum to sum, words."""

from datetime import timedelta
from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet

from zhiji.office.core.texts import say
from zhiji.portals.shared.fields import DayField, MoneyField, MonthField


class TwoInputs(forms.MultiWidget):
    """Two boxes of a range, each with a name for those who cannot see that they stand together."""

    template_name = "shared/two_inputs.html"

    def __init__(self, widget: type[forms.Widget], attrs: dict[str, Any] | None = None) -> None:
        first, last = widget(), widget()
        first.attrs |= {"aria-label": say("从", "from")}
        last.attrs |= {"aria-label": say("至", "to")}
        super().__init__({"from": first, "to": last}, attrs)

    def decompress(self, value: Any) -> list[Any]:
        """The two ends."""
        return [value.start, value.stop] if isinstance(value, slice) else [None, None]


class RangeField(forms.MultiValueField):
    """Two ends, each of which may be left out."""

    def __init__(self, *, part: type[forms.Field], **kwargs: Any) -> None:
        made = part(required=False), part(required=False)
        widget = TwoInputs(type(made[0].widget))
        super().__init__(made, required=False, require_all_fields=False, widget=widget, **kwargs)

    def compress(self, data_list: list[Any]) -> slice | None:
        """The two ends; None where both are left out."""
        first, last = data_list or (None, None)
        return slice(first, last) if first is not None or last is not None else None


class _RangeFilter(django_filters.Filter):  # type: ignore[misc]
    field_class = RangeField
    part: type[forms.Field]

    def __init__(self, field_name: str | None = None, **kwargs: Any) -> None:
        super().__init__(field_name, part=self.part, **{"required": None, **kwargs})
        self.extra.pop("required", None)

    def filter(self, qs: QuerySet[Any], value: slice | None) -> QuerySet[Any]:
        """Both ends belong to the range."""
        if value is None:
            return qs
        ends = {"gte": value.start, "lte": self.end_of(value.stop)}
        return qs.filter(**{f"{self.field_name}__{name}": end for name, end in ends.items() if end is not None})

    def end_of(self, last: Any) -> Any:
        """The last value that belongs to it."""
        return last


class DayRangeFilter(_RangeFilter):
    """From one day to another, both included."""

    part = DayField


class MonthRangeFilter(_RangeFilter):
    """From one month to another, both included; the field is a date."""

    part = MonthField

    def end_of(self, last: Any) -> Any:
        """The last day of the month."""
        return (last + timedelta(days=31)).replace(day=1) - timedelta(days=1) if last else None


class MoneyRangeFilter(_RangeFilter):
    """From one sum to another, both included; typed in yuan, compared in fen."""

    part = MoneyField


class WordsFilter(django_filters.CharFilter):  # type: ignore[misc]
    """Part of a text, without regard to case."""

    def __init__(self, field_name: str | None = None, **kwargs: Any) -> None:
        super().__init__(field_name, **{"lookup_expr": "icontains", **kwargs})


class ChoiceFilter(django_filters.ChoiceFilter):  # type: ignore[misc]
    """One of some, or all."""

    def __init__(self, field_name: str | None = None, **kwargs: Any) -> None:
        super().__init__(field_name, **{"empty_label": say("全部", "all"), **kwargs})
