"""How does a page show a long list? Filtered, sorted and paged on the server; exported exactly as it is shown.

@open_to(Role.BUREAU_CLERK)
@require_safe
def persons(request):
    rows = persons_of(actor=request.actor)
    return filtered_table(request, PersonTable, rows, filters=PersonFilter, head=PageHead(...), on_export=log)
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from zhiji.portals.shared.kept_filter import keep_filter, kept_filter
from zhiji.portals.shared.parts import PageHead
from zhiji.portals.shared.preferences import hidden_columns
from zhiji.portals.shared.tables import KitTable
from zhiji.portals.shared.workbooks import workbook_of

PAGE_SIZES: Final = (20, 50, 100, 200)


@dataclass(frozen=True)
class Exported:
    """What a reader took home: how many rows of which columns, narrowed by which filters (not by which values)."""

    table: str
    row_count: int
    columns: tuple[str, ...]
    filters: tuple[str, ...]


def filtered_table(
    request: HttpRequest,
    table_class: type[KitTable],
    rows: Any,
    *,
    filters: Any = None,
    asked: forms.Form | None = None,
    head: PageHead | None = None,
    on_export: Callable[[Exported], object] | None = None,
    template: str = "shared/table_page.html",
    context: dict[str, Any] | None = None,
    page_size: int = 50,
) -> HttpResponse:
    """A page with a table. Without `on_export` there is no export: what leaves the house is always logged.

    Args:
        rows: a queryset, already narrowed to what the actor may see; or a list, where there is no filter.
        asked: in the place of `filters`, a form whose answers have narrowed the rows already.
        filters: a `django_filters.FilterSet` class for the queryset.
        context: more for the template. It finds `table`, `filter` and `head`.
    """
    chosen = filters(request.GET, queryset=rows, request=request) if filters else None
    if chosen and (
        elsewhere := keep_filter(request, table_class.key, chosen.form) or kept_filter(request, table_class.key)
    ):
        return elsewhere
    rows = chosen.qs if chosen else rows
    form = asked or (chosen.form if chosen else None)
    table = table_class(rows, hidden=hidden_columns(request, table_class.key), order_by=_order(request, table_class))
    used = tuple(name for name, value in form.cleaned_data.items() if value) if form else ()
    if request.GET.get("export") == "xlsx" and on_export:
        content = workbook_of(table)
        shown = tuple(column.name for column in table.columns)
        on_export(Exported(table.key, len(table.rows), shown, used))
        return content
    size = _number(request.GET.get("per_page"), page_size)
    size = size if size in PAGE_SIZES else page_size
    pages = Paginator(table.rows, size)
    page = min(max(_number(request.GET.get("page"), 1), 1), pages.num_pages)
    table.paginate(page=page, per_page=size)
    shown_in = {
        "table": table,
        "filter": {"form": form, "stays": chosen is not None} if form else None,
        "is_filtered": bool(used),
        "head": head,
        "can_export": on_export is not None,
        "page_sizes": PAGE_SIZES,
        "page_size": size,
        "page_range": list(table.paginator.get_elided_page_range(page, on_each_side=2, on_ends=1)),
    }
    return render(request, template, shown_in | (context or {}))


def _order(request: HttpRequest, table_class: type[KitTable]) -> tuple[str, ...] | None:
    """By what the reader asked to sort, as far as there are such columns; None for the table's own order."""
    known = {name for name, column in table_class.base_columns.items() if column.orderable is not False}
    return tuple(name for name in request.GET.getlist("sort") if name.removeprefix("-") in known) or None


def _number(text: str | None, default: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 9 else default
