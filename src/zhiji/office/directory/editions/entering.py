"""How does an approved organisation enter the next edition? Into its draft, which begins where there is none."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import Refusal, WrongState
from zhiji.office.core.roles import Role
from zhiji.office.directory.editions.drafting import start_draft
from zhiji.office.directory.editions.entries import put_entry
from zhiji.office.directory.models import Edition
from zhiji.office.registry.organisations.selectors import organisation_of

CATALOGUE_OF: Final = {"institution": Edition.Kind.INSTITUTIONS, "assessor": Edition.Kind.ASSESSORS}


class ScopeNeeded(Refusal):
    """An organisation enters with something that it may do."""


def enter_organisation(
    *, organisation_uid: str, scope: Sequence[tuple[str, str]], actor: Actor, at: datetime
) -> Edition:
    """Put an approved organisation into the draft of its catalogue.

    Args:
        scope: occupation code and highest grade, as typed.

    Raises NotPermitted, NotFound, WrongState (not approved, or not of a kind with a catalogue), ScopeNeeded,
    EntryRefused, EntryThere.
    """
    with acting(actor, "enter_organisation"):
        actor.must_have(Role.BUREAU_CLERK)
        organisation = organisation_of(uid=organisation_uid, actor=actor)
        kind = CATALOGUE_OF.get(organisation.kind)
        if kind is None or organisation.state != "approved":
            raise WrongState(
                "只有审核通过的培训机构和评价机构可以列入目录。",
                "Only approved institutions and assessment bodies enter a catalogue.",
            )
        if not scope:
            raise ScopeNeeded("请至少选择一个职业和等级。", "Choose at least one occupation and grade.", field="scope")
        draft = Edition.objects.select_for_update().filter(kind=kind, state=Edition.State.DRAFTED).first()
        draft = draft or start_draft(kind=kind, actor=actor, at=at)
        for code, level in scope:
            typed = {"organisation": organisation.credit_code, "occupation_code": code, "highest_level": level}
            put_entry(edition_uid=str(draft.uid), typed=typed, actor=actor, at=at)
    return draft
