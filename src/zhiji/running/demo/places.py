"""Which towns and bureaus does the city have?"""

from dataclasses import dataclass
from typing import Final

from zhiji.office.core.actors import system
from zhiji.office.core.audit.acting import acting
from zhiji.office.registry.models import Bureau, Town

TOWNS: Final = (
    ("231086100", "东宁镇"),
    ("231086101", "三岔口镇"),
    ("231086102", "大肚川镇"),
    ("231086103", "老黑山镇"),
    ("231086104", "道河镇"),
    ("231086105", "绥阳镇"),
)
BUREAUS: Final = (
    ("human_resources", "人力资源和社会保障局"),
    ("finance", "财政局"),
    ("civil_affairs", "民政局"),
    ("poverty_office", "扶贫办"),
    ("disabled_federation", "残疾人联合会"),
    ("veterans_affairs", "退役军人事务局"),
    ("public_security", "公安局"),
    ("justice", "司法局"),
    ("education", "教育局"),
    ("audit", "审计局"),
)
RUNS_ACTION: Final = "human_resources"


@dataclass(frozen=True)
class Places:
    """Towns by name and bureaus by code."""

    towns: dict[str, Town]
    bureaus: dict[str, Bureau]


def make_places() -> Places:
    """The six towns and the bureaus that take part."""
    with acting(system("demo"), "make_places", "演示数据"):
        towns = {name: Town.objects.get_or_create(code=code, defaults={"name": name})[0] for code, name in TOWNS}
        bureaus = {
            code: Bureau.objects.get_or_create(code=code, defaults={"name": name, "runs_action": code == RUNS_ACTION})[
                0
            ]
            for code, name in BUREAUS
        }
    return Places(towns, bureaus)
