"""How do states and events of persons look to people?"""

from typing import Final

from zhiji.office.core.texts import say
from zhiji.office.registry.feeds.standing import Standing, Stands
from zhiji.office.registry.persons.selectors import PersonPast
from zhiji.office.registry.proofs.selectors import ProofShown
from zhiji.portals.shared.parts import State, StateKind, Step, Text

STANDS: Final[dict[str, StateKind]] = {
    Stands.NOT_COMPARED: "waiting",
    Stands.CLEAN: "good",
    Stands.HIT: "bad",
    Stands.TO_LOOK_AT: "warning",
}
VERBS: Final[dict[str, Text]] = {
    "register_person": say("登记", "registered"),
    "correct_id_number": say("更正身份证号", "ID number corrected"),
    "correct_name": say("更正姓名", "name corrected"),
    "change_phone": say("变更手机号", "mobile number changed"),
    "change_town": say("变更乡镇", "town changed"),
    "merge_persons": say("并入另一条记录", "merged into another record"),
    "undo_merge": say("撤销合并", "merge undone"),
    "seed": say("批量载入", "loaded"),
}
OTHER: Final = say("变更", "changed")


def standing_shown(standing: Standing) -> State:
    """A standing's badge: each of the four with words and a shape of its own."""
    return State(standing.stands.label, STANDS[standing.stands])


def proof_shown(shown: ProofShown) -> State:
    """A proof's badge as of a day."""
    state = shown.proof.state
    if state == "refuted":
        return State(say("不成立", "refuted"), "bad")
    if shown.has_expired:
        return State(say("已过期", "expired"), "off")
    if state == "asserted":
        return State(say("待核实", "to be verified"), "waiting")
    return (
        State(say("有效", "in force"), "good") if shown.is_begun else State(say("尚未开始", "not yet begun"), "waiting")
    )


def steps_of(past: PersonPast) -> list[Step]:
    """The record's timeline."""
    return [Step(VERBS.get(each.verb, OTHER), "done", each.at, each.name, each.reason) for each in past.history]
