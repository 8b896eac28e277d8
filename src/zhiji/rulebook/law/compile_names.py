"""Which numbers do the names of a plan have: benefits, categories, certificates, and texts of the tables?"""

from collections.abc import Sequence
from typing import Final

from zhiji.rulebook.decide.facts import FEE_PAYERS
from zhiji.rulebook.law.errors import PackError
from zhiji.rulebook.law.schema import Benefit, Law

MOST_CODES: Final = 62
MOST_DIGITS: Final = 12


class Names:
    """The places of names in their lists; they are the same in every regime."""

    def __init__(self, law: Law) -> None:
        self.benefits = list(law.benefits)
        self.categories = list(law.categories)
        self.certificates = list(law.certificates)
        self.fee_payers = list(FEE_PAYERS)
        self.texts: dict[str, int] = {}
        kinds = (("benefits", self.benefits), ("categories", self.categories), ("certificates", self.certificates))
        for what, codes in kinds:
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


def check_families(law: Law) -> None:
    """A family has a name of its own and holds benefits only."""
    for name, members in law.families.items():
        if name == "all" or name in law.benefits:
            raise PackError("family_named_alike", path=f"families.{name}")
        for member in members:
            if member not in law.benefits:
                raise PackError("not_benefit", path=f"families.{name}", name=member)


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
    return list(dict.fromkeys(members))


def place_of(names: Sequence[str], name: str, where: str) -> int:
    """The place of a name in a list of those known."""
    if name not in names:
        raise PackError("name_unknown", path=where, name=name, known=", ".join(names))
    return names.index(name)


def digits(text: str, where: str) -> int:
    """The number that a text of a few digits stands for."""
    if not (text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS):
        raise PackError("digits_needed", path=where)
    return int(text)


def clause_of(clause: str, benefit: Benefit) -> str:
    """The clause of a condition or limit; `benefit` stands for the benefit's own."""
    return benefit.clause if clause == "benefit" else clause
