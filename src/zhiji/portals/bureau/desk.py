"""What needs this person of the bureau now, what has waited too long, and what did they ask for?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from zhiji.office.core.clock import now, today
from zhiji.office.core.job_cards import recent_jobs
from zhiji.office.core.roles import CASE_READERS, Role
from zhiji.office.core.texts import say
from zhiji.office.directory.editions.selectors import editions
from zhiji.office.registry.organisations import organisations
from zhiji.office.registry.organisations.selectors import (
    WARNED_BEFORE,
    with_account_waiting,
    with_request_waiting,
    worklist_counts,
)
from zhiji.office.registry.persons.duplicates.decide import duplicates_to_decide
from zhiji.office.registry.proofs.selectors import proofs_to_verify
from zhiji.portals.shared.access import open_to
from zhiji.portals.shared.job_progress import JobShown
from zhiji.portals.shared.parts import PageHead, Text
from zhiji.portals.shared.trying import actor_in
from zhiji.portals.shared.wording import day_words

LONG: Final = timedelta(days=14)
"""After this, the desk says so. No legal limit: those come with the cases that have one."""
MOST: Final = 50


@dataclass(frozen=True)
class Waiting:
    """One kind of work: how much of it there is, since when the oldest waits, and where it is done."""

    words: Text
    count: int
    url: str
    icon: str
    since: date | None = None
    days: int = 0

    @property
    def is_long(self) -> bool:
        """Whether the oldest has waited long."""
        return timedelta(self.days) > LONG


@open_to(*CASE_READERS)
@require_safe
def desk(request: HttpRequest) -> HttpResponse:
    """The first page of everybody in the bureau."""
    actor, on = actor_in(request), today()
    work = [each for each in _work(actor, on) if each.count]
    drafts = [
        (each, reverse("bureau:edition", args=[each.uid]))
        for each in editions(actor=actor)
        if each.state == "drafted" and each.drafted_by_id == actor.user_id
    ]
    shown = {
        "head": PageHead(say("工作台", "Desk"), subtitle=day_words(on)),
        "work": work,
        "late": [each for each in work if each.is_long],
        "drafts": drafts,
        "jobs": [JobShown.of(card, now()) for card in recent_jobs(actor=actor, limit=5)],
    }
    return render(request, "bureau/desk.html", shown)


def _work(actor: Any, on: date) -> Iterator[Waiting]:
    """What may be done by whom is said by the verbs; here the same roles stand."""
    counts = worklist_counts(actor=actor, on=on)
    listed = reverse("bureau:organisations")
    if actor.has(Role.BUREAU_CLERK):
        words = say("单位登记待审核", "registrations to decide")
        oldest = organisations(actor=actor, state="registered").first() if counts["registered"] else None
        since = oldest.handed_in_at if oldest else None
        yield _waiting(words, counts["registered"], f"{listed}?list=registered", "building", since, on)
        rows = with_request_waiting(organisations(actor=actor))
        words = say("单位变更申请待决定", "changes asked for by organisations")
        yield _waiting(words, rows.count(), f"{listed}?list=requests", "edit", None, on)
    if actor.has(Role.BUREAU_CLERK, Role.REVIEWER):
        yield from _second_looks(actor, on, f"{listed}?list=accounts")
    if actor.has(Role.REVIEWER, Role.LEADER):
        drafts = [each for each in editions(actor=actor) if each.state == "drafted"]
        since = min((each.drafted_at for each in drafts), default=None)
        words = say("目录草案待签发", "draft editions to sign")
        yield _waiting(words, len(drafts), reverse("bureau:editions"), "stack-2", since, on)
    ended = organisations(actor=actor, expiring_on=on - WARNED_BEFORE).count()
    if actor.has(Role.BUREAU_CLERK, Role.REVIEWER, Role.INSPECTOR):
        words = say("单位许可或协议已到期", "organisations whose licence or agreement has ended")
        yield _waiting(words, ended, f"{listed}?list=expiring", "alert-triangle", None, on)
        words = say("单位许可或协议60日内到期", "organisations whose papers end within 60 days")
        yield _waiting(words, counts["expiring"] - ended, f"{listed}?list=expiring", "calendar", None, on)


def _second_looks(actor: Any, on: date, accounts_url: str) -> Iterator[Waiting]:
    """What a second person must look at, and pairs of records."""
    count = with_account_waiting(organisations(actor=actor)).count()
    yield _waiting(say("收款账户待复核", "accounts to confirm"), count, accounts_url, "building-bank", None, on)
    proofs = proofs_to_verify(actor=actor, limit=MOST)
    since = proofs[0].asserted_at if proofs else None
    words = say("类别证明待核实", "proofs to verify")
    yield _waiting(words, len(proofs), reverse("bureau:proofs"), "certificate", since, on)
    if actor.has(Role.BUREAU_CLERK):
        work = duplicates_to_decide(actor=actor, size=MOST)
        since = min((pair.found_at for pair in work.pairs), default=None)
        words = say("疑似重复人员待判断", "possible duplicates to decide")
        yield _waiting(words, work.count, reverse("bureau:duplicates"), "git-merge", since, on)


def _waiting(words: Text, count: int, url: str, icon: str, since: datetime | None, on: date) -> Waiting:
    day = since.date() if since else None
    return Waiting(words, count, url, icon, day, (on - day).days if day else 0)
