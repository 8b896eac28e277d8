"""How does a draft become law? A second person signs it, for a day that is not past; then it never changes."""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import Refusal, SecondPersonNeeded
from zhiji.office.core.roles import Role
from zhiji.office.directory.difference import Difference
from zhiji.office.directory.editions.drafting import locked_draft
from zhiji.office.directory.editions.selectors import difference_between, entries_of, last_signed
from zhiji.office.directory.models import Edition


class EditionUnfit(Refusal):
    """The draft cannot be signed as it is, or not for this day."""


@dataclass(frozen=True)
class Preview:
    """What signing would change, and from when it could begin."""

    before: Edition | None
    changes: Difference[Hashable, tuple[Any, ...]]
    entry_count: int


def preview_of(edition: Edition) -> Preview:
    """What signing the draft would change beside the edition signed last."""
    before = last_signed(edition.kind)
    return Preview(before, difference_between(before, edition), entries_of(edition).count())


def sign_edition(
    *, edition_uid: str, effective_from: date, actor: Actor, at: datetime, expected_changes: int | None = None
) -> Edition:
    """Sign a draft. Who drafted it cannot.

    Args:
        expected_changes: how many changes the signer saw; a draft that changed since is not signed.

    Raises NotPermitted, NotFound, WrongState, SecondPersonNeeded, EditionUnfit.
    """
    with acting(actor, "sign_edition"):
        edition = locked_draft(edition_uid, actor, Role.REVIEWER, Role.LEADER)
        if edition.drafted_by_id is None or edition.drafted_by_id == actor.user_id:
            raise SecondPersonNeeded
        preview = preview_of(edition)
        _check(preview, effective_from, timezone.localdate(at), expected_changes)
        edition.state, edition.effective_from = Edition.State.SIGNED, effective_from
        edition.signed_by_id, edition.signed_at = actor.user_id, at
        edition.save()
    return edition


def _check(preview: Preview, effective_from: date, on: date, expected: int | None) -> None:
    if not preview.changes:
        raise EditionUnfit("草案与上一版相同，无需签发。", "The draft says what the last edition says.")
    if expected is not None and expected != preview.changes.count:
        raise EditionUnfit(
            "草案在您查看之后有改动，请重新核对后再签发。", "The draft changed since you looked; look again, then sign."
        )
    if effective_from < on:
        raise EditionUnfit(
            "生效日期不能早于今天：已经发生的事按当时的目录办理。",
            "It cannot begin before today: what has happened stands by the catalogue of its day.",
            field="effective_from",
        )
    if preview.before and preview.before.effective_from and effective_from <= preview.before.effective_from:
        raise EditionUnfit(
            f"生效日期须晚于上一版的{preview.before.effective_from}。",
            f"It must begin after the last edition, {preview.before.effective_from}.",
            field="effective_from",
        )
