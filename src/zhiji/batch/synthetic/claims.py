"""What is claimed in the synthetic county, before anything is wrong with it?"""

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Final

from zhiji.batch.synthetic.classes import CLASS_MIX, GROUPS, TrainingClass, open_class
from zhiji.batch.synthetic.county import COMPANIES, COOPERATIVES
from zhiji.batch.synthetic.people import Person, Register

type Value = str | int | bool | Decimal | date | None
type Claim = dict[str, Value]

HERE: Final = "231086"
_MONTHLY: Final = ("work_based_poor", "work_based_insured")
_WORK_MONTHS: Final = 6
_COMES_AGAIN: Final = 0.35
_PLACED: Final = 0.17


class Office:
    """Hands in the county's claims, class after class."""

    def __init__(self, rng: Random, person_times: int) -> None:
        self.rng = rng
        self.register = Register(rng)
        self.people = [self.register.somebody() for _ in range(max(person_times // 2, 300))]
        self.classes: list[TrainingClass] = []
        self.claims: list[Claim] = []
        self._able = {
            benefit: [person for person in self.people if groups.intersection(person.groups)]
            for benefit, groups in GROUPS.items()
        }
        self._learned: set[tuple[str, str]] = set()
        self._in_year: Counter[tuple[str, int]] = Counter()

    def fill(self, count: int) -> None:
        """Open classes until there are so many claims."""
        while len(self.claims) < count:
            benefit = self.rng.choices(list(CLASS_MIX), weights=list(CLASS_MIX.values()))[0]
            if benefit in _MONTHLY:
                self._work_based(benefit)
            else:
                self._training(benefit)

    def enrol(self, training: TrainingClass, person: Person) -> Claim:
        """The claim for one person of a class, with nothing amiss."""
        rng, course = self.rng, training.course
        present = 1 if rng.random() < 0.6 else rng.uniform(0.82, 1)
        claim = base_claim(training.benefit, person) | {
            "class_id": training.class_id,
            "filed_on": training.filed_on,
            "started_on": training.started_on,
            "ended_on": training.ended_on,
            "claimed_on": training.claimed_on,
            "occupation": course.occupation,
            "level": course.level,
            "project": course.project,
            "certificate": training.certificate,
            "certificate_on": training.certificate_on,
            "planned_hours": course.hours,
            "attended_hours": Decimal(round(course.hours * present * 2)) / 2,
            "fee": course.price,
            "fee_standard": course.price,
            "fee_paid_by": training.payer,
            "institution_id": training.institution.code,
        }
        if training.employer is not None:
            claim |= {
                "employer_id": training.employer.code,
                "contract_months": rng.choice((12, 24, 36)),
                "hired_on": training.started_on - timedelta(days=rng.randint(5, 300)),
                "insured": True,
                "wage_paid": True,
            }
        if training.benefit == "apprenticeship":
            claim |= {"months": 12, "certificate": None, "certificate_on": None}
        return claim

    def _training(self, benefit: str) -> None:
        training = open_class(self.rng, len(self.classes) + 1, benefit)
        most = 30 if benefit in ("entrepreneurship", "apprenticeship", "rehab_training") else 50
        size = min(self.rng.randint(20, most), len(self._able[benefit]))
        for person in self.rng.sample(self._able[benefit], size):
            if self._free_for(training, person):
                training.members.append(person)
                self.claims.append(self.enrol(training, person))
        self.classes.append(training)
        if benefit in ("free_training", "project_based", "rehab_training"):
            for person in training.members:
                self._afterwards(training, person)

    def _free_for(self, training: TrainingClass, person: Person) -> bool:
        """Most people neither learn a thing twice nor go to a fourth course in a year."""
        course = training.course
        key = (person.person_id, f"{course.occupation}/{course.level}" if course.level else course.project)
        year = (person.person_id, training.claimed_on.year)
        if training.benefit != "apprenticeship" and (key in self._learned or self._in_year[year] >= 3):
            return False
        self._learned.add(key)
        self._in_year[year] += training.benefit != "apprenticeship"
        return True

    def _afterwards(self, training: TrainingClass, person: Person) -> None:
        """What a training brings with it: the allowance for its days, and the grant when a job is found."""
        rng = self.rng
        of_class: Claim = {
            "class_id": training.class_id,
            "filed_on": training.filed_on,
            "started_on": training.started_on,
            "ended_on": training.ended_on,
            "project": training.course.project,
            "institution_id": training.institution.code,
        }
        if GROUPS["living_allowance"].intersection(person.groups):
            self.claims.append(
                base_claim("living_allowance", person)
                | of_class
                | {
                    "attended_days": max(1, training.days - rng.choice((0, 0, 0, 1, 2))),
                    "claimed_on": training.ended_on + timedelta(days=rng.randint(3, 30)),
                }
            )
        if GROUPS["placement_grant"].intersection(person.groups) and rng.random() < _PLACED:
            employed_on = training.ended_on + timedelta(days=rng.randint(3, 150))
            self.claims.append(
                base_claim("placement_grant", person)
                | of_class
                | {
                    "employer_id": rng.choice(COMPANIES).code,
                    "recommended": True,
                    "employed_on": employed_on,
                    "employed_region": HERE,
                    "claimed_on": employed_on + timedelta(days=rng.randint(5, 40)),
                }
            )

    def _work_based(self, benefit: str) -> None:
        """An employer hands in the months of a few people; some come again for later months."""
        rng, able = self.rng, self._able[benefit]
        employer = rng.choice(COMPANIES if benefit == "work_based_insured" else COMPANIES + COOPERATIVES)
        first = rng.randint(0, 21)
        for person in rng.sample(able, min(rng.randint(8, 25), len(able))):
            if (person.person_id, "work") in self._learned:
                continue
            self._learned.add((person.person_id, "work"))
            months = rng.choice((2, 3, 3, 4, 6))
            self.claims.append(work_claim(benefit, person, employer.code, first, months))
            if months < _WORK_MONTHS and rng.random() < _COMES_AGAIN:
                more = rng.choice((2, 3, 4))
                self.claims.append(work_claim(benefit, person, employer.code, first + months, more))


def base_claim(benefit: str, person: Person) -> Claim:
    """What every claim of a person says."""
    return {
        "claim_id": None,
        "benefit": benefit,
        "person_id": person.person_id,
        "name": person.name,
        "town": person.town,
        "categories": ";".join(person.groups),
        "draws_pension": False,
        "on_establishment": False,
    }


def work_claim(benefit: str, person: Person, employer: str, first: int, months: int) -> Claim:
    """A claim for work-based months, the first one counted from October 2019, all of them worked, paid and insured."""
    started_on, after = _month(first), _month(first + months)
    return base_claim(benefit, person) | {
        "started_on": started_on,
        "ended_on": after - timedelta(days=1),
        "claimed_on": after + timedelta(days=4 + first % 9),
        "months": months,
        "employer_id": employer,
        "contract_months": 12,
        "hired_on": started_on - timedelta(days=20),
        "insured": True,
        "wage_paid": True,
    }


def _month(number: int) -> date:
    """The first day of a month, counted from October 2019."""
    return date(2019 + (9 + number) // 12, (9 + number) % 12 + 1, 1)
