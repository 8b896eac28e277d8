"""What did an applicant change since the registration was returned, or does an organisation ask to have changed?"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from zhiji.office.core.audit.history import event_rows
from zhiji.office.core.sealing.kinds import PHONE
from zhiji.office.core.texts import say
from zhiji.office.registry.models import Organisation, OrganisationRequest, Town

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

FIELDS: Final = {
    "kind": say("单位类型", "Kind"),
    "name": say("名称", "Name"),
    "credit_code": say("统一社会信用代码", "Credit code"),
    "town_id": say("所在乡镇", "Town"),
    "address": say("地址", "Address"),
    "contact_name": say("联系人", "Contact"),
    "contact_phone": say("联系电话", "Phone"),
    "license_number": say("许可证编号", "Licence number"),
    "licensed_from": say("有效期自", "Valid from"),
    "licensed_to": say("有效期至", "Valid until"),
    "license_evidence_id": say("许可证文件", "Licence file"),
    "scope_words": say("申请项目", "Asked for"),
}


@dataclass(frozen=True)
class Change:
    """One field before and after, as a page shows it: phones stay masked."""

    field: str
    label: "_StrPromise"
    before: str
    after: str


def changes_since_return(organisation: Organisation, events: Iterable[Any] | None = None) -> list[Change]:
    """What differs between what was returned last and what stands now; nothing where it was never returned."""
    events = event_rows(organisation) if events is None else events
    returned = [event for event in events if event.state == Organisation.State.RETURNED]
    if not returned or organisation.state == Organisation.State.RETURNED:
        return []
    before = returned[-1]
    return [
        Change(name, label, _shown(name, getattr(before, name)), _shown(name, getattr(organisation, name)))
        for name, label in FIELDS.items()
        if _plain(getattr(before, name)) != _plain(getattr(organisation, name))
    ]


ASKED: Final = {
    "town": say("所在乡镇", "Town"),
    "agreed_from": say("协议起", "Agreement from"),
    "agreed_to": say("协议止", "Agreement until"),
    **FIELDS,
}


def changes_asked(request: OrganisationRequest) -> list[Change]:
    """What a request would change: as it stood when it was asked, and as it would stand. Phones are masked."""
    before, asked = json.loads(request.before.open()), json.loads(request.asked.open())
    return [
        Change(name, ASKED[name], _asked(name, before[name]), _asked(name, asked[name]))
        for name in asked
        if before[name] != asked[name]
    ]


def _asked(name: str, text: str) -> str:
    if name == "town" and text:
        return str(Town.objects.filter(code=text).first() or "—")
    return PHONE.mask(text) if name == "contact_phone" and text else text or "—"


def _plain(value: Any) -> Any:
    return value.open() if hasattr(value, "open") else value


def _shown(name: str, value: Any) -> str:
    if value in (None, ""):
        return "—"
    if name == "town_id":
        return str(Town.objects.get(pk=value))
    if name == "kind":
        return str(Organisation.Kind(value).label)
    if name == "license_evidence_id":
        return str(say("已上传", "uploaded"))
    return str(value)
