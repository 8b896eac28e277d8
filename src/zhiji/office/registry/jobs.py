"""Which long pieces of work does the registry do beside the pages? Comparing a list; looking for duplicates."""

from uuid import UUID

from procrastinate.contrib.django import app

from zhiji.office.core.actors import Actor
from zhiji.office.core.clock import now
from zhiji.office.core.job_cards import ask_for_job, working_on
from zhiji.office.core.models.job_card import JobCard
from zhiji.office.core.refusals import NotPermitted, WrongState
from zhiji.office.registry.appointments.selectors import actor_of
from zhiji.office.registry.feeds.access import own_list
from zhiji.office.registry.feeds.compare import compare_list
from zhiji.office.registry.models import FeedBatch
from zhiji.office.registry.persons.access import CHANGES
from zhiji.office.registry.persons.duplicates.search_all import search_all_duplicates


def ask_to_compare(*, uid: UUID | str, actor: Actor) -> JobCard:
    """Hand the comparison of a confirmed list over. Raises NotFound, WrongState."""
    batch = own_list(uid, actor)
    if batch.state != FeedBatch.State.CONFIRMED:
        raise WrongState("只有已确认、尚未比对的名单才能比对。", "Only a confirmed list can be compared, and once.")
    card = ask_for_job(
        kind="compare_list",
        title=f"比对{FeedBatch(kind=batch.kind).get_kind_display()}",
        actor=actor,
        start=lambda card_id: compare_in_background.defer(card_id=card_id, batch=str(batch.uid), user=_user(actor)),
    )
    FeedBatch.objects.filter(pk=batch.pk).update(job=card)
    return card


def _user(actor: Actor) -> int:
    """The account that the work is done for."""
    if actor.user_id is None:
        raise NotPermitted
    return actor.user_id


@app.task(name="registry.compare_list", lock="registry.compare_list")
def compare_in_background(card_id: int, batch: str, user: int) -> None:
    """Compare one list; two at once would both want to prove the same."""
    with working_on(card_id) as progress:
        done = compare_list(uid=batch, actor=actor_of(user), at=now(), progress=progress)
        card = progress.card
        card.message_zh = (
            f"比对 {done.row_count:,} 行：命中 {done.hit_count:,}，姓名不同待核对 {done.name_differs_count:,}，"
            f"库中无此人 {done.unknown_count:,}；新增类别证明 {done.proof_count:,}，终止 {done.ended_count:,}。"
        )
        card.message_en = (
            f"{done.row_count:,} rows compared: {done.hit_count:,} hits, {done.name_differs_count:,} names to be "
            f"looked at, {done.unknown_count:,} not in the registry; {done.proof_count:,} proofs made, "
            f"{done.ended_count:,} ended."
        )
        card.result = {"url": f"/taskforce/feeds/{batch}/"}


def ask_to_search_duplicates(*, actor: Actor) -> JobCard:
    """Hand the search for duplicates among everybody over. Raises NotPermitted."""
    actor.must_have(*CHANGES)
    return ask_for_job(
        kind="search_duplicates",
        title="查找重复人员记录",
        actor=actor,
        start=lambda card_id: search_in_background.defer(card_id=card_id, user=_user(actor)),
    )


@app.task(name="registry.search_duplicates", lock="registry.search_duplicates")
def search_in_background(card_id: int, user: int) -> None:
    """Look through everybody."""
    with working_on(card_id) as progress:
        fresh = search_all_duplicates(actor=actor_of(user), at=now(), progress=progress)
        card = progress.card
        card.message_zh, card.message_en = f"新发现 {fresh:,} 对。", f"{fresh:,} new pairs found."
        card.result = {"url": "/bureau/duplicates/"}
