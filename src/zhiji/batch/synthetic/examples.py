"""Which claims does every synthetic county hold, whatever its size: one of each outcome, as clear as can be."""

from datetime import date
from decimal import Decimal
from typing import Final

from zhiji.batch.synthetic.claims import Claim, base_claim
from zhiji.batch.synthetic.county import COMPANIES, COURSES, INSTITUTIONS
from zhiji.batch.synthetic.history import work_past_the_limit
from zhiji.batch.synthetic.people import Register

COUNT: Final = 7


def clear_cases(register: Register) -> list[Claim]:
    """Approved; approved at the shortage rate; approved, cut short and refused months; refused; not yet known."""
    course: Claim = {
        "class_id": "DN20208001",
        "filed_on": date(2020, 5, 25),
        "started_on": date(2020, 6, 1),
        "ended_on": date(2020, 6, 12),
        "claimed_on": date(2020, 7, 6),
        "occupation": COURSES[0].occupation,
        "project": COURSES[0].project,
        "certificate": "completion",
        "certificate_on": date(2020, 6, 19),
        "planned_hours": 80,
        "attended_hours": 80,
        "fee": COURSES[0].price,
        "fee_standard": COURSES[0].price,
        "fee_paid_by": "institution",
        "institution_id": INSTITUTIONS[0].code,
    }
    graded: Claim = course | {
        "class_id": "DN20208002",
        "occupation": "6-31-01-03",
        "level": 4,
        "project": "PX009",
        "certificate": "skill_level",
        "fee": Decimal(1600),
        "fee_standard": Decimal(1600),
        "employer_id": COMPANIES[6].code,
    }
    farmer, electrician, absent, waiting = (
        register.person(groups, age)
        for groups, age in ((("rural_migrant",), 34), (("employee",), 41), (("laid_off",), 45), (("veteran",), 28))
    )
    return [
        base_claim("free_training", farmer) | course,
        base_claim("skill_level", electrician) | graded,
        *work_past_the_limit(register.person(("poor_worker",), 38), COMPANIES[0].code, 5),
        base_claim("free_training", absent) | course | {"attended_hours": 48},
        base_claim("free_training", waiting) | course | {"certificate_on": None},
    ]
