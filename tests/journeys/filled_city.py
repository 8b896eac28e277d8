"""What pages are looked at with: an approved school with an account that waits, a draft beside a signed edition."""

from typing import Any

from zhiji.office.core.clock import now, today
from zhiji.office.core.roles import Role
from zhiji.office.directory.editions import put_entry, sign_edition, start_draft
from zhiji.office.registry.appointments import actor_of
from zhiji.office.registry.models import Organisation, Town
from zhiji.office.registry.organisations import propose_account

COURSE = {
    "occupation_code": "5-01-02-03",
    "level": "5",
    "title": "黑木耳种植",
    "theory_hours": "40",
    "practice_hours": "80",
    "fee_fen": "1000",
}


def fill(somebody: Any) -> tuple[str, str, Organisation]:
    """The case's uid, the draft's uid and the school."""
    clerk = actor_of(somebody(Role.BUREAU_CLERK, name="经办甲").pk)
    reviewer = actor_of(somebody(Role.REVIEWER, name="复核乙").pk)
    school = Organisation.objects.create(
        kind="institution",
        state="approved",
        name="绥阳职业培训学校",
        credit_code="52231098MJ00000020",
        town=Town.objects.first(),
        address="新华街2号",
        contact_name="李校长",
        license_number="人社民2310980002号",
        licensed_from=today(),
        licensed_to=today(),
        registered_at=now(),
        handed_in_at=now(),
    )
    propose_account(
        organisation_uid=str(school.uid),
        holder="某公司",
        bank="农行东宁支行",
        number="6222021234567890128",
        actor=clerk,
        at=now(),
    )
    for kind, typed in (("courses", COURSE), ("shortage", {"occupation_code": "5-01-02-03", "reason": "主导产业"})):
        draft = start_draft(kind=kind, actor=clerk, at=now())
        put_entry(edition_uid=str(draft.uid), typed=typed, actor=clerk, at=now())
        sign_edition(edition_uid=str(draft.uid), effective_from=today(), actor=reviewer, at=now())
    draft = start_draft(kind="courses", actor=clerk, at=now())
    put_entry(edition_uid=str(draft.uid), typed=COURSE | {"level": "4"}, actor=clerk, at=now())
    return str(school.uid), str(draft.uid), school
