"""What was done, by whom, when and why? The trail, one event of it, and a file of the lines that are shown."""

import csv
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localtime
from django.views.decorators.http import require_POST, require_safe

from zhiji.office.core.audit.trail import MOST, Line, Narrowed, chain_head, event, trail
from zhiji.office.core.clock import now
from zhiji.office.core.exports import record_export
from zhiji.office.core.roles import Role
from zhiji.portals.audit.words import LABELS, TABLES, VERBS, table_words, verb_words
from zhiji.portals.shared.access import open_to

READERS = (Role.AUDIT_ADMIN, Role.AUDITOR)
PAGE = 50


@open_to(*READERS)
@require_safe
def trail_list(request: HttpRequest) -> HttpResponse:
    """The trail, narrowed down, fifty lines at a time."""
    number = _number(request.GET.get("page", ""))
    offset = (number - 1) * PAGE
    lines = trail(actor=request.actor, narrowed=_narrowed(request.GET), offset=offset, limit=PAGE + 1)  # type: ignore[attr-defined]
    shown = {
        "rows": [_row(line) for line in lines[:PAGE]],
        "number": number,
        "previous": number - 1,
        "following": number + 1 if len(lines) > PAGE else 0,
        "verbs": VERBS.items(),
        "tables": TABLES.items(),
        "asked": {name: request.GET.get(name, "") for name in ("name", "verb", "table", "from", "to")},
        "head_of_chain": chain_head(actor=request.actor),  # type: ignore[attr-defined]
    }
    return render(request, "audit/trail.html", shown)


@open_to(*READERS)
@require_safe
def event_page(request: HttpRequest, table: str, number: int) -> HttpResponse:
    """One event: which fields it changed; their values for the auditor alone, sealed ones for nobody."""
    line, changes = event(table=table, number=min(number, 2**31 - 1), actor=request.actor)  # type: ignore[attr-defined]
    shows_values = request.actor.has(Role.AUDITOR)  # type: ignore[attr-defined]
    return render(request, "audit/event.html", {"row": _row(line), "changes": changes, "shows_values": shows_values})


@open_to(*READERS)
@require_POST
def export(request: HttpRequest) -> HttpResponse:
    """The lines that are shown, as a file; that it was taken is kept."""
    actor, narrowed = request.actor, _narrowed(request.POST)  # type: ignore[attr-defined]
    offset = (_number(request.POST.get("page", "")) - 1) * PAGE
    lines = trail(actor=actor, narrowed=narrowed, offset=offset, limit=min(PAGE, MOST))
    used = [name for name in ("name", "verb", "table", "from", "to") if request.POST.get(name)]
    record_export(kind="trail", line_count=len(lines), narrowed=", ".join(used), actor=actor, at=now())
    answer = HttpResponse(
        content_type="text/csv; charset=utf-8", headers={"Content-Disposition": "attachment; filename=trail.csv"}
    )
    answer.write("\ufeff")
    out = csv.writer(answer)
    for line in lines:
        row = _row(line)
        out.writerow(
            [
                _plain(str(value))
                for value in (
                    f"{localtime(line.at):%Y-%m-%d %H:%M:%S}",
                    line.name,
                    row["verb"],
                    line.reason,
                    row["table"],
                    line.uid,
                    line.address,
                )
            ]
        )
    return answer


def _plain(text: str) -> str:
    """A text that no program takes for a formula."""
    return f"'{text}" if text[:1] in "=+-@\t\r" and text else text


def _row(line: Line) -> dict[str, Any]:
    return {
        "line": line,
        "verb": verb_words(line.verb),
        "table": table_words(line.table),
        "label": LABELS.get(line.label, line.label),
    }


def _narrowed(given: Any) -> Narrowed:
    """What was asked for, as far as it can be understood."""
    return Narrowed(
        name=given.get("name", "").strip().replace("\0", "")[:60],
        verb=given.get("verb", "") if given.get("verb", "") in VERBS else "",
        table=given.get("table", "") if given.get("table", "") in TABLES else "",
        first_on=_day(given.get("from", "")),
        last_on=_day(given.get("to", "")),
    )


def _day(text: str) -> date | None:
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return found if 2000 <= found.year <= 2200 else None


def _number(text: str) -> int:
    return max(1, min(int(text), 200)) if text.isascii() and text.isdecimal() and len(text) < 9 else 1
