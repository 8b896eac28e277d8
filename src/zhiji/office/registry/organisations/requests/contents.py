"""What can an organisation ask to have changed, how does it stand now, and what is wrong with what is asked?"""

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date
from typing import Final

from zhiji.office.core.refusals import WrongState
from zhiji.office.registry.models import Organisation, OrganisationRequest
from zhiji.office.registry.organisations.drafts import facts_of
from zhiji.office.registry.organisations.facts import FactsRefused, Fault, date_of, faults_of

Kind, State = OrganisationRequest.Kind, OrganisationRequest.State
ASKED: Final[Mapping[str, tuple[str, ...]]] = {
    Kind.FACTS: ("name", "town", "address", "contact_name", "contact_phone", "scope_words"),
    Kind.LICENSE: ("license_number", "licensed_from", "licensed_to"),
    Kind.AGREEMENT: ("agreed_from", "agreed_to"),
}
"""What each kind of request may change."""
STANDING: Final = (Organisation.State.APPROVED, Organisation.State.SUSPENDED)


def kinds_for(organisation: Organisation) -> list[OrganisationRequest.Kind]:
    """What an organisation can ask for: employers have no service agreement."""
    return [kind for kind in Kind if kind != Kind.AGREEMENT or organisation.kind != Organisation.Kind.EMPLOYER]


def as_it_stands(organisation: Organisation, kind: str) -> dict[str, str]:
    """What a request of a kind would change, as it would be typed."""
    if kind == Kind.AGREEMENT:
        days = (organisation.agreed_from, organisation.agreed_to)
        return {name: day.isoformat() if day else "" for name, day in zip(ASKED[kind], days, strict=True)}
    facts = asdict(facts_of(organisation))
    return {name: facts[name] for name in ASKED[kind]}


def asked_in(request: OrganisationRequest) -> dict[str, str]:
    """What is asked for, as typed."""
    asked: dict[str, str] = json.loads(request.asked.open())
    return asked


def check_asked(organisation: Organisation, kind: str, asked: dict[str, str], *, has_paper: bool, on: date) -> None:
    """Whether it can be granted as it is asked. Raises FactsRefused, WrongState."""
    before = as_it_stands(organisation, kind)
    if asked == before:
        raise WrongState("没有改动，无需提交。", "Nothing differs from what stands.")
    if kind == Kind.AGREEMENT:
        faults = _agreement_faults(asked, on)
    else:
        facts = replace(facts_of(organisation), **asked).stripped()
        faults = [fault for fault in faults_of(facts, on=on) if fault.field in ASKED[kind]]
    if not has_paper and (kind != Kind.FACTS or asked["name"] != before["name"]):
        faults.append(Fault("请上传相应证照或协议。", "Upload the paper that shows it.", field="file"))
    if faults:
        raise FactsRefused(faults)


def _agreement_faults(asked: dict[str, str], on: date) -> list[Fault]:
    begins, ends = date_of(asked["agreed_from"]), date_of(asked["agreed_to"])
    faults = []
    for name, day in (("agreed_from", begins), ("agreed_to", ends)):
        if day is None:
            faults.append(Fault("请填写日期，如 2020-03-01。", "Give a date, such as 2020-03-01.", field=name))
    if begins and ends and ends < begins:
        faults.append(Fault("截止日期早于起始日期，请核对。", "It ends before it begins.", field="agreed_to"))
    elif ends and ends < on:
        faults.append(Fault("截止日期已过，请核对。", "It has ended already.", field="agreed_to"))
    return faults


def must_wait(request: OrganisationRequest) -> None:
    """Raises WrongState where it was decided or taken back."""
    if request.state != State.ASKED:
        raise WrongState("这项申请已办理，请刷新页面。", "The request was decided before; reload the page.")
