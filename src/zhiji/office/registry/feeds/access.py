"""Which bureau may hand in which lists, and who sees them?"""

from datetime import datetime

from django.db.models import Q

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.refusals import NotFound, NotPermitted, WrongState
from zhiji.office.core.roles import Role
from zhiji.office.registry.feeds.kinds import SPECS, FeedKind
from zhiji.office.registry.models import Bureau, FeedBatch, FeedRight
from zhiji.office.registry.persons.access import DECIDES, SEES

SECRET_KINDS = frozenset(kind for kind, spec in SPECS.items() if spec.is_secret)


def kinds_of(actor: Actor) -> list[FeedKind]:
    """The kinds that the actor's bureau may hand in, in the order of the kinds."""
    if not actor.has(Role.DEPARTMENT_OFFICER) or actor.bureau_id is None:
        return []
    held = set(FeedRight.objects.filter(bureau_id=actor.bureau_id, withdrawn_at=None).values_list("kind", flat=True))
    return [kind for kind in FeedKind if kind in held]


def must_upload(actor: Actor, kind: str) -> None:
    """Raise NotPermitted unless the actor's bureau may hand in lists of this kind."""
    if kind not in kinds_of(actor):
        raise NotPermitted("您的单位没有上传这类名单的权限。", "Your bureau may not hand in lists of this kind.")


def visible_lists(actor: Actor) -> Q:
    """Lists that the actor may know of: an officer, those of the own bureau; who sees persons, all but secret kinds."""
    if actor.is_system or actor.has(Role.AUDITOR):
        return Q()
    own = Q(pk__in=[])
    if actor.has(Role.DEPARTMENT_OFFICER) and actor.bureau_id is not None:
        own = Q(bureau_id=actor.bureau_id)
    return own | ~Q(kind__in=SECRET_KINDS) if actor.has(*SEES) else own


def own_list(uid: object, actor: Actor, *, lock: bool = False) -> FeedBatch:
    """A list of the actor's own bureau. Raises NotFound."""
    if not actor.has(Role.DEPARTMENT_OFFICER) or actor.bureau_id is None:
        raise NotFound
    rows = FeedBatch.objects.select_for_update() if lock else FeedBatch.objects.select_related("evidence", "bureau")
    found = rows.filter(uid=uid, bureau_id=actor.bureau_id).first()  # type: ignore[misc]
    if found is None:
        raise NotFound
    return found


def sees_standing(actor: Actor, kind: str, bureau_id: int) -> bool:
    """Whether the actor may know if somebody stands on lists of this kind."""
    if actor.is_system or actor.has(Role.AUDITOR):
        return True
    if kind in SECRET_KINDS:
        return actor.bureau_id == bureau_id
    if kind in (FeedKind.DISABLED, FeedKind.CUSTODY):
        return actor.has(*DECIDES)
    return actor.has(*SEES)


def feed_rights(*, actor: Actor) -> list[FeedRight]:
    """The rights that stand and that the actor may know of, by kind; leaders, who give them, know of all."""
    rows = FeedRight.objects.filter(withdrawn_at=None).select_related("bureau").order_by("kind", "bureau__code")
    return list(rows if actor.has(Role.LEADER) else rows.filter(visible_lists(actor)))


def grant_feed_right(*, bureau: Bureau, kind: str, actor: Actor, at: datetime) -> FeedRight:
    """Let a bureau hand in lists of a kind. Raises NotPermitted, WrongState."""
    actor.must_have(Role.LEADER)
    with acting(actor, "grant_feed_right"):
        if FeedRight.objects.filter(bureau=bureau, kind=kind, withdrawn_at=None).exists():
            raise WrongState("该单位已有此权限。", "The bureau holds this right already.")
        return FeedRight.objects.create(bureau=bureau, kind=FeedKind(kind), granted_by_id=actor.user_id, granted_at=at)


def withdraw_feed_right(*, uid: object, actor: Actor, at: datetime) -> FeedRight:
    """Take the right back; lists that were compared stay. Raises NotPermitted, NotFound."""
    actor.must_have(Role.LEADER)
    with acting(actor, "withdraw_feed_right"):
        right = FeedRight.objects.select_for_update().filter(uid=uid, withdrawn_at=None).first()  # type: ignore[misc]
        if right is None:
            raise NotFound
        right.withdrawn_at = at
        right.save()
    return right


def grant_usual_rights(*, actor: Actor, at: datetime) -> int:
    """The rights that an installation begins with, as far as its bureaus exist; returns how many are new."""
    actor.must_have(Role.LEADER)
    bureaus = {bureau.code: bureau for bureau in Bureau.objects.all()}
    held = set(FeedRight.objects.filter(withdrawn_at=None).values_list("bureau__code", "kind"))
    wanted = [(code, kind) for kind, spec in SPECS.items() for code in spec.bureaus]
    fresh = [(code, kind) for code, kind in wanted if code in bureaus and (code, kind) not in held]
    for code, kind in fresh:
        grant_feed_right(bureau=bureaus[code], kind=kind, actor=actor, at=at)
    return len(fresh)
