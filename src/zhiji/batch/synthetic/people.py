"""Who lives in the synthetic county? Invented people, with the groups that they are proven to belong to."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final

from zhiji.batch.synthetic.codes import person_id
from zhiji.batch.synthetic.county import TOWN_WEIGHTS, TOWNS

_SURNAMES: Final = "王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林郑梁谢宋唐许韩冯邓曹彭金朴崔姜尹于董萧程蔡潘袁田任卢"
_GIVEN: Final = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰海建国春梅雪冬晓东林生福贵双喜文武志鹏欣怡子涵雨"
_SHARES: Final[tuple[tuple[tuple[str, ...], int, int, int], ...]] = (
    (("employee",), 30, 19, 55),
    (("rural_migrant",), 21, 18, 58),
    (("poor_worker",), 8, 18, 58),
    (("poor_worker", "rural_migrant"), 4, 18, 55),
    (("laid_off",), 7, 30, 55),
    (("hard_to_employ",), 5, 40, 58),
    (("disabled",), 3, 18, 55),
    (("school_leaver",), 2, 17, 21),
    (("school_leaver", "school_leaver_rural"), 3, 17, 21),
    (("school_leaver", "school_leaver_low_income"), 1, 17, 21),
    (("graduating_student",), 3, 20, 25),
    (("veteran",), 3, 21, 45),
    (("drug_rehab",), 2, 20, 50),
    (("zero_employment_household",), 2, 25, 50),
    (("poor_household_child",), 2, 17, 24),
    (("capacity_cut",), 1, 35, 55),
    (("employee", "job_transfer_worker"), 3, 25, 50),
    (("other_need",), 2, 20, 50),
)
"""Groups, their share in the county, and the youngest and oldest of them at the start of 2020."""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who may claim."""

    person_id: str
    name: str
    town: str
    groups: tuple[str, ...]


class Register:
    """The county's people, drawn one after another; no ID number is given twice."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._taken: set[str] = set()

    def somebody(self) -> Person:
        """A person of any group, as often as the group is large."""
        groups, _, young, old = self._rng.choices(_SHARES, weights=[share for _, share, _, _ in _SHARES])[0]
        return self.person(groups, self._rng.randint(young, old))

    def person(self, groups: tuple[str, ...], age: int) -> Person:
        """A person of these groups who is so old at the start of 2020."""
        town = self._rng.choices(TOWNS, weights=TOWN_WEIGHTS)[0]
        return Person(self._number(age), self._name(), town, groups)

    def _number(self, age: int) -> str:
        while True:
            born_on = date(2019 - age, 1, 1) + timedelta(days=self._rng.randrange(365))
            number = person_id(born_on, self._rng.randrange(1000))
            if number not in self._taken:
                self._taken.add(number)
                return number

    def _name(self) -> str:
        given = self._rng.choices(_GIVEN, k=self._rng.choice((1, 2, 2, 2)))
        return self._rng.choice(_SURNAMES) + "".join(given)
