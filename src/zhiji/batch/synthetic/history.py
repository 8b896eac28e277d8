"""What happens between claims: a fourth course, the same thing twice, months claimed again; and what came before?"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Final

from zhiji.batch.synthetic.claims import Claim, Office, work_claim
from zhiji.batch.synthetic.classes import GROUPS, TrainingClass
from zhiji.batch.synthetic.county import COMPANIES
from zhiji.batch.synthetic.people import Person
from zhiji.batch.synthetic.problems import WORK

_KEEN: Final = ("rural_migrant", "poor_worker")


def repeats(office: Office, count: int) -> Iterator[Claim]:
    """About so many further claims that earlier ones stand in the way of, or cut short."""
    kinds: tuple[Callable[[Office], list[Claim]], ...] = (
        _fourth_course, _same_again, _same_again, _second_benefit, _allowance_twice, _months_again, _months_over,
    )  # fmt: skip
    made = 0
    while made < count:
        for claim in office.rng.choice(kinds)(office)[: count - made]:
            made += 1
            yield claim


def granted_before(office: Office, count: int) -> list[Claim]:
    """A small history file: what an earlier ledger had granted to some of the same people, late in 2019."""
    rng, before = office.rng, []
    for number in range(count):
        claim = dict(rng.choice(office.claims))
        if claim["benefit"] in WORK:
            claim |= {"started_on": date(2019, 10, 1), "ended_on": date(2019, 11, 30), "months": 2}
            claim["granted_months"] = rng.choice((1, 2, None))
        claim["claim_id"], claim["class_id"] = f"H2019{number:04d}", f"LS2019{number % 5:03d}"
        claimed_on = date(2019, 12, 2) + timedelta(days=rng.randrange(28))
        if claim["benefit"] not in WORK and isinstance(claim["claimed_on"], date):
            earlier = claim["claimed_on"] - claimed_on
            claim |= {name: day - earlier for name, day in claim.items() if isinstance(day, date)}
        claim["claimed_on"] = claimed_on
        before.append(claim)
    return before


def _class_of(office: Office, benefit: str) -> TrainingClass | None:
    fitting = [training for training in office.classes if training.benefit == benefit]
    return office.rng.choice(fitting) if fitting else None


def _fourth_course(office: Office) -> list[Claim]:
    """Someone keen: four or five different courses claimed in one year."""
    rng, year = office.rng, office.rng.choice((2020, 2021))
    person = office.register.person(_KEEN, rng.randint(20, 50))
    open_to: dict[str, TrainingClass] = {}
    for training in office.classes:
        if training.benefit == "free_training" and training.claimed_on.year == year:
            open_to.setdefault(training.course.project, training)
    chosen = rng.sample(list(open_to.values()), min(rng.choice((4, 4, 5)), len(open_to)))
    return [office.enrol(training, person) for training in chosen]


def _same_again(office: Office) -> list[Claim]:
    """The same trade and level, or the same ungraded course, in a second class."""
    first = _class_of(office, office.rng.choice(("free_training", "skill_level")))
    if first is None:
        return []
    others = [c for c in office.classes if c.course == first.course and c is not first and c.benefit == first.benefit]
    if not others or not first.members:
        return []
    return [office.enrol(office.rng.choice(others), office.rng.choice(first.members))]


def _second_benefit(office: Office) -> list[Claim]:
    """One training handed in under two benefits."""
    training = _class_of(office, "project_based")
    people = [p for p in training.members if GROUPS["free_training"].intersection(p.groups)] if training else []
    if training is None or not people:
        return []
    claim = office.enrol(training, office.rng.choice(people))
    return [claim | {"benefit": "free_training", "claimed_on": training.claimed_on + timedelta(days=9)}]


def _allowance_twice(office: Office) -> list[Claim]:
    """The allowance, or the grant, of one class a second time."""
    paid = [claim for claim in office.claims if claim["benefit"] in ("living_allowance", "placement_grant")]
    return [_later(office.rng.choice(paid), 15)] if paid else []


def _months_again(office: Office) -> list[Claim]:
    """Work-based months of which some were claimed before."""
    worked = [claim for claim in office.claims if claim["benefit"] in WORK]
    if not worked:
        return []
    return [_later(office.rng.choice(worked), 20) | {"employer_id": office.rng.choice(COMPANIES).code}]


def _months_over(office: Office) -> list[Claim]:
    """Someone who works on past the sixth month: the second claim is cut short, a third gets nothing."""
    person = office.register.person(("poor_worker",), office.rng.randint(20, 50))
    return work_past_the_limit(person, office.rng.choice(COMPANIES).code, office.rng.randint(1, 9))


def work_past_the_limit(person: Person, employer: str, first: int) -> list[Claim]:
    """Four months, then four more, then two."""
    spans = ((first, 4), (first + 4, 4), (first + 8, 2))
    return [work_claim("work_based_poor", person, employer, month, months) for month, months in spans]


def _later(claim: Claim, days: int) -> Claim:
    claimed_on = claim["claimed_on"]
    return claim | {"claimed_on": claimed_on + timedelta(days=days)} if isinstance(claimed_on, date) else dict(claim)
