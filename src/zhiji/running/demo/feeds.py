"""Which lists have the departments handed in? Compared, confirmed, withdrawn ones, and a dirty one that waits."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Final

from zhiji.batch.synthetic.codes import person_id
from zhiji.office.core.actors import Actor
from zhiji.office.core.roles import Role
from zhiji.office.registry.feeds.access import grant_usual_rights
from zhiji.office.registry.feeds.compare import compare_list
from zhiji.office.registry.feeds.upload import confirm_list, upload_list, withdraw_list
from zhiji.running.demo.accounts import GRANTED_AT, officer_of
from zhiji.running.demo.persons import Resident, mistyped

STRANGERS: Final = tuple(person_id(date(1970 + place, 3, 1 + place), 990 + place) for place in range(6))
"""People who stand on lists and not in the registry."""
type Line = tuple[str, ...]


def make_feeds(residents: list[Resident], staff: dict[Role, Actor]) -> None:
    """Rights first, then the lists in the order in which they came."""
    grant_usual_rights(actor=staff[Role.LEADER], at=GRANTED_AT)
    officer, justice, disabled = (
        staff[Role.DEPARTMENT_OFFICER],
        officer_of("justice"),
        officer_of("disabled_federation"),
    )
    poor, other = _lines(residents, "poor_worker"), [("外地人员", number) for number in STRANGERS]
    _list("poverty", date(2019, 12, 31), [*poor[:-4], *other], officer, "compared")
    _list(
        "disabled", date(2020, 3, 31), [(*each, "三级") for each in _lines(residents, "disabled")], disabled, "compared"
    )
    rehab = [(*each, "2019-06-01", "社区戒毒") for each in _lines(residents, "drug_rehab")]
    _list("drug_rehab", date(2020, 3, 31), rehab, justice, "compared")
    _list("poor_children", date(2020, 4, 30), _lines(residents, "poor_household_child"), officer, "withdrawn")
    _list(
        "poor_children", date(2020, 5, 31), [*_lines(residents, "poor_household_child"), other[0]], officer, "confirmed"
    )
    _list("poverty", date(2020, 6, 24), _dirty(poor), officer, "draft")


def _lines(residents: list[Resident], group: str) -> list[Line]:
    found = [each.person for each in residents if group in each.groups]
    return [(person.name, person.id_number.open()) for person in found]


def _dirty(lines: Sequence[Line]) -> list[Line]:
    """What departments hand in: names with spaces, a digit too few, a check digit that does not fit, a row twice."""
    (name, number), (second, other), third = lines[0], lines[1], lines[2]
    wrong = number[:17] + ("1" if number[17] != "1" else "2")
    return [
        (f"{name[0]}　{name[1:]}", number.lower()),
        (second, other[:17]),
        (name, wrong),
        third,
        third,
        ("", lines[3][1]),
        (lines[4][0] + "（已脱贫）", lines[4][1]),
        (lines[5][0], mistyped(lines[5][1])),
        *lines[6:],
    ]


def _list(kind: str, as_of: date, lines: Sequence[Line], officer: Actor, state: str) -> None:
    at = datetime(as_of.year, as_of.month, as_of.day, 1, tzinfo=UTC) + timedelta(days=2)
    batch = upload_list(
        kind=kind,
        as_of=as_of,
        is_whole=True,
        content=_file(kind, lines),
        file_name=f"{as_of:%Y年%m月}名单.csv",
        actor=officer,
        at=at,
    )
    later = at + timedelta(hours=3)
    if state == "withdrawn":
        withdraw_list(uid=batch.uid, actor=officer, at=later, reason="误传了上月的名单")
    elif state != "draft":
        confirm_list(uid=batch.uid, actor=officer, at=later)
    if state == "compared":
        compare_list(uid=batch.uid, actor=officer, at=later + timedelta(hours=1))


def _file(kind: str, lines: Sequence[Line]) -> bytes:
    heading = {"disabled": ("残疾等级",), "drug_rehab": ("入所日期", "措施")}.get(kind, ())
    rows = [("姓名", "身份证号", *heading), *lines]
    return "\r\n".join(",".join(row) for row in rows).encode("gb18030")
