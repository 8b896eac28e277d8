"""Which number governs a procedure on a day? Each stage declares its own; the office may set others, by two people."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from django.utils import timezone

from zhiji.office.core.actors import Actor
from zhiji.office.core.audit.acting import acting
from zhiji.office.core.models import Parameter
from zhiji.office.core.refusals import NotFound, Refusal, SecondPersonNeeded, WrongState, needs_reason
from zhiji.office.core.roles import Role
from zhiji.office.core.texts import say
from zhiji.office.core.uids import as_uid

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


@dataclass(frozen=True)
class Declared:
    """A number of a procedure: what it is called, what it begins as, between which bounds, on whose word."""

    name: str
    zh: str
    en: str
    value: int
    least: int
    most: int
    basis: str
    """Where the first value comes from; it is an assumption wherever the plan is silent."""

    @property
    def label(self) -> "_StrPromise":
        """Its name for readers."""
        return say(self.zh, self.en)

    def on(self, on: date) -> int:
        """Its value on a day."""
        return values_on(on, self)[self.name]


DECLARED: Final[dict[str, Declared]] = {}


class ParameterUnfit(Refusal):
    """The value cannot be set, or not from this day."""


def declare(name: str, zh: str, en: str, value: int, *, least: int, most: int, basis: str) -> Declared:
    """Make a number of a procedure known. A stage does so where the number is used."""
    DECLARED[name] = Declared(name, zh, en, value, least, most, basis)
    return DECLARED[name]


def values_on(on: date, *asked: Declared) -> dict[str, int]:
    """The values of some numbers on a day, in one question, by name."""
    rows = Parameter.objects.filter(
        name__in=[each.name for each in asked], valid_from__lte=on, confirmed_at__isnull=False
    ).order_by("valid_from")
    return {each.name: each.value for each in asked} | dict(rows.values_list("name", "value"))


def propose_parameter(*, name: str, value: int, valid_from: date, reason: str, actor: Actor, at: datetime) -> Parameter:
    """Propose another value from a day that is not past.

    Raises NotPermitted, NotFound, ReasonNeeded, ParameterUnfit.
    """
    reason = needs_reason(reason)
    actor.must_have(Role.BUREAU_CLERK, Role.REVIEWER, Role.LEADER)
    declared = DECLARED.get(name)
    if declared is None:
        raise NotFound
    if not declared.least <= value <= declared.most:
        raise ParameterUnfit(
            f"“{declared.zh}”应在 {declared.least} 到 {declared.most} 之间。",
            f"{declared.en}: between {declared.least} and {declared.most}.",
            field="value",
        )
    if valid_from < timezone.localdate(at):
        raise ParameterUnfit(
            "生效日期不能早于今天：已办的事项按当时的规定。",
            "It cannot begin before today: what was done stands under what held then.",
            field="valid_from",
        )
    with acting(actor, "propose_parameter", reason):
        return Parameter.objects.create(
            name=name,
            value=value,
            valid_from=valid_from,
            reason=reason[:300],
            proposed_by_id=actor.user_id,
            proposed_at=at,
        )


def confirm_parameter(*, uid: str, actor: Actor, at: datetime) -> Parameter:
    """Put a proposed value into force.

    Raises NotPermitted, NotFound, WrongState, SecondPersonNeeded, ParameterUnfit.
    """
    actor.must_have(Role.REVIEWER, Role.LEADER)
    with acting(actor, "confirm_parameter"):
        row = Parameter.objects.select_for_update().filter(uid=as_uid(uid)).first()
        if row is None:
            raise NotFound
        if row.confirmed_at is not None:
            raise WrongState("该参数已确认。", "It is confirmed already.")
        if row.proposed_by_id == actor.user_id:
            raise SecondPersonNeeded
        if row.valid_from < timezone.localdate(at):
            raise ParameterUnfit("生效日期已过，请重新提出。", "Its first day is past; propose it anew.")
        if Parameter.objects.filter(name=row.name, valid_from=row.valid_from, confirmed_at__isnull=False).exists():
            raise ParameterUnfit("该日已有另一个生效值。", "Another value begins on that day.", field="valid_from")
        row.confirmed_by_id, row.confirmed_at = actor.user_id, at
        row.save()
    return row


def parameter_rows(*, actor: Actor) -> list[Parameter]:
    """What was proposed and confirmed, the newest first. Raises NotPermitted."""
    actor.must_have(Role.BUREAU_CLERK, Role.REVIEWER, Role.LEADER, Role.AUDITOR)
    return list(Parameter.objects.select_related("proposed_by", "confirmed_by").order_by("-proposed_at", "-id"))
