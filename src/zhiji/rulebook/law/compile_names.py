"""Which numbers do the names of a plan have: benefits, categories, certificates, and texts of the tables?"""

from collections.abc import Sequence
from typing import Final

from zhiji.rulebook.decide.facts import FEE_PAYERS
from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.schema import Benefit, Law

MOST_CODES: Final = 62


class Names:
    """The places of names in their lists; they are the same in every regime."""

    def __init__(self, law: Law) -> None:
        self.benefits = list(law.benefits)
        self.categories = list(law.categories)
        self.certificates = list(law.certificates)
        self.fee_payers = list(FEE_PAYERS)
        self.texts: dict[str, int] = {}
        for what, codes in (("benefits", self.benefits), ("categories", self.categories)):
            if len(codes) > MOST_CODES:
                raise PackError("too_many_codes", path=what, most=MOST_CODES, count=len(codes))

    def bits(self, law: Law, names: Sequence[str], where: str, *, only_active: bool = True) -> int:
        """One bit for each category that is named."""
        bits = 0
        for name in names:
            place = place_of(self.categories, name, where)
            if only_active and not law.categories[name].active:
                raise PackError("category_inactive", path=where, name=name)
            bits |= 1 << place
        return bits


def members_of(law: Law, names: Sequence[str], where: str) -> list[str]:
    """Benefits named one by one, by family, or all."""
    members: list[str] = []
    for name in names:
        if name == "all":
            members += law.benefits
        elif name in law.families:
            members += law.families[name]
        elif name in law.benefits:
            members.append(name)
        else:
            raise PackError("not_benefit_or_family", path=where, name=name)
    unknown = [member for member in members if member not in law.benefits]
    if unknown:
        raise PackError("not_benefit", path=where, name=unknown[0])
    return list(dict.fromkeys(members))


def place_of(names: Sequence[str], name: str, where: str) -> int:
    """The place of a name in a list of those known."""
    if name not in names:
        raise PackError("name_unknown", path=where, name=name, known=", ".join(names))
    return names.index(name)


def clause_of(clause: str, benefit: Benefit) -> str:
    """The clause of a condition or limit; `benefit` stands for the benefit's own."""
    return benefit.clause if clause == "benefit" else clause
