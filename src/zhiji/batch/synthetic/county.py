"""Where is the synthetic county's training given, by whom, and what is taught?

The six towns are Dongning's; institutions and employers are invented. Occupation codes are those of the national
classification where the plan names the trade; a course that ends in no graded trade has none.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from zhiji.batch.synthetic.codes import credit_code

TOWNS: Final = ("东宁镇", "三岔口镇", "大肚川镇", "老黑山镇", "道河镇", "绥阳镇")
TOWN_WEIGHTS: Final = (45, 8, 12, 7, 6, 22)


@dataclass(frozen=True, slots=True)
class Organisation:
    """An institution that trains or an employer."""

    code: str
    name: str
    town: str


@dataclass(frozen=True, slots=True)
class Course:
    """A line of the course catalogue; level 5 … 1, or none."""

    project: str
    title: str
    occupation: str | None
    level: int | None
    hours: int
    price: Decimal


def _organisations(kind: str, first: int, names: tuple[tuple[str, int], ...]) -> tuple[Organisation, ...]:
    return tuple(
        Organisation(credit_code(kind, first + place), name, TOWNS[town]) for place, (name, town) in enumerate(names)
    )


INSTITUTIONS: Final = _organisations("52", 1, (
    ("北耳职业培训学校", 0), ("东方口岸职业培训学校", 0), ("绥芬河畔职业培训学校", 0), ("巧手妇女培训中心", 0),
    ("林海职业培训学校", 5), ("三岔口边贸培训中心", 1), ("黑山农业技术培训学校", 3), ("新起点创业培训中心", 0),
    ("大肚川实用技术学校", 2), ("康泽护理培训学校", 0),
))  # fmt: skip
COMPANIES: Final = _organisations("91", 101, (
    ("黑玉木耳食品有限公司", 0), ("云耳山珍食品有限公司", 5), ("华宁木业有限公司", 5), ("北国家具有限公司", 0),
    ("口岸互市物流有限公司", 1), ("宁达汽车服务有限公司", 0), ("兴边电力安装有限公司", 0), ("金石矿业有限公司", 2),
    ("安居物业保安有限公司", 0), ("和顺养老服务有限公司", 0), ("宁康家政服务有限公司", 0), ("远东电子商务有限公司", 1),
    ("麦香烘焙食品有限公司", 0), ("老黑山矿泉饮品有限公司", 3), ("长青热力有限公司", 0), ("道河建筑安装有限公司", 4),
    ("绥阳机械焊接有限公司", 5), ("东宁冷链仓储有限公司", 0),
))  # fmt: skip
COOPERATIVES: Final = _organisations("93", 201, (
    ("丰耳黑木耳种植专业合作社", 2), ("大肚川菌业专业合作社", 2), ("老黑山中药材专业合作社", 3), ("道河蜂业专业合作社", 4),
    ("绥阳黑木耳扶贫车间", 5), ("三岔口果蔬专业合作社", 1),
))  # fmt: skip

_FUNGUS, _CARE, _ELECTRIC, _CAR = "5-01-02-03", "4-10-01-06", "6-31-01-03", "4-12-01-01"
_COMMERCE, _WELD, _GUARD, _ELDERLY, _INFANT = "4-01-06-01", "6-18-02-04", "4-07-05-01", "4-10-01-05", "4-10-01-02"
_LIST: Final[tuple[tuple[str, str | None, int | None, int, str], ...]] = (
    ("黑木耳种植技术", _FUNGUS, None, 80, "800"), ("食用菌生产工（五级）", _FUNGUS, 5, 120, "1000"),
    ("食用菌生产工（四级）", _FUNGUS, 4, 160, "1500"), ("母婴护理入门", _CARE, None, 80, "960"),
    ("母婴护理员（五级）", _CARE, 5, 120, "1300"), ("母婴护理员（四级）", _CARE, 4, 160, "1800"),
    ("家务服务", _CARE, None, 60, "600"), ("电工（五级）", _ELECTRIC, 5, 120, "1200"),
    ("电工（四级）", _ELECTRIC, 4, 160, "1600"), ("电工（三级）", _ELECTRIC, 3, 200, "2100"),
    ("电工（一级）", _ELECTRIC, 1, 240, "3200"), ("低压电工特种作业", _ELECTRIC, None, 96, "780"),
    ("汽车维修工（五级）", _CAR, 5, 160, "1500"), ("汽车维修工（四级）", _CAR, 4, 200, "1900"),
    ("电子商务运营", _COMMERCE, None, 80, "900"), ("电子商务师（四级）", _COMMERCE, 4, 120, "1400"),
    ("焊工（五级）", _WELD, 5, 120, "1350"), ("焊工（三级）", _WELD, 3, 200, "2200"),
    ("焊工（二级）", _WELD, 2, 240, "2800"), ("西式面点师（五级）", "4-03-02-04", 5, 80, "900"),
    ("中式面点制作", "4-03-02-02", None, 60, "660"), ("保安员（五级）", _GUARD, 5, 80, "700"),
    ("养老护理员（五级）", _ELDERLY, 5, 120, "1200"), ("养老护理员（四级）", _ELDERLY, 4, 160, "1700"),
    ("育婴员（五级）", _INFANT, 5, 120, "1250"), ("妇女手工编织", None, None, 40, "480.50"),
    ("桦树皮手工艺", None, None, 48, "520"), ("山野菜加工", None, None, 40, "450"),
)  # fmt: skip

COURSES: Final = tuple(
    Course(f"PX{place:03d}", title, job, level, hours, Decimal(price))
    for place, (title, job, level, hours, price) in enumerate(_LIST, start=1)
)
GRADED: Final = tuple(course for course in COURSES if course.level is not None)
STARTUP: Final = (
    Course("CY001", "创办你的企业（SYB）", None, None, 80, Decimal(1200)),
    Course("CY002", "网络创业培训", None, None, 56, Decimal(1500)),
    Course("CY003", "产生你的企业想法（GYB）", None, None, 24, Decimal(300)),
)
SAFETY: Final = Course("AQ001", "岗前安全技能培训", None, None, 40, Decimal(600))
TRANSFER: Final = Course("ZG001", "转岗转业适应培训", None, None, 64, Decimal(900))
APPRENTICESHIPS: Final = tuple(course for course in GRADED if course.level in (3, 4) and course.hours >= 160)

SHORTAGE: Final[tuple[tuple[str, date | None, date | None], ...]] = (
    (_FUNGUS, date(2019, 9, 11), None),
    (_CARE, date(2019, 9, 11), None),
    (_ELDERLY, date(2020, 1, 1), None),
    (_ELECTRIC, date(2020, 1, 1), date(2020, 12, 31)),
    (_WELD, date(2020, 7, 1), date(2021, 6, 30)),
    (_CAR, None, date(2020, 6, 30)),
    (_INFANT, date(2021, 1, 1), date(2021, 12, 31)),
)
"""The shortage-occupation catalogue: occupation, first and last day, either end open where there is none."""
